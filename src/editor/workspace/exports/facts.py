"""What an export needs of the store besides the issue; free of the store, which an exported file does not need."""

from __future__ import annotations

from collections.abc import Callable

import msgspec

from editor.newsletter.record import Record
from editor.newsletter.review_round import ReviewRound
from editor.newsletter.status import Status
from editor.publishing.hand_over import HandOver
from editor.support.pictures import Picture


class ExportFacts(msgspec.Struct, frozen=True, kw_only=True):
    """Its id, revision and status there (an approval that no longer holds is none), its review rounds (the latest
    first), the record that goes with it, and what it was whenever it was handed over (``lineage``;
    ``handed_revision``: its revision the last time)."""

    issue_id: str = ""
    revision: int = 0
    status: Status = "draft"
    reviews: tuple[ReviewRound, ...] = ()
    record: Record = Record()
    lineage: tuple[str, ...] = ()
    handed_revision: int | None = None

    def hand_over(self, original_data: Callable[[Picture], bytes]) -> HandOver | None:
        """What a bundle tells the next desk; ``None`` for an issue of no store. ``original_data`` gives the bytes of
        the original of a cropped picture."""
        if not self.issue_id:
            return None
        return HandOver(
            identity=self.issue_id,
            revision=self.revision,
            parent_revision=self.handed_revision,
            status=self.status,
            lineage=self.lineage,
            record=self.record,
            original_data=original_data,
        )
