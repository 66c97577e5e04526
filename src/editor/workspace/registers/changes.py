"""Jobs on the store's thread that change an entry of a register and, in the same transaction, the drafts that use it.

Plain functions of a library: :mod:`editor.workspace.registers.entries` hands them in and takes their results.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Literal, TypeAlias

from editor.newsletter.record import Origin, Work
from editor.newsletter.registers import entries, origins
from editor.newsletter.registers.origins import Brought
from editor.newsletter.registers.register import Content, EntryChange, Pictures
from editor.newsletter.status import is_frozen
from editor.store.errors import StoreError
from editor.support.pictures import Picture
from editor.workspace.keeping import keep
from editor.workspace.registers.gathered import fill_drafts
from editor.workspace.saving import Draft

if TYPE_CHECKING:
    from editor.store.library import Library
    from editor.store.values import RegisterEntry, StoredIssue

Why: TypeAlias = Literal["own_words", "changed_since", "gone", "published", "damaged"]


@dataclass(frozen=True, kw_only=True)
class OpenDraft:
    """An open issue as the window handed it in: its work, all its pictures, and the draft that saves it."""

    issue_id: str
    work: Work
    pictures: Pictures
    draft: Draft


@dataclass(frozen=True, kw_only=True)
class Changed:
    """A thing of a draft that a command changed, with what it said before and what the command left."""

    issue_id: str
    title: str
    node_id: str
    change: EntryChange


@dataclass(frozen=True, kw_only=True)
class Skipped:
    """A place that a command left alone; ``fields`` are those that say something of their own there."""

    issue_id: str
    title: str
    why: Why
    fields: frozenset[str] = frozenset()


@dataclass(frozen=True, kw_only=True)
class Outcome:
    """What changing an entry everywhere has done: enough to take it back."""

    before: RegisterEntry
    after: RegisterEntry
    changed: tuple[Changed, ...] = ()
    skipped: tuple[Skipped, ...] = ()

    @property
    def issues(self) -> int:
        """In how many drafts something changed."""
        return len({one.issue_id for one in self.changed})


@dataclass(frozen=True, kw_only=True)
class Undone:
    """What taking back has done. ``entry`` is ``None`` where the entry was changed since and stays as it is."""

    entry: RegisterEntry | None
    restored: tuple[Changed, ...] = ()
    skipped: tuple[Skipped, ...] = ()


@dataclass(frozen=True, kw_only=True)
class Kept:
    """An open draft that was saved with the change in it; ``work`` is the value that is durable now."""

    issue_id: str
    base: Work
    work: Work
    draft: Draft


def change_everywhere(
    library: Library,
    entry_id: str,
    content: Content,
    new_pictures: tuple[tuple[Picture, bytes], ...],
    opened: Mapping[str, OpenDraft | None],
    *,
    made_by: str = "",
) -> tuple[Outcome, tuple[Kept, ...]]:
    """Give an entry another content, and every draft that uses it the change; published issues stay as they are.

    ``opened`` holds every open issue: ``None`` for one that does not use the entry or may not change. What a draft that
    is not open was before is kept as a version by ``made_by``.
    """
    for picture, data in new_pictures:
        library.pictures.add(picture, data)
    with library.transaction():
        before = library.registers.entry(entry_id)
        after = library.registers.change(entry_id, content)
        run = _Run(library, EntryChange(before.content, after.content), entry_id, after.revision, made_by)
        for draft in opened.values():
            if draft is not None:
                run.open_draft(draft)
        for issue in library.registers.linked_issues(entry_id):
            if issue.id not in opened and not is_frozen(issue.status):
                run.stored(issue.id)
        fill_drafts(library, after, opened)
    return Outcome(before=before, after=after, changed=tuple(run.changed), skipped=tuple(run.skipped)), tuple(run.kept)


class _Run:
    """One change on its way through the drafts."""

    def __init__(self, library: Library, change: EntryChange, entry_id: str, revision: int, made_by: str) -> None:
        self._library = library
        self._made_by = made_by
        self._change = change
        self._entry_id = entry_id
        self._revision = revision
        self.changed: list[Changed] = []
        self.skipped: list[Skipped] = []
        self.kept: list[Kept] = []

    def open_draft(self, opened: OpenDraft) -> None:
        brought = self._brought(opened.issue_id, opened.work, opened.pictures)
        self.kept.append(_save_open(self._library, opened, brought))

    def stored(self, issue_id: str) -> None:
        stored = load_or_none(self._library, issue_id)
        if stored is None:
            self.skipped.append(Skipped(issue_id=issue_id, title="", why="damaged"))
            return
        brought = self._brought(issue_id, Work(stored.issue, stored.record), stored.pictures)
        if brought.touched:
            self._library.snapshots.add(
                issue_id, stored.issue, stored.pictures, stored.record, made_by=self._made_by, reason="before_change"
            )
        _save_stored(self._library, stored, brought)

    def _brought(self, issue_id: str, work: Work, pictures: Pictures) -> Brought:
        brought = origins.changed_along(work, pictures, self._change, self._entry_id, self._revision)
        title = work.issue.title
        for node_id in brought.touched:
            before = entries.content_of(work, node_id, pictures)
            after = entries.content_of(brought.work, node_id, brought.pictures)
            change = EntryChange(before, after)
            self.changed.append(Changed(issue_id=issue_id, title=title, node_id=node_id, change=change))
        for fields in brought.kept.values():
            self.skipped.append(Skipped(issue_id=issue_id, title=title, why="own_words", fields=fields))
        return brought


def undo(library: Library, outcome: Outcome, opened: Mapping[str, OpenDraft | None]) -> tuple[Undone, tuple[Kept, ...]]:
    """Take back a change: each object only where it still is as the change left it, the others skipped and named."""
    restored: list[Changed] = []
    skipped: list[Skipped] = []
    kept: dict[str, Kept] = {}
    with library.transaction():
        entry = library.registers.entry(outcome.after.id)
        untouched = entry.revision == outcome.after.revision
        if untouched:
            entry = library.registers.change(entry.id, outcome.before.content)
        origin = Origin(register=entry.register, entry=entry.id, revision=entry.revision)
        for one in outcome.changed:
            why = _restore(library, one, origin, opened, kept)
            if why is None:
                restored.append(one)
            else:
                skipped.append(Skipped(issue_id=one.issue_id, title=one.title, why=why))
        fill_drafts(library, entry, opened)
    done = Undone(entry=entry if untouched else None, restored=tuple(restored), skipped=tuple(skipped))
    return done, tuple(kept.values())


def _restore(
    library: Library,
    one: Changed,
    origin: Origin,
    opened: Mapping[str, OpenDraft | None],
    kept: dict[str, Kept],
) -> Why | None:
    if one.issue_id in opened:
        draft = opened[one.issue_id]
        if draft is None:
            return "published"
        saved = kept.get(one.issue_id)
        work = draft.work if saved is None else saved.work
        brought = origins.restored(work, draft.pictures, one.node_id, one.change, origin)
        if brought is None:
            return "changed_since"
        kept[one.issue_id] = replace(_save_open(library, draft, brought), base=draft.work)
        return None
    return _restore_stored(library, one, origin)


def _restore_stored(library: Library, one: Changed, origin: Origin) -> Why | None:
    stored = load_or_none(library, one.issue_id)
    if stored is None:
        return "gone"
    if is_frozen(stored.status):
        return "published"
    brought = origins.restored(Work(stored.issue, stored.record), stored.pictures, one.node_id, one.change, origin)
    if brought is None:
        return "changed_since"
    _save_stored(library, stored, brought)
    return None


def load_or_none(library: Library, issue_id: str) -> StoredIssue | None:
    """An issue of the store; ``None`` for one that lies in the bin or is damaged, which must not stop the others."""
    try:
        return library.load_issue(issue_id)
    except StoreError:
        return None


def _save_stored(library: Library, stored: StoredIssue, brought: Brought) -> None:
    """Keep what became of an issue that is not open."""
    after = brought.work
    library.save_issue(stored.id, stored.issue, after.issue, _named(after, brought.pictures), after.record)


def _save_open(library: Library, opened: OpenDraft, brought: Brought) -> Kept:
    """Keep what became of an open issue together with all that was typed into it."""
    after = brought.work
    draft = replace(opened.draft, after=after.issue, record=after.record, pictures=_named(after, brought.pictures))
    keep(library, opened.issue_id, draft)
    return Kept(issue_id=opened.issue_id, base=opened.work, work=after, draft=draft)


def _named(work: Work, pictures: Pictures) -> dict[str, Picture]:
    named = {image.file for image in work.issue.images}
    return {file: picture for file, picture in pictures.items() if file in named}
