"""Where a dragged row of the outline may land, and what that does to the issue."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from PySide6.QtCore import QCoreApplication

from editor.desktop.outline import edit_names, structure
from editor.desktop.outline.several import named, top_rows
from editor.desktop.outline.structure import StructureEdit
from editor.newsletter import edits
from editor.newsletter.issue import Article, Calendar, ContactList, Issue, Section
from editor.newsletter.outline import OutlineRow
from editor.newsletter.places import ABOUT, FOOTER, node_id, node_key

Side = Literal["above", "below"]
Mark = Literal["line above", "line below", "into"]


@dataclass(frozen=True, kw_only=True)
class Drop:
    """A place to land: the edit, and how to show it at the row under the pointer.

    ``depth`` is the indent of the line (0 for sections); ``holder`` is the key of what will hold the row, ``None``
    where that is the issue itself.
    """

    edit: StructureEdit
    mark: Mark
    depth: int
    holder: str | None


@dataclass(frozen=True)
class _Target:
    parent: str | None
    index: int
    """In the list as it is now, the dragged thing counted."""
    mark: Mark
    depth: int


def movable(row: OutlineRow | None) -> bool:
    """Whether a row can be dragged at all."""
    return row is not None and row.kind not in ("issue", "masthead", "about", "footer")


def drop(issue: Issue, dragged: OutlineRow, over: OutlineRow, side: Side) -> Drop | None:
    """What happens when ``dragged`` is let go on the upper or lower half of ``over``; ``None``: nothing."""
    node = node_id(dragged.key)
    target = _landing(issue, dragged, over, side)
    if node is None or target is None:
        return None
    source = node_id(dragged.path[-2]) if len(dragged.path) > 1 else None
    index = target.index
    if target.parent == source:
        index -= 1 if _place_of(issue, dragged) < index else 0
    leaves = source if dragged.kind in ("event", "contact") else None
    parent = target.parent
    if edits.move(issue, node, parent, index, source_id=leaves) == issue:
        return None
    return Drop(
        edit=StructureEdit(
            apply=lambda value: edits.move(value, node, parent, index, source_id=leaves),
            name=edit_names.moved(dragged.kind),
            focus=dragged.key,
        ),
        mark=target.mark,
        depth=target.depth,
        holder=node_key(parent) if parent else None,
    )


def _landing(issue: Issue, dragged: OutlineRow, over: OutlineRow, side: Side) -> _Target | None:
    if dragged.path == over.path[: len(dragged.path)]:
        return None
    match dragged.kind:
        case "section":
            return _for_section(issue, over, side)
        case "part":
            return _for_part(issue, over, side)
        case "event" | "contact":
            return _for_entry(issue, dragged, over, side)
        case "article" | "calendar" | "contacts":
            return _for_item(issue, over, side)
    return None


def drop_several(issue: Issue, dragged: Sequence[OutlineRow], over: OutlineRow, side: Side) -> Drop | None:
    """What happens when all rows are let go there: they land in their order, where all of them may stand."""
    rows = top_rows(dragged)
    if len(rows) < 2:
        return drop(issue, rows[0], over, side) if rows else None
    if len({_sort(row) for row in rows}) > 1 or any(row.path == over.path[: len(row.path)] for row in rows):
        return None
    first = _landing(issue, rows[0], over, side)
    if first is None or (landed := _landed(issue, rows, first)) is None or landed == issue:
        return None
    return Drop(
        edit=StructureEdit(
            apply=lambda value: _landed(value, rows, first) or value,
            name=named("move", [row.kind for row in rows]),
            focus=rows[0].key,
            selects=tuple(row.key for row in rows),
        ),
        mark=first.mark,
        depth=first.depth,
        holder=node_key(first.parent) if first.parent else None,
    )


def _landed(issue: Issue, rows: Sequence[OutlineRow], target: _Target) -> Issue | None:
    """The rows one after the other from ``target`` on; ``None`` where one of them stands there already."""
    listed = structure.listed(issue, target.parent, rows[0].kind)
    here = {node_id(row.key) for row in rows if node_id(_above(row) or "") == target.parent}
    if any(node_id(row.key) in listed and node_id(row.key) not in here for row in rows):
        return None
    index = sum(node not in here for node in listed[: target.index])
    for row in (row for row in rows if node_id(row.key) in here):  # out of the way, so that ``index`` holds for all
        issue = edits.move(issue, node_id(row.key) or "", target.parent, len(listed), source_id=_source(row))
    for offset, row in enumerate(rows):
        issue = edits.move(issue, node_id(row.key) or "", target.parent, index + offset, source_id=_source(row))
    return issue


def _source(row: OutlineRow) -> str | None:
    """The list an event or contact leaves."""
    return node_id(_above(row) or "") if row.kind in ("event", "contact") else None


def _above(row: OutlineRow) -> str | None:
    return row.path[-2] if len(row.path) > 1 else None


def _sort(row: OutlineRow) -> str:
    """What may stand in the same lists."""
    return "item" if row.kind in ("article", "calendar", "contacts") else row.kind


def told(holder: str) -> str:
    """ "Flyttas till Kalender"."""
    return QCoreApplication.translate("Dropping", "Flyttas till {0}").format(holder)


def _line(side: Side) -> Mark:
    return "line above" if side == "above" else "line below"


def _for_section(issue: Issue, over: OutlineRow, side: Side) -> _Target | None:
    if over.key in (ABOUT, FOOTER):
        return _Target(None, len(issue.sections), "line above", 0) if over.key == ABOUT and side == "above" else None
    place = _section_place(issue, over)
    if place is None:
        return None
    if over.kind == "section" and side == "above":
        return _Target(None, place, "line above", 0)
    return _Target(None, place + 1, "line below", 0)


def _for_item(issue: Issue, over: OutlineRow, side: Side) -> _Target | None:
    place = _section_place(issue, over)
    if place is None:
        return None
    section = issue.sections[place]
    if over.kind == "section":
        if side == "below":
            return _Target(section.id, 0, "line below", 1)
        if place == 0:
            return None
        above = issue.sections[place - 1]
        return _Target(above.id, len(above.items), "line above", 1)
    index = [item.id for item in section.items].index(node_id(over.path[1]) or "")
    if len(over.path) == 2 and side == "above":
        return _Target(section.id, index, "line above", 1)
    return _Target(section.id, index + 1, "line below", 1)


def _for_part(issue: Issue, over: OutlineRow, side: Side) -> _Target | None:
    holder = _holder(issue, over)
    if not isinstance(holder, Article):
        return None
    if len(over.path) == 2:
        return _Target(holder.id, len(holder.parts), "into", 2)
    if over.kind != "part":
        return None
    index = [part.id for part in holder.parts].index(node_id(over.key) or "")
    return _Target(holder.id, index + (side == "below"), _line(side), 2)


def _for_entry(issue: Issue, dragged: OutlineRow, over: OutlineRow, side: Side) -> _Target | None:
    holder = _holder(issue, over)
    if isinstance(holder, Article):
        named = holder.events if dragged.kind == "event" else holder.contacts
    elif isinstance(holder, Calendar) and dragged.kind == "event":
        named = holder.events
    elif isinstance(holder, ContactList) and dragged.kind == "contact":
        named = holder.contacts
    else:
        return None
    entry = node_id(dragged.key)
    if entry in named and holder.id != node_id(dragged.path[-2]):
        return None  # it stands there already
    if len(over.path) == 2:
        return _Target(holder.id, len(named), "into", 2)
    if over.kind != dragged.kind:
        return None
    return _Target(holder.id, named.index(node_id(over.key) or "") + (side == "below"), _line(side), 2)


def _section_place(issue: Issue, row: OutlineRow) -> int | None:
    wanted = node_id(row.path[0])
    return next((number for number, found in enumerate(issue.sections) if found.id == wanted), None)


def _holder(issue: Issue, row: OutlineRow) -> Article | Calendar | ContactList | None:
    """The item that ``row`` is or belongs to."""
    if len(row.path) < 2:
        return None
    found = edits.find(issue, node_id(row.path[1]) or "")
    return found if isinstance(found, Article | Calendar | ContactList) else None


def _place_of(issue: Issue, row: OutlineRow) -> int:
    """The place of ``row`` in the list that holds it."""
    node = node_id(row.key) or ""
    if len(row.path) == 1:
        return [section.id for section in issue.sections].index(node)
    parent = edits.find(issue, node_id(row.path[-2]) or "")
    listed: tuple[str, ...]
    match parent:
        case Section():
            listed = tuple(item.id for item in parent.items)
        case Article() if row.kind == "part":
            listed = tuple(part.id for part in parent.parts)
        case Article() | Calendar() if row.kind == "event":
            listed = parent.events
        case Article() | ContactList():
            listed = parent.contacts
        case _:
            listed = (node,)
    return listed.index(node)
