"""How far an issue has come: being written, read by others, approved, published."""

from __future__ import annotations

from typing import Final, Literal, TypeAlias, get_args

Status: TypeAlias = Literal["draft", "review", "approved", "published"]
Standing: TypeAlias = Literal["draft", "review", "approved", "changed", "published"]
"""What is shown as the status: ``changed`` is approved, but no longer what was approved."""

STATUSES: Final[tuple[Status, ...]] = get_args(Status)
"""In the order an issue goes through them."""
STANDINGS: Final[tuple[Standing, ...]] = get_args(Standing)


def is_frozen(status: Standing) -> bool:
    """Whether an issue with this status is never changed again: it is gone on with as a new version only."""
    return status == "published"


def standing(status: Status, *, approved: str, content: str) -> Standing:
    """What a status is worth: ``approved`` and ``content`` are the fingerprints of what was approved and of what there
    is now (:mod:`editor.newsletter.fingerprint`)."""
    return "changed" if status == "approved" and approved != content else status


def status_of(text: str) -> Status:
    """The status that ``text`` names; a draft where it names none."""
    return next((status for status in STATUSES if status == text), "draft")


def standing_of(text: str) -> Standing:
    """The standing that ``text`` names; a draft where it names none."""
    return next((one for one in STANDINGS if one == text), "draft")
