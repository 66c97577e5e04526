"""The one connection to the store's file, and SQLite's errors in the program's words.

The settings are those of docs/store.md. Exclusive locking keeps other processes out, needs no shared memory and
keeps clear of SQLite's WAL-reset bug (before 3.51.3), which takes two connections.
"""

from __future__ import annotations

import contextlib
import sqlite3
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Final

from sqlalchemy import Connection, Engine, create_engine, event
from sqlalchemy.exc import DBAPIError
from sqlalchemy.pool import StaticPool

from editor.store.errors import (
    StoreDamaged,
    StoreError,
    StoreFailed,
    StoreFull,
    StoreHeldByUnknown,
    StoreReadOnly,
    as_store_error,
)
from editor.support import files
from editor.support.errors import EditorError

_PRAGMAS: Final = (
    "trusted_schema = OFF",
    "cell_size_check = ON",
    "mmap_size = 0",
    "temp_store = MEMORY",
    "locking_mode = EXCLUSIVE",  # before the first access, so that the WAL index lives in this process's memory
    "journal_mode = WAL",
    "synchronous = FULL",
    "journal_size_limit = 8388608",
)
_BUSY_TIMEOUT_S: Final = 0.25
_PRIMARY_CODE: Final = 0xFF
_PROBE_BYTES: Final = 65_536


def open_engine(path: Path, *, foreign_keys: bool = True) -> Engine:
    """An engine over the existing file ``path`` with one connection, for the calling thread only.

    Closing leaves the log unmerged until :func:`leave_log_alone` says otherwise.
    Every transaction begins with ``BEGIN IMMEDIATE``. ``foreign_keys`` is off only while a migration rebuilds
    tables. Raises a :class:`StoreError`.
    """
    engine = create_engine("sqlite://", creator=_connector(path, foreign_keys), poolclass=StaticPool)
    event.listen(engine, "begin", _begin_immediate)
    with store_errors(path):
        try:
            with engine.begin():
                pass  # takes the lock now, not at the first save
        except BaseException:
            engine.dispose()
            raise
    return engine


def leave_log_alone(connection: Connection, *, alone: bool) -> None:
    """Whether closing leaves the write-ahead log unmerged, so that a refused file keeps its bytes.

    Python 3.11 cannot say so to SQLite; there a log left by a killed program is merged even if the store is refused.
    """
    driver = connection.connection.driver_connection
    if isinstance(driver, sqlite3.Connection):
        _leave_log_alone(driver, alone)


def merge_log(connection: Connection) -> None:
    """Write what the write-ahead log holds into the file itself, outside any transaction."""
    driver = connection.connection.driver_connection
    if isinstance(driver, sqlite3.Connection):
        driver.execute("PRAGMA wal_checkpoint(TRUNCATE)").close()


def _leave_log_alone(driver: sqlite3.Connection, alone: bool) -> None:
    if sys.version_info >= (3, 12):
        driver.setconfig(sqlite3.SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, alone)


def _connector(path: Path, foreign_keys: bool) -> Callable[[], sqlite3.Connection]:
    def connect() -> sqlite3.Connection:
        connection = sqlite3.connect(
            f"{path.absolute().as_uri()}?mode=rw",  # a file that is not there is an error, never a new store
            uri=True,
            isolation_level=None,
            timeout=_BUSY_TIMEOUT_S,
        )
        try:
            _leave_log_alone(connection, True)
            for pragma in _PRAGMAS:
                connection.execute(f"PRAGMA {pragma}").close()
            connection.execute(f"PRAGMA foreign_keys = {'ON' if foreign_keys else 'OFF'}").close()
        except BaseException:
            connection.close()
            raise
        return connection

    return connect


def _begin_immediate(connection: Connection) -> None:
    """A transaction that reads first and writes later could be refused in the middle; this one cannot."""
    connection.exec_driver_sql("BEGIN IMMEDIATE")


@contextlib.contextmanager
def store_errors(path: Path) -> Iterator[None]:
    """Raise SQLite's errors inside as :class:`StoreError` about the store's file ``path``."""
    try:
        yield
    except DBAPIError as error:
        raise translated(error.orig, path) from error
    except sqlite3.Error as error:
        raise translated(error, path) from error
    except UnicodeDecodeError as error:  # SQLite quotes damaged text in its messages
        raise StoreDamaged(file=str(path), detail=str(error)) from error


def translated(error: BaseException | None, path: Path) -> StoreError:
    """The store's error for an error of SQLite."""
    code = getattr(error, "sqlite_errorcode", 0) & _PRIMARY_CODE
    file, folder, detail = str(path), str(path.parent), str(error)
    if code == sqlite3.SQLITE_FULL:
        return StoreFull(folder=folder)
    if code in (sqlite3.SQLITE_READONLY, sqlite3.SQLITE_CANTOPEN, sqlite3.SQLITE_PERM):
        return StoreReadOnly(folder=folder)
    if code in (sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED):
        return StoreHeldByUnknown(file=file)
    if code in (sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB):
        return StoreDamaged(file=file, detail=detail)
    if code == sqlite3.SQLITE_IOERR and isinstance(why := _why_not_writable(path.parent), StoreError):
        return why
    return StoreFailed(file=file, detail=detail)


def _why_not_writable(folder: Path) -> EditorError | None:
    """SQLite calls an exceeded quota and a vanished folder "disk I/O error"; a small write tells which it is."""
    probe = folder / f"{files.TEMPORARY_PREFIX}probe"
    try:
        files.write_durably(probe, bytes(_PROBE_BYTES))
    except EditorError as error:
        return as_store_error(error, str(folder))
    finally:
        with contextlib.suppress(OSError):
            probe.unlink()
    return None
