"""A review round: the numbered texts that were sent to colleagues, what they wrote about them, and an approval.

Nothing of it is printed or part of the issue; the store keeps rounds beside the issue. All values are frozen: a change
makes a new round.
"""

from __future__ import annotations

import datetime as dt
from typing import Literal, TypeAlias

import msgspec
from msgspec.structs import replace

Kind: TypeAlias = Literal["title", "section", "heading", "text"]


class Numbered(msgspec.Struct, frozen=True, kw_only=True):
    """A text of the issue with its number, from 1. ``key`` is the block key of the place where it is edited."""

    number: int
    key: str
    kind: Kind
    text: str


class Comment(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True):
    """What ``author`` ("" where unknown) wrote about the numbered text ``on``, about the whole issue where that is
    ``None``. Times are UTC. It is resolved where ``resolved_at`` is set."""

    id: str
    text: str
    made_at: dt.datetime
    on: Numbered | None = None
    author: str = ""
    resolved_at: dt.datetime | None = None
    resolved_by: str = ""

    @property
    def is_resolved(self) -> bool:
        return self.resolved_at is not None


class Approval(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True):
    """``name`` approved on ``day``; ``digest`` is that of the issue with its pictures as it was."""

    name: str
    day: dt.date
    digest: str
    remark: str = ""


class ReviewRound(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True):
    """``texts`` are those of the copy that went out at ``made_at`` (UTC). Comments stand in the order they came."""

    id: str
    made_at: dt.datetime
    made_by: str = ""
    texts: tuple[Numbered, ...] = ()
    comments: tuple[Comment, ...] = ()
    approval: Approval | None = None

    @property
    def left(self) -> int:
        """How many comments are not resolved."""
        return sum(not comment.is_resolved for comment in self.comments)

    def with_comments(self, *added: Comment) -> ReviewRound:
        return replace(self, comments=(*self.comments, *added))

    def without_comment(self, comment_id: str) -> ReviewRound:
        return replace(self, comments=tuple(one for one in self.comments if one.id != comment_id))

    def resolved(self, comment_id: str, *, at: dt.datetime | None, by: str = "") -> ReviewRound:
        """The comment is done since ``at``, by whom; with ``None`` it is open again."""
        name = by if at is not None else ""
        return replace(
            self,
            comments=tuple(
                replace(one, resolved_at=at, resolved_by=name) if one.id == comment_id else one for one in self.comments
            ),
        )


def latest_approval(rounds: tuple[ReviewRound, ...]) -> Approval | None:
    """The approval that counts, of rounds with the latest first."""
    return next((one.approval for one in rounds if one.approval is not None), None)


def to_json(review: ReviewRound) -> str:
    """The round as JSON, the same text for equal rounds."""
    return msgspec.json.encode(review, order="sorted").decode()


def from_json(text: str) -> ReviewRound:
    """The round that :func:`to_json` wrote. Raises ``ValueError``."""
    return msgspec.json.decode(text, type=ReviewRound)
