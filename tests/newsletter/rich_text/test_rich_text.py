from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

import strategies
from editor.newsletter import rich_text
from editor.newsletter.errors import ForbiddenMarkup
from editor.newsletter.rich_text import (
    Anchor,
    BulletList,
    Emphasis,
    Line,
    LineBreak,
    ListItem,
    Paragraph,
    Quotation,
    Span,
    Strong,
    SubHeading,
    Text,
)
from editor.newsletter.rich_text.parser import DEEPEST


@pytest.mark.parametrize(
    ("source", "canonical"),
    [
        ("", ""),
        ("  \n ", ""),
        ("<p>Hej</p>", "<p>Hej</p>"),
        ("Hej", "<p>Hej</p>"),
        ("\n a <strong>b</strong> \n<p>c</p> d", "<p>a <strong>b</strong></p><p>c</p><p>d</p>"),
        ("<P>a<BR/>b<br />c<Br>d</P >", "<p>a<br>b<br>c<br>d</p>"),
        ("<p>a\nb\tc\r\nd</p>", "<p>a b c d</p>"),
        ("<p> a  b </p>", "<p> a  b </p>"),
        ("<p>\u00a0a\u00a0</p>", "<p>\u00a0a\u00a0</p>"),
        ("<p></p><p> \u00a0 </p><p><br></p><h4></h4><ul><li></li></ul><blockquote> </blockquote>", ""),
        ("a & b &amp; &lt;c&gt; > &aring;&#229;&#xE5;&nbsp;x", "<p>a &amp; b &amp; &lt;c&gt; &gt; ååå\u00a0x</p>"),
        ("&okänd; &unknown; &amp &", "<p>&amp;okänd; &amp;unknown; &amp;amp &amp;</p>"),
        ("<ul>\n<li>a</li>\n<li><p>b</p></li></ul>", "<ul><li>a</li><li>b</li></ul>"),
        ("<ul><li>a<ol><li>b</li></ol>c</li></ul>", "<ul><li>a<ol><li>b</li></ol><p>c</p></li></ul>"),
        ("<ul><li><p>a</p><p>b</p></li></ul>", "<ul><li>a<p>b</p></li></ul>"),
        ("<blockquote>a<p>b</p></blockquote>", "<blockquote><p>a</p><p>b</p></blockquote>"),
        ("<p><strong>a</strong><strong>b</strong></p>", "<p><strong>ab</strong></p>"),
        ("<p><strong><strong>a</strong></strong><em></em></p>", "<p><strong>a</strong></p>"),
        ("<p><em><strong>a</strong></em></p>", "<p><strong><em>a</em></strong></p>"),
        (
            '<p><strong><a href="#x">a</a> b</strong></p>',
            '<p><a href="#x"><strong>a</strong></a><strong> b</strong></p>',
        ),
        ("<p><strong>a<br></strong><br><strong>b</strong></p>", "<p><strong>a<br><br>b</strong></p>"),
        ("<p><strong>a<br></strong>b</p>", "<p><strong>a</strong><br>b</p>"),
        (
            "<p><a href='https://example.se/?a=1&b=\"'>x</a></p>",
            '<p><a href="https://example.se/?a=1&amp;b=&quot;">x</a></p>',
        ),
        ('<p><a href=" https://example.se ">x</a></p>', '<p><a href="https://example.se">x</a></p>'),
        ("<p><a href=''>x</a><span LANG=en>y</span></p>", '<p><a href="">x</a><span lang="en">y</span></p>'),
    ],
)
def test_canonical_form(source: str, canonical: str) -> None:
    assert rich_text.normalise(source) == canonical
    assert rich_text.normalise(canonical) == canonical


def test_the_tree_holds_every_kind_of_node() -> None:
    html = (
        '<h4>R</h4><p>a<br><a href="#x"><span lang="en"><strong><em>b</em></strong></span></a></p>'
        "<ul><li>c<p>d</p></li></ul><blockquote><p>e</p></blockquote>"
    )
    linked = Anchor("#x", (Span("en", (Strong((Emphasis((Text("b"),)),)),)),))
    assert rich_text.parse(html) == (
        SubHeading((Text("R"),)),
        Paragraph((Text("a"), LineBreak(), linked)),
        BulletList((ListItem((Line((Text("c"),)), Paragraph((Text("d"),)))),)),
        Quotation((Paragraph((Text("e"),)),)),
    )


@pytest.mark.parametrize(
    ("source", "named"),
    [
        ("<script>alert(1)</script>", "<script>"),
        ("<p onclick='x'>a</p>", "<p onclick>"),
        ("<p style=''>a</p>", "<p style>"),
        ("<b>x</b>", "<b>"),
        ("<h1>x</h1>", "<h1>"),
        ("<img src=x>", "<img>"),
        ("<svg/onload=alert(1)>", "<svg>"),
        ("<!-- x -->", "<!-- x -->"),
        ("<!DOCTYPE html>", "<!DOCTYPE html>"),
        ("<![CDATA[x]]>", "<![CDATA[x]]>"),
        ("<?xml?>", "<?xml?>"),
        ("a < b", "< b"),
        ("<p>a", "<p>"),
        ("<p><strong>a</p>", "</p>"),
        ("<p><strong>a<em>b</strong></em></p>", "</strong>"),
        ("a</p>", "</p>"),
        ("</br>", "</br>"),
        ("<p/>", "<p/>"),
        ("<p><p>a</p></p>", "<p><p>"),
        ("<strong><p>a</p></strong>", "<strong><p>"),
        ("<li>a</li>", "<li>"),
        ("<ul>a</ul>", "<ul>a"),
        ("<ul><br></ul>", "<ul><br>"),
        ("<ul><strong></strong></ul>", "<ul><strong>"),
        ("<ul><ul></ul></ul>", "<ul><ul>"),
        ("<p><ul></ul></p>", "<p><ul>"),
        ("<a>x</a>", "<a>"),
        ("<a href='x'>y</a>", "<a href='x'>"),
        ("<a href='javascript:x'>y</a>", "<a href='javascript:x'>"),
        ("<a href='java&#115;cript:x'>y</a>", "<a href='java&#115;cript:x'>"),
        ("<a href='' href=''>x</a>", "<a href>"),
        ("<a href='' target='_blank'>x</a>", "<a target>"),
        ("<a href=''><a href=''>x</a></a>", "<a><a>"),
        ("<a href=''", "<a href=''"),
        ("<span>x</span>", "<span>"),
        ("<span lang=''>x</span>", "<span lang=''>"),
        ("<span lang='s v'>x</span>", "<span lang='s v'>"),
        ("\x07", "U+0007"),
        ("a\x0bb", "U+000B"),
        ("\x85", "U+0085"),
        ("\ud800", "U+D800"),
        ("&#7;", "U+0007"),
        ("&#xD800;", "U+D800"),
        ("&#0;", "&#0;"),
        ("&#x110000;", "&#x110000;"),
        ("&#" + "9" * 5000 + ";", "&#" + "9" * 58 + "…"),
    ],
)
def test_anything_else_is_refused_by_name(source: str, named: str) -> None:
    with pytest.raises(ForbiddenMarkup) as error:
        rich_text.parse(source)
    assert error.value.data == {"markup": named}


def test_depth_is_limited() -> None:
    levels = DEEPEST // 2 - 1
    rich_text.parse("<ul><li>" * levels + "a" + "</li></ul>" * levels)
    with pytest.raises(ForbiddenMarkup):
        rich_text.parse("<ul><li>" * 100_000 + "a" + "</li></ul>" * 100_000)
    with pytest.raises(ForbiddenMarkup):
        rich_text.parse("<p>" + "<em>" * 100_000)


@given(
    st.text()
    | st.lists(st.sampled_from(["<p>", "</p>", "<ul>", "<li>", "a", " ", "</li>", "</ul>", "&lt;", "<br>"])).map(
        "".join
    )
)
def test_every_string_gives_a_canonical_tree_or_forbidden_markup(source: str) -> None:
    try:
        blocks = rich_text.parse(source)
    except ForbiddenMarkup:
        return
    assert rich_text.canonical(blocks) == blocks
    assert rich_text.parse(rich_text.to_html(blocks)) == blocks


@given(strategies.rich_trees())
def test_reading_what_was_written_gives_the_canonical_tree(blocks: tuple[rich_text.Block, ...]) -> None:
    canonical = rich_text.canonical(blocks)
    html = rich_text.to_html(blocks)
    assert rich_text.parse(html) == canonical
    assert rich_text.to_html(canonical) == html
    assert rich_text.canonical(canonical) == canonical


@given(strategies.rich_trees())
def test_canonical_form_keeps_every_letter(blocks: tuple[rich_text.Block, ...]) -> None:
    def letters(tree: tuple[rich_text.Block, ...]) -> str:
        return "".join(rich_text.plain_text(tree).split())

    assert letters(rich_text.canonical(blocks)) == letters(blocks)


@given(strategies.rich_trees())
def test_the_length_of_a_text_is_that_of_its_plain_text(blocks: tuple[rich_text.Block, ...]) -> None:
    assert rich_text.text_length(blocks) == len(rich_text.plain_text(blocks))


def test_a_tree_from_elsewhere_is_made_fit_for_a_file() -> None:
    tree = [Paragraph((Text("a\nb\x07\ud800"), Anchor("javascript:x", (Text("c"),)), Span("??", (Text("d"),))))]
    assert rich_text.to_html(tree) == '<p>a b<a href="">c</a>d</p>'


def test_plain_text_has_a_line_a_block() -> None:
    html = "<h4>A</h4><p>b <em>c</em><br>d</p><ul><li>e<ul><li>f</li></ul></li></ul><blockquote><p>g</p></blockquote>"
    assert rich_text.plain_text(html) == "A\nb c\nd\ne\nf\ng"
    assert rich_text.plain_text(rich_text.parse(html)) == rich_text.plain_text(html)


def test_links_are_found_in_order_and_changed_one_by_one() -> None:
    html = '<p><a href="#x"><strong>a</strong></a> <strong><a href="">b</a></strong></p>'
    html += '<ul><li><a href="#y">c</a></li></ul>'
    assert [anchor.href for anchor in rich_text.links(html)] == ["#x", "", "#y"]
    html = rich_text.normalise(html)
    assert rich_text.with_links(html, lambda href: href) is html
    changed = rich_text.with_links(html, lambda href: "" if href == "#y" else href)
    assert changed == html.replace("#y", "")


def test_white_space_alone_is_empty() -> None:
    assert rich_text.is_empty("")
    assert rich_text.is_empty("<p> </p>")
    assert not rich_text.is_empty("<p>a</p>")
