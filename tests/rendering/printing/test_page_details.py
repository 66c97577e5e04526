"""The finer points of printed pages: lines, distances, what aligns with what. Read back from the file."""

from __future__ import annotations

import datetime as dt
import io
from itertools import pairwise
from pathlib import Path
from typing import Literal

import pypdf
import pytest
from msgspec.structs import replace
from pypdf.generic import DictionaryObject, NameObject, StreamObject

from editor.newsletter.issue import (
    About,
    Article,
    Calendar,
    Contact,
    ContactLayout,
    ContactList,
    Event,
    Image,
    Issue,
    Link,
    Moment,
    Newsletter,
    Part,
    Section,
    Sender,
)
from editor.rendering.printing.look import PrintOptions
from rendering.printed import Line, Word, lines, pdf, text_of, words

DAY = dt.date(2024, 9, 12)
THEMES = ("skiffer", "skog", "lingon")
_HEAD_MM = 19
_TOP_MM = 27
_MARGIN_MM = 20
SENDER = Sender(
    name="Länsstyrelsen i Exempels län",
    postal_address="Box 1, 123 45 Exempelstad",
    visiting_address="Storgatan 1, Exempelstad",
    phone="010-123 45 67",
    email="lansstyrelsen.exempel@example.se",
    website="https://www.example.se/lansstyrelsen",
)
TEXT = "<p>Ett stycke med ord nog för att det ska behöva några rader på sidan, vilken spalt det än står i.</p>"


def an_issue(*articles: Article, intro: str = "", title: str = "Titel", name: str = "Brevet") -> Issue:
    return Issue(
        title=title,
        date=DAY,
        newsletter=Newsletter(name=name, sender=SENDER),
        sections=(Section(id="s", heading="Nyheter", items=articles, intro=intro),),
        images=(Image(id="i", file="wide", alt="Yta", credit="Ex"),),
    )


def printed(issue: Issue, theme: str, columns: Literal[1, 2] = 1) -> bytes:
    return pdf(issue, theme=theme, options=PrintOptions(columns=columns))


def word(found: list[Word], text: str) -> Word:
    return next(one for one in found if one.text == text)


def running_heads(data: bytes) -> list[str]:
    """What the pages' running heads say: each is a pattern, which programs that take out the text do not read."""
    said = []
    for page in pypdf.PdfReader(io.BytesIO(data)).pages:
        resources = page["/Resources"].get_object()
        assert isinstance(resources, DictionaryObject)
        for pattern in resources.get("/Pattern", DictionaryObject()).values():
            drawn = pattern.get_object()
            if not isinstance(drawn, StreamObject):
                continue
            blank = pypdf.PageObject.create_blank_page(width=600, height=100)
            blank[NameObject("/Resources")] = drawn["/Resources"]
            blank[NameObject("/Contents")] = drawn
            said.append(" ".join(blank.extract_text().split()))
    return said


def heads(title: str, name: str) -> list[str]:
    data = printed(
        an_issue(*(Article(id=f"a{number}", body=TEXT * 20) for number in range(3)), title=title, name=name), "skiffer"
    )
    return [said for said in running_heads(data) if "Sida" not in said]


# --- the running head -------------------------------------------------------------------------------------------------


def test_the_running_head_says_newsletter_issue_and_sender() -> None:
    (head, *others) = heads("Nyhetsbrev hösten 2026", "Levande landskap")
    assert head == f"Levande landskap · Nyhetsbrev hösten 2026 {SENDER.name}"
    assert set(others) == {head}


def test_the_running_head_leaves_the_issue_out_where_both_are_too_long() -> None:
    head, *_ = heads(
        "Om allt som händer i länet under hösten och vintern och våren därpå", "Nyhetsbrevet Levande landskap"
    )
    assert head == f"Nyhetsbrevet Levande landskap {SENDER.name}"


def test_a_name_that_is_too_long_for_the_running_head_ends_with_an_ellipsis_between_words() -> None:
    name = "Nyhetsbrevet om allt som händer i länets alla landskap, skogar, sjöar och vattendrag under hela hösten"
    head, *_ = heads("Titel", name)
    shown = head.removesuffix(f" {SENDER.name}")
    assert shown.endswith(" …")
    assert name.startswith(shown.removesuffix(" …") + " ")
    assert len(shown) > 50


@pytest.mark.parametrize("theme", THEMES)
def test_the_line_under_the_running_head_is_whole(theme: str, tmp_path: Path) -> None:
    parts = (Part(id="p", heading="Del", body=TEXT), Part(id="q", heading="Del", body=TEXT))
    article = Article(id="a", body=TEXT * 60, parts=parts)
    found = lines(printed(an_issue(article), theme), tmp_path)
    pages = {line.page for line in found if line.page > 1}
    under = {line.page: line for line in found if line.page > 1 and abs(line.top - _HEAD_MM) < 0.4}
    assert pages == under.keys() != set()
    assert all(line.right - line.left > 168 for line in under.values())
    # The same hairline elsewhere; half of it would be half as dark.
    divider = next(line for line in found if line.page > 1 and line not in under.values())
    assert all(line.ink > 0.8 * divider.ink for line in under.values())


@pytest.mark.parametrize("columns", [1, 2])
def test_bookmarks_are_the_words_of_headings(columns: Literal[1, 2]) -> None:
    reader = pypdf.PdfReader(io.BytesIO(printed(an_issue(Article(id="a", heading="Rubrik")), "skiffer", columns)))
    assert _titles(reader.outline) == ["Brevet Titel", "Nyheter", "Rubrik"]


def _titles(outline: object) -> list[str]:
    if isinstance(outline, list):
        return [title for entry in outline for title in _titles(entry)]
    assert isinstance(outline, DictionaryObject)
    return [str(outline["/Title"])]


# --- lines at the top of pages ----------------------------------------------------------------------------------------


def at_top(found: list[Line]) -> list[Line]:
    return [line for line in found if line.page > 1 and _HEAD_MM + 1 < line.top < _TOP_MM + 2]


@pytest.mark.parametrize("columns", [1, 2])
def test_no_page_or_column_begins_with_the_line_above_a_part(columns: Literal[1, 2], tmp_path: Path) -> None:
    parts = tuple(Part(id=f"p{number}", heading=f"Del {number}", body=TEXT) for number in range(40))
    data = printed(an_issue(Article(id="a", heading="Rubrik", parts=parts)), "skiffer", columns)
    found = lines(data, tmp_path)
    first = [one for one in words(data, tmp_path) if one.text == "Del" and one.page > 1 and one.top < _TOP_MM + 6]
    assert first, "no page begins with a part"
    assert at_top(found) == []
    assert len([line for line in found if line.top > _TOP_MM + 2]) >= 30


@pytest.mark.parametrize("theme", ["skiffer", "lingon"])
def test_the_first_section_has_its_rule_where_a_page_begins_with_it(theme: str, tmp_path: Path) -> None:
    """Under the masthead it has none."""
    issue = an_issue(Article(id="a", heading="Rubrik", body=TEXT))
    assert at_top(lines(printed(issue, theme), tmp_path)) == []
    filled = (printed(replace(issue, intro=TEXT * count), theme) for count in range(6, 20))
    data, heading = next(
        (data, heading)
        for data in filled
        for heading in [word(words(data, tmp_path), "Nyheter")]
        if heading.page == 2 and heading.top < _TOP_MM + 15
    )
    rules = at_top(lines(data, tmp_path))
    assert rules
    assert all(rule.top < heading.top and rule.right - rule.left > 168 for rule in rules)


# --- distances and the grid -------------------------------------------------------------------------------------------


@pytest.mark.parametrize("theme", THEMES)
def test_text_stands_as_far_below_its_heading_with_a_side_picture_as_without(theme: str, tmp_path: Path) -> None:
    articles = (
        Article(id="a", heading="Ensam", body=f"<p>Utan bild</p>{TEXT * 3}"),
        Article(id="b", heading="Bredvid", body=f"<p>Med bild</p>{TEXT * 3}", image="i", image_placement="left"),
    )
    found = words(printed(an_issue(*articles), theme), tmp_path)
    without = word(found, "Utan").top - word(found, "Ensam").top
    beside = word(found, "Med").top - word(found, "Bredvid").top
    assert abs(without - beside) < 0.2


def test_a_link_stays_with_its_text_however_little_room_it_lacks(tmp_path: Path) -> None:
    """Distances of texts were larger than what was kept for the link: 0.3 pt too little, and it began a page alone."""

    def said(sign: str, count: int) -> str:
        return " ".join(f"{sign}ord{number}" for number in range(count))

    items = "".join(f"<li>{said(sign, count)}</li>" for sign, count in (("t2", 30), ("t3", 5), ("t4", 5), ("t5", 5)))
    texts = f"<p>{said('t0', 25)}</p><p>{said('t1', 40)}</p><ul>{items}</ul><h4>{said('t6', 3)}</h4>"
    link = Link(text="Länken", url="https://example.se")
    article = Article(id="a", heading=said("h1", 9), body=f"{texts}<p>{said('t17', 25)}</p>", links=(link,))
    event = Event(
        id="e",
        title=said("e0", 2),
        start=Moment(DAY, dt.time(9, 30)),
        place="Residenset",
        body=f"<p>{said('e1', 6)}</p>",
        links=(replace(link, text="Mer"),),
    )
    first = Calendar(id="k", style="badges", events=("e",))
    issue = Issue(
        title="Sidor",
        date=DAY,
        newsletter=Newsletter(name="Exempelbrevet"),
        sections=(
            Section(id="s", heading=said("h0", 2), items=(first, article)),
            Section(id="u", heading=said("h2", 2), items=(Calendar(id="l", style="badges", events=("f",)),)),
        ),
        events=(event, replace(event, id="f")),
    )
    found = words(printed(issue, "skiffer"), tmp_path)
    assert word(found, "Länken").page == word(found, "t17ord24").page


@pytest.mark.parametrize("theme", THEMES)
def test_what_clings_to_a_line_does_not_move(theme: str, tmp_path: Path) -> None:
    """A link stands as far below a text's last line as a list does, and below a list as below a paragraph."""
    link = (Link(text="Länken", url="https://example.se/a"),)
    articles = (
        Article(id="a", heading="Ett", body="<p>Stycket slut</p>", links=link),
        Article(id="b", heading="Två", body="<ul><li>Första punkten</li><li>Sista</li></ul>", links=link),
        Article(id="c", heading="Tre", body="<p>Före</p><p>Efter</p>"),
        Article(id="d", heading="Fyra", body="<p>Leder</p><ul><li>Punkt</li><li>Mer</li></ul>"),
    )
    found = words(printed(an_issue(*articles), theme), tmp_path)
    after_text, after_list = (one.top for one in found if one.text == "Länken")
    assert abs((after_text - word(found, "slut").top) - (after_list - word(found, "Sista").top)) < 0.1
    paragraphs = word(found, "Efter").top - word(found, "Före").top
    assert abs(paragraphs - (word(found, "Punkt").top - word(found, "Leder").top)) < 0.1


@pytest.mark.parametrize("theme", THEMES)
@pytest.mark.parametrize("above", ["", "<h4>Underrubrik</h4>", "<blockquote><p>Citat</p></blockquote>"])
def test_a_list_stands_as_far_below_what_is_above_it_as_a_paragraph(above: str, theme: str, tmp_path: Path) -> None:
    bodies = (f"{above}<p>Först</p><p>Sedan</p>", f"{above}<ul><li>Först</li><li>Sedan</li></ul>")
    articles = tuple(Article(id=f"a{at}", heading="Rubrik", body=body) for at, body in enumerate(bodies))
    found = words(printed(an_issue(*articles), theme), tmp_path)
    heading, in_list = ([one.top for one in found if one.text == text] for text in ("Rubrik", "Först"))
    assert abs((in_list[0] - heading[0]) - (in_list[1] - heading[1])) < 0.1


@pytest.mark.parametrize("theme", THEMES)
def test_the_introduction_of_a_section_stands_on_the_grid(theme: str, tmp_path: Path) -> None:
    issue = an_issue(Article(id="a", heading="Rubrik", body=TEXT), intro="<p>Inledningen</p>")
    for columns, left in ((1, _MARGIN_MM + 46 + 6), (2, _MARGIN_MM)):
        found = words(printed(issue, theme, columns), tmp_path)  # type: ignore[arg-type]
        assert abs(word(found, "Inledningen").left - left) < 0.5


def test_a_long_heading_of_a_narrow_column_is_set_smaller(tmp_path: Path) -> None:
    heading = (
        "Uppdrag om arbete med krisberedskap och civilt försvar inom hälso- och sjukvården samt socialtjänsten i länet"
    )
    articles = (Article(id="a", heading="Kort", body=TEXT), Article(id="b", heading=heading, body=TEXT))
    found = words(printed(an_issue(*articles), "lingon", 2), tmp_path)
    start, end, text = word(found, "Uppdrag"), word(found, "länet"), word(found, "Ett")
    short = word(found, "Kort")
    assert start.bottom - start.top < short.bottom - short.top
    assert start.bottom - start.top > text.bottom - text.top
    assert end.bottom - start.top < 4.2 * 9


@pytest.mark.parametrize("theme", THEMES)
def test_what_stands_beside_a_date_begins_on_the_same_line_whatever_it_is(theme: str, tmp_path: Path) -> None:
    link = (Link(text="Början", url="https://example.se"),)
    long = f"<p>Början på {TEXT.removeprefix('<p>')}{TEXT}"
    events = tuple(
        Event(id=f"e{number}", title="Träff", start=Moment(DAY), body=body, links=() if body else link)
        for number, body in enumerate(("", long, "<p>Början.</p>"))
    )
    calendar = Calendar(id="k", events=tuple(event.id for event in events), style="badges")
    issue = Issue(title="Titel", date=DAY, sections=(Section(id="s", items=(calendar,)),), events=events)
    found = words(printed(issue, theme), tmp_path)
    figures = [one for one in found if one.text == str(DAY.day) and one.bottom - one.top > 8]
    texts = [one for one in found if one.text.startswith("Början")]
    assert len(figures) == len(texts) == len(events)
    falls = [text.top - figure.top for figure, text in zip(figures, texts, strict=True)]
    assert max(falls) - min(falls) < 0.1
    # On the line of the figure: letters reach about a fifth of their size below it.
    assert all(
        abs((text.bottom - (text.bottom - text.top) / 5) - (figure.bottom - (figure.bottom - figure.top) / 5)) < 0.6
        for figure, text in zip(figures, texts, strict=True)
    )


@pytest.mark.parametrize("columns", [1, 2])
@pytest.mark.parametrize("theme", THEMES)
def test_the_heading_of_the_about_box_stands_over_its_text(theme: str, columns: Literal[1, 2], tmp_path: Path) -> None:
    newsletter = Newsletter(name="Brevet", about=About(heading="Rubriken", body=TEXT))
    issue = replace(an_issue(Article(id="a", heading="Artikel")), newsletter=newsletter)
    found = words(printed(issue, theme, columns), tmp_path)
    heading, text = word(found, "Rubriken"), word(found, "Ett")
    assert abs(heading.left - text.left) < 0.3
    assert 0 < text.top - heading.top < 8


@pytest.mark.parametrize("theme", THEMES)
def test_a_long_word_makes_a_heading_no_smaller_than_its_line_asks(theme: str, tmp_path: Path) -> None:
    """27 letters; all of a line of a column, which the longest word may fill."""
    articles = (
        Article(id="a", heading="Kort", body=TEXT),
        Article(id="b", heading="Samhällsinformationsmaterial", body=TEXT),
        Article(id="c", heading="Ungdomsarbetslöshetsproblematikens", body=TEXT),
    )
    found = words(printed(an_issue(*articles), theme, 2), tmp_path)
    short, long, longest = (word(found, article.heading) for article in articles)
    assert long.bottom - long.top > 0.93 * (short.bottom - short.top)
    assert longest.bottom - longest.top < long.bottom - long.top
    assert all(70 < one.right - one.left < 81 for one in (long, longest))


@pytest.mark.parametrize("theme", THEMES)
def test_a_short_credit_under_a_date_leaves_the_date_one_text(theme: str, tmp_path: Path) -> None:
    """Nearer to its picture it would be read between the figure and the month of the date above it (by pdftotext)."""
    event = Event(
        id="e",
        title="Vandring",
        start=Moment(date=dt.date(2026, 6, 2)),
        links=(Link(text="Anmäl dig", url="https://example.se"),),
    )
    items = (Calendar(id="k", events=("e",)), Article(id="a", image="i"))
    issue = replace(an_issue(), sections=(Section(id="s", items=items),), events=(event,))
    read = text_of(printed(issue, theme), tmp_path).split()
    assert read[read.index("Vandring") + 1 :][:3] == ["2", "juni", "2026"]


@pytest.mark.parametrize("theme", THEMES)
def test_a_credit_begins_a_line_in_the_left_column(theme: str, tmp_path: Path) -> None:
    image = Image(
        id="i", file="wide", alt="Yta", caption="Text som tar en rad och lite till", credit="Ex", credit_label="Foto"
    )
    article = Article(id="a", heading="Rubrik", body=TEXT * 3, image="i", image_placement="left")
    found = words(printed(replace(an_issue(article), images=(image,)), theme), tmp_path)
    label = word(found, "Foto:")
    assert abs(label.left - _MARGIN_MM) < 0.5
    assert label.top > word(found, "till.").top + 2


# --- the sender and contacts ------------------------------------------------------------------------------------------


def sent(layout: ContactLayout = "one_line") -> Issue:
    return Issue(
        title="Titel",
        date=DAY,
        registration_number="100-2026",
        newsletter=Newsletter(name="Brevet", sender=SENDER, contact_layout=layout),
        sections=(Section(id="s", items=(ContactList(id="k", contacts=("c",)),)),),
        contacts=(
            Contact(id="c", name="Exempel Exempelsson", role="handläggare", organisation="Länsstyrelsen i Exempel"),
        ),
    )


@pytest.mark.parametrize("theme", THEMES)
def test_no_line_of_the_sender_begins_or_ends_with_a_bar(theme: str, tmp_path: Path) -> None:
    found = words(printed(sent(), theme), tmp_path)
    rows: dict[tuple[int, int], list[Word]] = {}
    for one in found:
        rows.setdefault((one.page, round(one.bottom)), []).append(one)
    barred = [row for row in rows.values() if any(one.text == "|" for one in row)]
    assert len(barred) >= 2
    assert all("|" not in {row[0].text, row[-1].text} for row in barred)


def test_the_registration_number_stands_in_line_with_the_other_rows(tmp_path: Path) -> None:
    found = words(printed(sent("labelled_rows"), "skiffer"), tmp_path)
    assert abs(word(found, "100-2026").left - word(found, "010-123").left) < 0.1


def test_role_and_organisation_share_a_line_where_they_fit_it(tmp_path: Path) -> None:
    found = words(printed(sent(), "skiffer"), tmp_path)
    role = word(found, "handläggare,")
    assert any(abs(one.top - role.top) < 0.1 and one.left > role.right for one in found if one.text == "Länsstyrelsen")


# --- cards ------------------------------------------------------------------------------------------------------------


def card_edges(data: bytes, folder: Path) -> list[Line]:
    """The upper and lower lines of cards, which are wider than the text; each once."""
    wide = [line for line in lines(data, folder) if line.left < _MARGIN_MM - 3 and (line.page > 1 or line.top > 70)]
    return [
        line
        for before, line in pairwise([None, *wide])
        if line and (before is None or before.page < line.page or line.top - before.top > 1)
    ]


@pytest.mark.parametrize("gentle", [False, True])
def test_a_card_that_goes_on_is_open_at_the_end_of_its_page(gentle: bool, tmp_path: Path) -> None:
    issue = an_issue(Article(id="a", heading="Lång", body=TEXT * 60), Article(id="b", heading="Kort", body=TEXT))
    data = pdf(issue, theme="skog", options=PrintOptions(gentle=gentle))
    cards = card_edges(data, tmp_path)
    found = words(data, tmp_path)
    pages = {one.page for one in found}
    assert len(pages) >= 4
    # One line over the long article, one under it, the two of the short one.
    long, end, short, last = cards
    assert long.page == 1
    assert end.page == short.page == last.page == max(pages)
    assert 0 < word(found, "Lång").top - long.top < 12
    assert end.top < short.top < word(found, "Kort").top < last.top
    # The text goes on where that of an ordinary page begins.
    assert all(abs(min(one.top for one in found if one.page == page) - _TOP_MM) < 1.5 for page in range(2, max(pages)))


def test_a_card_stands_whole_where_it_ends_with_its_page(tmp_path: Path) -> None:
    """Wherever it ends, its last line is near the foot of the card, on its page."""
    for count in range(14, 24):
        issue = an_issue(
            *(Article(id=f"a{number}", heading="Kort", body="<p>Slutet</p>" * count) for number in range(2))
        )
        data = pdf(issue, theme="skog")
        feet = [one for one in words(data, tmp_path) if one.text == "Slutet"]
        for line in card_edges(data, tmp_path):
            near = [one for one in feet if one.page == line.page and 0 < line.top - one.bottom < 9]
            heads = [one for one in words(data, tmp_path) if one.page == line.page and 0 < one.top - line.top < 12]
            assert near or heads
            assert line.top < 277
