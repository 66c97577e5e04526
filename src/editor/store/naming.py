"""Which picture files something names: they stay.

Every table is asked that has a column ``pictures`` or ``picture_sha256`` (what lies behind an ``Image.file``) or
``record`` or ``facts`` (the originals of cropped pictures), so that a new table needs no line here. Earlier copies of
the database are asked in the same way: who goes back to one must find its pictures.
"""

from __future__ import annotations

import contextlib
import re
import sqlite3
from collections.abc import Iterator
from pathlib import Path
from typing import Final

from sqlalchemy import Connection, select

from editor.store import tables
from editor.support import files

_COLUMNS: Final = ("picture_sha256", "pictures", "record", "facts")
_SHA256: Final = re.compile(r"[0-9a-f]{64}")


def named_pictures(connection: Connection) -> set[str]:
    """The SHA-256 of every picture that a row names, also a damaged one."""
    return {
        sha256
        for table in tables.metadata.tables.values()
        for name in _COLUMNS
        if name in table.c
        for text in connection.scalars(select(table.c[name]).where(table.c[name].is_not(None)))
        for sha256 in _SHA256.findall(str(text))
    }


def named_in_copies(folder: Path) -> set[str]:
    """The SHA-256 of every picture that a copy of the database in ``folder`` names. Raises ``sqlite3.Error`` or
    ``OSError`` for a copy that cannot be read: then nothing is known of what it needs."""
    if not folder.is_dir():
        return set()
    return {sha256 for file in sorted(folder.glob("*.db")) for sha256 in _named_in(file)}


def _named_in(file: Path) -> Iterator[str]:
    files.refuse_special(file)  # SQLite waits for a pipe, and takes an endless device for an empty database
    with contextlib.closing(sqlite3.connect(f"{file.resolve().as_uri()}?mode=ro&immutable=1", uri=True)) as raw:
        for (table,) in raw.execute("SELECT name FROM sqlite_master WHERE type = 'table'").fetchall():
            known = {row[1] for row in raw.execute(f'PRAGMA table_info("{table}")')}
            for name in known.intersection(_COLUMNS):
                for (text,) in raw.execute(f'SELECT "{name}" FROM "{table}" WHERE "{name}" IS NOT NULL'):
                    yield from _SHA256.findall(str(text))
