"""Where the things of an open issue come from: taken from a register, compared with it, entered, kept apart.

Reached as ``workspace.origins``; the rules are :mod:`editor.newsletter.registers.origins`, the entries those at hand in
:mod:`editor.workspace.registers.entries`.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

from editor.newsletter import edits
from editor.newsletter.edits import event_links
from editor.newsletter.errors import UnknownNode
from editor.newsletter.issue import Contact, Event, Issue
from editor.newsletter.record import Gather, Origin, Register, Work
from editor.newsletter.registers import entries, gathering, origins, picture_facts, register
from editor.newsletter.registers.origins import Standing
from editor.support.pictures import Picture
from editor.workspace.open_issue import OpenIssue
from editor.workspace.registers.changes import Outcome
from editor.workspace.registers.entries import Failed, Registers
from editor.workspace.registers.gathered import filled

if TYPE_CHECKING:
    from editor.store.values import RegisterEntry


@dataclass(frozen=True)
class Link:
    """A thing of an open issue and the entry it comes from; ``entry`` and ``standing`` are ``None`` where the entry is
    not in the register any more."""

    origin: Origin
    entry: RegisterEntry | None
    standing: Standing | None


class Origins:
    """``registers`` holds the entries."""

    def __init__(self, registers: Registers) -> None:
        self._registers = registers

    def link(self, opened: OpenIssue, node_id: str) -> Link | None:
        """Where a thing of an open issue comes from; ``None`` for one of no register."""
        origin = opened.record.origins.get(node_id)
        if origin is None:
            return None
        entry = self._registers.entry(origin.entry)
        if entry is None:
            return Link(origin, None, None)
        if entry.facts.follows == opened.id:  # what is written here is on its way into the register
            return Link(origin, entry, Standing(differs=frozenset(), behind=False))
        try:
            found = origins.standing(opened.work, opened.pictures, node_id, entry.content, entry.revision)
        except UnknownNode:
            return None
        return Link(origin, entry, found)

    def use(
        self, opened: OpenIssue, entry_id: str, parent_id: str, name: str, *, index: int | None = None
    ) -> str | None:
        """Let a calendar, article or contact list of an open issue name an entry; the thing's id there."""
        return self.use_at(opened, entry_id, lambda issue: (issue, parent_id, index), name)

    def use_at(
        self,
        opened: OpenIssue,
        entry_id: str,
        place: Callable[[Issue], tuple[Issue, str, int | None]],
        name: str,
    ) -> str | None:
        """As :meth:`use`, where ``place`` first makes the issue ready and says which parent is to name the entry.

        An event that comes into an article's fact box names that article.
        """
        entry = self._registers.entry(entry_id)
        if entry is None or opened.is_frozen:
            return None
        self._lend_pictures(opened, entry)
        placed: list[str] = []

        def edit(work: Work) -> Work:
            issue, parent_id, index = place(work.issue)
            brought, node_id = origins.taken_in(
                Work(issue, work.record), opened.pictures, entry.content, origin_of(entry), parent_id, index=index
            )
            placed.append(node_id)
            return Work(event_links.named_back(brought.work.issue, parent_id, node_id), brought.work.record)

        opened.apply_work(edit, name)
        return placed[0]

    def update_here(self, opened: OpenIssue, node_id: str, entry_id: str, name: str) -> None:
        """Make a thing of an open issue say what an entry says, and link it."""
        entry = self._registers.entry(entry_id)
        if entry is None:
            return
        self._lend_pictures(opened, entry)
        opened.apply_work(
            lambda work: origins.renewed(work, opened.pictures, node_id, entry.content, origin_of(entry)).work, name
        )

    def keep_apart(self, opened: OpenIssue, node_id: str, name: str) -> None:
        """A thing of an open issue is of no register from now on."""
        opened.apply_work(lambda work: origins.with_origin(work, node_id, None), name)

    def enter(
        self, opened: OpenIssue, node_id: str, name: str, done: Callable[[RegisterEntry], None], failed: Failed
    ) -> None:
        """Put a thing of an open issue into its register and link it. Where an entry says the same, that is it."""
        content = entries.content_of(opened.work, node_id, opened.pictures)
        register_name: Register = "event" if isinstance(content.thing, Event) else "contact"
        known = next(
            (one for one in self._registers.entries(register_name) if register.same(one.content, content)), None
        )

        def link(entry: RegisterEntry) -> None:
            if edits.contains(opened.issue, node_id):
                opened.apply_work(lambda work: origins.with_origin(work, node_id, origin_of(entry)), name)
            done(entry)

        if known is not None:
            link(known)
            return
        self._registers.add(
            register_name, content, link, failed, new_pictures=self._registers.all_bytes_of(opened, content)
        )

    def recognised(self, before: Work, after: Work, pictures: Mapping[str, Picture]) -> Work:
        """``after``, where events and contacts that an edit of ``before`` brought along are linked to the entries that
        say the same: what was pasted from another issue comes from the register there, too. A copy within the issue
        is a thing of its own. ``pictures`` by ``Image.file``."""
        here = {one.id for one in before.issue.events} | {one.id for one in before.issue.contacts}
        used = {origin.entry for origin in before.record.origins.values()}
        things: tuple[Event | Contact, ...] = (*after.issue.events, *after.issue.contacts)
        for thing in things:
            if thing.id in here or thing.id in after.record.origins:
                continue
            own = entries.content_of(after, thing.id, pictures)
            for entry in self._registers.entries("event" if isinstance(thing, Event) else "contact"):
                known = picture_facts.with_what_is_known(own, entry.content)
                if entry.id not in used and register.same(entry.content, known):
                    after = picture_facts.brought(after, thing.id, known)
                    after = origins.with_origin(after, thing.id, origin_of(entry))
                    break
        return after

    def change_from(
        self, opened: OpenIssue, node_id: str, name: str, done: Callable[[Outcome], None], failed: Failed
    ) -> None:
        """Make what a thing of an open issue says the entry's content, everywhere."""
        origin = opened.record.origins[node_id]
        content = entries.content_of(opened.work, node_id, opened.pictures)
        self._registers.change(
            origin.entry, content, name, done, failed, new_pictures=self._registers.all_bytes_of(opened, content)
        )

    def gather(self, opened: OpenIssue, name: str, *, calendar_id: str = "", rule: Gather | None = None) -> None:
        """Fill the calendars of an open issue that gather; first give ``calendar_id``, if named, another ``rule``."""
        if opened.is_frozen:
            return

        def edit(work: Work) -> Work:
            if calendar_id:
                work = gathering.with_rule(work, calendar_id, rule)
            brought = filled(work, opened.pictures, self._registers.entries("event"))
            for file in brought.pictures.keys() - opened.pictures.keys():
                opened.take_back_picture(brought.pictures[file], file)
            return brought.work

        opened.apply_work(edit, name)

    @staticmethod
    def _lend_pictures(opened: OpenIssue, entry: RegisterEntry) -> None:
        for file, picture in entry.content.pictures.items():
            opened.take_back_picture(picture, file)


def origin_of(entry: RegisterEntry) -> Origin:
    """What an issue notes of a thing taken from an entry as it is now."""
    return Origin(register=entry.register, entry=entry.id, revision=entry.revision)
