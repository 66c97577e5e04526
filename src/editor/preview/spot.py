"""A place in a text that was clicked in the preview, and the same place in the fields it was written in. Pure.

Nothing in a page tells which field a paragraph comes from: it says the very letters of the field, so the words around
the click find it again. That holds for every mode, also for lines of the plain text and of the printed page.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Final, NamedTuple

_TOKEN: Final = re.compile(r"\w+|\n+")
_NUMBER: Final = re.compile(r"\[\d+\]")
_REACH: Final = 12
"""How many words to either side tell one place from another."""
_SURE: Final = 2
"""So many words, ends of paragraphs among them, are no chance likeness."""


class Spot(NamedTuple):
    """A click in a block's text.

    ``text`` is what the block with ``key`` says, ``at`` a position in it. ``wrapped``: its line breaks do not end
    paragraphs, and it has numbers such as "[3]" that no field has.
    """

    key: str
    text: str
    at: int
    wrapped: bool = False


class Found(NamedTuple):
    """A position (in characters) in the text with this number, from 0."""

    number: int
    at: int


class _Token(NamedTuple):
    word: str
    start: int
    end: int


class _Candidate(NamedTuple):
    score: int
    left: int
    right: int
    found: Found


def find(spot: Spot, texts: Sequence[str]) -> Found | None:
    """Where in the fields' ``texts`` the clicked place stands; ``None`` where nothing there is like it."""
    shown = list(_tokens(_without_numbers(spot.text) if spot.wrapped else spot.text, paragraphs=not spot.wrapped))
    clicked = _at(shown, spot.at)
    if clicked is None:
        return None
    within = spot.at - shown[clicked].start
    words = [token.word for token in shown]
    candidates = [
        candidate
        for index, text in enumerate(texts)
        for candidate in _candidates(words, clicked, within, index, list(_tokens(text, paragraphs=not spot.wrapped)))
    ]
    best = max((candidate.score for candidate in candidates), default=0)
    if best < _SURE and len(candidates) != 1:
        return None
    likely = [candidate for candidate in candidates if candidate.score == best]
    left, right = likely[0].left, likely[0].right
    around = words[clicked - left : clicked + right + 1]
    earlier = sum(words[at - left : at + right + 1] == around for at in range(left, clicked))
    return likely[min(earlier, len(likely) - 1)].found


def _candidates(
    words: Sequence[str], clicked: int, within: int, index: int, tokens: Sequence[_Token]
) -> Iterator[_Candidate]:
    row = [token.word for token in tokens]
    for at, token in enumerate(tokens):
        if token.word == words[clicked]:
            left = _shared(words[max(clicked - _REACH, 0) : clicked][::-1], row[max(at - _REACH, 0) : at][::-1])
            right = _shared(words[clicked + 1 : clicked + 1 + _REACH], row[at + 1 : at + 1 + _REACH])
            place = min(token.start + max(within, 0), token.end)
            yield _Candidate(1 + left + right, left, right, Found(index, place))


def _shared(one: Sequence[str], other: Sequence[str]) -> int:
    count = 0
    for a, b in zip(one, other, strict=False):
        if a != b:
            break
        count += 1
    return count


def _at(tokens: Sequence[_Token], position: int) -> int | None:
    """The word at a position: the one it stands in or behind, else the next."""
    words = [index for index, token in enumerate(tokens) if token.word != "\n"]
    before = [index for index in words if tokens[index].start <= position <= tokens[index].end]
    if before:
        return before[0]
    return min(words, key=lambda index: abs(tokens[index].start - position), default=None)


def _tokens(text: str, *, paragraphs: bool) -> Iterator[_Token]:
    """The words, and where ``paragraphs`` are told apart their ends; a text begins and ends with one."""
    if paragraphs:
        yield _Token("\n", 0, 0)
    ended = paragraphs
    for match in _TOKEN.finditer(text):
        if match[0][0] == "\n":
            if paragraphs and not ended:
                yield _Token("\n", match.start(), match.end())
            ended = True
        else:
            yield _Token(match[0].casefold(), match.start(), match.end())
            ended = False
    if paragraphs and not ended:
        yield _Token("\n", len(text), len(text))


def _without_numbers(text: str) -> str:
    """The text with its link numbers blotted out; every position stays what it was."""
    return _NUMBER.sub(lambda match: " " * len(match[0]), text)
