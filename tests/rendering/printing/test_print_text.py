"""What programs take out of the PDF is what stands in the issue: every letter once, nothing beyond the page's edge."""

from __future__ import annotations

import datetime as dt
from itertools import product
from pathlib import Path

import pytest

from editor.newsletter import rich_text
from editor.newsletter.issue import (
    Article,
    Calendar,
    Contact,
    ContactList,
    Event,
    EventMode,
    Image,
    Issue,
    Moment,
    Newsletter,
    Occasion,
    Section,
    SocialLink,
)
from editor.rendering import themes
from editor.rendering.printing.issue_pages import PdfRenderer, Problem
from rendering.printed import pdf, text_of
from rendering.reading import fold, missing_in_order
from rendering.samples import rich_issue


@pytest.mark.parametrize("layout", ["saklig", "redaktionell", "nara"])
def test_letters_a_face_lacks_are_taken_out_once(layout: str, tmp_path: Path) -> None:
    """A face that lacks "ǩ" but has "k" and a caron would set it of two glyphs that both count as "ǩ"."""
    letters = "Ǩ ǩ ǯ Ǥ ȱ ḱ Ṩ Ӥ ẛ ≠ sääʹmǩiõll"
    issue = Issue(
        title="Titel",
        date=dt.date(2024, 9, 12),
        intro=f"<p>{letters} k\u030ca</p>",
        sections=(Section(id="s", heading=letters),),
    )
    found: list[Problem] = []
    theme = themes.load(f"skiffer/{layout}")
    text = text_of(PdfRenderer(theme).render(issue, {}, {}, problems=found), tmp_path)
    assert found == []
    assert fold(text).count(fold(letters)) == 2
    assert fold("ẛ ≠ sääʹmǩiõll ǩa") in fold(text)


def test_a_link_that_only_the_mail_has_says_so_on_paper(tmp_path: Path) -> None:
    assert "Avsluta prenumerationen (i mejlet)" in " ".join(text_of(pdf(rich_issue()), tmp_path).split())


def test_nothing_in_a_deep_list_runs_out_of_the_page(tmp_path: Path) -> None:
    """pdftotext leaves out what stands beyond the page's edge."""
    heading = "En underrubrik som är så lång att den behöver minst två rader där den står långt in i en lista"
    long = "https://www.example.se/exempel/en-adress/som-ar-lang.html"
    inner = f"<h4>{heading}</h4><p>Se <em>{long}</em>. Läs {long}</p>"
    body = inner
    for depth in range(9):
        body = f"<ul><li>Nivå {9 - depth}{body}</li></ul>"
    issue = Issue(
        title="Titel",
        date=dt.date(2024, 9, 12),
        sections=(Section(id="s", items=(Article(id="a", heading="Rubrik", body=rich_text.normalise(body)),)),),
    )
    text = fold(text_of(pdf(issue), tmp_path))
    assert fold(heading) in text
    assert fold(f"Se {long}. Läs {long}") in text


def test_events_are_taken_out_one_after_the_other(tmp_path: Path) -> None:
    """Labels and texts in columns would be read as all labels first: titles came out of order."""
    modes: tuple[EventMode, ...] = ("online", "hybrid")
    places = ("", "Zoom", "Rum 3")
    events = tuple(
        Event(id=f"e{number}", title=f"Händelse {number} nu", date_text="vecka 39", mode=mode, place=place)
        for number, (mode, place) in enumerate(product(modes, places))
    )
    calendar = Calendar(id="k", events=tuple(event.id for event in events))
    issue = Issue(
        title="Titel", date=dt.date(2024, 9, 12), sections=(Section(id="s", items=(calendar,)),), events=events
    )
    lines = [
        line
        for event, place in zip(
            events,
            (
                "",
                "Digitalt via Zoom",
                "Digitalt, Rum 3",
                "På plats och digitalt",
                "Zoom och digitalt",
                "Rum 3 och digitalt",
            ),
            strict=True,
        )
        for line in (event.title, f"Plats: {place}" if place else "")
    ]
    assert missing_in_order(lines, text_of(pdf(issue), tmp_path)) == []


def test_a_badge_of_many_days_leaves_its_event_in_order(tmp_path: Path) -> None:
    """A small year between larger lines of the date moved the title before what stands over it."""
    days = tuple(Occasion(start=Moment(dt.date(2023, month, 1))) for month in range(1, 8))
    event = Event(id="e", title="Händelsens titel", over_title="Över titeln", occasions=days, signup="none")
    issue = Issue(
        title="Titel",
        date=dt.date(2024, 9, 12),
        sections=(Section(id="s", items=(Calendar(id="k", events=("e",)),)),),
        events=(event,),
    )
    assert missing_in_order(["Över titeln", "Händelsens titel"], text_of(pdf(issue), tmp_path)) == []


def test_the_photographer_of_a_contact_is_named(tmp_path: Path) -> None:
    issue = Issue(
        title="Titel",
        date=dt.date(2024, 9, 12),
        sections=(Section(id="s", items=(ContactList(id="k", contacts=("c",)),)),),
        contacts=(Contact(id="c", name="Exempel Exempelsson", note="Nås på förmiddagar", image="i"),),
        images=(Image(id="i", file="tall", alt="En person", caption="Bildtext", credit="Fotografen"),),
    )
    lines = ["Exempel Exempelsson", "Nås på förmiddagar", "Bildtext. Fotograf: Fotografen"]
    assert missing_in_order(lines, text_of(pdf(issue), tmp_path)) == []


def test_links_longer_than_a_line_stay_in_order(tmp_path: Path) -> None:
    long = "Länsstyrelsen prövar nya stöd åt unga på ön, säger Åsa Öberg-Älv – kl. 8.30 den 7 juni 2023."
    texts = (f"{long} 1q", "Nr 3 2q", f"{long} 3q")
    social = tuple(SocialLink(service="other", text=text, url="https://example.se/") for text in texts)
    issue = Issue(title="Titel", date=dt.date(2024, 9, 12), newsletter=Newsletter(social=social))
    for theme in ("skiffer", "skog", "lingon"):
        printed = PdfRenderer(themes.load(theme)).render(issue, {}, {})
        assert missing_in_order([*texts], text_of(printed, tmp_path)) == [], theme
