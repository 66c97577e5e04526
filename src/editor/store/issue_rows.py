"""Rows of issues read and written: a row is written over only if it is what the caller believes it is.

Part of :mod:`editor.store.library`, whose methods give the connection.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Collection

import msgspec
from sqlalchemy import Connection, and_, bindparam, delete, func, insert, select, update
from sqlalchemy import Table as SqlTable

from editor.newsletter.status import Standing, standing, status_of
from editor.store import mapping, tables
from editor.store.changes import RowChanges
from editor.store.errors import UnknownIssue
from editor.store.mapping import Row, Value
from editor.store.summary import IssueSummary
from editor.support.pictures import Picture


class NotAsBefore(Exception):
    """The stored rows are not those of the value the caller says was stored."""


class _Titles(msgspec.Struct):
    """What a list of issues shows of the newsletter settings."""

    name: str = ""
    theme: str = ""


def write_rows(connection: Connection, table: SqlTable, issue_id: str, changes: RowChanges, *, key: str) -> None:
    """Insert, update, delete, in this order: a node moves out of its old parent before that parent goes."""
    as_it_was = and_(
        table.c.issue_id == issue_id,
        table.c[key] == bindparam("old_id"),
        table.c.sha256 == bindparam("old_sha256"),
    )
    if changes.inserted:
        connection.execute(insert(table), changes.inserted)
    if changes.updated:
        columns = [name for name in changes.updated[0] if not name.startswith("old_")]
        done = connection.execute(
            update(table).where(as_it_was).values({name: bindparam(name) for name in columns}), changes.updated
        )
        _all_found(done.rowcount, changes.updated)
    if changes.deleted:
        done = connection.execute(delete(table).where(as_it_was), changes.deleted)
        _all_found(done.rowcount, changes.deleted)


def _all_found(count: int, rows: Collection[Row]) -> None:
    if count != len(rows):
        raise NotAsBefore


def head_or_none(connection: Connection, issue_id: str) -> Row | None:
    """The head of an issue, also of one in the bin; ``None`` without one."""
    found = connection.execute(select(tables.issues).where(tables.issues.c.id == issue_id)).mappings().first()
    return None if found is None else dict(found)


def head_of(connection: Connection, issue_id: str, *, binned: bool = False) -> Row:
    """The head of an issue. Raises :class:`UnknownIssue`, also for one in the bin unless ``binned``."""
    head = head_or_none(connection, issue_id)
    if head is None or (head["deleted_at"] is not None and not binned):
        raise UnknownIssue(id=issue_id)
    return head


def write_head(connection: Connection, head: Row) -> None:
    """Write an issue's head as a save has made it, sealed anew."""
    table = tables.issues
    connection.execute(update(table).where(table.c.id == head["id"]).values(mapping.sealed(dict(head))))


def change_head(connection: Connection, head: Row, changes: Row) -> None:
    """Write ``changes`` into the head that is ``head`` now; a damaged one does not pass for whole by that."""
    table = tables.issues
    connection.execute(update(table).where(table.c.id == head["id"]).values(mapping.with_changes(head, changes)))


def no_earlier(connection: Connection, moment: str) -> str:
    """``moment``, or the latest change of an issue where the clock has been set back since: what is deleted now must
    not look as if it had rested for years."""
    return max(moment, connection.scalar(select(func.max(tables.issues.c.changed_at))) or "")


def rows_of(connection: Connection, table: SqlTable, issue_id: str) -> list[Row]:
    """The rows of an issue in one table."""
    return [dict(row) for row in connection.execute(select(table).where(table.c.issue_id == issue_id)).mappings()]


def pictures_of(rows: Collection[Row]) -> dict[str, Picture]:
    """What rows of pictures say, by ``Image.file``."""
    return {
        str(row["file"]): Picture(
            sha256=str(row["picture_sha256"]),
            width_px=int(row["width_px"] or 0),
            height_px=int(row["height_px"] or 0),
            media_type=str(row["media_type"]),
        )
        for row in rows
    }


def digest_after(changes: Collection[RowChanges], *, start: str) -> str:
    """The sum of an issue's seals after ``changes`` to what summed to ``start``."""
    new = [seal for some in changes for seal in some.new_seals()]
    old = [seal for some in changes for seal in some.old_seals()]
    return mapping.digest(new, start=start, without=old)


def newsletter_name(settings: Value) -> str:
    """The newsletter's name as its settings in a head say; "" where they are damaged."""
    try:
        return msgspec.json.decode(str(settings), type=_Titles).name
    except msgspec.MsgspecError:
        return ""


def summary(head: Row) -> IssueSummary:
    """A line of a list of issues."""
    damaged = not mapping.is_intact(head)
    try:
        titles = msgspec.json.decode(str(head["newsletter"]), type=_Titles)
        date = dt.date.fromisoformat(str(head["date"]))
        changed_at = dt.datetime.fromisoformat(str(head["changed_at"]))
        deleted_at = _moment(head["deleted_at"])
        published_at = _moment(head["published_at"])
        came_at = _moment(head["created_at"]) if head["beside"] else None
    except ValueError:  # a damaged row is listed all the same, so that the user learns of it
        damaged, titles, deleted_at, published_at, came_at = True, _Titles(), None, None, None
        date, changed_at = dt.date.min, dt.datetime.min.replace(tzinfo=dt.UTC)
    return IssueSummary(
        id=str(head["id"]),
        title=str(head["title"]),
        newsletter_name=titles.name,
        date=date,
        status=status_of(str(head["status"])),
        changed_at=changed_at,
        theme=titles.theme,
        deleted_at=deleted_at,
        damaged=damaged,
        newsletter_id=str(head["newsletter_id"] or ""),
        number=str(head["number"]),
        published_at=published_at,
        version=int(head["version"] or 1),
        version_of=str(head["version_of"] or ""),
        changed_since_approval=standing_of_row(head["status"], head["approved"], head["content"]) == "changed",
        beside=str(head["beside"] or ""),
        came_at=came_at,
    )


def standing_of_row(status: Value, approved: Value, content: Value) -> Standing:
    """The standing that these columns of a head tell."""
    return standing(status_of(str(status)), approved=str(approved or ""), content=str(content or ""))


def _moment(text: Value) -> dt.datetime | None:
    return dt.datetime.fromisoformat(str(text)) if text else None
