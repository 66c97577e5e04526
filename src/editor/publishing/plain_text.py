"""The plain text."""

from __future__ import annotations

from editor.newsletter.issue import Issue
from editor.publishing.output_file import OutputFile
from editor.rendering import text

NAME = "newsletter.txt"


def files(issue: Issue) -> tuple[OutputFile, ...]:
    return (OutputFile(NAME, text.render(issue).encode()),)
