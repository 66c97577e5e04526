"""A window as large as it wants to be and the screen allows: at 200 % a laptop has 683 by 384 points."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QPoint
from PySide6.QtGui import QScreen
from PySide6.QtWidgets import QWidget

FRAME_PX: Final = 16
"""What a window's frame takes across."""
TITLE_BAR_PX: Final = 48
"""What a window's frame and title bar take down."""
GAP_PX: Final = 12
"""Between a window and what it stands beside."""
TITLE_ALONE_PX: Final = 40
"""What the system's title bar takes, about."""


def give_room(window: QWidget, width: int, height: int) -> None:
    """Make ``window`` ``width`` by ``height`` pixels, less where its screen has less room."""
    room = window.screen().availableGeometry()
    window.resize(min(width, room.width() - FRAME_PX), min(height, room.height() - TITLE_BAR_PX))


def stand_beside(window: QWidget, edge: QPoint | None, screen: QScreen) -> None:
    """Put ``window`` to the right of ``edge``, a point of the screen (``None``: its upper left corner); never larger
    than the screen, and not smaller than the window can be."""
    room = screen.availableGeometry()
    at = edge + QPoint(GAP_PX, 0) if edge is not None else room.topLeft()
    width = max(min(window.width(), room.right() - at.x() - GAP_PX), window.minimumSizeHint().width())
    height = min(window.height(), room.height() - 2 * TITLE_ALONE_PX)
    window.resize(width, height)
    left = max(min(at.x(), room.right() - width), room.left())
    window.move(left, max(min(at.y(), room.bottom() - height - TITLE_ALONE_PX), room.top()))
