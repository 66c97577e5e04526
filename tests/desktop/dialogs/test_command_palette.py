"""All commands by name, by keyboard alone."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop.conftest import Desk
from editor.desktop.commands import Command
from editor.desktop.dialogs import command_palette
from editor.desktop.dialogs.command_palette import Choice, CommandPalette, ask_choice, choices_of


def choices(*names: str) -> list[Choice]:
    return [Choice(name=name, detail="", run=lambda: None) for name in names]


def test_commands_that_cannot_be_used_are_left_out(qtbot: QtBot) -> None:
    usable, off, line = QAction("&Spara nu…"), QAction("Av"), QAction()
    usable.setShortcut(QKeySequence("Ctrl+S"))
    off.setEnabled(False)
    line.setSeparator(True)
    found = choices_of([usable, off, line, usable])
    assert [(choice.name, choice.detail) for choice in found] == [("Spara nu", "Ctrl+S")]


def test_letters_narrow_the_list_and_arrows_choose(qtbot: QtBot) -> None:
    palette = CommandPalette(choices("Ångra", "Avsluta", "Öppna fil"), choices("Gå till Öppet hus"))
    qtbot.addWidget(palette)
    palette.show()
    qtbot.waitExposed(palette)
    assert palette.names() == ["Ångra", "Avsluta", "Öppna fil"]
    QTest.keyClicks(palette.field, "opp")
    assert palette.names() == ["Öppna fil", "Gå till Öppet hus"]
    QTest.keyClick(palette.field, Qt.Key.Key_Down)
    assert palette.field.accessibleDescription() == "Gå till Öppet hus"
    with qtbot.waitSignal(palette.accepted):
        QTest.keyClick(palette.field, Qt.Key.Key_Return)
    chosen = palette.choice()
    assert chosen is not None
    assert chosen.name == "Gå till Öppet hus"


def test_nothing_found_is_said_and_enter_does_nothing(qtbot: QtBot) -> None:
    palette = CommandPalette(choices("Ångra"))
    qtbot.addWidget(palette)
    palette.show()
    QTest.keyClicks(palette.field, "xyz")
    assert palette.names() == []
    assert "xyz" in palette.field.accessibleDescription()
    QTest.keyClick(palette.field, Qt.Key.Key_Return)
    assert palette.isVisible()


def test_ten_of_many_are_seen_and_none_by_half(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    seen: list[tuple[int, int, bool]] = []

    def look(palette: CommandPalette) -> int:
        palette.show()
        desk.qtbot.waitExposed(palette)
        page, rows = palette.list.viewport().rect(), range(palette.list.count())
        shown = [palette.list.visualItemRect(palette.list.item(row)) for row in rows]
        whole = sum(page.contains(area) for area in shown)
        room = palette.screen().availableGeometry()
        seen.append((whole, sum(page.intersects(area) for area in shown), room.contains(palette.frameGeometry())))
        palette.close()
        return 0

    desk.start(size=(700, 600))
    monkeypatch.setattr(CommandPalette, "exec", look)
    ask_choice(choices(*"abcdefghijklmno"), (), desk.window)
    assert seen == [(10, 10, True)]


def answered(monkeypatch: pytest.MonkeyPatch, text: str) -> list[list[str]]:
    """Type ``text`` into the next palette and press Enter; what was listed before and after typing."""
    listed: list[list[str]] = []

    def execute(palette: CommandPalette) -> int:
        listed.append(palette.names())
        QTest.keyClicks(palette.field, text)
        listed.append(palette.names())
        QTest.keyClick(palette.field, Qt.Key.Key_Return)
        return palette.result()

    monkeypatch.setattr(command_palette.CommandPalette, "exec", execute)
    return listed


def test_every_command_of_the_window_that_can_be_used_is_listed(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    desk.start_with_open()
    listed = answered(monkeypatch, "dela")
    desk.press(Qt.Key.Key_P, Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier)
    actions = desk.window.actions_
    for spec in actions.specs():
        if actions[spec.command].isEnabled() and spec.command is not Command.ALL_COMMANDS:
            assert spec.local or any(spec.text.replace("&", "").startswith(name[:5]) for name in listed[0]), spec.text
    assert listed[1][0] == "Delartikel"
    desk.qtbot.waitUntil(lambda: len(desk.issue.sections[0].items[0].parts) == 1)


def test_a_place_is_gone_to(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    desk.start_with_open()
    answered(monkeypatch, "andra art")
    desk.window.actions_[Command.ALL_COMMANDS].trigger()
    desk.qtbot.waitUntil(lambda: desk.view.outline.row is not None and desk.view.outline.row.key == "n:a2")
    focused = QApplication.focusWidget()
    assert focused is not None
    assert desk.view.form_area.isAncestorOf(focused)


def test_the_start_page_lists_no_commands_of_an_issue(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    desk.start()
    listed = answered(monkeypatch, "dela")
    desk.window.actions_[Command.ALL_COMMANDS].trigger()
    assert "Ny utgåva" in listed[0]
    assert "Delartikel" not in listed[0]
