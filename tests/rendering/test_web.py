"""The web page: one file, semantic, without script."""

from __future__ import annotations

import re
from collections import Counter

import pytest

from editor.newsletter import edits
from editor.newsletter.issue import FooterLink, Link
from editor.rendering import themes
from editor.rendering.web import WebRenderer, in_rem
from rendering.reading import tags
from rendering.samples import pictures, rich_issue

RENDERER = WebRenderer(themes.load("skiffer"))


def data_url(file: str) -> str:
    return "data:image/png;base64,AAAA"


@pytest.fixture(scope="module")
def web() -> str:
    return RENDERER.another().render(rich_issue(), pictures(), data_url).html()


def test_page_is_whole_in_itself(web: str) -> None:
    found = tags(web)
    assert {tag for tag, _ in found}.isdisjoint({"link", "iframe"})
    assert [attributes for tag, attributes in found if tag == "script"] == [{"type": "application/ld+json"}]
    assert {attributes["src"] for tag, attributes in found if tag == "img"} == {data_url("")}
    assert set(re.findall(r"url\(.{12}", web)) == {'url("data:font/w'}
    assert "@import" not in web


def test_page_is_made_of_meaningful_elements(web: str) -> None:
    count = Counter(tag for tag, _ in tags(web))
    assert [count[tag] for tag in ("header", "main", "footer", "nav", "h1", "address")] == [1, 1, 1, 2, 1, 1]
    assert count["article"] == 4
    assert count["time"] >= 5
    assert count["figcaption"] >= 5
    assert count["table"] == 0


def test_keyboard_reader_can_skip_to_the_content(web: str) -> None:
    assert web.index('<a class="skip" href="#_main">Hoppa till innehållet</a>') < web.index("<header")
    assert '<main id="_main"' in web


def test_merge_fields_are_never_addresses(web: str) -> None:
    assert 'href="{{' not in web
    assert 'Avsluta prenumerationen <span class="nb">(i mejlet)</span>' in web


def test_link_to_the_web_version_is_the_page_itself(web: str) -> None:
    assert '<span aria-current="page">Visa i webbläsaren</span>' in web
    address = "https://www.example.se/nyhetsbrev"
    link = FooterLink(role="web_version", text="Webbversion", url=address)
    issue = edits.update_newsletter(rich_issue(), footer_links=(link,))
    page = RENDERER.another().render(issue, pictures(), data_url).html()
    assert f'<a href="{address}" aria-current="page">Webbversion</a>' in page


@pytest.mark.parametrize("layout", themes.layouts())
def test_rows_without_an_address_stand_on_no_tint(layout: str) -> None:
    link, without = Link(text="Rapporten", url="https://www.example.se/"), Link(text="Rapporten (kommer)", url="")
    renderer = WebRenderer(themes.load(f"skiffer/{layout}"))

    def page(*links: Link) -> str:
        return renderer.render(edits.update(rich_issue(), "a-goals", links=links), pictures(), data_url).html()

    assert '<ul class="links unlinked"><li class="plain"><span>Rapporten (kommer)</span></li>' in page(without)
    both = page(link, without)
    assert 'Rapporten</span><span class="go" aria-hidden="true">›</span></a></li><li class="plain">' in both
    assert ("background:var(--tint)" in "".join(re.findall(r"\.links li\{[^}]*", both))) == (
        ".links .plain{background:none}" in both
    )


def test_print_and_dark_have_their_styles(web: str) -> None:
    assert "@media print" in web
    assert "@media screen and (prefers-color-scheme:dark)" in web
    assert all(sheet.count("{") == sheet.count("}") for sheet in re.findall("<style>(.*?)</style>", web, re.DOTALL))


def test_type_and_phone_widths_follow_the_readers_own_size(web: str) -> None:
    assert not re.search(r"font-size:\d+(\.\d+)?px|line-height:\d+px|@media \([a-z-]+: ?\d+px", web)
    assert ".page{max-width:40rem" in web
    assert in_rem("a{font-size:20px;max-width:40px;top:3px}@media (max-width:520px){}") == (
        "a{font-size:1.25rem;max-width:2.5rem;top:3px}@media (max-width:32.5em){}"
    )


def test_what_parts_a_line_belongs_to_what_follows_it(web: str) -> None:
    """So that the style can hide it where a line begins."""
    (issue_line,) = re.findall('<p class="issue">.*?</p>', web)
    assert re.findall('class="piece"[^>]*><span class="dot" aria-hidden="true">· </span>', issue_line) != []
    assert issue_line.count("·") == issue_line.count('class="dot"') == issue_line.count('class="piece"') == 2


def test_heading_with_a_long_word_says_how_long_it_is() -> None:
    issue = edits.update(rich_issue(), "a-goals", heading="Om arbetsmarknadsetablering")
    web = WebRenderer(themes.load("skiffer")).render(issue, pictures(), lambda file: "data:,").html()
    assert re.search(r'<h\d class="title wide" style="--letters:21.35">Om arbetsmarknadsetablering</h', web)
    assert re.search(r'<span class="name[^"]* wide" style="--letters:[\d.]+">', web)


def test_occasions_stand_under_one_label(web: str) -> None:
    card = web[web.index('id="e-occasions"') : web.index('id="e-week"')]
    assert card.count("<dt>") == 1
    assert card.count("<dd>") == 2


def test_another_picture_address_makes_the_page_anew() -> None:
    renderer = RENDERER.another()
    renderer.render(rich_issue(), pictures(), data_url)
    html = renderer.render(rich_issue(), pictures(), lambda file: f"lansbrev:{len(file)}").html()
    assert "data:image" not in html


def test_language_and_direction_of_the_page() -> None:
    arabic = edits.update_newsletter(rich_issue(), language="ar")
    html = RENDERER.another().render(arabic, pictures(), data_url).html()
    assert '<html lang="ar" dir="rtl">' in html
    assert re.search(r'id="a-sami" lang="se" dir="ltr"', html)


@pytest.mark.parametrize("layout", themes.layouts())
def test_pieces_that_keep_together_are_no_columns_of_a_row_without_an_address(layout: str) -> None:
    link = Link(text="Kursen i Exempelstad – 12 oktober 2026", url="")
    issue = edits.update(rich_issue(), "a-goals", links=(link, link))
    page = WebRenderer(themes.load(f"skiffer/{layout}")).render(issue, pictures(), data_url).html()
    assert page.count('<li class="plain"><span>Kursen i <span class="nb">Exempelstad –</span>') == 2
    of_rows = re.findall(r"\.links li>(?:\*|span)\{([^}]*display:\w+)", page)
    assert of_rows[-1].endswith("display:block")


def test_dates_of_events_are_marked_up_wherever_they_stand(web: str) -> None:
    """Of a card, and of each occasion beside a badge: the date alone, not what is said after it."""
    found = dict(re.findall(r'<dd><time datetime="([^"]*)">(.*?)</time>', web))
    assert {"2024-10-25T08:30", "2024-11-05T09:00", "2024-11-19T09:00"} <= set(found)
    assert all(re.search(r"\d", re.sub("<[^>]*>", "", told)) and "Påhittköping" not in told for told in found.values())
