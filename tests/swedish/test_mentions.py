"""Dates in running text, and words whose meaning passes."""

from __future__ import annotations

import datetime as dt
from itertools import pairwise

import pytest
from hypothesis import given

from editor.swedish.mentions import mentions
from strategies import texts

WRITTEN = dt.date(2023, 6, 2)


def told(text: str) -> list[tuple[str, str, str, str]]:
    return [(one.words, one.kind, str(one.first), str(one.last)) for one in mentions(text, WRITTEN)]


@pytest.mark.parametrize(
    ("text", "words", "first", "last"),
    [
        ("Träff 12 juni om stöd", "12 juni", "2023-06-12", "2023-06-12"),
        ("den 31 mars presenterades", "31 mars", "2023-03-31", "2023-03-31"),
        ("den 1:a januari öppnar", "1:a januari", "2023-01-01", "2023-01-01"),
        ("äger rum 31 augusti-2 september på kajen", "31 augusti-2 september", "2023-08-31", "2023-09-02"),
        ("12–13 juni 2024 kl. 9–16", "12–13 juni 2024", "2024-06-12", "2024-06-13"),
        ("12 och 13 juni", "12 och 13 juni", "2023-06-12", "2023-06-13"),
        ("30 december–2 januari 2024", "30 december–2 januari 2024", "2023-12-30", "2024-01-02"),
        ("7\u00a0juni\u00a02023", "7\u00a0juni\u00a02023", "2023-06-07", "2023-06-07"),
        ("June 7, 2023", "June 7, 2023", "2023-06-07", "2023-06-07"),
        ("öppnar 2023-06-12", "2023-06-12", "2023-06-12", "2023-06-12"),
        ("7/6 2023", "7/6 2023", "2023-06-07", "2023-06-07"),
        ("den 7/6", "7/6", "2023-06-07", "2023-06-07"),
    ],
)
def test_days_are_found_in_running_text(text: str, words: str, first: str, last: str) -> None:
    assert told(text) == [(words, "date", first, last)]


@pytest.mark.parametrize(
    "text",
    [
        "Rekvirera senast 1 aug 2023.",
        "Sista anmälningsdag är 1 aug 2023",
        "Anmäl dig senast den 1 aug 2023",
        "öppet t.o.m. 1 aug 2023",
        "Sista dag att söka: 1 aug 2023",
        "apply no later than 1 aug 2023",
    ],
)
def test_a_date_that_something_ends_by(text: str) -> None:
    assert told(text) == [("1 aug 2023", "deadline", "2023-08-01", "2023-08-01")]


def test_senast_of_another_sentence_says_nothing_of_the_date() -> None:
    assert [one[1] for one in told("Anmäl dig senast. Träffen är 12 juni.")] == ["date"]


@pytest.mark.parametrize(
    ("text", "kind", "first", "last"),
    [
        ("I februari 2023 lämnade", "month", "2023-02-01", "2023-02-28"),
        ("startar i mars nästa", "month", "2023-03-01", "2023-03-31"),
        ("vecka 39", "week", "2023-09-25", "2023-10-01"),
        ("vecka 39–40", "week", "2023-09-25", "2023-10-08"),
        ("hösten 2023", "season", "2023-08-01", "2023-12-31"),
    ],
)
def test_months_weeks_and_seasons(text: str, kind: str, first: str, last: str) -> None:
    assert told(text)[0][1:] == (kind, first, last)


@pytest.mark.parametrize(
    "words", ["i år", "snart", "nästa vecka", "nyligen", "förra året", "i somras", "på torsdag", "this year", "I vår"]
)
def test_words_that_pass(words: str) -> None:
    assert told(f"{words}.") == [(words, "relative", "None", "None")]


@pytest.mark.parametrize(
    "text",
    [
        "Öppet 24/7, 1/2 liter", "37 mars", "SoL 2001:453", "kl. 8.30–16.00", "010-224 40 00", "i vår utställning",
        "37a-medel", "331 000 kronor", "maj", "2024–2027", "en majoritet", "",
    ],
)  # fmt: skip
def test_what_only_looks_like_a_time(text: str) -> None:
    assert told(text) == []


@given(texts())
def test_every_mention_stands_where_it_says(text: str) -> None:
    found = mentions(text, WRITTEN)
    assert all(text[one.start : one.end] == one.words for one in found)
    assert all(before.end <= after.start for before, after in pairwise(found))
