"""What forms ask of the window around them."""

from __future__ import annotations

from collections.abc import Callable
from typing import Protocol

from PySide6.QtGui import QPixmap
from PySide6.QtWidgets import QWidget

from editor.support.pictures import Picture


class FormServices(Protocol):
    """Pictures: the only thing a form cannot do with the issue alone."""

    def choose_picture(self, parent: QWidget, done: Callable[[str, Picture], None]) -> None:
        """Ask for a picture file and register it with the open issue; ``done`` gets the name for ``Image.file``."""

    def thumbnail(self, file: str) -> QPixmap | None:
        """A small picture of ``Image.file``; ``None`` while it is not at hand."""
