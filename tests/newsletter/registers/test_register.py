"""Entries of a register: compared, taken into issues, changed in issues; pictures follow by what they show."""

from __future__ import annotations

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from editor.newsletter import edits, issue_file
from editor.newsletter.issue import Article, Calendar, Contact, ContactList, Event, Image, Issue, Moment, Section
from editor.newsletter.record import Record, Work
from editor.newsletter.registers import entries, register
from editor.newsletter.registers.register import Content, EntryChange
from editor.support.pictures import Picture
from strategies import issues

PORTRAIT = Picture(sha256="a" * 64, width_px=200, height_px=200, media_type="image/jpeg")
OTHER = Picture(sha256="b" * 64, width_px=200, height_px=200, media_type="image/jpeg")
MEETING = Event(
    id="e7",
    title="Vandring i Exempelskogen",
    start=Moment(dt.date(2026, 5, 12), dt.time(9, 0)),
    deadline=Moment(dt.date(2026, 5, 5)),
    article="a1",
    body='<p>Läs <a href="#a1">artikeln</a></p>',
)
PERSON = Contact(id="c3", name="Exempel Exempelsson", email="exempel@example.se", image="img4")


def an_issue() -> Issue:
    """An event in a calendar and an article, a contact with a picture."""
    return Issue(
        title="Maj",
        date=dt.date(2026, 5, 1),
        sections=(
            Section(
                id="s1",
                items=(
                    Article(id="a1", heading="Skogen", events=("e7",)),
                    Calendar(id="k1", events=("e7",)),
                    ContactList(id="k2", contacts=("c3",)),
                ),
            ),
        ),
        events=(MEETING,),
        contacts=(PERSON,),
        images=(Image(id="img4", file="images/exempel.jpg", alt="Exempel Exempelsson ler"),),
    )


EMPTY = Issue(
    title="Juni",
    date=dt.date(2026, 6, 1),
    sections=(Section(id="s1", items=(Calendar(id="k1"), ContactList(id="k2"), Article(id="a1"))),),
)


def event_entry(**changes: object) -> Content:
    return register.content_of(edits.update(an_issue(), "e7", **changes), "e7")


def test_an_entry_holds_the_thing_and_its_picture_and_nothing_of_the_issue() -> None:
    entry = register.content_of(an_issue(), "c3", {"images/exempel.jpg": PORTRAIT, "images/kaj.jpg": OTHER})
    assert entry.value.contacts == (replace(PERSON, id="c1", image="img1"),)
    assert entry.value.images == (Image(id="img1", file="images/exempel.jpg", alt="Exempel Exempelsson ler"),)
    assert entry.pictures == {"images/exempel.jpg": PORTRAIT}
    assert entry.value.sections == ()
    assert entry.value.title == ""


def test_what_points_into_the_issue_stays_there() -> None:
    event = event_entry().thing
    assert isinstance(event, Event)
    assert event.article is None
    assert event.body == '<p>Läs <a href="">artikeln</a></p>'


@given(issues(), st.data())
def test_an_entry_of_any_issue_is_an_issue_file_and_is_the_same_whatever_its_ids(
    issue: Issue, data: st.DataObject
) -> None:
    things: list[Event | Contact | Image] = [*issue.events, *issue.contacts, *issue.images]
    if not things:
        return
    entry = register.content_of(issue, data.draw(st.sampled_from(things)).id)
    assert issue_file.parse(issue_file.to_json(entry.value), file="x") == entry.value
    assert register.content_of(entry.value, entry.thing.id).value == entry.value
    assert register.differences(entry, entry) == frozenset()


@given(issues(), st.data())
def test_what_is_taken_into_an_issue_says_what_the_entry_says(issue: Issue, data: st.DataObject) -> None:
    things: list[Event | Contact] = [*issue.events, *issue.contacts]
    if not things:
        return
    entry = register.content_of(issue, data.draw(st.sampled_from(things)).id)
    files, _ = register.placed_pictures(entry, {})
    after, copy = register.taken(EMPTY, entry, "k1" if isinstance(entry.thing, Event) else "k2", 0, files)
    assert register.same(register.content_of(after, copy), entry)
    assert issue_file.parse(issue_file.to_json(after), file="x") == after


def test_pictures_are_the_same_by_what_they_show_not_by_their_names() -> None:
    here = register.content_of(an_issue(), "c3", {"images/exempel.jpg": PORTRAIT})
    renamed = replace(an_issue(), images=(replace(an_issue().images[0], id="img4", file="images/annan.jpg"),))
    there = register.content_of(renamed, "c3", {"images/annan.jpg": PORTRAIT})
    assert register.same(here, there)
    swapped = register.content_of(renamed, "c3", {"images/annan.jpg": OTHER})
    assert register.differences(here, swapped) == {"image"}
    described = register.content_of(edits.update(an_issue(), "img4", alt="Porträtt"), "c3", here.pictures)
    assert register.differences(here, described) == {"image"}


def test_a_picture_that_is_there_keeps_its_name_and_a_new_one_takes_a_free_name() -> None:
    entry = register.content_of(an_issue(), "c3", {"images/exempel.jpg": PORTRAIT})
    assert register.placed_pictures(entry, {"images/kaj.jpg": PORTRAIT})[0] == {"images/exempel.jpg": "images/kaj.jpg"}
    files, everything = register.placed_pictures(entry, {"images/Exempel.jpg": OTHER})
    assert files == {"images/exempel.jpg": "images/exempel-2.jpg"}
    assert everything == {"images/Exempel.jpg": OTHER, "images/exempel-2.jpg": PORTRAIT}


def test_a_change_writes_only_the_fields_it_concerns() -> None:
    before, after = event_entry(), event_entry(deadline=Moment(dt.date(2026, 5, 8)))
    here = edits.update(an_issue(), "e7", title="Vandring")
    done = register.pushed(here, "e7", register.content_of(here, "e7"), EntryChange(before, after), {})
    event = edits.find(done.issue, "e7")
    assert isinstance(event, Event)
    assert (event.title, event.deadline, event.article) == ("Vandring", Moment(dt.date(2026, 5, 8)), "a1")
    assert event.body == MEETING.body
    assert done.kept == frozenset()


def test_a_field_that_says_something_of_its_own_is_kept_and_named() -> None:
    change = EntryChange(event_entry(), event_entry(title="Ny vandring", place="Entrén"))
    here = edits.update(an_issue(), "e7", title="Vandring")
    done = register.pushed(here, "e7", register.content_of(here, "e7"), change, {})
    event = edits.find(done.issue, "e7")
    assert isinstance(event, Event)
    assert (event.title, event.place) == ("Vandring", "Entrén")
    assert done.kept == {"title"}


def test_a_thing_that_has_the_change_already_is_left_as_it_is() -> None:
    change = EntryChange(event_entry(), event_entry(place="Entrén"))
    here = edits.update(an_issue(), "e7", place="Entrén")
    done = register.pushed(here, "e7", register.content_of(here, "e7"), change, {})
    assert done.issue is here
    assert done.kept == frozenset()


@pytest.mark.parametrize(
    ("changed", "file", "kept_id"),
    [
        (Image(id="img1", file="p.jpg", alt="Ny text"), "images/exempel.jpg", True),
        (Image(id="img1", file="q.jpg", alt="Annan bild"), "images/q.jpg", False),
    ],
)
def test_a_changed_picture_follows(changed: Image, file: str, kept_id: bool) -> None:
    """The same picture with other words keeps its entry, another picture gets one of its own; the old one goes."""
    mine = {"images/exempel.jpg": PORTRAIT}
    before = register.content_of(an_issue(), "c3", mine)
    after = Content(
        value=replace(before.value, images=(changed,)), pictures={changed.file: PORTRAIT if kept_id else OTHER}
    )
    done = register.pushed(an_issue(), "c3", before, EntryChange(before, after), {changed.file: file})
    (image,) = done.issue.images
    contact = edits.find(done.issue, "c3")
    assert isinstance(contact, Contact)
    assert contact.image == image.id
    assert (image.file, image.alt, image.id == "img4") == (file, changed.alt, kept_id)


def test_a_picture_taken_away_goes_and_one_added_comes() -> None:
    mine = {"images/exempel.jpg": PORTRAIT}
    with_picture = register.content_of(an_issue(), "c3", mine)
    bare = register.content_of(edits.update(an_issue(), "c3", image=None), "c3", mine)
    gone = register.pushed(an_issue(), "c3", with_picture, EntryChange(with_picture, bare), {}).issue
    assert gone.images == ()
    files = {"images/exempel.jpg": "images/exempel.jpg"}
    back = register.pushed(gone, "c3", register.content_of(gone, "c3"), EntryChange(bare, with_picture), files).issue
    assert register.same(register.content_of(back, "c3", mine), with_picture)


def test_renewing_writes_every_field_but_the_issues_own() -> None:
    here = edits.update(an_issue(), "e7", title="Vandring", place="Parken", note="<p>Ta med matsäck</p>")
    after = entries.renewed(Work(here, Record()), "e7", {}, event_entry(), {})
    event = edits.find(after.issue, "e7")
    assert isinstance(event, Event)
    assert (event.title, event.place, event.note, event.article) == (MEETING.title, "", "", "a1")


def test_a_new_entry_begins_with_nothing_else() -> None:
    entry = register.new_content(Event(id="e1", title="Ny"))
    assert entry.thing == Event(id="e1", title="Ny")
    with pytest.raises(ValueError):
        register.thing_of(replace(entry.value, events=()))
