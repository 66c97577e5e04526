"""How a row of the outline is drawn: 30 px, icon, words, a muted count; the selected one tinted with a bar."""

from __future__ import annotations

from PySide6.QtCore import (
    QAbstractItemModel,
    QEvent,
    QModelIndex,
    QPersistentModelIndex,
    QPoint,
    QRect,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPen, QPixmap
from PySide6.QtWidgets import QLineEdit, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QTreeView, QWidget

from editor.desktop.look import icons
from editor.desktop.look.style import Look
from editor.desktop.outline.dropping import Drop
from editor.desktop.outline.model import DETAIL_ROLE, ICONS, MARK_ROLE, ROW_ROLE
from editor.newsletter.outline import OutlineRow

ROW_PX = 30
INDENT_PX = 18
LEFT_PX = 20
FOLD_PX = 14
BAR_PX = 3
GAP_PX = 8
SIDE_PX = 6
CORNER_PX = 4
SECTION_GAP_PX = 6
DRAG_PX = 220

Index = QModelIndex | QPersistentModelIndex


class OutlineDelegate(QStyledItemDelegate):
    """Draws the whole row from edge to edge of the tree, fold mark included; renames it where it stands."""

    renamed = Signal(object, str)
    """An :class:`OutlineRow` and the words it is to have."""

    def __init__(self, tree: QTreeView, look: Look) -> None:
        super().__init__(tree)
        self._tree = tree
        self._look = look

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        row: OutlineRow | None = index.data(ROW_ROLE)
        extra = SECTION_GAP_PX if row is not None and row.kind in ("section", "about") else 0
        height = max(ROW_PX, QFontMetrics(self._tree.font()).height() + 10)
        return QSize(120, height + extra)

    def fold_mark(self, index: Index, rect: QRect) -> QRect:
        """Where a row's fold mark stands, in the tree's coordinates; empty where nothing folds."""
        at = self._tree.model().index(index.row(), 0, index.parent())
        below = range(self._tree.model().rowCount(at))
        if all(self._tree.isRowHidden(number, at) for number in below):  # filtered away, or none
            return QRect()
        row = self._row_rect(rect, index)
        left = self._icon_left(index) - FOLD_PX - 3
        return QRect(left, row.center().y() - FOLD_PX // 2, FOLD_PX, FOLD_PX)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        row: OutlineRow | None = index.data(ROW_ROLE)
        if row is None:
            return
        painter.save()
        colours = self._look.colours
        area = self._row_rect(option.rect, index)
        selected = bool(option.state & QStyle.StateFlag.State_Selected)
        self._paint_ground(painter, area, selected, bool(option.state & QStyle.StateFlag.State_MouseOver))
        if index == self._tree.currentIndex() and self._tree.hasFocus():
            painter.setPen(QPen(colours.accent, 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.drawRoundedRect(area.adjusted(1, 1, -1, -1), CORNER_PX, CORNER_PX)
        fold = self.fold_mark(index, option.rect)
        if not fold.isEmpty():
            name = "chevron_down" if self._tree.isExpanded(index) else "chevron_right"
            icons.paint(painter, name, fold.topLeft(), FOLD_PX, colours.muted)
        self._paint_words(painter, area, index, row)
        painter.restore()

    def drag_picture(self, index: Index, rows: int) -> QPixmap:
        """The words of a row, and how many others come along, to hang on the pointer."""
        metrics = QFontMetrics(self._tree.font())
        words = metrics.elidedText(index.data(Qt.ItemDataRole.DisplayRole), Qt.TextElideMode.ElideRight, DRAG_PX)
        if rows > 1:
            words = self.tr("{0} och {1} till").format(words, rows - 1)
        scale = self._tree.devicePixelRatioF()
        size = QSize(metrics.horizontalAdvance(words) + 16, metrics.height() + 8)
        picture = QPixmap(size * scale)
        picture.setDevicePixelRatio(scale)
        picture.fill(Qt.GlobalColor.transparent)
        painter = QPainter(picture)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setOpacity(0.85)
        painter.setPen(QPen(self._look.colours.accent, 1))
        painter.setBrush(self._look.colours.pane)
        area = QRect(0, 0, size.width() - 1, size.height() - 1)
        painter.drawRoundedRect(area, CORNER_PX, CORNER_PX)
        self._write(painter, area.adjusted(8, 0, -4, 0), words, self._tree.font(), self._look.colours.text)
        painter.end()
        return picture

    def paint_drop(self, painter: QPainter, index: Index, drop: Drop) -> None:
        """The mark of a row about to land: a line between rows, or a frame round what takes it in."""
        area = self._row_rect(self._tree.visualRect(index), index)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(self._look.colours.accent, 2))
        if drop.mark == "into":
            painter.drawRoundedRect(area.adjusted(1, 1, -1, -1), CORNER_PX, CORNER_PX)
            return
        left = LEFT_PX + drop.depth * INDENT_PX
        top = area.top() if drop.mark == "line above" else self._bottom(index, drop) + 1
        painter.drawEllipse(QPoint(left + 3, top), 3, 3)
        painter.drawLine(left + 7, top, area.right(), top)

    def _bottom(self, index: Index, drop: Drop) -> int:
        """The lower edge of the row, and of what stands unfolded below it where the line comes after that."""
        last: Index = index
        depth = self._depth(index)
        if depth > drop.depth:
            while self._depth(last) > drop.depth:
                last = last.parent()
        if depth >= drop.depth:
            while self._tree.isExpanded(last) and self._tree.model().hasChildren(last):
                last = self._tree.model().index(self._tree.model().rowCount(last) - 1, 0, last)
        return self._row_rect(self._tree.visualRect(last), last).bottom()

    @staticmethod
    def _depth(index: Index) -> int:
        depth = 0
        above = index.parent()
        while above.isValid():
            depth += 1
            above = above.parent()
        return depth

    def _paint_ground(self, painter: QPainter, area: QRect, selected: bool, hovered: bool) -> None:
        if not (selected or hovered):
            return
        colours = self._look.colours
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(colours.selection if selected else colours.hover)
        painter.drawRoundedRect(area, CORNER_PX, CORNER_PX)
        if selected:
            painter.fillRect(QRect(area.left(), area.top(), BAR_PX, area.height()), colours.accent)

    def _paint_words(self, painter: QPainter, area: QRect, index: Index, row: OutlineRow) -> None:
        colours = self._look.colours
        left = self._icon_left(index)
        name = "folder" if row.kind == "section" and not self._tree.isExpanded(index) else ICONS[row.kind]
        icons.paint(painter, name, QPoint(left, area.center().y() - 7), icons.SMALL_PX, colours.muted)
        left += icons.SMALL_PX + GAP_PX
        detail: str = index.data(DETAIL_ROLE) or ""
        font = self._font(row)
        metrics = QFontMetrics(font)
        detail_px = QFontMetrics(self._tree.font()).horizontalAdvance(detail) if detail else 0
        right = area.right() - GAP_PX
        if index.data(MARK_ROLE):
            right -= icons.SMALL_PX + GAP_PX
            icons.paint(painter, "edit", QPoint(right + GAP_PX, area.center().y() - 7), icons.SMALL_PX, colours.accent)
        room = max(right - left, 0)
        words = metrics.elidedText(
            index.data(Qt.ItemDataRole.DisplayRole),
            Qt.TextElideMode.ElideRight,
            max(room - (detail_px + 6 if detail else 0), min(room, 60)),
        )
        self._write(painter, QRect(left, area.top(), room, area.height()), words, font, self._words_colour(row))
        if detail:
            left += metrics.horizontalAdvance(words) + 6
            rest = QRect(left, area.top(), max(right - left, 0), area.height())
            shown = QFontMetrics(self._tree.font()).elidedText(detail, Qt.TextElideMode.ElideRight, rest.width())
            self._write(painter, rest, shown, self._tree.font(), colours.muted)

    @staticmethod
    def _write(painter: QPainter, rect: QRect, words: str, font: QFont, colour: QColor) -> None:
        painter.setFont(font)
        painter.setPen(colour)
        painter.drawText(rect, int(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft), words)

    def _font(self, row: OutlineRow) -> QFont:
        font = QFont(self._tree.font())
        if row.kind == "section" and not row.nameless:
            font.setWeight(QFont.Weight.DemiBold)
        return font

    def _words_colour(self, row: OutlineRow) -> QColor:
        return self._look.colours.muted if row.nameless and row.kind != "calendar" else self._look.colours.text

    def _icon_left(self, index: Index) -> int:
        return LEFT_PX + self._depth(index) * INDENT_PX

    def _row_rect(self, rect: QRect, index: Index) -> QRect:
        """The tinted part of a row: the width of the tree, without the air above a section."""
        row: OutlineRow | None = index.data(ROW_ROLE)
        top = SECTION_GAP_PX if row is not None and row.kind in ("section", "about") else 0
        width = self._tree.viewport().width() - 2 * SIDE_PX
        return QRect(SIDE_PX, rect.top() + top, width, rect.height() - top)

    # Renaming

    def createEditor(self, parent: QWidget, option: QStyleOptionViewItem, index: Index) -> QWidget:
        editor = QLineEdit(parent)
        editor.setProperty("part", "rename")
        editor.setAccessibleName(self.tr("Nytt namn"))
        return editor

    def setEditorData(self, editor: QWidget, index: Index) -> None:
        if isinstance(editor, QLineEdit):
            editor.setText(index.data(Qt.ItemDataRole.EditRole))
            editor.selectAll()

    def setModelData(self, editor: QWidget, model: QAbstractItemModel, index: Index) -> None:
        row: OutlineRow | None = index.data(ROW_ROLE)
        if row is not None and isinstance(editor, QLineEdit) and editor.text() != index.data(Qt.ItemDataRole.EditRole):
            self.renamed.emit(row, editor.text())

    def updateEditorGeometry(self, editor: QWidget, option: QStyleOptionViewItem, index: Index) -> None:
        area = self._row_rect(self._tree.visualRect(index), index)
        left = self._icon_left(index) + icons.SMALL_PX + GAP_PX - 6
        editor.setGeometry(area.adjusted(left - area.left(), 0, 0, 1))

    def helpEvent(self, event, view, option, index) -> bool:  # type: ignore[no-untyped-def]
        """Words are shown as a tip only where the row has no room for them."""
        if event.type() == QEvent.Type.ToolTip and index.isValid():
            row: OutlineRow | None = index.data(ROW_ROLE)
            words: str = index.data(Qt.ItemDataRole.DisplayRole)
            room = self._tree.viewport().width() - self._icon_left(index) - icons.SMALL_PX - 2 * GAP_PX - SIDE_PX
            if row is not None and QFontMetrics(self._font(row)).horizontalAdvance(words) <= room:
                event.ignore()
                return True
        return bool(super().helpEvent(event, view, option, index))
