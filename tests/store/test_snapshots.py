"""Earlier versions of issues: kept whole, listed, read back, never mistaken."""

from __future__ import annotations

import contextlib
import datetime as dt
import hashlib
import sqlite3
import uuid
import zlib
from pathlib import Path

import msgspec
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from editor.newsletter import issue_file
from editor.newsletter.issue import Issue
from editor.newsletter.record import Record
from editor.newsletter.reminders import Reminder
from editor.store.errors import IssueDamaged, UnknownIssue
from editor.store.library import Library
from editor.store.opening import open_store
from editor.store.values import SnapshotEntry
from editor.support.pictures import Picture
from store.samples import PICTURES, library_in, small_issue
from strategies import issues


def keep(library: Library, issue_id: str, title: str = "Juni", reason: str = "saved") -> SnapshotEntry:
    issue = small_issue(title=title)
    return library.snapshots.add(issue_id, issue, PICTURES, made_by="Exempel Exempelsson", reason=reason)


def changed(folder: Path, sql: str, *values: object) -> None:
    with contextlib.closing(sqlite3.connect(folder / "lansbrev.db")) as raw:
        raw.execute(sql, values)
        raw.commit()


def test_a_snapshot_is_the_whole_issue_and_says_who_when_and_why(folder: Path) -> None:
    with library_in(folder) as library:
        issue_id = library.create_issue(small_issue(), PICTURES)
        first, second = keep(library, issue_id), keep(library, issue_id, "Juli", "before_restore")
    with library_in(folder) as library:
        assert library.snapshots.entries(issue_id) == (second, first)
        assert second.made_at > first.made_at
        assert (first.made_by, first.reason, first.title) == ("Exempel Exempelsson", "saved", "Juni")
        assert (first.articles, first.events) == (2, 1)
        snapshot = library.snapshots.load(first.id)
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
        assert len(library.snapshots.entries(issue_id)) == 3


def test_an_equal_snapshot_that_is_to_last_longer_is_another_one(folder: Path) -> None:
    with library_in(folder) as library:
        issue_id = library.create_issue(small_issue(), PICTURES)
        made = keep(library, issue_id, reason="work")
        asked = keep(library, issue_id, reason="saved")
        assert asked != made
        assert keep(library, issue_id, reason="work") == asked
        lasting = keep(library, issue_id, reason="export")
        assert keep(library, issue_id, reason="saved") == lasting


def aged(folder: Path, issue_id: str, hours: list[int], reason: str) -> None:
    """Snapshots with these ages, as a program that ran then left them."""
    with library_in(folder) as library:
        for number in range(len(hours)):
            keep(library, issue_id, f"{reason} {number}", reason)
    now = dt.datetime(2026, 11, 20, 12, 30, tzinfo=dt.UTC)
    with contextlib.closing(sqlite3.connect(folder / "lansbrev.db")) as raw:
        rows = raw.execute("SELECT id FROM snapshots WHERE reason = ? ORDER BY title", (reason,)).fetchall()
        for (snapshot,), age in zip(rows, hours, strict=True):
            at = (now - dt.timedelta(hours=age)).isoformat(timespec="microseconds")
            raw.execute("UPDATE snapshots SET made_at = ? WHERE id = ?", (at, snapshot))
        days = [(now - dt.timedelta(hours=age)).date().isoformat() for age in range(0, max(hours) + 24, 24)]
        raw.executemany("INSERT OR IGNORE INTO run_days VALUES (?)", [(day,) for day in days])
        raw.commit()


def test_old_snapshots_are_thinned_when_one_is_made_but_not_by_a_restore(folder: Path) -> None:
    with library_in(folder) as library:
        issue_id = library.create_issue(small_issue(), PICTURES)
    aged(folder, issue_id, [48, 48, 48, 24 * 40, 24 * 40], "work")
    with library_in(folder) as library:
        keep(library, issue_id, "Nu", "before_restore")
    assert count(folder) == 6
    with library_in(folder) as library:
        keep(library, issue_id, "Nu igen", "work")
    assert count(folder) == 4


def test_a_clock_that_jumped_years_ahead_thins_nothing(folder: Path) -> None:
    clock = [dt.datetime(2026, 11, 20, 12, 0, tzinfo=dt.UTC)]
    with open_store(folder, program="prov", now=lambda: clock[0], new_id=lambda: uuid.uuid4().hex) as library:
        issue_id = library.create_issue(small_issue(), PICTURES)
        for minute in range(4):
            clock[0] += dt.timedelta(minutes=1)
            keep(library, issue_id, f"Före {minute}", "work")
        clock[0] += dt.timedelta(days=3 * 365)
        for minute in range(4):
            clock[0] += dt.timedelta(minutes=1)
            keep(library, issue_id, f"Efter {minute}", "work")
        assert len(library.snapshots.entries(issue_id)) == 8


def test_versions_made_under_a_clock_set_back_are_not_thinned_as_old_when_it_is_right_again(folder: Path) -> None:
    right = dt.datetime(2026, 11, 20, 12, 0, tzinfo=dt.UTC)
    clock = [right]
    with open_store(folder, program="prov", now=lambda: clock[0], new_id=lambda: uuid.uuid4().hex) as library:
        issue_id = library.create_issue(small_issue(), PICTURES)
        for day in range(120):
            clock[0] = right + dt.timedelta(days=day)
            library.days.note()
        keep(library, issue_id, "Före", "work")
        for minute in range(5):
            clock[0] = dt.datetime(1970, 1, 1, 0, minute, tzinfo=dt.UTC)
            keep(library, issue_id, f"Fel klocka {minute}", "work")
        clock[0] = right + dt.timedelta(days=120)
        keep(library, issue_id, "Efter", "work")
        assert len(library.snapshots.entries(issue_id)) == 7


def count(folder: Path) -> int:
    with contextlib.closing(sqlite3.connect(folder / "lansbrev.db")) as raw:
        return int(raw.execute("SELECT count(*) FROM snapshots").fetchone()[0])


@given(issues(), st.sampled_from((Record(), Record(profile="x", reminders={"n:a1": Reminder(reasons=(), seal="s")}))))
@settings(max_examples=40, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_a_snapshot_gives_back_an_equal_issue_and_record(
    tmp_path_factory: pytest.TempPathFactory, issue: Issue, record: Record
) -> None:
    with library_in(tmp_path_factory.mktemp("store")) as library:
        issue_id = library.create_issue(issue, {}, record)
        entry = library.snapshots.add(issue_id, issue, {}, record, made_by="", reason="saved")
        snapshot = library.snapshots.load(entry.id)
        assert (snapshot.issue, snapshot.record) == (issue, record)


def test_the_pictures_of_a_snapshot_stay(folder: Path) -> None:
    data = b"bytes of a picture"
    picture = Picture(hashlib.sha256(data).hexdigest(), 10, 10, "image/png")
    issue = small_issue()
    with library_in(folder) as library:
        library.pictures.add(picture, data)
        issue_id = library.create_issue(issue, {"images/kaj.jpg": picture})
        library.snapshots.add(issue_id, issue, {"images/kaj.jpg": picture}, made_by="", reason="saved")
        bare = msgspec.structs.replace(issue, hero=None, images=(), sections=())
        library.save_issue(issue_id, None, bare, {})
        assert library.unused.remove() == 0
        assert library.pictures.read(picture.sha256) == data
        library.delete_issue(issue_id)
        assert library.bin.empty(older_than_days=-1) == 1
        assert library.snapshots.entries(issue_id) == ()
        assert library.unused.remove() == 1


def test_only_issues_that_are_there_have_snapshots(folder: Path) -> None:
    with library_in(folder) as library:
        with pytest.raises(UnknownIssue):
            keep(library, "finnsinte")
        assert library.snapshots.entries("finnsinte") == ()
        with pytest.raises(IssueDamaged):
            library.snapshots.load("finnsinte")


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
        assert len(library.snapshots.entries(issue_id)) == listed
        with pytest.raises(IssueDamaged):
            library.snapshots.load(entry.id)
        assert library.load_issue(issue_id).issue == small_issue()


def test_a_snapshot_holds_what_goes_with_the_issue(folder: Path) -> None:
    record = Record(profile="plain")
    with library_in(folder) as library:
        issue_id = library.create_issue(small_issue(), PICTURES)
        bare = library.snapshots.add(issue_id, small_issue(), PICTURES, made_by="", reason="saved")
        entry = library.snapshots.add(issue_id, small_issue(), PICTURES, record, made_by="", reason="saved")
        assert entry != bare
        assert library.snapshots.add(issue_id, small_issue(), PICTURES, record, made_by="", reason="saved") == entry
        assert library.snapshots.load(entry.id).record == record
        assert library.snapshots.load(bare.id).record == Record()
