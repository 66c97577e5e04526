"""Without a mouse: Tab finds every control of every dialog and pane, and no mnemonic stands twice."""

from __future__ import annotations

import datetime as dt

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QDialog,
    QLabel,
    QMenu,
    QToolButton,
)

from desktop.conftest import Desk
from desktop.forms.full_issue import full_issue
from desktop.reach import controls, menu_letters, mnemonics, nameless, shown_by, twice, unreached
from editor.desktop.commands import Command
from editor.desktop.dialogs.command_palette import Choice, CommandPalette
from editor.desktop.dialogs.settings_dialog import SettingsDialog
from editor.desktop.forms.fields.fold import Fold
from editor.desktop.forms.fields.rich_text.field import RichTextField
from editor.desktop.issues.new_issue import NewIssueDialog
from editor.desktop.look.tab_order import stops_in
from editor.desktop.pages.page import Page
from editor.desktop.prompts import WindowPrompts
from editor.desktop.registers.register_page import RegisterPage
from editor.desktop.versions.compare import CompareDialog
from editor.newsletter import edits


@pytest.mark.parametrize(
    "command",
    [
        Command.NEW_ISSUE,
        Command.NEW_FROM,
        Command.SEARCH_ALL,
        Command.TIDY,
        Command.MOVE_COMPUTER,
        Command.EXPORT,
        Command.PROFILES,
        Command.SETTINGS,
        Command.ALL_COMMANDS,
        Command.ABOUT,
    ],
)
def test_tab_finds_everything_in_a_dialog(desk: Desk, monkeypatch: pytest.MonkeyPatch, command: Command) -> None:
    desk.start_with_open()
    assert shown_by(desk, monkeypatch, desk.window.actions_[command].trigger) == []


def test_tab_finds_everything_among_earlier_versions(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    desk.start_with_open()
    desk.window.actions_[Command.SAVE].trigger()
    assert shown_by(desk, monkeypatch, desk.window.actions_[Command.VERSIONS].trigger) == []


def test_tab_finds_everything_in_a_comparison(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    then = full_issue()
    now = edits.update_issue(then, title="Annat")

    def compare() -> None:
        dialog = CompareDialog(then, lambda: now, "i dag", desk.look, restore_block=lambda key, title: None)
        desk.qtbot.addWidget(dialog)
        dialog.exec()

    assert shown_by(desk, monkeypatch, compare) == []


def test_questions_and_errors_are_answered_by_keys(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    desk.start_with_open()
    prompts = WindowPrompts(desk.settings)
    assert shown_by(desk, monkeypatch, lambda: prompts.confirm(desk.window, "Öppna?", "Adressen", "Öppna")) == []
    assert shown_by(desk, monkeypatch, lambda: prompts.tell_error(desk.window, "Det gick inte.")) == []


def test_settings_are_changed_by_arrows(desk: Desk) -> None:
    chosen: list[str] = []
    dialog = SettingsDialog("light", chosen.append, desk.settings)
    desk.qtbot.addWidget(dialog)
    dialog.show()
    dialog.activateWindow()
    desk.qtbot.waitUntil(dialog.isActiveWindow)
    QTest.keyClick(desk.focused(), Qt.Key.Key_Down)
    assert chosen == ["dark"]


def test_tab_finds_everything_in_the_search(desk: Desk) -> None:
    desk.start_with_open()
    desk.window.actions_[Command.FIND].trigger()
    panel = desk.view.side.find_panel
    panel.field.setText("t")
    assert unreached(panel) == []


@pytest.mark.parametrize("command", [Command.EVENTS, Command.CONTACTS, Command.PICTURES, Command.ARCHIVE, Command.BIN])
def test_tab_finds_everything_on_a_page(desk: Desk, command: Command) -> None:
    desk.start(full_issue())
    desk.window.actions_[command].trigger()
    page = next(page for page in desk.window.findChildren(Page) if page.isVisible())
    desk.qtbot.waitUntil(lambda: page.isAncestorOf(QApplication.focusWidget() or desk.window))
    assert unreached(page) + twice(page) + nameless(page) == []
    if isinstance(page, RegisterPage):
        page.begin_new()
    assert set(mnemonics(page)) & menu_letters(desk.window) == set()


@pytest.mark.parametrize("command", [Command.NEWSLETTERS, Command.REVIEW_ROUND, Command.REUSE])
def test_tab_finds_everything_in_a_window_beside(desk: Desk, command: Command) -> None:
    desk.start_with_open(full_issue())
    desk.window.actions_[command].trigger()

    def shown() -> list[QDialog]:
        return [each for each in desk.window.findChildren(QDialog) if each.isActiveWindow()]

    desk.qtbot.waitUntil(lambda: bool(shown()))
    (dialog,) = shown()
    assert unreached(dialog) + twice(dialog) + nameless(dialog) == []
    dialog.close()


def test_everything_round_an_issue_has_a_name(desk: Desk) -> None:
    desk.start_with_open(full_issue())
    desk.qtbot.waitUntil(lambda: nameless(desk.window) == [])
    desk.view.preview.set_mode("print")
    assert nameless(desk.window) == []


def test_tab_finds_everything_on_the_start_page(desk: Desk) -> None:
    desk.start(full_issue())
    assert unreached(desk.window.start_page) == []


def test_f6_goes_round_the_panes_and_back(desk: Desk) -> None:
    desk.start_with_open()
    areas = (desk.view.outline, desk.view.form_area, desk.view.preview)
    places: list[int] = []
    for key, modifier in ((Qt.Key.Key_F6, Qt.KeyboardModifier.NoModifier),) * 3 + (
        (Qt.Key.Key_F6, Qt.KeyboardModifier.ShiftModifier),
    ):
        desk.press(key, modifier)
        focused = desk.focused()
        places.append(next(n for n, area in enumerate(areas) if area is focused or area.isAncestorOf(focused)))
    assert places == [1, 2, 0, 2]


def test_no_mnemonic_of_a_form_stands_twice_or_opens_a_menu(desk: Desk) -> None:
    desk.start_with_open(full_issue())
    model = desk.view.outline.model
    for index in model.indexes():
        row = model.row(index)
        assert row is not None
        desk.view.select(row.key)
        form = desk.view.form_area.form
        assert form is not None
        for fold in form.findChildren(Fold):
            fold.unfold(True)
        assert twice(form) == [], row.kind
        assert nameless(form) == [], row.kind
        assert set(mnemonics(form)) & menu_letters(desk.window) == set(), row.kind


def test_the_palette_and_new_issue_are_made_of_named_controls(desk: Desk) -> None:
    dialogs = (
        CommandPalette([Choice(name="Spara", detail="Ctrl+S", run=lambda: None)]),
        NewIssueDialog(["A"], dt.date(2026, 6, 2)),
        SettingsDialog("light", lambda scheme: None, desk.settings),
    )
    for dialog in dialogs:
        desk.qtbot.addWidget(dialog)
        dialog.show()
        for control in controls(dialog):
            labels = [label for label in dialog.findChildren(QLabel) if label.buddy() is control]
            text = control.text() if isinstance(control, QAbstractButton) else ""
            assert control.accessibleName() or labels or text, control


def test_no_key_of_the_text_bar_is_a_command_of_the_window(desk: Desk) -> None:
    desk.start_with_open()
    desk.view.select("n:a1")
    bar = [
        button.toolTip()
        for field in desk.window.findChildren(RichTextField)
        for button in field.findChildren(QToolButton)
    ]
    assert any("Ctrl+B" in tip for tip in bar)
    taken = [
        spec.text
        for spec in desk.window.actions_.specs()
        if any(f"({keys})" in tip for keys in spec.keys for tip in bar)
    ]
    assert taken == []


def test_f6_comes_to_the_button_of_a_notice_and_leaves_it_for_where_one_was(desk: Desk) -> None:
    desk.start_with_open(full_issue())
    desk.view.focus_on.outline()
    answered: list[bool] = []
    desk.view.notice.tell("Kopian är klar.", "Öppna mappen", lambda: answered.append(True))
    for _ in range(2):
        desk.press(Qt.Key.Key_F6)
    button = desk.focused()
    assert desk.view.notice.isAncestorOf(button)
    QTest.keyClick(button, Qt.Key.Key_Space)
    assert answered == [True]
    assert desk.view.form_area.isAncestorOf(desk.focused())
    assert not desk.view.notice.isAncestorOf(desk.focused())


def test_shift_f10_opens_the_menu_of_the_row(desk: Desk) -> None:
    desk.start_with_open(full_issue())
    desk.view.focus_on.outline()
    desk.press(Qt.Key.Key_F10, Qt.KeyboardModifier.ShiftModifier)
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    assert desk.window.actions_[Command.DUPLICATE] in menu.actions()
    menu.close()


def test_tab_goes_from_the_header_down_the_form_to_the_preview(desk: Desk) -> None:
    desk.start_with_open(size=(1900, 900))
    area, switch = desk.view.form_area, desk.view.preview.switch
    header = area.findChildren(QToolButton)
    for key in ("n:a1", "n:e1", "n:s1", "n:a1"):
        desk.view.select(key)
        form = area.form
        assert form is not None
        last_above = [one for one in header if one.isVisible() and not form.isAncestorOf(one)][-1]
        last_above.setFocus()
        desk.press(Qt.Key.Key_Tab)
        first = desk.focused()
        while not form.isAncestorOf(first):  # what stands over the form
            assert area.isAncestorOf(first), first
            desk.press(Qt.Key.Key_Tab)
            first = desk.focused()
        stops = [one for one in stops_in(form) if one.isVisible() and one.focusPolicy() & Qt.FocusPolicy.TabFocus]
        assert first is stops[0]
        stops[-1].setFocus()
        assert not stops[-1].visibleRegion().isEmpty()
        desk.press(Qt.Key.Key_Tab)
        assert desk.focused() is switch.buttons["wide"]


def test_a_field_that_is_out_of_sight_comes_into_view_with_the_focus(desk: Desk) -> None:
    desk.start_with_open(size=(1200, 500))
    desk.view.select("n:a1")
    form = desk.view.form_area.form
    assert form is not None
    stops = [one for one in stops_in(form) if one.isVisible() and one.focusPolicy() & Qt.FocusPolicy.TabFocus]
    for stop in (stops[-1], stops[0]):
        stop.setFocus()
        desk.qtbot.waitUntil(lambda stop=stop: not stop.visibleRegion().isEmpty())  # type: ignore[misc]
