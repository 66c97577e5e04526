"""The history of exports: what was exported, where to, and the issue as it was."""

from __future__ import annotations

import contextlib
import datetime as dt
import sqlite3
import uuid
import zlib
from dataclasses import replace
from pathlib import Path
from typing import Any

import msgspec
import pytest

from editor.newsletter import issue_file
from editor.store.errors import UnknownIssue
from editor.store.exports import KEPT
from editor.store.opening import open_store
from editor.store.values import ExportRecord
from store.samples import PICTURES, large_issue, library_in, small_issue

MADE = ExportRecord(
    folder="/exempel/brev", formats=("mail", "pdf"), mode="utskick", profile="", files=3, digest="0" * 64
)


def test_an_export_is_remembered_with_the_issue_as_it_was(folder: Path) -> None:
    before = small_issue(own_id="liten")
    after = msgspec.structs.replace(before, title="Senare")
    with library_in(folder) as library:
        issue_id = library.create_issue(before, PICTURES)
        library.exports.record(issue_id, MADE, before)
        library.save_issue(issue_id, before, after, PICTURES)
        library.exports.record(issue_id, made(digest="1" * 64), after)
    with library_in(folder) as library:
        latest, first = library.exports.entries(issue_id)
        assert (first.export, latest.export.digest) == (MADE, "1" * 64)
        assert latest.made_at >= first.made_at
        assert library.exports.issue(first.id) == before
        assert library.exports.issue(latest.id) == after
        assert library.load_issue(issue_id).issue == after
        assert library.damaged_issues() == frozenset()


def made(**changes: Any) -> ExportRecord:
    return replace(MADE, **changes)


def test_a_folder_whose_name_is_no_unicode_is_remembered_as_far_as_it_can_be(folder: Path) -> None:
    with library_in(folder) as library:
        issue_id = library.create_issue(small_issue(), PICTURES)
        library.exports.record(issue_id, made(folder="/brev/\udcff"), small_issue())
        assert [entry.export.folder for entry in library.exports.entries(issue_id)] == ["/brev/?"]


def test_an_unknown_issue_has_no_history(folder: Path) -> None:
    with library_in(folder) as library:
        assert library.exports.entries("finnsinte") == ()
        assert library.exports.issue("finnsinte") is None
        with pytest.raises(UnknownIssue):
            library.exports.record("finnsinte", MADE, small_issue())


def test_old_exports_are_forgotten(folder: Path) -> None:
    with library_in(folder) as library:
        issue_id = library.create_issue(small_issue(), PICTURES)
        for number in range(KEPT + 3):
            library.exports.record(issue_id, made(files=number), small_issue())
        counts = [entry.export.files for entry in library.exports.entries(issue_id)]
    assert len(counts) == KEPT


def test_the_export_just_made_is_remembered_whatever_the_clock_says(folder: Path) -> None:
    clock = [dt.datetime(2026, 3, 4, tzinfo=dt.UTC)]
    with open_store(folder, program="prov", now=lambda: clock[0], new_id=lambda: uuid.uuid4().hex) as library:
        issue_id = library.create_issue(small_issue(), PICTURES)
        for _ in range(KEPT):
            library.exports.record(issue_id, MADE, small_issue())
        clock[0] -= dt.timedelta(days=400)
        library.exports.record(issue_id, made(files=99), small_issue())
        assert 99 in [entry.export.files for entry in library.exports.entries(issue_id)]


def test_the_history_goes_with_its_issue(folder: Path) -> None:
    with library_in(folder) as library:
        issue_id = library.create_issue(small_issue(), PICTURES)
        library.exports.record(issue_id, MADE, small_issue())
        library.delete_issue(issue_id)
        assert library.bin.empty(older_than_days=-1) == 1
        assert library.exports.entries(issue_id) == ()


def test_what_was_exported_is_kept_compressed(folder: Path) -> None:
    with library_in(folder) as library:
        issue_id = library.create_issue(large_issue(100), {})
        library.exports.record(issue_id, MADE, large_issue(100))
        (entry,) = library.exports.entries(issue_id)
        assert library.exports.issue(entry.id) == large_issue(100)
    with contextlib.closing(sqlite3.connect(folder / "lansbrev.db")) as raw:
        ((size,),) = raw.execute("SELECT length(content) FROM exports")
    assert size < len(issue_file.to_json(large_issue(100))) / 4


@pytest.mark.parametrize("content", [b"\x00\x01", zlib.compress(b"{}"), None])
def test_damaged_content_is_not_known(folder: Path, content: bytes | None) -> None:
    with library_in(folder) as library:
        issue_id = library.create_issue(small_issue(), PICTURES)
        library.exports.record(issue_id, MADE, small_issue())
    with contextlib.closing(sqlite3.connect(folder / "lansbrev.db")) as raw, raw:
        raw.execute("UPDATE exports SET content = ?", (content,))
    with library_in(folder) as library:
        (entry,) = library.exports.entries(issue_id)
        assert library.exports.issue(entry.id) is None


def test_a_damaged_line_is_passed_over(folder: Path) -> None:
    with library_in(folder) as library:
        issue_id = library.create_issue(small_issue(), PICTURES)
        library.exports.record(issue_id, MADE, small_issue())
        (entry,) = library.exports.entries(issue_id)
    with contextlib.closing(sqlite3.connect(folder / "lansbrev.db")) as raw:
        raw.execute("UPDATE exports SET folder = 'annan'")
        raw.commit()
    with library_in(folder) as library:
        assert library.exports.entries(issue_id) == ()
        assert library.exports.issue(entry.id) is None
        assert library.load_issue(issue_id).issue == small_issue()
