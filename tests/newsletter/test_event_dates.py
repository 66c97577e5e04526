"""When events are, and the days of a series."""

from __future__ import annotations

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from editor.newsletter import event_dates
from editor.newsletter.event_dates import Rhythm
from editor.newsletter.issue import Event, Moment, Occasion
from strategies import moments

DAYS = st.dates(dt.date(2000, 1, 1), dt.date(2100, 1, 1))


def day(text: str) -> dt.date:
    return dt.date.fromisoformat(text)


def on(start: str, end: str = "") -> Event:
    return Event(id="e1", title="", start=Moment.parse(start), end=Moment.parse(end) if end else None)


def test_an_event_is_over_the_day_after_its_last_day() -> None:
    event = on("2026-05-12T09:00", "2026-05-14")
    assert not event_dates.is_past(event, day("2026-05-14"))
    assert event_dates.is_past(event, day("2026-05-15"))
    assert not event_dates.is_past(Event(id="e1", title=""), day("2026-05-15"))


def test_the_last_occasion_counts() -> None:
    occasions = (Occasion(start=Moment.parse("2026-03-01")), Occasion(start=Moment.parse("2026-09-01")))
    event = Event(id="e1", title="", occasions=occasions)
    assert event_dates.last_day(event) == day("2026-09-01")
    assert event_dates.first_moment(event) == Moment.parse("2026-03-01")


def test_a_last_day_without_a_start_is_on_its_deadline() -> None:
    event = Event(id="e1", title="", kind="deadline", deadline=Moment.parse("2026-05-12"))
    assert event_dates.falls_within(event, day("2026-05-12"), day("2026-05-12"))
    assert event_dates.is_past(event, day("2026-05-13"))


@pytest.mark.parametrize(
    ("first", "last", "inside"),
    [
        ("2026-05-01", "2026-05-11", False),
        ("2026-05-01", "2026-05-12", True),
        ("2026-05-13", "2026-05-13", True),
        ("2026-05-14", "2026-05-30", True),
        ("2026-05-15", "2026-05-30", False),
    ],
)
def test_an_event_falls_within_days_it_touches(first: str, last: str, inside: bool) -> None:
    assert event_dates.falls_within(on("2026-05-12T09:00", "2026-05-14"), day(first), day(last)) is inside


def test_events_stand_in_order_of_time_and_those_without_a_date_last() -> None:
    undated, late, early, same = (
        Event(id="e4", title=""),
        on("2026-05-12T13:00"),
        on("2026-05-12T08:00"),
        on("2026-05-12"),
    )
    assert event_dates.in_order([undated, late, early, same]) == [same, early, late, undated]


@pytest.mark.parametrize(
    ("first", "rhythm", "step", "until", "days"),
    [
        ("2026-05-12", "weekly", 1, "2026-06-02", ["2026-05-19", "2026-05-26", "2026-06-02"]),
        ("2026-12-22", "weekly", 2, "2027-01-20", ["2027-01-05", "2027-01-19"]),
        ("2026-01-31", "monthly_date", 1, "2026-04-30", ["2026-02-28", "2026-03-31", "2026-04-30"]),
        ("2026-05-12", "monthly_weekday", 1, "2026-07-31", ["2026-06-09", "2026-07-14"]),
        ("2026-05-29", "monthly_weekday", 1, "2026-07-31", ["2026-06-26", "2026-07-31"]),
        ("2026-05-12", "weekly", 1, "2026-05-12", []),
    ],
)
def test_the_days_of_a_series(first: str, rhythm: Rhythm, step: int, until: str, days: list[str]) -> None:
    found = event_dates.series_days(day(first), rhythm, step=step, until=day(until))
    assert found == [day(one) for one in days]


@given(DAYS, st.sampled_from(("weekly", "monthly_date", "monthly_weekday")), st.integers(1, 12))
def test_a_series_goes_on_and_keeps_its_rhythm(first: dt.date, rhythm: Rhythm, step: int) -> None:
    days = event_dates.series_days(first, rhythm, step=step, until=first + dt.timedelta(days=800), limit=20)
    assert days == sorted(set(days))
    assert all(one > first for one in days)
    if rhythm != "monthly_date":
        assert {one.weekday() for one in days} <= {first.weekday()}


@given(moments(), st.none() | moments(), st.none() | moments(), DAYS)
def test_everything_moves_along(start: Moment, end: Moment | None, deadline: Moment | None, first: dt.date) -> None:
    event = Event(
        id="e1", title="", start=start, end=end, deadline=deadline, occasions=(Occasion(start=start, end=end),)
    )
    begins = event_dates.first_moment(event)
    assert begins is not None
    there = event_dates.moved(event, first)
    moved_to = event_dates.first_moment(there)
    assert moved_to is not None
    assert moved_to.date == first
    assert event_dates.moved(there, begins.date) == event


def test_an_event_without_a_date_gets_one() -> None:
    assert event_dates.moved(Event(id="e1", title=""), day("2026-05-12")).start == Moment.parse("2026-05-12")
