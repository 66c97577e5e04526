"""Dates as people type them."""

from __future__ import annotations

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from editor.newsletter.issue import Moment
from editor.swedish.dates import date_range, long_date, weekday_date
from editor.swedish.typed_dates import (
    Period,
    Typed,
    parse_date,
    parse_hours,
    parse_period,
    read,
    read_with_place,
)

JUNE = dt.date(2023, 6, 2)
SEVENTH = dt.date(2023, 6, 7)


@pytest.mark.parametrize(
    "text",
    [
        "2023-06-07",
        "2023-6-7",
        "7/6",
        "7/6 2023",
        "7/6-2023",
        "7.6.2023",
        "07.06.2023",
        "7 juni",
        "7 juni 2023",
        "  7   Juni  2023 ",
        "7 jun",
        "7 jun.",
        "7:e juni",
        "den 7 juni 2023",
        "onsdag 7 juni",
        "onsdagen den 7 juni 2023",
        "ons 7 juni",
        "7 June 2023",
        "7th June",
        "June 7, 2023",
        "Wednesday 7 June 2023",
    ],
)
def test_a_date_in_its_common_forms(text: str) -> None:
    assert parse_date(text, JUNE) == SEVENTH


@pytest.mark.parametrize(
    "text",
    [
        "",
        "15 jumi",
        "31 juni",
        "30/2",
        "juni",
        "juni 2023",
        "7",
        "vecka 24",
        "7 juni 202",
        "7 juni kl 9",
        "7-9 juni",
        "7 junibor",
    ],
)
def test_what_is_no_single_date(text: str) -> None:
    assert parse_date(text, JUNE) is None


def test_a_missing_year_is_the_issue_s() -> None:
    assert parse_date("31 augusti", JUNE) == dt.date(2023, 8, 31)
    assert parse_date("22 mars", JUNE) == dt.date(2023, 3, 22)


def test_in_december_january_is_next_year_s() -> None:
    assert parse_date("31 januari", dt.date(2023, 12, 1)) == dt.date(2024, 1, 31)


def test_leap_day_only_where_there_is_one() -> None:
    assert parse_date("29 feb", JUNE) is None
    assert parse_date("29 feb 2024", JUNE) == dt.date(2024, 2, 29)


@pytest.mark.parametrize(
    ("text", "time"),
    [
        ("7 juni kl 13", dt.time(13)),
        ("7 juni kl. 13.30", dt.time(13, 30)),
        ("7 juni 2023 kl. 08.30", dt.time(8, 30)),
        ("7 juni, 13:30", dt.time(13, 30)),
        ("7 juni 13.30", dt.time(13, 30)),
        ("7/6 klockan 9", dt.time(9)),
        ("2023-06-07T08:30", dt.time(8, 30)),
        ("2023-06-07 08:30", dt.time(8, 30)),
        ("7 June 2023 at 9", dt.time(9)),
        ("7 juni", None),
    ],
)
def test_a_day_with_a_time(text: str, time: dt.time | None) -> None:
    assert parse_period(text, JUNE) == Period(Moment(SEVENTH, time), None)


@pytest.mark.parametrize(
    "text", ["7 juni 13", "7 juni kl 25", "7 juni kl 13.60", "7 juni kl", "kl 13", "7 juni kl 13 i salen"]
)
def test_what_is_no_moment(text: str) -> None:
    assert parse_period(text, JUNE) is None


@pytest.mark.parametrize(
    ("text", "start", "end"),
    [
        ("15 juni kl 13-15", Moment(dt.date(2023, 6, 15), dt.time(13)), Moment(dt.date(2023, 6, 15), dt.time(15))),
        (
            "15 juni 13.00–15.30",
            Moment(dt.date(2023, 6, 15), dt.time(13)),
            Moment(dt.date(2023, 6, 15), dt.time(15, 30)),
        ),
        ("15 juni kl 9 till 12", Moment(dt.date(2023, 6, 15), dt.time(9)), Moment(dt.date(2023, 6, 15), dt.time(12))),
        ("12–13 juni", Moment(dt.date(2023, 6, 12)), Moment(dt.date(2023, 6, 13))),
        ("31 augusti–2 september 2023", Moment(dt.date(2023, 8, 31)), Moment(dt.date(2023, 9, 2))),
        ("31 aug till 2 sep", Moment(dt.date(2023, 8, 31)), Moment(dt.date(2023, 9, 2))),
        ("30 november–2 december 2025", Moment(dt.date(2025, 11, 30)), Moment(dt.date(2025, 12, 2))),
        (
            "31 augusti kl 18 - 2 september kl 12",
            Moment(dt.date(2023, 8, 31), dt.time(18)),
            Moment(dt.date(2023, 9, 2), dt.time(12)),
        ),
        ("30 december–2 januari", Moment(dt.date(2023, 12, 30)), Moment(dt.date(2024, 1, 2))),
    ],
)
def test_a_period_as_it_is_typed(text: str, start: Moment, end: Moment) -> None:
    assert parse_period(text, JUNE) == (start, end)


@pytest.mark.parametrize(
    "text", ["13–12 juni", "15 juni kl 15-13", "2 september–31 augusti 2023", "15 juni kl 13-", "0-3 juni"]
)
def test_a_period_must_run_forwards_and_be_whole(text: str) -> None:
    assert parse_period(text, JUNE) is None


@pytest.mark.parametrize("text", ["9-16", "09:00-16:00", "kl. 9–16", "kl 9.00 till 16.00", "09.00 – 16.00"])
def test_hours_as_they_are_typed(text: str) -> None:
    assert parse_hours(text) == (dt.time(9), dt.time(16))


@pytest.mark.parametrize("text", ["", "9", "9-", "16-9", "9-16-18", "9-25", "förmiddag"])
def test_what_are_no_hours(text: str) -> None:
    assert parse_hours(text) is None


@given(st.dates(dt.date(1000, 1, 1), dt.date(9998, 12, 31)), st.sampled_from(["sv", "en"]))
def test_what_the_program_writes_it_reads(date: dt.date, language: str) -> None:
    assert parse_date(long_date(date, language), JUNE) == date
    assert parse_date(weekday_date(date, language), JUNE) == date
    assert parse_date(date.isoformat(), JUNE) == date


@given(st.dates(dt.date(1900, 1, 1), dt.date(2200, 1, 1)), st.integers(1, 500))
def test_what_the_program_writes_of_a_period_it_reads(first: dt.date, days: int) -> None:
    start, end = Moment(first), Moment(first + dt.timedelta(days=days))
    assert parse_period(date_range(start, end, "sv"), JUNE) == (start, end)


@given(st.text(max_size=40))
def test_any_text_is_read_or_refused_without_error(text: str) -> None:
    parse_period(text, JUNE)
    parse_hours(text)


@pytest.mark.parametrize(
    ("text", "typed"),
    [
        ("v. 39", Typed(Moment(dt.date(2023, 9, 25)), Moment(dt.date(2023, 10, 1)), words="vecka 39")),
        ("Vecka 39–40", Typed(Moment(dt.date(2023, 9, 25)), Moment(dt.date(2023, 10, 8)), words="vecka 39–40")),
        ("v1 2024", Typed(Moment(dt.date(2024, 1, 1)), Moment(dt.date(2024, 1, 7)), words="vecka 1")),
        (
            "12–14 juni kl 9–16",
            Typed(Moment(dt.date(2023, 6, 12)), Moment(dt.date(2023, 6, 14)), daily="09:00-16:00"),
        ),
        ("Tid: 7 juni kl. 8.30", Typed(Moment(SEVENTH, dt.time(8, 30)))),
        ("7 och 8 juni", Typed(Moment(SEVENTH), Moment(dt.date(2023, 6, 8)))),
        ("mån–tis 5–6 juni", Typed(Moment(dt.date(2023, 6, 5)), Moment(dt.date(2023, 6, 6)))),
        ("29 februari–1 mars 2024", Typed(Moment(dt.date(2024, 2, 29)), Moment(dt.date(2024, 3, 1)))),
    ],
)
def test_more_than_a_period(text: str, typed: Typed) -> None:
    assert read(text, JUNE) == typed


@pytest.mark.parametrize("text", ["v. 60", "vecka", "v. 40–39", "7 och 9 juni", "7 juni 0900", "12 juni kl 9–16–18"])
def test_what_says_no_time(text: str) -> None:
    assert read(text, JUNE) is None


@pytest.mark.parametrize(
    ("line", "place"),
    [
        ("7 juni kl 9–11, Residenset, Exempelby", "Residenset, Exempelby"),
        ("7 juni kl 9–11 i Exempelby", "Exempelby"),
        ("7 juni kl 9–11: Exempelby", "Exempelby"),
        ("7 juni kl 9–11 (Zoom)", "Zoom"),
        ("7 juni kl 9–11", ""),
    ],
)
def test_a_line_with_time_and_place(line: str, place: str) -> None:
    read_line = read_with_place(line, JUNE)
    assert read_line is not None
    assert read_line[0] == Typed(Moment(SEVENTH, dt.time(9)), Moment(SEVENTH, dt.time(11)))
    assert read_line[1] == place


def test_a_line_without_a_time_is_none() -> None:
    assert read_with_place("Residenset, Exempelby", JUNE) is None
