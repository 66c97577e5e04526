"""The exports of an issue: when, where to, what, and the issue as it was then.

Part of :mod:`editor.store.library`, reached as ``library.exports``. A damaged row is passed over: a line of history
is no reason to refuse an issue.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from typing import Any, Final

import msgspec
from sqlalchemy import delete, insert, select

from editor.newsletter import issue_file
from editor.newsletter.issue import Issue
from editor.store import compressed, issue_rows, mapping
from editor.store.mapping import Row
from editor.store.statuses import Transaction
from editor.store.tables import exports
from editor.store.values import ExportEntry, ExportRecord

KEPT: Final = 50
"""Exports remembered of one issue; older ones are forgotten."""

_LIST = tuple(column for column in exports.c if column.name != "content")
_NEWEST_FIRST = (exports.c.made_at.desc(), exports.c.id)


class Exports:
    """``transaction`` gives a connection for one transaction, ``timestamp`` the time now as the store writes it,
    ``new_id`` an id nobody has."""

    def __init__(self, transaction: Transaction, timestamp: Callable[[], str], new_id: Callable[[], str]) -> None:
        self._transaction = transaction
        self._timestamp = timestamp
        self._new_id = new_id

    def record(self, issue_id: str, made: ExportRecord, issue: Issue) -> None:
        """Remember that ``issue``, the value of a stored issue, was exported just now. Raises UnknownIssue."""
        packed = compressed.columns(issue_file.to_json(issue))
        row: Row = {
            "id": self._new_id(),
            "of_issue": issue_id,
            "made_at": self._timestamp(),
            "folder": made.folder.encode(errors="replace").decode(),  # a folder's name may be no Unicode
            "formats": msgspec.json.encode(made.formats).decode(),
            "mode": made.mode,
            "profile": made.profile,
            "files": made.files,
            "digest": made.digest,
            "content_sha256": packed["content_sha256"],
        }
        of_issue = exports.c.of_issue == issue_id
        newest = select(exports.c.id).where(of_issue).order_by(*_NEWEST_FIRST).limit(KEPT)
        with self._transaction() as connection:
            issue_rows.head_of(connection, issue_id, binned=True)
            connection.execute(insert(exports), [{**mapping.sealed(row), "content": packed["content"]}])
            forgotten = exports.c.id.not_in(newest) & (
                exports.c.id != row["id"]
            )  # whatever the clock says, not this one
            connection.execute(delete(exports).where(of_issue, forgotten))

    def entries(self, issue_id: str) -> tuple[ExportEntry, ...]:
        """The exports of an issue, the latest first."""
        wanted = select(*_LIST).where(exports.c.of_issue == issue_id).order_by(*_NEWEST_FIRST)
        with self._transaction() as connection:
            found = connection.execute(wanted).mappings().all()
        return tuple(_entry(row) for row in map(dict, found) if mapping.is_intact(row))

    def issue(self, entry_id: str) -> Issue | None:
        """The issue as it was at an export, ``None`` where that is not known."""
        with self._transaction() as connection:
            found = connection.execute(select(exports).where(exports.c.id == entry_id)).mappings().first()
        if found is None:
            return None
        row: dict[str, Any] = dict(found)
        packed = row.pop("content")
        if not mapping.is_intact(row):
            return None
        try:
            content = compressed.content_of(packed, row["content_sha256"])
        except compressed.Damaged:
            return None
        return issue_file.parse(content, file=entry_id)


def _entry(row: Row) -> ExportEntry:
    made = ExportRecord(
        folder=str(row["folder"]),
        formats=msgspec.json.decode(str(row["formats"]), type=tuple[str, ...]),
        mode=str(row["mode"]),
        profile=str(row["profile"]),
        files=int(row["files"] or 0),
        digest=str(row["digest"]),
    )
    return ExportEntry(id=str(row["id"]), made_at=dt.datetime.fromisoformat(str(row["made_at"])), export=made)
