"""Enter presses the button that has the focus, as everywhere on Windows.

Qt gives Enter to a dialog's default button unless the focused one is "auto default", and a button that always is takes
the default's place. So a button is that only while it has the focus: on "Avbryt" Enter cancels, in a field it agrees.
Outside dialogs, and for all tool buttons, Qt has no Enter at all: there the button is watched while it has the focus.
"""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractButton, QApplication, QDialog, QPushButton, QToolButton, QWidget

_ENTER: Final = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_PLAIN: Final = (Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.KeypadModifier)


class EnterPresses(QObject):
    """Follows the focus of ``application``."""

    def __init__(self, application: QApplication) -> None:
        super().__init__(application)
        self._default: QPushButton | None = None
        self._watched: QAbstractButton | None = None
        application.focusChanged.connect(self._focus_changed)

    def _focus_changed(self, before: QWidget | None, now: QWidget | None) -> None:
        if self._default is not None and before is self._default:
            self._default.setAutoDefault(False)
        if self._watched is not None and before is self._watched:
            self._watched.removeEventFilter(self)
        self._default = self._watched = None
        if isinstance(now, QPushButton) and now.autoExclusive():
            return  # a choice, whose arrows choose: Enter agrees
        if isinstance(now, QPushButton) and isinstance(now.window(), QDialog):
            if not now.autoDefault():
                now.setAutoDefault(True)
                self._default = now
        elif isinstance(now, QPushButton) or (isinstance(now, QToolButton) and not now.isCheckable()):
            now.installEventFilter(self)
            self._watched = now

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Enter on the watched button; one that only has a menu opens it."""
        if not isinstance(event, QKeyEvent) or event.type() != QEvent.Type.KeyPress:
            return super().eventFilter(watched, event)
        if event.key() not in _ENTER or event.modifiers() not in _PLAIN or event.isAutoRepeat():
            return super().eventFilter(watched, event)
        if isinstance(watched, QToolButton) and watched.menu() is not None:
            watched.showMenu()
        elif isinstance(watched, QAbstractButton):
            watched.click()
        return True
