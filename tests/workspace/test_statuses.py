"""Statuses of open and closed issues: kept, told, frozen when published, gone on with as a new version."""

from __future__ import annotations

from functools import partial

import pytest
from msgspec.structs import replace

from editor.newsletter.status import Standing, Status
from editor.store.errors import IssuePublished
from workspace.hands import ISSUE, Desk


def set_status(desk: Desk, issue_id: str, status: Status) -> None:
    desk.ask(lambda done, failed: desk.workspace.statuses.set(issue_id, status, partial(done, None), failed))


def listed(desk: Desk) -> dict[str, Standing]:
    return {summary.id: summary.standing for summary in desk.ask(desk.workspace.issues)}


def test_a_status_is_kept_and_told(desk: Desk) -> None:
    issue_id = desk.create()
    opened = desk.open(issue_id)
    told: list[Standing] = []
    opened.on_standing(told.append)
    set_status(desk, issue_id, "review")
    set_status(desk, issue_id, "approved")
    assert told == ["review", "approved"]
    assert opened.status == "approved"
    assert not opened.is_frozen
    assert listed(desk) == {issue_id: "approved"}


def test_an_edit_after_the_approval_is_told_and_undoing_it_brings_the_approval_back(desk: Desk) -> None:
    issue_id = desk.create()
    opened = desk.open(issue_id)
    set_status(desk, issue_id, "approved")
    told: list[Standing] = []
    opened.on_standing(told.append)
    opened.apply(lambda issue: replace(issue, title="Juli"), "Ändra titel")
    opened.apply(lambda issue: replace(issue, title="Augusti"), "Ändra titel")
    assert (told, opened.status, opened.standing) == (["changed"], "approved", "changed")
    opened.save_now()
    desk.wait_until(lambda: opened.save_state.kind == "saved")
    assert listed(desk) == {issue_id: "changed"}
    opened.go_to(0)
    assert told == ["changed", "approved"]
    opened.save_now()
    desk.wait_until(lambda: opened.save_state.kind == "saved")
    assert listed(desk) == {issue_id: "approved"}


def test_an_issue_that_was_changed_after_its_approval_says_so_when_it_is_opened_again(desk: Desk) -> None:
    issue_id = desk.create()
    opened = desk.open(issue_id)
    set_status(desk, issue_id, "approved")
    was = opened.issue.title
    opened.apply(lambda issue: replace(issue, title="Juli"), "Ändra titel")
    desk.ask(lambda done, failed: desk.workspace.close_issue(issue_id, partial(done, None), failed))
    again = desk.open(issue_id)
    assert again is not opened
    assert again.standing == "changed"
    again.apply(lambda issue: replace(issue, title=was), "Ändra titel")
    assert again.standing == "approved"


def test_a_changed_issue_can_be_approved_anew_and_that_be_taken_back(desk: Desk) -> None:
    issue_id = desk.create()
    opened = desk.open(issue_id)
    set_status(desk, issue_id, "approved")
    first = opened.approved
    opened.apply(lambda issue: replace(issue, title="Juli"), "Ändra titel")
    set_status(desk, issue_id, "approved")
    assert opened.standing == "approved"
    assert listed(desk) == {issue_id: "approved"}
    desk.ask(
        lambda done, failed: desk.workspace.statuses.set(
            issue_id, "approved", partial(done, None), failed, approved=first
        )
    )
    assert opened.standing == "changed"
    assert listed(desk) == {issue_id: "changed"}


def test_what_was_typed_last_is_kept_with_the_status_and_as_a_version(desk: Desk) -> None:
    issue_id = desk.create()
    opened = desk.open(issue_id)
    opened.apply(lambda issue: replace(issue, title="Juli"), "Ändra titel")
    set_status(desk, issue_id, "published")
    assert not opened.is_dirty
    (version, *_) = desk.ask(partial(desk.workspace.versions.entries, issue_id))
    assert (version.title, version.reason) == ("Juli", "status_published")
    assert desk.store.call(lambda library: library.load_issue(issue_id)).issue.title == "Juli"


def test_a_published_issue_takes_no_edit_and_says_so(desk: Desk) -> None:
    issue_id = desk.create()
    opened = desk.open(issue_id)
    opened.apply(lambda issue: replace(issue, title="Juli"), "Ändra titel")
    set_status(desk, issue_id, "published")
    refusals: list[None] = []
    changes: list[object] = []
    opened.on_refusal(lambda: refusals.append(None))
    opened.subscribe(changes.append)
    opened.apply(lambda issue: replace(issue, title="Augusti"), "Ändra titel")
    assert (opened.can_undo, opened.can_redo) == (False, False)
    opened.undo()
    opened.redo()
    opened.go_to(0)
    assert opened.issue.title == "Juli"
    assert refusals == [None]
    assert changes == []
    assert not opened.is_dirty


def test_an_edit_while_the_issue_is_being_published_is_refused(desk: Desk) -> None:
    issue_id = desk.create()
    opened = desk.open(issue_id)
    done: list[None] = []
    desk.workspace.statuses.set(issue_id, "published", lambda: done.append(None), lambda error: None)
    opened.apply(lambda issue: replace(issue, title="Augusti"), "Ändra titel")
    desk.wait_until(lambda: bool(done))
    assert opened.issue == desk.store.call(lambda library: library.load_issue(issue_id)).issue


def test_where_a_status_cannot_be_kept_the_issue_goes_on_as_before(desk: Desk) -> None:
    issue_id = desk.create()
    opened = desk.open(issue_id)
    desk.store.call(lambda library: library.statuses.set(issue_id, "published"))
    with pytest.raises(IssuePublished):
        set_status(desk, issue_id, "review")
    assert opened.status == "draft"


def test_a_published_issue_is_gone_on_with_as_a_new_version_and_stays_what_it_was(desk: Desk) -> None:
    issue_id = desk.create()
    set_status(desk, issue_id, "published")
    version = desk.ask(partial(desk.workspace.statuses.new_version, issue_id))
    again = desk.ask(partial(desk.workspace.statuses.new_version, issue_id))
    assert version == again != issue_id
    opened = desk.open(version)
    assert opened.status == "draft"
    assert opened.issue.title == ISSUE.title
    assert opened.picture_data("images/logo.png")
    opened.apply(lambda issue: replace(issue, title="Juni, rättad"), "Ändra titel")
    set_status(desk, version, "published")
    assert desk.open(issue_id).issue.title == ISSUE.title
    assert listed(desk) == {issue_id: "published", version: "published"}
    assert {summary.id: summary.version for summary in desk.ask(desk.workspace.issues)} == {issue_id: 1, version: 2}


def test_an_issue_opened_again_is_as_frozen_as_before(desk: Desk) -> None:
    issue_id = desk.create()
    set_status(desk, issue_id, "published")
    assert desk.open(issue_id).is_frozen
