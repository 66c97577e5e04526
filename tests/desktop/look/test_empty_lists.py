"""A list without rows shows that it has the focus, one with rows leaves that to them."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QApplication, QLineEdit, QListWidget, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from editor.desktop.look.empty_lists import EmptyListFocus
from editor.desktop.look.style import Look


@pytest.fixture
def follower(qapp: QApplication) -> Iterator[EmptyListFocus]:
    follower = EmptyListFocus(qapp)
    yield follower
    qapp.focusChanged.disconnect(follower._focus_changed)
    follower.deleteLater()


def edge(rows: QListWidget) -> QColor:
    """What is painted in the middle of the list's left edge."""
    return rows.grab().toImage().pixelColor(0, rows.height() // 2)


@pytest.mark.usefixtures("follower")
def test_an_empty_list_has_a_frame_while_it_has_the_focus(qtbot: QtBot, look: Look) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    column = QVBoxLayout(window)
    rows, field = QListWidget(), QLineEdit()
    column.addWidget(rows)
    column.addWidget(field)
    with qtbot.waitActive(window):
        window.show()
    field.setFocus()
    assert edge(rows) != look.colours.accent
    rows.setFocus()
    assert edge(rows) == look.colours.accent
    rows.addItem("Rad")
    assert edge(rows) != look.colours.accent, "the row shows it"
    rows.clear()
    assert edge(rows) == look.colours.accent
    field.setFocus()
    assert edge(rows) != look.colours.accent


def test_a_list_that_goes_while_it_has_the_focus_is_let_go_of(qtbot: QtBot, follower: EmptyListFocus) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    column = QVBoxLayout(window)
    field = QLineEdit()
    column.addWidget(field)
    for _ in range(3):
        rows = QListWidget()
        column.addWidget(rows)
        with qtbot.waitActive(window):
            window.show()
        rows.show()
        rows.setFocus()
        qtbot.waitUntil(rows.hasFocus)
        assert follower._view is rows
        rows.deleteLater()
        with qtbot.waitSignal(rows.destroyed):
            pass
        field.setFocus()
        assert follower._view is None
