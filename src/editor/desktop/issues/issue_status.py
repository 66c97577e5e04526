"""The commands that set the open issue's status, and that go on with a published one."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QCoreApplication

from editor.desktop.desk import Desk
from editor.desktop.wording.approval import review_words
from editor.desktop.wording.status import status_words
from editor.newsletter.review_round import ReviewRound
from editor.newsletter.status import Status, is_frozen


def _tr(text: str) -> str:
    return QCoreApplication.translate("IssueStatus", text)


def set_status(desk: Desk, status: Status, approved: str = "") -> None:
    """Give the open issue another status. Publishing is asked about: nothing takes it back.

    An issue that was approved and changed since is approved anew by "approved"; with ``approved``, the fingerprint of
    what was approved before, that is taken back.
    """
    work = desk.open_work()
    if work is None:
        return
    workspace, opened = work
    before, before_approved = opened.status, opened.approved
    if (opened.standing == status and not approved) or is_frozen(before):
        desk.host.issue_view.look_again()  # the check mark goes back
        return

    def done() -> None:
        words = _tr("Status: {0}.").format(status_words(status))
        if is_frozen(status):
            desk.say(words, _tr("Ny version"), partial(new_version, desk, opened.id))
        else:
            desk.say(words, _tr("Ångra"), partial(set_status, desk, before, before_approved))

    def asked(reviews: tuple[ReviewRound, ...]) -> None:
        if opened not in workspace.open_issues or is_frozen(opened.status):
            return
        said, holds = review_words(reviews, opened.issue, opened.pictures)
        if not reviews and opened.standing == "changed":
            said, holds = _tr("Utgåvan har ändrats sedan den godkändes."), False
        if _confirms_publishing(desk, "" if holds else said):
            workspace.statuses.set(opened.id, status, done, desk.tell)
        else:
            desk.host.issue_view.look_again()  # the check mark goes back

    if is_frozen(status):
        workspace.reviews.rounds(opened.id, asked, desk.tell)
    else:
        workspace.statuses.set(opened.id, status, done, desk.tell, approved=approved)


def _confirms_publishing(desk: Desk, objection: str) -> bool:
    """``objection``: what the review still has to say, "" where it has nothing."""
    consequence = _tr(
        "Det gör du när utgåvan har gått ut. Den kan sedan inte ändras, bara öppnas som en ny version. "
        "Den sparas också bland tidigare versioner."
    )
    return desk.prompts.confirm(
        desk.window,
        _tr("Markera utgåvan som publicerad?"),
        "\n\n".join(filter(None, (objection, consequence))),
        _tr("Markera som publicerad"),
    )


def new_version(desk: Desk, issue_id: str = "") -> None:
    """Go on with a published issue (the open one where none is named) as a new version, and open that."""
    workspace, opened = desk.workspace, desk.open_issue
    issue_id = issue_id or (opened.id if opened is not None else "")
    if workspace is None or not issue_id:
        return

    def made(version_id: str) -> None:
        words = _tr("Det här är en ny version. Den publicerade utgåvan är som den var.")
        desk.host.open_stored(version_id, then=lambda: desk.say(words))

    workspace.statuses.new_version(issue_id, made, desk.tell)
