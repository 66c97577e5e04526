"""Dates and times in words: tables of cases, and that every value gives text."""

from __future__ import annotations

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from editor.newsletter.issue import Issue, Moment, Newsletter
from editor.swedish import dates
from editor.swedish.words import labels, words, words_language


def plain(text: str) -> str:
    return text.replace("\u00a0", " ")


@pytest.mark.parametrize(
    ("date", "swedish", "english"),
    [
        ("2023-06-07", "7 juni 2023", "7 June 2023"),
        ("2023-12-19", "19 december 2023", "19 December 2023"),
        ("2024-02-29", "29 februari 2024", "29 February 2024"),
        ("2026-01-01", "1 januari 2026", "1 January 2026"),
    ],
)
def test_a_date_in_words(date: str, swedish: str, english: str) -> None:
    day = dt.date.fromisoformat(date)
    assert plain(dates.long_date(day, "sv")) == swedish
    assert plain(dates.long_date(day, "en")) == english


def test_day_and_month_are_kept_together() -> None:
    assert dates.long_date(dt.date(2023, 6, 7), "sv") == "7\u00a0juni 2023"


@pytest.mark.parametrize(
    ("start", "end", "swedish"),
    [
        ("2023-06-07", None, "7 juni 2023"),
        ("2023-06-07", "2023-06-07", "7 juni 2023"),
        ("2023-06-12", "2023-06-13", "12–13 juni 2023"),
        ("2023-08-31", "2023-09-02", "31 augusti–2 september 2023"),
        ("2023-12-30", "2024-01-02", "30 december 2023–2 januari 2024"),
        ("2023-06-07", "2022-06-07", "7 juni 2023"),
        ("2022-06-07", "2023-06-08", "7 juni 2022–8 juni 2023"),
    ],
)
def test_a_range_of_days_in_words(start: str, end: str | None, swedish: str) -> None:
    assert plain(dates.date_range(Moment.parse(start), Moment.parse(end) if end else None, "sv")) == swedish


@pytest.mark.parametrize(
    ("start", "end", "swedish", "english"),
    [
        ("08:30", "09:00", "kl. 8.30–9.00", "08:30–09:00"),
        ("10:30", "12:00", "kl. 10.30–12.00", "10:30–12:00"),
        ("09:00", "15:00", "kl. 9–15", "09:00–15:00"),
        ("09:00", "15:30", "kl. 9–15.30", "09:00–15:30"),
        ("01:00", "06:00", "kl. 01–06", "01:00–06:00"),
        ("00:30", "02:00", "kl. 00.30–02.00", "00:30–02:00"),
        ("12:00", None, "kl. 12.00", "12:00"),
        ("08:30", None, "kl. 8.30", "08:30"),
        ("15:00", "09:00", "kl. 15.00", "15:00"),
        ("15:00", "15:00", "kl. 15.00", "15:00"),
        (None, "15:00", "till kl. 15.00", "until 15:00"),
        (None, None, "", ""),
    ],
)
def test_a_range_of_hours_in_words(start: str | None, end: str | None, swedish: str, english: str) -> None:
    first, last = (dt.time.fromisoformat(time) if time else None for time in (start, end))
    assert plain(dates.time_range(first, last, "sv")) == swedish
    assert plain(dates.time_range(first, last, "en")) == english


@pytest.mark.parametrize(
    ("start", "end", "daily", "swedish", "english"),
    [
        (
            "2023-03-22T10:30",
            "2023-03-22T12:00",
            "",
            "onsdag 22 mars 2023 kl. 10.30–12.00",
            "Wednesday 22 March 2023, 10:30–12:00",
        ),
        ("2023-06-07", None, "", "onsdag 7 juni 2023", "Wednesday 7 June 2023"),
        ("2023-06-07T08:30", None, "", "onsdag 7 juni 2023 kl. 8.30", "Wednesday 7 June 2023, 08:30"),
        ("2023-06-07T09:00", "2023-06-07", "", "onsdag 7 juni 2023 kl. 9.00", "Wednesday 7 June 2023, 09:00"),
        (
            "2023-06-07",
            "2023-06-07T15:00",
            "",
            "onsdag 7 juni 2023 till kl. 15.00",
            "Wednesday 7 June 2023, until 15:00",
        ),
        ("2023-06-07", None, "09:00-16:00", "onsdag 7 juni 2023 kl. 9–16", "Wednesday 7 June 2023, 09:00–16:00"),
        (
            "2023-06-12",
            "2023-06-13",
            "09:00-16:00",
            "12–13 juni 2023 kl. 9–16 varje dag",
            "12–13 June 2023, 09:00–16:00 each day",
        ),
        ("2023-08-31", "2023-09-02", "", "31 augusti–2 september 2023", "31 August–2 September 2023"),
        (
            "2023-08-31T18:00",
            "2023-09-02T12:00",
            "",
            "torsdag 31 augusti kl. 18.00 – lördag 2 september 2023 kl. 12.00",
            "Thursday 31 August, 18:00 – Saturday 2 September 2023, 12:00",
        ),
        (
            "2023-12-31T22:00",
            "2024-01-01T02:00",
            "",
            "söndag 31 december 2023 kl. 22.00 – måndag 1 januari 2024 kl. 02.00",
            "Sunday 31 December 2023, 22:00 – Monday 1 January 2024, 02:00",
        ),
        ("2023-06-07T10:00", "2023-06-01T12:00", "", "onsdag 7 juni 2023 kl. 10.00", "Wednesday 7 June 2023, 10:00"),
        ("2023-06-12", "2023-06-13", "nonsense", "12–13 juni 2023", "12–13 June 2023"),
    ],
)
def test_a_period_in_words(start: str, end: str | None, daily: str, swedish: str, english: str) -> None:
    ends = Moment.parse(end) if end else None
    assert plain(dates.period(Moment.parse(start), ends, daily, "sv")) == swedish
    assert plain(dates.period(Moment.parse(start), ends, daily, "en")) == english


@pytest.mark.parametrize("daily", ["", "9-16", "25:00-26:00", "09:61-10:00", "kl. 9"])
def test_daily_hours_of_another_form_are_none(daily: str) -> None:
    assert dates.daily_hours(daily) is None


def test_issue_date_prefers_the_editors_own_words() -> None:
    issue = Issue(title="Nyhetsbrev", date=dt.date(2023, 6, 2))
    assert plain(dates.issue_date(issue)) == "2 juni 2023"
    assert dates.issue_date(Issue(title="Nyhetsbrev", date=dt.date(2023, 6, 2), date_text="juni 2023")) == "juni 2023"
    english = Issue(title="News", date=dt.date(2023, 6, 2), newsletter=Newsletter(language="en-GB"))
    assert plain(dates.issue_date(english)) == "2 June 2023"


@pytest.mark.parametrize(
    ("language", "expected"),
    [("sv", "sv"), ("en", "en"), ("en-GB", "en"), ("EN_us", "en"), ("fi", "sv"), ("", "sv"), ("enm", "sv")],
)
def test_words_are_english_only_for_english_newsletters(language: str, expected: str) -> None:
    assert words_language(language) == expected
    assert words(language).language == expected


def test_labels_in_both_languages() -> None:
    assert (labels("sv").contents, labels("en").contents) == ("I det här numret", "In this issue")


moments = st.builds(Moment, st.dates(), st.none() | st.times().map(lambda time: time.replace(second=0, microsecond=0)))


@given(
    moments, st.none() | moments, st.text(max_size=12) | st.just("09:00-16:00"), st.sampled_from(["sv", "en", "fi", ""])
)
def test_every_period_has_words_and_its_first_day(start: Moment, end: Moment | None, daily: str, language: str) -> None:
    text = dates.period(start, end, daily, language)
    assert str(start.date.day) in text
    assert text == text.strip()
