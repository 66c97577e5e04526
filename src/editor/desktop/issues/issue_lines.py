"""Lines that each stand for an issue: Enter or a double click opens it."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QSizePolicy, QWidget

ROW_PX = 32
_FRAME_PX = 2


class IssueLines(QListWidget):
    """Lines that each stand for an issue; as high as its rows. ``opened`` carries the issue's id and a node's id."""

    opened = Signal(str, str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("part", "things")
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setTextElideMode(Qt.TextElideMode.ElideMiddle)
        self.setTabKeyNavigation(False)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.itemDoubleClicked.connect(self._open)

    def show_lines(self, lines: Sequence[tuple[str, str, str]]) -> None:
        """Lines of words, an issue's id and a node's id ("" = none)."""
        self.clear()
        for words, issue_id, node_id in lines:
            item = QListWidgetItem(words)
            item.setSizeHint(QSize(0, ROW_PX))
            item.setToolTip(words)
            item.setData(Qt.ItemDataRole.UserRole, (issue_id, node_id))
            self.addItem(item)
        if lines:
            self.setCurrentRow(0)
        self.setFixedHeight(len(lines) * ROW_PX + 2 * _FRAME_PX)
        self.setVisible(bool(lines))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.currentItem() is not None:
            self._open(self.currentItem())
        else:
            super().keyPressEvent(event)

    def _open(self, item: QListWidgetItem) -> None:
        issue_id, node_id = item.data(Qt.ItemDataRole.UserRole)
        self.opened.emit(issue_id, node_id)
