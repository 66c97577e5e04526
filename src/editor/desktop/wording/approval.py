"""What review has said of an issue, in words: for the review round, before an export, before publishing."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from editor.desktop.wording.times import spoken
from editor.newsletter.review_round import Approval, ReviewRound, latest_approval
from editor.swedish.dates import long_date

if TYPE_CHECKING:
    from editor.newsletter.issue import Issue
    from editor.support.pictures import Picture


def _tr(text: str) -> str:
    return QCoreApplication.translate("Approval", text)


def approval_words(given: Approval | None, *, holds: bool) -> str:
    """Who approved when, and whether the issue is still what was approved."""
    if given is None:
        return _tr("Inte godkänd ännu.")
    said = _tr("Godkänd av {0} {1}.").format(given.name, long_date(given.day, spoken()))
    return said if holds else said + " " + _tr("Utgåvan har ändrats sedan dess.")


def review_words(reviews: Sequence[ReviewRound], issue: Issue, pictures: Mapping[str, Picture]) -> tuple[str, bool]:
    """What review came to, "" where there was none, and whether nothing stands in the way of the issue leaving.

    ``reviews``: the issue's rounds, the latest first.
    """
    from editor.publishing import approval

    if not reviews:
        return "", True
    given = latest_approval(tuple(reviews))
    if given is None:
        said = _tr("Synpunkter från granskningen är öppna.") if reviews[0].left else _tr("Granskad men inte godkänd.")
        return said, False
    holds = approval.holds(given, issue, pictures)
    return approval_words(given, holds=holds), holds
