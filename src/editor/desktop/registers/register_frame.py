"""The frame of a register page: the rail, a head with the search, the list, and the pane of the chosen entry."""

from __future__ import annotations

from abc import abstractmethod
from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QResizeEvent
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QSizePolicy,
    QSplitter,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from editor.desktop.abstract import AbstractWidget
from editor.desktop.commands import Command
from editor.desktop.desk import Desk
from editor.desktop.forms.form import Form
from editor.desktop.guide.asking import explain
from editor.desktop.look.icons import ON_ACCENT, icon
from editor.desktop.look.nesting import nest
from editor.desktop.look.notice import Notice
from editor.desktop.look.style import TITLE_PT, resized
from editor.desktop.pages.page import Page
from editor.desktop.pages.rail import Rail
from editor.desktop.pictures.issue_pictures import IssuePictures
from editor.desktop.registers.entry_list import EntryList
from editor.desktop.registers.entry_pane import WIDTH_PX, EntryPane

COUNT_FROM_PX: Final = 1200
RAIL_FROM_PX: Final = 1100
TITLE_FROM_PX: Final = 900
"""In a narrower window the rail gives its room to the list, in a still narrower one the title."""


class RegisterFrame(Page, metaclass=AbstractWidget):
    """The widgets and where they stand; what they do is :mod:`editor.desktop.registers.register_page`'s."""

    def __init__(self, desk: Desk, title: str, parent: QWidget | None = None) -> None:
        super().__init__(title, parent)
        explain(self, "registers")
        self._desk = desk
        self._services = IssuePictures(desk.prompts, desk.messages, self, dictionary=desk.host.dictionary)
        self._services.join(desk)
        self.search = QLineEdit()
        self.new_button = QPushButton()
        self.list = EntryList(*self._columns(), desk.look)
        self.entry_actions = self._make_actions()
        self.pane = EntryPane(self._make_form(self._services), self._services, self._kind(), self.entry_actions)
        self.body = QStackedWidget()
        self._count = QLabel()
        self._rail = Rail(desk.actions, self._command())
        self._title = QLabel(title)
        self._lay_out()

    # What a subclass says

    @abstractmethod
    def _command(self) -> Command: ...

    @abstractmethod
    def _kind(self) -> str:
        """The heading of the pane: "Händelse"."""

    @abstractmethod
    def _columns(self) -> tuple[Sequence[str], Sequence[int], int]: ...

    @abstractmethod
    def _make_form(self, services: IssuePictures) -> Form: ...

    @abstractmethod
    def _words(self) -> tuple[str, str, str]:
        """What the search field, the button for a new entry and an empty register say."""

    @abstractmethod
    def _make_actions(self) -> Sequence[QAction]:
        """What can be done with the chosen entry, for the pane's head and the list's menu."""

    # Building

    def _make_head(self) -> QHBoxLayout:
        """Title, count, search and the button for a new entry."""
        placeholder, new, _ = self._words()
        self._title.setFont(resized(self.font(), TITLE_PT, weight=self._title.font().Weight.DemiBold))
        self._count.setProperty("role", "muted")
        self.search.setPlaceholderText(placeholder)
        self.search.setAccessibleName(placeholder)
        self.search.setClearButtonEnabled(True)
        self.search.addAction(icon("search"), QLineEdit.ActionPosition.LeadingPosition)
        self.search.setMinimumWidth(90)
        self.search.setMaximumWidth(240)
        self.new_button.setText(new)
        self.new_button.setAccessibleName(new)
        self.new_button.setToolTip(new)
        for whole in (self._title, self.new_button):
            whole.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.new_button.setProperty("primary", "true")
        self.new_button.setIcon(icon("add", role=ON_ACCENT))
        head = QHBoxLayout()
        head.setContentsMargins(16, 14, 16, 14)
        head.setSpacing(10)
        head.addWidget(self._title)
        head.addWidget(self._count)
        head.addStretch(1)
        head.addWidget(self.search, 20)
        head.addWidget(self.new_button)
        return head

    def _lay_out(self) -> None:
        self._head = self._make_head()
        self.list.setAccessibleName(self.title)
        _, _, empty = self._words()
        self._empty = QLabel(empty)
        self._empty.setWordWrap(True)
        self._empty.setAlignment(Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft)
        self._empty.setContentsMargins(16, 16, 16, 16)
        self.body.addWidget(self.list)
        self.body.addWidget(self._empty)
        middle = QWidget()
        self.notice = Notice(middle)
        column = QVBoxLayout(middle)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        nest(column, self._head)
        column.addWidget(self.body, 1)
        self._split = QSplitter(Qt.Orientation.Horizontal)
        self._split.setHandleWidth(1)
        self._split.setChildrenCollapsible(False)
        self._split.addWidget(middle)
        self._split.addWidget(self.pane)
        self._split.setStretchFactor(0, 1)
        self._split.setSizes([720, WIDTH_PX])
        self._rail.stand_in(self, self._split)
        for first, second in (
            (self.search, self.new_button),
            (self.new_button, self.list),
        ):
            QWidget.setTabOrder(first, second)
        self._more_layout()

    def _more_layout(self) -> None:
        """What a subclass puts in."""

    def resizeEvent(self, event: QResizeEvent) -> None:
        width = event.size().width()
        self._rail.fit(width, RAIL_FROM_PX)
        self._count.setVisible(width >= COUNT_FROM_PX)
        self._title.setVisible(width >= TITLE_FROM_PX)
        _, new, _ = self._words()
        self.new_button.setText(new if width >= TITLE_FROM_PX else "")
        super().resizeEvent(event)
