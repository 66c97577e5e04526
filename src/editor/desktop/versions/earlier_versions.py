"""Versions of the open issue: one is kept, or an earlier one is compared with what is there now, or restored."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QCoreApplication

from editor.desktop.desk import Desk
from editor.store.values import Snapshot, SnapshotEntry
from editor.workspace.open_issue import OpenIssue
from editor.workspace.versions.differences import Difference, differences
from editor.workspace.workspace import Workspace


def _tr(text: str) -> str:
    return QCoreApplication.translate("EarlierVersions", text)


def keep_version(desk: Desk) -> None:
    """Save at once and keep this version."""
    work = desk.open_work()
    if work is not None:
        workspace, open_issue = work
        workspace.versions.keep(open_issue, "saved", None, desk.tell)


def choose_version(desk: Desk) -> None:
    """List the versions; compare or restore the one that is chosen."""
    work = desk.open_work()
    if work is not None:
        _Visit(desk, *work).show_list()


class _Visit:
    """One look through the versions of an issue. It ends where the user has left the issue meanwhile."""

    def __init__(self, desk: Desk, workspace: Workspace, open_issue: OpenIssue) -> None:
        self._desk = desk
        self._workspace = workspace
        self._open_issue = open_issue

    def show_list(self, chosen: str = "") -> None:
        """The list, with the version ``chosen`` at the cursor."""

        def listed(entries: tuple[SnapshotEntry, ...]) -> None:
            from editor.desktop.versions.versions_dialog import ask_version

            if not self._is_here:
                return
            desk = self._desk
            choice = ask_version(
                entries,
                desk.now(),
                desk.window,
                chosen=chosen,
                may_restore=not self._open_issue.is_frozen,
                describe=self._describe,
            )
            if choice is None:
                return
            if choice.act == "restore":
                self._restore(choice.entry)
            else:
                self._workspace.versions.load(choice.entry.id, self._compare, desk.tell)

        self._workspace.versions.entries(self._open_issue.id, listed, self._desk.tell)

    def _describe(self, entry: SnapshotEntry, tell: Callable[[Sequence[Difference]], None]) -> None:
        def loaded(snapshot: Snapshot) -> None:
            tell(differences(snapshot.issue, self._open_issue.issue))

        self._workspace.versions.load(entry.id, loaded, lambda _: None)

    @property
    def _is_here(self) -> bool:
        return self._desk.open_issue is self._open_issue

    def _restore(self, entry: SnapshotEntry) -> None:
        self._workspace.versions.restore(
            self._open_issue, entry.id, self._named(entry), self._tell_restored, self._desk.tell
        )

    def _named(self, entry: SnapshotEntry) -> str:
        from editor.desktop.wording.times import happened

        return _tr("Återställ version från {0}").format(happened(entry.made_at, self._desk.now()))

    def _tell_restored(self) -> None:
        if self._is_here:
            self._desk.say(_tr("Versionen är återställd."), _tr("Ångra"), self._open_issue.undo)

    def _compare(self, snapshot: Snapshot) -> None:
        from editor.desktop.versions.compare import CompareDialog
        from editor.desktop.versions.versions_dialog import version_time

        if not self._is_here:
            return
        opened = self._open_issue

        def restore_block(key: str, title: str) -> None:
            self._workspace.versions.restore_block(opened, snapshot, key, _tr("Återställ {0}").format(title))

        dialog = CompareDialog(
            snapshot.issue,
            lambda: opened.issue,
            version_time(snapshot.entry, self._desk.now()),
            self._desk.look,
            restore_block=None if opened.is_frozen else restore_block,
            parent=self._desk.window,
        )
        dialog.exec()
        is_whole = dialog.whole
        dialog.deleteLater()
        if is_whole:
            self._restore(snapshot.entry)
        else:
            self.show_list(snapshot.entry.id)
