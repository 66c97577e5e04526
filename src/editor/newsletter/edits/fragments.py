"""Parts of an issue that travel: cut out of one issue with all they name, put into another under fresh ids.

A fragment is an issue value of its own that holds nothing else, so that all that reads, writes or checks issues
serves fragments too.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Final, TypeVar

import msgspec

from editor.newsletter import tree
from editor.newsletter.edits.copies import fresh_id, fresh_ids, named_entries, renamed
from editor.newsletter.edits.removal import without_pointers
from editor.newsletter.errors import UnknownNode
from editor.newsletter.issue import (
    Article,
    Calendar,
    Contact,
    ContactList,
    Event,
    Image,
    Issue,
    Newsletter,
    Node,
    Part,
    Section,
)
from editor.newsletter.tree import IdNode

_N = TypeVar("_N", bound=Node)
_ENTRIES: Final = (Event, Contact, Image)


class Fragment(msgspec.Struct, frozen=True, kw_only=True):
    """``roots`` are the ids of what was taken, in page order; ``issue`` holds these and all that they name.

    Items stand in a section made for them, parts in an article made for them.
    """

    issue: Issue
    roots: tuple[str, ...]

    def nodes(self) -> tuple[IdNode, ...]:
        """What was taken."""
        return tuple(tree.find(self.issue, root) for root in self.roots)


class Place(msgspec.Struct, frozen=True, kw_only=True):
    """Where in an issue nodes of each kind go; without a parent (``None``) they get one of their own.

    ``section_index`` counts the issue's sections, the other indexes the list of the parent named before them. Parts
    without an article become articles.
    """

    section_index: int = 0
    section: str | None = None
    item_index: int = 0
    article: str | None = None
    part_index: int = 0
    event_parent: str | None = None
    event_index: int = 0
    contact_parent: str | None = None
    contact_index: int = 0


def taken_out(issue: Issue, node_ids: Iterable[str]) -> Fragment:
    """The nodes with these ids, with the events, contacts and images they name. Raises UnknownNode.

    Nodes that lie in one another are the caller's mistake (ValueError). Links and references to what stays behind
    are empty in the fragment.
    """
    roots = tuple(dict.fromkeys(node_ids))
    nodes = [tree.find(issue, root) for root in roots]
    inside = [one.id for node in nodes for one in _inside(node)]
    if not set(roots).isdisjoint(inside):
        raise ValueError("a node and what is in it")
    entries = [node for node in nodes if isinstance(node, _ENTRIES)]
    named = [entry for node in nodes for entry in named_entries(issue, node)]
    kept = {entry.id: entry for entry in (*entries, *named)}
    bare = Issue(
        title="",
        date=issue.date,
        newsletter=Newsletter(language=issue.newsletter.language),
        sections=_sections(issue, nodes),
        events=tuple(entry for entry in kept.values() if isinstance(entry, Event)),
        contacts=tuple(entry for entry in kept.values() if isinstance(entry, Contact)),
        images=tuple(entry for entry in kept.values() if isinstance(entry, Image)),
    )
    return Fragment(issue=without_pointers(bare, issue), roots=roots)


def put_in(
    issue: Issue, fragment: Fragment, place: Place, files: Mapping[str, str] | None = None
) -> tuple[Issue, tuple[str, ...]]:
    """The issue with a copy of the fragment at ``place``, and the ids of the copies of its roots.

    Everything in the copy has a fresh id. ``files`` says which ``Image.file`` of the fragment is which of the issue
    (others keep their name). Raises UnknownNode where ``place`` names what is not there.
    """
    content = fragment.issue
    fresh = fresh_ids(issue, (*content.sections, *content.events, *content.contacts, *content.images))
    copy = renamed(content, fresh)
    roots = tuple(fresh[root] for root in fragment.roots)
    issue = msgspec.structs.replace(
        issue,
        events=(*issue.events, *copy.events),
        contacts=(*issue.contacts, *copy.contacts),
        images=(*issue.images, *(_with_file(image, files or {}) for image in copy.images)),
    )
    return _Putting(issue, place).put([tree.find(copy, root) for root in roots]), roots


class _Putting:
    """Puts nodes into place kind by kind; sections last, so that the indexes of ``place`` hold."""

    def __init__(self, issue: Issue, place: Place) -> None:
        self._issue = issue
        self._place = place

    def put(self, nodes: list[IdNode]) -> Issue:
        place = self._place
        parts = _of(nodes, Part)
        items: list[Node] = [node for node in nodes if isinstance(node, Article | Calendar | ContactList)]
        if place.article is None:
            items += [_as_article(part) for part in parts]
        else:
            self._insert(place.article, Article, "parts", place.part_index, parts)
        events, contacts = [one.id for one in _of(nodes, Event)], [one.id for one in _of(nodes, Contact)]
        if events and place.event_parent is None:
            items.append(Calendar(id=self._fresh("k"), events=tuple(events)))
        else:
            self._insert(place.event_parent, Article | Calendar, "events", place.event_index, events)
        if contacts and place.contact_parent is None:
            items.append(ContactList(id=self._fresh("k", items), contacts=tuple(contacts)))
        else:
            self._insert(place.contact_parent, Article | ContactList, "contacts", place.contact_index, contacts)
        sections: list[Node] = list(_of(nodes, Section))
        if items and place.section is None:
            sections.insert(0, Section(id=self._fresh("s"), items=tuple(items)))  # type: ignore[arg-type]
        else:
            self._insert(place.section, Section, "items", place.item_index, items)
        for index, section in enumerate(sections, place.section_index):
            self._issue = tree.inserted(self._issue, "sections", index, section)
        return self._issue

    def _insert(self, parent_id: str | None, kind: object, name: str, index: int, values: list[_N] | list[str]) -> None:
        if not values:
            return
        if parent_id is None or not isinstance(tree.find(self._issue, parent_id), kind):  # type: ignore[arg-type]
            raise UnknownNode(id=parent_id or "")

        def with_values(parent: Node) -> Node:
            for offset, value in enumerate(values):
                parent = tree.inserted(parent, name, index + offset, value)
            return parent

        self._issue = tree.changed(self._issue, parent_id, with_values)

    def _fresh(self, prefix: str, waiting: Iterable[Node] = ()) -> str:
        """An id that neither the issue nor what waits to be put into it has."""
        issue = self._issue
        if waiting:
            held = Section(id=fresh_id(issue, "s"), items=tuple(waiting))  # type: ignore[arg-type]
            issue = tree.inserted(issue, "sections", None, held)
        return fresh_id(issue, prefix)


def _sections(issue: Issue, nodes: list[IdNode]) -> tuple[Section, ...]:
    """The sections among ``nodes``, and one made for what stands in sections."""
    items: list[Article | Calendar | ContactList] = [
        node for node in nodes if isinstance(node, Article | Calendar | ContactList)
    ]
    parts = tuple(_of(nodes, Part))
    if parts:
        items.append(Article(id=fresh_id(issue, "a"), parts=parts))
    held = (Section(id=fresh_id(issue, "s"), items=tuple(items)),) if items else ()
    return (*_of(nodes, Section), *held)


def _inside(node: IdNode) -> Iterable[IdNode]:
    below: tuple[IdNode, ...] = ()
    if isinstance(node, Section):
        below = node.items
    elif isinstance(node, Article):
        below = node.parts
    for one in below:
        yield one
        yield from _inside(one)


def _of(nodes: Iterable[IdNode], kind: type[_N]) -> list[_N]:
    return [node for node in nodes if isinstance(node, kind)]


def _as_article(part: Part) -> Article:
    return Article(**{name: getattr(part, name) for name in part.__struct_fields__})


def _with_file(image: Image, files: Mapping[str, str]) -> Image:
    return msgspec.structs.replace(image, file=files[image.file]) if image.file in files else image
