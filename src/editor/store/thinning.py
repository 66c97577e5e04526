"""Which snapshots of an issue are kept as they grow old.

Every one of the last day is. Those that the program made by itself while somebody worked become one an hour for a week,
then one a day for a quarter of a year, then one a week. Those that somebody asked for (Ctrl+S) all stay for a month and
one a day after that. What was exported, what changed status, and what the issue was before it was replaced stays.

Hours, days and weeks are those of UTC, so that thinning often and thinning once come to the same. Of each the latest is
kept: it is what the work had come to.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterable
from typing import Final, Literal, TypeAlias

import msgspec

Strength: TypeAlias = Literal["made", "asked", "lasting"]

_LASTING: Final = ("export", "status_", "before_import", "before_settings", "from_file")
_ASKED: Final = ("saved", "before_restore", "before_change")
_DAY: Final = dt.timedelta(days=1)
_ALL_MADE_FOR: Final = _DAY
_HOURLY_FOR: Final = 7 * _DAY
_DAILY_FOR: Final = 91 * _DAY
_ALL_ASKED_FOR: Final = 30 * _DAY


class Aged(msgspec.Struct, frozen=True, kw_only=True):
    """What thinning needs to know of a snapshot. ``made_at`` is aware."""

    id: str
    made_at: dt.datetime
    reason: str


def strength(reason: str) -> Strength:
    """How firmly a snapshot made for ``reason`` is kept."""
    if reason.startswith(_LASTING):
        return "lasting"
    return "asked" if reason in _ASKED else "made"


def kept(snapshots: Iterable[Aged], age: Callable[[Aged], dt.timedelta]) -> frozenset[str]:
    """The ids of the snapshots to keep. ``age`` says how old one is (:mod:`editor.store.aging`)."""
    latest: dict[tuple[str, str], Aged] = {}
    stays: set[str] = set()
    for one in snapshots:
        slot = _slot(one, age(one))
        if slot is None:
            stays.add(one.id)
        elif slot not in latest or (latest[slot].made_at, latest[slot].id) < (one.made_at, one.id):
            latest[slot] = one
    return frozenset(stays | {one.id for one in latest.values()})


def _slot(one: Aged, age: dt.timedelta) -> tuple[str, str] | None:
    """The hour, day or week of which only the latest stays; ``None`` where all stay."""
    kind, made_at = strength(one.reason), one.made_at.astimezone(dt.UTC)
    if kind == "lasting" or age <= _ALL_MADE_FOR:
        return None
    if kind == "asked":
        return None if age <= _ALL_ASKED_FOR else (kind, made_at.date().isoformat())
    if age <= _HOURLY_FOR:
        return kind, f"{made_at:%Y-%m-%dT%H}"
    if age <= _DAILY_FOR:
        return kind, made_at.date().isoformat()
    week = made_at.isocalendar()
    return kind, f"{week.year}-W{week.week}"
