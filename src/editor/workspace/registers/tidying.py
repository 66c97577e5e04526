"""Registers kept clean: entries that say the same found and merged, and a person told of or erased everywhere."""

from __future__ import annotations

import dataclasses
from collections import defaultdict
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import TYPE_CHECKING, TypeAlias

from msgspec.structs import replace

from editor.newsletter.issue import Contact, Event
from editor.newsletter.persons import Person
from editor.newsletter.record import Record, Work
from editor.newsletter.status import is_frozen
from editor.store.thread import StoreThread
from editor.support.errors import EditorError
from editor.swedish.folding import words
from editor.workspace.keeping import keep
from editor.workspace.open_issue import OpenIssue
from editor.workspace.registers.changes import Outcome, load_or_none
from editor.workspace.registers.entries import Registers

if TYPE_CHECKING:
    from editor.store.library import Library
    from editor.store.mending import Mended
    from editor.store.persons import Named, Naming
    from editor.store.values import RegisterEntry

Failed: TypeAlias = Callable[[EditorError], None]


@dataclass(frozen=True, kw_only=True)
class PersonReport:
    """Where a person is named, or was until they were erased; what is damaged and may name them; and which copies of
    the database do. ``mended`` is what was done with what was damaged, if that was asked for."""

    named: tuple[Named, ...]
    unread: tuple[Named, ...]
    backups: tuple[str, ...]
    mended: Mended | None = None

    @property
    def count(self) -> int:
        """How many places name, or named, the person."""
        return sum(named.count for named in self.named)


class Tidying:
    """Reached as ``workspace.tidying``. ``opened`` gives the open issues by id, ``leave`` ends the making of versions
    of one of them."""

    def __init__(
        self,
        registers: Registers,
        store: StoreThread,
        opened: Callable[[], dict[str, OpenIssue]],
        leave: Callable[[str], None],
    ) -> None:
        self._registers = registers
        self._store = store
        self._opened = opened
        self._leave = leave

    # -- the same twice ----------------------------------------------------------------------------------------

    def duplicates(self) -> tuple[tuple[RegisterEntry, ...], ...]:
        """The events and contacts at hand that are probably the same, in groups of two or more."""
        return (*duplicates(self._registers.entries("event")), *duplicates(self._registers.entries("contact")))

    def merge(
        self, kept: RegisterEntry, dropped: RegisterEntry, name: str, done: Callable[[], None], failed: Failed
    ) -> None:
        """Let ``kept`` be both: what drafts have of ``dropped`` says what ``kept`` says and follows it from now on.

        For open issues these are steps of their history called ``name``; published issues never change.
        """

        def linked(_: Outcome) -> None:
            for opened in self._opened().values():
                if not opened.is_frozen:
                    opened.apply_work(lambda work: _relinked(work, dropped.id, kept), name)
                    opened.save_now()
            self._store.submit(relink, lambda _: self._registers.delete(dropped.id, done, failed), failed)

        open_now = frozenset(self._opened())

        def relink(library: Library) -> None:
            for issue in library.registers.linked_issues(dropped.id):
                stored = load_or_none(library, issue.id) if issue.id not in open_now else None
                if stored is not None and not is_frozen(stored.status):
                    after = _relinked(Work(stored.issue, stored.record), dropped.id, kept)
                    library.save_issue(stored.id, stored.issue, stored.issue, stored.pictures, after.record)

        self._registers.change(dropped.id, kept.content, name, linked, failed)

    # -- a person ----------------------------------------------------------------------------------------------

    def report(self, person: Person, done: Callable[[PersonReport], None], failed: Failed) -> None:
        """Where a person is named in all that is kept; what was just typed is counted too."""
        self._save_all()

        def job(library: Library) -> PersonReport:
            return _told(library, library.persons.report(person), person)

        self._store.submit(job, done, failed)

    def erase(
        self,
        person: Person,
        instead: str,
        done: Callable[[PersonReport], None],
        failed: Failed,
        *,
        damaged_too: bool = False,
    ) -> None:
        """Take a person out of everything; ``done`` gets where they were named, and what may or does keep the name.

        ``damaged_too``: what is damaged is rescued first, or removed for good; a copy of the database stays.
        Open issues are saved and then let go of, with their histories: undoing would bring the person back. Where they
        cannot be saved they stay open, and nothing is erased.
        """
        drafts = {opened: draft for opened in self._opened().values() if (draft := opened.unsaved()) is not None}

        def save(library: Library) -> None:
            for opened, draft in drafts.items():
                keep(library, opened.id, draft)

        def saved(_: None) -> None:
            for opened, draft in drafts.items():
                opened.mark_saved(draft)
            if any(opened.is_dirty for opened in self._opened().values()):  # typed meanwhile
                self.erase(person, instead, done, failed, damaged_too=damaged_too)
                return
            for opened in self._opened().values():
                opened.stop_saving()
                self._leave(opened.id)
            self._opened().clear()
            self._registers.forget()
            self._store.submit(erase, done, failed, urgent=True)

        def erase(library: Library) -> PersonReport:
            if not damaged_too:
                return _told(library, library.erasing.erase(person, instead), person)
            mended, naming = library.erasing.erase_damaged(person, instead)
            return dataclasses.replace(_told(library, naming, person), mended=mended)

        self._store.submit(save, saved, failed, urgent=True)

    def remove_backup(self, name: str, person: Person, done: Callable[[PersonReport], None], failed: Failed) -> None:
        """Remove a copy of the database for good; ``done`` gets where the person is still named."""

        def job(library: Library) -> PersonReport:
            library.persons.remove_backup(name)
            return _told(library, library.persons.report(person), person)

        self._store.submit(job, done, failed)

    def _save_all(self) -> None:
        for opened in self._opened().values():
            opened.save_now()


def _told(library: Library, naming: Naming, person: Person) -> PersonReport:
    return PersonReport(named=naming.named, unread=naming.unread, backups=library.persons.in_backups(person))


def duplicates(entries: Iterable[RegisterEntry]) -> tuple[tuple[RegisterEntry, ...], ...]:
    """Entries of one register that are probably the same: contacts with one address or one name, events with one title
    on one day. The latest changed of a group comes first."""
    groups: dict[object, list[RegisterEntry]] = defaultdict(list)
    leader: dict[str, object] = {}
    for entry in entries:
        signs = _signs(entry)
        known = next((leader[sign] for sign in signs if sign in leader), None)
        group = known if known is not None else entry.id
        for sign in signs:
            leader.setdefault(sign, group)
        groups[group].append(entry)
    found = (sorted(group, key=lambda entry: entry.changed_at, reverse=True) for group in groups.values())
    return tuple(tuple(group) for group in found if len(group) > 1)


def _signs(entry: RegisterEntry) -> tuple[str, ...]:
    thing = entry.content.thing
    if isinstance(thing, Contact):
        mails = (f"mail {thing.email.casefold()}",) if thing.email else ()
        names = (f"name {' '.join(words(thing.name))}",) if thing.name else ()
        return (*mails, *names)
    if isinstance(thing, Event):
        start = thing.start or (thing.occasions[0].start if thing.occasions else None)
        day = str(start.date) if start is not None else thing.date_text
        return (f"event {' '.join(words(thing.title))} {day}",)
    return ()


def _relinked(work: Work, dropped: str, kept: RegisterEntry) -> Work:
    moved = {
        node_id: replace(origin, entry=kept.id, revision=kept.revision) if origin.entry == dropped else origin
        for node_id, origin in work.record.origins.items()
    }
    if moved == work.record.origins:
        return work
    record: Record = replace(work.record, origins=moved)
    return Work(work.issue, record)
