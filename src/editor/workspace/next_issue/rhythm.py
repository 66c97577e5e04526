"""How often a newsletter comes out, and what that says of the next issue's date, number and title."""

from __future__ import annotations

import datetime as dt
import itertools
import re
import statistics
from collections.abc import Iterable, Sequence
from typing import Final, Literal, TypeAlias

import msgspec

from editor.newsletter.issue import Issue
from editor.swedish.issue_periods import Numbering, advanced, numbering, with_counter

Rhythm: TypeAlias = Literal["weekly", "fortnightly", "monthly", "bimonthly", "quarterly", "half_yearly", "yearly"]

_DAYS: Final[dict[Rhythm, tuple[int, int]]] = {
    "weekly": (5, 9),
    "fortnightly": (12, 17),
    "monthly": (24, 38),
    "bimonthly": (50, 70),
    "quarterly": (76, 106),
    "half_yearly": (160, 205),
    "yearly": (340, 390),
}
"""Days between two issues of each rhythm, from and to."""
_MONTHS: Final[dict[Rhythm, int]] = {"monthly": 1, "bimonthly": 2, "quarterly": 3, "half_yearly": 6, "yearly": 12}
_WEEKS: Final[dict[Rhythm, int]] = {"weekly": 1, "fortnightly": 2}
_A_YEAR: Final[dict[Rhythm, int]] = {
    "weekly": 53, "fortnightly": 27, "monthly": 12, "bimonthly": 6, "quarterly": 4, "half_yearly": 2, "yearly": 1,
}  # fmt: skip
_LATEST: Final = 9
"""Issues that are looked at: an old habit is no rhythm."""
_NUMBER_WORDS: Final = (
    "noll", "en", "två", "tre", "fyra", "fem", "sex", "sju", "åtta", "nio", "tio", "elva", "tolv",
)  # fmt: skip
_TIMES_A_YEAR: Final = re.compile(
    rf"\b([0-9]+|{'|'.join(_NUMBER_WORDS)}) (?:gånger|nummer|utgåvor) (?:om året|per år|/år)"
)
_SATURDAY: Final = 5


class Edition(msgspec.Struct, frozen=True, kw_only=True):
    """What is known of one issue of the newsletter."""

    date: dt.date
    number: str = ""


class Pace(msgspec.Struct, frozen=True, kw_only=True):
    """How often the newsletter comes out.

    ``rhythm`` is ``None`` where it is irregular; then ``days`` is the usual pause. ``known`` tells that this comes
    from the newsletter's own issues or its stated frequency; else a month is taken for want of better.
    """

    rhythm: Rhythm | None
    days: int
    known: bool


class Plan(msgspec.Struct, frozen=True, kw_only=True):
    """What the next issue is called."""

    date: dt.date
    number: str
    title: str


def pace(editions: Iterable[Edition], frequency: str = "") -> Pace:
    """The pace of the latest issues; of a newsletter with one issue what its ``frequency`` says ("varje månad")."""
    dates = sorted({edition.date for edition in editions})[-_LATEST:]
    gaps = [(after - before).days for before, after in itertools.pairwise(dates)]
    if gaps:
        for rhythm, (least, most) in _DAYS.items():
            if sum(least <= gap <= most for gap in gaps) * 2 > len(gaps):
                return Pace(rhythm=rhythm, days=_usual_days(rhythm), known=True)
        return Pace(rhythm=None, days=max(1, round(statistics.median(gaps))), known=True)
    stated = _stated(frequency)
    return Pace(rhythm=stated or "monthly", days=_usual_days(stated or "monthly"), known=stated is not None)


def next_date(editions: Sequence[Edition], today: dt.date, frequency: str = "") -> dt.date:
    """When the next issue comes out: one step after the latest, never a Saturday or Sunday.

    An issue that is late by less than half a step comes out today; of several missed ones the next one to come.
    """
    usual = pace(editions, frequency)
    latest = max(edition.date for edition in editions)
    steps = 1
    date = _step(latest, usual, steps)
    if date < today <= date + dt.timedelta(days=usual.days // 2):
        return _off_weekend(today)
    while date < today and steps < 10_000:
        steps += 1
        date = _step(latest, usual, steps)
    return _off_weekend(date)


def plan(issue: Issue, editions: Sequence[Edition], date: dt.date) -> Plan:
    """Number and title of the issue of ``date`` made from ``issue``; ``editions`` are all known issues, it included."""
    number, counter = _next_number(issue, editions, date)
    old = numbering(issue.number, issue.date.year)
    title = advanced(
        issue.title,
        issue.date,
        date,
        issue.newsletter.language,
        number=old.counter if old else None,
        next_number=counter,
    )
    return Plan(date=date, number=number, title=title)


def _next_number(issue: Issue, editions: Sequence[Edition], date: dt.date) -> tuple[str, int]:
    """The number as it is written and its counter; ("", 0) for a newsletter without numbers."""
    numbered = sorted(
        (
            _Numbered(edition=edition, parts=parts)
            for edition in editions
            if (parts := numbering(edition.number, edition.date.year))
        ),
        key=lambda one: (one.edition.date, one.parts.counter),
    )
    if not numbered:
        return "", 0
    before = [one for one in numbered if one.edition.date <= date] or numbered[:1]
    latest = before[-1]
    starts_anew = date.year > latest.edition.date.year and _starts_anew(before, editions, issue.newsletter.frequency)
    counter = 1 if starts_anew else latest.parts.counter + 1
    return with_counter(latest.edition.number, latest.parts, counter, date.year), counter


class _Numbered(msgspec.Struct, frozen=True, kw_only=True):
    edition: Edition
    parts: Numbering


def _starts_anew(numbered: Sequence[_Numbered], editions: Sequence[Edition], frequency: str) -> bool:
    """Whether numbers begin with 1 every year.

    Told by a number that carries its year, else by what happened at the last new year, else by a counter that could
    be one of a single year.
    """
    if numbered[-1].parts.year_span is not None:
        return True
    for before, after in reversed(list(itertools.pairwise(numbered))):
        if after.edition.date.year > before.edition.date.year:
            return after.parts.counter < before.parts.counter
    usual = pace(editions, frequency)
    return numbered[-1].parts.counter <= (_A_YEAR[usual.rhythm] if usual.rhythm else max(1, 366 // usual.days))


def _stated(frequency: str) -> Rhythm | None:
    """What words say: "varje månad", "fyra gånger om året", "varannan vecka"."""
    text = frequency.lower()
    if match := _TIMES_A_YEAR.search(text):
        times = int(match[1]) if match[1].isdigit() else _NUMBER_WORDS.index(match[1])
        return min(_A_YEAR, key=lambda rhythm: abs(_A_YEAR[rhythm] - times))
    for words, rhythm in _WORDS:
        if re.search(words, text):
            return rhythm
    return None


_WORDS: Final[tuple[tuple[str, Rhythm], ...]] = (
    (r"varannan vecka|var fjortonde dag|fortnight", "fortnightly"),
    (r"varannan månad|bi-?monthly", "bimonthly"),
    (r"vecka|veckobrev|weekly", "weekly"),
    (r"månad|monthly", "monthly"),
    (r"kvartal|quarterly", "quarterly"),
    (r"halvår|termin", "half_yearly"),
    (r"en gång om året|årlig|yearly|annual", "yearly"),
)


def _usual_days(rhythm: Rhythm) -> int:
    least, most = _DAYS[rhythm]
    return (least + most) // 2


def _step(latest: dt.date, usual: Pace, steps: int) -> dt.date:
    if usual.rhythm is not None and usual.rhythm in _MONTHS:
        return _months_later(latest, _MONTHS[usual.rhythm] * steps)
    days = 7 * _WEEKS[usual.rhythm] if usual.rhythm is not None else usual.days
    return latest + dt.timedelta(days=days * steps)


def _months_later(date: dt.date, months: int) -> dt.date:
    index = date.year * 12 + date.month - 1 + months
    year, month = index // 12, index % 12 + 1
    last = (dt.date(year + month // 12, month % 12 + 1, 1) - dt.timedelta(days=1)).day
    return dt.date(year, month, min(date.day, last))


def _off_weekend(date: dt.date) -> dt.date:
    """The Friday before a Saturday, unless that is in another month, and the Monday after a Sunday."""
    if date.weekday() < _SATURDAY:
        return date
    if date.weekday() == _SATURDAY and date.day > 1:
        return date - dt.timedelta(days=1)
    return date + dt.timedelta(days=7 - date.weekday())
