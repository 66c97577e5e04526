"""An open issue: edits, listeners, undo, pictures, and an honest save state."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from editor.newsletter import shapes
from editor.newsletter.issue import Image, Issue
from editor.newsletter.record import Record, Work
from editor.support.errors import DiskFull, EditorError
from editor.support.pictures import Picture
from editor.workspace.open_issue import Change, OpenIssue
from editor.workspace.saving import Draft, SaveState
from workspace.clockwork import Clockwork

START = Issue(title="Juni", date=dt.date(2023, 6, 7))
PICTURE = Picture(sha256="ab" * 32, width_px=10, height_px=10, media_type="image/png")


class Keeper:
    """A store in memory whose saves end when the test says so."""

    def __init__(self) -> None:
        self.kept: Issue = START
        self.bytes: dict[str, bytes] = {}
        self.waiting: list[tuple[Draft, Callable[[], None], Callable[[EditorError], None]]] = []

    def save(
        self, issue_id: str, draft: Draft, done: Callable[[], None], failed: Callable[[EditorError], None]
    ) -> None:
        assert issue_id == "i1"
        self.waiting.append((draft, done, failed))

    def read_picture(self, picture: Picture) -> bytes:
        return self.bytes[picture.sha256]

    def succeed(self) -> None:
        draft, done, _ = self.waiting.pop(0)
        assert draft.before == self.kept
        for picture, data in draft.new_pictures:
            self.bytes[picture.sha256] = data
        named = {image.file for image in draft.after.images}
        assert all(picture.sha256 in self.bytes for file, picture in draft.pictures.items() if file in named)
        self.kept = draft.after
        done()

    def fail(self) -> None:
        self.waiting.pop(0)[2](DiskFull(folder="mapp"))


class Desk:
    """An open issue with its surroundings."""

    def __init__(self) -> None:
        self.clockwork = Clockwork()
        self.keeper = Keeper()
        self.open = OpenIssue("i1", START, {}, keeper=self.keeper, after=self.clockwork.after, clock=self.clockwork)
        self.states: list[str] = []
        self.open.on_save_state(lambda state: self.states.append(state.kind))

    def write(self, title: str, *, merge: str | None = None) -> None:
        self.open.apply(lambda issue: msgspec.structs.replace(issue, title=title), "Skriv rubrik", merge=merge)


@pytest.fixture
def desk() -> Desk:
    return Desk()


def test_an_edit_reaches_the_listeners_with_its_source_and_focus(desk: Desk) -> None:
    heard: list[Change] = []
    unsubscribe = desk.open.subscribe(heard.append)
    source = object()
    desk.open.apply(
        lambda issue: msgspec.structs.replace(issue, title="Juli"), "Skriv", source=source, focus="masthead"
    )
    assert (heard[0].before, heard[0].after.title, heard[0].source, heard[0].focus) == (
        START,
        "Juli",
        source,
        "masthead",
    )
    desk.open.undo()
    assert (heard[1].after, heard[1].source, heard[1].focus) == (START, None, "masthead")
    desk.open.redo()
    assert heard[2].after.title == "Juli"
    unsubscribe()
    desk.open.undo()
    assert len(heard) == 3


def test_what_goes_with_the_issue_is_edited_undone_and_saved_with_it(desk: Desk) -> None:
    profile = Record(profile="plain")
    heard: list[Change] = []
    desk.open.subscribe(heard.append)
    desk.open.apply_work(lambda work: Work(work.issue, profile), "Välj profil")
    assert (desk.open.issue, desk.open.record) == (START, profile)
    assert (heard[0].record_before, heard[0].record_after) == (Record(), profile)
    assert desk.open.is_dirty
    draft = desk.open.unsaved()
    assert draft is not None
    assert (draft.after, draft.record) == (START, profile)
    desk.open.mark_saved(draft)
    desk.write("Juli")
    assert desk.open.record == profile
    desk.open.undo()
    assert not desk.open.is_dirty
    desk.open.undo()
    assert (desk.open.issue, desk.open.record) == (START, Record())
    desk.open.redo()
    assert desk.open.record is profile


def test_an_edit_that_changes_nothing_is_none(desk: Desk) -> None:
    heard: list[Change] = []
    desk.open.subscribe(heard.append)
    desk.write("Juni")
    assert heard == []
    assert not desk.open.can_undo
    assert desk.open.save_state.kind == "saved"


def test_an_edit_that_raises_changes_nothing(desk: Desk) -> None:
    def broken(issue: Issue) -> Issue:
        raise KeyError(issue.title)

    with pytest.raises(KeyError):
        desk.open.apply(broken, "Trasig")
    assert desk.open.issue is START
    assert not desk.open.can_undo


def test_listeners_that_edit_are_heard_in_order_by_all(desk: Desk) -> None:
    heard: list[str] = []

    def tidy(change: Change) -> None:
        if change.after.title == "juli":
            desk.write("Juli")

    desk.open.subscribe(tidy)
    desk.open.subscribe(lambda change: heard.append(change.after.title))
    desk.write("juli")
    assert heard == ["juli", "Juli"]


def test_it_is_saved_half_a_second_after_the_first_edit_and_says_so(desk: Desk) -> None:
    desk.write("J", merge="title")
    desk.clockwork.pass_time(0.3)
    desk.write("Ju", merge="title")
    desk.clockwork.pass_time(0.2)
    assert len(desk.keeper.waiting) == 1
    desk.keeper.succeed()
    assert desk.keeper.kept.title == "Ju"
    assert desk.states == ["pending", "saving", "saved"]
    assert desk.open.save_state.at == desk.clockwork.now()


def test_an_edit_during_a_save_is_pending_afterwards_and_saved_next(desk: Desk) -> None:
    desk.write("a")
    desk.clockwork.pass_time(0.5)
    desk.write("b")
    desk.keeper.succeed()
    assert desk.open.save_state.kind == "pending"
    desk.clockwork.pass_time(0.5)
    desk.keeper.succeed()
    assert desk.keeper.kept.title == "b"
    assert desk.states == ["pending", "saving", "pending", "saving", "saved"]


def test_a_failure_stays_in_sight_until_a_retry_succeeds(desk: Desk) -> None:
    desk.write("a")
    desk.clockwork.pass_time(0.5)
    desk.keeper.fail()
    state = desk.open.save_state
    assert (state.kind, getattr(state.error, "code", "")) == ("failed", "disk_full")
    desk.write("b")
    assert desk.open.save_state.kind == "failed"
    desk.clockwork.pass_time(0.5)
    desk.keeper.fail()
    desk.clockwork.pass_time(2)
    desk.keeper.succeed()
    assert desk.keeper.kept.title == "b"
    assert desk.states == ["pending", "saving", "failed", "failed", "saved"]
    assert not desk.open.is_dirty


def test_undone_to_the_saved_value_there_is_nothing_to_save(desk: Desk) -> None:
    desk.write("a")
    desk.open.undo()
    assert desk.open.save_state.kind == "saved"
    desk.clockwork.pass_time(5)
    assert desk.keeper.waiting == []


def test_undone_while_a_save_runs_the_undone_value_is_saved_too(desk: Desk) -> None:
    desk.write("a")
    desk.clockwork.pass_time(0.5)
    desk.open.undo()
    desk.keeper.succeed()
    assert desk.open.save_state.kind == "pending"
    desk.clockwork.pass_time(0.5)
    desk.keeper.succeed()
    assert desk.keeper.kept == START
    assert desk.open.save_state.kind == "saved"


def test_the_time_of_the_last_save_outlives_a_failure(desk: Desk) -> None:
    desk.write("a")
    desk.clockwork.pass_time(0.5)
    desk.keeper.succeed()
    at = desk.open.save_state.at
    desk.write("b")
    desk.clockwork.pass_time(0.5)
    desk.keeper.fail()
    assert desk.open.save_state == SaveState(kind="failed", at=at, error=desk.open.save_state.error)


def test_a_pictures_bytes_go_with_the_save_that_names_it(desk: Desk) -> None:
    file = desk.open.add_picture(PICTURE, b"bytes", "Foto på Åsa.PNG")
    assert file == "images/foto-på-åsa.png"
    assert desk.open.picture_data(file) == b"bytes"
    assert not desk.open.is_dirty
    desk.open.apply(lambda issue: msgspec.structs.replace(issue, images=(Image(id="b1", file=file),)), "Bild")
    desk.clockwork.pass_time(0.5)
    desk.keeper.fail()
    desk.clockwork.pass_time(1)
    desk.keeper.succeed()
    assert desk.keeper.bytes == {PICTURE.sha256: b"bytes"}
    assert desk.open.picture_data(file) == b"bytes"


def test_pictures_get_names_of_their_own_and_the_same_bytes_one(desk: Desk) -> None:
    other = Picture("cd" * 32, 10, 10, "image/jpeg")
    third = Picture("ef" * 32, 10, 10, "image/jpeg")
    names = [
        desk.open.add_picture(PICTURE, b"1", "bild.png"),
        desk.open.add_picture(other, b"2", "Bild.jpg"),
        desk.open.add_picture(third, b"3", "bild.webp"),
        desk.open.add_picture(PICTURE, b"1", "annan.png"),
    ]
    assert names == ["images/bild.png", "images/bild.jpg", "images/bild-2.jpg", "images/bild.png"]
    with pytest.raises(KeyError):
        desk.open.picture_data("images/saknas.jpg")


@given(st.text(max_size=200))
def test_whatever_the_users_file_is_called_the_picture_gets_a_name_that_issue_files_allow(name: str) -> None:
    assert shapes.is_file_path(Desk().open.add_picture(PICTURE, b"1", name))


@given(st.lists(st.sampled_from(["a", "b", "undo", "redo", "wait", "wait long", "ok", "fail"]), max_size=50))
def test_whatever_happens_the_newest_value_is_kept_in_the_end(walk: list[str]) -> None:
    desk = Desk()
    for move in walk:
        match move:
            case "undo":
                desk.open.undo()
            case "redo":
                desk.open.redo()
            case "wait":
                desk.clockwork.pass_time(0.3)
            case "wait long":
                desk.clockwork.pass_time(3)
            case "ok" | "fail" if desk.keeper.waiting:
                desk.keeper.succeed() if move == "ok" else desk.keeper.fail()
            case "a" | "b":
                desk.write(move)
        assert desk.open.is_dirty or desk.open.save_state.kind in ("saved", "saving", "failed")
        assert not desk.open.is_dirty or desk.open.save_state.kind != "saved"
    for _ in range(4):
        desk.clockwork.pass_time(11)
        if desk.keeper.waiting:
            desk.keeper.succeed()
    assert desk.keeper.kept == desk.open.issue
    assert desk.open.save_state.kind == "saved"


def test_going_through_the_history_is_one_change() -> None:
    desk = Desk()
    values = [desk.open.issue]
    for title in ("ett", "två", "tre"):
        desk.open.apply(lambda issue, title=title: msgspec.structs.replace(issue, title=title), f"Skriv {title}")  # type: ignore[misc]
        values.append(desk.open.issue)
    heard: list[Change] = []
    desk.open.subscribe(heard.append)
    desk.open.go_to(0)
    desk.open.go_to(2)
    desk.open.go_to(2)
    assert [(change.before, change.after) for change in heard] == [(values[3], values[0]), (values[0], values[2])]
    assert desk.open.history_names == ("Skriv ett", "Skriv två", "Skriv tre")
    assert desk.open.history_position == 2
    assert desk.open.redo_name == "Skriv tre"
