"""The bin from the workspace: what rests in it, sections put back, emptied by itself."""

from __future__ import annotations

import datetime as dt
import os
from functools import partial
from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace
from sqlalchemy import update

from editor.newsletter import edits
from editor.newsletter.issue import Article, Newsletter, Section
from editor.store.library import Library
from editor.store.tables import unused_pictures
from editor.store.thread import StoreThread
from editor.workspace.bin import Bin, BinContents, Tidied, days_left
from workspace.hands import ISSUE, Desk, png

WITH_SECTION = replace(
    ISSUE,
    sections=(
        Section(id="s1", heading="Först", items=(Article(id="a1", heading="Artikel", image="i1"),)),
        Section(id="s2", heading="Sist"),
    ),
)


def contents(desk: Desk) -> BinContents:
    return desk.ask(desk.workspace.bin.contents)


def test_a_deleted_section_comes_back_as_a_step_that_can_be_undone(desk: Desk) -> None:
    opened = desk.open(desk.create(WITH_SECTION))
    opened.apply(lambda issue: edits.remove(issue, "s1"), "Ta bort avsnitt")
    opened.save_now()
    desk.wait_until(lambda: not opened.is_dirty)
    (section,) = contents(desk).sections
    back = desk.ask(partial(desk.workspace.bin.restore_section, opened, section.id, "Lägg tillbaka avsnitt"))
    assert [one.heading for one in opened.issue.sections] == ["Sist", "Först"]
    assert opened.issue.sections[1].id == back
    assert opened.undo_name == "Lägg tillbaka avsnitt"
    assert not opened.is_dirty
    assert len(contents(desk)) == 0
    article = opened.issue.sections[1].items[0]
    assert isinstance(article, Article)
    image = edits.find(opened.issue, article.image or "")
    assert opened.picture_data(image.file)
    opened.undo()
    opened.save_now()
    desk.wait_until(lambda: not opened.is_dirty)
    assert [one.heading for one in contents(desk).sections] == ["Först"]


def test_a_published_issue_takes_no_section_back(desk: Desk) -> None:
    issue_id = desk.create(WITH_SECTION)
    opened = desk.open(issue_id)
    opened.apply(lambda issue: edits.remove(issue, "s1"), "Ta bort avsnitt")
    desk.ask(lambda done, failed: desk.workspace.statuses.set(issue_id, "published", partial(done, None), failed))
    (section,) = contents(desk).sections
    refused: list[None] = []
    opened.on_refusal(lambda: refused.append(None))
    desk.workspace.bin.restore_section(opened, section.id, "Lägg tillbaka", lambda _: None, lambda _: None)
    desk.wait_until(lambda: bool(refused))
    assert len(contents(desk).sections) == 1
    assert [one.heading for one in opened.issue.sections] == ["Sist"]


def test_what_is_chosen_goes_for_good(desk: Desk) -> None:
    issue_id = desk.create(WITH_SECTION)
    opened = desk.open(issue_id)
    opened.apply(lambda issue: edits.remove(issue, "s1"), "Ta bort avsnitt")
    opened.save_now()
    desk.wait_until(lambda: not opened.is_dirty)
    other = desk.create(replace(ISSUE, title="Bort"))
    desk.ask(lambda done, failed: desk.workspace.delete(other, partial(done, None), failed))
    found = contents(desk)
    assert ([issue.title for issue in found.issues], len(found.sections)) == (["Bort"], 1)
    ids = [issue.id for issue in found.issues], [section.id for section in found.sections]
    desk.ask(lambda done, failed: desk.workspace.bin.forget(*ids, partial(done, None), failed))
    assert len(contents(desk)) == 0
    assert [summary.id for summary in desk.ask(desk.workspace.issues)] == [issue_id]


def test_tidying_keeps_what_undo_would_bring_back(desk: Desk, tmp_path: Path) -> None:
    """An open issue's picture that no row names any more, and one that nothing names, seen on another day."""
    opened = desk.open(desk.create())
    (picture,) = opened.pictures.values()
    opened.apply(lambda issue: replace(issue, newsletter=replace(issue.newsletter), images=()), "Ta bort bild")
    opened.apply(lambda issue: edits.update_newsletter(issue, sender=replace(issue.newsletter.sender, logo=None)), "x")
    opened.save_now()
    desk.wait_until(lambda: not opened.is_dirty)
    stray = tmp_path / "store" / "pictures" / ("0" * 64)
    stray.write_bytes(png(9))
    assert desk.ask(desk.workspace.bin.tidy) == Tidied(deleted=0, pictures=0)
    note_days_before(desk)
    assert desk.ask(desk.workspace.bin.tidy) == Tidied(deleted=0, pictures=1)
    assert [file.name for file in stray.parent.iterdir()] == [picture.sha256]
    opened.undo()
    opened.undo()
    assert opened.picture_data("images/logo.png")


def note_days_before(desk: Desk) -> None:
    """Let what the last tidying noted have been noted the day before."""
    yesterday = dt.datetime.now(dt.UTC).date() - dt.timedelta(days=1)

    def job(library: Library) -> None:
        with library._transaction() as connection:
            connection.execute(update(unused_pictures).values(day=yesterday.isoformat()))

    desk.store.call(job)


def test_a_section_taken_out_of_the_bin_keeps_its_pictures_though_its_days_end_meanwhile(
    desk: Desk, tmp_path: Path
) -> None:
    """The window has the section, and the store has not heard of it yet, when tidying removes its row for good."""
    with_picture = replace(WITH_SECTION, newsletter=Newsletter(name="Exempelbrevet"))
    key, bare = desk.create(with_picture), replace(edits.remove(with_picture, "s1"), images=())
    desk.store.call(lambda library: library.save_issue(key, library.load_issue(key).issue, bare, {}))
    opened = desk.open(key)
    (section,) = contents(desk).sections
    for file in (tmp_path / "store" / "pictures").iterdir():
        os.utime(file, (0, 0))
    back: list[str] = []
    desk.workspace.bin.restore_section(opened, section.id, "Lägg tillbaka", back.append, lambda _: None)
    desk.store.call(lambda library: library.bin.empty(older_than_days=-1))
    tidied: list[Tidied] = []
    desk.workspace.bin.tidy(tidied.append, lambda _: None)
    desk.store.call(lambda library: None)
    desk.wait_until(lambda: bool(back and tidied))
    article = opened.issue.sections[-1].items[0]
    assert isinstance(article, Article)
    assert opened.picture_data(edits.find(opened.issue, article.image or "").file) == png()


@given(st.integers(min_value=0, max_value=60), st.integers(min_value=0, max_value=23))
def test_the_days_that_are_left(days: int, hours: int) -> None:
    now = dt.datetime(2026, 6, 2, 12, tzinfo=dt.UTC)
    daily = [now.date() - dt.timedelta(days=number) for number in reversed(range(90))]
    deleted = now - dt.timedelta(days=days, hours=hours)
    assert days_left(deleted, now, daily) == max(30 - days, 0)
    now_and_then = daily[-1::-7][::-1]
    count = sum(day > deleted.date() for day in now_and_then)
    assert days_left(deleted, now, now_and_then) == max(30 - min(days, count), 0), "other days do not count"


def test_tidying_removes_what_has_rested_its_days_and_nothing_sooner(tmp_path: Path) -> None:
    now = [dt.datetime(2026, 6, 2, 12, tzinfo=dt.UTC)]
    posted: list[object] = []
    store = StoreThread(tmp_path / "store", lambda call: call(), now=lambda: now[0])
    bin_ = Bin(store, lambda: now[0], lambda: ())
    issue_id = store.call(lambda library: library.create_issue(WITH_SECTION, {}))
    store.call(
        lambda library: library.save_issue(issue_id, WITH_SECTION, edits.remove(WITH_SECTION, "s1"), {}),
    )
    other = store.call(lambda library: library.create_issue(replace(ISSUE, title="Bort"), {}))
    store.call(lambda library: library.delete_issue(other))

    def tidied() -> Tidied:
        bin_.tidy(posted.append, posted.append)
        store.call(lambda library: None)
        found = posted.pop()
        assert isinstance(found, Tidied)
        return found

    for _ in range(29):
        now[0] += dt.timedelta(days=1)
        assert tidied().deleted == 0
    now[0] += dt.timedelta(hours=23)
    assert tidied().deleted == 0
    now[0] += dt.timedelta(hours=2)
    assert tidied().deleted == 2
    assert store.call(lambda library: (library.binned_issues(), library.bin.sections())) == ((), ())
    store.close()
