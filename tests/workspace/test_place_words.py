"""Places named for people who see no outline."""

from __future__ import annotations

import datetime as dt

import pytest

from editor.newsletter.issue import (
    Article,
    Calendar,
    Contact,
    ContactList,
    Event,
    Image,
    Issue,
    Newsletter,
    Part,
    Section,
)
from editor.workspace.place_words import Place, of_path, of_picture

ISSUE = Issue(
    title="Juni",
    date=dt.date(2026, 6, 2),
    newsletter=Newsletter(name="Brevet"),
    hero="i0",
    sections=(
        Section(
            id="s1",
            heading="Nytt",
            items=(
                Article(id="a1", heading="Räksmörgås", image="i1", parts=(Part(id="p1", heading="Delen", image="i2"),)),
                Calendar(id="k1", heading="Kalender", events=("e1",)),
                ContactList(id="k2", contacts=("c1",)),
            ),
        ),
    ),
    events=(Event(id="e1", title="Möte/träff", image="i3"),),
    contacts=(Contact(id="c1", name="Exempel Exempelsson"),),
    images=tuple(Image(id=f"i{n}", file=f"images/{n}.jpg") for n in range(5)),
)


@pytest.mark.parametrize(
    ("path", "code", "title"),
    [
        ("title", "issue", ""),
        ("intro", "masthead", ""),
        ("newsletter.footer_links[0].text", "footer", ""),
        ("newsletter.about.body", "about", ""),
        ("sections[0].intro", "section", "Nytt"),
        ("sections[0].items[0].body", "article", "Räksmörgås"),
        ("sections[0].items[0].links[3].url", "article", "Räksmörgås"),
        ("sections[0].items[0].parts[0].body", "part", "Delen"),
        ("sections[0].items[1].heading", "calendar", "Kalender"),
        ("sections[0].items[2]", "contacts", ""),
        ("sections[9].items[2]", "issue", ""),
        ("events[0].note", "event", "Möte/träff"),
        ("contacts[0].note", "contact", "Exempel Exempelsson"),
        ("images[4].alt", "picture", "4.jpg"),
    ],
)
def test_a_path_is_the_innermost_thing_known(path: str, code: str, title: str) -> None:
    assert of_path(path, ISSUE) == Place(f"cli_place_{code}", title)


@pytest.mark.parametrize(
    ("file", "place"),
    [
        ("images/0.jpg", Place("cli_place_masthead")),
        ("images/1.jpg", Place("cli_place_article", "Räksmörgås")),
        ("images/2.jpg", Place("cli_place_part", "Delen")),
        ("images/3.jpg", Place("cli_place_event", "Möte/träff")),
        ("images/4.jpg", Place("cli_place_issue")),
        ("finnsinte.jpg", Place("cli_place_issue")),
    ],
)
def test_a_picture_is_where_it_is_shown_first(file: str, place: Place) -> None:
    assert of_picture(file, ISSUE) == place
