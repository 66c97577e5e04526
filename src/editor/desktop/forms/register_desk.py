"""What the forms of an issue ask of the registers of events and contacts."""

from __future__ import annotations

from typing import Protocol

from PySide6.QtCore import SignalInstance
from PySide6.QtWidgets import QWidget

from editor.newsletter.record import Gather, Register
from editor.workspace.registers.origins import Link


class Choice(Protocol):
    """What was chosen of a register: an entry, or ("" for its id) a new thing called ``title``."""

    @property
    def entry_id(self) -> str: ...

    @property
    def title(self) -> str: ...


class RegisterDesk(Protocol):
    """The registers, seen from the issue on screen. ``changed``: what they hold, or where things come from, may
    differ."""

    changed: SignalInstance

    @property
    def is_ready(self) -> bool:
        """Whether an issue is open that may change."""

    def link(self, thing_id: str) -> Link | None:
        """Where a thing comes from; ``None`` for one of no register."""

    def enter(self, thing_id: str) -> None:
        """Put a thing into its register."""

    def update_here(self, thing_id: str) -> None:
        """Let a thing say what its entry says."""

    def keep_apart(self, thing_id: str) -> None:
        """A thing goes its own way from now on."""

    def change_everywhere(self, thing_id: str) -> None:
        """Make what a thing says its entry's content, in every draft."""

    def show_entry(self, thing_id: str) -> None:
        """Go to a thing's entry in its register."""

    def has_entries(self, register: Register) -> bool:
        """Whether there is something to find."""

    def pick(self, register: Register, parent: QWidget) -> Choice | None:
        """Ask which entry, or what new thing."""

    def use(self, entry_id: str, parent_id: str) -> str | None:
        """Let a calendar, article or contact list name an entry; the thing's id in the issue."""

    def rule(self, calendar_id: str) -> Gather | None:
        """A calendar's rule, if it gathers."""

    def set_rule(self, calendar_id: str, rule: Gather | None) -> None:
        """Let a calendar gather by a rule, or no longer."""
