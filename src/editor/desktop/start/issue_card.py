"""A card of the start page: the head of the newsletter in its theme's colours, then what the issue is called."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPoint, QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPainterPath, QPen
from PySide6.QtWidgets import QListView, QStyledItemDelegate, QStyleOptionViewItem

from editor.desktop.look.icons import SMALL_PX, paint
from editor.desktop.look.style import SMALL_PT, TEXT_PT, Look, resized
from editor.desktop.start.heads import Head, head_in
from editor.desktop.start.issue_list import BELOW_ROLE, CHANGED_ROLE, SUMMARY_ROLE
from editor.desktop.wording.status import ICONS, status_words
from editor.store.summary import IssueSummary
from editor.swedish.dates import long_date

GAP_PX = 16
THUMBNAIL_PX = 138
PADDING_PX = 14
CORNER_PX = 6
STRATA_PX = (5, 4, 3)
LANGUAGE: Final = "sv"
"""Of the dates on cards: that of most newsletters; a summary does not say its own."""

Index = QModelIndex | QPersistentModelIndex


class IssueCardDelegate(QStyledItemDelegate):
    """Draws cards; the view says how wide they are (:meth:`set_width`)."""

    def __init__(self, view: QListView, look: Look) -> None:
        super().__init__(view)
        self._view = view
        self._look = look
        self._width_px = 350
        self._heads: Mapping[str, Head] = {}

    def know_heads(self, heads: Mapping[str, Head]) -> None:
        """Draw heads so, by theme; those in other themes are read from their themes."""
        self._heads = heads

    def set_width(self, width_px: int) -> None:
        """The width of a card, without the gap."""
        self._width_px = width_px

    def height_px(self) -> int:
        """The height of a card, without the gap: the words may be large."""
        line = QFontMetrics(self._view.font()).height()
        return THUMBNAIL_PX + 2 * PADDING_PX + 3 * line + 12

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(self._width_px + GAP_PX, self.height_px() + GAP_PX)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        summary: IssueSummary | None = index.data(SUMMARY_ROLE)
        if summary is None:
            return
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        card = option.rect.adjusted(GAP_PX // 2, GAP_PX // 2, -GAP_PX // 2, -GAP_PX // 2)
        current = index == self._view.currentIndex()
        hovered = self._is_hovered(option)
        self._paint_card(painter, card, current, hovered)
        self._paint_thumbnail(painter, QRect(card.left(), card.top(), card.width(), THUMBNAIL_PX), summary)
        self._paint_words(painter, card, summary, index.data(BELOW_ROLE), index.data(CHANGED_ROLE))
        self._paint_edge(painter, card, current, hovered)
        painter.restore()

    def _is_hovered(self, option: QStyleOptionViewItem) -> bool:
        if not self._view.underMouse():
            return False
        from PySide6.QtWidgets import QStyle  # some forty enums, which the first paint can do without

        return bool(option.state & QStyle.StateFlag.State_MouseOver)

    def _paint_card(self, painter: QPainter, card: QRect, current: bool, hovered: bool) -> None:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._look.colours.pane)
        painter.drawRoundedRect(card, CORNER_PX, CORNER_PX)

    def _paint_edge(self, painter: QPainter, card: QRect, current: bool, hovered: bool) -> None:
        colours = self._look.colours
        painter.setBrush(Qt.BrushStyle.NoBrush)
        if current:
            width = 2.0 if self._view.hasFocus() else 1.0
            painter.setPen(QPen(colours.accent, width))
        else:
            painter.setPen(QPen(colours.field_line if hovered else colours.line, 1.0))
        painter.drawRoundedRect(QRectF(card).adjusted(0.5, 0.5, -0.5, -0.5), CORNER_PX, CORNER_PX)

    # The head of the newsletter, as its layout draws it

    def _paint_thumbnail(self, painter: QPainter, area: QRect, summary: IssueSummary) -> None:
        painter.save()
        rounded = QPainterPath()
        rounded.addRoundedRect(QRectF(area.left(), area.top(), area.width(), area.height() + 20), CORNER_PX, CORNER_PX)
        painter.setClipPath(rounded)
        painter.setClipRect(area, Qt.ClipOperation.IntersectClip)
        head = self._heads.get(summary.theme) or head_in(summary.theme)
        match head.layout:
            case "nara":
                self._paint_card_head(painter, area, summary, head)
            case "redaktionell":
                self._paint_ruled_head(painter, area, summary, head)
            case _:
                self._paint_band_head(painter, area, summary, head)
        painter.restore()
        painter.setPen(QPen(self._look.colours.line, 1))
        painter.drawLine(QPointF(area.left(), area.bottom() + 0.5), QPointF(area.right(), area.bottom() + 0.5))

    def _paint_band_head(self, painter: QPainter, area: QRect, summary: IssueSummary, head: Head) -> None:
        painter.fillRect(area, QColor(head.canvas))
        page = area.adjusted(20, 16, -20, 0)
        painter.fillRect(page, QColor(head.surface))
        band = QRect(page.left(), page.top(), page.width(), 84)
        painter.fillRect(band, QColor(head.band))
        top = band.bottom() + 1
        for height, colour in zip(STRATA_PX, head.strata, strict=True):
            painter.fillRect(QRect(page.left(), top, page.width(), height), QColor(colour))
            top += height
        words = band.adjusted(18, 14, -18, -12)
        self._paint_head(painter, words, summary, head.weight, ink=head.on_band, muted=head.on_band_muted)

    def _paint_card_head(self, painter: QPainter, area: QRect, summary: IssueSummary, head: Head) -> None:
        painter.fillRect(area, QColor(head.canvas))
        words = QRect(area.left() + 22, area.top() + 18, area.width() - 44, 62)
        self._paint_head(painter, words, summary, head.weight, ink=head.accent, muted=head.muted)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(head.surface))
        painter.drawRoundedRect(QRect(area.left() + 18, words.bottom() + 14, area.width() - 36, 80), 8, 8)

    def _paint_ruled_head(self, painter: QPainter, area: QRect, summary: IssueSummary, head: Head) -> None:
        painter.fillRect(area, QColor(head.surface))
        painter.fillRect(QRect(area.left() + 22, area.top() + 18, area.width() - 44, 4), QColor(head.accent))
        words = QRect(area.left() + 22, area.top() + 34, area.width() - 44, 66)
        self._paint_head(painter, words, summary, head.weight, ink=head.ink, muted=head.muted, serif=True)
        for offset in (10, 13):
            top = words.bottom() + offset
            painter.fillRect(QRect(area.left() + 22, top, area.width() - 44, 1), QColor(head.rule))

    def _paint_head(
        self,
        painter: QPainter,
        words: QRect,
        summary: IssueSummary,
        weight: int,
        *,
        ink: str,
        muted: str,
        serif: bool = False,
    ) -> None:
        name = resized(self._view.font(), 15.0, weight=QFont.Weight(weight))
        if serif:
            name.setFamilies(["Georgia", "Gelasio", "Source Serif 4", "serif"])
            name.setPointSizeF(17.0)
        metrics = QFontMetrics(name)
        text = summary.newsletter_name or summary.title
        painter.setFont(name)
        painter.setPen(QColor(ink))
        flags = int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop)
        painter.drawText(words, flags, metrics.elidedText(text, Qt.TextElideMode.ElideRight, words.width()))
        small = resized(self._view.font(), 8.0)
        painter.setFont(small)
        painter.setPen(QColor(muted))
        below = words.adjusted(0, metrics.height() + 4, 0, 0)
        title = summary.title if summary.newsletter_name else ""
        line = " · ".join(part for part in (title, long_date(summary.date, LANGUAGE)) if part)
        painter.drawText(below, flags, QFontMetrics(small).elidedText(line, Qt.TextElideMode.ElideRight, below.width()))

    # What the issue is called

    def _paint_words(self, painter: QPainter, card: QRect, summary: IssueSummary, below: str, changed: str) -> None:
        colours = self._look.colours
        base = self._view.font()
        line = QFontMetrics(base).height()
        top = card.top() + THUMBNAIL_PX + PADDING_PX
        area = QRect(card.left() + PADDING_PX, top, card.width() - 2 * PADDING_PX, line + 2)
        for text, font, colour in (
            (summary.title, resized(base, TEXT_PT + 1, weight=QFont.Weight.DemiBold), colours.text),
            (below, base, colours.muted),
            (self._state_words(summary, changed), resized(base, SMALL_PT), colours.muted),
        ):
            if area.top() == top + 2 * (line + 5):
                self._paint_status_icon(painter, area, summary)
                area.setLeft(area.left() + SMALL_PX + 5)
            painter.setFont(font)
            painter.setPen(colour)
            shown = QFontMetrics(font).elidedText(text, Qt.TextElideMode.ElideRight, area.width())
            painter.drawText(area, int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter), shown)
            area.translate(0, line + 5)

    def _paint_status_icon(self, painter: QPainter, area: QRect, summary: IssueSummary) -> None:
        name = "error_circle" if summary.damaged else ICONS[summary.standing]
        at = QPoint(area.left(), area.top() + (area.height() - SMALL_PX) // 2)
        paint(painter, name, at, SMALL_PX, self._look.colours.muted)

    def _state_words(self, summary: IssueSummary, changed: str) -> str:
        if summary.damaged:
            return self.tr("Skadad: kan inte öppnas")
        return f"{status_words(summary.standing, summary.version)} · {changed}"
