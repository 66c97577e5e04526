"""Two versions side by side, by the word."""

from __future__ import annotations

import datetime as dt

import pytest
from hypothesis import given

from editor.newsletter import edits, places
from editor.newsletter.issue import Article, Calendar, Event, Image, Issue, Link, Moment, Newsletter, Section
from editor.newsletter.places import node_key
from editor.workspace.versions.comparison import Block, Segment, comparison, marked
from editor.workspace.versions.differences import differences
from strategies import issues, texts

THEN = Issue(
    title="Juni",
    date=dt.date(2023, 6, 2),
    newsletter=Newsletter(name="Brevet"),
    sections=(
        Section(
            id="s1",
            heading="Nytt",
            items=(
                Article(id="a1", heading="Träff 12 juni", body="<p>Kom till kajen.</p><p>Sedan fika.</p>"),
                Article(id="a2", heading="Borta snart", links=(Link(text="Läs mer", url="https://example.se/"),)),
                Calendar(id="k1", events=("e1",)),
            ),
        ),
    ),
    events=(Event(id="e1", title="Mötet", start=Moment(dt.date(2023, 6, 12), dt.time(9, 0))),),
)


def block(blocks: tuple[Block, ...], key: str) -> Block:
    return next(one for one in blocks if one.key == key)


def test_words_that_differ_are_marked() -> None:
    assert marked("Träff den 12 juni", "Träff den 14 juli, i Växjö") == (
        (Segment("Träff den "), Segment("12 juni", "removed")),
        (Segment("Träff den "), Segment("14 juli, i Växjö", "added")),
    )
    assert marked("Samma text", "Samma text") == ((Segment("Samma text"),), (Segment("Samma text"),))
    assert marked("", "Ny") == ((), (Segment("Ny", "added"),))


def test_a_long_text_is_compared_by_the_line() -> None:
    lines = [f"rad {number} med ord" for number in range(1500)]
    then, now = marked("\n".join(lines), "\n".join([*lines[:700], "ny rad", *lines[701:]]))
    assert [one.text for one in then if one.mark == "removed"] == ["rad 700 med ord\n"]
    assert [one.text for one in now if one.mark == "added"] == ["ny rad\n"]


def test_blocks_stand_in_page_order_with_what_is_gone_where_it_stood() -> None:
    now = edits.remove(edits.update(THEN, "a1", heading="Träff 14 juni"), "a2")
    now = edits.add_item(now, "s1", Article(id="a9", heading="Ny"))
    blocks = comparison(THEN, now)
    assert [(one.key, one.change) for one in blocks] == [
        (places.ISSUE, "same"),
        (places.MASTHEAD, "same"),
        ("n:s1", "same"),
        ("n:a1", "changed"),
        ("n:a2", "removed"),
        ("n:k1", "same"),
        ("n:e1", "same"),
        ("n:a9", "added"),
    ]
    assert block(blocks, "n:a1").words == ("12", "14")
    assert block(blocks, "n:a2").words == ("Borta snart … Läs mer · https://example.se/", "")
    assert block(blocks, "n:a9").words == ("", "Ny")


def test_days_and_addresses_are_read_too() -> None:
    now = edits.update(THEN, "e1", start=Moment(dt.date(2023, 6, 13), dt.time(9, 0)))
    assert block(comparison(THEN, now), "n:e1").words == ("12", "13")
    now = edits.update(THEN, "a2", links=(Link(text="Läs mer", url="https://example.se/ny"),))
    assert block(comparison(THEN, now), "n:a2").words == ("", "ny")


def test_what_is_set_and_not_written_changes_a_block_without_a_word() -> None:
    pictured = edits.update(edits.add_image(THEN, Image(id="i1", file="a.jpg")), "a1", image="i1")
    now = edits.update(pictured, "a1", image_placement="left")
    changed = block(comparison(pictured, now), "n:a1")
    assert (changed.change, changed.words) == ("changed", ("", ""))
    assert not any(passage.is_changed for passage in changed.passages)


def test_the_issues_own_words_and_the_newsletters() -> None:
    now = edits.update_newsletter(edits.update_issue(THEN, title="Juli"), name="Nya brevet")
    blocks = comparison(THEN, now)
    assert (blocks[0].kind, blocks[0].words) == ("Issue", ("Juni", "Juli"))
    assert (blocks[1].kind, blocks[1].words) == ("Newsletter", ("Brevet", "Nya brevet"))


@given(texts(), texts())
def test_segments_are_the_whole_text(then: str, now: str) -> None:
    left, right = marked(then, now)
    assert "".join(one.text for one in left) == then
    assert "".join(one.text for one in right) == now
    assert {one.mark for one in left} <= {"same", "removed"}
    assert {one.mark for one in right} <= {"same", "added"}
    assert (then == now) == (not any(one.mark != "same" for one in (*left, *right)))


@given(issues(), issues())
def test_every_difference_is_a_block(then: Issue, now: Issue) -> None:
    blocks = comparison(then, now)
    assert len({one.key for one in blocks}) == len(blocks)
    told = {one.key: one.change for one in blocks if one.change != "same"}
    assert told == {one.key: one.kind for one in differences(then, now)}


@pytest.mark.parametrize("node_id", ["a1", "a2", "e1"])
def test_what_is_gone_is_marked_whole(node_id: str) -> None:
    gone = block(comparison(THEN, edits.remove(THEN, node_id)), node_key(node_id))
    assert gone.change == "removed"
    assert all(one.mark == "removed" for passage in gone.passages for one in passage.then)
    assert all(not passage.now for passage in gone.passages)
