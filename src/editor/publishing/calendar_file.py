"""Calendar files (iCalendar, RFC 5545): one for each event, occasion and last day to sign up, in ``events/``.

One entry a file, because Outlook opens such a file as an appointment to save, but a file of several as a calendar of
its own. Hours that hold on each of several days are one entry that repeats daily. There is no X-WR-CALNAME, which would
open a new calendar, and no METHOD, which would make an invitation of it.
"""

from __future__ import annotations

import datetime as dt
import json
import uuid
from collections.abc import Iterator
from typing import Final

import icalendar
import msgspec

from editor.newsletter.issue import Article, Calendar, ContactList, Event, Issue, Moment
from editor.publishing.calendar_time import Span, deadline_span, span_of
from editor.publishing.edition import Edition
from editor.publishing.output_file import OutputFile
from editor.publishing.plain_prose import lines, link_line
from editor.support.files import ascii_stem
from editor.swedish import events as event_words
from editor.swedish.words import words

FOLDER: Final = "events"
ZONE: Final = "Europe/Stockholm"

_PRODUCT: Final = "-//Lansbrev//Lansbrev//SV"
_CHANGES: Final = (
    ("DAYLIGHT", "19960331T020000", "+0100", "+0200", "CEST", 3),
    ("STANDARD", "19961027T030000", "+0200", "+0100", "CET", 10),
)
"""Summer time as it has been since 1996 (now directive 2000/84/EC): last Sundays of March and October."""

_REMIND_BEFORE_DAY: Final = dt.timedelta(hours=-15)
"""At nine in the morning of the day before a whole day."""

_REMIND_BEFORE_HOUR: Final = dt.timedelta(days=-1)


class Entry(msgspec.Struct, frozen=True, kw_only=True):
    """One entry of a calendar. ``stem`` is what its file is called, before numbers that tell equal ones apart."""

    uid: str
    stem: str
    summary: str
    span: Span
    place: str
    description: str
    url: str
    is_reminder: bool


def files(edition: Edition) -> tuple[OutputFile, ...]:
    """A file for each entry of the events that the issue shows, by date; none for events without a date."""
    outputs: list[OutputFile] = []
    taken: set[str] = set()
    for entry in sorted(entries(edition.issue), key=lambda entry: entry.stem):
        name, number = entry.stem, 2
        while name in taken:
            name, number = f"{entry.stem}-{number}", number + 1
        taken.add(name)
        outputs.append(OutputFile(f"{FOLDER}/{name}.ics", _written(entry, edition)))
    return tuple(outputs)


def undated(issue: Issue) -> tuple[Event, ...]:
    """The events shown that no calendar can hold: nothing but words ("vecka 39") is known of their date."""
    return tuple(event for event in _shown_events(issue) if not any(_spans(event)))


def _shown_events(issue: Issue) -> tuple[Event, ...]:
    """The events that a calendar or an article of the issue names, in the order of the issue's entries."""
    named: set[str] = set()
    for section in issue.sections:
        for item in section.items:
            match item:
                case Calendar() | Article():
                    named.update(item.events)
                case ContactList():
                    pass
    return tuple(event for event in issue.events if event.id in named)


def entries(issue: Issue) -> Iterator[Entry]:
    """The calendar entries of an issue."""
    language = issue.newsletter.language or "sv"
    for event in _shown_events(issue):
        for number, (occasion, span) in enumerate(_spans(event)):
            yield _entry(issue, occasion, span, f"{number}" if event.occasions else "", language)
        if event.kind == "event" and event.deadline and event.signup not in {"none", "closed", "full"}:
            yield _last_day(issue, event, event.deadline, language)


def _spans(event: Event) -> Iterator[tuple[Event, Span]]:
    """Each time the event happens, with the event as it is then."""
    if event.occasions:
        for occasion in event.occasions:
            note = f"<p>{_escaped(occasion.note)}</p>" if occasion.note else ""
            once = msgspec.structs.replace(
                event, occasions=(), place=occasion.place or event.place, note=note + event.note
            )
            yield once, span_of(occasion.start, occasion.end, event.daily)
    elif event.kind == "deadline" and event.deadline:
        yield event, deadline_span(event.deadline)
    elif event.start:
        yield event, span_of(event.start, event.end, event.daily)


def _entry(issue: Issue, event: Event, span: Span, part: str, language: str) -> Entry:
    is_reminder = event.kind == "deadline"
    summary = f"{words(language).last_day}: {event.title}" if is_reminder else event.title
    return Entry(
        uid=_uid(issue, event, part),
        stem=_stem(span, event.title),
        summary=summary,
        span=span,
        place=event_words.where(event, language),
        description=_description(event, span, language),
        url=_address(event),
        is_reminder=is_reminder,
    )


def _last_day(issue: Issue, event: Event, deadline: Moment, language: str) -> Entry:
    label = words(language).last_signup_day
    return Entry(
        uid=_uid(issue, event, "deadline"),
        stem=_stem(deadline_span(deadline), f"{label} {event.title}"),
        summary=f"{label}: {event.title}",
        span=deadline_span(deadline),
        place="",
        description="\n".join(_links(event)),
        url=_address(event),
        is_reminder=True,
    )


def _description(event: Event, span: Span, language: str) -> str:
    told = [event.over_title, event_words.signup_line(event, language)]
    if span.tells_less or event.date_text:
        told += [f"{line.label}: {line.full}" for line in event_words.when_lines(event, language)]
    return "\n".join(line for line in (*told, *lines(event.body), *lines(event.note), *_links(event)) if line)


def _links(event: Event) -> Iterator[str]:
    return (link_line(link.text, link.url) for link in event.links)


def _address(event: Event) -> str:
    """The first web address among the links, for the entry's own field."""
    found = (link_line("", link.url) for link in event.links)
    return next((address for address in found if address.lower().startswith(("https://", "http://"))), "")


def _uid(issue: Issue, event: Event, part: str) -> str:
    """The same for the same event of the same issue, whatever of it changes (RFC 7986, 5.3: a UUID)."""
    newsletter = issue.newsletter.id or issue.newsletter.name
    known_by = json.dumps([newsletter, issue.id or issue.date.isoformat(), event.id, part])
    return str(uuid.uuid5(uuid.NAMESPACE_OID, f"lansbrev:{known_by}"))


def _stem(span: Span, title: str) -> str:
    return f"{span.first_day.isoformat()}-{ascii_stem(title, 'handelse')}"


def _escaped(text: str) -> str:
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")


def _written(entry: Entry, edition: Edition) -> bytes:
    calendar = icalendar.Calendar()
    calendar.add("PRODID", _PRODUCT)
    calendar.add("VERSION", "2.0")
    if isinstance(entry.span.start, dt.datetime):
        calendar.add_component(_zone())
    calendar.add_component(_component(entry, edition))
    written: bytes = calendar.to_ical()
    return written


def _component(entry: Entry, edition: Edition) -> icalendar.Event:
    component = icalendar.Event()
    component.add("UID", entry.uid)
    component.add("DTSTAMP", edition.created)
    component.add("SEQUENCE", edition.revision)
    component.add("SUMMARY", entry.summary)
    span = entry.span
    _add_time(component, "DTSTART", span.start)
    if span.end is not None:
        _add_time(component, "DTEND", span.end)
    if span.days > 1:
        component.add("RRULE", {"FREQ": "DAILY", "COUNT": span.days})
    for name, value in (("LOCATION", entry.place), ("DESCRIPTION", entry.description), ("URL", entry.url)):
        if value:
            component.add(name, value)
    is_timed = isinstance(span.start, dt.datetime)
    component.add("TRANSP", "OPAQUE" if is_timed and not entry.is_reminder else "TRANSPARENT")
    if entry.is_reminder:
        component.add_component(_reminder(entry, _REMIND_BEFORE_HOUR if is_timed else _REMIND_BEFORE_DAY))
    return component


def _add_time(component: icalendar.Event, name: str, value: dt.date | dt.datetime) -> None:
    component.add(name, value, parameters={"TZID": ZONE} if isinstance(value, dt.datetime) else {})


def _reminder(entry: Entry, before: dt.timedelta) -> icalendar.Alarm:
    alarm = icalendar.Alarm()
    alarm.add("ACTION", "DISPLAY")
    alarm.add("DESCRIPTION", entry.summary)
    alarm.add("TRIGGER", before)
    return alarm


def _zone() -> icalendar.Timezone:
    """Two rules, written here: the library lists every change there has been since 1970."""
    zone = icalendar.Timezone()
    zone.add("TZID", ZONE)
    for name, start, before, after, abbreviation, month in _CHANGES:
        change = icalendar.TimezoneDaylight() if name == "DAYLIGHT" else icalendar.TimezoneStandard()
        change.add("DTSTART", dt.datetime.strptime(start, "%Y%m%dT%H%M%S"))
        change.add("TZOFFSETFROM", _offset(before))
        change.add("TZOFFSETTO", _offset(after))
        change.add("TZNAME", abbreviation)
        change.add("RRULE", {"FREQ": "YEARLY", "BYMONTH": month, "BYDAY": "-1SU"})
        zone.add_component(change)
    return zone


def _offset(text: str) -> dt.timedelta:
    return dt.timedelta(hours=int(text[:3]))
