"""The registers of events, contacts, pictures and blocks as the window sees them: found, kept, changed once for every
draft.

Reached as ``workspace.registers``. All entries are at hand once :meth:`Registers.read` has brought them, so that forms
can ask while they are being filled; everything that writes goes to the store's thread and comes back by callback. What
the entries mean for the things of an open issue is :mod:`editor.workspace.registers.origins`.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, TypeAlias

from msgspec.structs import replace

from editor.newsletter.record import Register, Work
from editor.newsletter.registers import entries, origins, picture_facts, register
from editor.newsletter.registers.register import Content, Facts
from editor.store.thread import StoreThread
from editor.support.errors import EditorError
from editor.support.pictures import Picture
from editor.workspace.listeners import Listeners, Unsubscribe
from editor.workspace.open_issue import Clock, OpenIssue
from editor.workspace.registers import changes
from editor.workspace.registers import uses as register_uses
from editor.workspace.registers.changes import Kept, OpenDraft, Outcome, Undone
from editor.workspace.registers.gathered import fill_drafts
from editor.workspace.registers.jobs import Jobs
from editor.workspace.registers.uses import Naming, Use
from editor.workspace.working_copy import working_copy

if TYPE_CHECKING:
    from editor.store.library import Library
    from editor.store.values import RegisterEntry

Failed: TypeAlias = Callable[[EditorError], None]
NewPictures: TypeAlias = tuple[tuple[Picture, bytes], ...]


class Registers:
    """``opened`` gives the open issues by id."""

    def __init__(
        self, store: StoreThread, opened: Callable[[], Mapping[str, OpenIssue]], clock: Clock, *, user: str = ""
    ) -> None:
        self._store = store
        self._user = user
        self._opened = opened
        self._clock = clock
        self._entries: dict[str, RegisterEntry] = {}
        self._read: set[Register] = set()
        self._listeners: Listeners[None] = Listeners()
        self._jobs = Jobs(store)

    # -- what there is -----------------------------------------------------------------------------------------

    def read(self, registers: tuple[Register, ...], done: Callable[[], None], failed: Failed) -> None:
        """Bring all entries of some registers to hand."""
        if self._read.issuperset(registers):
            done()
            return

        def job(library: Library) -> tuple[RegisterEntry, ...]:
            return tuple(entry for name in registers for entry in library.registers.entries(name))

        def got(entries: tuple[RegisterEntry, ...]) -> None:
            self._read.update(registers)
            self._entries.update((entry.id, entry) for entry in entries)
            self._tell()
            done()

        self._jobs.submit(job, got, failed)

    def entries(self, name: Register) -> tuple[RegisterEntry, ...]:
        """The entries at hand of one register, the oldest first."""
        return tuple(entry for entry in self._entries.values() if entry.register == name)

    def entry(self, entry_id: str) -> RegisterEntry | None:
        """An entry at hand."""
        return self._entries.get(entry_id)

    def forget(self) -> None:
        """What is at hand may have changed in the store: it is read anew when it is asked for."""
        self._entries.clear()
        self._read.clear()
        self._tell()

    def subscribe(self, listener: Callable[[], None]) -> Unsubscribe:
        """Call ``listener`` whenever the entries at hand have changed; the result ends that."""
        return self._listeners.subscribe(lambda _: listener())

    # -- entries -----------------------------------------------------------------------------------------------

    def add(
        self,
        name: Register,
        content: Content,
        done: Callable[[RegisterEntry], None],
        failed: Failed,
        *,
        facts: Facts | None = None,
        new_pictures: NewPictures = (),
    ) -> None:
        """Keep a new entry. ``new_pictures``: bytes the store may not have yet."""

        opened = frozenset(self._opened())
        known = replace(facts or Facts(), crop=content.crop, notes=content.notes)

        def job(library: Library) -> RegisterEntry:
            for picture, data in new_pictures:
                library.pictures.add(picture, data)
            with library.transaction():
                entry = library.registers.add(name, content, known)
                fill_drafts(library, entry, opened)
            return entry

        self._jobs.submit(job, lambda entry: self._took(entry, done), failed)

    def keep(self, entry: RegisterEntry) -> None:
        """Have an entry at hand that the store has."""
        self._took(entry, lambda _: None)

    def follow(self, entry_id: str, content: Content, facts: Facts, new_pictures: NewPictures) -> None:
        """Let an entry say what the issue it came in with says; where that cannot be kept, it says it later.

        An entry that another issue uses by now follows no longer: words of one issue would be another's.
        """

        def job(library: Library) -> RegisterEntry:
            if any(issue.id != facts.follows for issue in library.registers.linked_issues(entry_id)):
                known = library.registers.entry(entry_id).facts
                return library.registers.set_facts(entry_id, replace(known, follows=""))
            for picture, data in new_pictures:
                library.pictures.add(picture, data)
            return library.registers.follow(entry_id, content, facts)

        self._jobs.submit(job, lambda entry: self._took(entry, lambda _: None), lambda _: None)

    def set_facts(self, entry_id: str, facts: Facts, done: Callable[[RegisterEntry], None], failed: Failed) -> None:
        """What the register knows of an entry and no issue prints."""
        self._jobs.submit(
            lambda library: library.registers.set_facts(entry_id, facts), lambda entry: self._took(entry, done), failed
        )

    def delete(self, entry_id: str, done: Callable[[], None], failed: Failed) -> None:
        """Take an entry out of its register. What issues have of it stays."""

        def gone(_: None) -> None:
            self._entries.pop(entry_id, None)
            self._tell()
            done()

        self._jobs.submit(lambda library: library.registers.delete(entry_id), gone, failed)

    def restore(self, entry_id: str, done: Callable[[RegisterEntry], None], failed: Failed) -> None:
        """Bring a deleted entry back."""
        opened = frozenset(self._opened())

        def job(library: Library) -> RegisterEntry:
            with library.transaction():
                entry = library.registers.restore(entry_id)
                fill_drafts(library, entry, opened)
            return entry

        self._jobs.submit(job, lambda entry: self._took(entry, done), failed)

    def draft(self, content: Content) -> OpenIssue:
        """A content to be edited.

        Its date is today's, so that dates typed without a year are this year's. :meth:`drafted` gives what became of
        it.
        """
        value, record = picture_facts.carried(content)
        value = replace(value, date=self._clock.now().date())
        return working_copy(value, content.pictures, self._store, self._clock, record)

    def drafted(self, draft: OpenIssue) -> tuple[Content, NewPictures]:
        """What a draft says now, and its pictures with their bytes."""
        content = entries.content_of(draft.work, register.thing_of(draft.issue).id, draft.pictures)
        return content, self.all_bytes_of(draft, content)

    @staticmethod
    def bytes_of(opened: OpenIssue, content: Content) -> NewPictures:
        """The pictures of a content with their bytes, for a store that may not have them yet."""
        return tuple((picture, opened.picture_data(file)) for file, picture in content.pictures.items())

    @classmethod
    def all_bytes_of(cls, opened: OpenIssue, content: Content) -> NewPictures:
        """The same, with what the picture was cut from."""
        shown = cls.bytes_of(opened, content)
        if content.crop is None or content.crop.original.sha256 in {picture.sha256 for picture, _ in shown}:
            return shown
        return (*shown, (content.crop.original, opened.original_data(content.crop.original)))

    # -- changed once, changed everywhere ----------------------------------------------------------------------

    def change(
        self,
        entry_id: str,
        content: Content,
        name: str,
        done: Callable[[Outcome], None],
        failed: Failed,
        *,
        new_pictures: NewPictures = (),
    ) -> None:
        """Give an entry another content and make the change in every draft that uses it, in one transaction.

        For open issues it is a step of their history called ``name``. Published issues never change. A content that
        says what the entry says already changes nothing.
        """
        known = self._entries.get(entry_id)
        if known is not None and entries.same(known.content, content):
            done(Outcome(before=known, after=known))
            return
        drafts = self._open_drafts(content, lambda opened: bool(origins.linked(opened.work, entry_id)))

        def job(library: Library) -> tuple[Outcome, tuple[Kept, ...]]:
            return changes.change_everywhere(library, entry_id, content, new_pictures, drafts, made_by=self._user)

        def made(result: tuple[Outcome, tuple[Kept, ...]]) -> None:
            outcome, kept = result
            change = register.EntryChange(outcome.before.content, outcome.after.content)

            def again(work: Work, opened: OpenIssue) -> Work:
                return origins.changed_along(work, opened.pictures, change, entry_id, outcome.after.revision).work

            self._follow(kept, again, name)
            self._took(outcome.after, lambda _: done(outcome))

        self._jobs.submit(job, made, failed, urgent=True)

    def undo(self, outcome: Outcome, name: str, done: Callable[[Undone], None], failed: Failed) -> None:
        """Take back :meth:`change`: in each place only where it still is as the change left it."""
        touched = {one.issue_id for one in outcome.changed}
        drafts = self._open_drafts(outcome.before.content, lambda opened: opened.id in touched)

        def job(library: Library) -> tuple[Undone, tuple[Kept, ...]]:
            return changes.undo(library, outcome, drafts)

        def made(result: tuple[Undone, tuple[Kept, ...]]) -> None:
            undone, kept = result
            self._follow(kept, lambda work, _: work, name)
            if undone.entry is not None:
                self._took(undone.entry, lambda _: done(undone))
            else:
                done(undone)

        self._jobs.submit(job, made, failed, urgent=True)

    def _open_drafts(self, content: Content, concerned: Callable[[OpenIssue], bool]) -> dict[str, OpenDraft | None]:
        """Every open issue as the store's thread may have it; ``None`` for one that is not concerned."""
        drafts: dict[str, OpenDraft | None] = {}
        for issue_id, opened in self._opened().items():
            drafts[issue_id] = None
            if not opened.is_frozen and concerned(opened):
                for file, picture in content.pictures.items():
                    opened.take_back_picture(picture, file)
                drafts[issue_id] = OpenDraft(
                    issue_id=issue_id, work=opened.work, pictures=dict(opened.pictures), draft=opened.draft()
                )
        return drafts

    def _follow(self, kept: tuple[Kept, ...], again: Callable[[Work, OpenIssue], Work], name: str) -> None:
        """Give open issues the value that was saved; to what was typed meanwhile the change is made ``again``."""
        for one in kept:
            opened = self._opened().get(one.issue_id)
            if opened is None:
                continue
            opened.keep_version("before_change")
            if opened.is_newest(one.draft):  # else a save without the change follows: then all is saved once more
                opened.mark_saved(one.draft)
            opened.break_merging()
            opened.apply_work(
                lambda work, one=one, opened=opened: (  # type: ignore[misc]
                    one.work if work is one.base else again(work, opened)
                ),
                name,
            )
            opened.break_merging()

    # -- where it is used --------------------------------------------------------------------------------------

    def uses(self, entry_id: str, done: Callable[[tuple[Use, ...]], None], failed: Failed) -> None:
        """Where an entry is used, drafts and published issues, the latest date first."""
        works = {issue_id: (opened.work, opened.standing) for issue_id, opened in self._opened().items()}
        self._jobs.submit(lambda library: register_uses.uses(library, entry_id, works), done, failed)

    def drafts_naming(self, entry_id: str, done: Callable[[tuple[Naming, ...]], None], failed: Failed) -> None:
        """Every draft that still names the person of a contact entry: by link, as a contact of its own, or in text."""
        works = {issue_id: (opened.work, opened.standing) for issue_id, opened in self._opened().items()}
        self._jobs.submit(lambda library: register_uses.drafts_naming(library, entry_id, works), done, failed)

    def finish(self) -> None:
        """Wait for what is under way and take its results now; whatever is asked afterwards is not done any more."""
        self._jobs.finish()

    # -- telling -----------------------------------------------------------------------------------------------

    def _took(self, entry: RegisterEntry, done: Callable[[RegisterEntry], None]) -> None:
        self._entries[entry.id] = entry
        self._tell()
        done(entry)

    def _tell(self) -> None:
        self._listeners.tell(None)
