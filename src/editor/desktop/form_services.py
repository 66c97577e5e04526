"""What the window does for the forms: pictures taken in beside it, the dictionary, sentences."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Final, NamedTuple

from PySide6.QtCore import QObject
from PySide6.QtGui import QPixmap
from PySide6.QtWidgets import QWidget

from editor.desktop.dictionary import Dictionary
from editor.desktop.forms.services import PictureSize
from editor.desktop.pictures.drawing import small_pixmap
from editor.desktop.prompts import Prompts
from editor.desktop.tasks import Progress, Task
from editor.newsletter import edits, picture_edits
from editor.newsletter.issue import Image
from editor.newsletter.picture_edits import NewPicture
from editor.newsletter.record import Crop, PictureNotes, Work
from editor.support import pictures
from editor.support.errors import EditorError, FileNotReadable, PictureFileTooLarge
from editor.support.messages import Messages
from editor.support.pictures import Taken
from editor.workspace.open_issue import OpenIssue

if TYPE_CHECKING:
    from editor.swedish.repair import Lexicon

LIMIT_MB: Final = 100
"""No camera writes larger files of the kinds that are taken."""


class _Waiting(NamedTuple):
    source: Path | bytes
    open_issue: OpenIssue
    parent: QWidget
    done: Callable[[NewPicture], None]


class IssuePictures(QObject):
    """The :class:`editor.desktop.forms.services.FormServices` of whichever issue is open; owns the dictionary."""

    def __init__(self, prompts: Prompts, messages: Messages, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.dictionary = Dictionary(self)
        self._prompts = prompts
        self._messages = messages
        self._open: OpenIssue | None = None
        self._thumbnails: dict[str, QPixmap] = {}
        self._sizes: dict[str, int] = {}
        self._waiting: deque[_Waiting] = deque()
        self._at_work = False

    def serve(self, open_issue: OpenIssue | None) -> None:
        """Give pictures to, and show those of, ``open_issue`` from now on."""
        self._open = open_issue

    # Taking in

    def choose_picture(self, parent: QWidget, done: Callable[[NewPicture], None]) -> None:
        """Ask for a picture file; ``done`` gets what to put into a field when it is prepared."""
        file = self._prompts.choose_picture(parent)
        if file is not None:
            self.take_pictures([file], parent, done)

    def choose_pictures(self, parent: QWidget, done: Callable[[NewPicture], None]) -> None:
        """The same for several files at once."""
        self.take_pictures(self._prompts.choose_pictures(parent), parent, done)

    def take_pictures(
        self, sources: Sequence[Path | bytes], parent: QWidget, done: Callable[[NewPicture], None]
    ) -> None:
        """Prepare pictures in the background, one after the other, for the issue that is open now."""
        if self._open is None:
            return
        self._waiting.extend(_Waiting(source, self._open, parent, done) for source in sources)
        if not self._at_work:
            self._next()

    def _next(self) -> None:
        self._at_work = bool(self._waiting)
        if not self._waiting:
            return
        waiting = self._waiting.popleft()
        source = waiting.source
        name = source.name if isinstance(source, Path) else self.tr("Inklistrad bild") + ".png"
        task: Task[Taken] = Task(lambda progress: _taken(source, name, progress), self)
        task.succeeded.connect(lambda taken: self._register(waiting, name, taken))
        task.failed.connect(lambda error: self._prompts.tell_error(waiting.parent, self._messages.sentence(error)))
        for ended in (task.succeeded, task.failed, task.cancelled):
            ended.connect(task.deleteLater)
            ended.connect(self._next)
        task.start()

    def _register(self, waiting: _Waiting, name: str, taken: Taken) -> None:
        file = waiting.open_issue.add_picture(*taken.shown, name, taken.original)
        whole = taken.original[0] == taken.shown[0]
        crop = None if whole else Crop(original=taken.original[0])
        if self._open is waiting.open_issue:
            waiting.done(NewPicture(image=Image(id="img", file=file), crop=crop))

    def reuse_picture(self, parent: QWidget, done: Callable[[NewPicture], None]) -> None:
        """Ask for a picture of the register."""

    # Cropping

    def crop_picture(self, image_id: str, parent: QWidget, done: Callable[[str, Crop], None]) -> None:
        """Ask which part of its original a picture shows; the part is cut out in the background."""
        from editor.desktop.pictures.crop_dialog import ask_crop

        open_issue = self._open
        if open_issue is None:
            return
        work = Work(open_issue.issue, open_issue.record)
        before = picture_edits.crop_of(work, image_id, open_issue.pictures)
        image = edits.find(open_issue.issue, image_id)
        if before is None or not isinstance(image, Image):
            return
        try:
            original = open_issue.original_data(before.original)
        except EditorError as error:
            self._prompts.tell_error(parent, self._messages.sentence(error))
            return
        crop = ask_crop(original, before, parent)
        if crop is None or crop == before:
            return
        if (crop.quarter_turns, crop.box) == (before.quarter_turns, before.box):
            done(image.file, crop)  # another focal point, the same picture
            return
        self._cut(original, crop, image.file, parent, done)

    def _cut(self, original: bytes, crop: Crop, file: str, parent: QWidget, done: Callable[[str, Crop], None]) -> None:
        open_issue, name = self._open, file.rpartition("/")[2]
        if open_issue is None:
            return

        def work(progress: Progress) -> pictures.Kept:
            progress(0, 1, name)
            return pictures.shown(original, file=name, quarter_turns=crop.quarter_turns, box=crop.box)

        task: Task[pictures.Kept] = Task(work, self)

        def take(cut: pictures.Kept) -> None:
            made = open_issue.add_picture(*cut, name, (crop.original, original))
            if self._open is open_issue:
                done(made, crop)

        task.succeeded.connect(take)
        task.failed.connect(lambda error: self._prompts.tell_error(parent, self._messages.sentence(error)))
        for ended in (task.succeeded, task.failed, task.cancelled):
            ended.connect(task.deleteLater)
        task.start()

    # What is known of a picture

    def picture_notes(self, image_id: str) -> PictureNotes:
        """What the issue's record knows of a picture and never prints."""
        return picture_edits.notes_of(self._open.record, image_id) if self._open is not None else PictureNotes()

    def picture_size(self, file: str) -> PictureSize | None:
        """How large a picture is."""
        if self._open is None or file not in self._open.pictures:
            return None
        picture = self._open.pictures[file]
        if picture.sha256 not in self._sizes:
            try:
                self._sizes[picture.sha256] = len(self._open.picture_data(file))
            except (EditorError, OSError):
                return None
        return PictureSize(picture.width_px, picture.height_px, self._sizes[picture.sha256])

    def thumbnail(self, file: str) -> QPixmap | None:
        """A small picture of ``Image.file``; ``None`` where there is none to show."""
        if self._open is None or file not in self._open.pictures:
            return None
        sha256 = self._open.pictures[file].sha256
        if sha256 not in self._thumbnails:
            try:
                self._thumbnails[sha256] = small_pixmap(self._open.picture_data(file))
            except (EditorError, OSError):
                return None
        return self._thumbnails[sha256]

    # Words

    def lexicon(self) -> Lexicon | None:
        """The dictionary, once it is loaded; who asks wants it soon."""
        self.dictionary.prepare()
        return self.dictionary.speller()

    def when_lexicon(self, call: Callable[[], None]) -> None:
        """Call once when the dictionary is loaded."""
        self.dictionary.when_loaded(call)

    def words(self, code: str, data: dict[str, str | int]) -> str:
        """The sentence of ``code``, filled with ``data``."""
        return self._messages.text(code, **data)


def _taken(source: Path | bytes, name: str, progress: Progress) -> Taken:
    progress(0, 1, name)
    if isinstance(source, bytes):
        return pictures.take_in(source, file=name)
    try:
        if source.stat().st_size > LIMIT_MB * 1_000_000:
            raise PictureFileTooLarge(file=name, limit_mb=LIMIT_MB)
        data = source.read_bytes()
    except OSError as error:
        raise FileNotReadable(file=name) from error
    return pictures.take_in(data, file=name)
