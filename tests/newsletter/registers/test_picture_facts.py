"""Pictures follow their entry in what is cut and noted too: never over what an issue says of its own."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace
from typing import Any

import msgspec
from hypothesis import given
from hypothesis import strategies as st

from editor.newsletter import edits
from editor.newsletter.issue import Article, Image, Issue, Section
from editor.newsletter.record import Crop, Origin, PictureNotes, Record, Work
from editor.newsletter.registers import origins, picture_facts, register
from editor.newsletter.registers.register import Content, EntryChange
from editor.support.pictures import Picture

ORIGINAL = Picture(sha256="a" * 64, width_px=4000, height_px=3000, media_type="image/jpeg")
WHOLE, CUT = (
    Picture(sha256=letter * 64, width_px=1280, height_px=960, media_type="image/jpeg") for letter in ("b", "c")
)
FROM = Origin(register="image", entry="kaj", revision=1)
LEFT = Crop(original=ORIGINAL, box=(0, 0, 2000, 3000))
SQUARE = Crop(original=ORIGINAL, box=(0, 0, 3000, 3000))


def entry(shown: Picture = WHOLE, crop: Crop | None = None, notes: PictureNotes | None = None, **said: Any) -> Content:
    image = Image(id="img1", file="images/kaj.jpg", **said)
    bare = register.new_content(image)
    return Content(
        value=bare.value,
        pictures={image.file: shown},
        crop=crop or Crop(original=ORIGINAL),
        notes=notes or PictureNotes(),
    )


def using(content: Content) -> tuple[Work, dict[str, Picture]]:
    """An issue whose article shows the picture of an entry."""
    image = msgspec.structs.replace(content.thing, id="i7")
    issue = Issue(
        title="Juni",
        date=dt.date(2026, 6, 1),
        sections=(Section(id="s1", items=(Article(id="a1", image="i7"),)),),
        images=(image,),  # type: ignore[arg-type]
    )
    crops = {"i7": content.crop} if content.crop is not None else {}
    notes = {"i7": content.notes} if content.notes != PictureNotes() else {}
    return Work(issue, Record(origins={"i7": FROM}, crops=crops, picture_notes=notes)), dict(content.pictures)


def said(work: Work, pictures: dict[str, Picture]) -> Content:
    return picture_facts.content_of(work, "i7", pictures)


def test_another_cut_another_point_and_other_notes_come_along_with_the_entry() -> None:
    before = entry(alt="Kajen")
    notes = PictureNotes(licence_end=dt.date(2027, 1, 1), people="Två personer")
    after = entry(CUT, msgspec.structs.replace(LEFT, focus=(10, 20)), notes, alt="Kajen i sol")
    work, pictures = using(before)
    done = origins.changed_along(work, pictures, EntryChange(before, after), "kaj", 2)
    assert (done.touched, done.kept) == (("i7",), {})
    assert done.work.record.crops["i7"] == after.crop
    assert done.work.record.picture_notes["i7"] == notes
    assert register.same(said(done.work, dict(done.pictures)), after)
    standing = origins.standing(done.work, done.pictures, "i7", after, 2)
    assert standing == origins.Standing(differs=frozenset(), behind=False)


def test_what_an_issue_has_cut_or_noted_itself_stays_and_is_named() -> None:
    before, after = entry(), entry(CUT, LEFT, PictureNotes(people="Två personer", legal_ground="Samtycke"))
    work, pictures = using(before)
    square = Picture(sha256="d" * 64, width_px=1280, height_px=1280, media_type="image/jpeg")
    issue = edits.update(work.issue, "i7", file="images/ruta.jpg")
    record = msgspec.structs.replace(
        work.record, crops={"i7": SQUARE}, picture_notes={"i7": PictureNotes(people="Tre personer")}
    )
    own, known = Work(issue, record), {**pictures, "images/ruta.jpg": square}
    assert origins.standing(own, known, "i7", before, 1) == origins.Standing(
        differs=frozenset({"file", "people"}), behind=False
    )
    done = origins.changed_along(own, known, EntryChange(before, after), "kaj", 2)
    assert done.kept == {"i7": frozenset({"file", "people"})}
    assert done.work.record.crops["i7"] == SQUARE
    assert done.work.record.picture_notes["i7"] == PictureNotes(people="Tre personer", legal_ground="Samtycke")


def test_a_focal_point_stays_the_issues_own_where_the_entry_is_cut_anew() -> None:
    before, after = entry(), entry(CUT, LEFT)
    work, pictures = using(before)
    pointed = msgspec.structs.replace(work.record.crops["i7"], focus=(80, 20))
    work = Work(work.issue, msgspec.structs.replace(work.record, crops={"i7": pointed}))
    done = origins.changed_along(work, pictures, EntryChange(before, after), "kaj", 2)
    assert done.work.record.crops["i7"] == msgspec.structs.replace(LEFT, focus=(80, 20))


def test_taking_the_registers_forgets_what_was_cut_here() -> None:
    whole = replace(entry(), crop=None)
    work, pictures = using(entry(CUT, LEFT, PictureNotes(people="Två personer")))
    taken = origins.renewed(work, pictures, "i7", whole, FROM)
    assert "i7" not in taken.work.record.crops
    assert "i7" not in taken.work.record.picture_notes
    assert register.same(said(taken.work, dict(taken.pictures)), whole)


CONTENTS = st.builds(
    entry,
    st.just(WHOLE),
    st.sampled_from((None, msgspec.structs.replace(Crop(original=ORIGINAL), focus=(10, 90)))),
    st.builds(PictureNotes, people=st.sampled_from(("", "Två personer"))),
    alt=st.sampled_from(("", "Kajen")),
) | st.builds(entry, st.just(CUT), st.just(LEFT), credit=st.sampled_from(("", "Exempel Exempelsson")))


@given(CONTENTS, CONTENTS)
def test_a_change_and_its_opposite_leave_a_picture_that_agreed_as_it_was(before: Content, after: Content) -> None:
    work, pictures = using(before)
    there = origins.changed_along(work, pictures, EntryChange(before, after), "kaj", 2)
    assert register.same(said(there.work, dict(there.pictures)), after)
    back = origins.changed_along(there.work, there.pictures, EntryChange(after, before), "kaj", 3)
    assert register.same(said(back.work, dict(back.pictures)), before)
    restored = origins.restored(there.work, there.pictures, "i7", EntryChange(before, after), FROM)
    assert restored is not None
    assert register.same(said(restored.work, dict(restored.pictures)), before)
