"""Things that come from a register: each once per issue, changed along with their entry, never overwritten blindly."""

from __future__ import annotations

import dataclasses
import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from editor.newsletter import edits
from editor.newsletter.edits import picture_edits
from editor.newsletter.issue import Article, Calendar, Contact, ContactList, Event, Image, Issue, Moment, Section
from editor.newsletter.record import Crop, Gather, Origin, PictureNotes, Record, Work
from editor.newsletter.registers import origins, register
from editor.newsletter.registers.gathering import with_rule
from editor.newsletter.registers.register import Content, EntryChange
from editor.support.pictures import Picture

PORTRAIT = Picture(sha256="a" * 64, width_px=200, height_px=200, media_type="image/jpeg")
ORIGINAL = Picture(sha256="b" * 64, width_px=800, height_px=600, media_type="image/jpeg")
FROM = Origin(register="event", entry="vandring", revision=1)
PERSON = Origin(register="contact", entry="exempel", revision=1)
EMPTY = Work(
    Issue(
        title="Juni",
        date=dt.date(2026, 6, 1),
        sections=(Section(id="s1", items=(Calendar(id="k1"), ContactList(id="k2"), Article(id="a1"))),),
    ),
    Record(),
)


def meeting(**changes: object) -> Content:
    event = Event(id="e1", title="Vandring", start=Moment.parse("2026-06-12"), deadline=Moment.parse("2026-06-05"))
    return register.new_content(replace(event, **changes))


def person() -> Content:
    contact = Contact(id="c1", name="Exempel Exempelsson", image="img1")
    image = Image(id="img1", file="images/exempel.jpg", alt="Porträtt")
    return Content(
        value=Issue(title="", date=dt.date(2000, 1, 1), contacts=(contact,), images=(image,)),
        pictures={"images/exempel.jpg": PORTRAIT},
    )


def event_in(work: Work) -> Event:
    found = edits.find(work.issue, "e1")
    assert isinstance(found, Event)
    return found


def test_an_entry_stands_in_an_issue_once_however_often_it_is_named() -> None:
    first, in_calendar = origins.taken_in(EMPTY, {}, meeting(), FROM, "k1")
    second, in_article = origins.taken_in(first.work, {}, meeting(), FROM, "a1")
    assert in_calendar == in_article
    assert len(second.work.issue.events) == 1
    assert origins.linked(second.work, "vandring") == (in_calendar,)


def test_a_contact_brings_its_picture() -> None:
    brought, copy = origins.taken_in(EMPTY, {}, person(), PERSON, "k2")
    assert brought.pictures == {"images/exempel.jpg": PORTRAIT}
    assert origins.standing(brought.work, brought.pictures, copy, person(), 1) == origins.Standing(
        differs=frozenset(), behind=False
    )


def cut(focus: tuple[int, int] = (20, 30)) -> Content:
    """The person with a portrait that was cut, pointed at and noted of."""
    crop = Crop(original=ORIGINAL, box=(0, 0, 200, 200), focus=focus)
    return dataclasses.replace(person(), crop=crop, notes=PictureNotes(people="Exempel Exempelsson"))


def portrait_in(work: Work) -> str:
    (contact,) = work.issue.contacts
    assert contact.image is not None
    return contact.image


def test_a_portrait_brings_what_was_cut_and_what_is_known_of_it() -> None:
    brought, copy = origins.taken_in(EMPTY, {}, cut(), PERSON, "k2")
    record, image_id = brought.work.record, portrait_in(brought.work)
    assert record.crops == {image_id: cut().crop}
    assert record.picture_notes == {image_id: cut().notes}
    standing = origins.standing(brought.work, brought.pictures, copy, cut(), 1)
    assert standing is not None
    assert standing.is_same


@given(before=st.sampled_from([person(), cut(), cut((80, 80))]), after=st.sampled_from([person(), cut(), cut((1, 2))]))
def test_another_cut_of_a_portrait_comes_into_drafts_and_can_be_taken_back(before: Content, after: Content) -> None:
    brought, copy = origins.taken_in(EMPTY, {}, before, PERSON, "k2")
    done = origins.changed_along(brought.work, brought.pictures, EntryChange(before, after), "exempel", 2)
    assert done.work.record.crops.get(portrait_in(done.work)) == after.crop
    origin = replace(PERSON, revision=3)
    undone = origins.restored(done.work, done.pictures, copy, EntryChange(before, after), origin)
    assert undone is not None
    assert undone.work.record.crops.get(portrait_in(undone.work)) == before.crop


def test_a_cut_of_the_issues_own_stays() -> None:
    brought, copy = origins.taken_in(EMPTY, {}, cut(), PERSON, "k2")
    image_id = portrait_in(brought.work)
    own = picture_edits.recropped(brought.work, image_id, "images/exempel.jpg", Crop(original=ORIGINAL, focus=(9, 9)))
    done = origins.changed_along(own, brought.pictures, EntryChange(cut(), cut((1, 2))), "exempel", 2)
    assert done.work.record.crops == own.record.crops
    assert done.kept == {copy: frozenset({"image"})}


def test_a_change_comes_into_every_thing_of_the_entry() -> None:
    work = origins.taken_in(EMPTY, {}, meeting(), FROM, "k1")[0].work
    change = EntryChange(meeting(), meeting(deadline=Moment.parse("2026-06-08")))
    done = origins.changed_along(work, {}, change, "vandring", 2)
    assert event_in(done.work).deadline == Moment.parse("2026-06-08")
    assert done.work.record.origins["e1"].revision == 2
    assert (done.touched, done.kept) == (("e1",), {})


def test_own_wording_is_kept_and_told() -> None:
    work = origins.taken_in(EMPTY, {}, meeting(), FROM, "k1")[0].work
    work = Work(edits.update(work.issue, "e1", title="Kvällsvandring"), work.record)
    change = EntryChange(meeting(), meeting(title="Skogsvandring", place="Entrén"))
    done = origins.changed_along(work, {}, change, "vandring", 2)
    assert (event_in(done.work).title, event_in(done.work).place) == ("Kvällsvandring", "Entrén")
    assert done.kept == {"e1": frozenset({"title"})}
    standing = origins.standing(done.work, {}, "e1", change.after, 2)
    assert standing == origins.Standing(differs=frozenset({"title"}), behind=False)


def test_other_entries_and_things_of_no_register_stay_as_they_are() -> None:
    issue = edits.add_event(EMPTY.issue, Event(id="e9", title="Vandring"), "k1")
    change = EntryChange(meeting(), meeting(title="Skogsvandring"))
    done = origins.changed_along(Work(issue, Record()), {}, change, "vandring", 2)
    assert done.work.issue is issue
    assert origins.standing(done.work, {}, "e9", change.after, 2) is None


def test_what_was_brought_back_from_earlier_is_behind() -> None:
    work = origins.taken_in(EMPTY, {}, meeting(), FROM, "k1")[0].work
    assert origins.standing(work, {}, "e1", meeting(title="Ny"), 2) == origins.Standing(
        differs=frozenset({"title"}), behind=True
    )
    taken = origins.renewed(work, {}, "e1", meeting(title="Ny"), replace(FROM, revision=2))
    assert event_in(taken.work).title == "Ny"
    assert origins.standing(taken.work, {}, "e1", meeting(title="Ny"), 2) == origins.Standing(
        differs=frozenset(), behind=False
    )


def test_what_is_kept_apart_is_of_no_register() -> None:
    work = origins.taken_in(EMPTY, {}, meeting(), FROM, "k1")[0].work
    apart = origins.with_origin(work, "e1", None)
    assert apart.record == Record()
    assert apart.issue is work.issue


def test_a_calendar_that_gathers_is_in_order_after_a_change() -> None:
    rule = Gather(first=dt.date(2026, 6, 1), last=dt.date(2026, 6, 30))
    work = with_rule(EMPTY, "k1", rule)
    work = Work(
        edits.add_event(work.issue, Event(id="e5", title="", start=Moment.parse("2026-06-10")), "k1"), work.record
    )
    brought, copy = origins.taken_in(work, {}, meeting(), FROM, "k1")
    change = EntryChange(meeting(), meeting(start=Moment.parse("2026-06-02")))
    done = origins.changed_along(brought.work, {}, change, "vandring", 2)
    calendar = edits.find(done.work.issue, "k1")
    assert isinstance(calendar, Calendar)
    assert calendar.events == (copy, "e5")


def test_a_picture_is_named_by_no_list() -> None:
    image = register.new_content(Image(id="img1", file="images/kaj.jpg"))
    with pytest.raises(TypeError):
        origins.taken_in(EMPTY, {}, image, Origin(register="image", entry="kaj", revision=1), "k1")


WORDS = st.sampled_from(("", "Parken", "Entrén", "Zoom"))


@given(WORDS, WORDS, WORDS, WORDS)
def test_a_change_and_its_opposite_leave_a_thing_that_agreed_as_it_was(a: str, b: str, c: str, d: str) -> None:
    before, after = meeting(place=a, series=b), meeting(place=c, series=d)
    work = origins.taken_in(EMPTY, {}, before, FROM, "k1")[0].work
    there = origins.changed_along(work, {}, EntryChange(before, after), "vandring", 2)
    assert register.same(register.content_of(there.work.issue, "e1"), after)
    back = origins.changed_along(there.work, {}, EntryChange(after, before), "vandring", 3)
    assert back.work.issue == work.issue


def test_a_thing_is_restored_only_where_it_says_what_the_change_left() -> None:
    work = origins.taken_in(EMPTY, {}, meeting(place="Entrén"), FROM, "k1")[0].work
    change = EntryChange(meeting(), meeting(place="Entrén"))
    back = origins.restored(work, {}, "e1", change, replace(FROM, revision=3))
    assert back is not None
    assert (event_in(back.work).place, back.work.record.origins["e1"].revision) == ("", 3)
    typed = Work(edits.update(work.issue, "e1", note="<p>Ny</p>"), work.record)
    assert origins.restored(typed, {}, "e1", change, FROM) is None
    assert origins.restored(EMPTY, {}, "e1", change, FROM) is None


def test_what_names_a_thing_is_told_in_page_order() -> None:
    first, copy = origins.taken_in(EMPTY, {}, meeting(), FROM, "a1")
    both = origins.taken_in(first.work, {}, meeting(), FROM, "k1")[0]
    assert origins.named_by(both.work.issue, copy) == ("k1", "a1")
    assert origins.named_by(EMPTY.issue, copy) == ()
