"""The guide by keys: from the place where the user is, through its contents and search, and back."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QTextCursor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QDialog

from desktop.conftest import Desk
from desktop.forms.full_issue import full_issue
from editor.desktop.commands import Command
from editor.desktop.guide.asking import explain
from editor.desktop.guide.window import GuideWindow
from editor.desktop.pages.page import Page


def guide(desk: Desk) -> GuideWindow:
    """The guide that is open, with the focus in it."""
    window = next(each for each in desk.window.findChildren(GuideWindow) if each.isVisible())
    desk.qtbot.waitUntil(window.isActiveWindow)
    return window


def chosen(window: GuideWindow) -> str:
    item = window.contents.currentItem()
    return item.text(0) if item is not None else ""


def ask(desk: Desk) -> GuideWindow:
    desk.window.activateWindow()
    desk.qtbot.waitUntil(desk.window.isActiveWindow)
    desk.press(Qt.Key.Key_F1)
    return guide(desk)


def test_f1_tells_of_the_place_with_the_focus(desk: Desk) -> None:
    desk.start_with_open(full_issue())
    asked = [
        (desk.view.focus_on.outline, "articles"),
        (lambda: desk.view.go_to("n:e1"), "calendar"),
        (lambda: desk.view.go_to("n:c1"), "contacts"),
        (lambda: desk.view.go_to("masthead"), "newsletters"),
        (desk.view.preview.switch.buttons["wide"].setFocus, "preview"),
    ]
    for go, subject in asked:
        go()
        assert ask(desk).subject == subject
    assert len([each for each in desk.window.findChildren(GuideWindow) if each.isVisible()]) == 1


def test_every_page_of_the_window_has_a_subject(desk: Desk) -> None:
    desk.start(full_issue())
    assert ask(desk).subject == "start"
    for command, subject in (
        (Command.EVENTS, "registers"),
        (Command.CONTACTS, "registers"),
        (Command.PICTURES, "pictures"),
        (Command.BIN, "versions"),
    ):
        desk.window.actions_[command].trigger()
        desk.qtbot.waitUntil(lambda: any(page.isVisible() for page in desk.window.findChildren(Page)))
        assert ask(desk).subject == subject


def test_f1_in_a_dialog_opens_a_guide_that_can_be_used(desk: Desk) -> None:
    desk.start_with_open()
    dialog = QDialog(desk.window)
    dialog.setModal(True)
    explain(dialog, "export")
    dialog.show()
    dialog.activateWindow()
    desk.qtbot.waitUntil(dialog.isActiveWindow)
    QTest.keyClick(dialog, Qt.Key.Key_F1)
    window = dialog.findChild(GuideWindow)
    assert isinstance(window, GuideWindow)
    desk.qtbot.waitUntil(window.isActiveWindow)
    assert window.subject == "export"
    desk.press(Qt.Key.Key_Escape)
    assert not window.isVisible()
    dialog.close()


def test_the_shortcuts_are_a_subject(desk: Desk) -> None:
    desk.start(full_issue())
    desk.window.actions_[Command.SHORTCUTS].trigger()
    window = guide(desk)
    assert window.subject == "keyboard"
    assert "Exportera: Ctrl+E" in window.text.toPlainText()


def test_contents_and_text_go_together(desk: Desk) -> None:
    desk.start(full_issue())
    window = ask(desk)
    desk.press(Qt.Key.Key_Down)
    assert chosen(window) == "En första utgåva"
    assert window.text.textCursor().block().text() == "En första utgåva"
    desk.press(Qt.Key.Key_Return)
    assert window.text.hasFocus()
    window.text.moveCursor(QTextCursor.MoveOperation.NextBlock)
    assert window.text.textCursor().block().text().startswith("Arkiv › Ny utgåva (Ctrl+N) frågar")


def test_searching_lists_the_places_and_enter_goes_there(desk: Desk) -> None:
    desk.start(full_issue())
    window = ask(desk)
    desk.press(Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier)
    assert window.field.hasFocus()
    desk.type("zip-fil")
    assert window.subject == "export"
    assert "träff" in window.told.text()
    desk.press(Qt.Key.Key_Return)
    assert window.contents.hasFocus()
    assert chosen(window) == "Mejl"
    window.field.setText("qqq")
    assert window.told.text() == "Inga träffar på ”qqq”."
    window.field.clear()
    assert chosen(window) == "Exportera"


def test_a_link_leads_to_its_subject(desk: Desk) -> None:
    desk.start(full_issue())
    window = ask(desk)
    link = window.text.document().find("förhandsvisningen")
    window.text.setTextCursor(QTextCursor(link.block()))
    for _ in range(link.selectionStart() - link.block().position()):
        QTest.keyClick(window.text, Qt.Key.Key_Right)
    QTest.keyClick(window.text, Qt.Key.Key_Return)
    assert window.subject == "preview"
    assert chosen(window) == "Förhandsvisning"


def test_f6_goes_round_and_everything_has_a_name(desk: Desk) -> None:
    desk.start(full_issue())
    window = ask(desk)
    names = []
    for _ in range(4):
        focused = desk.focused()
        said = QAccessible.queryAccessibleInterface(focused)
        names.append(said.text(QAccessible.Text.Name))
        desk.press(Qt.Key.Key_F6)
    assert names == ["Innehåll i handboken", "Komma igång", "Sök i handboken", "Innehåll i handboken"]
    assert window.subject == "start"
    text = QAccessible.queryAccessibleInterface(window.text)
    assert text.role() == QAccessible.Role.EditableText
    assert text.state().readOnly


@pytest.mark.parametrize("size", [(683, 384), (1366, 740)])
def test_lines_are_never_wider_than_the_window(desk: Desk, size: tuple[int, int]) -> None:
    desk.start(full_issue())
    window = ask(desk)
    window.resize(*size)
    desk.qtbot.waitUntil(lambda: window.text.horizontalScrollBar().maximum() == 0)
