"""Versions of the open issue: one is kept, or one of the earlier ones is chosen and restored."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from editor.desktop.times import happened
from editor.store.values import SnapshotEntry
from editor.support.errors import EditorError

if TYPE_CHECKING:
    from editor.workspace.open_issue import OpenIssue
    from editor.workspace.workspace import Workspace


def _tr(text: str) -> str:
    return QCoreApplication.translate("EarlierVersions", text)


class EarlierVersions:
    """Asks on behalf of ``window``; ``failed`` is told what goes wrong."""

    def __init__(self, window: QWidget, now: Callable[[], dt.datetime], failed: Callable[[EditorError], None]) -> None:
        self._window = window
        self._now = now
        self._failed = failed

    def keep(self, workspace: Workspace, open_issue: OpenIssue) -> None:
        """Save at once and keep this version."""
        workspace.keep_version(open_issue, "saved", lambda entry: None, self._failed)

    def choose(self, workspace: Workspace, open_issue: OpenIssue, is_shown: Callable[[], bool]) -> None:
        """List the versions, and restore the one that is chosen.

        Nothing is asked where ``is_shown`` says, when the list has come, that the user has left the issue.
        """

        def listed(entries: tuple[SnapshotEntry, ...]) -> None:
            from editor.desktop.dialogs.versions import ask_version

            now = self._now()
            entry = ask_version(entries, now, self._window) if is_shown() else None
            if entry is not None:
                name = _tr("Återställ version från {0}").format(happened(entry.made_at, now))
                workspace.restore_version(open_issue, entry.id, name, lambda: None, self._failed)

        workspace.versions(open_issue.id, listed, self._failed)
