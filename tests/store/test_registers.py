"""Registers that outlive issues, on a real file: kept, found again, changed together with issues or not at all."""

from __future__ import annotations

import contextlib
import datetime as dt
import hashlib
import sqlite3
from pathlib import Path

import pytest
from msgspec.structs import replace

from editor.newsletter import edits
from editor.newsletter.issue import Contact, Event, Moment
from editor.newsletter.record import Origin, Record
from editor.newsletter.registers import register
from editor.newsletter.registers.register import Content, Facts
from editor.store.errors import UnknownEntry
from editor.store.library import Library
from editor.support.pictures import Picture
from store.samples import PICTURES, library_in, small_issue

MEETING = register.new_content(
    Event(id="e1", title="Vandring", start=Moment(dt.date(2026, 5, 12)), body="<p>Ta med matsäck</p>")
)
LATER = register.new_content(Event(id="e1", title="Vandring", start=Moment(dt.date(2026, 5, 13))))
PERSON = Contact(id="c1", name="Exempel Exempelsson")


class Mishap(Exception):
    """Something that goes wrong in the middle."""


def an_origin(entry: str) -> Record:
    return Record(origins={"e1": Origin(register="event", entry=entry, revision=1)})


def with_picture() -> Content:
    return register.content_of(small_issue(), "c1", PICTURES)


def test_entries_come_back_after_the_store_was_closed(folder: Path) -> None:
    with library_in(folder) as library:
        meeting = library.registers.add("event", MEETING)
        person = library.registers.add("contact", with_picture(), Facts(review_date=dt.date(2027, 1, 1)))
    with library_in(folder) as library:
        assert library.registers.entries("event") == (meeting,)
        assert library.registers.entries("contact") == (person,)
        assert library.registers.entry(meeting.id) == meeting
    assert meeting.content == MEETING
    assert person.facts.review_date == dt.date(2027, 1, 1)


def test_a_change_counts_and_facts_do_not(library: Library) -> None:
    entry = library.registers.add("event", MEETING)
    changed = library.registers.change(entry.id, LATER)
    assert (changed.content, changed.revision) == (LATER, 2)
    noted = library.registers.set_facts(entry.id, Facts(left_on=dt.date(2026, 6, 1)))
    assert (noted.content, noted.revision, noted.facts.left_on) == (LATER, 2, dt.date(2026, 6, 1))


def test_a_deleted_entry_can_be_brought_back_until_it_is_forgotten(library: Library) -> None:
    entry = library.registers.add("event", MEETING)
    library.registers.delete(entry.id)
    assert library.registers.entries("event") == ()
    with pytest.raises(UnknownEntry):
        library.registers.change(entry.id, LATER)
    assert library.registers.restore(entry.id).content == MEETING
    library.registers.delete(entry.id)
    assert library.registers.forget_deleted() == 0
    assert library.registers.forget_deleted(older_than_days=0) == 1
    with pytest.raises(UnknownEntry):
        library.registers.restore(entry.id)


def test_the_issues_that_name_an_entry_are_found(library: Library) -> None:
    entry = library.registers.add("event", MEETING)
    named = library.create_issue(small_issue(own_id="ett"), PICTURES, an_origin(entry.id))
    published = library.create_issue(small_issue(own_id="tre"), PICTURES, an_origin(entry.id))
    library.create_issue(small_issue(own_id="fyra"), PICTURES, an_origin(f"{entry.id}x"))
    library.create_issue(small_issue(own_id="fem"), PICTURES)
    binned = library.create_issue(small_issue(own_id="sex"), PICTURES, an_origin(entry.id))
    library.statuses.set(published, "published")
    library.delete_issue(binned)
    found = {(issue.id, issue.status) for issue in library.registers.linked_issues(entry.id)}
    assert found == {(named, "draft"), (published, "published")}


def test_an_entry_and_its_issues_change_together(library: Library) -> None:
    entry = library.registers.add("event", MEETING)
    one, other = (library.create_issue(small_issue(own_id=name), PICTURES, an_origin(entry.id)) for name in ("a", "b"))
    with library.transaction():
        library.registers.change(entry.id, LATER)
        for issue_id in (one, other):
            before = library.load_issue(issue_id).issue
            library.save_issue(issue_id, before, edits.update(before, "e1", title="Ny"), PICTURES)
    assert library.registers.entry(entry.id).revision == 2
    assert {library.load_issue(issue_id).issue.events[0].title for issue_id in (one, other)} == {"Ny"}


def test_nothing_of_it_is_written_where_something_goes_wrong(library: Library) -> None:
    entry = library.registers.add("event", MEETING)
    issue_id = library.create_issue(small_issue(), PICTURES)
    before = library.load_issue(issue_id).issue

    def go_wrong() -> None:
        with library.transaction():
            library.registers.change(entry.id, LATER)
            library.save_issue(issue_id, before, edits.update(before, "e1", title="Ny"), {})
            raise Mishap

    with pytest.raises(Mishap):
        go_wrong()
    assert library.registers.entry(entry.id) == entry
    assert library.load_issue(issue_id).issue == before
    library.save_issue(issue_id, before, edits.update(before, "e1", title="Nyast"), PICTURES)
    assert library.load_issue(issue_id).issue.events[0].title == "Nyast"
    assert library.load_issue(issue_id).pictures == PICTURES


def test_a_save_from_before_a_change_writes_what_it_says(library: Library) -> None:
    """A save that was on its way when a register's change came knows an older value than the store has."""
    issue_id = library.create_issue(small_issue(), PICTURES)
    old = library.load_issue(issue_id).issue
    library.save_issue(issue_id, old, edits.update(old, "e1", title="Från registret"), PICTURES)
    late = edits.update(old, "a1", heading="Skriven samtidigt")
    library.save_issue(issue_id, old, late, PICTURES)
    assert library.load_issue(issue_id).issue == late


def test_the_pictures_of_entries_stay(library: Library) -> None:
    data = b"bytes of a picture"
    picture = Picture(sha256=hashlib.sha256(data).hexdigest(), width_px=1, height_px=1, media_type="image/png")
    library.pictures.add(picture, data)
    issue = edits.add_image(small_issue(), replace(small_issue().images[0], id="img9", file="images/p.png"))
    issue = edits.update(issue, "c1", image="img9")
    entry = library.registers.add("contact", register.content_of(issue, "c1", {"images/p.png": picture}))
    assert entry.content.pictures == {"images/p.png": picture}
    assert library.unused.remove() == 0
    library.registers.delete(entry.id)
    library.registers.forget_deleted(older_than_days=0)
    assert library.unused.remove() == 1


def test_damage_to_one_entry_hides_that_one_only(folder: Path) -> None:
    with library_in(folder) as library:
        damaged = library.registers.add("event", MEETING)
        whole = library.registers.add("event", LATER)
    with contextlib.closing(sqlite3.connect(folder / "lansbrev.db")) as raw:
        raw.execute(
            "UPDATE register_entries SET value = replace(value, 'Vandring', 'Flygning') WHERE id = ?", (damaged.id,)
        )
        raw.commit()
    with library_in(folder) as library:
        assert library.registers.entries("event") == (whole,)
        with pytest.raises(UnknownEntry):
            library.registers.entry(damaged.id)
        with pytest.raises(UnknownEntry):
            library.registers.change(damaged.id, LATER)


def test_which_entries_are_used_at_all(library: Library) -> None:
    used, unused, binned = (library.registers.add("event", MEETING) for _ in range(3))
    assert library.registers.used() == frozenset()
    for entry in (used, binned):
        issue_id = library.create_issue(small_issue(), {}, record=an_origin(entry.id))
    assert library.registers.used() == {used.id, binned.id}
    library.delete_issue(issue_id)
    assert library.registers.used() == {used.id}
    assert unused.id not in library.registers.used()
