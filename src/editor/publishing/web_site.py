"""The web page as a folder: ``site/index.html`` and its pictures in several widths, for a web server.

A browser fetches the width it needs, and a picture only when it comes into sight.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from pathlib import PurePosixPath
from typing import Final

from editor.newsletter.fields import references
from editor.newsletter.shapes import Reference
from editor.publishing.edition import Edition
from editor.publishing.output_file import OutputFile
from editor.support.pictures import narrowed

NAME: Final = "site/index.html"
WIDTHS_PX: Final = (480, 800)
"""Beside the full width, which is up to twice the page's: a phone's column once, and half-way."""

_FOLDER: Final = "site/"
_WORKERS: Final = 2
"""Pictures made at once: Pillow does not hold Python's lock while it works."""


def files(edition: Edition) -> tuple[OutputFile, ...]:
    """The page and every picture that it shows."""
    with ThreadPoolExecutor(max_workers=_WORKERS) as workers:
        named = {image.id: image.file for image in edition.issue.images}
        likely = dict.fromkeys(named[name] for kind, name in references(edition.issue) if kind is Reference.IMAGE)
        pictures = {file: workers.submit(_files_of, edition, file) for file in likely if file in edition.pictures}
        return _files(edition, pictures)


def _files(edition: Edition, begun: Mapping[str, Future[tuple[OutputFile, ...]]]) -> tuple[OutputFile, ...]:
    """``begun``: the files of pictures that the issue names, on their way."""
    pictures: dict[str, tuple[OutputFile, ...]] = {}

    def made(file: str) -> tuple[OutputFile, ...]:
        if file not in pictures:
            pictures[file] = begun[file].result() if file in begun else _files_of(edition, file)
        return pictures[file]

    def address(file: str) -> str:
        return f"images/{edition.picture_names[file]}"

    def sources(file: str) -> Sequence[tuple[str, int]]:
        full = edition.pictures[file].width_px
        *narrow, _ = made(file)
        found = [(picture.name.removeprefix(_FOLDER), _width_in(picture.name)) for picture in narrow]
        return [*found, (address(file), full)]

    page = edition.web_page(address, sources)
    shown = [each for file in pictures for each in made(file)]
    return (edition.file(NAME, page.encode), *sorted(shown, key=lambda each: each.name))


def _files_of(edition: Edition, file: str) -> tuple[OutputFile, ...]:
    """The picture in every width that saves something, narrow ones first."""
    data, name = edition.picture_data(file), edition.picture_names[file]
    found = []
    for width_px in WIDTHS_PX:
        smaller = narrowed(data, width_px, file=name)
        if smaller is not None:
            found.append(OutputFile(f"{_FOLDER}images/{_with_width(name, width_px)}", smaller[1]))
    return (*found, OutputFile(f"{_FOLDER}images/{name}", data))


def _with_width(name: str, width_px: int) -> str:
    """``kaj.jpg`` -> ``kaj@480.jpg``: no picture is called so by itself."""
    path = PurePosixPath(name)
    return f"{path.stem}@{width_px}{path.suffix}"


def _width_in(name: str) -> int:
    return int(PurePosixPath(name).stem.rpartition("@")[2])
