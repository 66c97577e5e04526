from __future__ import annotations

import hashlib
from pathlib import Path

import pytest

from editor.store.errors import PictureDamaged, StoreReadOnly
from editor.store.pictures import PictureFiles
from editor.support.pictures import Picture

DATA = b"not really a picture"
PICTURE = Picture(sha256=hashlib.sha256(DATA).hexdigest(), width_px=1, height_px=1, media_type="image/png")


@pytest.fixture
def pictures(tmp_path: Path) -> PictureFiles:
    return PictureFiles(tmp_path / "data" / "pictures")


def test_a_picture_comes_back(pictures: PictureFiles) -> None:
    pictures.add(PICTURE, DATA)
    assert pictures.read(PICTURE.sha256) == DATA
    assert list(pictures.kept()) == [PICTURE.sha256]
    assert pictures.path(PICTURE.sha256).name == PICTURE.sha256


def test_a_picture_is_written_once(pictures: PictureFiles) -> None:
    pictures.add(PICTURE, DATA)
    before = pictures.path(PICTURE.sha256).stat()
    pictures.add(PICTURE, DATA)
    after = pictures.path(PICTURE.sha256).stat()
    assert (before.st_ino, before.st_mtime_ns) == (after.st_ino, after.st_mtime_ns)


def test_a_damaged_picture_is_noticed_and_healed_when_added_again(pictures: PictureFiles) -> None:
    pictures.add(PICTURE, DATA)
    pictures.path(PICTURE.sha256).write_bytes(DATA.replace(b"p", b"q"))
    with pytest.raises(PictureDamaged):
        pictures.read(PICTURE.sha256)
    pictures.add(PICTURE, DATA)
    assert pictures.read(PICTURE.sha256) == DATA


def test_a_missing_picture_is_named(pictures: PictureFiles) -> None:
    with pytest.raises(PictureDamaged) as caught:
        pictures.read(PICTURE.sha256)
    assert caught.value.data["file"] == str(pictures.path(PICTURE.sha256))
    assert list(pictures.kept()) == []


def test_bytes_of_another_picture_are_refused(pictures: PictureFiles) -> None:
    with pytest.raises(ValueError, match="bytes"):
        pictures.add(PICTURE, DATA + b".")
    assert list(pictures.kept()) == []


@pytest.mark.parametrize("name", ["", "..", "A" * 64, "a" * 63, "a" * 64 + "\n", "../" + "a" * 61])
def test_a_name_that_is_no_sha256_is_refused(pictures: PictureFiles, name: str) -> None:
    with pytest.raises(ValueError, match="SHA-256"):
        pictures.path(name)


def test_a_removed_picture_is_gone(pictures: PictureFiles) -> None:
    pictures.add(PICTURE, DATA)
    pictures.remove(PICTURE.sha256)
    pictures.remove(PICTURE.sha256)
    assert list(pictures.kept()) == []


def test_a_picture_the_system_will_not_remove_stays(pictures: PictureFiles) -> None:
    pictures.path(PICTURE.sha256).mkdir(parents=True)  # as good as a file that another program has open
    assert not pictures.remove(PICTURE.sha256)
    assert pictures.remove("0" * 64)


def test_a_file_in_the_folders_place_is_told(tmp_path: Path) -> None:
    (tmp_path / "pictures").mkdir()
    (tmp_path / "pictures" / PICTURE.sha256).mkdir()
    with pytest.raises(Exception, match=PICTURE.sha256) as caught:
        PictureFiles(tmp_path / "pictures").add(PICTURE, DATA)
    assert not isinstance(caught.value, StoreReadOnly)
