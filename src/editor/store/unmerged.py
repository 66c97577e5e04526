"""Whether what was saved last is still there, should the database's write-ahead log be gone.

Part of :mod:`editor.store.library`, reached as ``library.unmerged``. After a save the newest lies in the log beside the
database, and nothing in the database tells of that: without its log SQLite takes it for whole. Therefore the database
has a mark in its own file from the first save until it is closed, when the log is written into it. A database with the
mark and without a log has lost something.
"""

from __future__ import annotations

import logging
import os
import sqlite3
from collections.abc import Callable
from pathlib import Path

from sqlalchemy import Connection, Engine, delete, insert, select, update

from editor.store.engine import leave_log_alone, store_errors
from editor.store.errors import LogLost, StoreError
from editor.store.tables import unmerged

_log = logging.getLogger(__name__)


def has_log(path: Path) -> bool:
    """Whether the database ``path``, which nobody has open, has a log: SQLite makes one when it opens it."""
    return os.path.lexists(_log_of(path))


def _log_of(path: Path) -> str:
    """Where the database is a link, the log lies beside what it leads to."""
    return f"{os.path.realpath(path)}-wal"


class Unmerged:
    """``had_log``: what :func:`has_log` said before ``engine`` opened ``path``; ``timestamp`` gives the moment as the
    store writes moments."""

    def __init__(self, engine: Engine, path: Path, timestamp: Callable[[], str], *, had_log: bool) -> None:
        self._engine = engine
        self._path = path
        self._timestamp = timestamp
        with store_errors(path), engine.connect() as connection:
            row = connection.execute(select(unmerged)).first()
        self._lost_since = row.since if row is not None and (row.lost or not had_log) else ""
        self._is_marked = bool(self._lost_since)
        self._before, self._is_on_its_way = 0, False
        if self._lost_since and row is not None and not row.lost:
            self._note_loss()

    @property
    def lost(self) -> LogLost | None:
        """What is to be told until :meth:`told`: that something saved may be missing."""
        if not self._lost_since:
            return None
        return LogLost(file=_log_of(self._path), since=self._lost_since)

    def told(self) -> None:
        """The user knows."""
        with store_errors(self._path), self._engine.begin() as connection:
            connection.execute(delete(unmerged))
        self._lost_since, self._is_marked = "", False

    def begin(self, connection: Connection) -> None:
        """A transaction begins."""
        if not self._is_marked:
            self._before, self._is_on_its_way = _driver(connection).total_changes, False

    def mark(self, connection: Connection) -> None:
        """Put the mark into the transaction, before its commit, if it is the first that has changed something."""
        if self._is_marked or _driver(connection).total_changes == self._before:
            return
        connection.execute(delete(unmerged))
        connection.execute(insert(unmerged), [{"since": self._timestamp(), "lost": 0}])
        self._is_on_its_way = True

    def settle(self) -> None:
        """After that commit: write the mark from the log into the database's own file. Where that fails now, the next
        change tries again."""
        if self._is_marked or not self._is_on_its_way:
            return
        try:
            with store_errors(self._path), self._engine.connect() as connection:
                _, in_log, merged = _driver(connection).execute("PRAGMA wal_checkpoint(PASSIVE)").fetchone()
                self._is_marked = in_log == merged
        except StoreError as error:
            _log.warning("the database does not say yet that it needs its log: %s", error)

    def close(self) -> None:
        """Take the mark away, and only then let SQLite write the log into the database and remove it when it closes.

        Where that fails (a full disk), both stay for the next start. What nobody was told of stays noted.
        """
        try:
            with store_errors(self._path), self._engine.begin() as connection:
                if not self._lost_since and connection.execute(select(unmerged)).first() is not None:
                    connection.execute(delete(unmerged))
            with store_errors(self._path), self._engine.connect() as connection:
                leave_log_alone(connection, alone=False)
        except StoreError as error:
            _log.warning("the log is left as it is: %s", error)

    def _note_loss(self) -> None:
        """From now on there is a log again, so that the next start could not tell."""
        try:
            with store_errors(self._path), self._engine.begin() as connection:
                connection.execute(update(unmerged).values(lost=1))
        except StoreError as error:
            _log.warning("that the log was lost is not noted: %s", error)


def _driver(connection: Connection) -> sqlite3.Connection:
    driver = connection.connection.driver_connection
    assert isinstance(driver, sqlite3.Connection)
    return driver
