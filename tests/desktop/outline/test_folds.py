"""What of the outline is folded, without a tree."""

from __future__ import annotations

import datetime as dt

from editor.desktop.outline.folds import Folds
from editor.newsletter.issue import Article, Calendar, Event, Issue, Part, Section
from editor.newsletter.outline import OutlineRow, rows

ISSUE = Issue(
    title="Juni",
    date=dt.date(2026, 6, 1),
    sections=(Section(id="s1", items=(Article(id="a1", parts=(Part(id="p1"),)), Calendar(id="k1", events=("e1",)))),),
    events=(Event(id="e1", title="Vandring"),),
)


def row(kind: str) -> OutlineRow:
    return next(found for top in rows(ISSUE) for found in top.walk() if found.kind == kind)


def test_sections_and_articles_are_open_at_first_and_calendars_are_not() -> None:
    assert [Folds().is_unfolded(row(kind)) for kind in ("section", "article", "calendar")] == [True, True, False]


def test_a_row_stays_as_it_was_put_and_others_as_at_first() -> None:
    folds = Folds().with_row(row("article"), unfolded=False).with_row(row("calendar"), unfolded=True)
    assert [folds.is_unfolded(row(kind)) for kind in ("section", "article", "calendar")] == [True, False, True]
    back = folds.with_row(row("article"), unfolded=True).with_row(row("calendar"), unfolded=False)
    assert [back.is_unfolded(row(kind)) for kind in ("section", "article", "calendar")] == [True, True, False]
