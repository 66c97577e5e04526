"""Marks on blocks taken over from an earlier issue: gone when the block is touched, back when that is undone."""

from __future__ import annotations

import datetime as dt

import pytest
from hypothesis import given

from editor.newsletter import edits, places
from editor.newsletter.issue import Article, Calendar, Event, FooterLink, Issue, Moment, Newsletter, Part, Section
from editor.newsletter.places import node_key
from editor.newsletter.record import Record, from_json, to_json
from editor.newsletter.reminders import Reason, Reminder, seal, standing
from strategies import issues

ISSUE = Issue(
    title="Juni",
    date=dt.date(2023, 6, 2),
    intro="<p>Hej</p>",
    newsletter=Newsletter(name="X", footer_links=(FooterLink(role="web_version", text="Webb"),)),
    sections=(
        Section(
            id="s1",
            heading="Nytt",
            items=(
                Article(id="a1", heading="A", parts=(Part(id="p1", heading="Del 1"),)),
                Calendar(id="k1", events=("e1",)),
            ),
        ),
    ),
    events=(Event(id="e1", title="Träff", start=Moment(dt.date(2023, 9, 1))),),
)
KEYS = ["s1", "a1", "p1", "k1", "e1"]


def marked(issue: Issue, *keys: str) -> dict[str, Reminder]:
    why = (Reason(code="past_date", words="8 juni"),)
    return {key: Reminder(reasons=why, seal=seal(issue, key) or "") for key in keys}


def test_a_mark_holds_until_its_own_block_is_touched() -> None:
    marks = marked(ISSUE, *map(node_key, KEYS), places.MASTHEAD, places.ISSUE, places.FOOTER, places.ABOUT)
    assert standing(ISSUE, marks) == marks
    touched = edits.update(ISSUE, "a1", heading="B")
    assert set(marks) - set(standing(touched, marks)) == {node_key("a1")}
    assert standing(edits.update(touched, "a1", heading="A"), marks) == marks


@pytest.mark.parametrize("node_id", ["p1", "e1"])
def test_what_stands_inside_has_marks_of_its_own(node_id: str) -> None:
    marks = marked(ISSUE, *map(node_key, KEYS))
    field = "title" if node_id == "e1" else "heading"
    touched = edits.update(ISSUE, node_id, **{field: "Annat"})
    assert set(marks) - set(standing(touched, marks)) == {node_key(node_id)}


def test_the_fixed_blocks() -> None:
    marks = marked(ISSUE, places.MASTHEAD, places.ISSUE, places.FOOTER, places.ABOUT)
    assert set(standing(edits.update_issue(ISSUE, intro=""), marks)) == set(marks) - {places.MASTHEAD}
    assert set(standing(edits.update_issue(ISSUE, subject="X"), marks)) == set(marks) - {places.ISSUE}
    assert set(standing(edits.update_newsletter(ISSUE, footer_links=()), marks)) == set(marks) - {places.FOOTER}
    renamed = edits.update_newsletter(edits.update_issue(ISSUE, title="Annan", number="4"), name="Y")
    assert standing(renamed, marks) == marks


def test_a_mark_on_what_is_gone_says_nothing() -> None:
    assert standing(edits.remove(ISSUE, "a1"), marked(ISSUE, node_key("a1"))) == {}
    assert seal(ISSUE, node_key("x")) is None
    assert seal(ISSUE, places.PARTNERS) is None


def test_marks_are_part_of_the_record() -> None:
    record = Record(reminders=marked(ISSUE, node_key("a1")))
    assert from_json(to_json(record)) == record


@given(issues())
def test_every_node_of_any_issue_has_a_seal(issue: Issue) -> None:
    for section in issue.sections:
        key = node_key(section.id)
        assert seal(issue, key) == seal(issue, key)
        assert len(seal(issue, key) or "") == 16
