"""What forms ask of the window around them."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple, Protocol

from PySide6.QtGui import QPixmap
from PySide6.QtWidgets import QWidget

from editor.newsletter.edits.picture_edits import NewPicture
from editor.newsletter.record import Crop, PictureNotes

if TYPE_CHECKING:
    from editor.swedish.repair import Lexicon


class PictureSize(NamedTuple):
    """How large a picture is as readers get it."""

    width_px: int
    height_px: int
    bytes: int


class PictureServices(Protocol):
    """What is asked of one picture."""

    def thumbnail(self, file: str) -> QPixmap | None:
        """A small picture of ``Image.file``; ``None`` while it is not at hand."""

    def picture_size(self, file: str) -> PictureSize | None:
        """How large a picture is; ``None`` where that is not known."""

    def picture_notes(self, image_id: str) -> PictureNotes:
        """What the record knows of a picture and never prints."""

    def crop_picture(self, image_id: str, parent: QWidget, done: Callable[[str, Crop], None]) -> None:
        """Ask which part of its original a picture shows; ``done`` gets the new ``Image.file``."""


class FormServices(PictureServices, Protocol):
    """What a form cannot do with the issue alone: pictures, the dictionary, sentences for codes."""

    def choose_picture(self, parent: QWidget, done: Callable[[NewPicture], None]) -> None:
        """Ask for a picture file and take it into the open issue; ``done`` gets what to put into a field."""

    def choose_pictures(self, parent: QWidget, done: Callable[[NewPicture], None]) -> None:
        """The same for several files: ``done`` is called for each, in their order."""

    def take_pictures(
        self, sources: Sequence[Path | bytes], parent: QWidget, done: Callable[[NewPicture], None]
    ) -> None:
        """The same for files that were dropped or pasted, or for the bytes of a copied picture."""

    def reuse_picture(self, parent: QWidget, done: Callable[[NewPicture], None]) -> None:
        """The same for a picture of the register."""

    def lexicon(self) -> Lexicon | None:
        """What knows Swedish words; ``None`` until it is loaded."""

    def when_lexicon(self, call: Callable[[], None]) -> None:
        """Call once when :meth:`lexicon` is there."""

    def words(self, code: str, data: dict[str, str | int]) -> str:
        """The sentence of a note."""
