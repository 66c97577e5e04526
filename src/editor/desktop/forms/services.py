"""What forms ask of the window around them."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

from PySide6.QtGui import QPixmap
from PySide6.QtWidgets import QWidget

from editor.support.pictures import Picture

if TYPE_CHECKING:
    from editor.swedish.repair import Lexicon


class FormServices(Protocol):
    """What a form cannot do with the issue alone: pictures, the dictionary, sentences for codes."""

    def choose_picture(self, parent: QWidget, done: Callable[[str, Picture], None]) -> None:
        """Ask for a picture file and register it with the open issue; ``done`` gets the name for ``Image.file``."""

    def take_picture(self, source: Path | bytes, parent: QWidget, done: Callable[[str, Picture], None]) -> None:
        """The same for a file that was dropped or pasted, or for the bytes of a copied picture."""

    def thumbnail(self, file: str) -> QPixmap | None:
        """A small picture of ``Image.file``; ``None`` while it is not at hand."""

    def lexicon(self) -> Lexicon | None:
        """What knows Swedish words; ``None`` until it is loaded."""

    def when_lexicon(self, call: Callable[[], None]) -> None:
        """Call once when :meth:`lexicon` is there."""

    def words(self, code: str, data: dict[str, str | int]) -> str:
        """The sentence of a note."""
