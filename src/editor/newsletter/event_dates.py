"""When an event is: its first and last day, whether it is over, and copies of it on other days.

Nothing here writes words; :mod:`editor.swedish.events` does.
"""

from __future__ import annotations

import calendar
import datetime as dt
from collections.abc import Iterable
from typing import Literal

import msgspec

from editor.newsletter.issue import Event, Moment, Occasion

Rhythm = Literal["weekly", "monthly_date", "monthly_weekday"]
"""How a series goes on: on the same weekday, on the same day of the month (or its last day), or on the same weekday
counted within the month ("andra tisdagen"; the last one where a month has no fifth)."""

_DAYS = 7
_MONTHS = 12


def moments(event: Event) -> tuple[Moment, ...]:
    """Every moment an event has, in no order: start, end, and those of its occasions."""
    found = [event.start, event.end]
    for occasion in event.occasions:
        found += [occasion.start, occasion.end]
    return tuple(moment for moment in found if moment is not None)


def first_moment(event: Event) -> Moment | None:
    """When an event begins; ``None`` where no date is known. A last day without a start is its deadline."""
    known = moments(event)
    return min(known) if known else event.deadline


def last_day(event: Event) -> dt.date | None:
    """The day an event ends; ``None`` where no date is known."""
    known = moments(event)
    if known:
        return max(moment.date for moment in known)
    return event.deadline.date if event.deadline is not None else None


def is_past(event: Event, today: dt.date) -> bool:
    """Whether an event was over before ``today``; one without a date never is."""
    last = last_day(event)
    return last is not None and last < today


def falls_within(event: Event, first: dt.date, last: dt.date) -> bool:
    """Whether an event is on some day from ``first`` to ``last``, both counted."""
    begins, ends = first_moment(event), last_day(event)
    return begins is not None and ends is not None and begins.date <= last and ends >= first


def in_order(events: Iterable[Event]) -> list[Event]:
    """Events by when they begin, those without a date last; what begins at once keeps its order."""
    return sorted(events, key=_order)


def _order(event: Event) -> tuple[bool, Moment]:
    moment = first_moment(event)
    return moment is None, moment or Moment(dt.date.min)


# Series


def series_days(first: dt.date, rhythm: Rhythm, *, step: int = 1, until: dt.date, limit: int = 60) -> list[dt.date]:
    """The days after ``first`` up to ``until``, every ``step`` weeks or months; at most ``limit`` of them."""
    days: list[dt.date] = []
    number = 0
    while len(days) < limit:
        number += max(step, 1)
        day = first + dt.timedelta(days=_DAYS * number) if rhythm == "weekly" else _months_later(first, number, rhythm)
        if day > until:
            break
        days.append(day)
    return days


def _months_later(first: dt.date, months: int, rhythm: Rhythm) -> dt.date:
    year, month = divmod(first.year * _MONTHS + first.month - 1 + months, _MONTHS)
    month += 1
    length = calendar.monthrange(year, month)[1]
    if rhythm == "monthly_date":
        return dt.date(year, month, min(first.day, length))
    week = (first.day - 1) // _DAYS
    day = 1 + (first.weekday() - dt.date(year, month, 1).weekday()) % _DAYS + week * _DAYS
    return dt.date(year, month, day if day <= length else day - _DAYS)


def moved(event: Event, first: dt.date) -> Event:
    """``event`` as it is when it begins on the day ``first``: all its dates, the deadline among them, move along.

    An event without a date gets this one. The words of a date written by hand are left out: they were of another day.
    """
    begins = first_moment(event)
    if begins is None:
        return msgspec.structs.replace(event, start=Moment(first), date_text="")
    by = first - begins.date
    return msgspec.structs.replace(
        event,
        start=_later(event.start, by),
        end=_later(event.end, by),
        deadline=_later(event.deadline, by),
        occasions=tuple(_occasion_later(occasion, by) for occasion in event.occasions),
        date_text=event.date_text if not by else "",
    )


def _occasion_later(occasion: Occasion, by: dt.timedelta) -> Occasion:
    start = _later(occasion.start, by)
    assert start is not None
    return msgspec.structs.replace(occasion, start=start, end=_later(occasion.end, by))


def _later(moment: Moment | None, by: dt.timedelta) -> Moment | None:
    return None if moment is None else Moment(moment.date + by, moment.time)
