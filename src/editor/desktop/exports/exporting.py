"""From the open issue to the export dialog, and its exports into the store's history."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from editor.desktop.desk import Desk
from editor.desktop.exports.dialog import ExportDialog
from editor.desktop.exports.job import ExportSource
from editor.newsletter.issue import Issue
from editor.publishing.profiles import Profiles
from editor.support import paths
from editor.support.errors import EditorError

if TYPE_CHECKING:
    from editor.newsletter.record import Accepted
    from editor.review.finding import Finding
    from editor.store.values import ExportRecord
    from editor.workspace.exports.facts import ExportFacts
    from editor.workspace.exports.history import PastExport
    from editor.workspace.workspace import Workspace


class IssueExports:
    """The exports of an issue, as it is when this is made."""

    def __init__(
        self, workspace: Workspace, issue_id: str, issue: Issue, failed: Callable[[EditorError], None]
    ) -> None:
        self._workspace = workspace
        self._issue_id = issue_id
        self._issue = issue
        self._failed = failed

    def past(self, done: Callable[[tuple[PastExport, ...]], None]) -> None:
        """Give ``done`` the latest first, compared with the issue now."""
        self._workspace.exports.past(self._issue_id, self._issue, done, self._failed)

    def facts(self, done: Callable[[ExportFacts], None]) -> None:
        """Give ``done`` what the store knows of the issue besides."""
        self._workspace.exports.facts(self._issue_id, done, self._failed)

    def remember(self, made: ExportRecord) -> None:
        """Enter another."""
        self._workspace.exports.remember(self._issue_id, self._issue, made, self._failed)


def export_issue(desk: Desk) -> None:
    """Ask what to export of the open issue and do it; back when the dialog is closed."""
    work = desk.open_work()
    if work is None:
        return
    workspace, open_issue = work
    issue = open_issue.issue
    open_issue.save_now()  # what the store tells of the issue is of this value

    def accept(accepted: Sequence[tuple[Finding, Accepted]]) -> None:
        from editor.review.acceptance import accepting

        open_issue.apply_work(accepting(accepted), QCoreApplication.translate("Exporting", "Godta fel"))

    dialog = ExportDialog(
        ExportSource(
            issue_id=open_issue.id,
            issue=issue,
            pictures=dict(open_issue.pictures),
            picture_data=open_issue.picture_data,
            record=open_issue.record,
            accept=accept,
            user=workspace.reviews.user,
            original_data=open_issue.original_data,
        ),
        look=desk.look,
        settings=desk.settings,
        messages=desk.messages,
        prompts=desk.prompts,
        profiles=Profiles(paths.user_folders().settings / "profiles"),
        history=IssueExports(workspace, open_issue.id, issue, desk.tell),
        now=desk.now,
        parent=desk.window,
    )
    dialog.exec()
    place = dialog.place
    dialog.deleteLater()
    if place and desk.open_issue is open_issue:
        desk.host.issue_view.go_to(place)
