"""An approval: who said yes to an issue, when, and to exactly which text and pictures."""

from __future__ import annotations

import datetime as dt
import hashlib
from collections.abc import Mapping

from editor.newsletter import issue_file
from editor.newsletter.issue import Issue
from editor.newsletter.review_round import Approval
from editor.support.pictures import Picture


def approve(issue: Issue, pictures: Mapping[str, Picture], *, name: str, day: dt.date, remark: str = "") -> Approval:
    """The approval of ``issue`` as it stands; ``pictures`` by ``Image.file``."""
    return Approval(name=name, day=day, digest=_digest(issue, pictures), remark=remark)


def holds(approval: Approval, issue: Issue, pictures: Mapping[str, Picture]) -> bool:
    """Whether nothing of the issue or its pictures has changed since the approval."""
    return approval.digest == _digest(issue, pictures)


def _digest(issue: Issue, pictures: Mapping[str, Picture]) -> str:
    digest = hashlib.sha256(issue_file.to_json(issue))
    for file in sorted({image.file for image in issue.images}):
        if file in pictures:
            digest.update(f"\n{file}\n{pictures[file].sha256}{pictures[file].focus}".encode("utf-8", "replace"))
    return digest.hexdigest()
