"""The rows of a search: what was found, the words around it, and where it stands."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QCoreApplication, QModelIndex, QPersistentModelIndex, QPointF, QRect, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QPixmap, QTextCharFormat, QTextLayout, QTextOption
from PySide6.QtWidgets import QListWidget, QStyledItemDelegate, QStyleOptionViewItem

from editor.desktop.look.icons import icon
from editor.desktop.look.rows import paint_ground
from editor.desktop.look.style import SMALL_PT, Look, resized
from editor.desktop.wording.kinds import kind_words
from editor.desktop.wording.status import status_words
from editor.desktop.wording.times import spoken
from editor.newsletter.status import standing_of
from editor.store.passages import PassageKind
from editor.store.search_index import ENTRY, SearchHit
from editor.swedish.dates import long_date
from editor.swedish.folding import excerpt, places_of

HIT_ROLE: Final = Qt.ItemDataRole.UserRole
WORDS_ROLE: Final = Qt.ItemDataRole.UserRole + 1
THUMBNAIL_ROLE: Final = Qt.ItemDataRole.UserRole + 2
"""A pixmap in place of the icon."""
EXCERPT_CHARACTERS: Final = 180

_EDGE_PX: Final = 12
_GAP_PX: Final = 3
_ICON_PX: Final = 16
_ICONS: Final[dict[PassageKind, str]] = {
    "issue": "document_text",
    "section": "folder",
    "article": "document",
    "part": "text_description",
    "calendar": "calendar_ltr",
    "event": "calendar_ltr",
    "contacts": "people_list",
    "contact": "contact_card",
    "image": "image",
    "block": "document_multiple",
}


def _tr(text: str) -> str:
    return QCoreApplication.translate("SearchRows", text)


def place_words(hit: SearchHit) -> str:
    """Kind, newsletter, issue, date and status, in one line."""
    date = long_date(hit.date, spoken()) if hit.date is not None else ""
    status = status_words(standing_of(hit.status)) if hit.status else ""
    where = _tr("Registret") if hit.source.startswith(ENTRY) else hit.newsletter
    parts = (kind_words(hit.kind), where, hit.source_title, date, status)
    return " · ".join(part for part in parts if part)


def spoken_words(hit: SearchHit, words: tuple[str, ...]) -> str:
    """A whole row for a screen reader."""
    return ". ".join(part for part in (hit.title, place_words(hit), excerpt(words, hit.text, 120)) if part)


class HitDelegate(QStyledItemDelegate):
    """Title, two lines of text where there is any, the place; found words are bold, underlined and on a tint."""

    def __init__(self, view: QListWidget, look: Look) -> None:
        super().__init__(view)
        self._view = view
        self._look = look

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        font = self._view.font()
        normal, small = QFontMetrics(font).lineSpacing(), QFontMetrics(resized(font, SMALL_PT)).lineSpacing()
        hit: SearchHit | None = index.data(HIT_ROLE)
        lines = 3 if hit is not None and hit.text else 1
        height = lines * normal + small + 2 * _GAP_PX + 20
        picture: QPixmap | None = index.data(THUMBNAIL_ROLE)
        return QSize(
            200, height if picture is None else max(height, round(picture.deviceIndependentSize().height()) + 18)
        )

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        hit: SearchHit | None = index.data(HIT_ROLE)
        if hit is None:
            return
        words: tuple[str, ...] = index.data(WORDS_ROLE)
        colours = self._look.colours
        painter.save()
        area: QRect = option.rect.adjusted(4, 1, -4, -1)
        paint_ground(painter, area, option.state, focused=self._view.hasFocus(), colours=colours)
        picture: QPixmap | None = index.data(THUMBNAIL_ROLE)
        width = _ICON_PX if picture is None else picture.deviceIndependentSize().toSize().width()
        inner = area.adjusted(_EDGE_PX + width + 8, 8, -_EDGE_PX, -8)
        if picture is None:
            icon(_ICONS[hit.kind]).paint(painter, QRect(area.left() + _EDGE_PX, inner.top() + 2, _ICON_PX, _ICON_PX))
        else:
            painter.drawPixmap(area.left() + _EDGE_PX, inner.top(), picture)
        font = QFont(self._view.font())
        line = QFontMetrics(font).lineSpacing()
        title = QFont(font)
        title.setWeight(QFont.Weight.DemiBold)
        shown = hit.title or kind_words(hit.kind)
        self._write(painter, shown, words, title, QRect(inner.left(), inner.top(), inner.width(), line), lines=1)
        top = inner.top() + line + _GAP_PX
        if hit.text:
            text = excerpt(words, hit.text, EXCERPT_CHARACTERS)
            self._write(painter, text, words, font, QRect(inner.left(), top, inner.width(), 2 * line), lines=2)
            top += 2 * line + _GAP_PX
        small = resized(font, SMALL_PT)
        metrics = QFontMetrics(small)
        painter.setFont(small)
        painter.setPen(colours.muted)
        place = metrics.elidedText(place_words(hit), Qt.TextElideMode.ElideRight, inner.width())
        painter.drawText(inner.left(), top + metrics.ascent(), place)
        painter.restore()

    def _write(
        self, painter: QPainter, text: str, words: tuple[str, ...], font: QFont, room: QRect, *, lines: int
    ) -> None:
        colours = self._look.colours
        if lines == 1:
            text = QFontMetrics(font).elidedText(text, Qt.TextElideMode.ElideRight, room.width() - 8)
        layout = QTextLayout(text, font)
        option = QTextOption()
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        layout.setTextOption(option)
        formats = []
        for start, end in places_of(words, text):
            mark = QTextLayout.FormatRange()
            mark.start, mark.length = start, end - start
            drawn = QTextCharFormat()
            drawn.setFontWeight(QFont.Weight.Bold)
            drawn.setFontUnderline(True)
            drawn.setBackground(colours.mark)
            mark.format = drawn
            formats.append(mark)
        layout.setFormats(formats)
        layout.beginLayout()
        height = 0.0
        for _ in range(lines):
            line = layout.createLine()
            if not line.isValid():
                break
            line.setLineWidth(room.width())
            line.setPosition(QPointF(0, height))
            height += line.height()
        layout.endLayout()
        painter.setPen(colours.text)
        layout.draw(painter, QPointF(room.topLeft()))
