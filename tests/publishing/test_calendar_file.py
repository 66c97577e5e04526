"""Calendar files, read back by icalendar and by npm's ical.js: the same instants, and every text in its place."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Sequence
from typing import Any
from zoneinfo import ZoneInfo

import icalendar
import msgspec
import pytest
from hypothesis import HealthCheck, given, settings

from editor.newsletter.issue import Article, Calendar, Event, Issue, Link, Moment, Newsletter, Occasion, Section
from editor.publishing import calendar_file
from editor.publishing.calendar_file import Entry
from editor.publishing.edition import Edition
from editor.publishing.output_file import OutputFile
from no_pictures import no_picture
from publishing.conftest import Readers
from publishing.press import THEME
from rendering.samples import rich_issue
from strategies import issues

STOCKHOLM = ZoneInfo("Europe/Stockholm")
PROPERTIES = {
    "description",
    "dtend",
    "dtstamp",
    "dtstart",
    "location",
    "rrule",
    "sequence",
    "summary",
    "transp",
    "uid",
    "url",
}


def issue_with(*events: Event, language: str = "sv", **fields: Any) -> Issue:
    shown = Calendar(id="k1", events=tuple(event.id for event in events))
    return Issue(
        title="Juni",
        date=dt.date(2023, 6, 2),
        id="exempel-2023-06",
        newsletter=Newsletter(name="Exempelbrevet", language=language),
        sections=(Section(id="s1", items=(shown,)),),
        events=events,
        **fields,
    )


def made(issue: Issue, **more: Any) -> tuple[OutputFile, ...]:
    return calendar_file.files(Edition(issue, {}, no_picture, THEME, **more))


def event(start: str = "2023-06-07T08:30", **fields: Any) -> Event:
    for name in ("end", "deadline"):
        if name in fields:
            fields[name] = Moment.parse(fields[name])
    return Event(id="e1", title="Träff", start=Moment.parse(start) if start else None, **fields)


def component(file: OutputFile) -> icalendar.Event:
    (found,) = icalendar.Calendar.from_ical(file.data).walk("VEVENT")
    assert isinstance(found, icalendar.Event)
    return found


def only(one: Event) -> icalendar.Event:
    (file,) = made(issue_with(one))
    return component(file)


def utc(text: str) -> dt.datetime:
    return dt.datetime.fromisoformat(text).replace(tzinfo=STOCKHOLM).astimezone(dt.UTC)


# -- time ------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("day", ["2023-06-07", "2023-12-07", "1999-07-01", "2030-03-30", "2030-03-31", "2030-10-27"])
def test_local_times_are_those_of_stockholm(day: str, readers: Readers) -> None:
    (file,) = made(issue_with(event(f"{day}T08:30", end=f"{day}T10:00")))
    (theirs,) = readers.calendar(file.data)["events"]
    expected = [utc(f"{day}T08:30"), utc(f"{day}T10:00")]
    assert [dt.datetime.fromisoformat(text) for text in theirs["times"][0]] == expected
    assert [component(file).decoded(name).astimezone(dt.UTC) for name in ("dtstart", "dtend")] == expected


@pytest.mark.parametrize(
    ("one", "start", "end"),
    [
        (event("2023-06-07"), "20230607", "20230608"),
        (event("2023-08-31", end="2023-09-02"), "20230831", "20230903"),
        (event("2023-06-07T08:30"), "20230607T083000", None),
        (event("2023-06-07T08:30", end="2023-06-06T10:00"), "20230607T083000", None),
        (event("2023-06-07T08:30", end="2023-06-07"), "20230607T083000", None),
        (event("2023-06-07T18:00", end="2023-06-08T12:00"), "20230607T180000", "20230608T120000"),
        (event("2023-06-07T18:00", end="2023-06-08"), "20230607", "20230609"),
        (event("2023-06-07", daily="09:00-16:00"), "20230607T090000", "20230607T160000"),
        (event("2023-06-07", daily="22:00-02:00"), "20230607T220000", "20230608T020000"),
    ],
)
def test_start_and_end(one: Event, start: str, end: str | None) -> None:
    found = only(one)
    assert found["DTSTART"].to_ical().decode() == start
    assert (found["DTEND"].to_ical().decode() if "DTEND" in found else None) == end


def test_hours_of_each_day_repeat_daily(readers: Readers) -> None:
    (file,) = made(issue_with(event("2023-10-28", end="2023-10-30", daily="09:00-16:00")))
    (theirs,) = readers.calendar(file.data)["events"]
    assert [[dt.datetime.fromisoformat(text) for text in pair] for pair in theirs["times"]] == [
        [utc(f"2023-10-{day}T09:00"), utc(f"2023-10-{day}T16:00")] for day in (28, 29, 30)
    ]


def test_hours_a_calendar_cannot_hold_are_told_in_words() -> None:
    found = only(event("2023-06-07T18:00", end="2023-06-08"))
    assert "kl. 18.00" in str(found["DESCRIPTION"]).replace("\u00a0", " ")


def test_an_event_of_several_occasions_gives_a_file_each() -> None:
    occasions = (
        Occasion(start=Moment.parse("2023-06-07T09:00"), place="Borås", note="Svenska & finska"),
        Occasion(start=Moment.parse("2023-06-08T09:00"), end=Moment.parse("2023-06-08T11:00")),
    )
    files = made(issue_with(event("", occasions=occasions, place="Göteborg")))
    found = [component(file) for file in files]
    assert [str(one["LOCATION"]) for one in found] == ["Borås", "Göteborg"]
    assert "Svenska & finska" in str(found[0]["DESCRIPTION"])
    assert len({str(one["UID"]) for one in found}) == 2


def test_what_only_words_date_has_no_file() -> None:
    issue = issue_with(event("", date_text="vecka 39"))
    assert made(issue) == ()
    assert [one.title for one in calendar_file.undated(issue)] == ["Träff"]


# -- last days -------------------------------------------------------------------------------------------------


def test_a_last_day_to_sign_up_is_a_reminder_of_its_own() -> None:
    last, own = made(issue_with(event(deadline="2023-06-05", signup="required")))
    reminder = component(last)
    assert str(reminder["SUMMARY"]) == "Sista anmälningsdag: Träff"
    assert reminder["TRANSP"] == "TRANSPARENT"
    (alarm,) = reminder.walk("VALARM")
    assert alarm["TRIGGER"].to_ical() == b"-PT15H"
    assert component(own).walk("VALARM") == []


@pytest.mark.parametrize("signup", ["none", "closed", "full"])
def test_nothing_reminds_of_what_is_over(signup: str) -> None:
    assert len(made(issue_with(event(deadline="2023-06-05", signup=signup)))) == 1


def test_a_deadline_without_an_event() -> None:
    found = only(event("", kind="deadline", deadline="2023-08-01T12:00"))
    assert str(found["SUMMARY"]) == "Sista dag: Träff"
    assert found["DTSTART"].to_ical() == b"20230801T120000"
    assert found.walk("VALARM")[0]["TRIGGER"].to_ical() == b"-P1D"


# -- identity --------------------------------------------------------------------------------------------------


def test_the_uid_stays_while_the_event_changes_and_the_sequence_follows_the_revision() -> None:
    before = component(made(issue_with(event()))[0])
    (file,) = made(issue_with(event("2024-01-01T09:00", place="Borås")), revision=7)
    after = component(file)
    assert after["UID"] == before["UID"]
    assert (before["SEQUENCE"], after["SEQUENCE"]) == (0, 7)


def test_another_issue_has_other_uids() -> None:
    other = msgspec.structs.replace(issue_with(event()), id="exempel-2023-08")
    assert component(made(issue_with(event()))[0])["UID"] != component(made(other)[0])["UID"]


def test_only_events_that_are_shown_leave_the_house() -> None:
    shown, hidden = event(), msgspec.structs.replace(event(), id="e2", title="Dold")
    issue = msgspec.structs.replace(issue_with(shown), events=(shown, hidden))
    assert [file.name for file in made(issue)] == ["events/2023-06-07-traff.ics"]
    article = Section(id="s2", items=(Article(id="a1", events=("e2",)),))
    both = msgspec.structs.replace(issue, sections=(*issue.sections, article))
    assert [file.name for file in made(both)] == ["events/2023-06-07-dold.ics", "events/2023-06-07-traff.ics"]


def test_names_are_unique_and_ascii() -> None:
    twice = [msgspec.structs.replace(event(), id=name, title="Åsas träff: <1>") for name in ("e1", "e2", "e3")]
    names = [file.name for file in made(issue_with(*twice))]
    assert names == [f"events/2023-06-07-asas-traff-1{end}.ics" for end in ("", "-2", "-3")]


# -- text ------------------------------------------------------------------------------------------------------


def test_the_description_has_the_text_with_its_links() -> None:
    links = (Link(text="Anmäl dig", url="https://example.se/a?b=1"), Link(text="Avsluta", url="{{unsubscribe}}"))
    body = '<p>Läs <a href="https://example.se/">programmet</a>; kom, säg till.</p><ul><li>ett</li><li>två</li></ul>'
    found = only(event(body=body, links=links, over_title="Serie", signup="none"))
    assert str(found["DESCRIPTION"]).split("\n") == [
        "Serie",
        "Ingen anmälan krävs",
        "Läs programmet (https://example.se/); kom, säg till.",
        "- ett",
        "- två",
        "Anmäl dig: https://example.se/a?b=1",
        "Avsluta",
    ]
    assert str(found["URL"]) == "https://example.se/a?b=1"


def test_the_file_is_as_rfc_5545_wants_it() -> None:
    for file in made(rich_issue()):
        assert file.data.endswith(b"END:VCALENDAR\r\n")
        assert not re.search(rb"(?<!\r)\n|\r(?!\n)", file.data)
        assert max(map(len, file.data.split(b"\r\n"))) <= 75
        for line in file.data.split(b"\r\n"):
            line.decode("utf-8")  # no letter is cut in two
        assert b"X-WR-CALNAME" not in file.data
        assert b"METHOD" not in file.data


def test_the_same_bytes_every_time() -> None:
    assert made(rich_issue()) == made(rich_issue())


def instants(found: icalendar.Event, entry: Entry) -> list[list[str]]:
    """Start and end of each repetition, as ical.js tells them."""
    start = found.decoded("dtstart")
    end = found.decoded("dtend") if "DTEND" in found else start
    if not isinstance(start, dt.datetime):
        return [[start.isoformat(), end.isoformat()]]
    days = [dt.timedelta(days=day) for day in range(entry.span.days)]
    local = [(start.replace(tzinfo=None) + day, end.replace(tzinfo=None) + day) for day in days]
    return [[utc(moment.isoformat()).isoformat() for moment in pair] for pair in local]


def told(times: Sequence[Sequence[str]]) -> list[list[str]]:
    return [
        [text if len(text) == 10 else dt.datetime.fromisoformat(text).isoformat() for text in pair] for pair in times
    ]


@settings(
    max_examples=150,
    deadline=None,
    suppress_health_check=[
        HealthCheck.too_slow,
        HealthCheck.data_too_large,
        HealthCheck.filter_too_much,
        HealthCheck.function_scoped_fixture,
    ],
)
@given(issue=issues())
def test_two_readers_find_the_same_in_every_file(issue: Issue, readers: Readers) -> None:
    by_uid = {entry.uid: entry for entry in calendar_file.entries(issue)}
    files = made(issue)
    assert len(files) == len(by_uid)
    for file in files:
        assert re.fullmatch(r"events/[a-z0-9-]+\.ics", file.name)
        ours, theirs = component(file), readers.calendar(file.data)
        (their_event,) = theirs["events"]
        entry = by_uid[str(ours["UID"])]
        assert theirs["properties"] == ["version", "prodid"]
        assert set(their_event["properties"]) <= PROPERTIES
        assert len(their_event["properties"]) == len(set(their_event["properties"]))
        texts = (entry.summary, entry.description, entry.place, entry.url)
        assert tuple(their_event[name] for name in ("summary", "description", "location", "url")) == texts
        assert tuple(str(ours.get(name, "")) for name in ("SUMMARY", "DESCRIPTION", "LOCATION", "URL")) == texts
        assert told(their_event["times"]) == instants(ours, entry)
        assert their_event["alarms"] == len(ours.walk("VALARM")) == int(entry.is_reminder)
