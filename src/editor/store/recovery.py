"""Whether a file is a store of ours and undamaged.

``integrity_check`` looks at SQLite's structure, ``foreign_key_check`` at rows that belong to nothing, seals (see
:mod:`editor.store.mapping`) at what the rows say; each finds damage the others miss. Structure is checked whenever
the store is opened, an issue's seals whenever the issue is loaded, all seals by :func:`damaged_issues`.
"""

from __future__ import annotations

import struct
from pathlib import Path
from typing import Final, NamedTuple

from sqlalchemy import Connection, select

from editor.store import mapping
from editor.store.errors import StoreDamaged, StoreReadOnly
from editor.store.tables import APPLICATION_ID, SCHEMA_REVISION, issues, metadata
from editor.support import files

_MAGIC: Final = b"SQLite format 3\0"
_HEADER_BYTES: Final = 100
_THOROUGH_BELOW_BYTES: Final = 64 * 1024 * 1024
"""Larger files get ``quick_check`` at the start; ``integrity_check`` takes about 1.5 s for a gigabyte."""


class Header(NamedTuple):
    """What a store's first bytes say. ``schema`` is the number of its newest migration."""

    application_id: int
    schema: int


def read_header(path: Path) -> Header:
    """Read the header of ``path`` without SQLite and without changing a byte.

    Raises :class:`StoreDamaged` if this is not a store (SQLite would take an empty file for an empty database), nor a
    file at all, and :class:`StoreReadOnly` if it may not be written to.
    """
    try:
        files.refuse_special(path)
    except PermissionError as error:
        raise StoreReadOnly(folder=str(path.parent)) from error
    except OSError as error:
        raise StoreDamaged(file=str(path), detail=str(error.strerror)) from error
    try:
        with path.open("rb+") as file:  # SQLite would open a file it may not write to, and fail later in riddles
            start = file.read(_HEADER_BYTES)
    except OSError as error:
        raise StoreReadOnly(folder=str(path.parent)) from error
    if not start:
        raise StoreDamaged(file=str(path), detail="the file is empty")
    if len(start) < _HEADER_BYTES or not start.startswith(_MAGIC):
        raise StoreDamaged(file=str(path), detail="the file is not an SQLite database")
    schema, application_id = struct.unpack(">i4xi", start[60:72])  # offsets: https://sqlite.org/fileformat2.html
    if application_id != APPLICATION_ID:
        raise StoreDamaged(file=str(path), detail="the database is not of this program")
    return Header(application_id, schema)


def check_structure(connection: Connection, path: Path) -> None:
    """Raise :class:`StoreDamaged` if SQLite finds fault with its file or a row belongs to nothing."""
    pragma = "integrity_check" if path.stat().st_size < _THOROUGH_BELOW_BYTES else "quick_check"
    faults = [str(row[0]) for row in connection.exec_driver_sql(f"PRAGMA {pragma}(3)")]
    if faults != ["ok"]:
        raise StoreDamaged(file=str(path), detail="; ".join(faults))
    orphan = connection.exec_driver_sql("PRAGMA foreign_key_check").first()
    if orphan is not None:
        raise StoreDamaged(file=str(path), detail=f"a row of {orphan[0]} belongs to no row of {orphan[2]}")


def check_tables(connection: Connection, path: Path, revision: int) -> None:
    """Raise :class:`StoreDamaged` if a database of the newest ``revision`` lacks a table of ours, or any has what would
    act by itself."""
    found = connection.exec_driver_sql("SELECT type, name FROM sqlite_master").all()
    if {kind for kind, _ in found} - {"table", "index"}:
        raise StoreDamaged(file=str(path), detail="the database has triggers or views, which no store has")
    missing = sorted(metadata.tables.keys() - {name for kind, name in found if kind == "table"})
    if revision == SCHEMA_REVISION and missing:
        raise StoreDamaged(file=str(path), detail=f"the table {missing[0]} is missing")


def damaged_issues(connection: Connection) -> frozenset[str]:
    """The ids of all issues with a row that is not what was written, or with rows missing."""
    damaged: set[str] = set()
    seals: dict[str, list[str]] = {}
    for table in metadata.sorted_tables:
        if "issue_id" in table.c:
            for row in connection.execute(select(table)).mappings():
                seals.setdefault(row["issue_id"], []).append(row["sha256"])
                if not mapping.is_intact(dict(row)):
                    damaged.add(row["issue_id"])
    for head in connection.execute(select(issues)).mappings():
        if not mapping.is_intact(dict(head)) or head["digest"] != mapping.digest(seals.get(head["id"], [])):
            damaged.add(head["id"])
    return frozenset(damaged)
