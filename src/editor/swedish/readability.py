"""How long and how hard a text is: words, sentences, LIX, reading time.

LIX = words / sentences + 100 × (words of more than six letters) / words (Björnsson 1968). Every paragraph, heading,
list item and link line is at least one sentence of its own; web and e-mail addresses do not count; a colon ends a
sentence as in Björnsson's rules; the stop of an abbreviation (kl., t.ex.) and of a date or clock (8.30) does not. LIX
measures the length of words and sentences, not how common or well chosen they are.
"""

from __future__ import annotations

import math
import re
from collections.abc import Iterable
from enum import StrEnum
from functools import lru_cache
from typing import Final

import msgspec

from editor.swedish.tokens import WORD, without_addresses

LONGER_THAN: Final = 6
"""Letters; a word with more is long."""

WORDS_A_MINUTE: Final = 200
"""Of silent reading, on the careful side of what adults manage."""

_BEFORE_MORE: Final = re.compile(
    r"\b(?:bl\.?\s?a|ca|d\.?\s?v\.?\s?s|f\.?\s?d|fig|fr\.?\s?o\.?\s?m|f\.?\s?ö|jfr|kap|kl|nr|prop|resp|s\.?\s?k|sid|"
    r"t\.?\s?ex|tel|t\.?\s?o\.?\s?m|u\.?\s?p\.?\s?a|v|vol)\.(?=\s*\S)",
    re.IGNORECASE,
)
"""Abbreviations that never end a sentence that goes on in the same paragraph."""

_ANYWHERE: Final = re.compile(
    r"\b(?:e\.?\s?d|e\.?\s?kr|etc|ev|f\.?\s?kr|forts|inkl|exkl|kr|m\.?\s?a\.?\s?o|m\.?\s?fl|m\.?\s?m|mån|o\.?\s?d|"
    r"o\.?\s?dyl|osv|p\.?\s?g\.?\s?a|st|t\.?\s?v|jan|feb|apr|aug|sept?|okt|nov|dec|tis|ons|tors|fre|lör|sön)\."
    r"(?=\s*(?-i:[a-zåäöé0-9(,;–]))",
    re.IGNORECASE,
)
"""Abbreviations that also end sentences: they do not where small letters or figures follow."""

_INITIAL: Final = re.compile(r"\b[A-ZÅÄÖ]\.(?=\s?[A-ZÅÄÖ])")
_SENTENCE_END: Final = re.compile(r"(?:[.!?…]+|:)[\"”’)\]»]*(?=\s|$)")
_ORDINAL: Final = re.compile(r"^\s*\d+\.\s")


class Band(StrEnum):
    """What a LIX value means; the value is the code of its words."""

    VERY_EASY = "lix_very_easy"
    EASY = "lix_easy"
    MEDIUM = "lix_medium"
    HARD = "lix_hard"
    VERY_HARD = "lix_very_hard"


class Counts(msgspec.Struct, frozen=True):
    """Facts of a text that add up: ``count(a) + count(b)`` are those of both."""

    words: int = 0
    long_words: int = 0
    sentences: int = 0

    def __add__(self, other: Counts) -> Counts:
        return Counts(self.words + other.words, self.long_words + other.long_words, self.sentences + other.sentences)

    @property
    def lix(self) -> int | None:
        """LIX as the whole number that is shown; ``None`` where there are no words."""
        return None if (value := self.exact_lix) is None else round(value)

    @property
    def exact_lix(self) -> float | None:
        """LIX unrounded; ``None`` where there are no words."""
        return self.words / self.sentences + 100 * self.long_words / self.words if self.words else None

    @property
    def band(self) -> Band | None:
        """What the LIX shown means; ``None`` where there is none."""
        return None if (value := self.lix) is None else band(value)

    @property
    def reading_minutes(self) -> int:
        """Whole minutes, begun ones counted; 0 for no words."""
        return math.ceil(self.words / WORDS_A_MINUTE)


NOTHING: Final = Counts()

LEAST_WORDS_FOR_LIX: Final = 30
"""Of fewer words LIX tells nothing: a heading alone is "very hard"."""


def band(lix: int) -> Band:
    """Below 30 very easy, 30–39 easy, 40–49 medium (newspapers), 50–60 hard (official texts), then very hard."""
    for limit, name in ((30, Band.VERY_EASY), (40, Band.EASY), (50, Band.MEDIUM), (61, Band.HARD)):
        if lix < limit:
            return name
    return Band.VERY_HARD


@lru_cache(maxsize=16384)
def count(paragraph: str) -> Counts:
    """The facts of one paragraph (heading, list item, link line) of plain text; a line end counts as a space."""
    total = NOTHING
    for words in _sentences_as_words(paragraph):
        total += Counts(len(words), sum(map(_is_long, words)), 1)
    return total


def count_all(paragraphs: Iterable[str]) -> Counts:
    """The facts of several paragraphs together."""
    words = long_words = sentences = 0
    for paragraph in paragraphs:
        one = count(paragraph)
        words += one.words
        long_words += one.long_words
        sentences += one.sentences
    return Counts(words, long_words, sentences)


def sentences(paragraph: str) -> tuple[str, ...]:
    """The sentences of a paragraph as they stand, with their addresses, without those that hold no word."""
    kept = []
    for start, end in _sentence_spans(paragraph):
        sentence = paragraph[start:end].strip()
        if WORD.search(without_addresses(sentence)):
            kept.append(sentence)
    return tuple(kept)


def words_in(text: str) -> int:
    """How many words a stretch of text has, addresses left out (the count shown for a selection)."""
    return sum(1 for _ in WORD.finditer(without_addresses(text)))


def _sentences_as_words(paragraph: str) -> Iterable[list[str]]:
    for start, end in _sentence_spans(paragraph):
        if words := WORD.findall(without_addresses(paragraph[start:end])):
            yield words


def _sentence_spans(paragraph: str) -> Iterable[tuple[int, int]]:
    """Start and end of each sentence, found in a copy of the text where stops that end nothing are masked."""
    masked = _masked(paragraph)
    start = 0
    for end in _SENTENCE_END.finditer(masked):
        yield start, end.end()
        start = end.end()
    if start < len(paragraph):
        yield start, len(paragraph)


def _masked(paragraph: str) -> str:
    masked = paragraph
    for pattern in (_ORDINAL, _BEFORE_MORE, _ANYWHERE, _INITIAL):
        masked = pattern.sub(lambda match: match[0].replace(".", "_"), masked)
    return masked


def _is_long(word: str) -> bool:
    return len(word) > LONGER_THAN and sum(map(str.isalpha, word)) > LONGER_THAN
