"""The list of a register: entries in groups under headings, one chosen."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QItemSelectionModel, QModelIndex, QPersistentModelIndex, QRect, QSize, Qt, Signal
from PySide6.QtGui import (
    QFont,
    QFontMetrics,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QResizeEvent,
    QStandardItem,
    QStandardItemModel,
)
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QHeaderView,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTreeView,
    QWidget,
)

from editor.desktop.look.icons import icon
from editor.desktop.look.style import Look
from editor.desktop.registers.rows import Group, Row

ENTRY_ROLE: Final = Qt.ItemDataRole.UserRole
ROW_PX: Final = 36
HEADING_PX: Final = 32
PAD_PX: Final = 6
NARROW_PX: Final = 560
NARROWEST_PX: Final = 420
_MAY_BREAK: Final = "\u200b"
LEAST_REST_PX: Final = 160
"""For the column that takes what is left: a long word fits. The others give way for it, by a quarter at most."""
WIDE: Final = 1.5
WIDE_REST_PX: Final = 400
"""Where it has this much all the same, the others are wider by half: a mail address stands on one line."""


class EntryList(QTreeView):
    """Columns of words, the one numbered ``strong`` in semibold; in a narrow window the last columns go.

    ``chosen`` carries the id of the entry that the user, or :meth:`choose`, has chosen.
    """

    chosen = Signal(str)
    opened = Signal(str)
    """Enter or a double click on an entry."""
    delete_asked = Signal(str)

    def __init__(
        self, columns: Sequence[str], widths: Sequence[int], strong: int, look: Look, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._look = look
        self._strong = strong
        self._columns = tuple(columns)
        self._rows: dict[str, QStandardItem] = {}
        self._groups: list[Group] = []
        self._model = QStandardItemModel(self)
        self.setModel(self._model)
        self.setItemDelegate(_Delegate(self, look))
        self.setRootIsDecorated(False)
        self.setItemsExpandable(False)
        self.setIndentation(0)
        self.setWordWrap(True)
        self.setUniformRowHeights(False)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setTabKeyNavigation(False)
        self.setProperty("part", "register")
        self._model.setHorizontalHeaderLabels(self._columns)
        self._fit_columns(widths)
        self.activated.connect(self._activated)
        look.changed.connect(self._recolour)

    def _fit_columns(self, widths: Sequence[int]) -> None:
        """``widths`` in pixels; 0 is the column that takes what is left."""
        self._widths, self._share = tuple(widths), 1.0
        header = self.header()
        header.setSectionsMovable(False)
        header.setHighlightSections(False)
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        header.setStretchLastSection(False)
        header.setMinimumSectionSize(48)
        for column, width in enumerate(widths):
            mode = QHeaderView.ResizeMode.Stretch if not width else QHeaderView.ResizeMode.Interactive
            header.setSectionResizeMode(column, mode)
            if width:
                header.resizeSection(column, width)
        header.sectionResized.connect(lambda *_: self.scheduleDelayedItemsLayout())

    def show_groups(self, groups: list[Group]) -> None:
        """List these; the chosen entry stays chosen while it is among them."""
        if groups == self._groups:
            return
        before, self._groups = self.current_id(), groups
        self._rows.clear()
        blocked = self.selectionModel().blockSignals(True)
        self._model.removeRows(0, self._model.rowCount())
        for group in groups:
            heading = QStandardItem(group.heading)
            heading.setFlags(Qt.ItemFlag.ItemIsEnabled)
            heading.setFont(_bold(self.font()))
            self._model.appendRow(heading)
            for row in group.rows:
                heading.appendRow(self._items(row, group))
        self._recolour()
        self.expandAll()
        for place in range(self._model.rowCount()):
            self.setFirstColumnSpanned(place, QModelIndex(), True)
        self.selectionModel().blockSignals(blocked)
        if before in self._rows:
            self.choose(before, tell=False)

    def resizeEvent(self, event: QResizeEvent) -> None:
        last = len(self._columns) - 1
        self.setColumnHidden(last, event.size().width() < NARROW_PX)
        self.setColumnHidden(last - 1, event.size().width() < NARROWEST_PX)
        self._share_room(event.size().width())
        super().resizeEvent(event)

    def _share_room(self, room: int) -> None:
        shown = [column for column, width in enumerate(self._widths) if width and not self.isColumnHidden(column)]
        whole = sum(self._widths[column] for column in shown)
        share = min(max((room - LEAST_REST_PX) / whole, 0.75), 1.0) if whole else 1.0
        share = WIDE if room >= whole * WIDE + WIDE_REST_PX else share
        if share == self._share:
            return  # what somebody has dragged stays
        self._share = share
        for column in shown:
            self.header().resizeSection(column, round(self._widths[column] * share))

    def _items(self, row: Row, group: Group) -> list[QStandardItem]:
        items = []
        for column, words in enumerate(row.cells):
            item = QStandardItem(words)
            item.setToolTip(words)
            said = f"{self._columns[column]}: {words}"
            item.setData(f"{group.heading}. {said}" if column == 0 else said, Qt.ItemDataRole.AccessibleTextRole)
            item.setData(row.entry.id, ENTRY_ROLE)
            item.setFlags(Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable)
            if column == self._strong:
                item.setFont(_bold(self.font()) if not row.quiet else self.font())
            items.append(item)
        self._rows[row.entry.id] = items[0]
        return items

    def _recolour(self) -> None:
        colours = self._look.colours
        for place, group in enumerate(self._groups):
            heading = self._model.item(place)
            heading.setForeground(colours.muted if group.quiet else colours.text)
            for number, row in enumerate(group.rows):
                for column in range(len(row.cells)):
                    item = heading.child(number, column)
                    item.setForeground(colours.muted if row.quiet else colours.text)
                    if column == row.missing:
                        item.setForeground(colours.warning)
                        item.setIcon(icon("warning", colour=colours.warning))

    def count(self) -> int:
        """How many entries are listed."""
        return len(self._rows)

    def current_id(self) -> str:
        """The chosen entry, "" where none is."""
        return str(self.currentIndex().siblingAtColumn(0).data(ENTRY_ROLE) or "")

    def choose(self, entry_id: str, *, tell: bool = True) -> bool:
        """Choose an entry, if it is listed; ``tell``: with the signal."""
        item = self._rows.get(entry_id)
        if item is None:
            return False
        blocked = self.blockSignals(not tell)
        self.setCurrentIndex(item.index())
        self.blockSignals(blocked)
        self.scrollTo(item.index())
        return True

    def choose_first(self) -> None:
        """Choose the first entry, where there is one."""
        for entry_id in self._rows:
            self.choose(entry_id)
            return

    def forget_choice(self) -> None:
        """Have nothing chosen."""
        self.selectionModel().setCurrentIndex(QModelIndex(), QItemSelectionModel.SelectionFlag.Clear)

    def currentChanged(self, current: QModelIndex, previous: QModelIndex) -> None:  # type: ignore[override]
        super().currentChanged(current, previous)
        entry_id = self.current_id()
        if entry_id and not self.selectionModel().signalsBlocked():
            self.chosen.emit(entry_id)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        at = self.indexAt(event.position().toPoint())
        if at.isValid() and not at.flags() & Qt.ItemFlag.ItemIsSelectable:
            return  # on a heading: the entry whose form stands beside stays chosen
        super().mousePressEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.current_id():
            self.opened.emit(self.current_id())
            return
        if event.key() == Qt.Key.Key_Delete and self.current_id():
            self.delete_asked.emit(self.current_id())
            return
        super().keyPressEvent(event)

    def _activated(self, index: QModelIndex) -> None:
        entry_id = str(index.siblingAtColumn(0).data(ENTRY_ROLE) or "")
        if entry_id:
            self.opened.emit(entry_id)


def _breakable(words: str) -> str:
    """``words`` with an address in two pieces where it has to be broken."""
    return words.replace("@", f"{_MAY_BREAK}@")


def _wrapping(metrics: QFontMetrics, words: str, width: int) -> Qt.TextFlag:
    """How ``words`` are broken into lines: between words, and what is wider than the column inside it."""
    widest = max((metrics.horizontalAdvance(word) for word in words.replace(_MAY_BREAK, " ").split()), default=0)
    return Qt.TextFlag.TextWordWrap if widest <= width else Qt.TextFlag.TextWrapAnywhere


class _Delegate(QStyledItemDelegate):
    """Rows with air, a line below each, headings on a tint, and a bar at the left of the chosen one."""

    def __init__(self, view: EntryList, look: Look) -> None:
        super().__init__(view)
        self._view = view
        self._look = look

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        if not index.data(ENTRY_ROLE):
            return QSize(0, HEADING_PX)
        width = max(self._view.columnWidth(index.column()) - 2 * PAD_PX - 12, 40)
        font = index.data(Qt.ItemDataRole.FontRole) or option.font

        words, metrics = _breakable(str(index.data(Qt.ItemDataRole.DisplayRole) or "")), QFontMetrics(font)
        room = metrics.boundingRect(0, 0, width, 1000, int(_wrapping(metrics, words, width)), words)
        return QSize(0, max(ROW_PX, room.height() + 2 * PAD_PX + 2))

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        colours, rect = self._look.colours, option.rect
        heading = not index.data(ENTRY_ROLE)
        chosen = not heading and self._view.selectionModel().isSelected(
            self._view.model().index(index.row(), 0, index.parent())
        )
        painter.save()
        painter.fillRect(rect, colours.window if heading else colours.selection if chosen else colours.pane)
        painter.setPen(colours.line)
        painter.drawLine(rect.bottomLeft(), rect.bottomRight())
        if chosen and index.column() == 0:
            painter.fillRect(rect.left(), rect.top(), 3, rect.height(), colours.accent)
        area = rect.adjusted(12, 0, -PAD_PX, 0)
        warned = index.data(Qt.ItemDataRole.DecorationRole)
        if warned is not None:
            warned.paint(painter, area.left(), area.center().y() - 8, 16, 16)
            area.setLeft(area.left() + 20)
        painter.setFont(index.data(Qt.ItemDataRole.FontRole) or option.font)
        colour = index.data(Qt.ItemDataRole.ForegroundRole)
        painter.setPen(colour.color() if colour is not None else colours.text)
        flags = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft
        words = _breakable(str(index.data() or ""))
        wrapping = _wrapping(QFontMetrics(painter.font()), words, rect.width() - 2 * PAD_PX - 12)
        painter.drawText(area, int(flags) | int(wrapping), words)
        if chosen and self._view.hasFocus():
            self._paint_focus(painter, rect, index)
        painter.restore()

    def _paint_focus(self, painter: QPainter, rect: QRect, index: QModelIndex | QPersistentModelIndex) -> None:
        """Two pixels round the whole row, each cell its part."""
        accent, last = self._look.colours.accent, self._view.model().columnCount() - 1
        painter.fillRect(rect.left(), rect.top(), rect.width(), 2, accent)
        painter.fillRect(rect.left(), rect.bottom() - 1, rect.width(), 2, accent)
        if index.column() == 0:
            painter.fillRect(rect.left(), rect.top(), 2, rect.height(), accent)
        if index.column() == last:
            painter.fillRect(rect.right() - 1, rect.top(), 2, rect.height(), accent)


def _bold(font: QFont) -> QFont:
    bold = QFont(font)
    bold.setWeight(QFont.Weight.DemiBold)
    return bold
