"""What the preview shows is what leaves the house: the renderers of the exports, with marks."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Protocol

from editor.newsletter.issue import Issue
from editor.preview import text_page
from editor.preview.modes import PageKind
from editor.rendering.html import picture_files
from editor.rendering.html.portraits import Portrait, portraits
from editor.rendering.mail import PICTURE_FOLDER, MailRenderer
from editor.rendering.page import Page
from editor.rendering.text import TextRenderer
from editor.rendering.themes import nearest, theme_of
from editor.rendering.web import WebRenderer
from editor.support.pictures import Picture


class Rendering(Protocol):
    """Renders an issue with marks, and names its pictures, and the square ones of people, as the page does."""

    def page(self, issue: Issue, pictures: Mapping[str, Picture]) -> Page: ...
    def picture_names(self, issue: Issue, pictures: Mapping[str, Picture]) -> Mapping[str, str]: ...
    def portraits(self, issue: Issue, pictures: Mapping[str, Picture]) -> Mapping[str, Portrait]: ...


class MailRendering:
    """The mail, in the issue's theme; keeps the renderer, and its cache of blocks, while the theme lasts."""

    def __init__(self, renderers: Mapping[str, MailRenderer] | None = None) -> None:
        """``renderers`` by theme: what is there already."""
        self._renderers = dict(renderers or {})

    def page(self, issue: Issue, pictures: Mapping[str, Picture]) -> Page:
        name = issue.newsletter.theme
        if name not in self._renderers:  # reading a theme takes longer than rendering a keystroke
            self._renderers = {name: MailRenderer(theme_of(issue), marks=True)}
        return self._renderers[name].render(issue, pictures)

    def picture_names(self, issue: Issue, pictures: Mapping[str, Picture]) -> Mapping[str, str]:
        return picture_files.names(issue, pictures)

    def portraits(self, issue: Issue, pictures: Mapping[str, Picture]) -> Mapping[str, Portrait]:
        return portraits(issue, pictures, self.picture_names(issue, pictures))


class WebRendering:
    """The web page. Its pictures have addresses beside it; the export puts their bytes in the place of these."""

    def __init__(self, renderers: Mapping[str, WebRenderer] | None = None) -> None:
        """``renderers`` by theme: what is there already."""
        self._renderers = dict(renderers or {})
        self._names: dict[str, str] = {}
        self._address = _addresses(self._names)

    def page(self, issue: Issue, pictures: Mapping[str, Picture]) -> Page:
        name = issue.newsletter.theme
        if name not in self._renderers:
            self._renderers = {name: WebRenderer(theme_of(issue), marks=True)}
        self._name_pictures(self.picture_names(issue, pictures))
        return self._renderers[name].render(issue, pictures, self._address)

    def picture_names(self, issue: Issue, pictures: Mapping[str, Picture]) -> Mapping[str, str]:
        return picture_files.names(issue, pictures)

    def portraits(self, _issue: Issue, _pictures: Mapping[str, Picture]) -> Mapping[str, Portrait]:
        return {}

    def _name_pictures(self, names: Mapping[str, str]) -> None:
        """Another function of addresses makes the renderer forget its blocks: only where a picture is renamed."""
        if any(names.get(file, known) != known for file, known in self._names.items()):
            self._names = {}
            self._address = _addresses(self._names)
        self._names.update(names)


class TextRendering:
    """The plain text, as a page that holds its very lines."""

    def __init__(self) -> None:
        self._renderer = TextRenderer()
        self._page = text_page.TextPage()

    def page(self, issue: Issue, _pictures: Mapping[str, Picture]) -> Page:
        return self._page.of(self._renderer.pieces(issue), issue.newsletter.language or "sv")

    def picture_names(self, _issue: Issue, _pictures: Mapping[str, Picture]) -> Mapping[str, str]:
        return {}

    def portraits(self, _issue: Issue, _pictures: Mapping[str, Picture]) -> Mapping[str, Portrait]:
        return {}


def rendering_of(kind: PageKind) -> Rendering:
    """A rendering of this kind that has kept nothing yet."""
    made: Mapping[PageKind, Callable[[], Rendering]] = {
        "mail": MailRendering,
        "web": WebRendering,
        "text": TextRendering,
    }
    return made[kind]()


def prepared(theme: str) -> dict[PageKind, Rendering]:
    """Renderings whose templates are compiled for this theme, which takes ten times as long as a page. Any thread."""
    known = nearest(theme)
    return {
        "mail": MailRendering({theme: MailRenderer(known, marks=True)}),
        "web": WebRendering({theme: WebRenderer(known, marks=True)}),
    }


def _addresses(names: Mapping[str, str]) -> Callable[[str], str]:
    return lambda file: PICTURE_FOLDER + names[file]
