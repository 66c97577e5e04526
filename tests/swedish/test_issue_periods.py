"""Titles and numbers moved on to the next issue."""

from __future__ import annotations

import datetime as dt

import pytest

from editor.swedish.issue_periods import advanced, numbering, with_counter

JUNE = dt.date(2023, 6, 2)
SEPTEMBER = dt.date(2023, 9, 1)
JANUARY = dt.date(2024, 1, 8)


@pytest.mark.parametrize(
    ("text", "september", "january"),
    [
        ("Nyhetsbrev juni 2023", "Nyhetsbrev september 2023", "Nyhetsbrev januari 2024"),
        ("JUNI 2023", "SEPTEMBER 2023", "JANUARI 2024"),
        ("Juni", "September", "Januari"),
        ("Nyhetsbrev juni–augusti 2023", "Nyhetsbrev september–november 2023", "Nyhetsbrev januari–mars 2024"),
        ("Nyhetsbrev 2 juni 2023", "Nyhetsbrev 1\u00a0september 2023", "Nyhetsbrev 8\u00a0januari 2024"),
        ("2023-06-02", "2023-09-01", "2024-01-08"),
        ("Kustbrevet 2023-06", "Kustbrevet 2023-09", "Kustbrevet 2024-01"),
        ("2023-05", "2023-05", "2024-05"),
        ("Nr 3 2023", "Nr 4 2023", "Nr 4 2024"),
        ("Vecka 22, 2023", "Vecka 35, 2023", "Vecka 2, 2024"),
        ("Q2 2023", "Q3 2023", "Q1 2024"),
        ("Sommaren 2023", "Hösten 2023", "Vintern 2024"),
        ("Till dig som arbetar med sociala frågor", None, None),
        ("Träff 12 juni", None, None),
        ("Vår verksamhet", None, None),
        ("Nr 12 och april", None, None),
        ("Barnrättsdagarna mars 2023", None, None),
    ],
)
def test_the_period_of_the_old_issue_becomes_that_of_the_new(
    text: str, september: str | None, january: str | None
) -> None:
    assert advanced(text, JUNE, SEPTEMBER, "sv", number=3, next_number=4) == (september or text)
    assert advanced(text, JUNE, JANUARY, "sv", number=3, next_number=4) == (january or text)


def test_two_months_over_new_year() -> None:
    december, february = dt.date(2023, 12, 1), dt.date(2024, 2, 1)
    assert advanced("December 2023–januari 2024", december, february, "sv") == "Februari 2024–mars 2024"
    assert advanced("december–januari", december, february, "sv") == "februari–mars"


def test_english_months() -> None:
    assert advanced("Newsletter June 2023", JUNE, SEPTEMBER, "en") == "Newsletter September 2023"
    may = dt.date(2023, 5, 2)
    assert advanced("What you may do in May", may, SEPTEMBER, "en") == "What you may do in September"


@pytest.mark.parametrize(
    ("number", "following"),
    [("3", "4"), ("Nr 3", "Nr 4"), ("3/2023", "4/2024"), ("2023:03", "2024:04"), ("100", "101"), ("nr 9", "nr 10")],
)
def test_a_number_counts_on_as_it_is_written(number: str, following: str) -> None:
    parts = numbering(number, 2023)
    assert parts is not None
    assert with_counter(number, parts, parts.counter + 1, 2024) == following


@pytest.mark.parametrize("number", ["", "maj", "2023", "1-2/2023", "123456"])
def test_what_is_no_number(number: str) -> None:
    assert numbering(number, 2023) is None
