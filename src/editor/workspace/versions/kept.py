"""Earlier versions of issues: kept while somebody works and whenever it matters, listed, looked at, restored.

Reached as ``workspace.versions``. Whoever is about to change much at once, or has done something worth keeping, calls
:meth:`Versions.keep` (or the open issue's :meth:`~editor.workspace.open_issue.OpenIssue.keep_version`) with a reason:

``saved`` Ctrl+S, ``work`` every ten minutes of work, ``export``, ``status_…`` a change of status, ``before_restore``,
``before_change`` a change in many places, ``before_import``, ``before_settings``, ``from_file`` what another desk has
made of an issue that was changed here too.
"""

from __future__ import annotations

import logging
from collections.abc import Callable, Collection
from functools import partial
from typing import TYPE_CHECKING, Final

from editor.newsletter.issue import Issue
from editor.newsletter.record import Record, Work
from editor.store.thread import StoreThread
from editor.store.values import Snapshot, SnapshotEntry, StoredIssue
from editor.support.errors import EditorError
from editor.workspace.arrivals import joined
from editor.workspace.autosave import After, Cancel
from editor.workspace.open_issue import Change, OpenIssue
from editor.workspace.versions.choosing import apart, chosen
from editor.workspace.versions.restoring import restored

if TYPE_CHECKING:
    from editor.store.library import Library

Failed = Callable[[EditorError], None]

WORK_S: Final = 600.0
"""Work between two snapshots that the program makes by itself."""

_log = logging.getLogger(__name__)


class Versions:
    """``user`` is who works here: every version says who made it."""

    def __init__(self, store: StoreThread, after: After, *, user: str) -> None:
        self._store = store
        self._after = after
        self._user = user
        self._watched: dict[str, _Watch] = {}

    # -- keeping -----------------------------------------------------------------------------------------------

    def keep(
        self,
        opened: OpenIssue,
        reason: str,
        done: Callable[[SnapshotEntry], None] | None = None,
        failed: Failed | None = None,
    ) -> None:
        """Save an open issue and keep its present value as a version; then its save state says so.

        A failure that nobody asks about is logged only: the issue itself is saved by autosave all the same.
        """
        opened.save_now()

        def kept(entry: SnapshotEntry) -> None:
            opened.reassure()
            if done is not None:
                done(entry)

        self._keep(opened, Work(opened.issue, opened.record), reason, kept, failed or _unheard)
        self._begin_anew(opened)

    def keep_value(self, opened: OpenIssue, issue: Issue, record: Record, reason: str) -> None:
        """Keep a value that the open issue had a moment ago: what was exported, what was there before the work."""
        self._keep(opened, Work(issue, record), reason, lambda _: None, _unheard)

    def watch(self, opened: OpenIssue) -> None:
        """Keep what the issue is before it is first edited, and what it has become every ten minutes of work."""
        self._watched[opened.id] = _Watch(opened, self, self._after)
        opened.on_keep_version(lambda reason: self._keep_quietly(opened, reason))

    def _keep_quietly(self, opened: OpenIssue, reason: str) -> None:
        """Keep the present value as it is, saved or not."""
        self.keep_value(opened, opened.issue, opened.record, reason)
        self._begin_anew(opened)

    def leave(self, issue_id: str) -> None:
        """Watch an issue no more: it is being closed."""
        watch = self._watched.pop(issue_id, None)
        if watch is not None:
            watch.stop()

    def _begin_anew(self, opened: OpenIssue) -> None:
        watch = self._watched.get(opened.id)
        if watch is not None:
            watch.kept()

    def _keep(
        self, opened: OpenIssue, work: Work, reason: str, done: Callable[[SnapshotEntry], None], failed: Failed
    ) -> None:
        draft = opened.unsaved()
        named = {image.file for image in work.issue.images}
        pictures = {file: picture for file, picture in opened.pictures.items() if file in named}
        new_pictures = draft.new_pictures if draft is not None else ()

        def job(library: Library) -> SnapshotEntry:
            for kept in new_pictures:
                library.pictures.add(*kept)
            return library.snapshots.add(
                opened.id, work.issue, pictures, work.record, made_by=self._user, reason=reason
            )

        self._store.submit(job, done, failed, urgent=True)  # in its place among saves and changes of status

    # -- looking and going back --------------------------------------------------------------------------------

    def entries(self, issue_id: str, done: Callable[[tuple[SnapshotEntry, ...]], None], failed: Failed) -> None:
        """The versions of an issue, the latest first."""
        self._store.submit(lambda library: library.snapshots.entries(issue_id), done, failed)

    def load(self, entry_id: str, done: Callable[[Snapshot], None], failed: Failed) -> None:
        """A version, whole."""
        self._store.submit(lambda library: library.snapshots.load(entry_id), done, failed)

    def restore(self, opened: OpenIssue, entry_id: str, name: str, done: Callable[[], None], failed: Failed) -> None:
        """Make a version the present value: a step of the history, called ``name``. What was is kept before."""

        def loaded(snapshot: Snapshot) -> None:
            opened.take_over(snapshot.issue, snapshot.pictures, snapshot.record, name)
            opened.save_now()
            done()

        self.keep(opened, "before_restore", lambda _: self.load(entry_id, loaded, failed), failed)

    def restore_block(self, opened: OpenIssue, snapshot: Snapshot, key: str, name: str) -> None:
        """Make one block what it was in a version: a step of the history. Raises nothing; a block that is in neither
        changes nothing."""
        self.keep(opened, "before_restore")
        then = opened.with_own_files(snapshot.issue, snapshot.pictures, snapshot.record)
        opened.apply_work(lambda now: restored(now, then, key), name, focus=key)

    def of_other_desk(self, opened: OpenIssue, stored: StoredIssue) -> Work:
        """What another desk made of the open issue, to choose blocks from: its pictures named as here, and with ids of
        its own for what is another thing than the open issue has under the same id."""
        return apart(opened.issue, opened.with_own_files(stored.issue, stored.pictures, stored.record))

    def take_blocks(self, opened: OpenIssue, theirs: Work, keys: Collection[str], stored_id: str, name: str) -> None:
        """Make some blocks what they are in ``theirs`` (:meth:`of_other_desk`), which the store has as ``stored_id``:
        one step of the history, called ``name``. What was is kept as a version; what the other desk hands over next
        follows upon this issue from now on."""
        self.keep(opened, "before_import")
        opened.apply_work(lambda now: chosen(now, theirs, keys), name)
        opened.save_now()
        self._store.submit(partial(joined, issue_id=opened.id, other_id=stored_id), None, _unheard)


class _Watch:
    """Ten minutes from the first edit after the last version, another one is made, if anything is different."""

    def __init__(self, opened: OpenIssue, versions: Versions, after: After) -> None:
        self._opened = opened
        self._versions = versions
        self._after = after
        self._cancel: Cancel | None = None
        self._is_first = True
        self._unsubscribe = opened.subscribe(self._changed)

    def _changed(self, change: Change) -> None:
        if self._is_first:
            self._is_first = False
            self._versions.keep_value(self._opened, change.before, change.record_before, "work")
        if self._cancel is None:
            self._cancel = self._after(WORK_S, self._time_is_up)

    def _time_is_up(self) -> None:
        self._cancel = None
        self._versions.keep(self._opened, "work")

    def kept(self) -> None:
        """A version was made just now."""
        self._is_first = False
        if self._cancel is not None:
            self._cancel()
            self._cancel = None

    def stop(self) -> None:
        self.kept()
        self._unsubscribe()


def _unheard(error: EditorError) -> None:
    _log.warning("a version was not kept: %s", error.code)
