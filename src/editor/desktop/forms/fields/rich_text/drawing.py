"""What stands left of the paragraphs: the bars of quotations, bullets and numbers."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPoint, QRect
from PySide6.QtGui import QPainter, QPalette, QTextBlock

from editor.desktop.forms.fields.rich_text.document import RichDocument
from editor.desktop.forms.fields.rich_text.formats import indent_px
from editor.desktop.forms.fields.rich_text.shapes import Marker, Path

_QUOTATION_BAR_PX = 3
_MARKER_GAP_PX = 8
_BULLETS = "•◦▪"


def paint_structure(
    painter: QPainter, rich: RichDocument, markers: Sequence[Marker | None], dirty: QRect, palette: QPalette
) -> None:
    """Draw the signs of all paragraphs that touch ``dirty``; the editor is never scrolled inside itself."""
    painter.setPen(palette.color(QPalette.ColorRole.Text))
    margin_px = round(rich.document.documentMargin())
    block, number = rich.document.begin(), 0
    while block.isValid():
        area = _area(rich, block)
        if area.intersects(dirty):
            path = rich.shape(block).path
            _paint_bars(painter, rich, block, margin_px, palette)
            marker = markers[number] if number < len(markers) else None
            if marker is not None:
                _paint_marker(painter, block, marker, margin_px + _item_indent_px(path))
        block, number = block.next(), number + 1


def _area(rich: RichDocument, block: QTextBlock) -> QRect:
    return rich.document.documentLayout().blockBoundingRect(block).toAlignedRect()


def _paint_bars(painter: QPainter, rich: RichDocument, block: QTextBlock, margin_px: int, palette: QPalette) -> None:
    """A bar for each quotation around the paragraph, down to the next paragraph of the same quotation."""
    path, following = rich.shape(block).path, block.next()
    after = rich.shape(following).path if following.isValid() else ()
    area = _area(rich, block)
    for depth, container in enumerate(path):
        if container.tag != "blockquote":
            continue
        goes_on = after[: depth + 1] == path[: depth + 1]
        bottom = _area(rich, following).top() if goes_on else area.top() + area.height()
        left = margin_px + indent_px(path[:depth])
        painter.fillRect(left, area.top(), _QUOTATION_BAR_PX, bottom - area.top(), palette.dark())


def _paint_marker(painter: QPainter, block: QTextBlock, marker: Marker, text_left_px: int) -> None:
    """The bullet or number on the first line, right before the text."""
    words = f"{marker.number}." if marker.number else _BULLETS[min(marker.level, len(_BULLETS)) - 1]
    line = block.layout().lineAt(0)
    baseline = block.layout().position().y() + line.y() + line.ascent()
    left = text_left_px - _MARKER_GAP_PX - painter.fontMetrics().horizontalAdvance(words)
    painter.drawText(QPoint(left, round(baseline)), words)


def _item_indent_px(path: Path) -> int:
    """Where the text of the innermost list item begins."""
    items = [depth for depth, container in enumerate(path) if container.tag == "li"]
    return indent_px(path[: items[-1] + 1])
