"""What stands where a file of the store should and is none: refused at once, in the usual words, and never waited for.

A reader of the pipe here would wait for ever, one of the device would never come to an end.
"""

from __future__ import annotations

import datetime as dt
import hashlib
import os
import sqlite3
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from editor.newsletter.persons import Person
from editor.store.errors import PictureDamaged, StoreDamaged
from editor.store.moving import pack, put_in_place, unpack
from editor.store.naming import named_in_copies
from editor.store.pictures import PictureFiles
from editor.support import files
from editor.support.errors import EditorError
from editor.support.pictures import Picture
from store.samples import library_in, small_issue

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="needs the special files of POSIX")

Make = Callable[[Path], None]

WHOLE, OTHER = b"bytes of a picture", b"bytes of another"


def pipe(path: Path) -> None:
    os.mkfifo(path)


def device(path: Path) -> None:
    path.symlink_to("/dev/zero")


def folder_of_that_name(path: Path) -> None:
    path.mkdir()


def link_to_itself(path: Path) -> None:
    path.symlink_to(path.name)


def link_to_nowhere(path: Path) -> None:
    path.symlink_to("finns-inte")


def another_picture(path: Path) -> None:
    path.write_bytes(OTHER)


no_file = pytest.mark.parametrize(
    "make", [pipe, device, folder_of_that_name, link_to_itself, link_to_nowhere], ids=lambda make: str(make.__name__)
)


def picture(data: bytes) -> Picture:
    return Picture(sha256=hashlib.sha256(data).hexdigest(), width_px=1, height_px=1, media_type="image/png")


@no_file
def test_nothing_but_a_file_is_read(tmp_path: Path, make: Make) -> None:
    make(tmp_path / "sak")
    with pytest.raises(OSError, match="sak"):
        files.read_ordinary(tmp_path / "sak")


def test_a_link_to_a_file_is_one(tmp_path: Path) -> None:
    (tmp_path / "sak").write_bytes(WHOLE)
    (tmp_path / "genom").symlink_to("sak")
    assert files.read_ordinary(tmp_path / "genom") == WHOLE


@no_file
def test_a_picture_that_is_no_file_is_called_damaged_and_can_be_added_again(tmp_path: Path, make: Make) -> None:
    shelf = PictureFiles(tmp_path / "pictures")
    shelf.add(picture(OTHER), OTHER)
    place = shelf.path(picture(WHOLE).sha256)
    make(place)
    with pytest.raises(PictureDamaged) as caught:
        shelf.read(place.name, name="images/kaj.jpg")
    assert (caught.value.data["file"], caught.value.data["picture"]) == (str(place), "kaj.jpg")
    if place.is_dir():
        place.rmdir()
    shelf.add(picture(WHOLE), WHOLE)
    assert shelf.read(place.name) == WHOLE
    assert not place.is_symlink()


def test_a_folder_in_a_pictures_place_is_named_when_it_is_added_again(tmp_path: Path) -> None:
    shelf = PictureFiles(tmp_path / "pictures")
    place = shelf.path(picture(WHOLE).sha256)
    place.mkdir(parents=True)
    with pytest.raises(EditorError) as caught:
        shelf.add(picture(WHOLE), WHOLE)
    assert (caught.value.code, caught.value.data) == ("file_in_the_way", {"file": str(place)})


@no_file
def test_a_picture_that_is_no_file_stops_no_move(tmp_path: Path, make: Make) -> None:
    moved_to(tmp_path, make)


def test_a_damaged_picture_stops_no_move(tmp_path: Path) -> None:
    moved_to(tmp_path, another_picture)


def moved_to(tmp_path: Path, make: Make) -> None:
    """Two pictures, one of which ``make`` has replaced, are moved to another computer: the other one is there."""
    old, new, packed, staged = (tmp_path / name for name in ("gammal", "ny", "allt.lansbrev-allt", "uppackat"))
    staged.mkdir()
    with library_in(old) as library:
        library.pictures.add(picture(OTHER), OTHER)
        library.create_issue(small_issue(own_id="liten"), {"images/kaj.jpg": picture(WHOLE)})
        library.copy_to(tmp_path / "kopia.db")
        shelf = library.pictures
    make(shelf.path(picture(WHOLE).sha256))
    now = dt.datetime(2026, 3, 4, tzinfo=dt.UTC)
    told: list[tuple[int, int]] = []

    def tell(done: int, total: int) -> bool:
        told.append((done, total))
        return True

    pack(tmp_path / "kopia.db", shelf, {}, packed, issues=1, made_at=now, tell=tell)
    assert all(0 <= done <= total for done, total in told)
    put_in_place(unpack(packed, staged, tell=tell), new, now=now)
    with library_in(new) as library:
        assert list(library.pictures.kept()) == [picture(OTHER).sha256]
        assert library.pictures.read(picture(OTHER).sha256) == OTHER
        with pytest.raises(PictureDamaged):
            library.pictures.read(picture(WHOLE).sha256)


@no_file
def test_a_copy_that_is_no_file_may_name_anybody_and_any_picture(tmp_path: Path, make: Make) -> None:
    (tmp_path / "data" / "backups").mkdir(parents=True)
    make(tmp_path / "data" / "backups" / "kopia.db")
    with library_in(tmp_path / "data") as library:
        library.pictures.add(picture(WHOLE), WHOLE)
        assert library.persons.in_backups(Person(name="Exempel Exempelsson")) == ("kopia.db",)
        with pytest.raises((OSError, sqlite3.Error)):
            named_in_copies(tmp_path / "data" / "backups")
        assert library.unused.remove() == 0
        assert library.pictures.read(picture(WHOLE).sha256) == WHOLE


@no_file
def test_a_database_that_is_no_file_is_refused_and_stays(tmp_path: Path, make: Make) -> None:
    (tmp_path / "data").mkdir()
    database = tmp_path / "data" / "lansbrev.db"
    make(database)
    before = os.lstat(database)
    with pytest.raises(StoreDamaged) as caught, library_in(tmp_path / "data"):
        pass
    assert caught.value.data["file"] == str(database)
    assert os.lstat(database) == before
