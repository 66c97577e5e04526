"""What a screen reader is told though the focus is elsewhere: news, results, errors. The only place that tells it.

Qt hands an announcement to UI Automation on Windows (a notification) and to AT-SPI on Linux; where nothing listens
it costs nothing.
"""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QTimer
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QAccessibleEvent
from PySide6.QtWidgets import QLabel, QTreeView, QWidget

AFTER_FOCUS_MS: Final = 250
"""Readers drop what they are saying when the focus moves, and much of the news comes with such a move: news waits."""
AFTER_TYPING_MS: Final = 700
"""What follows every letter is said when typing pauses."""


def announce(source: QWidget, words: str, *, urgent: bool = False) -> None:
    """Have ``words`` said, as news of ``source``; ``urgent`` interrupts what is being said."""
    if words:
        QTimer.singleShot(AFTER_FOCUS_MS, source, lambda: announce_now(source, words, urgent=urgent))


def announce_now(source: QWidget, words: str, *, urgent: bool = False) -> None:
    """Have ``words`` said where the focus does not move."""
    event = QAccessibleAnnouncementEvent(source, words)
    if urgent:
        event.setPoliteness(QAccessible.AnnouncementPoliteness.Assertive)
    QAccessible.updateAccessibility(event)


def announce_row(tree: QTreeView) -> None:
    """Have the current row said again, for rows that were made anew: to a reader they are others than those it knew."""
    index, above = tree.model().index(0, 0), 1  # Qt counts the header
    while index.isValid() and index != tree.currentIndex():
        index, above = tree.indexBelow(index), above + 1
    if index.isValid():
        event = QAccessibleEvent(tree, QAccessible.Event.Focus)
        event.setChild(above)
        QAccessible.updateAccessibility(event)


class SpokenLabel(QLabel):
    """A label whose new text is said when it has stood for a moment and can be seen."""

    def __init__(self, text: str = "", parent: QWidget | None = None) -> None:
        super().__init__(text, parent)
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(AFTER_TYPING_MS)
        self._pause.timeout.connect(self._say)

    def setText(self, text: str) -> None:
        if text != self.text():
            super().setText(text)
            self._pause.start()

    def _say(self) -> None:
        if self.isVisible():
            announce_now(self, self.text())
