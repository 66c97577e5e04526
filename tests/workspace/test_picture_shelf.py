"""Originals are kept with the pictures cut from them, and focal points go with what is shown."""

from __future__ import annotations

import datetime as dt

import pytest

from editor.newsletter.issue import Image, Issue
from editor.newsletter.record import Crop, Record, Work
from editor.store.errors import PictureDamaged
from editor.support.pictures import Picture
from editor.workspace.picture_shelf import PictureShelf


def picture(sign: str, width_px: int = 1280) -> Picture:
    return Picture(sha256=sign * 64, width_px=width_px, height_px=900, media_type="image/jpeg")


def shelf(**pictures: Picture) -> PictureShelf:
    return PictureShelf(
        {f"images/{name}.jpg": known for name, known in pictures.items()}, lambda one: one.sha256.encode()
    )


def test_an_original_becomes_durable_with_what_was_cut_from_it() -> None:
    pictures = shelf()
    original = (picture("a", 4000), b"large")
    file = pictures.add(picture("b"), b"small", "Kaj i sol.JPG", original)
    assert file == "images/kaj-i-sol.jpg"
    assert pictures.not_durable() == (original, (picture("b"), b"small"))
    assert pictures.bytes_of(original[0]) == b"large"
    pictures.mark_durable(pictures.not_durable())
    assert pictures.not_durable() == ()
    assert pictures.bytes_of(original[0]) == b"a" * 64  # now the store is asked


def test_an_original_that_is_shown_as_it_is_is_kept_once() -> None:
    pictures = shelf()
    pictures.add(picture("a"), b"all", "x.jpg", (picture("a"), b"all"))
    assert len(pictures.not_durable()) == 1


def test_a_picture_that_is_here_already_keeps_its_name_and_gets_its_original() -> None:
    pictures = shelf(kaj=picture("b"))
    assert pictures.add(picture("b"), b"small", "ny.jpg", (picture("a"), b"large")) == "images/kaj.jpg"
    assert [kept.sha256[0] for kept, _ in pictures.not_durable()] == ["a"]


def test_focal_points_come_and_go_with_the_record() -> None:
    pictures = shelf(kaj=picture("b"))
    issue = Issue(title="x", date=dt.date(2026, 1, 1), images=(Image(id="img1", file="images/kaj.jpg"),))
    crop = Crop(original=picture("a"), focus=(20, 80))
    assert pictures.shown_in(Work(issue, Record()))["images/kaj.jpg"].focus == (50, 50)
    focused = Work(issue, Record(crops={"img1": crop}))
    assert pictures.shown_in(focused)["images/kaj.jpg"].focus == (20, 80)
    assert pictures.shown_in(focused) is pictures.shown_in(focused)
    assert pictures.named_in(focused)["images/kaj.jpg"].focus == (50, 50)  # what is stored
    file = pictures.add(picture("c"), b"new", "ny.jpg", None)
    assert file in pictures.shown_in(focused)


def test_a_file_that_was_never_here() -> None:
    with pytest.raises(KeyError):
        shelf().data("images/kaj.jpg")


def test_originals_stay_in_use_while_undo_may_bring_them_back() -> None:
    pictures = shelf(kaj=picture("b"))
    issue = Issue(title="x", date=dt.date(2026, 1, 1), images=(Image(id="img1", file="images/kaj.jpg"),))
    pictures.remember(Work(issue, Record(crops={"img1": Crop(original=picture("a"))})))
    pictures.remember(Work(issue, Record()))
    pictures.add(picture("d"), b"small", "ny.jpg", (picture("c", 4000), b"large"))
    pictures.mark_durable(pictures.not_durable()[:1])
    assert {sign[0] for sign in pictures.in_use()} == {"a", "b", "d"}
    pictures.remember(Work(issue, Record(crops={"img1": Crop(original=picture("c", 4000))})))
    assert {sign[0] for sign in pictures.in_use()} == {"a", "b", "c", "d"}


def test_a_damaged_picture_is_named_as_the_issue_calls_it() -> None:
    def gone(picture: Picture) -> bytes:
        raise PictureDamaged(file=f"pictures/{picture.sha256}")

    pictures = PictureShelf({"images/kaj.jpg": picture("b")}, gone)
    with pytest.raises(PictureDamaged) as caught:
        pictures.data("images/kaj.jpg")
    assert caught.value.data == {"file": f"pictures/{'b' * 64}", "picture": "kaj.jpg"}
