"""All four formats of an issue with twenty articles and pictures, against Chromium's own print of its web page.

Both are whole cold processes: ``lansbrev export FILE``, and QtWebEngine loading the page and printing it.
"""

from __future__ import annotations

import tempfile
from functools import partial
from pathlib import Path

import samples
from figures import Figures, compared
from processes import in_turn, python, seconds_to_end

from editor.newsletter import issue_file

ROUNDS = 10
ARTICLES = 20

PRINT = """
import sys
from PySide6.QtCore import QUrl
from PySide6.QtWebEngineCore import QWebEnginePage
from PySide6.QtWidgets import QApplication

application = QApplication([])
page = QWebEnginePage()
page.loadFinished.connect(lambda _: page.printToPdf(sys.argv[2]))
page.pdfPrintingFinished.connect(lambda _, done: application.exit(0 if done else 1))
page.load(QUrl.fromLocalFile(sys.argv[1]))
status = application.exec()
del page
sys.exit(status)
"""


def measure(rounds: int = ROUNDS) -> list[Figures]:
    """The figures of the export."""
    with tempfile.TemporaryDirectory() as temporary:
        folder = Path(temporary)
        made, pictures = samples.issue(ARTICLES, ARTICLES)
        for name, data in pictures.items():
            (folder / name).write_bytes(data)
        file, out = folder / "issue.lansbrev.json", folder / "out"
        file.write_bytes(issue_file.to_json(made))
        export = python("-m", "editor", "export", str(file), "--to", str(out))
        printed = python("-c", PRINT, str(out / "web.html"), str(folder / "printed.pdf"))
        times = in_turn(rounds, partial(seconds_to_end, export), partial(seconds_to_end, printed))
    return [compared(f"four formats, {ARTICLES} articles and pictures", *times)]
