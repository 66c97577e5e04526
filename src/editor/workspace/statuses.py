"""The status of issues, open or not: set, and a published issue gone on with as a new version.

Reached as ``workspace.statuses``.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from editor.newsletter.record import Work
from editor.newsletter.status import Status, is_frozen
from editor.store.thread import StoreThread
from editor.support.errors import EditorError
from editor.workspace.keeping import keep
from editor.workspace.open_issue import OpenIssue
from editor.workspace.registers.gathered import create_filled

if TYPE_CHECKING:
    from editor.store.library import Library

Failed = Callable[[EditorError], None]
OpenOf = Callable[[str], OpenIssue | None]


class Statuses:
    """``opened`` gives the open issue with an id, ``user`` is who works here: snapshots tell it."""

    def __init__(self, store: StoreThread, opened: OpenOf, *, user: str) -> None:
        self._store = store
        self._opened = opened
        self._user = user

    def set(
        self, issue_id: str, status: Status, done: Callable[[], None], failed: Failed, *, approved: str = ""
    ) -> None:
        """Save the issue, keep it as a version, and give it another status.

        Approving approves it as it stands, also where it was approved and changed since; with ``approved``, an earlier
        fingerprint, it is approved as it was then.
        An issue that is being published takes no edit from now on; where publishing fails it does again.
        """
        opened = self._opened(issue_id)
        before = (opened.status, opened.approved) if opened is not None else None
        draft = opened.unsaved() if opened is not None else None
        if opened is not None and is_frozen(status):
            opened.take_status(status)

        def job(library: Library) -> str:
            if draft is not None:
                keep(library, issue_id, draft)
            stored = library.load_issue(issue_id)
            library.snapshots.add(
                issue_id, stored.issue, stored.pictures, stored.record, made_by=self._user, reason=f"status_{status}"
            )
            return library.statuses.set(issue_id, status, approved=approved)

        def kept(fingerprint: str) -> None:
            if opened is not None and draft is not None:
                opened.mark_saved(draft)
            if opened is not None:
                opened.take_status(status, fingerprint)
            done()

        def refused(error: EditorError) -> None:
            if opened is not None and before is not None:
                opened.take_status(*before)
            failed(error)

        self._store.submit(job, kept, refused, urgent=True)

    def new_version(self, issue_id: str, done: Callable[[str], None], failed: Failed) -> None:
        """Go on with a published issue: ``done`` gets the id of its new version, a draft with the same content.

        Where a version of it is being written already, that is it.
        """

        def job(library: Library) -> str:
            written = library.statuses.draft_version(issue_id)
            if written is not None:
                return written
            stored = library.load_issue(issue_id)
            return create_filled(library, Work(stored.issue, stored.record), stored.pictures, version_of=issue_id)

        self._store.submit(job, done, failed)
