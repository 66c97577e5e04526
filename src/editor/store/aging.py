"""How old something is, by a clock that may be wrong.

A computer's clock may jump: an empty battery, somebody's hand. So nothing grows older than the days (UTC) on which the
program was run say: the store keeps a list of those days (:mod:`editor.store.days`), and an age is never more than the
days of the list that came after. A clock that jumps a year forward adds one day, one that jumps back adds none.
"""

from __future__ import annotations

import datetime as dt
from bisect import bisect_right
from collections.abc import Sequence


def age(moment: dt.datetime, now: dt.datetime, days: Sequence[dt.date]) -> dt.timedelta:
    """How old what happened at ``moment`` is: at most as many days as ``days`` has after it. Both moments are aware,
    ``days`` are in order."""
    after = len(days) - bisect_right(days, moment.astimezone(dt.UTC).date())
    return min(now - moment, dt.timedelta(days=after))


def ages_in_order(moments: Sequence[dt.datetime], now: dt.datetime, days: Sequence[dt.date]) -> list[dt.timedelta]:
    """As :func:`age`, for things in the order in which they came to be: none is older than one before it, though the
    clock was set back when it was made."""
    ages: list[dt.timedelta] = []
    for moment in moments:
        old = age(moment, now, days)
        ages.append(min(old, ages[-1]) if ages else old)
    return ages
