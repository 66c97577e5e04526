"""The faces that a web page carries in itself: shipped fonts cut down to the letters used, as WOFF2 ``data:`` URIs.

A cut font is a changed one, and the licence keeps its name ("Source") for the unchanged: the page names the faces
"Brevtext" and "Brevrubrik", and the files have no name but their copyright and licence.
"""

from __future__ import annotations

import base64
import html
import io
import re
from collections.abc import Iterable, Iterator
from functools import lru_cache
from pathlib import Path
from typing import Final

from editor.rendering.themes import Layout, WebFace
from editor.support.paths import resources

EVERYDAY: Final = frozenset(
    "abcdefghijklmnopqrstuvwxyzåäöéABCDEFGHIJKLMNOPQRSTUVWXYZÅÄÖÉ0123456789 \u00a0.,:;!?()/&%+-–”’…›·•@"
)
"""What nearly every page holds: with it, typing seldom asks for another cut of a font."""

_TAG: Final = re.compile(r"<[^>]*>")
_HEADING: Final = re.compile(
    r"<h[1-6][^>]*>(.*?)</h[1-6]>|<nav[^>]*>(.*?)</nav>|<p class=\"name\">(.*?)</p>", re.DOTALL
)
_COPYRIGHT, _LICENCE, _LICENCE_ADDRESS = 0, 13, 14


def letters_of(page: str) -> frozenset[str]:
    """The characters that a piece of HTML shows."""
    return frozenset(html.unescape(_TAG.sub("", page)))


def heading_letters_of(page: str) -> frozenset[str]:
    """The characters that may stand in the face of headings: in headings, in the list of contents, in the name."""
    return letters_of("".join("".join(found) for found in _HEADING.findall(page)))


def font_css(layout: Layout, letters: frozenset[str], heading_letters: frozenset[str]) -> str:
    """``@font-face`` rules for a page that shows these characters, headings those. Another face shows what is missing.

    The first call for a set of characters takes some tenths of a second, later ones none.
    """
    heading_family = _first_family(layout.web_heading_face)
    text_family = _first_family(layout.web_face)
    rules: list[str] = []
    for face in layout.web_fonts:
        only_headings = face.family == heading_family != text_family
        rules += _rules(face, heading_letters if only_headings else letters)
    return "\n".join(rules)


def _rules(face: WebFace, letters: frozenset[str]) -> Iterator[str]:
    left = frozenset(ord(letter) for letter in letters)
    for number, file in enumerate(face.files):
        path = resources() / "fonts" / file
        here = left & _codes(path)
        left -= here
        if not here:
            continue
        ranges = f";unicode-range:{','.join(f'U+{code:X}' for code in sorted(here))}" if number else ""
        yield (
            f"@font-face{{font-family:{face.family};font-weight:{face.weight};font-style:{face.style};"
            f'src:url("data:font/woff2;base64,{_cut(path, here)}") format("woff2"){ranges}}}'
        )


def _first_family(faces: str) -> str:
    return faces.split(",", 1)[0].strip("\"' ")


@lru_cache(maxsize=16)
def _codes(path: Path) -> frozenset[int]:
    from fontTools.ttLib import TTFont  # type: ignore[import-untyped]

    with TTFont(path, lazy=True) as font:
        return frozenset(font.getBestCmap())


@lru_cache(maxsize=64)
def _cut(path: Path, codes: frozenset[int]) -> str:
    """The font with these characters only, as base64 of WOFF2."""
    from fontTools import subset  # type: ignore[import-untyped]  # takes longer to load than mail to render
    from fontTools.ttLib import TTFont

    options = subset.Options()
    options.hinting = False
    options.layout_features = ["kern", "mark", "mkmk", "ccmp", "locl"]
    options.name_IDs = [_COPYRIGHT, _LICENCE, _LICENCE_ADDRESS]
    options.notdef_outline = True
    with TTFont(path, recalcTimestamp=False) as font:
        cutter = subset.Subsetter(options)
        cutter.populate(unicodes=sorted(codes))
        cutter.subset(font)
        font.flavor = "woff2"
        stream = io.BytesIO()
        font.save(stream)
    return base64.b64encode(stream.getvalue()).decode()


class LetterCount:
    """The characters of a page's blocks, looked through once for each block."""

    def __init__(self) -> None:
        self._known: dict[str, tuple[frozenset[str], frozenset[str]]] = {}

    def of(self, blocks: Iterable[str]) -> tuple[frozenset[str], frozenset[str]]:
        """What the blocks show, and what may be in the face of headings."""
        known = {block: self._known.get(block) or (letters_of(block), heading_letters_of(block)) for block in blocks}
        self._known = known
        empty: frozenset[str] = frozenset()
        return empty.union(*(pair[0] for pair in known.values())), empty.union(*(pair[1] for pair in known.values()))
