"""Text fields: what is typed goes out at once, is trimmed when focus leaves, never rewritten under the cursor."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QContextMenuEvent, QGuiApplication, QKeySequence
from PySide6.QtWidgets import QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot

from desktop.forms.full_issue import full_issue
from desktop.forms.workbench import Bench
from editor.desktop.forms.fields.text_field import LongTextField, TextField, UrlField
from editor.newsletter import edits
from editor.newsletter.issue import Issue

MakeBench = Callable[[Issue, str], Bench]
CONTROL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def contact(bench: MakeBench) -> Bench:
    return bench(full_issue(), "n:c2")


@pytest.fixture
def article(bench: MakeBench) -> Bench:
    return bench(full_issue(), "n:a1")


def leave(work: Bench) -> None:
    focused = QApplication.focusWidget()
    assert focused is not None
    focused.clearFocus()


def test_every_key_goes_out_trimmed_and_merges(contact: Bench, qtbot: QtBot) -> None:
    field = contact.field(TextField, "role")
    field.enter()
    qtbot.keyClicks(field.editor, " chef ")
    assert edits.find(contact.issue, "c2").role == "chef"
    assert field.editor.text() == " chef "
    assert {edit.merge for edit in contact.edits} == {("n:c2", "n:c2", "role")}
    assert contact.edits[-1].name == "Ändra titel eller uppdrag"
    assert contact.edits[-1].focus == "n:c2"


def test_the_text_is_trimmed_when_focus_leaves(contact: Bench, qtbot: QtBot) -> None:
    field = contact.field(TextField, "role")
    field.enter()
    qtbot.keyClicks(field.editor, " \u00a0chef ")
    sent = len(contact.edits)
    with qtbot.waitSignal(contact.form.field_left):
        leave(contact)
    assert field.editor.text() == "chef"
    assert len(contact.edits) == sent


@pytest.mark.parametrize("name", ["heading", "kicker"])
def test_pasted_lines_become_one(article: Bench, qtbot: QtBot, name: str) -> None:
    article.unfold()
    field = article.field(TextField, name)
    field.enter()
    qtbot.keyClick(field.editor, Qt.Key.Key_A, CONTROL)
    QGuiApplication.clipboard().setText("ett\r\ntvå\ttre\u2028fyra\u0007")
    qtbot.keyClick(field.editor, Qt.Key.Key_V, CONTROL)
    assert getattr(edits.find(article.issue, "a1"), name) == "ett två tre fyra"


def test_enter_does_not_break_a_heading(article: Bench, qtbot: QtBot) -> None:
    field = article.field(LongTextField, "heading")
    field.enter()
    qtbot.keyClick(field.editor, Qt.Key.Key_Return)
    assert field.value() == "Artikel"
    assert not article.edits


def test_a_long_heading_wraps_and_the_field_grows(article: Bench, qtbot: QtBot) -> None:
    field = article.field(LongTextField, "heading")
    before = field.editor.height()
    article.show(edits.update(article.issue, "a1", heading="Rubrik som är mycket lång " * 6))
    qtbot.waitUntil(lambda: field.editor.height() > 2 * before)


def test_no_break_spaces_survive_an_edit(article: Bench, qtbot: QtBot) -> None:
    article.show(edits.update(article.issue, "a1", heading="7\u00a0juni"))
    field = article.field(LongTextField, "heading")
    field.enter()
    qtbot.keyClick(field.editor, Qt.Key.Key_End)
    qtbot.keyClicks(field.editor, "!")
    assert edits.find(article.issue, "a1").heading == "7\u00a0juni!"


@pytest.mark.parametrize("name", ["heading", "kicker"])
def test_undo_keys_reach_the_window(article: Bench, qtbot: QtBot, name: str) -> None:
    article.unfold()
    undone = []
    action = QAction(article.area)
    action.setShortcut(QKeySequence("Ctrl+Z"))
    action.triggered.connect(lambda: undone.append(True))
    article.area.addAction(action)
    field = article.field(TextField, name)
    field.enter()
    qtbot.keyClicks(field.editor, "abc")
    text = field.editor.text()
    qtbot.keyClick(field.editor, Qt.Key.Key_Z, CONTROL)
    assert undone == [True]
    assert field.editor.text() == text


def test_the_context_menu_has_no_undo_of_its_own(contact: Bench, qtbot: QtBot, qapp: QApplication) -> None:
    editor = contact.field(TextField, "role").editor
    editor.setFocus()
    qtbot.keyClicks(editor, "a")
    point = editor.rect().center()
    QApplication.sendEvent(
        editor, QContextMenuEvent(QContextMenuEvent.Reason.Keyboard, point, editor.mapToGlobal(point))
    )
    menu = qapp.activePopupWidget()
    assert isinstance(menu, QWidget)
    names = {action.objectName() for action in menu.actions()}
    assert "edit-paste" in names
    assert not names & {"edit-undo", "edit-redo"}


def test_a_value_from_outside_is_shown_with_the_cursor_where_it_changed(contact: Bench, qtbot: QtBot) -> None:
    field = contact.field(TextField, "role")
    field.enter()
    qtbot.keyClicks(field.editor, "chef i stab")
    contact.show(edits.update(contact.issue, "c2", role="chef i en stab"))
    assert field.editor.text() == "chef i en stab"
    assert field.editor.cursorPosition() == len("chef i en ")


def test_another_thing_shown_forgets_what_was_half_typed(contact: Bench, qtbot: QtBot) -> None:
    field = contact.field(TextField, "role")
    field.enter()
    qtbot.keyClicks(field.editor, "  ")
    contact.form.show_node(contact.issue, "n:c3")
    assert field.editor.text() == ""


def test_the_counter_counts_against_the_limit(article: Bench, qtbot: QtBot) -> None:
    counts = [label.text() for label in article.field(LongTextField, "heading").findChildren(QLabel)]
    assert "7 av 70 tecken" in counts


def test_an_address_is_written_out_when_focus_leaves(contact: Bench, qtbot: QtBot) -> None:
    field = contact.field(UrlField, "url")
    field.enter()
    qtbot.keyClicks(field.editor, "example.se/om")
    assert edits.find(contact.issue, "c2").url == "https://example.se/om"
    assert field.editor.text() == "example.se/om"
    leave(contact)
    assert field.editor.text() == "https://example.se/om"


def test_what_is_no_address_is_said_after_leaving_and_kept(contact: Bench, qtbot: QtBot) -> None:
    field = contact.field(UrlField, "url")
    field.enter()
    qtbot.keyClicks(field.editor, "två ord")
    assert field.error() == ""
    leave(contact)
    assert "två ord" in field.error()
    assert field.editor.text() == "två ord"
    assert edits.find(contact.issue, "c2").url == ""
    field.enter()
    qtbot.keyClick(field.editor, Qt.Key.Key_A, CONTROL)
    qtbot.keyClicks(field.editor, "x")
    assert field.error() == ""


def test_an_address_may_name_a_place_of_the_issue(contact: Bench, qtbot: QtBot) -> None:
    field = contact.field(UrlField, "url")
    field.enter()
    qtbot.keyClicks(field.editor, "#a1")
    assert edits.find(contact.issue, "c2").url == "#a1"
    qtbot.keyClicks(field.editor, "23")
    assert edits.find(contact.issue, "c2").url == ""


def test_labels_lead_to_their_fields(contact: Bench) -> None:
    for field in contact.form.findChildren(TextField):
        assert field.editor.accessibleName() == field.name() != ""
        buddies = [label.buddy() for label in field.findChildren(QLabel) if label.property("role") == "label"]
        assert buddies == [field.editor]
