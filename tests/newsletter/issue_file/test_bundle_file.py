from __future__ import annotations

import datetime as dt
import io
import json
import stat
import struct
import time
import tracemalloc
import zipfile
from collections.abc import Callable, Mapping
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

import strategies
from editor.newsletter import issue_file
from editor.newsletter.errors import (
    BrokenBundle,
    EncryptedBundle,
    FileTooLarge,
    IssueFileError,
    MissingMember,
    MissingPicture,
    NotAnIssueFile,
    NotJson,
    TooComplicated,
    UnexpectedMember,
    UnsafePath,
)
from editor.newsletter.issue import Image, Issue
from editor.newsletter.issue_file import bundle_file

ISSUE = Issue(
    title="Exempelbrev",
    date=dt.date(2023, 6, 2),
    images=(Image(id="img1", file="images/kaj.jpg"), Image(id="img2", file="images/kaj.jpg")),
)
JSON = issue_file.to_json(ISSUE)
GOOD = {"issue.json": JSON, "images/kaj.jpg": b"bild"}


def zipped(members: Mapping[str, bytes], compression: int = zipfile.ZIP_DEFLATED) -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", compression) as archive:
        for name, data in members.items():
            archive.writestr(zipfile.ZipInfo(name), data, compress_type=compression)
    return buffer.getvalue()


@pytest.fixture
def read(tmp_path: Path) -> Callable[[bytes], issue_file.LoadedIssue]:
    def reading(data: bytes) -> issue_file.LoadedIssue:
        path = tmp_path / "brev.lansbrev"
        path.write_bytes(data)
        loaded = issue_file.read(path)
        assert list(tmp_path.iterdir()) == [path]
        return loaded

    return reading


Read = Callable[[bytes], issue_file.LoadedIssue]


def test_a_bundle_of_any_zip_program(read: Read) -> None:
    library = json.dumps({"format": "lansbrev-library", "version": 1, "whatever": []}).encode()
    for compression in (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED):
        data = zipped({"images/": b"", **GOOD, "images/original.png": b"x", "library.json": library}, compression)
        originals = {"images/original.png": b"x"}
        assert read(data) == issue_file.LoadedIssue(ISSUE, {"images/kaj.jpg": b"bild"}, library, originals)


@given(strategies.issues())
def test_reading_a_written_bundle_gives_the_same_issue(issue: Issue) -> None:
    pictures = {image.file: image.file.encode() for image in issue.images}
    data = issue_file.bundle(issue, pictures)
    assert data == issue_file.bundle(issue, dict(reversed(pictures.items())))
    bundle = bundle_file.Bundle(data, "x")
    again = issue_file.parse(bundle.issue_json(), file="x")
    assert again.sections == issue.sections
    for before, after in zip(issue.images, again.images, strict=True):
        assert bundle.picture(after.file) == pictures[before.file]
        if before.file.startswith("images/"):
            assert after == before


def test_written_bundles_do_not_depend_on_the_clock(monkeypatch: pytest.MonkeyPatch) -> None:
    data = issue_file.bundle(ISSUE, {"images/kaj.jpg": b"bild"})
    monkeypatch.setattr(time, "localtime", lambda *_: time.gmtime(0))
    assert issue_file.bundle(ISSUE, {"images/kaj.jpg": b"bild"}) == data
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        assert archive.namelist() == ["issue.json", "images/kaj.jpg"]
        assert archive.testzip() is None


def test_pictures_elsewhere_get_names_under_images() -> None:
    files = ["bild.jpg", "a/bild.jpg", "images/bild.jpg", "images/Bild.jpg", "x/utan", "images/utan"]
    names = bundle_file.member_names(files)
    assert list(names) == files
    assert names["images/Bild.jpg"] == "images/Bild.jpg"
    assert names["images/bild.jpg"] == "images/bild-2.jpg"
    assert names["images/utan"] == "images/utan"
    assert names["x/utan"] == "images/utan-2"
    assert len({name.casefold() for name in names.values()}) == len(files)


def test_a_bundle_needs_the_bytes_of_every_picture() -> None:
    with pytest.raises(MissingPicture) as error:
        issue_file.bundle(ISSUE, {})
    assert error.value.data["picture"] == "images/kaj.jpg"


def test_a_picture_that_is_not_in_the_bundle(read: Read) -> None:
    with pytest.raises(MissingPicture) as error:
        read(zipped({"issue.json": JSON}))
    assert error.value.data == {"file": "brev.lansbrev", "place": "images[0].file", "picture": "images/kaj.jpg"}


@pytest.mark.parametrize(
    "name",
    [
        "../x.jpg",
        "/x.jpg",
        "images/../x.jpg",
        "C:\\x.jpg",
        "images\\x.jpg",
        "images/a:b",
        "images/CON",
        "nul.",
        "images/x\x07",
    ],
)
def test_names_that_leave_the_bundle(read: Read, name: str) -> None:
    with pytest.raises(UnsafePath):
        read(zipped({**GOOD, name: b"x"}))


@pytest.mark.parametrize(
    "name", ["kod.py", "issue.json/x", "Images/x.jpg", "mimetype", "img/", "images", "library.json/"]
)
def test_members_that_do_not_belong(read: Read, name: str) -> None:
    with pytest.raises(UnexpectedMember) as error:
        read(zipped({**GOOD, name: b""}))
    assert error.value.data == {"file": "brev.lansbrev", "place": name}


@pytest.mark.parametrize("name", ["images/kaj.jpg", "images/KAJ.JPG", "ISSUE.JSON"])
@pytest.mark.filterwarnings("ignore:Duplicate name")
def test_the_same_name_twice(read: Read, name: str) -> None:
    buffer = io.BytesIO(zipped(GOOD))
    with zipfile.ZipFile(buffer, "a") as archive:
        archive.writestr(name, b"x")
    with pytest.raises(UnexpectedMember):
        read(buffer.getvalue())


def test_the_same_name_in_two_unicode_forms(read: Read) -> None:
    with pytest.raises(UnexpectedMember):
        read(zipped({**GOOD, "images/\u00e5.jpg": b"x", "images/a\u030a.jpg": b"y"}))


@pytest.mark.parametrize("kind", [stat.S_IFLNK, stat.S_IFCHR, stat.S_IFIFO, stat.S_IFDIR])
def test_only_regular_files(read: Read, kind: int) -> None:
    buffer = io.BytesIO(zipped(GOOD))
    info = zipfile.ZipInfo("images/länk.jpg")
    info.external_attr = (kind | 0o777) << 16
    with zipfile.ZipFile(buffer, "a") as archive:
        archive.writestr(info, b"/etc/passwd")
    with pytest.raises(UnexpectedMember):
        read(buffer.getvalue())


def test_other_compressions(read: Read) -> None:
    with pytest.raises(UnexpectedMember):
        read(zipped(GOOD, zipfile.ZIP_LZMA))


def test_without_an_issue(read: Read) -> None:
    with pytest.raises(MissingMember):
        read(zipped({"images/kaj.jpg": b"x"}))
    with pytest.raises(MissingMember):
        read(zipped({}))


def test_a_library_that_is_none(read: Read) -> None:
    for library, error in ((b"{}", NotAnIssueFile), (b"[]", NotAnIssueFile), (b"x", NotJson)):
        with pytest.raises(error):
            read(zipped({**GOOD, "library.json": library}))


def test_encrypted_members(read: Read) -> None:
    data = bytearray(zipped(GOOD))
    for magic, offset in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        at = data.find(magic)
        data[at + offset] |= 1
    with pytest.raises(EncryptedBundle):
        read(bytes(data))


def test_overlapping_members(read: Read) -> None:
    """Two entries of the directory that lead to the same bytes: half of what a ZIP bomb is made of."""
    data = bytearray(zipped({**GOOD, "images/kak.jpg": b"bild"}, zipfile.ZIP_STORED))
    entries = [at for at in range(len(data)) if data[at : at + 4] == b"PK\x01\x02"]
    first = struct.unpack_from("<I", data, entries[1] + 42)
    struct.pack_into("<I", data, entries[2] + 42, *first)
    with pytest.raises(BrokenBundle):
        read(bytes(data))


def test_a_directory_of_a_thousand_overlapping_members_costs_nothing(read: Read) -> None:
    kernel = zipped({"issue.json": JSON, **{f"images/{n}": b"\0" * 40 for n in range(1000)}}, zipfile.ZIP_STORED)
    data = bytearray(kernel)
    position = 0
    while (position := data.find(b"PK\x01\x02", position)) >= 0:
        struct.pack_into("<I", data, position + 42, 0)
        position += 4
    started = time.process_time()
    with pytest.raises(BrokenBundle):
        read(bytes(data))
    assert time.process_time() - started < 1


def test_a_gigabyte_of_nothing(read: Read) -> None:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("issue.json", JSON)
        with archive.open("images/kaj.jpg", "w", force_zip64=True) as stream:
            for _ in range(100):
                stream.write(b"\0" * 1_000_000)
    tracemalloc.start()
    with pytest.raises(BrokenBundle):
        read(buffer.getvalue())
    _, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert peak < 50_000_000


@pytest.mark.parametrize("size", [3, 40_000_000])
def test_members_that_lie_about_their_size(read: Read, size: int) -> None:
    data = bytearray(zipped({"issue.json": JSON, "images/kaj.jpg": bytes(range(256)) * 1000}))
    at = data.rfind(b"PK\x01\x02")
    struct.pack_into("<I", data, at + 24, size)
    with pytest.raises(BrokenBundle):
        read(bytes(data))


def test_a_member_above_the_limit(read: Read) -> None:
    with pytest.raises(FileTooLarge):
        read(zipped({"issue.json": JSON, "images/kaj.jpg": b"x" * 50_000_001}, zipfile.ZIP_STORED))


def test_too_many_members(read: Read) -> None:
    with pytest.raises(TooComplicated):
        read(zipped({**GOOD, **{f"images/{n}": b"" for n in range(2_000)}}))


def test_damaged_bytes_are_found(read: Read) -> None:
    data = bytearray(zipped(GOOD, zipfile.ZIP_STORED))
    data[data.find(b"bild")] ^= 1
    with pytest.raises(BrokenBundle):
        read(bytes(data))


@given(st.integers(0, len(zipped(GOOD))), st.integers(0, len(zipped(GOOD)) - 1), st.integers(0, 7), st.booleans())
def test_cut_or_changed_bundles_give_the_issue_or_an_error_of_ours(end: int, at: int, bit: int, cut: bool) -> None:
    data = bytearray(zipped(GOOD))
    data[at] ^= 1 << bit
    if cut:
        del data[end:]
    try:
        bundle = bundle_file.Bundle(bytes(data), "x")
        read = bundle.issue_json(), bundle.picture("images/kaj.jpg")
    except IssueFileError:
        return
    assert read in ((JSON, b"bild"), (JSON, None))


def test_bytes_after_the_magic_that_are_no_zip(read: Read) -> None:
    for data in (b"PK\x03\x04", b"PK\x05\x06" + b"\0" * 10, b"PK\x03\x04" + b"PK\x01\x02" * 10_000):
        with pytest.raises(IssueFileError):
            read(data)
