"""Dates, times and periods as people type them, read into values.

Accepted, in Swedish and English, with any of hyphen, dash and "till" between the ends of a range::

    2023-06-07   7/6   7/6 2023   7.6.2023   7 juni   onsdag den 7 juni 2023   12–13 juni   31 augusti–2 september 2023
    7 juni kl 13   7 juni 13.00–15.00   2023-06-07T08:30   15 juni kl 13-15   12–14 juni kl 9–16   v. 39   vecka 39–40

A year that is left out is found as :mod:`editor.swedish.nearest_year` says. Anything else gives ``None``: a guess would
be printed.
"""

from __future__ import annotations

import datetime as dt
import re
from typing import NamedTuple

from editor.newsletter.issue import Moment
from editor.swedish import nearest_year

_MONTHS = (
    ("januari", "january", "jan"),
    ("februari", "february", "feb"),
    ("mars", "march", "mar"),
    ("april", "apr"),
    ("maj", "may"),
    ("juni", "june", "jun"),
    ("juli", "july", "jul"),
    ("augusti", "august", "aug"),
    ("september", "sept", "sep"),
    ("oktober", "october", "okt", "oct"),
    ("november", "nov"),
    ("december", "dec"),
)
_MONTH_NUMBERS = {name: number for number, names in enumerate(_MONTHS, start=1) for name in names}
_MONTH = "(?P<month>" + "|".join(sorted(_MONTH_NUMBERS, key=len, reverse=True)) + r")\.?(?![^\W\d_])"
_WEEKDAY = (
    r"(?:(?:mån|tis|ons|tors|fre|lör|sön)(?:dag(?:en)?|s)?\.?"
    r"|(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*\.?),?\s+"
)
_DAY = r"(?P<day>[0-9]{1,2})(?:\s?:?[ea](?![^\W\d_])|st|nd|rd|th)?"
_FOUR = r"(?P<year>[1-9][0-9]{3})"
_YEAR = rf"(?:[\s,]+{_FOUR}(?![0-9.:]))?"

_DATES = tuple(
    re.compile(form)
    for form in (
        rf"{_FOUR}-(?P<number>[0-9]{{1,2}})-(?P<day>[0-9]{{1,2}})(?![0-9])",
        rf"{_FOUR}(?P<number>[0-9]{{2}})(?P<day>[0-9]{{2}})(?![0-9])",
        rf"(?P<day>[0-9]{{1,2}})\.(?P<number>[0-9]{{1,2}})\.{_FOUR}(?![0-9])",
        rf"(?:{_WEEKDAY})?(?P<day>[0-9]{{1,2}})/(?P<number>[0-9]{{1,2}})(?![0-9])(?:[\s/-]{_FOUR}(?![0-9.:]))?",
        rf"(?:{_WEEKDAY})?(?:den\s+)?{_DAY}\s*{_MONTH}{_YEAR}",
        rf"{_MONTH}\s+{_DAY}(?![0-9.:]){_YEAR}",
    )
)
_WEEKDAYS = rf"(?:{_WEEKDAY[:-3]}\s*(?:-|till|och)\s*{_WEEKDAY}|{_WEEKDAY})?"
_DAYS_OF_ONE_MONTH = re.compile(
    rf"{_WEEKDAYS}(?:den\s+)?(?P<first>[0-9]{{1,2}})\s*(?P<to>-|till|och)\s*(?={_DAY}\s*{_MONTH})"
)
_WEEK = re.compile(
    rf"(?:v\.?|vecka|veckan|week)\s*(?P<first>[0-9]{{1,2}})(?:\s*(?:-|till|och)\s*(?P<last>[0-9]{{1,2}}))?"
    rf"(?:[\s,/]+{_FOUR})?$"
)
_WEEK_WORDS = re.compile(r"vecka [0-9]{1,2}(?:–[0-9]{1,2})?(?: [0-9]{4})?")
_LABEL = re.compile(r"(?:tid|datum|dag|när|time|date|when):\s*")
_BEFORE_PLACE = re.compile(r"[,;:]\s+|\s+(?:i|på|via|hos|vid)\s+(?=\S)|\s+[-–]\s+|\s+(?=\()", re.IGNORECASE)
_TIME = re.compile(r"(?P<hour>[0-9]{1,2})(?:[.:](?P<minute>[0-9]{2}))?(?![0-9])")
_CLOCK_WORD = re.compile(r"(?:,?\s*(?:kl(?:ockan)?\b\.?|at\b)\s*|t(?=[0-9]))")
_TO = re.compile(r"\s*(?:-|till\b|to\b)\s*")


class Period(NamedTuple):
    """What a text says: from ``start`` to ``end``, ``end`` being ``None`` where only one moment is named."""

    start: Moment
    end: Moment | None


class Typed(NamedTuple):
    """All that one text may say of when something happens.

    ``daily`` are hours that hold for each of several days ("12–14 juni kl 9–16"), ``words`` what is printed in place of
    the date ("vecka 39").
    """

    start: Moment
    end: Moment | None = None
    daily: str = ""
    words: str = ""


def read(text: str, reference: dt.date) -> Typed | None:
    """What ``text`` says of when something happens; ``reference`` (the issue's date) gives a missing year."""
    words = _LABEL.sub("", _plain(text), count=1) if _LABEL.match(_plain(text)) else _plain(text)
    week = _WEEK.fullmatch(words)
    if week is not None:
        return _weeks(week, reference)
    period = parse_period(words, reference)
    return Typed(*period) if period else _days_with_hours(words, reference)


def read_with_place(line: str, reference: dt.date) -> tuple[Typed, str] | None:
    """What a line says of when, and the rest of it: where ("7 juni kl 9–11, Residenset")."""
    typed = read(line, reference)
    if typed is not None:
        return typed, ""
    for match in reversed(list(_BEFORE_PLACE.finditer(line))):
        typed = read(line[: match.start()], reference)
        if typed is not None:
            return typed, line[match.end() :].strip(" ()")
    return None


def are_week_words(text: str) -> bool:
    """Whether ``text`` is what :func:`read` gives as the words of a week."""
    return _WEEK_WORDS.fullmatch(text) is not None


def parse_date(text: str, reference: dt.date) -> dt.date | None:
    """The one day that ``text`` names, ``None`` where it names none, a time too, or something else."""
    period = parse_period(text, reference)
    return period.start.date if period and period.end is None and period.start.time is None else None


def parse_period(text: str, reference: dt.date) -> Period | None:
    """The day, moment or period that ``text`` names; ``reference`` (the issue's date) gives a missing year."""
    words = _plain(text)
    several = _DAYS_OF_ONE_MONTH.match(words)
    begun = words[several.end() :] if several else words
    taken = _take_date(begun, reference) or _take_leap_day(begun)
    if taken is None:
        return None
    date, _, rest = taken
    if several:
        return _days_of_one_month(int(several["first"]), date, rest, only_next=several["to"] == "och")
    taken_time = _take_time(rest)
    start = Moment(date, taken_time[0]) if taken_time else Moment(date)
    if taken_time:
        rest = taken_time[1]
    if not rest:
        return Period(start, None)
    return _with_end(start, words, rest, reference)


def parse_hours(text: str) -> tuple[dt.time, dt.time] | None:
    """The two times of ``text`` ("9-16", "kl. 09.00–16.00"), ``None`` where it is not two times in order."""
    words = _plain(text)
    word = _CLOCK_WORD.match(words)
    first = _read_time(words[word.end() :] if word else words)
    if first is None:
        return None
    to = _TO.match(first[1])
    if to is None:
        return None
    second = _read_time(first[1][to.end() :])
    if second is None or second[1] or second[0] <= first[0]:
        return None
    return first[0], second[0]


def _plain(text: str) -> str:
    """Small letters, one kind of space, one kind of dash."""
    return re.sub(r"[‐‑‒–—−]", "-", " ".join(text.split())).lower()


def _take_date(words: str, reference: dt.date) -> tuple[dt.date, bool, str] | None:
    """The date at the beginning, whether its year was written, and what follows it."""
    for form in _DATES:
        match = form.match(words)
        if match is None:
            continue
        parts = match.groupdict()
        month = _MONTH_NUMBERS[parts["month"]] if parts.get("month") else int(parts["number"])
        date = nearest_year.day(parts["year"], month, int(parts["day"]), reference)
        return (date, bool(parts["year"]), words[match.end() :]) if date else None
    return None


def _take_leap_day(words: str) -> tuple[dt.date, bool, str] | None:
    """29 February at the beginning of a range whose end tells the year."""
    years = re.findall(r"(?<![0-9])[1-9][0-9]{3}(?![0-9])", words)
    taken = _take_date(words, dt.date(int(years[-1]), 1, 1)) if years else None
    return taken if taken and (taken[0].month, taken[0].day) == (2, 29) else None


def _days_of_one_month(first_day: int, last: dt.date, rest: str, *, only_next: bool) -> Period | None:
    if rest or not 0 < first_day < last.day or (only_next and last.day - first_day > 1):
        return None
    return Period(Moment(last.replace(day=first_day)), Moment(last))


def _days_with_hours(words: str, reference: dt.date) -> Typed | None:
    """Several days with the same hours: "12–14 juni kl 9–16"."""
    for match in re.finditer(r"[\s,]+(?=(?:kl(?:ockan)?\b\.?\s*)?[0-9])", words):
        period, hours = parse_period(words[: match.start()], reference), parse_hours(words[match.end() :])
        if period and hours and period.end and period.start.time is None and period.end.time is None:
            return Typed(*period, daily=f"{hours[0]:%H:%M}-{hours[1]:%H:%M}")
    return None


def _weeks(match: re.Match[str], reference: dt.date) -> Typed | None:
    """From Monday to Sunday; the words stand in place of the dates."""
    first, last = int(match["first"]), int(match["last"] or match["first"])
    days = nearest_year.weeks(match["year"], first, last, reference)
    if days is None or days[1] < days[0]:
        return None
    words = f"vecka {first}" if first == last else f"vecka {first}–{last}"
    return Typed(Moment(days[0]), Moment(days[1]), words=words)


def _with_end(start: Moment, words: str, rest: str, reference: dt.date) -> Period | None:
    """The period whose second half is ``rest``: a second time of the same day, or a second date."""
    to = _TO.match(rest)
    if to is None:
        return None
    ending = rest[to.end() :]
    last = _take_date(ending, start.date)
    if last is None:
        time = _read_time(ending)
        if start.time is None or time is None or time[1] or time[0] <= start.time:
            return None
        return Period(start, Moment(start.date, time[0]))
    date, year_given, after = last
    if year_given:
        again = _take_date(words, dt.date(date.year, reference.month, 1))
        if again and not again[1]:
            start = Moment(start.date.replace(year=date.year), start.time)
    time = _take_time(after)
    if (time[1] if time else after) or date < start.date:
        return None
    return Period(start, Moment(date, time[0] if time else None))


def _take_time(rest: str) -> tuple[dt.time, str] | None:
    """The time at the beginning of what follows a date: "kl 13", "13.30", "13-15" but not a bare "13"."""
    word = _CLOCK_WORD.match(rest)
    taken = _read_time(rest[word.end() :] if word else rest.lstrip(" ,"))
    if taken is None:
        return None
    minutes_given = rest[: len(rest) - len(taken[1])][-3:-2] in {".", ":"}
    range_follows = _TO.match(taken[1]) is not None
    return taken if word or minutes_given or range_follows else None


def _read_time(text: str) -> tuple[dt.time, str] | None:
    match = _TIME.match(text)
    if match is None:
        return None
    try:
        return dt.time(int(match["hour"]), int(match["minute"] or 0)), text[match.end() :].lstrip()
    except ValueError:
        return None
