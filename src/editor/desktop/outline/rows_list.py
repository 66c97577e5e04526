"""A list whose rows can be carried away."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QAbstractItemView, QListWidget, QWidget


class RowsList(QListWidget):
    """Its owner makes the drag (:attr:`drag_asked`): what a row holds is not the list's to know."""

    drag_asked = Signal()
    landed = Signal()
    """A row was let go on the outline of this program: what it stands for is to be put in at the outline's row."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setDragEnabled(True)
        self.setDragDropMode(QAbstractItemView.DragDropMode.DragOnly)
        self.setMouseTracking(True)

    def startDrag(self, supported: Qt.DropAction) -> None:
        del supported
        self.drag_asked.emit()
