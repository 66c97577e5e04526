"""The mail: ``mail.html`` and the pictures it shows, in ``images/``."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from editor.newsletter.issue import Issue
from editor.publishing.output_file import OutputFile
from editor.rendering import picture_files
from editor.rendering.mail import MailRenderer
from editor.rendering.themes import Theme
from editor.support.pictures import Picture

NAME = "mail.html"


def files(
    issue: Issue, pictures: Mapping[str, Picture], picture_data: Callable[[str], bytes], theme: Theme
) -> tuple[OutputFile, ...]:
    """``pictures`` by ``Image.file``; ``picture_data`` gives the bytes of one of them."""
    html = MailRenderer(theme).render(issue, pictures).html()
    names = picture_files.names(issue, pictures)
    shown = [file for file, name in names.items() if f"images/{name}" in html]
    return (
        OutputFile(NAME, html.encode()),
        *(OutputFile(f"images/{names[file]}", picture_data(file)) for file in shown),
    )
