"""What in a block that is used again has passed: events, last days, dates and words of time in its texts."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator

from editor.newsletter import prose
from editor.newsletter.issue import Event
from editor.newsletter.registers.blocks import Block
from editor.newsletter.reminders import Reason
from editor.swedish.mentions import Mention, mentions

MOST_WORDS = 3
"""Of many old dates the first say enough."""


def old_dates(block: Block, *, written: dt.date, day: dt.date) -> tuple[Reason, ...]:
    """Why the block should be looked at in an issue of ``day``. ``written`` gives dates in its texts their year.

    The codes are those of the next issue's proposals (``reuse_…`` in the messages).
    """
    return tuple(_reasons(block, written, day))


def _reasons(block: Block, written: dt.date, day: dt.date) -> Iterator[Reason]:
    issue = block.content.value
    for event in issue.events:
        last = _last_day(event)
        if last is not None and last < day:
            yield Reason(code="reuse_past_event", words=last.isoformat())
        if event.deadline is not None and event.deadline.date < day:
            yield Reason(code="reuse_past_deadline", words=event.deadline.date.isoformat())
    found = [one for text in prose.paragraphs(issue, issue) for one in mentions(text, written)]
    past = [one for one in found if one.is_past(day)]
    if past:
        yield Reason(code="reuse_past_date", words=_listed(past))
    passing = [one for one in found if one.kind == "relative"]
    if passing:
        yield Reason(code="reuse_passing_words", words=_listed(passing))


def _last_day(event: Event) -> dt.date | None:
    moments = [event.start, event.end, *(moment for one in event.occasions for moment in (one.start, one.end))]
    return max((moment.date for moment in moments if moment is not None), default=None)


def _listed(found: list[Mention]) -> str:
    words = list(dict.fromkeys(one.words for one in found))
    return ", ".join(words[:MOST_WORDS]) + (" …" if len(words) > MOST_WORDS else "")
