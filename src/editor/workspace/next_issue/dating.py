"""What of an event has passed by a day."""

from __future__ import annotations

import datetime as dt

import msgspec

from editor.newsletter.issue import Event, Occasion
from editor.swedish.mentions import mentions


def last_day(event: Event) -> dt.date | None:
    """The last day of an event or deadline, ``None`` where no date is known."""
    if event.kind == "deadline" and event.deadline and not event.occasions:
        return event.deadline.date
    if event.occasions:
        return max(map(_last_of, event.occasions))
    return max((moment.date for moment in (event.start, event.end) if moment), default=None)


def without_past(event: Event, written: dt.date, day: dt.date) -> Event:
    """``event``, of an issue of ``written``, without the dates that lie before ``day``; all else stands."""
    occasions = tuple(one for one in event.occasions if _last_of(one) >= day)
    span = [moment.date for moment in (event.start, event.end) if moment]
    is_over = bool(span) and max(span) < day
    has_past_words = any(one.is_past(day) for one in mentions(event.date_text, written))
    return msgspec.structs.replace(
        event,
        occasions=occasions if len(occasions) < len(event.occasions) else event.occasions,
        start=None if is_over else event.start,
        end=None if is_over else event.end,
        deadline=None if event.deadline and event.deadline.date < day else event.deadline,
        date_text="" if has_past_words else event.date_text,
    )


def _last_of(occasion: Occasion) -> dt.date:
    return max(occasion.start.date, occasion.end.date) if occasion.end else occasion.start.date
