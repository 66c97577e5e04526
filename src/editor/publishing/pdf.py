"""The printed issue as PDF."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from editor.newsletter.issue import Issue
from editor.publishing.output_file import OutputFile
from editor.rendering.printing import PdfRenderer, Problem
from editor.rendering.themes import Theme
from editor.support.pictures import Picture

NAME = "newsletter.pdf"


def files(
    issue: Issue,
    pictures: Mapping[str, Picture],
    picture_data: Callable[[str], bytes],
    theme: Theme,
    *,
    problems: list[Problem] | None = None,
) -> tuple[OutputFile, ...]:
    """``pictures`` by ``Image.file``; ``picture_data`` gives the bytes of one of them.

    What could not be printed as it stands is added to ``problems``.
    """
    data = {file: picture_data(file) for file in pictures}
    return (OutputFile(NAME, PdfRenderer(theme).render(issue, pictures, data, problems=problems)),)
