from __future__ import annotations

import datetime as dt

import pytest

from editor.newsletter import edits
from editor.newsletter.errors import ForbiddenMarkup, InvalidValue, UnknownNode
from editor.newsletter.issue import (
    About,
    Article,
    Calendar,
    Contact,
    ContactList,
    Event,
    Image,
    Issue,
    Link,
    Newsletter,
    Part,
    Section,
    Sender,
)

ISSUE = Issue(
    title="Nyhetsbrev",
    date=dt.date(2023, 6, 2),
    hero="img1",
    intro='<p><a href="#a1">ett</a> <a href="#e1">två</a></p>',
    newsletter=Newsletter(name="Exempelbladet", sender=Sender(logo="img3")),
    sections=(
        Section(
            id="s1",
            items=(
                Article(
                    id="a1",
                    heading="Ett",
                    image="img1",
                    events=("e1",),
                    contacts=("c1",),
                    links=(Link(text="upp", url="#a1"),),
                    parts=(Part(id="p1", heading="Del", image="img2"), Part(id="p2")),
                ),
                Calendar(id="k1", events=("e1", "e2")),
            ),
        ),
        Section(id="s2", items=(ContactList(id="k2", contacts=("c1",)), Article(id="a2", contacts=("c2",)))),
    ),
    events=(
        Event(id="e1", title="Träff", image="img4", article="a1"),
        Event(id="e2", title="Kurs", note='<p><a href="#a1">mer</a></p>'),
        Event(id="e3", title="Ingenstans"),
    ),
    contacts=(Contact(id="c1", name="Exempel Exempelsson"), Contact(id="c2", image="img5")),
    images=tuple(Image(id=f"img{n}", file=f"images/{n}.jpg") for n in range(1, 7)),
)


def article(issue: Issue, node_id: str) -> Article:
    node = edits.find(issue, node_id)
    assert isinstance(node, Article)
    return node


def ids(nodes: tuple[edits.IdNode, ...]) -> list[str]:
    return [node.id for node in nodes]


# Finding


def test_find_and_contains() -> None:
    assert edits.find(ISSUE, "p2") is article(ISSUE, "a1").parts[1]
    assert edits.contains(ISSUE, "img6")
    assert not edits.contains(ISSUE, "x")
    with pytest.raises(UnknownNode):
        edits.find(ISSUE, "x")


@pytest.mark.parametrize(
    ("node_id", "parent_id", "index"),
    [
        ("s2", None, 1),
        ("k1", "s1", 1),
        ("p2", "a1", 1),
        ("e1", "a1", 0),
        ("e2", "k1", 1),
        ("e3", None, 2),
        ("c2", "a2", 0),
        ("img2", None, 1),
    ],
)
def test_a_location_is_parent_and_index(node_id: str, parent_id: str | None, index: int) -> None:
    assert edits.location(ISSUE, node_id) == edits.Location(parent_id, index)


def test_fresh_ids_are_above_the_highest_number() -> None:
    assert edits.fresh_id(ISSUE, "a") == "a3"
    assert edits.fresh_id(ISSUE, "x") == "x1"
    odd = edits.add_section(ISSUE, Section(id="a" + "9" * 90))
    assert edits.fresh_id(odd, "a") == "a3"


# Updating


def test_update_shares_everything_else() -> None:
    after = edits.update(ISSUE, "p1", heading="Ny")
    assert article(after, "a1").parts[0].heading == "Ny"
    assert article(after, "a1").parts[1] is article(ISSUE, "a1").parts[1]
    assert after.sections[0].items[1] is ISSUE.sections[0].items[1]
    assert after.sections[1] is ISSUE.sections[1]
    assert after.events is ISSUE.events
    assert after.newsletter is ISSUE.newsletter


def test_update_puts_values_into_their_form() -> None:
    after = edits.update(
        ISSUE, "a1", heading="\u00a0 a\n\tb\x07 ", body="<p>a\n<b></b></p>".replace("<b></b>", "<em></em>")
    )
    assert article(after, "a1").heading == "a  b"
    assert article(after, "a1").body == "<p>a </p>"
    after = edits.update(ISSUE, "a1", links=(Link(text=" x ", url=" https://example.se "), Link(text="", url="#x")))
    assert article(after, "a1").links == (Link(text="x", url="https://example.se"), Link(text="", url=""))
    after = edits.update(ISSUE, "a2", body='<p><a href="#x">a</a><a href="#e1">b</a></p>')
    assert article(after, "a2").body == '<p><a href="">a</a><a href="#e1">b</a></p>'


def test_an_update_that_changes_nothing_gives_the_same_issue() -> None:
    assert edits.update(ISSUE, "a1", heading=" Ett ") is ISSUE
    assert edits.update_issue(ISSUE, title="Nyhetsbrev") is ISSUE
    assert edits.update_newsletter(ISSUE, name="Exempelbladet", about=About()) is ISSUE


def test_update_of_the_issue_and_its_newsletter() -> None:
    assert edits.update_issue(ISSUE, subject="x\n").subject == "x"
    after = edits.update_newsletter(ISSUE, about=About(body="<p>om</p>"), language="en")
    assert after.newsletter.about.body == "<p>om</p>"
    assert after.newsletter.sender is ISSUE.newsletter.sender
    assert after.sections is ISSUE.sections


def test_update_refuses_what_cannot_stand_in_a_file() -> None:
    for node_id, changes in (
        ("a1", {"links": (Link(text="", url="javascript:x"),)}),
        ("a1", {"language": "s v"}),
        ("e1", {"daily": "9-16"}),
        ("img1", {"file": "../x.jpg"}),
    ):
        with pytest.raises(InvalidValue):
            edits.update(ISSUE, node_id, **changes)
    with pytest.raises(UnknownNode):
        edits.update(ISSUE, "a1", image="e1")
    with pytest.raises(UnknownNode):
        edits.update(ISSUE, "e1", article="k1")
    with pytest.raises(UnknownNode):
        edits.update(ISSUE, "x", heading="")
    with pytest.raises(ForbiddenMarkup):
        edits.update(ISSUE, "a1", body="<b>x</b>")


@pytest.mark.parametrize(
    ("node_id", "field"), [("a1", "id"), ("a1", "parts"), ("s1", "items"), ("k1", "hedding"), ("e1", "id")]
)
def test_update_refuses_fields_that_other_edits_change(node_id: str, field: str) -> None:
    with pytest.raises(TypeError):
        edits.update(ISSUE, node_id, **{field: ()})
    with pytest.raises(TypeError):
        edits.update_issue(ISSUE, events=())


def test_an_image_that_a_field_no_longer_names_goes() -> None:
    after = edits.update(ISSUE, "p1", image="img6")
    assert ids(after.images) == ["img1", "img3", "img4", "img5", "img6"]
    assert edits.update(ISSUE, "a1", image=None).images is ISSUE.images  # img1 is the hero too
    assert "img3" not in ids(edits.update_newsletter(ISSUE, sender=Sender()).images)
    assert edits.contains(edits.update(ISSUE, "a1", heading="x"), "img6")  # nothing named it before either


# Adding


def test_added_nodes_stand_where_asked_and_are_tidied() -> None:
    issue = edits.add_section(ISSUE, Section(id="s9"), 1)
    assert ids(issue.sections) == ["s1", "s9", "s2"]
    issue = edits.add_item(issue, "s9", Article(id="a9", heading=" x "))
    assert article(issue, "a9").heading == "x"
    issue = edits.add_part(issue, "a9", Part(id="p9"), 99)
    assert ids(article(issue, "a9").parts) == ["p9"]
    issue = edits.add_event(issue, Event(id="e9", title=""), "k1", 1)
    assert edits.find(issue, "k1").events == ("e1", "e9", "e2")
    issue = edits.add_contact(issue, Contact(id="c9"), "a9")
    assert article(issue, "a9").contacts == ("c9",)
    assert edits.location(edits.add_event(issue, Event(id="e8", title="")), "e8").parent_id is None
    issue = edits.add_image(issue, Image(id="img9", file="images/9.jpg"))
    assert edits.update(issue, "a9", image="img9").sections[2] is ISSUE.sections[1]


def test_adding_a_whole_section_with_links_into_itself() -> None:
    inside = Article(id="a9", body='<p><a href="#p9">x</a></p>', parts=(Part(id="p9"),))
    issue = edits.add_section(ISSUE, Section(id="s9", items=(inside,)))
    assert article(issue, "a9") is inside


def test_adding_refuses_taken_ids_and_wrong_parents() -> None:
    for section in (Section(id="a1"), Section(id=""), Section(id="x", items=(Article(id="x"),))):
        with pytest.raises(InvalidValue):
            edits.add_section(ISSUE, section)
    with pytest.raises(UnknownNode):
        edits.add_item(ISSUE, "a1", Article(id="a9"))
    with pytest.raises(UnknownNode):
        edits.add_part(ISSUE, "k1", Part(id="p9"))
    with pytest.raises(UnknownNode):
        edits.add_event(ISSUE, Event(id="e9", title=""), "k2")
    with pytest.raises(UnknownNode):
        edits.add_contact(ISSUE, Contact(id="c9", image="img99"))


def test_use_and_release() -> None:
    issue = edits.use(ISSUE, "a2", "e3")
    assert article(issue, "a2").events == ("e3",)
    assert edits.use(issue, "k1", "e2", 0).sections[0].items[1].events == ("e2", "e1")
    released = edits.release_use(ISSUE, "a1", "e1")
    assert article(released, "a1").events == ()
    assert edits.contains(released, "e1")
    released = edits.release_use(released, "k1", "e1")
    assert not edits.contains(released, "e1")
    assert not edits.contains(released, "img4")
    assert released.intro == '<p><a href="#a1">ett</a> <a href="">två</a></p>'
    for parent, entry in (("a2", "e1"), ("k2", "e1"), ("a1", "s1")):
        with pytest.raises(UnknownNode):
            edits.release_use(ISSUE, parent, entry)


# Moving


def test_move_sections_items_and_parts() -> None:
    assert ids(edits.move(ISSUE, "s2", None, 0).sections) == ["s2", "s1"]
    issue = edits.move(ISSUE, "a1", "s2", 1)
    assert ids(issue.sections[1].items) == ["k2", "a1", "a2"]
    assert issue.sections[1].items[1] is ISSUE.sections[0].items[0]
    assert ids(edits.move(ISSUE, "a1", "s1", 1).sections[0].items) == ["k1", "a1"]
    assert ids(article(edits.move(ISSUE, "p1", "a2", 0), "a2").parts) == ["p1"]
    assert edits.move(ISSUE, "a1", "s1", 0) is ISSUE


def test_move_refuses_impossible_places() -> None:
    for node_id, parent_id in (
        ("s1", "s2"),
        ("a1", None),
        ("a1", "a2"),
        ("p1", "s1"),
        ("e1", "k2"),
        ("e1", None),
        ("img1", "s1"),
    ):
        with pytest.raises(UnknownNode):
            edits.move(ISSUE, node_id, parent_id, 0)


def test_move_events_and_contacts_between_lists() -> None:
    issue = edits.move(ISSUE, "e2", "a1", 0)
    assert article(issue, "a1").events == ("e2", "e1")
    assert edits.find(issue, "k1").events == ("e1",)
    assert edits.find(edits.move(ISSUE, "e1", "k1", 1), "k1").events == ("e2", "e1")
    issue = edits.move(ISSUE, "c1", "a2", 0, source_id="k2")
    assert article(issue, "a2").contacts == ("c1", "c2")
    assert article(issue, "a1").contacts == ("c1",)
    assert edits.find(issue, "k2").contacts == ()
    assert article(edits.move(ISSUE, "e3", "a2", 5), "a2").events == ("e3",)


def test_move_by_stays_in_the_list_but_items_cross_sections() -> None:
    assert ids(edits.move_by(ISSUE, "s1", 1).sections) == ["s2", "s1"]
    assert edits.move_by(ISSUE, "s1", -1) is ISSUE
    issue = edits.move_by(ISSUE, "k1", 1)
    assert [ids(section.items) for section in issue.sections] == [["a1"], ["k1", "k2", "a2"]]
    assert edits.move_by(issue, "k1", -1) == ISSUE
    issue = edits.move_by(ISSUE, "a1", 3)
    assert [ids(section.items) for section in issue.sections] == [["k1"], ["k2", "a1", "a2"]]
    assert edits.move_by(ISSUE, "a1", -1) is ISSUE
    assert edits.move_by(ISSUE, "p2", 1) is ISSUE
    assert ids(article(edits.move_by(ISSUE, "p2", -1), "a1").parts) == ["p2", "p1"]
    assert edits.find(edits.move_by(ISSUE, "e2", -1), "k1").events == ("e2", "e1")
    assert edits.find(edits.move_by(ISSUE, "e1", 1, parent_id="k1"), "k1").events == ("e2", "e1")
    assert edits.move_by(ISSUE, "e3", 1) is ISSUE


# Removing


def test_remove_takes_along_what_nothing_else_names() -> None:
    issue = edits.remove(ISSUE, "a1")
    assert ids(issue.sections[0].items) == ["k1"]
    assert issue.sections[1] is ISSUE.sections[1]
    assert ids(issue.images) == ["img1", "img3", "img4", "img5", "img6"]
    assert issue.contacts is ISSUE.contacts
    assert issue.intro == '<p><a href="">ett</a> <a href="#e1">två</a></p>'
    assert edits.find(issue, "e1").article is None
    assert edits.find(issue, "e2").note == '<p><a href="">mer</a></p>'
    assert issue.events[2] is ISSUE.events[2]


def test_remove_a_section_an_entry_or_an_image() -> None:
    issue = edits.remove(ISSUE, "s2")
    assert ids(issue.contacts) == ["c1"]
    assert not edits.contains(issue, "img5")
    issue = edits.remove(ISSUE, "e1")
    assert article(issue, "a1").events == ()
    assert edits.find(issue, "k1").events == ("e2",)
    assert not edits.contains(issue, "img4")
    issue = edits.remove(ISSUE, "img1")
    assert issue.hero is None
    assert article(issue, "a1").image is None
    assert ids(article(edits.remove(ISSUE, "p1"), "a1").parts) == ["p2"]
    assert ids(edits.remove(ISSUE, "e3").events) == ["e1", "e2"]
    with pytest.raises(UnknownNode):
        edits.remove(ISSUE, "x")


# Copying


def test_duplicate_an_article() -> None:
    issue, copy_id = edits.duplicate(ISSUE, "a1")
    copy = article(issue, copy_id)
    assert ids(issue.sections[0].items) == ["a1", "a3", "k1"]
    assert ids(copy.parts) == ["p3", "p4"]
    assert copy.links == (Link(text="upp", url="#a3"),)
    assert (copy.events, copy.contacts, copy.image, copy.parts[0].image) == (("e4",), ("c3",), "img7", "img8")
    event = edits.find(issue, "e4")
    assert isinstance(event, Event)
    assert (event.title, event.article, event.image) == ("Träff", "a3", "img9")
    assert edits.find(issue, "img9").file == "images/4.jpg"
    assert issue.events[:3] == ISSUE.events
    assert issue.sections[1] is ISSUE.sections[1]


def test_duplicate_a_section_part_event_or_image() -> None:
    issue, copy_id = edits.duplicate(ISSUE, "s1")
    assert ids(issue.sections) == ["s1", copy_id, "s2"]
    assert ids(issue.sections[1].items) == ["a3", "k3"]
    issue, copy_id = edits.duplicate(ISSUE, "p1")
    assert ids(article(issue, "a1").parts) == ["p1", copy_id, "p2"]
    issue, copy_id = edits.duplicate(ISSUE, "e1", parent_id="k1")
    assert edits.find(issue, "k1").events == ("e1", copy_id, "e2")
    assert article(issue, "a1").events == ("e1",)
    issue, copy_id = edits.duplicate(ISSUE, "img1")
    assert edits.find(issue, copy_id).file == "images/1.jpg"
