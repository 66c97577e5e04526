"""Registers kept clean: the same twice found and merged, a person erased from open issues too."""

from __future__ import annotations

import datetime as dt

import pytest
from msgspec.structs import replace

from editor.newsletter.issue import Contact, ContactList, Event, Issue, Moment, Section
from editor.newsletter.persons import Person
from editor.newsletter.record import Register
from editor.newsletter.registers import register
from editor.store.errors import IssuePublished
from editor.store.values import RegisterEntry
from editor.workspace.registers.tidying import PersonReport
from workspace.hands import Desk
from workspace.registers.hands import close, publish, save, stored

PLAIN = Issue(
    title="Juni", date=dt.date(2026, 6, 1), sections=(Section(id="s", items=(ContactList(id="k", heading="Kontakt"),)),)
)
OLD = Contact(id="c1", name="Exempel Exempelsson", email="exempel@example.se", phone="010-1")
NEW = Contact(id="c1", name="Exempel Exempelsson", email="Exempel@example.se", phone="010-2", role="Chef")
DAY = Moment(dt.date(2026, 6, 12))


def add(desk: Desk, thing: Contact | Event) -> RegisterEntry:
    name: Register = "event" if isinstance(thing, Event) else "contact"
    content = register.new_content(thing)
    return desk.ask(lambda done, failed: desk.workspace.registers.add(name, content, done, failed))


def test_the_same_address_name_or_event_is_found_twice(desk: Desk) -> None:
    first, second = add(desk, OLD), add(desk, NEW)
    third = add(desk, Contact(id="c1", name="exempel  EXEMPELSSON"))
    add(desk, Contact(id="c1", name="Någon Annan"))
    add(desk, Contact(id="c1", role="Utan namn"))
    add(desk, Contact(id="c1", role="Utan namn"))
    walk = [add(desk, Event(id="e1", title=title, start=DAY)) for title in ("Vandring", "vandring!")]
    add(desk, Event(id="e1", title="Vandring", start=Moment(dt.date(2026, 7, 1))))
    found = [{entry.id for entry in group} for group in desk.workspace.tidying.duplicates()]
    assert found == [{entry.id for entry in walk}, {first.id, second.id, third.id}]


def test_merged_entries_are_one_in_every_draft_and_the_published_issue_stays(desk: Desk) -> None:
    dropped, kept = add(desk, OLD), add(desk, NEW)
    issues = []
    for title in ("Öppen", "Stängd", "Publicerad"):
        opened = desk.open(desk.create(replace(PLAIN, title=title)))
        desk.workspace.origins.use(opened, dropped.id, "k", "Använd")
        save(desk, opened)
        issues.append(opened)
    opened, closed, published = issues
    close(desk, closed)
    publish(desk, published)
    desk.ask(lambda done, failed: desk.workspace.tidying.merge(kept, dropped, "Slå ihop", lambda: done(None), failed))
    assert [entry.id for entry in desk.workspace.registers.entries("contact")] == [kept.id]
    assert opened.issue.contacts[0].phone == "010-2"
    assert {origin.entry for origin in opened.record.origins.values()} == {kept.id}
    after = desk.store.call(lambda library: library.load_issue(closed.id))
    assert after.issue.contacts[0].phone == "010-2"
    assert {origin.entry for origin in after.record.origins.values()} == {kept.id}
    assert stored(desk, published.id).contacts[0].phone == "010-1"
    assert desk.workspace.tidying.duplicates() == ()


def erased(desk: Desk, person: Person) -> PersonReport:
    return desk.ask(lambda done, failed: desk.workspace.tidying.erase(person, "[borttaget]", done, failed))


def test_nothing_brings_an_erased_person_back_later(desk: Desk) -> None:
    person = Person(name="Exempel Exempelsson")
    opened = desk.open(desk.create(replace(PLAIN, contacts=(OLD,))))
    opened.apply(lambda issue: replace(issue, title="Ändrad"), "Skriv")
    erased(desk, person)
    desk.clockwork.pass_time(3600)  # a version of what was being worked on would be made by now
    told = desk.ask(lambda done, failed: desk.workspace.tidying.report(person, done, failed))
    assert told.named == ()


def test_nothing_is_erased_and_nothing_closed_where_what_is_open_cannot_be_saved(desk: Desk) -> None:
    person = Person(name="Exempel Exempelsson")
    opened = desk.open(desk.create(replace(PLAIN, contacts=(OLD,))))
    desk.store.call(lambda library: library.statuses.set(opened.id, "published"))  # behind the window's back
    opened.apply(lambda issue: replace(issue, title="Ändrad"), "Skriv")
    with pytest.raises(IssuePublished):
        erased(desk, person)
    assert desk.workspace.open_issues == (opened,)
    assert opened.is_dirty
    assert opened.issue.title == "Ändrad"
    assert stored(desk, opened.id).contacts == (OLD,)


def test_a_person_is_told_of_and_erased_from_what_is_open(desk: Desk) -> None:
    person = Person(name="Exempel Exempelsson", email="exempel@example.se")
    add(desk, OLD)
    opened = desk.open(desk.create(replace(PLAIN, contacts=(OLD,))))
    opened.apply(lambda issue: replace(issue, title="Med Exempel Exempelsson"), "Skriv")
    told: PersonReport = desk.ask(lambda done, failed: desk.workspace.tidying.report(person, done, failed))
    assert {(one.place, one.title) for one in told.named} >= {("issue", "Med Exempel Exempelsson"), ("register", "")}
    assert told.backups == ()
    assert erased(desk, person).count >= 2
    assert desk.workspace.open_issues == ()
    again = desk.open(opened.id)
    assert again.issue.title == "Med [borttaget]"
    assert again.issue.contacts == (Contact(id="c1"),)
    assert not again.can_undo
