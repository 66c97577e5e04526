"""The fonts that are shipped for print, and what they can show.

Typst refuses a PDF/A file with a character that no font has, so every text is looked through before it is set: a
character without a glyph is printed as □ and remembered. Marks are set with the letter they stand on, so one font must
have both.
"""

from __future__ import annotations

import struct
import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from functools import cached_property
from pathlib import Path
from typing import Final

BOX: Final = "\u25a1"

FAMILIES: Final[dict[str, tuple[str, ...]]] = {
    "Source Sans 3": ("Regular", "It", "Semibold", "SemiboldIt"),
    "Noto Sans": ("Regular", "Italic", "Bold", "BoldItalic"),
    "Noto Naskh Arabic": ("Regular", "SemiBold"),
    "Noto Sans Hebrew": ("Regular", "SemiBold"),
    "Noto Sans Armenian": ("Regular", "SemiBold"),
    "Noto Sans Georgian": ("Regular", "SemiBold"),
    "Noto Sans Ethiopic": ("Regular", "SemiBold"),
    "Noto Sans Syriac": ("Regular",),
    "Noto Sans Thaana": ("Regular",),
    "Noto Sans Tifinagh": ("Regular",),
    "Noto Sans Thai": ("Regular", "SemiBold"),
    "Noto Sans Devanagari": ("Regular", "SemiBold"),
    "Noto Sans Bengali": ("Regular",),
    "Noto Sans Gurmukhi": ("Regular",),
    "Noto Sans Gujarati": ("Regular",),
    "Noto Sans Tamil": ("Regular",),
    "Noto Sans Telugu": ("Regular",),
    "Noto Sans Kannada": ("Regular",),
    "Noto Sans Malayalam": ("Regular",),
    "Noto Sans Sinhala": ("Regular",),
    "Noto Sans Khmer": ("Regular",),
    "Noto Sans Lao": ("Regular",),
    "Noto Sans Myanmar": ("Regular",),
    "Noto Sans Symbols": ("Regular",),
    "Noto Sans Symbols2": ("Regular",),
    "Noto Sans Math": ("Regular",),
    "Noto Emoji": ("Regular",),
    "Droid Sans Fallback": ("Full",),
    "Source Serif 4": ("Regular",),
    "Gelasio": ("Regular",),
}
"""Families in the order they are asked for a glyph, with their faces."""

_KEPT_INVISIBLE: Final = frozenset("\u061c\u200b\u200c\u200d\u200e\u200f\u2060\u2066\u2067\u2068\u2069\ufe0e\ufe0f") | {
    chr(code) for code in range(0x202A, 0x202F)
}
"""Signs without a glyph that steer joining, direction or line breaks."""

_SHOWN_FORMATS: Final = frozenset("\u0600\u0601\u0602\u0603\u0604\u0605\u06dd\u070f\u08e2")
"""Signs that Unicode counts among the invisible ones (Cf) and that are printed all the same."""


def file_name(family: str, face: str) -> str:
    """The file of a face: "Noto Sans Thai", "Regular" -> ``NotoSansThai-Regular.ttf``."""
    name = family.replace(" ", "")
    return f"{name}{face}.ttf" if family.startswith("Droid") else f"{name}-{face}.ttf"


class Alphabet:
    """What the fonts in ``folder`` can show. Reads a font only when a text needs it."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._families: list[frozenset[str]] = []
        self._unread = iter(FAMILIES.items())

    @cached_property
    def _everyday(self) -> frozenset[str]:
        """Characters of the text face that stand alone: most texts hold nothing else."""
        return frozenset(sign for sign in next(self._coverages()) if not _joins(sign))

    def printable(self, text: str) -> tuple[str, str]:
        """``text`` as it can be set, and the characters that became □ in it (each once, in order).

        Signs that neither show nor steer anything are left out; line separators become spaces. Soft hyphens are left
        out too: print does not divide words, and they come out as spaces where text is taken out of a PDF.
        """
        if self._everyday.issuperset(text):
            return text, ""
        shown: list[str] = []
        lost: dict[str, None] = {}
        for cluster in _clusters(text):
            if self._can_show(cluster):
                shown.append(self._composed(cluster))
                continue
            for sign in cluster:
                if self._can_show(sign) and not _joins(sign):
                    shown.append(sign)
                elif sign not in _KEPT_INVISIBLE:
                    shown.append(BOX)
                    lost[sign] = None
        return "".join(shown), "".join(lost)

    def without(self, signs: Iterable[str], families: Sequence[str]) -> dict[str, str]:
        """The letters of ``signs`` that a family of ``families`` must leave to a later one that has them whole.

        A family that lacks "ǩ" but has "k" and a caron would set it of both, each counting as "ǩ" where text is taken
        out of the file. By family; only families that must leave something.
        """
        found: dict[str, str] = {}
        for sign in sorted(sign for sign in signs if _is_composed(sign)):
            lacking: list[str] = []
            for family in families:
                if sign in self._coverage(family):
                    found.update((name, found.get(name, "") + sign) for name in lacking)
                    break
                lacking.append(family)
        return found

    def _composed(self, cluster: str) -> str:
        """A letter written as a base and marks as the one sign that a later family has: both are the same letter."""
        composed = unicodedata.normalize("NFC", cluster)
        is_whole_in_first = next(self._coverages()).issuperset(composed)
        return cluster if len(composed) == len(cluster) or is_whole_in_first else composed

    def _can_show(self, cluster: str) -> bool:
        visible = [sign for sign in cluster if sign not in _KEPT_INVISIBLE]
        composed = unicodedata.normalize("NFC", "".join(visible))
        return any(family.issuperset(visible) or family.issuperset(composed) for family in self._coverages())

    def _coverages(self) -> Iterator[frozenset[str]]:
        """What each family can show in all its faces, in order of preference; read as far as asked for."""
        position = 0
        while True:
            if position == len(self._families):
                family, faces = next(self._unread, ("", ()))
                if not family:
                    return
                self._families.append(self._read(family, faces))
            yield self._families[position]
            position += 1

    def _coverage(self, name: str) -> frozenset[str]:
        return next(coverage for family, coverage in zip(FAMILIES, self._coverages(), strict=False) if family == name)

    def _read(self, family: str, faces: Iterable[str]) -> frozenset[str]:
        return frozenset.intersection(*(_characters(self._folder / file_name(family, face)) for face in faces))


def _joins(sign: str) -> bool:
    """Whether a sign is set with the one before it."""
    return unicodedata.category(sign) in {"Mn", "Mc", "Me"} or sign in _KEPT_INVISIBLE


def _is_composed(sign: str) -> bool:
    """Whether a letter is by Unicode the same as a base with marks."""
    return bool(unicodedata.decomposition(sign)) and not unicodedata.decomposition(sign).startswith("<")


def _clusters(text: str) -> Iterator[str]:
    """The text in letters with their marks, without what cannot be set at all."""
    cluster = ""
    for sign in _settable(text):
        if cluster and not _joins(sign):
            yield cluster
            cluster = ""
        cluster += sign
    if cluster:
        yield cluster


def _settable(text: str) -> Iterator[str]:
    for sign in text:
        category = unicodedata.category(sign)
        if category in {"Zl", "Zp", "Cc"}:
            yield " "
        elif sign in _KEPT_INVISIBLE or sign in _SHOWN_FORMATS or not (category == "Cf" or _is_variation(sign)):
            yield sign


def _is_shown(sign: str) -> bool:
    return sign in _SHOWN_FORMATS or unicodedata.category(sign) not in {"Co", "Cs", "Cn", "Cc", "Cf", "Zl", "Zp"}


def _is_variation(sign: str) -> bool:
    return "\ufe00" <= sign <= "\ufe0f" or "\U000e0100" <= sign <= "\U000e01ef" or sign == "\u034f"


def _characters(file: Path) -> frozenset[str]:
    """The characters a TrueType font has a glyph for, private use left out (OpenType ``cmap``, formats 4 and 12)."""
    data = file.read_bytes()
    count = struct.unpack_from(">H", data, 4)[0]
    tables = {data[at : at + 4]: struct.unpack_from(">I", data, at + 8)[0] for at in range(12, 12 + 16 * count, 16)}
    cmap = tables[b"cmap"]
    codes: set[int] = set()
    for number in range(struct.unpack_from(">H", data, cmap + 2)[0]):
        platform, encoding, offset = struct.unpack_from(">HHI", data, cmap + 4 + 8 * number)
        if platform == 0 or (platform == 3 and encoding in {1, 10}):
            codes.update(_subtable(data, cmap + offset))
    return frozenset(sign for code in codes if _is_shown(sign := chr(code)))


def _subtable(data: bytes, at: int) -> Iterable[int]:
    match struct.unpack_from(">H", data, at)[0]:
        case 4:
            return _segments(data, at)
        case 12:
            groups = struct.unpack_from(">I", data, at + 12)[0]
            ranges = (struct.unpack_from(">III", data, at + 16 + 12 * group) for group in range(groups))
            return [code for first, last, glyph in ranges for code in range(first + (glyph == 0), last + 1)]
        case _:
            return ()


def _segments(data: bytes, at: int) -> Iterator[int]:
    """Format 4: segments of codes, each with a shift or a row of glyph numbers."""
    double = struct.unpack_from(">H", data, at + 6)[0]
    ends, starts = at + 14, at + 16 + double
    for segment in range(0, double, 2):
        end, start = (
            struct.unpack_from(">H", data, ends + segment)[0],
            struct.unpack_from(">H", data, starts + segment)[0],
        )
        shift = struct.unpack_from(">H", data, starts + double + segment)[0]
        row_at = starts + 2 * double + segment
        row = struct.unpack_from(">H", data, row_at)[0]
        for code in range(start, end + 1):
            if code == 0xFFFF:
                continue
            glyph = struct.unpack_from(">H", data, row_at + row + 2 * (code - start))[0] if row else code
            if (glyph and (glyph + shift) & 0xFFFF) if row else (code + shift) & 0xFFFF:
                yield code
