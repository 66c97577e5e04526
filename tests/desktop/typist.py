"""A program of its own: the real window, with somebody typing in it.

    python typist.py STORE TEXT     opens the first issue, types TEXT at the end of the first heading, prints "typed"

It prints ``window`` when the window is painted, ``ready`` when the issues are listed, and what of the heavy parts was
loaded by then. It ends when it is killed or its input is closed (then it closes its window).
"""

from __future__ import annotations

import sys
import threading
from pathlib import Path

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QPaintEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from editor.desktop import app
from editor.desktop.main_window import MainWindow
from editor.desktop.tasks import Post
from editor.support.settings import Settings

HEAVY = ("PySide6.QtWebEngineCore", "sqlalchemy", "alembic", "jinja2", "typst", "PIL")


def say(word: str) -> None:
    print(word, flush=True)  # noqa: T201


def loaded() -> str:
    return ",".join(name for name in HEAVY if name in sys.modules)


def wait_until(ready, then) -> None:  # type: ignore[no-untyped-def]
    if ready():
        then()
    else:
        QTimer.singleShot(10, lambda: wait_until(ready, then))


def type_in(window: MainWindow, text: str) -> None:
    view = window.issue_view

    def write() -> None:
        view.form_area.focus_form()
        field = QApplication.focusWidget()
        assert field is not None
        QTest.keyClick(field, Qt.Key.Key_End)
        QTest.keyClicks(field, text)
        say("typed")

    window.open_stored(window.start_page.issues[0].id)
    wait_until(lambda: view.open_issue is not None and window.isActiveWindow(), write)


def main() -> int:
    store, text = Path(sys.argv[1]), sys.argv[2]
    original = MainWindow.show

    def show(window: MainWindow) -> None:
        post = Post(window)
        window.ready.connect(lambda: say("ready"))
        if text:
            window.ready.connect(lambda: type_in(window, text))

        def wait_for_end() -> None:
            sys.stdin.read()
            post(window.close_window)

        threading.Thread(target=wait_for_end, daemon=True).start()
        original(window)

    paint = MainWindow.paintEvent
    painted: list[bool] = []

    def paint_event(window: MainWindow, event: QPaintEvent) -> None:
        paint(window, event)
        if not painted:
            painted.append(True)
            say(f"cards {len(window.start_page.issues)}")
            say(f"window {loaded()}")

    MainWindow.show = show  # type: ignore[method-assign,assignment]
    MainWindow.paintEvent = paint_event  # type: ignore[method-assign,assignment]
    return app.run(store, file=None, settings=Settings(store / "settings.json"))


if __name__ == "__main__":
    sys.exit(main())
