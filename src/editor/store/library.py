"""The store as its users see it: issues listed, made, loaded, saved, binned; the register of newsletters.

A :class:`Library` belongs to the thread that opened it (:mod:`editor.store.thread`). Every method is one
transaction: when it returns, what it wrote survives a loss of power; when it raises, nothing of it was written.
All methods raise :class:`StoreError`.
"""

from __future__ import annotations

import contextlib
import datetime as dt
import re
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from typing import Final

from sqlalchemy import ColumnElement, Connection, Engine, delete, insert, select
from sqlalchemy import Table as SqlTable

from editor.newsletter.edits.picture_edits import focused
from editor.newsletter.fingerprint import fingerprint
from editor.newsletter.issue import Issue
from editor.newsletter.record import Record
from editor.newsletter.status import status_of
from editor.store import issue_rows, mapping, schema, tables
from editor.store.bin import Bin
from editor.store.changes import RowChanges, node_changes, picture_changes
from editor.store.days import Days
from editor.store.engine import store_errors
from editor.store.erasing import Erasing
from editor.store.errors import IssueDamaged
from editor.store.exports import Exports
from editor.store.leftovers import remove_leftovers
from editor.store.lineages import Lineages
from editor.store.mapping import NODE_TABLES, NodeTable, Row
from editor.store.mending import Mending
from editor.store.newsletters import Newsletters
from editor.store.persons import Persons
from editor.store.pictures import PictureFiles
from editor.store.recovery import damaged_issues
from editor.store.registers import Registers
from editor.store.reviews import Reviews
from editor.store.search import Search
from editor.store.snapshots import Snapshots
from editor.store.statuses import Statuses, refuse_published
from editor.store.summary import IssueSummary
from editor.store.unmerged import Unmerged
from editor.store.unused import UnusedPictures
from editor.store.values import StoredIssue
from editor.support.pictures import Picture

_STORE_ID: Final = re.compile(r"[A-Za-z0-9_-]{1,64}")
_DRAFT: Final = "draft"
SEARCH_NAME: Final = "search.db"
_NODE_TABLES: Final[Mapping[NodeTable, SqlTable]] = {name: tables.metadata.tables[name] for name in NODE_TABLES}


class Library:
    """An open store. ``now`` gives the time in UTC, ``new_id`` an id nobody has."""

    def __init__(
        self,
        engine: Engine,
        path: Path,
        pictures: PictureFiles,
        *,
        now: Callable[[], dt.datetime],
        new_id: Callable[[], str],
        had_log: bool,
    ) -> None:
        self.pictures = pictures
        self._engine = engine
        self._path = path
        self._now = now
        self._new_id = new_id
        self._known_pictures: dict[str, dict[str, Picture]] = {}
        self._known_values: dict[str, Issue] = {}
        self._current: Connection | None = None
        self.unmerged = Unmerged(engine, path, self._timestamp, had_log=had_log)
        self.newsletters = Newsletters(self._transaction, self._timestamp, new_id)
        self.statuses = Statuses(self._transaction, self._timestamp, self._content)
        self.reviews = Reviews(self._transaction)
        self.exports = Exports(self._transaction, self._timestamp, new_id)
        self.days = Days(self._transaction, now)
        self.snapshots = Snapshots(self._transaction, self._timestamp, new_id, path, self.days)
        self.bin = Bin(self._transaction, now, new_id, self.days)
        self.lineages = Lineages(self._transaction)
        self.persons = Persons(
            self._transaction,
            lambda key: self.load_issue(key, binned=True).issue,
            self._rewrite,
            path.parent / "backups",
        )
        self.mending = Mending(
            self._transaction,
            self._timestamp,
            self.persons,
            self.snapshots,
            lambda key, issue, pictures, fields: self._save_whole(key, issue, pictures, fields, even_published=True),
        )
        self.unused = UnusedPictures(self._transaction, now, self.days, pictures, path.parent / "backups")
        self.registers = Registers(self._transaction, self._timestamp, self.days, new_id)
        self.search = Search(
            path.with_name(SEARCH_NAME),
            self._transaction,
            lambda key: self.load_issue(key).issue,
            self.registers.entry,
        )
        self.erasing = Erasing(
            engine,
            path,
            transaction=self.transaction,
            now=now,
            persons=self.persons,
            mending=self.mending,
            search=self.search,
        )

    # Issues

    def issues(self) -> tuple[IssueSummary, ...]:
        """All issues outside the bin, the latest changed first."""
        return self._summaries(tables.issues.c.deleted_at.is_(None))

    def binned_issues(self) -> tuple[IssueSummary, ...]:
        """The issues in the bin, the latest changed first."""
        return self._summaries(tables.issues.c.deleted_at.is_not(None))

    def issue_exists(self, issue_id: str) -> bool:
        """Whether there is such an issue outside the bin."""
        with self._transaction() as connection:
            head = issue_rows.head_or_none(connection, issue_id)
        return head is not None and head["deleted_at"] is None

    def create_issue(
        self,
        issue: Issue,
        pictures: Mapping[str, Picture],
        record: Record | None = None,
        *,
        version_of: str = "",
        identity: str = "",
        beside: str = "",
    ) -> str:
        """Keep a new issue and return the store's id for it: ``identity`` (the id another desk knows it by) or else
        ``issue.id`` if that is free and fit, otherwise a new one.

        ``pictures`` says what lies behind each ``Image.file``; the bytes must have been added to
        :attr:`pictures` before. A newsletter the register does not know yet is entered there. ``version_of`` is the
        issue that this is a new version of, ``beside`` the one that it came from a file to stand beside.
        """
        with self._transaction() as connection:
            issue_id = self._free_id(connection, identity or issue.id)
            nodes = node_changes(issue_id, None, issue)
            files = picture_changes(issue_id, {}, pictures)
            now = self._timestamp()
            head: Row = {
                "id": issue_id,
                **mapping.head_fields(issue),
                "newsletter_id": self.newsletters.registered(connection, issue.newsletter),
                "status": _DRAFT,
                "revision": 1,
                "created_at": now,
                "changed_at": now,
                "deleted_at": None,
                "record": mapping.record_text(record or Record()),
                "beside": beside or None,
                **self._version(connection, version_of),
                "digest": issue_rows.digest_after([*nodes.values(), files], start="0"),
            }
            connection.execute(insert(tables.issues), [mapping.sealed(head)])
            self._write(connection, issue_id, nodes, files)
        self._known_pictures[issue_id], self._known_values[issue_id] = dict(pictures), issue
        return issue_id

    def load_issue(self, issue_id: str, *, binned: bool = False) -> StoredIssue:
        """The issue as it was saved last. Raises :class:`UnknownIssue` (also for one in the bin, unless ``binned``),
        :class:`IssueDamaged`."""
        with self._transaction() as connection:
            head = issue_rows.head_of(connection, issue_id, binned=binned)
            rows = {name: issue_rows.rows_of(connection, table, issue_id) for name, table in _NODE_TABLES.items()}
            files = issue_rows.rows_of(connection, tables.pictures, issue_id)
        everything = [head, *files, *(row for some in rows.values() for row in some)]
        damaged = sum(not mapping.is_intact(row) for row in everything)
        if damaged:
            raise self._damaged(issue_id, f"{damaged} rows are not what was written")
        if head["digest"] != mapping.digest(str(row["sha256"]) for row in everything[1:]):
            raise self._damaged(issue_id, "rows are missing or older than the issue")
        try:
            issue, record = mapping.issue_of(head, rows), mapping.record_of(head)
        except mapping.RowsDoNotFit as error:
            raise self._damaged(issue_id, str(error)) from error
        pictures = issue_rows.pictures_of(files)
        self._known_pictures[issue_id] = pictures
        revision = int(head["revision"] or 0)
        return StoredIssue(
            id=issue_id,
            issue=issue,
            pictures=dict(pictures),
            revision=revision,
            record=record,
            status=status_of(str(head["status"])),
            standing=issue_rows.standing_of_row(head["status"], head["approved"], head["content"]),
            approved=str(head["approved"] or ""),
        )

    def save_issue(
        self,
        issue_id: str,
        before: Issue | None,
        after: Issue,
        pictures: Mapping[str, Picture],
        record: Record | None = None,
    ) -> int:
        """Make the stored issue ``after`` and return its revision.

        ``before`` is the value that was loaded or saved last, as far as the caller knows: only rows in which it
        differs from ``after`` are written. Where the stored rows turn out not to be those of ``before`` (or it is
        ``None``), all are written anew. Nothing to write leaves the revision as it is. ``pictures``: as for
        :meth:`create_issue`. ``record``: what goes with the issue now; ``None`` leaves what is stored. Sections that
        are taken out rest in :attr:`bin`.
        Raises :class:`IssuePublished` where a published issue would change.
        """
        before = self._known_values.get(issue_id, before)  # a register's change may have come between two saves
        fields = mapping.head_fields(after)
        if record is not None:
            fields["record"] = mapping.record_text(record)
        if before is not None:
            with contextlib.suppress(issue_rows.NotAsBefore):
                return self._save_changes(issue_id, before, after, pictures, fields)
        with self._transaction() as connection:
            if before is not None:
                self.bin.follow(connection, issue_id, before, after, self._stored_pictures(connection, issue_id))
            return self._save_whole(issue_id, after, pictures, fields)

    def delete_issue(self, issue_id: str) -> None:
        """Put an issue into the bin."""
        self._set_deleted(issue_id, self._timestamp())

    def restore_issue(self, issue_id: str) -> None:
        """Take an issue out of the bin."""
        self._set_deleted(issue_id, None)

    def damaged_issues(self) -> frozenset[str]:
        """Check the seal of every row there is; the ids of the issues that are not what was written."""
        with self._transaction() as connection:
            return damaged_issues(connection)

    # Files

    def remove_leftovers(self, *, before: dt.datetime) -> int:
        """Remove what was left unfinished since ``before``, and return how many files and folders that were."""
        return remove_leftovers(self._path.parent, before=before)

    def copy_to(self, target: Path, *, between: Callable[[], None] = lambda: None) -> int:
        """Copy the database whole to ``target``, where nothing is; returns how many issues it has outside the bin.

        ``between`` is called again and again and may save meanwhile: that is in the copy, too.
        """
        with store_errors(self._path), self._engine.connect() as connection:
            schema.copy_database(connection, target, between=between)
        return len(self.issues())

    # Saving

    def _save_changes(
        self, issue_id: str, before: Issue, after: Issue, pictures: Mapping[str, Picture], fields: Row
    ) -> int:
        with self._transaction() as connection:
            head = issue_rows.head_of(connection, issue_id, binned=True)
            if not mapping.is_intact(head):
                raise issue_rows.NotAsBefore
            nodes = node_changes(issue_id, before, after)
            files = picture_changes(issue_id, self._stored_pictures(connection, issue_id), pictures)
            if not any(nodes.values()) and not files and all(head[name] == value for name, value in fields.items()):
                return int(head["revision"] or 0)
            refuse_published(head, issue_id)
            self.bin.follow(connection, issue_id, before, after, self._stored_pictures(connection, issue_id))
            self._write(connection, issue_id, nodes, files)
            digest = issue_rows.digest_after([*nodes.values(), files], start=str(head["digest"]))
            revision = self._write_head(connection, {**head, **fields, "digest": digest}, after, pictures)
        self._known_pictures[issue_id], self._known_values[issue_id] = dict(pictures), after
        return revision

    def _rewrite(self, issue_id: str, issue: Issue) -> None:
        """Give an issue another value, whatever its status: erasing a person is the one reason."""
        stored = self.load_issue(issue_id, binned=True)
        self._save_whole(issue_id, issue, stored.pictures, mapping.head_fields(issue), even_published=True)

    def _save_whole(
        self, issue_id: str, issue: Issue, pictures: Mapping[str, Picture], fields: Row, *, even_published: bool = False
    ) -> int:
        nodes = node_changes(issue_id, None, issue)
        files = picture_changes(issue_id, {}, pictures)
        with self._transaction() as connection:
            head = issue_rows.head_of(connection, issue_id, binned=True)
            if not even_published:
                refuse_published(head, issue_id)
            self._delete_rows(connection, issue_id)
            self._write(connection, issue_id, nodes, files)
            digest = issue_rows.digest_after([*nodes.values(), files], start="0")
            revision = self._write_head(connection, {**head, **fields, "digest": digest}, issue, pictures)
        self._known_pictures[issue_id], self._known_values[issue_id] = dict(pictures), issue
        return revision

    def _content(self, issue_id: str) -> str:
        stored = self.load_issue(issue_id, binned=True)
        return fingerprint(stored.issue, focused(stored.pictures, stored.issue, stored.record))

    def _write_head(self, connection: Connection, head: Row, issue: Issue, pictures: Mapping[str, Picture]) -> int:
        revision = int(head["revision"] or 0) + 1
        if head["status"] == "approved":
            head["content"] = fingerprint(issue, focused(pictures, issue, mapping.record_of(head)))
        issue_rows.write_head(connection, {**head, "revision": revision, "changed_at": self._timestamp()})
        return revision

    def _write(
        self, connection: Connection, issue_id: str, nodes: Mapping[NodeTable, RowChanges], files: RowChanges
    ) -> None:
        for name, changes in nodes.items():
            issue_rows.write_rows(connection, _NODE_TABLES[name], issue_id, changes, key="id")
        issue_rows.write_rows(connection, tables.pictures, issue_id, files, key="file")

    def _delete_rows(self, connection: Connection, issue_id: str) -> None:
        for table in (*_NODE_TABLES.values(), tables.pictures):
            connection.execute(delete(table).where(table.c.issue_id == issue_id))

    def _stored_pictures(self, connection: Connection, issue_id: str) -> dict[str, Picture]:
        known = self._known_pictures.get(issue_id)
        return (
            issue_rows.pictures_of(issue_rows.rows_of(connection, tables.pictures, issue_id))
            if known is None
            else known
        )

    def _set_deleted(self, issue_id: str, deleted_at: str | None) -> None:
        with self._transaction() as connection:
            head = issue_rows.head_of(connection, issue_id, binned=True)
            moment = issue_rows.no_earlier(connection, deleted_at) if deleted_at is not None else None
            issue_rows.change_head(connection, head, {"deleted_at": moment})

    # Reading

    def _summaries(self, condition: ColumnElement[bool]) -> tuple[IssueSummary, ...]:
        newest_first = select(tables.issues).where(condition).order_by(tables.issues.c.changed_at.desc())
        with self._transaction() as connection:
            heads = connection.execute(newest_first).mappings().all()
        return tuple(issue_rows.summary(dict(head)) for head in heads)

    def _version(self, connection: Connection, version_of: str) -> Row:
        """The columns of a new version of the issue ``version_of``; nothing without one."""
        if not version_of:
            return {}
        return {
            "version_of": version_of,
            "version": int(issue_rows.head_of(connection, version_of, binned=True)["version"] or 1) + 1,
        }

    def _free_id(self, connection: Connection, wanted: str) -> str:
        if _STORE_ID.fullmatch(wanted) and issue_rows.head_or_none(connection, wanted) is None:
            return wanted
        return self._new_id()

    def _damaged(self, issue_id: str, detail: str) -> IssueDamaged:
        return IssueDamaged(file=str(self._path), id=issue_id, detail=detail)

    def _timestamp(self) -> str:
        return self._now().astimezone(dt.UTC).isoformat(timespec="microseconds")

    @contextlib.contextmanager
    def transaction(self) -> Iterator[None]:
        """Make one transaction of all that is done within: it is written as a whole or not at all."""
        try:
            with self._transaction():
                yield
        except BaseException:
            self._known_pictures.clear()
            self._known_values.clear()
            raise

    @contextlib.contextmanager
    def _transaction(self) -> Iterator[Connection]:
        if self._current is not None:
            with self._current.begin_nested():
                yield self._current
            return
        with store_errors(self._path), self._engine.begin() as connection:
            self._current = connection
            self.unmerged.begin(connection)
            try:
                yield connection
                self.unmerged.mark(connection)
            finally:
                self._current = None
        self.unmerged.settle()
