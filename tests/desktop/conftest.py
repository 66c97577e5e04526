"""A real window on a real store, offscreen; message and file boxes answered from a script."""

from __future__ import annotations

import datetime as dt
import time
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from desktop.samples import sample
from editor.desktop.look.style import Look
from editor.desktop.main_window import MainWindow
from editor.desktop.tasks import Post, after
from editor.newsletter.issue import Issue
from editor.store.thread import StoreThread
from editor.support import paths
from editor.support.messages import Messages
from editor.support.settings import Settings
from editor.workspace.workspace import Workspace

NOW = dt.datetime(2026, 6, 2, 14, 32, tzinfo=dt.UTC)


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """What the offscreen platform says of itself is not about us; any other Qt warning fails the test."""
    for item in items:
        if "desktop" in item.path.parts:
            item.add_marker(pytest.mark.qt_log_ignore("This plugin does not support propagateSizeHints"))


@dataclass
class ScriptedPrompts:
    """Answers in place of a person, and what was said to them."""

    file: Path | None = None
    folder: Path | None = None
    picture: Path | None = None
    printer: QPrinter | None = None
    agrees: bool = True
    errors: list[str] = field(default_factory=list)
    questions: list[tuple[str, str, str]] = field(default_factory=list)
    asked_to_print: list[tuple[str, int]] = field(default_factory=list)

    def open_file(self, parent: QWidget) -> Path | None:
        return self.file

    def open_block(self, parent: QWidget) -> Path | None:
        return self.file

    def open_moved(self, parent: QWidget) -> Path | None:
        return self.file

    def choose_folder(self, parent: QWidget, title: str, start: Path) -> Path | None:
        return self.folder

    def choose_picture(self, parent: QWidget) -> Path | None:
        return self.picture

    def choose_pictures(self, parent: QWidget) -> list[Path]:
        return [self.picture] if self.picture is not None else []

    def confirm(self, parent: QWidget, question: str, explanation: str, verb: str) -> bool:
        self.questions.append((question, explanation, verb))
        return self.agrees

    def choose_printer(self, parent: QWidget, name: str, pages: int) -> QPrinter | None:
        self.asked_to_print.append((name, pages))
        return self.printer

    def tell_error(self, parent: QWidget, sentence: str) -> None:
        self.errors.append(sentence)


class _Clock:
    def now(self) -> dt.datetime:
        return NOW

    def monotonic(self) -> float:
        return time.monotonic()


class Desk:
    """A window, what lies round it, and hands to use it with."""

    def __init__(self, qtbot: QtBot, look: Look, folder: Path) -> None:
        self.qtbot = qtbot
        self.folder = folder
        self.prompts = ScriptedPrompts()
        self.settings = Settings(folder / "settings.json")
        self.messages = Messages("sv")
        self.look = look
        self.window = MainWindow(
            look=look, settings=self.settings, messages=self.messages, prompts=self.prompts, now=lambda: NOW
        )
        self.view = self.window.issue_view

    def start(self, *issues: Issue, size: tuple[int, int] = (1366, 740)) -> None:
        """Show the window on a store that holds ``issues``."""
        if issues:
            self._fill(issues)
        self.window.setWindowState(Qt.WindowState.WindowNoState)
        self.window.resize(*size)
        self.window.show()
        self.qtbot.waitExposed(self.window)
        self.window.activateWindow()
        self.qtbot.waitUntil(self.window.isActiveWindow)
        self.window.make_workspace = lambda: Workspace(
            StoreThread(self.folder / "store", Post(self.window)), after, _Clock()
        )
        with self.qtbot.waitSignal(self.window.ready):
            self.window.use(self.window.make_workspace())

    def start_with_open(self, issue: Issue | None = None, *, size: tuple[int, int] = (1366, 740)) -> None:
        """Show the window with an issue open."""
        issue = issue or sample()
        self.start(issue, size=size)
        self.window.open_stored(issue.id)
        self.qtbot.waitUntil(lambda: self.view.open_issue is not None)

    def _fill(self, issues: tuple[Issue, ...]) -> None:
        store = StoreThread(self.folder / "store", lambda call: call())
        for issue in issues:
            store.call(lambda library, issue=issue: library.create_issue(issue, {}))  # type: ignore[misc]
        store.close()

    @property
    def issue(self) -> Issue:
        """The open issue's newest value."""
        assert self.view.open_issue is not None
        return self.view.open_issue.issue

    def stored(self, issue_id: str = "prov") -> Issue:
        """What a program started afterwards would find."""
        store = StoreThread(self.folder / "store", lambda call: call())
        try:
            return store.call(lambda library: library.load_issue(issue_id)).issue
        finally:
            store.close()

    def focused(self) -> QWidget:
        """The widget that has the focus."""
        focused = QApplication.focusWidget()
        assert focused is not None
        return focused

    def press(self, key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        """Press a key where the focus is."""
        self.qtbot.keyClick(self.focused(), key, modifier)

    def type(self, text: str) -> None:
        """Type where the focus is."""
        self.qtbot.keyClicks(self.focused(), text)

    def close(self) -> None:
        """Close the window for good."""
        self.prompts.agrees = True
        self.window.close()


@pytest.fixture(scope="session")
def look(qapp: QApplication) -> Look:
    """The program's look, light."""
    return Look(qapp, paths.resources() / "window", "light")


@pytest.fixture(autouse=True)
def clipboard_left_empty(qapp: QApplication) -> Iterator[None]:
    """Qt's offscreen platform crashes at exit while the clipboard holds something; real ones do not."""
    yield
    qapp.clipboard().clear()


@pytest.fixture
def desk(qtbot: QtBot, look: Look, tmp_path: Path) -> Iterator[Desk]:
    """A window that is not shown yet."""
    made = Desk(qtbot, look, tmp_path)
    qtbot.addWidget(made.window)
    yield made
    made.close()
