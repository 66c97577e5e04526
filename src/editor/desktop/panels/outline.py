"""The outline: the issue as a tree; choosing a row chooses what the form edits and the preview marks."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeAlias

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPoint, QRect, Qt, Signal
from PySide6.QtGui import (
    QDrag,
    QDragLeaveEvent,
    QDragMoveEvent,
    QDropEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
)
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QHBoxLayout,
    QLabel,
    QMenu,
    QToolButton,
    QTreeView,
    QVBoxLayout,
    QWidget,
)

from editor.desktop.actions import ADD_COMMANDS, Actions, Command
from editor.desktop.dropping import Drop, Side
from editor.desktop.icons import icon
from editor.desktop.models.outline import OutlineRow
from editor.desktop.models.outline_model import ROW_ROLE, Index, OutlineModel
from editor.desktop.panels.outline_delegate import OutlineDelegate
from editor.desktop.style import Look
from editor.newsletter import places
from editor.newsletter.issue import Issue

FindDrop: TypeAlias = Callable[[OutlineRow, OutlineRow, Side], Drop | None]
"""What a row would do when let go on the upper or lower half of another."""

PLACES_IN_ROWS = {
    places.TOP: places.FOOTER,
    places.HERO: places.MASTHEAD,
    places.INTRO: places.MASTHEAD,
    places.CONTENTS: places.MASTHEAD,
    places.SENDER: places.FOOTER,
    places.PARTNERS: places.FOOTER,
    places.SOCIAL: places.FOOTER,
}
"""Blocks of the page that have no row of their own: the row whose form edits them."""


class OutlineTree(QTreeView):
    """A tree whose rows run from edge to edge; folds by the mark, by the keyboard's arrows or a double click."""

    dropped = Signal(object)
    """A :class:`Drop`: a row was let go where it may land."""
    drop_shown = Signal(object)
    """The :class:`Drop` under the pointer while a row is dragged, or ``None``."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._delegate = OutlineDelegate(self, look)
        self.setItemDelegate(self._delegate)
        self.setHeaderHidden(True)
        self.setIndentation(0)
        self.setRootIsDecorated(False)
        self.setMouseTracking(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setExpandsOnDoubleClick(False)
        self.setDragDropMode(QAbstractItemView.DragDropMode.InternalMove)
        self.setDropIndicatorShown(False)
        self.setAutoExpandDelay(600)
        self.find_drop: FindDrop = lambda dragged, over, side: None
        self._drop: Drop | None = None
        self._drop_at = QPersistentModelIndex()
        look.changed.connect(self.viewport().update)

    # Dragging

    def startDrag(self, supported: Qt.DropAction) -> None:
        """Carry a pale picture of the words beside the pointer: the place to land must be seen."""
        index = self.currentIndex()
        drag = QDrag(self)
        drag.setMimeData(self.model().mimeData([index]))
        drag.setPixmap(self._delegate.drag_picture(index))
        drag.setHotSpot(QPoint(-14, -6))
        drag.exec(supported)

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        super().dragMoveEvent(event)  # scrolls near the edges, unfolds after a while
        position = event.position().toPoint()
        index = self.indexAt(position)
        over, dragged = self._row(index), self._row(self.currentIndex())
        found = None
        if event.source() is self and over is not None and dragged is not None:
            rect = self.visualRect(index)
            found = self.find_drop(dragged, over, "above" if position.y() < rect.center().y() else "below")
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
                self.setCurrentIndex(above)
                return
        super().keyPressEvent(event)

    def _folds(self, index: QModelIndex) -> bool:
        return self.model().hasChildren(index) and self.isExpanded(index)

    def _on_fold_mark(self, index: QModelIndex, position: QPoint) -> bool:
        mark = self._delegate.fold_mark(index, self.visualRect(index)) if index.isValid() else QRect()
        return mark.adjusted(-4, -6, 4, 6).contains(position)


class OutlinePanel(QWidget):
    """Header with the add button, and the tree."""

    selected = Signal(object)
    """An :class:`OutlineRow`: the user (or :meth:`select`) chose it."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("surface", "side")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.model = OutlineModel(self)
        self.tree = OutlineTree(look, self)
        self.tree.setModel(self.model)
        self.tree.setAccessibleName(self.tr("Innehåll"))
        self.tree.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.add_button = QToolButton()
        self.add_button.setIcon(icon("add"))
        self.add_button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.add_button.setToolTip(self.tr("Lägg till"))
        self.add_button.setAccessibleName(self.tr("Lägg till"))
        self._folded: set[tuple[str, ...]] = set()
        self._unfolded: set[tuple[str, ...]] = set()
        self._path: tuple[str, ...] = ()
        self._showing = False
        self._lay_out()
        self.model.modelAboutToBeReset.connect(self._keep_scroll)
        self.tree.expanded.connect(lambda index: self._remember_fold(index, unfolded=True))
        self.tree.collapsed.connect(lambda index: self._remember_fold(index, unfolded=False))
        self.tree.selectionModel().currentChanged.connect(self._current_changed)
        self._scroll = 0

    def _lay_out(self) -> None:
        header = QFrame()
        header.setProperty("part", "header")
        header.setFixedHeight(40)
        title = QLabel(self.tr("Innehåll"))
        title.setProperty("role", "strong")
        title.setBuddy(self.tree)
        row = QHBoxLayout(header)
        row.setContentsMargins(18, 0, 6, 0)
        row.addWidget(title, 1)
        row.addWidget(self.add_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(header)
        column.addSpacing(6)
        column.addWidget(self.tree, 1)

    def set_add_menu(self, menu: QMenu) -> None:
        """What the add button opens."""
        self.add_button.setMenu(menu)

    def fill_context_menu(self, menu: QMenu, actions: Actions) -> None:
        """What a right click offers: what can be done with the row, then what can be added."""
        for command in (Command.MOVE_UP, Command.MOVE_DOWN, Command.DUPLICATE, Command.DELETE):
            menu.addAction(actions[command])
        menu.addSeparator()
        add = menu.addMenu(icon("add"), self.tr("Lägg till"))
        for command in ADD_COMMANDS:
            add.addAction(actions[command])

    # What is shown

    def show_issue(self, issue: Issue | None) -> None:
        """Show ``issue``; what was selected and folded stays so."""
        self._showing = True
        self.model.show(issue)
        if self.model.rowCount() and not self.tree.selectionModel().currentIndex().isValid():
            self._fold_all()
            self._reselect()
            self.tree.verticalScrollBar().setValue(self._scroll)
        self._showing = False

    def forget(self) -> None:
        """Forget folds and selection (another issue is coming)."""
        self._folded.clear()
        self._unfolded.clear()
        self._path = ()
        self._scroll = 0

    @property
    def row(self) -> OutlineRow | None:
        """The selected row."""
        return self.model.row(self.tree.currentIndex())

    def select(self, key: str) -> bool:
        """Choose the row for a block key; ``False`` where no row edits it."""
        index = self.model.index_of(PLACES_IN_ROWS.get(key, key), self._path)
        if not index.isValid():
            return False
        self.tree.setCurrentIndex(index)
        self.tree.scrollTo(index)
        return True

    def _reselect(self) -> None:
        """After a reset: the same row, else the nearest that is left of its way."""
        for length in range(len(self._path), 0, -1):
            index = self.model.index_of(self._path[length - 1], self._path)
            if index.isValid():
                self.tree.setCurrentIndex(index)
                return

    def _current_changed(self, current: QModelIndex, previous: QModelIndex) -> None:
        row = self.model.row(current)
        if row is None:
            return
        self._path = row.path
        if not self._showing:
            self.selected.emit(row)

    # Folds

    def _fold_all(self) -> None:
        for index in self.model.indexes():
            row = self.model.row(index)
            if row is None or not row.children:
                continue
            open_at_first = row.kind in ("section", "article")
            unfolded = row.path not in self._folded if open_at_first else row.path in self._unfolded
            self.tree.setExpanded(index, unfolded)

    def _remember_fold(self, index: QModelIndex, *, unfolded: bool) -> None:
        row = self.model.row(index)
        if row is None or self._showing:
            return
        (self._unfolded if unfolded else self._folded).add(row.path)
        (self._folded if unfolded else self._unfolded).discard(row.path)

    def _keep_scroll(self) -> None:
        self._scroll = self.tree.verticalScrollBar().value()
