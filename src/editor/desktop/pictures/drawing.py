"""Pictures drawn small."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QSize, Qt
from PySide6.QtGui import QImage, QImageReader, QPixmap

THUMBNAIL_PX: Final = QSize(480, 360)


def small_image(data: bytes, room: QSize) -> QImage:
    """A picture's bytes drawn no larger than ``room``; may run on any thread."""
    buffer = QBuffer()
    buffer.setData(QByteArray(data))
    buffer.open(QIODevice.OpenModeFlag.ReadOnly)
    reader = QImageReader(buffer)
    size = reader.size()
    if size.isValid():
        fitting = size.scaled(room, Qt.AspectRatioMode.KeepAspectRatio)
        reader.setScaledSize(fitting if fitting.width() < size.width() else size)
    return reader.read()


def small_pixmap(data: bytes, room: QSize = THUMBNAIL_PX) -> QPixmap:
    """The same for the screen."""
    return QPixmap.fromImage(small_image(data, room))
