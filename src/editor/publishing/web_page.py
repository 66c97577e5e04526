"""The web page: one file, its pictures within."""

from __future__ import annotations

import base64
from collections.abc import Callable, Mapping

from editor.newsletter.issue import Issue
from editor.publishing.output_file import OutputFile
from editor.rendering.themes import Theme
from editor.rendering.web import WebRenderer
from editor.support.pictures import Picture

NAME = "web.html"


def files(
    issue: Issue, pictures: Mapping[str, Picture], picture_data: Callable[[str], bytes], theme: Theme
) -> tuple[OutputFile, ...]:
    """``pictures`` by ``Image.file``; ``picture_data`` gives the bytes of one of them."""

    def address(file: str) -> str:
        return f"data:{pictures[file].media_type};base64,{base64.b64encode(picture_data(file)).decode()}"

    html = WebRenderer(theme).render(issue, pictures, address).html()
    return (OutputFile(NAME, html.encode()),)
