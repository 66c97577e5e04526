"""Texts made alike for searching: small letters, without the marks that are not letters of their own in Swedish.

``å``, ``ä`` and ``ö`` are letters and stay; ``é``, ``ü`` and their like lose their marks, in the texts as in what is
searched for. What is folded has as many characters as before, so that a place in it is a place in the text.
"""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache
from typing import Final

_LETTERS: Final = frozenset("åäö")
_WORD: Final = re.compile(r"[^\W_]+")


def folded(text: str) -> str:
    """``text`` (composed, NFC) folded character by character: as long as it was."""
    return text.lower() if text.isascii() else "".join(map(_folded, text))


def words(text: str) -> tuple[str, ...]:
    """The folded words of ``text``: rows of letters and digits."""
    return tuple(_WORD.findall(folded(unicodedata.normalize("NFC", text))))


@lru_cache(maxsize=4096)
def _folded(character: str) -> str:
    small = character.lower()[:1]
    if small in _LETTERS:
        return small
    return unicodedata.normalize("NFD", small)[:1]


def places_of(found: tuple[str, ...], text: str) -> tuple[tuple[int, int], ...]:
    """Where in ``text`` (composed, NFC) words begin with one of ``found``, which are folded: start and end of each
    such beginning, in order."""
    places = []
    for match in _WORD.finditer(folded(text)):
        length = max((len(word) for word in found if match.group().startswith(word)), default=0)
        if length:
            places.append((match.start(), match.start() + length))
    return tuple(places)


def excerpt(found: tuple[str, ...], text: str, longest: int) -> str:
    """About ``longest`` characters of ``text`` around the first word that begins with one of ``found``: whole words
    only, with "…" where something is left out."""
    if len(text) <= longest:
        return text
    places = places_of(found, text)
    start = max(places[0][0] - longest // 4, 0) if places else 0
    start = min(start, len(text) - longest)
    end = start + longest
    if start:
        start = text.find(" ", start - 1, places[0][0] if places else end) + 1 or start
    if end < len(text):
        end = max(text.rfind(" ", start, end + 1), start + 1)
    return ("… " if start else "") + text[start:end].strip() + (" …" if end < len(text) else "")
