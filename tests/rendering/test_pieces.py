"""Small parts: anchors, names of picture files, sizes, merge fields, places where lines must not break."""

from __future__ import annotations

import datetime as dt
import html
import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from editor.newsletter.issue import Article, Image, Issue, Newsletter, Section, Sender
from editor.rendering.content.anchors import anchor, is_right_to_left
from editor.rendering.content.view import Picture as PictureView
from editor.rendering.html.picture_files import names
from editor.rendering.html.rich_html import HtmlWriter, address_html, plain_looks
from editor.rendering.html.sizes import beside, fitting, width_at
from editor.rendering.merge_fields import fields
from editor.rendering.unbroken import pieces
from editor.support.pictures import Picture
from rendering.samples import rich_issue
from strategies import texts

ids = st.text(st.characters(exclude_categories=["Cc", "Cs"]), min_size=1, max_size=100)


@given(one=ids, other=ids)
def test_anchors_are_safe_and_never_shared(one: str, other: str) -> None:
    assert (anchor(one) == anchor(other)) == (one == other)
    assert all(sign.isascii() and (sign.isalnum() or sign in "-_") for sign in anchor(one))


@given(node_id=ids)
def test_anchors_of_the_page_itself_are_never_taken(node_id: str) -> None:
    assert anchor(node_id) != "_main"


@pytest.mark.parametrize(
    ("language", "expected"),
    [("ar", True), ("he-IL", True), ("fa", True), ("sv", False), ("ar-Latn", False), ("", False)],
)
def test_direction_of_a_language(language: str, expected: bool) -> None:
    assert is_right_to_left(language) is expected


def test_picture_files_get_plain_names_by_their_real_kind() -> None:
    files = ("images/Hjälte bild.JPG", "a/kaj.png", "b/KAJ.jpeg", "…", "..\\x.gif")
    images = tuple(Image(id=str(number), file=file) for number, file in enumerate(files))
    issue = Issue(title="T", date=dt.date(2024, 9, 12), images=images)
    kinds = ("image/jpeg", "image/png", "image/png", "image/gif", "image/jpeg")
    known = {file: Picture("", 1, 1, kind) for file, kind in zip(files, kinds, strict=True)}
    assert list(names(issue, known).values()) == ["hjalte-bild.jpg", "kaj.png", "kaj-2.png", "bild.gif", "x.jpg"]


@given(files=st.lists(texts(), max_size=8))
def test_picture_files_never_share_a_name(files: list[str]) -> None:
    images = tuple(Image(id=str(number), file=file) for number, file in enumerate(files))
    issue = Issue(title="T", date=dt.date(2024, 9, 12), images=images)
    given_names = names(issue, {file: Picture("", 1, 1, "image/png") for file in files})
    assert set(given_names) == set(files)
    assert len({name.lower() for name in given_names.values()}) == len(given_names)
    assert all(name.isascii() and "/" not in name for name in given_names.values())


def a_picture(width: int, height: int) -> PictureView:
    return PictureView(
        file="f",
        source="s",
        width_px=width,
        height_px=height,
        alt="",
        alt_missing=False,
        caption="",
        credit="",
        href="",
        placement="above",
    )


@pytest.mark.parametrize(
    ("true", "shown"),
    [
        ((1280, 800), (560, 350)),
        ((300, 200), (300, 200)),
        ((600, 1200), (350, 700)),
        ((1, 5000), (1, 5000 // 5000 * 5000)),
    ],
)
def test_pictures_fit_without_being_enlarged(true: tuple[int, int], shown: tuple[int, int]) -> None:
    size = fitting(a_picture(*true), 560)
    assert (size.width_px, size.height_px) == shown


@pytest.mark.parametrize(
    ("true", "column_px"), [((1280, 800), 208), ((600, 1200), 156), ((100, 900), 140), ((150, 150), 150), ((1, 1), 140)]
)
def test_column_beside_a_text_is_as_wide_as_its_picture(true: tuple[int, int], column_px: int) -> None:
    assert beside(a_picture(*true)) == column_px


def test_logos_keep_their_ratio_within_reason() -> None:
    assert width_at(a_picture(200, 80), 40) == 100
    assert width_at(a_picture(5000, 10), 40) == 200


def test_merge_fields_are_found_where_they_stand() -> None:
    issue = Issue(
        title="Hej {{first_name}}",
        date=dt.date(2024, 9, 12),
        newsletter=Newsletter(sender=Sender(website="{{web}}")),
        sections=(Section(id="s", items=(Article(id="a", body="<p>{{ inte }} {{ja_1}} {{1nej}}</p>"),)),),
    )
    assert [(field.name, field.place) for field in fields(issue)] == [
        ("first_name", "title"),
        ("web", "newsletter.sender.website"),
        ("ja_1", "sections[0].items[0].body"),
    ]
    assert [field.name for field in fields(rich_issue())] == ["web_version", "unsubscribe", "share"]


@pytest.mark.parametrize(
    "together",
    [
        "12 juni",
        "12–13 juni",
        "28 september 2026",
        "1 juni 2024",
        "331 000 kronor",
        "25 procent",
        "5–10 procent",
        "2024–2027",
        "9.00–15.30",
        "(pdf, 2 MB)",
        "(PDF, 1,2 MB)",
        "kl. 8.30–9.00",
        "SoL 2001:453",
        "e-cigaretter",
        "37a-medel",
    ],
)
def test_what_belongs_together_is_held_together(together: str) -> None:
    assert (together, True) in list(pieces(f"Detta är {together} och mer."))


def test_the_year_is_let_go_where_a_narrow_line_has_no_room_for_all_of_the_date() -> None:
    assert ("12–13 september", True) in list(pieces("Kom 12–13 september 2026 och mer."))
    assert ("12–13 september 2026", True) in list(pieces("Kom 12–13 september 2026 och mer.", 24))


def test_both_dates_of_a_span_are_held_together() -> None:
    held = [piece for piece, together in pieces("Kom 31 augusti-2 september till hamnen.") if together]
    assert held == ["31 augusti", "2 september"]


@pytest.mark.parametrize("apart", ["hälso- och", "HBTQ-personer", "1 212 345 678 901 234 kronor", "juni 2023"])
def test_what_may_break_is_left_alone(apart: str) -> None:
    assert not any(together for _, together in pieces(f"Detta är {apart} och mer."))


@given(text=texts())
def test_no_letter_is_lost_or_changed(text: str) -> None:
    assert "".join(piece for piece, _ in pieces(text)) == text
    written = HtmlWriter(plain_looks).text(text)
    assert _read(written) == text.replace("\u00a0", " ")


@pytest.mark.parametrize(
    ("heading", "written"),
    [
        ("Barnfrid – hur går det?", '<span class="nb">Barnfrid –</span> hur går det?'),
        ("Träff - 12 juni", '<span class="nb">Träff -</span> <span class="nb">12 juni</span>'),
        ("Arbetsmarknadsetablering – vad är det?", "Arbetsmarknadsetablering – vad är det?"),
        ("1–2 <b>", '<span class="nb">1–2</span> &lt;b&gt;'),
    ],
)
def test_no_line_of_a_heading_begins_with_a_dash(heading: str, written: str) -> None:
    assert HtmlWriter(plain_looks).heading(heading) == written


@given(text=texts())
def test_no_letter_of_a_heading_is_lost_or_changed(text: str) -> None:
    written = HtmlWriter(plain_looks).heading(text)
    assert _read(written) == text.replace("\u00a0", " ")


def test_words_held_together_that_fit_no_narrow_line_get_ordinary_spaces() -> None:
    """A no-break space left at a line's end would be underlined in a link."""
    text = HtmlWriter(plain_looks).text
    assert text("svenska\u00a0översättningen\u00a0(regeringen.se)") == "svenska översättningen (regeringen.se)"
    assert text("den\u00a0svenska & översättningen") == "den\u00a0svenska &amp; översättningen"
    assert text('\'\u00a0\'"""""') == "&#x27;\u00a0&#x27;" + "&quot;" * 5


def _read(written: str) -> str:
    """The text that is seen: all spaces look alike."""
    return html.unescape(re.sub('<span class="nb">|</span>|<wbr>', "", written)).replace("\u00a0", " ")


def test_addresses_in_a_text_break_before_their_sign() -> None:
    assert HtmlWriter(plain_looks).text("Skriv till a.b@example.se") == "Skriv till a.b<wbr>@example.se"
    assert HtmlWriter(plain_looks).text("@mig & @dig, 3 @ 5 kr") == '@mig &amp; @dig, 3 @ <span class="nb">5 kr</span>'


def test_addresses_break_at_their_joints() -> None:
    assert address_html("a.b@example.se") == "a.b<wbr>@example.se"
    assert address_html("www.example.se/a/b") == "www.example.se/<wbr>a/<wbr>b"
    assert address_html("<x>") == "&lt;x&gt;"
