"""Starting the window: shown first, everything heavy afterwards.

Until the first paint only QtCore, QtGui and QtWidgets are loaded. Then the store is opened (SQLAlchemy is loaded on
its thread), the issues are listed, and last the preview's engine starts.
"""

from __future__ import annotations

import datetime as dt
import gc
import getpass
import logging
import os
import sys
import threading
import time
from contextlib import suppress
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QFontDatabase
from PySide6.QtWidgets import QApplication

from editor import __version__
from editor.desktop import languages
from editor.desktop.archive.tidying import tidy_later
from editor.desktop.door.address import door_name, take_key
from editor.desktop.look.enter_presses import EnterPresses
from editor.desktop.look.icons import application_icon
from editor.desktop.look.style import SCHEMES, Look, Scheme
from editor.desktop.tasks import Post, after
from editor.preview import engine, graphics
from editor.support import paths
from editor.support.messages import Messages
from editor.support.settings import Settings

if TYPE_CHECKING:
    from editor.desktop.door.answering import Door
    from editor.desktop.main_window import MainWindow
    from editor.workspace.workspace import Workspace

NAME = "Länsbrev"
ENGINE_IS_UP_MS = 20_000
"""A graphics driver that ends the program does so when the engine starts, or with the first page."""

SETTLED_MS = 45_000
"""Store, engine, forms and dictionary are loaded by then. Looking through them for garbage would stop the window for
some fifty milliseconds each time, so it is not done again (:func:`_collect_from_now`)."""

_log = logging.getLogger(__name__)


class _SystemClock:
    """The machine's clocks."""

    def now(self) -> dt.datetime:
        return dt.datetime.now(dt.UTC)

    def monotonic(self) -> float:
        return time.monotonic()


def run(store_folder: Path, *, file: Path | None, settings: Settings) -> int:
    """Show the window until it is closed, working in ``store_folder``; import and open ``file`` if one is given.

    Where the program runs already on that store, it opens the file, and this start ends at once. Returns the exit
    status.
    """
    started = _start(sys.argv, settings)
    name = door_name(store_folder, user())
    key = take_key(name)
    if key is None:
        from editor.desktop.door.answering import knock_until_answered

        if knock_until_answered(name, file):
            return 0
    window = make_window(started, store_folder, settings, file)
    window.painted.connect(lambda: open_door(store_folder, window))
    window.painted.connect(_collect_from_now)
    QTimer.singleShot(SETTLED_MS, window, _collect_from_now)
    window.show()
    status = started.application.exec()
    take_down(window)
    settings.wait()
    del key  # held until here
    return status


def take_down(window: MainWindow) -> None:
    """Take a closed window down now, while all of the program is there, its parts in Qt's order.

    Left to Python's end, the preview's profile may go before its page, and QtWebEngine ends the program with a crash
    ("Release of profile requested but WebEnginePage still not deleted").
    """
    import shiboken6

    with suppress(RuntimeError):  # what hears of the focus going may find its widgets gone
        shiboken6.delete(window)


def assemble(arguments: list[str], store_folder: Path, *, settings: Settings) -> tuple[QApplication, MainWindow]:
    """The application and its window, which opens the store once it is painted. The caller shows it."""
    started = _start(arguments, settings)
    return started.application, make_window(started, store_folder, settings, None)


class _Started(NamedTuple):
    """The application, the language it speaks, why the preview is drawn in software (if it is), and what reads which
    fonts there are."""

    application: QApplication
    spoken: languages.Language
    why: graphics.Why | None
    fonts: threading.Thread


def _start(arguments: list[str], settings: Settings) -> _Started:
    spoken = languages.language(settings)
    why = graphics.reason_for_software(os.environ, settings, __version__, remote=graphics.is_remote_session())
    if why is not None:
        graphics.use_software(os.environ)
    application = make_application(arguments, spoken)
    fonts = threading.Thread(target=QFontDatabase.families, name="fonts")
    fonts.start()
    return _Started(application, spoken, why, fonts)


def make_window(started: _Started, store_folder: Path, settings: Settings, file: Path | None) -> MainWindow:
    """The window, which opens the store once it is painted, and then ``file``.

    Its modules are imported here, while a thread reads which fonts there are: the window's first text waits for that.
    """
    from editor.desktop.main_window import MainWindow
    from editor.desktop.prompts import WindowPrompts
    from editor.desktop.start import start_list

    application = started.application
    messages = Messages(started.spoken)
    started.fonts.join()
    look = Look(application, paths.resources() / "window", _scheme(settings))
    window = MainWindow(look=look, settings=settings, messages=messages, prompts=WindowPrompts(settings))
    _tell_unexpected(window)
    window.show_known(start_list.read(store_folder))
    window.stored.listed.connect(lambda issues: start_list.write(store_folder, issues))

    def make_workspace() -> Workspace:
        from editor.store.thread import StoreThread
        from editor.workspace.workspace import Workspace

        return Workspace(StoreThread(store_folder, Post(window)), after, _SystemClock(), user=user())

    def begin() -> None:
        from editor.desktop.look.empty_lists import EmptyListFocus  # what the first paint can do without

        EmptyListFocus(application)
        window.ready.connect(first_ready)
        window.use(make_workspace())

    def first_ready() -> None:
        window.ready.disconnect(first_ready)
        QTimer.singleShot(0, prepare)
        tidy_later(lambda: window.workspace, window)
        if file is not None:
            window.open_file(file)

    window.make_workspace = make_workspace

    def prepare() -> None:
        if started.why is not None:
            _log.info("the preview is drawn in software: %s", started.why)
        graphics.begin_start(settings, __version__, started.why)
        window.prepare_issue()
        QTimer.singleShot(ENGINE_IS_UP_MS, window, lambda: graphics.came_through(settings))

    application.aboutToQuit.connect(lambda: graphics.came_through(settings))
    application.commitDataRequest.connect(lambda _: window.save_all())  # the user logs off, the computer shuts down
    window.painted.connect(begin)
    return window


def _collect_from_now() -> None:
    """Look for garbage from now on, but not among what is here already: that stays as long as the program."""
    gc.freeze()
    gc.enable()


def open_door(store_folder: Path, window: MainWindow) -> Door:
    """Let later starts on this store hand over their files."""
    from editor.desktop.door.answering import Door

    def come_forward(file: Path | None) -> None:
        window.setWindowState(window.windowState() & ~Qt.WindowState.WindowMinimized)
        window.raise_()
        window.activateWindow()
        if file is not None and window.workspace is not None:
            window.open_file(file)
        elif file is not None:  # two starts at once: the store is just being opened
            window.ready.connect(lambda: window.open_file(file), Qt.ConnectionType.SingleShotConnection)

    door = Door(door_name(store_folder, user()), window)
    door.asked.connect(come_forward)
    return door


def user() -> str:
    """Who is logged in, for the list of earlier versions; "" where the system does not tell."""
    try:
        return getpass.getuser()
    except (KeyError, OSError, ImportError):
        return ""


def make_application(arguments: list[str], spoken: languages.Language = "sv") -> QApplication:
    """The application object with name, icon and words in the language ``spoken``."""
    engine.before_application()
    application = QApplication([*arguments, "-style", "Fusion"])  # one set later costs the first paint all its enums
    application.setApplicationName("lansbrev")  # no display name: Qt would put it after each title in a way of its own
    application.setDesktopFileName("lansbrev")
    application.setWindowIcon(application_icon())
    languages.speak(application, spoken)
    EnterPresses(application)
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
