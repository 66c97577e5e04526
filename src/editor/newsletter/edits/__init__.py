"""Edits of an issue: pure functions from a valid issue to a valid issue.

Every edit shares what it does not touch, so ``is`` tells what changed. Values are put into their form on the way
(text becomes one trimmed line, rich text canonical); links to places that do not exist become empty. An edit that
names an unknown id raises :class:`UnknownNode`, one that gives a field an impossible value :class:`InvalidValue`.
"""

from __future__ import annotations

from typing import Final, TypeVar

import msgspec

from editor.newsletter import tree
from editor.newsletter.edits.copies import duplicate, fresh_id
from editor.newsletter.edits.removal import remove, without_newly_unnamed, without_newly_unnamed_images
from editor.newsletter.edits.tidying import tidied
from editor.newsletter.errors import InvalidValue, UnknownNode
from editor.newsletter.fields import fields_of, references
from editor.newsletter.issue import (
    Article,
    Contact,
    Event,
    Image,
    Issue,
    Item,
    Node,
    Part,
    Section,
    used_ids,
)
from editor.newsletter.tree import Entry, IdNode, Location, contains, find, location

N = TypeVar("N", bound=Node)
IdNodeT = TypeVar("IdNodeT", bound=IdNode)

__all__ = [
    "IdNode",
    "Location",
    "add_contact",
    "add_event",
    "add_image",
    "add_item",
    "add_part",
    "add_section",
    "contains",
    "duplicate",
    "find",
    "fresh_id",
    "location",
    "move",
    "move_by",
    "release_use",
    "remove",
    "update",
    "update_issue",
    "update_newsletter",
    "use",
]

_KEPT_BY_OTHER_EDITS: Final = {
    Issue: frozenset({"sections", "events", "contacts", "images"}),
    Section: frozenset({"id", "items"}),
    Article: frozenset({"id", "parts"}),
}
_ONLY_ID: Final = frozenset({"id"})


def update(issue: Issue, node_id: str, **changes: object) -> Issue:
    """The issue with fields of one node changed; the same object where nothing changes.

    Ids and lists of nodes are not changed this way (TypeError): there are edits for them. An image entry that was
    named only by a field which now names another goes too.
    """
    node = find(issue, node_id)
    new = _with(issue, node, changes)
    return _without_images_left(issue, tree.changed(issue, node_id, lambda _: new), node, new)


def update_issue(issue: Issue, **changes: object) -> Issue:
    """The issue with fields of its own changed (title, date, hero, intro …)."""
    new = _with(issue, issue, changes)
    return new if new.hero == issue.hero else without_newly_unnamed_images(issue, new)


def update_newsletter(issue: Issue, **changes: object) -> Issue:
    """The issue with fields of its newsletter changed (name, sender, about, footer_links …)."""
    new = _with(issue, issue.newsletter, changes)
    if new is issue.newsletter:
        return issue
    return _without_images_left(issue, msgspec.structs.replace(issue, newsletter=new), issue.newsletter, new)


def add_section(issue: Issue, section: Section, index: int | None = None) -> Issue:
    """The issue with a new section, last or at ``index``."""
    return tree.inserted(issue, "sections", index, _new(issue, section))


def add_item(issue: Issue, section_id: str, item: Item, index: int | None = None) -> Issue:
    """The issue with a new article, calendar or contact list in a section."""
    return _put(issue, section_id, _new(issue, item), index)


def add_part(issue: Issue, article_id: str, part: Part, index: int | None = None) -> Issue:
    """The issue with a new part of an article."""
    return _put(issue, article_id, _new(issue, part), index)


def add_event(issue: Issue, event: Event, parent_id: str | None = None, index: int | None = None) -> Issue:
    """The issue with a new event, named by a calendar or article at ``index`` of its list."""
    issue = tree.inserted(issue, "events", None, _new(issue, event))
    return issue if parent_id is None else use(issue, parent_id, event.id, index)


def add_contact(issue: Issue, contact: Contact, parent_id: str | None = None, index: int | None = None) -> Issue:
    """The issue with a new contact, named by a contact list or article at ``index`` of its list."""
    issue = tree.inserted(issue, "contacts", None, _new(issue, contact))
    return issue if parent_id is None else use(issue, parent_id, contact.id, index)


def add_image(issue: Issue, image: Image) -> Issue:
    """The issue with a new image entry, to be named by a field afterwards."""
    return tree.inserted(issue, "images", None, _new(issue, image))


def use(issue: Issue, parent_id: str, entry_id: str, index: int | None = None) -> Issue:
    """The issue with an event or contact named by a calendar, article or contact list, at ``index`` of its list.

    A list names an entry once: one that is there already moves to ``index``.
    """
    entry, parent = _entry(issue, entry_id), find(issue, parent_id)
    if not tree.can_name(parent, entry):
        raise UnknownNode(id=parent_id)
    named = [one for one in tree.named_in(parent, entry) if one != entry_id]
    named.insert(len(named) if index is None else max(0, index), entry_id)
    return _with_named(issue, parent_id, entry, tuple(named))


def release_use(issue: Issue, parent_id: str, entry_id: str) -> Issue:
    """The issue with an event or contact no longer named by this parent; named by nothing, its entry goes too."""
    entry, parent = _entry(issue, entry_id), find(issue, parent_id)
    named = tree.named_in(parent, entry)
    if entry_id not in named:
        raise UnknownNode(id=entry_id)
    after = _with_named(issue, parent_id, entry, tuple(one for one in named if one != entry_id))
    return without_newly_unnamed(issue, after)


def move(issue: Issue, node_id: str, parent_id: str | None, index: int, *, source_id: str | None = None) -> Issue:
    """The issue with a node at ``index`` of a parent's list, counted without the node itself.

    Sections have no parent (``None``), items a section, parts an article. An event or contact leaves the list of
    ``source_id`` (by default the first that names it) unless the new parent names it already.
    """
    node = find(issue, node_id)
    if isinstance(node, Entry):
        return _move_use(issue, node, parent_id, index, source_id)
    if isinstance(node, Image) or _list_of(issue, node, parent_id) is None:
        raise UnknownNode(id=parent_id or "")
    if location(issue, node_id) == Location(parent_id, index):
        return issue
    return _put(_taken_out(issue, node_id), parent_id, node, index)


def move_by(issue: Issue, node_id: str, step: int, *, parent_id: str | None = None) -> Issue:
    """The issue with a node ``step`` places further down (up where negative) in its list; the same object at the end.

    An item crosses into the neighbouring section. An event or contact moves in the list of ``parent_id`` (by default
    the first that names it).
    """
    for _ in range(abs(step)):
        issue = _moved_one(issue, node_id, 1 if step > 0 else -1, parent_id)
    return issue


def _moved_one(issue: Issue, node_id: str, step: int, parent_id: str | None) -> Issue:
    node, place = find(issue, node_id), location(issue, node_id)
    if isinstance(node, Entry) and parent_id is not None:
        named = tree.named_in(find(issue, parent_id), node)
        if node_id not in named:
            raise UnknownNode(id=node_id)
        place = Location(parent_id, named.index(node_id))
    index = place.index + step
    if isinstance(node, Image) or (isinstance(node, Entry) and place.parent_id is None):
        return issue
    if 0 <= index < _length(issue, node, place.parent_id):
        return move(issue, node_id, place.parent_id, index, source_id=place.parent_id)
    if isinstance(node, Section | Part | Entry):
        return issue
    sections = [section.id for section in issue.sections]
    neighbour = sections.index(place.parent_id or "") + step
    if not 0 <= neighbour < len(sections):
        return issue
    return move(issue, node_id, sections[neighbour], 0 if step > 0 else len(issue.sections[neighbour].items))


def _move_use(issue: Issue, entry: Entry, parent_id: str | None, index: int, source_id: str | None) -> Issue:
    if parent_id is None:
        raise UnknownNode(id="")
    target = find(issue, parent_id)
    if entry.id not in tree.named_in(target, entry):
        source_id = source_id or location(issue, entry.id).parent_id
        issue = use(issue, parent_id, entry.id, index)
        return issue if source_id is None else release_use(issue, source_id, entry.id)
    return use(issue, parent_id, entry.id, index)


def _with_named(issue: Issue, parent_id: str, entry: Entry, named: tuple[str, ...]) -> Issue:
    def with_list(parent: Node) -> Node:
        before = tree.named_in(parent, entry)
        return parent if before == named else msgspec.structs.replace(parent, **{tree.list_for(entry): named})

    return tree.changed(issue, parent_id, with_list)


def _entry(issue: Issue, entry_id: str) -> Entry:
    entry = find(issue, entry_id)
    if not isinstance(entry, Entry):
        raise UnknownNode(id=entry_id)
    return entry


def _list_of(issue: Issue, node: IdNode, parent_id: str | None) -> str | None:
    """The field of the parent that holds nodes of this kind; ``None`` where it has none."""
    parent = issue if parent_id is None else find(issue, parent_id)
    match parent, node:
        case Issue(), Section():
            return "sections"
        case Article(), Part():
            return "parts"
        case Section(), _ if not isinstance(node, Section | Part | Entry | Image):
            return "items"
    return None


def _length(issue: Issue, node: IdNode, parent_id: str | None) -> int:
    if isinstance(node, Entry):
        return len(tree.named_in(find(issue, parent_id or ""), node))
    parent = issue if parent_id is None else find(issue, parent_id)
    return len(getattr(parent, _list_of(issue, node, parent_id) or ""))


def _put(issue: Issue, parent_id: str | None, node: IdNode, index: int | None) -> Issue:
    name = _list_of(issue, node, parent_id)
    if name is None:
        raise UnknownNode(id=parent_id or "")
    if parent_id is None:
        return tree.inserted(issue, name, index, node)
    return tree.changed(issue, parent_id, lambda parent: tree.inserted(parent, name, index, node))


def _taken_out(issue: Issue, node_id: str) -> Issue:
    place = location(issue, node_id)
    name = _list_of(issue, find(issue, node_id), place.parent_id) or ""
    if place.parent_id is None:
        return tree.without(issue, name, place.index)
    return tree.changed(issue, place.parent_id, lambda parent: tree.without(parent, name, place.index))


def _with(issue: Issue, node: N, changes: dict[str, object]) -> N:
    known = {field.name for field in fields_of(type(node))}
    fixed = _KEPT_BY_OTHER_EDITS.get(type(node), _ONLY_ID if isinstance(node, IdNode) else frozenset())
    if not known.issuperset(changes) or not fixed.isdisjoint(changes):
        raise TypeError(f"{type(node).__name__} has no such field to update: {', '.join(changes)}")
    after = tidied(msgspec.structs.replace(node, **changes), issue, only=changes)
    return node if after == node else after


def _without_images_left(issue: Issue, after: Issue, old: Node, new: Node) -> Issue:
    """``after`` without the images that ``old`` named and neither ``new``, in its place, nor anything else names."""
    if set(references(old)) <= set(references(new)):
        return after
    return without_newly_unnamed_images(issue, after)


def _new(issue: Issue, node: IdNodeT) -> IdNodeT:
    """A node to be added, in its form. Raises InvalidValue for an id that is taken or cannot be one."""
    own = [node.id]
    if isinstance(node, Section):
        own += [item.id for item in node.items]
        own += [part.id for item in node.items if isinstance(item, Article) for part in item.parts]
    elif isinstance(node, Article):
        own += [part.id for part in node.parts]
    taken = set(used_ids(issue))
    for one in own:
        if one in taken:
            raise InvalidValue(field="id", value=one)
        taken.add(one)
    return tidied(node, issue, own_ids=frozenset(own))
