"""One block of an earlier version put back."""

from __future__ import annotations

import datetime as dt
from typing import Any

import msgspec
import pytest
from hypothesis import given

from editor.newsletter import edits, issue_file, places
from editor.newsletter.issue import (
    Article,
    Calendar,
    Event,
    Image,
    Issue,
    Newsletter,
    Part,
    Section,
    Sender,
    used_ids,
)
from editor.newsletter.places import node_key
from editor.newsletter.record import Origin, Record, Work
from editor.workspace.versions.differences import differences
from editor.workspace.versions.restoring import restored
from strategies import issues

THEN = Issue(
    title="Juni",
    date=dt.date(2023, 6, 2),
    newsletter=Newsletter(name="Brevet", sender=Sender(logo="i2")),
    sections=(
        Section(
            id="s1",
            heading="Nytt",
            items=(
                Article(id="a1", heading="A", image="i1", parts=(Part(id="p1", heading="P"), Part(id="p2"))),
                Article(id="a2", heading="B", events=("e1",)),
                Article(id="a3", heading="C"),
            ),
        ),
        Section(id="s2", items=(Calendar(id="k1", events=("e1", "e2")),)),
    ),
    events=(Event(id="e1", title="Ett", article="a1"), Event(id="e2", title="Två")),
    images=(Image(id="i1", file="a.jpg"), Image(id="i2", file="logo.png")),
)


def back(now: Issue, *keys: str, then: Issue = THEN) -> Issue:
    work = Work(now, Record())
    for key in keys:
        work = restored(work, Work(then, Record()), key)
    return work.issue


@pytest.mark.parametrize("node_id", ["s1", "s2", "a1", "a2", "a3", "p1", "p2", "k1"])
def test_what_was_removed_comes_back_to_its_place_with_all_it_had(node_id: str) -> None:
    now = edits.remove(THEN, node_id)
    assert now != THEN
    after = back(now, node_key(node_id))
    assert after.sections == THEN.sections
    assert {image.id for image in after.images} == {"i1", "i2"}
    assert {event.id for event in after.events} == {"e1", "e2"}


@pytest.mark.parametrize("node_id", ["e1", "e2"])
def test_an_event_comes_back_wherever_it_was_named(node_id: str) -> None:
    after = back(edits.remove(THEN, node_id), node_key(node_id))
    assert after.sections == THEN.sections
    assert set(after.events) == set(THEN.events)


def test_what_was_changed_is_what_it_was_and_what_stands_in_it_stays() -> None:
    now = edits.update(edits.update(THEN, "s1", heading="Nu"), "a3", heading="Ny")
    assert back(now, node_key("s1")) == edits.update(THEN, "a3", heading="Ny")


def test_a_picture_that_was_taken_off_comes_back() -> None:
    now = edits.update(THEN, "a1", image=None)
    assert [image.id for image in now.images] == ["i2"]
    after = back(now, node_key("a1"))
    assert after.sections == THEN.sections
    assert set(after.images) == set(THEN.images)


def test_what_was_moved_goes_back() -> None:
    now = edits.move(THEN, "a1", "s2", 0)
    assert now.sections != THEN.sections
    assert back(now, node_key("a1")) == THEN


def test_what_is_new_goes() -> None:
    now = edits.add_item(THEN, "s2", Article(id="a9", heading="Ny"))
    assert back(now, node_key("a9")) == THEN


def test_an_article_whose_section_is_gone_brings_that_back_alone() -> None:
    now = edits.remove(THEN, "s1")
    after = back(now, node_key("a3"))
    assert after.sections[0] == Section(id="s1", heading="Nytt", items=(Article(id="a3", heading="C"),))


def test_the_issues_own_and_the_newsletters_settings() -> None:
    now = edits.update_newsletter(edits.update_issue(THEN, title="Nu", intro="<p>x</p>"), name="Annat")
    assert back(now, places.ISSUE) == edits.update_newsletter(THEN, name="Annat")
    assert back(now, places.MASTHEAD) == edits.update_issue(THEN, title="Nu", intro="<p>x</p>")


def test_origins_come_back_with_what_they_belong_to() -> None:
    origin = Origin(register="event", entry="x", revision=3)
    then = Work(THEN, Record(origins={"e2": origin, "e1": origin}))
    after = restored(Work(edits.remove(THEN, "e2"), Record(profile="p")), then, node_key("e2"))
    assert after.record == Record(profile="p", origins={"e2": origin})


def test_an_id_that_is_something_else_by_now_is_left_alone() -> None:
    now = edits.add_section(edits.remove(THEN, "a3"), Section(id="a3", heading="Annat"))
    assert back(now, node_key("a3")) == now


def bare(node: Any) -> Any:
    return msgspec.structs.replace(node, **{name: () for name in ("items", "parts") if hasattr(node, name)})


@given(issues(), issues())
def test_any_block_of_any_version_gives_a_valid_issue(now: Issue, then: Issue) -> None:
    for difference in differences(then, now):
        after = back(now, difference.key, then=then)
        assert issue_file.parse(issue_file.to_json(after), file="x") == after
        node_id = places.node_id(difference.key)
        if difference.kind == "added" and node_id:
            assert node_id not in used_ids(after)
        now = after
