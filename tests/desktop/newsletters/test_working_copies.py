"""Newsletters being set up, over a real store."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from functools import partial
from pathlib import Path

import pytest

from editor.desktop.newsletters.working_copies import WorkingCopies, WorkingCopy
from editor.newsletter import edits
from editor.newsletter.issue import Issue
from workspace.hands import Desk

EXAMPLE = Issue(title="Exempel", date=dt.date(2026, 6, 2))


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    made = Desk(tmp_path / "store")
    yield made
    made.workspace.abandon()


def copies_of(desk: Desk) -> WorkingCopies:
    newsletters = desk.workspace.newsletters
    return WorkingCopies(newsletters, desk.ask(newsletters.entries), lambda: EXAMPLE)


def opened(desk: Desk, copies: WorkingCopies, key: str) -> WorkingCopy:
    copy = desk.ask(partial(copies.open, key))
    assert isinstance(copy, WorkingCopy)
    return copy


def rename(copy: WorkingCopy, name: str) -> None:
    copy.work.apply(lambda issue: edits.update_newsletter(issue, name=name), "Namn")


def kept(desk: Desk, copies: WorkingCopies) -> list[str]:
    desk.ask(lambda done, failed: copies.keep(lambda: done(None), failed))
    return [entry.name for entry in desk.ask(desk.workspace.newsletters.entries)]


def test_a_newsletter_is_shown_on_its_latest_issue_a_new_one_on_the_example(desk: Desk) -> None:
    desk.create()
    copies = copies_of(desk)
    (entry,) = desk.ask(desk.workspace.newsletters.entries)
    known, new = opened(desk, copies, entry.id), opened(desk, copies, copies.begin("Nytt"))
    assert (known.dressed.issue.title, known.has_issues, known.changed) == ("Juni", True, False)
    assert (new.dressed.issue.title, new.has_issues, new.changed) == ("Exempel", False, True)
    assert opened(desk, copies, entry.id) is known


def test_only_what_changed_is_kept(desk: Desk) -> None:
    desk.create()
    copies = copies_of(desk)
    (entry,) = desk.ask(desk.workspace.newsletters.entries)
    copy = opened(desk, copies, entry.id)
    assert kept(desk, copies) == ["Exempelbrevet"]
    assert copies.touched == []
    rename(copy, "Länsbrevet")
    assert copies.would_lose
    assert kept(desk, copies) == ["Länsbrevet"]
    assert (copies.touched, copies.would_lose, copy.changed) == ([entry.id], False, False)


def test_a_name_that_another_has_is_found_also_of_one_nobody_opened(desk: Desk) -> None:
    desk.create()
    copies = copies_of(desk)
    key = copies.begin("Nytt")
    copy = opened(desk, copies, key)
    assert copies.misnamed() is None
    for name in ("Exempelbrevet", ""):
        rename(copy, name)
        assert copies.misnamed() == key
    rename(copy, "Nytt")
    second = copies.begin("Nytt")
    assert copies.misnamed() in (key, second)
    copies.forget(second)
    assert (copies.misnamed(), copies.touched) == (None, [""])
