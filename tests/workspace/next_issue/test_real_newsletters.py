"""The next issue of a real newsletter with a series: Kronoberg, February 2023, becomes a May issue."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import pytest

from editor.newsletter.issue import Article, Issue, articles
from editor.newsletter.record import Record, Work
from editor.newsletter.reminders import Reason
from editor.workspace.next_issue.making import next_issue
from editor.workspace.next_issue.proposals import proposals
from editor.workspace.next_issue.rhythm import Edition, plan
from kronoberg import RawText, build

MAY = dt.date(2023, 5, 12)


@pytest.fixture
def february(shared: Path) -> Issue:
    return build(RawText(shared / "examples" / "raw" / "kronoberg-2023-02.txt"))


def test_sections_stay_the_series_goes_on_and_no_event_comes_along(february: Issue) -> None:
    listed = proposals(february, (), MAY)
    named = plan(february, [Edition(date=february.date)], MAY)
    work = next_issue(Work(february, Record()), listed, {}, named)
    assert [section.heading for section in work.issue.sections] == [section.heading for section in february.sections]
    assert work.issue.events == ()
    (hub,) = articles(work.issue)
    assert isinstance(hub, Article)
    assert hub.heading == "Folkhälsopolitiska målområden"
    assert [(part.heading, part.body, part.links) for part in hub.parts] == [("Målområde 3", "", ())]
    assert (work.issue.intro, work.issue.newsletter) == (february.intro, february.newsletter)
    marks = {key: [reason.code for reason in mark.reasons] for key, mark in work.record.reminders.items()}
    assert marks == {"masthead": ["reuse_look_over"], f"n:{hub.parts[0].id}": ["reuse_series"]}


def test_what_is_left_out_says_why(february: Issue) -> None:
    left = {one.key: one.reasons for one in proposals(february, (), MAY) if one.choice == "leave_out"}
    past = {key for key, reasons in left.items() if reasons[0].code == "reuse_past_event"}
    assert len(past) == 5, "every event"
    assert Reason(code="reuse_past_deadline", words="4 mars 2023") in left["n:a5"]
    assert left["n:p1"][0].code == "reuse_series_earlier"
