"""Two values of one issue, block by block the one or the other."""

from __future__ import annotations

import datetime as dt

from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from editor.newsletter import edits, issue_file, places
from editor.newsletter.issue import Article, Calendar, Event, Image, Issue, Newsletter, Part, Section, used_ids
from editor.newsletter.places import node_key
from editor.newsletter.record import Crop, Record, Work
from editor.support.pictures import Picture
from editor.workspace.versions.choosing import apart, chosen, inside
from editor.workspace.versions.comparison import comparison
from strategies import issues

BASE = Issue(
    title="Juni",
    date=dt.date(2023, 6, 2),
    newsletter=Newsletter(name="Brevet"),
    sections=(
        Section(
            id="s1",
            heading="Nytt",
            items=(
                Article(id="a1", heading="Vandring runt sjön", body="<p>Samling vid kajen.</p>"),
                Article(id="a2", heading="Stöd till lantbruk", parts=(Part(id="p1", heading="Så söker du"),)),
            ),
        ),
        Section(id="s2", items=(Calendar(id="k1", events=("e1",)),)),
    ),
    events=(Event(id="e1", title="Möte om vatten"),),
)


def take(mine: Issue, theirs: Issue, *node_ids: str) -> Issue:
    return chosen(Work(mine, Record()), Work(theirs, Record()), [node_key(one) for one in node_ids]).issue


def test_one_block_is_taken_and_the_others_stay() -> None:
    mine = edits.update(edits.update(BASE, "a1", heading="Min rubrik"), "a2", heading="Min andra")
    theirs = edits.update(edits.update(BASE, "a1", heading="Deras rubrik"), "a2", heading="Deras andra")
    assert take(mine, theirs, "a2") == edits.update(mine, "a2", heading="Deras andra")
    assert take(mine, theirs) == mine
    assert take(mine, theirs, "a1", "a2") == theirs


def test_what_only_the_other_desk_has_comes_to_its_place_with_what_it_names() -> None:
    new = Article(id="a9", heading="Ny hos dem", image="img9", events=("e9",))
    named = replace(BASE, events=(*BASE.events, Event(id="e9", title="Ny")), images=(Image(id="img9", file="ny.jpg"),))
    theirs = edits.add_item(named, "s1", new, index=1)
    after = take(edits.update(BASE, "a1", heading="Min"), theirs, "a9")
    assert [item.id for item in after.sections[0].items] == ["a1", "a9", "a2"]
    assert after.sections[0].items[0].heading == "Min"
    assert {event.id for event in after.events} == {"e1", "e9"}
    assert [image.id for image in after.images] == ["img9"]


def test_what_the_other_desk_has_removed_goes_where_that_is_chosen() -> None:
    theirs = edits.remove(BASE, "a1")
    assert take(BASE, theirs, "a1") == theirs
    assert take(BASE, theirs) == BASE


def test_a_section_taken_without_one_of_its_articles() -> None:
    items = (Article(id="a8", heading="Med"), Article(id="a9", heading="Utan"))
    theirs = edits.add_section(BASE, Section(id="s9", heading="Deras avsnitt", items=items))
    after = take(BASE, theirs, "s9", "a8")
    assert [item.id for section in after.sections if section.id == "s9" for item in section.items] == ["a8"]


def test_an_article_taken_out_of_a_section_that_is_not_brings_it_along() -> None:
    items = (Article(id="a8", heading="Med"), Article(id="a9", heading="Utan"))
    theirs = edits.add_section(BASE, Section(id="s9", heading="Deras avsnitt", items=items))
    after = take(BASE, theirs, "a8")
    assert [item.id for section in after.sections if section.id == "s9" for item in section.items] == ["a8"]


def test_an_article_that_is_kept_keeps_its_section() -> None:
    theirs = edits.remove(BASE, "s1")
    after = take(BASE, theirs, "s1", "a2", "p1")
    assert [(section.id, [item.id for item in section.items]) for section in after.sections] == [
        ("s1", ["a1"]),
        ("s2", ["k1"]),
    ]


def test_two_things_under_one_id_stand_apart() -> None:
    mine = edits.add_item(
        BASE, "s1", Article(id="a3", heading="Fiske i älven", body="<p>Nya regler gäller i höst.</p>")
    )
    theirs = edits.add_item(
        BASE, "s1", Article(id="a3", heading="Skolbesök på slottet", body="<p>Boka tid hos guiden före maj.</p>")
    )
    other = apart(mine, Work(theirs, Record())).issue
    (new,) = used_ids(other) - used_ids(mine)
    assert {one.key: one.change for one in comparison(mine, other) if one.change != "same"} == {
        "n:a3": "removed",
        node_key(new): "added",
    }
    both = take(mine, other, new)
    assert [item.heading for item in both.sections[0].items][2:] == ["Skolbesök på slottet", "Fiske i älven"]


def test_an_edited_text_is_the_same_thing_still() -> None:
    theirs = edits.update(BASE, "a1", heading="Vandring runt hela sjön")
    assert apart(BASE, Work(theirs, Record())).issue == theirs


def test_another_picture_under_one_id_brings_its_crop_along() -> None:
    def with_picture(file: str, heading: str) -> Issue:
        return edits.update(replace(BASE, images=(Image(id="i1", file=file),)), "a1", image="i1", heading=heading)

    crop = Crop(original=Picture(sha256="0" * 64, width_px=9, height_px=9, media_type="image/png"), focus=(1, 2))
    mine, theirs = with_picture("min.jpg", "Min"), Work(with_picture("deras.jpg", "Deras"), Record(crops={"i1": crop}))
    after = chosen(Work(mine, Record()), apart(mine, theirs), ["n:a1"])
    (image,) = after.issue.images
    assert image.file == "deras.jpg"
    assert after.issue.sections[0].items[0].heading == "Deras"
    assert after.record.crops == {image.id: crop}


def test_what_stands_in_a_block() -> None:
    assert list(inside(BASE, "n:s1")) == ["n:a1", "n:a2", "n:p1"]
    assert list(inside(BASE, "n:a2")) == ["n:p1"]
    assert list(inside(BASE, places.ISSUE)) == []


@given(issues(), issues(), st.data())
def test_any_choice_gives_a_valid_issue_in_which_nothing_chosen_is_missing(
    mine: Issue, theirs: Issue, data: st.DataObject
) -> None:
    other = apart(mine, Work(theirs, Record()))
    changed = [one.key for one in comparison(mine, other.issue) if one.change != "same"]
    keys = [key for key in changed if data.draw(st.booleans())]
    after = chosen(Work(mine, Record()), other, keys).issue
    assert issue_file.parse(issue_file.to_json(after), file="x") == after
    assert chosen(Work(mine, Record()), other, []).issue == mine


@given(issues(), issues())
def test_setting_apart_changes_nothing_but_ids(mine: Issue, theirs: Issue) -> None:
    other = apart(mine, Work(theirs, Record())).issue
    assert len(used_ids(other)) == len(used_ids(theirs))
    assert issue_file.parse(issue_file.to_json(other), file="x") == other
    assert apart(mine, Work(other, Record())).issue == other
