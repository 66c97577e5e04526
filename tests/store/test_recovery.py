"""Damage of many kinds: found before anything is edited, and the damaged file left as it is.

``LANSBREV_FLIPS`` sets how many times each kind of damage is done (default 60).
"""

from __future__ import annotations

import contextlib
import os
import random
import sqlite3
from collections.abc import Callable
from pathlib import Path

import pytest

from editor.newsletter.issue import Issue
from editor.store import recovery
from editor.store.errors import StoreDamaged, StoreError
from editor.store.tables import SCHEMA_REVISION
from store.samples import PICTURES, large_issue, library_in, small_issue, with_body

FLIPS = int(os.environ.get("LANSBREV_FLIPS", "60"))
SECTOR = 512
PAGE = 4096

Damage = Callable[[random.Random, bytearray], None]


@pytest.fixture
def database(folder: Path) -> Path:
    with library_in(folder) as library:
        library.create_issue(small_issue(own_id="liten"), PICTURES)
    return folder / "lansbrev.db"


def refused(folder: Path, database: Path) -> str:
    """The detail of the error that opening the store gives; nothing may have changed."""
    before = database.read_bytes()
    with pytest.raises(StoreDamaged) as caught, library_in(folder):
        pass
    assert caught.value.data["file"] == str(database)
    assert database.read_bytes() == before
    return str(caught.value.data["detail"])


def test_an_empty_file_is_not_an_empty_store(folder: Path, database: Path) -> None:
    database.write_bytes(b"")
    assert refused(folder, database) == "the file is empty"


@pytest.mark.parametrize("data", [b"SQLite format 3\0", b"\0" * 8192, b"<html>" * 2000, b"x"])
def test_a_file_of_something_else_is_not_a_store(folder: Path, database: Path, data: bytes) -> None:
    database.write_bytes(data)
    assert "not an SQLite database" in refused(folder, database)


def test_a_database_of_another_program_is_not_a_store(folder: Path, database: Path) -> None:
    database.unlink()
    with contextlib.closing(sqlite3.connect(database)) as raw:
        raw.execute("CREATE TABLE notes (text)")
    assert "not of this program" in refused(folder, database)


@pytest.mark.parametrize(
    "damage",
    [
        "DELETE FROM alembic_version",
        "UPDATE alembic_version SET version_num = '0007'",
        "PRAGMA user_version = 0",
        "DROP TABLE alembic_version",
    ],
)
def test_a_store_that_contradicts_itself_about_its_version_is_refused(
    folder: Path, database: Path, damage: str
) -> None:
    with contextlib.closing(sqlite3.connect(database)) as raw:
        raw.execute(damage)
        raw.commit()
    before = database.read_bytes()
    with pytest.raises(StoreError), library_in(folder):
        pass
    assert database.read_bytes() == before


def test_a_row_that_belongs_to_nothing_is_found(folder: Path, database: Path) -> None:
    with contextlib.closing(sqlite3.connect(database)) as raw:
        raw.execute("UPDATE items SET section_id = 's9' WHERE id = 'a2'")
        raw.commit()
    assert refused(folder, database) == "a row of items belongs to no row of sections"


def test_an_index_that_lost_an_entry_is_found(folder: Path, database: Path) -> None:
    with contextlib.closing(sqlite3.connect(database)) as raw:
        (root,) = raw.execute("SELECT rootpage FROM sqlite_master WHERE name = 'ix_items_issue_id'").fetchone()
    data = bytearray(database.read_bytes())
    cells = (root - 1) * PAGE + 3  # the number of cells in the page's header
    data[cells : cells + 2] = (int.from_bytes(data[cells : cells + 2]) - 1).to_bytes(2)
    database.write_bytes(data)
    assert refused(folder, database)


def flip_a_bit(chance: random.Random, data: bytearray) -> None:
    data[chance.randrange(len(data))] ^= 1 << chance.randrange(8)


def scribble_over_a_sector(chance: random.Random, data: bytearray) -> None:
    start = chance.randrange(len(data) // SECTOR) * SECTOR
    data[start : start + SECTOR] = chance.randbytes(SECTOR)


def zero_a_sector(chance: random.Random, data: bytearray) -> None:
    start = chance.randrange(len(data) // SECTOR) * SECTOR
    data[start : start + SECTOR] = bytes(SECTOR)


def cut_the_end_off(chance: random.Random, data: bytearray) -> None:
    del data[chance.randrange(len(data)) :]


def swap_two_pages(chance: random.Random, data: bytearray) -> None:
    first, second = (place * PAGE for place in chance.sample(range(1, len(data) // PAGE), 2))
    data[first : first + PAGE], data[second : second + PAGE] = (
        data[second : second + PAGE],
        data[first : first + PAGE],
    )


@pytest.mark.parametrize("damage", [flip_a_bit, scribble_over_a_sector, zero_a_sector, cut_the_end_off, swap_two_pages])
def test_no_damage_to_the_file_reaches_an_issue_unnoticed(folder: Path, damage: Damage) -> None:
    issues = {"liten": small_issue(own_id="liten"), "stor": large_issue(30)}
    with library_in(folder) as library:
        for name, issue in issues.items():
            library.create_issue(issue, PICTURES if name == "liten" else {})
        library.create_issue(large_issue(2), {})
    good = (folder / "lansbrev.db").read_bytes()
    noticed = sum(not survives(folder, good, damage, seed, issues) for seed in range(FLIPS))
    assert noticed  # else the damage was never done


def test_a_page_from_before_the_last_save_is_noticed(folder: Path) -> None:
    """What a disk does that loses one write of many."""
    old_issue = large_issue(30)
    with library_in(folder) as library:
        issue_id = library.create_issue(old_issue, {})
    older = (folder / "lansbrev.db").read_bytes()
    new_issue = old_issue
    with library_in(folder) as library:
        for place in range(3):
            changed = with_body(new_issue, place, place, "<p>Sparat senare</p>" * 40)
            library.save_issue(issue_id, new_issue, changed, {})
            new_issue = changed
    newer = (folder / "lansbrev.db").read_bytes()
    stale = [
        at for at in range(PAGE, min(len(older), len(newer)), PAGE) if older[at : at + PAGE] != newer[at : at + PAGE]
    ]
    assert len(stale) > 3

    for at in stale:

        def put_back(_: random.Random, data: bytearray, start: int = at) -> None:
            data[start : start + PAGE] = older[start : start + PAGE]

        survives(folder, newer, put_back, 0, {issue_id: new_issue})


def survives(folder: Path, good: bytes, damage: Damage, seed: int, issues: dict[str, Issue]) -> bool:
    """Whether every issue comes through the damage. Fails if one comes back other than it was without an error."""
    data = bytearray(good)
    damage(random.Random(seed), data)
    (folder / "lansbrev.db").write_bytes(data)
    try:
        with library_in(folder) as library:
            summaries = {one.id: one for one in library.issues()}
            for name, issue in issues.items():
                stored = library.load_issue(name)
                assert stored.issue == issue, seed
                assert stored.pictures == (PICTURES if name == "liten" else {}), seed
                assert (summaries[name].title, summaries[name].damaged) == (issue.title, False)
            library.newsletters.entries()
            return library.damaged_issues() == frozenset()
    except StoreError:
        return False


def test_the_header_is_read_without_sqlite(database: Path) -> None:
    before = database.stat()
    assert recovery.read_header(database).schema == SCHEMA_REVISION
    assert database.stat().st_mtime_ns == before.st_mtime_ns
