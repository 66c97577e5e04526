"""Find and replace over a whole issue."""

from __future__ import annotations

import datetime as dt
import time
from pathlib import Path

import msgspec
import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from editor.newsletter import edits, issue_file, rich_text
from editor.newsletter.fields import Form, rebuilt
from editor.newsletter.issue import (
    About,
    Article,
    Calendar,
    Contact,
    Event,
    FooterLink,
    Image,
    Issue,
    Link,
    Newsletter,
    Part,
    Section,
    Sender,
)
from editor.newsletter.search import Hit, find, replace
from editor.newsletter.shapes import Shape
from strategies import issues


def issue_of(body: str = "", heading: str = "", intro: str = "") -> Issue:
    section = Section(id="s1", items=(Article(id="a1", heading=heading, body=body),))
    return Issue(title="T", date=dt.date(2023, 6, 2), intro=intro, sections=(section,))


def body_of(issue: Issue) -> str:
    article = issue.sections[0].items[0]
    assert isinstance(article, Article)
    return article.body


def matches(issue: Issue, text: str, *, case: bool = False, whole_words: bool = False) -> list[str]:
    return [hit.match for hit in find(issue, text, case=case, whole_words=whole_words)]


EVERYWHERE = Issue(
    title="Ord titel",
    date=dt.date(2023, 6, 2),
    subject="ord i ämnet",
    intro="<p>ord i inledningen</p>",
    hero="i1",
    newsletter=Newsletter(
        name="Ordbrevet",
        sender=Sender(name="Ordverket"),
        about=About(heading="Om ord", body="<p>ord</p>", image="i3"),
        footer_links=(FooterLink(role="other", text="ord i foten"),),
    ),
    sections=(
        Section(
            id="s1",
            heading="Ord",
            items=(
                Calendar(id="k1", events=("e2",)),
                Article(
                    id="a1",
                    body="<ul><li>x</li><li>fler ord</li></ul>",
                    links=(Link(text="länkord", url="https://ord.example.se"),),
                    parts=(Part(id="p1", heading="ordning", image="i2"),),
                    contacts=("c1",),
                ),
            ),
        ),
    ),
    events=(Event(id="e1", title="Ord ett"), Event(id="e2", title="Ord två")),
    contacts=(Contact(id="c1", name="Ord Ordsson"),),
    images=(
        Image(id="i1", file="a.png", alt="ord på bild"),
        Image(id="i2", file="b.png", alt="ord på bild"),
        Image(id="i3", file="c.png", alt="ord på bild"),
    ),
)


def test_every_text_is_searched_in_page_order_and_no_address() -> None:
    found = [(hit.key, hit.field, hit.block) for hit in find(EVERYWHERE, "ord")]
    assert found == [
        ("issue", "title", None), ("issue", "subject", None), ("masthead", "name", None), ("hero", "alt", None),
        ("intro", "intro", 0), ("n:s1", "heading", None), ("n:e2", "title", None), ("n:a1", "body", 1),
        ("n:a1", "text", None), ("n:p1", "heading", None), ("n:p1", "alt", None), ("n:c1", "name", None),
        ("n:c1", "name", None), ("n:e1", "title", None), ("about", "heading", None), ("about", "body", 0),
        ("about", "alt", None), ("sender", "name", None), ("footer", "text", None),
    ]  # fmt: skip


def test_a_hit_shows_what_is_around_it() -> None:
    (hit,) = find(issue_of("<p>Före <strong>ordet</strong> efter<br>rad</p>"), "ordet")
    assert hit == Hit(
        key="n:a1",
        path="sections[0].items[0].body",
        block=0,
        start=5,
        end=10,
        before="Före ",
        match="ordet",
        after=" efter rad",
    )


@pytest.mark.parametrize(
    ("text", "wanted", "case", "whole_words", "found"),
    [
        ("Åsa åsa ÅSA", "åsa", False, False, ["Åsa", "åsa", "ÅSA"]),
        ("Åsa åsa ÅSA", "åsa", True, False, ["åsa"]),
        ("ordet ord, ordning (ord)", "ord", False, True, ["ord", "ord"]),
        ("(ord) ord", "(ord", False, True, ["(ord"]),
        ("8\u00a0juni och 8 juni", "8 juni", False, False, ["8\u00a0juni", "8 juni"]),
        ("e\u2011post ”hej” SKR’s", 'e-post "hej" skr\'s', False, False, ["e\u2011post ”hej” SKR’s"]),
        ("A\u030asa o\u0308", "åsa ö", False, False, ["A\u030asa o\u0308"]),
        ("A\u030asa", "a", False, False, ["a"]),
        ("aaaa", "aa", False, False, ["aa", "aa"]),
        ("İx ẞ", "x", False, False, ["x"]),
        ("a.b*c", ".b*", False, False, [".b*"]),
        ("abc", "", False, False, []),
    ],
)
def test_what_is_found(text: str, wanted: str, case: bool, whole_words: bool, found: list[str]) -> None:
    assert matches(issue_of(heading=text), wanted, case=case, whole_words=whole_words) == found


@pytest.mark.parametrize(
    ("body", "wanted", "new", "replaced"),
    [
        ("<p>a <strong>b</strong> c</p>", "b", "x", "<p>a <strong>x</strong> c</p>"),
        ("<p>för<strong>e e</strong>fter</p>", "före ef", "X", "<p>Xter</p>"),
        ("<p>a<strong>b</strong>c</p>", "bc", "x", "<p>a<strong>x</strong></p>"),
        ('<p><a href="https://example.se">ord ord</a></p>', "ord", "å & <ö>",
         '<p><a href="https://example.se">å &amp; &lt;ö&gt; å &amp; &lt;ö&gt;</a></p>'),
        ("<p>a<br>b</p>", "a", "x", "<p>x<br>b</p>"),
        ("<p>ord</p><ul><li>ord<p>två</p></li></ul><p>ord</p>", "ord", "", "<ul><li>två</li></ul>"),
        ("<h4>ord</h4><blockquote><p>ord</p></blockquote>", "ord", "x\ny",
         "<h4>x y</h4><blockquote><p>x y</p></blockquote>"),
        ('<p><span lang="en">word</span></p>', "word", "words", '<p><span lang="en">words</span></p>'),
    ],
)  # fmt: skip
def test_marks_stay_where_a_word_is_replaced(body: str, wanted: str, new: str, replaced: str) -> None:
    issue = issue_of(body)
    assert body_of(replace(issue, find(issue, wanted), new)) == replaced


def test_a_line_break_is_not_searched_through() -> None:
    assert find(issue_of("<p>ett<br>två</p>"), "ett två") == ()


def test_only_the_hits_given_are_replaced() -> None:
    issue = issue_of("<p>ord ord ord</p><p>ord</p>", heading="ord")
    first, *rest = find(issue, "ord")
    assert first.field == "heading"
    changed = replace(issue, [rest[1], rest[3]], "X")
    assert body_of(changed) == "<p>ord X ord</p><p>X</p>"
    assert replace(issue, [], "X") is issue


def test_hits_that_no_longer_hold_are_left_alone() -> None:
    issue = issue_of("<p>ord ord</p>")
    hits = find(issue, "ord")
    other = edits.update(issue, "a1", body="<p>ny ord</p>")
    assert body_of(replace(other, hits, "X")) == "<p>ny ord</p>"
    assert replace(edits.remove(issue, "a1"), hits, "X") == edits.remove(issue, "a1")
    twice = (*hits, *hits)
    assert body_of(replace(issue, twice, "X")) == "<p>X X</p>"


def test_untouched_parts_are_shared() -> None:
    changed = replace(EVERYWHERE, [hit for hit in find(EVERYWHERE, "ord") if hit.key == "n:a1"], "X")
    assert changed.newsletter is EVERYWHERE.newsletter
    assert changed.sections[0].items[0] is EVERYWHERE.sections[0].items[0]
    assert changed.sections[0].items[1] != EVERYWHERE.sections[0].items[1]


MARK = "\ue000"


@given(
    issues(), st.sampled_from(["a", "e", "Läns", " ", "en", "–", "{{", "\u00e5", "juni"]), st.booleans(), st.booleans()
)
def test_what_is_replaced_is_found_again_as_often(issue: Issue, wanted: str, case: bool, whole_words: bool) -> None:
    hits = find(issue, wanted, case=case, whole_words=whole_words)
    changed = replace(issue, hits, MARK)
    assume(not find(issue, MARK))
    assert len(find(changed, MARK)) == len(hits)
    assert [hit.path for hit in find(changed, MARK)] == [hit.path for hit in hits]
    if not whole_words:
        assert find(changed, wanted, case=case) == ()
    assert (changed is issue) == (not hits)
    rewritten = issue_file.parse(issue_file.to_json(changed), file="x")
    assert rewritten == changed


@given(issues(), st.sampled_from(["a", "e", "Läns", "en", "juni"]))
def test_replacing_by_the_same_changes_nothing_and_deleting_leaves_none(issue: Issue, wanted: str) -> None:
    hits = find(issue, wanted, case=True)
    plain = [hit for hit in hits if hit.match == wanted and hit.block is None]
    assert replace(issue, plain, wanted) == issue
    gone = replace(issue, hits, "")
    assert sum(map(len, _texts(gone))) <= sum(map(len, _texts(issue))) - sum(len(hit.match) for hit in hits)


def test_two_hundred_articles_are_searched_while_typing(example: Path) -> None:
    issue = issue_file.read(example / "issue.lansbrev.json").issue
    articles = [item for section in issue.sections for item in section.items if isinstance(item, Article)]
    many = tuple(
        msgspec.structs.replace(articles[number % len(articles)], id=f"x{number}", parts=()) for number in range(200)
    )
    big = msgspec.structs.replace(issue, sections=(*issue.sections, Section(id="sx", items=many)))
    find(big, "zzz")
    started = time.perf_counter()
    hits = find(big, "länsstyrelsen")
    assert len(hits) > 200
    assert time.perf_counter() - started < 0.5


def _texts(issue: Issue) -> list[str]:
    """All texts of an issue, without marks."""
    found: list[str] = []

    def visit(_: str, form: Form, value: str) -> str:
        if form is Shape.TEXT:
            found.append(value)
        elif form is Shape.RICH_TEXT:
            found.append(rich_text.plain_text(value))
        return value

    rebuilt(issue, visit)
    return found
