"""Everything in one file and back again: whole or not at all, and nothing of what was there is lost."""

from __future__ import annotations

import contextlib
import datetime as dt
import hashlib
import io
import json
import os
import random
import shutil
import sqlite3
import time
import zipfile
from pathlib import Path

import pytest
from PIL import Image as Pixels

from editor.store.errors import MoveFileDamaged, NotAMoveFile, StoreFailed, StoreHeld, StoreTooNew
from editor.store.moving import MovingStopped, Unpacked, pack, put_in_place, unpack
from editor.store.pictures import PictureFiles
from editor.support import pictures
from editor.support.errors import FileNotReadable
from store.processes import child, fetch_store, report
from store.samples import library_in, small_issue

NOW = dt.datetime(2026, 3, 4, 5, 6, 7, tzinfo=dt.UTC)


def go_on(done: int, total: int) -> bool:
    assert 0 <= done <= total
    return True


def picture() -> tuple[pictures.Picture, bytes]:
    written = io.BytesIO()
    Pixels.linear_gradient("L").convert("RGB").save(written, "PNG")
    return pictures.prepare(written.getvalue(), file="kaj.png")


@pytest.fixture
def packed(tmp_path: Path) -> Path:
    """A store with an issue and a picture, packed."""
    kept, data = picture()
    with library_in(tmp_path / "gammal") as library:
        library.pictures.add(kept, data)
        library.create_issue(small_issue(own_id="liten"), {"images/kaj.jpg": kept})
        issues = library.copy_to(tmp_path / "kopia.db")
    target = tmp_path / "allt.lansbrev-allt"
    shelf = PictureFiles(tmp_path / "gammal" / "pictures")
    pack(
        tmp_path / "kopia.db",
        shelf,
        {"profiles/egen.toml": b"name = 'Egen'"},
        target,
        issues=issues,
        made_at=NOW,
        tell=go_on,
    )
    return target


def moved(packed: Path, store: Path) -> tuple[Unpacked, Path | None]:
    staged = packed.parent / "uppackat"
    staged.mkdir()
    found = unpack(packed, staged, tell=go_on)
    return found, put_in_place(found, store, now=NOW)


def test_a_new_computer_has_everything(packed: Path, tmp_path: Path) -> None:
    found, aside = moved(packed, tmp_path / "ny")
    assert aside is None
    assert (found.manifest.issues, found.manifest.made_at) == (1, NOW)
    assert found.settings == {"profiles/egen.toml": b"name = 'Egen'"}
    with library_in(tmp_path / "ny") as library:
        stored = library.load_issue("liten")
        assert stored.issue == small_issue(own_id="liten")
        data = picture()[1]
        assert library.pictures.read(stored.pictures["images/kaj.jpg"].sha256) == data
        assert library.damaged_issues() == frozenset()
        while library.search.refresh():
            pass
        assert library.search.find(small_issue().title).hits


def test_what_was_there_stays_as_a_copy_with_its_pictures(packed: Path, tmp_path: Path) -> None:
    store = tmp_path / "ny"
    with library_in(store) as library:
        library.create_issue(small_issue(own_id="egen", title="Egen"), {})
    before = (store / "lansbrev.db").read_bytes()
    _, aside = moved(packed, store)
    assert aside is not None
    assert aside == store / "backups" / "lansbrev-before-move-20260304-050607.db"
    assert aside.read_bytes() == before
    with library_in(store) as library:
        assert [summary.id for summary in library.issues()] == ["liten"]


def test_a_store_that_is_open_is_left_alone(packed: Path, tmp_path: Path) -> None:
    store = tmp_path / "ny"
    with library_in(store) as library:
        library.create_issue(small_issue(own_id="egen"), {})
        with pytest.raises(StoreHeld):
            moved(packed, store)
        assert [summary.id for summary in library.issues()] == ["egen"]


def test_a_damaged_picture_that_is_here_is_mended(packed: Path, tmp_path: Path) -> None:
    kept, data = picture()
    shelf = tmp_path / "ny" / "pictures"
    shelf.mkdir(parents=True)
    (shelf / kept.sha256).write_bytes(data[:-1])
    moved(packed, tmp_path / "ny")
    assert PictureFiles(shelf).read(kept.sha256) == data


def test_no_database_is_put_beside_the_log_of_a_killed_program(packed: Path, tmp_path: Path) -> None:
    store = tmp_path / "ny"
    store.mkdir()
    (store / "lansbrev.db-wal").write_bytes(b"sidor ur en annan databas")
    with pytest.raises(StoreFailed):
        moved(packed, store)
    assert not (store / "lansbrev.db").exists()


def test_stopped_work_leaves_no_file(packed: Path, tmp_path: Path) -> None:
    with pytest.raises(MovingStopped):
        pack(
            tmp_path / "kopia.db",
            PictureFiles(tmp_path / "gammal" / "pictures"),
            {},
            tmp_path / "halv",
            issues=1,
            made_at=NOW,
            tell=lambda done, total: False,
        )
    assert not [path for path in tmp_path.iterdir() if "halv" in path.name]
    (tmp_path / "uppackat").mkdir()
    with pytest.raises(MovingStopped):
        unpack(packed, tmp_path / "uppackat", tell=lambda done, total: False)


def test_no_damaged_byte_is_taken(packed: Path, tmp_path: Path) -> None:
    data = bytearray(packed.read_bytes())
    for number, position in enumerate(range(40, len(data), max(len(data) // 60, 1))):
        broken = bytearray(data)
        broken[position] ^= 0x55
        file = tmp_path / f"trasig-{number}.lansbrev-allt"
        file.write_bytes(broken)
        staged = tmp_path / f"upp-{number}"
        staged.mkdir()
        try:
            found = unpack(file, staged, tell=go_on)
        except (MoveFileDamaged, NotAMoveFile, StoreTooNew):
            continue
        whole = {name: hashlib.sha256((staged / name).read_bytes()).hexdigest() for name in ("lansbrev.db",)}
        assert whole["lansbrev.db"] == found.manifest.members["lansbrev.db"].sha256
    file = tmp_path / "kort.lansbrev-allt"
    file.write_bytes(data[: len(data) // 2])
    (tmp_path / "upp").mkdir()
    with pytest.raises((MoveFileDamaged, NotAMoveFile)):
        unpack(file, tmp_path / "upp", tell=go_on)


@pytest.mark.parametrize(
    "name",
    ["../ut.txt", "pictures/../../ut", "/etc/ut", "settings/../ut.toml", "settings/a/b/c", "pictures/kort", "extra.db"],
)
def test_no_member_leaves_its_folder(packed: Path, tmp_path: Path, name: str) -> None:
    file = tmp_path / "elak.lansbrev-allt"
    with zipfile.ZipFile(packed) as source, zipfile.ZipFile(file, "w") as target:
        manifest = json.loads(source.read("manifest.json"))
        for member in manifest["members"]:
            target.writestr(member, source.read(member))
        manifest["members"][name] = {"sha256": hashlib.sha256(b"x").hexdigest(), "size": 1}
        target.writestr(name, b"x")
        target.writestr("manifest.json", json.dumps(manifest))
    (tmp_path / "upp").mkdir()
    with pytest.raises(MoveFileDamaged):
        unpack(file, tmp_path / "upp", tell=go_on)
    assert not list(tmp_path.rglob("ut*")) or all(path.name.startswith("upp") for path in tmp_path.rglob("ut*"))


def _repacked(packed: Path, file: Path, changed: dict[str, bytes], compression: int = zipfile.ZIP_STORED) -> Path:
    """``packed`` with other members, whose sums are right."""
    with zipfile.ZipFile(packed) as source, zipfile.ZipFile(file, "w", compression) as target:
        manifest = json.loads(source.read("manifest.json"))
        for member in manifest["members"]:
            data = changed.get(member, source.read(member))
            manifest["members"][member] = {"sha256": hashlib.sha256(data).hexdigest(), "size": len(data)}
            target.writestr(member, data)
        target.writestr("manifest.json", json.dumps(manifest))
    return file


def test_a_small_file_does_not_fill_the_disk(packed: Path, tmp_path: Path) -> None:
    bomb = _repacked(packed, tmp_path / "bomb", {"profiles/egen.toml": bytes(4_000_000)}, zipfile.ZIP_DEFLATED)
    (tmp_path / "upp").mkdir()
    with pytest.raises(MoveFileDamaged):
        unpack(bomb, tmp_path / "upp", tell=go_on)
    assert not list((tmp_path / "upp").rglob("*.db"))


def test_a_database_is_looked_at_before_it_takes_a_place(packed: Path, tmp_path: Path) -> None:
    with zipfile.ZipFile(packed) as source:
        database = bytearray(source.read("lansbrev.db"))
    database[8192:12288] = b"\xff" * 4096
    file = _repacked(packed, tmp_path / "trasig", {"lansbrev.db": bytes(database)})
    (tmp_path / "upp").mkdir()
    with pytest.raises(MoveFileDamaged):
        unpack(file, tmp_path / "upp", tell=go_on)


def changed_by(packed: Path, tmp_path: Path, *statements: str) -> Path:
    """``packed`` with a database on which something was done; all sums are right."""
    database = tmp_path / "andrad.db"
    with zipfile.ZipFile(packed) as source:
        database.write_bytes(source.read("lansbrev.db"))
    with contextlib.closing(sqlite3.connect(database)) as raw, raw:
        raw.execute("PRAGMA journal_mode = DELETE")
        for statement in statements:
            raw.execute(statement)
    return _repacked(packed, tmp_path / "andrad", {"lansbrev.db": database.read_bytes()})


@pytest.mark.parametrize(
    ("statement", "why"),
    [
        ("DROP TABLE reviews", "reviews is missing"),
        ("CREATE TRIGGER t AFTER INSERT ON issues BEGIN DELETE FROM issues; END", "triggers"),
        ("CREATE VIEW v AS SELECT 1", "triggers or views"),
        ("PRAGMA user_version = 99", "version"),
        ("UPDATE alembic_version SET version_num = '0099'", "version"),
        ("PRAGMA application_id = 1", "not of this program"),
    ],
)
def test_a_database_that_would_be_no_store_is_refused(packed: Path, tmp_path: Path, statement: str, why: str) -> None:
    (tmp_path / "upp").mkdir()
    with pytest.raises(MoveFileDamaged, match=why):
        unpack(changed_by(packed, tmp_path, statement), tmp_path / "upp", tell=go_on)


def test_a_file_that_cannot_be_reached_is_not_called_another_kind(tmp_path: Path) -> None:
    with pytest.raises(FileNotReadable):
        unpack(tmp_path / "borta.lansbrev-allt", tmp_path, tell=go_on)
    with pytest.raises(FileNotReadable):
        unpack(tmp_path, tmp_path, tell=go_on)


def test_what_an_interrupted_move_left_stops_no_later_one(packed: Path, tmp_path: Path) -> None:
    store = tmp_path / "ny"
    with library_in(store) as library:
        library.create_issue(small_issue(own_id="egen"), {})
    (store / "backups").mkdir(exist_ok=True)
    (store / ".lansbrev-lansbrev.db").write_bytes(b"halv")
    (store / "backups" / ".lansbrev-lansbrev-before-move-20260304-050607.db").write_bytes(b"halv")
    _, aside = moved(packed, store)
    assert aside is not None
    with library_in(store) as library:
        assert [summary.id for summary in library.issues()] == ["liten"]


def test_a_move_killed_anywhere_leaves_the_old_store_or_the_new_one(packed: Path, tmp_path: Path) -> None:
    """Pictures are in place before the database that names them, and nothing of it stops the next move."""
    store = tmp_path / "ny"
    with library_in(store) as library:
        library.create_issue(small_issue(own_id="egen"), {})
    before = (store / "lansbrev.db").read_bytes()
    chance, seen = random.Random(5), set()
    rounds = max(20, int(os.environ.get("LANSBREV_KILLS", "30")))
    for done in range(rounds):
        shutil.rmtree(store / "pictures", ignore_errors=True)
        (store / "lansbrev.db").write_bytes(before)
        with child(fetch_store, packed, store) as (process, connection):
            assert report(connection) == "started"
            time.sleep(chance.uniform(0, 0.02 + done / 200))  # longer and longer: a busy machine unpacks slowly
            if done == rounds - 1:
                assert report(connection) == "fetched"
            process.kill()
            process.join()
        with library_in(store) as library:
            (found,) = library.issues()
            seen.add(found.id)
            if found.id == "liten":
                kept = library.load_issue("liten").pictures["images/kaj.jpg"]
                assert library.pictures.read(kept.sha256) == picture()[1]
                assert list((store / "backups").glob("lansbrev-before-move-*.db"))
    assert seen == {"egen", "liten"}


def test_what_a_newer_program_packed_is_refused(packed: Path, tmp_path: Path) -> None:
    file = tmp_path / "ny.lansbrev-allt"
    with zipfile.ZipFile(packed) as source, zipfile.ZipFile(file, "w") as target:
        manifest = json.loads(source.read("manifest.json"))
        manifest["schema"] += 1
        for member in manifest["members"]:
            target.writestr(member, source.read(member))
        target.writestr("manifest.json", json.dumps(manifest))
    (tmp_path / "upp").mkdir()
    with pytest.raises(StoreTooNew):
        unpack(file, tmp_path / "upp", tell=go_on)


@pytest.mark.parametrize("data", [b"", b"text", b"PK\x05\x06" + bytes(18)])
def test_any_other_file_is_none(tmp_path: Path, data: bytes) -> None:
    file = tmp_path / "annat"
    file.write_bytes(data)
    with pytest.raises(NotAMoveFile):
        unpack(file, tmp_path, tell=go_on)
