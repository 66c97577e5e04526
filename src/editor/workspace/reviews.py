"""Review rounds of an issue: kept in the store while they are worked on, and told to exports."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Sequence

from editor.newsletter.review_round import Comment, Numbered, ReviewRound
from editor.store.thread import StoreThread
from editor.support.errors import EditorError


class Reviews:
    """Reached as ``workspace.reviews``. ``user`` is who works here, ``now`` gives the time."""

    def __init__(self, store: StoreThread, now: Callable[[], dt.datetime], *, user: str = "") -> None:
        self._store = store
        self._now = now
        self.user = user

    def rounds(
        self, issue_id: str, done: Callable[[tuple[ReviewRound, ...]], None], failed: Callable[[EditorError], None]
    ) -> None:
        """The review rounds of an issue, the latest first."""
        self._store.submit(lambda library: library.reviews.rounds(issue_id), done, failed)

    def keep(self, issue_id: str, review: ReviewRound, failed: Callable[[EditorError], None]) -> None:
        """Keep a round, new or changed."""
        self._store.submit(lambda library: library.reviews.keep(issue_id, review), None, failed)

    def begun(self, issue_id: str, texts: Sequence[Numbered]) -> ReviewRound:
        """A new round on the numbered ``texts``, not kept yet."""
        at = self._now().astimezone(dt.UTC)
        return ReviewRound(id=f"{issue_id}/{at.isoformat()}", made_at=at, made_by=self.user, texts=tuple(texts))

    def with_comments(self, review: ReviewRound, written: Sequence[tuple[str, Numbered | None, str]]) -> ReviewRound:
        """``review`` with further comments: their texts, what they are about, and their authors."""
        last = max((int(one.id[1:]) for one in review.comments if one.id[1:].isdigit()), default=0)
        at = self._now().astimezone(dt.UTC)
        return review.with_comments(
            *(
                Comment(id=f"c{last + number}", text=text, made_at=at, on=on, author=author)
                for number, (text, on, author) in enumerate(written, 1)
            )
        )

    def resolved(self, review: ReviewRound, comment_id: str, *, done: bool) -> ReviewRound:
        """``review`` with the comment resolved now, by who works here, or open again."""
        return review.resolved(comment_id, at=self._now().astimezone(dt.UTC) if done else None, by=self.user)
