"""Text set in lines of a fixed width, for plain text mail."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator
from typing import Final

from editor.rendering.unbroken import pieces

COLUMNS: Final = 72
"""RFC 3676 (format=flowed) asks for lines of at most 78 signs and proposes 66 to 72."""

_HELD: Final = "\x00"
"""Stands for a space that is no place to break; no text of an issue holds it."""


def width(text: str) -> int:
    """Columns that ``text`` takes in a fixed-width face: wide signs two, combining and invisible ones none."""
    return sum(map(_columns, text))


def wrapped(text: str, columns: int) -> list[str]:
    """``text`` in lines of at most ``columns``, broken at spaces; a longer word stands whole on its line.

    Nothing but spaces at line ends is lost. A run of wide signs (Chinese, Japanese) may be broken between any two; what
    belongs together (:mod:`editor.rendering.unbroken`) is not.
    """
    if text.isascii() and len(text) <= columns:
        return [text]
    held = "".join(piece.replace(" ", _HELD) if together else piece for piece, together in pieces(text))
    return [line.replace(_HELD, " ") for line in _filled(held, columns)]


def _filled(text: str, columns: int) -> list[str]:
    lines: list[str] = []
    line, taken = "", 0
    for word in _words(text, columns):
        size = width(word)
        if line and taken + size > columns and word.strip(" "):
            lines.append(line.rstrip(" "))
            line, taken = "", 0
            word = word.lstrip(" ")  # noqa: PLW2901
            size = width(word)
        line += word
        taken += size
    return [*lines, line.rstrip(" ")]


def _words(text: str, columns: int) -> Iterator[str]:
    """The words with the spaces before each of them; wide runs that no line can hold in pieces."""
    at = 0
    while at < len(text):
        start = at
        while at < len(text) and text[at] == " ":
            at += 1
        while at < len(text) and text[at] != " ":
            at += 1
        word = text[start:at]
        if width(word) > columns and any(_columns(sign) == 2 for sign in word):
            yield from word
        else:
            yield word


def _columns(sign: str) -> int:
    if sign.isascii():
        return 1
    if unicodedata.category(sign) in {"Mn", "Me", "Cf"}:
        return 0
    return 2 if unicodedata.east_asian_width(sign) in {"W", "F"} else 1
