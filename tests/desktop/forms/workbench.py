"""A form at work, as it stands in the window: in a scroll area, each edit applied and shown again."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
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
from editor.desktop.forms.services import PictureSize
from editor.newsletter.edits.picture_edits import NewPicture
from editor.newsletter.issue import Image, Issue
from editor.newsletter.record import Crop, PictureNotes, Record, Work
from editor.support.messages import Messages
from editor.swedish.repair import Lexicon

W = TypeVar("W", bound=QWidget)


class Services:
    """Gives the next of its files whenever a form asks for a picture; the dictionary is there when a test says so."""

    def __init__(self) -> None:
        self.taken: list[Path | bytes] = []
        self.speller: Lexicon | None = None
        self.waiting: list[Callable[[], None]] = []
        self.crop: Crop | None = None
        self.notes: Mapping[str, PictureNotes] = {}
        self.files = ["images/ny.jpg", "images/nyare.jpg", "images/nyast.jpg"]

    def choose_picture(self, parent: QWidget, done: Callable[[NewPicture], None]) -> None:
        done(NewPicture(image=Image(id="img", file=self.files.pop(0)), crop=self.crop))

    def choose_pictures(self, parent: QWidget, done: Callable[[NewPicture], None]) -> None:
        self.choose_picture(parent, done)

    def take_pictures(
        self, sources: Sequence[Path | bytes], parent: QWidget, done: Callable[[NewPicture], None]
    ) -> None:
        for source in sources:
            self.taken.append(source)
            self.choose_picture(parent, done)

    def reuse_picture(self, parent: QWidget, done: Callable[[NewPicture], None]) -> None:
        done(NewPicture(image=Image(id="x", file="images/gammal.jpg", alt="Kajen", credit="Exempel Exempelsson")))

    def crop_picture(self, image_id: str, parent: QWidget, done: Callable[[str, Crop], None]) -> None:
        assert self.crop is not None
        done("images/beskuren.jpg", self.crop)

    def picture_notes(self, image_id: str) -> PictureNotes:
        return self.notes.get(image_id, PictureNotes())

    def picture_size(self, file: str) -> PictureSize | None:
        return PictureSize(1280, 853, 183_700)

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
        self.record = Record()
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
        before = Work(self.issue, self.record)
        after, self.record = edit.work(before) if edit.work else Work(edit.apply(self.issue), self.record)
        self.services.notes = self.record.picture_notes
        if Work(after, self.record) == before:
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
