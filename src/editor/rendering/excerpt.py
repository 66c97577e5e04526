"""Parts of an issue for other programs: plain semantic HTML and plain text, as a clipboard carries them."""

from __future__ import annotations

import html
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from editor.newsletter import rich_text
from editor.newsletter.issue import (
    Article,
    Calendar,
    Contact,
    ContactList,
    Event,
    Image,
    Issue,
    Link,
    Part,
    Section,
)
from editor.newsletter.tree import IdNode
from editor.swedish import events
from editor.swedish.words import labels


class _Piece(NamedTuple):
    """``tag`` is the element of a line of plain ``text``; ``rich`` is canonical rich text instead of it."""

    tag: str = "p"
    text: str = ""
    url: str = ""
    rich: str = ""


def to_html(issue: Issue, nodes: Iterable[IdNode]) -> str:
    """The nodes with headings, texts, links, dates and contacts, without classes and styles. Pictures are left out."""
    return "\n".join(_element(piece) for piece in _Reader(issue).pieces(nodes))


def to_text(issue: Issue, nodes: Iterable[IdNode]) -> str:
    """The same as plain text: an empty line before each heading, addresses after the words of their link."""
    lines: list[str] = []
    for piece in _Reader(issue).pieces(nodes):
        if piece.tag != "p" and lines:
            lines.append("")
        lines.append(rich_text.plain_text(piece.rich) if piece.rich else _with_address(piece))
    return "\n".join(lines) + "\n" if lines else ""


def _element(piece: _Piece) -> str:
    if piece.rich:
        return piece.rich
    words = html.escape(piece.text)
    if piece.url:
        words = f'<a href="{html.escape(piece.url)}">{words or html.escape(piece.url)}</a>'
    return f"<{piece.tag}>{words}</{piece.tag}>"


def _with_address(piece: _Piece) -> str:
    return " ".join(part for part in (piece.text, piece.url) if part)


class _Reader:
    def __init__(self, issue: Issue) -> None:
        self._events = {event.id: event for event in issue.events}
        self._contacts = {contact.id: contact for contact in issue.contacts}
        self._language = issue.newsletter.language

    def pieces(self, nodes: Iterable[IdNode]) -> Iterator[_Piece]:
        """All that has words, in page order."""
        for node in nodes:
            for piece in self._node(node):
                if piece.text or piece.url or piece.rich:
                    yield piece

    def _node(self, node: IdNode) -> Iterator[_Piece]:
        match node:
            case Section():
                yield _Piece("h2", node.heading)
                yield _Piece(rich=node.intro)
                for item in node.items:
                    yield from self._node(item)
            case Article():
                yield _Piece(text=node.kicker)
                yield _Piece("h3", node.heading)
                yield _Piece(rich=node.body)
                yield from self._entries(node.events, ())
                yield from _links(node.links)
                yield _Piece(text=node.contacts_lead)
                yield from self._entries((), node.contacts)
                for part in node.parts:
                    yield from self._node(part)
            case Part():
                yield _Piece("h4", node.heading)
                yield _Piece(rich=node.body)
                yield from _links(node.links)
            case Calendar():
                yield _Piece("h3", node.heading)
                yield from self._entries(node.events, ())
            case ContactList():
                yield _Piece("h3", node.heading)
                yield from self._entries((), node.contacts)
            case Event():
                yield from self._event(node)
            case Contact():
                yield from _contact(node)
            case Image():
                return

    def _entries(self, event_ids: Iterable[str], contact_ids: Iterable[str]) -> Iterator[_Piece]:
        for event_id in event_ids:
            yield from self._event(self._events[event_id])
        for contact_id in contact_ids:
            yield from _contact(self._contacts[contact_id])

    def _event(self, event: Event) -> Iterator[_Piece]:
        language = event.language or self._language
        words = labels(language)
        yield _Piece(text=event.over_title)
        yield _Piece("h4", event.title)
        for line in events.when_lines(event, language):
            yield _Piece(text=f"{line.label}: {line.full}")
        place = events.where(event, language)
        yield _Piece(text=f"{words.place}: {place}" if place else "")
        signup = events.signup_line(event, language)
        yield _Piece(text=f"{words.signup}: {signup}" if signup else "")
        yield _Piece(rich=event.body)
        yield _Piece(rich=event.note)
        yield from _links(event.links)


def _contact(contact: Contact) -> Iterator[_Piece]:
    yield _Piece(text=", ".join(part for part in (contact.name, contact.role, contact.organisation) if part))
    yield _Piece(text=contact.phone)
    yield _Piece(text=contact.email)
    yield _Piece(url=contact.url)
    yield _Piece(text=contact.note)


def _links(links: Iterable[Link]) -> Iterator[_Piece]:
    for link in links:
        yield _Piece(text=link.text, url=link.url)
