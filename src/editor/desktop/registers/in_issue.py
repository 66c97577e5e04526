"""What the registers mean for the issue on screen: where its things come from, and what can be done about it."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from editor.desktop.desk import Desk
from editor.desktop.outline.structure import StructureEdit
from editor.desktop.registers.picker import Picked, pick
from editor.desktop.registers.rows import entry_name
from editor.desktop.wording import registers as words
from editor.newsletter import edits
from editor.newsletter.issue import Contact, Event, Image, Issue
from editor.newsletter.places import node_id
from editor.newsletter.record import Gather, Register, Work
from editor.support.errors import EditorError
from editor.workspace.open_issue import OpenIssue
from editor.workspace.registers.changes import Outcome
from editor.workspace.registers.entries import Registers
from editor.workspace.registers.origins import Link, Origins


class IssueRegisters(QObject):
    """Serves whichever issue is open. ``changed``: what the registers hold, or where things come from, may differ."""

    changed = Signal()

    def __init__(self, desk: Desk, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._open: OpenIssue | None = None
        self._heard: Registers | None = None
        self._unsubscribe: Callable[[], None] = lambda: None

    @property
    def _registers(self) -> Registers | None:
        workspace = self._desk.workspace
        return workspace.registers if workspace is not None else None

    @property
    def _origins(self) -> Origins | None:
        workspace = self._desk.workspace
        return workspace.origins if workspace is not None else None

    def serve(self, open_issue: OpenIssue | None) -> None:
        """Speak of ``open_issue`` from now on; its calendars that gather are filled."""
        self._open = open_issue
        registers = self._registers
        if open_issue is None or registers is None:
            return
        if registers is not self._heard:
            self._unsubscribe()
            self._heard, self._unsubscribe = registers, registers.subscribe(self._told)
        registers.read(("event", "contact", "image"), self._told, self._desk.tell)

    def _told(self) -> None:
        self.gather()
        self.changed.emit()

    # Where things come from

    def link(self, thing_id: str) -> Link | None:
        """Where a thing comes from; ``None`` for one of no register."""
        return self._origins.link(self._open, thing_id) if self._origins and self._open else None

    @property
    def is_ready(self) -> bool:
        """Whether something can be done: an issue is open and may change."""
        return self._registers is not None and self._open is not None and not self._open.is_frozen

    def enter(self, thing_id: str) -> None:
        """Put a thing into its register."""

        def entered(_: object) -> None:
            self.changed.emit()
            self._desk.say(self.tr("Sparat i registret."))

        workspace, opened, name = self._desk.workspace, self._open, self.tr("Spara i registret")
        if workspace is None or opened is None:
            return
        if isinstance(edits.find(opened.issue, thing_id), Image):
            workspace.picture_register.enter_one(opened, thing_id, name, entered, self._desk.tell)
        else:
            workspace.origins.enter(opened, thing_id, name, entered, self._desk.tell)

    def update_here(self, thing_id: str) -> None:
        """Let a thing say what its entry says."""
        link = self.link(thing_id)
        if self._origins and self._open and link is not None and link.entry is not None:
            self._origins.update_here(self._open, thing_id, link.entry.id, self.tr("Hämta från registret"))
            self.changed.emit()

    def keep_apart(self, thing_id: str) -> None:
        """A thing goes its own way from now on."""
        if self._origins and self._open:
            self._origins.keep_apart(self._open, thing_id, self.tr("Håll isär från registret"))
            self.changed.emit()

    def change_everywhere(self, thing_id: str) -> None:
        """Make what a thing says here its entry's content, in every draft."""
        workspace, opened, link = self._desk.workspace, self._open, self.link(thing_id)
        if workspace is None or opened is None or link is None or link.entry is None:
            return
        name = self.tr("Ändra överallt: {0}").format(entry_name(link.entry))

        def changed(outcome: Outcome) -> None:
            self.changed.emit()
            self._desk.say(words.outcome_words(outcome), self.tr("Ångra"), lambda: undo(outcome))

        def undo(outcome: Outcome) -> None:
            step = self.tr("Ångra ändringen av {0}").format(entry_name(outcome.before))
            workspace.registers.undo(
                outcome, step, lambda result: self._desk.say(words.undone_words(result)), self._desk.tell
            )

        workspace.origins.change_from(opened, thing_id, name, changed, self._failed)

    def show_entry(self, thing_id: str) -> None:
        """Go to a thing's entry in its register."""
        from editor.desktop.registers.pages import show_entry

        link = self.link(thing_id)
        if link is not None and link.entry is not None:
            show_entry(self._desk, link.entry)

    def _failed(self, error: EditorError) -> None:
        self._desk.tell(error)
        self.changed.emit()

    # Adding

    def has_entries(self, register: Register) -> bool:
        """Whether there is something to find."""
        return self.is_ready and self._registers is not None and bool(self._registers.entries(register))

    def pick(self, register: Register, parent: QWidget) -> Picked | None:
        """Ask which entry, or what new thing."""
        assert self._registers is not None
        return pick(register, self._registers.entries(register), self._desk.now().date(), parent)

    def use(self, entry_id: str, parent_id: str) -> str | None:
        """Let a calendar, article or contact list name an entry; the thing's id in the issue."""
        if self._origins is None or self._open is None:
            return None
        return self._origins.use(self._open, entry_id, parent_id, self._added_words(entry_id))

    def use_instead(self, edit: StructureEdit, entry_id: str) -> str | None:
        """Do an edit that adds an empty event or contact, with an entry in its place."""
        new = node_id(edit.focus or "")
        if self._origins is None or self._open is None or new is None:
            return None

        def place(issue: Issue) -> tuple[Issue, str, int | None]:
            after = edit.apply(issue)
            there = edits.location(after, new)
            assert there.parent_id is not None
            return edits.remove(after, new), there.parent_id, there.index

        return self._origins.use_at(self._open, entry_id, place, self._added_words(entry_id))

    def named(self, edit: StructureEdit, title: str) -> StructureEdit:
        """An edit that adds an empty event or contact, which is called ``title`` at once."""
        import dataclasses

        new = node_id(edit.focus or "")
        if not title or new is None:
            return edit

        def apply(issue: Issue) -> Issue:
            after = edit.apply(issue)
            return edits.update(after, new, **{_name_field(after, new): title})

        return dataclasses.replace(edit, apply=apply)

    def _added_words(self, entry_id: str) -> str:
        entry = self._registers.entry(entry_id) if self._registers else None
        return self.tr("Lägg till ur registret: {0}").format(entry_name(entry) if entry is not None else "")

    def recognised(self, before: Work, after: Work) -> Work:
        """``after`` with what an edit brought along and the registers know."""
        if self._origins is None or self._open is None:
            return after
        return self._origins.recognised(before, after, self._open.pictures)

    # Calendars that gather

    def rule(self, calendar_id: str) -> Gather | None:
        """A calendar's rule, if it has one."""
        return self._open.record.gathers.get(calendar_id) if self._open else None

    def set_rule(self, calendar_id: str, rule: Gather | None) -> None:
        """Let a calendar gather by a rule, or no longer."""
        if self._origins and self._open:
            name = self.tr("Samla händelser") if rule is not None else self.tr("Sluta samla händelser")
            self._origins.gather(self._open, name, calendar_id=calendar_id, rule=rule)

    def gather(self) -> None:
        """Fill the calendars that gather in all open issues, and tell what came into the one on screen."""
        workspace, shown = self._desk.workspace, self._open
        if workspace is None:
            return
        came = 0
        for opened in workspace.open_issues:
            if opened.record.gathers and not opened.is_frozen:
                before = len(opened.issue.events)
                workspace.origins.gather(opened, self.tr("Samla händelser"))
                came += len(opened.issue.events) - before if opened is shown else 0
        if came > 0 and shown is not None:
            told = (
                self.tr("En händelse är hämtad ur registret.")
                if came == 1
                else self.tr("{0} händelser är hämtade ur registret.")
            )
            self._desk.say(told.format(came), self.tr("Ångra"), shown.undo)


def _name_field(issue: Issue, thing_id: str) -> str:
    thing = edits.find(issue, thing_id)
    assert isinstance(thing, Event | Contact)
    return "title" if isinstance(thing, Event) else "name"
