"""Nothing a camera wrote into a photograph leaves the house, in any format: every file is opened up and read."""

from __future__ import annotations

import base64
import datetime as dt
import email
import email.policy
import io
import re
import zipfile
import zlib
from collections.abc import Iterator
from pathlib import Path

import pypdf
import pytest
from PIL import Image as Pillow
from PIL import ImageCms, PngImagePlugin

from desktop.pictures.photographs import NEEDLE, photograph
from editor.newsletter.issue import Article, Contact, ContactList, Image, Issue, Newsletter, Section
from editor.newsletter.record import Crop, Record
from editor.publishing.edition import Edition
from editor.publishing.hand_over import HandOver
from editor.rendering import themes
from editor.support import pictures
from editor.workspace.exports.release import FORMATS, release

PICTURE_STARTS = (b"\xff\xd8\xff", b"\x89PNG", b"GIF8")


def drawing() -> bytes:
    """A PNG with texts, XMP, EXIF and a colour profile that names somebody."""
    texts = PngImagePlugin.PngInfo()
    texts.add_text("Author", NEEDLE)
    texts.add_itxt("XML:com.adobe.xmp", NEEDLE)
    exif = Pillow.Exif()
    exif[0x013B] = NEEDLE
    profile = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes() + NEEDLE.encode()
    stream = io.BytesIO()
    Pillow.new("RGB", (800, 400), (20, 90, 60)).save(stream, "PNG", pnginfo=texts, exif=exif, icc_profile=profile)
    return stream.getvalue()


SOURCES = {"images/kaj.jpg": photograph((3000, 2000), orientation=6), "images/diagram.png": drawing()}
TAKEN = {file: pictures.take_in(data, file=file) for file, data in SOURCES.items()}
ISSUE = Issue(
    title="Juni",
    date=dt.date(2026, 6, 2),
    newsletter=Newsletter(name="Exempelbrevet"),
    hero="i1",
    sections=(
        Section(
            id="s1",
            items=(
                Article(id="a1", heading="Kajen", image="i1", more_images=("i2",)),
                ContactList(id="k1", contacts=("c1",)),
            ),
        ),
    ),
    contacts=(Contact(id="c1", name="Exempel Exempelsson", image="i1"),),
    images=(Image(id="i1", file="images/kaj.jpg", alt="Kaj"), Image(id="i2", file="images/diagram.png", alt="Diagram")),
)


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """All formats of the issue, with a bundle for a colleague that holds the originals."""
    target = tmp_path_factory.mktemp("ut")
    crops = {f"i{number}": Crop(original=taken.original[0]) for number, taken in enumerate(TAKEN.values(), 1)}
    originals = {taken.original[0].sha256: taken.original[1] for taken in TAKEN.values()}
    hand_over = HandOver(
        identity="x",
        revision=1,
        parent_revision=None,
        status="draft",
        lineage=(),
        record=Record(crops=crops),
        original_data=lambda picture: originals[picture.sha256],
    )
    shown = {file: taken.shown[0] for file, taken in TAKEN.items()}
    theme = themes.theme_of(ISSUE)
    release(Edition(ISSUE, shown, lambda file: TAKEN[file].shown[1], theme, hand_over=hand_over), target, FORMATS)
    return target


def opened_up(name: str, data: bytes) -> Iterator[tuple[str, bytes]]:
    """A file and all that lies in it: members of archives, parts of mails, pictures in pages, streams of PDFs."""
    yield name, data
    if data.startswith(b"PK"):
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            for member in archive.namelist():
                yield from opened_up(f"{name}/{member}", archive.read(member))
    elif name.endswith(".eml"):
        for number, part in enumerate(email.message_from_bytes(data, policy=email.policy.default).walk()):
            if not part.is_multipart():
                payload = part.get_payload(decode=True)
                yield from opened_up(f"{name}/{number}", payload if isinstance(payload, bytes) else b"")
    elif name.endswith(".html"):
        for number, found in enumerate(re.findall(rb"data:image/[a-z]+;base64,([A-Za-z0-9+/=]+)", data)):
            yield from opened_up(f"{name}/{number}", base64.b64decode(found))
    elif data.startswith(b"%PDF"):
        yield from streams(name, data)


def streams(name: str, data: bytes) -> Iterator[tuple[str, bytes]]:
    reader = pypdf.PdfReader(io.BytesIO(data))
    for number in range(1, len(reader.xref[0]) + 1 if reader.xref else 0):
        thing = reader.get_object(number)
        raw = getattr(thing, "_data", b"")
        yield f"{name}/{number}", bytes(raw)
        if raw[:1] == b"\x78":
            yield f"{name}/{number}, unpacked", zlib.decompress(raw)
    for page in reader.pages:
        for image in page.images:
            yield f"{name}/{image.name}", image.data


def everything(folder: Path) -> list[tuple[str, bytes]]:
    files = (path for path in sorted(folder.rglob("*")) if path.is_file())
    return [each for path in files for each in opened_up(path.relative_to(folder).as_posix(), path.read_bytes())]


def test_what_was_taken_in_tells_of_somebody() -> None:
    assert all(NEEDLE.encode() in data for data in SOURCES.values())
    assert b"Exif" in SOURCES["images/kaj.jpg"]


def test_nothing_a_camera_wrote_is_in_any_file(folder: Path) -> None:
    found = everything(folder)
    names = " ".join(name for name, _ in found)
    for wanted in (
        "mail.html",
        "site/images",
        "newsletter.pdf/",
        "newsletter.eml/",
        "newsletter.zip/images",
        "arkiv.zip/",
    ):
        assert wanted in names
    for name, data in found:
        assert NEEDLE.encode() not in data, name
        assert NEEDLE.encode("utf-16-le") not in data, name
        assert b"Exif\0\0" not in data, name
        assert b"http://ns.adobe.com/xap/1.0/\0" not in data, name


def test_every_picture_is_upright_light_and_holds_pixels_only(folder: Path) -> None:
    seen = 0
    for name, data in everything(folder):
        if not data.startswith(PICTURE_STARTS):
            continue
        seen += 1
        with Pillow.open(io.BytesIO(data)) as picture:
            picture.load()
            assert not picture.getexif(), name
            assert b"xmpmeta" not in data, name
            kept = {"exif", "icc_profile", "xmp", "comment", "Author", "XML:com.adobe.xmp", "photoshop"}
            assert kept.isdisjoint(picture.info), name
            if picture.width > picture.height:
                assert abs(picture.width / picture.height - 2) < 0.02, name  # the drawing: the photograph stands up
        if "original" not in name:
            assert len(data) <= 200_000, name
    assert seen > 20
