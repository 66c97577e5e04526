"""Review rounds through the workspace, on a real store."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

from editor.newsletter.issue import Issue
from editor.newsletter.review_round import Numbered, ReviewRound
from editor.store.thread import StoreThread
from editor.support.errors import EditorError
from editor.workspace.reviews import Reviews

AT = dt.datetime(2026, 6, 2, 14, 0, tzinfo=dt.timezone(dt.timedelta(hours=2)))
TEXT = Numbered(number=1, key="n:a1", kind="text", text="Räksmörgås")


def test_a_round_is_begun_filled_resolved_and_found_again(tmp_path: Path) -> None:
    store = StoreThread(tmp_path, lambda call: call())
    issue_id = store.call(lambda library: library.create_issue(Issue(title="Juni", date=AT.date()), {}))
    reviews = Reviews(store, lambda: AT, user="Exempel Exempelsson")
    review = reviews.begun(issue_id, [TEXT])
    review = reviews.with_comments(review, [("Byt", TEXT, "Prov"), ("Bra", None, "")])
    review = reviews.with_comments(review.without_comment("c1"), [("Ny", None, "")])
    assert [one.id for one in review.comments] == ["c2", "c3"]
    done = reviews.resolved(review, "c2", done=True)
    assert (done.comments[0].resolved_at, done.comments[0].resolved_by) == (AT, "Exempel Exempelsson")
    assert reviews.resolved(done, "c2", done=False) == review
    failures: list[EditorError] = []
    found: list[tuple[ReviewRound, ...]] = []
    reviews.keep(issue_id, done, failures.append)
    reviews.keep("finnsinte", done, failures.append)
    store.call(lambda library: None)
    reviews.rounds(issue_id, found.append, failures.append)
    store.close()
    assert found == [(done,)]
    assert [error.code for error in failures] == ["unknown_issue"]
