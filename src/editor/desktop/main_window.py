"""The window: start page or open issue, with menus, toolbar and status bar. Thin: the panels do the work.

It must be on screen fast: what only an open issue or a dialog needs is imported when it is needed first.
"""

from __future__ import annotations

import dataclasses
import datetime as dt
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QByteArray, QMimeData, QPoint, QSize, Qt, QTimer, QUrl, Signal
from PySide6.QtGui import QActionGroup, QCloseEvent, QDesktopServices, QDragEnterEvent, QDropEvent, QPaintEvent
from PySide6.QtWidgets import QMainWindow, QStackedWidget, QWidget

from editor.desktop.actions import Actions, Command, WindowState
from editor.desktop.earlier_versions import EarlierVersions
from editor.desktop.interrupted import settle_exports
from editor.desktop.menus import fill_menu_bar, insert_menu, make_toolbar
from editor.desktop.panels.notice import Notice
from editor.desktop.panels.start_page import StartPage
from editor.desktop.panels.status_line import StatusLine
from editor.desktop.prompts import Prompts
from editor.desktop.style import SCHEMES, Look, Scheme
from editor.desktop.surface import ask_for_surface
from editor.desktop.times import local_now
from editor.newsletter.issue import Issue, Newsletter
from editor.store.values import IssueSummary
from editor.support import paths
from editor.support.errors import EditorError
from editor.support.messages import Messages
from editor.support.settings import Settings

if TYPE_CHECKING:
    from editor.desktop.panels.issue_view import IssueView
    from editor.workspace.open_issue import OpenIssue
    from editor.workspace.workspace import Workspace

SMALL_SCREEN_PX = 1440
ISSUE_FILE_ENDINGS = (".lansbrev", ".lansbrev.json")
SCHEME_COMMANDS: dict[Scheme, Command] = {
    "system": Command.SCHEME_SYSTEM,
    "light": Command.SCHEME_LIGHT,
    "dark": Command.SCHEME_DARK,
    "contrast": Command.SCHEME_CONTRAST,
}


class MainWindow(QMainWindow):
    """One window on one workspace. It is shown before the workspace is there (:meth:`use`)."""

    painted = Signal()
    """The window is on screen for the first time."""
    listed = Signal(object)
    """The store's issues, as a tuple of summaries."""
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
        self._versions = EarlierVersions(self, now, self._tell)
        self._workspace: Workspace | None = None
        self._awaited = ""
        self._was_painted = False
        self.actions_ = Actions(self)
        self.start_page = StartPage(look, self.actions_, now)
        self._issue_view: IssueView | None = None
        self.status = StatusLine(look, messages)
        self._pages = QStackedWidget()
        self._build()
        self.notice = Notice(self.start_page)
        self._connect()
        self._restore()
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
                Command.NEW_ISSUE: self.new_issue,
                Command.OPEN_FILE: self._choose_file,
                Command.OPEN_SAMPLE: self.open_sample,
                Command.START: self.go_to_start,
                Command.NEXT_ISSUE: lambda: self._go_to_issue(1),
                Command.PREVIOUS_ISSUE: lambda: self._go_to_issue(-1),
                Command.CLOSE_ISSUE: self._close_issue,
                Command.SAVE: self._keep_version,
                Command.VERSIONS: self._show_versions,
                Command.EXPORT: self.export,
                Command.QUIT: self.close_window,
                **{command: partial(self._choose_scheme, scheme) for scheme, command in SCHEME_COMMANDS.items()},
                Command.SETTINGS: self._ask_settings,
                Command.ALL_COMMANDS: self._ask_command,
                Command.PRINT: self._print,
                Command.SHORTCUTS: self._show_shortcuts,
                Command.ABOUT: self._show_about,
            }
        )
        schemes = QActionGroup(self)
        for scheme in SCHEMES:
            schemes.addAction(self.actions_[SCHEME_COMMANDS[scheme]])
        widths = QActionGroup(self)
        widths.addAction(self.actions_[Command.SHOW_MAIL])
        widths.addAction(self.actions_[Command.SHOW_PHONE])
        self.actions_[SCHEME_COMMANDS[self._look.scheme]].setChecked(True)
        self.start_page.open_asked.connect(self.open_stored)
        self.start_page.retry_asked.connect(self._list_issues)
        self.start_page.delete_asked.connect(self._delete_stored)

    def _restore(self) -> None:
        geometry = self._settings.get("window.geometry", "")
        if not geometry or not self.restoreGeometry(QByteArray.fromBase64(QByteArray(geometry.encode("ascii")))):
            self._place_first_time()

    @property
    def issue_view(self) -> IssueView:
        """The panes of the open issue, made when they are asked for first."""
        if self._issue_view is None:
            self._issue_view = self._make_issue_view()
        return self._issue_view

    def _make_issue_view(self) -> IssueView:
        from editor.desktop.form_services import IssuePictures
        from editor.desktop.forms.catalogue import make_form
        from editor.desktop.panels.issue_view import IssueView

        pictures = IssuePictures(self._prompts, self._messages, self)
        self._form_services = pictures
        view = IssueView(
            look=self._look,
            actions=self.actions_,
            make_form=lambda key, issue: make_form(key, issue, pictures),
            pictures=pictures,
            settings=self._settings,
        )
        view.outline.set_add_menu(insert_menu(self, self.actions_))
        view.state_changed.connect(self._update)
        view.told.connect(self.status.showMessage)
        view.outline_commands.failed.connect(self._tell)
        view.form_area.edited.connect(pictures.dictionary.postpone)
        view.preview.link_requested.connect(self._open_link)
        self._pages.addWidget(view)
        return view

    @property
    def _open_issue(self) -> OpenIssue | None:
        return self._issue_view.open_issue if self._issue_view is not None else None

    @property
    def _open_issues(self) -> tuple[OpenIssue, ...]:
        return self._workspace.open_issues if self._workspace is not None else ()

    def _do_in_issue(self, command: Command) -> None:
        self.issue_view.do(command)

    def _is_in_issue(self, widget: QWidget) -> bool:
        return self._issue_view is not None and self._issue_view.isAncestorOf(widget)

    def _place_first_time(self) -> None:
        """All of a small screen, most of a large one."""
        room = self.screen().availableGeometry()
        if room.width() <= SMALL_SCREEN_PX:
            self.resize(room.size())
            self.setWindowState(Qt.WindowState.WindowMaximized)
            return
        size = QSize(min(round(room.width() * 0.94), 1840), min(round(room.height() * 0.92), 1100))
        self.resize(size)
        self.move(room.center() - QPoint(size.width() // 2, size.height() // 2))

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if not self._was_painted:
            self._was_painted = True
            QTimer.singleShot(0, self.painted.emit)

    # The workspace

    def use(self, workspace: Workspace) -> None:
        """Work with ``workspace`` from now on: list its issues."""
        self._workspace = workspace
        self._update()
        self._list_issues(self.ready.emit)
        if self._awaited:
            self.open_stored(self._awaited)
        settle_exports(self._settings, self._messages, lambda words: self._current_notice().tell(words), self)

    def show_known(self, issues: tuple[IssueSummary, ...]) -> None:
        """Show the issues of the last time while the store is being opened."""
        if issues:
            self.start_page.show_issues(issues)
            self.start_page.focus_first()

    def prepare_issue(self) -> None:
        """Make the panes and load the preview's engine, which blocks for a moment: only when the list is shown."""
        self.issue_view.preview.view.start_engine()
        self._form_services.dictionary.prepare()
        QTimer.singleShot(0, self._prepare_form)

    def _prepare_form(self) -> None:
        """Make the form of articles before the first article is opened."""
        from editor.desktop.forms.article_form import ArticleForm

        self.issue_view.form_area.keep("article", ArticleForm(self._form_services))

    def _list_issues(self, then: Callable[[], None] | None = None) -> None:
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

    def open_stored(self, issue_id: str) -> None:
        """Open an issue of the store, when there is one."""
        self._awaited = issue_id
        if self._workspace is not None:
            self._workspace.open(issue_id, self._show_issue, self._tell)

    def open_file(self, file: Path) -> None:
        """Take the issue of a file into the store and open it."""
        if self._workspace is not None:
            self._workspace.import_file(file, self.open_stored, self._tell)

    def open_sample(self) -> None:
        """Open the sample issue that comes with the program."""
        self.open_file(paths.resources() / "sample" / "issue.lansbrev.json")

    def new_issue(self) -> None:
        """Ask what the new issue is called, make it and open it."""
        from editor.desktop.dialogs.new_issue import ask_new_issue

        if self._workspace is None:
            return
        names = list(dict.fromkeys(issue.newsletter_name for issue in self.start_page.issues if issue.newsletter_name))
        asked = ask_new_issue(names, self._now().date(), self)
        if asked is None:
            return
        issue = Issue(title=asked.title, date=asked.date, newsletter=Newsletter(name=asked.newsletter))
        self._workspace.create(issue, {}, self.open_stored, self._tell, newsletter=asked.newsletter)

    def export(self) -> None:
        """Export the open issue."""
        from editor.desktop.exporting import export_issue

        open_issue, workspace = self._open_issue, self._workspace
        if open_issue is not None and workspace is not None:
            export_issue(
                open_issue,
                workspace,
                look=self._look,
                settings=self._settings,
                messages=self._messages,
                prompts=self._prompts,
                now=self._now,
                parent=self,
            )

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
            workspace.restore(issue_id, self._list_issues, self._tell)

        def deleted() -> None:
            self._list_issues()
            self.notice.tell(self.tr("{0} är borttagen.").format(title), self.tr("Ångra"), restore)

        workspace.delete(issue_id, deleted, self._tell)

    # What is shown

    def go_to_start(self, closed: OpenIssue | None = None) -> None:
        """Leave the open issue: it is saved, and the start page shows all issues.

        It stays open with its history, unless it is ``closed`` already.
        """
        open_issue = self._open_issue
        if open_issue is not None and open_issue is not closed:
            self._leave_field()
            open_issue.save_now()
        self._show_start()
        self._list_issues()
        if open_issue is not None:
            self.start_page.choose(open_issue.id)
        self.start_page.focus_first()

    def _go_to_issue(self, step: int) -> None:
        """From one open issue to the next; from the start page to the one opened last."""
        opened, current = self._open_issues, self._open_issue
        if current is None:
            if opened:
                self._show_issue(opened[-1])
            return
        self._leave_field()
        current.save_now()
        self._show_issue(opened[(opened.index(current) + step) % len(opened)])

    def _close_issue(self) -> None:
        """Save and close; the start page shows what is left."""
        open_issue, workspace = self._open_issue, self._workspace
        if open_issue is not None and workspace is not None:
            self._leave_field()
            workspace.close_issue(open_issue.id, lambda: self.go_to_start(open_issue), self._tell)

    def _keep_version(self) -> None:
        if self._open_issue is not None and self._workspace is not None:
            self._versions.keep(self._workspace, self._open_issue)

    def _show_versions(self) -> None:
        open_issue, workspace = self._open_issue, self._workspace
        if open_issue is not None and workspace is not None:
            self._versions.choose(workspace, open_issue, lambda: self._open_issue is open_issue)

    def _show_start(self) -> None:
        self._let_go()
        self.start_page.show_open(opened.id for opened in self._open_issues)
        self._pages.setCurrentWidget(self.start_page)
        self.toolbar.hide()
        self.setWindowTitle(self.tr("Länsbrev"))
        self.status.show_list(self.start_page.issues)
        self._update()

    def _show_issue(self, open_issue: OpenIssue) -> None:
        self.toolbar.show()
        self._pages.setCurrentWidget(self.issue_view)
        self.issue_view.show_issue(open_issue)
        self.status.follow(open_issue)
        self.issue_view.focus_start()
        self._update()

    def _update(self) -> None:
        state = WindowState(ready=self._workspace is not None)
        if state.ready and self._issue_view is not None:
            state = self._issue_view.fill_state()
        self.actions_.update(dataclasses.replace(state, open_issues=len(self._open_issues)))
        self.actions_[Command.SHOW_PREVIEW].setChecked(state.preview_shown)
        self.actions_[Command.DETACH_PREVIEW].setChecked(state.preview_detached)
        self.actions_[Command.FOCUS_MODE].setChecked(state.focus_mode)
        for part in (self.menuBar(), self.toolbar):
            part.setVisible(not state.focus_mode and (part is not self.toolbar or state.issue_open))
        open_issue = self._open_issue
        if open_issue is not None:
            names = (open_issue.issue.newsletter.name, open_issue.issue.title, self.tr("Länsbrev"))
            self.setWindowTitle(" – ".join(name for name in names if name))
            self.status.count_soon()

    def _choose_scheme(self, scheme: Scheme) -> None:
        self._look.choose(scheme)
        self.actions_[SCHEME_COMMANDS[scheme]].setChecked(True)
        self._settings.set("window.scheme", scheme)

    def _open_link(self, address: str) -> None:
        words = self.tr("Adressen är {0}").format(address)
        if self._prompts.confirm(self, self.tr("Öppna länken i webbläsaren?"), words, self.tr("Öppna")):
            QDesktopServices.openUrl(QUrl(address))

    def tell_unexpected(self, detail: str) -> None:
        """Say that something went wrong that nobody foresaw; work can go on."""
        self._current_notice().tell(self._messages.text("unexpected", detail=detail))

    def _current_notice(self) -> Notice:
        shown = self._issue_view is not None and self._issue_view.isVisible()
        return self.issue_view.notice if shown else self.notice

    def _tell(self, error: EditorError) -> None:
        self._prompts.tell_error(self, self._messages.sentence(error))

    def _ask_command(self) -> None:
        from editor.desktop.dialogs.command_palette import actions_at_focus, ask_choice, choices_of

        palette = self.actions_[Command.ALL_COMMANDS]
        commands = choices_of([action for action in actions_at_focus(self) if action is not palette])
        places = self.issue_view.places() if self._open_issue is not None else []
        chosen = ask_choice(commands, places, self)
        if chosen is not None:
            QTimer.singleShot(0, chosen.run)  # when the palette is gone and the focus is back where it was

    def _ask_settings(self) -> None:
        from editor.desktop.dialogs.settings_dialog import ask_settings

        ask_settings(self._look.scheme, self._choose_scheme, self._settings, self)

    def _print(self) -> None:
        from editor.desktop.printing import print_issue

        open_issue = self._open_issue
        if open_issue is not None:
            print_issue(open_issue, self._prompts, self._messages, self)

    def _show_shortcuts(self) -> None:
        from editor.desktop.dialogs.about import show_shortcuts

        show_shortcuts(self.actions_, self)

    def _show_about(self) -> None:
        from editor.desktop.dialogs.about import show_about

        show_about(self)

    # Files dropped on the window

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if self._workspace is not None and _issue_file(event.mimeData()) is not None:
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        file = _issue_file(event.mimeData())
        if file is not None:
            event.acceptProposedAction()
            self.open_file(file)

    # The end

    def close_window(self) -> None:
        """Close, saving everything."""
        self.close()

    def closeEvent(self, event: QCloseEvent) -> None:
        self._leave_field()
        if not self._saved():
            event.ignore()
            return
        self._settings.set("window.geometry", self.saveGeometry().toBase64().toStdString())
        self._let_go()
        event.accept()

    def _let_go(self) -> None:
        """Show no issue any more."""
        self.status.follow(None)
        if self._issue_view is not None:
            self._issue_view.show_issue(None)

    def _leave_field(self) -> None:
        """What waits for a field to be left (trimming) happens now."""
        focused: QWidget | None = self.focusWidget()
        if focused is not None and self._is_in_issue(focused):
            focused.clearFocus()

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


def _issue_file(dragged: QMimeData) -> Path | None:
    """The one issue file that is being dragged, if that is what it is."""
    addresses = dragged.urls()
    if len(addresses) != 1 or not addresses[0].isLocalFile():
        return None
    file = Path(addresses[0].toLocalFile())
    return file if file.name.lower().endswith(ISSUE_FILE_ENDINGS) else None
