"""What the window of a review round says."""

from __future__ import annotations

import datetime as dt

from PySide6.QtCore import QCoreApplication

from editor.desktop.wording.times import happened
from editor.newsletter.review_places import PlaceNow
from editor.newsletter.review_round import Comment, Numbered, ReviewRound

LONGEST_TEXT = 90


def _tr(text: str) -> str:
    return QCoreApplication.translate("ReviewRound", text)


def elided(text: str, longest: int = LONGEST_TEXT) -> str:
    """The beginning of a text, whole words, for a line of a list."""
    line = " ".join(text.split())
    if len(line) <= longest:
        return line
    return line[:longest].rsplit(" ", 1)[0].rstrip(",.;:") + " …"


def paragraph(text: Numbered | None) -> str:
    """ "12. Under våren prövar fem kommuner …"."""
    return _tr("Hela utgåvan") if text is None else f"{text.number}. {elided(text.text)}"


def round_name(review: ReviewRound, now: dt.datetime) -> str:
    """The copy by when it was made."""
    when = happened(review.made_at, now)
    return when[:1].upper() + when[1:]


def comment_state(comment: Comment, now: dt.datetime) -> str:
    """ "Öppen", or when it was resolved and by whom."""
    if comment.resolved_at is None:
        return _tr("Öppen")
    when = happened(comment.resolved_at, now)
    if comment.resolved_by:
        return _tr("Klar {0}, {1}").format(when, comment.resolved_by)
    return _tr("Klar {0}").format(when)


def place_state(place: PlaceNow) -> str:
    """What has become of the text since; "" where it is as it was."""
    return {
        "same": "",
        "changed": _tr("ändrat sedan kopian"),
        "moved": _tr("flyttat sedan kopian"),
        "gone": _tr("finns inte kvar"),
    }[place.state]


def left(review: ReviewRound) -> str:
    """How many comments are open."""
    count = len(review.comments)
    if not count:
        return _tr("Inga synpunkter ännu.")
    if not review.left:
        return _tr("En synpunkt, klar.") if count == 1 else _tr("{0} synpunkter, alla klara.").format(count)
    if count == 1:
        return _tr("En synpunkt, öppen.")
    return _tr("{0} av {1} synpunkter är öppna.").format(review.left, count)


def next_step(review: ReviewRound | None) -> str:
    """What to do while there are no comments."""
    if review is None:
        return _tr("Skapa en granskningskopia och skicka den till kollegerna. Deras synpunkter hamnar här.")
    return _tr(
        "Skicka granskningskopian till kollegerna. Klistra in svaren här när de kommer, eller skriv synpunkter själv."
    )
