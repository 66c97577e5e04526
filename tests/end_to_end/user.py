"""Somebody at the keyboard: presses keys, copies and pastes, and looks where the focus is. Nothing else."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QAccessible, QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QMenu, QTextEdit, QWidget
from pytestqt.qtbot import QtBot

from desktop.hands import type_text

CONTROL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier
ALT = Qt.KeyboardModifier.AltModifier
_MOST_TABS = 120


class User:
    """Counts what she does, and the seconds the program takes until it has dealt with it."""

    def __init__(self, qtbot: QtBot, window: QWidget) -> None:
        self._qtbot = qtbot
        self._window = window
        self.keys = 0
        self.pastes = 0
        self.slowest = 0.0
        self.program_seconds = 0.0
        self.export_seconds = 0.0
        self._dialogs_done = 0

    def press(self, key: Qt.Key, modifiers: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        """Press a key where the focus is."""
        self._act(lambda: QTest.keyClick(self.focus(), key, modifiers))

    def type(self, text: str) -> None:
        """Type a text where the focus is."""
        for letter in text:
            self._act(lambda letter=letter: type_text(self.focus(), letter))  # type: ignore[misc]

    def paste(self, text: str) -> None:
        """Copy ``text`` elsewhere and paste it here."""
        QGuiApplication.clipboard().setText(text)
        self.pastes += 1
        self.press(Qt.Key.Key_V, CONTROL)

    def tab_to(self, name: str) -> None:
        """Press Tab until the focus is on what is called ``name`` (or begins so and tells its state after a colon)."""
        met = []
        for _ in range(_MOST_TABS):
            here = self.name()
            if here == name or here.startswith(f"{name}: "):
                return
            met.append(here)
            self.press(Qt.Key.Key_Tab)
        raise AssertionError(f"Tab does not lead to {name!r}, only to {list(dict.fromkeys(met))}")

    def unfold(self, title: str) -> None:
        """Open a folded group, if it is not open."""
        self.tab_to(title)
        if self.focus().accessibleDescription() == "hopfälld":
            self.press(Qt.Key.Key_Space)

    def menu(self, menu: Qt.Key, entry: str) -> None:
        """Choose an entry of a menu by its letters."""
        QTest.keyClick(self._window, menu, ALT)
        self.keys += 1
        self._qtbot.waitUntil(lambda: isinstance(QApplication.activePopupWidget(), QMenu))
        opened = QApplication.activePopupWidget()
        assert isinstance(opened, QMenu)
        letter = next(
            action.text().partition("&")[2][:1].upper()
            for action in opened.actions()
            if action.text().replace("&", "") == entry
        )
        self._act(lambda: QTest.keyClick(opened, Qt.Key(ord(letter))))
        self._come_back()

    def in_dialog(self, open_it: Callable[[], None], work: Callable[[QDialog], None]) -> None:
        """Do ``work`` in the dialog that ``open_it`` opens; it must close it."""
        failed: list[BaseException] = []

        def begin() -> None:
            dialog = QApplication.activeModalWidget()
            if not isinstance(dialog, QDialog) or not dialog.isActiveWindow():
                QTimer.singleShot(10, begin)
                return
            self._dialogs_done += 1
            try:
                work(dialog)
            except BaseException as error:  # out of the dialog's own loop, into the test
                failed.append(error)
                dialog.reject()

        QTimer.singleShot(0, begin)
        open_it()
        self._come_back()
        if failed:
            raise failed[0]

    @contextmanager
    def watching(self) -> Iterator[None]:
        """Sit and watch the program work."""
        began = time.perf_counter()
        yield
        self.export_seconds += time.perf_counter() - began

    def _come_back(self) -> None:
        """What every window system does when a menu or dialog goes."""
        self._window.activateWindow()
        self._qtbot.waitUntil(lambda: self._window.isActiveWindow() and QApplication.focusWidget() is not None)

    def focus(self) -> QWidget:
        """What the focus is on."""
        focused = QApplication.focusWidget()
        assert focused is not None, "nothing has the focus"
        return focused

    def name(self) -> str:
        """What a screen reader would call it."""
        said = QAccessible.queryAccessibleInterface(self.focus())
        return said.text(QAccessible.Text.Name).replace("&", "") if said is not None else ""

    def selected(self) -> str:
        """The text that is marked where the focus is."""
        editor = self.focus()
        assert isinstance(editor, QTextEdit)
        return editor.textCursor().selectedText()

    def _act(self, action: Callable[[], object]) -> None:
        dialogs, began = self._dialogs_done, time.perf_counter()
        action()
        QApplication.processEvents()
        self.keys += 1
        if dialogs == self._dialogs_done:  # what was done in a dialog has been counted there
            took = time.perf_counter() - began
            self.slowest = max(self.slowest, took)
            self.program_seconds += took
