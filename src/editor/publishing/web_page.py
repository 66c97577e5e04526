"""The web page: one file, its pictures within."""

from __future__ import annotations

from editor.publishing.edition import Edition
from editor.publishing.output_file import OutputFile

NAME = "web.html"


def files(edition: Edition) -> tuple[OutputFile, ...]:
    return (edition.file(NAME, edition.web_html.encode),)
