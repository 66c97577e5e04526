"""Earlier versions of issues: kept whole, listed, read back, never mistaken."""

from __future__ import annotations

import contextlib
import hashlib
import sqlite3
import zlib
from pathlib import Path

import msgspec
import pytest

from editor.newsletter import issue_file
from editor.newsletter.record import Record
from editor.store.errors import IssueDamaged, UnknownIssue
from editor.store.library import Library
from editor.store.snapshots import KEPT
from editor.store.values import SnapshotEntry
from editor.support.pictures import Picture
from store.samples import PICTURES, library_in, small_issue


def keep(library: Library, issue_id: str, title: str = "Juni", reason: str = "saved") -> SnapshotEntry:
    issue = small_issue(title=title)
    return library.add_snapshot(issue_id, issue, PICTURES, made_by="Exempel Exempelsson", reason=reason)


def changed(folder: Path, sql: str, *values: object) -> None:
    with contextlib.closing(sqlite3.connect(folder / "lansbrev.db")) as raw:
        raw.execute(sql, values)
        raw.commit()


def test_a_snapshot_is_the_whole_issue_and_says_who_when_and_why(folder: Path) -> None:
    with library_in(folder) as library:
        issue_id = library.create_issue(small_issue(), PICTURES)
        first, second = keep(library, issue_id), keep(library, issue_id, "Juli", "before_restore")
    with library_in(folder) as library:
        assert library.snapshots(issue_id) == (second, first)
        assert second.made_at > first.made_at
        assert (first.made_by, first.reason, first.title) == ("Exempel Exempelsson", "saved", "Juni")
        assert (first.articles, first.events) == (2, 1)
        snapshot = library.load_snapshot(first.id)
        assert (snapshot.entry, snapshot.issue, snapshot.pictures) == (first, small_issue(), PICTURES)
        assert library.load_issue(issue_id).issue == small_issue()  # its own rows are none the wiser
        assert library.damaged_issues() == frozenset()


def test_the_content_is_the_issue_file_compressed(folder: Path) -> None:
    with library_in(folder) as library:
        entry = keep(library, library.create_issue(small_issue(), PICTURES))
    with contextlib.closing(sqlite3.connect(folder / "lansbrev.db")) as raw:
        ((content, sha256),) = raw.execute("SELECT content, content_sha256 FROM snapshots")
    assert zlib.decompress(content) == issue_file.to_json(small_issue())
    assert sha256 == hashlib.sha256(zlib.decompress(content)).hexdigest() == entry.content_sha256


def test_the_same_value_twice_in_a_row_is_one_snapshot(folder: Path) -> None:
    with library_in(folder) as library:
        issue_id = library.create_issue(small_issue(), PICTURES)
        first = keep(library, issue_id)
        assert keep(library, issue_id) == first
        keep(library, issue_id, "Juli")
        assert keep(library, issue_id) != first
        assert len(library.snapshots(issue_id)) == 3


def test_old_snapshots_are_forgotten(folder: Path) -> None:
    with library_in(folder) as library:
        issue_id = library.create_issue(small_issue(), PICTURES)
        for number in range(KEPT + 3):
            keep(library, issue_id, f"Nummer {number}")
        titles = [entry.title for entry in library.snapshots(issue_id)]
    assert titles == [f"Nummer {number}" for number in range(KEPT + 2, 2, -1)]


def test_the_pictures_of_a_snapshot_stay(folder: Path) -> None:
    data = b"bytes of a picture"
    picture = Picture(hashlib.sha256(data).hexdigest(), 10, 10, "image/png")
    issue = small_issue()
    with library_in(folder) as library:
        library.pictures.add(picture, data)
        issue_id = library.create_issue(issue, {"images/kaj.jpg": picture})
        library.add_snapshot(issue_id, issue, {"images/kaj.jpg": picture}, made_by="", reason="saved")
        bare = msgspec.structs.replace(issue, hero=None, images=(), sections=())
        library.save_issue(issue_id, None, bare, {})
        assert library.remove_unused_pictures() == 0
        assert library.pictures.read(picture.sha256) == data
        library.delete_issue(issue_id)
        assert library.bin.empty(older_than_days=-1) == 1
        assert library.snapshots(issue_id) == ()
        assert library.remove_unused_pictures() == 1


def test_only_issues_that_are_there_have_snapshots(folder: Path) -> None:
    with library_in(folder) as library:
        with pytest.raises(UnknownIssue):
            keep(library, "finnsinte")
        assert library.snapshots("finnsinte") == ()
        with pytest.raises(IssueDamaged):
            library.load_snapshot("finnsinte")


@pytest.mark.parametrize(
    ("sql", "value", "listed"),
    [
        ("UPDATE snapshots SET title = ?", "annan", 0),
        ("UPDATE snapshots SET content = ?", b"\x00\x01", 1),
        ("UPDATE snapshots SET content = ?", zlib.compress(b"{}"), 1),
    ],
)
def test_a_damaged_snapshot_is_refused_by_itself(folder: Path, sql: str, value: object, listed: int) -> None:
    with library_in(folder) as library:
        issue_id = library.create_issue(small_issue(), PICTURES)
        entry = keep(library, issue_id)
    changed(folder, sql, value)
    with library_in(folder) as library:
        assert len(library.snapshots(issue_id)) == listed
        with pytest.raises(IssueDamaged):
            library.load_snapshot(entry.id)
        assert library.load_issue(issue_id).issue == small_issue()


def test_a_snapshot_holds_what_goes_with_the_issue(folder: Path) -> None:
    record = Record(profile="plain")
    with library_in(folder) as library:
        issue_id = library.create_issue(small_issue(), PICTURES)
        bare = library.add_snapshot(issue_id, small_issue(), PICTURES, made_by="", reason="saved")
        entry = library.add_snapshot(issue_id, small_issue(), PICTURES, record, made_by="", reason="saved")
        assert entry != bare
        assert library.add_snapshot(issue_id, small_issue(), PICTURES, record, made_by="", reason="saved") == entry
        assert library.load_snapshot(entry.id).record == record
        assert library.load_snapshot(bare.id).record == Record()
