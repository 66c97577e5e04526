"""Which snapshots stay as they grow old."""

from __future__ import annotations

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from editor.store.aging import age, ages_in_order
from editor.store.thinning import Aged, kept, strength

NOW = dt.datetime(2026, 6, 10, 12, 30, tzinfo=dt.UTC)
MINUTE = dt.timedelta(minutes=1)


def every(step: dt.timedelta, count: int, reason: str) -> list[Aged]:
    return [Aged(id=f"{number:05}", made_at=NOW - number * step, reason=reason) for number in range(count)]


def ages(snapshots: list[Aged], now: dt.datetime = NOW) -> list[dt.timedelta]:
    stays = kept(snapshots, lambda one: now - one.made_at)
    return sorted(now - one.made_at for one in snapshots if one.id in stays)


def test_all_of_the_last_day_then_one_an_hour_a_day_a_week() -> None:
    left = ages(every(10 * MINUTE, 6 * 24 * 365, "work"))
    day = dt.timedelta(days=1)
    assert sum(age <= day for age in left) == 6 * 24 + 1
    assert sum(day < age <= 7 * day for age in left) == pytest.approx(6 * 24, abs=1)
    assert sum(7 * day < age <= 91 * day for age in left) == pytest.approx(84, abs=1)
    assert sum(91 * day < age for age in left) == pytest.approx(39, abs=2)


def test_what_somebody_asked_for_stays_a_month_and_then_one_a_day() -> None:
    left = ages(every(dt.timedelta(hours=2), 12 * 60, "saved"))
    month = dt.timedelta(days=30)
    assert sum(age <= month for age in left) == 12 * 30 + 1
    assert sum(age > month for age in left) == pytest.approx(30, abs=1)


@pytest.mark.parametrize("reason", ["export", "status_published", "status_approved", "before_import"])
def test_what_went_out_or_was_replaced_stays_for_good(reason: str) -> None:
    assert len(ages(every(dt.timedelta(hours=7), 2000, reason))) == 2000


def test_the_latest_of_an_hour_is_the_one_that_stays() -> None:
    hour = dt.datetime(2026, 6, 8, 9, tzinfo=dt.UTC)
    made = [Aged(id=str(minute), made_at=hour + minute * MINUTE, reason="work") for minute in (5, 59, 30)]
    assert kept(made, lambda one: NOW - one.made_at) == {"59"}


def test_how_firmly_a_version_is_kept() -> None:
    assert [strength(reason) for reason in ("work", "saved", "export", "status_draft", "x")] == [
        "made",
        "asked",
        "lasting",
        "lasting",
        "made",
    ]


REASONS = st.sampled_from(("work", "saved", "export", "before_restore", "status_published"))
MOMENTS = st.integers(0, 60 * 24 * 500).map(lambda minutes: NOW - minutes * MINUTE)


DAYS = st.sets(st.integers(0, 700).map(lambda day: (NOW + (100 - day) * 24 * 60 * MINUTE).date())).map(sorted)


@given(st.lists(st.tuples(MOMENTS, REASONS), max_size=60), st.integers(0, 60 * 24 * 100), DAYS)
def test_thinning_often_and_thinning_once_come_to_the_same(
    made: list[tuple[dt.datetime, str]], later: int, run: list[dt.date]
) -> None:
    def stay(some: list[Aged], now: dt.datetime) -> frozenset[str]:
        return kept(some, lambda one: age(one.made_at, now, [day for day in run if day <= now.date()]))

    snapshots = [Aged(id=str(number), made_at=at, reason=reason) for number, (at, reason) in enumerate(made)]
    first = stay(snapshots, NOW)
    after = NOW + later * MINUTE
    assert stay([one for one in snapshots if one.id in first], after) == stay(snapshots, after)
    assert stay([one for one in snapshots if one.id in first], NOW) == first


@given(st.lists(MOMENTS, max_size=60), st.integers(0, 365 * 60 * 24))
def test_a_clock_that_jumps_forward_makes_nothing_older_than_a_day(made: list[dt.datetime], jump: int) -> None:
    """The last day it was run before is that of the newest snapshot."""
    run = sorted({at.date() for at in made})
    now = max(made, default=NOW) + jump * MINUTE
    ages = [age(at, now, sorted({*run, now.date()})) for at in made]
    before = [age(at, max(made), run) for at in made]
    day = dt.timedelta(days=1)
    assert all(older <= younger + 2 * day for older, younger in zip(ages, before, strict=True))
    assert all(older <= day for older, at in zip(ages, made, strict=True) if at.date() == run[-1])


@given(st.lists(MOMENTS, max_size=40), DAYS)
def test_what_was_made_later_is_no_older_whatever_the_clock_said(made: list[dt.datetime], run: list[dt.date]) -> None:
    ages = ages_in_order(made, NOW, run)
    assert ages == sorted(ages, reverse=True)
    assert all(found <= age(at, NOW, run) for found, at in zip(ages, made, strict=True))
    in_order = sorted(made)
    assert ages_in_order(in_order, NOW, run) == [age(at, NOW, run) for at in in_order]
