"""Issues for the tests of the window."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

from editor.newsletter.issue import (
    Article,
    Calendar,
    Contact,
    ContactList,
    Event,
    Issue,
    Moment,
    Newsletter,
    Part,
    Section,
)
from editor.store.thread import StoreThread


def sample() -> Issue:
    """Two sections, three articles (one with a part, a contact and an event), a calendar and a contact list."""
    return Issue(
        id="prov",
        title="Nyhetsbrev juni",
        date=dt.date(2026, 6, 2),
        newsletter=Newsletter(name="Exempelbrevet"),
        sections=(
            Section(
                id="s1",
                items=(
                    Article(id="a1", heading="Första artikeln", body="<p>Ett två tre.</p>", contacts=("c1",)),
                    Article(
                        id="a2",
                        heading="Andra artikeln",
                        events=("e2",),
                        parts=(Part(id="p1", heading="Delen"),),
                    ),
                    Article(id="a3", body="<p>Text utan rubrik.</p>"),
                ),
            ),
            Section(
                id="s2",
                heading="Kalender och folk",
                items=(
                    Calendar(id="k1", events=("e1", "e2")),
                    ContactList(id="k2", heading="Kontakta oss", contacts=("c1",)),
                ),
            ),
        ),
        events=(
            Event(id="e1", title="Träff", start=Moment(dt.date(2026, 6, 9))),
            Event(id="e2", title="Kurs", start=Moment(dt.date(2026, 6, 10))),
        ),
        contacts=(Contact(id="c1", name="Exempel Exempelsson"),),
    )


def fill(folder: Path, issue: Issue) -> None:
    """A store that holds an issue, left closed for a program to open."""
    store = StoreThread(folder, lambda call: call())
    store.call(lambda library: library.create_issue(issue, {}))
    store.close()


def stored(folder: Path) -> Issue:
    """What the issue became in a store that nobody holds any more."""
    store = StoreThread(folder, lambda call: call())
    try:
        return store.call(lambda library: library.load_issue("prov")).issue
    finally:
        store.close()
