"""What is done with registers again and again: an event entered, changed, used in an issue."""

from __future__ import annotations

import datetime as dt

from msgspec.structs import replace

from editor.newsletter.issue import Article, Calendar, ContactList, Event, Issue, Moment, Section
from editor.newsletter.registers import register
from editor.store.values import RegisterEntry
from editor.workspace.open_issue import OpenIssue
from editor.workspace.registers.changes import Outcome, Undone
from workspace.hands import Desk

EVENT = Event(
    id="e1", title="Vandring", start=Moment(dt.date(2026, 6, 12)), deadline=Moment(dt.date(2026, 6, 5)), place="Entrén"
)
LATER = Moment(dt.date(2026, 6, 8))
PLAIN = Issue(
    title="Juni",
    date=dt.date(2026, 6, 1),
    sections=(
        Section(
            id="s1",
            items=(Calendar(id="k1", heading="Kalender"), Article(id="a1", heading="Skogen"), ContactList(id="k2")),
        ),
    ),
)


def add_event(desk: Desk, event: Event = EVENT) -> RegisterEntry:
    content = register.new_content(event)
    return desk.ask(lambda done, failed: desk.workspace.registers.add("event", content, done, failed))


def change(desk: Desk, entry: RegisterEntry, **changes: object) -> Outcome:
    content = register.new_content(replace(entry.content.thing, **changes))
    return desk.ask(lambda done, failed: desk.workspace.registers.change(entry.id, content, "Ändra", done, failed))


def undo(desk: Desk, outcome: Outcome) -> Undone:
    return desk.ask(lambda done, failed: desk.workspace.registers.undo(outcome, "Ångra", done, failed))


def using(desk: Desk, entry: RegisterEntry, *parents: str, title: str = "Juni") -> OpenIssue:
    """An open issue whose ``parents`` name the entry, saved."""
    opened = desk.open(desk.create(replace(PLAIN, title=title)))
    for parent in parents:
        desk.workspace.origins.use(opened, entry.id, parent, "Använd")
    save(desk, opened)
    return opened


def save(desk: Desk, opened: OpenIssue) -> None:
    opened.save_now()
    desk.wait_until(lambda: opened.save_state.kind == "saved")


def close(desk: Desk, opened: OpenIssue) -> None:
    desk.ask(lambda done, failed: desk.workspace.close_issue(opened.id, lambda: done(None), failed))


def publish(desk: Desk, opened: OpenIssue) -> None:
    desk.ask(lambda done, failed: desk.workspace.statuses.set(opened.id, "published", lambda: done(None), failed))


def stored(desk: Desk, issue_id: str) -> Issue:
    return desk.store.call(lambda library: library.load_issue(issue_id).issue)


def event_of(issue: Issue) -> Event:
    (event,) = issue.events
    return event
