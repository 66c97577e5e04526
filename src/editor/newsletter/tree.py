"""The issue as a tree of nodes with ids: finding them, where they stand, and putting changed ones in their place.

Every function shares what it does not change.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any, Final, TypeAlias, TypeVar

import msgspec

from editor.newsletter.errors import UnknownNode
from editor.newsletter.issue import Article, Calendar, Contact, ContactList, Event, Image, Issue, Node, Part, Section

IdNode: TypeAlias = Section | Article | Calendar | ContactList | Part | Event | Contact | Image
Entry: TypeAlias = Event | Contact
N = TypeVar("N", bound=Node)

ENTRY_LISTS: Final = ("events", "contacts", "images")


class Location(msgspec.Struct, frozen=True):
    """Where a node stands: the id of its parent (``None`` for sections and entries nothing names) and its index."""

    parent_id: str | None
    index: int


def nodes(issue: Issue) -> Iterator[tuple[IdNode, Location]]:
    """Every node with an id and its place: sections with what is in them in page order, then the entries.

    The location of an event, contact or image is here that in the issue's own list.
    """
    for section_index, section in enumerate(issue.sections):
        yield section, Location(None, section_index)
        for item_index, item in enumerate(section.items):
            yield item, Location(section.id, item_index)
            if isinstance(item, Article):
                for part_index, part in enumerate(item.parts):
                    yield part, Location(item.id, part_index)
    entries: tuple[tuple[Event | Contact | Image, ...], ...] = (issue.events, issue.contacts, issue.images)
    for listed in entries:
        for index, entry in enumerate(listed):
            yield entry, Location(None, index)


def find(issue: Issue, node_id: str) -> IdNode:
    """The node with this id. Raises UnknownNode."""
    node = get(issue, node_id)
    if node is None:
        raise UnknownNode(id=node_id)
    return node


def get(issue: Issue, node_id: str) -> IdNode | None:
    """The node with this id, if there is one. Asked many times for each key pressed, hence the bare loops."""
    for section in issue.sections:
        if section.id == node_id:
            return section
        for item in section.items:
            if item.id == node_id:
                return item
            if isinstance(item, Article):
                for part in item.parts:
                    if part.id == node_id:
                        return part
    entries: tuple[tuple[Event | Contact | Image, ...], ...] = (issue.events, issue.contacts, issue.images)
    for listed in entries:
        for entry in listed:
            if entry.id == node_id:
                return entry
    return None


def contains(issue: Issue, node_id: str) -> bool:
    """Whether the issue has a node with this id."""
    return get(issue, node_id) is not None


def location(issue: Issue, node_id: str) -> Location:
    """Where the node stands on the page.

    Events and contacts stand in the first calendar, article or contact list that names them; without one they have
    no parent and the index of their entry. Raises UnknownNode.
    """
    for node, place in nodes(issue):
        if node.id == node_id:
            use = _first_use(issue, node) if isinstance(node, Entry) else None
            return use or place
    raise UnknownNode(id=node_id)


def _first_use(issue: Issue, entry: Entry) -> Location | None:
    """The first list in page order that names an event or contact."""
    for section in issue.sections:
        for item in section.items:
            named = named_in(item, entry)
            if entry.id in named:
                return Location(item.id, named.index(entry.id))
    return None


def named_in(parent: Node, entry: Entry) -> tuple[str, ...]:
    """The ids of the list of ``parent`` that names entries of this kind; () where it has no such list."""
    named: tuple[str, ...] = getattr(parent, list_for(entry), ()) if isinstance(parent, _NAMING) else ()
    return named


def list_for(entry: Entry | Image) -> str:
    """The field that holds entries of this kind, in the issue and in what names them."""
    return {Event: "events", Contact: "contacts", Image: "images"}[type(entry)]


def can_name(parent: Node, entry: Entry) -> bool:
    """Whether ``parent`` has a list that may name the entry."""
    return isinstance(parent, _NAMING) and hasattr(parent, list_for(entry))


def changed(issue: Issue, node_id: str, change: Callable[[Any], Node]) -> Issue:
    """The issue with ``change(node)`` in the node's place. Raises UnknownNode."""
    for section_index, section in enumerate(issue.sections):
        if section.id == node_id:
            return replaced(issue, "sections", section_index, change(section))
        for item_index, item in enumerate(section.items):
            new: Node | None = None
            if item.id == node_id:
                new = change(item)
            elif isinstance(item, Article):
                new = _with_changed_part(item, node_id, change)
            if new is not None:
                return replaced(issue, "sections", section_index, replaced(section, "items", item_index, new))
    for name in ENTRY_LISTS:
        for index, entry in enumerate(getattr(issue, name)):
            if entry.id == node_id:
                return replaced(issue, name, index, change(entry))
    raise UnknownNode(id=node_id)


def replaced(node: N, name: str, index: int, value: object) -> N:
    """``node`` with another value at ``index`` of its list ``name``; ``node`` itself where it is the same object."""
    before: tuple[object, ...] = getattr(node, name)
    if before[index] is value:
        return node
    return msgspec.structs.replace(node, **{name: (*before[:index], value, *before[index + 1 :])})


def inserted(node: N, name: str, index: int | None, value: object) -> N:
    """``node`` with a value put into its list ``name`` at ``index`` (``None`` = last; kept within the list)."""
    before: tuple[object, ...] = getattr(node, name)
    index = len(before) if index is None else max(0, min(index, len(before)))
    return msgspec.structs.replace(node, **{name: (*before[:index], value, *before[index:])})


def without(node: N, name: str, index: int) -> N:
    """``node`` without the value at ``index`` of its list ``name``."""
    before: tuple[object, ...] = getattr(node, name)
    return msgspec.structs.replace(node, **{name: (*before[:index], *before[index + 1 :])})


def _with_changed_part(article: Article, node_id: str, change: Callable[[Any], Node]) -> Article | None:
    for index, part in enumerate(article.parts):
        if part.id == node_id:
            return replaced(article, "parts", index, change(part))
    return None


_NAMING: Final = (Article, Calendar, ContactList)
