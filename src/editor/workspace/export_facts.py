"""What an export needs of the store besides the issue; free of the store, which an exported file does not need."""

from __future__ import annotations

import msgspec

from editor.newsletter.record import Record
from editor.newsletter.review_round import ReviewRound


class ExportFacts(msgspec.Struct, frozen=True, kw_only=True):
    """Its revision there, its review rounds (the latest first), and the record that goes with it."""

    revision: int = 0
    reviews: tuple[ReviewRound, ...] = ()
    record: Record = Record()
