"""Enter presses the button that has the focus, as everywhere on Windows.

Qt gives Enter to a dialog's default button unless the focused one is "auto default", and a button that always is takes
the default's place. So a button is that only while it has the focus: on "Avbryt" Enter cancels, in a field it agrees.
"""

from __future__ import annotations

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication, QDialog, QPushButton, QWidget


class EnterPresses(QObject):
    """Follows the focus of ``application``."""

    def __init__(self, application: QApplication) -> None:
        super().__init__(application)
        self._button: QPushButton | None = None
        application.focusChanged.connect(self._focus_changed)

    def _focus_changed(self, before: QWidget | None, now: QWidget | None) -> None:
        if self._button is not None and before is self._button:
            self._button.setAutoDefault(False)
        self._button = None
        if isinstance(now, QPushButton) and not now.autoDefault() and isinstance(now.window(), QDialog):
            now.setAutoDefault(True)
            self._button = now
