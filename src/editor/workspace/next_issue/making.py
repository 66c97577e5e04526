"""The next issue as a value: an issue with what was chosen for each of its items done."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Mapping, Sequence
from typing import Final

import msgspec

from editor.newsletter import places, tree
from editor.newsletter.edits.removal import without_pointers
from editor.newsletter.fields import references
from editor.newsletter.issue import About, Article, Calendar, Event, Issue, Newsletter, Part, Section, used_ids
from editor.newsletter.record import Gather, Record, Work
from editor.newsletter.reminders import Reason, Reminder, seal
from editor.newsletter.shapes import Reference
from editor.swedish.issue_periods import advanced
from editor.workspace.next_issue.dating import without_past
from editor.workspace.next_issue.proposals import (
    PREHEADER,
    REGISTRATION_NUMBER,
    STALE_ADDRESSES,
    SUBJECT,
    Choice,
    Proposal,
    effective,
    is_fixed,
)
from editor.workspace.next_issue.rhythm import Plan

_EMPTIED: Final = frozenset({"reuse_series", "reuse_recurring_heading"})
"""Reasons for which an update keeps the heading alone."""
_MARKED_AT: Final = {
    SUBJECT: places.ISSUE,
    PREHEADER: places.ISSUE,
    REGISTRATION_NUMBER: places.ISSUE,
    places.HERO: places.MASTHEAD,
    places.INTRO: places.MASTHEAD,
}
"""Where an item that has no row in the outline is marked."""

replace = msgspec.structs.replace


def next_issue(work: Work, listed: Sequence[Proposal], choices: Mapping[str, Choice], plan: Plan) -> Work:
    """The next issue and its record, made of ``work`` as ``listed`` proposes and ``choices`` say otherwise.

    The issue has no identity yet. What is updated is marked (:mod:`editor.newsletter.reminders`); origins and the like
    of what is left stay in the record, what belongs to the old issue alone (accepted findings) does not.
    """
    issue, record = work
    decided = effective(listed, choices)
    made = _without_unnamed(_without(issue, [key for key, choice in decided.items() if choice == "leave_out"]))
    for proposal in listed:
        if decided[proposal.key] != "leave_out":
            made = _carried(made, proposal, decided[proposal.key], issue, plan)
    made = _named_anew(_without_unnamed(made), issue, plan)
    emptied = {
        node_id
        for proposal in listed
        if decided[proposal.key] == "update" and _is_emptied(proposal) and (node_id := places.node_id(proposal.key))
    }
    return Work(made, _record(record, made, emptied, plan.date, _reminders(made, listed, decided)))


def _without(issue: Issue, keys: Iterable[str]) -> Issue:
    """The issue without these items, what is in them, and what pointed to them."""
    gone = set(keys)
    ids = {node_id for key in gone if (node_id := places.node_id(key)) is not None}
    after = replace(
        issue,
        sections=tuple(_section_without(section, ids) for section in issue.sections if section.id not in ids),
        events=tuple(event for event in issue.events if event.id not in ids),
        contacts=tuple(contact for contact in issue.contacts if contact.id not in ids),
        **{key: "" for key in (SUBJECT, PREHEADER, REGISTRATION_NUMBER) if key in gone},
    )
    if places.HERO in gone:
        after = replace(after, hero=None)
    if places.INTRO in gone:
        after = replace(after, intro="")
    if places.ABOUT in gone:
        after = _with_newsletter(after, about=About())
    return without_pointers(after, issue)


def _section_without(section: Section, ids: set[str]) -> Section:
    items = tuple(
        replace(item, parts=tuple(part for part in item.parts if part.id not in ids))
        if isinstance(item, Article)
        else item
        for item in section.items
        if item.id not in ids
    )
    return replace(section, items=items)


def _without_unnamed(issue: Issue) -> Issue:
    """The issue without events, contacts and pictures that nothing shows: what is not printed is not taken along."""
    before = issue
    while True:
        named = set(references(issue))
        kept = replace(
            issue,
            events=tuple(one for one in issue.events if (Reference.EVENT, one.id) in named),
            contacts=tuple(one for one in issue.contacts if (Reference.CONTACT, one.id) in named),
            images=tuple(one for one in issue.images if (Reference.IMAGE, one.id) in named),
        )
        if kept == issue:
            return without_pointers(kept, before)
        issue = kept


def _carried(issue: Issue, proposal: Proposal, choice: Choice, old: Issue, plan: Plan) -> Issue:
    """The issue with one item that goes along made ready for the new date."""
    node_id = places.node_id(proposal.key)
    if node_id is None:
        return _updated(issue, proposal.key, old, plan.date) if choice == "update" else issue
    if not tree.contains(issue, node_id):
        return issue
    node: tree.IdNode = tree.find(issue, node_id)
    if isinstance(node, Event) and choice == "update":
        node = without_past(node, old.date, plan.date)
    elif isinstance(node, Section | Article | Part) and choice == "update" and _is_emptied(proposal):
        node = _emptied(node, proposal, old, plan.date)
    elif isinstance(node, Section | Calendar) and node.heading:
        node = replace(node, heading=_moved(node.heading, old, plan.date))
    return tree.changed(issue, node_id, lambda _: node)


def _updated(issue: Issue, key: str, old: Issue, date: dt.date) -> Issue:
    """The issue with what has no id made ready: lines that tell the period, addresses that lead to one issue."""
    if key in (SUBJECT, PREHEADER):
        return replace(issue, **{key: _moved(getattr(issue, key), old, date)})
    if key == places.FOOTER:
        links = tuple(
            replace(link, url="") if link.role in STALE_ADDRESSES and is_fixed(link.url) else link
            for link in issue.newsletter.footer_links
        )
        return _with_newsletter(issue, footer_links=links)
    return issue


def _emptied(node: Section | Article | Part, proposal: Proposal, old: Issue, date: dt.date) -> Section | Article | Part:
    following = next((reason.words for reason in proposal.reasons if reason.code == "reuse_series"), None)
    heading = _moved(node.heading, old, date) if following is None else following
    if isinstance(node, Section):
        return replace(node, heading=heading, intro="", image=None)
    if isinstance(node, Part):
        return replace(node, heading=heading, body="", image=None, links=())
    return replace(node, heading=heading, body="", image=None, more_images=(), links=())


def _named_anew(issue: Issue, old: Issue, plan: Plan) -> Issue:
    moved = _moved(old.date_text, old, plan.date)
    return replace(
        issue,
        id="",
        title=plan.title,
        number=plan.number,
        date=plan.date,
        date_text=moved if moved != old.date_text else "",
    )


def _moved(text: str, old: Issue, date: dt.date) -> str:
    return advanced(text, old.date, date, old.newsletter.language)


def _with_newsletter(issue: Issue, **changes: object) -> Issue:
    newsletter: Newsletter = replace(issue.newsletter, **changes)
    return replace(issue, newsletter=newsletter)


def _is_emptied(proposal: Proposal) -> bool:
    return any(reason.code in _EMPTIED for reason in proposal.reasons)


def _reminders(issue: Issue, listed: Sequence[Proposal], decided: Mapping[str, Choice]) -> dict[str, Reminder]:
    reasons: dict[str, list[Reason]] = {}
    for proposal in listed:
        if decided[proposal.key] == "update":
            reasons.setdefault(_MARKED_AT.get(proposal.key, proposal.key), []).extend(proposal.reasons)
    return {
        key: Reminder(reasons=tuple(dict.fromkeys(why)), seal=sealed)
        for key, why in reasons.items()
        if (sealed := seal(issue, key)) is not None
    }


def _record(record: Record, issue: Issue, emptied: set[str], date: dt.date, reminders: dict[str, Reminder]) -> Record:
    left = used_ids(issue)
    return replace(
        record,
        origins={node_id: one for node_id, one in record.origins.items() if node_id in left - emptied},
        crops={node_id: one for node_id, one in record.crops.items() if node_id in left},
        picture_notes={node_id: one for node_id, one in record.picture_notes.items() if node_id in left},
        gathers={node_id: _later(one, date) for node_id, one in record.gathers.items() if node_id in left},
        reminders=reminders,
    )


def _later(gather: Gather, date: dt.date) -> Gather:
    """A calendar that gathers goes on with as many days from the new issue's date."""
    return replace(gather, first=date, last=date + (gather.last - gather.first))
