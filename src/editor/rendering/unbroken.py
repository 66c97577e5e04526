"""Where a line must not break: steered by mark-up, never by changing the text.

Source of the pairs: Myndigheternas skrivregler (number and unit, day and month, "kl." and time, law and number belong
together) and the look of the newsletter (a short prefix stays with its word, the year with its date, both ends of a
range on one line, kind and size of a file in one pair of brackets).
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

LONGEST: Final = 18
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
_NUMBER: Final = r"\d+(?:[.,:]\d+)*"
_RANGE: Final = rf"{_NUMBER}–{_NUMBER}(?![\w–])"
_FILES: Final = "(?i:pdf|docx?|xlsx?|pptx?|odt|ods|zip|epub|mp[34]|jpe?g|png|csv)"
_TOGETHER: Final = re.compile(
    r"(?<![\w-])(?:"
    rf"\d{{1,2}}(?:[–-]\d{{1,2}})?{_SPACE}(?:{_MONTHS})(?!\w)(?P<year>{_SPACE}\d{{4}}(?![\w:]))?"
    rf"|\d{{1,3}}(?:{_SPACE}\d{{3}})+(?:{_SPACE}(?:{_UNITS})(?!\w))?"
    rf"|(?:{_NUMBER}–)?\d+(?:,\d+)?{_SPACE}(?:{_UNITS})(?!\w)"
    rf"|{_RANGE}"
    rf"|\({_FILES},?{_SPACE}{_NUMBER}{_SPACE}[kKMG]B\)"
    rf"|kl\.{_SPACE}\d{{1,2}}(?:[.:]\d\d)?(?:[–-]\d{{1,2}}(?:[.:]\d\d)?)?"
    rf"|[A-ZÅÄÖ][A-Za-zÅÄÖåäö]{{1,4}}{_SPACE}\d{{4}}:\d+"
    rf"|0\d{{1,3}}-\d{{2,3}}(?:{_SPACE}\d\d){{2,3}}"
    rf"|\d{{3}}{_SPACE}\d\d(?={_SPACE}[A-ZÅÄÖ])"
    r"|[\wÅÄÖåäö]{1,3}-[^\W\d_]{2,}(?![\w-])"
    r")"
    # The second date of "31 augusti-2 september".
    rf"|(?<=[^\W\d_]-)\d{{1,2}}{_SPACE}(?:{_MONTHS})(?!\w)"
)


_CANDIDATE: Final = re.compile(r"\d|\w-[^\W\d_]")
"""What every pair has at the least: a figure, or a hyphen within a word."""


def pieces(text: str, longest: int = LONGEST) -> Iterator[tuple[str, bool]]:
    """The text in pieces, in order and complete; ``True`` marks those that must stay on one line.

    ``longest``: how many characters may be held together. Of a date that is longer the year is let go.
    """
    if not _CANDIDATE.search(text):
        if text:
            yield text, False
        return
    at = 0
    for match in _TOGETHER.finditer(text):
        start, end = match.span()
        if end - start > longest and match["year"]:
            end = match.start("year")
        if end - start <= longest:
            if start > at:
                yield text[at:start], False
            yield text[start:end], True
            at = end
    if at < len(text):
        yield text[at:], False
