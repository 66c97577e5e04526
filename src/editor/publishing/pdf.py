"""The printed issue as PDF."""

from __future__ import annotations

from editor.publishing.edition import Edition
from editor.publishing.output_file import OutputFile

NAME = "newsletter.pdf"


def files(edition: Edition) -> tuple[OutputFile, ...]:
    """The file. What could not be printed as it stands is then in ``edition.print_problems``."""
    return (edition.file(NAME, lambda: edition.pdf),)
