"""From one computer to another by two buttons, with real files."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QLabel, QPushButton

from desktop.conftest import Desk
from desktop.samples import sample
from editor.desktop.library.move_dialog import MoveDialog
from editor.store.thread import StoreThread
from editor.support import paths
from editor.workspace.moving import ENDING


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The settings folder of this user."""
    settings = tmp_path / "installningar"
    folders = paths.Folders(data=tmp_path / "data", settings=settings, log=tmp_path / "logg")
    monkeypatch.setattr(paths, "user_folders", lambda: folders)
    return settings


def finish(desk: Desk, dialog: MoveDialog, button: QPushButton) -> str:
    button.click()
    desk.qtbot.waitUntil(lambda: dialog.told.isVisibleTo(dialog))
    return dialog.told.text()


def test_everything_is_saved_here_and_fetched_there(desk: Desk, home: Path, tmp_path: Path) -> None:
    (home / "profiles").mkdir(parents=True)
    (home / "profiles" / "egen.toml").write_text('name = "Egen"\n', encoding="utf-8")
    desk.start_with_open()
    desk.prompts.folder = tmp_path
    dialog = MoveDialog(desk.window.desk, desk.window)
    dialog.show()
    words = finish(desk, dialog, dialog.save_button)
    for label in dialog.findChildren(QLabel):
        if label.isVisible() and label.wordWrap():
            desk.qtbot.waitUntil(lambda label=label: label.heightForWidth(label.width()) <= label.height())  # type: ignore[misc]
    (file,) = tmp_path.glob(f"*{ENDING}")
    assert file.name in words

    store = StoreThread(tmp_path / "store-2", lambda call: call())
    store.call(lambda library: library.issues())
    store.close()
    (home / "profiles" / "egen.toml").unlink()
    workspace = desk.window.workspace
    assert workspace is not None
    workspace.delete("prov", lambda: None, lambda error: pytest.fail(str(error)))
    desk.prompts.file = file
    with desk.qtbot.waitSignal(desk.window.ready):
        dialog.fetch_button.click()
    desk.qtbot.waitUntil(lambda: dialog.told.text().startswith("Klart."))
    assert desk.prompts.questions[-1][2] == "Hämta allt"
    assert [issue.id for issue in desk.window.start_page.issues] == ["prov"]
    assert (home / "profiles" / "egen.toml").read_text(encoding="utf-8") == 'name = "Egen"\n'
    (kept,) = (desk.folder / "store" / "backups").glob("*before-move*.db")
    assert kept.name in dialog.told.text()
    desk.window.open_stored("prov")
    desk.qtbot.waitUntil(lambda: desk.view.open_issue is not None)
    assert desk.issue == sample()


def test_the_empty_start_page_of_a_new_computer_leads_here(desk: Desk) -> None:
    desk.start()
    (button,) = [one for one in desk.window.start_page.findChildren(QPushButton) if one.text().startswith("Hämta från")]
    shown: list[str] = []

    def look() -> None:
        dialog = QApplication.activeModalWidget()
        if isinstance(dialog, MoveDialog):
            assert dialog.focusWidget() is dialog.fetch_button
            shown.append(dialog.fetch_button.text())
            dialog.close()
        else:
            QTimer.singleShot(5, look)

    QTimer.singleShot(0, look)
    assert button.isVisible()
    button.click()
    desk.qtbot.waitUntil(lambda: shown == ["&Hämta allt från en fil…"])


def test_a_damaged_file_changes_nothing_and_work_goes_on(desk: Desk, home: Path, tmp_path: Path) -> None:
    desk.start(sample())
    file = tmp_path / f"trasig{ENDING}"
    file.write_bytes(b"PK\x03\x04" + bytes(200))
    desk.prompts.file = file
    dialog = MoveDialog(desk.window.desk, desk.window)
    with desk.qtbot.waitSignal(desk.window.ready):
        words = finish(desk, dialog, dialog.fetch_button)
    assert words.startswith("Det här är ingen fil för att flytta Länsbrev")
    assert [issue.id for issue in desk.window.start_page.issues] == ["prov"]


def test_who_does_not_agree_keeps_what_is_here(desk: Desk, home: Path, tmp_path: Path) -> None:
    desk.start(sample())
    desk.prompts.file, desk.prompts.agrees = tmp_path / f"fil{ENDING}", False
    dialog = MoveDialog(desk.window.desk, desk.window)
    dialog.fetch_button.click()
    assert not dialog.told.isVisibleTo(dialog)
    assert desk.window.workspace is not None
