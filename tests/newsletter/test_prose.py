"""The running text of an issue in page order."""

from __future__ import annotations

import datetime as dt

from hypothesis import given

from editor.newsletter import prose, rich_text
from editor.newsletter.issue import About, Article, Calendar, Event, Issue, Link, Newsletter, Part, Section
from strategies import issues

ISSUE = Issue(
    title="Titel",
    date=dt.date(2023, 6, 2),
    newsletter=Newsletter(about=About(heading="Om oss", body="<p>Om</p>")),
    intro="<p>Hej</p>",
    sections=(
        Section(
            id="s1",
            heading="Nytt",
            intro="<p>Inledning</p>",
            items=(
                Article(
                    id="a1",
                    kicker="Nyhet",
                    heading="Rubrik",
                    body="<p>Ett<br>två</p><ul><li>tre<p>fyra</p></li></ul>",
                    links=(Link(text="Läs om ett", url=""),),
                    events=("e1",),
                    parts=(Part(id="p1", heading="Del", body="<h4>Under</h4><blockquote><p>Citat</p></blockquote>"),),
                ),
                Calendar(id="k1", heading="Kalender", events=("e1", "e2")),
            ),
        ),
    ),
    events=(
        Event(id="e1", title="Träff", body="<p>Kom</p>"),
        Event(id="e2", over_title="Serie", title="Möte", note="<p>Fika</p>", links=(Link(text="Anmälan", url=""),)),
    ),
)


def test_the_whole_issue_reads_in_page_order_and_each_event_once() -> None:
    assert prose.paragraphs(ISSUE, ISSUE) == (
        "Titel", "Hej", "Nytt", "Inledning", "Nyhet", "Rubrik", "Ett två", "tre", "fyra", "Läs om ett", "Träff", "Kom",
        "Del", "Under", "Citat", "Kalender", "Serie", "Möte", "Fika", "Anmälan", "Om oss", "Om",
    )  # fmt: skip


def test_a_calendar_alone_counts_its_events() -> None:
    calendar = ISSUE.sections[0].items[1]
    assert prose.paragraphs(calendar, ISSUE)[:3] == ("Kalender", "Träff", "Kom")


@given(issues())
def test_any_issue_reads_as_whole_lines(issue: Issue) -> None:
    for text in prose.paragraphs(issue, issue):
        assert text
        assert "\n" not in text
    for section in issue.sections:
        assert len(prose.of_rich_text(section.intro)) == len([*rich_text.text_blocks(rich_text.parse(section.intro))])
