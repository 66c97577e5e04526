"""Enter in a dialog: the focused button, else the one that agrees."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QLineEdit, QPushButton, QVBoxLayout
from pytestqt.qtbot import QtBot

from editor.desktop.look.enter_presses import EnterPresses


@pytest.fixture
def follows_focus(qapp: QApplication) -> Iterator[None]:
    follower = EnterPresses(qapp)
    yield
    qapp.focusChanged.disconnect(follower._focus_changed)
    follower.deleteLater()


@pytest.mark.usefixtures("follows_focus")
def test_enter_presses_the_focused_button_and_in_a_field_the_default(qtbot: QtBot) -> None:
    dialog = QDialog()
    qtbot.addWidget(dialog)
    field, cancel, agree = QLineEdit(), QPushButton("Avbryt"), QPushButton("Skapa")
    cancel.setAutoDefault(False)
    agree.setDefault(True)
    column = QVBoxLayout(dialog)
    pressed: list[str] = []
    for part in (field, cancel, agree):
        column.addWidget(part)
    cancel.clicked.connect(lambda: pressed.append("cancel"))
    agree.clicked.connect(lambda: pressed.append("agree"))
    with qtbot.waitExposed(dialog):
        dialog.show()
    for focus, expected in ((field, "agree"), (cancel, "cancel"), (field, "agree"), (agree, "agree")):
        focus.setFocus()
        qtbot.waitUntil(focus.hasFocus)
        QTest.keyClick(focus, Qt.Key.Key_Return)
        assert pressed.pop() == expected
        assert not pressed
    assert not cancel.autoDefault()
    assert agree.isDefault()
