"""What the window does for the forms: pictures taken in beside it, the dictionary, sentences."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Final, NamedTuple

from PySide6.QtCore import QObject, QTimer
from PySide6.QtGui import QPixmap
from PySide6.QtWidgets import QWidget

from editor.desktop.dictionary import Dictionary
from editor.desktop.forms.services import PictureSize
from editor.desktop.pictures.drawing import small_pixmap
from editor.desktop.prompts import Prompts
from editor.desktop.tasks import Progress, Task
from editor.newsletter import edits
from editor.newsletter.edits import picture_edits
from editor.newsletter.edits.picture_edits import NewPicture
from editor.newsletter.issue import Image
from editor.newsletter.record import Crop, PictureNotes, Work
from editor.support import files, pictures
from editor.support.errors import EditorError, FileNotReadable, PictureFileTooLarge
from editor.support.messages import Messages
from editor.support.picture_likeness import likeness
from editor.support.pictures import Taken
from editor.workspace.listeners import Unsubscribe
from editor.workspace.open_issue import Change, OpenIssue
from editor.workspace.registers.pictures import Entered, image_of

if TYPE_CHECKING:
    from editor.desktop.desk import Desk
    from editor.swedish.repair import Lexicon

LIMIT_MB: Final = 100
"""No camera writes larger files of the kinds that are taken."""
LESSON_MS: Final = 2_000
"""After so long without a change the register learns what an issue says of its pictures."""


class _Waiting(NamedTuple):
    source: Path | bytes
    open_issue: OpenIssue
    parent: QWidget
    done: Callable[[NewPicture], None]


class _Came(NamedTuple):
    taken: Taken
    likeness: str


class IssuePictures(QObject):
    """The :class:`editor.desktop.forms.services.FormServices` of whichever issue is open; owns the dictionary, unless
    it is lent another one's."""

    def __init__(
        self,
        prompts: Prompts,
        messages: Messages,
        parent: QObject | None = None,
        *,
        dictionary: Dictionary | None = None,
    ) -> None:
        super().__init__(parent)
        self.dictionary = dictionary or Dictionary(self)
        self._prompts = prompts
        self._messages = messages
        self._open: OpenIssue | None = None
        self._thumbnails: dict[str, QPixmap] = {}
        self._sizes: dict[str, int] = {}
        self._waiting: deque[_Waiting] = deque()
        self._at_work = False
        self._desk: Desk | None = None
        self._unsubscribe: Unsubscribe | None = None
        self._lesson = QTimer(self, singleShot=True, interval=LESSON_MS)
        self._lesson.timeout.connect(self._learn)

    def join(self, desk: Desk) -> None:
        """Work with the register of the desk's workspace, and say in its window what is to be said."""
        self._desk = desk

    def serve(self, open_issue: OpenIssue | None) -> None:
        """Give pictures to, and show those of, ``open_issue`` from now on."""
        self._learn()
        if self._unsubscribe is not None:
            self._unsubscribe()
            self._unsubscribe = None
        self._open = open_issue
        if open_issue is not None:
            self._unsubscribe = open_issue.subscribe(self._changed)
            workspace = self._desk.workspace if self._desk is not None else None
            if workspace is not None:
                workspace.picture_register.read(self._learn, lambda _: None)  # what was written last before the end

    def _changed(self, change: Change) -> None:
        """What is written of a picture goes into the register when there is a pause."""
        same = change.before.images is change.after.images and change.record_before is change.record_after
        if not same:
            self._lesson.start()

    def _learn(self) -> None:
        self._lesson.stop()
        workspace = self._desk.workspace if self._desk is not None else None
        if workspace is not None and self._open is not None:
            workspace.picture_register.learn(self._open)

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
        task: Task[_Came] = Task(lambda progress: _taken(source, name, progress), self)
        task.succeeded.connect(lambda came: self._register(waiting, name, came))

        def failed(error: EditorError) -> None:
            self._prompts.tell_error(waiting.parent, self._messages.sentence(error))
            self._next()

        task.failed.connect(failed)
        task.cancelled.connect(self._next)
        for ended in (task.succeeded, task.failed, task.cancelled):
            ended.connect(task.deleteLater)
        task.start()

    def _register(self, waiting: _Waiting, name: str, came: _Came) -> None:
        taken = came.taken
        file = waiting.open_issue.add_picture(*taken.shown, name, taken.original)
        workspace = self._desk.workspace if self._desk is not None else None
        if workspace is not None:
            workspace.picture_register.enter(
                waiting.open_issue, file, taken, came.likeness, lambda entered: self._entered(waiting, entered)
            )
            return
        whole = taken.original[0] == taken.shown[0]
        crop = None if whole else Crop(original=taken.original[0])
        self._entered(waiting, Entered(new=NewPicture(image=Image(id="img", file=file), crop=crop), known=False))

    def _entered(self, waiting: _Waiting, entered: Entered) -> None:
        if self._open is waiting.open_issue:
            waiting.done(entered.new)
            self._tell_known(entered)
        self._next()

    def _tell_known(self, entered: Entered) -> None:
        if self._desk is None:
            return
        image = entered.new.image
        if entered.known and (image.alt or image.credit):
            self._desk.say(self.tr("Bilden finns redan i bildregistret. Det som står där om den följde med."))
        elif entered.alike:
            known = image_of(entered.alike[0])
            words = self.tr("En liknande bild finns redan i bildregistret: {0}.")
            self._desk.say(words.format(known.alt or known.caption or known.file.rpartition("/")[2]))

    def reuse_picture(self, parent: QWidget, done: Callable[[NewPicture], None]) -> None:
        """Ask for a picture of the register."""
        from editor.desktop.pictures.register_dialog import ask_picture

        workspace, open_issue = (self._desk.workspace, self._open) if self._desk is not None else (None, None)
        if self._desk is None or workspace is None or open_issue is None:
            return
        self._learn()
        pictures, today = workspace.picture_register, self._desk.now().date()
        entry = ask_picture(pictures, workspace.registers, today, self._desk.tell, parent)
        if entry is not None and self._open is open_issue:
            done(pictures.used(open_issue, entry))

    def recognised(self, before: Work, after: Work) -> Work:
        """``after`` with what the register knows of pictures that an edit brought along."""
        workspace = self._desk.workspace if self._desk is not None else None
        if workspace is None or self._open is None or before.issue.images is after.issue.images:
            return after
        return workspace.picture_register.recognised(before, after, self._open.pictures)

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


def _taken(source: Path | bytes, name: str, progress: Progress) -> _Came:
    progress(0, 1, name)
    taken = pictures.take_in(source if isinstance(source, bytes) else _read(source, name), file=name)
    return _Came(taken, likeness(taken.shown[1]))


def _read(source: Path, name: str) -> bytes:
    try:
        if source.stat().st_size > LIMIT_MB * 1_000_000:
            raise PictureFileTooLarge(file=name, limit_mb=LIMIT_MB)
        return files.read_ordinary(source)
    except OSError as error:
        raise FileNotReadable(file=name) from error
