"""The running text of an issue, as plain paragraphs in page order: what a reader reads, for counting words and LIX.

One entry a paragraph, heading, list item or link line. Names, addresses and telephone numbers of senders and
contacts, picture credits and the footer's standing links are no running text.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import lru_cache
from typing import TypeAlias

from editor.newsletter import rich_text
from editor.newsletter.issue import Article, Calendar, ContactList, Event, Issue, Item, Link, Part, Section

Readable: TypeAlias = Issue | Section | Article | Calendar | ContactList | Part | Event


def paragraphs(node: Readable, issue: Issue) -> tuple[str, ...]:
    """The paragraphs of a node of ``issue``, what stands below it included; for ``issue`` itself of all of it.

    An event is counted with the first calendar or article that names it, and once in the whole issue.
    """
    reader = _Reader(issue)
    return tuple(text for text in reader.read(node) if text)


@lru_cache(maxsize=8192)
def of_rich_text(html: str) -> tuple[str, ...]:
    """The paragraphs of a canonical rich text; line breaks inside a paragraph are spaces."""
    blocks = rich_text.text_blocks(rich_text.parse(html))
    return tuple(rich_text.plain_text((block,)).replace("\n", " ") for block in blocks)


class _Reader:
    def __init__(self, issue: Issue) -> None:
        self._issue = issue
        self._events = {event.id: event for event in issue.events}

    def read(self, node: Readable) -> Iterator[str]:
        match node:
            case Issue():
                yield from self._whole(node)
            case Section():
                yield node.heading
                yield from of_rich_text(node.intro)
                for item in node.items:
                    yield from self.read(item)
            case Event():
                yield from (node.over_title, node.title, *of_rich_text(node.body), *of_rich_text(node.note))
                yield from _link_lines(node.links)
            case _:
                yield from self._item(node)

    def _whole(self, issue: Issue) -> Iterator[str]:
        yield issue.title
        yield from of_rich_text(issue.intro)
        for section in issue.sections:
            yield from self.read(section)
        about = issue.newsletter.about
        yield about.heading
        yield from of_rich_text(about.body)

    def _item(self, item: Item | Part) -> Iterator[str]:
        match item:
            case Article():
                yield from (item.kicker, item.heading, *of_rich_text(item.body))
                yield from _link_lines(item.links)
                yield from self._named(item.events)
                for part in item.parts:
                    yield from self._item(part)
            case Part():
                yield from (item.heading, *of_rich_text(item.body))
                yield from _link_lines(item.links)
            case Calendar():
                yield item.heading
                yield from self._named(item.events)
            case ContactList():
                yield item.heading

    def _named(self, ids: Iterable[str]) -> Iterator[str]:
        for event_id in ids:
            if event := self._events.pop(event_id, None):
                yield from self.read(event)


def _link_lines(links: Iterable[Link]) -> Iterator[str]:
    return (link.text for link in links)
