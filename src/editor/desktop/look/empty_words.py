"""What an empty list says in its own place: why it is empty, or what would fill it."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtWidgets import QAbstractItemView

from editor.desktop.look.announcing import SpokenLabel

MARGIN_PX: Final = 24


class EmptyWords(SpokenLabel):
    """Lies over ``view``, in the middle of what its ``above_px`` first pixels leave; clicks go through to the view."""

    def __init__(self, view: QAbstractItemView) -> None:
        super().__init__("", view.viewport())
        self._view = view
        self._above_px = 0
        self.setWordWrap(True)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.setProperty("role", "muted")
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        view.viewport().installEventFilter(self)
        self.hide()

    def say(self, words: str, above_px: int = 0) -> None:
        """Show ``words``, or nothing where they are ``""``."""
        self._above_px = above_px
        self.setText(words)
        self.setVisible(bool(words))
        self._place()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize:
            self._place()
        return super().eventFilter(watched, event)

    def _place(self) -> None:
        room = self._view.viewport().rect().adjusted(MARGIN_PX, self._above_px, -MARGIN_PX, 0)
        self.setGeometry(room)
