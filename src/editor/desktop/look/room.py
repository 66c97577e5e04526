"""A window as large as it wants to be and the screen allows: at 200 % a laptop has 683 by 384 points."""

from __future__ import annotations

from typing import Final

from PySide6.QtWidgets import QWidget

FRAME_PX: Final = 16
"""What a window's frame takes across."""
TITLE_BAR_PX: Final = 48
"""What a window's frame and title bar take down."""


def give_room(window: QWidget, width: int, height: int) -> None:
    """Make ``window`` ``width`` by ``height`` pixels, less where its screen has less room."""
    room = window.screen().availableGeometry()
    window.resize(min(width, room.width() - FRAME_PX), min(height, room.height() - TITLE_BAR_PX))
