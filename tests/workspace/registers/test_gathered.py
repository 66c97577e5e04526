"""Calendars that gather are filled wherever an issue lies: open, in the store, just made."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from editor.newsletter import edits
from editor.newsletter.issue import Calendar, Contact, Event, Issue, Moment
from editor.newsletter.record import Gather, Record, Work
from editor.newsletter.registers import origins, register
from editor.newsletter.registers.register import EntryChange, Facts
from editor.newsletter.status import Status
from editor.store.values import RegisterEntry, StoredIssue
from editor.workspace.registers.gathered import filled
from workspace.hands import Desk
from workspace.registers.hands import EVENT, PLAIN, add_event, change, undo

RULE = Gather(first=dt.date(2026, 6, 1), last=dt.date(2026, 6, 30))
GATHERING = Work(PLAIN, Record(gathers={"k1": RULE}))
JULY = Moment(dt.date(2026, 7, 12))


def stored(desk: Desk, status: Status = "draft") -> str:
    """An issue with a calendar that gathers, of which the window knows nothing."""
    issue_id = desk.store.call(lambda library: library.create_issue(PLAIN, {}, GATHERING.record))
    if status != "draft":
        desk.store.call(lambda library: library.statuses.set(issue_id, status))
    return issue_id


def loaded(desk: Desk, issue_id: str) -> StoredIssue:
    return desk.store.call(lambda library: library.load_issue(issue_id))


def titles(issue: Issue) -> list[str]:
    calendar = edits.find(issue, "k1")
    assert isinstance(calendar, Calendar)
    events = {event.id: event.title for event in issue.events}
    return [events[one] for one in calendar.events]


def test_a_draft_that_is_not_open_gathers_with_the_change_of_the_register(desk: Desk) -> None:
    draft, published = stored(desk), stored(desk, "published")
    entry = add_event(desk)
    add_event(desk, replace(EVENT, title="Senare", start=JULY))
    found = loaded(desk, draft)
    assert titles(found.issue) == ["Vandring"]
    assert [origin.entry for origin in found.record.origins.values()] == [entry.id]
    moved = change(desk, entry, start=JULY)
    assert titles(loaded(desk, draft).issue) == []
    undo(desk, moved)
    assert titles(loaded(desk, draft).issue) == ["Vandring"]
    assert titles(loaded(desk, published).issue) == []


def test_an_entry_that_comes_back_into_the_register_is_gathered(desk: Desk) -> None:
    entry = add_event(desk)
    registers = desk.workspace.registers
    desk.ask(lambda done, failed: registers.delete(entry.id, lambda: done(None), failed))
    draft = stored(desk)
    desk.ask(lambda done, failed: registers.restore(entry.id, done, failed))
    assert titles(loaded(desk, draft).issue) == ["Vandring"]


def test_other_registers_and_open_issues_are_left_alone(desk: Desk) -> None:
    draft = stored(desk)
    opened = desk.open(stored(desk))
    content = register.new_content(Contact(id="c1", name="Exempel Exempelsson"))
    desk.ask(lambda done, failed: desk.workspace.registers.add("contact", content, done, failed))
    assert loaded(desk, draft).revision == 1
    add_event(desk)
    assert titles(loaded(desk, opened.id).issue) == []
    desk.workspace.origins.gather(opened, "Samla")
    assert titles(opened.issue) == ["Vandring"]
    assert opened.undo_name == "Samla"


def test_what_an_open_issue_had_not_saved_when_the_program_died_is_gathered_when_it_is_opened_again(
    desk: Desk,
) -> None:
    issue_id = stored(desk)
    opened = desk.open(issue_id)
    add_event(desk)  # durable when it is told, and before the window gathers
    desk.workspace.origins.gather(opened, "Samla")
    assert titles(opened.issue) == ["Vandring"]
    desk.workspace.abandon()  # nothing of the issue was saved since
    later = Desk(desk.store.folder)
    try:
        assert titles(loaded(later, issue_id).issue) == []
        later.ask(lambda done, failed: later.workspace.registers.read(("event",), lambda: done(None), failed))
        again = later.open(issue_id)
        later.workspace.origins.gather(again, "Samla")
        assert titles(again.issue) == ["Vandring"]
    finally:
        later.workspace.abandon()


def test_a_new_issue_and_a_new_version_have_gathered(desk: Desk) -> None:
    published = stored(desk, "published")
    add_event(desk)
    next_issues = desk.workspace.next_issues
    made = desk.ask(lambda done, failed: next_issues.create(GATHERING, {}, done, failed))
    assert titles(loaded(desk, made).issue) == ["Vandring"]
    version = desk.ask(lambda done, failed: desk.workspace.statuses.new_version(published, done, failed))
    assert titles(loaded(desk, version).issue) == ["Vandring"]
    assert titles(loaded(desk, published).issue) == []


@dataclass(frozen=True)
class Step:
    """An event of the register as it is from now on."""

    number: int
    day: int


STEPS = st.lists(st.builds(Step, st.integers(0, 3), st.integers(0, 14)), max_size=8)


@given(STEPS)
def test_filled_change_by_change_holds_what_is_filled_at_the_end(steps: list[Step]) -> None:
    """What a draft in the store has gathered along the way is what the window would gather if it were opened now."""
    along = GATHERING
    known: dict[int, RegisterEntry] = {}
    for revision, step in enumerate(steps, 1):
        before, entry = known.get(step.number), entry_of(step, revision)
        known[step.number] = entry
        if before is not None:
            edit = EntryChange(before.content, entry.content)
            along = origins.changed_along(along, {}, edit, entry.id, revision).work
        along = filled(along, {}, (entry,)).work
    at_once = filled(GATHERING, {}, known.values()).work
    assert titles(along.issue) == titles(at_once.issue)
    assert filled(along, {}, known.values()).work == along
    expected = [step for step in known.values() if starts(step) <= RULE.last]
    assert titles(along.issue) == [title(one) for one in sorted(expected, key=starts)]


def entry_of(step: Step, revision: int) -> RegisterEntry:
    day = RULE.first + dt.timedelta(days=4 * step.day + step.number)  # no two on one day: their order is as they came
    return RegisterEntry(
        id=f"entry{step.number}",
        register="event",
        content=register.new_content(Event(id="e1", title=f"Händelse {step.number}", start=Moment(day))),
        facts=Facts(),
        revision=revision,
        changed_at=dt.datetime(2026, 6, 1, tzinfo=dt.UTC),
    )


def starts(entry: RegisterEntry) -> dt.date:
    thing = entry.content.thing
    assert isinstance(thing, Event)
    assert thing.start is not None
    return thing.start.date


def title(entry: RegisterEntry) -> str:
    thing = entry.content.thing
    assert isinstance(thing, Event)
    return thing.title
