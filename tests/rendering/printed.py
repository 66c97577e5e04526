"""Pages printed for tests, and their text as pdftotext takes it out."""

from __future__ import annotations

import io
import re
import shutil
import subprocess
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import NamedTuple

import pytest
from PIL import Image as Pixels

from editor.newsletter.issue import Issue
from editor.rendering import themes
from editor.rendering.printing.issue_pages import PdfRenderer, PrintOptions, Problem
from editor.support.pictures import Picture, prepare

SHAPES = {"wide": (160, 100), "tall": (60, 90), "square": (30, 30), "strip": (400, 10), "dot": (1, 1)}


_PT_MM = 72 / 25.4
_WORD = re.compile(r'<word xMin="([\d.]+)" yMin="([\d.]+)" xMax="([\d.]+)" yMax="([\d.]+)">([^<]*)</word>')
_SHORTEST_LINE_MM = 60
_CORNER = 16
"""Pixels that a round corner takes of a line."""


class Word(NamedTuple):
    """A word with its page and, in mm, its edges."""

    text: str
    page: int
    left: float
    top: float
    right: float
    bottom: float


class Line(NamedTuple):
    """A horizontal line, or the edge of a surface, in mm. ``ink``: how dark it is and the two rows of pixels below."""

    page: int
    top: float
    left: float
    right: float
    ink: int


def _shape(name: str) -> tuple[Picture, bytes]:
    stream = io.BytesIO()
    Pixels.new("RGB", SHAPES[name], "#5d7f96").save(stream, "PNG")
    return prepare(stream.getvalue(), file=name)


PICTURES: Mapping[str, tuple[Picture, bytes]] = {name: _shape(name) for name in SHAPES}
RENDERER = PdfRenderer(themes.load("skiffer"))


def pdf(
    issue: Issue, problems: list[Problem] | None = None, *, theme: str = "", options: PrintOptions | None = None
) -> bytes:
    """The issue printed; its picture files are names of ``SHAPES``, others are taken for wide ones."""
    data = {image.file: PICTURES.get(image.file, PICTURES["wide"])[1] for image in issue.images}
    renderer = PdfRenderer(themes.load(theme or "skiffer"), options) if theme or options else RENDERER
    return renderer.render(issue, shown_pictures(issue), data, problems=problems)


def shown_pictures(issue: Issue) -> dict[str, Picture]:
    """The pictures with which :func:`pdf` prints an issue."""
    return {image.file: PICTURES.get(image.file, PICTURES["wide"])[0] for image in issue.images}


def text_of(data: bytes, folder: Path, *, as_written: bool = False) -> str:
    """The text of a PDF by pdftotext; skips the test where that is missing.

    In the order that pdftotext tells from where words stand, or ``as_written``: in the order of the file.
    """
    order = ("-raw",) if as_written else ()
    return _poppler("pdftotext", *order, "-enc", "UTF-8", data=data, folder=folder).decode("utf-8")


def words(data: bytes, folder: Path) -> list[Word]:
    """Every word of a PDF with its place, as pdftotext tells it; skips the test where that is missing."""
    told = _poppler("pdftotext", "-bbox", "-enc", "UTF-8", data=data, folder=folder).decode("utf-8")
    return [
        Word(text, page, *(float(edge) / _PT_MM for edge in edges))
        for page, part in enumerate(told.split("<page ")[1:], 1)
        for *edges, text in _WORD.findall(part)
    ]


def lines(data: bytes, folder: Path) -> list[Line]:
    """Every horizontal line of a PDF that is long and thin, from pictures of its pages."""
    pixels_mm = 96 / 25.4
    raw = io.BytesIO(_poppler("pdftoppm", "-r", "96", "-gray", data=data, folder=folder))
    return [
        Line(page, top / pixels_mm, left / pixels_mm, right / pixels_mm, ink)
        for page, picture in enumerate(_pictures(raw), 1)
        for top, left, right, ink in _runs(picture, round(_SHORTEST_LINE_MM * pixels_mm))
    ]


def _poppler(program: str, *options: str, data: bytes, folder: Path) -> bytes:
    if not shutil.which(program):
        pytest.skip(f"{program} is not installed (Debian: poppler-utils)")
    file = folder / "printed.pdf"
    file.write_bytes(data)
    output = ["-"] if program == "pdftotext" else []
    return subprocess.run([program, *options, str(file), *output], capture_output=True, timeout=60, check=True).stdout


def _pictures(raw: io.BytesIO) -> Iterator[list[bytes]]:
    """The rows of each PGM in a stream of them."""
    while raw.readline():
        width, height = map(int, raw.readline().split())
        raw.readline()
        yield [raw.read(width) for _ in range(height)]


def _runs(rows: list[bytes], shortest: int) -> Iterator[tuple[int, int, int, int]]:
    """Rows of pixels in one colour, below others, with the ink of three rows."""
    white = re.compile(b"[\xfb-\xff]")
    for top, row in enumerate(rows):
        for run in re.finditer(b"[\x00-\xfa]{%d,}" % shortest, row):
            left, right = run.start() + 2, run.end() - 2
            straight = slice(left + _CORNER, right - _CORNER)
            if white.search(rows[top - 1][left:right]) and len(set(row[straight])) == 1:
                yield top, left, right, sum(255 - lower[straight.start] for lower in rows[top : top + 3])
