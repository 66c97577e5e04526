"""Open issues over a real store on its real thread."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import msgspec
import pytest

from editor.newsletter.issue import Image, Issue, Newsletter, Sender
from editor.store.values import SnapshotEntry
from editor.support import pictures
from editor.support.errors import EditorError
from editor.workspace.open_issue import OpenIssue
from workspace.hands import ISSUE, Desk, png, title


def test_a_new_issue_is_listed_and_opens_once(desk: Desk) -> None:
    issue_id = desk.create()
    assert [(summary.id, summary.title) for summary in desk.issues()] == [(issue_id, "Juni")]
    opened = desk.open(issue_id)
    assert desk.open(issue_id) is opened
    assert opened.issue.images == ISSUE.images
    assert opened.pictures["images/logo.png"].width_px == 8
    assert pictures.prepare(png(), file="x")[1] == opened.picture_data("images/logo.png")


def test_what_is_typed_is_in_the_store_after_the_save(desk: Desk, tmp_path: Path) -> None:
    opened = desk.open(desk.create())
    prepared, data = pictures.prepare(png(9), file="ny.png")
    file = opened.add_picture(prepared, data, "ny.png")
    opened.apply(
        lambda issue: msgspec.structs.replace(issue, title="Juli", images=(*issue.images, Image(id="i2", file=file))),
        "Ändra",
    )
    desk.clockwork.pass_time(0.5)
    desk.wait_until(lambda: opened.save_state.kind == "saved")
    desk.workspace.abandon()

    again = Desk(tmp_path / "store")
    found = again.open(opened.id)
    assert found.issue == opened.issue
    assert found.picture_data(file) == data
    again.workspace.close()


def test_close_saves_what_is_not_saved_yet(desk: Desk, tmp_path: Path) -> None:
    opened = desk.open(desk.create())
    opened.apply(title("a"), "Skriv")
    desk.clockwork.pass_time(0.5)  # a save is on its way, its answer not yet heard
    opened.apply(title("b"), "Skriv")
    desk.workspace.close()
    again = Desk(tmp_path / "store")
    assert again.open(opened.id).issue.title == "b"
    again.workspace.close()


def test_a_save_that_fails_keeps_close_from_closing(desk: Desk, tmp_path: Path) -> None:
    opened = desk.open(desk.create())
    prepared, data = pictures.prepare(png(9), file="ny.png")
    file = opened.add_picture(prepared, data, "ny.png")
    kept = tmp_path / "store" / "pictures"
    kept.rename(tmp_path / "undan")
    kept.write_text("i vägen", encoding="utf-8")
    edit = lambda issue: msgspec.structs.replace(issue, images=(*issue.images, Image(id="i2", file=file)))  # noqa: E731
    opened.apply(edit, "Bild")
    with pytest.raises(EditorError):
        desk.workspace.close()
    desk.clockwork.pass_time(0.5)
    desk.wait_until(lambda: opened.save_state.kind == "failed")
    kept.unlink()
    (tmp_path / "undan").rename(kept)
    desk.clockwork.pass_time(1)
    desk.wait_until(lambda: opened.save_state.kind == "saved")
    desk.workspace.close()


def test_deleting_keeps_what_was_typed_and_restoring_brings_it_back(desk: Desk) -> None:
    opened = desk.open(desk.create())
    opened.apply(title("typed"), "Skriv")
    answers: list[str] = []
    desk.workspace.delete(opened.id, lambda: answers.append("deleted"), lambda error: answers.append(error.code))
    desk.wait_until(lambda: answers == ["deleted"])
    assert desk.issues() == ()
    desk.clockwork.pass_time(60)
    desk.workspace.restore(opened.id, lambda: answers.append("back"), lambda error: answers.append(error.code))
    desk.wait_until(lambda: len(answers) == 2)
    again = desk.open(opened.id)
    assert again is not opened
    assert again.issue.title == "typed"


def test_an_issue_that_cannot_be_deleted_is_open_as_before(desk: Desk) -> None:
    opened = desk.open(desk.create())
    opened.apply(title("typed"), "Skriv")
    desk.store.call(lambda library: library.statuses.set(opened.id, "published"))  # by another way than the window
    answers: list[str] = []
    desk.workspace.delete(opened.id, lambda: answers.append("deleted"), lambda error: answers.append(error.code))
    desk.wait_until(lambda: bool(answers))
    assert answers == ["issue_published"]
    assert desk.workspace.open_issues == (opened,)
    assert opened.issue.title == "typed"
    assert opened.is_dirty
    desk.wait_until(lambda: opened.save_state.kind == "failed")
    desk.workspace.abandon()


def test_a_new_issue_begins_with_the_settings_of_the_newsletters_latest(desk: Desk) -> None:
    newsletter = Newsletter(name="Exempelbrevet", theme="skog", sender=Sender(name="Ny", logo="i1"))
    desk.create(msgspec.structs.replace(ISSUE, newsletter=newsletter, date=dt.date(2023, 9, 1)))
    desk.create(ISSUE)
    plain = Issue(title="Oktober", date=dt.date(2023, 10, 4))
    opened = desk.open(desk.create(plain, newsletter="Exempelbrevet"))
    assert opened.issue.newsletter == newsletter
    assert opened.picture_data("images/logo.png")
    assert desk.open(desk.create(plain, newsletter="Ett annat")).issue.newsletter == Newsletter()


def test_importing_twice_makes_two_issues(desk: Desk, example: Path) -> None:
    file = example / "issue.lansbrev.json"
    first = desk.ask(lambda done, failed: desk.workspace.import_file(file, done, failed)).issue_id
    second = desk.ask(lambda done, failed: desk.workspace.import_file(file, done, failed)).issue_id
    assert first != second
    one, two = desk.open(first), desk.open(second)
    assert msgspec.structs.replace(one.issue, id="") == msgspec.structs.replace(two.issue, id="")
    assert len(one.pictures) == len(one.issue.images) > 0


def test_what_cannot_be_read_is_told(desk: Desk, tmp_path: Path) -> None:
    (tmp_path / "trasig.lansbrev.json").write_text("{", encoding="utf-8")
    for name in ("trasig.lansbrev.json", "saknas.lansbrev.json"):
        with pytest.raises(EditorError) as caught:
            desk.ask(lambda done, failed, name=name: desk.workspace.import_file(tmp_path / name, done, failed))  # type: ignore[misc]
        assert caught.value.code != "unexpected"
    with pytest.raises(EditorError) as caught:
        desk.open("saknas")
    assert caught.value.code == "unknown_issue"
    assert desk.issues() == ()


# Earlier versions


def keep_version(desk: Desk, opened: OpenIssue, reason: str = "saved") -> SnapshotEntry:
    return desk.ask(lambda done, failed: desk.workspace.versions.keep(opened, reason, done, failed))


def restore(desk: Desk, opened: OpenIssue, entry: SnapshotEntry) -> None:
    desk.ask(
        lambda done, failed: desk.workspace.versions.restore(opened, entry.id, "Återställ", lambda: done(None), failed)
    )


def test_keeping_a_version_saves_and_says_so(desk: Desk) -> None:
    opened = desk.open(desk.create())
    opened.apply(lambda issue: msgspec.structs.replace(issue, title="Juli"), "Skriv")
    entry = keep_version(desk, opened)
    assert (entry.title, entry.reason, entry.made_by) == ("Juli", "saved", "Exempel Exempelsson")
    assert (opened.save_state.kind, opened.save_state.at) == ("saved", desk.clockwork.now())
    assert desk.store.call(lambda library: library.load_issue(opened.id)).issue == opened.issue
    assert keep_version(desk, opened) == entry


def test_an_earlier_version_comes_back_as_a_step_of_the_history(desk: Desk) -> None:
    opened = desk.open(desk.create())
    before, first = opened.issue, keep_version(desk, opened)
    logo = opened.issue.images[0].file
    old_bytes = opened.picture_data(logo)
    opened.apply(lambda issue: msgspec.structs.replace(issue, title="Juli"), "Skriv")
    latest = opened.issue
    restore(desk, opened, first)
    assert opened.issue == before
    assert opened.undo_name == "Återställ"
    opened.undo()
    assert opened.issue == latest
    entries = desk.ask(lambda done, failed: desk.workspace.versions.entries(opened.id, done, failed))
    assert [(entry.title, entry.reason) for entry in entries] == [("Juli", "before_restore"), ("Juni", "saved")]
    assert opened.picture_data(logo) == old_bytes


def test_a_restored_picture_never_takes_the_name_of_another(desk: Desk) -> None:
    issue_id = desk.create()
    opened = desk.open(issue_id)
    first = keep_version(desk, opened)
    file = opened.issue.images[0].file
    old = opened.pictures[file]
    opened.apply(lambda issue: msgspec.structs.replace(issue, images=(), newsletter=Newsletter(name="x")), "Ta bort")
    desk.ask(lambda done, failed: desk.workspace.close_issue(issue_id, lambda: done(None), failed))
    opened = desk.open(issue_id)
    picture, data = pictures.prepare(png(77), file="logo.png")
    assert opened.add_picture(picture, data, "logo.png") == file
    restore(desk, opened, first)
    (image,) = opened.issue.images
    assert image.file != file
    assert opened.pictures[image.file] == old
    assert opened.picture_data(image.file) == pictures.prepare(png(), file="logo.png")[1]


def test_closing_an_issue_saves_it_and_forgets_its_history(desk: Desk) -> None:
    opened = desk.open(desk.create())
    other = desk.open(desk.create(msgspec.structs.replace(ISSUE, title="Annan")))
    assert desk.workspace.open_issues == (opened, other)
    opened.apply(lambda issue: msgspec.structs.replace(issue, title="Juli"), "Skriv")
    desk.ask(lambda done, failed: desk.workspace.close_issue(opened.id, lambda: done(None), failed))
    assert desk.workspace.open_issues == (other,)
    again = desk.open(opened.id)
    assert again is not opened
    assert (again.issue.title, again.can_undo) == ("Juli", False)
