"""A person in the whole store: in which issues, versions, exports, rounds and registers they are named, and all of it
without them (GDPR articles 15 and 17).

Part of :mod:`editor.store.library`, reached as ``library.persons``. Erasing is the one thing that changes published
issues. Copies of the database in ``backups`` are never changed: those that name the person are listed.
"""

from __future__ import annotations

import contextlib
import hashlib
import sqlite3
import zlib
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final, Literal, TypeAlias

import msgspec
from sqlalchemy import Connection, select, update
from sqlalchemy import Table as SqlTable

from editor.newsletter import issue_file, persons
from editor.newsletter.issue import Issue
from editor.newsletter.persons import Person
from editor.store import mapping, tables
from editor.store.mapping import Row
from editor.store.statuses import Transaction
from editor.support.errors import EditorError

Place: TypeAlias = Literal["issue", "bin", "version", "export", "review", "register", "newsletter"]

_LONGEST_BYTES: Final = 64_000_000


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
class _Document:
    """A column that holds an issue's or other values' JSON. ``of_issue`` names the column with the issue's id."""

    table: SqlTable
    column: str
    place: Place
    is_issue: bool
    of_issue: str = ""


_DOCUMENTS: Final = (
    _Document(table=tables.snapshots, column="content", place="version", is_issue=True, of_issue="of_issue"),
    _Document(table=tables.exports, column="value", place="export", is_issue=True, of_issue="of_issue"),
    _Document(table=tables.binned_sections, column="content", place="bin", is_issue=True, of_issue="of_issue"),
    _Document(table=tables.register_entries, column="value", place="register", is_issue=True),
    _Document(table=tables.register_entries, column="facts", place="register", is_issue=False),
    _Document(table=tables.reviews, column="content", place="review", is_issue=False, of_issue="of_issue"),
    _Document(table=tables.newsletters, column="settings", place="newsletter", is_issue=False),
    _Document(table=tables.snapshots, column="record", place="version", is_issue=False, of_issue="of_issue"),
    _Document(table=tables.issues, column="record", place="issue", is_issue=False, of_issue="id"),
)
_TEXTS: Final = ((tables.snapshots, "title"), (tables.snapshots, "made_by"), (tables.binned_sections, "heading"))


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

    def report(self, person: Person) -> tuple[Named, ...]:
        """Where the person is named, issues of the latest date first."""
        found: dict[tuple[Place, str], int] = {}
        with self._transaction() as connection:
            heads = self._heads(connection)
            for issue_id in heads:
                issue = self._issue(issue_id)
                if issue is not None and persons.is_named(issue, person):
                    found["issue", issue_id] = 1
            for document in _DOCUMENTS:
                for row in self._rows(connection, document):
                    if _changed(document, row, person, "") is not None:
                        key = (document.place, str(row[document.of_issue]) if document.of_issue else "")
                        found[key] = found.get(key, 0) + 1
        return tuple(
            Named(
                place="bin" if place == "issue" and heads.get(issue_id, ("", "", False))[2] else place,
                issue_id=issue_id,
                title=heads.get(issue_id, ("", "", False))[0],
                status=heads.get(issue_id, ("", "", False))[1],
                count=count,
            )
            for (place, issue_id), count in found.items()
        )

    def erase(self, person: Person, instead: str) -> int:
        """Take the person out of everything but ``backups``; how many places were changed. ``instead`` stands where a
        text named them."""
        changed = 0
        with self._transaction() as connection:
            for issue_id in self._heads(connection):
                issue = self._issue(issue_id)
                after = persons.without(issue, person, instead) if issue is not None else None
                if after is not None and after != issue:
                    self._write(issue_id, after)
                    changed += 1
            for document in _DOCUMENTS:
                for row in self._rows(connection, document):
                    content = _changed(document, row, person, instead)
                    if content is not None:
                        _rewrite(connection, document, row, content)
                        changed += 1
            for table, column in _TEXTS:
                changed += _erase_texts(connection, table, column, person, instead)
        return changed

    def in_backups(self, person: Person) -> tuple[str, ...]:
        """The names of the copies in ``backups`` that still name the person, or that cannot be read."""
        return tuple(path.name for path in sorted(self._backups.glob("*.db")) if _copy_names(path, person))

    def _heads(self, connection: Connection) -> dict[str, tuple[str, str, bool]]:
        columns = tables.issues.c
        wanted = select(columns.id, columns.title, columns.status, columns.deleted_at).order_by(columns.date.desc())
        return {row.id: (row.title, row.status, row.deleted_at is not None) for row in connection.execute(wanted)}

    def _issue(self, issue_id: str) -> Issue | None:
        try:
            return self._load(issue_id)
        except EditorError:  # damaged: it can be opened by nobody
            return None

    @staticmethod
    def _rows(connection: Connection, document: _Document) -> Iterator[dict[str, Any]]:
        rows = connection.execute(select(document.table)).mappings().all()
        return (dict(row) for row in rows if row[document.column] is not None)


def _changed(document: _Document, row: dict[str, Any], person: Person, instead: str) -> bytes | None:
    """The JSON of a document without the person; ``None`` where it does not name them, or cannot be read."""
    try:
        return _without(_json_of(row[document.column]), person, instead, is_issue=document.is_issue)
    except (ValueError, zlib.error, EditorError):
        return None


def _json_of(content: str | bytes) -> bytes:
    return content.encode() if isinstance(content, str) else zlib.decompressobj().decompress(content, _LONGEST_BYTES)


def _without(content: bytes, person: Person, instead: str, *, is_issue: bool) -> bytes | None:
    if is_issue:
        issue = issue_file.parse(content, file="")
        after = persons.without(issue, person, instead)
        return None if after == issue else issue_file.to_json(after)
    value = msgspec.json.decode(content)
    changed = persons.in_strings(value, lambda text: persons.text_without(text, person, instead))
    return None if changed == value else msgspec.json.encode(changed)


def _rewrite(connection: Connection, document: _Document, row: dict[str, Any], content: bytes) -> None:
    table, key = document.table, document.table.c.id
    stored: dict[str, Any] = dict(connection.execute(select(table).where(key == row["id"])).mappings().one())
    kept = {name: stored.pop(name) for name in ("content",) if isinstance(stored.get("content"), bytes)}
    if document.column in kept:
        kept[document.column] = zlib.compress(content)
        changes: Row = {"content_sha256": hashlib.sha256(content).hexdigest()}
    else:
        changes = {document.column: content.decode()}
    connection.execute(update(table).where(key == row["id"]).values({**mapping.with_changes(stored, changes), **kept}))


def _erase_texts(connection: Connection, table: SqlTable, column: str, person: Person, instead: str) -> int:
    changed = 0
    for found in connection.execute(select(table)).mappings().all():
        row: Row = dict(found)
        text = str(row[column] or "")
        after = persons.text_without(text, person, instead)
        if after != text:
            kept = {"content": row.pop("content")} if isinstance(row.get("content"), bytes) else {}
            values = {**mapping.with_changes(row, {column: after}), **kept}
            connection.execute(update(table).where(table.c.id == row["id"]).values(values))
            changed += 1
    return changed


def _copy_names(path: Path, person: Person) -> bool:
    """Whether a copy of the database names the person anywhere; also where it cannot be read."""
    words = [word.casefold() for word in person.words]
    try:
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
            return zlib.decompressobj().decompress(value, _LONGEST_BYTES).decode(errors="replace").casefold()
        except zlib.error:
            return ""
    return value.casefold() if isinstance(value, str) else ""
