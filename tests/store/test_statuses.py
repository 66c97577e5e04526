"""The status of stored issues: a published one is frozen, and gone on with as a new version."""

from __future__ import annotations

import pytest
from msgspec.structs import replace

from editor.newsletter.issue import Issue
from editor.newsletter.record import Crop, PictureNotes, Record
from editor.store import approvals, issue_rows, tables
from editor.store.errors import IssuePublished, UnknownIssue
from editor.store.library import Library
from store.samples import PICTURES, small_issue


def test_an_issue_begins_as_a_draft_and_goes_through_its_statuses(library: Library) -> None:
    issue_id = library.create_issue(small_issue(), PICTURES)
    assert library.statuses.status(issue_id) == "draft"
    for status in ("review", "approved", "draft", "approved", "published"):
        library.statuses.set(issue_id, status)
        assert library.statuses.status(issue_id) == status
        assert library.load_issue(issue_id).status == status
        assert library.issues()[0].status == status
    assert library.issues()[0].published_at is not None
    assert library.damaged_issues() == frozenset()


def test_an_approved_issue_that_is_saved_differently_is_no_longer_what_was_approved(library: Library) -> None:
    issue = small_issue()
    issue_id = library.create_issue(issue, PICTURES)
    approved = library.statuses.set(issue_id, "approved")
    assert library.issues()[0].standing == "approved"
    changed = replace(issue, title="Annan")
    for before in (issue, None):
        library.save_issue(issue_id, before, changed, PICTURES)
        assert library.issues()[0].standing == library.load_issue(issue_id).standing == "changed"
        assert library.load_issue(issue_id).approved == approved
        library.save_issue(issue_id, changed if before else None, issue, PICTURES)
        assert library.issues()[0].standing == library.load_issue(issue_id).standing == "approved"
    library.save_issue(issue_id, issue, changed, PICTURES)
    assert library.statuses.set(issue_id, "approved") != approved
    assert library.issues()[0].standing == "approved"
    library.statuses.set(issue_id, "draft")
    assert (library.issues()[0].standing, library.load_issue(issue_id).approved) == ("draft", "")
    assert library.damaged_issues() == frozenset()


def test_another_focal_point_is_a_change_and_a_note_of_the_register_is_none(library: Library) -> None:
    issue = small_issue()
    issue_id = library.create_issue(issue, PICTURES)
    library.statuses.set(issue_id, "approved")
    shown = issue.images[0]
    notes = Record(picture_notes={shown.id: PictureNotes(people="Exempel Exempelsson")})
    library.save_issue(issue_id, issue, issue, PICTURES, notes)
    assert library.issues()[0].standing == "approved"
    moved = Record(crops={shown.id: Crop(original=PICTURES[shown.file], focus=(10, 20))})
    library.save_issue(issue_id, issue, issue, PICTURES, moved)
    assert library.issues()[0].standing == "changed"


def test_an_issue_that_an_earlier_program_approved_is_approved_until_it_is_saved_again(library: Library) -> None:
    issue = small_issue()
    issue_id = library.create_issue(issue, PICTURES)
    library.statuses.set(issue_id, "approved")
    with library._transaction() as connection:
        head = issue_rows.head_of(connection, issue_id)
        issue_rows.change_head(connection, head, {"approved": None, "content": None})
    assert library.issues()[0].standing == "approved"
    library.save_issue(issue_id, issue, replace(issue, title="Annan"), PICTURES)
    assert library.issues()[0].standing == "changed"


def approved_by_an_earlier_program(library: Library, issue: Issue, *, snapshot: str = "status_approved") -> str:
    """An issue as it was kept before fingerprints were."""
    issue_id = library.create_issue(issue, PICTURES)
    library.snapshots.add(issue_id, issue, PICTURES, made_by="", reason=snapshot)
    library.statuses.set(issue_id, "approved")
    with library._transaction() as connection:
        head = issue_rows.head_of(connection, issue_id)
        issue_rows.change_head(connection, head, {"approved": None, "content": None})
    return issue_id


@pytest.mark.parametrize("snapshot", ["status_approved", "export"])
def test_what_an_earlier_program_approved_is_found_among_the_snapshots(library: Library, snapshot: str) -> None:
    issue = small_issue()
    same = approved_by_an_earlier_program(library, issue, snapshot=snapshot)
    approvals.find_out(library)
    assert library.load_issue(same).standing == "approved"
    assert library.load_issue(same).approved
    assert library.statuses.unexplained() == ()


def test_what_was_changed_since_an_earlier_program_approved_it_is_told_at_once(library: Library) -> None:
    issue = small_issue()
    issue_id = approved_by_an_earlier_program(library, issue)
    library.save_issue(issue_id, issue, replace(issue, title="Annan"), PICTURES)
    with library._transaction() as connection:  # that program wrote no fingerprint when it saved either
        head = issue_rows.head_of(connection, issue_id)
        issue_rows.change_head(connection, head, {"content": None})
    revision = library.load_issue(issue_id).revision
    assert library.load_issue(issue_id).standing == "approved"
    approvals.find_out(library)
    assert library.load_issue(issue_id).standing == "changed"
    assert library.load_issue(issue_id).revision == revision


def test_what_cannot_be_found_out_stays_as_it_is(library: Library) -> None:
    unknown = approved_by_an_earlier_program(library, small_issue(), snapshot="made")
    damaged = approved_by_an_earlier_program(library, small_issue())
    with library._transaction() as connection:
        connection.execute(tables.snapshots.update().values(sha256="0"))
    approvals.find_out(library)
    assert set(library.statuses.unexplained()) == {unknown, damaged}
    assert {issue.standing for issue in library.issues()} == {"approved"}


def test_a_published_issue_cannot_be_saved_over(library: Library) -> None:
    issue = small_issue()
    issue_id = library.create_issue(issue, PICTURES)
    library.statuses.set(issue_id, "published")
    for before in (issue, None):
        with pytest.raises(IssuePublished):
            library.save_issue(issue_id, before, replace(issue, title="Annan"), PICTURES)
    library.save_issue(issue_id, issue, issue, PICTURES)
    assert library.load_issue(issue_id).issue == issue


@pytest.mark.parametrize("status", ["draft", "review", "approved"])
def test_a_published_issue_stays_published(library: Library, status: str) -> None:
    issue_id = library.create_issue(small_issue(), PICTURES)
    library.statuses.set(issue_id, "published")
    with pytest.raises(IssuePublished):
        library.statuses.set(issue_id, status)  # type: ignore[arg-type]
    library.statuses.set(issue_id, "published")
    assert library.statuses.status(issue_id) == "published"


def test_an_issue_in_the_bin_has_no_status_to_set(library: Library) -> None:
    issue_id = library.create_issue(small_issue(), PICTURES)
    library.delete_issue(issue_id)
    with pytest.raises(UnknownIssue):
        library.statuses.set(issue_id, "review")


def test_new_versions_are_counted_and_the_one_being_written_is_found(library: Library) -> None:
    first = library.create_issue(small_issue(own_id="liten"), PICTURES)
    library.statuses.set(first, "published")
    assert library.statuses.draft_version(first) is None
    second = library.create_issue(small_issue(own_id="liten"), PICTURES, version_of=first)
    assert second != first
    assert library.statuses.draft_version(first) == second
    known = {summary.id: summary for summary in library.issues()}
    assert (known[second].version, known[second].version_of, known[second].status) == (2, first, "draft")
    assert (known[first].version, known[first].version_of) == (1, "")
    library.statuses.set(second, "published")
    assert library.statuses.draft_version(first) is None
    third = library.create_issue(small_issue(own_id="liten"), PICTURES, version_of=second)
    assert {summary.id: summary.version for summary in library.issues()}[third] == 3
