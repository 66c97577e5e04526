"""The bin (Papperskorgen): deleted issues and sections, which rest there before they go for good.

Part of :mod:`editor.store.library`, reached as ``library.bin``. A section gets here by the save that takes it out of
its issue, whatever took it out, and leaves by the save that brings it back.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Mapping
from typing import Final

import msgspec
from sqlalchemy import Connection, delete, insert, select
from sqlalchemy import Table as SqlTable

from editor.newsletter import issue_file
from editor.newsletter.edits import fragments
from editor.newsletter.edits.fragments import Fragment
from editor.newsletter.issue import Issue, Section
from editor.store import issue_rows, mapping, tables
from editor.store.days import Days
from editor.store.errors import UnknownSection
from editor.store.mapping import Row
from editor.store.statuses import Transaction
from editor.store.values import BIN_DAYS, BinnedSection
from editor.support.pictures import Picture

_sections: Final = tables.binned_sections
_OF_ISSUES: Final[tuple[tuple[SqlTable, str], ...]] = tuple(
    (table, key.parent.name)
    for table in tables.metadata.tables.values()
    for key in table.foreign_keys
    if key.column.table is tables.issues
)
"""Every table with rows of issues, and its column that names the issue."""


class Bin:
    """``now`` gives the time in UTC, ``new_id`` an id nobody has; by ``days`` things grow old."""

    def __init__(
        self, transaction: Transaction, now: Callable[[], dt.datetime], new_id: Callable[[], str], days: Days
    ) -> None:
        self._transaction = transaction
        self._now = now
        self._days = days
        self._new_id = new_id

    def sections(self) -> tuple[BinnedSection, ...]:
        """The deleted sections whose issue is still known, the latest deleted first; damaged ones are left out."""
        issues = tables.issues.c
        content = [column for column in _sections.c if column.name != "content"]
        found = (
            select(*content, _sections.c.content, issues.title, issues.newsletter, issues.status)
            .join(tables.issues, issues.id == _sections.c.of_issue)
            .where(issues.deleted_at.is_(None))
            .order_by(_sections.c.deleted_at.desc(), _sections.c.id)
        )
        with self._transaction() as connection:
            rows = [dict(row) for row in connection.execute(found).mappings()]
        return tuple(_entry(row) for row in rows if _is_intact(row))

    def load_section(self, entry_id: str) -> tuple[Fragment, dict[str, Picture]]:
        """A deleted section with what it names, and what lay behind each ``Image.file``. Raises UnknownSection."""
        with self._transaction() as connection:
            row = connection.execute(select(_sections).where(_sections.c.id == entry_id)).mappings().first()
        if row is None or not mapping.is_intact(dict(row)):
            raise UnknownSection(id=entry_id)
        issue = issue_file.parse(str(row["content"]).encode(), file=entry_id)
        pictures = msgspec.json.decode(str(row["pictures"]), type=dict[str, Picture])
        return Fragment(issue=issue, roots=(str(row["section_id"]),)), pictures

    def forget_section(self, entry_id: str) -> None:
        """Remove a deleted section for good."""
        with self._transaction() as connection:
            connection.execute(delete(_sections).where(_sections.c.id == entry_id))

    def forget_issue(self, issue_id: str) -> None:
        """Remove an issue that lies in the bin for good, with everything kept of it; one outside stays."""
        with self._transaction() as connection:
            columns = tables.issues.c
            binned = select(columns.id).where(columns.id == issue_id, columns.deleted_at.is_not(None))
            if connection.scalar(binned) is not None:
                remove_issue(connection, issue_id)

    def empty(self, *, older_than_days: int = BIN_DAYS) -> int:
        """Remove for good what was deleted so many days ago or more (:mod:`editor.store.days`), and return how much:
        issues and sections."""
        with self._transaction() as connection:
            limit = self._days.limit(older_than_days)
            columns = tables.issues.c
            expired = list(connection.scalars(select(columns.id).where(columns.deleted_at < limit)))
            for issue_id in expired:
                remove_issue(connection, issue_id)
            sections = connection.execute(delete(_sections).where(_sections.c.deleted_at < limit))
        return len(expired) + sections.rowcount

    def follow(
        self, connection: Connection, issue_id: str, before: Issue, after: Issue, pictures: Mapping[str, Picture]
    ) -> None:
        """Part of the save that makes ``before`` ``after``: keep the sections it takes out, let go of those it brings
        back. ``pictures``: what lies behind each ``Image.file`` of ``before``."""
        if before.sections is after.sections:
            return
        had, has = ({section.id for section in issue.sections} for issue in (before, after))
        moved = has ^ had  # what goes in anew takes the place of what it was before
        if moved:
            same = _sections.c.section_id.in_(moved)
            connection.execute(delete(_sections).where(_sections.c.of_issue == issue_id, same))
        gone = [section for section in before.sections if section.id not in has and _says_something(section)]
        now = self._now().astimezone(dt.UTC).isoformat(timespec="microseconds")
        moment = issue_rows.no_earlier(connection, now) if gone else now
        rows = [self._row(issue_id, before, section, pictures, moment) for section in gone]
        if rows:
            connection.execute(insert(_sections), rows)

    def _row(
        self, issue_id: str, issue: Issue, section: Section, pictures: Mapping[str, Picture], deleted_at: str
    ) -> Row:
        content = fragments.taken_out(issue, [section.id]).issue
        named = {image.file for image in content.images}
        return mapping.sealed(
            {
                "id": self._new_id(),
                "of_issue": issue_id,
                "section_id": section.id,
                "heading": section.heading or next((item.heading for item in section.items if item.heading), ""),
                "item_count": len(section.items),
                "deleted_at": deleted_at,
                "content": issue_file.to_json(content).decode(),
                "pictures": _json({file: picture for file, picture in pictures.items() if file in named}),
            }
        )


def remove_issue(connection: Connection, issue_id: str) -> None:
    """Remove an issue for good, with everything kept of it."""
    for table, column in _OF_ISSUES:
        connection.execute(delete(table).where(table.c[column] == issue_id))
    connection.execute(delete(tables.issues).where(tables.issues.c.id == issue_id))


def _says_something(section: Section) -> bool:
    return bool(section.heading or section.intro or section.image or section.items)


def _is_intact(row: Row) -> bool:
    return mapping.is_intact({column.name: row[column.name] for column in _sections.c})


def _entry(row: Row) -> BinnedSection:
    return BinnedSection(
        id=str(row["id"]),
        issue_id=str(row["of_issue"]),
        issue_title=str(row["title"]),
        newsletter_name=issue_rows.newsletter_name(row["newsletter"]),
        status=str(row["status"]),
        heading=str(row["heading"]),
        items=int(row["item_count"] or 0),
        deleted_at=dt.datetime.fromisoformat(str(row["deleted_at"])),
    )


def _json(pictures: Mapping[str, Picture]) -> str:
    return msgspec.json.encode(pictures, order="sorted").decode()
