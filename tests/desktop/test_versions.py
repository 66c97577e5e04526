"""Ctrl+S and the earlier versions, by keys."""

from __future__ import annotations

import datetime as dt

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QApplication

from desktop.conftest import NOW, Desk
from desktop.samples import sample
from editor.desktop.commands import Command
from editor.desktop.dialogs.versions import VersionsDialog
from editor.newsletter.issue import articles
from editor.store.values import SnapshotEntry

CTRL = Qt.KeyboardModifier.ControlModifier


def saved_words() -> str:
    return f"Sparat {NOW.astimezone():%H.%M}"


def save(desk: Desk) -> None:
    desk.press(Qt.Key.Key_S, CTRL)
    desk.qtbot.waitUntil(lambda: desk.window.status.save_sign.words() == saved_words())


def in_dialog(desk: Desk, *keys: Qt.Key) -> list[str]:
    """Open the list of versions and press ``keys`` in it; what its rows say."""
    words: list[str] = []

    def work() -> None:
        dialog = QApplication.activeModalWidget()
        if not isinstance(dialog, VersionsDialog):
            QTimer.singleShot(10, work)
            return
        words.extend(dialog.list.item(row).text() for row in range(dialog.list.count()))
        for key in keys:
            focused = dialog.focusWidget()
            assert focused is not None
            desk.qtbot.keyClick(focused, key)

    QTimer.singleShot(0, work)
    desk.window.actions_[Command.VERSIONS].trigger()
    desk.qtbot.waitUntil(lambda: bool(words) and QApplication.activeModalWidget() is None)
    desk.window.activateWindow()  # the offscreen platform does not do it
    desk.qtbot.waitUntil(desk.window.isActiveWindow)
    return words


def test_control_s_reassures_where_nothing_is_unsaved(desk: Desk) -> None:
    desk.start_with_open()
    assert desk.window.status.save_sign.words() == "Allt är sparat"
    save(desk)
    assert desk.view.open_issue is not None
    assert not desk.view.open_issue.can_undo


def test_an_earlier_version_is_restored_by_keys_and_can_be_undone(desk: Desk) -> None:
    desk.start_with_open()
    save(desk)
    desk.press(Qt.Key.Key_2, CTRL)
    desk.press(Qt.Key.Key_End)
    desk.type(" X")
    save(desk)
    desk.type("Y")
    latest = desk.issue
    words = in_dialog(desk, Qt.Key.Key_Down, Qt.Key.Key_Return)
    assert len(words) == 2
    assert all("Nyhetsbrev juni, 3 artiklar, 2 händelser" in line for line in words)
    desk.qtbot.waitUntil(lambda: desk.issue == sample())
    assert desk.window.actions_[Command.UNDO].text().startswith("&Ångra Återställ version från ")
    desk.press(Qt.Key.Key_Z, CTRL)
    assert desk.issue == latest
    words = in_dialog(desk, Qt.Key.Key_Escape)
    assert len(words) == 3
    assert "före en återställning" in words[0]
    assert desk.issue == latest
    assert next(articles(desk.issue)).heading == "Första artikeln XY"


@pytest.mark.parametrize(
    ("days", "words"),
    [(0, "i dag 14.02"), (1, "i går 14.02"), (40, "23 april 2026 14.02"), (400, "28 april 2025 14.02")],
)
def test_every_line_says_when_to_the_minute(desk: Desk, days: int, words: str) -> None:
    at = dt.datetime(2026, 6, 2, 14, 2, tzinfo=dt.UTC) - dt.timedelta(days=days)
    entry = SnapshotEntry(
        id="x", made_at=at, made_by="", reason="saved", title="T", articles=1, events=1, content_sha256=""
    )
    dialog = VersionsDialog((entry,), NOW)
    desk.qtbot.addWidget(dialog)
    line = dialog.list.item(0).text().replace("\u00a0", " ")
    assert line == f"{words}, T, 1 artikel, 1 händelse"


def test_an_issue_without_versions_says_how_to_keep_one(desk: Desk) -> None:
    dialog = VersionsDialog((), NOW)
    desk.qtbot.addWidget(dialog)
    assert not dialog.restore_button.isEnabled()
    assert dialog.chosen is None
