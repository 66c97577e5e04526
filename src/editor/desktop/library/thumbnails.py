"""A small picture of a block: its first picture, its heading, and grey lines where its text stands."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPixmap

from editor.desktop.library import reuse_sources
from editor.desktop.look.style import Look
from editor.newsletter.registers.blocks import Block
from editor.support.errors import EditorError

SIZE: Final = QSize(64, 76)

_EDGE_PX: Final = 5
_PICTURE_PX: Final = 26
_LINE_PX: Final = 5
_WORDS_PER_LINE: Final = 7


def thumbnail(block: Block, picture_data: Callable[[str], bytes], look: Look) -> QPixmap:
    """The picture at twice its size, for screens of two pixels to the px. ``picture_data`` is asked by SHA-256."""
    drawn = QPixmap(SIZE * 2)
    drawn.setDevicePixelRatio(2)
    drawn.fill(QColor("white"))
    painter = QPainter(drawn)
    painter.setPen(look.colours.line)
    painter.drawRect(0, 0, SIZE.width() - 1, SIZE.height() - 1)
    top = _paint_picture(painter, block, picture_data)
    hit = reuse_sources.hit_of(block)
    font = QFont(painter.font())
    font.setPixelSize(7)
    font.setWeight(QFont.Weight.Bold)
    painter.setFont(font)
    painter.setPen(QColor("#1b1b1b"))
    room = QRect(_EDGE_PX, top, SIZE.width() - 2 * _EDGE_PX, 18)
    painter.drawText(room, Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop, hit.title)
    lines = min(len(hit.text.split()) // _WORDS_PER_LINE + bool(hit.text), (SIZE.height() - top - 22) // _LINE_PX)
    for line in range(lines):
        width = room.width() if line + 1 < lines else room.width() * 2 // 3
        painter.fillRect(_EDGE_PX, top + 21 + line * _LINE_PX, width, 2, QColor("#b9c2cc"))
    painter.end()
    return drawn


def _paint_picture(painter: QPainter, block: Block, picture_data: Callable[[str], bytes]) -> int:
    """Paint the block's first picture across the top; where the words begin."""
    pictures = block.content.pictures
    first = next((pictures[image.file] for image in block.content.value.images if image.file in pictures), None)
    shown = QPixmap()
    try:
        if first is None or not shown.loadFromData(picture_data(first.sha256)):
            return _EDGE_PX
    except EditorError:
        return _EDGE_PX
    room = QRect(1, 1, SIZE.width() - 2, _PICTURE_PX)
    scaled = shown.scaled(room.size() * 2, Qt.AspectRatioMode.KeepAspectRatioByExpanding)
    cut = scaled.copy(
        (scaled.width() - room.width() * 2) // 2,
        (scaled.height() - room.height() * 2) // 2,
        room.width() * 2,
        room.height() * 2,
    )
    painter.drawPixmap(room, cut)
    return _PICTURE_PX + _EDGE_PX
