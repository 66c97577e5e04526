"""Values on their way into an issue, put into the form that the issue file demands."""

from __future__ import annotations

from collections.abc import Container
from functools import cached_property
from typing import TypeVar

from editor.newsletter import characters, languages, rich_text, shapes, urls
from editor.newsletter.errors import InvalidValue, UnknownNode
from editor.newsletter.fields import Form, rebuilt
from editor.newsletter.issue import Issue, Node, articles, used_ids
from editor.newsletter.shapes import Reference, Shape

N = TypeVar("N", bound=Node)


def tidied(node: N, issue: Issue, *, own_ids: frozenset[str] = frozenset(), only: Container[str] | None = None) -> N:
    """``node`` fit to stand in ``issue``; the same object where it is already.

    Text becomes one trimmed line, rich text canonical, links to unknown places empty. ``own_ids`` are ids that the
    node brings along, ``only`` the fields to look at (``None`` = all). Raises UnknownNode for a reference to
    nothing, InvalidValue for any other value that cannot stand in its field, ForbiddenMarkup for rich text that is
    not restricted HTML.
    """
    return rebuilt(node, _Tidy(issue, own_ids).visit, only=only)


class _Tidy:
    def __init__(self, issue: Issue, own_ids: frozenset[str]) -> None:
        self._issue = issue
        self._own_ids = own_ids

    def visit(self, path: str, form: Form, value: str) -> str:
        match form:
            case Shape.TEXT:
                return characters.one_line(value)
            case Shape.RICH_TEXT:
                return self._rich_text(value)
            case Shape.URL:
                return self._url(path, value)
            case Shape.LANGUAGE:
                is_valid = value == "" or languages.is_valid(value)
            case Shape.ID:
                is_valid = shapes.is_id(value)
            case Shape.IDENTITY:
                is_valid = value == "" or shapes.is_id(value)
            case Shape.FILE:
                is_valid = shapes.is_file_path(value)
            case Shape.DAILY:
                is_valid = shapes.is_daily(value)
            case Reference():
                if value not in self._named[form]:
                    raise UnknownNode(id=value)
                return value
        if not is_valid:
            raise InvalidValue(field=path, value=value)
        return value

    def _rich_text(self, html: str) -> str:
        html = rich_text.normalise(html)
        return rich_text.with_links(html, self._known_place) if 'href="#' in html else html

    def _url(self, path: str, value: str) -> str:
        url = urls.trim(value)
        if not urls.is_valid(url):
            raise InvalidValue(field=path, value=value)
        return self._known_place(url)

    def _known_place(self, url: str) -> str:
        place = urls.place(url)
        return url if place is None or place in self._places else ""

    @cached_property
    def _places(self) -> frozenset[str]:
        return used_ids(self._issue) | self._own_ids

    @cached_property
    def _named(self) -> dict[Reference, frozenset[str]]:
        return {
            Reference.IMAGE: frozenset(image.id for image in self._issue.images),
            Reference.EVENT: frozenset(event.id for event in self._issue.events),
            Reference.CONTACT: frozenset(contact.id for contact in self._issue.contacts),
            Reference.ARTICLE: frozenset(article.id for article in articles(self._issue)) | self._own_ids,
        }
