"""The web addresses that a text links to, for readers who have only the paper."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Final, NamedTuple

from editor.newsletter import rich_text
from editor.newsletter.rich_text import Block, Inline
from editor.rendering.content import view

_WEB: Final = ("http://", "https://")


class PrintedLink(NamedTuple):
    """A link as it is printed under its text."""

    text: str
    address: str


def web_addresses(*values: view.View | None) -> tuple[PrintedLink, ...]:
    """The links of these views to web pages, in order, each address once; those whose text is the address are not told.

    Looks into rich text, links and sub-articles, not into events: they tell their own.
    """
    found: dict[str, PrintedLink] = {}
    for value in values:
        for text, href in _links(value):
            if href.startswith(_WEB) and text and _bare(href) not in text:
                found.setdefault(href, PrintedLink(text, href))
    return tuple(found.values())


def _bare(href: str) -> str:
    """An address as people write it: without scheme, "www." and last slash."""
    return href.split("://", 1)[1].removeprefix("www.").rstrip("/")


def _links(value: object) -> Iterator[tuple[str, str]]:
    match value:
        case view.Prose():
            yield from _anchors(value.blocks)
        case view.Link():
            yield value.text, value.href
        case view.Event():
            return
        case view.View():
            for name in value.__struct_fields__:
                yield from _links(getattr(value, name))
        case tuple():
            for item in value:
                yield from _links(item)


def _anchors(parts: Iterable[Block | Inline | rich_text.ListItem]) -> Iterator[tuple[str, str]]:
    for part in parts:
        if isinstance(part, rich_text.Anchor):
            yield rich_text.plain_text((rich_text.Paragraph((part,)),)), part.href
        else:
            for name in ("children", "blocks", "items"):
                yield from _anchors(getattr(part, name, ()))
