"""Pictures come into an issue with what is known of them, and leave with it."""

from __future__ import annotations

import datetime as dt

import pytest
from msgspec.structs import replace

from editor.newsletter import edits, record
from editor.newsletter.edits import picture_edits
from editor.newsletter.edits.picture_edits import NewPicture
from editor.newsletter.errors import UnknownNode
from editor.newsletter.issue import Article, Image, ImageId, Issue, Section
from editor.newsletter.record import Crop, Origin, PictureNotes, Record, Work
from editor.support.pictures import Picture

LARGE = Picture(sha256="a" * 64, width_px=4000, height_px=3000, media_type="image/jpeg")
SHOWN = Picture(sha256="b" * 64, width_px=1280, height_px=960, media_type="image/jpeg")
NOTES = PictureNotes(
    licence_end=dt.date(2027, 1, 31), people="Exempel Exempelsson", legal_ground="samtycke, dnr 1-2027"
)
CROP = Crop(original=LARGE, quarter_turns=1, box=(10, 20, 300, 200), focus=(30, 70))


def work() -> Work:
    article = Article(id="a1", heading="Kajen")
    issue = Issue(title="Nyhetsbrev", date=dt.date(2026, 11, 2), sections=(Section(id="s1", items=(article,)),))
    return Work(issue, Record())


def put(issue: Issue, image_id: ImageId) -> Issue:
    return edits.update(issue, "a1", image=image_id)


def with_picture() -> Work:
    new = NewPicture(
        image=Image(id="x", file="images/kaj.jpg", alt="Kajen"),
        crop=CROP,
        notes=NOTES,
        origin=Origin(register="image", entry="r1", revision=2),
    )
    return picture_edits.add(work(), new, put)


def test_a_new_picture_brings_what_is_known_of_it() -> None:
    after = with_picture()
    assert after.issue.images == (Image(id="img1", file="images/kaj.jpg", alt="Kajen"),)
    assert edits.find(after.issue, "a1").image == "img1"
    assert after.record.crops == {"img1": CROP}
    assert after.record.picture_notes == {"img1": NOTES}
    assert after.record.origins == {"img1": Origin(register="image", entry="r1", revision=2)}
    assert record.from_json(record.to_json(after.record)) == after.record


def test_a_picture_of_which_nothing_is_known_leaves_no_trace_in_the_record() -> None:
    after = picture_edits.add(work(), picture_edits.of_file("images/kaj.jpg"), put)
    assert after.record == Record()


def test_another_picture_in_its_place_takes_nothing_over() -> None:
    before = with_picture()
    after = record.pruned(before.issue, picture_edits.add(before, picture_edits.of_file("images/ny.jpg"), put))
    assert [image.file for image in after.issue.images] == ["images/ny.jpg"]
    assert after.record == Record()


def test_another_part_of_the_original() -> None:
    wider = Crop(original=LARGE)
    after = picture_edits.recropped(with_picture(), "img1", "images/kaj-2.jpg", wider)
    assert edits.find(after.issue, "img1") == Image(id="img1", file="images/kaj-2.jpg", alt="Kajen")
    assert after.record.crops == {"img1": wider}
    with pytest.raises(UnknownNode):
        picture_edits.recropped(work(), "img1", "images/kaj-2.jpg", wider)


def test_notes_are_changed_one_by_one_and_gone_when_they_say_nothing() -> None:
    after = picture_edits.noted(with_picture(), "img1", people="")
    assert after.record.picture_notes["img1"] == replace(NOTES, people="")
    assert picture_edits.noted(after, "img1", people="") is after
    after = picture_edits.noted(after, "img1", licence_end=None, legal_ground="")
    assert after.record.picture_notes == {}


def test_what_a_picture_shows_is_recorded_or_all_of_it() -> None:
    pictures = {"images/kaj.jpg": replace_focus(SHOWN)}
    assert picture_edits.crop_of(with_picture(), "img1", pictures) == CROP
    bare = picture_edits.add(work(), picture_edits.of_file("images/kaj.jpg"), put)
    assert picture_edits.crop_of(bare, "img1", pictures) == Crop(original=SHOWN)
    assert picture_edits.crop_of(bare, "img1", {}) is None


def replace_focus(picture: Picture) -> Picture:
    return Picture(picture.sha256, picture.width_px, picture.height_px, picture.media_type, focus=(10, 10))


def test_the_copy_of_an_article_shows_the_same_part() -> None:
    before = with_picture()
    issue, copy_id = edits.duplicate(before.issue, "a1")
    copied = str(edits.find(issue, copy_id).image)
    assert copied != "img1"
    assert picture_edits.crop_of(Work(issue, before.record), copied, {}) == CROP


def test_focal_points_go_with_the_pictures() -> None:
    after = with_picture()
    pictures = {"images/kaj.jpg": SHOWN, "images/annan.jpg": LARGE}
    focused = picture_edits.focused(pictures, after.issue, after.record)
    assert focused["images/kaj.jpg"].focus == (30, 70)
    assert focused["images/annan.jpg"] is LARGE
    assert picture_edits.focused(pictures, after.issue, Record()) is pictures
    assert picture_edits.focused(focused, after.issue, after.record) is focused


def test_a_new_entry_inherits_nothing_of_an_earlier_one_of_its_id() -> None:
    stale = with_picture().record
    after = picture_edits.add(Work(work().issue, stale), picture_edits.of_file("images/ny.jpg"), put)
    assert after.issue.images[0].id == "img1"
    assert after.record == Record()
