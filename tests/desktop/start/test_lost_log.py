from __future__ import annotations

import shutil
from pathlib import Path

from desktop.conftest import Desk
from desktop.samples import sample
from editor.store.thread import StoreThread


def copy_without_its_log(source: Path, target: Path) -> None:
    """A copy of the database file of a program that has saved and is still running."""
    store = StoreThread(source, lambda call: call())
    store.call(lambda library: library.create_issue(sample(), {}))
    target.mkdir()
    shutil.copyfile(source / "lansbrev.db", target / "lansbrev.db")
    store.close()


def test_a_log_that_is_gone_is_told_of_once_in_a_box(desk: Desk, tmp_path: Path) -> None:
    copy_without_its_log(tmp_path / "annan", desk.folder / "store")
    desk.start()
    desk.qtbot.waitUntil(lambda: bool(desk.prompts.errors))
    assert len(desk.prompts.errors) == 1
    assert str(desk.folder / "store" / "lansbrev.db-wal") in desk.prompts.errors[0]
    assert desk.window.close_store()
    desk.window.reopen_store()
    with desk.qtbot.waitSignal(desk.window.stored.listed):
        desk.window.list_issues()
    assert len(desk.prompts.errors) == 1


def test_a_store_with_all_its_files_says_nothing(desk: Desk) -> None:
    desk.start(sample())
    with desk.qtbot.waitSignal(desk.window.stored.listed):
        desk.window.list_issues()  # asked for after what may be lost
    assert desk.prompts.errors == []
