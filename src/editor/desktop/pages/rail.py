"""The list at the left of every page but the issue's: the ways to the other parts of the program."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QSizePolicy, QToolButton, QVBoxLayout, QWidget

from editor.desktop.commands import Command
from editor.desktop.commands.actions import Actions
from editor.desktop.look.buttons import plain
from editor.desktop.look.icons import SMALL_PX

WIDTH_PX = 184
ROW_PX = 36
FROM_PX = 1000
"""So wide a page has room for it."""
PAGES: tuple[Command, ...] = (
    Command.START,
    Command.NEWSLETTERS,
    Command.EVENTS,
    Command.CONTACTS,
    Command.PICTURES,
    Command.ARCHIVE,
    Command.BIN,
)


class Rail(QFrame):
    """One button for each command; ``here`` is the page it stands on."""

    def __init__(
        self, actions: Actions, here: Command, commands: Sequence[Command] = PAGES, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setProperty("part", "rail")
        self.setFixedWidth(WIDTH_PX)
        column = QVBoxLayout(self)
        column.setContentsMargins(6, 12, 6, 12)
        column.setSpacing(2)
        self.buttons = [self._button(actions, command, here=command is here) for command in commands]
        for button in self.buttons:
            column.addWidget(button)
        column.addStretch(1)

    def stand_in(self, page: QWidget, content: QWidget) -> None:
        """Lay out ``page``: this at the left of ``content``."""
        row = QHBoxLayout(page)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self)
        row.addWidget(content, 1)

    def fit(self, width_px: int, from_px: int = FROM_PX) -> None:
        """Show it where its page is at least ``from_px`` wide; the menus lead to the same places."""
        self.setVisible(width_px >= from_px)

    def _button(self, actions: Actions, command: Command, *, here: bool) -> QToolButton:
        action = actions[command]
        button = QToolButton(self)
        button.setProperty("part", "rail_row")
        button.setIcon(action.icon())
        button.setIconSize(QSize(SMALL_PX, SMALL_PX))
        button.setText(plain(action.text()))
        button.setToolTip(action.toolTip())
        button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        button.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        button.setFixedHeight(ROW_PX)
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        button.setProperty("here", here)
        if here:
            button.setAccessibleDescription(self.tr("Du är här"))
        else:
            button.clicked.connect(action.trigger)
        return button
