"""The rows of the outline as values: what the tree shows, worked out from an issue.

Plain Python, so that the whole of it can be tested as a picture of the state.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Literal

from editor.newsletter import rich_text
from editor.newsletter.issue import Article, Calendar, Contact, ContactList, Event, Issue, Item, Part, Section
from editor.newsletter.places import ABOUT, FOOTER, ISSUE, MASTHEAD, node_key

RowKind = Literal[
    "issue", "masthead", "section", "article", "part", "calendar", "event", "contacts", "contact", "about", "footer"
]
SNIPPET_LENGTH = 60


@dataclass(frozen=True, kw_only=True)
class OutlineRow:
    """One row. ``label`` is the user's own words or, where ``nameless``, empty: the model then says what it is.

    ``detail`` is a count (events, contacts) shown muted after the label. ``key`` is a block key; the same entry
    may stand in two rows, ``path`` (keys from the top down) names one of them.
    """

    key: str
    kind: RowKind
    label: str = ""
    nameless: bool = False
    count: int | None = None
    path: tuple[str, ...] = ()
    children: tuple[OutlineRow, ...] = field(default=(), repr=False)

    def walk(self) -> Iterator[OutlineRow]:
        """This row and all below it, top down."""
        yield self
        for child in self.children:
            yield from child.walk()


def rows(issue: Issue, shown: Issue | None = None, known: tuple[OutlineRow, ...] = ()) -> tuple[OutlineRow, ...]:
    """The top rows of the outline, in page order, settings of the issue first.

    ``known`` are the rows of ``shown``: those of untouched sections are taken over as they are, so that a key
    pressed in a long issue costs one section.
    """
    if shown is not None and shown.events == issue.events and shown.contacts == issue.contacts:
        kept = {id(section): row for section, row in zip(shown.sections, known[2:-2], strict=True)}
    else:
        kept = {}
    events = {event.id: event for event in issue.events}
    contacts = {contact.id: contact for contact in issue.contacts}
    return (
        OutlineRow(key=ISSUE, kind="issue", path=(ISSUE,)),
        OutlineRow(key=MASTHEAD, kind="masthead", path=(MASTHEAD,)),
        *(kept.get(id(section)) or _section(section, events, contacts) for section in issue.sections),
        OutlineRow(key=ABOUT, kind="about", path=(ABOUT,)),
        OutlineRow(key=FOOTER, kind="footer", path=(FOOTER,)),
    )


def _snippet(*texts: str) -> str:
    """The first words of the first rich text that has any: what a nameless thing is known by."""
    for text in texts:
        words = " ".join(rich_text.plain_text(text).split()) if text else ""
        if words:
            return words if len(words) <= SNIPPET_LENGTH else words[:SNIPPET_LENGTH].rsplit(" ", 1)[0] + " …"
    return ""


def _section(section: Section, events: Mapping[str, Event], contacts: Mapping[str, Contact]) -> OutlineRow:
    path = (node_key(section.id),)
    return OutlineRow(
        key=path[-1],
        kind="section",
        label=section.heading,
        nameless=not section.heading,
        path=path,
        children=tuple(_item(item, path, events, contacts) for item in section.items),
    )


def _item(
    item: Item, above: tuple[str, ...], events: Mapping[str, Event], contacts: Mapping[str, Contact]
) -> OutlineRow:
    path = (*above, node_key(item.id))
    match item:
        case Article():
            return OutlineRow(
                key=path[-1],
                kind="article",
                label=item.heading or _snippet(item.body),
                nameless=not item.heading,
                path=path,
                children=(
                    *(_event(events[entry], path) for entry in item.events if entry in events),
                    *(_contact(contacts[entry], path) for entry in item.contacts if entry in contacts),
                    *(_part(part, path) for part in item.parts),
                ),
            )
        case Calendar():
            return _list(
                "calendar", item, path, (_event(events[entry], path) for entry in item.events if entry in events)
            )
        case ContactList():
            people = (_contact(contacts[entry], path) for entry in item.contacts if entry in contacts)
            return _list("contacts", item, path, people)


def _list(kind: RowKind, item: Calendar | ContactList, path: tuple[str, ...], rows: Iterable[OutlineRow]) -> OutlineRow:
    """What is no more than the things it lists, and says how many they are."""
    children = tuple(rows)
    return OutlineRow(
        key=path[-1],
        kind=kind,
        label=item.heading,
        nameless=not item.heading,
        count=len(children),
        path=path,
        children=children,
    )


def _part(part: Part, above: tuple[str, ...]) -> OutlineRow:
    path = (*above, node_key(part.id))
    label = part.heading or _snippet(part.body)
    return OutlineRow(key=path[-1], kind="part", label=label, nameless=not part.heading, path=path)


def _event(event: Event, above: tuple[str, ...]) -> OutlineRow:
    path = (*above, node_key(event.id))
    return OutlineRow(key=path[-1], kind="event", label=event.title, nameless=not event.title, path=path)


def _contact(contact: Contact, above: tuple[str, ...]) -> OutlineRow:
    path = (*above, node_key(contact.id))
    label = contact.name or contact.organisation or contact.email
    return OutlineRow(key=path[-1], kind="contact", label=label, nameless=not contact.name, path=path)
