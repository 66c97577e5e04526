"""Whether the newest value of an open issue is durable, and the saves that make it so."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Literal, Protocol, TypeAlias

from editor.newsletter.issue import Issue
from editor.newsletter.record import Record, Work
from editor.support.errors import EditorError
from editor.support.pictures import Kept, Picture
from editor.workspace.autosave import After, Autosave
from editor.workspace.listeners import Listeners
from editor.workspace.picture_shelf import PictureShelf

SaveKind: TypeAlias = Literal["saved", "pending", "saving", "failed"]


@dataclass(frozen=True, kw_only=True)
class SaveState:
    """Whether the newest value is kept.

    ``saved``: yes, since ``at``. ``pending``: soon. ``saving``: just now. ``failed``: no, because of ``error``; it
    is tried again. ``at`` is the time of the last save that succeeded, ``None`` before the first.
    """

    kind: SaveKind
    at: dt.datetime | None = None
    error: EditorError | None = None


@dataclass(frozen=True, kw_only=True)
class Draft:
    """What a save must make durable: the value, the value known to be durable, and pictures not yet written.

    ``number`` grows with every draft of one issue.
    """

    number: int
    before: Issue
    after: Issue
    record: Record
    pictures: Mapping[str, Picture]
    new_pictures: tuple[Kept, ...]


class Keeper(Protocol):
    """Where an open issue is kept: calls back on the caller's thread."""

    def save(
        self, issue_id: str, draft: Draft, done: Callable[[], None], failed: Callable[[EditorError], None], /
    ) -> None: ...

    def read_picture(self, picture: Picture, /) -> bytes: ...


class Saving:
    """The saves of one open issue. ``work`` gives its newest value; the value at the beginning is durable.

    ``told`` tells every new :class:`SaveState`.
    """

    def __init__(
        self,
        issue_id: str,
        work: Callable[[], Work],
        shelf: PictureShelf,
        *,
        keeper: Keeper,
        after: After,
        now: Callable[[], dt.datetime],
    ) -> None:
        self._id = issue_id
        self._work = work
        self._shelf = shelf
        self._keeper = keeper
        self._now = now
        self._saved = work()
        self._drafts = 0
        self._saved_draft = 0
        self._autosave = Autosave(save=self._save, is_dirty=lambda: self.is_dirty, after=after)
        self.state = SaveState(kind="saved")
        self.told: Listeners[SaveState] = Listeners()

    @property
    def is_dirty(self) -> bool:
        """Whether the newest value is not the one known to be durable."""
        work = self._work()
        return work.issue is not self._saved.issue or work.record is not self._saved.record

    def edited(self) -> None:
        """The newest value is another one."""
        self._autosave.edited()
        if self.is_dirty and self.state.kind == "saved":
            self._set_state("pending")
        elif not self.is_dirty and self.state.kind in ("pending", "failed"):
            self._set_state("saved")  # undone: what is on the disk is the newest value again

    def save_now(self) -> None:
        """Save without waiting for the timer."""
        self._autosave.save_now()

    def stop(self) -> None:
        """Start no further save."""
        self._autosave.stop()

    def reassure(self) -> None:
        """Say that all is saved as of now, where that is so."""
        if not self.is_dirty:
            self._set_state("saved", at=self._now())

    def draft(self) -> Draft:
        """The newest value as a save must make it durable."""
        self._drafts += 1
        work = self._work()
        return Draft(
            number=self._drafts,
            before=self._saved.issue,
            after=work.issue,
            record=work.record,
            pictures=self._shelf.named_in(work),
            new_pictures=self._shelf.not_durable(),
        )

    def is_newest(self, draft: Draft) -> bool:
        """Whether no later draft was handed out."""
        return draft.number == self._drafts

    def mark_saved(self, draft: Draft) -> None:
        """``draft`` is durable now; one that is older than the newest durable one changes nothing."""
        if draft.number <= self._saved_draft:
            return
        self._saved_draft, self._saved = draft.number, Work(draft.after, draft.record)
        self._shelf.mark_durable(draft.new_pictures)
        self._set_state("pending" if self.is_dirty else "saved", at=self._now())

    def _save(self, done: Callable[[], None], failed: Callable[[EditorError], None]) -> None:
        if not self.is_dirty:
            done()
            return
        draft = self.draft()

        def saved() -> None:
            self.mark_saved(draft)
            done()

        def refused(error: EditorError) -> None:
            if self.is_dirty:
                self._set_state("failed", error=error)
            else:  # the edit was undone meanwhile: the disk holds the newest value all the same
                self._set_state("saved")
            failed(error)

        self._set_state("saving")
        self._keeper.save(self._id, draft, saved, refused)

    def _set_state(self, kind: SaveKind, *, at: dt.datetime | None = None, error: EditorError | None = None) -> None:
        if kind == "saving" and self.state.kind == "failed":
            return  # a retry is no news; the failure stays in sight until a save succeeds
        self.state = SaveState(kind=kind, at=at or self.state.at, error=error)
        self.told.tell(self.state)
