"""Events and articles that name each other."""

from __future__ import annotations

import datetime as dt

from editor.newsletter import edits
from editor.newsletter.edits import event_links
from editor.newsletter.issue import Article, Calendar, Event, Issue, Section

ISSUE = Issue(
    title="",
    date=dt.date(2026, 5, 1),
    sections=(Section(id="s1", items=(Article(id="a1", events=("e1",)), Article(id="a2"), Calendar(id="k1"))),),
    events=(Event(id="e1", title="Vandring"),),
)


def article_of(issue: Issue) -> str | None:
    (event,) = issue.events
    return event.article


def test_an_event_in_a_fact_box_names_the_article() -> None:
    after = event_links.named_back(ISSUE, "a1", "e1")
    assert article_of(after) == "a1"
    assert event_links.named_back(after, "a2", "e1") is after
    assert event_links.named_back(ISSUE, "k1", "e1") is ISSUE


def test_an_event_comes_into_the_fact_box_of_its_article_and_leaves_it() -> None:
    issue = edits.use(edits.update(ISSUE, "e1", article="a2"), "k1", "e1")
    assert not event_links.in_fact_box(issue, "e1")
    shown = event_links.show_in_fact_box(issue, "e1", True)
    assert event_links.in_fact_box(shown, "e1")
    assert event_links.show_in_fact_box(shown, "e1", False) == issue


def test_the_last_place_of_an_event_is_never_taken_away() -> None:
    issue = edits.update(ISSUE, "e1", article="a1")
    assert event_links.show_in_fact_box(issue, "e1", False) is issue


def test_without_an_article_there_is_no_fact_box() -> None:
    assert not event_links.in_fact_box(ISSUE, "e1")
    assert event_links.show_in_fact_box(ISSUE, "e1", True) is ISSUE
