"""The rows of what find has found."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter
from PySide6.QtWidgets import QListWidget, QStyledItemDelegate, QStyleOptionViewItem

from editor.desktop.look.rows import paint_ground
from editor.desktop.look.style import SMALL_PT, Look, resized
from editor.newsletter.search import Hit

HIT_ROLE: Final = Qt.ItemDataRole.UserRole
PLACE_ROLE: Final = Qt.ItemDataRole.UserRole + 1
EDGE_PX: Final = 16
LINE_GAP_PX: Final = 2


class FoundDelegate(QStyledItemDelegate):
    """Where, and below it the words around the hit; the hit is bold, underlined and on a tint."""

    def __init__(self, view: QListWidget, look: Look) -> None:
        super().__init__(view)
        self._view = view
        self._look = look

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        font = self._view.font()
        lines = QFontMetrics(font).height() + QFontMetrics(resized(font, SMALL_PT)).height()
        return QSize(100, lines + LINE_GAP_PX + 14)

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        hit: Hit | None = index.data(HIT_ROLE)
        if hit is None:
            return
        colours = self._look.colours
        painter.save()
        area = option.rect.adjusted(6, 1, -6, -1)
        paint_ground(painter, area, option.state, focused=self._view.hasFocus(), colours=colours)
        font = self._view.font()
        little = resized(font, SMALL_PT)
        inner = area.adjusted(EDGE_PX - 6, 6, -8, -6)
        painter.setFont(little)
        painter.setPen(colours.muted)
        metrics = QFontMetrics(little)
        place = metrics.elidedText(str(index.data(PLACE_ROLE)), Qt.TextElideMode.ElideRight, inner.width())
        painter.drawText(inner.left(), inner.top() + metrics.ascent(), place)
        self._paint_excerpt(painter, inner.left(), inner.top() + metrics.height() + LINE_GAP_PX, inner.width(), hit)
        painter.restore()

    def _paint_excerpt(self, painter: QPainter, left: int, top: int, width: int, hit: Hit) -> None:
        colours = self._look.colours
        plain = self._view.font()
        strong = QFont(plain)
        strong.setWeight(QFont.Weight.DemiBold)
        strong.setUnderline(True)
        usual, bold = QFontMetrics(plain), QFontMetrics(strong)
        match = bold.elidedText(hit.match, Qt.TextElideMode.ElideMiddle, width)
        room = width - bold.horizontalAdvance(match)
        after_width = usual.horizontalAdvance(hit.after)
        before = usual.elidedText(
            hit.before, Qt.TextElideMode.ElideLeft, max(room - min(after_width, room * 2 // 3), 0)
        )
        baseline = top + usual.ascent()
        at = left
        painter.setFont(plain)
        painter.setPen(colours.text)
        painter.drawText(at, baseline, before)
        at += usual.horizontalAdvance(before)
        match_width = bold.horizontalAdvance(match)
        painter.fillRect(at, top, match_width, usual.height(), colours.mark)
        painter.setFont(strong)
        painter.drawText(at, baseline, match)
        at += match_width
        painter.setFont(plain)
        rest = max(left + width - at, 0)
        painter.drawText(at, baseline, usual.elidedText(hit.after, Qt.TextElideMode.ElideRight, rest))
