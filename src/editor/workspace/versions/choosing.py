"""Two values of one issue, changed on two desks: block by block the one or the other. Pure.

Nothing is known of what both came from, so nothing is decided here: what is not chosen from the other desk stays as it
is on this one. What is chosen brings along what it names (:mod:`.restoring`).
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from typing import Final, TypeVar

from msgspec.structs import replace

from editor.newsletter import places, tree
from editor.newsletter.edits.copies import fresh_ids, renamed
from editor.newsletter.issue import Article, Contact, Event, Image, Issue, Section, used_ids
from editor.newsletter.places import node_key
from editor.newsletter.record import Work
from editor.newsletter.tree import IdNode
from editor.workspace.versions.comparison import written
from editor.workspace.versions.restoring import restored

V = TypeVar("V")

LIKE: Final = 0.2
"""The share of common words below which two texts under one id are two things, not one that was edited."""
_LEAST_WORDS: Final = 4


def apart(mine: Issue, theirs: Work) -> Work:
    """``theirs`` with ids of its own for what is another thing than ``mine`` has under the same id.

    Ids count up, so two desks that each add an article give both the same id: one would hide the other.
    """
    here = {node.id: node for node, _ in tree.nodes(mine)}
    others = [node for node, _ in tree.nodes(theirs.issue) if node.id in here and _is_other(here[node.id], node)]
    if not others:
        return theirs
    wanted = {node.id for node in others}
    both = used_ids(mine) | used_ids(theirs.issue)
    taken = replace(mine, images=tuple(Image(id=one, file="") for one in sorted(both)))
    bare = [replace(node, **{name: () for name in ("items", "parts") if hasattr(node, name)}) for node in others]
    fresh = {old: new for old, new in fresh_ids(taken, bare).items() if old in wanted}
    record = theirs.record
    return Work(
        replace(renamed(theirs.issue, fresh), id=theirs.issue.id),
        replace(
            record,
            origins=_keyed(record.origins, fresh),
            gathers=_keyed(record.gathers, fresh),
            crops=_keyed(record.crops, fresh),
            picture_notes=_keyed(record.picture_notes, fresh),
            reminders={},
        ),
    )


def chosen(mine: Work, theirs: Work, keys: Collection[str]) -> Work:
    """``mine`` with the blocks ``keys`` as they are in ``theirs`` (:func:`apart` from ``mine``); the others stay."""
    now = mine
    gone = [key for key in keys if _found(theirs.issue, key) is None]
    for key in (*(key for key in keys if key not in gone), *gone):
        now = restored(now, theirs, key)
    for node in _placed(theirs.issue):  # what came along in something that was chosen
        key = node_key(node.id)
        is_wanted = key in keys or any(one in keys for one in inside(theirs.issue, key))
        if not is_wanted and _found(mine.issue, key) is None and _found(now.issue, key) is not None:
            now = restored(now, mine, key)
    for node in _placed(mine.issue):  # what went with something that was not
        key = node_key(node.id)
        if key not in keys and _found(now.issue, key) is None:
            now = restored(now, mine, key)
    return now


def inside(issue: Issue, key: str) -> Iterator[str]:
    """The keys of the blocks that stand in a section or an article."""
    node = _found(issue, key)
    if isinstance(node, Section):
        for item in node.items:
            yield node_key(item.id)
            yield from inside(issue, node_key(item.id))
    elif isinstance(node, Article):
        yield from (node_key(part.id) for part in node.parts)


def _is_other(mine: IdNode, theirs: IdNode) -> bool:
    if type(mine) is not type(theirs):
        return True
    if isinstance(mine, Image) and isinstance(theirs, Image):
        return mine.file != theirs.file
    if isinstance(mine, Section):
        return False  # its words are few, and what stands in it tells for itself
    here, there = (set(written(node).casefold().split()) for node in (mine, theirs))
    return min(len(here), len(there)) >= _LEAST_WORDS and len(here & there) / len(here | there) < LIKE


def _keyed(known: Mapping[str, V], fresh: Mapping[str, str]) -> dict[str, V]:
    return {fresh.get(key, key): value for key, value in known.items()}


def _placed(issue: Issue) -> Iterator[IdNode]:
    """What stands on the page by itself, in its order."""
    return (node for node, _ in tree.nodes(issue) if not isinstance(node, Event | Contact | Image))


def _found(issue: Issue, key: str) -> IdNode | Issue | None:
    node_id = places.node_id(key)
    if node_id is None:
        return issue
    return tree.get(issue, node_id)
