"""The registers of events and contacts as the window sees them: found, used in issues, changed once for every draft.

Reached as ``workspace.registers``. All entries are at hand once :meth:`Registers.read` has brought them, so that forms
can ask while they are being filled; everything that writes goes to the store's thread and comes back by callback.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, TypeAlias, TypeVar

from msgspec.structs import replace

from editor.newsletter import edits
from editor.newsletter.edits import event_links
from editor.newsletter.errors import UnknownNode
from editor.newsletter.issue import Contact, Event, Issue
from editor.newsletter.record import Gather, Origin, Register, Work
from editor.newsletter.registers import entries, gathering, origins, register
from editor.newsletter.registers.origins import Standing
from editor.newsletter.registers.register import Content, Facts
from editor.store.thread import StoreThread
from editor.support.errors import EditorError
from editor.support.pictures import Picture
from editor.workspace.listeners import Unsubscribe
from editor.workspace.open_issue import Clock, OpenIssue
from editor.workspace.registers import changes
from editor.workspace.registers import uses as register_uses
from editor.workspace.registers.changes import Kept, OpenDraft, Outcome, Undone
from editor.workspace.registers.gathered import fill_drafts, filled
from editor.workspace.registers.uses import Naming, Use
from editor.workspace.saving import Draft

if TYPE_CHECKING:
    from editor.store.library import Library
    from editor.store.values import RegisterEntry

T = TypeVar("T")
Failed: TypeAlias = Callable[[EditorError], None]
NewPictures: TypeAlias = tuple[tuple[Picture, bytes], ...]


@dataclass(frozen=True)
class Link:
    """A thing of an open issue and the entry it comes from; ``entry`` and ``standing`` are ``None`` where the entry is
    not in the register any more."""

    origin: Origin
    entry: RegisterEntry | None
    standing: Standing | None


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
        self._listeners: list[Callable[[], None]] = []
        self._waiting: list[Callable[[], None]] = []
        self._closed = False

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

        self._submit(job, got, failed)

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
        self._listeners.append(listener)
        return lambda: self._listeners.remove(listener) if listener in self._listeners else None

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

        def job(library: Library) -> RegisterEntry:
            for picture, data in new_pictures:
                library.pictures.add(picture, data)
            with library.transaction():
                entry = library.registers.add(name, content, facts)
                fill_drafts(library, entry, opened)
            return entry

        self._submit(job, lambda entry: self._took(entry, done), failed)

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

        self._submit(job, lambda entry: self._took(entry, lambda _: None), lambda _: None)

    def set_facts(self, entry_id: str, facts: Facts, done: Callable[[RegisterEntry], None], failed: Failed) -> None:
        """What the register knows of an entry and no issue prints."""
        self._submit(
            lambda library: library.registers.set_facts(entry_id, facts), lambda entry: self._took(entry, done), failed
        )

    def delete(self, entry_id: str, done: Callable[[], None], failed: Failed) -> None:
        """Take an entry out of its register. What issues have of it stays."""

        def gone(_: None) -> None:
            self._entries.pop(entry_id, None)
            self._tell()
            done()

        self._submit(lambda library: library.registers.delete(entry_id), gone, failed)

    def restore(self, entry_id: str, done: Callable[[RegisterEntry], None], failed: Failed) -> None:
        """Bring a deleted entry back."""
        opened = frozenset(self._opened())

        def job(library: Library) -> RegisterEntry:
            with library.transaction():
                entry = library.registers.restore(entry_id)
                fill_drafts(library, entry, opened)
            return entry

        self._submit(job, lambda entry: self._took(entry, done), failed)

    def draft(self, content: Content) -> OpenIssue:
        """A content to be edited: an open issue of its own, with undo and pictures, that saves nothing by itself.

        Its date is today's, so that dates typed without a year are this year's. :meth:`drafted` gives what became of
        it.
        """
        value = replace(content.value, date=self._clock.now().date())
        return OpenIssue(
            "", value, content.pictures, keeper=_NoKeeper(self._store), after=lambda _, __: _nothing, clock=self._clock
        )

    def drafted(self, draft: OpenIssue) -> tuple[Content, NewPictures]:
        """What a draft says now, and its pictures with their bytes."""
        content = register.content_of(draft.issue, register.thing_of(draft.issue).id, draft.pictures)
        return content, self.bytes_of(draft, content)

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

        self._submit(job, made, failed, urgent=True)

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

        self._submit(job, made, failed, urgent=True)

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
        works = {issue_id: (opened.work, opened.status) for issue_id, opened in self._opened().items()}
        self._submit(lambda library: register_uses.uses(library, entry_id, works), done, failed)

    def drafts_naming(self, entry_id: str, done: Callable[[tuple[Naming, ...]], None], failed: Failed) -> None:
        """Every draft that still names the person of a contact entry: by link, as a contact of its own, or in text."""
        works = {issue_id: (opened.work, opened.status) for issue_id, opened in self._opened().items()}
        self._submit(lambda library: register_uses.drafts_naming(library, entry_id, works), done, failed)

    # -- open issues -------------------------------------------------------------------------------------------

    def link(self, opened: OpenIssue, node_id: str) -> Link | None:
        """Where a thing of an open issue comes from; ``None`` for one of no register."""
        origin = opened.record.origins.get(node_id)
        if origin is None:
            return None
        entry = self._entries.get(origin.entry)
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
        *,
        source: object | None = None,
    ) -> str | None:
        """As :meth:`use`, where ``place`` first makes the issue ready and says which parent is to name the entry.

        An event that comes into an article's fact box names that article.
        """
        entry = self._entries.get(entry_id)
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

        opened.apply_work(edit, name, source=source)
        return placed[0]

    def update_here(self, opened: OpenIssue, node_id: str, entry_id: str, name: str) -> None:
        """Make a thing of an open issue say what an entry says, and link it."""
        entry = self._entries.get(entry_id)
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
        content = register.content_of(opened.issue, node_id, opened.pictures)
        register_name: Register = "event" if isinstance(content.thing, Event) else "contact"
        known = next((one for one in self.entries(register_name) if register.same(one.content, content)), None)

        def link(entry: RegisterEntry) -> None:
            if edits.contains(opened.issue, node_id):
                opened.apply_work(lambda work: origins.with_origin(work, node_id, origin_of(entry)), name)
            done(entry)

        if known is not None:
            link(known)
            return
        self.add(register_name, content, link, failed, new_pictures=self.bytes_of(opened, content))

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
            own = register.content_of(after.issue, thing.id, pictures)
            for entry in self.entries("event" if isinstance(thing, Event) else "contact"):
                if entry.id not in used and register.same(entry.content, own):
                    after = origins.with_origin(after, thing.id, origin_of(entry))
                    break
        return after

    def change_from(
        self, opened: OpenIssue, node_id: str, name: str, done: Callable[[Outcome], None], failed: Failed
    ) -> None:
        """Make what a thing of an open issue says the entry's content, everywhere."""
        origin = opened.record.origins[node_id]
        content = entries.content_of(opened.work, node_id, opened.pictures)
        self.change(origin.entry, content, name, done, failed, new_pictures=self.bytes_of(opened, content))

    def gather(self, opened: OpenIssue, name: str, *, calendar_id: str = "", rule: Gather | None = None) -> None:
        """Fill the calendars of an open issue that gather; first give ``calendar_id``, if named, another ``rule``."""
        if opened.is_frozen:
            return

        def edit(work: Work) -> Work:
            if calendar_id:
                work = gathering.with_rule(work, calendar_id, rule)
            brought = filled(work, opened.pictures, self.entries("event"))
            for file in brought.pictures.keys() - opened.pictures.keys():
                opened.take_back_picture(brought.pictures[file], file)
            return brought.work

        opened.apply_work(edit, name)

    @staticmethod
    def bytes_of(opened: OpenIssue, content: Content) -> NewPictures:
        """The pictures of a content with their bytes, for a store that may not have them yet."""
        return tuple((picture, opened.picture_data(file)) for file, picture in content.pictures.items())

    @staticmethod
    def _lend_pictures(opened: OpenIssue, entry: RegisterEntry) -> None:
        for file, picture in entry.content.pictures.items():
            opened.take_back_picture(picture, file)

    # -- the store's thread ------------------------------------------------------------------------------------

    def finish(self) -> None:
        """Wait for what is under way and take its results now; whatever is asked afterwards is not done any more."""
        if self._waiting:
            self._store.call(lambda _: None)  # comes after every job that was handed in before
            for answer in tuple(self._waiting):
                answer()
        self._closed = True

    def _submit(
        self,
        job: Callable[[Library], T],
        done: Callable[[T], None],
        failed: Failed,
        *,
        urgent: bool = False,
    ) -> None:
        if self._closed:
            return
        results: list[T] = []

        def run(library: Library) -> None:
            results.append(job(library))

        def answer() -> None:
            if answer in self._waiting:
                self._waiting.remove(answer)
                if results:
                    done(results[0])

        def refused(error: EditorError) -> None:
            if answer in self._waiting:
                self._waiting.remove(answer)
            if not self._closed:
                failed(error)

        self._waiting.append(answer)
        self._store.submit(run, lambda _: answer(), refused, urgent=urgent)

    # -- telling -----------------------------------------------------------------------------------------------

    def _took(self, entry: RegisterEntry, done: Callable[[RegisterEntry], None]) -> None:
        self._entries[entry.id] = entry
        self._tell()
        done(entry)

    def _tell(self) -> None:
        for listener in tuple(self._listeners):
            listener()


class _NoKeeper:
    """Reads pictures of the store and saves nothing."""

    def __init__(self, store: StoreThread) -> None:
        self._store = store

    def save(self, issue_id: str, draft: Draft, done: Callable[[], None], failed: Failed) -> None:
        """Whoever made the draft decides when it is kept."""

    def read_picture(self, picture: Picture) -> bytes:
        return self._store.pictures.read(picture.sha256)


def _nothing() -> None:
    """No timer runs that could be stopped."""


def origin_of(entry: RegisterEntry) -> Origin:
    """What an issue notes of a thing taken from an entry as it is now."""
    return Origin(register=entry.register, entry=entry.id, revision=entry.revision)
