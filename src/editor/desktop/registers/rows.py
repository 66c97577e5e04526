"""What the lists of registers show: entries grouped, sorted and narrowed. Plain values, no widgets."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication, QDate, QLocale

from editor.desktop.matching import folded
from editor.desktop.wording.times import spoken
from editor.newsletter.event_dates import first_moment, is_past, last_day
from editor.newsletter.issue import Contact, Event, Image
from editor.newsletter.rich_text import plain_text
from editor.store.values import RegisterEntry
from editor.swedish import events as event_words
from editor.swedish.words import NBSP, words


@dataclass(frozen=True, kw_only=True)
class Row:
    """An entry as its list shows it. ``cells`` are the columns' words; ``quiet`` rows are muted, ``missing`` is the
    column whose words warn (-1: none)."""

    entry: RegisterEntry
    cells: tuple[str, ...]
    quiet: bool = False
    missing: int = -1


@dataclass(frozen=True, kw_only=True)
class Group:
    """Rows under a heading."""

    heading: str
    rows: tuple[Row, ...]
    quiet: bool = False


def _tr(text: str) -> str:
    return QCoreApplication.translate("RegisterRows", text)


# Events


def event_of(entry: RegisterEntry) -> Event:
    """The event of an entry of the event register."""
    thing = entry.content.thing
    assert isinstance(thing, Event)
    return thing


def event_groups(entries: Iterable[RegisterEntry], today: dt.date, query: str = "") -> list[Group]:
    """Events by month, those to come first, then those without a date, then past ones, the latest first."""
    found = [entry for entry in entries if fits(query, event_text(event_of(entry)))]
    coming = [entry for entry in found if not is_past(event_of(entry), today)]
    past = [entry for entry in found if is_past(event_of(entry), today)]
    dated = sorted((entry for entry in coming if first_moment(event_of(entry))), key=_begins)
    undated = [entry for entry in coming if first_moment(event_of(entry)) is None]
    groups = _by_month(dated, quiet=False)
    if undated:
        groups.append(Group(heading=_tr("Utan datum"), rows=tuple(_event_row(entry) for entry in undated)))
    return groups + _by_month(sorted(past, key=_begins, reverse=True), quiet=True)


def _by_month(entries: Sequence[RegisterEntry], *, quiet: bool) -> list[Group]:
    months: dict[tuple[int, int], list[Row]] = {}
    for entry in entries:
        begins = _begins(entry)
        months.setdefault((begins.year, begins.month), []).append(_event_row(entry, quiet=quiet))
    return [
        Group(heading=_month(year, month, quiet=quiet), rows=tuple(rows), quiet=quiet)
        for (year, month), rows in months.items()
    ]


def _month(year: int, month: int, *, quiet: bool) -> str:
    name = f"{words(spoken()).months[month - 1]} {year}"
    return _tr("Tidigare: {0}").format(name) if quiet else name[:1].upper() + name[1:]


def _begins(entry: RegisterEntry) -> dt.date:
    moment = first_moment(event_of(entry))
    return moment.date if moment is not None else dt.date.max


def _event_row(entry: RegisterEntry, *, quiet: bool = False) -> Row:
    event = event_of(entry)
    place = event_words.where(event, spoken()).replace(NBSP, " ")
    missing = -1
    if not place and event.kind == "event" and not quiet:
        place, missing = _tr("Plats saknas"), 2
    signup = event_words.kicker(event, spoken()).replace(NBSP, " ")
    title = event.title or _tr("Händelse utan rubrik")
    return Row(entry=entry, cells=(day_words(event), title, place or "–", signup or "–"), quiet=quiet, missing=missing)


def day_words(event: Event) -> str:
    """The days of an event, short: "ons 7 juni", "31 aug–2 sep"; "" where no date is known."""
    first, last = first_moment(event), last_day(event)
    if first is None or last is None:
        return event.date_text
    if last <= first.date:
        return _short_day(first.date, weekday=True)
    return f"{_short_day(first.date)}–{_short_day(last)}"


def _short_day(day: dt.date, *, weekday: bool = False) -> str:
    """ "7 juni", with ``weekday`` "ons 7 juni"."""
    date = QDate(day.year, day.month, day.day)
    text = QLocale(spoken()).toString(date, "ddd d MMM" if weekday else "d MMM")
    return text.replace(".", "")


def event_text(event: Event) -> str:
    """What an event is found by."""
    language = spoken()
    dates = [event_words.badge(event, language)]
    return " ".join(
        part
        for part in (
            event.title,
            event.over_title,
            event.series,
            event.place,
            *(badge.text.replace(NBSP, " ") for badge in dates if badge),
            plain_text(event.body),
        )
        if part
    )


# Contacts


def contact_of(entry: RegisterEntry) -> Contact:
    """The contact of an entry of the contact register."""
    thing = entry.content.thing
    assert isinstance(thing, Contact)
    return thing


def contact_groups(entries: Iterable[RegisterEntry], today: dt.date, query: str = "") -> list[Group]:
    """Contacts by name; those to be checked first, those who have left last."""
    found = sorted(
        (entry for entry in entries if fits(query, _contact_text(contact_of(entry)))),
        key=lambda entry: contact_name(contact_of(entry)).casefold(),
    )
    left = [entry for entry in found if entry.facts.left_on is not None]
    here = [entry for entry in found if entry.facts.left_on is None]
    due = [entry for entry in here if is_due(entry, today)]
    fresh = [entry for entry in here if not is_due(entry, today)]
    groups = []
    if due:
        groups.append(Group(heading=_tr("Att kontrollera"), rows=tuple(_contact_row(entry, due=True) for entry in due)))
    if fresh:
        heading = _tr("Kontakter") if not due else _tr("Övriga")
        groups.append(Group(heading=heading, rows=tuple(_contact_row(entry) for entry in fresh)))
    if left:
        rows = tuple(_contact_row(entry, quiet=True) for entry in left)
        groups.append(Group(heading=_tr("Har slutat"), rows=rows, quiet=True))
    return groups


def is_due(entry: RegisterEntry, today: dt.date) -> bool:
    """Whether the date to check a contact has come."""
    return entry.facts.review_date is not None and entry.facts.review_date <= today and entry.facts.left_on is None


def _contact_row(entry: RegisterEntry, *, due: bool = False, quiet: bool = False) -> Row:
    contact = contact_of(entry)
    checked = entry.facts.review_date
    date = f"{_short_day(checked)} {checked.year}" if checked is not None else "–"
    cells = (
        contact_name(contact),
        contact.role or contact.organisation or "–",
        contact.email or contact.phone or "–",
        date,
    )
    return Row(entry=entry, cells=cells, quiet=quiet, missing=3 if due else -1)


def contact_name(contact: Contact) -> str:
    """What a contact is called in lists."""
    return contact.name or contact.email or contact.organisation or _tr("Kontakt utan namn")


def _contact_text(contact: Contact) -> str:
    """What a contact is found by."""
    parts = (contact.name, contact.role, contact.organisation, contact.email, contact.phone, contact.note)
    return " ".join(part for part in parts if part)


def entry_name(entry: RegisterEntry) -> str:
    """What an entry is called in sentences and menus."""
    thing = entry.content.thing
    if isinstance(thing, Event):
        return thing.title or _tr("Händelse utan rubrik")
    if isinstance(thing, Image):
        return thing.alt or thing.caption or thing.file.rpartition("/")[2]
    return contact_name(contact_of(entry))


def fits(query: str, text: str) -> bool:
    """Whether every typed word stands in ``text``; a and o find å, ä and ö too."""
    typed = query.lower().split()
    plain = text.lower()
    bare = folded(plain)
    return all(word in plain or (word.isascii() and word in bare) for word in typed)
