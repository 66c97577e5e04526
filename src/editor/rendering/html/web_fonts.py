"""The faces that a web page carries in itself: shipped fonts cut down to the letters used, as WOFF2 ``data:`` URIs.

Cutting takes a fifth of a second a face, so the cut that nearly every page needs is made beforehand
(``packaging/cut_fonts.py`` -> ``resources/fonts/web``); only letters outside it are cut while a page is made.

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
    "abcdefghijklmnopqrstuvwxyzåäöABCDEFGHIJKLMNOPQRSTUVWXYZÅÄÖ0123456789"
    " \u00a0\u2011!\"#%&'()*+,-./:;<=>?@[\\]_{|}§°·½«»×–—‘’‚“”„•…›‹€−"
    "áàâãçčđéèêëíîïñŋóòôõøæœšŧúùûüýžßÁÀÂÇČĐÉÈÊËÍÎÑŊÓÔÕØÆŠŦÚÜÝŽ"
)
"""What nearly every Swedish page holds, with the letters of the minority languages and of common names."""

_WHITE_SPACE: Final = frozenset(range(0x21))
_TAG: Final = re.compile(r"<[^>]*>")
_HEADING: Final = re.compile(
    r"<h[1-6][^>]*>(.*?)</h[1-6]>|<nav[^>]*>(.*?)</nav>|<p class=\"name\">(.*?)</p>"
    r"|<div class=\"intro[^>]*>(.*?)</div>|<blockquote[^>]*>(.*?)</blockquote>",
    re.DOTALL,
)
_COPYRIGHT, _LICENCE, _LICENCE_ADDRESS = 0, 13, 14


def letters_of(page: str) -> frozenset[str]:
    """The characters that a piece of HTML shows."""
    return frozenset(html.unescape(_TAG.sub("", page)))


def heading_letters_of(page: str) -> frozenset[str]:
    """The characters that may stand in the face of headings: of headings, contents, name, introduction, quotes."""
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
    left = frozenset(map(ord, letters)) - _WHITE_SPACE
    whole = True
    for file in face.files:
        path = resources() / "fonts" / file
        shipped, shipped_codes = _shipped_cut(path)
        if left & shipped_codes:
            yield _rule(face, shipped, frozenset() if whole else shipped_codes)
            left -= shipped_codes
            whole = False
        here = left & _codes(path) if left else left
        if here:
            yield _rule(face, _cut(path, here), frozenset() if whole else here)
            left -= here
            whole = False


def _rule(face: WebFace, font: str, codes: frozenset[int]) -> str:
    """One rule for a font given as base64 of WOFF2; ``codes`` are those it is for, none means any."""
    ranges = f";unicode-range:{','.join(f'U+{code:X}' for code in sorted(codes))}" if codes else ""
    return (
        f"@font-face{{font-family:{face.family};font-weight:{face.weight};font-style:{face.style};"
        f'src:url("data:font/woff2;base64,{font}") format("woff2"){ranges}}}'
    )


def _first_family(faces: str) -> str:
    return faces.split(",", 1)[0].strip("\"' ")


@lru_cache(maxsize=16)
def _shipped_cut(path: Path) -> tuple[str, frozenset[int]]:
    """The cut made beforehand of a font, as base64, and the characters in it; nothing where there is none."""
    cut = path.parent / "web" / path.with_suffix(".woff2").name
    if not cut.is_file():
        return "", frozenset()
    codes = frozenset(map(ord, cut.with_suffix(".txt").read_text(encoding="utf-8")))
    return base64.b64encode(cut.read_bytes()).decode(), codes


@lru_cache(maxsize=16)
def _codes(path: Path) -> frozenset[int]:
    """The characters a font has."""
    from fontTools.ttLib import TTFont  # type: ignore[import-untyped]

    with TTFont(path, lazy=True) as font:
        return frozenset(font.getBestCmap())


@lru_cache(maxsize=64)
def _cut(path: Path, codes: frozenset[int]) -> str:
    return base64.b64encode(_cut_font(path, codes)).decode()


def _cut_font(path: Path, codes: frozenset[int]) -> bytes:
    """The font with these characters only, as WOFF2; the same bytes for the same characters."""
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
    return stream.getvalue()


def everyday_cut(path: Path) -> tuple[bytes, str]:
    """What ``resources/fonts/web`` holds of a font: the cut of :data:`EVERYDAY`, and the characters in it."""
    codes = frozenset(map(ord, EVERYDAY)) & _codes(path)
    return _cut_font(path, codes), "".join(map(chr, sorted(codes)))


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
