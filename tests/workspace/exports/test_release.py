"""A release: four formats from one value, the same bytes every time, and an honest report."""

from __future__ import annotations

import datetime as dt
import hashlib
import io
import json
import re
import zipfile
from pathlib import Path
from typing import Any

import msgspec
import pytest
from PIL import Image as Pillow

from editor.newsletter.issue import (
    Article,
    Calendar,
    Event,
    FooterLink,
    Image,
    Issue,
    Link,
    Newsletter,
    Section,
    Sender,
)
from editor.publishing.edition import Edition
from editor.publishing.errors import MergeFieldsUnfilled
from editor.publishing.names import chosen, descriptive
from editor.publishing.profiles import Profile
from editor.rendering import themes
from editor.rendering.themes import Theme
from editor.review.finding import Finding
from editor.support.errors import FileInTheWay
from editor.workspace.errors import ExportCancelled, PublicationStopped
from editor.workspace.exports import release as releasing
from editor.workspace.exports.release import FORMATS, STEPS, USUAL_FORMATS, Released, release
from editor.workspace.incoming import Incoming, prepared
from no_pictures import no_picture

FILES = ["images/foto-pa-asa.jpg", "mail.html", "newsletter.pdf", "newsletter.txt", "web.html"]
WITHOUT_PICTURE = FILES[1:]

ISSUE = Issue(
    title="Juni",
    date=dt.date(2023, 6, 7),
    newsletter=Newsletter(name="Exempelbrevet", sender=Sender(name="Länsstyrelsen i Exempel län")),
    sections=(
        Section(
            id="s1",
            heading="Aktuellt",
            items=(
                Article(
                    id="a1",
                    heading="Räksmörgås",
                    body="<p>Brödtext med <strong>fetstil</strong>.</p>",
                    image="i1",
                    links=(Link(text="Läs mer", url="https://example.se/"),),
                ),
            ),
        ),
    ),
    images=(Image(id="i1", file="images/Foto på Åsa.jpg", alt="Åsa vid en sjö", credit="Exempel Exempelsson"),),
)


def jpeg() -> bytes:
    stream = io.BytesIO()
    Pillow.new("RGB", (640, 320), (30, 90, 60)).save(stream, "JPEG")
    return stream.getvalue()


def incoming(issue: Issue = ISSUE) -> Incoming:
    return prepared(issue, {image.file: jpeg() for image in issue.images})


def edition(found: Incoming, theme: Theme | None = None, profile: Profile | None = None) -> Edition:
    theme = theme or themes.theme_of(found.issue)
    return Edition(found.issue, found.pictures, found.picture_data.__getitem__, theme, profile=profile)


def released(
    folder: Path, issue: Issue = ISSUE, *, theme: Theme | None = None, profile: Profile | None = None, **options: Any
) -> Released:
    return release(edition(incoming(issue), theme, profile), folder, **options)


def names(folder: Path) -> list[str]:
    """Every file below ``folder`` but the manifest, which stands beside any export."""
    every = (path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file())
    return sorted(name for name in every if name != "manifest.json")


def test_four_formats_straight_in_the_folder(tmp_path: Path) -> None:
    result = released(tmp_path / "ut")
    assert names(tmp_path / "ut") == FILES
    assert sorted(path.relative_to(tmp_path / "ut").as_posix() for path in result.files) == FILES
    assert result.findings == ()
    assert (tmp_path / "ut" / "newsletter.pdf").read_bytes().startswith(b"%PDF-")
    web = (tmp_path / "ut" / "web.html").read_text(encoding="utf-8")
    assert "data:image/jpeg;base64," in web
    assert "images/foto" not in web
    assert "images/foto-pa-asa.jpg" in (tmp_path / "ut" / "mail.html").read_text(encoding="utf-8")
    for name in ("mail.html", "web.html", "newsletter.txt"):
        assert "Räksmörgås" in (tmp_path / "ut" / name).read_text(encoding="utf-8")


def test_the_same_values_give_the_same_bytes(tmp_path: Path) -> None:
    digests = []
    for number in range(2):
        released(tmp_path / str(number))
        folder = tmp_path / str(number)
        digests.append({name: hashlib.sha256((folder / name).read_bytes()).hexdigest() for name in FILES})
    assert digests[0] == digests[1]


@pytest.mark.parametrize("name", USUAL_FORMATS)
def test_one_format_alone(tmp_path: Path, name: releasing.Format) -> None:
    released(tmp_path, formats=(name,))
    own = {"mail": FILES[:2], "web": FILES[4:], "pdf": FILES[2:3], "text": FILES[3:4]}
    assert names(tmp_path) == own[name]


def test_nothing_of_a_picture_but_its_pixels_leaves_the_house(tmp_path: Path) -> None:
    stream, exif = io.BytesIO(), Pillow.Exif()
    exif[0x010F] = "HemligKamera"
    Pillow.new("RGB", (64, 32)).save(stream, "JPEG", exif=exif, comment=b"HemligKamera")
    found = prepared(ISSUE, {"images/Foto på Åsa.jpg": stream.getvalue()})
    release(edition(found), tmp_path / "hemlig_mapp")
    for name in names(tmp_path):
        data = (tmp_path / name).read_bytes()
        assert b"HemligKamera" not in data
        assert b"hemlig_mapp" not in data


def test_what_may_surprise_is_reported_once(tmp_path: Path) -> None:
    issue = msgspec.structs.replace(
        ISSUE,
        title="",
        newsletter=Newsletter(
            name="Exempelbrevet \U0001fadf",
            theme="rosa",
            footer_links=(FooterLink(role="unsubscribe", text="Avsluta", url="{{unsubscribe}}"),),
        ),
        images=(msgspec.structs.replace(ISSUE.images[0], alt=""),),
    )
    found = released(tmp_path, issue).findings
    assert found[:4] == (
        Finding("title_missing"),
        Finding("theme_not_known", {"name": "rosa", "used": "skiffer"}),
        Finding("picture_alt_missing", {"picture": "images/Foto på Åsa.jpg"}),
        Finding("merge_field_open", {"name": "unsubscribe", "place": "newsletter.footer_links[0].url"}),
    )
    assert {finding.code for finding in found[4:]} == {"print_character_missing"}
    assert names(tmp_path) == FILES


def test_an_accent_that_cannot_be_read_is_reported_with_one_that_can(tmp_path: Path) -> None:
    issue = msgspec.structs.replace(ISSUE, newsletter=Newsletter(name="Brev", theme="skog#3FA34D"))
    (found,) = released(tmp_path, issue, formats=("text",)).findings
    assert found.code == "accent_too_light"
    assert themes.is_known(f"skog{found.data['offered']}")


def test_a_theme_chosen_on_purpose_is_no_surprise(tmp_path: Path) -> None:
    issue = msgspec.structs.replace(ISSUE, newsletter=Newsletter(name="Brev", theme="rosa"))
    assert released(tmp_path, issue, formats=("text",), theme=themes.load("skog")).findings == ()


def test_progress_names_every_step_and_may_cancel(tmp_path: Path) -> None:
    seen: list[tuple[int, int, str]] = []

    def progress(done: int, total: int, step: str) -> bool:
        if (done, total, step) not in seen:
            seen.append((done, total, step))
        return True

    released(tmp_path / "a", progress=progress)
    steps = ["step_mail", "step_web", "step_text", "step_pdf", "step_write"]  # what takes longest comes last
    assert seen == [(number, 5, step) for number, step in enumerate(steps)]
    assert set(steps) <= set(STEPS)
    for stop in steps:
        with pytest.raises(ExportCancelled):
            released(tmp_path / "b", progress=lambda done, total, step, stop=stop: step != stop)
        assert not (tmp_path / "b").exists()


def test_an_interrupted_export_is_said(tmp_path: Path) -> None:
    (tmp_path / ".lansbrev-0123456789abcdef").mkdir()
    assert released(tmp_path, formats=("text",)).findings == (Finding("leftover_removed"),)
    assert names(tmp_path) == ["newsletter.txt"]


def test_a_refused_export_changes_nothing(tmp_path: Path) -> None:
    (tmp_path / "newsletter.txt").mkdir()
    (tmp_path / "mail.html").write_text("gammal", encoding="utf-8")
    with pytest.raises(FileInTheWay):
        released(tmp_path)
    assert names(tmp_path) == ["mail.html"]
    assert (tmp_path / "mail.html").read_text(encoding="utf-8") == "gammal"


def test_a_picture_whose_bytes_are_not_known_is_left_out(tmp_path: Path) -> None:
    release(Edition(ISSUE, {}, no_picture, themes.theme_of(ISSUE)), tmp_path)
    assert names(tmp_path) == WITHOUT_PICTURE


def test_the_smallest_issue_there_is(tmp_path: Path) -> None:
    released(tmp_path, Issue(title="", date=dt.date(2023, 6, 7)))
    assert names(tmp_path) == FILES[1:]


# -- every format, publication, profiles -----------------------------------------------------------------------


def test_every_format_at_once_and_the_manifest_last(tmp_path: Path) -> None:
    result = released(tmp_path, formats=FORMATS)
    told = json.loads(result.manifest.read_bytes())["files"]
    assert [tmp_path / file["name"] for file in told] == list(result.files)
    for file, output in zip(told, result.outputs, strict=True):
        data = (tmp_path / file["name"]).read_bytes()
        assert (file["size"], file["sha256"]) == (len(data), hashlib.sha256(data).hexdigest())
        assert output.data == data
    assert result.digest == hashlib.sha256(result.manifest.read_bytes()).hexdigest()
    again = released(tmp_path / "igen", formats=FORMATS)
    assert again.digest == result.digest
    assert again.outputs == result.outputs


def test_formats_come_in_their_own_order_each_once(tmp_path: Path) -> None:
    result = released(tmp_path, formats=("text", "web", "text"))
    assert [path.name for path in result.files] == ["web.html", "newsletter.txt"]


def unfit(**changes: Any) -> Issue:
    """The issue with everything that may not be published."""
    worse = {
        "title": "",
        "intro": "<p>Hej {{name}} \U0001fadf</p>",
        "images": (msgspec.structs.replace(ISSUE.images[0], alt=""),),
    }
    return msgspec.structs.replace(ISSUE, **{**worse, **changes})


def test_publication_stops_at_every_error_and_names_it(tmp_path: Path) -> None:
    with pytest.raises(PublicationStopped) as stopped:
        released(tmp_path / "ut", unfit(), mode="publicering")
    found = {finding.code: finding.data for finding in stopped.value.findings}
    assert set(found) == {"title_missing", "picture_alt_missing", "merge_field_in_text", "print_character_missing"}
    assert found["picture_alt_missing"] == {"picture": "images/Foto på Åsa.jpg"}
    assert found["merge_field_in_text"] == {"name": "name", "place": "intro"}
    assert stopped.value.data == {"count": 4}
    assert not (tmp_path / "ut").exists()


def test_a_mailing_goes_on(tmp_path: Path) -> None:
    assert len(released(tmp_path, unfit(), mode="utskick").findings) == 4
    assert names(tmp_path) == FILES


@pytest.mark.parametrize(
    ("formats", "codes"),
    [
        (("mail", "eml"), set()),
        (("text",), {"merge_field_in_text"}),
        (("web",), {"title_missing", "picture_alt_missing", "merge_field_in_text"}),
    ],
)
def test_publication_stops_only_for_what_is_published(
    tmp_path: Path, formats: tuple[releasing.Format, ...], codes: set[str]
) -> None:
    if not codes:
        assert released(tmp_path, unfit(), mode="publicering", formats=formats).files
        return
    with pytest.raises(PublicationStopped) as stopped:
        released(tmp_path, unfit(), mode="publicering", formats=formats)
    assert {finding.code for finding in stopped.value.findings} == codes


def test_an_accepted_error_is_closed_the_others_stop(tmp_path: Path) -> None:
    assert released(tmp_path, unfit(), mode="publicering", is_accepted=lambda finding: True).files
    with pytest.raises(PublicationStopped) as stopped:
        released(tmp_path, unfit(), mode="publicering", is_accepted=lambda finding: finding.code != "title_missing")
    assert stopped.value.findings == (Finding("title_missing"),)


def test_a_link_that_only_a_service_can_fill_may_be_published(tmp_path: Path) -> None:
    footer = (FooterLink(role="unsubscribe", text="Avsluta", url="{{unsubscribe}}"),)
    issue = msgspec.structs.replace(ISSUE, newsletter=Newsletter(name="Exempelbrevet", footer_links=footer))
    assert released(tmp_path, issue, mode="publicering").findings == (
        Finding("merge_field_open", {"name": "unsubscribe", "place": "newsletter.footer_links[0].url"}),
    )


def test_a_profile_fills_the_mail_and_an_unfilled_field_changes_nothing(tmp_path: Path) -> None:
    footer = (FooterLink(role="unsubscribe", text="Avsluta", url="{{unsubscribe}}"),)
    issue = msgspec.structs.replace(ISSUE, newsletter=Newsletter(name="Exempelbrevet", footer_links=footer))
    released(tmp_path / "ut", issue, profile=Profile(name="A", fields={"unsubscribe": "%%av%%"}))
    assert 'href="%%av%%"' in (tmp_path / "ut" / "mail.html").read_text(encoding="utf-8")
    with pytest.raises(MergeFieldsUnfilled):
        released(tmp_path / "annan", issue, profile=Profile(name="B"), formats=FORMATS)
    assert not (tmp_path / "annan").exists()
    assert released(tmp_path / "annan", issue, profile=Profile(name="B"), formats=("web",)).files


def test_a_picture_that_nothing_shows_needs_no_description(tmp_path: Path) -> None:
    issue = msgspec.structs.replace(unfit(), sections=(), title="Juni", intro="")
    assert released(tmp_path, issue, mode="publicering").findings == ()


def test_files_may_have_names_that_say_what_is_in_them(tmp_path: Path) -> None:
    result = released(tmp_path, formats=FORMATS, names=descriptive(ISSUE))
    stem = "exempelbrevet-juni-2023-06-07"
    own = {"-mejl.html", ".html", ".pdf", ".txt", ".eml", "-arkiv.zip", ".lansbrev", ".zip"}
    assert set(names(tmp_path)) == {f"{stem}{ending}" for ending in own} | {
        "images/foto-pa-asa.jpg",
        "site/index.html",
        "site/images/foto-pa-asa.jpg",
        "site/images/foto-pa-asa@480.jpg",
    }
    told = json.loads(result.manifest.read_bytes())["files"]
    assert [file["name"] for file in told] == [path.relative_to(tmp_path).as_posix() for path in result.files]


@pytest.mark.parametrize("typed", ["../ut", "", "a/b\\c", "NUL", "com1", "Å ä ö!", "x" * 300])
def test_a_typed_name_is_made_fit(tmp_path: Path, typed: str) -> None:
    (path,) = released(tmp_path, formats=("text",), names=chosen(typed)).files
    assert path.parent == tmp_path
    assert re.fullmatch(r"(?!(nul|com1)\.)[a-z0-9-]{1,60}\.txt", path.name)


def test_an_event_without_a_date_is_told(tmp_path: Path) -> None:
    event = Event(id="e1", title="Höstmöte", date_text="vecka 39")
    shown = Section(id="s2", items=(Calendar(id="k1", events=("e1",)),))
    issue = msgspec.structs.replace(ISSUE, sections=(*ISSUE.sections, shown), events=(event,))
    assert released(tmp_path, issue, formats=("ics",)).findings == (
        Finding("event_without_date", {"title": "Höstmöte"}),
    )


def test_an_issue_file_for_a_colleague_reports_nothing_that_only_readers_would_meet(tmp_path: Path) -> None:
    untitled = msgspec.structs.replace(ISSUE, title="")
    assert released(tmp_path / "a", untitled, formats=("bundle",)).findings == ()
    assert "title_missing" in [
        one.code for one in released(tmp_path / "b", untitled, formats=("bundle", "text")).findings
    ]


def test_no_folder_of_the_users_is_in_any_file(tmp_path: Path) -> None:
    result = released(tmp_path / "hemlig_mapp", formats=FORMATS, attach_events=True)
    for output in result.outputs:
        packed = [output.data]
        if output.name.endswith((".zip", ".lansbrev")):
            with zipfile.ZipFile(io.BytesIO(output.data)) as pack:
                packed += [pack.read(name) for name in pack.namelist()]
        assert not any(b"hemlig_mapp" in data or b"file:" in data for data in packed)
