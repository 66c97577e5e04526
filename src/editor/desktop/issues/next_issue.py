"""The command "Ny utgåva från …": the issue on screen, or the one chosen on the start page, becomes the next one."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from editor.desktop.desk import Desk
from editor.workspace.next_issues import Basis
from editor.workspace.open_issue import OpenIssue


def _tr(text: str) -> str:
    return QCoreApplication.translate("NextIssue", text)


def make_next_issue(desk: Desk) -> None:
    """Ask what the next issue holds, make it and open it."""
    issue_id = desk.host.chosen_issue
    if issue_id:
        _make_next_issue_of(desk, issue_id)


def _make_next_issue_of(desk: Desk, issue_id: str) -> None:
    """The same, from a certain issue of the store."""
    workspace = desk.workspace
    if workspace is None:
        return

    def read(basis: Basis) -> None:
        from editor.desktop.issues.next_issue_dialog import ask_next_issue

        work = ask_next_issue(basis, desk.now().date(), desk.look, desk.messages, desk.window)
        if work is None:
            return
        marked = len(work.record.reminders)

        def shown(open_issue: OpenIssue) -> None:
            desk.host.show_issue(open_issue)
            if marked == 1:
                desk.say(_tr("Utgåvan är skapad. 1 ställe att se över är markerat i innehållet."))
            elif marked:
                desk.say(_tr("Utgåvan är skapad. {0} ställen att se över är markerade i innehållet.").format(marked))

        def kept(new_id: str) -> None:
            workspace.open(new_id, shown, desk.tell)

        workspace.next_issues.create(work, basis.pictures, kept, desk.tell)

    workspace.next_issues.basis(issue_id, read, desk.tell)
