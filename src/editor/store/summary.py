"""One line of a list of issues. On its own: the window lists issues before it knows what an issue is made of."""

from __future__ import annotations

import datetime as dt
from typing import NamedTuple

from editor.newsletter.status import Standing, Status


class IssueSummary(NamedTuple):
    """One line of a list of issues.

    ``id`` is the store's name for the issue. ``changed_at`` and ``deleted_at`` are UTC; ``deleted_at`` is set while
    the issue lies in the bin. ``damaged`` says that the issue's own row is not what was written: its texts may be
    wrong and loading it fails. ``changed_since_approval``: it is approved, but no longer what was approved. ``beside``
    is the id of the issue that this one came from a file to stand beside, at ``came_at``; "" where it did not.
    """

    id: str
    title: str
    newsletter_name: str
    date: dt.date
    status: Status
    changed_at: dt.datetime
    theme: str
    deleted_at: dt.datetime | None = None
    damaged: bool = False
    newsletter_id: str = ""
    number: str = ""
    published_at: dt.datetime | None = None
    version: int = 1
    version_of: str = ""
    changed_since_approval: bool = False
    beside: str = ""
    came_at: dt.datetime | None = None

    @property
    def standing(self) -> Standing:
        """The status as it is shown."""
        return "changed" if self.changed_since_approval else self.status
