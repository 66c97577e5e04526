"""Enter in a dialog: the focused button, else the one that agrees."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QLineEdit, QPushButton, QToolButton, QVBoxLayout, QWidget
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


@pytest.mark.usefixtures("follows_focus")
def test_enter_presses_buttons_outside_dialogs_and_tools_everywhere(qtbot: QtBot) -> None:
    page, dialog = QWidget(), QDialog()
    pressed: list[str] = []
    button, tool, tool_of_dialog, agree = QPushButton("Lägg till"), QToolButton(), QToolButton(), QPushButton("Skapa")
    agree.setDefault(True)
    for window, parts in ((page, (button, tool)), (dialog, (tool_of_dialog, agree))):
        qtbot.addWidget(window)
        column = QVBoxLayout(window)
        for part in parts:
            part.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
            column.addWidget(part)
    button.clicked.connect(lambda: pressed.append("button"))
    tool.clicked.connect(lambda: pressed.append("tool"))
    tool_of_dialog.clicked.connect(lambda: pressed.append("tool of the dialog"))
    agree.clicked.connect(lambda: pressed.append("agree"))
    for window, focus, expected in (
        (page, button, "button"),
        (page, tool, "tool"),
        (page, button, "button"),
        (dialog, tool_of_dialog, "tool of the dialog"),
    ):
        window.show()
        window.activateWindow()
        qtbot.waitUntil(window.isActiveWindow)
        focus.setFocus()
        qtbot.waitUntil(focus.hasFocus)
        QTest.keyClick(focus, Qt.Key.Key_Return)
        assert pressed == [expected]
        pressed.clear()
