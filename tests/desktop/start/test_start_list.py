"""The list kept for the next start."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

from editor.desktop.start import start_list
from editor.store.summary import IssueSummary


def summary(number: int) -> IssueSummary:
    return IssueSummary(
        id=f"u{number}",
        title=f"Nr {number} åäö",
        newsletter_name="Exempelbrevet",
        date=dt.date(2026, 6, 2),
        status="draft",
        changed_at=dt.datetime(2026, 6, 2, 12, 0, tzinfo=dt.UTC),
        theme="skog",
    )


def test_what_is_written_is_read(tmp_path: Path) -> None:
    issues = (summary(1), summary(2))
    start_list.write(tmp_path, issues)
    assert start_list.read(tmp_path) == issues


def test_nothing_and_nonsense_are_an_empty_list(tmp_path: Path) -> None:
    assert start_list.read(tmp_path / "borta") == ()
    (tmp_path / start_list.FILE).write_text('[{"id": 3}]')
    assert start_list.read(tmp_path) == ()
    (tmp_path / start_list.FILE).write_bytes(b"\xff\x00")
    assert start_list.read(tmp_path) == ()


def test_a_long_list_is_cut(tmp_path: Path) -> None:
    start_list.write(tmp_path, tuple(summary(number) for number in range(200)))
    assert len(start_list.read(tmp_path)) == start_list.LONGEST


def test_a_folder_that_cannot_be_written_to_is_no_error(tmp_path: Path) -> None:
    start_list.write(tmp_path / "borta" / "djupare", (summary(1),))
    assert start_list.read(tmp_path / "borta" / "djupare") == ()
