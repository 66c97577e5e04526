"""The window: start page or open issue, with menus, toolbar and status bar. Thin: its parts do the work.

It must be on screen fast: what only an open issue or a dialog needs is imported when it is needed first.
"""

from __future__ import annotations

import datetime as dt
import logging
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QActionGroup, QCloseEvent, QDragEnterEvent, QDropEvent, QPaintEvent
from PySide6.QtWidgets import QMainWindow, QToolBar, QWidget

from editor.desktop.closing import close_store, save_at_once
from editor.desktop.commands import Command, WindowState
from editor.desktop.commands.actions import Actions
from editor.desktop.commands.menus import fill_menu_bar, make_toolbar, status_menu
from editor.desktop.desk import Desk
from editor.desktop.exports.interrupted import settle_exports
from editor.desktop.look.notice import Notice
from editor.desktop.look.style import SCHEMES, Look
from editor.desktop.look.surface import ask_for_surface
from editor.desktop.pages.stack import Pages
from editor.desktop.panels.status_line import StatusLine
from editor.desktop.prompts import Prompts
from editor.desktop.start.start_page import StartPage
from editor.desktop.start.stored_issues import StoredIssues
from editor.desktop.window_commands import SCHEME_COMMANDS, window_commands
from editor.desktop.window_frame import dragged_file, remember_place, restore_place
from editor.desktop.wording.status import status_words
from editor.desktop.wording.times import local_now
from editor.support.errors import EditorError
from editor.support.messages import Messages
from editor.support.settings import Settings

if TYPE_CHECKING:
    from editor.desktop.dictionary import Dictionary
    from editor.desktop.issue_panes import IssuePanes
    from editor.desktop.pages.page import Page
    from editor.desktop.panels.issue_view import IssueView
    from editor.desktop.start.start_list import Known
    from editor.store.summary import IssueSummary
    from editor.workspace.open_issue import OpenIssue
    from editor.workspace.workspace import Workspace

CALM_MS = 3_000
"""After the start, when what can wait is done."""
LEAST_SIZE = (640, 300)
"""Points: a screen of 1366 by 768 pixels at 200 % has 305 down between its title bar and its task bar."""

_log = logging.getLogger(__name__)


class MainWindow(QMainWindow):
    """One window on one workspace. It is shown before the workspace is there (:meth:`use`)."""

    painted = Signal()
    """The window is on screen for the first time."""
    ready = Signal()
    """The issues are listed: work can begin."""
    make_workspace: Callable[[], Workspace]
    """Opens the store; given by whoever made the window."""

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
        self._workspace: Workspace | None = None
        self._awaited = ""
        self._can_work = True
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
        self._panes: IssuePanes | None = None
        self._toolbar: QToolBar | None = None
        self.status = StatusLine(look, messages)
        self._pages = Pages(self.start_page)
        self._build()
        self.notice = Notice(self.start_page)
        self.stored = StoredIssues(self.desk, self.start_page, self.notice)
        self._connect()
        restore_place(self, settings)
        self._show_start()

    # Building

    def _build(self) -> None:
        self.setCentralWidget(self._pages)
        ask_for_surface(self._pages)
        fill_menu_bar(self, self.actions_)
        self.setStatusBar(self.status)
        self.setMinimumSize(*LEAST_SIZE)
        self.setAcceptDrops(True)

    def _connect(self) -> None:
        self.actions_.connect(
            {
                **{command: partial(self._do_in_issue, command) for command in Command},
                **window_commands(self.desk),
                Command.NEW_ISSUE: self._new_issue,
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
        self.actions_[SCHEME_COMMANDS[self.desk.look.scheme]].setChecked(True)
        self.start_page.open_asked.connect(self.open_stored)
        self.stored.listed.connect(self._show_number)
        self.stored.refused.connect(partial(self._work_begins, possible=False))

    @property
    def _issue_panes(self) -> IssuePanes:
        """What shows an open issue, made when it is asked for first."""
        if self._panes is None:
            from editor.desktop.issue_panes import IssuePanes

            panes = self._panes = IssuePanes(self.desk)
            panes.view.state_changed.connect(self._update)
            panes.view.told.connect(self.status.showMessage)
            self.status.mail_size.asked.connect(panes.view.go_to)
            self.status.issue_status.setMenu(status_menu(self, self.actions_))
            self._pages.addWidget(panes.view)
        return self._panes

    @property
    def toolbar(self) -> QToolBar:
        """The tools of an open issue, made when they are asked for first."""
        if self._toolbar is None:
            self._toolbar = make_toolbar(self, self.actions_)
            self._toolbar.hide()
            self.addToolBar(self._toolbar)
        return self._toolbar

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if not self._was_painted:
            self._was_painted = True
            QTimer.singleShot(0, self.painted.emit)

    # What commands find here

    @property
    def issue_view(self) -> IssueView:
        """The panes of the open issue."""
        return self._issue_panes.view

    @property
    def dictionary(self) -> Dictionary:
        """The one that all forms of the window ask."""
        return self._issue_panes.dictionary

    @property
    def workspace(self) -> Workspace | None:
        """The store and its open issues, when it is there."""
        return self._workspace

    @property
    def open_issue(self) -> OpenIssue | None:
        """The issue on screen, if any."""
        return self._panes.view.open_issue if self._panes is not None else None

    @property
    def chosen_issue(self) -> str:
        """The id of the issue on screen, or of the one chosen on the start page; "" where there is none."""
        return self.open_issue.id if self.open_issue is not None else self.start_page.chosen

    @property
    def _open_issues(self) -> tuple[OpenIssue, ...]:
        return self._workspace.open_issues if self._workspace is not None else ()

    def current_notice(self) -> Notice:
        """The line of news of what is on screen."""
        if self._pages.named is not None:
            return self._pages.named.notice
        return self.notice if self._pages.at_start else self.issue_view.notice

    def tell_unexpected(self, detail: str) -> None:
        """Say that something went wrong that nobody foresaw; work can go on."""
        self.current_notice().tell(self.desk.messages.text("unexpected", detail=detail))

    def _do_in_issue(self, command: Command) -> None:
        self.issue_view.do(command)

    # The store

    def use(self, workspace: Workspace) -> None:
        """Work with ``workspace`` from now on: list its issues. Pages of another one go."""
        from editor.desktop.start.lost_log import tell_of_lost_log  # not needed by the first paint

        self._pages.drop_named()
        self._workspace = workspace
        self._update()
        self.stored.list_anew(self.ready.emit)
        tell_of_lost_log(self.desk, workspace)
        if self._awaited:
            self.open_stored(self._awaited)
        QTimer.singleShot(CALM_MS, partial(workspace.searching.catch_up, _note_quietly))
        settle_exports(self.desk.settings, self.desk.messages, lambda words: self.current_notice().tell(words), self)

    def show_known(self, known: Known) -> None:
        """Show the issues of the last time while the store is being opened."""
        if known.issues:
            self.start_page.show_issues(known.issues, known.heads)
            self.start_page.focus_first()

    def prepare_issue(self) -> None:
        """Load what the first issue would wait for, which blocks for a moment: only when the list is shown."""
        self._issue_panes.prepare()
        self.toolbar.setVisible(self.open_issue is not None)  # who is quick has opened one already

    def list_issues(self) -> None:
        """Read the store's issues anew for the start page."""
        self.stored.list_anew()

    def _work_begins(self, *, possible: bool) -> None:
        """A store that shows no issues has nothing to show on any page, and takes nothing in."""
        if possible != self._can_work:
            self._can_work = possible
            self._update()

    def _show_number(self, issues: tuple[IssueSummary, ...]) -> None:
        self._work_begins(possible=True)
        self.status.show_list(issues)
        if self._pages.at_start:
            self.start_page.focus_first()

    def open_stored(self, issue_id: str, key: str = "", then: Callable[[], None] | None = None) -> None:
        """Open an issue of the store, when there is one; at the place with the block key ``key``, if given. ``then``
        is called when it is on screen: what is said before would be gone with the page before."""

        def opened(open_issue: OpenIssue) -> None:
            self.show_issue(open_issue)
            if key:
                self.issue_view.go_to(key)
            if then is not None:
                then()

        self._awaited = issue_id
        if self._workspace is not None:
            self._workspace.open(issue_id, opened, self.desk.tell)

    def open_file(self, file: Path) -> None:
        """Take in what a file of the program's own holds, and show it."""
        from editor.desktop.library import arrivals

        arrivals.open_file(self.desk, file)

    def _new_issue(self) -> None:
        from editor.desktop.issues.new_issue import make_new_issue

        make_new_issue(self.desk, self.stored.newsletters)

    # What is shown

    def show_issue(self, open_issue: OpenIssue) -> None:
        """Put an open issue on screen."""
        self._show_toolbar(True)
        self._pages.go_to(self.issue_view)
        self._issue_panes.show_issue(open_issue)
        self.stored.know(open_issue.id)
        self.status.follow(open_issue)
        self.issue_view.focus_on.start()
        self._update()

    def go_to_start(self, closed: OpenIssue | None = None) -> None:
        """Leave the open issue: it is saved, and the start page shows all issues.

        It stays open with its history, unless it is ``closed`` already.
        """
        open_issue = self.open_issue
        if open_issue is not closed:
            self._save_issue()
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
        self._save_issue()
        self.show_issue(opened[(opened.index(current) + step) % len(opened)])

    def _close_issue(self) -> None:
        """Save and close; the start page shows what is left."""
        open_issue, workspace = self.open_issue, self._workspace
        if open_issue is not None and workspace is not None:
            self._leave_field()
            workspace.close_issue(open_issue.id, lambda: self.go_to_start(open_issue), self.desk.tell)

    def show_page(self, name: str, make: Callable[[], Page]) -> Page:
        """Put the page called ``name`` on screen, made when it is asked for first. The open issue stays open."""
        self._save_issue()
        page = self._pages.called(name, make)
        if page is not self._pages.named:
            self._let_go()
            self._pages.go_to(page)
            self._show_toolbar(False)
            self.setWindowTitle(f"{page.title} – {self.tr('Länsbrev')}")
            self._update()
        page.arrive()
        return page

    def _show_start(self) -> None:
        self._let_go()
        self._pages.go_to(self.start_page)
        self.start_page.show_open(opened.id for opened in self._open_issues)
        self._show_toolbar(False)
        self.setWindowTitle(self.tr("Länsbrev"))
        self.status.show_list(self.start_page.issues)
        self._update()

    def _let_go(self) -> None:
        """Show no issue any more."""
        self.status.follow(None)
        if self._panes is not None:
            self._panes.show_issue(None)

    def _save_issue(self) -> None:
        """Save the issue on screen, which is left."""
        if self.open_issue is not None:
            self._leave_field()
            self.open_issue.save_now()

    def _leave_field(self) -> None:
        """What waits for a field of the issue to be left (trimming) happens now."""
        focused: QWidget | None = self.focusWidget()
        if focused is not None and self._panes is not None and self._panes.view.isAncestorOf(focused):
            focused.clearFocus()

    def _update(self) -> None:
        """Commands, bars and title say what is so now."""
        state = WindowState(ready=self._workspace is not None and self._can_work)
        if state.ready and self._panes is not None:
            state = self._panes.view.fill_state()
        page_shown = self._pages.named is not None
        self.actions_.update(state._replace(open_issues=len(self._open_issues), page_shown=page_shown))
        self.actions_[Command.SHOW_PREVIEW].setChecked(state.preview_shown)
        self.actions_[Command.DETACH_PREVIEW].setChecked(state.preview_detached)
        self.actions_[Command.FOCUS_MODE].setChecked(state.focus_mode)
        self.menuBar().setVisible(not state.focus_mode)
        self._show_toolbar(state.issue_open and not state.focus_mode)
        if self.open_issue is not None:
            self.setWindowTitle(self._title_of(self.open_issue))
            self.status.count_soon()

    def _show_toolbar(self, shown: bool) -> None:
        if shown or self._toolbar is not None:
            self.toolbar.setVisible(shown)

    def _title_of(self, open_issue: OpenIssue) -> str:
        title = open_issue.issue.title
        if open_issue.standing != "draft":
            title = f"{title} ({status_words(open_issue.standing).lower()})"
        names = (open_issue.issue.newsletter.name, title, self.tr("Länsbrev"))
        return " – ".join(name for name in names if name)

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
        if not self._end_work():
            event.ignore()
            return
        remember_place(self, self.desk.settings)
        self._let_go()
        event.accept()

    def save_all(self) -> None:
        """Save everything now, without a question: the user logs off. The window stays as it is."""
        self._leave_field()
        if self._workspace is not None:
            save_at_once(self._workspace)

    def close_store(self) -> bool:
        """Save all and let go of the store, for something that needs it to itself; whether that could be done."""
        if not self._end_work():
            return False
        self._show_start()
        return True

    def reopen_store(self) -> None:
        """Work in the store again, with whatever is in it now."""
        self.use(self.make_workspace())

    def _end_work(self) -> bool:
        self._leave_field()
        self._pages.leave()
        if self._workspace is not None and not close_store(self._workspace, self.desk):
            return False
        self._workspace = None
        return True


def _note_quietly(error: EditorError) -> None:
    """Note what nobody asked for and nothing depends on."""
    _log.warning("in the background: %s", error)
