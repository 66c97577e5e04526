"""Rows high enough to read and hit: Fusion ignores the style sheet's ``min-height`` of items."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QSize
from PySide6.QtWidgets import QAbstractItemView, QStyledItemDelegate, QStyleOptionViewItem

ROW_PX = 28


class RowDelegate(QStyledItemDelegate):
    """Usual rows, but never lower than 28 px."""

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        hint = super().sizeHint(option, index)
        return QSize(hint.width(), max(hint.height() + 6, ROW_PX))


def make_roomy(view: QAbstractItemView) -> None:
    """Give ``view`` rows of that height."""
    view.setItemDelegate(RowDelegate(view))
