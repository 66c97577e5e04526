"""An approval: who said yes to an issue, when, and to exactly which text and pictures."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping

from editor.newsletter.fingerprint import fingerprint
from editor.newsletter.issue import Issue
from editor.newsletter.review_round import Approval
from editor.support.pictures import Picture


def approve(issue: Issue, pictures: Mapping[str, Picture], *, name: str, day: dt.date, remark: str = "") -> Approval:
    """The approval of ``issue`` as it stands; ``pictures`` by ``Image.file``."""
    return Approval(name=name, day=day, digest=fingerprint(issue, pictures), remark=remark)


def holds(approval: Approval, issue: Issue, pictures: Mapping[str, Picture]) -> bool:
    """Whether nothing of the issue or its pictures has changed since the approval."""
    return approval.digest == fingerprint(issue, pictures)
