"""What the lists of registers show: months, what is over, what is missing, who is to be checked and who has left."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QLocale

from editor.desktop.registers import rows
from editor.newsletter.issue import Contact, Event, Moment
from editor.newsletter.record import Register
from editor.newsletter.registers import register
from editor.newsletter.registers.register import Facts
from editor.store.values import RegisterEntry

TODAY = dt.date(2026, 6, 2)


@pytest.fixture(autouse=True)
def swedish() -> Iterator[None]:
    before = QLocale()
    QLocale.setDefault(QLocale(QLocale.Language.Swedish, QLocale.Country.Sweden))
    yield
    QLocale.setDefault(before)


def entry(thing: Event | Contact, name: Register = "event", facts: Facts | None = None) -> RegisterEntry:
    return RegisterEntry(
        id=f"{name}-{getattr(thing, 'title', '') or getattr(thing, 'name', '')}",
        register=name,
        content=register.new_content(thing),
        facts=facts or Facts(),
        revision=1,
        changed_at=dt.datetime(2026, 1, 1, tzinfo=dt.UTC),
    )


def event(title: str, start: str = "", end: str = "", **more: str) -> RegisterEntry:
    moments = {"start": Moment.parse(start) if start else None, "end": Moment.parse(end) if end else None}
    return entry(Event(id="e1", title=title, **moments, **more))  # type: ignore[arg-type]


def listed(groups: list[rows.Group]) -> list[tuple[str, list[str]]]:
    return [(group.heading, [row.cells[1] for row in group.rows]) for group in groups]


def test_events_stand_by_month_with_what_is_over_last_and_named_so() -> None:
    found = rows.event_groups(
        [
            event("Sent", "2026-12-19"),
            event("Förra", "2026-03-01"),
            event("Juni b", "2026-06-15T13:00"),
            event("Odaterad"),
            event("Juni a", "2026-06-02"),
            event("Nyss", "2026-06-01"),
        ],
        TODAY,
    )
    assert listed(found) == [
        ("Juni 2026", ["Juni a", "Juni b"]),
        ("December 2026", ["Sent"]),
        ("Utan datum", ["Odaterad"]),
        ("Tidigare: juni 2026", ["Nyss"]),
        ("Tidigare: mars 2026", ["Förra"]),
    ]
    assert [group.quiet for group in found] == [False, False, False, True, True]
    assert found[-1].rows[0].quiet


def test_an_event_that_goes_on_is_not_over() -> None:
    (group,) = rows.event_groups([event("Dagarna", "2026-05-31", "2026-06-02", place="Kajen")], TODAY)
    assert (group.quiet, group.rows[0].cells[0]) == (False, "31 maj–2 juni")


def test_a_missing_place_is_said_by_a_word_and_marked() -> None:
    (group,) = rows.event_groups([event("Träff", "2026-06-15")], TODAY)
    row = group.rows[0]
    assert row.cells == ("mån 15 juni", "Träff", "Plats saknas", "–")
    assert row.missing == 2


@pytest.mark.parametrize(
    ("query", "titles"),
    [
        ("vand", ["Vandring"]),
        ("VANDRING skog", ["Vandring"]),
        ("forelasning", ["Föreläsning"]),
        ("juni 2027", []),
    ],
)
def test_typing_narrows_by_every_word(query: str, titles: list[str]) -> None:
    entries = [event("Vandring", "2026-06-15", place="Exempelskogen"), event("Föreläsning", "2026-06-16")]
    assert [row.cells[1] for group in rows.event_groups(entries, TODAY, query) for row in group.rows] == titles


def test_contacts_to_be_checked_come_first_and_who_has_left_last() -> None:
    entries = [
        entry(Contact(id="c1", name="Borta", role="Samordnare"), "contact", Facts(left_on=TODAY)),
        entry(Contact(id="c1", name="Beta"), "contact"),
        entry(Contact(id="c1", name="alfa", email="alfa@example.se"), "contact"),
        entry(Contact(id="c1", name="Gammal"), "contact", Facts(review_date=TODAY)),
        entry(Contact(id="c1", name="Senare"), "contact", Facts(review_date=dt.date(2026, 6, 3))),
    ]
    found = rows.contact_groups(entries, TODAY)
    assert [(group.heading, [row.cells[0] for row in group.rows]) for group in found] == [
        ("Att kontrollera", ["Gammal"]),
        ("Övriga", ["alfa", "Beta", "Senare"]),
        ("Har slutat", ["Borta"]),
    ]
    assert found[0].rows[0].missing == 3
    assert found[2].quiet
    assert [row.cells[0] for group in rows.contact_groups(entries, TODAY, "samord") for row in group.rows] == ["Borta"]


def test_a_contact_without_a_name_is_called_something() -> None:
    assert rows.contact_name(Contact(id="c1", email="exempel@example.se")) == "exempel@example.se"
    assert rows.contact_name(Contact(id="c1")) == "Kontakt utan namn"
