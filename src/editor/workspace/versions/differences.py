"""What has changed between two values of an issue: since an export, in the words of the outline."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Mapping
from typing import Literal, TypeAlias

import msgspec

from editor.newsletter import places
from editor.newsletter.issue import Article, Contact, Event, Image, Issue, Item, Node, Part, Section

Kind: TypeAlias = Literal["added", "removed", "changed", "moved"]

_BESIDE = frozenset({"sections", "events", "contacts", "images", "newsletter", "id"})
"""Fields of the issue that have differences of their own, or are nothing to read."""

_Identified: TypeAlias = Section | Item | Part | Event | Contact | Image

_CHILDREN = frozenset({"items", "parts"})


class Difference(msgspec.Struct, frozen=True, kw_only=True):
    """``key`` is the block key of what differs, as it is now (or was, where it is gone); ``title`` its heading or name,
    which may be empty."""

    kind: Kind
    key: str
    title: str


class _Placed(msgspec.Struct, frozen=True):
    """A node without its children, and what it stands in."""

    bare: Node
    parent: str
    title: str


def differences(before: Issue, after: Issue) -> tuple[Difference, ...]:
    """What differs, in the order of the issue as it is now; what is gone comes last. Equal values give nothing."""
    if before == after:
        return ()
    return (*_of_issue(before, after), *_of_nodes(_nodes(before), _nodes(after)))


def _of_issue(before: Issue, after: Issue) -> Iterator[Difference]:
    """The issue's own settings and the newsletter's."""
    names = [name for name in Issue.__struct_fields__ if name not in _BESIDE]
    if any(getattr(before, name) != getattr(after, name) for name in names):
        yield Difference(kind="changed", key=places.ISSUE, title=after.title)
    if before.newsletter != after.newsletter:
        yield Difference(kind="changed", key=places.MASTHEAD, title=after.newsletter.name)


def _of_nodes(before: Mapping[str, _Placed], after: Mapping[str, _Placed]) -> Iterator[Difference]:
    for node_id, now in after.items():
        then = before.get(node_id)
        if then is None:
            yield _difference("added", node_id, now)
        elif then.bare != now.bare:
            yield _difference("changed", node_id, now)
    yield from (_difference("moved", node_id, after[node_id]) for node_id in _moved(before, after))
    yield from (_difference("removed", node_id, was) for node_id, was in before.items() if node_id not in after)


def _moved(before: Mapping[str, _Placed], after: Mapping[str, _Placed]) -> Iterator[str]:
    """The fewest nodes whose moving explains the new order; those with other changes are told already."""
    place = {node_id: position for position, node_id in enumerate(node_id for node_id in before if node_id in after)}
    now = [node_id for node_id in after if node_id in place]
    kept = set(_longest_rise([place[node_id] for node_id in now]))
    for node_id in now:
        other = place[node_id] not in kept or before[node_id].parent != after[node_id].parent
        if other and before[node_id].bare == after[node_id].bare:
            yield node_id


def _longest_rise(numbers: list[int]) -> list[int]:
    """A longest rising row among ``numbers``: what kept its order (patience sorting)."""
    ends: list[int] = []
    rows: list[list[int]] = []
    for number in numbers:
        at = bisect_left(ends, number)
        row = [*(rows[at - 1] if at else []), number]
        ends[at : at + 1] = [number]
        rows[at : at + 1] = [row]
    return rows[-1] if rows else []


def _difference(kind: Kind, node_id: str, placed: _Placed) -> Difference:
    return Difference(kind=kind, key=places.node_key(node_id), title=placed.title)


def _nodes(issue: Issue) -> dict[str, _Placed]:
    """Every node with an id: sections, items and parts in page order, then events, contacts, pictures."""
    found: dict[str, _Placed] = {}

    def put(node: _Identified, parent: str = "") -> None:
        found[node.id] = _Placed(_bare(node), parent, _title(node))

    for section in issue.sections:
        put(section)
        for item in section.items:
            put(item, section.id)
            if isinstance(item, Article):
                for part in item.parts:
                    put(part, item.id)
    entries: list[_Identified] = [*issue.events, *issue.contacts, *issue.images]
    for entry in sorted(entries, key=lambda entry: entry.id):  # their order has no meaning
        put(entry)
    return found


def _bare(node: Node) -> Node:
    return msgspec.structs.replace(node, **{name: () for name in node.__struct_fields__ if name in _CHILDREN})


def _title(node: Node) -> str:
    for name in ("heading", "title", "name", "alt", "file"):
        text = getattr(node, name, "")
        if isinstance(text, str) and text:
            return text
    return ""
