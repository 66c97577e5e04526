"""A date without a year lies in the year that makes it nearest, rather ahead."""

from __future__ import annotations

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from editor.swedish import nearest_year

DECEMBER = dt.date(2023, 12, 10)


@pytest.mark.parametrize(
    ("year", "month", "day", "expected"),
    [
        (None, 12, 24, dt.date(2023, 12, 24)),
        (None, 1, 15, dt.date(2024, 1, 15)),
        (None, 6, 10, dt.date(2023, 6, 10)),  # exactly half a year before
        (None, 6, 9, dt.date(2024, 6, 9)),
        ("2023", 1, 15, dt.date(2023, 1, 15)),
        (None, 4, 31, None),
        ("2023", 2, 29, None),
        ("0", 1, 1, None),
    ],
)
def test_a_day_without_a_year_lies_near(year: str | None, month: int, day: int, expected: dt.date | None) -> None:
    assert nearest_year.day(year, month, day, DECEMBER) == expected


@given(st.dates(dt.date(2, 1, 1), dt.date(9998, 12, 31)), st.integers(1, 12), st.integers(1, 28))
def test_a_day_is_never_more_than_half_a_year_gone(reference: dt.date, month: int, day: int) -> None:
    found = nearest_year.day(None, month, day, reference)
    assert found is not None
    assert (found.month, found.day) == (month, day)
    assert reference - dt.timedelta(days=183) <= found < reference + dt.timedelta(days=367)


@pytest.mark.parametrize(
    ("year", "first", "last", "expected"),
    [
        (None, 50, 50, (dt.date(2023, 12, 11), dt.date(2023, 12, 17))),
        (None, 3, 4, (dt.date(2024, 1, 15), dt.date(2024, 1, 28))),
        ("2023", 3, 3, (dt.date(2023, 1, 16), dt.date(2023, 1, 22))),
        (None, 53, 53, None),  # 2023 has 52 weeks
        ("2020", 53, 53, (dt.date(2020, 12, 28), dt.date(2021, 1, 3))),
        (None, 0, 1, None),
        ("2023", 9, 8, (dt.date(2023, 2, 27), dt.date(2023, 2, 26))),
    ],
)
def test_weeks_without_a_year_lie_near(
    year: str | None, first: int, last: int, expected: tuple[dt.date, dt.date] | None
) -> None:
    assert nearest_year.weeks(year, first, last, DECEMBER) == expected
