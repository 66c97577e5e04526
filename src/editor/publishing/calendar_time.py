"""When an event stands in a calendar: local dates and times as iCalendar wants them (RFC 5545, 3.6.1)."""

from __future__ import annotations

import datetime as dt

import msgspec

from editor.newsletter.issue import Moment
from editor.swedish.dates import daily_hours


class Span(msgspec.Struct, frozen=True, kw_only=True):
    """``start`` is a date (whole days) or a local time in Europe/Stockholm; ``end``, where known, is of the same kind.

    A date in ``end`` is the day after the last. ``days`` above one repeats the span daily. ``tells_less`` marks a span
    that leaves out hours the event has.
    """

    start: dt.date | dt.datetime
    end: dt.date | dt.datetime | None = None
    days: int = 1
    tells_less: bool = False

    @property
    def first_day(self) -> dt.date:
        return self.start.date() if isinstance(self.start, dt.datetime) else self.start


def span_of(start: Moment, end: Moment | None, daily: str) -> Span:
    """The time of an event, read as the printed lines read it: an end before the start counts for nothing.

    ``daily`` holds for each of several days, and for one day of which no hours are known.
    """
    last = max(start.date, end.date) if end else start.date
    end_time = end.time if end and end.date >= start.date else None
    hours = daily_hours(daily)
    if hours and (last > start.date or (start.time is None and end_time is None)):
        return _each_day(start.date, last, *hours)
    if start.time is None or (end_time is None and last > start.date):
        return _whole_days(start.date, last, tells_less=start.time is not None or end_time is not None)
    begins = dt.datetime.combine(start.date, start.time)
    ends = dt.datetime.combine(last, end_time) if end_time is not None else None
    return Span(start=begins, end=ends if ends and ends > begins else None)


def deadline_span(deadline: Moment) -> Span:
    """A last day, or the very moment that something ends."""
    if deadline.time is None:
        return _whole_days(deadline.date, deadline.date)
    return Span(start=dt.datetime.combine(deadline.date, deadline.time))


def _whole_days(first: dt.date, last: dt.date, *, tells_less: bool = False) -> Span:
    return Span(start=first, end=_day_after(last), tells_less=tells_less)


def _each_day(first: dt.date, last: dt.date, begins: dt.time, ends: dt.time) -> Span:
    """Hours that end before they begin end on the next day."""
    end_day = first if ends > begins else _day_after(first)
    return Span(
        start=dt.datetime.combine(first, begins),
        end=dt.datetime.combine(end_day, ends) if end_day else None,
        days=(last - first).days + 1,
    )


def _day_after(day: dt.date) -> dt.date | None:
    return day + dt.timedelta(days=1) if day < dt.date.max else None
