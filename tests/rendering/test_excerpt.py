"""What other programs get of copied parts."""

from __future__ import annotations

import datetime as dt

from editor.newsletter.issue import (
    Article,
    Calendar,
    Contact,
    ContactList,
    Event,
    Issue,
    Link,
    Moment,
    Part,
    Section,
)
from editor.rendering.excerpt import to_html, to_text


def sample() -> Issue:
    return Issue(
        title="x",
        date=dt.date(2026, 6, 2),
        sections=(
            Section(
                id="s1",
                heading="Avsnitt & mer",
                items=(
                    Article(
                        id="a1",
                        heading="Rubrik <1>",
                        body="<p>Ett <strong>två</strong>.</p><ul><li>tre</li></ul>",
                        links=(Link(text="Läs", url="https://example.se/?a=1&b=2"),),
                        parts=(Part(id="p1", heading="Delen"),),
                    ),
                    Calendar(id="k1", heading="Kalender", events=("e1",)),
                    ContactList(id="k2", contacts=("c1",)),
                ),
            ),
        ),
        events=(Event(id="e1", title="Träff", start=Moment(dt.date(2026, 6, 9), dt.time(9, 30)), place="Residenset"),),
        contacts=(Contact(id="c1", name="Exempel Exempelsson", role="samordnare", email="exempel@example.se"),),
    )


def test_html_is_plain_and_escaped() -> None:
    issue = sample()
    lines = to_html(issue, issue.sections).split("\n")
    assert lines[:3] == [
        "<h2>Avsnitt &amp; mer</h2>",
        "<h3>Rubrik &lt;1&gt;</h3>",
        "<p>Ett <strong>två</strong>.</p><ul><li>tre</li></ul>",
    ]
    assert '<p><a href="https://example.se/?a=1&amp;b=2">Läs</a></p>' in lines
    assert "<h4>Delen</h4>" in lines
    assert "<p>Exempel Exempelsson, samordnare</p>" in lines
    assert "<p>Plats: Residenset</p>" in lines


def test_text_has_every_line() -> None:
    issue = sample()
    text = to_text(issue, issue.sections).replace("\xa0", " ")
    assert text.startswith("Avsnitt & mer\n\nRubrik <1>\nEtt två.\n")
    for line in ("tre", "Läs https://example.se/?a=1&b=2", "Träff", "Plats: Residenset", "exempel@example.se"):
        assert line in text.split("\n")
    assert "Tid: " in text


def test_an_empty_thing_has_no_words() -> None:
    issue = sample()
    assert to_html(issue, [Article(id="a2")]) == ""
    assert to_text(issue, [Article(id="a2")]) == ""
