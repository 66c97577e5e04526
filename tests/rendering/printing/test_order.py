"""Whatever is taken out of a printed issue comes in the order in which it is read: texts, dates, lines of pictures."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from itertools import product
from pathlib import Path
from typing import Literal

import pytest

from editor.newsletter.issue import Article, Calendar, Event, Image, Issue, Link, Moment, Section
from editor.rendering import themes
from editor.rendering.printing.issue_pages import PdfRenderer
from editor.rendering.printing.look import PrintOptions
from rendering.printed import pdf, shown_pictures, text_of
from rendering.printing.order import out_of_order, torn
from rendering.printing.real_issues import Material, Shared, kronoberg_issue, sample, vastra_gotaland

DAY = dt.date(2024, 9, 12)
LAYOUTS = ("saklig", "nara", "redaktionell")


@pytest.mark.parametrize("columns", [1, 2])
@pytest.mark.parametrize("layout", LAYOUTS)
@pytest.mark.parametrize("material", [sample, vastra_gotaland, kronoberg_issue])
def test_real_issues_are_taken_out_in_reading_order(
    material: Callable[[Shared], Material],
    layout: str,
    columns: Literal[1, 2],
    request: pytest.FixtureRequest,
    tmp_path: Path,
) -> None:
    issue, pictures, data = material(lambda: request.getfixturevalue("shared"))
    renderer = PdfRenderer(themes.load(f"grafit/{layout}"), PrintOptions(columns=columns))
    printed = renderer.render(issue, pictures, data)
    as_written, by_places = text_of(printed, tmp_path, as_written=True), text_of(printed, tmp_path)
    assert out_of_order(issue, pictures, as_written, columns=columns) == []
    if columns == 1:
        assert out_of_order(issue, pictures, by_places, columns=columns) == []
    else:
        # Two columns may be taken for a table by their places, yet no text in one of them falls apart into its lines:
        # these are the texts that begin in one column and end in the other.
        assert len(torn(issue, pictures, as_written, by_places)) <= 2


@pytest.mark.parametrize("layout", LAYOUTS)
@pytest.mark.parametrize("credit", ["Ex", "Exempel Exempelsson-Exempelberg för Exempelbyrån i Exempelköping"])
def test_the_line_of_a_side_picture_is_read_before_the_text(layout: str, credit: str, tmp_path: Path) -> None:
    """Under the picture it would be read between two paragraphs: pdftotext takes what stands higher first."""
    texts = ["<p>Kort.</p>" * 6, f"<p>{'Ett längre stycke som fyller några rader av spalten. ' * 6}</p><p>Slut.</p>"]
    lists = ["<p>Bland annat:</p><ul><li>ett</li><li>två</li></ul><p>Slut.</p>", "<ul><li>ett</li><li>två</li></ul>"]
    articles = tuple(
        Article(
            id=f"a{number}",
            heading="Kort" if number % 2 else "En rubrik av vanlig längd som tar större delen av raden",
            body=body,
            image="i",
            image_placement="left",
        )
        for number, body in enumerate((*texts, *lists) * 2)
    )
    issue = Issue(
        title="Titel",
        date=DAY,
        sections=(Section(id="s", heading="Nyheter", items=articles),),
        images=(Image(id="i", file="wide", alt="Yta", caption="Bildens text", credit=credit),),
    )
    text = text_of(pdf(issue, theme=f"skiffer/{layout}"), tmp_path)
    assert out_of_order(issue, shown_pictures(issue), text, columns=1) == []


@pytest.mark.parametrize("layout", LAYOUTS)
def test_a_date_is_read_before_what_stands_beside_it(layout: str, tmp_path: Path) -> None:
    """A single line beside the large figure would be read before the month; a small year after what is beside it."""
    link = (Link(text="Till sidan", url="https://example.se"),)
    ends = (None, dt.date(2024, 9, 13), dt.date(2024, 11, 3), dt.date(2025, 2, 1))
    bodies = ("", "<p>Kort.</p>", "<p>Kort.</p><p>Och mer.</p>", "<ul><li>ett</li><li>två</li></ul>")
    events = tuple(
        Event(
            id=f"e{number}",
            title=f"Träff {number}",
            start=Moment(DAY),
            end=Moment(end) if end else None,
            place=place,
            body=body,
            links=link if number % 2 or not (body or place) else (),
        )
        for number, (end, body, place) in enumerate(product(ends, bodies, ("", "Residenset")))
    )
    calendar = Calendar(id="k", events=tuple(event.id for event in events), style="badges")
    issue = Issue(title="Titel", date=DAY, sections=(Section(id="s", items=(calendar,)),), events=events)
    text = text_of(pdf(issue, theme=f"skiffer/{layout}"), tmp_path)
    assert out_of_order(issue, {}, text, columns=1) == []
