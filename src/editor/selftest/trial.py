"""The window on a store of its own, used as a person uses it, and every export read back."""

from __future__ import annotations

import hashlib
import json
import os
import subprocess
import sys
import time
import traceback
from collections.abc import Callable, Mapping
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING

from editor.selftest.report import Fact, Facts, NotAsExpected, expect
from editor.support.settings import Settings

if TYPE_CHECKING:
    from PySide6.QtGui import QImage
    from PySide6.QtWidgets import QApplication

    from editor.desktop.main_window import MainWindow
    from editor.newsletter.issue import Issue
    from editor.publishing.edition import Edition
    from editor.workspace.open_issue import OpenIssue

TYPED = " – Åsa Öberg prövar 100 % räksmörgås"
STORE, EXPORTS = "lager åäö", "utskick åäö"
FAR_DOWN = 270
FEWEST_COLOURS = 12
"""A page with text and pictures has more; one that was not drawn has one or two."""


class Trial:
    """The window, and what came of using it: ``issue_id`` of the issue that was imported, as ``written`` last."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._store = folder / STORE
        self.about: dict[str, Fact] = {}
        self._application: QApplication | None = None
        self._window: MainWindow | None = None
        self.written: Issue | None = None
        self._trouble: list[str] = []
        self._painted: list[int] = []
        self.issue_id = ""

    def steps(self) -> Mapping[str, Callable[[], Facts]]:
        """What is tried, in order; only ``start`` must go well for the others to make sense."""
        return {
            "start": self._start,
            "import": self._import,
            "edit": self._edit,
            "autosave": self._autosave,
            "preview": self._preview,
            "printed pages": self._printed_pages,
            "export": self._export,
            "pdf": self._pdf,
            "spelling": self._spelling,
            "second start": self._second_start,
            "close": self._close,
        }

    def _start(self) -> Facts:
        """The window is painted and the store opened."""
        from PySide6.QtCore import qVersion

        from editor.desktop import app
        from editor.desktop.door.address import door_name, take_key

        settings = Settings(self._folder / "settings.json")
        application, window = app.assemble([sys.argv[0]], self._store, settings=settings)
        self._application, self._window = application, window
        self._key = take_key(door_name(self._store, app.user()))  # as the program itself does: others knock
        self._door = app.open_door(self._store, window)
        self._listen_for_trouble()
        ready: list[bool] = []
        window.ready.connect(lambda: ready.append(True))
        window.show()
        window.activateWindow()
        self._wait(lambda: bool(ready), 60, "the store to be opened")
        screen = window.screen()
        self.about = {
            "qt": str(qVersion()),
            "platform": application.platformName(),
            "style": application.style().objectName(),
            "font": application.font().family(),
            "screen": f"{screen.size().width()}x{screen.size().height()}",
            "scale": screen.devicePixelRatio(),
            "scheme": "dark" if application.styleHints().colorScheme().name == "Dark" else "light",
        }
        shown = window.grab().toImage()
        colours = self._grab(shown, "start.png")
        accent = window.desk.look.colours.accent.rgb()
        across, down = range(0, shown.width(), 4), range(0, shown.height(), 4)
        expect(any(shown.pixel(x, y) == accent for x in across for y in down), "the style sheet does not hold")
        return {"colours": colours}

    def _import(self) -> Facts:
        """The sample is taken into the store and opened."""
        from editor.desktop.commands import Command

        window = self._shown()
        window.actions_[Command.OPEN_SAMPLE].trigger()
        self._wait(lambda: window.open_issue is not None, 60, "the sample to be opened")
        opened = self._opened()
        view = window.issue_view.preview.view
        view.painted.connect(self._painted.append)
        view.failed.connect(self._trouble.append)
        self.issue_id = opened.id
        return {"title": opened.issue.title, "pictures": len(opened.pictures)}

    def _edit(self) -> Facts:
        """Somebody types into the first field of the form, key by key."""
        from PySide6.QtCore import QEvent, Qt
        from PySide6.QtGui import QKeyEvent

        window, opened = self._shown(), self._opened()
        before = opened.issue
        window.issue_view.form_area.focus_form()
        field = window.focusWidget()
        expect(field is not None and window.issue_view.form_area.isAncestorOf(field), "no field has the focus")
        none, end = Qt.KeyboardModifier.NoModifier, Qt.Key.Key_End
        application = self._application
        assert application is not None
        for key, text in [(end, ""), *((Qt.Key.Key_unknown, letter) for letter in TYPED)]:
            for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
                application.sendEvent(field, QKeyEvent(kind, key, none, text))
        self._wait(lambda: opened.issue != before, 10, "what was typed to reach the issue")
        self.written = opened.issue
        expect(TYPED in str(self.written), "the issue does not hold what was typed")
        expect(opened.can_undo, "what was typed cannot be undone")
        return {"field": type(field).__name__, "keys": len(TYPED)}

    def _autosave(self) -> Facts:
        """What was typed is saved without being asked for."""
        opened = self._opened()
        self._wait(lambda: opened.save_state.kind == "saved" and not opened.is_dirty, 20, "the autosave")
        database = self._store / "lansbrev.db"
        return {"database_bytes": database.stat().st_size}

    def _preview(self) -> Facts:
        """The preview shows the newest value; a picture is taken of it and of the window."""
        window = self._shown()
        view = window.issue_view.preview.view
        self._wait(lambda: view.update_number in self._painted, 60, "the newest value to be painted")
        colours = 0

        def is_drawn() -> bool:
            nonlocal colours
            colours = self._grab(view.grab().toImage(), "preview.png")
            return colours >= FEWEST_COLOURS

        self._wait(is_drawn, 60, "the preview to be drawn", every_ms=250)
        whole = self._grab(window.grab().toImage(), "window.png")
        from PySide6.QtWebEngineCore import qWebEngineChromiumVersion

        self.about["chromium"] = str(qWebEngineChromiumVersion())
        self.about["graphics"] = os.environ.get("QT_QUICK_BACKEND", "") or "default"
        return {"colours": colours, "window_colours": whole}

    def _printed_pages(self) -> Facts:
        """The preview shows the pages as they are printed: a second process of the program makes them."""
        from editor.desktop.commands import Command

        window = self._shown()
        view = window.issue_view.preview.view
        self._painted.clear()
        window.actions_[Command.SHOW_PRINT].trigger()
        self._wait(lambda: view.update_number in self._painted, 90, "the printed pages")
        colours = self._grab(view.grab().toImage(), "printed.png")
        window.actions_[Command.SHOW_MAIL].trigger()
        expect(colours >= FEWEST_COLOURS, "the printed pages are empty")
        return {"colours": colours}

    def _export(self) -> Facts:
        """Every format is exported into a folder with a name such as users give; every byte is read back."""
        from editor.publishing.formats import FORMATS, MANIFEST_NAME
        from editor.workspace.exports.release import release

        folder = self._folder / EXPORTS
        released = release(self._edition(), folder, FORMATS)
        manifest = json.loads((folder / MANIFEST_NAME).read_text("utf-8"))
        listed = {entry["name"]: entry["sha256"] for entry in manifest["files"]}
        for output in released.outputs:
            data = (folder / output.name).read_bytes()
            expect(hashlib.sha256(data).hexdigest() == listed[output.name], f"{output.name} is not what was written")
        self._export_far_down()
        sizes = {output.name: len(output.data) for output in released.outputs if "/" not in output.name}
        for page in ("mail.html", "web.html", "newsletter.txt"):
            text = (folder / page).read_text("utf-8")
            expect("räksmörgås" in text.replace("\xad", ""), f"{page} does not hold what was typed")
        return {"formats": list(FORMATS), "files": len(released.outputs), "sizes": sizes}

    def _export_far_down(self) -> None:
        """The same into a folder whose path alone has more than 260 characters."""
        from editor.workspace.exports.release import release

        folder = self._folder / EXPORTS
        while len(str(folder)) <= FAR_DOWN:
            folder /= "en mapp med ett ganska långt namn"
        told = release(self._edition(), folder, ("mail",))
        missing = [path.name for path in told.files if not path.is_file()]
        expect(not missing, f"not written into a folder far down: {missing}")

    def _edition(self) -> Edition:
        from editor.publishing.edition import Edition
        from editor.rendering import themes

        opened = self._opened()
        return Edition(opened.issue, dict(opened.pictures), opened.picture_data, themes.theme_of(opened.issue))

    def _pdf(self) -> Facts:
        """The PDF opens, its text holds what was typed, and its first page can be drawn."""
        from PySide6.QtCore import QSize, Qt
        from PySide6.QtGui import QImage, QPainter
        from PySide6.QtPdf import QPdfDocument

        document = QPdfDocument()
        problem = document.load(str(self._folder / EXPORTS / "newsletter.pdf"))
        expect(problem == QPdfDocument.Error.None_, f"the PDF does not open: {problem.name}")
        text = " ".join(document.getAllText(page).text() for page in range(document.pageCount()))
        expect("räksmörgås" in text.replace("\xad", "").replace("\ufffe", ""), "the PDF does not hold what was typed")
        points = document.pagePointSize(0)
        drawn = document.render(0, QSize(round(points.width()), round(points.height())))
        paper = QImage(drawn.size(), QImage.Format.Format_RGB32)
        paper.fill(Qt.GlobalColor.white)
        painter = QPainter(paper)
        painter.drawImage(0, 0, drawn)
        painter.end()
        colours = self._grab(paper, "page.png")
        expect(colours >= FEWEST_COLOURS, "the PDF's first page is empty")
        pages = document.pageCount()
        document.close()
        return {"pages": pages, "characters": len(text), "colours": colours}

    def _spelling(self) -> Facts:
        """The Swedish dictionary knows right from wrong."""
        from editor.swedish.spelling import Speller

        speller = Speller()
        begun = time.perf_counter()
        speller.load()
        seconds = round(time.perf_counter() - begun, 3)
        for word, right in (
            ("räksmörgås", True),
            ("länsstyrelsen", True),
            ("naturreservatet", True),
            ("reksmörgås", False),
        ):
            expect(speller.check(word) == right, f"{word!r} is judged wrongly")
        return {"loaded_in": seconds}

    def _second_start(self) -> Facts:
        """The program started once more on the same store calls this window forward and ends."""
        heard: list[object] = []
        self._door.asked.connect(heard.append)
        program = [sys.executable] if getattr(sys, "frozen", False) else [sys.executable, "-m", "editor"]
        homes = ("XDG_CONFIG_HOME", "XDG_STATE_HOME", "XDG_DATA_HOME")  # its log is not the user's either
        environment = {name: value for name, value in os.environ.items() if name not in homes}
        environment["HOME"] = str(self._folder / "log")
        second = subprocess.Popen([*program, "--store", str(self._store)], env=environment)
        try:
            self._wait(lambda: second.poll() is not None, 60, "the second start to end")
        finally:
            second.kill()
        expect(second.returncode == 0, f"the second start ended with status {second.returncode}")
        expect(heard == [None], f"this window heard {heard}")
        return {}

    def _close(self) -> Facts:
        """The window closes and lets go of the store."""
        from editor.desktop.app import take_down

        window = self._shown()
        expect(window.close(), "the window does not close")
        self._wait(lambda: window.workspace is None, 20, "the store to be let go")
        assert self._application is not None
        self._application.processEvents()
        take_down(window)
        return {}

    def _listen_for_trouble(self) -> None:
        """What nobody caught ends the step that waits."""
        before = sys.excepthook

        def hook(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
            before(kind, error, trace)
            self._trouble.append("".join(traceback.format_exception(kind, error, trace)))

        sys.excepthook = hook

    # -- hands and eyes --------------------------------------------------------------------------------------------

    def _shown(self) -> MainWindow:
        if self._window is None:
            raise NotAsExpected("the window is not there")
        return self._window

    def _opened(self) -> OpenIssue:
        opened = self._shown().open_issue
        if opened is None:
            raise NotAsExpected("no issue is open")
        return opened

    def _grab(self, image: QImage, name: str) -> int:
        """Keep the picture beside the report; returns how many colours it has (looking at every fourth pixel)."""
        image.save(str(self._folder / name))
        across, down = range(0, image.width(), 4), range(0, image.height(), 4)
        return len({image.pixel(x, y) for x in across for y in down})

    def _wait(self, ready: Callable[[], bool], seconds: float, what: str, *, every_ms: int = 20) -> None:
        """Let the window work until ``ready``. Raises NotAsExpected after ``seconds``."""
        from PySide6.QtCore import QEventLoop, QTimer

        deadline = time.monotonic() + seconds
        while not ready():
            if self._trouble:
                raise NotAsExpected(self._trouble.pop(0))
            if time.monotonic() > deadline:
                raise NotAsExpected(f"waited {seconds:g} s for {what}")
            loop = QEventLoop()
            QTimer.singleShot(every_ms, loop.quit)
            loop.exec()
