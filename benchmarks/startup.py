"""From starting the process to a window one can work in, against a bare QtWebEngine window that says hello.

Ours: the program's own start, until the window is painted with the issues known from last time and takes clicks; the
store and the engine load after that. A second figure, without a limit, goes on until the store has listed the issues
anew. Bare: a view with one line of text, until that is painted.
"""

from __future__ import annotations

import sys
import tempfile
from functools import partial
from pathlib import Path

import samples
from figures import Figures, compared
from processes import in_turn, python, seconds_to_words

from editor.newsletter import issue_file

ROUNDS = 15
ISSUES = 6

START = """
import sys, time
from editor import __main__
from editor.support import log

configure = log.configure

def with_timed_window(folder):
    from PySide6.QtCore import QTimer
    from editor.desktop import app  # loaded by the program itself just before

    make_window = app.make_window

    def timed(*arguments):
        from editor.desktop import main_window

        class Timed(main_window.MainWindow):
            def __init__(self, **parts):
                super().__init__(**parts)
                self.painted.connect(lambda: print(time.monotonic(), flush=True))
                self.ready.connect(self.tell_ready)

            def tell_ready(self):
                self.repaint()
                print(time.monotonic(), flush=True)
                QTimer.singleShot(0, self.close)

        main_window.MainWindow = Timed
        return make_window(*arguments)

    configure(folder)
    app.make_window = timed

log.configure = with_timed_window
sys.exit(__main__.main())
"""

HELLO = """
import time
from PySide6.QtWebEngineWidgets import QWebEngineView
from PySide6.QtWidgets import QApplication

application = QApplication([])
view = QWebEngineView()
view.resize(1366, 768)
view.show()

def loaded(_):
    view.page().runJavaScript("requestAnimationFrame(() => requestAnimationFrame(() => document.title = 'painted'))")

def titled(title):
    if title == "painted":
        print(time.monotonic(), flush=True)
        application.quit()

view.loadFinished.connect(loaded)
view.titleChanged.connect(titled)
view.setHtml("<h1>Hej</h1>")
application.exec()
"""


def measure(rounds: int = ROUNDS) -> list[Figures]:
    """The figures of the start with a store of a few issues."""
    from editor import bootstrap

    with tempfile.TemporaryDirectory() as temporary:
        folder = Path(temporary)
        for number in range(ISSUES):
            made, _ = samples.issue(8 + number, 0)
            file = folder / f"{number}.lansbrev.json"
            file.write_bytes(issue_file.to_json(made))
            bootstrap.import_issue(folder / "store", file, lambda lost: sys.exit(lost.code))
        ours, bare = in_turn(
            rounds,
            partial(seconds_to_words, python("-c", START, "--store", str(folder / "store"))),
            partial(seconds_to_words, python("-c", HELLO)),
        )
    hello = [times[0] for times in bare]
    return [
        compared("start to usable window", [times[0] for times in ours], hello, limit_median=1.0),
        compared("start to list from the store", [times[1] for times in ours], hello),
    ]
