"""What goes with a bundle: read back equal, ignored where it is of another kind, and told apart from what is here."""

from __future__ import annotations

import datetime as dt
import tempfile
from pathlib import Path

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

import strategies
from editor.newsletter import issue_file, places
from editor.newsletter.issue import Image, Issue, used_ids
from editor.newsletter.issue_file import library_file
from editor.newsletter.issue_file.library_file import LONGEST_LINEAGE, LibraryFile, handed_over, meeting, sign
from editor.newsletter.record import Origin, Record
from editor.newsletter.reminders import Reminder

ISSUE = Issue(title="Juni", date=dt.date(2023, 6, 7), images=(Image(id="i", file="kaj.png"),))
LIBRARY = LibraryFile(
    identity="juni-2023",
    revision=12,
    parent_revision=5,
    status="review",
    lineage=("ab", "cd"),
    originals={"ef": "images/original-ef.jpg"},
    record=Record(origins={"e1": Origin(register="event", entry="x", revision=2)}, profile="plain"),
)


def test_the_file_comes_back_equal_from_a_bundle_with_its_originals(tmp_path: Path) -> None:
    data = issue_file.bundle(
        ISSUE, {"kaj.png": b"picture"}, library_file.to_json(LIBRARY), {"images/original-ef.jpg": b"large"}
    )
    path = tmp_path / "juni.lansbrev"
    path.write_bytes(data)
    loaded = issue_file.read(path)
    assert loaded.library_json is not None
    assert library_file.parse(loaded.library_json) == LIBRARY
    assert loaded.originals == {"images/original-ef.jpg": b"large"}
    assert loaded.pictures == {"images/kaj.png": b"picture"}


@given(strategies.issues(), st.data())
def test_any_issue_and_its_record_come_back_equal_from_a_bundle(issue: Issue, data: st.DataObject) -> None:
    ids = sorted(used_ids(issue))
    keyed = st.dictionaries(
        st.sampled_from(ids) if ids else st.nothing(),
        st.builds(
            Origin,
            register=st.sampled_from(("event", "contact", "image", "block")),
            entry=strategies.texts(),
            revision=st.integers(1, 99),
        ),
    )
    marks = st.dictionaries(
        st.sampled_from([places.node_key(one) for one in ids] or [places.ABOUT]),
        st.builds(Reminder, reasons=st.just(()), seal=strategies.texts()),
    )
    record = Record(
        origins=data.draw(keyed), reminders=data.draw(marks), profile=data.draw(st.sampled_from(("", "plain")))
    )
    issue = msgspec.structs.replace(
        issue,
        images=tuple(
            msgspec.structs.replace(one, file=f"images/{number}.png") for number, one in enumerate(issue.images)
        ),
    )
    shown = {image.file: image.id.encode() for image in issue.images}
    signed = sign(issue, {file: picture.hex() for file, picture in shown.items()})
    library = LibraryFile(identity="x", revision=3, lineage=(signed,), record=record)
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "x.lansbrev"
        path.write_bytes(issue_file.bundle(issue, shown, library_file.to_json(library)))
        loaded = issue_file.read(path)
    assert loaded.issue == issue
    assert loaded.pictures == shown
    assert loaded.library_json is not None
    came = library_file.parse(loaded.library_json)
    assert came == library
    assert came.record == record
    assert sign(loaded.issue, {file: picture.hex() for file, picture in loaded.pictures.items()}) == signed


def test_a_bundle_without_it_is_complete(tmp_path: Path) -> None:
    path = tmp_path / "juni.lansbrev"
    path.write_bytes(issue_file.bundle(ISSUE, {"kaj.png": b"picture"}))
    loaded = issue_file.read(path)
    assert (loaded.library_json, loaded.originals) == (None, {})


@pytest.mark.parametrize(
    "text",
    [
        '{"format": "lansbrev-library", "version": 2}',
        '{"format": "other", "version": 1}',
        '{"format": "lansbrev-library", "version": 1, "lineage": "ab"}',
        '{"format": "lansbrev-library", "version": 1, "record": {"origins": [1]}}',
        "[]",
        "{",
    ],
)
def test_one_of_another_kind_says_nothing(text: str) -> None:
    assert library_file.parse(text.encode()) is None


def test_what_another_program_adds_does_not_disturb() -> None:
    assert library_file.parse(b'{"format": "lansbrev-library", "version": 1, "issn": "1234-5678"}') == LibraryFile()


def test_a_sign_follows_what_is_printed_and_not_where_the_pictures_lie() -> None:
    signed = sign(ISSUE, {"kaj.png": "11"})
    moved = msgspec.structs.replace(ISSUE, images=(Image(id="i", file="images/kaj.png"),))
    assert sign(moved, {"images/kaj.png": "11"}) == signed
    assert sign(ISSUE, {"kaj.png": "22"}) != signed
    assert sign(msgspec.structs.replace(ISSUE, title="Juli"), {"kaj.png": "11"}) != signed


def test_handing_over_twice_the_same_is_remembered_once_and_there_is_an_end() -> None:
    assert handed_over(("a",), "a") == ("a",)
    assert handed_over(("a", "b"), "a") == ("a", "b", "a")
    many = tuple(map(str, range(LONGEST_LINEAGE)))
    assert handed_over(many, "x") == (*many[1:], "x")


signs = st.lists(st.sampled_from("abcdef"), max_size=4).map(tuple)


@given(st.sampled_from("abcdef"), signs, st.sampled_from("abcdef"), signs)
def test_nothing_that_was_changed_here_is_taken_for_an_ancestor_of_what_comes(
    here: str, here_lineage: tuple[str, ...], there: str, there_lineage: tuple[str, ...]
) -> None:
    found = meeting(here, here_lineage, there, there_lineage)
    assert (found == "same") == (here == there)
    if found == "successor":
        assert here in there_lineage
    if here not in there_lineage and here != there:
        assert found in ("ancestor", "other")
