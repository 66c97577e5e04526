"""A form at work, as it stands in the window: in a scroll area, each edit applied and shown again."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

from PySide6.QtCore import Qt
from PySide6.QtGui import QPixmap
from PySide6.QtWidgets import QApplication, QScrollArea, QWidget
from pytestqt.qtbot import QtBot

from editor.desktop.forms.catalogue import make_form
from editor.desktop.forms.edit import Edit
from editor.desktop.forms.fields.fold import Fold
from editor.desktop.forms.form import Form
from editor.newsletter.issue import Issue
from editor.support.messages import Messages
from editor.support.pictures import Picture
from editor.swedish.repair import Lexicon

W = TypeVar("W", bound=QWidget)


class Services:
    """Gives the next of its files whenever a form asks for a picture; the dictionary is there when a test says so."""

    def __init__(self) -> None:
        self.taken: list[Path | bytes] = []
        self.speller: Lexicon | None = None
        self.waiting: list[Callable[[], None]] = []
        self.files = ["images/ny.jpg", "images/nyare.jpg", "images/nyast.jpg"]

    def choose_picture(self, parent: QWidget, done: Callable[[str, Picture], None]) -> None:
        done(self.files.pop(0), Picture(sha256="0" * 64, width_px=4, height_px=3, media_type="image/jpeg"))

    def take_picture(self, source: Path | bytes, parent: QWidget, done: Callable[[str, Picture], None]) -> None:
        self.taken.append(source)
        self.choose_picture(parent, done)

    def lexicon(self) -> Lexicon | None:
        return self.speller

    def when_lexicon(self, call: Callable[[], None]) -> None:
        self.waiting.append(call)

    def words(self, code: str, data: dict[str, str | int]) -> str:
        return Messages("sv").text(code, **data)

    def thumbnail(self, file: str) -> QPixmap | None:
        pixmap = QPixmap(8, 6)
        pixmap.fill(Qt.GlobalColor.darkGreen)
        return pixmap


class Bench:
    """A form at work on an issue: keeps every edit and shows each new value, as the window does."""

    def __init__(self, qtbot: QtBot, issue: Issue, key: str) -> None:
        self.issue = issue
        self.edits: list[Edit] = []
        self.values: list[Issue] = []
        self.requests: list[str] = []
        self.services = Services()
        self.form: Form = make_form(key, issue, self.services)
        self.form.edited.connect(self._apply)
        self.form.selection_requested.connect(self.requests.append)
        self.area = QScrollArea()
        self.area.setWidgetResizable(True)
        self.area.setWidget(self.form)
        self.area.resize(528, 700)
        qtbot.addWidget(self.area)
        with qtbot.waitActive(self.area):
            self.area.show()
            self.area.activateWindow()

    def _apply(self, edit: Edit) -> None:
        after = edit.apply(self.issue)
        if after == self.issue:
            return
        self.edits.append(edit)
        self.values.append(self.issue)
        self.issue = after
        self.form.show_node(self.issue, self.form.key)

    def show(self, issue: Issue) -> None:
        """Another value from outside: undo, or another view."""
        self.issue = issue
        self.form.show_node(issue, self.form.key)

    def undo(self) -> None:
        """Take back the last edit, as the window does."""
        self.show(self.values.pop())

    def unfold(self) -> None:
        """Open every folded group."""
        for fold in self.form.findChildren(Fold):
            fold.unfold(True)
        QApplication.processEvents()

    def field(self, kind: type[W], name: str) -> W:
        """The field of the form called ``name`` in its Designer file."""
        found = self.form.findChild(kind, name)
        assert found is not None, name
        return found
