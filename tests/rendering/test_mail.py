"""The mail: what mail programs need of it."""

from __future__ import annotations

import re
from datetime import date
from pathlib import Path

import pytest
from msgspec.structs import replace

from editor.newsletter import edits, issue_file
from editor.newsletter.issue import Image, Issue, Link
from editor.rendering import themes
from editor.rendering.html.picture_files import names
from editor.rendering.mail import MailRenderer
from editor.support.pictures import Picture
from rendering.reading import paths_for_outlook, pixels, tags, visible_text
from rendering.samples import large_issue, pictures, rich_issue

CALENDARS = (("k-badges", "k-cards"), ("k-cards", "l-1"))
"""Where a calendar of :func:`rich_issue` begins, and what follows it."""

RENDERER = MailRenderer(themes.load("skiffer"))


def rendered(issue: Issue) -> str:
    return RENDERER.another().render(issue, pictures()).html()


@pytest.fixture(scope="module")
def mail() -> str:
    return rendered(rich_issue())


def test_real_newsletter_is_small(example: Path) -> None:
    issue = issue_file.read(example / "issue.lansbrev.json").issue
    known = {image.file: Picture("", 1280, 800, "image/jpeg") for image in issue.images}
    assert len(RENDERER.another().render(issue, known).html().encode()) < 60_000


def test_twenty_articles_stay_below_the_limit_where_gmail_clips() -> None:
    assert len(rendered(large_issue(20)).encode()) < 102_000 * 0.9


def test_nothing_is_fetched_and_nothing_runs(mail: str) -> None:
    found = tags(mail)
    assert {tag for tag, _ in found}.isdisjoint({"script", "link", "iframe", "video", "form"})
    assert all((attributes["src"] or "").startswith("images/") for tag, attributes in found if tag == "img")
    assert "url(" not in mail
    assert "@import" not in mail
    assert "@font-face" not in mail


def test_pictures_have_size_and_description(mail: str) -> None:
    images = [attributes for tag, attributes in tags(mail) if tag == "img"]
    assert len(images) > 8
    for attributes in images:
        assert int(attributes["width"] or 0) > 0
        assert int(attributes["height"] or 0) > 0
        assert attributes["alt"] is not None
    names_used = {(attributes["src"] or "").removeprefix("images/") for attributes in images}
    given = names(rich_issue(), pictures())
    face = given.pop("images/person.jpg")
    assert names_used == {*given.values(), face.replace(".jpg", "_square.jpg")}


def test_layout_tables_are_not_read_as_tables(mail: str) -> None:
    tables = [attributes for tag, attributes in tags(mail) if tag == "table"]
    assert len(tables) > 30
    assert all(attributes.get("role") == "presentation" for attributes in tables)


def test_block_is_one_table_or_div() -> None:
    for block in RENDERER.another().render(rich_issue(), pictures()).blocks:
        depth, roots = 0, 0
        for closing, tag in re.findall(r"<(/?)(table|div)\b", re.sub(r"<!--.*?-->", "", block.html)):
            depth += -1 if closing else 1
            roots += depth == 0
            assert tag in {"table", "div"}
        assert (depth, roots) == (0, 1)
        assert re.fullmatch(r"<(table|div)\b.*</\1>", block.html, re.DOTALL)


def test_styles_are_inline_but_for_media_queries_and_resets(mail: str) -> None:
    (sheet,) = re.findall(r".*<style>(.*?)</style></head>", mail, re.DOTALL)
    kept = set(re.findall(r"\.([a-z]\w*)", sheet))
    used = {name for _, attributes in tags(mail) for name in (attributes.get("class") or "").split()}
    assert used <= kept
    assert sheet.count("{") == sheet.count("}")
    assert "@media (prefers-color-scheme:dark)" in sheet
    assert "@media (max-width:520px)" in sheet
    assert "[data-ogsc]" in sheet


def test_outlook_gets_its_own(mail: str) -> None:
    assert mail.count("<!--[if mso]>") == mail.count("<![endif]-->") - mail.count("<!--<![endif]-->")
    assert "<v:rect" in mail


@pytest.mark.parametrize("layout", themes.layouts())
def test_outlook_keeps_to_line_heights_of_text_and_cuts_off_nothing_larger(layout: str) -> None:
    """Its rule is handed down: a picture or a large letter in an exact line would be cut off at the line's height."""
    mail = MailRenderer(themes.load(f"skiffer/{layout}")).render(rich_issue(), pictures()).html()
    (rule,) = re.findall(r"([^{}]*)\{mso-line-height-rule:exactly\}", mail)
    assert mail.count("mso-line-height-rule") == 1
    exact = set(rule.split(","))
    for path in paths_for_outlook(mail):
        tag, attributes = path[-1]
        blocks = [each for each in path if each[0] not in {"span", "a", "strong", "em", "time"}]
        line = next((found for name, own in reversed(blocks) if (found := pixels(own, "line-height"))), 0)
        held = any({name, *(f".{each}" for each in (own.get("class") or "").split())} & exact for name, own in path)
        larger = tag == "img" or pixels(attributes, "font-size") > line > 0
        assert not (held and larger), path
        if pixels(attributes, "line-height") and tag in {"p", "li", "h2", "h3", "h4", "h5", "h6"}:
            assert held, path


@pytest.mark.parametrize("layout", themes.layouts())
def test_colours_of_cells_are_said_to_outlook_too(layout: str) -> None:
    mail = MailRenderer(themes.load(f"skiffer/{layout}")).render(rich_issue(), pictures()).html()
    grounds = [
        (attributes.get("bgcolor"), colour[1])
        for tag, attributes in tags(mail)
        if tag in {"table", "td"} and (colour := re.search("background-color:([^;]*)", attributes.get("style") or ""))
    ]
    assert len(grounds) > 20
    assert [pair for pair in grounds if pair[0] != pair[1]] == []


def test_two_hyphens_of_an_address_do_not_end_what_outlook_reads() -> None:
    address = "https://example.se/hur-gick-det---barnen--.html"
    html = rendered(edits.update(rich_issue(), "a-young", links=(Link(text="Läs -- här", url=address),)))
    assert f'<a href="{address}"' in html
    comments = re.findall(r"<!--(.*?)-->", html, re.S)
    assert any("Läs -&#45; här" in comment for comment in comments)
    assert not any("--" in comment for comment in comments)


def test_page_says_its_language_and_title(mail: str) -> None:
    assert '<html lang="sv"' in mail
    assert "<title>Hållbart Exempellän: Höstens första</title>" in mail
    assert 'lang="se"' in mail
    assert '<span lang="sv">' in mail


def test_preheader_comes_first_and_only_where_there_is_one(mail: str) -> None:
    assert visible_text(mail).strip().startswith("Stöd till unga, ny utlysning")
    without = rendered(edits.update_issue(rich_issue(), preheader=""))
    assert "max-height:0" not in without


def test_merge_fields_stand_as_they_are(mail: str) -> None:
    assert 'href="{{web_version}}"' in mail
    assert 'href="{{unsubscribe}}"' in mail


def test_date_badge_is_read_as_one_date(mail: str) -> None:
    badges = re.findall(r'<time datetime="(\d{4}-\d\d-\d\d)[^"]*">(.*?)</time>', mail)
    read = {date: re.sub(r"<[^>]+>", "", html).replace("\u00a0", " ") for date, html in badges}
    assert read["2024-09-18"] == "18 september 2024"
    assert read["2024-09-30"].replace("&nbsp;", " ") == "30 september–2 oktober 2024"


def test_labels_stand_above_their_values_on_phones_but_not_beside_a_date(mail: str) -> None:
    badges, cards = (mail.partition(f'id="{start}"')[2].partition(f'id="{end}"')[0] for start, end in CALENDARS)
    assert 'class="lb ac st"' in badges
    assert "ac sk" not in badges
    assert 'class="lb ac sk"' in cards
    assert 'class="lb ac up sk"' in cards
    assert "ac st" not in cards


def test_no_line_of_the_senders_begins_or_ends_with_a_bar() -> None:
    issue = rich_issue()
    sender = replace(issue.newsletter.sender, postal_address="Box 1, Exempelgatan 1, 123 45 Exempelstad")
    html = rendered(replace(issue, newsletter=replace(issue.newsletter, contact_layout="one_line", sender=sender)))
    bar = html.index(">|</span>")
    lines = html[html.rindex("<p", 0, bar) : html.index("</p>", bar)].split('<br class="sd">')
    assert len(lines) > 1
    assert not any(text.startswith("|") or text.endswith("|") for text in map(str.strip, map(visible_text, lines)))


@pytest.mark.parametrize(
    ("title", "number", "expected"),
    [
        ("Nyhetsbrev juni 2023", "", ["Nyhetsbrev juni 2023 · 2 juni 2023"]),
        ("Nyhetsbrev juni 2023", "3", ["Nyhetsbrev juni 2023 · Nr 3", "2 juni 2023"]),
        ("Till dig som arbetar med frågor i länet", "", ["Till dig som arbetar med frågor i länet", "2 juni 2023"]),
        (
            "Till dig som arbetar med frågor i länet",
            "3",
            ["Till dig som arbetar med frågor i länet", "Nr 3 · 2 juni 2023"],
        ),
        ("Till alla " * 8, "3", ["Till alla " * 7 + "Till alla", "Nr 3 · 2 juni 2023"]),
    ],
)
def test_no_line_of_the_masthead_begins_or_ends_with_a_dot(title: str, number: str, expected: list[str]) -> None:
    """As a phone shows it that reads no style sheet."""
    issue = replace(edits.update_issue(rich_issue(), title=title, number=number), date=date(2023, 6, 2), date_text="")
    html = re.sub(r"<!--\[if mso\]>.*?<!\[endif\]-->", "", rendered(issue))
    head = html[html.index("<h1") : html.index("</time>")]
    lines = re.sub(r'<span[^>]* class="wd"[^>]*>.*?</span>', "", head).split("<br")[1:]
    assert [" ".join(visible_text(f"<br{line}").split()) for line in lines] == expected


def test_hostile_words_stay_words() -> None:
    hostile = '--><script>x</script> {{ 7*7 }} {% raw %} ]]> class="g" style="a: b;" <![endif]-->'
    issue = edits.update(edits.update_issue(rich_issue(), title=hostile, preheader=hostile), "a-short", heading=hostile)
    issue = edits.update(issue, "a-young", links=(Link(text=hostile[:44], url="https://example.se/"),))
    html = rendered(edits.update(issue, "i-tall", alt=hostile))
    assert visible_text(html).count(hostile) == 4
    assert "script" not in {tag for tag, _ in tags(html)}
    assert hostile in {attributes.get("alt") for tag, attributes in tags(html) if tag == "img"}


def test_two_pictures_of_one_name_do_not_collide() -> None:
    issue = edits.add_image(rich_issue(), Image(id="i-new", file="andra/VIDD.png", alt="Ny"))
    issue = edits.update(issue, "a-short", image="i-new")
    html = RENDERER.another().render(issue, {**pictures(), "andra/VIDD.png": Picture("", 9, 9, "image/jpeg")}).html()
    assert 'src="images/vidd.jpg"' in html
    assert 'src="images/vidd-2.jpg"' in html


@pytest.mark.parametrize("name", themes.names())
def test_every_theme_renders_in_its_colours(name: str) -> None:
    theme = themes.load(name)
    html = MailRenderer(theme).render(rich_issue(), pictures()).html()
    assert theme.light.band in html
    assert theme.dark.surface in html


def test_a_heading_with_a_word_too_wide_for_a_narrow_phone_becomes_smaller_there() -> None:
    long = rendered(edits.update(rich_issue(), "a-goals", heading="Om studiehandledningsmaterial"))
    assert re.search(r'<h\d class="lw" [^>]*>Om studiehandledningsmaterial</h', long)
    assert ".lw{" in long
    short = rendered(edits.update(rich_issue(), "a-goals", heading="Nya miljömål för länets alla sjöar"))
    assert not re.search(r'class="lw" [^>]*>Nya miljömål', short)


@pytest.mark.parametrize("layout", themes.layouts())
@pytest.mark.parametrize("href", ["", "https://example.se"])
def test_no_cell_spans_columns_that_its_table_lacks(layout: str, href: str) -> None:
    links = (Link(text="Ett", url=""), Link(text="Två", url=href))
    issue = edits.update(rich_issue(), "a-goals", links=links)
    page = MailRenderer(themes.load(f"skiffer/{layout}")).render(issue, pictures()).html()
    tables: list[list[list[int]]] = []
    for table in innermost_first(page):
        rows = [re.findall(r"<td\b([^>]*)>", row) for row in re.findall("<tr.*?</tr>", table)]
        spans = [[int((re.findall('colspan="([0-9]+)"', cell) or ["1"])[0]) for cell in row] for row in rows]
        tables.append(spans)
        assert max(map(sum, spans)) == max(map(len, spans)), table
    assert len(tables) > 20


@pytest.mark.parametrize("layout", themes.layouts())
def test_what_has_no_address_does_not_look_like_something_to_press(layout: str) -> None:
    links = (Link(text="Utan adress", url=""), Link(text="Med adress", url="https://example.se"))
    issue = edits.update(rich_issue(), "a-goals", links=links)
    page = MailRenderer(themes.load(f"skiffer/{layout}")).render(issue, pictures()).html()
    (row,) = re.findall("<tr><td(?:(?!<tr>).)*Utan adress.*?</tr>", page)
    assert not re.search(r"background|bgcolor|›|class=\"lk", row), row
    (pressed,) = re.findall("<tr><td(?:(?!<tr>).)*Med adress.*?</tr>", page)
    assert 'class="lk' in pressed
    assert "›" in pressed


def test_a_date_of_the_calendar_has_one_colour_where_it_stands_in_one_line() -> None:
    theme = themes.load("lingon/redaktionell")
    page = MailRenderer(theme).render(rich_issue(), pictures()).html()
    cells = re.findall(r'<td class="bd ac[^"]*" style="([^"]*)"', page)
    assert cells
    assert {re.findall(r"(?<!-)color:([^;]*)", style)[-1] for style in cells} == {theme.light.accent}
    assert ".bd span,[data-ogsc] .bd span{color:inherit!important}" in page


def innermost_first(page: str) -> list[str]:
    """The tables that all but Outlook read, each without those in it."""
    page = re.sub(r"<!--\[if mso\]>.*?<!\[endif\]-->", "", page, flags=re.DOTALL)
    found: list[str] = []
    while table := re.search(r"<table\b(?:(?!<table\b).)*?</table>", page, flags=re.DOTALL):
        found.append(table[0])
        page = page[: table.start()] + page[table.end() :]
    return found
