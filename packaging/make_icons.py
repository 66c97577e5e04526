"""Make the icons of Windows and the installer's pictures out of their drawings:  python packaging/make_icons.py

The icons' lie in `resources/icons/program`. Small sizes have drawings of their own: lines of a whole pixel instead of
grey ones. Up to 64 pixels as bitmaps, which every shell and installer reads, larger ones as PNG. The installer's lie in
`packaging/windows`; it reads bitmaps of these sizes only.
"""

from __future__ import annotations

import os
import struct
import sys
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QSize
from PySide6.QtGui import QImage, QImageReader

FOLDER = Path(__file__).resolve().parent.parent / "resources/icons/program"
SIZES = (16, 20, 24, 32, 40, 48, 64, 128, 256)
LARGEST_SMALL = 24
LARGEST_BITMAP = 64
SETUP = Path(__file__).resolve().parent / "windows"
SETUP_PICTURES = {"setup-side": QSize(164, 314), "setup-head": QSize(150, 57)}


def drawn(name: str, side: int) -> QImage:
    """The drawing ``name`` with a side of so many pixels."""
    return _drawn(FOLDER / f"{name}{'-small' if side <= LARGEST_SMALL else ''}.svg", QSize(side, side))


def _drawn(file: Path, size: QSize) -> QImage:
    reader = QImageReader(str(file), QByteArray(b"svg"))
    reader.setScaledSize(size)
    image = reader.read()
    if image.isNull():
        raise SystemExit(f"{file} cannot be drawn: {reader.errorString()}")
    return image.convertToFormat(QImage.Format.Format_ARGB32)


def as_png(image: QImage) -> bytes:
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    image.save(buffer, "PNG")
    return bytes(buffer.data().data())


def as_bitmap(image: QImage) -> bytes:
    """A device-independent bitmap, bottom row first, with an empty mask: the alpha channel says what is seen."""
    side = image.width()
    rows = [bytes(image.constScanLine(y))[: side * 4] for y in reversed(range(side))]
    mask = bytes((side + 31) // 32 * 4) * side
    return struct.pack("<IiiHHIIiiII", 40, side, side * 2, 1, 32, 0, 0, 0, 0, 0, 0) + b"".join(rows) + mask


def icon(images: list[QImage]) -> bytes:
    """An icon file of several sizes."""
    parts = [as_bitmap(image) if image.width() <= LARGEST_BITMAP else as_png(image) for image in images]
    offset = 6 + 16 * len(parts)
    head = struct.pack("<HHH", 0, 1, len(parts))
    for image, part in zip(images, parts, strict=True):
        side = image.width() % 256
        head += struct.pack("<BBBBHHII", side, side, 0, 0, 1, 32, len(part), offset)
        offset += len(part)
    return head + b"".join(parts)


def main() -> int:
    for name in ("program", "document"):
        (FOLDER / f"{name}.ico").write_bytes(icon([drawn(name, side) for side in SIZES]))
    for name, size in SETUP_PICTURES.items():
        picture = _drawn(SETUP / f"{name}.svg", size).convertToFormat(QImage.Format.Format_RGB888)
        if not picture.save(str(SETUP / f"{name}.bmp"), "BMP"):
            raise SystemExit(f"{name}.bmp cannot be written")
    return 0


if __name__ == "__main__":
    sys.exit(main())
