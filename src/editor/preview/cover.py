"""What lies over the page while there is nothing to see: the page before, else the desk's colour; a sentence where the
page stopped."""

from __future__ import annotations

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QColor, QHideEvent, QPainter, QPaintEvent, QPixmap
from PySide6.QtWidgets import QLabel, QPushButton, QVBoxLayout, QWidget

DESK = "#E4E8EC"
"""The desk's colour until somebody chooses one."""


class Cover(QWidget):
    """Hides the engine's blank surface, so that nothing flashes white between two pages."""

    def __init__(self, parent: QWidget, desk: QColor) -> None:
        super().__init__(parent)
        self._desk = desk
        self._kept: tuple[QRect, QPixmap] | None = None
        self._sentence = QLabel(self)
        self._sentence.setWordWrap(True)
        self._sentence.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.retry = QPushButton(self.tr("Visa igen"), self)
        layout = QVBoxLayout(self)
        layout.addStretch(1)
        layout.addWidget(self._sentence)
        layout.addWidget(self.retry, 0, Qt.AlignmentFlag.AlignHCenter)
        layout.addStretch(2)
        self.say("")

    def keep(self, picture: QPixmap, place: QRect) -> None:
        """Show what was there before, until the cover is taken away."""
        self._kept = place, picture
        self.update()

    def say(self, sentence: str) -> None:
        """Show this sentence with a button to try again; an empty one shows the bare desk."""
        self._kept = None
        self._sentence.setText(sentence)
        self._sentence.setVisible(bool(sentence))
        self.retry.setVisible(bool(sentence))

    def set_desk(self, desk: QColor) -> None:
        self._desk = desk
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), self._desk)
        if self._kept is not None:
            painter.drawPixmap(*self._kept)

    def hideEvent(self, event: QHideEvent) -> None:
        self._kept = None
        super().hideEvent(event)
