"""What Tab and Alt reach in a window: every control, each letter once, everything with a name."""

from __future__ import annotations

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
    QMainWindow,
    QRadioButton,
    QTextEdit,
    QWidget,
)

from desktop.conftest import Desk

USED = (QAbstractButton, QComboBox, QLineEdit, QTextEdit, QAbstractItemView)


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
    """The controls that Tab does not come by."""
    missed = controls(area) - visited(area)
    return [f"{type(widget).__name__} {widget.accessibleName() or widget.objectName()}" for widget in missed]


def mnemonics(area: QWidget) -> Counter[str]:
    """The mnemonics of what can be seen."""
    labels = [label.text() for label in area.findChildren(QLabel) if label.isVisible() and label.buddy() is not None]
    buttons = [button.text() for button in area.findChildren(QAbstractButton) if button.isVisible()]
    texts = [text.replace("&&", "") for text in (*labels, *buttons)]
    return Counter(text[text.index("&") + 1].lower() for text in texts if "&" in text)


def menu_letters(window: QMainWindow) -> set[str]:
    """The letters that open menus with Alt, whatever stands in the window."""
    texts = [action.text() for action in window.menuBar().actions()]
    return {text[text.index("&") + 1].lower() for text in texts}


def twice(area: QWidget) -> list[str]:
    """The letters that lead to two fields."""
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
