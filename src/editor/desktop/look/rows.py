"""Rows of lists: high enough to read and hit (Fusion ignores the style sheet's ``min-height`` of items), and the ground
of those that draw themselves."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize
from PySide6.QtGui import QPainter, QPen
from PySide6.QtWidgets import QAbstractItemView, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from editor.desktop.look.style import Colours

ROW_PX = 28


class RowDelegate(QStyledItemDelegate):
    """Usual rows, but never lower than 28 px."""

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        hint = super().sizeHint(option, index)
        return QSize(hint.width(), max(hint.height() + 6, ROW_PX))


def make_roomy(view: QAbstractItemView) -> None:
    """Give ``view`` rows of that height."""
    view.setItemDelegate(RowDelegate(view))


def paint_ground(painter: QPainter, area: QRect, state: QStyle.StateFlag, *, focused: bool, colours: Colours) -> None:
    """What lies under a row in ``area``: a tint and a bar where it is chosen, a frame where its list is ``focused``."""
    chosen = bool(state & QStyle.StateFlag.State_Selected)
    if chosen or state & QStyle.StateFlag.State_MouseOver:
        painter.fillRect(area, colours.selection if chosen else colours.hover)
    if (chosen and focused) or state & QStyle.StateFlag.State_HasFocus:
        painter.setPen(QPen(colours.accent, 2))
        painter.drawRect(area.adjusted(1, 1, -1, -1))
    if chosen:
        painter.fillRect(area.left(), area.top() + 4, 3, area.height() - 8, colours.accent)
