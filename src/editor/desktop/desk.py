"""What a command of the window works with, wherever its code stands."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from typing import TYPE_CHECKING, Final, Protocol

from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QWidget

from editor.desktop.commands.actions import Actions
from editor.desktop.look.style import Look
from editor.desktop.prompts import Prompts
from editor.support.errors import EditorError
from editor.support.messages import Messages
from editor.support.settings import Settings

if TYPE_CHECKING:
    from editor.desktop.dialogs.command_palette import Choice
    from editor.desktop.dictionary import Dictionary
    from editor.desktop.look.notice import Notice
    from editor.desktop.pages.page import Page
    from editor.newsletter.outline import OutlineRow
    from editor.newsletter.search import Hit
    from editor.workspace.open_issue import OpenIssue
    from editor.workspace.workspace import Workspace


class ShownIssue(Protocol):
    """The panes of the open issue, as far as commands need them: its places, and what of it is chosen."""

    @property
    def row(self) -> OutlineRow | None:
        """What is chosen in the outline; the form shows it."""

    def select(self, key: str) -> None:
        """Choose the thing behind a block key."""

    def go_to(self, key: str, hit: Hit | None = None) -> None:
        """Choose it and put the cursor in its form, at ``hit`` if one is given."""

    def go_to_next_mark(self) -> bool:
        """Go to the next thing marked to be looked at, round to the first; ``False`` where nothing is marked."""

    def places(self) -> list[Choice]:
        """All places of the issue, for the list of all commands."""

    def look_again(self) -> None:
        """A command was not carried out after all: show what is so."""

    def beside_outline(self) -> QPoint | None:
        """Where on the screen the outline ends at its right; ``None`` where it is not shown."""


class Host(Protocol):
    """What the main window does for commands."""

    @property
    def workspace(self) -> Workspace | None:
        """The store and its open issues; ``None`` while it is being opened."""

    @property
    def open_issue(self) -> OpenIssue | None:
        """The issue on screen; ``None`` on the start page."""

    @property
    def issue_view(self) -> ShownIssue:
        """The panes of the open issue, made when they are asked for first."""

    @property
    def dictionary(self) -> Dictionary:
        """The words of Swedish, for fields that mend and mark."""

    @property
    def chosen_issue(self) -> str:
        """The id of the issue on screen, or of the one chosen on the start page; "" where there is none."""

    def current_notice(self) -> Notice:
        """Where things are said on what is on screen now."""

    def open_stored(self, issue_id: str, key: str = "", then: Callable[[], None] | None = None) -> None:
        """Open an issue of the store, at the place with the block key ``key`` if one is given; ``then`` is called when
        it is on screen."""

    def show_issue(self, open_issue: OpenIssue) -> None:
        """Put an open issue on screen."""

    def show_page(self, name: str, make: Callable[[], Page]) -> Page:
        """Put the page called ``name`` on screen, made when it is asked for first. The open issue stays open."""

    def go_to_start(self) -> None:
        """Leave the open issue: it is saved, and the start page shows all issues."""

    def list_issues(self) -> None:
        """Read the store's issues anew for the start page."""

    def close_store(self) -> bool:
        """Save all and let go of the store, for something that needs it to itself; whether that could be done."""

    def reopen_store(self) -> None:
        """Work in the store again, with whatever is in it now."""


class Desk:
    """The window's parts and its newest state. Made once, by the window; ``window`` is the parent of dialogs."""

    def __init__(
        self,
        *,
        window: QWidget,
        host: Host,
        actions: Actions,
        look: Look,
        settings: Settings,
        messages: Messages,
        prompts: Prompts,
        now: Callable[[], dt.datetime],
    ) -> None:
        self.window: Final = window
        self.host: Final = host
        self.actions: Final = actions
        self.look: Final = look
        self.settings: Final = settings
        self.messages: Final = messages
        self.prompts: Final = prompts
        self.now: Final = now

    @property
    def workspace(self) -> Workspace | None:
        """The store and its open issues; ``None`` while it is being opened."""
        return self.host.workspace

    @property
    def open_issue(self) -> OpenIssue | None:
        """The issue on screen; ``None`` on the start page."""
        return self.host.open_issue

    def tell(self, error: EditorError) -> None:
        """Say in a box that something went wrong."""
        self.prompts.tell_error(self.window, self.messages.sentence(error))

    def say(self, words: str, verb: str = "", do: Callable[[], None] | None = None) -> None:
        """Say something in the notice of what is on screen; ``verb`` is the button that does ``do``."""
        self.host.current_notice().tell(words, verb, do)

    def open_work(self) -> tuple[Workspace, OpenIssue] | None:
        """The workspace and the issue on screen; ``None`` where there is no issue. The focus stays where it is."""
        workspace, open_issue = self.workspace, self.open_issue
        return None if workspace is None or open_issue is None else (workspace, open_issue)
