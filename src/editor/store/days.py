"""How old things in the store are, counted in days on which the program was run (:mod:`editor.store.aging`).

Part of :mod:`editor.store.library`, reached as ``library.days``.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable

from sqlalchemy import Connection, insert, select

from editor.store.statuses import Transaction
from editor.store.tables import run_days


class Days:
    """``now`` gives the time in UTC."""

    def __init__(self, transaction: Transaction, now: Callable[[], dt.datetime]) -> None:
        self._transaction = transaction
        self._now = now

    def note(self) -> tuple[dt.date, ...]:
        """Note that the program is run today; all days on which it was, in order."""
        today = self._now().astimezone(dt.UTC).date()
        with self._transaction() as connection:
            known = _known(connection)
            if today in known:
                return known
            connection.execute(insert(run_days), [{"day": today.isoformat()}])
            return tuple(sorted((*known, today)))

    def limit(self, days: int) -> str:
        """What happened before this moment, as the store writes moments, is ``days`` days old or older; "" where
        nothing is."""
        run = self.note()
        latest = self._now() - dt.timedelta(days=days)
        if days > 0:
            if len(run) < days:
                return ""
            latest = min(latest, dt.datetime.combine(run[-days], dt.time.min, dt.UTC))
        return latest.astimezone(dt.UTC).isoformat(timespec="microseconds")


def _known(connection: Connection) -> tuple[dt.date, ...]:
    return tuple(sorted(day for text in connection.scalars(select(run_days.c.day)) for day in _day(text)))


def _day(text: str) -> tuple[dt.date, ...]:
    try:
        return (dt.date.fromisoformat(text),)
    except ValueError:  # damaged: one day less
        return ()
