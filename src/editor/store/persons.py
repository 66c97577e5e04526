"""A person in the whole store: in which issues, versions, exports, rounds and registers they are named, and all of it
without them (GDPR articles 15 and 17).

Part of :mod:`editor.store.library`, reached as ``library.persons``. Erasing is the one thing that changes published
issues. Copies of the database in ``backups`` are never changed: those that name the person are listed.
"""

from __future__ import annotations

import contextlib
import datetime as dt
import sqlite3
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Any, Final, Literal, NamedTuple, TypeAlias

import msgspec
from sqlalchemy import Connection, select, update
from sqlalchemy import Table as SqlTable

from editor.newsletter import issue_file, persons
from editor.newsletter.issue import Image, Issue
from editor.newsletter.persons import Person
from editor.store import compressed, mapping, tables
from editor.store.errors import StoreReadOnly
from editor.store.mapping import Row
from editor.store.statuses import Transaction
from editor.support import files
from editor.support.errors import EditorError

Place: TypeAlias = Literal["issue", "bin", "version", "export", "review", "register", "newsletter"]


@dataclass(frozen=True, kw_only=True)
class Named:
    """A place that names a person. ``issue_id`` and ``title`` are those of the issue it belongs to, "" for registers;
    ``count`` is how many such places there are, ``status`` the issue's."""

    place: Place
    issue_id: str
    title: str
    status: str
    count: int = 1


@dataclass(frozen=True, kw_only=True)
class Naming:
    """Where a person is named, or was until they were erased. ``unread`` is what is damaged: it may name them too, and
    nothing in it was changed."""

    named: tuple[Named, ...]
    unread: tuple[Named, ...]


@dataclass(frozen=True, kw_only=True)
class _Document:
    """A column of JSON: an issue, a list of picture entries, or other values. ``of_issue`` names the column with the
    issue's id."""

    table: SqlTable
    column: str
    place: Place
    holds: Literal["issue", "pictures", "values"]
    of_issue: str = ""


@dataclass(frozen=True, kw_only=True)
class _Text:
    """A column of plain text. ``of_issue`` as of documents."""

    table: SqlTable
    column: str
    place: Place
    of_issue: str = ""


_DOCUMENTS: Final = (
    _Document(table=tables.snapshots, column="content", place="version", holds="issue", of_issue="of_issue"),
    _Document(table=tables.exports, column="content", place="export", holds="issue", of_issue="of_issue"),
    _Document(table=tables.binned_sections, column="content", place="bin", holds="issue", of_issue="of_issue"),
    _Document(table=tables.register_entries, column="value", place="register", holds="issue"),
    _Document(table=tables.register_entries, column="facts", place="register", holds="values"),
    _Document(table=tables.reviews, column="content", place="review", holds="values", of_issue="of_issue"),
    _Document(table=tables.newsletters, column="settings", place="newsletter", holds="values"),
    _Document(table=tables.newsletters, column="images", place="newsletter", holds="pictures"),
    _Document(table=tables.snapshots, column="record", place="version", holds="values", of_issue="of_issue"),
    _Document(table=tables.issues, column="record", place="issue", holds="values", of_issue="id"),
)
_TEXTS: Final = (
    _Text(table=tables.snapshots, column="title", place="version", of_issue="of_issue"),
    _Text(table=tables.snapshots, column="made_by", place="version", of_issue="of_issue"),
    _Text(table=tables.exports, column="folder", place="export", of_issue="of_issue"),
    _Text(table=tables.binned_sections, column="heading", place="bin", of_issue="of_issue"),
    _Text(table=tables.newsletters, column="name", place="newsletter"),
    _Text(table=tables.newsletters, column="audience", place="newsletter"),
)


class Head(NamedTuple):
    """What is told of an issue."""

    title: str = ""
    status: str = ""
    is_binned: bool = False


class _Found(NamedTuple):
    """A row that names the person, and what takes them out of it; ``None`` where it cannot be read."""

    place: Place
    issue_id: str
    row: str
    erase: Callable[[], None] | None
    table: SqlTable = tables.issues


class Unread(NamedTuple):
    """A row that cannot be read. ``row`` is its id, an issue's for all its rows."""

    place: Place
    issue_id: str
    table: SqlTable
    row: str

    @property
    def is_issue(self) -> bool:
        """Whether this is an issue, rather than something that belongs to one or to none."""
        return self.table is tables.issues


class Persons:
    """``load`` gives an issue of the store, also one in the bin; ``write`` keeps a changed one whatever its status."""

    def __init__(
        self,
        transaction: Transaction,
        load: Callable[[str], Issue],
        write: Callable[[str, Issue], None],
        backups: Path,
    ) -> None:
        self._transaction = transaction
        self._load = load
        self._write = write
        self._backups = backups

    def report(self, person: Person) -> Naming:
        """Where the person is named, issues of the latest date first."""
        with self._transaction() as connection:
            heads = heads_of(connection)
            return _counted(self._found(connection, heads, person, ""), heads)

    def erase(self, person: Person, instead: str) -> Naming:
        """Take the person out of everything but ``backups`` and what is damaged. ``instead`` stands where a text named
        them."""
        with self._transaction() as connection:
            heads = heads_of(connection)
            found: list[_Found] = []
            for one in self._found(connection, heads, person, instead):
                found.append(one)
                if one.erase is not None:
                    one.erase()
            return _counted(found, heads)

    def unread(self) -> tuple[Unread, ...]:
        """Every row that is damaged so that it cannot be read, an issue with a damaged row once."""
        with self._transaction() as connection:
            found = self._found(connection, heads_of(connection), Person(name=""), "")
            return tuple(
                dict.fromkeys(Unread(one.place, one.issue_id, one.table, one.row) for one in found if one.erase is None)
            )

    def remove_backup(self, name: str) -> None:
        """Remove a copy in ``backups`` for good. One that is not there is gone already. Raises StoreReadOnly."""
        path = self._backups / name
        if path.parent != self._backups or path.suffix != ".db":
            raise ValueError(name)
        try:
            path.unlink(missing_ok=True)
        except OSError as error:
            raise StoreReadOnly(folder=str(self._backups)) from error

    def in_backups(self, person: Person) -> tuple[str, ...]:
        """The names of the copies in ``backups`` that still name the person, or that cannot be read."""
        return tuple(path.name for path in sorted(self._backups.glob("*.db")) if _copy_names(path, person))

    def _found(self, connection: Connection, heads: Iterable[str], person: Person, instead: str) -> Iterator[_Found]:
        """Every row that names the person, read when it is its turn: what was erased before is not in it any more."""
        for issue_id in heads:
            try:
                issue = self._load(issue_id)
            except EditorError:  # damaged: it can be opened by nobody
                yield _Found("issue", issue_id, issue_id, None)
                continue
            after = persons.without(issue, person, instead)
            if after != issue:
                yield _Found("issue", issue_id, issue_id, partial(self._write, issue_id, after))
        for document in _DOCUMENTS:
            for row in _rows(connection, document.table):
                yield from _in_document(connection, document, row, person, instead)
        for text in _TEXTS:
            for row in _rows(connection, text.table):
                yield from _in_text(connection, text, row, person, instead)


def heads_of(connection: Connection) -> dict[str, Head]:
    """What is told of each issue, by its id, those of the latest date first."""
    columns = tables.issues.c
    wanted = select(columns.id, columns.title, columns.status, columns.deleted_at).order_by(columns.date.desc())
    return {row.id: Head(row.title, row.status, row.deleted_at is not None) for row in connection.execute(wanted)}


def places_of(rows: Iterable[Unread], heads: Mapping[str, Head]) -> tuple[Named, ...]:
    """Rows as they are told of."""
    by_place: dict[tuple[Place, str], set[str]] = {}
    for one in rows:
        by_place.setdefault((one.place, one.issue_id), set()).add(one.row)
    return _places(by_place, heads)


def _counted(found: Iterable[_Found], heads: Mapping[str, Head]) -> Naming:
    named: dict[tuple[Place, str], set[str]] = {}
    unread: dict[tuple[Place, str], set[str]] = {}
    for one in found:
        (unread if one.erase is None else named).setdefault((one.place, one.issue_id), set()).add(one.row)
    return Naming(named=_places(named, heads), unread=_places(unread, heads))


def _places(rows: Mapping[tuple[Place, str], Collection[str]], heads: Mapping[str, Head]) -> tuple[Named, ...]:
    return tuple(
        Named(
            place="bin" if place == "issue" and head.is_binned else place,
            issue_id=issue_id,
            title=head.title,
            status=head.status,
            count=len(ids),
        )
        for (place, issue_id), ids in rows.items()
        for head in (heads.get(issue_id, Head()),)
    )


def _rows(connection: Connection, table: SqlTable) -> Iterator[dict[str, Any]]:
    return (dict(row) for row in connection.execute(select(table)).mappings().all())


def _in_document(
    connection: Connection, document: _Document, row: dict[str, Any], person: Person, instead: str
) -> Iterator[_Found]:
    if row[document.column] is None:
        return
    place, issue_id = document.place, str(row.get(document.of_issue, ""))
    try:
        content = _without(_json_of(row[document.column]), person, instead, document.holds)
    except (ValueError, compressed.Damaged, EditorError):
        yield _Found(place, issue_id, row["id"], None, document.table)
        return
    if content is not None:
        yield _Found(place, issue_id, row["id"], partial(_rewrite, connection, document, row, content))


def _in_text(
    connection: Connection, text: _Text, row: dict[str, Any], person: Person, instead: str
) -> Iterator[_Found]:
    said = str(row[text.column] or "")
    after = persons.text_without(said, person, instead)
    if after != said:
        write = partial(_write, connection, text.table, row["id"], {text.column: after})
        yield _Found(text.place, str(row.get(text.of_issue, "")), row["id"], write)


def _json_of(content: str | bytes) -> bytes:
    return content.encode() if isinstance(content, str) else compressed.unpacked(content)


def _without(content: bytes, person: Person, instead: str, holds: str) -> bytes | None:
    """``content`` without the person, ``None`` where it does not name them."""
    if holds == "issue":
        issue = issue_file.parse(content, file="")
        after = persons.without(issue, person, instead)
        return None if after == issue else issue_file.to_json(after)
    if holds == "pictures":
        carrier = Issue(title="", date=dt.date.min, images=msgspec.json.decode(content, type=tuple[Image, ...]))
        after = persons.without(carrier, person, instead)
        return None if after == carrier else msgspec.json.encode(after.images)
    value = msgspec.json.decode(content)
    changed = persons.in_strings(value, lambda text: persons.text_without(text, person, instead))
    return None if changed == value else msgspec.json.encode(changed)


def _rewrite(connection: Connection, document: _Document, row: dict[str, Any], content: bytes) -> None:
    if isinstance(row[document.column], str):
        _write(connection, document.table, row["id"], {document.column: content.decode()})
        return
    packed = compressed.columns(content)
    if not compressed.is_whole(row["content"], row["content_sha256"]):
        packed["content_sha256"] = row["content_sha256"]  # of what was damaged it goes on telling
    changes: Row = {"content_sha256": packed["content_sha256"]}
    _write(connection, document.table, row["id"], changes, content=packed["content"])


def _write(connection: Connection, table: SqlTable, row_id: str, changes: Row, *, content: bytes | None = None) -> None:
    """Change columns of a row that its seal covers, and its compressed ``content``."""
    same = table.c.id == row_id
    row: dict[str, Any] = dict(connection.execute(select(table).where(same)).mappings().one())
    packed = {"content": row.pop("content")} if isinstance(row.get("content"), bytes) else {}
    if content is not None:
        packed["content"] = content
    connection.execute(update(table).where(same).values({**mapping.with_changes(row, changes), **packed}))


def _copy_names(path: Path, person: Person) -> bool:
    """Whether a copy of the database names the person anywhere; also where it cannot be read."""
    words = [word.casefold() for word in person.words]
    try:
        files.refuse_special(path)
        with contextlib.closing(sqlite3.connect(f"{path.resolve().as_uri()}?mode=ro&immutable=1", uri=True)) as raw:
            names = [name for (name,) in raw.execute("SELECT name FROM sqlite_master WHERE type = 'table'").fetchall()]
            return any(
                word in text
                for name in names
                for row in raw.execute(f'SELECT * FROM "{name}"')
                for text in map(_text_of, row)
                for word in words
            )
    except (sqlite3.Error, OSError):
        return True


def _text_of(value: object) -> str:
    if isinstance(value, bytes):
        try:
            return compressed.unpacked(value).decode(errors="replace").casefold()
        except compressed.Damaged:
            return ""
    return value.casefold() if isinstance(value, str) else ""
