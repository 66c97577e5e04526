"""What is loaded before the window is on screen: little, and never again what was moved behind it."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from desktop.samples import sample
from editor import bootstrap
from editor.desktop.start import start_list
from editor.store.thread import StoreThread

SOURCES = Path(__file__).resolve().parents[2] / "src"

START = """
import gc
import sys
from editor import __main__
from editor.support import log

configure = log.configure

def with_told_window(folder):
    from editor.desktop import app  # loaded by the program itself just before

    make_window = app.make_window

    def told(*arguments):
        from editor.desktop import main_window

        class Told(main_window.MainWindow):
            def __init__(self, **parts):
                super().__init__(**parts)
                self.painted.connect(self.tell)

            def tell(self):
                print(f"cards {len(self.start_page.issues)}", f"garbage {gc.isenabled()}", sep="\\n")
                print(*sorted(sys.modules), *sorted(map(str, qt_classes())), sep="\\n", flush=True)
                self.ready.connect(self.tell_ready)

            def tell_ready(self):
                print(f"garbage when ready {gc.isenabled()}", flush=True)
                self.close()

        main_window.MainWindow = Told
        return make_window(*arguments)

    configure(folder)
    app.make_window = told

def qt_classes():
    for name in ("QtCore", "QtGui", "QtWidgets"):
        for value in vars(sys.modules[f"PySide6.{name}"]).values():
            if isinstance(value, type):
                yield value.__name__

log.configure = with_told_window
sys.exit(__main__.main())
"""

LATER = (
    "PySide6.QtNetwork",
    "PySide6.QtPdf",
    "PySide6.QtPrintSupport",
    "PySide6.QtSvg",
    "PySide6.QtWebChannel",
    "PySide6.QtWebEngineCore",
    "PySide6.QtWebEngineWidgets",
    "PIL",
    "QAccessible",
    "QGraphicsSceneEvent",
    "QMessageBox",
    "QStyle",
    "QTextEdit",
    "alembic",
    "dataclasses",
    "jinja2",
    "logging.handlers",
    "msgspec",
    "nh3",
    "socket",
    "sqlalchemy",
    "sqlite3",
    "tomllib",
    "typst",
    "editor.desktop.dialogs",
    "editor.desktop.door.answering",
    "editor.desktop.pictures.issue_pictures",
    "editor.desktop.forms",
    "editor.desktop.issue_panes",
    "editor.desktop.library",
    "editor.desktop.outline",
    "editor.desktop.panels.issue_view",
    "editor.desktop.pictures",
    "editor.importing",
    "editor.newsletter.issue",
    "editor.preview.view",
    "editor.rendering",
    "editor.store.thread",
    "editor.store.values",
    "editor.workspace",
)
"""Modules, and classes of Qt with many enums or subclasses, which PySide builds when they are first spoken of."""
MOST_OF_OURS = 71
"""Each module of ours costs a start as much as half a millisecond."""


@pytest.fixture(scope="module")
def loaded(tmp_path_factory: pytest.TempPathFactory) -> frozenset[str]:
    """The modules that are loaded when the cards of the last time are on screen, at a start by the command line."""
    folder = tmp_path_factory.mktemp("start")
    store = StoreThread(folder / "store", lambda call: call())
    store.call(lambda library: library.create_issue(sample(), {}))
    store.close()
    start_list.write(folder / "store", bootstrap.issues(folder / "store", lambda lost: pytest.fail(lost.code)))
    environment = {
        **os.environ,
        "PYTHONPATH": str(SOURCES),
        "QT_QPA_PLATFORM": "offscreen",
        "HOME": str(folder),
        "USERPROFILE": str(folder),
        "XDG_RUNTIME_DIR": str(folder),
    }
    ran = subprocess.run(
        [sys.executable, "-c", START, "--store", str(folder / "store")],
        env=environment,
        capture_output=True,
        encoding="utf-8",
        timeout=120,
        check=False,
    )
    assert ran.returncode == 0, ran.stderr
    return frozenset(ran.stdout.splitlines())


def test_the_cards_of_the_last_time_are_on_screen(loaded: frozenset[str]) -> None:
    assert "cards 1" in loaded


def test_garbage_is_looked_for_after_the_first_paint_and_not_before(loaded: frozenset[str]) -> None:
    assert {"garbage False", "garbage when ready True"} <= loaded


@pytest.mark.parametrize("name", LATER)
def test_what_the_first_paint_can_do_without_is_loaded_after_it(loaded: frozenset[str], name: str) -> None:
    assert name not in loaded


def test_only_a_few_of_our_own_modules_are_loaded_before_the_first_paint(loaded: frozenset[str]) -> None:
    ours = sorted(name for name in loaded if name.split(".")[0] == "editor")
    assert len(ours) <= MOST_OF_OURS, ours
