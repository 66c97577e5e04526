"""Where a register entry is used, read off the rows without loading an issue.

A person of every issue of ten years stands in 400 of them: loading each took a second and a half of the store's thread,
this takes a few hundredths (`docs/performance.md`).
"""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from dataclasses import dataclass
from typing import Any, Final

import msgspec
from sqlalchemy import CTE, ColumnElement, Connection, and_, exists, func, or_, select

from editor.newsletter.status import Standing
from editor.store import issue_rows, tables

_NODES: Final = (tables.events, tables.contacts, tables.images, tables.sections, tables.items, tables.parts)


@dataclass(frozen=True, kw_only=True)
class Place:
    """An item that names a thing: its id, its kind ("article", "calendar", "contacts") and its heading."""

    item_id: str
    kind: str
    heading: str


@dataclass(frozen=True, kw_only=True)
class Use:
    """An issue that uses an entry. ``node_ids`` are the entry's things in it, ``places`` what names them, in page
    order."""

    issue_id: str
    newsletter: str
    title: str
    date: dt.date
    status: Standing
    node_ids: tuple[str, ...]
    places: tuple[Place, ...]


def uses(connection: Connection, entry_id: str) -> tuple[Use, ...]:
    """Every issue outside the bin with a thing that comes from an entry."""
    heads = tables.issues.c
    name = func.json_extract(heads.newsletter, "$.name").label("newsletter_name")
    naming = heads.record.contains(f'"entry":{msgspec.json.encode(entry_id).decode()}', autoescape=True)
    standing = heads.status, heads.approved, heads.content
    wanted = select(heads.id, heads.title, heads.date, *standing, heads.record, name)
    rows = connection.execute(wanted.where(naming, heads.deleted_at.is_(None))).all()
    used = _given([(row.id, node_id) for row in rows for node_id in _nodes(row.record, entry_id)])
    node_ids: dict[str, list[str]] = defaultdict(list)
    for row in connection.execute(select(used.c.issue_id, used.c.node_id).where(or_(*_is_there(used)))):
        node_ids[row.issue_id].append(row.node_id)
    places = _places(connection, used)
    return tuple(
        Use(
            issue_id=row.id,
            newsletter=row.newsletter_name or "",
            title=row.title,
            date=dt.date.fromisoformat(row.date),
            status=issue_rows.standing_of_row(row.status, row.approved, row.content),
            node_ids=tuple(node_ids[row.id]),
            places=tuple(places[row.id]),
        )
        for row in rows
        if row.id in node_ids
    )


class _Origin(msgspec.Struct):
    entry: str = ""


class _Origins(msgspec.Struct):
    """As much of a record as is needed here."""

    origins: dict[str, _Origin] = {}


def _nodes(record: str, entry_id: str) -> list[str]:
    """The nodes that a record traces back to an entry; none where it is damaged."""
    try:
        origins = msgspec.json.decode(record, type=_Origins).origins
    except msgspec.MsgspecError:
        return []
    return [node_id for node_id, origin in origins.items() if origin.entry == entry_id]


def _given(pairs: list[tuple[str, str]]) -> CTE:
    """Nodes, with their issues, as a table that queries can join."""
    pair = func.json_each(msgspec.json.encode(pairs).decode()).table_valued("value")
    return select(
        func.json_extract(pair.c.value, "$[0]").label("issue_id"),
        func.json_extract(pair.c.value, "$[1]").label("node_id"),
    ).cte("used")


def _is_there(used: CTE) -> list[ColumnElement[bool]]:
    """A record may speak of nodes that its issue has no longer."""
    return [
        exists().where(and_(node.c.issue_id == used.c.issue_id, node.c.id == used.c.node_id)).correlate(used)
        for node in _NODES
    ]


def _places(connection: Connection, used: CTE) -> dict[str, list[Place]]:
    """The items that name used nodes, by issue, in page order."""
    items, parts, sections, heads = tables.items.c, tables.parts.c, tables.sections.c, tables.issues.c
    quoted = '"' + used.c.node_id + '"'
    lists = [func.instr(column, quoted) > 0 for column in (items.events, items.contacts, items.more_images)]
    in_part = exists().where(
        parts.issue_id == items.issue_id, parts.article_id == items.id, parts.image == used.c.node_id
    )
    wanted = (
        select(
            items.issue_id,
            items.id,
            items.kind,
            items.heading,
            items.section_id,
            sections.item_order,
            heads.section_order,
        )
        .join(used, used.c.issue_id == items.issue_id)
        .join(tables.sections, and_(sections.issue_id == items.issue_id, sections.id == items.section_id))
        .join(tables.issues, heads.id == items.issue_id)
        .where(or_(*lists, items.image == used.c.node_id, in_part))
        .distinct()
    )
    found: dict[str, list[Place]] = defaultdict(list)
    for row in sorted(connection.execute(wanted).all(), key=_page_order):
        found[row.issue_id].append(Place(item_id=row.id, kind=row.kind, heading=row.heading))
    return found


def _page_order(row: Any) -> tuple[str, int, int]:
    """Issue by issue, section by section, item by item."""
    sections, items = (msgspec.json.decode(order, type=list[str]) for order in (row.section_order, row.item_order))
    return (
        row.issue_id,
        sections.index(row.section_id) if row.section_id in sections else 0,
        items.index(row.id) if row.id in items else 0,
    )
