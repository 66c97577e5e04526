"""The report of a review round, as text for the archive: what colleagues wrote, what became of it, who approved."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from editor.newsletter.review_round import Approval, Comment, ReviewRound, latest_approval
from editor.swedish.dates import long_date

_LANGUAGE = "sv"


def text(rounds: Sequence[ReviewRound], *, title: str, holds: bool) -> str:
    """The report of all rounds, the latest first; "" where there is none. ``holds``: the approval still does."""
    if not rounds:
        return ""
    lines = ["Granskning", "==========", "", title, ""]
    approval = latest_approval(tuple(rounds))
    lines += _approved(approval, holds=holds) if approval else ["Inte godkänd."]
    for review in rounds:
        made = f"Kopia från {long_date(review.made_at.date(), _LANGUAGE)}"
        lines += ["", made, "-" * len(made), ""]
        lines += _comments(review.comments) if review.comments else ["Inga synpunkter."]
    return "\n".join(lines).rstrip() + "\n"


def _approved(approval: Approval, *, holds: bool) -> list[str]:
    lines = [f"Godkänd av {approval.name} {long_date(approval.day, _LANGUAGE)}."]
    if approval.remark:
        lines.append(f"Anmärkning: {approval.remark}")
    if not holds:
        lines.append("Utgåvan har ändrats efter godkännandet.")
    return lines


def _comments(comments: Sequence[Comment]) -> Iterator[str]:
    for comment in sorted(comments, key=lambda one: one.on.number if one.on else 0):
        yield f"{comment.on.number}. {comment.on.text}" if comment.on else "Hela utgåvan"
        author = f"{comment.author}: " if comment.author else ""
        yield f"   {author}{comment.text}"
        if comment.resolved_at is None:
            yield "   Öppen."
        else:
            by = f", {comment.resolved_by}" if comment.resolved_by else ""
            yield f"   Klar {long_date(comment.resolved_at.date(), _LANGUAGE)}{by}."
        yield ""
