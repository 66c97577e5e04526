"""An issue value as rows, and rows as an issue value.

Every node of the tree (section, item, part, event, contact, picture entry) is a row of its own, the issue itself
the *head*. A row depends on nothing but its node and the node's parent: a parent lists its children's ids in
order, so that moving one node changes one or two rows and never renumbers its neighbours. Columns are called as
the fields. Lists without identity (links, occasions, references) are JSON; dates and moments are the texts of the
issue format.

Each row carries a SHA-256 of its content. SQLite notices damage to its own structure, hardly ever to a text.
"""

from __future__ import annotations

import datetime as dt
import hashlib
from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import Final, Literal, NamedTuple, TypeAlias, TypeVar, get_args

import msgspec

from editor.newsletter import record as record_json
from editor.newsletter.issue import (
    Article,
    Calendar,
    Contact,
    ContactList,
    Event,
    Image,
    Issue,
    Moment,
    Newsletter,
    Node,
    Part,
    Section,
)
from editor.newsletter.record import Record
from editor.support.pictures import Picture

NodeTable = Literal["sections", "items", "parts", "events", "contacts", "images"]
Value: TypeAlias = str | int | None
Row: TypeAlias = dict[str, Value]
Key: TypeAlias = tuple[NodeTable, str]
N = TypeVar("N")

NODE_TABLES: Final[tuple[NodeTable, ...]] = get_args(NodeTable)
PARENT_COLUMN: Final[Mapping[NodeTable, str]] = {"items": "section_id", "parts": "article_id"}
ORDER_COLUMN: Final[Mapping[type[Node], Mapping[str, str]]] = {
    Issue: {
        "sections": "section_order",
        "events": "event_order",
        "contacts": "contact_order",
        "images": "image_order",
    },
    Section: {"items": "item_order"},
    Article: {"parts": "part_order"},
}
"""For each field that holds nodes: the column that lists their ids in order."""
NODE_TYPES: Final[Mapping[NodeTable, tuple[type[Node], ...]]] = {
    "sections": (Section,),
    "items": (Article, Calendar, ContactList),
    "parts": (Part,),
    "events": (Event,),
    "contacts": (Contact,),
    "images": (Image,),
}
_DIGEST_MODULUS: Final = 1 << 256


class RowsDoNotFit(Exception):
    """Rows are missing, left over, or not what was written. The text says which (technical, English)."""


class Placed(NamedTuple):
    """A node and the id of the node it lies in (``None`` directly under the issue)."""

    node: Node
    parent: str | None


# From value to rows


def placed_nodes(issue: Issue) -> dict[Key, Placed]:
    """Every node of ``issue`` that is a row, by table and id. Raises ``ValueError`` if two nodes share an id."""
    nodes: dict[Key, Placed] = {}
    for table, node_id, placed in _walk(issue):
        if nodes.setdefault((table, node_id), placed) is not placed:
            raise ValueError(f"two nodes of {table} have the id {node_id!r}")
    return nodes


def _walk(issue: Issue) -> Iterator[tuple[NodeTable, str, Placed]]:
    for section in issue.sections:
        yield "sections", section.id, Placed(section, None)
        for item in section.items:
            yield "items", item.id, Placed(item, section.id)
            if isinstance(item, Article):
                for part in item.parts:
                    yield "parts", part.id, Placed(part, item.id)
    for event in issue.events:
        yield "events", event.id, Placed(event, None)
    for contact in issue.contacts:
        yield "contacts", contact.id, Placed(contact, None)
    for image in issue.images:
        yield "images", image.id, Placed(image, None)


def node_row(issue_id: str, table: NodeTable, placed: Placed) -> Row:
    """The sealed row of a node."""
    row: Row = {"issue_id": issue_id}
    if table in PARENT_COLUMN:
        row[PARENT_COLUMN[table]] = placed.parent
    if table == "items":
        row["kind"] = str(placed.node.__struct_config__.tag)
        row |= dict.fromkeys(ITEM_COLUMNS)
    row |= _fields_row(placed.node)
    return sealed(row)


def head_fields(issue: Issue) -> Row:
    """The columns of the issue's own row that the value decides; the caller adds its book-keeping and seals it."""
    row = _fields_row(issue)
    row["own_id"] = row.pop("id")
    return row


def record_text(record: Record) -> str | None:
    """The column of what goes with an issue: ``None`` where that says nothing."""
    return record_json.to_json(record) or None


def record_of(head: Mapping[str, Value]) -> Record:
    """What goes with the issue of ``head``. Raises :class:`RowsDoNotFit`."""
    try:
        return record_json.from_json(str(head["record"] or ""))
    except ValueError as error:
        raise RowsDoNotFit(f"its record cannot be read: {error}") from error


def picture_row(issue_id: str, file: str, picture: Picture) -> Row:
    """The sealed row that says which picture lies behind an ``Image.file``."""
    return sealed(
        {
            "issue_id": issue_id,
            "file": file,
            "picture_sha256": picture.sha256,
            "width_px": picture.width_px,
            "height_px": picture.height_px,
            "media_type": picture.media_type,
        }
    )


def _fields_row(node: Node) -> Row:
    order_column = ORDER_COLUMN.get(type(node), {})
    return {
        order_column.get(name, name): _ids(getattr(node, name)) if name in order_column else stored(getattr(node, name))
        for name in node.__struct_fields__
    }


def _ids(nodes: Iterable[Section | Article | Calendar | ContactList | Part | Event | Contact | Image]) -> str:
    return _json([node.id for node in nodes])


def stored(value: object) -> Value:
    """A field's value as SQLite holds it."""
    if value is None or isinstance(value, str):
        return value
    if isinstance(value, bool):
        return int(value)
    if isinstance(value, dt.date):
        return value.isoformat()
    if isinstance(value, Moment):
        return value.date.isoformat() + (f"T{_clock_text(value.time)}" if value.time is not None else "")
    return _json(value)


def _clock_text(time: dt.time) -> str:
    return time.isoformat("auto" if time.second or time.microsecond else "minutes")


def _json(value: object) -> str:
    return msgspec.json.encode(value).decode()


# Seals


def seal(row: Mapping[str, Value]) -> str:
    """The SHA-256 (hex) of a row's content. Empty columns do not count, so that a schema may gain some."""
    content = {name: value for name, value in row.items() if value is not None and name != "sha256"}
    return hashlib.sha256(msgspec.json.encode(content, order="sorted")).hexdigest()


def sealed(row: Row) -> Row:
    """``row`` with its seal."""
    row["sha256"] = seal(row)
    return row


def with_changes(row: Mapping[str, Value], changes: Mapping[str, Value]) -> Row:
    """``row`` with ``changes`` and the seal of what it is then. One that was damaged keeps the seal that says so."""
    after = {**row, **changes}
    return sealed(after) if is_intact(row) else after


def is_intact(row: Mapping[str, Value]) -> bool:
    """Whether a row is what was written."""
    return row["sha256"] == seal(row)


def digest(seals: Iterable[str], *, start: str = "0", without: Iterable[str] = ()) -> str:
    """The sum of an issue's seals (hex), kept in its head: it betrays a row that is missing or an older one of
    its own. ``start`` is the sum before, ``without`` the seals that no longer count."""
    total = int(start, 16) + sum(int(one, 16) for one in seals) - sum(int(one, 16) for one in without)
    return f"{total % _DIGEST_MODULUS:064x}"


# From rows to value


def issue_of(head: Mapping[str, Value], rows: Mapping[NodeTable, Iterable[Mapping[str, Value]]]) -> Issue:
    """The issue that ``head`` and its rows are. Raises :class:`RowsDoNotFit`."""
    unused: dict[NodeTable, dict[str, Mapping[str, Value]]] = {
        table: {str(row["id"]): row for row in rows[table]} for table in NODE_TABLES
    }
    try:
        issue = _issue(head, unused)
    except KeyError as error:
        raise RowsDoNotFit(f"a row is missing: {error}") from error
    except (ValueError, TypeError) as error:  # msgspec's errors are ValueErrors
        raise RowsDoNotFit(f"a value cannot be read: {error}") from error
    for table, left in unused.items():
        if left:
            raise RowsDoNotFit(f"rows of {table} that nothing names: {', '.join(sorted(left))}")
    return issue


_Unused: TypeAlias = dict[NodeTable, dict[str, Mapping[str, Value]]]


def _issue(head: Mapping[str, Value], unused: _Unused) -> Issue:
    return _made(
        Issue,
        {**head, "id": head["own_id"]},
        sections=tuple(_section(row, unused) for row in _taken(unused, "sections", head["section_order"])),
        events=tuple(_made(Event, row) for row in _taken(unused, "events", head["event_order"])),
        contacts=tuple(_made(Contact, row) for row in _taken(unused, "contacts", head["contact_order"])),
        images=tuple(_made(Image, row) for row in _taken(unused, "images", head["image_order"])),
    )


def _section(row: Mapping[str, Value], unused: _Unused) -> Section:
    items = _taken(unused, "items", row["item_order"], parent=row["id"])
    return _made(Section, row, items=tuple(_item(item, unused) for item in items))


def _item(row: Mapping[str, Value], unused: _Unused) -> Article | Calendar | ContactList:
    if row["kind"] == "article":
        parts = _taken(unused, "parts", row["part_order"], parent=row["id"])
        return _made(Article, row, parts=tuple(_made(Part, part) for part in parts))
    if row["kind"] == "calendar":
        return _made(Calendar, row)
    return _made(ContactList, row)


def _taken(unused: _Unused, table: NodeTable, ids: Value, *, parent: Value = None) -> Iterator[Mapping[str, Value]]:
    """The rows named by a parent's list, in its order; each can be named once."""
    for node_id in msgspec.json.decode(str(ids), type=list[str]):
        row = unused[table].pop(node_id)
        if parent is not None and row[PARENT_COLUMN[table]] != parent:
            raise RowsDoNotFit(f"the row of {node_id} in {table} lies under another parent")
        yield row


def _made(make: Callable[..., N], row: Mapping[str, Value], **children: object) -> N:
    """A node from its row. Nothing is validated again: the seal says that the row is what a node was."""
    decoders = _DECODERS[make]
    return make(**{name: decode(row[name]) for name, decode in decoders.items() if name not in children}, **children)


def _moment(value: Value) -> Moment | None:
    if value is None:
        return None
    date, _, clock = str(value).partition("T")
    return Moment(dt.date.fromisoformat(date), dt.time.fromisoformat(clock) if clock else None)


def _date(value: Value) -> dt.date:
    return dt.date.fromisoformat(str(value))


def _as_it_is(value: Value) -> Value:
    return value


_SIMPLE: Final[Mapping[object, Callable[[Value], object]]] = {bool: bool, dt.date: _date, Moment | None: _moment}


def _decoder(field_type: object) -> Callable[[Value], object]:
    """The way back of :func:`stored` for a field of ``field_type``."""
    if field_type in _SIMPLE:
        return _SIMPLE[field_type]
    if field_type is Newsletter or getattr(field_type, "__origin__", None) is tuple:
        json = msgspec.json.Decoder(field_type)
        return lambda value: json.decode(str(value))
    return _as_it_is


def _decoders(node_type: type[Node]) -> dict[str, Callable[[Value], object]]:
    return {field.name: _decoder(field.type) for field in msgspec.structs.fields(node_type)}


_NODES: Final[tuple[type[Node], ...]] = (Issue, *(one for types in NODE_TYPES.values() for one in types))
_DECODERS: Final[Mapping[object, Mapping[str, Callable[[Value], object]]]] = {
    node_type: _decoders(node_type) for node_type in _NODES
}

ITEM_COLUMNS: Final[tuple[str, ...]] = tuple(
    dict.fromkeys(
        ORDER_COLUMN.get(node_type, {}).get(name, name)
        for node_type in NODE_TYPES["items"]
        for name in node_type.__struct_fields__
    )
)
"""The columns of ``items``: each kind of item fills its own and leaves the others empty."""
