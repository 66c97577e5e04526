"""What a form sends out when the user changes something."""

from __future__ import annotations

from collections.abc import Callable, Hashable
from typing import NamedTuple

from editor.newsletter.issue import Issue
from editor.newsletter.record import Record, Work


class Edit(NamedTuple):
    """One change of an issue, ready for ``OpenIssue.apply``.

    ``name`` is what undo calls it; edits with the same ``merge`` that follow closely are undone together;
    ``focus`` is the key of the block it concerns. ``work``, where given, is the same change of the issue and its record
    together, for ``OpenIssue.apply_work``.
    """

    apply: Callable[[Issue], Issue]
    name: str
    merge: Hashable | None
    focus: str | None
    work: Callable[[Work], Work] | None = None


def work_edit(work: Callable[[Work], Work], name: str, focus: str | None, merge: Hashable | None = None) -> Edit:
    """A change of the issue that concerns its record too."""
    return Edit(lambda issue: work(Work(issue, Record())).issue, name, merge, focus, work)
