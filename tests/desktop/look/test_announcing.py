"""What a screen reader is told."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QAccessibleEvent
from PySide6.QtWidgets import QLineEdit, QListWidget
from pytestqt.qtbot import QtBot

from desktop.conftest import Desk
from desktop.forms.full_issue import full_issue
from editor.desktop.commands import Command
from editor.desktop.list_keys import ListKeys
from editor.desktop.look import announcing


class Reader:
    """Stands where Qt hands events to screen readers, and notes announcements."""

    Event = QAccessible.Event
    AnnouncementPoliteness = QAccessible.AnnouncementPoliteness

    def __init__(self) -> None:
        self.heard: list[str] = []
        self.urgent: list[str] = []

    def updateAccessibility(self, event: QAccessibleEvent) -> None:  # noqa: N802 (Qt's name)
        if event.type() == QAccessible.Event.Focus:
            inside = QAccessible.queryAccessibleInterface(event.object()).child(event.child())
            self.heard.append(inside.text(QAccessible.Text.Name))
            return
        assert isinstance(event, QAccessibleAnnouncementEvent)
        assert QAccessible.queryAccessibleInterface(event.object()) is not None
        self.heard.append(event.message())
        if event.politeness() == QAccessible.AnnouncementPoliteness.Assertive:
            self.urgent.append(event.message())


@pytest.fixture
def reader(monkeypatch: pytest.MonkeyPatch) -> Iterator[Reader]:
    heard = Reader()
    monkeypatch.setattr(announcing, "QAccessible", heard)
    QAccessible.setActive(True)  # else Qt does not note that rows were made anew
    yield heard
    QAccessible.setActive(False)


def test_a_label_says_what_it_shows_when_typing_pauses(qtbot: QtBot, reader: Reader) -> None:
    label = announcing.SpokenLabel()
    qtbot.addWidget(label)
    label.show()
    for words in ("3 träffar", "2 träffar", "1 träff"):
        label.setText(words)
    qtbot.waitUntil(lambda: bool(reader.heard))
    assert reader.heard == ["1 träff"]


def test_what_cannot_be_seen_is_not_said(qtbot: QtBot, reader: Reader) -> None:
    hidden, shown = announcing.SpokenLabel(), announcing.SpokenLabel()
    for label in (hidden, shown):
        qtbot.addWidget(label)
        label.setText(f"{label is shown}")
    shown.show()
    qtbot.waitUntil(lambda: bool(reader.heard))
    assert reader.heard == ["True"]


def test_the_row_that_the_arrows_reach_is_said_while_the_focus_stays_in_the_field(qtbot: QtBot, reader: Reader) -> None:
    field, rows = QLineEdit(), QListWidget()
    for widget in (field, rows):
        qtbot.addWidget(widget)
    rows.addItems(["ett", "två", "tre"])
    rows.item(2).setData(Qt.ItemDataRole.AccessibleTextRole, "tre, det sista")
    rows.setCurrentRow(0)
    ListKeys(field, rows)
    for _ in range(2):
        qtbot.keyClick(field, Qt.Key.Key_Down)
    qtbot.waitUntil(lambda: bool(reader.heard))
    assert reader.heard == ["tre, det sista"]


def test_what_a_command_did_is_said(desk: Desk, reader: Reader) -> None:
    desk.start_with_open(full_issue())
    said = [
        (Command.DELETE, "borttagen"),
        (Command.UNDO, "Ångrat: Ta bort"),
        (Command.REDO, "Gjort om: Ta bort"),
        (Command.UNDO, "Ångrat: Ta bort"),
        (Command.MOVE_DOWN, "Flytta artikel, efter "),
        (Command.DUPLICATE, "Duplicera artikel, efter "),
        (Command.SHOW_PHONE, "Så visas utgåvan: Telefon"),
        (Command.SHOW_PREVIEW, "Förhandsvisningen är dold"),
    ]
    for command, words in said:
        reader.heard.clear()
        desk.window.actions_[command].trigger()
        desk.qtbot.waitUntil(lambda words=words: any(words in one for one in reader.heard))  # type: ignore[misc]


def test_that_saving_failed_interrupts(desk: Desk, reader: Reader) -> None:
    desk.start_with_open()
    desk.window.status.save_sign.show_state("failed", None, "Disken är full.")
    desk.qtbot.waitUntil(lambda: reader.urgent == ["Disken är full."])


def test_an_error_is_said_with_the_name_of_its_field_where_somebody_works(desk: Desk, reader: Reader) -> None:
    issue = full_issue()
    desk.start_with_open(issue)
    desk.view.select("n:e1")
    desk.view.focus_on.form()
    form = desk.view.form_area.form
    assert form is not None
    from editor.desktop.forms.fields.date_field import MomentField

    start = form.findChild(MomentField, "start")
    start.enter()
    start.editor.selectAll()
    desk.type("klockan nio")
    desk.press(Qt.Key.Key_Tab)
    desk.qtbot.waitUntil(lambda: any(one.startswith(f"{start.name()}: ") for one in reader.heard))
    assert start.error() in start.editor.accessibleDescription()


def test_the_row_that_is_left_after_a_change_is_said(desk: Desk, reader: Reader) -> None:
    desk.start_with_open(full_issue())
    desk.view.focus_on.outline()
    for command in (Command.MOVE_DOWN, Command.UNDO, Command.DELETE, Command.UNDO):
        reader.heard.clear()
        desk.window.actions_[command].trigger()
        row = desk.view.row
        assert row is not None
        said = desk.view.outline.model.label(row)
        desk.qtbot.waitUntil(lambda said=said: any(one.startswith(said) for one in reader.heard))  # type: ignore[misc]


def test_the_hit_that_enter_reaches_is_said(desk: Desk, reader: Reader) -> None:
    desk.start_with_open(full_issue())
    desk.window.actions_[Command.FIND].trigger()
    panel = desk.view.side.find_panel
    panel.field.setText("kurs")
    desk.qtbot.keyClick(panel.field, Qt.Key.Key_Return)
    assert any("»Kurs«" in one for one in reader.heard)
