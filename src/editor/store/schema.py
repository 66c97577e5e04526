"""The schema's versions: a new store made, an older one backed up and migrated, a newer one refused.

A new store is made from :mod:`editor.store.tables` and marked as migrated, which gives the very schema the
migrations give (a test compares them) without loading Alembic; Alembic is loaded only to migrate.
"""

from __future__ import annotations

import contextlib
import os
import sqlite3
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from sqlalchemy import Connection

from editor.store.engine import leave_log_alone, merge_log, open_engine, store_errors
from editor.store.errors import StoreDamaged, StoreTooNew, as_store_error
from editor.store.tables import APPLICATION_ID, SCHEMA_REVISION, metadata, unmerged
from editor.support import files
from editor.support.errors import EditorError

_VERSION_TABLE: Final = (
    "CREATE TABLE alembic_version (version_num VARCHAR(32) NOT NULL, "
    "CONSTRAINT alembic_version_pkc PRIMARY KEY (version_num))"
)

_PAGES_AT_ONCE: Final = 512
"""Of 4 KiB: some milliseconds of work."""


@dataclass(frozen=True, kw_only=True)
class Schema:
    """The newest revision known and the folder of the Alembic scripts that lead to it."""

    revision: int
    scripts: Path

    def refuse_newer(self, found: int, path: Path) -> None:
        """Raise :class:`StoreTooNew` if the store ``path`` has a revision this program does not know."""
        if found > self.revision:
            raise StoreTooNew(file=str(path), found=found, known=self.revision)


CURRENT: Final = Schema(revision=SCHEMA_REVISION, scripts=Path(__file__).resolve().parent / "migrations")


def create(path: Path) -> None:
    """Make a new store at ``path``, where nothing is. It appears there whole or not at all."""
    unfinished = path.with_name(f"{files.TEMPORARY_PREFIX}{path.name}")
    if path.with_name(f"{path.name}-wal").exists():
        raise StoreDamaged(file=str(path), detail="the database is gone, but its write-ahead log is still there")
    try:
        for leftover in (unfinished, unfinished.with_name(f"{unfinished.name}-wal")):
            leftover.unlink(missing_ok=True)
        files.write_durably(unfinished, b"")
    except OSError as error:
        raise as_store_error(files.translated(error, path.parent), str(path.parent)) from error
    except EditorError as error:
        raise as_store_error(error, str(path.parent)) from error
    _fill(unfinished)
    _appear(unfinished, path)


def _fill(path: Path) -> None:
    engine = open_engine(path)
    try:
        with store_errors(path):
            with engine.begin() as connection:
                connection.exec_driver_sql(f"PRAGMA application_id = {APPLICATION_ID}")
                metadata.create_all(connection)
                connection.exec_driver_sql(_VERSION_TABLE)
                mark(connection, CURRENT.revision, insert=True)
            with engine.connect() as connection:
                merge_log(connection)  # fails on a full disk, where closing would leave half of it without a word
                leave_log_alone(connection, alone=False)
    finally:
        engine.dispose()


def mark(connection: Connection, revision: int, *, insert: bool = False) -> None:
    """Say that the store has ``revision``: in the header, readable without SQLite, and (``insert``) to Alembic."""
    connection.exec_driver_sql(f"PRAGMA user_version = {revision}")
    if insert:
        connection.exec_driver_sql("INSERT INTO alembic_version VALUES (?)", (_name(revision),))


def _name(revision: int) -> str:
    return f"{revision:04d}"


def _appear(unfinished: Path, path: Path) -> None:
    try:
        with unfinished.open("rb+") as file:
            os.fsync(file.fileno())
        files.replace(unfinished, path)
        files.sync_folder(path.parent)
    except OSError as error:
        raise as_store_error(files.translated(error, path.parent), str(path.parent)) from error
    except EditorError as error:
        raise as_store_error(error, str(path.parent)) from error


def stored_revision(connection: Connection, path: Path) -> int:
    """The revision of an open store, by plain SQL. Raises :class:`StoreDamaged` if it has none."""
    names = connection.exec_driver_sql("SELECT version_num FROM alembic_version").scalars().all()
    in_header = connection.exec_driver_sql("PRAGMA user_version").scalar_one()
    if names != [_name(in_header)]:
        raise StoreDamaged(file=str(path), detail="the database does not say which version it is")
    return int(in_header)


def migrate(path: Path, schema: Schema, *, found: int) -> Path:
    """Bring the store ``path`` from revision ``found`` to ``schema.revision`` in one transaction.

    Returns the copy that was made and checked before. A program killed at any point leaves the old schema or the
    new one. Foreign keys are off meanwhile (rebuilding a table would otherwise delete what names its rows) and
    checked before the commit.
    """
    engine = open_engine(path, foreign_keys=False)
    try:
        with store_errors(path):
            with engine.connect() as connection:
                copy = back_up(connection, path, found)
            with engine.begin() as connection:
                upgrade(connection, schema)
                orphan = connection.exec_driver_sql("PRAGMA foreign_key_check").first()
                if orphan is not None:
                    raise StoreDamaged(file=str(path), detail=f"after migration a row of {orphan[0]} belongs to none")
                mark(connection, schema.revision)
            with engine.connect() as connection:
                merge_log(connection)  # so that the header says the new version, should an older program look
    finally:
        engine.dispose()
    return copy


def upgrade(connection: Connection, schema: Schema) -> None:
    """Run the migrations from what the store has up to ``schema``, in the connection's transaction."""
    from alembic import command
    from alembic.config import Config

    config = Config()
    config.set_main_option("script_location", str(schema.scripts).replace("%", "%%"))
    config.set_main_option("path_separator", "os")
    config.attributes["connection"] = connection
    command.upgrade(config, _name(schema.revision))


def back_up(connection: Connection, path: Path, revision: int) -> Path:
    """Copy the open store whole into ``backups`` beside it, check the copy, and return its path.

    One copy per revision is kept; a newer one takes its place.
    """
    return keep_copy(connection, path, f"{path.stem}-schema-{_name(revision)}.db")


def keep_copy(connection: Connection, path: Path, name: str) -> Path:
    """Copy the open store whole to ``name`` in ``backups`` beside it, check the copy, and return its path."""
    folder = path.parent / "backups"
    target = folder / name
    unfinished = folder / f"{files.TEMPORARY_PREFIX}{target.name}"
    try:
        files.make_folder(folder)
        _remove_database(unfinished)
        try:
            copy_database(connection, unfinished)
            check_copy(unfinished)
            _appear(unfinished, target)
        finally:
            _remove_database(unfinished)  # on a full disk half a copy stands in the way of everything else
    except EditorError as error:
        raise as_store_error(error, str(folder)) from error
    except OSError as error:
        raise as_store_error(files.translated(error, folder), str(folder)) from error
    return target


def _remove_database(path: Path) -> None:
    """Remove a database that nobody has open, and what SQLite made beside it, as far as that is there."""
    for end in ("", "-wal", "-shm", "-journal"):
        with contextlib.suppress(OSError):
            path.with_name(path.name + end).unlink()


def wipe(connection: Connection) -> None:
    """Write the open store anew, so that nothing that was deleted can be read in its files any more."""
    driver = connection.connection.driver_connection
    assert isinstance(driver, sqlite3.Connection)
    driver.execute("PRAGMA wal_checkpoint(TRUNCATE)").close()
    driver.execute("VACUUM").close()
    driver.execute("PRAGMA wal_checkpoint(TRUNCATE)").close()


def copy_database(connection: Connection, target: Path, *, between: Callable[[], None] = lambda: None) -> None:
    """Copy the open store whole to ``target``, where nothing is, a megabyte or two at a time.

    ``between`` is called after each, outside any transaction, and may write to the store over the same connection:
    SQLite takes that into the copy (https://sqlite.org/c3ref/backup_finish.html). Whether the copy is whole,
    :func:`check_copy` says; the disk has not been waited for.
    """
    source = connection.connection.driver_connection
    assert isinstance(source, sqlite3.Connection)
    with contextlib.closing(sqlite3.connect(target)) as copy:
        copy.execute("PRAGMA synchronous = OFF").close()  # else the last step waits for the disk with all of it at once
        source.backup(copy, pages=_PAGES_AT_ONCE, progress=lambda *_: between())
        with store_errors(target):  # a full disk is told by looking whether there is room, while the copy takes it
            _forget_log(copy)


def _forget_log(copy: sqlite3.Connection) -> None:
    """A copy holds what its original's log held: it needs none."""
    copy.execute("PRAGMA locking_mode = EXCLUSIVE").close()  # else SQLite needs another file
    if copy.execute("SELECT 1 FROM sqlite_master WHERE name = ?", (unmerged.name,)).fetchone():
        copy.execute(f"DELETE FROM {unmerged.name}").close()
        copy.commit()


def check_copy(target: Path) -> None:
    """Raise :class:`StoreDamaged` unless SQLite finds no fault with a copy."""
    with store_errors(target), contextlib.closing(sqlite3.connect(target)) as copy:
        if copy.execute("PRAGMA integrity_check(1)").fetchone() != ("ok",):
            raise StoreDamaged(file=str(target), detail="the copy is not whole")
