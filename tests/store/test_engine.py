from __future__ import annotations

import sqlite3
from pathlib import Path

import pytest

from editor.store.engine import open_engine, translated
from editor.store.errors import (
    StoreDamaged,
    StoreFailed,
    StoreFull,
    StoreHeldByUnknown,
    StoreReadOnly,
)
from editor.store.tables import APPLICATION_ID, SCHEMA_REVISION
from store.samples import library_in, small_issue


@pytest.fixture
def database(folder: Path) -> Path:
    with library_in(folder) as library:
        library.create_issue(small_issue(), {})
    return folder / "lansbrev.db"


def test_the_connection_has_the_settings_that_keep_text_safe(database: Path) -> None:
    wanted = {
        "locking_mode": "exclusive",
        "journal_mode": "wal",
        "synchronous": 2,  # FULL
        "foreign_keys": 1,
        "trusted_schema": 0,
        "cell_size_check": 1,
        "application_id": APPLICATION_ID,
        "user_version": SCHEMA_REVISION,
    }
    engine = open_engine(database)
    with engine.connect() as connection:
        found = {name: connection.exec_driver_sql(f"PRAGMA {name}").scalar() for name in wanted}
    engine.dispose()
    assert found == wanted


def test_a_database_that_is_not_there_is_never_made(tmp_path: Path) -> None:
    with pytest.raises(StoreReadOnly):
        open_engine(tmp_path / "nothing.db")
    assert list(tmp_path.iterdir()) == []


def test_another_program_in_the_database_is_told(folder: Path, database: Path) -> None:
    other = sqlite3.connect(database, isolation_level=None)
    other.execute("BEGIN IMMEDIATE")
    with pytest.raises(StoreHeldByUnknown), library_in(folder):
        pass
    other.close()
    with library_in(folder) as library:
        assert len(library.issues()) == 1


@pytest.mark.parametrize(
    ("code", "error"),
    [
        (sqlite3.SQLITE_FULL, StoreFull),
        (sqlite3.SQLITE_READONLY, StoreReadOnly),
        (sqlite3.SQLITE_READONLY_DBMOVED, StoreReadOnly),
        (sqlite3.SQLITE_CANTOPEN, StoreReadOnly),
        (sqlite3.SQLITE_BUSY_RECOVERY, StoreHeldByUnknown),
        (sqlite3.SQLITE_CORRUPT_INDEX, StoreDamaged),
        (sqlite3.SQLITE_NOTADB, StoreDamaged),
        (sqlite3.SQLITE_IOERR_READ, StoreFailed),
        (sqlite3.SQLITE_ERROR, StoreFailed),
    ],
)
def test_errors_of_sqlite_become_the_stores(tmp_path: Path, code: int, error: type[Exception]) -> None:
    raised = sqlite3.OperationalError("detail")
    raised.sqlite_errorcode = code
    assert type(translated(raised, tmp_path / "x.db")) is error


def test_an_input_output_error_in_a_folder_that_is_gone_is_a_folder_not_writable(tmp_path: Path) -> None:
    raised = sqlite3.OperationalError("disk I/O error")
    raised.sqlite_errorcode = sqlite3.SQLITE_IOERR_WRITE
    assert type(translated(raised, tmp_path / "gone" / "x.db")) is StoreReadOnly
