"""Little pictures of themes: a page in a layout, and a palette's colours."""

from __future__ import annotations

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPixmap

from editor.rendering.themes import Theme

LAYOUT_PX = QSize(124, 88)
PALETTE_PX = QSize(60, 36)


def layout_picture(theme: Theme, scale: float) -> QPixmap:
    """The top of a page in ``theme``; ``scale`` is the screen's device pixel ratio."""
    pixmap, painter = _begin(LAYOUT_PX, scale)
    colours = theme.light
    area = QRect(0, 0, LAYOUT_PX.width(), LAYOUT_PX.height())
    painter.fillRect(area, QColor(colours.canvas))
    match theme.layout.name:
        case "nara":
            _lines(painter, 12, 9, (52, 34), QColor(colours.accent), thick=5)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(colours.surface))
            painter.drawRoundedRect(QRectF(8, 30, 108, 64), 7, 7)
            _lines(painter, 18, 40, (46,), QColor(colours.ink), thick=4)
            _lines(painter, 18, 52, (88, 80), QColor(colours.muted), thick=2)
            painter.setBrush(QColor(colours.button))
            painter.drawRoundedRect(QRectF(18, 68, 36, 12), 6, 6)
        case "redaktionell":
            painter.fillRect(QRect(12, 10, 100, 4), QColor(colours.accent))
            _lines(painter, 12, 22, (72,), QColor(colours.ink), thick=7)
            for top in (36, 39):
                painter.fillRect(QRect(12, top, 100, 1), QColor(colours.rule))
            _lines(painter, 12, 48, (60,), QColor(colours.ink), thick=5)
            _lines(painter, 12, 60, (98, 92), QColor(colours.muted), thick=2)
            _lines(painter, 12, 76, (34,), QColor(colours.accent), thick=3)
        case _:
            painter.fillRect(QRect(8, 7, 108, 81), QColor(colours.surface))
            painter.fillRect(QRect(8, 7, 108, 26), QColor(colours.band))
            _lines(painter, 16, 16, (56,), QColor(colours.on_band), thick=5)
            for top, colour in zip((33, 36, 39), colours.strata, strict=True):
                painter.fillRect(QRect(8, top, 108, 3), QColor(colour))
            _lines(painter, 16, 49, (50,), QColor(colours.ink), thick=4)
            _lines(painter, 16, 60, (90, 82), QColor(colours.muted), thick=2)
            painter.fillRect(QRect(16, 74, 36, 10), QColor(colours.button))
    painter.end()
    return pixmap


def palette_picture(theme: Theme, scale: float) -> QPixmap:
    """A palette's colours: its ground, its tint, its accent and text."""
    pixmap, painter = _begin(PALETTE_PX, scale)
    colours = theme.light
    painter.fillRect(QRect(0, 0, 60, 36), QColor(colours.surface))
    painter.fillRect(QRect(0, 0, 60, 16), QColor(colours.band))
    for left, colour in zip((0, 20, 40), colours.strata, strict=True):
        painter.fillRect(QRect(left, 16, 20, 4), QColor(colour))
    painter.fillRect(QRect(0, 20, 60, 16), QColor(colours.tint))
    _lines(painter, 6, 25, (26,), QColor(colours.ink), thick=3)
    painter.fillRect(QRect(40, 23, 14, 8), QColor(colours.accent))
    painter.setPen(QColor(colours.rule))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawRect(QRectF(0.5, 0.5, 59, 35))
    painter.end()
    return pixmap


def colour_picture(colour: str, side_px: int, scale: float) -> QPixmap:
    """A square of one colour."""
    pixmap, painter = _begin(QSize(side_px, side_px), scale)
    painter.fillRect(QRect(0, 0, side_px, side_px), QColor(colour))
    painter.end()
    return pixmap


def _begin(size: QSize, scale: float) -> tuple[QPixmap, QPainter]:
    pixmap = QPixmap(size * scale)
    pixmap.setDevicePixelRatio(scale)
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    return pixmap, painter


def _lines(painter: QPainter, left: int, top: int, widths: tuple[int, ...], colour: QColor, *, thick: int) -> None:
    """Lines of "text" below one another."""
    for width in widths:
        painter.fillRect(QRect(left, top, width, thick), colour)
        top += thick + 4
