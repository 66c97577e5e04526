"""Registers over a real store: used in issues, changed once for every draft, taken back place by place."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import pytest
from msgspec.structs import replace

from editor.newsletter import edits
from editor.newsletter.issue import Contact
from editor.newsletter.registers import origins, register
from editor.newsletter.registers.register import Facts
from editor.workspace.registers.changes import Outcome
from workspace.hands import Desk
from workspace.registers.hands import (
    EVENT,
    LATER,
    PLAIN,
    add_event,
    change,
    close,
    event_of,
    publish,
    save,
    stored,
    undo,
    using,
)


def test_one_event_in_a_calendar_an_article_a_second_draft_and_a_published_issue(desk: Desk) -> None:
    entry = add_event(desk)
    first = using(desk, entry, "k1", "a1")
    second = using(desk, entry, "k1", title="Juli")
    close(desk, second)
    published = using(desk, entry, "k1", title="Maj")
    publish(desk, published)

    outcome = change(desk, entry, deadline=LATER)

    assert event_of(first.issue).deadline == LATER
    assert [item.events for item in first.issue.sections[0].items[:2]] == [("e1",), ("e1",)]
    assert event_of(stored(desk, first.id)).deadline == LATER
    assert event_of(stored(desk, second.id)).deadline == LATER
    assert event_of(stored(desk, published.id)).deadline == EVENT.deadline
    assert event_of(published.issue).deadline == EVENT.deadline
    assert outcome.issues == 2
    assert not first.is_dirty


def test_what_the_drafts_were_before_is_kept_as_versions(desk: Desk) -> None:
    entry = add_event(desk)
    first = using(desk, entry, "k1")
    second = using(desk, entry, "k1", title="Juli")
    close(desk, second)
    change(desk, entry, deadline=LATER)
    for issue_id in (first.id, second.id):
        version = desk.store.call(lambda library, issue_id=issue_id: library.snapshots.entries(issue_id)[0])  # type: ignore[misc]
        assert (version.reason, version.made_by) == ("before_change", "Exempel Exempelsson")
        before = desk.store.call(lambda library, version=version: library.snapshots.load(version.id))  # type: ignore[misc]
        assert event_of(before.issue).deadline == EVENT.deadline


def test_the_change_is_a_step_of_an_open_issue(desk: Desk) -> None:
    entry = add_event(desk)
    opened = using(desk, entry, "k1")
    heard = []
    opened.subscribe(heard.append)
    change(desk, entry, deadline=LATER)
    assert [event_of(one.after).deadline for one in heard] == [LATER]
    assert opened.undo_name == "Ändra"
    opened.undo()
    assert event_of(opened.issue).deadline == EVENT.deadline
    link = desk.workspace.origins.link(opened, "e1")
    assert link is not None
    assert link.standing == origins.Standing(differs=frozenset({"deadline"}), behind=True)
    save(desk, opened)
    assert event_of(stored(desk, opened.id)).deadline == EVENT.deadline


def test_what_is_typed_while_the_change_is_made_stays(desk: Desk) -> None:
    entry = add_event(desk)
    opened = using(desk, entry, "k1")
    opened.apply(lambda issue: edits.update(issue, "a1", heading="Innan"), "Skriv")
    content = register.new_content(replace(EVENT, deadline=LATER))
    outcomes: list[Outcome] = []
    desk.workspace.registers.change(entry.id, content, "Ändra", outcomes.append, lambda error: pytest.fail(str(error)))
    opened.apply(lambda issue: edits.update(issue, "s1", heading="Under tiden"), "Skriv")
    opened.save_now()
    desk.wait_until(lambda: bool(outcomes))
    save(desk, opened)
    found = stored(desk, opened.id)
    assert found == opened.issue
    assert (found.sections[0].heading, found.sections[0].items[1].heading) == ("Under tiden", "Innan")
    assert event_of(found).deadline == LATER


def test_a_save_that_was_handed_in_meanwhile_does_not_lose_the_change(desk: Desk, tmp_path: Path) -> None:
    entry = add_event(desk)
    opened = using(desk, entry, "k1")
    opened.apply(lambda issue: edits.update(issue, "s1", heading="Innan"), "Skriv")
    content = register.new_content(replace(EVENT, deadline=LATER))
    outcomes: list[Outcome] = []
    desk.workspace.registers.change(entry.id, content, "Ändra", outcomes.append, lambda error: pytest.fail(str(error)))
    opened.save_now()  # of a value that does not have the change yet
    desk.wait_until(lambda: bool(outcomes))
    desk.workspace.close()
    again = Desk(tmp_path / "store")
    found = stored(again, opened.id)
    again.workspace.abandon()
    assert event_of(found).deadline == LATER
    assert found.sections[0].heading == "Innan"


def test_own_words_of_a_draft_are_kept_and_named(desk: Desk) -> None:
    entry = add_event(desk)
    opened = using(desk, entry, "k1", title="Juli")
    opened.apply(lambda issue: edits.update(issue, "e1", title="Kvällsvandring"), "Skriv")
    outcome = change(desk, entry, title="Skogsvandring", deadline=LATER)
    assert (event_of(opened.issue).title, event_of(opened.issue).deadline) == ("Kvällsvandring", LATER)
    ((skipped),) = outcome.skipped
    assert (skipped.title, skipped.why, skipped.fields) == ("Juli", "own_words", {"title"})


def test_undo_restores_only_what_the_command_left_and_names_the_rest(desk: Desk) -> None:
    entry = add_event(desk)
    untouched, edited = using(desk, entry, "k1"), using(desk, entry, "k1", title="Juli")
    closed = using(desk, entry, "k1", title="Augusti")
    close(desk, closed)
    outcome = change(desk, entry, deadline=LATER)
    edited.apply(lambda issue: edits.update(issue, "e1", place="Parken"), "Skriv")

    undone = undo(desk, outcome)

    assert undone.entry is not None
    assert (undone.entry.content, undone.entry.revision) == (entry.content, 3)
    assert event_of(untouched.issue).deadline == EVENT.deadline
    assert event_of(stored(desk, closed.id)).deadline == EVENT.deadline
    assert event_of(edited.issue).deadline == LATER
    assert [(one.title, one.why) for one in undone.skipped] == [("Juli", "changed_since")]
    link = desk.workspace.origins.link(untouched, "e1")
    assert link is not None
    assert link.standing == origins.Standing(differs=frozenset(), behind=False)
    assert event_of(stored(desk, untouched.id)).deadline == EVENT.deadline


def test_undo_leaves_an_entry_that_was_changed_since_and_issues_published_since(desk: Desk) -> None:
    entry = add_event(desk)
    opened = using(desk, entry, "k1")
    first = change(desk, entry, deadline=LATER)
    publish(desk, opened)
    change(desk, first.after, place="Parken")
    undone = undo(desk, first)
    assert undone.entry is None
    assert [one.why for one in undone.skipped] == ["published"]
    assert desk.workspace.registers.entry(entry.id) is not None
    assert event_of(opened.issue).deadline == LATER


def test_a_binned_draft_is_left_alone_and_stands_behind_when_it_comes_back(desk: Desk) -> None:
    entry = add_event(desk)
    opened = using(desk, entry, "k1")
    desk.ask(lambda done, failed: desk.workspace.delete(opened.id, lambda: done(None), failed))
    assert change(desk, entry, deadline=LATER).changed == ()
    desk.ask(lambda done, failed: desk.workspace.restore(opened.id, lambda: done(None), failed))
    again = desk.open(opened.id)
    link = desk.workspace.origins.link(again, "e1")
    assert link is not None
    assert link.standing is not None
    assert link.standing.behind
    desk.workspace.origins.update_here(again, "e1", entry.id, "Hämta")
    assert event_of(again.issue).deadline == LATER


def test_the_same_content_changes_nothing(desk: Desk) -> None:
    entry = add_event(desk)
    outcome = change(desk, entry)
    assert (outcome.after, outcome.changed) == (entry, ())


def test_where_an_entry_is_used_is_told_with_open_values(desk: Desk) -> None:
    entry = add_event(desk)
    first = using(desk, entry, "k1", "a1")
    second = using(desk, entry, "k1", title="Juli")
    close(desk, second)
    registers = desk.workspace.registers
    desk.workspace.origins.keep_apart(using(desk, entry, "k1", title="Fristående"), "e1", "Håll isär")
    found = desk.ask(lambda done, failed: registers.uses(entry.id, done, failed))
    assert {(use.issue_id, tuple(place.heading for place in use.places)) for use in found} == {
        (first.id, ("Kalender", "Skogen")),
        (second.id, ("Kalender",)),
    }


def test_drafts_that_name_someone_who_has_left(desk: Desk) -> None:
    person = register.new_content(Contact(id="c1", name="Exempel Exempelsson", email="exempel@example.se"))
    registers = desk.workspace.registers
    entry = desk.ask(lambda done, failed: registers.add("contact", person, done, failed))
    linked = using(desk, entry, "k2", title="Länkad")
    texts = desk.create(replace(PLAIN, title="I text", intro="<p>Fråga <strong>Exempel</strong> Exempelsson.</p>"))
    by_mail = desk.create(
        edits.add_contact(replace(PLAIN, title="Med adress"), Contact(id="c4", email="Exempel@example.se"), "k2")
    )
    desk.create(replace(PLAIN, title="Ingenting"))
    publish(desk, using(desk, entry, "k2", title="Publicerad"))
    found = desk.ask(lambda done, failed: registers.drafts_naming(entry.id, done, failed))
    assert {(one.issue_id, one.as_contact, one.in_text) for one in found} == {
        (linked.id, True, False),
        (texts, False, True),
        (by_mail, True, False),
    }


def test_facts_and_deleting_concern_no_issue(desk: Desk) -> None:
    entry = add_event(desk)
    opened = using(desk, entry, "k1")
    registers = desk.workspace.registers
    told: list[int] = []
    stop = registers.subscribe(lambda: told.append(len(registers.entries("event"))))
    facts = Facts(review_date=dt.date(2027, 1, 1))
    desk.ask(lambda done, failed: registers.set_facts(entry.id, facts, done, failed))
    desk.ask(lambda done, failed: registers.delete(entry.id, lambda: done(None), failed))
    link = desk.workspace.origins.link(opened, "e1")
    assert link is not None
    assert (link.entry, link.standing) == (None, None)
    assert desk.workspace.origins.use(opened, entry.id, "a1", "Använd") is None
    back = desk.ask(lambda done, failed: registers.restore(entry.id, done, failed))
    assert back.facts == facts
    stop()
    assert told == [1, 0, 1]
