"""An approval: who said yes to an issue, when, and to exactly which text."""

from __future__ import annotations

import datetime as dt
import hashlib

import msgspec

from editor.newsletter import issue_file
from editor.newsletter.issue import Issue


class Approval(msgspec.Struct, frozen=True, kw_only=True):
    """``name`` approved on ``day``; ``digest`` is the SHA-256 of the issue's file as it was."""

    name: str
    day: dt.date
    digest: str
    remark: str = ""


def approve(issue: Issue, *, name: str, day: dt.date, remark: str = "") -> Approval:
    """The approval of ``issue`` as it stands."""
    return Approval(name=name, day=day, digest=_digest(issue), remark=remark)


def holds(approval: Approval, issue: Issue) -> bool:
    """Whether nothing of the issue has changed since the approval."""
    return approval.digest == _digest(issue)


def _digest(issue: Issue) -> str:
    return hashlib.sha256(issue_file.to_json(issue)).hexdigest()
