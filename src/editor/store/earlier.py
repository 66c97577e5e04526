"""A store as an earlier version of the program left it: for trying that it is migrated."""

from __future__ import annotations

import contextlib
import sqlite3
from pathlib import Path

from editor.store import schema
from editor.store.engine import open_engine
from editor.store.schema import CURRENT, Schema
from editor.store.tables import APPLICATION_ID


def make_earlier(database: Path, newest: Path, revision: int) -> None:
    """Make a store of an earlier ``revision`` with all rows of ``newest`` that it has tables and columns for. A table
    that has lost a column since stays empty.

    ``newest`` is closed and of the current schema; nothing stands at ``database``.
    """
    database.write_bytes(b"")
    engine = open_engine(database, foreign_keys=False)
    with engine.begin() as connection:
        schema.upgrade(connection, Schema(revision=revision, scripts=CURRENT.scripts))
        schema.mark(connection, revision)
        connection.exec_driver_sql(f"PRAGMA application_id = {APPLICATION_ID}")
    engine.dispose()
    with contextlib.closing(sqlite3.connect(database)) as raw:
        raw.execute("ATTACH ? AS newest", (str(newest),))
        names = [name for (name,) in raw.execute("SELECT name FROM main.sqlite_master WHERE type = 'table'")]
        for name in names:
            columns = _columns(raw, "main", name)
            if name != "alembic_version" and set(columns) <= set(_columns(raw, "newest", name)):
                named = ", ".join(columns)
                raw.execute(f"INSERT INTO main.{name} ({named}) SELECT {named} FROM newest.{name}")
        raw.commit()


def _columns(raw: sqlite3.Connection, database: str, table: str) -> list[str]:
    return [row[1] for row in raw.execute(f"PRAGMA {database}.table_info({table})")]
