"""The window: start page or open issue, with menus, toolbar and status bar. Thin: the panels do the work.

It must be on screen fast: what only an open issue or a dialog needs is imported when it is needed first.
"""

from __future__ import annotations

import dataclasses
import datetime as dt
import logging
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer, QUrl, Signal
from PySide6.QtGui import QActionGroup, QCloseEvent, QDesktopServices, QDragEnterEvent, QDropEvent, QPaintEvent
from PySide6.QtWidgets import QMainWindow, QStackedWidget, QWidget

from editor.desktop.commands import Command, WindowState
from editor.desktop.commands.actions import Actions
from editor.desktop.commands.menus import fill_menu_bar, insert_menu, make_toolbar
from editor.desktop.commands.window_commands import SCHEME_COMMANDS, window_commands
from editor.desktop.desk import Desk
from editor.desktop.exports.interrupted import settle_exports
from editor.desktop.look.style import SCHEMES, Look
from editor.desktop.look.surface import ask_for_surface
from editor.desktop.panels.notice import Notice
from editor.desktop.panels.status_line import StatusLine
from editor.desktop.prompts import Prompts
from editor.desktop.start.start_page import StartPage
from editor.desktop.window_frame import dragged_file, remember_place, restore_place
from editor.desktop.wording.status import status_words
from editor.desktop.wording.times import local_now
from editor.newsletter.issue import Issue, Newsletter
from editor.support import paths
from editor.support.errors import EditorError
from editor.support.messages import Messages
from editor.support.settings import Settings

if TYPE_CHECKING:
    from editor.desktop.dictionary import Dictionary
    from editor.desktop.forms.form import Form
    from editor.desktop.page import Page
    from editor.desktop.panels.issue_view import IssueView
    from editor.desktop.start.start_list import Known
    from editor.store.summary import IssueSummary
    from editor.store.values import NewsletterEntry
    from editor.workspace.open_issue import OpenIssue
    from editor.workspace.workspace import Workspace

CALM_MS = 3_000
"""After the start, when what can wait is done."""

_log = logging.getLogger(__name__)


class MainWindow(QMainWindow):
    """One window on one workspace. It is shown before the workspace is there (:meth:`use`)."""

    painted = Signal()
    """The window is on screen for the first time."""
    listed = Signal(object)
    """The store's issues, as a tuple of summaries."""
    make_workspace: Callable[[], Workspace]
    """Opens the store; given by whoever made the window."""

    ready = Signal()
    """The issues are listed: work can begin."""

    def __init__(
        self,
        *,
        look: Look,
        settings: Settings,
        messages: Messages,
        prompts: Prompts,
        now: Callable[[], dt.datetime] = local_now,
    ) -> None:
        super().__init__()
        self._look = look
        self._settings = settings
        self._messages = messages
        self._prompts = prompts
        self._now = now
        self._workspace: Workspace | None = None
        self._awaited = ""
        self._was_painted = False
        self.actions_ = Actions(self)
        self.desk = Desk(
            window=self,
            host=self,
            actions=self.actions_,
            look=look,
            settings=settings,
            messages=messages,
            prompts=prompts,
            now=now,
        )
        self.start_page = StartPage(look, self.actions_, now)
        self._issue_view: IssueView | None = None
        self.status = StatusLine(look, messages)
        self._pages = QStackedWidget()
        self._named_pages: dict[str, Page] = {}
        self._newsletter_names: tuple[str, ...] = ()
        self._build()
        self.notice = Notice(self.start_page)
        self._connect()
        restore_place(self, settings)
        self._show_start()

    # Building

    def _build(self) -> None:
        self._pages.addWidget(self.start_page)
        self.setCentralWidget(self._pages)
        ask_for_surface(self._pages)
        fill_menu_bar(self, self.actions_)
        self.toolbar = make_toolbar(self, self.actions_)
        self.addToolBar(self.toolbar)
        self.setStatusBar(self.status)
        self.setMinimumSize(640, 380)
        self.setAcceptDrops(True)

    def _connect(self) -> None:
        self.actions_.connect(
            {
                **{command: partial(self._do_in_issue, command) for command in Command},
                **window_commands(self.desk),
                Command.NEW_ISSUE: self.new_issue,
                Command.OPEN_FILE: self._choose_file,
                Command.OPEN_SAMPLE: self.open_sample,
                Command.START: self.go_to_start,
                Command.NEXT_ISSUE: lambda: self._go_to_issue(1),
                Command.PREVIOUS_ISSUE: lambda: self._go_to_issue(-1),
                Command.CLOSE_ISSUE: self._close_issue,
                Command.QUIT: self.close_window,
            }
        )
        schemes = QActionGroup(self)
        for scheme in SCHEMES:
            schemes.addAction(self.actions_[SCHEME_COMMANDS[scheme]])
        self.actions_[SCHEME_COMMANDS[self._look.scheme]].setChecked(True)
        self.start_page.open_asked.connect(self.open_stored)
        self.start_page.retry_asked.connect(self.list_issues)
        self.start_page.delete_asked.connect(self._delete_stored)

    @property
    def issue_view(self) -> IssueView:
        """The panes of the open issue, made when they are asked for first."""
        if self._issue_view is None:
            self._issue_view = self._make_issue_view()
        return self._issue_view

    def _make_issue_view(self) -> IssueView:
        from editor.desktop.form_services import IssuePictures
        from editor.desktop.forms.catalogue import make_form
        from editor.desktop.library.linked_blocks import LinkedBlocks
        from editor.desktop.panels.issue_view import IssueView
        from editor.desktop.panels.reminder_marks import ReminderMarks
        from editor.desktop.registers.in_issue import IssueRegisters

        pictures = IssuePictures(self._prompts, self._messages, self)
        pictures.join(self.desk)
        self._form_services = pictures
        registers = self._issue_registers = IssueRegisters(self.desk, self)

        def make_joined(key: str, issue: Issue) -> Form:
            form = make_form(key, issue, pictures)
            form.join(registers)
            return form

        view = IssueView(
            look=self._look,
            actions=self.actions_,
            make_form=make_joined,
            pictures=pictures,
            settings=self._settings,
        )
        ReminderMarks(view, self._messages)
        LinkedBlocks(view, self.desk)
        view.registers = registers
        view.outline.set_add_menu(insert_menu(self, self.actions_))
        view.state_changed.connect(self._update)
        view.told.connect(self.status.showMessage)
        self.status.mail_size.asked.connect(view.go_to)
        view.outline_commands.failed.connect(self.desk.tell)
        view.form_area.edited.connect(pictures.dictionary.postpone)
        view.preview.link_requested.connect(self._open_link)
        self._pages.addWidget(view)
        return view

    @property
    def dictionary(self) -> Dictionary:
        """The one that all forms of the window ask."""
        assert self.issue_view is not None
        return self._form_services.dictionary

    @property
    def workspace(self) -> Workspace | None:
        """The store and its open issues, when it is there."""
        return self._workspace

    @property
    def open_issue(self) -> OpenIssue | None:
        """The issue on screen, if any."""
        return self._issue_view.open_issue if self._issue_view is not None else None

    @property
    def chosen_issue(self) -> str:
        """The id of the issue on screen, or of the one chosen on the start page; "" where there is none."""
        return self.open_issue.id if self.open_issue is not None else self.start_page.chosen

    @property
    def _open_issues(self) -> tuple[OpenIssue, ...]:
        return self._workspace.open_issues if self._workspace is not None else ()

    def _do_in_issue(self, command: Command) -> None:
        self.issue_view.do(command)

    def _is_in_issue(self, widget: QWidget) -> bool:
        return self._issue_view is not None and self._issue_view.isAncestorOf(widget)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if not self._was_painted:
            self._was_painted = True
            QTimer.singleShot(0, self.painted.emit)

    # The workspace

    def use(self, workspace: Workspace) -> None:
        """Work with ``workspace`` from now on: list its issues. Pages of another one go."""
        for page in self._named_pages.values():
            self._pages.removeWidget(page)
            page.deleteLater()
        self._named_pages.clear()
        self._workspace = workspace
        self._update()
        self.list_issues(self.ready.emit)
        if self._awaited:
            self.open_stored(self._awaited)
        QTimer.singleShot(CALM_MS, partial(workspace.searching.catch_up, self._tell_quietly))
        settle_exports(self._settings, self._messages, lambda words: self.current_notice().tell(words), self)

    def show_known(self, known: Known) -> None:
        """Show the issues of the last time while the store is being opened."""
        if known.issues:
            self.start_page.show_issues(known.issues, known.heads)
            self.start_page.focus_first()

    def prepare_issue(self) -> None:
        """Make the panes and load the preview's engine, which blocks for a moment: only when the list is shown."""
        self.issue_view.preview.prepare()
        self._form_services.dictionary.prepare()
        QTimer.singleShot(0, self._prepare_form)

    def _prepare_form(self) -> None:
        """Make the form of articles before the first article is opened."""
        from editor.desktop.forms.article_form import ArticleForm

        form = ArticleForm(self._form_services)
        form.join(self._issue_registers)
        self.issue_view.form_area.keep("article", form)

    def list_issues(self, then: Callable[[], None] | None = None) -> None:
        """Read the store's issues anew for the start page; ``then`` is called when they are shown."""
        if self._workspace is None:
            return

        def listed(issues: tuple[IssueSummary, ...]) -> None:
            self.start_page.show_issues(issues)
            self.listed.emit(issues)
            self.status.show_list(issues)
            if self._pages.currentWidget() is self.start_page:
                self.start_page.focus_first()
            if then is not None:
                then()

        def failed(error: EditorError) -> None:
            self.start_page.show_problem(self._messages.sentence(error))
            if then is not None:
                then()

        self._workspace.issues(listed, failed)
        self._workspace.newsletters.entries(self._note_newsletters, lambda _: None)

    def _note_newsletters(self, entries: tuple[NewsletterEntry, ...]) -> None:
        """The newsletters a new issue can begin with, also those that have no issue yet."""
        self._newsletter_names = tuple(entry.name for entry in entries if entry.name)

    def open_stored(self, issue_id: str, key: str = "") -> None:
        """Open an issue of the store, when there is one; at the place with the block key ``key``, if given."""

        def opened(open_issue: OpenIssue) -> None:
            self.show_issue(open_issue)
            if key:
                self.issue_view.go_to(key)

        self._awaited = issue_id
        if self._workspace is not None:
            self._workspace.open(issue_id, opened, self.desk.tell)

    def open_file(self, file: Path) -> None:
        """Take in what a file of the program's own holds, and show it."""
        from editor.desktop.library import arrivals

        arrivals.open_file(self.desk, file)

    def open_sample(self) -> None:
        """Open the sample issue that comes with the program."""
        self.open_file(paths.resources() / "sample" / "issue.lansbrev.json")

    def new_issue(self) -> None:
        """Ask what the new issue is called, make it and open it."""
        from editor.desktop.issues.new_issue import ask_new_issue

        if self._workspace is None:
            return
        issued = [issue.newsletter_name for issue in self.start_page.issues if issue.newsletter_name]
        names = list(dict.fromkeys((*issued, *self._newsletter_names)))
        asked = ask_new_issue(names, self._now().date(), self)
        if asked is None:
            return
        issue = Issue(title=asked.title, date=asked.date, newsletter=Newsletter(name=asked.newsletter))
        self._workspace.create(issue, {}, self.open_stored, self.desk.tell, newsletter=asked.newsletter)

    def _choose_file(self) -> None:
        file = self._prompts.open_file(self)
        if file is not None:
            self.open_file(file)

    def _delete_stored(self, issue_id: str) -> None:
        workspace = self._workspace
        if workspace is None:
            return
        title = next((issue.title for issue in self.start_page.issues if issue.id == issue_id), "")

        def restore() -> None:
            workspace.restore(issue_id, self.list_issues, self.desk.tell)

        def deleted() -> None:
            self.list_issues()
            self.notice.tell(self.tr("{0} är borttagen.").format(title), self.tr("Ångra"), restore)

        workspace.delete(issue_id, deleted, self.desk.tell)

    # What is shown

    def go_to_start(self, closed: OpenIssue | None = None) -> None:
        """Leave the open issue: it is saved, and the start page shows all issues.

        It stays open with its history, unless it is ``closed`` already.
        """
        open_issue = self.open_issue
        if open_issue is not None and open_issue is not closed:
            self._leave_field()
            open_issue.save_now()
        self._show_start()
        self.list_issues()
        if open_issue is not None:
            self.start_page.choose(open_issue.id)
        self.start_page.focus_first()

    def _go_to_issue(self, step: int) -> None:
        """From one open issue to the next; from the start page to the one opened last."""
        opened, current = self._open_issues, self.open_issue
        if current is None:
            if opened:
                self.show_issue(opened[-1])
            return
        self._leave_field()
        current.save_now()
        self.show_issue(opened[(opened.index(current) + step) % len(opened)])

    def _close_issue(self) -> None:
        """Save and close; the start page shows what is left."""
        open_issue, workspace = self.open_issue, self._workspace
        if open_issue is not None and workspace is not None:
            self._leave_field()
            workspace.close_issue(open_issue.id, lambda: self.go_to_start(open_issue), self.desk.tell)

    def show_page(self, name: str, make: Callable[[], Page]) -> Page:
        """Put the page called ``name`` on screen, made when it is asked for first. The open issue stays open."""
        if self.open_issue is not None:
            self._leave_field()
            self.open_issue.save_now()
        if name not in self._named_pages:
            self._named_pages[name] = make()
            self._pages.addWidget(self._named_pages[name])
        page = self._named_pages[name]
        if page is not self._page:
            self._leave_page()
            self._let_go()
            self._pages.setCurrentWidget(page)
            self.toolbar.hide()
            self.setWindowTitle(f"{page.title} – {self.tr('Länsbrev')}")
            self._update()
        page.arrive()
        return page

    @property
    def _page(self) -> Page | None:
        """The page on screen, where it is neither the start page nor the issue."""
        shown = self._pages.currentWidget()
        return next((page for page in self._named_pages.values() if page is shown), None)

    def _leave_page(self) -> None:
        if self._page is not None:
            self._page.leave()

    def _show_start(self) -> None:
        self._leave_page()
        self._let_go()
        self.start_page.show_open(opened.id for opened in self._open_issues)
        self._pages.setCurrentWidget(self.start_page)
        self.toolbar.hide()
        self.setWindowTitle(self.tr("Länsbrev"))
        self.status.show_list(self.start_page.issues)
        self._update()

    def show_issue(self, open_issue: OpenIssue) -> None:
        """Put an open issue on screen."""
        self._leave_page()
        self.toolbar.show()
        self._pages.setCurrentWidget(self.issue_view)
        self.issue_view.show_issue(open_issue)
        self._issue_registers.serve(open_issue)
        self.status.follow(open_issue)
        self.issue_view.focus_start()
        self._update()

    def _update(self) -> None:
        state = WindowState(ready=self._workspace is not None)
        if state.ready and self._issue_view is not None:
            state = self._issue_view.fill_state()
        page_shown = self._page is not None
        self.actions_.update(dataclasses.replace(state, open_issues=len(self._open_issues), page_shown=page_shown))
        self.actions_[Command.SHOW_PREVIEW].setChecked(state.preview_shown)
        self.actions_[Command.DETACH_PREVIEW].setChecked(state.preview_detached)
        self.actions_[Command.FOCUS_MODE].setChecked(state.focus_mode)
        for part in (self.menuBar(), self.toolbar):
            part.setVisible(not state.focus_mode and (part is not self.toolbar or state.issue_open))
        open_issue = self.open_issue
        if open_issue is not None:
            title = open_issue.issue.title
            if open_issue.status != "draft":
                title = f"{title} ({status_words(open_issue.status).lower()})"
            names = (open_issue.issue.newsletter.name, title, self.tr("Länsbrev"))
            self.setWindowTitle(" – ".join(name for name in names if name))
            self.status.count_soon()

    def _open_link(self, address: str) -> None:
        words = self.tr("Adressen är {0}").format(address)
        if self._prompts.confirm(self, self.tr("Öppna länken i webbläsaren?"), words, self.tr("Öppna")):
            QDesktopServices.openUrl(QUrl(address))

    @staticmethod
    def _tell_quietly(error: EditorError) -> None:
        """Note what nobody asked for and nothing depends on."""
        _log.warning("in the background: %s", error)

    def tell_unexpected(self, detail: str) -> None:
        """Say that something went wrong that nobody foresaw; work can go on."""
        self.current_notice().tell(self._messages.text("unexpected", detail=detail))

    def current_notice(self) -> Notice:
        """The line of news of what is on screen."""
        if self._page is not None:
            return self._page.notice
        shown = self._issue_view is not None and self._issue_view.isVisible()
        return self.issue_view.notice if shown else self.notice

    # Files dropped on the window

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if self._workspace is not None and dragged_file(event.mimeData()) is not None:
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        file = dragged_file(event.mimeData())
        if file is not None:
            event.acceptProposedAction()
            self.open_file(file)

    # The end

    def close_window(self) -> None:
        """Close, saving everything."""
        self.close()

    def closeEvent(self, event: QCloseEvent) -> None:
        self._leave_field()
        self._leave_page()
        if not self._saved():
            event.ignore()
            return
        remember_place(self, self._settings)
        self._let_go()
        event.accept()

    def save_all(self) -> None:
        """Save everything now, without a question: the user logs off. The window stays as it is."""
        self._leave_field()
        if self._workspace is not None:
            try:
                self._workspace.save_all()
            except EditorError as error:
                _log.error("not saved at log-off: %s", error.code)

    def _let_go(self) -> None:
        """Show no issue any more."""
        self.status.follow(None)
        if self._issue_view is not None:
            self._issue_view.show_issue(None)
            self._issue_registers.serve(None)

    def _leave_field(self) -> None:
        """What waits for a field to be left (trimming) happens now."""
        focused: QWidget | None = self.focusWidget()
        if focused is not None and self._is_in_issue(focused):
            focused.clearFocus()

    def close_store(self) -> bool:
        """Save all and let go of the store, for something that needs it to itself; whether that could be done."""
        self._leave_field()
        self._leave_page()
        if not self._saved():
            return False
        self._show_start()
        return True

    def reopen_store(self) -> None:
        """Work in the store again, with whatever is in it now."""
        self.use(self.make_workspace())

    def _saved(self) -> bool:
        """Save all; where that fails the user decides between staying and losing."""
        workspace = self._workspace
        if workspace is None:
            return True
        try:
            workspace.close()
        except EditorError as error:
            leave = self._prompts.confirm(
                self,
                self.tr("Det senaste är inte sparat. Vill du stänga ändå?"),
                self._messages.sentence(error),
                self.tr("Stäng utan att spara"),
            )
            if not leave:
                return False
            workspace.abandon()
        self._workspace = None
        return True
