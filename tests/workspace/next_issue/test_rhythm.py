"""How often a newsletter comes out, and what the next issue is called."""

from __future__ import annotations

import datetime as dt

import pytest

from editor.newsletter.issue import Issue, Newsletter
from editor.workspace.next_issue.rhythm import Edition, next_date, pace, plan

D = dt.date


def editions(*dates: dt.date) -> list[Edition]:
    return [Edition(date=date) for date in dates]


MONTHLY = editions(D(2023, 3, 3), D(2023, 4, 5), D(2023, 5, 4), D(2023, 6, 2))
QUARTERLY = editions(D(2022, 12, 9), D(2023, 3, 10), D(2023, 6, 9), D(2023, 9, 15))


@pytest.mark.parametrize(
    ("known", "rhythm", "following"),
    [
        (editions(D(2023, 6, 2), D(2023, 6, 9), D(2023, 6, 16)), "weekly", D(2023, 6, 23)),
        (editions(D(2023, 6, 2), D(2023, 6, 16)), "fortnightly", D(2023, 6, 30)),
        (MONTHLY, "monthly", D(2023, 7, 3)),
        (editions(D(2023, 2, 1), D(2023, 4, 3), D(2023, 6, 1)), "bimonthly", D(2023, 8, 1)),
        (QUARTERLY, "quarterly", D(2023, 12, 15)),
        (editions(D(2023, 1, 10), D(2023, 5, 9), D(2023, 6, 1), D(2023, 9, 30)), None, D(2024, 1, 26)),
    ],
)
def test_the_next_issue_follows_the_rhythm_of_the_earlier_ones(
    known: list[Edition], rhythm: str | None, following: dt.date
) -> None:
    assert pace(known).rhythm == rhythm
    assert pace(known).known
    assert next_date(known, max(one.date for one in known)) == following


def test_a_summer_without_an_issue_does_not_hide_the_rhythm() -> None:
    known = editions(D(2023, 4, 3), D(2023, 5, 3), D(2023, 6, 2), D(2023, 9, 1))
    assert pace(known).rhythm == "monthly"


@pytest.mark.parametrize(
    ("today", "following"),
    [
        (D(2023, 6, 5), D(2023, 7, 3)),
        (D(2023, 7, 6), D(2023, 7, 6)),  # late by some days: today
        (D(2023, 8, 30), D(2023, 9, 1)),  # July and August were missed; 2 September is a Saturday
    ],
)
def test_a_late_issue_comes_out_today_and_missed_ones_are_passed_over(today: dt.date, following: dt.date) -> None:
    assert next_date(MONTHLY, today) == following


@pytest.mark.parametrize(
    ("frequency", "rhythm"),
    [
        ("Kommer ut fyra gånger om året", "quarterly"),
        ("varje månad", "monthly"),
        ("varannan vecka", "fortnightly"),
        ("6 gånger per år", "bimonthly"),
        ("En gång om året", "yearly"),
    ],
)
def test_a_single_issue_takes_the_stated_frequency(frequency: str, rhythm: str) -> None:
    assert pace(editions(D(2023, 6, 2)), frequency).rhythm == rhythm


def test_where_nothing_is_known_a_month_is_taken_and_said_to_be_a_guess() -> None:
    assert not pace(editions(D(2023, 6, 2)), "ibland").known
    assert pace(editions(D(2023, 6, 2)), "ibland").rhythm == "monthly"


def numbered(*numbers: tuple[dt.date, str]) -> list[Edition]:
    return [Edition(date=date, number=number) for date, number in numbers]


@pytest.mark.parametrize(
    ("known", "date", "number"),
    [
        (numbered((D(2023, 6, 2), "3")), D(2023, 9, 1), "4"),
        (numbered((D(2023, 6, 2), "3/2023")), D(2024, 1, 9), "1/2024"),
        # numbers within the year, then running ones, told by the last new year
        (numbered((D(2022, 12, 2), "4"), (D(2023, 3, 2), "1"), (D(2023, 12, 1), "4")), D(2024, 3, 1), "1"),
        (numbered((D(2022, 12, 2), "4"), (D(2023, 3, 2), "5"), (D(2023, 12, 1), "8")), D(2024, 3, 1), "9"),
        # no new year seen: 57 is no number of one year
        (numbered((D(2023, 11, 2), "56"), (D(2023, 12, 1), "57")), D(2024, 1, 8), "58"),
        # an older issue is taken as the pattern: the number follows the latest
        (numbered((D(2023, 3, 2), "1"), (D(2023, 6, 2), "2"), (D(2023, 9, 1), "3")), D(2023, 12, 1), "4"),
        (numbered((D(2023, 6, 2), "")), D(2023, 9, 1), ""),
    ],
)
def test_the_number_counts_on(known: list[Edition], date: dt.date, number: str) -> None:
    issue = Issue(title="Nyhetsbrev", date=known[0].date, number=known[0].number, newsletter=Newsletter(name="X"))
    assert plan(issue, known, date).number == number


def test_the_title_follows_date_and_number() -> None:
    issue = Issue(title="Nr 3, juni 2023", date=D(2023, 6, 2), number="3")
    known = [Edition(date=issue.date, number="3")]
    assert plan(issue, known, D(2023, 9, 1)).title == "Nr 4, september 2023"
