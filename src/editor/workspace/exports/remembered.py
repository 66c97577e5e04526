"""The exports of the store's issues as the window sees them. Reached as ``workspace.exports``.

What an export is made of is loaded when it is asked for first, not with the window.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from editor.newsletter.issue import Issue
from editor.store.thread import StoreThread
from editor.store.values import ExportRecord
from editor.support.errors import EditorError
from editor.workspace.statuses import OpenOf
from editor.workspace.versions.kept import Versions

if TYPE_CHECKING:
    from editor.workspace.exports.facts import ExportFacts
    from editor.workspace.exports.history import PastExport

Failed = Callable[[EditorError], None]


class Exports:
    """``opened`` gives the open issue with an id; ``versions`` keeps what was exported."""

    def __init__(self, store: StoreThread, opened: OpenOf, versions: Versions) -> None:
        self._store = store
        self._opened = opened
        self._versions = versions

    def past(self, issue_id: str, now: Issue, done: Callable[[tuple[PastExport, ...]], None], failed: Failed) -> None:
        """The exports of an issue, the latest first, with what differs between the issue then and its value ``now``."""
        from editor.workspace.exports.history import history

        history(self._store, issue_id, now, done, failed)

    def facts(self, issue_id: str, done: Callable[[ExportFacts], None], failed: Failed) -> None:
        """What an export of a stored issue needs besides it."""
        from editor.workspace.exports.history import facts

        facts(self._store, issue_id, done, failed)

    def remember(self, issue_id: str, issue: Issue, made: ExportRecord, failed: Failed) -> None:
        """Enter an export of the value ``issue`` into the history of the stored issue, and keep it as a version."""
        from editor.workspace.exports.history import remember

        remember(self._store, issue_id, issue, made, failed=failed)
        opened = self._opened(issue_id)
        if opened is not None:
            self._versions.keep_value(opened, issue, opened.record, "export")
