"""Picture files that nothing names any more: noted, and removed on a later day.

Part of :mod:`editor.store.library`, reached as ``library.unused``. What will name a picture may be on its way from the
window when the store is tidied, and no clock tells for how long: a file goes only if nothing named it when the store
was tidied on an earlier day on which the program was run, and nothing does now.
"""

from __future__ import annotations

import datetime as dt
import sqlite3
from collections.abc import Callable, Collection, Mapping
from pathlib import Path

from sqlalchemy import Connection, delete, insert, select

from editor.store import naming
from editor.store.days import Days
from editor.store.pictures import PictureFiles
from editor.store.recovery import damaged_issues
from editor.store.statuses import Transaction
from editor.store.tables import unused_pictures


class UnusedPictures:
    """``now`` gives the time in UTC; ``backups`` is the folder of earlier copies of the database."""

    def __init__(
        self,
        transaction: Transaction,
        now: Callable[[], dt.datetime],
        days: Days,
        pictures: PictureFiles,
        backups: Path,
    ) -> None:
        self._transaction = transaction
        self._now = now
        self._days = days
        self._pictures = pictures
        self._backups = backups

    def remove(self, in_use: Collection[str] = (), *, after_days: int = 0) -> int:
        """Remove the picture files that nothing kept here names, and return how many.

        ``in_use``: the SHA-256 of pictures that unsaved values and undo steps name. With ``after_days`` (1 or more)
        only those go that nothing named when this was called so many days of running the program ago
        (:mod:`editor.store.days`); the others are noted. A copy of the database that cannot be read, and a damaged
        issue, whose pictures nobody knows, keep all.
        """
        try:
            in_copies = naming.named_in_copies(self._backups)
        except (OSError, sqlite3.Error):
            return 0
        today = self._now().astimezone(dt.UTC).date().isoformat()
        with self._transaction() as connection:
            used = naming.named_pictures(connection) | in_copies | set(in_use)
            known = _noted(connection)
            unused = {
                sha256: min(known.get(sha256, today), today) for sha256 in self._pictures.kept() if sha256 not in used
            }
            limit = self._days.limit(after_days) if after_days > 0 else None
            gone = {sha256 for sha256, since in unused.items() if limit is None or since < limit}
            if gone and damaged_issues(connection):
                gone = set()
            left = {sha256: since for sha256, since in unused.items() if sha256 not in gone}
            if left != known:
                _note(connection, left)
        return sum(self._pictures.remove(sha256) for sha256 in gone)


def _noted(connection: Connection) -> dict[str, str]:
    return {row.picture: row.day for row in connection.execute(select(unused_pictures))}


def _note(connection: Connection, unused: Mapping[str, str]) -> None:
    connection.execute(delete(unused_pictures))
    if unused:
        connection.execute(insert(unused_pictures), [{"picture": one, "day": day} for one, day in unused.items()])
