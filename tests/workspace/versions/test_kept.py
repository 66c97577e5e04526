"""Versions kept while somebody works, and one block put back."""

from __future__ import annotations

import msgspec

from editor.newsletter import edits
from editor.newsletter.issue import Article, Image, Section
from editor.newsletter.places import node_key
from editor.newsletter.record import Record, Work
from editor.store.values import ExportRecord, SnapshotEntry
from editor.support import pictures
from editor.workspace.open_issue import OpenIssue
from editor.workspace.versions.kept import WORK_S
from workspace.hands import Desk, png, title


def entries(desk: Desk, opened: OpenIssue) -> list[tuple[str, str]]:
    """Reason and title of the versions, the oldest first."""
    found: tuple[SnapshotEntry, ...] = desk.ask(
        lambda done, failed: desk.workspace.versions.entries(opened.id, done, failed)
    )
    assert all(entry.made_by == "Exempel Exempelsson" for entry in found)
    return [(entry.reason, entry.title) for entry in reversed(found)]


def test_ten_minutes_of_work_make_a_version_and_idle_time_makes_none(desk: Desk) -> None:
    opened = desk.open(desk.create())
    desk.clockwork.pass_time(3 * WORK_S)
    assert entries(desk, opened) == []
    opened.apply(title("A"), "Ändra")
    assert entries(desk, opened) == [("work", "Juni")]  # what it was when the work began
    desk.clockwork.pass_time(WORK_S - 1)
    opened.apply(title("B"), "Ändra")
    assert entries(desk, opened) == [("work", "Juni")]
    desk.clockwork.pass_time(1)
    assert entries(desk, opened) == [("work", "Juni"), ("work", "B")]
    desk.clockwork.pass_time(5 * WORK_S)
    assert len(entries(desk, opened)) == 2
    opened.apply(title("C"), "Ändra")
    opened.undo()
    desk.clockwork.pass_time(WORK_S)
    assert len(entries(desk, opened)) == 2  # nothing is different


def test_a_version_somebody_asks_for_begins_the_ten_minutes_anew(desk: Desk) -> None:
    opened = desk.open(desk.create())
    desk.ask(lambda done, failed: desk.workspace.versions.keep(opened, "saved", done, failed))
    opened.apply(title("A"), "Ändra")
    desk.clockwork.pass_time(WORK_S / 2)
    opened.keep_version("before_change")
    opened.apply(title("B"), "Ändra")
    desk.clockwork.pass_time(WORK_S - 1)
    assert entries(desk, opened) == [("saved", "Juni"), ("before_change", "A")]
    desk.clockwork.pass_time(1)
    assert entries(desk, opened)[-1] == ("work", "B")


def test_an_export_is_kept_as_it_went_out(desk: Desk) -> None:
    opened = desk.open(desk.create())
    exported = opened.issue
    opened.apply(title("A"), "Ändra")
    made = ExportRecord(folder="x", formats=("web",), mode="utskick", profile="", files=1, digest="d")
    desk.workspace.exports.remember(opened.id, exported, made, lambda error: None)
    assert entries(desk, opened)[-1] == ("export", "Juni")


def test_a_closed_issue_is_watched_no_more(desk: Desk) -> None:
    opened = desk.open(desk.create())
    opened.apply(title("A"), "Ändra")
    desk.ask(lambda done, failed: desk.workspace.close_issue(opened.id, lambda: done(None), failed))
    desk.clockwork.pass_time(2 * WORK_S)
    assert entries(desk, opened) == [("work", "Juni")]


def test_a_removed_article_comes_back_with_its_picture(desk: Desk) -> None:
    opened = desk.open(desk.create())
    prepared, data = pictures.prepare(png(9), file="kaj.png")
    file = opened.add_picture(prepared, data, "kaj.png")
    article = Article(id="a1", heading="Kajen", image="i2")
    opened.apply(
        lambda issue: msgspec.structs.replace(
            issue,
            sections=(Section(id="s1", items=(article, Article(id="a2", heading="B"))),),
            images=(*issue.images, Image(id="i2", file=file, alt="Kaj")),
        ),
        "Lägg till",
    )
    whole = Work(opened.issue, Record())
    entry = desk.ask(lambda done, failed: desk.workspace.versions.keep(opened, "saved", done, failed))
    opened.apply(lambda issue: edits.update(edits.remove(issue, "a1"), "a2", heading="Annat"), "Ta bort")
    snapshot = desk.ask(lambda done, failed: desk.workspace.versions.load(entry.id, done, failed))
    desk.workspace.versions.restore_block(opened, snapshot, node_key("a1"), "Återställ Kajen")
    assert opened.issue == edits.update(whole.issue, "a2", heading="Annat")
    assert opened.picture_data(file) == data
    assert opened.undo_name == "Återställ Kajen"
    assert entries(desk, opened)[-1] == ("before_restore", "Juni")
