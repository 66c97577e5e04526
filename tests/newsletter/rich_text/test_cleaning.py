from __future__ import annotations

import re
import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

import strategies
from editor.newsletter import rich_text

WORD_LIST = """
<p class=MsoNormal>Före</p>
<p class=MsoListParagraphCxSpFirst style='text-indent:-18pt;mso-list:l0 level1 lfo1'><![if !supportLists]><span
style='font-family:Symbol'><span style='mso-list:Ignore'>·<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp;
</span></span></span><![endif]>Ett <b>fett</b></p>
<p class=MsoListParagraphCxSpMiddle style='mso-list:l0 level2 lfo1'><span style='mso-list:Ignore'>1.</span>Två</p>
<p class=MsoListParagraphCxSpLast style='mso-list:l0 level1 lfo1'><span style='mso-list:Ignore'>·</span>Tre</p>
<p class=MsoNormal lang=EN-US>Efter<o:p></o:p></p>
"""


@pytest.mark.parametrize(
    ("pasted", "cleaned"),
    [
        ("", ""),
        ("Hej", "<p>Hej</p>"),
        ("<div>a</div><div>b</div>", "<p>a</p><p>b</p>"),
        ("<p>  a \n  b <b> c</b></p>", "<p>a b <strong>c</strong></p>"),
        ("<h1>A</h1><h6>B</h6>", "<h4>A</h4><h4>B</h4>"),
        ("<h2><b>A</b></h2>", "<h4><strong>A</strong></h4>"),
        ("<b>a</b><i>b</i><u>c</u><strike>d</strike>", "<p><strong>a</strong><em>b</em>cd</p>"),
        ("<b style='font-weight:normal'>a <span style='font-weight:700'>b</span></b>", "<p>a <strong>b</strong></p>"),
        ("<b style='mso-bidi-font-weight:\nnormal'>a</b>", "<p><strong>a</strong></p>"),
        ("<span style='font-style: italic'>a</span>", "<p><em>a</em></p>"),
        (
            "<table><tr><th>a</th><td>b</td></tr><tr><td><ul><li>c</ul></td></tr></table>",
            "<p>a</p><p>b</p><ul><li>c</li></ul>",
        ),
        ("<ul>x<ul><li>y</ul><li>z</ul>", "<ul><li>x<ul><li>y</li></ul></li><li>z</li></ul>"),
        ("<ul><ul><li>y</ul></ul>", "<ul><li><ul><li>y</li></ul></li></ul>"),
        ("<li>a</li>b", "<p>a</p><p>b</p>"),
        ("<blockquote>a<div>b</div></blockquote>", "<blockquote><p>a</p><p>b</p></blockquote>"),
        ("<pre>a\n  b</pre>", "<p>a<br>b</p>"),
        ("a<hr>b", "<p>a</p><p>b</p>"),
        ("<p>a<br><br>b</p>", "<p>a<br><br>b</p>"),
        ("<span lang=en>a</span>", '<p><span lang="en">a</span></p>'),
        ("<script>alert(1)</script><style>p{}</style><title>t</title>a<!-- b -->", "<p>a</p>"),
        ("<p onclick=x style='color:red' class=y>a</p>", "<p>a</p>"),
        ("<img src='https://example.se/x.gif' onerror=x>a<iframe src='https://example.se'>b</iframe>", "<p>a</p>"),
        ("<svg><script>x</script></svg><math><mi>y</mi></math>a", "<p>a</p>"),
        ("<a href='javascript:x'>a</a> <a href='#b'>b</a> <a href='/c'>c</a> <a name=d>d</a>", "<p>a b c d</p>"),
        ("<a href='https://example.se'>a <b>b</b></a>", '<p><a href="https://example.se">a <strong>b</strong></a></p>'),
        ("<a href='https://example.se'><div>a</div></a>", '<p><a href="https://example.se">a</a></p>'),
        ("<a href='mailto:a@example.se'>m</a>", '<p><a href="mailto:a@example.se">m</a></p>'),
        ("\x00\x07\ud800a &nbsp; &lt;b&gt;", "<p>a \u00a0 &lt;b&gt;</p>"),
        ("<p>&nbsp;</p>", ""),
        (
            WORD_LIST,
            "<p>Före</p><ul><li>Ett <strong>fett</strong><ol><li>Två</li></ol></li><li>Tre</li></ul><p>Efter</p>",
        ),
    ],
)
def test_what_is_pasted_becomes_restricted_rich_text(pasted: str, cleaned: str) -> None:
    assert rich_text.clean(pasted) == cleaned


def test_places_of_the_issue_may_be_kept() -> None:
    assert rich_text.clean("<a href='#a1'>x</a>", {"a1"}) == '<p><a href="#a1">x</a></p>'


@pytest.mark.parametrize(
    "bomb",
    [
        "<div>" * 100_000 + "text",
        "<p>" + "<b>" * 100_000 + "text",
        "<p " + " ".join(f"a{n}=1" for n in range(100_000)) + ">text</p>",
        "<ul><li>" * 100_000 + "text",
        "<a href='" * 100_000 + "text",
        "<![CDATA[" * 100_000 + "text",
        "<!--" * 100_000 + "--> text",
        "text " + "&amp;" * 100_000,
        "<" * 500_000 + "text",
        "<script>" * 50_000 + "text",
        "<table>" * 20_000 + "text",
    ],
    ids=lambda bomb: bomb[:12],
)
def test_bombs_cost_little(bomb: str) -> None:
    started = time.process_time()
    html = rich_text.clean(bomb)
    assert time.process_time() - started < 5
    rich_text.parse(html)


def test_depth_below_the_limit_gives_a_list_that_reads_strictly() -> None:
    html = rich_text.clean("<ul><li>a" * 150 + "</li></ul>" * 150)
    assert html.count("a") == 150
    assert rich_text.normalise(html) == html


HOSTILE = [
    "<p>", "</p>", "<div>", "<b>", "</b>", "<a href='javascript:alert(1)'>",
    "<a href=\"https://example.se/?a=1&b\">", "</a>", "<script>", "</script>", "<svg onload=alert(1)>",
    "<math><mtext></form>", "<style>", "</style>", "<table><td>", "<ul>", "<li>", "</ul>", "<ol>",
    "<blockquote>", "<!--", "-->", "]]>", "<img src=x onerror=alert(1)>", "&lt;script&gt;", "&#x0;",
    "&#106;avascript:", "\x00", "\ud83d", "'", '"', "=", "<h2>", "</h2>", "<pre>\n", "<br>", "text", " ",
    "\u00a0", "<template>", "<noscript><p title=\"</noscript><img src=x>\">",
    "<p style='mso-list:l0 level3 lfo1'>", "<span lang=en>", "<select><b>", "<form><input><button>",
    "<a href='https://example.se' style='x'><p>",
]  # fmt: skip


@given(st.lists(st.sampled_from(HOSTILE) | st.text(max_size=5), max_size=20).map("".join))
def test_whatever_is_pasted_the_result_reads_strictly_and_stays_the_same_when_cleaned_again(pasted: str) -> None:
    html = rich_text.clean(pasted)
    assert rich_text.to_html(rich_text.parse(html)) == html
    assert rich_text.clean(html) == html
    assert not re.search("<(?!/?(p|h4|ul|ol|li|blockquote|strong|em|a|span|br)\\b)", html)
    assert all(anchor.href.startswith("https:") for anchor in rich_text.links(html))


@given(strategies.rich_texts())
def test_cleaning_restricted_html_keeps_every_letter(html: str) -> None:
    def letters(source: str) -> str:
        return "".join(rich_text.plain_text(source).split())

    assert letters(rich_text.clean(html)) == letters(html)


def test_plain_text_becomes_paragraphs() -> None:
    assert rich_text.from_plain_text("a <b>\nb\r\n\r\n \n c\t& d\x07") == "<p>a &lt;b&gt;<br>b</p><p>c &amp; d</p>"
    assert rich_text.from_plain_text("") == ""


@given(st.text())
def test_plain_text_keeps_every_letter(text: str) -> None:
    html = rich_text.from_plain_text(text)
    assert rich_text.normalise(html) == html


@pytest.mark.parametrize("depth", range(1, 45))
@pytest.mark.parametrize(
    "start", ["<ul>", "<ul><li>", "<ol><ul>", "<ul><blockquote>", "<ul><p style='mso-list:l0 level9 lfo1'>w</p>"]
)
def test_however_deep_it_nests_cleaning_twice_is_cleaning_once(start: str, depth: int) -> None:
    once = rich_text.clean(start * depth + "x<p>y")
    assert rich_text.clean(once) == once
