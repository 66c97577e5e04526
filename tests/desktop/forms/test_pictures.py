"""Pictures in forms: chosen, described, exchanged, taken away; their entries come and go with them."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QGuiApplication, QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop.forms.full_issue import full_issue
from desktop.forms.workbench import Bench
from desktop.hands import copy_text
from editor.desktop.forms.fields.fold import Fold
from editor.desktop.forms.fields.partners_field import PartnersField
from editor.desktop.forms.fields.picture_field import PictureField, PicturesField
from editor.desktop.forms.fields.rich_text.field import RichTextField
from editor.newsletter import edits
from editor.newsletter.issue import Image, Issue
from editor.newsletter.record import Crop, PictureNotes
from editor.support.pictures import Picture

MakeBench = Callable[[Issue, str], Bench]
SLOTS = [
    ("masthead", "hero", lambda issue: issue.hero),
    ("n:s1", "picture", lambda issue: edits.find(issue, "s1").image),
    ("n:a1", "picture", lambda issue: edits.find(issue, "a1").image),
    ("n:p1", "picture", lambda issue: edits.find(issue, "p1").image),
    ("n:e1", "picture", lambda issue: edits.find(issue, "e1").image),
    ("n:c1", "picture", lambda issue: edits.find(issue, "c1").image),
    ("about", "picture", lambda issue: issue.newsletter.about.image),
    ("footer", "logo", lambda issue: issue.newsletter.sender.logo),
]


def press(button: Any) -> None:
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)


@pytest.mark.parametrize(("key", "name", "slot"), SLOTS)
def test_a_picture_is_taken_away_and_another_put_there(
    bench: MakeBench, key: str, name: str, slot: Callable[[Issue], str | None]
) -> None:
    work = bench(full_issue(), key)
    work.unfold()
    field = work.field(PictureField, name)
    before = slot(work.issue)
    press(field.panel.remove_button)
    assert slot(work.issue) is None
    assert before not in {image.id for image in work.issue.images}
    assert not field.panel.isVisible()
    press(field.choose_button)
    after = slot(work.issue)
    assert after is not None
    assert edits.find(work.issue, after) == Image(id=after, file="images/ny.jpg")
    assert field.panel.isVisible()
    assert field.panel.thumbnail.has_picture()
    assert [edit.name for edit in work.edits] == ["Ta bort bild", "Lägg till bild"]


def test_another_picture_has_no_description_yet(bench: MakeBench) -> None:
    work = bench(full_issue(), "n:a1")
    field = work.field(PictureField, "picture")
    press(field.panel.replace_button)
    assert field.panel.alt.value() == ""
    assert work.edits[-1].name == "Byt bild"
    assert work.field(Fold, "picture_fold").state() == "beskrivning saknas"
    assert "i_article" not in {image.id for image in work.issue.images}


def test_a_picture_named_twice_stays_for_the_other(bench: MakeBench) -> None:
    issue = edits.update(full_issue(), "p1", image="i_article")
    work = bench(issue, "n:a1")
    press(work.field(PictureField, "picture").panel.remove_button)
    assert "i_article" in {image.id for image in work.issue.images}


def test_description_and_credit_go_to_the_entry(bench: MakeBench, qtbot: QtBot) -> None:
    work = bench(full_issue(), "n:a1")
    panel = work.field(PictureField, "picture").panel
    panel.alt.enter()
    qtbot.keyClick(panel.alt.editor, Qt.Key.Key_End)
    qtbot.keyClicks(panel.alt.editor, " i solsken")
    panel.credit.enter()
    qtbot.keyClicks(panel.credit.editor, "Exempel Exempelsson")
    image = edits.find(work.issue, "i_article")
    assert isinstance(image, Image)
    assert (image.alt, image.credit) == ("article i solsken", "Exempel Exempelsson")
    assert {edit.focus for edit in work.edits} == {"n:a1"}


def test_a_decorative_picture_needs_no_description(bench: MakeBench) -> None:
    issue = edits.update(full_issue(), "i_article", alt="")
    work = bench(issue, "n:a1")
    fold = work.field(Fold, "picture_fold")
    assert fold.state() == "beskrivning saknas"
    panel = work.field(PictureField, "picture").panel
    panel.decorative.box.click()
    assert edits.find(work.issue, "i_article").decorative
    assert fold.state() == ""
    assert not panel.alt.isEnabled()


def test_more_pictures_are_added_moved_and_removed(bench: MakeBench) -> None:
    work = bench(full_issue(), "n:a1")
    work.unfold()
    field = work.field(PicturesField, "more_images")

    def files() -> list[str]:
        article: Any = edits.find(work.issue, "a1")
        return [edits.find(work.issue, image).file for image in article.more_images]

    press(field.add_button)
    assert files() == ["images/extra.jpg", "images/extra2.jpg", "images/ny.jpg"]
    press(field.button(2, -1))
    assert files() == ["images/extra.jpg", "images/ny.jpg", "images/extra2.jpg"]
    press(field.panels[0].remove_button)
    assert files() == ["images/ny.jpg", "images/extra2.jpg"]
    press(field.panels[1].replace_button)
    assert files() == ["images/ny.jpg", "images/nyare.jpg"]
    assert field.count() == 2


def test_a_partner_has_a_logo(bench: MakeBench) -> None:
    work = bench(full_issue(), "footer")
    work.unfold()
    partners = work.field(PartnersField, "partners")
    press(partners.add_button)
    press(partners.logo(1).choose_button)
    logo = work.issue.newsletter.partners[1].logo
    assert logo is not None
    assert edits.find(work.issue, logo).file == "images/ny.jpg"
    press(partners.rows[0].button(1))
    assert work.issue.newsletter.partners[0].logo == logo


def test_the_place_is_asked_only_where_the_page_has_one(bench: MakeBench) -> None:
    for key, name, asked in (("n:a1", "picture", True), ("n:c1", "picture", False), ("masthead", "hero", False)):
        work = bench(full_issue(), key)
        work.unfold()
        assert work.field(PictureField, name).placement.isVisible() == asked


# Dropped and pasted


def dropped(field: PictureField | PicturesField, mime: QMimeData) -> bool:
    """Drop on the middle of the field; whether it was taken."""
    area = field.entry.parentWidget()
    assert area is not None
    place = QPointF(area.rect().center())
    left, none = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    entering = QDragEnterEvent(place, Qt.DropAction.CopyAction, mime, left, none)
    entering.ignore()
    QApplication.sendEvent(area, entering)
    if not entering.isAccepted():
        return False
    QApplication.sendEvent(area, QDropEvent(place, Qt.DropAction.CopyAction, mime, left, none))
    return True


def files(*names: str) -> QMimeData:
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(f"/bilder/{name}") for name in names])
    return mime


def test_a_dropped_picture_file_is_taken(bench: MakeBench) -> None:
    work = bench(edits.update(full_issue(), "a1", image=None), "n:a1")
    assert dropped(work.field(PictureField, "picture"), files("kaj.JPG"))
    assert work.services.taken == [Path("/bilder/kaj.JPG")]
    assert edits.find(work.issue, "a1").image is not None
    assert [edit.name for edit in work.edits] == ["Lägg till bild"]


def test_what_is_no_picture_is_left_to_the_window(bench: MakeBench) -> None:
    work = bench(full_issue(), "n:a1")
    assert not dropped(work.field(PictureField, "picture"), files("brev.lansbrev"))
    assert work.services.taken == []


def test_several_files_become_more_pictures(bench: MakeBench) -> None:
    work = bench(edits.update(full_issue(), "a1", more_images=()), "n:a1")
    work.unfold()
    assert dropped(work.field(PicturesField, "more_images"), files("ett.png", "anteckning.txt", "två.webp"))
    assert work.services.taken == [Path("/bilder/ett.png"), Path("/bilder/två.webp")]
    assert len(edits.find(work.issue, "a1").more_images) == 2


def test_of_several_files_on_the_picture_of_an_article_the_others_become_more_pictures(bench: MakeBench) -> None:
    work = bench(edits.update(full_issue(), "a1", image=None, more_images=()), "n:a1")
    assert dropped(work.field(PictureField, "picture"), files("ett.png", "två.webp", "tre.jpg"))
    article: Any = edits.find(work.issue, "a1")
    assert article.image is not None
    assert len(article.more_images) == 2


def test_pictures_inside_copied_text_are_pasted_on_the_button(bench: MakeBench) -> None:
    work = bench(edits.update(full_issue(), "a1", image=None), "n:a1")
    field = work.field(PictureField, "picture")
    copy_text("Text", "<p>Text</p><img src='data:image/png;base64,iVBORw0KGgo='><img src='https://example.se/b.png'>")
    field.enter()
    QTest.keyClick(field.choose_button, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    assert work.services.taken == [b"\x89PNG\r\n\x1a\n"]


@pytest.mark.parametrize("copied", ["file", "picture"])
def test_a_copied_picture_is_pasted_on_the_button(bench: MakeBench, copied: str) -> None:
    work = bench(edits.update(full_issue(), "a1", image=None), "n:a1")
    field = work.field(PictureField, "picture")
    mime = files("kaj.jpg")
    if copied == "picture":
        image = QImage(4, 3, QImage.Format.Format_RGB32)
        image.fill(Qt.GlobalColor.darkGreen)
        mime = QMimeData()
        mime.setImageData(image)
    QGuiApplication.clipboard().setMimeData(mime)
    field.enter()
    QTest.keyClick(field.choose_button, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    (taken,) = work.services.taken
    assert taken == Path("/bilder/kaj.jpg") if copied == "file" else bytes(taken)[:4] == b"\x89PNG"
    assert field.panel.isVisible()


def test_a_picture_pasted_in_the_text_becomes_the_article_s(bench: MakeBench) -> None:
    work = bench(edits.update(full_issue(), "a1", image=None, more_images=()), "n:a1")
    image = QImage(4, 3, QImage.Format.Format_RGB32)
    image.fill(Qt.GlobalColor.darkGreen)
    mime = QMimeData()
    mime.setImageData(image)
    QGuiApplication.clipboard().setMimeData(mime)
    text = work.field(RichTextField, "body")
    before = edits.find(work.issue, "a1").body
    text.enter()
    for count in (1, 2):
        QTest.keyClick(text.editor, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
        assert len(work.services.taken) == count
    article: Any = edits.find(work.issue, "a1")
    assert article.image is not None
    assert len(article.more_images) == 1, "the first is kept, the second stands beside it"
    assert article.body == before


# Cropping, notes, the register


def test_cropping_names_the_new_file_and_records_the_crop(bench: MakeBench) -> None:
    work = bench(full_issue(), "n:a1")
    large = Picture(sha256="a" * 64, width_px=4000, height_px=3000, media_type="image/jpeg")
    work.services.crop = Crop(original=large, box=(0, 0, 100, 100))
    panel = work.field(PictureField, "picture").panel
    work.unfold()
    press(panel.crop_button)
    image = edits.find(work.issue, "i_article")
    assert isinstance(image, Image)
    assert (image.file, image.alt) == ("images/beskuren.jpg", "article")
    assert work.record.crops == {"i_article": work.services.crop}
    assert [edit.name for edit in work.edits] == ["Beskär bild"]


def test_a_chosen_picture_brings_its_original(bench: MakeBench) -> None:
    work = bench(edits.update(full_issue(), "a1", image=None), "n:a1")
    work.services.crop = Crop(original=Picture("a" * 64, 4000, 3000, "image/jpeg"))
    press(work.field(PictureField, "picture").choose_button)
    image_id = edits.find(work.issue, "a1").image
    assert work.record.crops == {image_id: work.services.crop}


def test_a_picture_of_the_register_brings_its_words(bench: MakeBench) -> None:
    work = bench(edits.update(full_issue(), "a1", image=None), "n:a1")
    work.unfold()
    field = work.field(PictureField, "picture")
    press(field.reuse_button)
    assert field.panel.alt.value() == "Kajen"
    more = work.field(PicturesField, "more_images")
    press(more.reuse_button)
    assert more.panels[-1].credit.value() == "Exempel Exempelsson"


def test_notes_go_into_the_record_and_never_into_the_issue(bench: MakeBench, qtbot: QtBot) -> None:
    work = bench(full_issue(), "n:a1")
    work.unfold()
    notes = work.field(PictureField, "picture").panel.notes
    before = work.issue
    notes.people.enter()
    qtbot.keyClicks(notes.people.editor, "Exempel Exempelsson")
    notes.licence_end.enter()
    qtbot.keyClicks(notes.licence_end.editor, "31 december 2027")
    assert work.issue == before
    noted = work.record.picture_notes["i_article"]
    assert (noted.people, noted.licence_end) == ("Exempel Exempelsson", dt.date(2027, 12, 31))
    assert {edit.name for edit in work.edits} == {"Ändra personer på bilden", "Ändra får användas till och med"}
    assert {edit.focus for edit in work.edits} == {"n:a1"}


def test_how_large_a_picture_is_stands_below_it(bench: MakeBench) -> None:
    work = bench(full_issue(), "n:a1")
    panel = work.field(PictureField, "picture").panel
    assert panel.size_words.text().replace("\N{NO-BREAK SPACE}", " ") == "1280 × 853 px\n184 kB"


def test_a_right_of_use_that_is_over_before_the_issue_is_told(bench: MakeBench) -> None:
    work = bench(full_issue(), "n:a1")
    work.unfold()
    panel = work.field(PictureField, "picture").panel
    for end, told in (
        (work.issue.date, False),
        (work.issue.date - dt.timedelta(days=1), True),
        (work.issue.date + dt.timedelta(days=1), False),
    ):
        work.services.notes = {"i_article": PictureNotes(licence_end=end)}
        work.show(work.issue)
        assert bool(panel.notes.licence_end.error()) == told
        assert (panel.more.state() == "rätten har upphört") == told
