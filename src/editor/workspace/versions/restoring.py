"""One block of an earlier version put back into the issue as it is now, at its place.

A block that was removed comes back beside what it stood beside, with the events, contacts and pictures it named. One
that was changed is what it was, what stands in it stays. One that is new goes. Pure: the caller sees to picture files.
"""

from __future__ import annotations

import functools
from collections.abc import Mapping, Sequence
from typing import Final, TypeVar

import msgspec

from editor.newsletter import places, rich_text, tree, urls
from editor.newsletter.edits.copies import named_entries
from editor.newsletter.edits.removal import remove, without_newly_unnamed
from editor.newsletter.fields import Form, rebuilt
from editor.newsletter.issue import Article, Contact, Event, Image, Issue, Item, Node, Part, Section, used_ids
from editor.newsletter.record import Work
from editor.newsletter.shapes import Reference, Shape
from editor.newsletter.tree import IdNode

N = TypeVar("N", bound=Node)

_KEYED_BY_ID: Final = ("origins", "gathers", "crops", "picture_notes")
"""What a record knows of a node comes back with it."""
_CHILDREN: Final = {Section: "items", Article: "parts"}
_BESIDE: Final = frozenset({"sections", "events", "contacts", "images", "newsletter", "id"})

replace = msgspec.structs.replace


def restored(now: Work, then: Work, key: str) -> Work:
    """``now`` with the block ``key`` as it was in ``then``; the same values where there is nothing to do."""
    issue = _restored(now.issue, then.issue, key)
    if issue == now.issue:
        return now
    new = used_ids(issue) - used_ids(now.issue)
    node_id = places.node_id(key)
    changes: dict[str, dict[str, object]] = {}
    for name in _KEYED_BY_ID:
        known = getattr(then.record, name)
        back = {one: value for one, value in known.items() if one in new or one == node_id}
        if back:
            changes[name] = {**getattr(now.record, name), **back}
    return Work(issue, replace(now.record, **changes) if changes else now.record)


def _restored(now: Issue, then: Issue, key: str) -> Issue:
    node_id = places.node_id(key)
    if key == places.ISSUE:
        own = {name: getattr(then, name) for name in Issue.__struct_fields__ if name not in _BESIDE}
        return _sound(_with_images(replace(now, **own), then, then, own=True), now)
    if key == places.MASTHEAD:
        return _sound(_with_images(replace(now, newsletter=then.newsletter), then, then.newsletter), now)
    if node_id is None:
        return now
    was, here = tree.get(then, node_id), tree.get(now, node_id)
    if was is None:
        return now if here is None else remove(now, node_id)
    if here is None or type(here) is not type(was):
        return _sound(_put_back(now, then, was), now)
    return _sound(_as_it_was(now, then, here, was), now)


def _as_it_was(now: Issue, then: Issue, here: IdNode, was: IdNode) -> Issue:
    """A node that is there in both: its fields, and its place among its neighbours."""
    name = _CHILDREN.get(type(was))
    same = replace(was, **{name: getattr(here, name)}) if name else was
    with_fields = tree.changed(now, was.id, lambda _: same)
    with_entries = _with_entries(with_fields, then, was)
    if isinstance(was, Event | Contact | Image):
        return with_entries
    if _neighbours(now, here) == _neighbours(then, was):
        return with_entries
    return _moved_back(with_entries, then, same)


def _put_back(now: Issue, then: Issue, was: IdNode) -> Issue:
    """A node that is gone: back with all that is in it and has no other place now."""
    if tree.get(now, was.id) is not None:  # its id is another thing's by now
        return now
    if isinstance(was, Event | Contact | Image):
        return _named_again(tree.inserted(_with_entries(now, then, was), tree.list_for(was), None, was), then, was)
    name = _CHILDREN.get(type(was))
    taken = used_ids(now)
    if name:
        was = replace(
            was, **{name: tuple(_free(child, taken) for child in getattr(was, name) if child.id not in taken)}
        )
    return _moved_back(_with_entries(now, then, was), then, was)


def _free(child: Item | Part, taken: frozenset[str]) -> Item | Part:
    """A child without parts that stand elsewhere now."""
    if isinstance(child, Article):
        return replace(child, parts=tuple(part for part in child.parts if part.id not in taken))
    return child


def _moved_back(now: Issue, then: Issue, node: IdNode) -> Issue:
    """``node`` (in ``now`` or not) at the place it had in its parent: after the nearest neighbour still there."""
    if isinstance(node, Section):
        return replace(now, sections=_placed(now.sections, then.sections, node))
    place = tree.location(then, node.id)
    parent_was = tree.get(then, place.parent_id or "")
    if parent_was is None:
        return now
    without = _without(now, node.id)
    parent = tree.get(without, parent_was.id)
    if type(parent) is not type(parent_was):
        alone: IdNode = replace(parent_was, **{_CHILDREN[type(parent_was)]: (node,)})
        return without if parent is not None else _moved_back(_with_entries(without, then, alone), then, alone)
    name = _CHILDREN[type(parent_was)]
    listed = _placed(getattr(parent, name), getattr(parent_was, name), node)
    return tree.changed(without, parent_was.id, lambda found: replace(found, **{name: listed}))


def _placed(now: Sequence[IdNode], then: Sequence[IdNode], node: IdNode) -> tuple[IdNode, ...]:
    others = [one for one in now if one.id != node.id]
    ids = [one.id for one in others]
    before = [one.id for one in then[: [one.id for one in then].index(node.id)]]
    index = next((ids.index(one) + 1 for one in reversed(before) if one in ids), 0)
    return (*others[:index], node, *others[index:])


def _without(now: Issue, node_id: str) -> Issue:
    """``now`` without the node, which comes back somewhere else: nothing that pointed to it is touched."""

    def bare(section: Section) -> Section:
        items = tuple(
            replace(item, parts=tuple(part for part in item.parts if part.id != node_id))
            if isinstance(item, Article)
            else item
            for item in section.items
            if item.id != node_id
        )
        return replace(section, items=items)

    return replace(now, sections=tuple(bare(section) for section in now.sections))


def _neighbours(issue: Issue, node: IdNode) -> tuple[str | None, list[str]]:
    """Its parent, and what stands before it there."""
    place = tree.location(issue, node.id)
    parent = tree.find(issue, place.parent_id) if place.parent_id else None
    listed: Sequence[IdNode] = issue.sections if parent is None else getattr(parent, _CHILDREN[type(parent)])
    return place.parent_id, [one.id for one in listed[: place.index]]


def _with_entries(now: Issue, then: Issue, node: IdNode) -> Issue:
    """``now`` with the events, contacts and pictures that ``node`` names and that are gone."""
    for entry in named_entries(then, node):
        if tree.get(now, entry.id) is None:
            now = tree.inserted(now, tree.list_for(entry), None, entry)
    return now


def _with_images(now: Issue, then: Issue, node: Node, *, own: bool = False) -> Issue:
    """The same for the pictures of what has no id."""
    wanted = {then.hero} if own else _images_named(node)
    for image in then.images:
        if image.id in wanted and tree.get(now, image.id) is None:
            now = tree.inserted(now, "images", None, image)
    return now


def _images_named(node: Node) -> set[str | None]:
    found: set[str | None] = set()

    def visit(_: str, form: Form, value: str) -> str:
        if form is Reference.IMAGE:
            found.add(value)
        return value

    rebuilt(node, visit)
    return found


def _named_again(now: Issue, then: Issue, entry: Event | Contact | Image) -> Issue:
    """An event or contact back in the lists that named it, as far as these are still there."""
    if isinstance(entry, Image):
        return now
    for section in then.sections:
        for item in section.items:
            named = tree.named_in(item, entry)
            here = tree.get(now, item.id)
            if entry.id not in named or type(here) is not type(item):
                continue
            ids = list(tree.named_in(item if here is None else here, entry))
            before = named[: named.index(entry.id)]
            index = next((ids.index(one) + 1 for one in reversed(before) if one in ids), 0)
            listed = {tree.list_for(entry): (*ids[:index], entry.id, *ids[index:])}
            now = tree.changed(now, item.id, functools.partial(replace, **listed))
    return now


def _sound(issue: Issue, before: Issue) -> Issue:
    """``issue`` without references of the wrong kind or to what is not there, and without entries that nothing names
    any more."""
    known: Mapping[Reference, frozenset[str]] = {
        Reference.EVENT: frozenset(event.id for event in issue.events),
        Reference.CONTACT: frozenset(contact.id for contact in issue.contacts),
        Reference.IMAGE: frozenset(image.id for image in issue.images),
        Reference.ARTICLE: frozenset(
            item.id for section in issue.sections for item in section.items if isinstance(item, Article)
        ),
    }
    ids = used_ids(issue)

    def link(url: str) -> str:
        place = urls.place(url)
        return "" if place is not None and place not in ids else url

    def visit(_: str, form: Form, value: str) -> str | None:
        if isinstance(form, Reference):
            return value if value in known[form] else None
        if form is Shape.URL:
            return link(value)
        return rich_text.with_links(value, link) if form is Shape.RICH_TEXT and 'href="#' in value else value

    return without_newly_unnamed(before, rebuilt(issue, visit))
