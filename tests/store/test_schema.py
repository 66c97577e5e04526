from __future__ import annotations

import contextlib
import os
import random
import shutil
import sqlite3
import sys
import time
from pathlib import Path

import pytest
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory

from editor.newsletter import issue_file
from editor.newsletter.record import Record
from editor.store import mapping, schema
from editor.store.earlier import make_earlier
from editor.store.engine import open_engine
from editor.store.errors import StoreDamaged, StoreFull, StoreReadOnly, StoreTooNew
from editor.store.schema import CURRENT, Schema
from editor.store.tables import metadata
from store.processes import child, migrate_store, report
from store.samples import PICTURES, large_issue, library_in, small_issue

LATER = '''
"""A later version: a column, a table rebuilt, a table, and every row visited."""

import sqlalchemy as sa
from alembic import op

revision = "{later:04d}"
down_revision = "{now:04d}"


def upgrade() -> None:
    op.add_column("items", sa.Column("origin", sa.Text()))
    with op.batch_alter_table("sections", recreate="always") as batch:
        batch.add_column(sa.Column("collapsed", sa.Integer()))
    op.create_table("later", sa.Column("id", sa.Text(), primary_key=True), sqlite_strict=True)
    op.execute("UPDATE items SET origin = NULL")
    op.execute("UPDATE parts SET heading = heading")
'''
LATER_TABLES = {"later"}
NOW = CURRENT.revision
SCRIPT = f"v{NOW + 1:04d}_later.py"
LATER = LATER.format(now=NOW, later=NOW + 1)
COPY = f"lansbrev-schema-{NOW:04d}.db"


@pytest.fixture
def later(tmp_path: Path) -> Schema:
    """The schema of a later version of the program."""
    scripts = tmp_path / "scripts with 100 % space"
    shutil.copytree(CURRENT.scripts, scripts, ignore=shutil.ignore_patterns("__pycache__"))
    (scripts / "versions" / SCRIPT).write_text(LATER, encoding="utf-8")
    return Schema(revision=NOW + 1, scripts=scripts)


@pytest.fixture
def database(folder: Path) -> Path:
    """A store of the current version with two issues."""
    with library_in(folder) as library:
        library.create_issue(small_issue(own_id="liten"), PICTURES)
        library.create_issue(large_issue(50), {})
    return folder / "lansbrev.db"


def described(path: Path) -> set[tuple[str, ...]]:
    """The schema of a database, white space apart."""
    with contextlib.closing(sqlite3.connect(path)) as raw:
        rows = raw.execute("SELECT type, name, tbl_name, coalesce(sql, '') FROM sqlite_master").fetchall()
    return {(*names, "".join(sql.split())) for *names, sql in rows}


def versions(path: Path) -> tuple[int, str]:
    with contextlib.closing(sqlite3.connect(path)) as raw:
        (header,) = raw.execute("PRAGMA user_version").fetchone()
        (alembic,) = raw.execute("SELECT version_num FROM alembic_version").fetchone()
    return header, alembic


def contents(folder: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in folder.iterdir() if path.is_file() and path.suffix != ".lock"}


def test_the_migrations_make_the_tables_a_new_store_has(tmp_path: Path) -> None:
    schema.create(tmp_path / "new.db")
    (tmp_path / "migrated.db").write_bytes(b"")
    engine = open_engine(tmp_path / "migrated.db", foreign_keys=False)
    with engine.begin() as connection:
        schema.upgrade(connection, CURRENT)
    with engine.connect() as connection:
        assert compare_metadata(MigrationContext.configure(connection), metadata) == []
    engine.dispose()
    assert described(tmp_path / "new.db") == described(tmp_path / "migrated.db")


def test_the_newest_migration_is_the_revision_the_program_knows() -> None:
    scripts = ScriptDirectory(str(CURRENT.scripts))
    assert scripts.get_heads() == [f"{CURRENT.revision:04d}"]


def test_an_older_store_is_copied_and_migrated_and_its_issues_are_equal(database: Path, later: Schema) -> None:
    with library_in(database.parent, known=later) as library:
        assert library.load_issue("liten").issue == small_issue(own_id="liten")
        assert library.load_issue("liten").pictures == PICTURES
        assert library.damaged_issues() == frozenset()
    assert versions(database) == (NOW + 1, f"{NOW + 1:04d}")
    assert {name for _, name, *_ in described(database)} >= LATER_TABLES
    copy = database.parent / "backups" / COPY
    assert versions(copy) == (NOW, f"{NOW:04d}")
    copy.replace(database)
    with library_in(database.parent) as library:
        assert library.load_issue("liten").issue == small_issue(own_id="liten")


@pytest.mark.parametrize("revision", range(1, NOW))
def test_a_store_of_each_earlier_schema_keeps_its_issues_and_gets_what_is_new(folder: Path, revision: int) -> None:
    with library_in(folder) as library:
        library.create_issue(small_issue(own_id="liten"), PICTURES)
    database = folder / "lansbrev.db"
    newest = database.rename(folder / "newest.db")
    make_earlier(database, newest, revision)
    with library_in(folder) as library:
        assert library.load_issue("liten").issue == small_issue(own_id="liten")
        assert library.load_issue("liten").record == Record()
        assert library.exports.entries("liten") == ()
        assert library.snapshots.entries("liten") == ()
        assert library.damaged_issues() == frozenset()
    assert versions(database) == (NOW, f"{NOW:04d}")
    assert versions(folder / "backups" / f"lansbrev-schema-{revision:04d}.db") == (revision, f"{revision:04d}")


def test_exports_are_compressed_by_the_ninth_revision_and_damaged_ones_stay_so(folder: Path) -> None:
    with library_in(folder) as library:
        library.create_issue(small_issue(own_id="liten"), PICTURES)
    database = folder / "lansbrev.db"
    newest = database.rename(folder / "newest.db")
    make_earlier(database, newest, 8)
    made: mapping.Row = {
        "of_issue": "liten",
        "made_at": "2026-01-02T03:04:05.000000+00:00",
        "folder": "/exempel",
        "formats": "[]",
        "mode": "utskick",
        "profile": "",
        "files": 1,
        "digest": "0",
        "value": issue_file.to_json(small_issue(own_id="liten")).decode(),
    }
    whole, damaged = (mapping.sealed({"id": name, **made}) for name in ("hel", "skadad"))
    with contextlib.closing(sqlite3.connect(database)) as raw, raw:
        for row in (whole, {**damaged, "folder": "/annan"}):
            raw.execute(f"INSERT INTO exports ({','.join(row)}) VALUES ({','.join('?' * len(row))})", [*row.values()])
    with library_in(folder) as library:
        (entry,) = library.exports.entries("liten")
        assert (entry.id, entry.export.folder) == ("hel", "/exempel")
        assert library.exports.issue("hel") == small_issue(own_id="liten")
        assert library.exports.issue("skadad") is None


def test_a_migrated_store_still_refuses_rows_that_belong_to_nothing(database: Path, later: Schema) -> None:
    with library_in(database.parent, known=later):
        pass
    with contextlib.closing(sqlite3.connect(database)) as raw:
        raw.execute("PRAGMA foreign_keys = ON")
        raw.execute("BEGIN")
        raw.execute("DELETE FROM sections")
        with pytest.raises(sqlite3.IntegrityError):
            raw.commit()
        raw.rollback()


def test_a_newer_store_is_refused_by_number_and_not_a_byte_is_changed(database: Path, later: Schema) -> None:
    with library_in(database.parent, known=later):
        pass
    before = contents(database.parent)
    with pytest.raises(StoreTooNew) as caught, library_in(database.parent):
        pass
    assert caught.value.data == {"file": str(database), "found": NOW + 1, "known": NOW}
    assert contents(database.parent) == before


@pytest.mark.skipif(sys.version_info < (3, 12), reason="SQLite cannot be told from Python 3.11")
def test_a_newer_store_whose_program_was_killed_is_left_alone_too(database: Path, later: Schema) -> None:
    """Its new version stands in the write-ahead log only."""
    engine = open_engine(database, foreign_keys=False)
    with engine.begin() as connection:
        schema.upgrade(connection, later)
        schema.mark(connection, NOW + 1)
    engine.dispose()
    before = contents(database.parent)
    assert "lansbrev.db-wal" in before
    with pytest.raises(StoreTooNew), library_in(database.parent):
        pass
    assert contents(database.parent) == before


def test_a_migration_that_fails_changes_nothing_and_says_so(database: Path, later: Schema) -> None:
    script = later.scripts / "versions" / SCRIPT
    script.write_text(f"{LATER}    op.execute('DELETE FROM issues')\n", encoding="utf-8")
    with pytest.raises(StoreDamaged, match="after migration"), library_in(database.parent, known=later):
        pass
    assert versions(database) == (NOW, f"{NOW:04d}")
    with library_in(database.parent) as library:
        assert len(library.issues()) == 2


def test_killed_while_migrating_the_store_is_old_or_new_and_the_copy_is_there(database: Path, later: Schema) -> None:
    with library_in(database.parent) as library:
        library.create_issue(large_issue(1500), {})
    (tables_before, before) = described(database), database.read_bytes()
    chance, seen = random.Random(3), set()
    rounds = max(10, int(os.environ.get("LANSBREV_KILLS", "30")) // 3)
    for done in range(rounds):
        shutil.rmtree(database.parent / "backups", ignore_errors=True)
        database.write_bytes(before)
        with child(migrate_store, database, later) as (process, connection):
            assert report(connection) == "started"
            time.sleep(chance.uniform(0, 0.25 + done / 10))  # longer and longer: a busy machine migrates slowly
            if done == rounds - 1:
                assert report(connection) == "migrated"
            process.kill()
            process.join()
        number, name = versions(database)
        seen.add(number)
        assert name == f"{number:04d}"
        assert (number == NOW) == (described(database) == tables_before)
        if number == NOW + 1:
            assert versions(database.parent / "backups" / COPY) == (NOW, f"{NOW:04d}")
        with library_in(database.parent, known=later) as library:
            assert library.damaged_issues() == frozenset()
            assert len(library.issues()) == 3
    assert seen == {NOW, NOW + 1}


def test_a_log_without_its_database_is_not_mixed_into_a_new_one(folder: Path) -> None:
    folder.mkdir()
    (folder / "lansbrev.db-wal").write_bytes(b"text that was saved")
    with pytest.raises(StoreDamaged, match="log"), library_in(folder):
        pass
    assert contents(folder) == {"lansbrev.db-wal": b"text that was saved"}


def test_what_a_killed_program_left_of_a_new_store_is_made_anew(folder: Path) -> None:
    folder.mkdir()
    (folder / ".lansbrev-lansbrev.db").write_bytes(b"half")
    (folder / ".lansbrev-lansbrev.db-wal").write_bytes(b"half")
    with library_in(folder) as library:
        assert library.issues() == ()
    assert set(contents(folder)) == {"lansbrev.db"}


@pytest.mark.parametrize(("number", "error"), [(28, StoreFull), (13, StoreReadOnly)])
def test_a_copy_that_cannot_be_made_stops_the_migration(
    database: Path, later: Schema, monkeypatch: pytest.MonkeyPatch, number: int, error: type[Exception]
) -> None:
    def fsync(_: int) -> None:
        raise OSError(number, os.strerror(number))

    monkeypatch.setattr(os, "fsync", fsync)
    with pytest.raises(error), library_in(database.parent, known=later):
        pass
    monkeypatch.undo()
    assert versions(database) == (NOW, f"{NOW:04d}")
