"""Where the window stands on the screen, and which files may be dropped on it."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QByteArray, QMimeData, QPoint, QSize, Qt
from PySide6.QtWidgets import QWidget

from editor.support.settings import Settings

SMALL_SCREEN_PX = 1440
OWN_ENDINGS = (".lansbrev", ".lansbrev.json", ".lansbrev-block", ".lansbrev-allt")

DOCUMENT_ENDINGS = (
    *(".doc", ".docx", ".eml", ".htm", ".html", ".mht", ".msg", ".odt", ".pdf"),
    *(".ppt", ".pptx", ".pub", ".rtf", ".txt"),
)
"""What people try (``workspace.incoming.FOREIGN``): opening it says what to do instead, a refusing cursor nothing."""

_SETTING = "window.geometry"


def restore_place(window: QWidget, settings: Settings) -> None:
    """Put the window where it was last; the first time on all of a small screen, on most of a large one."""
    geometry = settings.get(_SETTING, "")
    if not geometry or not window.restoreGeometry(QByteArray.fromBase64(QByteArray(geometry.encode("ascii")))):
        _place_first_time(window)


def remember_place(window: QWidget, settings: Settings) -> None:
    """Keep where the window stands."""
    settings.set(_SETTING, window.saveGeometry().toBase64().toStdString())


def _place_first_time(window: QWidget) -> None:
    room = window.screen().availableGeometry()
    if room.width() <= SMALL_SCREEN_PX:
        window.resize(room.size())
        window.setWindowState(Qt.WindowState.WindowMaximized)
        return
    size = QSize(min(round(room.width() * 0.94), 1840), min(round(room.height() * 0.92), 1100))
    window.resize(size)
    window.move(room.center() - QPoint(size.width() // 2, size.height() // 2))


def dragged_file(dragged: QMimeData) -> Path | None:
    """The one file that is being dragged, if it is the program's own or a document; pictures go into issues."""
    addresses = dragged.urls()
    if len(addresses) != 1 or not addresses[0].isLocalFile():
        return None
    file = Path(addresses[0].toLocalFile())
    return file if file.name.lower().endswith((*OWN_ENDINGS, *DOCUMENT_ENDINGS)) else None
