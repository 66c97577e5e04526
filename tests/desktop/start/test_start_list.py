"""The list kept for the next start."""

from __future__ import annotations

import datetime as dt
import json
import os
import tempfile
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from editor.desktop.start import start_list
from editor.desktop.start.heads import head_in
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
    assert start_list.read(tmp_path).issues == issues


def test_the_heads_of_the_cards_come_along_as_their_themes_say(tmp_path: Path) -> None:
    issues = (summary(1), summary(2)._replace(theme="hav/nara#7A1F3D"))
    start_list.write(tmp_path, issues)
    assert start_list.read(tmp_path).heads == {issue.theme: head_in(issue.theme) for issue in issues}


def test_the_window_does_not_wait_for_the_disk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    waited: list[int] = []
    monkeypatch.setattr(os, "fsync", waited.append)
    start_list.write(tmp_path, (summary(1),))
    assert start_list.read(tmp_path).issues == (summary(1),)
    assert waited == []


@pytest.mark.parametrize("left", [b"", bytes(300), b"\xff" * 300])
def test_what_a_loss_of_power_left_counts_as_nothing(tmp_path: Path, left: bytes) -> None:
    (tmp_path / start_list.FILE).write_bytes(left)
    assert start_list.read(tmp_path).issues == ()


def test_moments_and_marks_come_back(tmp_path: Path) -> None:
    at = dt.datetime(2026, 6, 3, 7, 30, 15, 250, tzinfo=dt.UTC)
    published = summary(1)._replace(
        status="published", published_at=at, deleted_at=at, damaged=True, version=3, version_of="u0"
    )
    start_list.write(tmp_path, (published,))
    assert start_list.read(tmp_path).issues == (published,)


@given(data=st.data())
def test_a_file_changed_anywhere_is_read_or_counts_as_nothing(data: st.DataObject) -> None:
    with tempfile.TemporaryDirectory() as temporary:
        folder = Path(temporary)
        start_list.write(folder, (summary(1),))
        told = json.loads((folder / start_list.FILE).read_bytes())
        place = told
        for _ in range(3):
            if not isinstance(place, dict | list) or not place:
                break
            key = data.draw(st.sampled_from(sorted(place) if isinstance(place, dict) else range(len(place))))
            if data.draw(st.booleans()):
                place[key] = data.draw(st.sampled_from([None, 3, "x", True, [], {}]))
                break
            place = place[key]
        (folder / start_list.FILE).write_text(json.dumps(told))
        for issue in start_list.read(folder).issues:
            assert isinstance(issue.title, str)
            assert isinstance(issue.date, dt.date)


def test_what_another_version_wrote_is_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    start_list.write(tmp_path, (summary(1),))
    monkeypatch.setattr(start_list, "__version__", "0.0.1")
    assert start_list.read(tmp_path) == start_list.Known()


def test_nothing_and_nonsense_are_an_empty_list(tmp_path: Path) -> None:
    assert start_list.read(tmp_path / "borta").issues == ()
    (tmp_path / start_list.FILE).write_text('[{"id": 3}]')
    assert start_list.read(tmp_path).issues == ()
    (tmp_path / start_list.FILE).write_bytes(b"\xff\x00")
    assert start_list.read(tmp_path).issues == ()


def test_a_long_list_is_cut(tmp_path: Path) -> None:
    start_list.write(tmp_path, tuple(summary(number) for number in range(200)))
    assert len(start_list.read(tmp_path).issues) == start_list.LONGEST


def test_a_folder_that_cannot_be_written_to_is_no_error(tmp_path: Path) -> None:
    start_list.write(tmp_path / "borta" / "djupare", (summary(1),))
    assert start_list.read(tmp_path / "borta" / "djupare").issues == ()
