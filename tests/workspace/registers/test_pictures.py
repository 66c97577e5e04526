"""The register of pictures over a real store: entered when taken in, found again by its pixels, used again."""

from __future__ import annotations

import dataclasses
import datetime as dt
import io
import random

from msgspec.structs import replace
from PIL import Image as Pillow

from editor.newsletter import edits
from editor.newsletter.edits import picture_edits
from editor.newsletter.issue import Article, Image, Issue, Section
from editor.newsletter.record import Crop, PictureNotes, Work
from editor.store.values import RegisterEntry
from editor.support import pictures
from editor.support.picture_likeness import likeness
from editor.support.pictures import Taken
from editor.workspace.open_issue import OpenIssue
from editor.workspace.registers import pictures as picture_register
from editor.workspace.registers.pictures import Entered
from workspace.hands import Desk

PLAIN = Issue(
    title="Juni",
    date=dt.date(2026, 6, 1),
    sections=(Section(id="s1", items=(Article(id="a1", heading="Skogen"), Article(id="a2", heading="Sjön"))),),
)


def photograph(seed: int, size: tuple[int, int] = (2400, 1600), **options: object) -> Taken:
    few = Pillow.frombytes("RGB", (12, 8), random.Random(seed).randbytes(12 * 8 * 3))
    stream = io.BytesIO()
    few.resize(size, Pillow.Resampling.BICUBIC).save(stream, "JPEG", **options)
    return pictures.take_in(stream.getvalue(), file="kaj.jpg")


def taken_into(desk: Desk, opened: OpenIssue, taken: Taken, article: str = "a1") -> Entered:
    """As the window takes a picture in."""
    file = opened.add_picture(*taken.shown, "kaj.jpg", taken.original)
    entered: Entered = desk.ask(
        lambda done, failed: desk.workspace.picture_register.enter(opened, file, taken, likeness(taken.shown[1]), done)
    )
    opened.apply_work(
        lambda work: picture_edits.add(
            work, entered.new, lambda issue, image_id: edits.update(issue, article, image=image_id)
        ),
        "Lägg till bild",
    )
    return entered


def entries(desk: Desk) -> tuple[RegisterEntry, ...]:
    return desk.workspace.picture_register.entries()


def an_issue(desk: Desk, title: str = "Juni") -> OpenIssue:
    return desk.open(desk.create(replace(PLAIN, title=title)))


def describe(opened: OpenIssue, image_id: str = "img1") -> None:
    opened.apply(lambda issue: edits.update(issue, image_id, alt="Kajen i sol", credit="Exempel Exempelsson"), "x")
    opened.apply_work(lambda work: picture_edits.noted(work, image_id, people="Två personer"), "x")


def learnt(desk: Desk, opened: OpenIssue) -> RegisterEntry:
    desk.workspace.picture_register.learn(opened)
    desk.wait_until(lambda: picture_register.image_of(entries(desk)[0]).alt == "Kajen i sol")
    return entries(desk)[0]


def test_a_picture_taken_in_is_entered_with_its_original(desk: Desk) -> None:
    opened, taken = an_issue(desk), photograph(1)
    entered = taken_into(desk, opened, taken)
    (entry,) = entries(desk)
    assert not entered.known
    assert entered.alike == ()
    assert opened.record.origins["img1"].entry == entry.id
    assert picture_register.original_of(entry) == taken.original[0]
    assert picture_register.shown_of(entry) == taken.shown[0]
    for picture, data in taken:
        assert desk.workspace.picture_register.picture_data(picture) == data


def test_an_entry_says_what_the_issue_says_that_it_came_in_with(desk: Desk) -> None:
    opened = an_issue(desk)
    taken_into(desk, opened, photograph(1))
    describe(opened)
    entry = learnt(desk, opened)
    assert entry.facts.notes.people == "Två personer"
    assert entry.revision == 1
    assert entry.revision == opened.record.origins["img1"].revision


def test_the_same_pixels_are_known_and_bring_their_words(desk: Desk) -> None:
    first, taken = an_issue(desk), photograph(1)
    taken_into(desk, first, taken)
    describe(first)
    learnt(desk, first)
    second = an_issue(desk, "Juli")
    entered = taken_into(desk, second, taken, "a2")
    assert entered.known
    assert len(entries(desk)) == 1
    image = edits.find(second.issue, "img1")
    assert isinstance(image, Image)
    assert (image.alt, image.credit) == ("Kajen i sol", "Exempel Exempelsson")
    assert second.record.picture_notes["img1"].people == "Två personer"
    assert second.record.crops["img1"].original == taken.original[0]
    assert second.picture_data(image.file) == taken.shown[1]
    uses = desk.ask(lambda done, failed: desk.workspace.registers.uses(entries(desk)[0].id, done, failed))
    assert {use.title for use in uses} == {"Juni", "Juli"}


def test_what_a_second_issue_writes_does_not_change_the_entry(desk: Desk) -> None:
    first, taken = an_issue(desk), photograph(1)
    taken_into(desk, first, taken)
    describe(first)
    learnt(desk, first)
    second = an_issue(desk, "Juli")
    taken_into(desk, second, taken)
    second.apply(lambda issue: edits.update(issue, "img1", alt="Något annat"), "x")
    desk.workspace.picture_register.learn(second)
    desk.store.call(lambda library: None)
    assert picture_register.image_of(entries(desk)[0]).alt == "Kajen i sol"


def test_another_version_of_a_picture_is_entered_and_told_as_alike(desk: Desk) -> None:
    opened = an_issue(desk)
    taken_into(desk, opened, photograph(1))
    smaller = photograph(1, size=(1200, 800), quality=70)
    entered = taken_into(desk, opened, smaller, "a2")
    other = taken_into(desk, opened, photograph(2), "a2")
    assert not entered.known
    assert len(entered.alike) == 1
    assert other.alike == ()
    assert len(entries(desk)) == 3


def test_a_changed_entry_changes_drafts_and_follows_no_issue_any_more(desk: Desk) -> None:
    opened = an_issue(desk)
    taken_into(desk, opened, photograph(1))
    describe(opened)
    entry = learnt(desk, opened)
    value = edits.update(entry.content.value, picture_register.image_of(entry).id, credit="Namn Namnsson")
    content = dataclasses.replace(entry.content, value=value)
    desk.ask(lambda done, failed: desk.workspace.registers.change(entry.id, content, "Ändra bild", done, failed))
    assert not entries(desk)[0].facts.follows
    image = edits.find(opened.issue, "img1")
    assert isinstance(image, Image)
    assert (image.alt, image.credit) == ("Kajen i sol", "Namn Namnsson")
    opened.apply(lambda issue: edits.update(issue, "img1", alt="Kajen i regn"), "x")
    desk.workspace.picture_register.learn(opened)
    desk.store.call(lambda library: None)
    assert picture_register.image_of(entries(desk)[0]).alt == "Kajen i sol"


def test_a_cropped_picture_is_used_again_as_it_was_cropped(desk: Desk) -> None:
    opened, taken = an_issue(desk), photograph(1)
    taken_into(desk, opened, taken)
    crop = Crop(original=taken.original[0], box=(0, 0, 800, 800), focus=(10, 90))
    cut = pictures.shown(taken.original[1], file="kaj.jpg", box=crop.box)
    file = opened.add_picture(*cut, "kaj.jpg", taken.original)
    opened.apply_work(lambda work: picture_edits.recropped(work, "img1", file, crop), "Beskär")
    desk.workspace.picture_register.learn(opened)
    desk.wait_until(lambda: entries(desk)[0].facts.crop == crop)
    second = an_issue(desk, "Juli")
    new = desk.workspace.picture_register.used(second, entries(desk)[0])
    assert new.crop == crop
    assert second.picture_data(new.image.file) == cut[1]
    opened.undo()
    assert opened.picture_data(edits.find(opened.issue, "img1").file) == taken.shown[1]
    assert opened.original_data(taken.original[0]) == taken.original[1]


def test_pictures_without_use(desk: Desk) -> None:
    opened = an_issue(desk)
    taken_into(desk, opened, photograph(1))
    opened.save_now()
    desk.wait_until(lambda: opened.save_state.kind == "saved")
    unused = desk.ask(desk.workspace.picture_register.unused)
    assert unused == frozenset()
    opened.apply(lambda issue: edits.update(issue, "a1", image=None), "Ta bort bild")
    opened.save_now()
    desk.wait_until(lambda: opened.save_state.kind == "saved")
    unused = desk.ask(desk.workspace.picture_register.unused)
    assert unused == {entries(desk)[0].id}


def test_the_bytes_of_an_entry_stay_when_no_issue_names_them(desk: Desk) -> None:
    opened, taken = an_issue(desk), photograph(1)
    taken_into(desk, opened, taken)
    opened.undo()
    desk.store.call(lambda library: library.unused.remove())
    assert desk.workspace.picture_register.picture_data(taken.original[0]) == taken.original[1]
    assert desk.workspace.picture_register.picture_data(taken.shown[0]) == taken.shown[1]


def test_words_are_found_anywhere_in_what_is_known(desk: Desk) -> None:
    opened = an_issue(desk)
    taken_into(desk, opened, photograph(1))
    describe(opened)
    entry = learnt(desk, opened)
    assert picture_register.matches(entry, "kajen exempelsson")
    assert picture_register.matches(entry, "TVÅ")
    assert not picture_register.matches(entry, "kajen regn")


def test_the_end_of_a_licence(desk: Desk) -> None:
    opened = an_issue(desk)
    taken_into(desk, opened, photograph(1))
    (entry,) = entries(desk)
    assert not picture_register.licence_ends(entry, dt.date(2030, 1, 1))
    content = dataclasses.replace(entry.content, notes=PictureNotes(licence_end=dt.date(2027, 1, 1)))
    desk.ask(lambda done, failed: desk.workspace.registers.change(entry.id, content, "Ändra bild", done, failed))
    assert picture_register.licence_ends(entries(desk)[0], dt.date(2027, 1, 1))
    assert opened.record.picture_notes["img1"].licence_end == dt.date(2027, 1, 1)
    assert not picture_register.licence_ends(entries(desk)[0], dt.date(2026, 12, 31))


def test_pictures_that_came_before_the_register_are_entered_and_linked_in_one_step(desk: Desk) -> None:
    opened, taken = an_issue(desk), photograph(1)
    file = opened.add_picture(*taken.shown, "kaj.jpg")

    def with_pictures(issue: Issue) -> Issue:
        for image_id in ("i1", "i2"):
            issue = edits.add_image(issue, Image(id=image_id, file=file, alt="Kajen"))
        return edits.update(edits.update(issue, "a1", image="i1"), "a2", image="i2")

    opened.apply(with_pictures, "x")
    register = desk.workspace.picture_register
    assert [image.id for image in register.outside(opened)] == ["i1"]
    count = desk.ask(lambda done, failed: register.enter_all(opened, "Lägg bilder i registret", done, failed))
    assert count == 1
    (entry,) = entries(desk)
    assert picture_register.image_of(entry).alt == "Kajen"
    assert entry.facts.likeness == likeness(taken.shown[1])
    assert {origin.entry for origin in opened.record.origins.values()} == {entry.id}
    assert len(opened.record.origins) == 2
    assert register.outside(opened) == ()
    assert opened.undo_name == "Lägg bilder i registret"
    opened.undo()
    assert len(register.outside(opened)) == 1
    assert desk.ask(lambda done, failed: register.enter_all(opened, "Igen", done, failed)) == 1
    assert len(entries(desk)) == 1


def test_a_picture_that_is_copied_or_pasted_is_recognised(desk: Desk) -> None:
    opened, taken = an_issue(desk), photograph(1)
    taken_into(desk, opened, taken)
    describe(opened)
    learnt(desk, opened)
    register = desk.workspace.picture_register
    issue, copy_id = edits.duplicate(opened.issue, "a1")
    before, after = opened.work, Work(issue, opened.work.record)
    known = register.recognised(before, after, opened.pictures)
    copied = str(edits.find(issue, copy_id).image)
    assert known.record.origins[copied] == opened.record.origins["img1"]
    assert known.record.crops[copied].original == taken.original[0]
    assert known.record.picture_notes[copied].people == "Två personer"
    assert register.recognised(known, known, opened.pictures) is known
    other = an_issue(desk, "Juli")
    file = other.add_picture(*taken.shown, "x.jpg")
    pasted = edits.update(edits.add_image(other.issue, Image(id="i9", file=file)), "a1", image="i9")
    known = register.recognised(other.work, Work(pasted, other.record), other.pictures)
    assert set(known.record.origins) == set(known.record.crops) == {"i9"}
