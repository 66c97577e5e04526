"""Pages printed for tests, and their text as pdftotext takes it out."""

from __future__ import annotations

import io
import shutil
import subprocess
from collections.abc import Mapping
from pathlib import Path

import pytest
from PIL import Image as Pixels

from editor.newsletter.issue import Issue
from editor.rendering import themes
from editor.rendering.printing.issue_pages import PdfRenderer, PrintOptions, Problem
from editor.support.pictures import Picture, prepare

SHAPES = {"wide": (160, 100), "tall": (60, 90), "square": (30, 30), "strip": (400, 10), "dot": (1, 1)}


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
    shown = {image.file: PICTURES.get(image.file, PICTURES["wide"]) for image in issue.images}
    known = {file: picture for file, (picture, _) in shown.items()}
    renderer = PdfRenderer(themes.load(theme or "skiffer"), options) if theme or options else RENDERER
    return renderer.render(issue, known, {file: data for file, (_, data) in shown.items()}, problems=problems)


def text_of(data: bytes, folder: Path) -> str:
    """The text of a PDF by pdftotext; skips the test where that is missing."""
    if not shutil.which("pdftotext"):
        pytest.skip("pdftotext is not installed (Debian: poppler-utils)")
    (folder / "printed.pdf").write_bytes(data)
    command = ["pdftotext", "-enc", "UTF-8", str(folder / "printed.pdf"), "-"]
    return subprocess.run(command, capture_output=True, timeout=60, check=True).stdout.decode("utf-8")
