"""Calendars that gather: "all events from … to …", kept in order of time.

A calendar's rule stands in the issue's record. What it has gathered once it remembers, so that an event the user takes
out again stays out.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import NamedTuple

import msgspec

from editor.newsletter import edits, tree
from editor.newsletter.event_dates import falls_within, in_order
from editor.newsletter.issue import Calendar, Event
from editor.newsletter.record import Gather, Work


class Candidate(NamedTuple):
    """An event of the register: its entry's id and the event as the register has it."""

    entry: str
    event: Event


TakeIn = Callable[[Work, str, str], tuple[Work, str]]
"""Takes a register entry (its id) into a calendar (its id): the work with it, and the new event's id."""


def with_rule(work: Work, calendar_id: str, rule: Gather | None) -> Work:
    """The work whose calendar gathers by ``rule``, or (``None``) no longer gathers. What it shows stays."""
    gathers = {one: other for one, other in work.record.gathers.items() if one != calendar_id}
    if rule is not None:
        gathers[calendar_id] = rule
    return Work(work.issue, msgspec.structs.replace(work.record, gathers=gathers))


def gathered(work: Work, candidates: Iterable[Candidate], take_in: TakeIn) -> Work:
    """The work with every calendar that has a rule filled and put in order; the same object where nothing changes.

    In come the events of the register and of the issue itself that fall within the rule's days and did not come
    before. Out go those that came by the rule and fall outside by now.
    """
    register = tuple(candidates)
    for calendar_id in tuple(work.record.gathers):
        if isinstance(tree.get(work.issue, calendar_id), Calendar):
            work = _filled(work, calendar_id, register, take_in)
    return in_date_order(work)


def in_date_order(work: Work) -> Work:
    """The work with the calendars that have a rule in order of time; the same object where they are."""
    issue = work.issue
    events = {event.id: event for event in issue.events} if work.record.gathers else {}
    for calendar_id in work.record.gathers:
        calendar = tree.get(issue, calendar_id)
        if isinstance(calendar, Calendar):
            ordered = tuple(event.id for event in in_order(events[one] for one in calendar.events))
            if ordered != calendar.events:
                issue = edits.update(issue, calendar_id, events=ordered)
    return work if issue is work.issue else Work(issue, work.record)


def _filled(work: Work, calendar_id: str, register: tuple[Candidate, ...], take_in: TakeIn) -> Work:
    rule = work.record.gathers[calendar_id]
    known = set(rule.known)
    work = _without_strays(work, calendar_id, rule)
    here = {origin.entry: one for one, origin in work.record.origins.items() if tree.get(work.issue, one) is not None}
    for event in work.issue.events:
        if event.id not in here.values() and event.id not in known and _fits(event, rule):
            known.add(event.id)
            work = Work(edits.use(work.issue, calendar_id, event.id), work.record)
    for entry, event in register:
        if entry in known or not _fits(event, rule):
            continue
        known.add(entry)
        if entry in here:
            work = Work(edits.use(work.issue, calendar_id, here[entry]), work.record)
        else:
            work, here[entry] = take_in(work, calendar_id, entry)
    if known == set(rule.known):
        return work
    return with_rule(work, calendar_id, msgspec.structs.replace(rule, known=tuple(sorted(known))))


def _without_strays(work: Work, calendar_id: str, rule: Gather) -> Work:
    """Without the events that the rule brought from the register and that are on other days now; they may come again.

    An event of the issue's own stays: taken out, it would be gone.
    """
    calendar = tree.find(work.issue, calendar_id)
    assert isinstance(calendar, Calendar)
    issue, forgotten = work.issue, set()
    for event_id in calendar.events:
        origin, event = work.record.origins.get(event_id), tree.find(issue, event_id)
        assert isinstance(event, Event)
        if origin is not None and origin.entry in rule.known and not _fits(event, rule):
            forgotten.add(origin.entry)
            issue = edits.release_use(issue, calendar_id, event_id)
    if not forgotten:
        return work
    left = tuple(one for one in rule.known if one not in forgotten)
    return with_rule(Work(issue, work.record), calendar_id, msgspec.structs.replace(rule, known=left))


def _fits(event: Event, rule: Gather) -> bool:
    return (event.kind == "event" or rule.deadlines) and falls_within(event, rule.first, rule.last)
