"""The real window on a generated issue, for measuring inside one process."""

from __future__ import annotations

import datetime as dt
import time
from collections.abc import Callable
from pathlib import Path

import samples
from bare import BarePage
from PySide6.QtCore import QEventLoop, QSize, Qt, SignalInstance
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QTextEdit

from editor.desktop.app import make_application
from editor.desktop.forms.fields.rich_text.field import RichTextField
from editor.desktop.look.style import Look
from editor.desktop.main_window import MainWindow
from editor.desktop.prompts import WindowPrompts
from editor.desktop.tasks import Post, after
from editor.newsletter.issue import articles
from editor.newsletter.places import node_id
from editor.preview.modes import PAGE_MODES, Mode
from editor.preview.renderings import rendering_of
from editor.preview.updates import shown
from editor.preview.view import PreviewView
from editor.rendering.html.picture_files import names
from editor.rendering.page import Page
from editor.store.thread import StoreThread
from editor.support import paths
from editor.support.errors import EditorError
from editor.support.messages import Messages
from editor.support.settings import Settings
from editor.workspace.open_issue import OpenIssue
from editor.workspace.workspace import Workspace

WINDOW = QSize(1366, 768)


class _Clock:
    def now(self) -> dt.datetime:
        return dt.datetime.now(dt.UTC)

    def monotonic(self) -> float:
        return time.monotonic()


class OpenWindow:
    """The program as ``lansbrev`` starts it, with an issue in its store, opened, and the preview painted."""

    def __init__(self, article_count: int, picture_count: int, folder: Path) -> None:
        self._folder = folder
        self.application = make_application(["lansbrev"])
        settings = Settings(folder / "settings.json")
        self.window = MainWindow(
            look=Look(self.application, paths.resources() / "window", "light"),
            settings=settings,
            messages=Messages("sv"),
            prompts=WindowPrompts(settings),
        )
        self.window.setWindowState(Qt.WindowState.WindowNoState)  # a small screen would have it maximised
        self.window.resize(WINDOW)
        _until(self.window.painted, self.window.show)
        self._workspace = Workspace(StoreThread(folder / "store", Post(self.window)), after, _Clock())
        _until(self.window.ready, lambda: self.window.use(self._workspace))
        self.window.prepare_issue()
        self.preview: PreviewView = self.window.issue_view.preview.view
        issue, data = samples.issue(article_count, picture_count)
        created = QEventLoop()
        ids: list[str] = []

        def made(issue_id: str) -> None:
            ids.append(issue_id)
            created.quit()

        self._workspace.create(issue, data, made, _fail)
        created.exec()
        _until(self.preview.painted, lambda: self.window.open_stored(ids[0]))
        self._before = ""

    @property
    def open_issue(self) -> OpenIssue:
        open_issue = self.window.issue_view.open_issue
        assert open_issue is not None
        return open_issue

    @property
    def field(self) -> QTextEdit:
        """The text field of the article that is being edited."""
        form = self.window.issue_view.form_area.form
        assert form is not None
        return next(field for field in form.findChildren(RichTextField) if field.objectName() == "body").editor

    def edit_article(self, key: str) -> None:
        """Select the article and put the cursor into its text."""
        self.window.activateWindow()
        self.window.issue_view.select(key)
        self.field.setFocus()
        self.field.moveCursor(self.field.textCursor().MoveOperation.EndOfBlock)
        self._before = self._body(key)
        self._key = key

    def press_a_key(self) -> None:
        """A real key event in the text field, the letter a."""
        QTest.keyClick(self.field, "a")  # type: ignore[call-overload]  # PySide's types know no letters

    def typed(self) -> int:
        """How many letters the article's text has grown by since :meth:`edit_article`."""
        return len(self._body(self._key)) - len(self._before)

    def _body(self, key: str) -> str:
        return next(article.body for article in articles(self.open_issue.issue) if article.id == node_id(key))

    def block_html(self, key: str) -> str:
        """The block as it stands now in the newest page."""
        return next(block.html for block in self._page().blocks if block.key == key)

    def show(self, mode: Mode) -> None:
        """Show the issue in this mode of the preview, painted."""
        if mode != self.preview.mode:
            _until(self.preview.painted, lambda: self.window.issue_view.preview.set_mode(mode))

    def put_preview_away(self) -> None:
        """Type without any preview."""
        self.window.issue_view.panes.show_preview(False)

    def _page(self) -> Page:
        page = self._rendering.page(self.open_issue.issue, self.open_issue.pictures)
        return shown(page, dark=PAGE_MODES[self.preview.mode].dark).page

    def bare_page(self, key: str, painted: Callable[[], None]) -> BarePage:
        """The same page with the same pictures in a view of its own, of the same size and zoom."""
        mode = PAGE_MODES[self.preview.mode]
        self._rendering = rendering_of(mode.kind)
        folder = self._folder / "bare"
        (folder / "images").mkdir(parents=True)
        for file, name in names(self.open_issue.issue, self.open_issue.pictures).items():
            if mode.pictures:
                (folder / "images" / name).write_bytes(self.open_issue.picture_data(file))
        (folder / "mail.html").write_text(self._page().html(), encoding="utf-8")
        page = BarePage(folder / "mail.html", self.preview.page_size(), key, painted)
        page.view.setZoomFactor(self.preview.shown_zoom)
        return page

    def close(self) -> None:
        """Close the window; everything is saved."""
        self.window.close()
        self._workspace.close()


def _until(signal: SignalInstance, begin: Callable[[], None]) -> None:
    waiting = QEventLoop()
    signal.connect(waiting.quit)
    begin()
    waiting.exec()
    signal.disconnect(waiting.quit)


def _fail(error: EditorError) -> None:
    raise error
