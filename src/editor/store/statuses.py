"""The status of stored issues, and which issue is a new version of which.

Part of :mod:`editor.store.library`, reached as ``library.statuses``.
"""

from __future__ import annotations

import contextlib
from collections.abc import Callable

from sqlalchemy import Connection, select

from editor.newsletter.status import Status, is_frozen, status_of
from editor.store import issue_rows, tables
from editor.store.errors import IssuePublished
from editor.store.mapping import Row

Transaction = Callable[[], contextlib.AbstractContextManager[Connection]]


class Statuses:
    """``transaction`` gives a connection for one transaction, ``timestamp`` the time now as the store writes it,
    ``content`` the fingerprint of a stored issue."""

    def __init__(self, transaction: Transaction, timestamp: Callable[[], str], content: Callable[[str], str]) -> None:
        self._transaction = transaction
        self._timestamp = timestamp
        self._content = content

    def status(self, issue_id: str) -> Status:
        """The status of an issue outside the bin. Raises :class:`UnknownIssue`."""
        with self._transaction() as connection:
            return status_of(str(issue_rows.head_of(connection, issue_id)["status"]))

    def set(self, issue_id: str, status: Status, *, approved: str = "") -> str:
        """Give an issue another status, and return the fingerprint of what is approved now ("" where nothing is).

        Approving approves what is stored, also where something else was approved before; with ``approved``, an earlier
        fingerprint, it is that again. Raises :class:`UnknownIssue`, :class:`IssueDamaged` for one that is approved, and
        :class:`IssuePublished` for a published one: that is gone on with as a new version."""
        with self._transaction() as connection:
            head = issue_rows.head_of(connection, issue_id)
            before = status_of(str(head["status"]))
            content = self._content(issue_id) if status == "approved" and not is_frozen(before) else ""
            approved = approved or content if content else ""
            if before == status and (head["approved"] or "") == approved:
                return approved
            if is_frozen(before):
                raise IssuePublished(id=issue_id)
            now = self._timestamp()
            changes: Row = {
                "status": status,
                "changed_at": now,
                "approved": approved or None,
                "content": content or None,
            }
            if is_frozen(status):
                changes["published_at"] = now
            issue_rows.change_head(connection, head, changes)
            return approved

    def unexplained(self) -> tuple[str, ...]:
        """The ids of issues that are approved without it being known what was approved."""
        columns = tables.issues.c
        wanted = select(columns.id).where(columns.status == "approved", columns.approved.is_(None))
        with self._transaction() as connection:
            return tuple(str(found) for found in connection.scalars(wanted))

    def explain(self, issue_id: str, approved: str, content: str) -> None:
        """Note what was approved of an issue, and what is stored; nothing else of it changes."""
        with self._transaction() as connection:
            head = issue_rows.head_of(connection, issue_id, binned=True)
            issue_rows.change_head(connection, head, {"approved": approved, "content": content})

    def draft_version(self, issue_id: str) -> str | None:
        """The id of the new version of a published issue that is not published itself yet, ``None`` without one."""
        columns = tables.issues.c
        with self._transaction() as connection:
            newest = (
                select(columns.id)
                .where(columns.version_of == issue_id, columns.deleted_at.is_(None), columns.status != "published")
                .order_by(columns.created_at.desc())
            )
            return connection.scalar(newest)


def refuse_published(head: Row, issue_id: str) -> None:
    """Raises :class:`IssuePublished` where the issue of ``head`` may not be changed."""
    if is_frozen(status_of(str(head["status"]))):
        raise IssuePublished(id=issue_id)
