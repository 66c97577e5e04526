"""Copies of nodes, and the ids they get."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Set
from typing import Final

from editor.newsletter import rich_text, tree, urls
from editor.newsletter.fields import Form, N, rebuilt, references
from editor.newsletter.issue import (
    Article,
    Calendar,
    Contact,
    ContactList,
    Event,
    Image,
    Issue,
    Node,
    Part,
    Section,
    used_ids,
)
from editor.newsletter.shapes import Reference, Shape

_PREFIXES: Final[dict[type[Node], str]] = {
    Section: "s",
    Article: "a",
    Calendar: "k",
    ContactList: "k",
    Part: "p",
    Event: "e",
    Contact: "c",
    Image: "img",
}
_LONGEST_NUMBER: Final = 9


def fresh_id(issue: Issue, prefix: str) -> str:
    """An id that nothing in the issue has: ``prefix`` and a number one above the highest in use."""
    return _fresh(used_ids(issue), prefix)


def duplicate(issue: Issue, node_id: str, *, parent_id: str | None = None) -> tuple[Issue, str]:
    """The issue with a copy of a node right after it, and the copy's id. Raises UnknownNode.

    All that is in the copy has fresh ids, and so have the events, contacts and images that it names: a change in
    the copy never changes the original. What pointed within the original points within the copy. The copy of an
    event or contact is named after it in the list of ``parent_id`` (by default the first that names it).
    """
    original = tree.find(issue, node_id)
    entries = list(named_entries(issue, original))
    fresh = fresh_ids(issue, (original, *entries))
    for entry in entries:
        issue = tree.inserted(issue, tree.list_for(entry), None, renamed(entry, fresh))
    if isinstance(original, Event | Contact | Image):
        return _with_entry(issue, original, renamed(original, fresh), parent_id), fresh[node_id]
    return _with_node_after(issue, original, renamed(original, fresh)), fresh[node_id]


def _with_node_after(issue: Issue, original: tree.IdNode, copy: tree.IdNode) -> Issue:
    place = tree.location(issue, original.id)
    if place.parent_id is None:
        return tree.inserted(issue, "sections", place.index + 1, copy)
    name = "parts" if isinstance(original, Part) else "items"
    return tree.changed(issue, place.parent_id, lambda parent: tree.inserted(parent, name, place.index + 1, copy))


def _with_entry(
    issue: Issue, original: Event | Contact | Image, copy: Event | Contact | Image, parent_id: str | None
) -> Issue:
    issue = tree.inserted(issue, tree.list_for(original), None, copy)
    parent_id = parent_id or tree.location(issue, original.id).parent_id
    if isinstance(original, Image) or parent_id is None:
        return issue
    named = tree.named_in(tree.find(issue, parent_id), original)
    index = named.index(original.id) + 1 if original.id in named else None
    name = tree.list_for(original)
    return tree.changed(issue, parent_id, lambda parent: tree.inserted(parent, name, index, copy.id))


def named_entries(issue: Issue, original: tree.IdNode) -> Iterator[Event | Contact | Image]:
    """The entries that ``original`` names, and the images that these name; each once."""
    entries: dict[tuple[Reference, str], Event | Contact | Image] = {
        **{(Reference.EVENT, event.id): event for event in issue.events},
        **{(Reference.CONTACT, contact.id): contact for contact in issue.contacts},
        **{(Reference.IMAGE, image.id): image for image in issue.images},
    }
    waiting, seen = list(references(original)), {original.id}
    while waiting:
        named = waiting.pop(0)
        if named in entries and named[1] not in seen:
            seen.add(named[1])
            yield entries[named]
            waiting += references(entries[named])


def fresh_ids(issue: Issue, originals: Iterable[tree.IdNode]) -> dict[str, str]:
    """For each id of ``originals`` and of what is in them: one that nothing in ``issue`` has."""
    taken = set(used_ids(issue))
    fresh: dict[str, str] = {}
    for original in originals:
        for node in _with_nodes_inside(original):
            fresh[node.id] = _fresh(taken, _PREFIXES[type(node)])
            taken.add(fresh[node.id])
    return fresh


def _with_nodes_inside(node: tree.IdNode) -> Iterator[tree.IdNode]:
    yield node
    inside: tuple[tree.IdNode, ...] = ()
    if isinstance(node, Section):
        inside = node.items
    elif isinstance(node, Article):
        inside = node.parts
    for one in inside:
        yield from _with_nodes_inside(one)


def renamed(node: N, fresh: Mapping[str, str]) -> N:
    """``node`` with every id, reference and ``#id`` link that ``fresh`` knows replaced by the fresh one."""

    def link(url: str) -> str:
        place = urls.place(url)
        return f"#{fresh[place]}" if place is not None and place in fresh else url

    def visit(_: str, form: Form, value: str) -> str:
        if form is Shape.ID or isinstance(form, Reference):
            return fresh.get(value, value)
        if form is Shape.URL:
            return link(value)
        if form is Shape.RICH_TEXT and 'href="#' in value:
            return rich_text.with_links(value, link)
        return value

    return rebuilt(node, visit)


def _fresh(taken: Set[str], prefix: str) -> str:
    pattern = re.compile(rf"{re.escape(prefix)}([0-9]{{1,{_LONGEST_NUMBER}}})")
    number = 1 + max((int(match[1]) for one in taken if (match := pattern.fullmatch(one))), default=0)
    while f"{prefix}{number}" in taken:
        number += 1
    return f"{prefix}{number}"
