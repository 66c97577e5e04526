"""Review rounds of stored issues: the copies that went out, the comments that came back, the approvals.

Part of :mod:`editor.store.library`, reached as ``library.reviews``. They are no part of the issue: a damaged round is
passed over, and a published issue's may still be worked on.
"""

from __future__ import annotations

from sqlalchemy import delete, insert, select

from editor.newsletter import review_round
from editor.newsletter.review_round import ReviewRound
from editor.store import issue_rows, mapping
from editor.store.mapping import Row
from editor.store.statuses import Transaction
from editor.store.tables import reviews


class Reviews:
    """``transaction`` gives a connection for one transaction."""

    def __init__(self, transaction: Transaction) -> None:
        self._transaction = transaction

    def rounds(self, issue_id: str) -> tuple[ReviewRound, ...]:
        """The review rounds of an issue, the latest first; damaged ones are left out."""
        wanted = select(reviews).where(reviews.c.of_issue == issue_id).order_by(reviews.c.made_at.desc(), reviews.c.id)
        with self._transaction() as connection:
            rows = [dict(row) for row in connection.execute(wanted).mappings()]
        return tuple(review_round.from_json(str(row["content"])) for row in rows if mapping.is_intact(row))

    def keep(self, issue_id: str, review: ReviewRound) -> None:
        """Keep a round, new or changed, of a stored issue. Raises :class:`UnknownIssue`."""
        row: Row = {
            "id": review.id,
            "of_issue": issue_id,
            "made_at": review.made_at.isoformat(timespec="microseconds"),
            "content": review_round.to_json(review),
        }
        with self._transaction() as connection:
            issue_rows.head_of(connection, issue_id)
            connection.execute(delete(reviews).where(reviews.c.id == review.id, reviews.c.of_issue == issue_id))
            connection.execute(insert(reviews), [mapping.sealed(row)])

    def forget(self, issue_id: str, review_id: str) -> None:
        """Remove a round for good."""
        with self._transaction() as connection:
            connection.execute(delete(reviews).where(reviews.c.id == review_id, reviews.c.of_issue == issue_id))
