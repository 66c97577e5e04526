"""Without a mouse: Tab finds every control of every dialog and pane, and no mnemonic stands twice."""

from __future__ import annotations

import datetime as dt
from collections import Counter
from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QApplication,
    QComboBox,
    QDialog,
    QLabel,
    QLineEdit,
    QMenu,
    QRadioButton,
    QTextEdit,
    QWidget,
)

from desktop.conftest import Desk
from desktop.forms.full_issue import full_issue
from editor.desktop.commands import Command
from editor.desktop.dialogs.command_palette import Choice, CommandPalette
from editor.desktop.dialogs.settings_dialog import SettingsDialog
from editor.desktop.forms.fields.fold import Fold
from editor.desktop.issues.new_issue import NewIssueDialog
from editor.desktop.pages.page import Page
from editor.desktop.prompts import WindowPrompts
from editor.desktop.versions.compare import CompareDialog
from editor.newsletter import edits

USED = (QAbstractButton, QComboBox, QLineEdit, QTextEdit, QAbstractItemView)
MENU_LETTERS = set("arivh")


def controls(area: QWidget) -> set[QWidget]:
    """What can be used in ``area``; parts of other controls are not counted, nor radio buttons not chosen."""
    found = {
        widget
        for kind in USED
        for widget in area.findChildren(kind)
        if widget.isVisible() and widget.isEnabled() and widget.focusPolicy() & Qt.FocusPolicy.TabFocus
    }
    return {
        widget
        for widget in found
        if not isinstance(widget.parent(), QComboBox | QAbstractItemView)
        and not (isinstance(widget, QAbstractButton) and _is_one_of_several(widget) and not widget.isChecked())
    }


def _is_one_of_several(button: QAbstractButton) -> bool:
    """Whether Tab comes to the chosen one of a group, and arrows to the others."""
    group = button.group()
    return isinstance(button, QRadioButton) or (group is not None and group.exclusive())


def visited(area: QWidget) -> set[QWidget]:
    """Where Tab and Shift+Tab come by, from where the focus is until it is there again or leaves ``area``."""
    begin = QApplication.focusWidget()
    assert begin is not None
    stops: set[QWidget] = set()
    for modifier in (Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ShiftModifier):
        begin.setFocus()
        seen: set[QWidget] = set()
        focused = begin
        while focused not in seen and (focused is area or area.isAncestorOf(focused)):
            seen.add(focused)
            QTest.keyClick(focused, Qt.Key.Key_Tab, modifier)
            focused = QApplication.focusWidget() or begin
            assert len(seen) < 300, "Tab never comes round"
        stops |= seen
    return stops


def unreached(area: QWidget) -> list[str]:
    missed = controls(area) - visited(area)
    return [f"{type(widget).__name__} {widget.accessibleName() or widget.objectName()}" for widget in missed]


def mnemonics(area: QWidget) -> Counter[str]:
    """The mnemonics of what can be seen."""
    labels = [label.text() for label in area.findChildren(QLabel) if label.isVisible() and label.buddy() is not None]
    buttons = [button.text() for button in area.findChildren(QAbstractButton) if button.isVisible()]
    texts = [text.replace("&&", "") for text in (*labels, *buttons)]
    return Counter(text[text.index("&") + 1].lower() for text in texts if "&" in text)


def twice(area: QWidget) -> list[str]:
    return [letter for letter, count in mnemonics(area).items() if count > 1]


def nameless(area: QWidget) -> list[str]:
    """What takes the focus and has nothing to say of itself. A box's words are its value, not its name."""
    found = []
    for widget in (area, *area.findChildren(QWidget)):
        takes = widget.focusPolicy() != Qt.FocusPolicy.NoFocus and widget.isVisible() and widget.isEnabled()
        if not takes or isinstance(widget.parentWidget(), QComboBox | QAbstractItemView):
            continue
        said = QAccessible.queryAccessibleInterface(widget)
        labels = [label for label in area.findChildren(QLabel) if label.buddy() is widget]
        name = widget.accessibleName() if isinstance(widget, QComboBox) else said.text(QAccessible.Text.Name)
        if not name.strip() and not labels:
            parent = type(widget.parentWidget()).__name__
            found.append(f"nameless: {type(widget).__name__} {widget.objectName()} in {parent}")
    return found


def shown_by(desk: Desk, monkeypatch: pytest.MonkeyPatch, call: Callable[[], object]) -> list[str]:
    """Show the dialog that ``call`` opens, judge it, close it by Escape."""
    faults: list[str] = []
    judged: list[QDialog] = []

    def execute(dialog: QDialog) -> int:
        dialog.show()
        desk.qtbot.waitExposed(dialog)
        dialog.activateWindow()
        desk.qtbot.waitUntil(dialog.isActiveWindow)
        faults.extend(unreached(dialog) + twice(dialog) + nameless(dialog))
        QTest.keyClick(QApplication.focusWidget() or dialog, Qt.Key.Key_Escape)
        assert not dialog.isVisible()
        judged.append(dialog)
        return int(QDialog.DialogCode.Rejected)

    monkeypatch.setattr(QDialog, "exec", execute)
    call()
    desk.qtbot.waitUntil(lambda: bool(judged))
    return faults


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
        assert set(mnemonics(form)) & MENU_LETTERS == set(), row.kind


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
