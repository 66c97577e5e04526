"""Versions of the open issue: one is kept, or one of the earlier ones is chosen and restored."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from editor.desktop.desk import Desk
from editor.desktop.times import happened
from editor.store.values import SnapshotEntry


def _tr(text: str) -> str:
    return QCoreApplication.translate("EarlierVersions", text)


def keep_version(desk: Desk) -> None:
    """Save at once and keep this version."""
    work = desk.open_work()
    if work is not None:
        workspace, open_issue = work
        workspace.versions.keep(open_issue, "saved", None, desk.tell)


def choose_version(desk: Desk) -> None:
    """List the versions, and restore the one that is chosen.

    Nothing is asked where the user has left the issue before the list has come.
    """
    work = desk.open_work()
    if work is None:
        return
    workspace, open_issue = work

    def listed(entries: tuple[SnapshotEntry, ...]) -> None:
        from editor.desktop.dialogs.versions import ask_version

        now = desk.now()
        entry = ask_version(entries, now, desk.window) if desk.open_issue is open_issue else None
        if entry is not None:
            name = _tr("Återställ version från {0}").format(happened(entry.made_at, now))
            workspace.versions.restore(open_issue, entry.id, name, lambda: None, desk.tell)

    workspace.versions.entries(open_issue.id, listed, desk.tell)
