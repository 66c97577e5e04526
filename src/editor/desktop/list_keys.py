"""A list that is worked on from a field: one types in the field, the arrows move the list, Enter takes its row."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QLineEdit, QListWidget

from editor.desktop.look.announcing import AFTER_TYPING_MS, announce_now

_ENTER: Final = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_STEPS: Final = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}
_MOVES: Final = (*_STEPS, Qt.Key.Key_PageUp, Qt.Key.Key_PageDown)
SAID_AFTER_MS: Final = 120
"""A row that is passed in a hurry is not said."""


class ListKeys(QObject):
    """Gives ``rows`` the keys that are theirs while the focus stays in ``field``."""

    taken = Signal()
    """Enter was pressed: what stands at the list's current row is meant."""
    moved = Signal()
    """Another row may be the current one."""

    def __init__(self, field: QLineEdit, rows: QListWidget, *, round_about: bool = False) -> None:
        """``round_about``: from the last row the arrow goes on to the first."""
        super().__init__(field)
        self._field = field
        self._rows = rows
        self._round_about = round_about
        field.installEventFilter(self)
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.timeout.connect(self._say)
        field.textChanged.connect(lambda: self._pause.start(AFTER_TYPING_MS))

    def take_in_list_too(self) -> None:
        """Let Enter be taken in the list itself: it would pass the key on to a dialog's default button besides."""
        self._rows.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            key = Qt.Key(event.key())
            if key in _ENTER:
                self.taken.emit()
                return True
            if watched is self._field and key in _MOVES:
                self._move(key, event)
                self.moved.emit()
                self._pause.start(SAID_AFTER_MS)
                return True
        return super().eventFilter(watched, event)

    def _move(self, key: Qt.Key, event: QKeyEvent) -> None:
        if self._round_about and key in _STEPS and self._rows.count():
            self._rows.setCurrentRow((self._rows.currentRow() + _STEPS[key]) % self._rows.count())
        else:
            QApplication.sendEvent(self._rows, event)

    def _say(self) -> None:
        """The focus stays in the field, so a screen reader does not see that another row is the current one."""
        item = self._rows.currentItem()
        if item is not None:
            said = item.data(Qt.ItemDataRole.AccessibleTextRole) or item.text()
            announce_now(self._field, str(said))
