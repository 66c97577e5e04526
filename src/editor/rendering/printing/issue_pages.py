"""The printed issue: a PDF that is PDF/UA-1 (ISO 14289-1) and PDF/A-2a (ISO 19005-2) at once, made by Typst.

The templates in ``resources/templates/print`` read the issue as data; every issue value gives a file.
"""

from __future__ import annotations

import datetime as dt
import shutil
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import ClassVar, Final

import msgspec
import typst

from editor.newsletter.issue import Issue
from editor.rendering.content import page_plan, view
from editor.rendering.printing.data import Json, Problem, print_data
from editor.rendering.printing.fit import fitted
from editor.rendering.printing.fonts import FAMILIES, Alphabet
from editor.rendering.printing.look import PrintOptions, look_of
from editor.rendering.printing.pages import Fit, Pages, Place
from editor.rendering.themes import Theme
from editor.support import files
from editor.support.errors import EditorError
from editor.support.paths import resources
from editor.support.pictures import Picture, prepare

__all__ = ["PdfRenderer", "Places", "PrintFailed", "PrintOptions", "Problem"]

_EXTENSIONS: Final = {"image/jpeg": "jpg", "image/png": "png", "image/gif": "gif"}
_STANDARDS: Final[list[typst.PDFStandard]] = ["ua-1", "a-2a"]


class PrintFailed(EditorError):
    """The pages could not be made: a fault of the program, not of the issue. Data: ``detail``."""

    code: ClassVar[str] = "print_failed"


class Places(msgspec.Struct, frozen=True):
    """Where the blocks of the page begin, and the parts, events and contacts inside them, each in page order."""

    blocks: tuple[Place, ...] = ()
    inside: tuple[Place, ...] = ()


class PdfRenderer:
    """Renders issues in one theme. Fonts are read once and kept between calls; calls do not depend on each other."""

    def __init__(self, theme: Theme, options: PrintOptions | None = None) -> None:
        self._theme = theme
        self._options = options or PrintOptions()
        folder = resources() / "fonts"
        self._alphabet = Alphabet(folder)
        self._fonts = typst.Fonts(include_system_fonts=False, include_embedded_fonts=False, font_paths=[folder])

    def render(
        self,
        issue: Issue,
        pictures: Mapping[str, Picture],
        picture_data: Mapping[str, bytes],
        *,
        problems: list[Problem] | None = None,
    ) -> bytes:
        """The PDF of ``issue``: the same issue and pictures give the same bytes.

        ``pictures`` and ``picture_data`` are by ``Image.file``. What could not be printed as it stands is added to
        ``problems`` (codes ``print_character_missing``, ``picture_alt_missing``, ``print_picture_missing``,
        ``title_missing``); nothing of it stops the rendering.
        """
        with self.manuscript(issue, pictures, picture_data, problems=problems) as printed:
            return printed()

    def render_with_places(
        self, issue: Issue, pictures: Mapping[str, Picture], picture_data: Mapping[str, bytes]
    ) -> tuple[bytes, Places]:
        """The very bytes of :meth:`render`, and where on their pages things stand: the pages are set once more."""
        places: list[Places] = []
        with self.manuscript(issue, pictures, picture_data, places=places) as printed:
            return printed(), places[-1]

    @contextmanager
    def manuscript(
        self,
        issue: Issue,
        pictures: Mapping[str, Picture],
        picture_data: Mapping[str, bytes],
        *,
        problems: list[Problem] | None = None,
        places: list[Places] | None = None,
    ) -> Iterator[Callable[[], bytes]]:
        """All that Python does for the PDF is done on entering; calling what is given then does what Typst does.

        That may happen in a thread of its own, where it hardly needs Python's lock: a thread that reads and writes many
        files beside a busy one waits for the lock after each. Otherwise as :meth:`render`.
        """
        seen = page_plan.issue_view(issue, pictures, "print")
        usable = {file: picture_data[file] for file in pictures if file in picture_data}
        with self._folder(seen, pictures, usable) as (folder, found):

            def printed() -> bytes:
                try:
                    made = self._compiled(folder, seen, places)
                except RuntimeError as error:  # typst.TypstError is one; its queries raise the plain kind
                    made, found[:] = self._without_damaged(seen, pictures, usable, error, places)
                if problems is not None:
                    problems.extend(found)
                return made

            yield printed

    def _without_damaged(
        self,
        seen: view.IssueView,
        pictures: Mapping[str, Picture],
        picture_data: Mapping[str, bytes],
        error: RuntimeError,
        places: list[Places] | None,
    ) -> tuple[bytes, list[Problem]]:
        readable = {file: data for file, data in picture_data.items() if _is_readable(data)}
        if len(readable) == len(picture_data):
            raise PrintFailed(detail=str(error)) from error
        try:
            with self._folder(seen, pictures, readable) as (folder, found):
                return self._compiled(folder, seen, places), found
        except RuntimeError as still:
            raise PrintFailed(detail=str(still)) from still

    @contextmanager
    def _folder(
        self, seen: view.IssueView, pictures: Mapping[str, Picture], picture_data: Mapping[str, bytes]
    ) -> Iterator[tuple[Path, list[Problem]]]:
        """Everything that Typst reads, in a folder of its own, and what cannot be printed as it stands."""
        names = {
            file: f"pictures/{number}.{_EXTENSIONS.get(pictures[file].media_type, 'png')}"
            for number, file in enumerate(picture_data)
        }
        data, found = print_data(seen, self._alphabet, names, self._options)
        with files.temporary_folder("print") as folder:
            for template in (resources() / "templates" / "print").glob("*.typ"):
                shutil.copyfile(template, folder / template.name)
            (folder / "pictures").mkdir()
            for file, local in names.items():
                (folder / local).write_bytes(picture_data[file])
            signs = frozenset(msgspec.json.encode(data).decode())
            (folder / "data.json").write_bytes(msgspec.json.encode({**data, **self._look(signs)}))
            yield folder, found

    def _compiled(self, folder: Path, seen: view.IssueView, places: list[Places] | None = None) -> bytes:
        day = dt.date.fromisoformat(seen.document.date)

        def compiler(fit: Fit, *, measuring: bool = False) -> typst.Compiler:
            # A file, not Typst's sys_inputs: when those change, all is set anew; so only what reads what changed.
            (folder / "fit.json").write_bytes(msgspec.json.encode(fit.inputs() | {"measuring": measuring}))
            return typst.Compiler(
                folder / "issue.typ",
                root=folder,
                font_paths=self._fonts,
                ignore_system_fonts=True,
            )

        def told(fit: Fit, mark: str) -> bytes | str:
            return compiler(fit, measuring=True).query(mark, field="value", one=True)

        def pages_with(fit: Fit) -> Pages:
            return msgspec.json.decode(told(fit, "<fit>"), type=Pages)

        def written(fit: Fit) -> bytes:
            made = compiler(fit).compile(
                pdf_standards=_STANDARDS, timestamp=dt.datetime(day.year, day.month, day.day, tzinfo=dt.UTC)
            )
            assert isinstance(made, bytes)
            return made

        fit = fitted(seen.blocks, pages_with)
        try:
            made = written(fit)
        except RuntimeError:
            if not fit.rooms:
                raise
            # Typst's tags of lists do not stand every place where a column may end.
            fit = fitted(seen.blocks, pages_with, level=False)
            made = written(fit)
        if places is not None:
            places.append(msgspec.json.decode(told(fit, "<places>"), type=Places))
        return made

    def _look(self, signs: frozenset[str]) -> dict[str, Json]:
        """How it is to look; ``signs`` are the characters that will be set."""
        look = look_of(self._theme)
        return {
            "look": msgspec.to_builtins(look),
            "faces": {
                "text": self._faces((*look.text_faces, *FAMILIES), signs),
                "heading": self._faces((*look.heading_faces, *FAMILIES), signs),
            },
            "options": msgspec.to_builtins(self._options),
            "colours": msgspec.to_builtins(self._theme.light),
        }

    def _faces(self, families: Sequence[str], signs: frozenset[str]) -> list[dict[str, str]]:
        """Families in the order they are asked, each with the letters it leaves to a later one."""
        left = self._alphabet.without(signs, families)
        return [{"name": name, "without": left.get(name, "")} for name in dict.fromkeys(families)]


def _is_readable(data: bytes) -> bool:
    """Whether the bytes are a picture to the last pixel. Only asked when a compilation has failed."""
    try:
        prepare(data, file="")
    except EditorError:
        return False
    return True
