"""Photograph every window, form and dialog of the program, in light and dark, with the sample issue.

    python packaging/screenshots.py FOLDER [--language sv|en] [--schemes light,dark,contrast] [--scale 100..200]

The real program on a store of its own: nothing of the user is read or changed. Without a display it runs offscreen.
"""

from __future__ import annotations

import argparse
import datetime as dt
import os
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

PROJECT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(PROJECT / "src"))
sys.path.insert(0, str(PROJECT / "tests"))

LAPTOP = (1366, 740)
LAPTOP_AT_200_PERCENT = (683, 370)
SETTLED_S = 0.4
PATIENCE_S = 30.0
NOW = dt.datetime(2026, 6, 2, 14, 32, tzinfo=dt.UTC)


def main() -> int:
    parser = argparse.ArgumentParser(description=(__doc__ or "").split("\n", maxsplit=1)[0])
    parser.add_argument("folder", type=Path)
    parser.add_argument("--language", choices=("sv", "en"), default="sv")
    parser.add_argument("--schemes", default="light,dark")
    parser.add_argument("--scale", type=int, default=100, help="percent")
    options = parser.parse_args()
    if not (os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY") or sys.platform in ("win32", "darwin")):
        os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    os.environ["QT_SCALE_FACTOR"] = str(options.scale / 100)
    options.folder.mkdir(parents=True, exist_ok=True)

    from editor.desktop.app import make_application

    application = make_application(sys.argv[:1], options.language)
    application.setQuitOnLastWindowClosed(False)
    _leave_out_what_offscreen_lacks()
    count = 0
    for scheme in options.schemes.split(","):
        with tempfile.TemporaryDirectory(prefix="lansbrev-", ignore_cleanup_errors=True) as place:
            studio = Studio(options.folder, scheme, options.language, Path(place))
            studio.photograph_all()
            studio.close()
            count += studio.count
    print(f"{count} pictures in {options.folder}")
    return 0


class Studio:
    """One program in one scheme."""

    def __init__(self, folder: Path, scheme: str, language: str, place: Path) -> None:
        from PySide6.QtWidgets import QApplication

        from editor.desktop.look.style import Look
        from editor.desktop.main_window import MainWindow
        from editor.desktop.prompts import WindowPrompts
        from editor.desktop.tasks import Post, after
        from editor.store.thread import StoreThread
        from editor.support import paths
        from editor.support.messages import Messages
        from editor.support.settings import Settings
        from editor.workspace.workspace import Workspace

        application = QApplication.instance()
        assert isinstance(application, QApplication)
        self.application = application
        self.folder, self.scheme, self.place = folder, scheme, place
        self.count = 0
        self.settings = Settings(place / "settings.json")
        self.look = Look(application, paths.resources() / "window", scheme)  # type: ignore[arg-type]
        self.messages = Messages(language)  # type: ignore[arg-type]
        self.prompts = WindowPrompts(self.settings)
        self.window = MainWindow(
            look=self.look, settings=self.settings, messages=self.messages, prompts=self.prompts, now=lambda: NOW
        )
        self.workspace = Workspace(StoreThread(place / "store", Post(self.window)), after, _Clock())

    # Taking pictures

    def take(self, widget, name: str) -> None:  # type: ignore[no-untyped-def]
        """One picture, after everything has settled."""
        self.wait(SETTLED_S)
        widget.grab().save(str(self.folder / f"{name}-{self.scheme}.png"))
        self.count += 1

    def take_during(
        self, call: Callable[[], object], name: str, prepare: Callable[[object], None] | None = None
    ) -> None:
        """A picture of the dialog or menu that ``call`` opens; it is closed afterwards."""
        from PySide6.QtCore import QTimer

        def photograph() -> None:
            shown = self.application.activePopupWidget() or self.application.activeModalWidget()
            if shown is None:
                QTimer.singleShot(100, photograph)
                return
            if prepare is not None:
                prepare(shown)
            self.take(shown, name)
            shown.close()
            done.append(name)

        done: list[str] = []
        QTimer.singleShot(100, photograph)
        call()
        self.wait_until(lambda: bool(done))

    def wait(self, seconds: float) -> None:
        self.wait_until(lambda: False, seconds)

    def wait_until(self, ready: Callable[[], bool], patience_s: float = PATIENCE_S) -> bool:
        end = time.monotonic() + patience_s
        while time.monotonic() < end:
            if ready():
                return True
            self.application.processEvents()
            time.sleep(0.005)
        return False

    # What there is to see

    def photograph_all(self) -> None:
        self._start_pages()
        self._issue()
        self._forms()
        self._pictures()
        self._dialogs()
        self._features()
        self._pages()

    def _start_pages(self) -> None:
        from PySide6.QtCore import Qt

        from editor.desktop.commands import Command

        window = self.window
        listed: list[object] = []
        window.stored.listed.connect(listed.append)
        window.setWindowState(Qt.WindowState.WindowNoState)
        window.resize(*LAPTOP)
        window.show()
        window.use(self.workspace)
        self.wait_until(lambda: bool(listed))
        self.take(window, "start-empty")
        window.actions_[Command.OPEN_SAMPLE].trigger()
        self.wait_until(lambda: window.issue_view.open_issue is not None)
        window.go_to_start()
        self.take(window, "start")
        window.resize(*LAPTOP_AT_200_PERCENT)
        self.take(window, "start-smallest")
        window.resize(*LAPTOP)
        window.open_stored(window.start_page.issues[0].id)
        self.wait_until(lambda: window.issue_view.open_issue is not None)
        window.prepare_issue()
        self.wait(3.0)

    def _issue(self) -> None:
        from editor.desktop.commands import Command
        from editor.desktop.panels.mode_switch import MODE_COMMANDS

        window, view = self.window, self.window.issue_view
        self.take(window, "issue")
        window.actions_[Command.FIND].trigger()
        view.side.find_panel.field.setText("en")
        view.side.find_panel.step(1, focus=False)
        self.take(window, "find")
        view.side.find_panel.field.setText("zzz")
        self.take(view.side.find_panel, "find-nothing")
        view.side.find_panel.closed.emit()
        window.actions_[Command.FOCUS_MODE].trigger()
        self.take(window, "focus-mode")
        window.actions_[Command.FOCUS_MODE].trigger()
        for mode, command in MODE_COMMANDS.items():
            window.actions_[command].trigger()
            self.wait_until(lambda: window.issue_view.preview.view.is_up_to_date)
            self.take(window, f"mode-{mode.replace('_', '-')}")
        window.actions_[Command.SHOW_MAIL].trigger()
        window.actions_[Command.DETACH_PREVIEW].trigger()
        self.take(window, "without-preview")
        self.take(view.preview.window(), "preview-window")
        window.actions_[Command.DETACH_PREVIEW].trigger()
        window.resize(960, 700)
        self.take(window, "narrow")
        window.actions_[Command.GO_OUTLINE].trigger()
        self.take(window, "narrow-drawer")
        window.resize(*LAPTOP_AT_200_PERCENT)
        self.take(window, "smallest")
        window.actions_[Command.FIND].trigger()
        self.take(window, "smallest-find")
        view.side.find_panel.closed.emit()
        window.resize(1920, 1000)
        self.take(window, "wide")
        window.resize(*LAPTOP)
        self.wait(SETTLED_S)
        for action in window.menuBar().actions():
            menu = action.menu()
            if menu is not None:
                self.take_during(
                    lambda menu=menu: menu.popup(window.mapToGlobal(window.rect().center())), _named(action)
                )

    def _forms(self) -> None:
        """Each kind of form once, whole, folded as it comes and with every group open."""
        from editor.desktop.forms.fields.fold import Fold

        view = self.window.issue_view
        model = view.outline.model
        seen: set[str] = set()
        for index in model.indexes():
            row = model.row(index)
            if row is None or row.kind in seen:
                continue
            seen.add(row.kind)
            view.select(row.key)
            form = view.form_area.form
            if form is None:
                continue
            self.take(form, f"form-{row.kind}")
            for fold in form.findChildren(Fold):
                fold.unfold(True)
            self.take(form, f"form-{row.kind}-open")

    def _pictures(self) -> None:
        """A picture cropped, the register to choose from, the register as a page."""
        from editor.desktop.commands import Command
        from editor.desktop.forms.fields.picture_field import PictureField
        from editor.newsletter.issue import articles

        window, view = self.window, self.window.issue_view
        pictured = next(article for article in articles(view.open_issue.issue) if article.image)
        view.select(f"n:{pictured.id}")
        field = view.form_area.form.findChild(PictureField, "picture")
        self.take_during(field.panel.crop_button.click, "crop", lambda shown: shown.shape.setCurrentIndex(5))  # type: ignore[attr-defined]
        window.actions_[Command.PICTURES].trigger()
        page = window.centralWidget().currentWidget()
        self.take(window, "pictures-empty")
        page.browser.enter_button.click()
        self.wait_until(lambda: page.browser.grid.model().rowCount() > 0)
        self.take(window, "pictures")
        window.open_stored(window.start_page.issues[0].id)
        self.wait_until(view.isVisible)
        view.select(f"n:{pictured.id}")
        self.take_during(field.reuse_button.click, "picture-register")

    def _dialogs(self) -> None:
        from editor.desktop.commands import Command
        from editor.support.errors import FileNotReadable

        window, do = self.window, self.window.actions_
        self.take_during(do[Command.ALL_COMMANDS].trigger, "commands")
        self.take_during(do[Command.ALL_COMMANDS].trigger, "commands-search", lambda shown: shown.field.setText("sk"))  # type: ignore[attr-defined]
        self.take_during(do[Command.SETTINGS].trigger, "settings")
        do[Command.SAVE].trigger()
        self.wait(1.0)
        self.take_during(do[Command.VERSIONS].trigger, "versions")
        do[Command.ADD_ARTICLE].trigger()
        self.take_during(do[Command.HISTORY].trigger, "history")
        do[Command.UNDO].trigger()
        self.take_during(do[Command.NEW_ISSUE].trigger, "new-issue")
        self.take_during(do[Command.NEW_FROM].trigger, "next-issue")
        self.take_during(do[Command.SHORTCUTS].trigger, "shortcuts")
        self.take_during(do[Command.ABOUT].trigger, "about")
        self.take_during(
            lambda: self.prompts.tell_error(window, self.messages.sentence(FileNotReadable(file="utgåva.lansbrev"))),
            "error",
        )
        self.take_during(lambda: window._issue_panes._open_link("https://example.se/sida"), "question")
        self.take_during(do[Command.EXPORT].trigger, "export", lambda shown: shown.set_folder(Path("/Nyhetsbrev")))  # type: ignore[attr-defined]
        self.take_during(do[Command.EXPORT].trigger, "export-done", self._export)

    def _features(self) -> None:
        """What the commands of a whole feature open."""
        from editor.desktop.commands import Command

        do = self.window.actions_
        for name, command in (
            ("search", Command.SEARCH_ALL),
            ("save-block", Command.SAVE_BLOCK),
            ("profiles", Command.PROFILES),
            ("move", Command.MOVE_COMPUTER),
            ("tidy", Command.TIDY),
        ):
            self.take_during(do[command].trigger, name, lambda _: self.wait(0.6))

        for name, command in (("reuse", Command.REUSE), ("review-round", Command.REVIEW_ROUND)):
            before = set(self.application.topLevelWidgets())
            do[command].trigger()
            self.wait(1.0)
            for shown in set(self.application.topLevelWidgets()) - before:
                if shown.isVisible() and shown.isWindow():
                    self.take(shown, name)
                    shown.close()

    def _pages(self) -> None:
        """The pages beside the start, empty and with what the sample's events and contacts give."""
        from editor.desktop.commands import Command
        from editor.desktop.forms.fields.origin_line import OriginLine

        window, view = self.window, self.window.issue_view
        pages = (
            ("events", Command.EVENTS),
            ("contacts", Command.CONTACTS),
            ("newsletters", Command.NEWSLETTERS),
            ("archive", Command.ARCHIVE),
            ("bin", Command.BIN),
        )
        for name, command in pages:
            window.actions_[command].trigger()
            self.take(window, f"{name}-page")
        window.open_stored(window.start_page.issues[0].id)
        self.wait_until(view.isVisible)
        for index in list(view.outline.model.indexes()):
            row = view.outline.model.row(index)
            if row is None or row.kind not in ("event", "contact"):
                continue
            view.select(row.key)
            form = view.form_area.form
            for line in form.findChildren(OriginLine) if form is not None else ():
                if line.enter_button.isVisible():
                    line.enter_button.click()
                    self.wait(SETTLED_S)
        for name, command in pages[:2]:
            window.actions_[command].trigger()
            self.take(window, f"{name}-page-filled")
        window.resize(*LAPTOP_AT_200_PERCENT)
        for name, command in pages:
            window.actions_[command].trigger()
            self.take(window, f"{name}-page-smallest")
        window.resize(*LAPTOP)

    def _export(self, shown) -> None:  # type: ignore[no-untyped-def]
        shown.set_folder(self.place / "Nyhetsbrev juni")
        shown.start()
        self.wait_until(lambda: shown._task is None)

    def close(self) -> None:
        """End the program."""
        from PySide6.QtCore import QEvent

        self.window.close()
        self.wait(0.2)
        self.window.deleteLater()
        self.application.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
        self.wait(0.2)


def _leave_out_what_offscreen_lacks() -> None:
    from PySide6.QtCore import QLoggingCategory

    QLoggingCategory.setFilterRules("qt.qpa.*=false")


class _Clock:
    def now(self) -> dt.datetime:
        return NOW

    def monotonic(self) -> float:
        return time.monotonic()


def _named(action) -> str:  # type: ignore[no-untyped-def]
    return "menu-" + action.text().replace("&", "").lower().translate(str.maketrans("åäö", "aao"))


if __name__ == "__main__":
    sys.exit(main())
