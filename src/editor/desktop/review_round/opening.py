"""From the open issue to its review round: copies made, comments taken in, approvals given."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Qt, QUrl
from PySide6.QtGui import QDesktopServices

from editor.desktop.desk import Desk
from editor.desktop.review_round.window import ReviewWindow
from editor.desktop.tasks import Progress, Task
from editor.newsletter.review_places import PlaceNow, hit_of
from editor.newsletter.review_round import Approval, Numbered, ReviewRound
from editor.support import files
from editor.support.errors import EditorError

if TYPE_CHECKING:
    from editor.desktop.review_round.asking import CopyOrder
    from editor.newsletter.status import Status
    from editor.workspace.open_issue import OpenIssue
    from editor.workspace.workspace import Workspace


def _tr(text: str) -> str:
    return QCoreApplication.translate("ReviewOpening", text)


def show_review(desk: Desk) -> None:
    """Show the review round of the open issue in a window of its own, or bring that to the front."""
    work = desk.open_work()
    if work is None:
        return
    workspace, open_issue = work
    name = f"review {open_issue.id}"
    known = desk.window.findChild(ReviewWindow, name)
    if known is not None:
        known.raise_()
        known.activateWindow()
        return

    def loaded(rounds: tuple[ReviewRound, ...]) -> None:
        if open_issue not in workspace.open_issues or desk.window.findChild(ReviewWindow, name) is not None:
            return
        reviewed = _OpenReview(desk, workspace, open_issue)
        window = ReviewWindow(reviewed, rounds, workspace.reviews, desk.now, desk.window)
        window.setObjectName(name)
        window.commands = _Round(desk, workspace, open_issue, window)
        window.show()
        window.activateWindow()

    workspace.reviews.rounds(open_issue.id, loaded, desk.tell)


class _OpenReview:
    """An open issue as its review round sees it."""

    def __init__(self, desk: Desk, workspace: Workspace, open_issue: OpenIssue) -> None:
        self._desk = desk
        self._workspace = workspace
        self._open = open_issue

    @property
    def issue_id(self) -> str:
        return self._open.id

    @property
    def title(self) -> str:
        return self._open.issue.title

    def texts(self) -> Sequence[Numbered]:
        from editor.publishing.review_copy import numbered

        return numbered(self._open.issue)

    def holds(self, approval: Approval) -> bool:
        from editor.publishing import approval as approvals

        return approvals.holds(approval, self._open.issue, self._open.pictures)

    def keep(self, review: ReviewRound) -> None:
        self._workspace.reviews.keep(self._open.id, review, self._desk.tell)

    def go_to(self, place: PlaceNow) -> None:
        if self._open not in self._workspace.open_issues:
            return
        if self._desk.open_issue is not self._open:
            self._desk.host.show_issue(self._open)
        hit = hit_of(self._open.issue, place.now) if place.now is not None else None
        self._desk.window.activateWindow()
        self._desk.host.issue_view.go_to(place.key, hit)

    def subscribe(self, changed: Callable[[], None]) -> Callable[[], None]:
        return self._open.subscribe(lambda _: changed())


class _Round:
    """What the buttons of the window lead to. It lives as long as the window."""

    def __init__(self, desk: Desk, workspace: Workspace, open_issue: OpenIssue, window: ReviewWindow) -> None:
        self._desk = desk
        self._workspace = workspace
        self._open = open_issue
        self._window = window
        window.copy_button.clicked.connect(self._copy)
        window.paste_button.clicked.connect(self._paste)
        window.add_button.clicked.connect(self._add)
        window.approve_button.clicked.connect(self._approve)

    def _copy(self) -> None:
        from editor.desktop.review_round.asking import CopyDialog
        from editor.publishing import names, review_copy

        stem = names.descriptive(self._open.issue).stem
        settings = self._desk.settings
        dialog = CopyDialog(
            self._folder(),
            settings.get("review.message", ""),
            [f"{stem}{review_copy.ENDING}.{ending}" for ending in ("html", "pdf")],
            lambda parent, start: self._desk.prompts.choose_folder(parent, _tr("Mapp för granskningskopian"), start),
            may_set_status=self._open.status == "draft",
            parent=self._window,
        )
        accepted, order = dialog.exec(), dialog.value()
        dialog.deleteLater()
        if accepted:
            settings.set("review.message", order.message)
            settings.set(f"review.folder.{self._open.id}", str(order.folder))
            self._make_copy(order, stem)

    def _folder(self) -> Path:
        settings = self._desk.settings
        known = settings.get(f"review.folder.{self._open.id}", settings.get(f"export.folder.{self._open.id}", ""))
        if known:
            return Path(known)
        documents = Path.home() / "Documents"
        above = settings.get("folders.export", str(documents if documents.is_dir() else Path.home()))
        issue = self._open.issue
        title = " ".join(part for part in (issue.newsletter.name, issue.title) if part)
        return Path(above) / files.safe_file_name(title, _tr("Nyhetsbrev"))

    def _make_copy(self, order: CopyOrder, stem: str) -> None:
        issue, day, settings = self._open.issue, self._desk.now().date(), self._desk.settings
        review = self._workspace.reviews.begun(self._open.id, self._window.reviewed.texts())

        def work(_: Progress) -> tuple[Path, ...]:
            from editor.publishing import review_copy
            from editor.rendering.printing.memory import forgetting
            from editor.workspace.exports import staging
            from editor.workspace.exports.underway import Underway

            with forgetting():
                made = review_copy.files(issue, stem=stem, day=day, message=order.message)
            with Underway(settings).export_to(order.folder):
                staging.settle(order.folder)
                return staging.put(made, order.folder)

        def made(paths: tuple[Path, ...]) -> None:
            task.deleteLater()
            self._window.copy_button.setEnabled(True)
            self._window.add_round(review)
            if order.sets_status:
                self._set_status("review")
            told = _tr("Granskningskopian ligger i mappen {0}.").format(order.folder.name)
            self._window.notice.tell(told, _tr("Öppna mappen"), partial(_open_folder, order.folder))

        def failed(error: EditorError) -> None:
            task.deleteLater()
            self._window.copy_button.setEnabled(True)
            self._desk.prompts.tell_error(self._window, self._desk.messages.sentence(error))

        task = Task(work, self._window)
        task.succeeded.connect(made)
        task.failed.connect(failed)
        self._window.list.setFocus(Qt.FocusReason.OtherFocusReason)  # else it falls to "Godkänn…", and Enter with it
        self._window.copy_button.setEnabled(False)
        self._window.notice.tell(_tr("Skapar granskningskopian …"))
        task.start()

    def _review(self) -> ReviewRound:
        """The round that is shown; where there is none, one on the texts as they are."""
        if self._window.round is None:
            self._window.add_round(self._workspace.reviews.begun(self._open.id, self._window.reviewed.texts()))
        review = self._window.round
        assert review is not None
        return review

    def _add(self) -> None:
        from editor.desktop.review_round.asking import CommentDialog

        review = self._window.round
        texts = review.texts if review is not None else tuple(self._window.reviewed.texts())
        chosen = self._window.chosen
        dialog = CommentDialog(
            texts, chosen.on if chosen else None, self._desk.settings.get("review.author", ""), self._window
        )
        accepted, typed = dialog.exec(), dialog.value()
        dialog.deleteLater()
        if accepted and typed.text:
            self._desk.settings.set("review.author", typed.author)
            self._take([(typed.text, typed.on, typed.author)])

    def _paste(self) -> None:
        from editor.desktop.review_round.pasting import PasteDialog

        review = self._window.round
        texts = review.texts if review is not None else tuple(self._window.reviewed.texts())
        dialog = PasteDialog(texts, self._window)
        accepted, found = dialog.exec(), dialog.value()
        dialog.deleteLater()
        if accepted and found:
            self._take([(one.text, one.on, one.author) for one in found])

    def _take(self, written: Sequence[tuple[str, Numbered | None, str]]) -> None:
        review = self._workspace.reviews.with_comments(self._review(), written)
        self._window.take(review, select=review.comments[-len(written)].id)

    def _approve(self) -> None:
        from editor.desktop.review_round.asking import ApprovalDialog
        from editor.publishing import approval as approvals

        review = self._window.round
        dialog = ApprovalDialog(
            self._desk.now().date(),
            left=review.left if review is not None else 0,
            may_set_status=self._open.standing in ("draft", "review", "changed"),
            parent=self._window,
        )
        accepted, given = dialog.exec(), dialog.value()
        dialog.deleteLater()
        if accepted and given is not None:
            self._window.approve(
                approvals.approve(
                    self._open.issue, self._open.pictures, name=given.name, day=given.day, remark=given.remark
                )
            )
            if given.sets_status:
                self._set_status("approved")

    def _set_status(self, status: Status) -> None:
        self._workspace.statuses.set(self._open.id, status, lambda: None, self._desk.tell)


def _open_folder(folder: Path) -> None:
    QDesktopServices.openUrl(QUrl.fromLocalFile(str(folder)))
