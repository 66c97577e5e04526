"""Pictures that are dropped on a form or pasted into it: files, or a picture copied out of another program."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Final, TypeAlias

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QMimeData
from PySide6.QtGui import QDragEnterEvent, QDragLeaveEvent, QDropEvent, QGuiApplication, QImage, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QFrame, QSizePolicy, QWidget

from editor.desktop.forms.fields.field_parts import restyle
from editor.importing.embedded_pictures import embedded_pictures

ENDINGS: Final = (".jpg", ".jpeg", ".png", ".gif", ".webp", ".svg", ".bmp", ".tif", ".tiff", ".heic", ".avif")
"""Names of pictures, also of kinds that cannot be taken: then a sentence says why."""

Dropped: TypeAlias = "Path | bytes"
"""A file, or the bytes of a picture that never was one."""


def pictures_in(mime: QMimeData) -> list[Dropped]:
    """The pictures that were dropped or copied, in order."""
    files = [Path(url.toLocalFile()) for url in mime.urls() if url.isLocalFile()]
    found: list[Dropped] = [file for file in files if file.suffix.lower() in ENDINGS]
    if not files and mime.hasImage() and not mime.hasText():
        data = _png(mime.imageData())
        if data:
            found.append(data)
    return found


def embedded_in(mime: QMimeData) -> list[Dropped]:
    """The pictures that lie inside text that was dropped or copied, in order."""
    return list(embedded_pictures(mime.html())) if mime.hasHtml() and not mime.hasUrls() else []


class PictureTarget(QFrame):
    """An area that takes pictures; ``take`` gets them. It shows while one hangs over it."""

    def __init__(self, parent: QWidget, take: Callable[[list[Dropped]], None]) -> None:
        super().__init__(parent)
        self._take = take
        self.setProperty("part", "drop")
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self.setAcceptDrops(True)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if _any_in(event.mimeData()):
            event.acceptProposedAction()
            self._light(hangs_over=True)

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        self._light(hangs_over=False)

    def dropEvent(self, event: QDropEvent) -> None:
        self._light(hangs_over=False)
        found = _any_in(event.mimeData())
        if found:
            event.acceptProposedAction()
            self._take(found)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        mime = QGuiApplication.clipboard().mimeData()
        found = _any_in(mime) if mime is not None and event.matches(QKeySequence.StandardKey.Paste) else []
        if found:
            self._take(found)
        else:
            super().keyPressEvent(event)

    def _light(self, *, hangs_over: bool) -> None:
        self.setProperty("over", hangs_over)
        restyle(self)


def _any_in(mime: QMimeData) -> list[Dropped]:
    return pictures_in(mime) or embedded_in(mime)


def _png(image: object) -> bytes:
    if not isinstance(image, QImage) or image.isNull():
        return b""
    data = QByteArray()
    buffer = QBuffer(data)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    image.save(buffer, "PNG")  # type: ignore[call-overload]
    return bytes(data.data())
