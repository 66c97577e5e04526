"""What is damaged brought to an end: an issue is made whole again from what can be read, all else that is damaged goes.

Part of :mod:`editor.store.library`, reached as ``library.mending``. Nothing of this happens by itself: somebody has to
ask for it, because what was written cannot be told from what the damage made of it, and what goes is gone. The caller
keeps a copy of the database as it was.

An issue becomes what its rows say as they stand, if they are an issue at all (most damage is a wrong letter), else its
newest version that is whole; else it is removed. Of a published one the version comes first: it is what was published.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Final, NamedTuple

from sqlalchemy import Connection, delete, select

from editor.newsletter import issue_file
from editor.newsletter.issue import Issue
from editor.newsletter.record import Record
from editor.newsletter.status import is_frozen, status_of
from editor.store import issue_rows, mapping, tables
from editor.store.bin import remove_issue
from editor.store.mapping import NODE_TABLES, Row, Value
from editor.store.persons import Named, Persons, Unread, heads_of, places_of
from editor.store.snapshots import Snapshots
from editor.store.statuses import Transaction
from editor.support.errors import EditorError
from editor.support.pictures import Picture

_SHA256: Final = re.compile(r"[0-9a-f]{64}")

Write = Callable[[str, Issue, Mapping[str, Picture], Row], object]


@dataclass(frozen=True, kw_only=True)
class Mended:
    """``rescued``: issues that can be opened again and have to be read through. ``removed``: what is gone for good.
    ``copy`` is the name of the copy of the database as it was, in ``backups``."""

    rescued: tuple[Named, ...]
    removed: tuple[Named, ...]
    copy: str = ""


class _Rescued(NamedTuple):
    issue: Issue
    pictures: Mapping[str, Picture]
    record: Record


class Mending:
    """``write`` gives an issue another value and columns of its head, whatever its status; ``timestamp`` is the time
    now as the store writes it."""

    def __init__(
        self,
        transaction: Transaction,
        timestamp: Callable[[], str],
        persons: Persons,
        snapshots: Snapshots,
        write: Write,
    ) -> None:
        self._transaction = transaction
        self._timestamp = timestamp
        self._persons = persons
        self._snapshots = snapshots
        self._write = write

    def mend(self) -> Mended:
        """Rescue or remove everything that cannot be read, in one transaction."""
        with self._transaction() as connection:
            heads = heads_of(connection)
            rescued = [one for one in self._persons.unread() if one.is_issue and self._rescue(connection, one.issue_id)]
            removed = self._persons.unread()
            for one in removed:
                if one.is_issue:
                    remove_issue(connection, one.issue_id)
                else:
                    _remove_row(connection, one)
            return Mended(rescued=places_of(rescued, heads), removed=places_of(removed, heads))

    def _rescue(self, connection: Connection, issue_id: str) -> bool:
        """Make an issue whole again; whether that can be done."""
        head = issue_rows.head_of(connection, issue_id, binned=True)
        of_rows, of_version = self._rows_as_they_stand(connection, head), self._newest_version(issue_id)
        status = status_of(str(head["status"]))
        found = (of_version or of_rows) if is_frozen(status) else (of_rows or of_version)
        if found is None:
            return False
        now = self._timestamp()
        kept: Row = {
            "record": mapping.record_text(found.record),
            "status": status,
            "created_at": _moment(head["created_at"]) or now,
            "deleted_at": head["deleted_at"] and (_moment(head["deleted_at"]) or now),
            "published_at": _moment(head["published_at"]) or (now if is_frozen(status) else None),
        }
        self._write(issue_id, found.issue, found.pictures, {**mapping.head_fields(found.issue), **kept})
        return True

    @staticmethod
    def _rows_as_they_stand(connection: Connection, head: Row) -> _Rescued | None:
        """What the rows of an issue say, whether their seals agree or not; ``None`` where that is no issue."""
        issue_id = str(head["id"])
        rows = {name: issue_rows.rows_of(connection, tables.metadata.tables[name], issue_id) for name in NODE_TABLES}
        pictures = issue_rows.pictures_of(issue_rows.rows_of(connection, tables.pictures, issue_id))
        if not all(_SHA256.fullmatch(picture.sha256) for picture in pictures.values()):
            return None
        try:
            issue = mapping.issue_of(head, rows)
            read = issue_file.parse(issue_file.to_json(issue), file=issue_id)
        except (mapping.RowsDoNotFit, EditorError, ValueError, TypeError, AttributeError):
            return None
        try:
            record = mapping.record_of(head)
        except mapping.RowsDoNotFit:
            record = Record()
        return _Rescued(read, pictures, record) if read == issue else None

    def _newest_version(self, issue_id: str) -> _Rescued | None:
        for entry in self._snapshots.entries(issue_id):
            try:
                version = self._snapshots.load(entry.id)
            except EditorError:
                continue
            return _Rescued(version.issue, version.pictures, version.record)
        return None


def _remove_row(connection: Connection, one: Unread) -> None:
    if one.table is tables.newsletters:
        columns = tables.issues.c
        for issue_id in list(connection.scalars(select(columns.id).where(columns.newsletter_id == one.row))):
            head = issue_rows.head_of(connection, issue_id, binned=True)
            issue_rows.change_head(connection, head, {"newsletter_id": None})
    connection.execute(delete(one.table).where(one.table.c.id == one.row))


def _moment(text: Value) -> str | None:
    """A moment as the store writes it, where ``text`` is one."""
    try:
        return str(text) if text and dt.datetime.fromisoformat(str(text)).tzinfo is not None else None
    except ValueError:
        return None
