"""What a newsletter's issues have in common: headings, texts and pictures that stood in earlier ones too."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache

import msgspec

from editor.newsletter import rich_text
from editor.newsletter.fields import Form, rebuilt
from editor.newsletter.issue import Article, Image, Issue, Node
from editor.newsletter.shapes import Shape
from editor.workspace.next_issue.series import Series, series_of, skeleton


class Recurring:
    """What stood in other issues too. ``any`` tells whether any are known, ``series`` the numbered headings in them."""

    def __init__(self, earlier: Sequence[Issue]) -> None:
        self.any = bool(earlier)
        self._headings: set[str] = set()
        self._texts: set[str] = set()
        self._pictures: set[Image] = set()
        self.series: list[Series] = []
        for issue in earlier:
            self._learn(issue)

    def _learn(self, issue: Issue) -> None:
        self._texts.add(_folded(issue.intro))
        self._pictures |= {_nameless(image) for image in issue.images}
        for section in issue.sections:
            self._learn_text(section.heading, section.intro)
            for item in section.items:
                self._learn_text(item.heading, item.body if isinstance(item, Article) else "")
                for part in item.parts if isinstance(item, Article) else ():
                    self._learn_text(part.heading, part.body)

    def _learn_text(self, heading: str, html: str) -> None:
        if found := series_of(heading):
            self.series.append(found)
        if name := skeleton(heading):
            self._headings.add(name)
        self._texts.add(_folded(html))

    def has_heading(self, heading: str) -> bool:
        """Whether one of them had this heading, months, numbers and punctuation apart."""
        return skeleton(heading) in self._headings

    def has_picture(self, image: Image) -> bool:
        """Whether one of them had this picture entry, its id apart."""
        return _nameless(image) in self._pictures

    def has_text(self, html: str) -> bool:
        """Whether one of them had this rich text word for word."""
        return _folded(html) in self._texts


def texts_of(node: Node, only: frozenset[str] | None = None) -> tuple[str, ...]:
    """The texts of a node and of what is in it, rich text as plain."""
    found: list[str] = []

    def visit(_: str, form: Form, value: str) -> str:
        if form is Shape.TEXT:
            found.append(value)
        elif form is Shape.RICH_TEXT:
            found.append(plain_text(value))
        return value

    rebuilt(node, visit, only=only)
    return tuple(found)


@lru_cache(maxsize=8192)
def plain_text(html: str) -> str:
    """The words of a rich text."""
    return rich_text.plain_text(html) if html else ""


@lru_cache(maxsize=8192)
def _folded(html: str) -> str:
    return re.sub(r"\W+", " ", plain_text(html)).casefold().strip()


def _nameless(image: Image) -> Image:
    """A picture entry apart from its id."""
    return msgspec.structs.replace(image, id="")
