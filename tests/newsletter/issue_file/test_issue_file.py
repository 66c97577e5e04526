from __future__ import annotations

import json
import unicodedata
from copy import deepcopy
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

import strategies
from editor.newsletter import issue as content
from editor.newsletter import issue_file
from editor.newsletter.errors import (
    DanglingReference,
    DuplicateId,
    FileTooLarge,
    ForbiddenCharacter,
    ForbiddenMarkupInFile,
    IssueFileError,
    IssueFileTooNew,
    MissingField,
    MissingPicture,
    NotAnIssueFile,
    UnknownField,
    UnsafePath,
    WrongValue,
)
from editor.support.errors import FileNotReadable

FULL: dict[str, Any] = {
    "format": "lansbrev-issue",
    "version": 1,
    "title": "Exempelbrev",
    "date": "2023-06-02",
    "newsletter": {
        "sender": {"logo": "img1"},
        "partners": [{"text": "Exempelbolaget"}],
        "about": {"body": "<p>om</p>", "image": "img1"},
        "footer_links": [{"role": "unsubscribe", "url": "{{unsubscribe_url}}"}],
        "social": [{"service": "x"}],
    },
    "hero": "img1",
    "sections": [
        {
            "id": "s1",
            "image": "img1",
            "items": [
                {
                    "kind": "article",
                    "id": "a1",
                    "body": '<p><a href="#e1">x</a></p>',
                    "more_images": ["img1"],
                    "links": [{"text": "", "url": "#s1"}],
                    "contacts": ["c1"],
                    "events": ["e1"],
                    "parts": [{"id": "p1"}],
                },
                {"kind": "calendar", "id": "k1", "events": ["e1"]},
                {"kind": "contacts", "id": "k2", "contacts": ["c1"]},
            ],
        }
    ],
    "events": [
        {
            "id": "e1",
            "title": "Träff",
            "start": "2023-06-07T08:30",
            "end": "2023-06-07",
            "daily": "09:00-16:00",
            "occasions": [{"start": "2023-06-07"}],
            "article": "a1",
        }
    ],
    "contacts": [{"id": "c1"}],
    "images": [{"id": "img1", "file": "images/kaj.jpg"}],
}

Path_ = tuple[str | int, ...]


def parsed(document: object) -> content.Issue:
    return issue_file.parse(json.dumps(document).encode(), file="x")


def document_with(value: object, *path: str | int) -> dict[str, Any]:
    document = deepcopy(FULL)
    here: Any = document
    for step in path[:-1]:
        here = here[step]
    if value is ...:
        del here[path[-1]]
    else:
        here[path[-1]] = value
    return document


def as_place(path: Path_) -> str:
    return "".join(f"[{step}]" if isinstance(step, int) else f".{step}" for step in path).removeprefix(".")


# What is read


def test_the_smallest_issue_has_the_defaults_of_the_format() -> None:
    issue = parsed({"format": "lansbrev-issue", "version": 1, "title": "", "date": "2023-06-02"})
    assert issue.newsletter.language == "sv"
    assert issue.newsletter.contact_rows == ("phone", "postal_address", "email", "website")
    assert issue.contents == "none"
    assert issue.sections == ()


def test_an_issue_with_every_field_is_read() -> None:
    issue = parsed(FULL)
    assert issue.events[0].start == content.Moment.parse("2023-06-07T08:30")
    assert issue.events[0].end == content.Moment.parse("2023-06-07")
    assert [type(item).__name__ for item in issue.sections[0].items] == ["Article", "Calendar", "ContactList"]


def test_values_are_put_into_their_form() -> None:
    issue = parsed(document_with("\u00a0 \n a  b\t", "title"))
    assert issue.title == "a  b"
    issue = parsed(document_with("hej &amp; <em></em>hå", "intro"))
    assert issue.intro == "<p>hej &amp; hå</p>"
    issue = parsed(document_with(" https://example.se ", "newsletter", "sender", "website"))
    assert issue.newsletter.sender.website == "https://example.se"
    assert parsed(document_with("", "newsletter", "language")).newsletter.language == "sv"


# What is refused


@pytest.mark.parametrize(
    "path",
    [
        ("titel",),
        ("newsletter", "sender", "namn"),
        ("newsletter", "partners", 0, "x"),
        ("sections", 0, "x"),
        ("sections", 0, "items", 0, "bodi"),
        ("sections", 0, "items", 1, "contacts"),
        ("sections", 0, "items", 0, "parts", 0, "parts"),
        ("events", 0, "occasions", 0, "title"),
        ("images", 0, "kind"),
    ],
)
def test_an_unknown_field_is_refused_with_its_place(path: Path_) -> None:
    with pytest.raises(UnknownField) as error:
        parsed(document_with("", *path))
    assert error.value.data == {"file": "x", "place": as_place(path)}


def test_an_unknown_field_with_an_impossible_name_is_shown_short() -> None:
    with pytest.raises(UnknownField) as error:
        parsed(document_with("", "a" * 1000))
    assert error.value.data["place"] == "a" * 60 + "…"


@pytest.mark.parametrize(
    "path",
    [
        ("version",),
        ("title",),
        ("date",),
        ("sections", 0, "id"),
        ("sections", 0, "items", 0, "kind"),
        ("sections", 0, "items", 1, "id"),
        ("sections", 0, "items", 0, "parts", 0, "id"),
        ("sections", 0, "items", 0, "links", 0, "text"),
        ("sections", 0, "items", 0, "links", 0, "url"),
        ("events", 0, "id"),
        ("events", 0, "title"),
        ("events", 0, "occasions", 0, "start"),
        ("contacts", 0, "id"),
        ("images", 0, "id"),
        ("images", 0, "file"),
        ("newsletter", "footer_links", 0, "role"),
        ("newsletter", "social", 0, "service"),
    ],
)
def test_a_missing_field_is_named_with_its_place(path: Path_) -> None:
    with pytest.raises(MissingField) as error:
        parsed(document_with(..., *path))
    assert error.value.data == {"file": "x", "place": as_place(path)}


TEXT, LIST, OBJECT, REFERENCE = '"…"', "[…]", "{…}", '"…" (1–100)'
URL = "https: | http: | mailto: | tel: | #id | {{name}}"


@pytest.mark.parametrize(
    ("path", "value", "expected"),
    [
        (("title",), 1, TEXT),
        (("title",), None, TEXT),
        (("date",), "20230602", "2023-06-07"),
        (("date",), "2023-02-30", "2023-06-07"),
        (("date",), "2023-06-02T08:00", "2023-06-07"),
        (("version",), "1", "1"),
        (("version",), True, "1"),
        (("version",), 1.0, "1"),
        (("version",), 0, "1"),
        (("newsletter",), None, OBJECT),
        (("newsletter", "sender"), [], OBJECT),
        (("newsletter", "partners"), {}, LIST),
        (("newsletter", "contact_layout"), "rows", "one_line | labelled_rows"),
        (
            ("newsletter", "contact_rows"),
            ["phone", "fax"],
            "phone | postal_address | visiting_address | email | website",
        ),
        (("newsletter", "language"), "svenska!", "sv | en | smj | …"),
        (("newsletter", "sender", "website"), "example.se", URL),
        (("newsletter", "sender", "logo"), "", REFERENCE),
        (("newsletter", "id"), "a" * 101, '"…" (0–100)'),
        (("hero",), 7, REFERENCE + " | null"),
        (("sections",), None, LIST),
        (("sections", 0), "s1", OBJECT),
        (("sections", 0, "id"), "", REFERENCE),
        (("sections", 0, "id"), "a" * 101, REFERENCE),
        (("sections", 0, "items", 0), [], OBJECT),
        (("sections", 0, "items", 0, "kind"), "artikel", "article | calendar | contacts"),
        (("sections", 0, "items", 0, "kind"), [], "article | calendar | contacts"),
        (("sections", 0, "items", 0, "body"), ["<p>"], '"<p>…</p>"'),
        (("sections", 0, "items", 0, "image_placement"), "middle", "above | below | left | right"),
        (("sections", 0, "items", 0, "links", 0, "url"), "javascript:x", URL),
        (("sections", 0, "items", 0, "events", 0), None, REFERENCE),
        (("sections", 0, "items", 1, "style"), "rows", "badges | cards"),
        (("events", 0, "start"), "2023-06-07 08:30", "2023-06-07 | 2023-06-07T08:30 | null"),
        (("events", 0, "start"), "2023-06-07T08:30:00", "2023-06-07 | 2023-06-07T08:30 | null"),
        (("events", 0, "start"), "2023-06-07T24:00", "2023-06-07 | 2023-06-07T08:30 | null"),
        (("events", 0, "start"), "2023-02-29", "2023-06-07 | 2023-06-07T08:30 | null"),
        (("events", 0, "occasions", 0, "start"), None, "2023-06-07 | 2023-06-07T08:30"),
        (("events", 0, "daily"), "9-16", "09:00-16:00"),
        (("events", 0, "kind"), True, "event | deadline"),
        (("images", 0, "decorative"), 1, "true | false"),
        (("images", 0, "file"), "", '"images/….jpg"'),
    ],
)
def test_wrong_values_say_what_is_expected(path: Path_, value: object, expected: str) -> None:
    with pytest.raises(WrongValue) as error:
        parsed(document_with(value, *path))
    place = as_place(path)
    if path == ("newsletter", "contact_rows"):
        place += "[1]"
    assert error.value.data == {"file": "x", "place": place, "expected": expected}


@pytest.mark.parametrize(
    ("document", "detail"),
    [
        ([], ""),
        ("x", ""),
        (None, ""),
        ({}, "format"),
        ({"format": "lansbrev-library", "version": 1}, 'format: "lansbrev-library"'),
        ({"format": None}, "format: null"),
        ({"format": ["\u0007" * 500]}, 'format: ["' + "\\u0007" * 9 + "\\u00…"),
    ],
)
def test_what_is_no_issue_file(document: object, detail: str) -> None:
    with pytest.raises(NotAnIssueFile) as error:
        parsed(document)
    assert error.value.data["detail"] == detail


def test_a_newer_version_is_said_before_anything_else_is_looked_at() -> None:
    with pytest.raises(IssueFileTooNew) as error:
        parsed({"format": "lansbrev-issue", "version": 2, "new": True})
    assert error.value.data == {"file": "x", "version": 2, "known": 1}


@pytest.mark.parametrize("character", ["\x00", "\x07", "\x7f", "\x85", "\x9f", "\ud800"])
@pytest.mark.parametrize("path", [("title",), ("sections", 0, "id"), ("newsletter", "id"), ("contacts", 0, "note")])
def test_control_characters_and_lone_surrogates(path: Path_, character: str) -> None:
    with pytest.raises(ForbiddenCharacter) as error:
        parsed(document_with(f"a{character}b", *path))
    assert error.value.data == {"file": "x", "place": as_place(path), "character": f"U+{ord(character):04X}"}


@pytest.mark.parametrize("text", ["a\nb", "a\tb", "a\rb"])
def test_a_text_is_one_line(text: str) -> None:
    with pytest.raises(ForbiddenCharacter):
        parsed(document_with(text, "title"))


def test_forbidden_markup_is_named_with_its_place() -> None:
    with pytest.raises(ForbiddenMarkupInFile) as error:
        parsed(document_with("<p>a</p><script>x</script>", "events", 0, "note"))
    assert error.value.data == {"file": "x", "place": "events[0].note", "markup": "<script>"}


@pytest.mark.parametrize(
    "path",
    [
        ("sections", 0, "items", 0, "id"),
        ("sections", 0, "items", 0, "parts", 0, "id"),
        ("contacts", 0, "id"),
        ("images", 0, "id"),
    ],
)
def test_an_id_that_stands_twice_is_refused_with_its_place(path: Path_) -> None:
    with pytest.raises(DuplicateId) as error:
        parsed(document_with("e1" if path[0] != "sections" else "s1", *path))
    assert error.value.data["place"] == as_place(path)


@pytest.mark.parametrize(
    ("path", "name"),
    [
        (("hero",), "img2"),
        (("hero",), "e1"),
        (("newsletter", "sender", "logo"), "img2"),
        (("newsletter", "partners", 0, "logo"), "img2"),
        (("newsletter", "about", "image"), "img2"),
        (("sections", 0, "image"), "img2"),
        (("sections", 0, "items", 0, "more_images", 0), "img2"),
        (("sections", 0, "items", 0, "events", 0), "c1"),
        (("sections", 0, "items", 0, "contacts", 0), "e1"),
        (("sections", 0, "items", 1, "events", 0), "e2"),
        (("sections", 0, "items", 2, "contacts", 0), "c2"),
        (("events", 0, "article"), "k1"),
        (("events", 0, "article"), "p1"),
        (("events", 0, "image"), "img2"),
        (("contacts", 0, "image"), "img2"),
    ],
)
def test_references_to_nothing(path: Path_, name: str) -> None:
    with pytest.raises(DanglingReference) as error:
        parsed(document_with(name, *path))
    assert error.value.data == {"file": "x", "place": as_place(path), "id": name}


@pytest.mark.parametrize(
    ("path", "value"),
    [
        (("sections", 0, "items", 0, "links", 0, "url"), "#x"),
        (("sections", 0, "items", 0, "body"), '<ul><li><a href="#x">x</a></li></ul>'),
        (("newsletter", "about", "body"), '<p><strong><a href="#x">x</a></strong></p>'),
    ],
)
def test_links_to_places_that_do_not_exist(path: Path_, value: str) -> None:
    with pytest.raises(DanglingReference) as error:
        parsed(document_with(value, *path))
    assert error.value.data == {"file": "x", "place": as_place(path), "id": "x"}


@pytest.mark.parametrize(
    "file",
    [
        "../kaj.jpg", "images/../../kaj.jpg", "/etc/passwd", "//host/x.jpg", "C:/x.jpg", "C:x.jpg", "images\\x.jpg",
        "images//x.jpg", "./x.jpg", "images/", ".", "..", "a.jpg:ström", "images/CON", "nul.jpg", "images/com1.jpg",
        "LPT¹", "x.", "x ", "a/x./b", "file:///x", "https://example.se/x.jpg", "x\x00.jpg", "x\n", "a" * 501,
    ],
)  # fmt: skip
def test_picture_files_stay_in_their_folder(file: str) -> None:
    with pytest.raises(UnsafePath) as error:
        parsed(document_with(file, "images", 0, "file"))
    assert error.value.data == {"file": "x", "place": "images[0].file"}


@pytest.mark.parametrize(
    "file", ["x", "images/å ä ö.JPG", "a/b/c.d.png", ".x", "console.jpg", "...x", "images/.x", "bild?.gif"]
)
def test_ordinary_picture_files(file: str) -> None:
    assert parsed(document_with(file, "images", 0, "file")).images[0].file == file


JSON_VALUES = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(max_size=5) | st.sampled_from(["a1", "<p>", "#a1"]),
    lambda inner: (
        st.lists(inner, max_size=3) | st.dictionaries(st.sampled_from([*FULL, "id", "kind"]), inner, max_size=3)
    ),
    max_leaves=8,
)


@given(st.data())
def test_any_change_of_a_file_gives_an_issue_or_an_error_of_ours(data: st.DataObject) -> None:
    document = deepcopy(FULL)
    here: Any = document
    while True:
        keys = list(here) if isinstance(here, dict) else list(range(len(here)))
        if not keys:
            return
        key = data.draw(st.sampled_from(keys))
        if not isinstance(here[key], dict | list) or data.draw(st.integers(0, 3)) == 0:
            break
        here = here[key]
    here[key] = data.draw(JSON_VALUES)
    try:
        issue = parsed(document)
    except IssueFileError:
        return
    assert issue_file.parse(issue_file.to_json(issue), file="x") == issue


@given(st.binary(max_size=200))
def test_any_bytes_give_an_error_of_ours(data: bytes) -> None:
    with pytest.raises(IssueFileError):
        issue_file.parse(data, file="x")


# Writing


@given(strategies.issues())
def test_reading_what_was_written_gives_the_same_issue(issue: content.Issue) -> None:
    data = issue_file.to_json(issue)
    assert issue_file.parse(data, file="x") == issue
    assert issue_file.to_json(issue_file.parse(data, file="x")) == data


def test_written_keys_stand_in_one_order() -> None:
    written = json.loads(issue_file.to_json(parsed(FULL)))
    assert list(written)[:7] == ["format", "version", "newsletter", "id", "title", "number", "date"]
    assert list(written)[-4:] == ["sections", "events", "contacts", "images"]
    assert list(written["sections"][0]["items"][0])[:2] == ["kind", "id"]
    assert written["events"][0]["start"] == "2023-06-07T08:30"
    assert "Träff" in issue_file.to_json(parsed(FULL)).decode()


# Files


def written(folder: Path, document: object, picture: str = "images/kaj.jpg") -> Path:
    path = folder / "brev.lansbrev.json"
    path.write_text(json.dumps(document), encoding="utf-8")
    (folder / picture).parent.mkdir(exist_ok=True)
    (folder / picture).write_bytes(b"bild")
    return path


def test_pictures_lie_beside_the_file(tmp_path: Path) -> None:
    loaded = issue_file.read(written(tmp_path, FULL))
    assert loaded.pictures == {"images/kaj.jpg": b"bild"}
    assert loaded.issue == parsed(FULL)


def test_a_missing_picture_is_named(tmp_path: Path) -> None:
    with pytest.raises(MissingPicture) as error:
        issue_file.read(written(tmp_path, FULL, picture="images/KAJ.png"))
    assert error.value.data == {"file": "brev.lansbrev.json", "place": "images[0].file", "picture": "images/kaj.jpg"}
    with pytest.raises(MissingPicture):
        issue_file.read(written(tmp_path, document_with("images", "images", 0, "file")))
    with pytest.raises(MissingPicture):
        issue_file.read(written(tmp_path, document_with("a/" * 200 + "x", "images", 0, "file")))


def test_pictures_are_found_in_either_unicode_form(tmp_path: Path) -> None:
    name = "images/Å.jpg"
    path = written(tmp_path, document_with(name, "images", 0, "file"), unicodedata.normalize("NFD", name))
    assert issue_file.read(path).pictures == {name: b"bild"}


def test_a_link_out_of_the_folder_is_refused(tmp_path: Path) -> None:
    folder = tmp_path / "brev"
    folder.mkdir()
    path = written(folder, FULL)
    (tmp_path / "hemlig.jpg").write_bytes(b"hemlig")
    (folder / "images/kaj.jpg").unlink()
    (folder / "images/kaj.jpg").symlink_to(tmp_path / "hemlig.jpg")
    with pytest.raises(UnsafePath):
        issue_file.read(path)


def test_files_that_are_not_there_or_too_large(tmp_path: Path) -> None:
    for path in (tmp_path / "saknas.lansbrev", tmp_path):
        with pytest.raises(FileNotReadable) as error:
            issue_file.read(path)
        assert error.value.data == {"file": path.name}
    path = tmp_path / "stor.lansbrev.json"
    with path.open("wb") as stream:
        stream.truncate(20_000_001)
    with pytest.raises(FileTooLarge):
        issue_file.read(path)


def test_a_file_in_a_folder_one_may_not_look_into(shut_folder: Path) -> None:
    with pytest.raises(FileNotReadable):
        issue_file.read(shut_folder / "juni.lansbrev")


def test_a_picture_may_not_be_too_large(tmp_path: Path) -> None:
    path = written(tmp_path, FULL)
    with (tmp_path / "images/kaj.jpg").open("wb") as stream:
        stream.truncate(50_000_001)
    with pytest.raises(FileTooLarge) as error:
        issue_file.read(path)
    assert error.value.data == {"file": "images/kaj.jpg", "limit_mb": 50}


def test_the_real_example(example: Path) -> None:
    loaded = issue_file.read(example / "issue.lansbrev.json")
    assert sorted(loaded.pictures) == sorted({image.file for image in loaded.issue.images})
    assert issue_file.parse(issue_file.to_json(loaded.issue), file="x") == loaded.issue
