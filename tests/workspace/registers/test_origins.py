"""Things of an issue and the entries they come from: told apart, taken, kept apart, entered, gathered."""

from __future__ import annotations

import datetime as dt

from msgspec.structs import replace

from editor.newsletter import edits
from editor.newsletter.edits import picture_edits
from editor.newsletter.edits.picture_edits import NewPicture
from editor.newsletter.issue import Calendar, Contact, Event, Image, Issue, Moment
from editor.newsletter.record import Crop, Gather, PictureNotes, Work
from editor.newsletter.registers import origins, register
from editor.newsletter.registers.register import Content
from editor.support import pictures
from editor.workspace.registers.origins import origin_of
from workspace.hands import Desk, png
from workspace.registers.hands import EVENT, LATER, PLAIN, add_event, change, close, event_of, using


def test_a_restored_version_that_differs_is_offered_the_registers(desk: Desk) -> None:
    entry = add_event(desk)
    opened = using(desk, entry, "k1")
    workspace = desk.workspace
    version = desk.ask(lambda done, failed: workspace.versions.keep(opened, "saved", done, failed))
    change(desk, entry, deadline=LATER)
    desk.ask(
        lambda done, failed: workspace.versions.restore(opened, version.id, "Återställ", lambda: done(None), failed)
    )
    assert event_of(opened.issue).deadline == EVENT.deadline
    link = desk.workspace.origins.link(opened, "e1")
    assert link is not None
    assert link.standing == origins.Standing(differs=frozenset({"deadline"}), behind=True)
    outcome = desk.ask(lambda done, failed: desk.workspace.origins.change_from(opened, "e1", "Ändra", done, failed))
    assert outcome.after.content.thing == replace(EVENT, deadline=EVENT.deadline)
    link = desk.workspace.origins.link(opened, "e1")
    assert link is not None
    assert link.standing == origins.Standing(differs=frozenset(), behind=False)


def test_what_is_pasted_from_another_issue_comes_from_the_register_there_too(desk: Desk) -> None:
    entry = add_event(desk)
    opened = desk.open(desk.create(PLAIN))
    before = opened.work
    pasted = Work(edits.add_event(before.issue, EVENT, "k1"), before.record)
    after = desk.workspace.origins.recognised(before, pasted, {})
    assert after.record.origins == {"e1": origin_of(entry)}
    other = Work(edits.add_event(before.issue, replace(EVENT, title="Annan"), "k1"), before.record)
    assert desk.workspace.origins.recognised(before, other, {}) is other


def test_a_copy_within_the_issue_is_a_thing_of_its_own(desk: Desk) -> None:
    opened = using(desk, add_event(desk), "k1")
    before = opened.work
    copied = Work(edits.duplicate(before.issue, "e1")[0], before.record)
    assert desk.workspace.origins.recognised(before, copied, {}) is copied


def test_a_portrait_cut_in_the_register_is_cut_in_the_issue_and_keeps_its_original(desk: Desk) -> None:
    workspace = desk.workspace
    person = register.new_content(Contact(id="c1", name="Exempel Exempelsson"))
    draft = workspace.registers.draft(person)
    whole, part = pictures.prepare(png(1), file="hel.png"), pictures.prepare(png(2), file="del.png")
    file = draft.add_picture(*part, "del.png", whole)
    crop = Crop(original=whole[0], box=(0, 0, 4, 4), focus=(10, 90))
    new = NewPicture(image=Image(id="img", file=file), crop=crop, notes=PictureNotes(legal_ground="samtycke"))
    contact_id = draft.issue.contacts[0].id
    draft.apply_work(
        lambda work: picture_edits.add(work, new, lambda issue, image: edits.update(issue, contact_id, image=image)),
        "Porträtt",
    )
    content, data = workspace.registers.drafted(draft)
    entry = desk.ask(lambda done, failed: workspace.registers.add("contact", content, done, failed, new_pictures=data))
    again = workspace.registers.draft(entry.content)
    assert [*again.record.crops.values()] == [crop]
    assert again.original_data(crop.original) == whole[1]
    opened = using(desk, entry, "k2")
    (image,) = opened.issue.images
    assert opened.record.crops == {image.id: crop}
    assert opened.record.picture_notes == {image.id: new.notes}
    assert opened.pictures[image.file].focus == (10, 90)
    link = desk.workspace.origins.link(opened, opened.issue.contacts[0].id)
    assert link is not None
    assert link.standing is not None
    assert link.standing.is_same


def test_what_is_kept_apart_does_not_follow(desk: Desk) -> None:
    entry = add_event(desk)
    opened = using(desk, entry, "k1")
    desk.workspace.origins.keep_apart(opened, "e1", "Håll isär")
    assert change(desk, entry, deadline=LATER).changed == ()
    assert event_of(opened.issue).deadline == EVENT.deadline
    assert desk.workspace.origins.link(opened, "e1") is None


def test_a_thing_of_an_issue_goes_into_the_register_and_back_everywhere(desk: Desk) -> None:
    issue = edits.add_event(PLAIN, EVENT, "k1")
    opened = desk.open(desk.create(issue))
    entry = desk.ask(lambda done, failed: desk.workspace.origins.enter(opened, "e1", "Spara", done, failed))
    other = using(desk, entry, "k1", title="Juli")
    again = desk.ask(lambda done, failed: desk.workspace.origins.enter(other, "e1", "Spara", done, failed))
    assert again.id == entry.id
    opened.apply(lambda value: edits.update(value, "e1", place="Parken"), "Skriv")
    outcome = desk.ask(lambda done, failed: desk.workspace.origins.change_from(opened, "e1", "Ändra", done, failed))
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
    entry = desk.ask(lambda done, failed: desk.workspace.origins.enter(opened, "c1", "Spara", done, failed))
    other = using(desk, entry, "k2", title="Juli")
    (image,) = other.issue.images
    assert other.picture_data(image.file) == data

    newer, new_data = pictures.prepare(png(2), file="b.png")
    person = replace(entry.content.value, images=(replace(entry.content.value.images[0], file="images/ny.png"),))
    content = Content(value=person, pictures={"images/ny.png": newer})
    desk.ask(
        lambda done, failed: desk.workspace.registers.change(
            entry.id, content, "Ändra", done, failed, new_pictures=((newer, new_data),)
        )
    )
    (image,) = other.issue.images
    assert other.picture_data(image.file) == new_data
    close(desk, other)
    found = desk.open(other.id)
    assert found.picture_data(found.issue.images[0].file) == new_data


def test_a_calendar_gathers_and_stays_in_order(desk: Desk) -> None:
    late, early = (
        add_event(desk),
        add_event(desk, replace(EVENT, title="Föreläsning", start=Moment(dt.date(2026, 6, 3)))),
    )
    add_event(desk, replace(EVENT, title="Efteråt", start=Moment(dt.date(2026, 7, 1))))
    opened = desk.open(desk.create(PLAIN))
    rule = Gather(first=dt.date(2026, 6, 1), last=dt.date(2026, 6, 30))
    desk.workspace.origins.gather(opened, "Samla", calendar_id="k1", rule=rule)

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
    desk.workspace.origins.gather(opened, "Samla")
    assert titles() == ["Föreläsning", "Vandring", "Ny"]
    assert {origin.entry for origin in opened.record.origins.values()} >= {late.id, early.id}
    assert origin_of(early).revision == 1


def test_a_new_thing_with_an_old_id_is_of_no_register(desk: Desk) -> None:
    opened = using(desk, add_event(desk), "k1")
    opened.apply(lambda issue: edits.remove(issue, "e1"), "Ta bort")
    opened.apply(lambda issue: edits.add_event(issue, Event(id="e1", title="Ny"), "k1"), "Lägg till")
    assert desk.workspace.origins.link(opened, "e1") is None
    opened.undo()
    opened.undo()
    assert desk.workspace.origins.link(opened, "e1") is not None
