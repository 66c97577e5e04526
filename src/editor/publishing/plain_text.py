"""The plain text."""

from __future__ import annotations

from editor.publishing.edition import Edition
from editor.publishing.output_file import OutputFile

NAME = "newsletter.txt"


def files(edition: Edition) -> tuple[OutputFile, ...]:
    return (edition.file(NAME, edition.text.encode),)
