"""Registers over a real store: used in issues, changed once for every draft, taken back place by place."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from pathlib import Path

import pytest
from msgspec.structs import replace

from editor.newsletter import edits
from editor.newsletter.issue import Article, Calendar, Contact, ContactList, Event, Image, Issue, Moment, Section
from editor.newsletter.record import Gather, Work
from editor.newsletter.registers import origins, register
from editor.newsletter.registers.register import Content, Facts
from editor.store.values import RegisterEntry
from editor.support import pictures
from editor.workspace.open_issue import OpenIssue
from editor.workspace.registers.changes import Outcome, Undone
from editor.workspace.registers.entries import origin_of
from workspace.test_workspace import Desk, png

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


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    desk = Desk(tmp_path / "store")
    desk.ask(lambda done, failed: desk.workspace.registers.read(("event", "contact"), lambda: done(None), failed))
    yield desk
    desk.workspace.abandon()


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
        desk.workspace.registers.use(opened, entry.id, parent, "Använd")
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
        version = desk.store.call(lambda library, issue_id=issue_id: library.snapshots.entries(issue_id)[0])
        assert (version.reason, version.made_by) == ("before_change", "Exempel Exempelsson")
        before = desk.store.call(lambda library, version=version: library.snapshots.load(version.id))
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
    link = desk.workspace.registers.link(opened, "e1")
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
    link = desk.workspace.registers.link(untouched, "e1")
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
    link = desk.workspace.registers.link(again, "e1")
    assert link is not None
    assert link.standing is not None
    assert link.standing.behind
    desk.workspace.registers.update_here(again, "e1", entry.id, "Hämta")
    assert event_of(again.issue).deadline == LATER


def test_a_restored_version_that_differs_is_offered_the_registers(desk: Desk) -> None:
    entry = add_event(desk)
    opened = using(desk, entry, "k1")
    registers, workspace = desk.workspace.registers, desk.workspace
    version = desk.ask(lambda done, failed: workspace.versions.keep(opened, "saved", done, failed))
    change(desk, entry, deadline=LATER)
    desk.ask(
        lambda done, failed: workspace.versions.restore(opened, version.id, "Återställ", lambda: done(None), failed)
    )
    assert event_of(opened.issue).deadline == EVENT.deadline
    link = registers.link(opened, "e1")
    assert link is not None
    assert link.standing == origins.Standing(differs=frozenset({"deadline"}), behind=True)
    outcome = desk.ask(lambda done, failed: registers.change_from(opened, "e1", "Ändra", done, failed))
    assert outcome.after.content.thing == replace(EVENT, deadline=EVENT.deadline)
    link = registers.link(opened, "e1")
    assert link is not None
    assert link.standing == origins.Standing(differs=frozenset(), behind=False)


def test_what_is_pasted_from_another_issue_comes_from_the_register_there_too(desk: Desk) -> None:
    entry = add_event(desk)
    opened = desk.open(desk.create(PLAIN))
    before = opened.work
    pasted = Work(edits.add_event(before.issue, EVENT, "k1"), before.record)
    after = desk.workspace.registers.recognised(before, pasted, {})
    assert after.record.origins == {"e1": origin_of(entry)}
    other = Work(edits.add_event(before.issue, replace(EVENT, title="Annan"), "k1"), before.record)
    assert desk.workspace.registers.recognised(before, other, {}) is other


def test_a_copy_within_the_issue_is_a_thing_of_its_own(desk: Desk) -> None:
    opened = using(desk, add_event(desk), "k1")
    before = opened.work
    copied = Work(edits.duplicate(before.issue, "e1")[0], before.record)
    assert desk.workspace.registers.recognised(before, copied, {}) is copied


def test_what_is_kept_apart_does_not_follow(desk: Desk) -> None:
    entry = add_event(desk)
    opened = using(desk, entry, "k1")
    desk.workspace.registers.keep_apart(opened, "e1", "Håll isär")
    assert change(desk, entry, deadline=LATER).changed == ()
    assert event_of(opened.issue).deadline == EVENT.deadline
    assert desk.workspace.registers.link(opened, "e1") is None


def test_the_same_content_changes_nothing(desk: Desk) -> None:
    entry = add_event(desk)
    outcome = change(desk, entry)
    assert (outcome.after, outcome.changed) == (entry, ())


def test_a_thing_of_an_issue_goes_into_the_register_and_back_everywhere(desk: Desk) -> None:
    issue = edits.add_event(PLAIN, EVENT, "k1")
    opened = desk.open(desk.create(issue))
    registers = desk.workspace.registers
    entry = desk.ask(lambda done, failed: registers.enter(opened, "e1", "Spara", done, failed))
    other = using(desk, entry, "k1", title="Juli")
    again = desk.ask(lambda done, failed: registers.enter(other, "e1", "Spara", done, failed))
    assert again.id == entry.id
    opened.apply(lambda value: edits.update(value, "e1", place="Parken"), "Skriv")
    outcome = desk.ask(lambda done, failed: registers.change_from(opened, "e1", "Ändra", done, failed))
    assert event_of(other.issue).place == "Parken"
    assert outcome.after.content.thing == replace(EVENT, place="Parken")


def test_a_contact_brings_its_picture_into_other_issues_and_a_new_one_follows(desk: Desk) -> None:
    opened = desk.open(desk.create(PLAIN))
    prepared, data = pictures.prepare(png(1), file="a.png")
    file = opened.add_picture(prepared, data, "exempel.png")

    def with_person(issue: Issue) -> Issue:
        issue = edits.add_image(issue, Image(id="img1", file=file, alt="Porträtt"))
        return edits.add_contact(issue, Contact(id="c1", name="Exempel Exempelsson", image="img1"), "k2")

    opened.apply(with_person, "Lägg till")
    registers = desk.workspace.registers
    entry = desk.ask(lambda done, failed: registers.enter(opened, "c1", "Spara", done, failed))
    other = using(desk, entry, "k2", title="Juli")
    (image,) = other.issue.images
    assert other.picture_data(image.file) == data

    newer, new_data = pictures.prepare(png(2), file="b.png")
    person = replace(entry.content.value, images=(replace(entry.content.value.images[0], file="images/ny.png"),))
    content = Content(value=person, pictures={"images/ny.png": newer})
    desk.ask(
        lambda done, failed: registers.change(
            entry.id, content, "Ändra", done, failed, new_pictures=((newer, new_data),)
        )
    )
    (image,) = other.issue.images
    assert other.picture_data(image.file) == new_data
    close(desk, other)
    found = desk.open(other.id)
    assert found.picture_data(found.issue.images[0].file) == new_data


def test_where_an_entry_is_used_is_told_with_open_values(desk: Desk) -> None:
    entry = add_event(desk)
    first = using(desk, entry, "k1", "a1")
    second = using(desk, entry, "k1", title="Juli")
    close(desk, second)
    registers = desk.workspace.registers
    registers.keep_apart(using(desk, entry, "k1", title="Fristående"), "e1", "Håll isär")
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
    link = registers.link(opened, "e1")
    assert link is not None
    assert (link.entry, link.standing) == (None, None)
    assert registers.use(opened, entry.id, "a1", "Använd") is None
    back = desk.ask(lambda done, failed: registers.restore(entry.id, done, failed))
    assert back.facts == facts
    stop()
    assert told == [1, 0, 1]


def test_a_calendar_gathers_and_stays_in_order(desk: Desk) -> None:
    late, early = (
        add_event(desk),
        add_event(desk, replace(EVENT, title="Föreläsning", start=Moment(dt.date(2026, 6, 3)))),
    )
    add_event(desk, replace(EVENT, title="Efteråt", start=Moment(dt.date(2026, 7, 1))))
    opened = desk.open(desk.create(PLAIN))
    registers = desk.workspace.registers
    rule = Gather(first=dt.date(2026, 6, 1), last=dt.date(2026, 6, 30))
    registers.gather(opened, "Samla", calendar_id="k1", rule=rule)

    def titles() -> list[str]:
        calendar = edits.find(opened.issue, "k1")
        assert isinstance(calendar, Calendar)
        return [event.title for one in calendar.events for event in opened.issue.events if event.id == one]

    assert titles() == ["Föreläsning", "Vandring"]
    change(desk, late, start=Moment(dt.date(2026, 6, 2)))
    assert titles() == ["Vandring", "Föreläsning"]
    opened.apply(
        lambda issue: edits.update(issue, opened.issue.events[0].id, start=Moment(dt.date(2026, 6, 4))), "Skriv"
    )
    assert titles() == ["Föreläsning", "Vandring"]
    add_event(desk, replace(EVENT, title="Ny", start=Moment(dt.date(2026, 6, 30))))
    registers.gather(opened, "Samla")
    assert titles() == ["Föreläsning", "Vandring", "Ny"]
    assert {origin.entry for origin in opened.record.origins.values()} >= {late.id, early.id}
    assert origin_of(early).revision == 1


def test_a_new_thing_with_an_old_id_is_of_no_register(desk: Desk) -> None:
    opened = using(desk, add_event(desk), "k1")
    opened.apply(lambda issue: edits.remove(issue, "e1"), "Ta bort")
    opened.apply(lambda issue: edits.add_event(issue, Event(id="e1", title="Ny"), "k1"), "Lägg till")
    assert desk.workspace.registers.link(opened, "e1") is None
    opened.undo()
    opened.undo()
    assert desk.workspace.registers.link(opened, "e1") is not None
