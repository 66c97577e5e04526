"""A still picture of a film: linked, with a play mark and words, in every format."""

from __future__ import annotations

import datetime as dt
import io
import re
from html import unescape

import pytest
from PIL import Image as Drawn

from editor.newsletter.issue import Article, Image, Issue, Newsletter, Section
from editor.rendering import text
from editor.rendering.mail import MailRenderer
from editor.rendering.printing.issue_pages import PdfRenderer
from editor.rendering.themes import load
from editor.rendering.web import WebRenderer
from editor.support.pictures import Picture, prepare

FILM = "https://www.youtube.com/watch?v=abc"
PAGE = "https://www.example.se/sida"
PLACEMENTS = ("above", "below", "left", "right")


def issue(link: str, *, language: str = "sv", alt: str = "Två personer vid en å", placement: str = "above") -> Issue:
    article = Article(id="a1", heading="Film", body="<p>Text.</p>", image="i1", image_placement=placement)  # type: ignore[arg-type]
    return Issue(
        title="Prov",
        date=dt.date(2026, 6, 2),
        newsletter=Newsletter(name="Exempelbrevet", language=language),
        sections=(Section(id="s1", items=(article,)),),
        images=(Image(id="i1", file="images/still.png", alt=alt, link=link),),
    )


@pytest.fixture(scope="module")
def still() -> tuple[dict[str, Picture], dict[str, bytes]]:
    drawn = io.BytesIO()
    Drawn.new("RGB", (640, 360), "#336699").save(drawn, "PNG")
    picture, data = prepare(drawn.getvalue(), file="still.png")
    return {"images/still.png": picture}, {"images/still.png": data}


Still = tuple[dict[str, Picture], dict[str, bytes]]


@pytest.mark.parametrize("placement", PLACEMENTS)
def test_in_the_mail_a_play_mark_of_text_stands_before_the_words(still: Still, placement: str) -> None:
    html = unescape(MailRenderer(load("skiffer")).render(issue(FILM, placement=placement), still[0]).html())
    assert html.count(f'href="{FILM}"') == 2
    assert re.search('aria-hidden="true"[^>]*>\u25b6\ufe0e</span>', html)
    assert "Se filmen på YouTube" in html.replace("\u00a0", " ").replace("&nbsp;", " ")


def test_on_the_web_the_mark_is_drawn_by_css(still: Still) -> None:
    page = WebRenderer(load("skiffer")).render(issue(FILM), still[0], lambda file: file).html()
    assert f'<a href="{FILM}"><span class="play" aria-hidden="true"></span>Se filmen på' in page
    assert ".play{" in page


def test_in_plain_text_the_words_have_the_address() -> None:
    printed = text.render(issue(FILM))
    assert "Se filmen på YouTube [1]" in printed
    assert f"[1] {FILM}" in printed


def test_on_paper_the_address_can_be_read(still: Still) -> None:
    pdf = PdfRenderer(load("skiffer")).render(issue(FILM), *still)
    pypdf = pytest.importorskip("pypdf")
    page = pypdf.PdfReader(io.BytesIO(pdf)).pages[0]
    printed = " ".join(page.extract_text().split())
    assert "Se filmen på YouTube: www.youtube.com/watch?v=abc" in printed


def test_the_words_are_in_the_newsletters_language(still: Still) -> None:
    html = MailRenderer(load("skog")).render(issue(FILM, language="en"), still[0]).html()
    assert "Watch the film on YouTube" in html.replace("\u00a0", " ").replace("&nbsp;", " ")


def test_a_still_without_description_has_its_link_in_the_words(still: Still) -> None:
    html = MailRenderer(load("skiffer")).render(issue(FILM, alt=""), still[0]).html()
    assert html.count(f'href="{FILM}"') == 1


def test_another_link_gets_no_mark(still: Still) -> None:
    html = MailRenderer(load("skiffer")).render(issue(PAGE), still[0]).html()
    assert html.count(f'href="{PAGE}"') == 1
    assert "Se filmen" not in html
    assert "Se filmen" not in text.render(issue(PAGE))
