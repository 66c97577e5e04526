"""The archive: issues by year, figures counted once, averages."""

from __future__ import annotations

import datetime as dt

from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from editor.newsletter.issue import Article, Event, Issue, Section
from editor.store.summary import IssueSummary
from editor.workspace.archive import Figures, averages, figures_of, newest_versions, years
from workspace.hands import ISSUE, Desk

BODY = "<p>Länsstyrelsen bjuder in till samråd. Det är öppet för alla.</p>"
WRITTEN = replace(
    ISSUE,
    sections=(Section(id="s1", items=(Article(id="a1", heading="Samråd", body=BODY), Article(id="a2"))),),
    events=(Event(id="e1", title="Träff"),),
)


def summary(number: int, date: dt.date, *, newsletter: str = "A", **other: object) -> IssueSummary:
    return IssueSummary(
        id=str(number),
        title=f"Nr {number}",
        newsletter_name=newsletter,
        date=date,
        status=other.pop("status", "draft"),  # type: ignore[arg-type]
        changed_at=dt.datetime(2026, 1, 1, tzinfo=dt.UTC),
        theme="",
        **other,  # type: ignore[arg-type]
    )


DATES = st.dates(min_value=dt.date(2015, 1, 1), max_value=dt.date(2030, 1, 1))


@given(st.lists(st.tuples(DATES, st.sampled_from("AB")), max_size=20))
def test_every_issue_stands_once_in_its_year_the_latest_first(found: list[tuple[dt.date, str]]) -> None:
    issues = [summary(number, date, newsletter=name) for number, (date, name) in enumerate(found)]
    by_year = years(issues)
    assert sorted(one.id for year in by_year for one in year.issues) == sorted(one.id for one in issues)
    dates = [one.date for year in by_year for one in year.issues]
    assert dates == sorted(dates, reverse=True)
    assert all(one.date.year == year.year for year in by_year for one in year.issues)
    assert {one.newsletter_name for year in years(issues, "A") for one in year.issues} <= {"A"}


def test_a_later_published_version_takes_the_place_of_the_one_before() -> None:
    day = dt.date(2026, 6, 2)
    first = summary(1, day, status="published")
    second = summary(2, day, status="published", version=2, version_of="1")
    third = summary(3, day, version=3, version_of="2")
    assert [one.id for one in newest_versions([first, second, third])] == ["2", "3"]


def test_the_figures_are_those_of_the_status_bar() -> None:
    found = figures_of("x", WRITTEN)
    assert (found.articles, found.events) == (2, 1)
    assert found.words > 10
    assert 5 < found.lix < 80
    assert figures_of("x", Issue(title="", date=ISSUE.date)) == Figures(
        issue_id="x", words=0, lix=0, articles=0, events=0
    )


def test_averages_leave_issues_without_words_out_of_the_lix() -> None:
    one = Figures(issue_id="1", words=100, lix=40, articles=3, events=2)
    empty = Figures(issue_id="2", words=0, lix=0, articles=0, events=0)
    found = averages([one, empty])
    assert found is not None
    assert (found.issues, found.words, found.lix, found.articles, found.events) == (2, 50, 40, 2, 1)
    assert averages([]) is None


def test_each_issue_is_counted_once_until_it_changes(desk: Desk) -> None:
    ids = [desk.create(replace(WRITTEN, title=title)) for title in ("Maj", "Juni")]
    issues = desk.issues()
    found: list[Figures] = []
    desk.workspace.archive.count(issues, found.append, lambda: True)
    desk.wait_until(lambda: len(found) == 2)
    assert {one.issue_id for one in found} == set(ids)
    again: list[Figures] = []
    desk.workspace.archive.count(issues, again.append, lambda: True)
    assert sorted(again, key=str) == sorted(found, key=str), "known at once"
    opened = desk.open(ids[0])
    opened.apply(lambda issue: replace(issue, sections=()), "Ta bort")
    opened.save_now()
    desk.wait_until(lambda: not opened.is_dirty)
    assert [desk.workspace.archive.known(issue) is None for issue in desk.issues()] == [True, False]


def test_counting_stops_when_nobody_wants_it_any_more(desk: Desk) -> None:
    for title in ("Maj", "Juni", "Juli"):
        desk.create(replace(WRITTEN, title=title))
    found: list[Figures] = []
    desk.workspace.archive.count(desk.issues(), found.append, lambda: not found)
    desk.wait_until(lambda: bool(found))
    desk.issues()
    assert len(found) == 1
