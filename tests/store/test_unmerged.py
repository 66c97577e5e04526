"""A write-ahead log that somebody takes from a killed program's store: noticed, and nothing else is."""

from __future__ import annotations

import datetime as dt
import os
import random
import shutil
import sqlite3
import sys
import time
from contextlib import closing
from pathlib import Path

import pytest

from editor.newsletter.persons import Person
from editor.store.errors import LogLost
from editor.store.moving import pack, put_in_place, unpack
from editor.store.thread import StoreThread
from store.processes import (
    child,
    last_number,
    numbered,
    open_and_wait,
    open_for_the_first_time,
    report,
    save_numbered_edits,
)
from store.samples import library_in, small_issue

LOG = "lansbrev.db-wal"
KILLS = int(os.environ.get("LANSBREV_KILLS", "30"))


def lost(folder: Path) -> LogLost | None:
    """What a start in ``folder`` has to tell."""
    with library_in(folder) as library:
        return library.unmerged.lost


def mark(database: Path) -> list[tuple[str, int]]:
    """The mark in the database's own file, whatever its log says."""
    with closing(sqlite3.connect(f"{database.as_uri()}?mode=ro&immutable=1", uri=True)) as raw:
        return raw.execute("SELECT since, lost FROM unmerged").fetchall()


def killed_while_saving(folder: Path, *, after_s: float = 0.0) -> int:
    """Kill a program that saves edits in the store in ``folder``; the number of the last that it said was saved."""
    with child(save_numbered_edits, folder) as (process, connection):
        said = report(connection)
        time.sleep(after_s)
        process.kill()
        process.join()
        return last_number(connection, said)


@pytest.fixture
def killed(folder: Path) -> Path:
    """A store whose program was killed after it saved."""
    with library_in(folder) as library:
        library.create_issue(numbered(0), {})
    killed_while_saving(folder)
    return folder


def test_a_log_that_was_removed_is_told_of_until_somebody_knows(killed: Path) -> None:
    ((since, _),) = mark(killed / "lansbrev.db")
    (killed / LOG).unlink()
    with library_in(killed) as library:
        found = library.unmerged.lost
        assert found is not None
        assert (found.code, found.data) == ("log_lost", {"file": str(killed / LOG), "since": since})
        assert library.damaged_issues() == frozenset()
        (summary,) = library.issues()
        library.save_issue(summary.id, None, numbered(7), {})
    again = lost(killed)  # whoever opened the store may have told nobody
    assert again is not None
    assert again.data["since"] == since
    with library_in(killed) as library:
        library.unmerged.told()
        assert library.unmerged.lost is None
    assert lost(killed) is None
    assert mark(killed / "lansbrev.db") == []


def test_a_copy_of_the_database_file_alone_is_told_of(killed: Path, tmp_path: Path) -> None:
    other = tmp_path / "annan dator"
    other.mkdir()
    shutil.copyfile(killed / "lansbrev.db", other / "lansbrev.db")
    assert lost(other) is not None
    assert lost(killed) is None


def test_a_copy_made_while_the_program_runs_is_told_of_where_the_log_is_left_behind(
    folder: Path, tmp_path: Path
) -> None:
    with library_in(folder) as library:
        library.create_issue(small_issue(), {})
        for name, files in (("halv", ["lansbrev.db"]), ("hel", ["lansbrev.db", LOG])):
            (tmp_path / name).mkdir()
            for file in files:
                shutil.copyfile(folder / file, tmp_path / name / file)
    assert lost(tmp_path / "halv") is not None
    with library_in(tmp_path / "hel") as library:
        assert library.unmerged.lost is None
        assert len(library.issues()) == 1
    assert lost(folder) is None


def test_it_stays_noted_where_the_start_that_noticed_is_killed(killed: Path) -> None:
    (killed / LOG).unlink()
    with child(open_and_wait, killed) as (process, connection):
        report(connection)
        process.kill()
        process.join()
    assert (killed / LOG).exists()
    assert lost(killed) is not None


def test_killed_anywhere_a_store_with_its_log_never_says_that_something_is_lost(folder: Path) -> None:
    with library_in(folder) as library:
        library.create_issue(numbered(0), {})
    chance = random.Random(14)
    for _ in range(KILLS):
        said = killed_while_saving(folder, after_s=chance.uniform(0, 0.08))
        with library_in(folder) as library:
            assert library.unmerged.lost is None
            (summary,) = library.issues()
            assert int(library.load_issue(summary.id).issue.title) in (said, said + 1)
        assert mark(folder / "lansbrev.db") == []


def test_killed_anywhere_what_is_lost_with_the_log_is_told_of(folder: Path) -> None:
    with library_in(folder) as library:
        library.create_issue(numbered(0), {})
    chance = random.Random(41)
    for _ in range(KILLS):
        said = killed_while_saving(folder, after_s=chance.uniform(0, 0.08))
        (folder / LOG).unlink()
        with library_in(folder) as library:
            (summary,) = library.issues()
            there = int(library.load_issue(summary.id).issue.title)
            assert library.unmerged.lost is not None or there >= said
            library.unmerged.told()


def test_killed_while_it_closes_a_store_says_nothing(tmp_path: Path) -> None:
    chance = random.Random(5)
    for number in range(max(10, KILLS // 3)):
        folder = tmp_path / str(number)
        with child(open_for_the_first_time, folder) as (process, connection):
            assert report(connection) == "started"
            assert report(connection) == "created"
            connection.send("close")
            time.sleep(chance.uniform(0, 0.01))
            process.kill()
            process.join()
        assert lost(folder) is None


def test_who_only_reads_writes_nothing(folder: Path) -> None:
    with library_in(folder) as library:
        library.create_issue(small_issue(), {})
    before = (folder / "lansbrev.db").read_bytes()
    with library_in(folder) as library:
        library.issues()
        assert (folder / LOG).stat().st_size == 0
    assert (folder / "lansbrev.db").read_bytes() == before
    with child(open_and_wait, folder) as (process, connection):
        report(connection)
        process.kill()
        process.join()
    (folder / LOG).unlink()  # it was empty
    assert lost(folder) is None


def test_a_program_that_is_closed_needs_no_log(folder: Path) -> None:
    with library_in(folder) as library:
        library.create_issue(small_issue(), {})
        assert len(mark(folder / "lansbrev.db")) == 1
    assert mark(folder / "lansbrev.db") == []
    assert not (folder / LOG).exists()
    assert lost(folder) is None


def test_a_log_that_was_emptied_into_the_database_is_none_that_is_lost(folder: Path) -> None:
    with library_in(folder) as library:
        library.create_issue(small_issue(), {})
        library.erasing.erase(Person(name="Exempel Exempelsson"), "–")
        assert (folder / LOG).stat().st_size == 0
        (folder / "kopia").mkdir()
        shutil.copyfile(folder / "lansbrev.db", folder / "kopia" / "lansbrev.db")
        shutil.copyfile(folder / LOG, folder / "kopia" / LOG)
    assert lost(folder / "kopia") is None


def test_copies_of_the_store_made_by_the_program_need_no_log(folder: Path, tmp_path: Path) -> None:
    with library_in(folder) as library:
        library.create_issue(small_issue(), {})
        library.copy_to(tmp_path / "kopia.db")
        packed = tmp_path / "allt.lansbrev-allt"
        now = dt.datetime(2026, 3, 4, tzinfo=dt.UTC)
        pack(tmp_path / "kopia.db", library.pictures, {}, packed, issues=1, made_at=now, tell=lambda done, total: True)
    for folder_of_copy in ("tillbaka", "flyttat"):
        (tmp_path / folder_of_copy).mkdir()
    shutil.copyfile(tmp_path / "kopia.db", tmp_path / "tillbaka" / "lansbrev.db")
    (tmp_path / "uppackat").mkdir()
    found = unpack(packed, tmp_path / "uppackat", tell=lambda done, total: True)
    put_in_place(found, tmp_path / "flyttat", now=now)
    assert lost(tmp_path / "tillbaka") is None
    assert lost(tmp_path / "flyttat") is None


@pytest.mark.skipif(sys.platform == "win32", reason="needs links")
def test_the_log_of_a_database_that_is_a_link_is_looked_for_where_it_lies(killed: Path, tmp_path: Path) -> None:
    through = tmp_path / "genom"
    through.mkdir()
    (through / "lansbrev.db").symlink_to(killed / "lansbrev.db")
    assert lost(through) is None


def test_a_thread_that_is_closed_takes_the_mark_away(folder: Path) -> None:
    store = StoreThread(folder, lambda callback: callback())
    store.call(lambda library: library.create_issue(small_issue(), {}))
    assert len(mark(folder / "lansbrev.db")) == 1
    store.close()
    assert mark(folder / "lansbrev.db") == []
