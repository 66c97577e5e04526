"""Dates and times in words, Swedish and English.

Swedish follows webbriktlinje 66 and Myndigheternas skrivregler: "7 juni 2023" (no leading zero, small letters, always
the year), "31 augusti–2 september 2023" with an en dash without spaces, "kl. 8.30–9.00" with a full stop, whole hours
short in a range ("kl. 9–15", "kl. 9–15.30"), the hours of the night with a zero ("kl. 01–06"). A time of its own always
has its minutes ("kl. 12.00").

No-break spaces stand inside "7 juni" and "kl. 8.30": these are words the program writes itself.
"""

from __future__ import annotations

import datetime as dt
import re
from typing import TYPE_CHECKING

from editor.swedish.words import NBSP, Labels, labels, words, words_language

if TYPE_CHECKING:  # dates stand in the window before it knows what an issue is made of
    from editor.newsletter.issue import Issue, Moment

__all__ = [
    "Labels",
    "clock",
    "daily_hours",
    "date_range",
    "issue_date",
    "labels",
    "long_date",
    "period",
    "time_range",
    "weekday_date",
    "words_language",
]

_DAILY = re.compile(r"([0-9]{1,2}):([0-9]{2})\s*[-–]\s*([0-9]{1,2}):([0-9]{2})")
_NIGHT_ENDS = 6  # "kl. 01–06": hours before six are written with a zero


def long_date(date: dt.date, language: str) -> str:
    """The full date: "7 juni 2023", "7 June 2023"."""
    return f"{_day_and_month(date, language)} {date.year}"


def weekday_date(date: dt.date, language: str, *, year: bool = True) -> str:
    """The date after its weekday: "onsdag 22 mars 2023"."""
    day = long_date(date, language) if year else _day_and_month(date, language)
    return f"{words(language).weekdays[date.weekday()]} {day}"


def date_range(start: Moment, end: Moment | None, language: str) -> str:
    """The days from ``start`` to ``end`` without weekday or time: "12–13 juni 2023", "31 augusti–2 september 2023".

    An ``end`` on or before the day of ``start`` is left out.
    """
    first, last = start.date, end.date if end else start.date
    if last <= first:
        return long_date(first, language)
    if (first.year, first.month) == (last.year, last.month):
        return f"{first.day}–{long_date(last, language)}"
    if first.year == last.year:
        return f"{_day_and_month(first, language)}–{long_date(last, language)}"
    return f"{long_date(first, language)}–{long_date(last, language)}"


def time_range(start: dt.time | None, end: dt.time | None, language: str) -> str:
    """The hours of one day: "kl. 8.30–9.00", "kl. 9–15", "kl. 12.00", "till kl. 15.00"; "" where both are missing.

    An ``end`` that is not later than ``start`` is left out (an event over midnight has two dates).
    """
    if start is None:
        return f"{words(language).until} {clock(end, language)}" if end else ""
    if end is None or end <= start:
        return clock(start, language)
    if words_language(language) == "en":
        return f"{start:%H:%M}–{end:%H:%M}"
    minutes = start.minute != 0
    night = start.hour < _NIGHT_ENDS
    return (
        f"kl.{NBSP}{_swedish_hour(start, minutes=minutes, zero=night)}"
        f"–{_swedish_hour(end, minutes=minutes or end.minute != 0, zero=night)}"
    )


def clock(time: dt.time, language: str) -> str:
    """A time of its own: "kl. 12.00", "12:00"."""
    if words_language(language) == "en":
        return f"{time:%H:%M}"
    return f"kl.{NBSP}{_swedish_hour(time, minutes=True, zero=time.hour < _NIGHT_ENDS)}"


def daily_hours(daily: str) -> tuple[dt.time, dt.time] | None:
    """The two times of an event's ``daily`` ("09:00-16:00"), ``None`` where it is empty or not of that form."""
    match = _DAILY.fullmatch(daily.strip())
    if match is None:
        return None
    hours = [int(group) for group in match.groups()]
    try:
        return dt.time(hours[0], hours[1]), dt.time(hours[2], hours[3])
    except ValueError:
        return None


def period(start: Moment, end: Moment | None, daily: str, language: str) -> str:
    """The words of a "Tid:" line.

    One day has its weekday and hours ("onsdag 22 mars 2023 kl. 10.30–12.00"), several days are a range, with the hours
    of each day where ``daily`` tells them ("12–13 juni 2023 kl. 9–16 varje dag"), and a period with its own hours names
    both ends ("torsdag 31 augusti kl. 18.00 – lördag 2 september 2023 kl. 12.00"). An ``end`` before ``start`` is left
    out.
    """
    if end is None or end.date <= start.date:
        end_time = end.time if end and end.date == start.date else None
        return _with_time(weekday_date(start.date, language), _hours(start, end_time, daily, language), language)
    hours = daily_hours(daily)
    if hours:
        each_day = f"{time_range(*hours, language)} {words(language).each_day}"
        return _with_time(date_range(start, end, language), each_day, language)
    if start.time is None and end.time is None:
        return date_range(start, end, language)
    first = weekday_date(start.date, language, year=start.date.year != end.date.year)
    last = weekday_date(end.date, language)
    return f"{_at(first, start.time, language)}{NBSP}– {_at(last, end.time, language)}"


def hours_of(start: Moment, end: Moment | None, daily: str, language: str) -> str:
    """The hours of :func:`period` alone, "" where it has none or where they belong to different days."""
    if end is None or end.date <= start.date:
        return _hours(start, end.time if end and end.date == start.date else None, daily, language)
    hours = daily_hours(daily)
    return f"{time_range(*hours, language)} {words(language).each_day}" if hours else ""


def with_time(date: str, time: str, language: str) -> str:
    """A date in words followed by a time in words: "7 juni 2023 kl. 9–15", "7 June 2023, 09:00–15:00"."""
    return _with_time(date, time, language)


def issue_date(issue: Issue) -> str:
    """The date of the issue as printed: its ``date_text``, else the full date in the newsletter's language."""
    return issue.date_text or long_date(issue.date, issue.newsletter.language)


def _day_and_month(date: dt.date, language: str) -> str:
    return f"{date.day}{NBSP}{words(language).months[date.month - 1]}"


def _swedish_hour(time: dt.time, *, minutes: bool, zero: bool) -> str:
    hour = f"{time.hour:02}" if zero or time.hour < _NIGHT_ENDS else str(time.hour)
    return f"{hour}.{time.minute:02}" if minutes else hour


def _hours(start: Moment, end_time: dt.time | None, daily: str, language: str) -> str:
    """The hours of a one-day event; ``daily`` serves where neither end has a time."""
    if start.time is None and end_time is None and (hours := daily_hours(daily)):
        return time_range(*hours, language)
    return time_range(start.time, end_time, language)


def _with_time(date: str, time: str, language: str) -> str:
    if not time:
        return date
    return f"{date}, {time}" if words_language(language) == "en" else f"{date} {time}"


def _at(date: str, time: dt.time | None, language: str) -> str:
    return _with_time(date, clock(time, language) if time else "", language)
