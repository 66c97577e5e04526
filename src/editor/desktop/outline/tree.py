"""The tree of the outline: rows from edge to edge, several of them selected, dragged and renamed where they stand."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeAlias

from PySide6.QtCore import QItemSelectionModel, QModelIndex, QPersistentModelIndex, QPoint, QRect, Qt, QTimer, Signal
from PySide6.QtGui import (
    QDrag,
    QDragEnterEvent,
    QDragLeaveEvent,
    QDragMoveEvent,
    QDropEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
)
from PySide6.QtWidgets import QAbstractItemView, QFrame, QTreeView, QWidget

from editor.desktop.look.style import Look
from editor.desktop.outline.delegate import OutlineDelegate
from editor.desktop.outline.dropping import Drop, Side
from editor.desktop.outline.model import ROW_ROLE, Index
from editor.desktop.outline.rows_list import RowsList
from editor.desktop.outline.several import top_rows
from editor.newsletter.edits import fragment_text
from editor.newsletter.outline import OutlineRow

FindDrop: TypeAlias = Callable[[tuple[OutlineRow, ...], OutlineRow, Side], Drop | None]
"""What rows would do when let go on the upper or lower half of another."""

_ALONE = QItemSelectionModel.SelectionFlag.ClearAndSelect | QItemSelectionModel.SelectionFlag.Rows
_TOO = QItemSelectionModel.SelectionFlag.Select | QItemSelectionModel.SelectionFlag.Rows


class OutlineTree(QTreeView):
    """A tree whose rows run from edge to edge; folds by the mark, by the keyboard's arrows or a double click."""

    came = Signal(bytes)
    """Parts of an issue carried here from another window, as :mod:`editor.newsletter.edits.fragment_text`."""
    dropped = Signal(object)
    """A :class:`Drop`: rows were let go where they may land."""
    drop_shown = Signal(object)
    """The :class:`Drop` under the pointer while rows are dragged, or ``None``."""
    renamed = Signal(object, str)
    """An :class:`OutlineRow` and the words it is to have."""
    selection_changed = Signal()
    """Other rows are selected than before."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._delegate = OutlineDelegate(self, look)
        self._delegate.renamed.connect(self.renamed)
        self.setItemDelegate(self._delegate)
        self.setHeaderHidden(True)
        self.setIndentation(0)
        self.setRootIsDecorated(False)
        self.setMouseTracking(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setExpandsOnDoubleClick(False)
        self.setDragDropMode(QAbstractItemView.DragDropMode.InternalMove)
        self.setDropIndicatorShown(False)
        self.setAutoExpandDelay(600)
        self.find_drop: FindDrop = lambda dragged, over, side: None
        self._carried: tuple[OutlineRow, ...] = ()
        self._drop: Drop | None = None
        self._drop_at = QPersistentModelIndex()
        look.changed.connect(self.viewport().update)

    # Selecting

    @property
    def selected_rows(self) -> tuple[OutlineRow, ...]:
        """The selected rows that can be seen or unfolded, top down."""
        # Asked at every key pressed: looks at what is selected, never at all rows.
        chosen = [index for index in self.selectedIndexes() if not self._is_hidden(index)]
        return tuple(row for index in sorted(chosen, key=_place) if (row := self._row(index)) is not None)

    @property
    def renaming(self) -> bool:
        """Whether a row is being renamed: its keys are not the tree's then."""
        return self.state() == QAbstractItemView.State.EditingState

    def choose(self, index: QModelIndex) -> None:
        """Select ``index`` alone, whatever keys are held down just now."""
        self.selectionModel().setCurrentIndex(index, _ALONE)

    def choose_too(self, indexes: list[QModelIndex]) -> None:
        """Select these beside what is selected; the current row stays."""
        for index in indexes:
            self.selectionModel().select(index, _TOO)

    def selectionChanged(self, selected, deselected) -> None:  # type: ignore[no-untyped-def]
        super().selectionChanged(selected, deselected)
        self.selection_changed.emit()

    def _is_hidden(self, index: QModelIndex) -> bool:
        """Whether a filter hides the row or what it stands in."""
        while index.isValid():
            if self.isRowHidden(index.row(), index.parent()):
                return True
            index = index.parent()
        return False

    # Dragging

    def startDrag(self, supported: Qt.DropAction) -> None:
        """Carry a pale picture of the words beside the pointer: the place to land must be seen."""
        index = self.currentIndex()
        rows = top_rows(self.selected_rows)
        if not rows:
            return
        drag = QDrag(self)
        drag.setMimeData(self.model().mimeData([index]))
        drag.setPixmap(self._delegate.drag_picture(index, len(rows)))
        drag.setHotSpot(QPoint(-14, -6))
        self._carried = rows
        drag.exec(supported)
        self._carried = ()

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if _comes_from_elsewhere(event):
            event.acceptProposedAction()
        else:
            super().dragEnterEvent(event)

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        super().dragMoveEvent(event)  # scrolls near the edges, unfolds after a while
        position = event.position().toPoint()
        index = self.indexAt(position)
        over = self._row(index)
        if not self._carried and _comes_from_elsewhere(event):
            if index.isValid():
                self.setCurrentIndex(index)  # what comes from elsewhere goes after the row that is marked
            event.setDropAction(Qt.DropAction.CopyAction)
            event.accept()
            return
        found = None
        if self._carried and over is not None:
            side: Side = "above" if position.y() < self.visualRect(index).center().y() else "below"
            found = self.find_drop(self._carried, over, side)
        self._show_drop(found, index)
        if found is None:
            event.ignore()
        else:
            event.setDropAction(Qt.DropAction.MoveAction)
            event.accept()

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        super().dragLeaveEvent(event)
        self._show_drop(None, QModelIndex())

    def dropEvent(self, event: QDropEvent) -> None:
        if not self._carried and _comes_from_elsewhere(event):
            event.setDropAction(Qt.DropAction.CopyAction)
            event.accept()
            self.stopAutoScroll()
            self.setState(QAbstractItemView.State.NoState)
            source = event.source()
            if isinstance(source, RowsList):  # it may have to ask something, which waits for the end of the drag
                QTimer.singleShot(0, source, source.landed.emit)
            else:
                self.came.emit(bytes(event.mimeData().data(fragment_text.MIME_TYPE).data()))
            return
        found = self._drop
        self._show_drop(None, QModelIndex())
        event.setDropAction(
            Qt.DropAction.IgnoreAction
        )  # the model is refilled from the issue; the view removes nothing
        event.accept()
        self.stopAutoScroll()
        self.setState(QAbstractItemView.State.NoState)
        if found is not None:
            self.dropped.emit(found)

    def _show_drop(self, found: Drop | None, index: QModelIndex) -> None:
        if found != self._drop or index != self._drop_at:
            self._drop, self._drop_at = found, QPersistentModelIndex(index)
            self.drop_shown.emit(found)
            self.viewport().update()

    def _row(self, index: QModelIndex) -> OutlineRow | None:
        row: OutlineRow | None = index.data(ROW_ROLE)
        return row

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if self._drop is not None and self._drop_at.isValid():
            painter = QPainter(self.viewport())
            self._delegate.paint_drop(painter, self._drop_at, self._drop)
            painter.end()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        index = self.indexAt(event.position().toPoint())
        if event.button() == Qt.MouseButton.LeftButton and self._on_fold_mark(index, event.position().toPoint()):
            self.setExpanded(index, not self.isExpanded(index))
            event.accept()
            return
        super().mousePressEvent(event)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        index = self.indexAt(event.position().toPoint())
        if event.button() == Qt.MouseButton.LeftButton and self.model().hasChildren(index):
            self.setExpanded(index, not self.isExpanded(index))
        event.accept()

    def drawBranches(self, painter: QPainter, rect: QRect, index: Index) -> None:
        """Nothing: the delegate draws the fold marks."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Left and not self._folds(self.currentIndex()):
            above = self.currentIndex().parent()
            if above.isValid():
                self.choose(above)
                return
        super().keyPressEvent(event)

    def _folds(self, index: QModelIndex) -> bool:
        return self.model().hasChildren(index) and self.isExpanded(index)

    def _on_fold_mark(self, index: QModelIndex, position: QPoint) -> bool:
        mark = self._delegate.fold_mark(index, self.visualRect(index)) if index.isValid() else QRect()
        return mark.adjusted(-4, -6, 4, 6).contains(position)


def _comes_from_elsewhere(event: QDropEvent) -> bool:
    """Whether parts of an issue are carried here from another window, this program's or another's."""
    return isinstance(event.source(), RowsList) or event.mimeData().hasFormat(fragment_text.MIME_TYPE)


def _place(index: QModelIndex) -> list[int]:
    """Where a row stands, from the top level down: sorts rows as the eye meets them."""
    place: list[int] = []
    while index.isValid():
        place.insert(0, index.row())
        index = index.parent()
    return place
