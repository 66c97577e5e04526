"""What issues were whenever they were handed to another desk, so that what comes back can be told apart.

Part of :mod:`editor.store.library`, reached as ``library.lineages``.
"""

from __future__ import annotations

from dataclasses import dataclass

import msgspec
from sqlalchemy import delete, insert, select

from editor.newsletter.issue_file.library_file import handed_over
from editor.store import mapping, tables
from editor.store.mapping import Row
from editor.store.statuses import Transaction


@dataclass(frozen=True, kw_only=True)
class Lineage:
    """The signs of an issue's handed-over values, the oldest first, and its revision at the last hand-over (``None``:
    it never was)."""

    signs: tuple[str, ...] = ()
    revision: int | None = None


class Lineages:
    """``transaction`` gives a connection for one transaction."""

    def __init__(self, transaction: Transaction) -> None:
        self._transaction = transaction

    def of(self, issue_id: str) -> Lineage:
        """What is remembered of an issue; a damaged line is none."""
        wanted = select(tables.lineages).where(tables.lineages.c.of_issue == issue_id)
        with self._transaction() as connection:
            found = connection.execute(wanted).mappings().first()
        if found is None or not mapping.is_intact(dict(found)):
            return Lineage()
        signs = msgspec.json.decode(found["signs"], type=tuple[str, ...])
        return Lineage(signs=signs, revision=found["handed_revision"])

    def add(self, issue_id: str, signs: tuple[str, ...], revision: int) -> None:
        """Remember that an issue of the store, at ``revision``, was handed over or came as the last of ``signs``."""
        with self._transaction() as connection:
            known = self.of(issue_id).signs
            for sign in signs:
                if sign not in known or sign == signs[-1]:
                    known = handed_over(known, sign)
            row: Row = {
                "of_issue": issue_id,
                "signs": msgspec.json.encode(known).decode(),
                "handed_revision": revision,
            }
            connection.execute(delete(tables.lineages).where(tables.lineages.c.of_issue == issue_id))
            connection.execute(insert(tables.lineages), [mapping.sealed(row)])
