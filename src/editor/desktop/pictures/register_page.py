"""The register of pictures as a page of the window."""

from __future__ import annotations

from typing import cast

from PySide6.QtCore import Qt
from PySide6.QtGui import QFont, QResizeEvent
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from editor.desktop.commands import Command
from editor.desktop.desk import Desk
from editor.desktop.guide.asking import explain
from editor.desktop.look.style import TITLE_PT, resized
from editor.desktop.pages.page import Page
from editor.desktop.pages.rail import Rail
from editor.desktop.pictures.browser import PictureBrowser
from editor.newsletter.places import node_key
from editor.workspace.workspace import Workspace


class PicturesPage(Page):
    """The ways to other pages at the left, the pictures beside them."""

    def __init__(self, desk: Desk, workspace: Workspace, parent: QWidget | None = None) -> None:
        super().__init__(self.tr("Bilder"), parent)
        explain(self, "pictures")
        self.browser = PictureBrowser(workspace.picture_register, workspace.registers, desk.now().date(), self)
        self.browser.failed.connect(desk.tell)
        self.browser.editor.opened.connect(
            lambda issue, item: desk.host.open_stored(issue, node_key(item) if item else "")
        )
        self.browser.offer_issues(lambda: workspace.open_issues)
        beside = QWidget(self)
        heading = QLabel(self.title, beside)
        heading.setFont(resized(self.font(), TITLE_PT, weight=QFont.Weight.DemiBold))
        column = QVBoxLayout(beside)
        column.setContentsMargins(20, 14, 20, 16)
        column.setSpacing(14)
        column.addWidget(heading)
        column.addWidget(self.browser, 1)
        self._rail = Rail(desk.actions, Command.PICTURES)
        self._rail.stand_in(self, beside)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._rail.fit(self.width())

    def arrive(self) -> None:
        self.browser.look_again()
        self.browser.search.setFocus(Qt.FocusReason.OtherFocusReason)

    def leave(self) -> None:
        self.browser.editor.save()


def show_pictures(desk: Desk, entry_id: str = "") -> None:
    """Put the register of pictures on screen, at a picture if one is named."""
    workspace = desk.workspace
    if workspace is not None:
        page = cast(PicturesPage, desk.host.show_page("pictures", lambda: PicturesPage(desk, workspace)))
        if entry_id:
            page.browser.show_entry(entry_id)
