"""The store while processes are killed, meet each other, and meet full and read-only disks.

``LANSBREV_KILLS`` sets how often the kill tests kill (default 30).
"""

from __future__ import annotations

import contextlib
import os
import random
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from editor.store.earlier import make_earlier
from editor.store.errors import StoreFull, StoreHeld
from editor.store.thread import StoreThread
from store.life import PERSON
from store.processes import (
    child,
    last_number,
    numbered,
    open_and_wait,
    open_for_the_first_time,
    report,
    save_as,
    save_numbered_edits,
)
from store.samples import library_in

KILLS = int(os.environ.get("LANSBREV_KILLS", "30"))
NOBODY = 65534

posix_only = pytest.mark.skipif(sys.platform == "win32", reason="needs the users and limits of POSIX")
leaves_log_alone = pytest.mark.skipif(sys.version_info < (3, 12), reason="SQLite cannot be told to leave the log")
root_only = pytest.mark.skipif(sys.platform == "win32" or os.geteuid() != 0, reason="needs root")


def test_killed_while_saving_nothing_saved_is_lost_and_nothing_is_torn(folder: Path) -> None:
    with library_in(folder) as library:
        issue_id = library.create_issue(numbered(0), {})
    chance = random.Random(20230602)
    for _ in range(KILLS):
        with child(save_numbered_edits, folder) as (process, connection):
            said = report(connection)
            assert isinstance(said, int)
            time.sleep(chance.uniform(0, 0.12))
            process.kill()
            process.join()
            said = last_number(connection, said)
        with library_in(folder) as library:
            issue = library.load_issue(issue_id).issue
            assert library.damaged_issues() == frozenset()
        assert int(issue.title) in (said, said + 1)
        assert issue == numbered(int(issue.title))


def test_killed_while_the_store_is_made_the_next_start_makes_it(tmp_path: Path) -> None:
    chance = random.Random(7)
    for number in range(max(10, KILLS // 3)):
        folder = tmp_path / str(number)
        with child(open_for_the_first_time, folder) as (process, connection):
            assert report(connection) == "started"
            time.sleep(chance.uniform(0, 0.03))
            process.kill()
            process.join()
        with library_in(folder) as library:
            assert len(library.issues()) <= 1
            library.create_issue(numbered(0), {})


def test_a_second_process_is_told_who_holds_the_store_until_that_is_killed(folder: Path) -> None:
    with child(open_and_wait, folder) as (process, connection):
        pid = report(connection)
        store = StoreThread(folder, lambda callback: callback())
        with pytest.raises(StoreHeld) as caught:
            store.call(lambda library: library.issues())
        assert caught.value.data["program"] == "innehavare"
        assert caught.value.data["pid"] == pid
        assert caught.value.data["host"]
        process.kill()
        process.join()
        assert store.call(lambda library: library.issues()) == ()
        store.close()


@posix_only
def test_a_file_that_may_not_grow_loses_nothing_and_saving_goes_on_when_it_may(folder: Path) -> None:
    with child(save_as, folder, None, 400_000) as (_, connection):
        code, _, saved = report(connection)
        assert code == "store_failed"  # SQLite says "disk I/O error", and the disk has room
        assert saved > 2
        connection.send("again")
        assert report(connection) == "saved"
    with library_in(folder) as library:
        assert len(library.issues()) == saved + 1
        assert library.damaged_issues() == frozenset()


@pytest.fixture
def small_disk(tmp_path: Path) -> Iterator[Path]:
    place = tmp_path / "disk"
    place.mkdir()
    mounted = subprocess.run(
        ["mount", "-t", "tmpfs", "-o", "size=2m", "tmpfs", place], capture_output=True, check=False
    )
    if mounted.returncode:
        pytest.skip("may not mount a small disk")
    yield place
    subprocess.run(["umount", place], check=True)


def fill(store: StoreThread, created: list[str]) -> None:
    """Create issues until something stops it."""
    for _ in range(10_000):
        created.append(store.call(lambda library: library.create_issue(numbered(1), {})))


@root_only
@pytest.mark.parametrize("until_full", [True, pytest.param(False, marks=leaves_log_alone)])
def test_a_disk_that_is_full_when_the_store_is_closed_says_of_nothing_that_it_is_lost(
    small_disk: Path, until_full: bool
) -> None:
    folder, filler = small_disk / "data", small_disk / "filler"
    store = StoreThread(folder, lambda callback: callback())
    created: list[str] = []
    issue_id = store.call(lambda library: library.create_issue(numbered(0), {}))
    filler.write_bytes(bytes(1_000_000))
    if until_full:
        with pytest.raises(StoreFull):
            fill(store, created)
    else:  # the log grows, the database needs not
        for issue in map(numbered, range(10)):
            store.call(lambda library, issue=issue: library.save_issue(issue_id, None, issue, {}))  # type: ignore[misc]
    with filler.open("ab", buffering=0) as rest, contextlib.suppress(OSError):
        while True:
            rest.write(bytes(1))
    store.close()
    with library_in(folder) as library:  # and opened
        assert library.unmerged.lost is None
        assert len(library.issues()) == 1 + len(created)
    filler.unlink()
    with library_in(folder) as library:
        assert library.unmerged.lost is None
        assert len(library.issues()) == 1 + len(created)
        assert library.damaged_issues() == frozenset()
    assert not (folder / "lansbrev.db-wal").exists()


@root_only
def test_a_full_disk_loses_nothing_and_saving_goes_on_when_there_is_room(small_disk: Path) -> None:
    filler = small_disk / "filler"
    filler.write_bytes(bytes(1_300_000))
    store = StoreThread(small_disk / "data", lambda callback: callback())
    created: list[str] = []
    with pytest.raises(StoreFull) as caught:
        fill(store, created)
    saved = len(created)
    assert caught.value.data == {"folder": str(small_disk / "data")}
    assert saved > 5
    assert len(store.call(lambda library: library.issues())) == saved
    filler.unlink()
    store.call(lambda library: library.create_issue(numbered(2), {}))
    store.close()
    with library_in(small_disk / "data") as library:
        assert len(library.issues()) == saved + 1
        assert library.damaged_issues() == frozenset()


@root_only
@pytest.mark.parametrize("room", [0, 4096, 30_000, 150_000])
def test_on_a_full_disk_what_there_is_can_be_read_and_erasing_says_so_and_is_ended_later(
    small_disk: Path, room: int
) -> None:
    folder, filler = small_disk / "data", small_disk / "filler"
    with library_in(folder) as library:
        for number in range(20):
            library.create_issue(numbered(number), {})
        size = sum(file.stat().st_size for file in folder.iterdir())
    filler.write_bytes(bytes(shutil.disk_usage(small_disk).free - min(room, size // 2)))
    with library_in(folder) as library:
        assert len(library.issues()) == 20
        named = library.persons.report(PERSON).named
        with pytest.raises(StoreFull):
            library.erasing.erase_damaged(PERSON, "")
        assert not list((folder / "backups").iterdir()), "half a copy would fill the disk still more"
        with contextlib.suppress(StoreFull):
            library.erasing.erase(PERSON, "")
        assert library.persons.report(PERSON).named in (named, ())
        assert library.damaged_issues() == frozenset()
        filler.unlink()
        library.erasing.erase(PERSON, "")
        assert library.persons.report(PERSON).named == ()
    assert not any(PERSON.name.encode() in file.read_bytes() for file in folder.iterdir() if file.is_file())


@root_only
@pytest.mark.parametrize("room", range(0, 160_000, 16_384))
def test_a_disk_too_full_for_a_new_store_says_so_and_is_no_worse_later(small_disk: Path, room: int) -> None:
    filler = small_disk / "filler"
    filler.write_bytes(bytes(shutil.disk_usage(small_disk).free - room))
    store = StoreThread(small_disk / "data", lambda callback: callback())
    try:
        store.call(lambda library: library.create_issue(numbered(1), {}))
    except StoreFull:
        filler.unlink()
        store.call(lambda library: library.create_issue(numbered(1), {}))
    store.close()
    with library_in(small_disk / "data") as library:
        assert [one.title for one in library.issues()] == ["1"]


@root_only
@pytest.mark.parametrize("room", [0, *range(65_536, 400_000, 65_536)])
def test_a_disk_too_full_for_a_migration_leaves_a_store_that_is_migrated_later(small_disk: Path, room: int) -> None:
    folder = small_disk / "data"
    with library_in(folder) as library:
        for number in range(20):
            library.create_issue(numbered(number), {})
    newest = (folder / "lansbrev.db").rename(small_disk / "newest.db")
    make_earlier(folder / "lansbrev.db", newest, 8)
    newest.unlink()
    before, filler = (folder / "lansbrev.db").read_bytes(), small_disk / "filler"
    filler.write_bytes(bytes(max(shutil.disk_usage(small_disk).free - room, 0)))
    store = StoreThread(folder, lambda callback: callback())
    with contextlib.suppress(StoreFull):
        store.call(lambda library: library.issues())
        before = b""
    store.close()
    copies = [path.name for path in (folder / "backups").iterdir()]
    assert copies in ([], ["lansbrev-schema-0008.db"]), "half a copy would fill the disk still more"
    if not copies:
        assert (folder / "lansbrev.db").read_bytes() == before, "nothing is written before there is a copy"
    filler.unlink()
    with library_in(folder) as library:
        assert len(library.issues()) == 20
        assert library.damaged_issues() == frozenset()


@pytest.fixture
def open_folder() -> Iterator[Path]:
    """A folder whose parents other users may enter."""
    folder = Path(tempfile.mkdtemp(prefix="lansbrev-store-"))
    folder.chmod(0o755)
    yield folder
    shutil.rmtree(folder)


@root_only
@pytest.mark.parametrize("there", [True, False])
def test_a_folder_that_may_not_be_written_to_is_told(open_folder: Path, there: bool) -> None:
    folder = open_folder / "data"
    if there:
        with library_in(folder) as library:
            library.create_issue(numbered(0), {})
        folder.chmod(0o755)
    before = contents(open_folder)
    with child(save_as, folder, NOBODY) as (_, connection):
        assert report(connection) == ("store_read_only", {"folder": str(folder)}, 0)
    assert contents(open_folder) == before


@root_only
def test_a_database_that_may_not_be_written_to_is_told(open_folder: Path) -> None:
    folder = open_folder / "data"
    with library_in(folder) as library:
        library.create_issue(numbered(0), {})
    folder.chmod(0o777)
    (folder / "lansbrev.lock").chmod(0o666)
    before = (folder / "lansbrev.db").read_bytes()
    with child(save_as, folder, NOBODY) as (_, connection):
        assert report(connection) == ("store_read_only", {"folder": str(folder)}, 0)
    assert (folder / "lansbrev.db").read_bytes() == before


@posix_only
def test_a_file_in_the_folders_place_is_told(tmp_path: Path) -> None:
    (tmp_path / "data").write_bytes(b"")
    store = StoreThread(tmp_path / "data", lambda callback: callback())
    with pytest.raises(Exception, match="file_in_the_way"):
        store.call(lambda library: None)
    store.close()


def contents(folder: Path) -> dict[str, bytes]:
    return {str(path.relative_to(folder)): path.read_bytes() for path in folder.rglob("*") if path.is_file()}
