"""Saved blocks and parts of earlier issues, put in by keys and by dragging."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable

import pytest
from msgspec.structs import replace
from PySide6.QtCore import QMimeData, QPointF, Qt, QTimer
from PySide6.QtGui import QDropEvent
from PySide6.QtWidgets import QApplication, QDialog, QLineEdit, QPushButton

from desktop.conftest import Desk
from editor.desktop.commands import Command
from editor.desktop.forms.fields.origin_line import OriginLine
from editor.desktop.library.linked_blocks import LinkedBlockBar
from editor.desktop.library.reuse_window import ReuseWindow
from editor.newsletter import edits
from editor.newsletter.edits import fragment_text
from editor.newsletter.edits.fragments import taken_out
from editor.newsletter.issue import Article, Calendar, Event, Issue, Moment, Newsletter, Section
from editor.newsletter.places import node_key

OLD = Issue(
    id="maj",
    title="Maj",
    date=dt.date(2023, 5, 4),
    newsletter=Newsletter(name="Exempelbrevet"),
    sections=(
        Section(
            id="s1",
            heading="Natur",
            items=(
                Article(id="a1", heading="Älgen räknas", body="<p>Räkningen är klar 3 maj 2023.</p>"),
                Article(id="a2", heading="Så söker du", body="<p>Skriv till [[namn]].</p>"),
            ),
        ),
    ),
)
NEW = Issue(
    id="juni",
    title="Juni",
    date=dt.date(2023, 6, 7),
    newsletter=Newsletter(name="Exempelbrevet"),
    sections=(Section(id="s1", heading="Nytt", items=(Article(id="b1", heading="Först"),)),),
)


def headings(desk: Desk) -> list[str]:
    return [item.heading for section in desk.issue.sections for item in section.items]


def in_dialog(desk: Desk, work: Callable[[QDialog], None], act: Callable[[], None]) -> None:
    """Do ``act``, which opens a dialog, and ``work`` in that."""

    def step() -> None:
        dialog = QApplication.activeModalWidget()
        if isinstance(dialog, QDialog):
            work(dialog)
            desk.qtbot.keyClick(dialog, Qt.Key.Key_Return)
        else:
            QTimer.singleShot(5, step)

    QTimer.singleShot(0, step)
    act()


@pytest.fixture
def opened(desk: Desk) -> Desk:
    desk.start(OLD, NEW)
    desk.window.open_stored("maj")
    desk.qtbot.waitUntil(lambda: desk.view.open_issue is not None)
    return desk


def go_to_june(desk: Desk) -> None:
    desk.window.open_stored("juni", node_key("b1"))
    desk.qtbot.waitUntil(lambda: desk.view.open_issue is not None and desk.view.open_issue.id == "juni")


def reuse(desk: Desk) -> ReuseWindow:
    desk.window.actions_[Command.REUSE].trigger()
    window = desk.window.findChild(ReuseWindow)
    assert isinstance(window, ReuseWindow)
    desk.qtbot.waitUntil(window.is_settled)
    return window


def keep(desk: Desk, key: str, tags: str = "") -> None:
    desk.view.select(key)
    in_dialog(
        desk,
        lambda dialog: dialog.findChildren(QLineEdit)[1].setText(tags),
        desk.window.actions_[Command.SAVE_BLOCK].trigger,
    )
    desk.qtbot.waitUntil(lambda: "är sparat" in desk.view.notice.words())


def insert_linked(desk: Desk) -> ReuseWindow:
    """Save an article of May as a block and insert it, linked, in June."""
    keep(desk, node_key("a1"))
    go_to_june(desk)
    window = reuse(desk)
    window.link_box.click()
    window.insert()
    return window


def test_a_block_is_saved_found_filled_in_and_inserted(opened: Desk) -> None:
    keep(opened, node_key("a2"), "ansökan, stöd")
    go_to_june(opened)
    window = reuse(opened)
    window.field.setText("stöd")
    opened.qtbot.waitUntil(window.is_settled)
    assert window.list.count() == 1
    assert "Skriv till" in window.reading.toPlainText()
    assert not window.link_box.isEnabled()
    in_dialog(opened, lambda dialog: dialog.findChildren(QLineEdit)[0].setText("oss"), window.insert)
    assert headings(opened) == ["Först", "Så söker du"]
    article = opened.issue.sections[0].items[1]
    assert isinstance(article, Article)
    assert article.body == "<p>Skriv till oss.</p>"
    opened.view.editing.undo()
    assert opened.issue == NEW


def test_a_linked_block_says_so_in_the_record(opened: Desk) -> None:
    insert_linked(opened)
    assert opened.view.open_issue is not None
    (origin,) = opened.view.open_issue.record.origins.values()
    assert origin.register == "block"


def test_a_linked_block_is_said_over_the_form_and_changed_everywhere_or_let_go(opened: Desk) -> None:
    window = insert_linked(opened)
    bar = opened.view.form_area.findChild(LinkedBlockBar)
    assert isinstance(bar, LinkedBlockBar)
    opened.qtbot.waitUntil(lambda: bar.words.text() == "Länkat till det sparade blocket Älgen räknas.")
    assert opened.view.open_issue is not None
    opened.view.open_issue.apply(lambda issue: edits.update(issue, "a1", heading="Älgen är räknad"), "Skriv")
    opened.qtbot.waitUntil(lambda: bar.words.text().endswith("Älgen räknas, ändrat här."))
    bar.change_button.click()
    opened.qtbot.waitUntil(lambda: opened.view.notice.words().startswith("Sparat i registret"))
    opened.qtbot.waitUntil(lambda: not bar.change_button.isVisibleTo(bar))
    window.insert()
    assert headings(opened) == ["Först", "Älgen är räknad", "Älgen är räknad"]
    bar.apart_button.click()
    assert not bar.isVisibleTo(opened.view.form_area)


def test_enter_in_the_list_inserts_once(opened: Desk) -> None:
    keep(opened, node_key("a1"))
    go_to_june(opened)
    window = reuse(opened)
    opened.qtbot.keyClick(window.list, Qt.Key.Key_Return)
    opened.qtbot.keyClick(window.list, Qt.Key.Key_Enter)
    assert headings(opened) == ["Först", "Älgen räknas", "Älgen räknas"]


def test_a_part_of_an_earlier_issue_is_copied_and_what_has_passed_is_said(opened: Desk) -> None:
    go_to_june(opened)
    window = reuse(opened)
    opened.qtbot.waitUntil(window.earlier_button.isChecked)  # no block is saved yet
    opened.qtbot.waitUntil(lambda: window.is_settled() and window.list.count() == 3)
    assert window.issue_box.currentText() == "Exempelbrevet – Maj – 4\xa0maj 2023"
    assert window.issue_box.isVisible()
    window.field.setText("älg räkn")
    assert not window.issue_box.isVisible()  # typed words are looked for in all issues
    opened.qtbot.waitUntil(lambda: window.is_settled() and window.list.count() == 1)
    opened.qtbot.waitUntil(lambda: "Räkningen är klar" in window.reading.toPlainText())
    opened.qtbot.keyClick(window.field, Qt.Key.Key_Return)
    assert headings(opened) == ["Först", "Älgen räknas"]
    assert "Datum som har passerat: 3 maj 2023." in window.told.text()
    assert opened.view.open_issue is not None
    assert len(opened.view.open_issue.record.reminders) == 1


def test_a_block_is_renamed_and_removed_and_brought_back(opened: Desk) -> None:
    keep(opened, node_key("a1"))
    go_to_june(opened)
    window = reuse(opened)
    in_dialog(opened, lambda dialog: dialog.findChildren(QLineEdit)[0].setText("Älgar"), window.saved_blocks.rename)
    opened.qtbot.waitUntil(lambda: window.current_entry() is not None and window.current().title == "Älgar")
    window.saved_blocks.delete()
    opened.qtbot.waitUntil(lambda: window.list.count() == 0)
    assert opened.view.notice.words() == "Blocket Älgar är borttaget."


def test_what_is_dragged_from_another_window_lands_after_the_row(opened: Desk) -> None:
    go_to_june(opened)
    data = QMimeData()
    data.setData(fragment_text.MIME_TYPE, fragment_text.to_json(taken_out(OLD, ["a1"]), {}))
    tree = opened.view.outline.tree
    middle = tree.visualRect(tree.currentIndex()).center()
    event = QDropEvent(
        QPointF(middle), Qt.DropAction.CopyAction, data, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    )
    tree.dropEvent(event)
    opened.qtbot.waitUntil(lambda: headings(opened) == ["Först", "Älgen räknas"])


def test_what_is_let_go_on_the_outline_is_inserted_as_with_the_button(opened: Desk) -> None:
    keep(opened, node_key("a2"))
    go_to_june(opened)
    window = reuse(opened)
    in_dialog(opened, lambda dialog: dialog.findChildren(QLineEdit)[0].setText("oss"), window.list.landed.emit)
    article = opened.issue.sections[0].items[1]
    assert isinstance(article, Article)
    assert article.body == "<p>Skriv till oss.</p>"


def test_a_block_is_named_with_the_keyboard_alone(opened: Desk) -> None:
    seen: list[bool] = []

    def look(dialog: QDialog) -> None:
        name, tags = dialog.findChildren(QLineEdit)
        agree = dialog.findChildren(QPushButton)[0]
        name.clear()
        seen.extend((agree.isEnabled(), dialog.focusWidget() is name))
        opened.qtbot.keyClick(name, Qt.Key.Key_Tab)
        seen.append(dialog.focusWidget() is tags)
        opened.qtbot.keyClicks(name, "Älgar")

    opened.view.select(node_key("a1"))
    in_dialog(opened, look, opened.window.actions_[Command.SAVE_BLOCK].trigger)
    assert seen == [False, True, True]
    opened.qtbot.waitUntil(lambda: opened.view.notice.words().startswith("Blocket Älgar är sparat"))


def test_a_linked_event_says_once_where_it_comes_from(desk: Desk) -> None:
    event = Event(id="e1", title="Träff", start=Moment(dt.date(2023, 9, 5)))
    section = Section(id="s1", items=(Calendar(id="k1", events=("e1",)),))
    desk.start(replace(OLD, sections=(section,), events=(event,)), replace(NEW, sections=(section,), events=(event,)))
    desk.window.open_stored("maj")
    desk.qtbot.waitUntil(lambda: desk.view.open_issue is not None)
    keep(desk, node_key("e1"))
    desk.window.open_stored("juni", node_key("e1"))
    desk.qtbot.waitUntil(lambda: desk.view.open_issue is not None and desk.view.open_issue.id == "juni")
    desk.qtbot.waitUntil(lambda: any(line.isVisible() for line in desk.view.findChildren(OriginLine)))
    window = reuse(desk)
    window.link_box.click()
    window.insert()
    bar = desk.view.form_area.findChild(LinkedBlockBar)
    assert isinstance(bar, LinkedBlockBar)
    desk.qtbot.waitUntil(lambda: bar.words.text() == "Länkat till det sparade blocket Träff.")
    assert not any(line.isVisible() for line in desk.view.findChildren(OriginLine))
