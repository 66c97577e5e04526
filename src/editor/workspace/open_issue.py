"""One issue while it is open: its newest value, its history, its pictures, and whether it is saved.

Everything here happens on one thread, the window's. The store's thread and the timer come in from outside.
"""

from __future__ import annotations

import datetime as dt
from collections import deque
from collections.abc import Callable, Hashable, Mapping
from dataclasses import dataclass, field
from typing import Protocol

from msgspec.structs import replace

from editor.newsletter.fingerprint import fingerprint
from editor.newsletter.issue import Issue
from editor.newsletter.record import Record, Work, pruned
from editor.newsletter.registers.gathering import in_date_order
from editor.newsletter.status import Standing, Status, is_frozen, standing
from editor.support.pictures import Kept, Picture
from editor.workspace.autosave import After
from editor.workspace.history import History
from editor.workspace.listeners import Listeners, Unsubscribe
from editor.workspace.picture_shelf import PictureShelf
from editor.workspace.saving import Draft, Keeper, SaveState, Saving


@dataclass(frozen=True, kw_only=True)
class Change:
    """What listeners are told: the values around an edit, who made it, and the block key to show (if any)."""

    before: Issue
    after: Issue
    record_before: Record = field(default_factory=Record)
    record_after: Record = field(default_factory=Record)
    source: object | None = None
    focus: str | None = None


class Clock(Protocol):
    """The time, twice: for people, and for measuring."""

    def now(self) -> dt.datetime: ...

    def monotonic(self) -> float: ...


class OpenIssue:
    """An issue being edited. Made by :class:`editor.workspace.workspace.Workspace`."""

    def __init__(
        self,
        issue_id: str,
        issue: Issue,
        pictures: Mapping[str, Picture],
        *,
        keeper: Keeper,
        after: After,
        clock: Clock,
        record: Record | None = None,
        status: Status = "draft",
        approved: str = "",
    ) -> None:
        self._id = issue_id
        self._work = Work(issue, record or Record())
        self._shelf = PictureShelf(pictures, keeper.read_picture)
        self._shelf.remember(self._work)
        self._clock = clock
        self._history: History[Work] = History()
        self._saving = Saving(issue_id, lambda: self._work, self._shelf, keeper=keeper, after=after, now=clock.now)
        self._changes: Listeners[Change] = Listeners()
        self._unheard: deque[Change] = deque()
        self._is_telling = False
        self._status = status
        self._approved = approved or self._content_if_approved()
        self._standing = self._standing_now()
        self._standings: Listeners[Standing] = Listeners()
        self._refusals: Listeners[None] = Listeners()
        self._keep_version: Callable[[str], None] | None = None

    @property
    def id(self) -> str:
        """The issue's id in the store."""
        return self._id

    @property
    def issue(self) -> Issue:
        return self._work.issue

    @property
    def record(self) -> Record:
        """What goes with the issue but is never printed."""
        return self._work.record

    @property
    def work(self) -> Work:
        """The issue with its record."""
        return self._work

    @property
    def status(self) -> Status:
        """How far the issue has come."""
        return self._status

    @property
    def standing(self) -> Standing:
        """The status as it is shown: "changed" where the issue is no longer what was approved."""
        return self._standing

    @property
    def approved(self) -> str:
        """The fingerprint of what was approved, "" where nothing is."""
        return self._approved

    @property
    def is_frozen(self) -> bool:
        """Whether the issue is published: then nothing changes it, and who tries is told (:meth:`on_refusal`)."""
        return is_frozen(self._status)

    @property
    def pictures(self) -> Mapping[str, Picture]:
        """What is known of the pictures, by ``Image.file``, with their focal points; those of undone edits stay."""
        return self._shelf.shown_in(self._work)

    # -- edits -------------------------------------------------------------------------------------------------

    def apply(
        self,
        edit: Callable[[Issue], Issue],
        name: str,
        *,
        merge: Hashable | None = None,
        source: object | None = None,
        focus: str | None = None,
    ) -> None:
        """Let ``edit`` make the next value; nothing happens where that equals the present one.

        ``name`` is what undo calls it. ``merge`` joins typing in one place into one step. ``source`` tells listeners
        who edited, ``focus`` which block to show. Whatever ``edit`` raises passes through, with nothing changed.
        """
        self.apply_work(lambda work: Work(edit(work.issue), work.record), name, merge=merge, source=source, focus=focus)

    def apply_work(
        self,
        edit: Callable[[Work], Work],
        name: str,
        *,
        merge: Hashable | None = None,
        source: object | None = None,
        focus: str | None = None,
    ) -> None:
        """As :meth:`apply`, for an edit of the issue and its record in one step.

        What the record says of things that go is forgotten, and calendars that gather stay in order of time.
        """
        if self.is_frozen:
            self._refusals.tell(None)
            return
        before = self._work
        after = in_date_order(pruned(before.issue, edit(before)))
        if after == before:
            return
        self._history.push(before, after, name, merge=merge, focus=focus, at=self._clock.monotonic())
        self._become(after, source=source, focus=focus)

    def take_over(self, issue: Issue, pictures: Mapping[str, Picture], record: Record, name: str) -> None:
        """Make another value of this issue, whose pictures the store has, the present one: a step called ``name``."""
        after = self.with_own_files(issue, pictures, record)
        self.apply_work(lambda _: after, name)

    def with_own_files(self, issue: Issue, pictures: Mapping[str, Picture], record: Record) -> Work:
        """Another value of this issue with its pictures, which the store has, named as this issue names them from now
        on."""
        files = {file: self.take_back_picture(picture, file) for file, picture in pictures.items()}
        images = tuple(
            image if files.get(image.file, image.file) == image.file else replace(image, file=files[image.file])
            for image in issue.images
        )
        return Work(issue if images == issue.images else replace(issue, images=images), record)

    def undo(self) -> None:
        """Take back the newest step, if there is one."""
        step = self._history.undo() if self.can_undo else None
        if step is not None:
            self._become(step.before, focus=step.focus)

    def redo(self) -> None:
        """Do the step that was taken back last again, if there is one."""
        step = self._history.redo() if self.can_redo else None
        if step is not None:
            self._become(step.after, focus=step.focus)

    @property
    def can_undo(self) -> bool:
        return self._history.can_undo and not self.is_frozen

    @property
    def can_redo(self) -> bool:
        return self._history.can_redo and not self.is_frozen

    @property
    def undo_name(self) -> str:
        return self._history.undo_name

    @property
    def redo_name(self) -> str:
        return self._history.redo_name

    @property
    def history_names(self) -> tuple[str, ...]:
        """What every step is called, the oldest first, those that were taken back last."""
        return self._history.names

    @property
    def history_position(self) -> int:
        """How many of these steps are done."""
        return self._history.position

    def go_to(self, position: int) -> None:
        """Undo or redo, in one change, until ``position`` steps are done."""
        before = self._history.position
        step = self._history.go_to(position) if not self.is_frozen else None
        if step is not None:
            after = step.before if position < before else step.after
            self._become(after, focus=step.focus)

    def break_merging(self) -> None:
        """Let the next edit be a step of its own, as when the focus leaves a field."""
        self._history.break_merging()

    def on_keep_version(self, keep: Callable[[str], None]) -> None:
        """Let ``keep`` see to versions from now on (:mod:`editor.workspace.versions.kept`)."""
        self._keep_version = keep

    def keep_version(self, reason: str) -> None:
        """Keep the present value as a version: much is about to change at once ("before_change")."""
        if self._keep_version is not None:
            self._keep_version(reason)

    def subscribe(self, listener: Callable[[Change], None]) -> Unsubscribe:
        """Call ``listener`` after every change, in the order of the changes; the result ends that."""
        return self._changes.subscribe(listener)

    def _become(self, work: Work, *, source: object | None = None, focus: str | None = None) -> None:
        change = Change(
            before=self._work.issue,
            after=work.issue,
            record_before=self._work.record,
            record_after=work.record,
            source=source,
            focus=focus,
        )
        self._work = work
        self._shelf.remember(work)
        self._saving.edited()
        self._unheard.append(change)
        self._tell()
        self._look_at_standing()

    def _tell(self) -> None:
        """Tell every listener every change in order, also where a listener edits in turn."""
        if self._is_telling:
            return
        self._is_telling = True
        try:
            while self._unheard:
                self._changes.tell(self._unheard.popleft())
        finally:
            self._is_telling = False

    # -- status ------------------------------------------------------------------------------------------------

    def take_status(self, status: Status, approved: str = "") -> None:
        """Have another status from now on; ``approved`` is the fingerprint of what was approved. The workspace's
        statuses keep both in the store."""
        if status != self._status:
            self._history.break_merging()
        self._status = status
        self._approved = approved or self._content_if_approved()
        self._look_at_standing()

    def on_standing(self, listener: Callable[[Standing], None]) -> Unsubscribe:
        """Call ``listener`` with every new :attr:`standing`; the result ends that."""
        return self._standings.subscribe(listener)

    def _content_if_approved(self) -> str:
        return fingerprint(self.issue, self.pictures) if self._status == "approved" else ""

    def _standing_now(self) -> Standing:
        return standing(self._status, approved=self._approved, content=self._content_if_approved())

    def _look_at_standing(self) -> None:
        before, self._standing = self._standing, self._standing_now()
        if self._standing != before:
            self._standings.tell(self._standing)

    def on_refusal(self, listener: Callable[[], None]) -> Unsubscribe:
        """Call ``listener`` whenever an edit was refused because the issue is frozen; the result ends that."""
        return self._refusals.subscribe(lambda _: listener())

    # -- pictures ----------------------------------------------------------------------------------------------

    def add_picture(self, picture: Picture, data: bytes, name: str, original: Kept | None = None) -> str:
        """Take in a prepared picture; returns the ``Image.file`` to name it by.

        ``name`` is the file the user chose. The bytes become durable before the first row that names them, and so do
        those of ``original``, what the picture was cut from. A picture that is here already gives the name it has.
        """
        return self._shelf.add(picture, data, name, original)

    def take_back_picture(self, picture: Picture, file: str) -> str:
        """Take in a picture whose bytes the store has, of an earlier version or a register; returns the ``Image.file``
        to name it by: ``file`` unless that is another picture now."""
        return self._shelf.take_back(picture, file)

    def pictures_in_use(self) -> set[str]:
        """The SHA-256 of all pictures and originals that the issue, as it is or as undo may make it, names."""
        return self._shelf.in_use()

    def picture_data(self, file: str) -> bytes:
        """The bytes of the picture that ``file`` names. Raises ``KeyError`` for a file that was never here."""
        return self._shelf.data(file)

    def original_data(self, original: Picture) -> bytes:
        """The bytes of what a picture was cut from. Raises PictureDamaged where they are gone."""
        return self._shelf.bytes_of(original)

    # -- saving ------------------------------------------------------------------------------------------------

    @property
    def is_dirty(self) -> bool:
        """Whether the newest value is not the one known to be durable."""
        return self._saving.is_dirty

    @property
    def save_state(self) -> SaveState:
        return self._saving.state

    def on_save_state(self, listener: Callable[[SaveState], None]) -> Unsubscribe:
        """Call ``listener`` with every new save state; the result ends that."""
        return self._saving.told.subscribe(listener)

    def save_now(self) -> None:
        """Save without waiting for the timer."""
        self._saving.save_now()

    def reassure(self) -> None:
        """Say that all is saved as of now, where that is so."""
        self._saving.reassure()

    def stop_saving(self) -> None:
        """Start no further save: the issue is being closed or deleted."""
        self._saving.stop()

    def unsaved(self) -> Draft | None:
        """What is not yet durable, for whoever closes the issue and saves it at once."""
        return self._saving.draft() if self.is_dirty else None

    def draft(self) -> Draft:
        """The newest value, durable or not, for whoever saves something made of it together with other things."""
        return self._saving.draft()

    def is_newest(self, draft: Draft) -> bool:
        """Whether no later draft was handed out, whose save will be, or has been, written over this one."""
        return self._saving.is_newest(draft)

    def mark_saved(self, draft: Draft) -> None:
        """``draft`` is durable now. News of an older draft than the newest durable one says nothing."""
        self._saving.mark_saved(draft)
