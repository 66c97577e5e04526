"""The registers of events, contacts, pictures and saved blocks: entries that outlive the issues they are used in.

Part of :mod:`editor.store.library`, reached as ``library.registers``. What an entry is, and how issues follow it, is
said in :mod:`editor.newsletter.registers.register` and :mod:`editor.newsletter.registers.origins`; here entries are
kept, and the issues found that name them.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Callable
from typing import Final

import msgspec
from sqlalchemy import Connection, delete, insert, select, update

from editor.newsletter import issue_file
from editor.newsletter.record import Register
from editor.newsletter.registers.register import Content, Facts
from editor.newsletter.status import status_of
from editor.store import entry_uses, issue_rows, mapping, tables
from editor.store.days import Days
from editor.store.entry_uses import Use
from editor.store.errors import UnknownEntry
from editor.store.mapping import Row
from editor.store.statuses import Transaction
from editor.store.values import LinkedIssue, RegisterEntry
from editor.support.errors import EditorError
from editor.support.pictures import Picture

_ENTRY: Final = re.compile(r'"entry":"([^"\\]+)"')
"""An entry's id in a record as it is stored; the store's ids need no escapes."""

DAYS: Final = 30
"""How long a deleted entry can be brought back."""

_entries: Final = tables.register_entries


class Registers:
    """``transaction`` gives a connection for one transaction, ``timestamp`` the time now as the store writes it,
    ``new_id`` an id nobody has; by ``days`` things grow old."""

    def __init__(
        self,
        transaction: Transaction,
        timestamp: Callable[[], str],
        days: Days,
        new_id: Callable[[], str],
    ) -> None:
        self._transaction = transaction
        self._timestamp = timestamp
        self._days = days
        self._new_id = new_id

    def entries(self, register: Register) -> tuple[RegisterEntry, ...]:
        """All entries of a register that are not deleted, the oldest first; damaged ones are left out."""
        columns = _entries.c
        wanted = select(_entries).where(columns.register == register, columns.deleted_at.is_(None))
        with self._transaction() as connection:
            rows = connection.execute(wanted.order_by(columns.created_at, columns.id)).mappings().all()
        found = (_entry_or_none(dict(row)) for row in rows)
        return tuple(entry for entry in found if entry is not None)

    def entry(self, entry_id: str) -> RegisterEntry:
        """An entry that is not deleted. Raises :class:`UnknownEntry`, also for a damaged one."""
        with self._transaction() as connection:
            return self._entry(connection, entry_id)

    def add(self, register: Register, content: Content, facts: Facts | None = None) -> RegisterEntry:
        """Keep a new entry. The bytes of its pictures must have been added before."""
        now = self._timestamp()
        row: Row = {
            "id": self._new_id(),
            "register": register,
            **_columns(content),
            "facts": _json(facts or Facts()),
            "revision": 1,
            "created_at": now,
            "changed_at": now,
            "deleted_at": None,
        }
        with self._transaction() as connection:
            connection.execute(insert(_entries), [mapping.sealed(row)])
        return _entry(row)

    def change(self, entry_id: str, content: Content) -> RegisterEntry:
        """Give an entry another content, and a revision one higher; from now on it follows no issue. Raises
        :class:`UnknownEntry`.

        The issues that use it are the caller's to change, in the same transaction. The bytes of its pictures must
        have been added before.
        """
        with self._transaction() as connection:
            before = self._entry(connection, entry_id)
            facts = msgspec.structs.replace(before.facts, crop=content.crop, notes=content.notes, follows="")
            columns = {**_columns(content), "facts": _json(facts), "revision": before.revision + 1}
            return self._write(connection, entry_id, columns)

    def follow(self, entry_id: str, content: Content, facts: Facts) -> RegisterEntry:
        """Let an entry say what the issue it came in with says; that is no change of its own and counts as none.

        Raises :class:`UnknownEntry`.
        """
        with self._transaction() as connection:
            self._entry(connection, entry_id)
            return self._write(connection, entry_id, {**_columns(content), "facts": _json(facts)})

    def set_facts(self, entry_id: str, facts: Facts) -> RegisterEntry:
        """What the register knows of an entry; no issue is concerned. Raises :class:`UnknownEntry`."""
        with self._transaction() as connection:
            self._entry(connection, entry_id)
            return self._write(connection, entry_id, {"facts": _json(facts)})

    def delete(self, entry_id: str) -> None:
        """Take an entry out of its register; what issues have of it stays theirs."""
        with self._transaction() as connection:
            self._write(connection, entry_id, {"deleted_at": issue_rows.no_earlier(connection, self._timestamp())})

    def restore(self, entry_id: str) -> RegisterEntry:
        """Bring a deleted entry back. Raises :class:`UnknownEntry`."""
        with self._transaction() as connection:
            return self._write(connection, entry_id, {"deleted_at": None})

    def forget_deleted(self, *, older_than_days: int = DAYS) -> int:
        """Remove for good the entries that were deleted so many days ago or more (:mod:`editor.store.days`), and return
        how many."""
        with self._transaction() as connection:
            limit = self._days.limit(older_than_days)
            return connection.execute(delete(_entries).where(_entries.c.deleted_at < limit)).rowcount

    def used(self) -> frozenset[str]:
        """The ids of all entries that the record of an issue outside the bin names, of whatever register."""
        columns = tables.issues.c
        wanted = select(columns.record).where(columns.record.is_not(None), columns.deleted_at.is_(None))
        with self._transaction() as connection:
            records = connection.scalars(wanted).all()
        return frozenset(entry for record in records for entry in _ENTRY.findall(str(record)))

    def linked_issues(self, entry_id: str) -> tuple[LinkedIssue, ...]:
        """The issues outside the bin whose record names an entry, the latest date first."""
        columns = tables.issues.c
        naming = columns.record.contains(f'"entry":{msgspec.json.encode(entry_id).decode()}', autoescape=True)
        wanted = select(columns.id, columns.status).where(naming, columns.deleted_at.is_(None))
        with self._transaction() as connection:
            rows = connection.execute(wanted.order_by(columns.date.desc(), columns.id)).all()
        return tuple(LinkedIssue(id=row.id, status=status_of(row.status)) for row in rows)

    def uses(self, entry_id: str) -> tuple[Use, ...]:
        """Every issue outside the bin that uses an entry; whether it is whole is not looked at."""
        with self._transaction() as connection:
            return entry_uses.uses(connection, entry_id)

    def gathering_issues(self) -> tuple[LinkedIssue, ...]:
        """The issues outside the bin with a calendar that gathers (:mod:`editor.newsletter.registers.gathering`)."""
        columns = tables.issues.c
        naming = columns.record.contains('"gathers":{', autoescape=True)
        wanted = select(columns.id, columns.status).where(naming, columns.deleted_at.is_(None))
        with self._transaction() as connection:
            rows = connection.execute(wanted.order_by(columns.id)).all()
        return tuple(LinkedIssue(id=row.id, status=status_of(row.status)) for row in rows)

    def _entry(self, connection: Connection, entry_id: str) -> RegisterEntry:
        row = self._row(connection, entry_id)
        entry = _entry_or_none(row) if row["deleted_at"] is None else None
        if entry is None:
            raise UnknownEntry(id=entry_id)
        return entry

    def _row(self, connection: Connection, entry_id: str) -> Row:
        found = connection.execute(select(_entries).where(_entries.c.id == entry_id)).mappings().first()
        if found is None:
            raise UnknownEntry(id=entry_id)
        return dict(found)

    def _write(self, connection: Connection, entry_id: str, changes: Row) -> RegisterEntry:
        row = self._row(connection, entry_id)
        if not mapping.is_intact(row):
            raise UnknownEntry(id=entry_id)
        row = mapping.sealed({**row, **changes, "changed_at": self._timestamp()})
        connection.execute(update(_entries).where(_entries.c.id == entry_id).values(row))
        return _entry(row)


def _columns(content: Content) -> Row:
    named = {image.file for image in content.value.images}
    pictures = {file: picture for file, picture in content.pictures.items() if file in named}
    return {"value": issue_file.to_json(content.value).decode(), "pictures": _json(pictures)}


def _entry_or_none(row: Row) -> RegisterEntry | None:
    try:
        return _entry(row) if mapping.is_intact(row) else None
    except (ValueError, EditorError):  # a damaged row must not hide the others
        return None


def _entry(row: Row) -> RegisterEntry:
    facts = msgspec.json.decode(str(row["facts"]), type=Facts)
    return RegisterEntry(
        id=str(row["id"]),
        register=msgspec.convert(row["register"], type=Register),
        content=Content(
            value=issue_file.parse(str(row["value"]).encode(), file=str(row["id"])),
            pictures=msgspec.json.decode(str(row["pictures"]), type=dict[str, Picture]),
            crop=facts.crop,
            notes=facts.notes,
        ),
        facts=facts,
        revision=int(row["revision"] or 0),
        changed_at=dt.datetime.fromisoformat(str(row["changed_at"])),
    )


def _json(value: object) -> str:
    return msgspec.json.encode(value, order="sorted").decode()
