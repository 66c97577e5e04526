"""Starting the window: shown first, everything heavy afterwards.

Until the first paint only QtCore, QtGui and QtWidgets are loaded. Then the store is opened (SQLAlchemy is loaded on
its thread), the issues are listed, and last the preview's engine starts.
"""

from __future__ import annotations

import datetime as dt
import getpass
import logging
import sys
import time
from pathlib import Path
from types import TracebackType

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication

from editor.desktop import languages, start_list
from editor.desktop.icons import application_icon
from editor.desktop.main_window import MainWindow
from editor.desktop.prompts import WindowPrompts
from editor.desktop.style import SCHEMES, Look, Scheme
from editor.desktop.tasks import Post, after
from editor.preview import engine
from editor.support import paths
from editor.support.messages import Messages
from editor.support.settings import Settings

NAME = "Länsbrev"

_log = logging.getLogger(__name__)


class _SystemClock:
    """The machine's clocks."""

    def now(self) -> dt.datetime:
        return dt.datetime.now(dt.UTC)

    def monotonic(self) -> float:
        return time.monotonic()


def run(store_folder: Path, *, file: Path | None, settings: Settings) -> int:
    """Show the window until it is closed, working in ``store_folder``; import and open ``file`` if one is given.

    Returns the exit status.
    """
    spoken = languages.language(settings)
    application = make_application(sys.argv, spoken)
    look = Look(application, paths.resources() / "window", _scheme(settings))
    messages = Messages(spoken)
    window = MainWindow(look=look, settings=settings, messages=messages, prompts=WindowPrompts(settings))
    _tell_unexpected(window)
    window.show_known(start_list.read(store_folder))
    window.listed.connect(lambda issues: start_list.write(store_folder, issues))

    def begin() -> None:
        from editor.store.thread import StoreThread
        from editor.workspace.workspace import Workspace

        workspace = Workspace(StoreThread(store_folder, Post(window)), after, _SystemClock(), user=_user())
        window.ready.connect(lambda: QTimer.singleShot(0, window.prepare_issue))
        if file is not None:
            window.ready.connect(lambda: window.open_file(file))
        window.use(workspace)

    window.painted.connect(begin)
    window.show()
    return application.exec()


def _user() -> str:
    """Who is logged in, for the list of earlier versions; "" where the system does not tell."""
    try:
        return getpass.getuser()
    except (KeyError, OSError, ImportError):
        return ""


def make_application(arguments: list[str], spoken: languages.Language = "sv") -> QApplication:
    """The application object with name, icon and words in the language ``spoken``."""
    engine.before_application()
    application = QApplication(arguments)
    application.setApplicationName("lansbrev")
    application.setApplicationDisplayName(NAME)
    application.setDesktopFileName("lansbrev")
    application.setWindowIcon(application_icon())
    languages.speak(application, spoken)
    return application


def _scheme(settings: Settings) -> Scheme:
    wanted = settings.get("window.scheme", "system")
    return next((scheme for scheme in SCHEMES if scheme == wanted), "system")


def _tell_unexpected(window: MainWindow) -> None:
    """An error nobody caught is logged (the hook before) and said once; the window goes on, its texts are saved."""
    before = sys.excepthook

    def hook(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        before(kind, error, trace)
        if issubclass(kind, Exception):
            window.tell_unexpected(kind.__name__)

    sys.excepthook = hook
