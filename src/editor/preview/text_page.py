"""The plain text as a page of the preview: its lines, letter for letter, in blocks that can be patched and marked."""

from __future__ import annotations

from html import escape
from typing import Final

from editor.rendering.page import Block, Frame, Page
from editor.rendering.text import TextPiece

LINKS: Final = "links"
"""The key of the list of addresses at the end: no block of the issue."""

_HEAD: Final = """<!DOCTYPE html>
<html lang="{language}">
<head>
<meta charset="utf-8">
<title></title>
<style>
body{{margin:0;background:#FFFFFF;color:#17222B}}
main{{display:block;padding:28px 40px 48px;white-space:pre-wrap;overflow-wrap:anywhere;\
font:14px/20px Consolas,"DejaVu Sans Mono","Liberation Mono",monospace;font-variant-ligatures:none}}
</style>
</head>
<body>
"""
_FRAME: Final = Frame(region="main", opening='<main data-region="main">', closing="</main>\n")


class TextPage:
    """Makes pages of texts; what has not changed since the last is kept."""

    def __init__(self) -> None:
        self._blocks: dict[str, tuple[TextPiece, Block]] = {}

    def of(self, pieces: tuple[TextPiece, ...], language: str) -> Page:
        """The page. What its ``main`` element says is the text, to the letter."""
        blocks = {piece.key: self._block(piece) for piece in pieces}
        self._blocks = blocks
        return Page(
            head=_HEAD.format(language=escape(language)),
            frames=(_FRAME,),
            tail="</body>\n</html>\n",
            blocks=tuple(block for _, block in blocks.values()),
        )

    def _block(self, piece: TextPiece) -> tuple[TextPiece, Block]:
        kept = self._blocks.get(piece.key)
        if kept is not None and kept[0] is piece:
            return kept
        key = piece.key or LINKS
        return piece, Block(key=key, region="main", html=f'<div data-block="{escape(key)}">{_inside(piece)}</div>')


def _inside(piece: TextPiece) -> str:
    """The empty lines before the block, then what it says: a mark goes round this (see ``patch.js``)."""
    begin = next((at for at, line in enumerate(piece.lines) if line), 0)
    before = f"<div>{_text(piece.lines[:begin])}</div>" if begin else ""
    parts = []
    at = begin
    for stretch in piece.inside:
        parts.append(_text(piece.lines[at : stretch.first]))
        lines = _text(piece.lines[stretch.first : stretch.end])
        parts.append(f'<div data-block="{escape(stretch.key)}">{lines}</div>')
        at = stretch.end
    parts.append(_text(piece.lines[at:]))
    return f"{before}<div data-said>{''.join(parts)}</div>"


def _text(lines: tuple[str, ...]) -> str:
    return escape("".join(f"{line}\n" for line in lines), quote=False)
