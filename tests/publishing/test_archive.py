"""The archive pack and the ZIP of the mail: complete, checkable by others, the same bytes every time."""

from __future__ import annotations

import datetime as dt
import hashlib
import io
import json
import shutil
import subprocess
import zipfile
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings

from editor.newsletter import issue_file
from editor.newsletter.issue import Issue
from editor.newsletter.review_round import ReviewRound
from editor.publishing import archive, bundle, mail_package, manifest, zip_file
from editor.publishing.edition import Edition
from editor.publishing.output_file import OutputFile
from editor.support.pictures import Picture
from publishing.press import BYTES, ISSUE, THEME, edition
from strategies import issues

PICTURE = BYTES["foto.jpg"]
FIXED = {
    "newsletter.pdf",
    "web.html",
    "newsletter.txt",
    "newsletter.lansbrev",
    "metadata.json",
    "e-plikt.txt",
    "manifest.json",
}


def members(data: bytes) -> dict[str, bytes]:
    with zipfile.ZipFile(io.BytesIO(data)) as pack:
        assert pack.testzip() is None
        return {name: pack.read(name) for name in pack.namelist()}


def test_the_pack_holds_all_that_is_kept_in_order() -> None:
    made = edition(reviews=[ReviewRound(id="r", made_at=dt.datetime(2026, 6, 2, 12, tzinfo=dt.UTC))])
    (pack,) = archive.files(made)
    assert pack.name == "newsletter-arkiv.zip"
    kept = members(pack.data)
    assert list(kept) == [
        "web.html",
        "newsletter.txt",
        "newsletter.lansbrev",
        "images/ett.png",
        "images/foto.jpg",
        "images/oanvand.png",
        "metadata.json",
        "e-plikt.txt",
        "granskning.txt",
        "newsletter.pdf",
        "manifest.json",
    ]
    assert (kept["newsletter.pdf"], kept["web.html"]) == (made.pdf, made.web_html.encode())
    assert kept["granskning.txt"] == made.review_report.encode()
    assert "2012:492" in kept["e-plikt.txt"].decode()


def test_the_manifest_tells_the_sums_of_all_others() -> None:
    kept = members(archive.files(edition())[0].data)
    told = json.loads(kept.pop("manifest.json"))["files"]
    assert told == [
        {"name": name, "size": len(data), "sha256": hashlib.sha256(data).hexdigest()} for name, data in kept.items()
    ]


def test_the_metadata_is_what_an_archive_files_by() -> None:
    told = json.loads(members(archive.files(edition())[0].data)["metadata.json"])
    assert (told["title"], told["newsletter"], told["date"]) == ("Juni", "Exempelbrevet", "2023-06-07")
    assert [picture["alt"] for picture in told["pictures"]] == ["Ett", "Två", "Tre"]


def test_the_bundle_opens_again(tmp_path: Path) -> None:
    (file,) = bundle.files(edition())
    path = tmp_path / file.name
    path.write_bytes(file.data)
    loaded = issue_file.read(path)
    assert loaded.issue.title == ISSUE.title
    assert sorted(loaded.pictures.values()) == sorted(BYTES.values())


def test_the_mail_in_one_file() -> None:
    made = edition()
    (pack,) = mail_package.zipped(made)
    assert pack.name == "newsletter.zip"
    assert members(pack.data) == {
        **{file.name: file.data for file in mail_package.files(made)},
        "newsletter.txt": made.mail_text.encode(),
    }


def test_the_same_bytes_every_time() -> None:
    assert archive.files(edition()) == archive.files(edition())
    assert mail_package.zipped(edition()) == mail_package.zipped(edition())
    assert bundle.files(edition()) == bundle.files(edition())


@pytest.mark.parametrize(
    "created",
    [
        dt.datetime(1970, 1, 1, tzinfo=dt.UTC),
        dt.datetime(1, 1, 1, tzinfo=dt.UTC),
        dt.datetime(9999, 12, 31, 23, 59, 59, tzinfo=dt.UTC),
    ],
)
def test_any_time_fits_into_a_zip_file(created: dt.datetime) -> None:
    assert members(zip_file.packed([OutputFile("a.txt", b"a" * 1000)], created)) == {"a.txt": b"a" * 1000}


def test_a_tool_of_others_finds_the_pack_whole(tmp_path: Path) -> None:
    unzip = shutil.which("unzip")
    if unzip is None:
        pytest.skip("unzip is not installed")
    path = tmp_path / "arkiv.zip"
    path.write_bytes(archive.files(edition())[0].data)
    assert subprocess.run([unzip, "-tqq", path], check=False).returncode == 0


@settings(max_examples=10, deadline=None, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large])
@given(issue=issues())
def test_no_text_of_an_issue_names_a_member(issue: Issue) -> None:
    pictures = {image.file: Picture("0" * 64, 80, 60, "image/jpeg") for image in issue.images}
    made = Edition(issue, pictures, lambda file: PICTURE, THEME)
    for name, data in members(archive.files(made)[0].data).items():
        assert name in FIXED or (name.startswith("images/") and name.removeprefix("images/").isascii())
        if name.endswith(".json"):
            json.loads(data)
    again = manifest.manifest(issue, [], made.created)
    assert json.loads(again.data)["issue"] == issue.title
