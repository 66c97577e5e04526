"""Where a line must not break: steered by mark-up, never by changing the text.

Source of the pairs: Myndigheternas skrivregler (number and unit, day and month, "kl." and time, law and number belong
together) and the look of the newsletter (a short prefix stays with its word).
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

_LONGEST: Final = 18
"""Characters that may be held together: in a heading on a narrow phone more would not fit."""

_MONTHS: Final = (
    "januari|februari|mars|april|maj|juni|juli|augusti|september|oktober|november|december"
    "|jan|feb|apr|aug|sept|okt|nov|dec"
    "|January|February|March|May|June|July|August|October|November|December"
)
_UNITS: Final = (
    "kronor|kr|procent|%|öre|euro|miljoner|miljarder|kilometer|meter|hektar|km|kg|m²|ha|timmar|minuter|år|kB|MB|GB"
)

_SPACE: Final = "[ \u00a0]"
_TOGETHER: Final = re.compile(
    r"(?<![\w-])(?:"
    rf"\d{{1,2}}(?:[–-]\d{{1,2}})?{_SPACE}(?:{_MONTHS})(?!\w)"
    rf"|\d{{1,3}}(?:{_SPACE}\d{{3}})+(?:{_SPACE}(?:{_UNITS})(?!\w))?"
    rf"|\d+(?:,\d+)?{_SPACE}(?:{_UNITS})(?!\w)"
    rf"|kl\.{_SPACE}\d{{1,2}}(?:[.:]\d\d)?(?:[–-]\d{{1,2}}(?:[.:]\d\d)?)?"
    rf"|[A-ZÅÄÖ][A-Za-zÅÄÖåäö]{{1,4}}{_SPACE}\d{{4}}:\d+"
    rf"|0\d{{1,3}}-\d{{2,3}}(?:{_SPACE}\d\d){{2,3}}"
    rf"|\d{{3}}{_SPACE}\d\d(?={_SPACE}[A-ZÅÄÖ])"
    r"|[\wÅÄÖåäö]{1,3}-[^\W\d_]{2,}(?![\w-])"
    r")"
)


_CANDIDATE: Final = re.compile(r"\d|\w-[^\W\d_]")
"""What every pair has at the least: a figure, or a hyphen within a word."""


def pieces(text: str) -> Iterator[tuple[str, bool]]:
    """The text in pieces, in order and complete; ``True`` marks those that must stay on one line."""
    if not _CANDIDATE.search(text):
        if text:
            yield text, False
        return
    at = 0
    for match in _TOGETHER.finditer(text):
        start, end = match.span()
        if end - start <= _LONGEST:
            if start > at:
                yield text[at:start], False
            yield match[0], True
            at = end
    if at < len(text):
        yield text[at:], False
