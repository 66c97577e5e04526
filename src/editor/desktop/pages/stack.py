"""The window's one place for pages: the start page, the open issue, and pages with a name (registers, settings)."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QStackedWidget, QWidget

from editor.desktop.pages.page import Page


class Pages(QStackedWidget):
    """Shows one of them. Named pages are made when they are asked for first, and kept."""

    def __init__(self, start: QWidget, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._start = start
        self._named: dict[str, Page] = {}
        self.addWidget(start)

    @property
    def named(self) -> Page | None:
        """The named page on screen, if it is one."""
        shown = self.currentWidget()
        return next((page for page in self._named.values() if page is shown), None)

    @property
    def at_start(self) -> bool:
        """Whether the start page is on screen."""
        return self.currentWidget() is self._start

    def called(self, name: str, make: Callable[[], Page]) -> Page:
        """The page with that name; it is not put on screen."""
        if name not in self._named:
            self._named[name] = make()
            self.addWidget(self._named[name])
        return self._named[name]

    def go_to(self, page: QWidget) -> None:
        """Put ``page`` on screen; a named one before it is told that it is left."""
        if page is not self.currentWidget():
            self.leave()
            if self.indexOf(page) < 0:
                self.addWidget(page)
            self.setCurrentWidget(page)

    def leave(self) -> None:
        """What waits for the named page on screen to be left is done now; it stays on screen."""
        if self.named is not None:
            self.named.leave()

    def drop_named(self) -> None:
        """The named pages go: what they showed is no longer so."""
        for page in self._named.values():
            self.removeWidget(page)
            page.deleteLater()
        self._named.clear()
