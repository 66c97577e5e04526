"""Parts of an issue taken out and put into another, and the bytes they travel as."""

from __future__ import annotations

import base64
import datetime as dt
import json
from typing import Any

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from editor.newsletter import edits, issue_file
from editor.newsletter.edits import fragment_text, fragments
from editor.newsletter.edits.fragment_text import BrokenFragment
from editor.newsletter.edits.fragments import Place, put_in, taken_out
from editor.newsletter.errors import UnknownNode
from editor.newsletter.issue import (
    Article,
    Calendar,
    Contact,
    ContactList,
    Event,
    Image,
    Issue,
    Part,
    Section,
    used_ids,
)

PICTURE = b"not yet looked at"


def sample() -> Issue:
    return Issue(
        title="Källan",
        date=dt.date(2026, 6, 2),
        sections=(
            Section(
                id="s1",
                heading="Ett",
                items=(
                    Article(
                        id="a1",
                        heading="Första",
                        body='<p><a href="#a2">dit</a> <a href="#p1">hit</a></p>',
                        image="img1",
                        contacts=("c1",),
                        events=("e1",),
                        parts=(Part(id="p1", heading="Delen", image="img2"),),
                    ),
                    Article(id="a2", heading="Andra"),
                ),
            ),
            Section(
                id="s2", items=(Calendar(id="k1", events=("e1", "e2")), ContactList(id="k2", contacts=("c1", "c2")))
            ),
        ),
        events=(Event(id="e1", title="Träff", article="a1"), Event(id="e2", title="Kurs", article="a2", image="img3")),
        contacts=(Contact(id="c1", name="Exempel Exempelsson"), Contact(id="c2", name="Prov Provsson")),
        images=tuple(Image(id=f"img{number}", file=f"images/{number}.jpg") for number in (1, 2, 3)),
    )


ALL = ("s1", "s2", "a1", "a2", "k1", "k2", "p1", "e1", "e2", "c1", "c2")


def whole(issue: Issue) -> None:
    """Reading is strict: what it takes is a whole issue."""
    assert issue_file.parse(issue_file.to_json(issue), file="x") == issue


def test_an_article_brings_what_it_names_and_leaves_the_rest() -> None:
    fragment = taken_out(sample(), ["a1"])
    (article,) = fragment.nodes()
    assert isinstance(article, Article)
    assert used_ids(fragment.issue) - {"s3"} == {"a1", "p1", "e1", "c1", "img1", "img2"}
    assert article.body == '<p><a href="">dit</a> <a href="#p1">hit</a></p>'
    whole(fragment.issue)


def test_what_lies_in_another_is_not_taken_twice() -> None:
    with pytest.raises(ValueError, match="what is in it"):
        taken_out(sample(), ["s1", "p1"])
    with pytest.raises(UnknownNode):
        taken_out(sample(), ["a9"])


@pytest.mark.parametrize("root", ALL)
def test_everything_can_be_put_into_an_empty_issue(root: str) -> None:
    empty = Issue(title="Målet", date=dt.date(2026, 7, 1))
    after, (copy,) = put_in(empty, taken_out(sample(), [root]), Place())
    whole(after)
    assert after.title == "Målet"
    assert type(edits.find(after, copy)) is (Article if root == "p1" else type(edits.find(sample(), root)))
    location = edits.location(after, copy)
    assert root.startswith("s") == (location.parent_id is None)


@pytest.mark.parametrize("root", ALL)
def test_pasting_where_it_came_from_shares_no_id_and_changes_nothing_else(root: str) -> None:
    before = sample()
    after, (copy,) = put_in(before, taken_out(before, [root]), Place(section_index=1, section="s2", article="a2"))
    whole(after)
    assert copy not in used_ids(before)
    for node_id in used_ids(before) - {"s2", "a2", "s1"}:
        assert edits.find(after, node_id) == edits.find(before, node_id)


def test_many_kinds_go_to_their_places_in_order() -> None:
    target = sample()
    place = Place(
        section_index=2,
        section="s2",
        item_index=1,
        article="a2",
        event_parent="k1",
        event_index=1,
        contact_parent="k2",
        contact_index=0,
    )
    after, roots = put_in(target, taken_out(target, ["s1", "k1", "c2"]), place)
    assert [section.id for section in after.sections] == ["s1", "s2", roots[0]]
    assert [item.id for item in after.sections[1].items] == ["k1", roots[1], "k2"]
    contacts = after.sections[1].items[2]
    assert isinstance(contacts, ContactList)
    assert contacts.contacts == (roots[2], "c1", "c2")
    whole(after)


def test_a_place_that_is_gone_is_said() -> None:
    with pytest.raises(UnknownNode):
        put_in(sample(), taken_out(sample(), ["a1"]), Place(section="s9"))
    with pytest.raises(UnknownNode):
        put_in(sample(), taken_out(sample(), ["e1"]), Place(event_parent="k2"))


def test_pictures_get_the_names_they_have_in_the_issue() -> None:
    after, _ = put_in(sample(), taken_out(sample(), ["p1"]), Place(article="a2"), {"images/2.jpg": "images/annan.jpg"})
    assert [image.file for image in after.images][-1] == "images/annan.jpg"


@given(
    st.lists(st.sampled_from(["a1", "a2", "k1", "k2", "e1", "e2", "c1", "c2"]), min_size=1, unique=True), st.booleans()
)
def test_bytes_bring_back_the_fragment(roots: list[str], twice: bool) -> None:
    fragment = taken_out(sample(), roots)
    data = fragment_text.to_json(fragment, dict.fromkeys((f"images/{n}.jpg" for n in (1, 2, 3)), PICTURE))
    copied = fragment_text.parse(data)
    assert copied.fragment.roots == tuple(roots)
    target = sample() if twice else Issue(title="", date=dt.date(2026, 1, 1))
    assert put_in(target, copied.fragment, Place()) == put_in(target, fragment, Place())
    assert set(copied.pictures) == {image.file for image in fragment.issue.images}
    assert set(copied.pictures.values()) <= {PICTURE}


# Hostile clipboards


def written() -> dict[str, Any]:
    fragment = taken_out(sample(), ["a1"])
    pictures = dict.fromkeys((image.file for image in sample().images), PICTURE)
    return json.loads(fragment_text.to_json(fragment, pictures))


def dumped(document: object) -> bytes:
    return msgspec.json.encode(document)


def broken() -> list[tuple[str, bytes]]:
    document = written()
    good = fragment_text.to_json(
        taken_out(sample(), ["a1"]), dict.fromkeys((image.file for image in sample().images), PICTURE)
    )
    images = document["issue"]["images"]

    def but(**changes: object) -> bytes:
        return dumped({**document, **changes})

    issue = document["issue"]
    return [
        ("empty", b""),
        ("no json", b"\xff\xfe{}"),
        ("cut off", good[:-1]),
        ("more after", good + b" "),
        ("a key twice", good.replace(b'{"format"', b'{"format":"lansbrev-nodes","format"', 1)),
        ("another format", but(format="lansbrev-issue")),
        ("another version", but(version=2)),
        ("a key too many", but(extra=1)),
        ("no roots", but(roots=[])),
        ("a root twice", but(roots=["a1", "a1"])),
        ("roots in one another", but(roots=["a1", "p1"])),
        ("a root not there", but(roots=["a77"])),
        ("a picture as root", but(roots=["img1"])),
        ("an unknown field", but(issue={**issue, "bodi": ""})),
        ("a script", but(issue={**issue, "intro": "<script>alert(1)</script>"})),
        ("a path out", but(issue={**issue, "images": [{**images[0], "file": "../../x.jpg"}, *images[1:]]})),
        ("a reference to nothing", but(issue={**issue, "hero": "img99"})),
        ("a picture missing", but(pictures={})),
        ("a picture too many", but(pictures={**document["pictures"], "images/9.jpg": ""})),
        ("no base64", but(pictures=dict.fromkeys(document["pictures"], "*"))),
        ("deep", b"[" * 100_000),
        ("deep inside", but(roots=json.loads("[" * 500 + "]" * 500))),
        ("deep issue", good.replace(b'"issue":', b'"issue":' + b'{"a":' * 5000, 1)),
    ]


@pytest.mark.parametrize(("name", "data"), broken(), ids=[name for name, _ in broken()])
def test_a_hostile_clipboard_is_refused_with_one_error(name: str, data: bytes) -> None:
    with pytest.raises(BrokenFragment) as caught:
        fragment_text.parse(data)
    assert caught.value.data["detail"]


def test_too_much_is_not_even_looked_at(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(fragment_text, "LIMIT_MB", 0)
    with pytest.raises(BrokenFragment, match="MB"):
        fragment_text.parse(b"{}")


def test_what_no_root_names_is_left_behind() -> None:
    document = written()
    stray = {"id": "c55", "name": "Ovidkommande"}
    issue = {**document["issue"], "contacts": [*document["issue"]["contacts"], stray]}
    raw = msgspec.json.format(dumped(issue), indent=2)
    data = dumped({**document, "issue": msgspec.Raw(raw)})
    copied = fragment_text.parse(data)
    assert [contact.id for contact in copied.fragment.issue.contacts] == ["c1"]


def test_pictures_are_base64() -> None:
    assert base64.b64decode(written()["pictures"]["images/1.jpg"]) == PICTURE
    assert fragments.Fragment.__struct_fields__ == ("issue", "roots")
