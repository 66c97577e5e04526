"""The preview's page is the exported mail: the same renderer, with marks."""

from __future__ import annotations

from collections.abc import Mapping

from editor.newsletter.issue import Issue
from editor.rendering import picture_files
from editor.rendering.mail import MailRenderer
from editor.rendering.page import Page
from editor.rendering.themes import theme_of
from editor.support.pictures import Picture


class MailRendering:
    """Renders with marks, in the issue's theme; keeps the renderer, and its cache of blocks, while the theme lasts."""

    def __init__(self) -> None:
        self._renderers: dict[str, MailRenderer] = {}

    def page(self, issue: Issue, pictures: Mapping[str, Picture]) -> Page:
        name = issue.newsletter.theme
        if name not in self._renderers:  # reading a theme takes longer than rendering a keystroke
            self._renderers = {name: MailRenderer(theme_of(issue), marks=True)}
        return self._renderers[name].render(issue, pictures)

    def picture_names(self, issue: Issue, pictures: Mapping[str, Picture]) -> Mapping[str, str]:
        return picture_files.names(issue, pictures)
