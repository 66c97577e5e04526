"""The exports of an issue: when, where to, what, and the issue as it was then.

Part of :mod:`editor.store.library`, whose methods give the connection. A damaged row is passed over: a line of history
is no reason to refuse an issue.
"""

from __future__ import annotations

import datetime as dt
from typing import Final

import msgspec
from sqlalchemy import Connection, delete, insert, select

from editor.newsletter import issue_file
from editor.newsletter.issue import Issue
from editor.store import mapping
from editor.store.mapping import Row
from editor.store.tables import exports
from editor.store.values import ExportEntry, ExportRecord

KEPT: Final = 50
"""Exports remembered of one issue; older ones are forgotten."""


def record(
    connection: Connection, issue_id: str, made: ExportRecord, issue: Issue, *, entry_id: str, made_at: str
) -> None:
    """Remember an export of ``issue``, the value of the stored issue ``issue_id``."""
    row: Row = {
        "id": entry_id,
        "of_issue": issue_id,
        "made_at": made_at,
        "folder": made.folder,
        "formats": msgspec.json.encode(made.formats).decode(),
        "mode": made.mode,
        "profile": made.profile,
        "files": made.files,
        "digest": made.digest,
        "value": issue_file.to_json(issue).decode(),
    }
    connection.execute(insert(exports), [mapping.sealed(row)])
    newest = select(exports.c.id).where(exports.c.of_issue == issue_id).order_by(*_NEWEST_FIRST).limit(KEPT)
    connection.execute(delete(exports).where(exports.c.of_issue == issue_id, exports.c.id.not_in(newest)))


def entries(connection: Connection, issue_id: str) -> tuple[ExportEntry, ...]:
    """The exports of an issue, the latest first."""
    found = connection.execute(select(exports).where(exports.c.of_issue == issue_id).order_by(*_NEWEST_FIRST))
    return tuple(_entry(dict(row)) for row in found.mappings() if mapping.is_intact(dict(row)))


def value(connection: Connection, entry_id: str) -> Issue | None:
    """The issue as it was exported, ``None`` where that is not known."""
    row = connection.execute(select(exports).where(exports.c.id == entry_id)).mappings().first()
    if row is None or not mapping.is_intact(dict(row)):
        return None
    return issue_file.parse(str(row["value"]).encode(), file=entry_id)


_NEWEST_FIRST = (exports.c.made_at.desc(), exports.c.id)


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
