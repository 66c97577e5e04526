"""What an empty list says in its own place."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QListWidget
from pytestqt.qtbot import QtBot

from editor.desktop.look.empty_words import EmptyWords


def test_words_stand_in_the_list_at_any_size_and_give_way_to_rows(qtbot: QtBot) -> None:
    rows = QListWidget()
    qtbot.addWidget(rows)
    words = EmptyWords(rows)
    rows.resize(400, 300)
    with qtbot.waitExposed(rows):
        rows.show()
    assert not words.isVisible()
    words.say("Inga träffar.")
    assert words.isVisible()
    rows.resize(240, 200)
    assert rows.viewport().rect().contains(words.geometry())
    assert words.height() > 150
    words.say("")
    assert not words.isVisible()


def test_words_leave_the_rows_above_them_alone_and_let_clicks_through(qtbot: QtBot) -> None:
    rows = QListWidget()
    qtbot.addWidget(rows)
    rows.addItems(["en", "två"])
    words = EmptyWords(rows)
    rows.resize(300, 300)
    with qtbot.waitExposed(rows):
        rows.show()
    foot = rows.visualItemRect(rows.item(1)).bottom()
    words.say("Lägg till mer.", above_px=foot)
    assert words.y() == foot
    words.say("Lägg till mer.")
    QTest.mouseClick(rows.viewport(), Qt.MouseButton.LeftButton, pos=rows.visualItemRect(rows.item(1)).center())
    assert rows.currentRow() == 1
