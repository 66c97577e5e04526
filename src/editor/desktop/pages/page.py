"""A page of the window beside the start page and the open issue: a register, a list of settings."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from editor.desktop.look.notice import Notice


class Page(QWidget):
    """Made when it is asked for first, kept, and shown again. ``title`` stands in the window's frame."""

    def __init__(self, title: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.title = title
        self.notice = Notice(self)
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setProperty("surface", "pane")

    def arrive(self) -> None:
        """The page is on screen: show what is new, put the focus where work begins."""

    def leave(self) -> None:
        """Another page comes, or the window closes: what waits for that is done now."""
