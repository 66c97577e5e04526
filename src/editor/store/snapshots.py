"""Snapshots: an issue as it was at a moment somebody chose, whole and unchanging.

Part of :mod:`editor.store.library`, reached as ``library.snapshots``. The content is the issue file's JSON,
compressed, with its SHA-256; which picture lay behind which ``Image.file`` stands beside it. A damaged snapshot is
passed over in the list: the others, and the issue itself, are untouched by that.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any, Final

import msgspec
from sqlalchemy import Connection, delete, insert, select, text

from editor.newsletter import issue_file
from editor.newsletter.issue import Issue, articles
from editor.newsletter.record import Record
from editor.store import compressed, issue_rows, mapping, thinning
from editor.store.aging import ages_in_order
from editor.store.days import Days
from editor.store.errors import IssueDamaged
from editor.store.mapping import Row
from editor.store.statuses import Transaction
from editor.store.tables import snapshots
from editor.store.thinning import Aged
from editor.store.values import Snapshot, SnapshotEntry
from editor.support.pictures import Picture

_UNTHINNED: Final = "before_restore"
"""Going back to an earlier version never costs one."""
_NEWEST_FIRST = (snapshots.c.made_at.desc(), snapshots.c.id)
_LIST = tuple(column for column in snapshots.c if column.name != "content")


class Snapshots:
    """``transaction`` gives a connection for one transaction, ``timestamp`` the time now as the store writes it,
    ``new_id`` an id nobody has; ``path`` is the store's file, which errors name; by ``days`` snapshots grow old."""

    def __init__(
        self,
        transaction: Transaction,
        timestamp: Callable[[], str],
        new_id: Callable[[], str],
        path: Path,
        days: Days,
    ) -> None:
        self._transaction = transaction
        self._timestamp = timestamp
        self._new_id = new_id
        self._path = path
        self._days = days

    def add(
        self,
        issue_id: str,
        issue: Issue,
        pictures: Mapping[str, Picture],
        record: Record | None = None,
        *,
        made_by: str,
        reason: str,
    ) -> SnapshotEntry:
        """Keep ``issue``, a value of the stored issue ``issue_id``, and thin out old ones
        (:mod:`editor.store.thinning`). Raises UnknownIssue.

        The bytes of ``pictures`` must have been added before. Where the newest snapshot is equal and kept as firmly,
        that is it.
        """
        packed, record_text = compressed.columns(issue_file.to_json(issue)), mapping.record_text(record or Record())
        with self._transaction() as connection:
            issue_rows.head_of(connection, issue_id, binned=True)
            newest = next(_rows(connection, issue_id), None)
            if newest is not None and (newest["content_sha256"], newest["record"]) == (
                packed["content_sha256"],
                record_text,
            ):
                there = thinning.strength(str(newest["reason"]))
                if thinning.strength(reason) in ("made", there) or there == "lasting":
                    return _entry(newest)
            made_at = self._timestamp()
            row: dict[str, Any] = mapping.sealed(
                {
                    "id": self._new_id(),
                    "of_issue": issue_id,
                    "made_at": made_at,
                    "made_by": made_by,
                    "reason": reason,
                    "record": record_text,
                    "content_sha256": packed["content_sha256"],
                    **_told(issue, pictures),
                }
            )
            connection.execute(insert(snapshots), [{**row, "content": packed["content"]}])
            if reason != _UNTHINNED:
                _thin(connection, issue_id, dt.datetime.fromisoformat(made_at), self._days.note())
        return _entry(row)

    def entries(self, issue_id: str) -> tuple[SnapshotEntry, ...]:
        """The snapshots of an issue, the latest first; damaged ones are left out."""
        with self._transaction() as connection:
            return tuple(_entry(row) for row in _rows(connection, issue_id))

    def load(self, entry_id: str) -> Snapshot:
        """An earlier version, whole. Raises :class:`IssueDamaged` (also for one that is gone)."""
        with self._transaction() as connection:
            found = connection.execute(select(snapshots).where(snapshots.c.id == entry_id)).mappings().first()
        if found is None:
            raise self._damaged(entry_id, "no such snapshot")
        row: dict[str, Any] = dict(found)
        packed: bytes = row.pop("content")
        if not mapping.is_intact(row):
            raise self._damaged(entry_id, "its row is not what was written")
        try:
            content = compressed.content_of(packed, row["content_sha256"])
        except compressed.Damaged as error:
            raise self._damaged(entry_id, str(error)) from error
        try:
            record = mapping.record_of(row)
        except mapping.RowsDoNotFit as error:
            raise self._damaged(entry_id, str(error)) from error
        issue = issue_file.parse(content, file=entry_id)
        return Snapshot(entry=_entry(row), issue=issue, pictures=_pictures(row["pictures"]), record=record)

    def _damaged(self, entry_id: str, detail: str) -> IssueDamaged:
        return IssueDamaged(file=str(self._path), id=entry_id, detail=detail)


def _told(issue: Issue, pictures: Mapping[str, Picture]) -> Row:
    """What the list of versions says of an issue, and the pictures it names."""
    named = {image.file for image in issue.images}
    return {
        "title": issue.title,
        "articles": sum(1 for _ in articles(issue)),
        "events": len(issue.events),
        "pictures": _json({file: picture for file, picture in pictures.items() if file in named}),
    }


def _thin(connection: Connection, issue_id: str, now: dt.datetime, days: Sequence[dt.date]) -> None:
    of_issue = snapshots.c.of_issue == issue_id
    columns = (snapshots.c.id, snapshots.c.made_at, snapshots.c.reason)
    rows = connection.execute(select(*columns).where(of_issue).order_by(text("rowid")))  # as they were made
    aged = [Aged(id=row.id, made_at=dt.datetime.fromisoformat(row.made_at), reason=row.reason) for row in rows]
    ages = ages_in_order([one.made_at for one in aged], now, days)
    by_id = {one.id: age for one, age in zip(aged, ages, strict=True)}
    kept = thinning.kept(aged, lambda one: by_id[one.id])
    for one in aged:
        if one.id not in kept:
            connection.execute(delete(snapshots).where(snapshots.c.id == one.id))


def _rows(connection: Connection, issue_id: str) -> Iterator[dict[str, Any]]:
    """The intact snapshots of an issue, the latest first, without their content."""
    found = connection.execute(select(*_LIST).where(snapshots.c.of_issue == issue_id).order_by(*_NEWEST_FIRST))
    return (row for row in map(dict, found.mappings()) if mapping.is_intact(row))


def _entry(row: Mapping[str, Any]) -> SnapshotEntry:
    return SnapshotEntry(
        id=str(row["id"]),
        made_at=dt.datetime.fromisoformat(str(row["made_at"])),
        made_by=str(row["made_by"]),
        reason=str(row["reason"]),
        title=str(row["title"]),
        articles=int(row["articles"]),
        events=int(row["events"]),
        content_sha256=str(row["content_sha256"]),
    )


def _json(pictures: Mapping[str, Picture]) -> str:
    return msgspec.json.encode(pictures, order="sorted").decode()


def _pictures(text: str) -> dict[str, Picture]:
    return msgspec.json.decode(text, type=dict[str, Picture])
