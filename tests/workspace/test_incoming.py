"""An issue from a file: its pictures are made fit for a page, upright and bare, and what they were is kept."""

from __future__ import annotations

import io
from pathlib import Path

import pytest
from msgspec.structs import replace
from PIL import Image as Pillow

from desktop.pictures.photographs import NEEDLE, photograph
from editor.newsletter import issue_file
from editor.newsletter.errors import ForeignDocument
from editor.newsletter.issue import Image
from editor.store.library import Library
from editor.support import pictures
from editor.workspace import arrivals, incoming
from editor.workspace.workspace import keep_new
from store.samples import library_in, small_issue

LARGE = photograph((4200, 2800), orientation=6)
SMALL = pictures.take_in(photograph((600, 400)), file="liten.jpg").shown[1]
ISSUE = replace(
    small_issue(own_id=""),
    images=(
        Image(id="img1", file="images/kaj.jpg", alt="Kaj"),
        Image(id="img2", file="images/liten.jpg", alt="Stig"),
        Image(id="img3", file="images/kaj.jpg", alt="Kajen igen"),
    ),
    hero="img1",
)
PICTURES = {"images/kaj.jpg": LARGE, "images/liten.jpg": SMALL}


@pytest.fixture(params=["json", "bundle"])
def file(request: pytest.FixtureRequest, tmp_path: Path) -> Path:
    """The issue with a camera's photograph, in each form an issue comes in."""
    if request.param == "bundle":
        (tmp_path / "juni.lansbrev").write_bytes(issue_file.bundle(ISSUE, PICTURES))
        return tmp_path / "juni.lansbrev"
    (tmp_path / "images").mkdir()
    for name, data in PICTURES.items():
        (tmp_path / name).write_bytes(data)
    (tmp_path / "juni.lansbrev.json").write_bytes(issue_file.to_json(ISSUE))
    return tmp_path / "juni.lansbrev.json"


def test_a_photograph_becomes_light_upright_and_bare_and_its_original_is_kept(file: Path) -> None:
    came = incoming.read(file)
    crop = came.record.crops["img1"]
    assert came.record.crops == {"img1": crop, "img3": crop}
    assert set(came.originals) == {crop.original.sha256}
    for data in (*came.picture_data.values(), *(data for _, data in came.originals.values())):
        assert NEEDLE.encode() not in data
        assert b"Exif" not in data
    assert all(len(data) <= pictures.SHOWN_BYTES for data in came.picture_data.values())
    shown = came.pictures["images/kaj.jpg"]
    assert (shown.width_px, shown.height_px) == (1067, 1600)
    assert (crop.original.width_px, crop.original.height_px) == (2667, 4000)
    assert came.picture_data["images/liten.jpg"] == SMALL


def test_what_a_store_keeps_can_be_cropped_from_the_original(file: Path, tmp_path: Path) -> None:
    came = incoming.read(file)
    with library_in(tmp_path / "store") as library:
        for issue_id in (keep_new(library, came), arrivals.receive(library, came, made_by="").issue_id):
            assert_kept(library, issue_id)


def assert_kept(library: Library, issue_id: str) -> None:
    stored = library.load_issue(issue_id)
    original = library.pictures.read(stored.record.crops["img1"].original.sha256)
    with Pillow.open(io.BytesIO(original)) as upright:
        assert upright.size == (2667, 4000)
    shown = stored.pictures["images/kaj.jpg"]
    assert pictures.shown(original, file="kaj.jpg") == (shown, library.pictures.read(shown.sha256))


def test_what_comes_a_second_time_is_the_same(file: Path, tmp_path: Path) -> None:
    """Pictures as the program hands them over are not worn down on their way between desks."""
    came = incoming.read(file)
    (tmp_path / "igen.lansbrev").write_bytes(issue_file.bundle(came.issue, came.picture_data))
    again = incoming.read(tmp_path / "igen.lansbrev")
    assert again.pictures == came.pictures
    assert again.originals == {}


@pytest.mark.parametrize("name", ["Nyhetsbrev.docx", "NYHETSBREV.PDF", "mejl.eml", "sida.html"])
def test_a_document_of_another_program_is_told_apart_from_a_damaged_issue(tmp_path: Path, name: str) -> None:
    (tmp_path / name).write_bytes(b"PK\x03\x04")
    with pytest.raises(ForeignDocument) as raised:
        incoming.read(tmp_path / name)
    assert raised.value.data == {"file": name}
