"""What tells an issue with its pictures from the same issue after a change: a SHA-256 over all that is printed."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping

from editor.newsletter import issue_file
from editor.newsletter.issue import Issue
from editor.support.pictures import Picture


def fingerprint(issue: Issue, pictures: Mapping[str, Picture]) -> str:
    """The SHA-256 (hex) of an issue and of what lies behind its files; ``pictures`` by ``Image.file``, with their focal
    points. Pictures that the issue does not name do not count."""
    digest = hashlib.sha256(issue_file.to_json(issue))
    for file in sorted({image.file for image in issue.images}):
        if file in pictures:
            digest.update(f"\n{file}\n{pictures[file].sha256}{pictures[file].focus}".encode("utf-8", "replace"))
    return digest.hexdigest()
