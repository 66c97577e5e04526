"""How far an issue has come: being written, read by others, approved, published."""

from __future__ import annotations

from typing import Final, Literal, TypeAlias, get_args

Status: TypeAlias = Literal["draft", "review", "approved", "published"]

STATUSES: Final[tuple[Status, ...]] = get_args(Status)
"""In the order an issue goes through them."""


def is_frozen(status: Status) -> bool:
    """Whether an issue with this status is never changed again: it is gone on with as a new version only."""
    return status == "published"


def status_of(text: str) -> Status:
    """The status that ``text`` names; a draft where it names none."""
    return next((status for status in STATUSES if status == text), "draft")
