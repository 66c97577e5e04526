"""What the window does for the forms: pictures prepared beside it, the dictionary, sentences."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QObject, QSize, Qt
from PySide6.QtGui import QImageReader, QPixmap
from PySide6.QtWidgets import QWidget

from editor.desktop.dictionary import Dictionary
from editor.desktop.prompts import Prompts
from editor.desktop.tasks import Progress, Task
from editor.support import pictures
from editor.support.errors import EditorError, FileNotReadable
from editor.support.messages import Messages
from editor.support.pictures import Picture
from editor.workspace.open_issue import OpenIssue

if TYPE_CHECKING:
    from editor.swedish.repair import Lexicon

THUMBNAIL_PX = QSize(480, 360)


class IssuePictures(QObject):
    """The :class:`editor.desktop.forms.services.FormServices` of whichever issue is open; owns the dictionary."""

    def __init__(self, prompts: Prompts, messages: Messages, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.dictionary = Dictionary(self)
        self._prompts = prompts
        self._messages = messages
        self._open: OpenIssue | None = None
        self._thumbnails: dict[str, QPixmap] = {}

    def serve(self, open_issue: OpenIssue | None) -> None:
        """Give pictures to, and show those of, ``open_issue`` from now on."""
        self._open = open_issue

    def choose_picture(self, parent: QWidget, done: Callable[[str, Picture], None]) -> None:
        """Ask for a picture file; ``done`` gets the name for ``Image.file`` when it is prepared."""
        file = self._prompts.choose_picture(parent)
        if file is not None:
            self.take_picture(file, parent, done)

    def take_picture(self, source: Path | bytes, parent: QWidget, done: Callable[[str, Picture], None]) -> None:
        """Prepare a picture in the background and register it with the issue that is open now."""
        open_issue = self._open
        if open_issue is None:
            return
        name = source.name if isinstance(source, Path) else self.tr("Inklistrad bild") + ".png"
        task: Task[tuple[Picture, bytes]] = Task(lambda progress: _prepared(source, name, progress), self)

        def register(outcome: tuple[Picture, bytes]) -> None:
            picture, data = outcome
            file = open_issue.add_picture(picture, data, name)
            if self._open is open_issue:
                done(file, picture)

        task.succeeded.connect(register)
        task.failed.connect(lambda error: self._prompts.tell_error(parent, self._messages.sentence(error)))
        for ended in (task.succeeded, task.failed, task.cancelled):
            ended.connect(task.deleteLater)
        task.start()

    def thumbnail(self, file: str) -> QPixmap | None:
        """A small picture of ``Image.file``; ``None`` where there is none to show."""
        if self._open is None or file not in self._open.pictures:
            return None
        sha256 = self._open.pictures[file].sha256
        if sha256 not in self._thumbnails:
            try:
                self._thumbnails[sha256] = _small(self._open.picture_data(file))
            except (EditorError, OSError):
                return None
        return self._thumbnails[sha256]

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


def _prepared(source: Path | bytes, name: str, progress: Progress) -> tuple[Picture, bytes]:
    progress(0, 1, name)
    if isinstance(source, bytes):
        return pictures.prepare(source, file=name)
    try:
        data = source.read_bytes()
    except OSError as error:
        raise FileNotReadable(file=name) from error
    return pictures.prepare(data, file=name)


def _small(data: bytes) -> QPixmap:
    buffer = QBuffer()
    buffer.setData(QByteArray(data))
    buffer.open(QIODevice.OpenModeFlag.ReadOnly)
    reader = QImageReader(buffer)
    size = reader.size()
    if size.isValid():
        fitting = size.scaled(THUMBNAIL_PX, Qt.AspectRatioMode.KeepAspectRatio)
        reader.setScaledSize(fitting if fitting.width() < size.width() else size)
    return QPixmap.fromImage(reader.read())
