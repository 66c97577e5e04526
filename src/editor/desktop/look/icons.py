"""The program's icons: Fluent UI System Icons, drawn in the palette's own colours.

An icon is drawn when it is painted, so that light, dark and high contrast need no files of their own and a change
of colours needs no reload. Files: ``resources/icons/{16,20}/<name>.svg``, one path each, without a colour.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache
from pathlib import Path

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QPoint, QRect, QSize
from PySide6.QtGui import QColor, QGuiApplication, QIcon, QIconEngine, QImage, QImageReader, QPainter, QPalette, QPixmap

from editor.support import paths

SMALL_PX = 16
LARGE_PX = 20
ON_ACCENT = QPalette.ColorRole.HighlightedText
"""The role of an icon on a primary button."""


@lru_cache(maxsize=8)
def _drawn(size_px: int) -> Mapping[str, str]:
    """The files of the icons that are drawn for ``size_px``, by name; most sizes have none of their own."""
    folder = paths.resources() / "icons" / str(size_px)
    files = folder.iterdir() if folder.is_dir() else ()
    return {file.stem: str(file) for file in files if file.suffix == ".svg"}


def _file(name: str, drawn_for_px: int) -> str:
    """The icon's file, in the size drawn for ``drawn_for_px`` or else the other one."""
    for size_px in (drawn_for_px, LARGE_PX, SMALL_PX):
        file = _drawn(size_px).get(name)
        if file is not None:
            return file
    raise FileNotFoundError(f"no icon named {name}")


@lru_cache(maxsize=256)
def _source(name: str, drawn_for_px: int) -> str:
    """The SVG text of the icon."""
    return Path(_file(name, drawn_for_px)).read_text("utf-8")


@lru_cache(maxsize=512)
def _image(name: str, width_px: int, height_px: int, drawn_for_px: int, colour: str) -> QImage:
    svg = _source(name, drawn_for_px).replace("<svg ", f'<svg fill="{colour}" ', 1)
    buffer = QBuffer()
    buffer.setData(QByteArray(svg.encode("utf-8")))
    buffer.open(QIODevice.OpenModeFlag.ReadOnly)
    reader = QImageReader(buffer, QByteArray(b"svg"))
    reader.setScaledSize(QSize(width_px, height_px))
    return reader.read()


class _TintedEngine(QIconEngine):
    """Draws one icon in the colour of the palette's text, or in a colour of its own."""

    def __init__(self, name: str, role: QPalette.ColorRole, colour: QColor | None) -> None:
        super().__init__()
        self._name = name
        self._role = role
        self._colour = colour

    def _tint(self, mode: QIcon.Mode) -> QColor:
        palette = QGuiApplication.palette()
        if mode == QIcon.Mode.Disabled:
            return palette.color(QPalette.ColorGroup.Disabled, QPalette.ColorRole.ButtonText)
        return self._colour or palette.color(QPalette.ColorGroup.Active, self._role)

    def _drawn(self, size: QSize, mode: QIcon.Mode, scale: float) -> QImage:
        """The icon for a place of ``size`` on a screen with ``scale`` device pixels to one of these."""
        drawn_for_px = SMALL_PX if min(size.width(), size.height()) < LARGE_PX else LARGE_PX
        pixels = size * scale
        return _image(
            self._name, max(pixels.width(), 1), max(pixels.height(), 1), drawn_for_px, self._tint(mode).name()
        )

    def paint(self, painter: QPainter, rect: QRect, mode: QIcon.Mode, state: QIcon.State) -> None:
        scale = painter.device().devicePixelRatioF()
        painter.drawImage(rect, self._drawn(rect.size(), mode, scale))

    def pixmap(self, size: QSize, mode: QIcon.Mode, state: QIcon.State) -> QPixmap:
        return self.scaledPixmap(size, mode, state, 1.0)

    def scaledPixmap(self, size: QSize, mode: QIcon.Mode, state: QIcon.State, scale: float) -> QPixmap:
        pixmap = QPixmap.fromImage(self._drawn(size, mode, scale))
        pixmap.setDevicePixelRatio(scale)
        return pixmap

    def actualSize(self, size: QSize, mode: QIcon.Mode, state: QIcon.State) -> QSize:
        return size

    def iconName(self) -> str:
        return self._name

    def isNull(self) -> bool:
        return False

    def clone(self) -> QIconEngine:
        return _TintedEngine(self._name, self._role, self._colour)


def icon(name: str, *, role: QPalette.ColorRole = QPalette.ColorRole.ButtonText, colour: QColor | None = None) -> QIcon:
    """The icon ``name`` in the palette's ``role`` (or ``colour``), sharp at every size.

    Raises ``FileNotFoundError`` at once when there is no such icon.
    """
    _file(name, LARGE_PX)
    return QIcon(_TintedEngine(name, role, colour))


def paint(painter: QPainter, name: str, top_left: QPoint, size_px: int, colour: QColor) -> None:
    """Draw an icon straight into a painting of one's own (delegates)."""
    scale = painter.device().devicePixelRatioF()
    side_px = round(size_px * scale)
    image = _image(name, side_px, side_px, size_px, colour.name())
    painter.drawImage(QRect(top_left, QSize(size_px, size_px)), image)


def pixmap(name: str, size_px: int, colour: QColor, scale: float) -> QPixmap:
    """The icon as a pixmap for labels; ``scale`` is the screen's device pixel ratio."""
    side_px = round(size_px * scale)
    drawn = QPixmap.fromImage(_image(name, side_px, side_px, size_px, colour.name()))
    drawn.setDevicePixelRatio(scale)
    return drawn


def application_icon() -> QIcon:
    """The program's mark: a newsletter on blue, drawn for every size the taskbar asks for."""
    return QIcon(str(paths.resources() / "icons/program/program.ico"))
