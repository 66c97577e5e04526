"""An issue goes from desk to desk and back: gone on with, never merged, never lost."""

from __future__ import annotations

import io
import sqlite3
from collections.abc import Iterator
from contextlib import ExitStack, closing
from pathlib import Path

import msgspec
import pytest
from PIL import Image as Pixels

from editor.newsletter import issue_file
from editor.newsletter.issue import Image, Issue
from editor.newsletter.issue_file import library_file
from editor.newsletter.issue_file.library_file import BlockFacts, LibraryFile
from editor.newsletter.record import Crop, Record
from editor.newsletter.registers import blocks
from editor.publishing.hand_over import HandOver
from editor.store.errors import StoreError
from editor.store.library import Library
from editor.support import pictures
from editor.support.pictures import Kept
from editor.workspace import arrivals, incoming
from editor.workspace.arrivals import Arrival, joined
from editor.workspace.errors import HoldsABlock
from store.samples import library_in, small_issue


def photo(width: int, height: int) -> bytes:
    """A soft gradient as a JPEG."""
    written = io.BytesIO()
    Pixels.linear_gradient("L").resize((width, height)).convert("RGB").save(written, "JPEG")
    return written.getvalue()


ORIGINAL = pictures.take_in(photo(2400, 1600), file="kaj.jpg").original
SHOWN = pictures.shown(ORIGINAL[1], file="kaj.jpg", box=(0, 0, 1200, 800))
RECORD = Record(crops={"img1": Crop(original=ORIGINAL[0], box=(0, 0, 1200, 800))}, profile="plain")
ISSUE = msgspec.structs.replace(
    small_issue(own_id=""), images=(Image(id="img1", file="images/kaj.jpg", alt="Kaj"),), hero="img1"
)


class Desk:
    """A store of its own, and the files that go to other desks."""

    def __init__(self, library: Library, folder: Path) -> None:
        self.library = library
        self.folder = folder
        self.files = 0

    def write(self, issue: Issue, kept: Kept = SHOWN) -> str:
        for picture, data in (kept, ORIGINAL):
            self.library.pictures.add(picture, data)
        return self.library.create_issue(issue, {"images/kaj.jpg": kept[0]}, RECORD)

    def edit(self, issue_id: str, title: str) -> None:
        stored = self.library.load_issue(issue_id)
        after = msgspec.structs.replace(stored.issue, title=title)
        self.library.save_issue(issue_id, stored.issue, after, stored.pictures, stored.record)

    def hand_over(self, issue_id: str) -> Path:
        stored, lineage = self.library.load_issue(issue_id), self.library.lineages.of(issue_id)
        handed = HandOver(
            identity=issue_id,
            revision=stored.revision,
            parent_revision=lineage.revision,
            status=stored.status,
            lineage=lineage.signs,
            record=stored.record,
            original_data=lambda picture: self.library.pictures.read(picture.sha256),
        )
        library_json, originals = handed.members(stored.issue, stored.pictures)
        shown = {file: self.library.pictures.read(picture.sha256) for file, picture in stored.pictures.items()}
        self.files += 1
        path = self.folder / f"{self.files}.lansbrev"
        path.write_bytes(issue_file.bundle(stored.issue, shown, library_json, originals))
        arrivals.handed_over(self.library, issue_id, stored.issue)
        return path

    def receive(self, path: Path) -> Arrival:
        return arrivals.receive(self.library, incoming.read(path), made_by="Exempel Exempelsson")

    def title(self, issue_id: str) -> str:
        return self.library.load_issue(issue_id).issue.title


@pytest.fixture
def desks(tmp_path: Path) -> Iterator[tuple[Desk, Desk]]:
    with ExitStack() as stack:
        made = []
        for name in ("hem", "borta"):
            (tmp_path / f"{name}-filer").mkdir()
            made.append(Desk(stack.enter_context(library_in(tmp_path / name)), tmp_path / f"{name}-filer"))
        yield made[0], made[1]


def test_an_issue_that_was_never_here_comes_whole(desks: tuple[Desk, Desk]) -> None:
    home, away = desks
    issue_id = home.write(ISSUE)
    home.library.statuses.set(issue_id, "review")
    arrival = away.receive(home.hand_over(issue_id))
    assert arrival == Arrival(kind="new", issue_id=issue_id)
    came, sent = away.library.load_issue(issue_id), home.library.load_issue(issue_id)
    assert (came.issue, came.record, came.status) == (sent.issue, sent.record, "review")
    assert came.pictures == sent.pictures
    assert away.library.pictures.read(ORIGINAL[0].sha256) == ORIGINAL[1]


def test_an_issue_comes_whole_or_not_at_all(desks: tuple[Desk, Desk], tmp_path: Path) -> None:
    _, away = desks
    file = away.hand_over(away.write(ISSUE))
    with library_in(tmp_path / "full"):
        pass
    with closing(sqlite3.connect(tmp_path / "full" / "lansbrev.db")) as raw, raw:  # as a disk that is full just then
        raw.execute("CREATE TRIGGER full BEFORE INSERT ON lineages BEGIN SELECT RAISE(ABORT, 'full'); END")
    with library_in(tmp_path / "full") as library:
        with pytest.raises(StoreError):
            Desk(library, tmp_path).receive(file)
        assert library.issues() == ()


def test_what_a_colleague_went_on_with_takes_the_place_and_what_was_is_kept(desks: tuple[Desk, Desk]) -> None:
    home, away = desks
    issue_id = home.write(ISSUE)
    away.receive(home.hand_over(issue_id))
    away.edit(issue_id, "Borta ett")
    away.edit(issue_id, "Borta två")
    arrival = home.receive(away.hand_over(issue_id))
    assert arrival == Arrival(kind="successor", issue_id=issue_id)
    assert home.title(issue_id) == "Borta två"
    (kept,) = home.library.snapshots.entries(issue_id)
    assert (kept.title, kept.reason, kept.made_by) == (ISSUE.title, "before_import", "Exempel Exempelsson")
    assert home.library.snapshots.load(kept.id).record == RECORD
    home.edit(issue_id, "Hemma igen")
    assert away.receive(home.hand_over(issue_id)).kind == "successor"
    assert away.title(issue_id) == "Hemma igen"


def test_what_was_changed_on_both_desks_stands_beside(desks: tuple[Desk, Desk]) -> None:
    home, away = desks
    issue_id = home.write(ISSUE)
    away.receive(home.hand_over(issue_id))
    away.edit(issue_id, "Borta")
    home.edit(issue_id, "Hemma")
    arrival = home.receive(away.hand_over(issue_id))
    assert (arrival.kind, arrival.beside) == ("other", issue_id)
    assert arrival.issue_id != issue_id
    assert (home.title(issue_id), home.title(arrival.issue_id)) == ("Hemma", "Borta")
    assert [(one.reason, one.title) for one in home.library.snapshots.entries(issue_id)] == [("from_file", "Borta")]
    listed = {issue.id: issue for issue in home.library.issues()}
    assert (listed[arrival.issue_id].beside, listed[issue_id].beside) == (issue_id, "")
    assert listed[arrival.issue_id].came_at is not None
    assert listed[issue_id].came_at is None


def test_what_was_taken_over_from_the_other_desk_goes_on_there(desks: tuple[Desk, Desk]) -> None:
    home, away = desks
    issue_id = home.write(ISSUE)
    away.receive(home.hand_over(issue_id))
    away.edit(issue_id, "Borta")
    home.edit(issue_id, "Hemma")
    came = away.hand_over(issue_id)
    arrival = home.receive(came)
    joined(home.library, issue_id, arrival.issue_id)
    assert home.receive(came).kind == "ancestor"
    assert away.receive(home.hand_over(issue_id)).kind == "successor"
    assert away.title(issue_id) == "Hemma"


def test_the_same_file_again_and_an_older_one_change_nothing(desks: tuple[Desk, Desk]) -> None:
    home, away = desks
    issue_id = home.write(ISSUE)
    first = home.hand_over(issue_id)
    away.receive(first)
    assert away.receive(first) == Arrival(kind="same", issue_id=issue_id)
    away.edit(issue_id, "Borta")
    assert away.receive(first) == Arrival(kind="ancestor", issue_id=issue_id)
    assert home.receive(away.hand_over(issue_id)).kind == "successor"
    assert home.receive(first) == Arrival(kind="ancestor", issue_id=issue_id)
    assert (home.title(issue_id), away.title(issue_id)) == ("Borta", "Borta")
    assert len(home.library.issues()) == len(away.library.issues()) == 1


def test_a_published_issue_is_never_gone_on_with_in_place(desks: tuple[Desk, Desk]) -> None:
    home, away = desks
    issue_id = home.write(ISSUE)
    away.receive(home.hand_over(issue_id))
    away.edit(issue_id, "Borta")
    home.library.statuses.set(issue_id, "published")
    arrival = home.receive(away.hand_over(issue_id))
    assert (arrival.kind, arrival.beside) == ("other", issue_id)
    assert home.title(issue_id) == ISSUE.title


def test_a_picture_that_was_exchanged_is_a_change(desks: tuple[Desk, Desk]) -> None:
    home, away = desks
    issue_id = home.write(ISSUE)
    away.receive(home.hand_over(issue_id))
    other = pictures.prepare(photo(800, 600), file="kaj.jpg")
    home.library.pictures.add(*other)
    stored = home.library.load_issue(issue_id)
    home.library.save_issue(issue_id, stored.issue, stored.issue, {"images/kaj.jpg": other[0]}, Record())
    assert away.receive(home.hand_over(issue_id)).kind == "successor"
    assert away.library.load_issue(issue_id).pictures["images/kaj.jpg"].sha256 == other[0].sha256


def test_a_file_without_identity_is_a_new_issue_each_time(desks: tuple[Desk, Desk]) -> None:
    home, _ = desks
    path = home.folder / "enkel.lansbrev"
    path.write_bytes(issue_file.bundle(ISSUE, {"images/kaj.jpg": SHOWN[1]}))
    assert home.receive(path).kind == home.receive(path).kind == "new"
    assert len(home.library.issues()) == 2


def test_a_forged_original_is_left_out_and_its_crop_with_it(desks: tuple[Desk, Desk]) -> None:
    home, away = desks
    issue_id = home.write(ISSUE)
    stored = home.library.load_issue(issue_id)
    handed = HandOver(
        identity=issue_id,
        revision=1,
        parent_revision=None,
        status="draft",
        lineage=(),
        record=stored.record,
        original_data=lambda picture: photo(500, 400),
    )
    library_json, originals = handed.members(stored.issue, stored.pictures)
    path = home.folder / "falsk.lansbrev"
    path.write_bytes(issue_file.bundle(stored.issue, {"images/kaj.jpg": SHOWN[1]}, library_json, originals))
    came = away.library.load_issue(away.receive(path).issue_id)
    assert (came.issue, came.record) == (stored.issue, Record(profile="plain"))


def test_a_file_of_a_saved_block_is_no_issue(desks: tuple[Desk, Desk], tmp_path: Path) -> None:
    home, _ = desks
    block = blocks.block_of(ISSUE, f"n:{ISSUE.sections[0].id}", {})
    value = msgspec.structs.replace(block.content.value, title="Block")
    library = LibraryFile(block=BlockFacts(name="Block", root=block.root))
    path = tmp_path / "b.lansbrev-block"
    path.write_bytes(
        issue_file.bundle(value, {one.file: SHOWN[1] for one in value.images}, library_file.to_json(library))
    )
    with pytest.raises(HoldsABlock):
        home.receive(path)
    assert home.library.issues() == ()
