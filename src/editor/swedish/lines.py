"""Broken lines joined to paragraphs: text copied out of PDF files and wrapped mail.

Such text carries no marks but its line ends, so all here is inference. A line was broken by the page where the next
word would not have fitted in the measure, and the text goes on: in small letters, after a hyphen, inside an open
bracket, or, once lines are known to be wrapped, after a full line. Some PDF readers put a blank line after every
line; then blank lines part nothing.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise
from typing import Final

import msgspec

from editor.swedish.repair import Lexicon

ITEM: Final = re.compile(
    r"(?P<bullet>[•‣⁃●○■□▪▫◦❖➢✓·\uf0b7\uf0a7\uf0fc\uf076\uf0d8]\s*|o\t\s*|[-–*]\s+)(?=\S)"
    r"|(?P<number>\d{1,3})[.)][ \t\u00a0]+(?=\S)"
)
"""What a typed list item begins with; ``bullet`` or ``number`` is set. A dash may begin a spoken line as well."""

_ADDRESS_LINE: Final = re.compile(r"(?:https?://|www\.)\S+", re.IGNORECASE)
_LABEL: Final = re.compile(r"[A-ZÅÄÖ][\w-]{1,24}:(?:\s|$)")
_SENTENCE_END: Final = re.compile(r"[.!?…:][\"”’)\]»]*$")
_HYPHENS: Final = ("-", "\u2010", "\u2011")
_AFTER_HANGING: Final = re.compile(r"(?:och|eller|samt|till|respektive|men|&|/)\b")
_NO_LAST_WORDS: Final = frozenset({
    "i", "på", "av", "för", "med", "och", "till", "hos", "från", "om", "den", "det", "de", "en", "ett", "att", "som",
    "vid", "under", "mellan", "samt", "eller", "inom", "mot", "utan", "efter", "genom", "är", "kan", "ska", "har",
    "sin", "sina", "sitt", "enligt", "när", "där", "hur", "länsstyrelsen", "region", "västra", "östra", "norra",
    "södra",
})  # fmt: skip
"""Words that no heading or link line ends with."""

_WIDEST_MEASURE: Final = 130
_NARROWEST_MEASURE: Final = 24
_NARROWEST_COLUMN: Final = 34
_NEIGHBOURS: Final = 4
"""Lines on each side that tell the measure where no blank lines part the columns."""

_SURE_FULL: Final = 0.92
"""Letters differ in width: a line is full when its characters and the next word fill this share of the measure."""
_LIKELY_FULL: Final = 0.78
_CERTAINLY_FULL: Final = 0.85
_BEGUN: Final = 0.5
_OFTEN: Final = 0.25
"""Share of the lines before a blank one whose sentence must go on after it."""

_LONGEST_WORD: Final = 80
_LONGEST_LINE_OF_SEVERAL: Final = 60
_SHORTEST_WRAPPED_HEADING: Final = 45


class _Row(msgspec.Struct, frozen=True):
    text: str
    after_blank: bool
    starts_page: bool
    """A PDF reader puts a single space before the first line of a page."""
    measure: int = 0
    """Characters of a usual full line of the column."""
    widest: int = 0
    """Characters of the longest line near."""


def joined_lines(text: str, lexicon: Lexicon | None = None) -> tuple[tuple[str, ...], ...]:
    """The paragraphs of ``text``, each a row of lines that its writer ended; lines the page broke are joined.

    A hyphen at a broken line goes where ``lexicon`` knows the word without it. Lines that hold an address alone are
    paragraphs of their own, behind the paragraph that they interrupt. Nothing else is added, left out or moved, but
    white space at the ends of lines and doubled spaces.
    """
    rows = _rows(text)
    ignores_blanks = _ignores_blank_lines(rows)
    rows = _measured(rows, ignores_blanks=ignores_blanks)
    return _Joiner(rows, lexicon, ignores_blanks=ignores_blanks).paragraphs()


def one_line(text: str, lexicon: Lexicon | None = None) -> str:
    """All of ``text`` as one line, as for a heading; hyphens where it was broken as in :func:`joined_lines`."""
    joined = ""
    for row in _rows(text):
        joined = _together(joined, row.text, lexicon) if joined else row.text
    return joined


def _rows(text: str) -> list[_Row]:
    rows: list[_Row] = []
    after_blank = False
    for line in re.split("\r\n|[\r\n\u2028\u2029\v\f\x85]", text):
        bare = re.sub(r" {2,}", " ", line.strip(" \u00a0\t"))
        if not bare.strip():
            after_blank = True
            continue
        starts_page = line.startswith(" ") and not line.startswith("  ") and bool(rows)
        rows.append(_Row(bare, after_blank or not rows, starts_page))
        after_blank = False
    return rows


def _ignores_blank_lines(rows: Sequence[_Row]) -> bool:
    """Whether a blank line follows every line, so that sentences go on after them."""
    parted = [(a, b) for a, b in pairwise(rows) if b.after_blank]
    measure = min(_usual(_lengths(rows)), _WIDEST_MEASURE)
    goes_on = sum(_goes_on_small(a.text, b.text) and _fills(a.text, b.text, measure, _BEGUN) for a, b in parted)
    sure = sum(_goes_on_small(a.text, b.text) and _fills(a.text, b.text, measure, _CERTAINLY_FULL) for a, b in parted)
    tight = sum(_goes_on_small(a.text, b.text) for a, b in pairwise(rows) if not b.after_blank)
    return sure >= 2 and goes_on >= _OFTEN * len(parted) and goes_on > tight


def _measured(rows: Sequence[_Row], *, ignores_blanks: bool) -> list[_Row]:
    """The rows with the measure of the column each stands in."""
    measured: list[_Row] = []
    if ignores_blanks:
        for index, row in enumerate(rows):
            near = _lengths(rows[max(0, index - _NEIGHBOURS) : index + _NEIGHBOURS + 1])
            measured.append(msgspec.structs.replace(row, measure=_usual(near), widest=max(near, default=0)))
        return measured
    start = 0
    for index in range(1, len(rows) + 1):
        if index == len(rows) or rows[index].after_blank:
            group = rows[start:index]
            widest = max(_lengths(group), default=0)
            measured.extend(msgspec.structs.replace(row, measure=widest, widest=widest) for row in group)
            start = index
    return measured


def _lengths(rows: Sequence[_Row]) -> list[int]:
    return sorted(len(row.text) for row in rows if not _ADDRESS_LINE.fullmatch(row.text))


def _usual(lengths: Sequence[int]) -> int:
    """The length that a quarter of the lines reach: wide lines of a neighbouring column do not count."""
    return lengths[3 * len(lengths) // 4] if lengths else 0


def _page_width(rows: Sequence[_Row]) -> int:
    """Characters of a full line of the page, but for a few that are wider."""
    lengths = _lengths(rows)
    return lengths[19 * len(lengths) // 20] if lengths else 0


def _goes_on_small(line: str, following: str) -> bool:
    """Whether a sentence plainly goes on: no end before, small letters after."""
    return _starts_small(following) and not _SENTENCE_END.search(line)


def _starts_small(line: str) -> bool:
    first = next((character for character in line if character.isalnum()), "")
    return first.islower() and not ITEM.match(line)


def _fills(line: str, following: str, measure: int, share: float) -> bool:
    """Whether the first word of the next line would not have fitted after ``line``."""
    return len(line) + 1 + len(following.split(None, 1)[0]) > share * measure


class _Joiner:
    def __init__(self, rows: Sequence[_Row], lexicon: Lexicon | None, *, ignores_blanks: bool) -> None:
        self._rows = rows
        self._lexicon = lexicon
        self._ignores_blanks = ignores_blanks
        self._small_share = _BEGUN if ignores_blanks else _LIKELY_FULL
        self._page_width = _page_width(rows)
        self._is_wrapped = any(
            _goes_on_small(a.text, b.text) and _fills(a.text, b.text, a.measure, _LIKELY_FULL)
            for a, b in pairwise(rows)
            if (ignores_blanks or not b.after_blank) and _NARROWEST_MEASURE <= a.measure <= _WIDEST_MEASURE
        )
        self._paragraphs: list[list[str]] = []
        self._addresses: list[str] = []
        self._is_interrupted = False
        self._last: _Row | None = None
        self._joined = 0

    def paragraphs(self) -> tuple[tuple[str, ...], ...]:
        for index, row in enumerate(self._rows):
            if _ADDRESS_LINE.fullmatch(row.text):
                self._addresses.append(row.text)
                self._is_interrupted = True
                continue
            tight_next = index + 1 < len(self._rows) and not self._rows[index + 1].after_blank
            self._add(row, tight_next=tight_next)
        self._end_addresses()
        return tuple(tuple(lines) for lines in self._paragraphs)

    def _add(self, row: _Row, *, tight_next: bool) -> None:
        last = self._last
        self._last = row
        interrupted, self._is_interrupted = self._is_interrupted, False
        if last is None or (interrupted and not _goes_on_small(last.text, row.text)):
            self._start(row)
        elif interrupted:
            self._paragraphs[-1][-1] = _together(self._paragraphs[-1][-1], row.text, self._lexicon)
            self._joined += 1
        elif self._goes_on(last, row, opens_heading=row.after_blank and tight_next):
            lines = self._paragraphs[-1]
            lines[-1] = _together(lines[-1], row.text, self._lexicon)
            self._joined += 1
        elif self._is_line_of_same(last, row):
            self._paragraphs[-1].append(row.text)
            self._joined = 0
        else:
            self._start(row)

    def _start(self, row: _Row) -> None:
        self._end_addresses()
        self._paragraphs.append([row.text])
        self._joined = 0

    def _end_addresses(self) -> None:
        self._paragraphs.extend([address] for address in self._addresses)
        self._addresses = []

    def _goes_on(self, last: _Row, row: _Row, *, opens_heading: bool) -> bool:
        """Whether the page, not the writer, ended the line before ``row``."""
        if row.after_blank and not self._ignores_blanks:
            return False
        measure = last.measure
        if ITEM.match(row.text) or not _NARROWEST_MEASURE <= measure <= _WIDEST_MEASURE:
            return False
        has_hyphen = last.text.endswith(("\u00ad", *_HYPHENS)) and len(last.text) > 1 and last.text[-2].isalnum()
        if has_hyphen or _goes_on_small(last.text, row.text):
            return _fills(last.text, row.text, measure, self._small_share)
        if not self._is_wrapped or measure < _NARROWEST_COLUMN or _LABEL.match(row.text):
            return False
        ends = _SENTENCE_END.search(last.text) is not None
        widest = measure if not ends else last.widest if self._joined else self._page_width
        if not _fills(last.text, row.text, widest, _SURE_FULL):
            return False
        return self._goes_on_large(last, row, opens_heading=opens_heading)

    def _goes_on_large(self, last: _Row, row: _Row, *, opens_heading: bool) -> bool:
        """The same where ``row`` begins with a capital, a figure or a sign and the line before it is full."""
        written = self._paragraphs[-1][-1]
        if written.count("(") > written.count(")"):
            return True
        if _SENTENCE_END.search(last.text):
            return not opens_heading and not last.text.endswith(":") and not row.text.startswith("–")
        if self._joined:
            return not opens_heading
        if last.text.rsplit(None, 1)[-1].lower() in _NO_LAST_WORDS:
            return True
        return not self._ignores_blanks and not row.starts_page and last.measure >= _SHORTEST_WRAPPED_HEADING

    def _is_line_of_same(self, last: _Row, row: _Row) -> bool:
        """Whether two lines that their writer ended belong together, as the lines of an address do."""
        if row.after_blank or self._ignores_blanks or row.starts_page or ITEM.match(row.text) or ITEM.match(last.text):
            return False
        return not _SENTENCE_END.search(last.text) and len(last.text) < _LONGEST_LINE_OF_SEVERAL


def _together(line: str, following: str, lexicon: Lexicon | None) -> str:
    """Two lines as one; a hyphen that the page broke a word with goes where the lexicon knows the word."""
    if line.endswith("\u00ad"):
        return line[:-1] + following
    if not line.endswith(_HYPHENS) or len(line) < 2 or not line[-2].isalnum() or _AFTER_HANGING.match(following):
        return f"{line} {following}"
    before = re.split(r"[\s(”\"/]", line[-_LONGEST_WORD:-1])[-1]
    after = re.match(r"[^\W_]+", following)
    is_syllable_break = (
        after is not None
        and after[0].islower()
        and len(before) > 1
        and before.isalpha()
        and not before.isupper()
        and lexicon is not None
        and lexicon.check(before + after[0])
    )
    return (line[:-1] if is_syllable_break else line) + following
