"""The preview's page is the exported mail: the same renderer, with marks."""

from __future__ import annotations

from collections.abc import Mapping

from editor.newsletter.issue import Issue
from editor.rendering import picture_files
from editor.rendering.mail import MailRenderer
from editor.rendering.page import Page
from editor.rendering.themes import Theme, theme_of
from editor.support.pictures import Picture


class MailRendering:
    """Renders with marks, in the issue's theme; keeps the renderer, and its cache of blocks, while the theme lasts."""

    def __init__(self) -> None:
        self._theme: Theme | None = None
        self._renderer: MailRenderer | None = None

    def page(self, issue: Issue, pictures: Mapping[str, Picture]) -> Page:
        theme = theme_of(issue)
        if self._renderer is None or theme != self._theme:
            self._theme, self._renderer = theme, MailRenderer(theme, marks=True)
        return self._renderer.render(issue, pictures)

    def picture_names(self, issue: Issue, pictures: Mapping[str, Picture]) -> Mapping[str, str]:
        return picture_files.names(issue, pictures)
