"""The issue itself, to hand over: an issue file with its pictures that Länsbrev opens again."""

from __future__ import annotations

from editor.publishing.edition import Edition
from editor.publishing.output_file import OutputFile

NAME = "newsletter.lansbrev"


def files(edition: Edition) -> tuple[OutputFile, ...]:
    return (edition.file(NAME, lambda: edition.bundle),)
