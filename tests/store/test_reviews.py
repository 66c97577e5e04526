"""Review rounds: kept as they are, changed, forgotten with their issue, never mistaken."""

from __future__ import annotations

import contextlib
import datetime as dt
import sqlite3
from pathlib import Path

import pytest
from msgspec.structs import replace

from editor.newsletter.review_round import Approval, Comment, Numbered, ReviewRound
from editor.store.errors import UnknownIssue
from store.samples import PICTURES, library_in, small_issue

AT = dt.datetime(2026, 6, 2, 12, 30, tzinfo=dt.UTC)
TEXT = Numbered(number=12, key="n:a1", kind="text", text="Räksmörgås på fredag")
ROUND = ReviewRound(
    id="r1",
    made_at=AT,
    made_by="Exempel Exempelsson",
    texts=(TEXT,),
    comments=(Comment(id="c1", text="Byt dag", made_at=AT, on=TEXT, author="Prov Provsson"),),
)


def test_a_round_is_kept_and_changed(folder: Path) -> None:
    with library_in(folder) as library:
        issue_id = library.create_issue(small_issue(), PICTURES)
        library.reviews.keep(issue_id, ROUND)
        done = ROUND.resolved("c1", at=AT, by="Exempel Exempelsson")
        done = replace(done, approval=Approval(name="Prov Provsson", day=dt.date(2026, 6, 3), digest="0" * 64))
        library.reviews.keep(issue_id, done)
        later = replace(ROUND, id="r2", made_at=AT + dt.timedelta(days=1))
        library.reviews.keep(issue_id, later)
    with library_in(folder) as library:
        assert library.reviews.rounds(issue_id) == (later, done)
        assert library.load_issue(issue_id).issue == small_issue()
        assert library.damaged_issues() == frozenset()
        library.reviews.forget(issue_id, "r2")
        assert library.reviews.rounds(issue_id) == (done,)


def test_an_unknown_or_deleted_issue_takes_no_round(folder: Path) -> None:
    with library_in(folder) as library:
        assert library.reviews.rounds("finnsinte") == ()
        with pytest.raises(UnknownIssue):
            library.reviews.keep("finnsinte", ROUND)
        issue_id = library.create_issue(small_issue(), PICTURES)
        library.delete_issue(issue_id)
        with pytest.raises(UnknownIssue):
            library.reviews.keep(issue_id, ROUND)


def test_rounds_go_with_their_issue(folder: Path) -> None:
    with library_in(folder) as library:
        issue_id = library.create_issue(small_issue(), PICTURES)
        library.reviews.keep(issue_id, ROUND)
        library.delete_issue(issue_id)
        library.bin.forget_issue(issue_id)
        assert library.reviews.rounds(issue_id) == ()


def test_a_damaged_round_is_passed_over(folder: Path) -> None:
    with library_in(folder) as library:
        issue_id = library.create_issue(small_issue(), PICTURES)
        library.reviews.keep(issue_id, ROUND)
    with contextlib.closing(sqlite3.connect(folder / "lansbrev.db")) as raw:
        raw.execute("UPDATE reviews SET content = replace(content, 'Byt', 'Bytt')")
        raw.commit()
    with library_in(folder) as library:
        assert library.reviews.rounds(issue_id) == ()
        assert library.load_issue(issue_id).issue == small_issue()
