"""What the window can be asked to do, and what decides when it can be asked."""

from __future__ import annotations

from collections.abc import Callable
from enum import Enum, auto
from typing import TYPE_CHECKING, NamedTuple

from editor.newsletter.status import Standing, Status, is_frozen

if TYPE_CHECKING:
    from editor.newsletter.outline import RowKind


class Command(Enum):
    """What the user can ask the window to do."""

    NEW_ISSUE = auto()
    NEW_FROM = auto()
    OPEN_FILE = auto()
    OPEN_SAMPLE = auto()
    SEARCH_ALL = auto()
    START = auto()
    NEXT_ISSUE = auto()
    PREVIOUS_ISSUE = auto()
    CLOSE_ISSUE = auto()
    SAVE = auto()
    VERSIONS = auto()
    STATUS_DRAFT = auto()
    STATUS_REVIEW = auto()
    STATUS_APPROVED = auto()
    STATUS_PUBLISHED = auto()
    NEW_VERSION = auto()
    NEWSLETTERS = auto()
    ARCHIVE = auto()
    BIN = auto()
    REVIEW_ROUND = auto()
    EXPORT = auto()
    PRINT = auto()
    PROFILES = auto()
    SETTINGS = auto()
    MOVE_COMPUTER = auto()
    QUIT = auto()
    UNDO = auto()
    REDO = auto()
    HISTORY = auto()
    FIND = auto()
    REPLACE = auto()
    FIND_NEXT = auto()
    FIND_PREVIOUS = auto()
    CUT = auto()
    COPY = auto()
    PASTE = auto()
    RENAME = auto()
    DUPLICATE = auto()
    DELETE = auto()
    MOVE_UP = auto()
    MOVE_DOWN = auto()
    ADD_ARTICLE = auto()
    ADD_PART = auto()
    ADD_SECTION = auto()
    ADD_CALENDAR = auto()
    ADD_EVENT = auto()
    ADD_CONTACTS = auto()
    ADD_CONTACT = auto()
    ADD_PICTURE = auto()
    SAVE_BLOCK = auto()
    REUSE = auto()
    EVENTS = auto()
    CONTACTS = auto()
    PICTURES = auto()
    TIDY = auto()
    FILTER = auto()
    GO_OUTLINE = auto()
    GO_FORM = auto()
    GO_PREVIEW = auto()
    NEXT_REMINDER = auto()
    NEXT_PANE = auto()
    PREVIOUS_PANE = auto()
    SHOW_PREVIEW = auto()
    DETACH_PREVIEW = auto()
    FOCUS_MODE = auto()
    SHOW_MAIL = auto()
    SHOW_PHONE = auto()
    SHOW_DARK = auto()
    SHOW_NO_PICTURES = auto()
    SHOW_TEXT = auto()
    SHOW_WEB = auto()
    SHOW_PRINT = auto()
    ZOOM_IN = auto()
    ZOOM_OUT = auto()
    ZOOM_RESET = auto()
    SCHEME_SYSTEM = auto()
    SCHEME_LIGHT = auto()
    SCHEME_DARK = auto()
    SCHEME_CONTRAST = auto()
    GUIDE = auto()
    ALL_COMMANDS = auto()
    SHORTCUTS = auto()
    ABOUT = auto()


ADD_COMMANDS = (
    Command.ADD_ARTICLE,
    Command.ADD_PART,
    Command.ADD_SECTION,
    Command.ADD_CALENDAR,
    Command.ADD_EVENT,
    Command.ADD_CONTACTS,
    Command.ADD_CONTACT,
)


STATUS_COMMANDS: dict[Status, Command] = {
    "draft": Command.STATUS_DRAFT,
    "review": Command.STATUS_REVIEW,
    "approved": Command.STATUS_APPROVED,
    "published": Command.STATUS_PUBLISHED,
}
EDITING = frozenset(
    {
        *ADD_COMMANDS,
        Command.ADD_PICTURE,
        Command.CUT,
        Command.PASTE,
        Command.REPLACE,
        Command.RENAME,
        Command.DUPLICATE,
        Command.DELETE,
        Command.MOVE_UP,
        Command.MOVE_DOWN,
    }
)
"""What changes the issue: not possible while it is published."""


class WindowState(NamedTuple):
    """What decides which commands can be used."""

    ready: bool = False
    issue_open: bool = False
    page_shown: bool = False
    open_issues: int = 0
    can_undo: bool = False
    can_redo: bool = False
    undo_name: str = ""
    redo_name: str = ""
    selected: RowKind | None = None
    chosen: int = 0
    can_move_up: bool = False
    can_move_down: bool = False
    preview_shown: bool = True
    preview_detached: bool = False
    focus_mode: bool = False
    has_hits: bool = False
    status: Standing | None = None

    @property
    def frozen(self) -> bool:
        """Whether the issue on screen is published."""
        return self.status is not None and is_frozen(self.status)


When = Callable[[WindowState], bool]


def always(state: WindowState) -> bool:
    """In every state."""
    return True


class Spec(NamedTuple):
    """One row of the table. ``text`` has its mnemonic; ``tip`` stands in where the text alone is too short.

    ``local`` keys work only where the focus is in the widgets that took the action (:meth:`Actions.add_to`):
    Delete in a text field must delete a letter.
    """

    command: Command
    text: str
    keys: tuple[str, ...] = ()
    icon: str = ""
    when: When = always
    tip: str = ""
    checkable: bool = False
    local: bool = False
