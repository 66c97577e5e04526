"""All that the window has for an open issue, put together: the panes, their forms, the registers, the dictionary.

Made when an issue is to be shown first; none of it is loaded before the window is on screen.
"""

from __future__ import annotations

from PySide6.QtCore import QObject, QTimer, QUrl
from PySide6.QtGui import QDesktopServices

from editor.desktop.commands.menus import insert_menu
from editor.desktop.desk import Desk
from editor.desktop.dictionary import Dictionary
from editor.desktop.forms.article_form import ArticleForm
from editor.desktop.forms.catalogue import make_form
from editor.desktop.forms.form import Form
from editor.desktop.library.linked_blocks import LinkedBlocks
from editor.desktop.panels.issue_view import IssueView
from editor.desktop.panels.reminder_marks import ReminderMarks
from editor.desktop.pictures.issue_pictures import IssuePictures
from editor.desktop.registers.in_issue import IssueRegisters
from editor.newsletter.issue import Issue
from editor.workspace.open_issue import OpenIssue


class IssuePanes(QObject):
    """The view, and what serves its forms, for whichever issue is open."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk.window)
        self._desk = desk
        self._pictures = IssuePictures(desk.prompts, desk.messages, self)
        self._pictures.join(desk)
        self._registers = IssueRegisters(desk, self)
        self.view = IssueView(
            look=desk.look,
            actions=desk.actions,
            make_form=self._make_form,
            pictures=self._pictures,
            registers=self._registers,
            settings=desk.settings,
        )
        self.view.outline.set_add_menu(insert_menu(desk.window, desk.actions))
        self.view.outline_commands.failed.connect(desk.tell)
        self.view.form_area.edited.connect(self.dictionary.postpone)
        self.view.preview.link_requested.connect(self._open_link)
        ReminderMarks(self.view, desk.messages)
        LinkedBlocks(self.view, desk)

    @property
    def dictionary(self) -> Dictionary:
        """The one that all forms of the window ask."""
        return self._pictures.dictionary

    def _make_form(self, key: str, issue: Issue) -> Form:
        form = make_form(key, issue, self._pictures)
        form.join(self._registers)
        return form

    def show_issue(self, open_issue: OpenIssue | None) -> None:
        """Edit ``open_issue`` from now on; ``None`` lets go of the one before."""
        self.view.show_issue(open_issue)
        self._registers.serve(open_issue)

    def prepare(self) -> None:
        """Load what the first issue would wait for: the preview's engine, the dictionary, the form of articles."""
        self.view.preview.prepare()
        self.dictionary.prepare()
        QTimer.singleShot(0, self, self._prepare_form)

    def _open_link(self, address: str) -> None:
        words = self.tr("Adressen är {0}").format(address)
        question = self.tr("Öppna länken i webbläsaren?")
        if self._desk.prompts.confirm(self._desk.window, question, words, self.tr("Öppna")):
            QDesktopServices.openUrl(QUrl(address))

    def _prepare_form(self) -> None:
        form = ArticleForm(self._pictures)
        form.join(self._registers)
        self.view.form_area.keep("article", form)
