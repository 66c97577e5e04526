"""The store as the window sees it: issues listed, opened, made, imported, deleted, and everything saved at the end.

Results come back through the store's ``post``, on the window's thread. Files are read and pictures rebuilt on a
thread of their own, so that no save waits for them.
"""

from __future__ import annotations

import datetime as dt
import logging
from collections.abc import Callable, Mapping
from concurrent.futures import ThreadPoolExecutor
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, TypeAlias, TypeVar

from editor.newsletter.issue import Issue
from editor.newsletter.publication import carrier
from editor.newsletter.record import Work, pruned
from editor.store.errors import LogLost
from editor.store.summary import IssueSummary
from editor.store.thread import StoreThread
from editor.store.values import StoredIssue
from editor.support.errors import EditorError
from editor.support.pictures import Picture
from editor.workspace import arrivals, incoming, moving
from editor.workspace.archive import Archive
from editor.workspace.arrivals import Arrival, receive
from editor.workspace.autosave import After
from editor.workspace.bin import Bin
from editor.workspace.exports.remembered import Exports
from editor.workspace.incoming import Incoming
from editor.workspace.keeping import keep
from editor.workspace.new_issue import with_settings
from editor.workspace.newsletters import Newsletters, latest_issue
from editor.workspace.next_issues import NextIssues
from editor.workspace.open_issue import Clock, OpenIssue
from editor.workspace.registers.blocks import Blocks
from editor.workspace.registers.entries import Registers
from editor.workspace.registers.origins import Origins
from editor.workspace.registers.pictures import PictureRegister
from editor.workspace.registers.tidying import Tidying
from editor.workspace.reviews import Reviews
from editor.workspace.saving import Draft
from editor.workspace.searching import Searching
from editor.workspace.statuses import Statuses
from editor.workspace.versions.kept import Versions

if TYPE_CHECKING:
    from editor.store.library import Library

T = TypeVar("T")
Failed: TypeAlias = Callable[[EditorError], None]

_log = logging.getLogger(__name__)


class Workspace:
    """One store and its open issues. ``user`` is who works here: snapshots tell it."""

    def __init__(self, store: StoreThread, after: After, clock: Clock, *, user: str = "") -> None:
        self._store = store
        self._after = after
        self._clock = clock
        self._user = user
        self._keeper = _StoreKeeper(store)
        self._open: dict[str, OpenIssue] = {}
        self.searching = Searching(store)
        self._reader = ThreadPoolExecutor(max_workers=1, thread_name_prefix="reader")
        self.statuses = Statuses(store, self._open.get, user=user)
        self.versions = Versions(store, after, user=user)
        self.exports = Exports(store, self._open.get, self.versions)
        self.next_issues = NextIssues(store, self._open.get)
        self.bin = Bin(store, clock.now, self._pictures_in_use)
        self.archive = Archive(store)
        self.registers = Registers(store, lambda: self._open, clock, user=user)
        self.origins = Origins(self.registers)
        self.tidying = Tidying(self.registers, store, lambda: self._open, self.versions.leave)
        self.blocks = Blocks(self.registers, store)
        self.picture_register = PictureRegister(self.registers, store)
        self.reviews = Reviews(store, clock.now, user=user)
        self.newsletters = Newsletters(store, self._open.get, clock=clock, user=user)

    # -- the list ----------------------------------------------------------------------------------------------

    def issues(self, done: Callable[[tuple[IssueSummary, ...]], None], failed: Failed) -> None:
        """All issues outside the bin, the latest changed first."""
        self._store.submit(lambda library: library.issues(), done, failed)

    def delete(self, issue_id: str, done: Callable[[], None], failed: Failed) -> None:
        """Put an issue into the bin, with all that was typed into it; it is no longer open. Where that fails it is open
        as before."""
        opened = self._open.pop(issue_id, None)
        if opened is not None:
            opened.stop_saving()
        self.versions.leave(issue_id)
        draft = opened.unsaved() if opened is not None else None

        def job(library: Library) -> None:
            if draft is not None:
                keep(library, issue_id, draft)
            library.delete_issue(issue_id)

        def refused(error: EditorError) -> None:
            if opened is not None and issue_id not in self._open:
                self._open[issue_id] = opened
                self.versions.watch(opened)
                opened.save_now()
            failed(error)

        self._store.submit(job, lambda _: done(), refused)

    def restore(self, issue_id: str, done: Callable[[], None], failed: Failed) -> None:
        """Take an issue out of the bin."""
        self._store.submit(lambda library: library.restore_issue(issue_id), lambda _: done(), failed)

    # -- open issues -------------------------------------------------------------------------------------------

    def open(self, issue_id: str, done: Callable[[OpenIssue], None], failed: Failed) -> None:
        """Open an issue of the store; asked twice, the same open issue comes back."""

        def loaded(stored: StoredIssue) -> None:
            if stored.id not in self._open:
                self._open[stored.id] = OpenIssue(
                    stored.id,
                    stored.issue,
                    stored.pictures,
                    keeper=self._keeper,
                    after=self._after,
                    clock=self._clock,
                    record=stored.record,
                    status=stored.status,
                    approved=stored.approved,
                )
                self.versions.watch(self._open[stored.id])
            done(self._open[stored.id])

        if issue_id in self._open:
            done(self._open[issue_id])
        else:
            self._store.submit(lambda library: library.load_issue(issue_id), loaded, failed)

    @property
    def open_issues(self) -> tuple[OpenIssue, ...]:
        """The open issues in the order they were opened; each keeps its history until it is closed."""
        return tuple(self._open.values())

    def close_issue(self, issue_id: str, done: Callable[[], None], failed: Failed) -> None:
        """Save an open issue and let go of it and its history. Where saving fails it stays open."""
        opened = self._open.get(issue_id)
        draft = opened.unsaved() if opened is not None else None

        def closed() -> None:
            if opened is not None and draft is not None:
                opened.mark_saved(draft)
            if opened is not None and opened.is_dirty:  # edited meanwhile
                self.close_issue(issue_id, done, failed)
                return
            if opened is not None:
                opened.stop_saving()
                self.versions.leave(issue_id)
                self._open.pop(issue_id, None)
            done()

        if draft is None:
            closed()
            return
        self._store.submit(partial(keep, issue_id=issue_id, draft=draft), lambda _: closed(), failed, urgent=True)

    def create(
        self,
        issue: Issue,
        picture_data: Mapping[str, bytes],
        done: Callable[[str], None],
        failed: Failed,
        *,
        newsletter: str = "",
    ) -> None:
        """Keep a new issue; ``done`` gets its id. ``picture_data``: pictures as they came, by ``Image.file``.

        ``newsletter`` names a newsletter that gives the new issue its settings: those that were chosen for it, else
        those of its latest issue. Where none has that name, the issue's own stay.
        """
        self._keep_new(lambda: incoming.prepared(issue, picture_data), done, failed, newsletter)

    def import_file(self, path: Path, done: Callable[[Arrival], None], failed: Failed, *, name: str = "") -> None:
        """Keep the issue of a file or bundle; ``done`` hears what became of it.

        Where it takes the place of an open issue, that is a step of its history called ``name``.
        """
        for opened in self._open.values():
            opened.save_now()

        def came(result: tuple[Arrival, StoredIssue]) -> None:
            arrival, stored = result
            opened = self._open.get(arrival.issue_id)
            if opened is not None and arrival.kind == "successor":
                opened.take_over(stored.issue, stored.pictures, stored.record, name)
                opened.take_status(stored.status, stored.approved)
            done(arrival)

        self._read(lambda: partial(received, incoming=incoming.read(path), made_by=self._user), came, failed)

    def _keep_new(
        self, read: Callable[[], Incoming], done: Callable[[str], None], failed: Failed, newsletter: str
    ) -> None:
        self._read(lambda: partial(keep_new, incoming=read(), newsletter=newsletter), done, failed)

    def _read(self, read: Callable[[], Callable[[Library], T]], done: Callable[[T], None], failed: Failed) -> None:
        """Let ``read`` read a file, beside the store's thread, and the store do the job that it gives."""

        def work() -> None:
            try:
                job = read()
            except EditorError as error:
                self._store.submit(partial(_raise, error), None, failed)
            except Exception as error:  # a task runner: whoever waits must hear of every end
                _log.exception("a new issue could not be read")
                self._store.submit(partial(_raise, EditorError(detail=type(error).__name__)), None, failed)
            else:
                self._store.submit(job, done, failed)

        self._reader.submit(work)

    def _pictures_in_use(self) -> set[str]:
        """What open issues and every step of their histories name: pictures stay known until an issue is closed."""
        return {sha256 for opened in self._open.values() for sha256 in opened.pictures_in_use()}

    # -- what may be missing -----------------------------------------------------------------------------------

    def lost_log(self, done: Callable[[LogLost | None], None], failed: Failed) -> None:
        """What is to be told of saves that may be missing, if anything is; until :meth:`lost_log_told`."""
        self._store.submit(lambda library: library.unmerged.lost, done, failed)

    def lost_log_told(self) -> None:
        """The user knows."""
        self._store.submit(lambda library: library.unmerged.told())

    # -- to another computer -----------------------------------------------------------------------------------

    @property
    def folder(self) -> Path:
        """The store's folder."""
        return self._store.folder

    def save_everything(self, settings: Path, target: Path, *, now: dt.datetime, tell: moving.Tell) -> None:
        """Pack all there is into ``target``; for a thread of its own. See :mod:`editor.workspace.moving`."""
        moving.save_everything(self._store, settings, target, now=now, tell=tell)

    # -- the end -----------------------------------------------------------------------------------------------

    def close(self) -> None:
        """Save everything, waiting for it, and let go of the store.

        Raises what stopped a save; then nothing is closed and autosave goes on trying. :meth:`abandon` ends all the
        same.
        """
        self.save_all()
        self.abandon()

    def save_all(self) -> None:
        """Save every open issue, waiting for it; all stays open. Raises what stopped a save."""
        self.registers.finish()
        for opened in self._open.values():
            draft = opened.unsaved()
            if draft is not None:
                self._store.call(partial(keep, issue_id=opened.id, draft=draft))
                opened.mark_saved(draft)

    def abandon(self) -> None:
        """Let go of the store, imports that have begun finished, without saving what could not be saved."""
        self.searching.close()
        self._reader.shutdown(wait=True)
        for opened in self._open.values():
            opened.stop_saving()
            self.versions.leave(opened.id)
        self._open.clear()
        self._store.close()


def received(library: Library, incoming: Incoming, made_by: str) -> tuple[Arrival, StoredIssue]:
    """Keep an issue that came from a file; what became of it, and the issue to open."""
    arrival = receive(library, incoming, made_by=made_by)
    return arrival, library.load_issue(arrival.issue_id)


def keep_new(library: Library, incoming: Incoming, newsletter: str = "") -> str:
    """Keep an issue that comes from outside; returns its id in the store."""
    arrivals.keep_pictures(library, incoming)
    issue, pictures = incoming.issue, dict(incoming.pictures)
    known = next((one for one in library.newsletters.entries() if newsletter and one.name == newsletter), None)
    latest = latest_issue(library, known.id) if known is not None and not known.is_set_up else None
    if latest is not None:
        issue, pictures = with_settings(issue, pictures, latest.issue, latest.pictures)
    elif known is not None:
        issue, pictures = with_settings(issue, pictures, carrier(known.publication), known.pictures, hero=True)
    return library.create_issue(issue, pictures, pruned(incoming.issue, Work(issue, incoming.record)).record)


def _raise(error: EditorError, _: Library) -> None:
    raise error


class _StoreKeeper:
    """Keeps open issues in the store."""

    def __init__(self, store: StoreThread) -> None:
        self._store = store

    def save(self, issue_id: str, draft: Draft, done: Callable[[], None], failed: Failed) -> None:
        job = partial(keep, issue_id=issue_id, draft=draft)
        self._store.submit(job, lambda _: done(), failed, urgent=True)

    def read_picture(self, picture: Picture) -> bytes:
        return self._store.pictures.read(picture.sha256)
