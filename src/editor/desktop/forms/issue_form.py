"""The form of the issue itself: title, date, subject, looks."""

from __future__ import annotations

from typing import Any

from PySide6.QtWidgets import QWidget

from editor.desktop.forms.form import Form
from editor.desktop.forms.freezing import looks_only
from editor.desktop.forms.services import FormServices
from editor.desktop.forms.targets import IssueTarget, Target, issue_target, newsletter_target
from editor.desktop.generated.ui_issue_form import Ui_IssueForm
from editor.newsletter.issue import Issue
from editor.newsletter.places import ISSUE, MASTHEAD
from editor.rendering.inbox import inbox_of


class IssueForm(Form):
    """What an issue is called, when it is sent, how it looks."""

    def __init__(self, services: FormServices, parent: QWidget | None = None) -> None:
        super().__init__(services, parent)
        self._ui = Ui_IssueForm()
        self._ui.setupUi(self)
        self._connect()

    def _connect(self) -> None:
        ui = self._ui
        for field, attribute in (
            (ui.title, "title"),
            (ui.date, "date"),
            (ui.number, "number"),
            (ui.date_text, "date_text"),
        ):
            self._bind(field, attribute, issue_target, ISSUE)
        self._bind(ui.subject, "subject", issue_target, ISSUE)
        self._bind(ui.preheader, "preheader", issue_target, ISSUE)
        self._bind(ui.theme, "theme", newsletter_target, ISSUE)
        self._bind(ui.contents, "contents", _contents_target, ISSUE)
        self._bind(ui.registration_number, "registration_number", issue_target, ISSUE)
        self._fold_groups()
        ui.inbox_fold.unfold(True)
        ui.inbox.refitted.connect(self._tell_inbox)
        looks_only(ui.hero_button)
        ui.hero_button.clicked.connect(lambda: self.selection_requested.emit(MASTHEAD))
        ui.look_fold.unfold(True)

    def _identity(self, key: str) -> str:
        return ISSUE

    def _refresh(self, issue: Issue, fresh: bool) -> None:
        self._ui.inbox.show_inbox(inbox_of(issue))
        self._tell_inbox()
        self._ui.register_fold.show_state(issue.registration_number or self.tr("inget nummer ännu"))

    def _tell_inbox(self) -> None:
        """Let the group of the inbox tell while it is folded what it would show."""
        cut = self._ui.inbox.cut_in("subject")
        self._ui.inbox_fold.show_state(self.tr("ämnesraden klipps i {0}").format(", ".join(cut)) if cut else "")


class _ContentsTarget(IssueTarget):
    """Whether the list of contents is shown, as yes and no."""

    def get(self, issue: Issue, attribute: str) -> Any:
        return issue.contents == "list"

    def put(self, issue: Issue, attribute: str, value: Any) -> Issue:
        return super().put(issue, attribute, "list" if value else "none")


def _contents_target(_key: str) -> Target:
    return _ContentsTarget()
