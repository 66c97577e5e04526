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
