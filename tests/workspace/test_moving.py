"""Everything goes to another computer and is there; what is no profile stays behind and does no harm."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

from editor.store.thread import StoreThread
from editor.workspace.moving import fetch_everything, save_everything
from store.samples import small_issue

NOW = dt.datetime(2026, 3, 4, 5, 6, 7, tzinfo=dt.UTC)


def go_on(done: int, total: int) -> bool:
    return done <= total


def test_a_store_and_its_profiles_move_and_stray_files_stay_behind(tmp_path: Path) -> None:
    profiles = tmp_path / "inställningar" / "profiles"
    profiles.mkdir(parents=True)
    (profiles / "brevo.toml").write_text("name = 'Brevo'", "utf-8")
    (profiles / "brevo - Kopia.toml").write_text("name = 'Brevo'", "utf-8")
    (profiles / "för stor.toml").write_bytes(b"#" * 6_000_000)
    target = tmp_path / "allt.lansbrev-allt"
    store = StoreThread(tmp_path / "gammal", lambda callback: callback())
    try:
        store.call(lambda library: library.create_issue(small_issue(own_id="liten"), {}))
        save_everything(store, profiles.parent, target, now=NOW, tell=go_on)
    finally:
        store.close()
    assert fetch_everything(target, tmp_path / "ny", tmp_path / "nya", now=NOW, tell=go_on) == 1
    assert [path.name for path in (tmp_path / "nya" / "profiles").iterdir()] == ["brevo.toml"]
    there = StoreThread(tmp_path / "ny", lambda callback: callback())
    try:
        assert [summary.id for summary in there.call(lambda library: library.issues())] == ["liten"]
    finally:
        there.close()
