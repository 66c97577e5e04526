"""Saved blocks: equal where they print the same, copied without an identity in common, filled in and given away."""

from __future__ import annotations

import datetime as dt

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

import strategies
from editor.newsletter import places
from editor.newsletter.edits.fragments import Place
from editor.newsletter.issue import (
    About,
    Article,
    Calendar,
    Contact,
    ContactList,
    Event,
    Image,
    Issue,
    Newsletter,
    Part,
    Section,
    used_ids,
)
from editor.newsletter.places import node_key
from editor.newsletter.registers import blocks
from editor.newsletter.registers.blocks import (
    Block,
    block_of,
    exchanged,
    fields,
    filled,
    inserted,
    same,
    without_personal_data,
)
from editor.newsletter.tree import find, nodes
from editor.support.pictures import Picture

PICTURE = Picture(sha256="ab" * 32, width_px=10, height_px=10, media_type="image/png")
ISSUE = Issue(
    title="Juni",
    date=dt.date(2023, 6, 7),
    newsletter=Newsletter(about=About(heading="Om brevet", body="<p>Till dig i [[län]].</p>", image="b2")),
    sections=(
        Section(
            id="natur",
            heading="Natur",
            items=(
                Article(
                    id="alg",
                    heading="Älgen i [[kommun]]",
                    body='<p>Hör av dig till [[namn]], se <a href="#del">nedan</a>.</p>',
                    image="b1",
                    events=("e",),
                    contacts=("c",),
                    parts=(Part(id="del", heading="Mer"),),
                ),
                Calendar(id="kal", heading="Kalender", events=("e",)),
                ContactList(id="lista", contacts=("c",)),
            ),
        ),
    ),
    events=(Event(id="e", title="Vandring", article="alg"),),
    contacts=(Contact(id="c", name="Exempel Exempelsson", role="Handläggare", phone="010-1", image="b3"),),
    images=(
        Image(id="b1", file="images/alg.png", alt="Älg", credit="Foto Fotosson"),
        Image(id="b2", file="images/om.png"),
        Image(id="b3", file="images/person.png"),
    ),
)
PICTURES = {"images/alg.png": PICTURE, "images/om.png": PICTURE, "images/person.png": PICTURE}


def article(issue: Issue = ISSUE) -> Block:
    return block_of(issue, node_key("alg"), PICTURES)


def test_a_block_holds_what_it_names_and_nothing_else() -> None:
    value = article().content.value
    assert [node.id for node, _ in nodes(value)] == ["s1", "a1", "p1", "e1", "c1", "img1", "img2"]
    assert article().root == "n:a1"
    assert value.events[0].article == "a1"
    assert 'href="#p1"' in find(value, "a1").body
    assert set(article().content.pictures) == {"images/alg.png", "images/person.png"}


def test_blocks_that_print_the_same_are_the_same_wherever_they_stand() -> None:
    moved = msgspec.structs.replace(
        ISSUE,
        sections=(Section(id="annan"), *ISSUE.sections),
        images=tuple(msgspec.structs.replace(one, file=one.file.replace("images/", "bilder/")) for one in ISSUE.images),
    )
    there = {file.replace("images/", "bilder/"): picture for file, picture in PICTURES.items()}
    assert same(block_of(moved, node_key("alg"), there).content, article().content)
    unlike = Picture(sha256="cd" * 32, width_px=10, height_px=10, media_type="image/png")
    other = {**PICTURES, "images/alg.png": unlike}
    assert not same(block_of(ISSUE, node_key("alg"), other).content, article().content)


@pytest.mark.parametrize("key", ["n:natur", "n:alg", "n:del", "n:kal", "n:lista", "n:e", "n:c"])
def test_a_copy_prints_the_same_and_shares_no_identity(key: str) -> None:
    block = block_of(ISSUE, key, PICTURES)
    place = Place(section="natur", article="alg", event_parent="kal", contact_parent="lista")
    after, copy = inserted(ISSUE, block, place, {})
    assert same(block_of(after, copy, PICTURES).content, block.content)
    assert type(find(after, places.node_id(copy) or "")) is type(block.node)
    new = used_ids(after) - used_ids(ISSUE)
    assert places.node_id(copy) in new
    assert len(used_ids(after)) == len(used_ids(ISSUE)) + len(new)


def test_the_about_box_takes_the_place_of_the_issues_own() -> None:
    block = block_of(ISSUE, places.ABOUT, PICTURES)
    bare = Issue(title="Juli", date=ISSUE.date)
    after, key = inserted(bare, block, Place(), {"images/om.png": "images/om-2.png"})
    assert key == places.ABOUT
    assert after.newsletter.about.heading == "Om brevet"
    assert [image.file for image in after.images] == ["images/om-2.png"]
    assert after.newsletter.about.image == after.images[0].id


def test_a_linked_place_takes_the_new_words_under_its_own_id() -> None:
    changed = msgspec.structs.replace(ISSUE, title="Annan")
    fresh = filled(article(), {"kommun": "Exempelby", "namn": "någon"})
    after = exchanged(changed, "alg", fresh, {})
    assert find(after, "alg").heading == "Älgen i Exempelby"
    assert [item.id for item in after.sections[0].items] == ["alg", "kal", "lista"]
    assert same(block_of(after, node_key("alg"), PICTURES).content, fresh.content)
    with pytest.raises(TypeError):
        exchanged(changed, "kal", fresh, {})


def test_fields_are_asked_for_once_and_gone_afterwards() -> None:
    assert fields(article()) == ("kommun", "namn")
    assert fields(block_of(ISSUE, places.ABOUT, PICTURES)) == ("län",)
    done = filled(article(), {"kommun": "Exempelby", "namn": "<b>Bo</b> & Co"})
    node = done.node
    assert isinstance(node, Article)
    assert node.heading == "Älgen i Exempelby"
    assert node.body.startswith("<p>Hör av dig till &lt;b&gt;Bo&lt;/b&gt; &amp; Co, se ")
    assert fields(done) == ()
    bare = filled(article(), {}).node
    assert isinstance(bare, Article)
    assert bare.heading == "Älgen i"


def test_what_is_given_away_names_nobody() -> None:
    given = without_personal_data(article())
    (contact,) = given.content.value.contacts
    assert (contact.name, contact.phone, contact.email, contact.image) == ("[[namn]]", "[[telefon]]", "", None)
    assert contact.role == "Handläggare"
    assert set(given.content.pictures) == {"images/alg.png"}
    assert given.content.value.images[0].credit == "Foto Fotosson"
    assert "Exempelsson" not in str(given)
    assert fields(given) == ("kommun", "namn", "telefon")


@given(strategies.issues(), st.data())
def test_any_block_of_any_issue_can_be_saved_filled_in_and_inserted_anywhere(issue: Issue, data: st.DataObject) -> None:
    keys = [node_key(node.id) for node, _ in nodes(issue) if not isinstance(node, Image)]
    block = block_of(issue, data.draw(st.sampled_from([*keys, places.ABOUT])), {})
    other = data.draw(st.sampled_from([issue, ISSUE]))
    after, key = inserted(other, filled(block, {}), Place(), {})
    assert fields(filled(block, {})) == ()
    if key != places.ABOUT:
        assert _ids_in(find(after, places.node_id(key) or "")).isdisjoint(used_ids(other))
        assert used_ids(other) <= used_ids(after)
    assert blocks.may_be_saved(key)
    without_personal_data(block)


def _ids_in(node: object) -> set[str]:
    """The ids of a node and of all it holds or shows as its own: items, parts, events, contacts."""
    held = [one for name in ("items", "parts") for one in getattr(node, name, ())]
    named = {one for name in ("events", "contacts") for one in getattr(node, name, ())}
    return {str(getattr(node, "id", ""))}.union(named, *map(_ids_in, held))
