"""A program of its own: the real window with its preview, and thousands of edits by keys.

    python endurance.py STORE EDITS     prints one line of JSON with what it cost

Four of five edits are letters typed into a field of some article; the others move, copy, delete, add, undo and redo.
Memory is that of the program and of the preview's processes together, in MB: before the first edit (after some to warm
up) and after the last. "edits begin" on the error stream parts what the machine's graphics said from what edits cause.
"""

from __future__ import annotations

import gc
import json
import logging
import random
import sys
import time
from pathlib import Path

import psutil  # type: ignore[import-untyped]
from PySide6.QtCore import Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QPlainTextEdit, QTextEdit

from editor.desktop import app
from editor.desktop.main_window import MainWindow
from editor.support.settings import Settings

WARM_UP = 300
CTRL = Qt.KeyboardModifier.ControlModifier
ALT = Qt.KeyboardModifier.AltModifier
KEY = Qt.Key
TEXTS = (QLineEdit, QPlainTextEdit, QTextEdit)
MOST_ROWS = 120
FEWEST_ROWS = 40

warnings: list[str] = []


class Collector(logging.Handler):
    """Keeps what the log would warn of."""

    def emit(self, record: logging.LogRecord) -> None:
        warnings.append(self.format(record))


def memory_mb() -> dict[str, float]:
    """What the program and the preview's processes hold for themselves."""
    gc.collect()
    own = psutil.Process()
    preview = sum(child.memory_full_info().uss for child in own.children(recursive=True))
    return {"window": own.memory_full_info().uss / 1e6, "preview": preview / 1e6}


class Writer:
    """Edits until it has done enough, then closes the window."""

    def __init__(self, window: MainWindow, edits: int) -> None:
        self._window = window
        self._view = window.issue_view
        self._left = edits + WARM_UP
        self._edits = edits
        self._chance = random.Random(7)
        self._painted = 0
        self._before: dict[str, float] = {}
        self._started = 0.0
        self._view.preview.view.painted.connect(self._count)

    def _count(self, number: int) -> None:
        self._painted += 1

    def begin(self) -> None:
        """Wait for the window, the issue and the first page."""
        if self._view.open_issue is not None and self._window.isActiveWindow() and self._painted:
            self._turn()
        else:
            QTimer.singleShot(20, self.begin)

    def _turn(self) -> None:
        """A handful of edits, then the event loop."""
        for _ in range(5):
            if self._left == self._edits:
                self._before = memory_mb()
                print("edits begin", file=sys.stderr, flush=True)  # noqa: T201
                self._started = time.perf_counter()
            if self._left == 0:
                QTimer.singleShot(1500, self._end)  # the last save, the last page
                return
            self._left -= 1
            self._edit()
        QTimer.singleShot(0, self._turn)

    def _edit(self) -> None:
        draw = self._chance.random()
        if draw < 0.8:
            self._type()
            return
        self._press(KEY.Key_1, CTRL)
        rows = len(self._view.outline.model.paths())
        if draw < 0.85:
            self._choose()
            self._press(self._chance.choice((KEY.Key_Up, KEY.Key_Down)), ALT)
        elif draw < 0.89 and rows < MOST_ROWS:
            self._choose()
            self._press(KEY.Key_D, CTRL)
        elif draw < 0.93 and rows > FEWEST_ROWS:
            self._choose()
            self._press(KEY.Key_Delete)
        elif draw < 0.97:
            self._press(KEY.Key_Z, CTRL)
        else:
            self._press(KEY.Key_Y, CTRL)

    def _choose(self) -> None:
        keys = [path[-1] for path in self._view.outline.model.paths() if len(path) == 2]
        if keys:
            self._view.select(self._chance.choice(keys))

    def _type(self) -> None:
        if self._chance.random() < 0.05:
            self._choose()
        if not self._view.form_area.contains_focus():
            self._press(KEY.Key_2, CTRL)
            for _ in range(self._chance.randrange(3)):
                self._press(KEY.Key_Tab)
        focused = QApplication.focusWidget()
        if not isinstance(focused, TEXTS):  # a button would open something
            self._choose()
            self._press(KEY.Key_1, CTRL)
            self._press(KEY.Key_2, CTRL)
            focused = QApplication.focusWidget()
        if isinstance(focused, TEXTS):
            QTest.keyClicks(focused, self._chance.choice("abcdefgh "))

    @staticmethod
    def _press(key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        focused = QApplication.focusWidget()
        if focused is not None:
            QTest.keyClick(focused, key, modifier)

    def _end(self) -> None:
        seconds = time.perf_counter() - self._started - 1.5
        opened = self._view.open_issue
        assert opened is not None
        figures = {
            "edits": self._edits,
            "seconds": round(seconds, 1),
            "before_mb": self._before,
            "after_mb": memory_mb(),
            "steps": opened.history_position,
            "pages": self._painted,
            "saved": opened.save_state.kind,
            "warnings": warnings,
        }
        print(json.dumps(figures), flush=True)  # noqa: T201
        self._window.close()


def main() -> int:
    store, edits = Path(sys.argv[1]), int(sys.argv[2])
    logging.getLogger().addHandler(Collector(logging.WARNING))
    original = MainWindow.show

    def show(window: MainWindow) -> None:
        def write() -> None:
            writer = Writer(window, edits)
            window.writer = writer  # type: ignore[attr-defined]
            window.open_stored(window.start_page.issues[0].id)
            writer.begin()

        window.ready.connect(write)
        original(window)

    MainWindow.show = show  # type: ignore[method-assign,assignment]
    return app.run(store, file=None, settings=Settings(store / "settings.json"))


if __name__ == "__main__":
    sys.exit(main())
