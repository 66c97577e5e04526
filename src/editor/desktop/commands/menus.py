"""Which commands stand in which menu and on the toolbar."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QMainWindow, QMenu, QSizePolicy, QToolBar, QToolButton, QWidget

from editor.desktop.commands import ADD_COMMANDS, STATUS_COMMANDS, Command
from editor.desktop.commands.actions import Actions
from editor.desktop.look.buttons import action_button, plain
from editor.desktop.look.icons import LARGE_PX, ON_ACCENT, icon

TOOLBAR_PX = 46
WORDS_FROM_PX = 800

Entry = Command | None
"""``None`` is a line."""

FILE: tuple[Entry, ...] = (
    Command.NEW_ISSUE,
    Command.NEW_FROM,
    Command.OPEN_FILE,
    Command.SEARCH_ALL,
    None,
    Command.START,
    Command.NEXT_ISSUE,
    Command.PREVIOUS_ISSUE,
    Command.CLOSE_ISSUE,
    None,
    Command.SAVE,
    Command.VERSIONS,
    Command.REVIEW_ROUND,
    Command.EXPORT,
    Command.PRINT,
    None,
    Command.PROFILES,
    Command.SETTINGS,
    Command.MOVE_COMPUTER,
    Command.QUIT,
)
EDIT: tuple[Entry, ...] = (
    Command.UNDO,
    Command.REDO,
    Command.HISTORY,
    None,
    Command.FIND,
    Command.REPLACE,
    Command.FIND_NEXT,
    Command.FIND_PREVIOUS,
    None,
    Command.CUT,
    Command.COPY,
    Command.PASTE,
    None,
    Command.RENAME,
    Command.DUPLICATE,
    Command.DELETE,
    None,
    Command.MOVE_UP,
    Command.MOVE_DOWN,
)
INSERT: tuple[Entry, ...] = (*ADD_COMMANDS, None, Command.ADD_PICTURE, None, Command.REUSE, Command.SAVE_BLOCK)
GO: tuple[Entry, ...] = (
    Command.GO_OUTLINE,
    Command.GO_FORM,
    Command.GO_PREVIEW,
    Command.FILTER,
    Command.NEXT_REMINDER,
    None,
    Command.NEXT_PANE,
    Command.PREVIOUS_PANE,
)
PREVIEW: tuple[Entry, ...] = (
    Command.SHOW_PREVIEW,
    Command.DETACH_PREVIEW,
    Command.FOCUS_MODE,
    None,
    Command.SHOW_MAIL,
    Command.SHOW_PHONE,
    Command.SHOW_DARK,
    Command.SHOW_NO_PICTURES,
    Command.SHOW_TEXT,
    Command.SHOW_WEB,
    Command.SHOW_PRINT,
    None,
    Command.ZOOM_IN,
    Command.ZOOM_OUT,
    Command.ZOOM_RESET,
)
SCHEMES: tuple[Entry, ...] = (
    Command.SCHEME_SYSTEM,
    Command.SCHEME_LIGHT,
    Command.SCHEME_DARK,
    Command.SCHEME_CONTRAST,
)
STATUS: tuple[Entry, ...] = (*STATUS_COMMANDS.values(), None, Command.NEW_VERSION)
REGISTERS: tuple[Entry, ...] = (
    Command.EVENTS,
    Command.CONTACTS,
    Command.PICTURES,
    Command.TIDY,
    None,
    Command.NEWSLETTERS,
    Command.ARCHIVE,
    Command.BIN,
)
HELP: tuple[Entry, ...] = (
    Command.GUIDE,
    Command.SHORTCUTS,
    Command.ALL_COMMANDS,
    Command.OPEN_SAMPLE,
    None,
    Command.ABOUT,
)


def _tr(text: str) -> str:
    return QCoreApplication.translate("Menus", text)


def fill_menu_bar(window: QMainWindow, actions: Actions) -> None:
    """All menus; every command stands in one of them."""
    bar = window.menuBar()
    file = bar.addMenu(_tr("&Arkiv"))
    _fill(file, FILE, actions)
    status = QMenu(_tr("Utg&åvans status"), file)
    _fill(status, STATUS, actions)
    file.insertMenu(actions[Command.VERSIONS], status)
    _fill(bar.addMenu(_tr("&Redigera")), EDIT, actions)
    _fill(bar.addMenu(_tr("&Infoga")), INSERT, actions)
    view = bar.addMenu(_tr("&Visa"))
    _fill(view, PREVIEW, actions)
    view.addSeparator()
    _fill(view.addMenu(_tr("&Gå till")), GO, actions)
    _fill(view.addMenu(_tr("Uts&eende")), SCHEMES, actions)
    _fill(bar.addMenu(_tr("R&egister")), REGISTERS, actions)
    _fill(bar.addMenu(_tr("&Hjälp")), HELP, actions)


def menu_paths() -> dict[Command, tuple[str, ...]]:
    """The menus in which each command stands, the outermost first, in their words without mnemonics."""
    file, view = _tr("&Arkiv"), _tr("&Visa")
    menus: tuple[tuple[tuple[str, ...], tuple[Entry, ...]], ...] = (
        ((file,), FILE),
        ((file, _tr("Utg&åvans status")), STATUS),
        ((_tr("&Redigera"),), EDIT),
        ((_tr("&Infoga"),), INSERT),
        ((view,), PREVIEW),
        ((view, _tr("&Gå till")), GO),
        ((view, _tr("Uts&eende")), SCHEMES),
        ((_tr("R&egister"),), REGISTERS),
        ((_tr("&Hjälp"),), HELP),
    )
    return {
        command: tuple(plain(title) for title in path)
        for path, entries in menus
        for command in entries
        if command is not None
    }


def status_menu(parent: QWidget, actions: Actions) -> QMenu:
    """What the open issue can become, for the status line."""
    menu = QMenu(parent)
    _fill(menu, STATUS, actions)
    return menu


def insert_menu(parent: QWidget, actions: Actions) -> QMenu:
    """What can be added, for buttons."""
    menu = QMenu(parent)
    _fill(menu, INSERT, actions)
    return menu


def make_toolbar(window: QMainWindow, actions: Actions) -> QToolBar:
    """Start | undo, redo | insert, picture, event, contact … export."""
    bar = _Toolbar(_tr("Verktygsfält"), window)
    bar.wordy = [
        action_button(actions[command], words=True)
        for command in (Command.ADD_PICTURE, Command.ADD_EVENT, Command.ADD_CONTACT)
    ]
    find = action_button(actions[Command.FIND], words=True)
    bar.setObjectName("toolbar")
    bar.setMovable(False)
    bar.setFixedHeight(TOOLBAR_PX)
    bar.setFloatable(False)
    bar.setContextMenuPolicy(Qt.ContextMenuPolicy.PreventContextMenu)
    bar.setIconSize(QSize(LARGE_PX, LARGE_PX))
    bar.toggleViewAction().setVisible(False)
    bar.addWidget(action_button(actions[Command.START], words=True))
    bar.addSeparator()
    bar.addWidget(action_button(actions[Command.UNDO]))
    bar.addWidget(action_button(actions[Command.REDO]))
    bar.addSeparator()
    bar.addWidget(_insert_button(window, actions))
    for button in bar.wordy:
        bar.addWidget(button)
    bar.addSeparator()
    bar.addWidget(find)
    room = QWidget()
    room.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
    bar.addWidget(room)
    bar.addWidget(_export_button(actions))
    return bar


class _Toolbar(QToolBar):
    """A toolbar whose ``wordy`` buttons give up their words before anything falls off its end."""

    wordy: Sequence[QToolButton] = ()

    def resizeEvent(self, event: QResizeEvent) -> None:
        style = Qt.ToolButtonStyle
        words = event.size().width() >= WORDS_FROM_PX
        for button in self.wordy:
            button.setToolButtonStyle(style.ToolButtonTextBesideIcon if words else style.ToolButtonIconOnly)
        super().resizeEvent(event)


def _insert_button(window: QMainWindow, actions: Actions) -> QToolButton:
    button = QToolButton()
    button.setText(_tr("Infoga"))
    button.setIcon(icon("add"))
    button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
    button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
    button.setMenu(insert_menu(window, actions))
    button.setProperty("menuWords", "true")
    button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
    button.setToolTip(_tr("Lägg till i utgåvan"))
    return button


def _export_button(actions: Actions) -> QToolButton:
    """The one primary button; its icon stands on the accent colour."""
    action = actions[Command.EXPORT]
    button = QToolButton()
    button.setProperty("primary", "true")
    button.setText(_tr("Exportera…"))
    button.setIcon(icon("arrow_export", role=ON_ACCENT))
    button.setToolTip(action.toolTip())
    button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
    button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
    button.clicked.connect(action.trigger)
    button.setEnabled(action.isEnabled())
    action.enabledChanged.connect(button.setEnabled)
    return button


def _fill(menu: QMenu, entries: tuple[Entry, ...], actions: Actions) -> None:
    for entry in entries:
        if entry is None:
            menu.addSeparator()
        else:
            menu.addAction(actions[entry])
