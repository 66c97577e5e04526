"""Every issue gives a PDF that obeys PDF/UA-1 and PDF/A-2a, with its texts whole and in order."""

from __future__ import annotations

import datetime as dt
import io
import os
import re
import shutil
import subprocess
import time
from itertools import pairwise
from pathlib import Path
from typing import Any, Literal, get_args

import pypdf
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PIL import Image as Pixels

from editor.newsletter import edits, issue_file
from editor.newsletter.issue import (
    About,
    Article,
    Calendar,
    CalendarStyle,
    Event,
    Image,
    ImagePlacement,
    Issue,
    Link,
    Moment,
    Newsletter,
    Part,
    Section,
    Sender,
)
from editor.rendering import themes
from editor.rendering.printing.issue_pages import PdfRenderer, PrintOptions, Problem
from editor.support.pictures import prepare
from rendering.printed import RENDERER, pdf, shown_pictures, text_of
from rendering.printing.order import out_of_order
from rendering.reading import expected_lines, fold, missing_in_order
from rendering.samples import large_issue, picture_bytes, pictures, rich_issue
from rendering.verapdf import broken_rules
from strategies import issues

DAY = dt.date(2023, 6, 2)


def lines_of(file: Path) -> list[str]:
    return [line for line in file.read_text(encoding="utf-8").splitlines() if line.strip()]


def real_issue(example: Path) -> bytes:
    loaded = issue_file.read(example / "issue.lansbrev.json")
    prepared = {file: prepare(data, file=file) for file, data in loaded.pictures.items()}
    known = {file: picture for file, (picture, _) in prepared.items()}
    return RENDERER.render(loaded.issue, known, {file: data for file, (_, data) in prepared.items()})


def rich_pdf() -> bytes:
    return RENDERER.render(rich_issue(), pictures(), picture_bytes())


def titled(text: str) -> Issue:
    """An issue whose every text is this one."""
    body = f"<p>{text.replace('&', '&amp;').replace('<', '&lt;')}</p>"
    article = Article(id="a", heading=text, kicker=text, body=body + body.replace("p>", "h4>") + body)
    return Issue(
        title=text,
        date=DAY,
        newsletter=Newsletter(name=text, about=About(heading=text, body=body)),
        sections=(Section(id="s", heading=text, items=(article, Calendar(id="k", heading=text, events=("e",)))),),
        events=(Event(id="e", title=text, place=text, date_text=text, body=body),),
    )


# --- the real issue -------------------------------------------------------------------------------------------------


def test_the_real_issue_comes_out_whole_and_in_order(example: Path, tmp_path: Path) -> None:
    text = text_of(real_issue(example), tmp_path)
    assert missing_in_order(lines_of(example / "EXPECTED.txt"), text) == []
    folded = fold(text)
    assert [line for line in lines_of(example / "EXPECTED-ANYWHERE.txt") if fold(line) not in folded] == []
    assert "\ufffd" not in text


def test_the_standards_hold(example: Path, tmp_path: Path) -> None:
    files = {
        "real": real_issue(example),
        "every-block": rich_pdf(),
        "nothing": pdf(Issue(title="", date=DAY)),
        "title": pdf(Issue(title="Bara en titel", date=DAY)),
        "many": RENDERER.render(large_issue(20), pictures(), picture_bytes()),
        "code": pdf(titled('#let x = $a$ @b [c] \\ // /* *d* _e_ `f` <g> "h"')),
        "arabic": pdf(titled("مرحبا بكم في النشرة 12")),
        "mixed": pdf(titled("Шведский 你好 नमस्ते ሰላም สวัสดี 👩🏽‍🚀 \uf0b7 q\u0301 \u200b")),
        "long": pdf(titled("x" * 400)),
        "unseen": pdf(titled("\u00ad")),
        "no-xml": pdf(titled("a\ufffe\uffff <&> \U0001fffe")),
    }
    assert {name: rules for name, rules in broken_rules(files, tmp_path).items() if rules} == {}


ALL_THEMES = [f"{palette}/{layout}" for palette in themes.names() for layout in themes.layouts()]
SOME_THEMES = ["hav/nara", "grafit/saklig", "plommon/redaktionell", "skog", "lingon", "skiffer/nara#7A1F3D"]
"""Every layout and every palette but the one the other tests use, and an accent."""
OPTIONS = {
    "columns": PrintOptions(columns=2),
    "urls": PrintOptions(show_urls=True),
    "gentle": PrintOptions(gentle=True),
}


def test_the_standards_hold_in_every_look(tmp_path: Path) -> None:
    """All palettes in all layouts where LANSBREV_ALL_THEMES is set, else some of them."""
    chosen = ALL_THEMES if os.environ.get("LANSBREV_ALL_THEMES") else SOME_THEMES
    looks = [(name, PrintOptions()) for name in chosen]
    looks += [(theme, option) for theme in ("skiffer", "skog", "lingon") for option in OPTIONS.values()]
    files = {
        f"look-{number}": PdfRenderer(themes.load(name), options).render(rich_issue(), pictures(), picture_bytes())
        for number, (name, options) in enumerate(looks)
    }
    broken = broken_rules(files, tmp_path)
    assert {f"{looks[int(name.split()[0][5:])]}": rules for name, rules in broken.items() if rules} == {}


# --- every issue ----------------------------------------------------------------------------------------------------


@settings(max_examples=40, deadline=None, suppress_health_check=list(HealthCheck))
@given(issue=issues())
def test_every_issue_gives_pages(issue: Issue) -> None:
    assert pdf(issue).startswith(b"%PDF-1.7")


@settings(max_examples=40, deadline=None, suppress_health_check=list(HealthCheck))
@given(
    issue=issues(),
    theme=st.sampled_from(["skiffer", "skog", "lingon"]),
    options=st.builds(PrintOptions, columns=st.sampled_from([1, 2]), show_urls=st.booleans(), gentle=st.booleans()),
)
def test_every_issue_gives_pages_in_every_look(issue: Issue, theme: str, options: PrintOptions) -> None:
    assert pdf(issue, theme=theme, options=options).startswith(b"%PDF-1.7")


def test_the_standards_hold_for_any_issue(tmp_path: Path) -> None:
    files: dict[str, bytes] = {}

    @settings(max_examples=25, deadline=None, suppress_health_check=list(HealthCheck))
    @given(issue=issues())
    def collect(issue: Issue) -> None:
        files[f"issue-{len(files)}"] = pdf(issue)

    collect()
    assert {name: rules for name, rules in broken_rules(files, tmp_path).items() if rules} == {}


@pytest.mark.parametrize(
    "text",
    [
        "\u200b",
        "\u00ad",
        "\u0301",
        "-",
        "\u202e\u2066",
        "\uf0b7",
        "\U0010ffff",
        "\u17b4\uffa0",
        "안녕",
        "👩🏽‍🚀",
        "ﬁ",
        "x" * 400,
    ],
)
def test_odd_texts_give_pages(text: str) -> None:
    assert pdf(titled(text)).startswith(b"%PDF")


def nested(depth: int, opening: str, closing: str) -> str:
    return opening * depth + "<p>innerst</p>" + closing * depth


@pytest.mark.parametrize(
    "body",
    [
        nested(24, "<ul><li>", "</li></ul>"),
        nested(48, "<blockquote>", "</blockquote>"),
        nested(9, "<ol><li><h4>Rubrik</h4><blockquote>", "</blockquote></li></ol>"),
    ],
)
def test_deep_nesting_gives_pages_with_the_innermost_text(body: str, tmp_path: Path) -> None:
    assert "innerst" in text_of(pdf(Issue(title="Djupt", date=DAY, intro=body)), tmp_path)


@pytest.mark.parametrize("shape", ["wide", "tall", "strip", "dot"])
@pytest.mark.parametrize("placement", ["above", "below", "left", "right"])
def test_pictures_of_every_shape_and_place(shape: str, placement: Any) -> None:
    article = Article(
        id="a",
        body="<p>Text</p>",
        image="i",
        image_placement=placement,
        more_images=("i",),
    )
    image = Image(id="i", file=shape, alt="En yta", caption="Bildtext", credit="Exempel", link="https://example.se")
    section = Section(
        id="s",
        intro="<p>Ingress</p>",
        image="i",
        image_placement=placement,
        items=(article,),
    )
    assert pdf(Issue(title="Bilder", date=DAY, hero="i", sections=(section,), images=(image,))).startswith(b"%PDF")


def test_a_paragraph_longer_than_a_page_beside_a_picture_is_broken_not_cut(tmp_path: Path) -> None:
    words = " ".join(f"ord{number}" for number in range(4000))
    article = Article(id="a", heading="Långt", body=f"<p>{words}</p>", image="i", image_placement="left")
    image = Image(id="i", file="wide", alt="En yta", credit="Exempel")
    issue = Issue(title="Stort", date=DAY, sections=(Section(id="s", items=(article,)),), images=(image,))
    assert set(words.split()) <= set(text_of(pdf(issue), tmp_path).split())


def test_an_event_higher_than_a_page_is_broken_not_cut(tmp_path: Path) -> None:
    sentences = [f"Stycke {number}: {'en lång mening om länet ' * 20}slut {number}." for number in range(30)]
    event = Event(id="e", title="Allt", start=Moment(DAY), body="".join(f"<p>{one}</p>" for one in sentences))
    calendar = Section(id="s", items=(Calendar(id="k", events=("e",)), Calendar(id="l", events=("e",), style="cards")))
    text = text_of(pdf(Issue(title="Stort", date=DAY, events=(event,), sections=(calendar,))), tmp_path)
    assert missing_in_order([*sentences, *sentences], text) == []


# --- what the pages say ---------------------------------------------------------------------------------------------


def test_every_block_comes_out_in_order(tmp_path: Path) -> None:
    assert missing_in_order(expected_lines(rich_issue()), text_of(rich_pdf(), tmp_path)) == []


def test_two_hundred_articles_come_out_in_order_and_in_time(tmp_path: Path) -> None:
    issue = large_issue(200)
    started = time.perf_counter()
    data = RENDERER.render(issue, pictures(), picture_bytes())
    assert time.perf_counter() - started < 10
    assert missing_in_order(expected_lines(issue), text_of(data, tmp_path)) == []


WORDS = (
    *(
        "barn",
        "ungdomar",
        "länsstyrelsen",
        "e-cigaretter",
        "hälso-",
        "sjukvård",
        "jämställdhet",
        "331",
        "000",
        "kronor",
    ),
    *(
        "samverkan",
        "hbtq-personer",
        "stöd",
        "i",
        "på",
        "om",
        "en",
        "ett",
        "och",
        "kommunerna",
        "beredskap",
        "12",
        "juni",
    ),
    *("kl.", "9.00", "arbetsmarknadsetablering", "förutsättningar", "nya", "regler", "träff"),
)


@st.composite
def everyday_issues(draw: st.DrawFn) -> Issue:
    """Issues of Swedish words in every layout: headings and texts of all lengths, side pictures, badges, cards."""

    def words(*counts: int) -> str:
        picked = draw(st.lists(st.sampled_from(WORDS), min_size=1, max_size=draw(st.sampled_from(counts))))
        return " ".join(picked).rstrip("-")

    def body(most: int) -> str:
        paragraphs = draw(st.integers(0, most))
        listed = (
            f"<p>Bland annat:</p><ul><li>{words(3, 30)}</li><li>{words(3)}</li></ul>" if draw(st.booleans()) else ""
        )
        return "".join(f"<p>{words(5, 60, 200)}.</p>" for _ in range(paragraphs)) + listed

    events: list[Event] = []
    images: list[Image] = []

    def image() -> str:
        image_id = f"i{len(images)}"
        shape = draw(st.sampled_from(["wide", "tall", "square"]))
        # No word of it could be taken for a word of the text.
        caption, credit = draw(st.sampled_from(["", "Utsyn mot sjö", "Utsyn mot sjö " * 6])).strip(), "Ex"
        images.append(Image(id=image_id, file=shape, alt="Yta", caption=caption, credit=credit))
        return image_id

    def event() -> str:
        start = DAY + dt.timedelta(days=draw(st.integers(0, 300)))
        end = draw(st.sampled_from([None, start + dt.timedelta(days=1), start + dt.timedelta(days=40)]))
        event_id = f"e{len(events)}"
        place, text = draw(st.sampled_from(["", "Residenset", words(14)])), body(1)
        # Something stands beside the date: where short titles and dates alone fill the rest of a page, pdftotext takes
        # them for a column of their own.
        linked = draw(st.booleans()) or not (place or text)
        shown = Event(
            id=event_id,
            title=words(1, 4, 14),
            over_title=draw(st.sampled_from(["", "Överrubrik"])),
            start=Moment(start, draw(st.sampled_from([None, dt.time(10, 30)]))),
            end=Moment(end) if end else None,
            place=place,
            signup=draw(st.sampled_from(["unknown", "none", "required"])),
            body=text,
            links=(Link(text=words(4), url="https://example.se"),) if linked else (),
        )
        events.append(shown)
        return event_id

    def item(number: int) -> Article | Calendar:
        if draw(st.booleans()):
            shown = tuple(event() for _ in range(draw(st.integers(1, 4))))
            return Calendar(
                id=f"k{number}", heading="", events=shown, style=draw(st.sampled_from(get_args(CalendarStyle)))
            )
        heading = draw(st.sampled_from(["", words(1), words(14)]))
        # Without a heading above it a picture's line at the side may be read on from the date of the event before.
        placements = get_args(ImagePlacement) if heading else ("above", "below")
        return Article(
            id=f"a{number}",
            kicker=draw(st.sampled_from(["", "Vinjett"])),
            heading=heading,
            body=body(3),
            image=image() if draw(st.booleans()) else None,
            image_placement=draw(st.sampled_from(placements)),
            events=(event(),) if draw(st.booleans()) else (),
            parts=(Part(id=f"p{number}", heading=words(3), body=body(1)),) if draw(st.booleans()) else (),
        )

    sections = tuple(
        Section(
            id=f"s{number}",
            heading=draw(st.sampled_from(["", words(1, 4)])),
            items=(item(2 * number), item(2 * number + 1)),
        )
        for number in range(draw(st.integers(1, 3)))
    )
    newsletter = Newsletter(
        name="Exempelbrevet", sender=Sender(name="Länsstyrelsen i Exempellän", email="a@example.se")
    )
    return Issue(
        title="Nyhetsbrev",
        date=DAY,
        newsletter=newsletter,
        sections=sections,
        events=tuple(events),
        images=tuple(images),
    )


@settings(max_examples=25, deadline=None, suppress_health_check=list(HealthCheck))
@given(issue=everyday_issues(), theme=st.sampled_from(["skiffer", "skog", "lingon"]))
def test_no_layout_interrupts_or_moves_a_text(
    tmp_path_factory: pytest.TempPathFactory, issue: Issue, theme: str
) -> None:
    """As pdftotext guesses the order from where words stand."""
    text = text_of(pdf(issue, theme=theme), tmp_path_factory.mktemp("order"))
    assert out_of_order(issue, shown_pictures(issue), text, columns=1) == []


@settings(max_examples=25, deadline=None, suppress_health_check=list(HealthCheck))
@given(issue=everyday_issues(), theme=st.sampled_from(["skiffer", "skog", "lingon"]), columns=st.sampled_from([1, 2]))
def test_texts_are_written_in_reading_order(issue: Issue, theme: str, columns: Literal[1, 2]) -> None:
    """As they stand in the file: so readers that follow its tags or its stream tell them."""
    data = pdf(issue, theme=theme, options=PrintOptions(columns=columns))
    text = "".join(page.extract_text() for page in pypdf.PdfReader(io.BytesIO(data)).pages)
    assert out_of_order(issue, shown_pictures(issue), text, columns=columns) == []


def test_spaces_are_ordinary_spaces(example: Path) -> None:
    for data in (real_issue(example), rich_pdf()):
        text = "".join(page.extract_text() for page in pypdf.PdfReader(io.BytesIO(data)).pages)
        assert "\u00a0" not in text
        assert " \u2060" not in text


def test_a_date_is_written_before_its_event(example: Path) -> None:
    text = "".join(page.extract_text() for page in pypdf.PdfReader(io.BytesIO(real_issue(example))).pages)
    spoken = " ".join(text.split())
    for date in ("7 juni 2023", "12 juni 2023", "15 juni 2023", "31 augusti– 2 september 2023", "19 december 2023"):
        assert date in spoken[spoken.index("KALENDER") :]


# --- what is chosen -------------------------------------------------------------------------------------------------


def linked_issue() -> Issue:
    body = '<p>Läs <a href="https://example.se/a">sidan</a> och <a href="https://www.example.se/">example.se</a>.</p>'
    article = Article(
        id="a",
        heading="Länkar",
        body=body,
        links=(Link(text="Mejla", url="mailto:a@example.se"), Link(text="Igen", url="https://example.se/a")),
        parts=(Part(id="p", heading="Del", links=(Link(text="Delen", url="https://example.se/del"),)),),
    )
    return Issue(title="x", date=DAY, sections=(Section(id="s", items=(article,)),))


def test_addresses_stand_under_the_article_where_asked_for(tmp_path: Path) -> None:
    assert "https://" not in text_of(pdf(linked_issue()), tmp_path)
    text = text_of(pdf(linked_issue(), options=PrintOptions(show_urls=True)), tmp_path)
    assert missing_in_order(["Delen", "sidan: https://example.se/a", "Delen: https://example.se/del"], text) == []
    assert text.count("https://") == 2


def darkness(data: bytes, folder: Path) -> float:
    """The part of the first page that is dark."""
    (folder / "look.pdf").write_bytes(data)
    command = [
        "pdftoppm",
        "-r",
        "20",
        "-gray",
        "-l",
        "1",
        "-singlefile",
        str(folder / "look.pdf"),
        str(folder / "look"),
    ]
    subprocess.run(command, check=True, timeout=60, capture_output=True)
    pixels = Pixels.open(folder / "look.pgm").tobytes()
    return sum(pixel < 120 for pixel in pixels) / len(pixels)


@pytest.mark.skipif(not shutil.which("pdftoppm"), reason="pdftoppm is not installed (Debian: poppler-utils)")
def test_gentle_printing_has_no_dark_band(tmp_path: Path) -> None:
    issue = Issue(title="Titel", date=DAY, newsletter=Newsletter(name="Namn"))
    assert darkness(pdf(issue), tmp_path) > 0.1
    assert darkness(pdf(issue, options=PrintOptions(gentle=True)), tmp_path) < 0.03


@pytest.mark.skipif(not shutil.which("pdftoppm"), reason="pdftoppm is not installed (Debian: poppler-utils)")
def test_the_band_reaches_three_edges(tmp_path: Path) -> None:
    (tmp_path / "look.pdf").write_bytes(pdf(Issue(title="Titel", date=DAY, newsletter=Newsletter(name="Namn"))))
    command = ["pdftoppm", "-r", "96", "-l", "1", "-singlefile", str(tmp_path / "look.pdf"), str(tmp_path / "look")]
    subprocess.run(command, check=True, timeout=60, capture_output=True)
    page = Pixels.open(tmp_path / "look.ppm")
    band = page.getpixel((40, 20))
    assert [page.getpixel(at) for at in ((0, 40), (page.width - 1, 40), (page.width // 2, 0))] == [band] * 3


@pytest.mark.parametrize(("words", "page"), [(200, 0), (330, 1)])
def test_a_picture_stands_beside_its_text_where_it_would_leave_a_page_half_empty(
    words: int, page: int, tmp_path: Path
) -> None:
    stream = io.BytesIO()
    Pixels.new("RGB", (1200, 900), "#5d7f96").save(stream, "PNG")
    picture, data = prepare(stream.getvalue(), file="i")
    one = Article(id="a", heading="Första", body=f"<p>{'många ' * words}</p>")
    other = Article(id="b", heading="Andra", body="<p>Kort.</p>", image="i", image_placement="above")
    images = (Image(id="i", file="i", alt="Yta"),)
    issue = Issue(title="x", date=DAY, sections=(Section(id="s", items=(one, other)),), images=images)
    pages = read(RENDERER.render(issue, {"i": picture}, {"i": data}), tmp_path).pages
    assert "Andra" in pages[page].extract_text()


def test_running_heads_are_no_part_of_the_text(tmp_path: Path) -> None:
    text = text_of(RENDERER.render(large_issue(20), pictures(), picture_bytes()), tmp_path)
    assert text.count("\f") > 5
    assert "Sida 2 av" not in text
    assert text.count("Stor utgåva") == 1


def test_texts_of_right_to_left_scripts_come_out_whole(tmp_path: Path) -> None:
    for number, text in enumerate(
        ("تدعوكم المحافظة إلى لقاء حول الأطفال، لا تتأخروا.", "המועצה מזמינה אתכם למפגש, ב־12 ביוני.")
    ):
        issue = Issue(
            title="Nyhetsbrev",
            date=DAY,
            newsletter=Newsletter(language=("ar", "he")[number]),
            sections=(Section(id="s", items=(Article(id="a", heading=text, body=f"<p>{text} {text}</p>"),)),),
        )
        assert missing_in_order([text, f"{text} {text}"], text_of(pdf(issue), tmp_path)) == []


# --- the document ---------------------------------------------------------------------------------------------------


def read(data: bytes, folder: Path) -> pypdf.PdfReader:
    (folder / "read.pdf").write_bytes(data)
    return pypdf.PdfReader(folder / "read.pdf")


def root(reader: pypdf.PdfReader) -> Any:
    """The document's catalogue."""
    return reader.trailer["/Root"]


def roles(reader: pypdf.PdfReader) -> list[str]:
    """The roles of the tag tree in reading order."""
    found: list[str] = []

    def walk(node: Any) -> None:
        node = node.get_object() if hasattr(node, "get_object") else node
        if isinstance(node, list):
            for child in node:
                walk(child)
        elif isinstance(node, dict):
            if "/S" in node:
                found.append(str(node["/S"])[1:])
            if "/K" in node:
                walk(node["/K"])

    walk(root(reader)["/StructTreeRoot"]["/K"])
    return found


def test_one_h1_and_no_skipped_level(tmp_path: Path) -> None:
    reader = read(rich_pdf(), tmp_path)
    levels = [int(role[1:]) for role in roles(reader) if re.fullmatch("H[1-6]", role)]
    assert levels.count(1) == 1
    assert levels[0] == 1
    assert all(after <= before + 1 for before, after in pairwise(levels))


def test_lists_links_and_pictures_are_tagged(tmp_path: Path) -> None:
    found = roles(read(rich_pdf(), tmp_path))
    assert {"L", "LI", "Link", "Figure", "BlockQuote", "P"} <= set(found)


def test_title_language_date_and_bookmarks(tmp_path: Path) -> None:
    reader = read(rich_pdf(), tmp_path)
    assert reader.metadata is not None
    assert reader.metadata.title == "Hållbart Exempellän: Höstens första"
    assert reader.metadata.author == "Länsstyrelsen i Exempellän"
    assert str(reader.metadata["/CreationDate"]).startswith("D:20240912")
    assert reader.metadata.subject
    assert reader.metadata.keywords
    assert "Länsstyrelsen i Exempellän" in reader.metadata.keywords
    assert root(reader)["/Lang"] == "sv"
    assert root(reader)["/ViewerPreferences"]["/DisplayDocTitle"] == pypdf.generic.BooleanObject(True)
    assert reader.outline


def test_what_the_document_is_about_is_told_though_nobody_has_written_it(tmp_path: Path) -> None:
    issue = edits.update_issue(rich_issue(), subject="", preheader="", title="Höstens\u00a0för\u00adsta")
    reader = read(pdf(issue), tmp_path)
    assert reader.metadata is not None
    assert reader.metadata.title == "Hållbart Exempellän: Höstens första"
    assert (reader.metadata.subject or "").startswith("Unga får stöd samma dag; ")


@pytest.mark.parametrize(
    ("language", "printed"), [("en-GB", "en-GB"), ("smj", "smj"), ("klingon", "sv"), ("ku-Arab", "ku")]
)
def test_language_of_the_document(language: str, printed: str, tmp_path: Path) -> None:
    reader = read(pdf(Issue(title="x", date=DAY, newsletter=Newsletter(language=language))), tmp_path)
    assert root(reader)["/Lang"] == printed


def test_the_same_issue_gives_the_same_bytes() -> None:
    again = PdfRenderer(themes.load("skiffer"))
    assert rich_pdf() == again.render(rich_issue(), pictures(), picture_bytes())


@pytest.mark.parametrize("theme", themes.names())
def test_every_theme_prints(theme: str) -> None:
    assert PdfRenderer(themes.load(theme)).render(rich_issue(), pictures(), picture_bytes()).startswith(b"%PDF")


def addresses(reader: pypdf.PdfReader) -> list[str]:
    links = (note.get_object() for page in reader.pages for note in page.get("/Annots", ()))
    return [str(link["/A"]["/URI"]) if "/A" in link and "/URI" in link["/A"] else "inside" for link in links]


@pytest.mark.parametrize(
    ("url", "expected"),
    [
        ("https://example.se/a?b=c&d=å", ["https://example.se/a?b=c&d=%C3%A5"]),
        ("mailto:a@example.se", ["mailto:a@example.se"]),
        ("tel:+46101234567", ["tel:+46101234567"]),
        ("#s", ["inside"]),
        ("#finns-inte", []),
        ("{{unsubscribe}}", []),
        ("", []),
        ("https://example.se/" + "x" * 9000, []),
    ],
)
def test_links(url: str, expected: list[str], tmp_path: Path) -> None:
    section = Section(id="s", heading="Plats", items=(Article(id="a", links=(Link(text="Länk", url=url),)),))
    assert addresses(read(pdf(Issue(title="Länkar", date=DAY, sections=(section,))), tmp_path)) == expected


@pytest.mark.parametrize("text", ["\u00ad", "\u200b", "\u2060\u200d"])
def test_a_link_without_a_visible_sign_is_no_link(text: str, tmp_path: Path) -> None:
    body = f'<p>Före <a href="https://example.se/i">{text}</a> efter</p>'
    article = Article(id="a", body=body, links=(Link(text=text, url="https://example.se/"),))
    issue = Issue(title="x", date=DAY, sections=(Section(id="s", items=(article,)),))
    assert addresses(read(pdf(issue), tmp_path)) == []


# --- problems -------------------------------------------------------------------------------------------------------


def problems_of(issue: Issue) -> list[tuple[str, dict[str, str | int]]]:
    found: list[Problem] = []
    pdf(issue, found)
    return [(problem.code, dict(problem.data)) for problem in found]


def test_a_character_without_a_glyph_is_reported_with_its_place() -> None:
    section = Section(id="s", heading="Punkt \uf0b7 och \uf0b7")
    assert problems_of(Issue(title="x", date=DAY, sections=(section,))) == [
        ("print_character_missing", {"place": "n:s", "characters": "U+F0B7"})
    ]


def test_a_missing_description_is_reported_and_a_decoration_is_not() -> None:
    images = (Image(id="i", file="wide"), Image(id="d", file="tall", decorative=True))
    section = Section(id="s", items=(Article(id="a", image="i", more_images=("d",)),))
    assert problems_of(Issue(title="x", date=DAY, sections=(section,), images=images)) == [
        ("picture_alt_missing", {"place": "n:a", "picture": "wide"})
    ]


def test_a_missing_title_is_reported() -> None:
    assert problems_of(Issue(title="", date=DAY)) == [("title_missing", {"place": "issue"})]


@pytest.mark.parametrize("data", [{}, {"images/a.jpg": b"\xff\xd8\xff broken"}])
def test_a_picture_that_cannot_be_read_is_left_out_and_reported(data: dict[str, bytes]) -> None:
    picture, _ = prepare(picture_bytes()["images/logga.png"], file="x")
    section = Section(id="s", items=(Article(id="a", heading="Kvar", image="i"),))
    issue = Issue(
        title="x", date=DAY, hero="i", sections=(section,), images=(Image(id="i", file="images/a.jpg", alt="En yta"),)
    )
    found: list[Problem] = []
    assert RENDERER.render(issue, {"images/a.jpg": picture}, data, problems=found).startswith(b"%PDF")
    assert {problem.code for problem in found} == {"print_picture_missing"}
