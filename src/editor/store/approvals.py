"""What was approved of issues that a program before schema 11 approved: found among their snapshots.

That program kept a snapshot with every change of status, but no fingerprint: such an issue would pass for approved,
however it has been changed since, until it is saved again.
"""

from __future__ import annotations

import logging

from editor.newsletter.edits.picture_edits import focused
from editor.newsletter.fingerprint import fingerprint
from editor.store.library import Library
from editor.store.thinning import strength
from editor.support.errors import EditorError

_APPROVED = "status_approved"
_log = logging.getLogger(__name__)


def find_out(library: Library) -> None:
    """Note what was approved of issues of which that is not known. What cannot be found out stays as it is."""
    for issue_id in library.statuses.unexplained():
        try:
            _find_out(library, issue_id)
        except EditorError as error:
            _log.warning("what was approved of an issue was not found out: %s", error.code)


def _find_out(library: Library, issue_id: str) -> None:
    stored = library.load_issue(issue_id, binned=True)
    content = fingerprint(stored.issue, focused(stored.pictures, stored.issue, stored.record))
    approved = ""
    for entry in library.snapshots.entries(issue_id):  # the latest first
        if strength(entry.reason) != "lasting":
            continue
        kept = library.snapshots.load(entry.id)
        approved = fingerprint(kept.issue, focused(kept.pictures, kept.issue, kept.record))
        # A snapshot kept for another lasting reason stands for the approval of the same content.
        if approved == content or entry.reason == _APPROVED:
            break
    else:
        return
    library.statuses.explain(issue_id, approved, content)
