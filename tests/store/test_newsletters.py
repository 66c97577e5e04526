"""The register of newsletters: kept whole, changed without touching issues, removed only without issues."""

from __future__ import annotations

import datetime as dt
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings

from editor.newsletter.issue import About, Image, Newsletter, Partner, Sender
from editor.newsletter.publication import Publication, begun_from
from editor.store.errors import NewsletterInUse, UnknownNewsletter
from editor.store.library import Library
from store.samples import PICTURES, library_in, picture_on_disk, small_issue
from strategies import issues

FULL = Publication(
    newsletter=Newsletter(
        name="Kustbrevet",
        theme="hav#00525F",
        frequency="fyra gånger om året",
        sender=Sender(name="Länsstyrelsen i Exempel län", logo="i1"),
        about=About(heading="Om", image="i2"),
        partners=(Partner(text="Exempel kommun", logo="i1"),),
    ),
    audience="Fiskare och kommuner vid kusten",
    checked_on=dt.date(2026, 1, 2),
    hero="i2",
    images=(Image(id="i1", file="images/logo.png", alt="Logotyp"), Image(id="i2", file="images/kaj.jpg")),
)


def test_a_newsletter_comes_back_as_it_was_kept(library: Library) -> None:
    added = library.newsletters.add(FULL, {**PICTURES, "images/annat.png": PICTURES["images/kaj.jpg"]})
    (entry,) = library.newsletters.entries()
    assert entry == added == library.newsletters.entry(added.id)
    assert entry.publication == FULL
    assert entry.pictures == PICTURES
    assert entry.is_set_up


@given(issues())
@settings(max_examples=40, suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow])
def test_any_settings_come_back_as_they_were_kept(library: Library, issue) -> None:  # type: ignore[no-untyped-def]
    publication = begun_from(issue)
    entry_id = library.newsletters.add(publication, {}).id
    assert library.newsletters.entry(entry_id).publication == publication
    library.newsletters.remove(entry_id)


def test_a_damaged_newsletter_hides_neither_the_others_nor_its_issues(folder: Path) -> None:
    with library_in(folder) as library:
        issue_id = library.create_issue(small_issue(), PICTURES)
        damaged = library.newsletters.entries()[0].id
        library.newsletters.add(FULL, PICTURES)
    with closing(sqlite3.connect(folder / "lansbrev.db")) as raw, raw:
        raw.execute("UPDATE newsletters SET audience = 'Andra' WHERE id = ?", (damaged,))
    with library_in(folder) as library:
        assert [entry.name for entry in library.newsletters.entries()] == ["Kustbrevet"]
        with pytest.raises(UnknownNewsletter):
            library.newsletters.entry(damaged)
        assert library.load_issue(issue_id).issue == small_issue()
        library.create_issue(small_issue(own_id="en-till"), PICTURES)


def test_what_an_issue_brought_in_is_not_set_up_until_somebody_does(library: Library) -> None:
    issue_id = library.create_issue(small_issue(), PICTURES)
    (entry,) = library.newsletters.entries()
    assert (entry.name, entry.is_set_up) == ("Exempelbrevet", False)
    saved = library.newsletters.save(entry.id, FULL, PICTURES)
    assert (saved.publication, saved.is_set_up, saved.pictures) == (FULL, True, PICTURES)
    assert library.load_issue(issue_id).issue == small_issue()
    assert library.issues()[0].newsletter_id == entry.id


def test_a_renamed_newsletter_takes_in_new_issues_by_its_new_name(library: Library) -> None:
    library.create_issue(small_issue(), {})
    (entry,) = library.newsletters.entries()
    library.newsletters.save(entry.id, FULL, {})
    library.create_issue(small_issue(newsletter="Kustbrevet"), {})
    assert {issue.newsletter_id for issue in library.issues()} == {entry.id}


def test_only_a_newsletter_without_issues_is_removed(library: Library) -> None:
    issue_id = library.create_issue(small_issue(), {})
    (entry,) = library.newsletters.entries()
    library.delete_issue(issue_id)
    with pytest.raises(NewsletterInUse) as caught:
        library.newsletters.remove(entry.id)
    assert caught.value.data == {"count": 1}
    library.bin.forget_issue(issue_id)
    library.newsletters.remove(entry.id)
    assert library.newsletters.entries() == ()
    with pytest.raises(UnknownNewsletter):
        library.newsletters.save(entry.id, FULL, {})


def test_its_pictures_stay(library: Library) -> None:
    picture = picture_on_disk(library)
    library.newsletters.add(FULL, {"images/logo.png": picture})
    assert library.unused.remove() == 0
