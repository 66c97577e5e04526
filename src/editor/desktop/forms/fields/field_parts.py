"""What stands around the editor of a field: small labels, the line of an error, marks."""

from __future__ import annotations

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QFont, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QWidget

from editor.desktop.look import icons
from editor.desktop.look.style import SMALL_PT, resized

_ICON_PX = icons.SMALL_PX


class Mark(QLabel):
    """A small icon in the colour that the style sheet gives labels of this role, also after it has changed."""

    def __init__(self, name: str, parent: QWidget, role: str = "help") -> None:
        super().__init__(parent)
        self._name = name
        self.setProperty("role", role)
        self.setFixedSize(_ICON_PX, _ICON_PX)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        icons.paint(painter, self._name, QPoint(0, 0), _ICON_PX, self.palette().windowText().color())
        painter.end()


class ErrorLine(QWidget):
    """A shape and a sentence: what is wrong with the field above."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._mark = Mark("error_circle", self, "error")
        self._sentence = QLabel(self)
        self._sentence.setProperty("role", "error")
        self._sentence.setWordWrap(True)
        self._sentence.setFont(resized(self._sentence.font(), SMALL_PT, weight=QFont.Weight.DemiBold))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(6)
        row.addWidget(self._mark, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(self._sentence, 1)

    def text(self) -> str:
        """The sentence."""
        return self._sentence.text()

    def show_text(self, sentence: str) -> None:
        """Show a sentence; "" hides the line."""
        self._sentence.setText(sentence)
        self.setVisible(bool(sentence))


def without_mnemonic(text: str) -> str:
    """The words of a label without the sign of its mnemonic."""
    return text.replace("&&", "\0").replace("&", "").replace("\0", "&")


def small_label(parent: QWidget) -> QLabel:
    """A muted label in the small size: counters and help."""
    label = QLabel(parent)
    label.setProperty("role", "help")
    label.setFont(resized(label.font(), SMALL_PT))
    return label


def restyle(widget: QWidget) -> None:
    """Let the style sheet see a property that has changed."""
    widget.style().unpolish(widget)
    widget.style().polish(widget)
