"""A person told of and erased: in drafts, published and binned issues, versions, exports, rounds and registers."""

from __future__ import annotations

import datetime as dt
import re
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from msgspec.structs import replace
from sqlalchemy import Text

from editor.newsletter.issue import Article, Contact, Image, Issue, Section
from editor.newsletter.persons import Person
from editor.newsletter.record import PictureNotes, Record
from editor.newsletter.registers.register import new_content
from editor.newsletter.review_round import Comment, ReviewRound
from editor.store import schema
from editor.store.errors import StoreFull
from editor.store.library import Library
from editor.store.persons import Naming
from editor.store.tables import metadata
from editor.store.values import ExportRecord
from editor.support.errors import DiskFull
from store.samples import library_in, small_issue

PERSON = Person(name="Xylofon Exempelsson", email="xylofon@example.se")
NOW = dt.datetime(2026, 1, 2, tzinfo=dt.UTC)


def issue(title: str) -> Issue:
    text = Article(id="a", heading=title, body="<p>Säger Xylofon Exempelsson.</p>")
    return Issue(
        title=title,
        date=dt.date(2026, 1, 1),
        sections=(Section(id="s", items=(text,)),),
        contacts=(Contact(id="c", name="Xylofon Exempelsson", email="xylofon@example.se", role="Handläggare"),),
    )


def filled(library: Library) -> list[str]:
    """Ids of a draft, a published and a binned issue, all of which name the person, as everything else does."""
    ids = [library.create_issue(issue(title), {}) for title in ("Utkast", "Publicerad", "Borta")]
    draft, published, binned = ids
    library.snapshots.add(draft, issue("Före"), {}, made_by="Xylofon Exempelsson", reason="saved")
    made = ExportRecord(
        folder="/hem/Xylofon Exempelsson/ut", formats=("mail",), mode="utskick", profile="", files=1, digest="0"
    )
    library.exports.record(draft, made, issue("Skickad"))
    notes = Record(picture_notes={"i": PictureNotes(people="Xylofon Exempelsson")})
    library.save_issue(draft, issue("Utkast"), issue("Utkast"), {}, notes)
    library.reviews.keep(
        draft,
        ReviewRound(
            id="r", made_at=NOW, comments=(Comment(id="k", text="Nej", made_at=NOW, author="Xylofon Exempelsson"),)
        ),
    )
    library.registers.add("contact", new_content(issue("x").contacts[0]))
    bare = replace(issue("Utkast"), sections=())
    library.save_issue(draft, issue("Utkast"), bare, {})
    library.save_issue(draft, bare, issue("Utkast"), {})
    library.save_issue(draft, issue("Utkast"), replace(issue("Utkast"), sections=()), {})
    library.statuses.set(published, "published")
    library.delete_issue(binned)
    while library.search.refresh():
        pass
    return ids


def test_everything_that_names_a_person_is_told_of(folder: Path) -> None:
    with library_in(folder) as library:
        draft, published, binned = filled(library)
        report = library.persons.report(PERSON)
        assert report.unread == ()
        told = {(one.place, one.issue_id) for one in report.named}
        assert told >= {
            ("issue", draft),
            ("issue", published),
            ("bin", binned),
            ("version", draft),
            ("export", draft),
            ("review", draft),
            ("register", ""),
        }
        assert library.persons.report(Person(name="Någon Annan")).named == ()


def test_a_version_that_names_a_person_in_three_places_is_one(folder: Path) -> None:
    with library_in(folder) as library:
        draft = filled(library)[0]
        report = library.persons.report(PERSON)
        assert {one.count for one in report.named if (one.place, one.issue_id) == ("version", draft)} == {1}


def test_what_is_damaged_is_named_and_left_as_it_is(folder: Path) -> None:
    with library_in(folder) as library:
        draft, published, binned = filled(library)
    with closing(sqlite3.connect(folder / "lansbrev.db")) as raw, raw:
        raw.execute("UPDATE contacts SET phone = '1' WHERE issue_id IN (?, ?)", (published, binned))
        raw.execute("UPDATE snapshots SET content = x'0001'")
        raw.execute("UPDATE register_entries SET value = '{'")
    with library_in(folder) as library:
        before = library.persons.report(PERSON)
        after = library.erasing.erase(PERSON, "[borttaget]")
        assert {(one.place, one.issue_id, one.title) for one in before.unread} == {
            ("issue", published, "Publicerad"),
            ("bin", binned, "Borta"),
            ("version", draft, "Utkast"),
            ("register", "", ""),
        }
        assert after.unread == before.unread
        assert ("issue", draft) in {(one.place, one.issue_id) for one in after.named}
        assert library.damaged_issues() == {published, binned}
        assert library.load_issue(draft).issue.contacts[0].name == ""


def test_a_newsletter_is_told_of_and_changed_too(folder: Path) -> None:
    credit = Image(id="i", file="hus.jpg", alt="Ett hus", credit="Xylofon Exempelsson")
    with library_in(folder) as library:
        library.create_issue(small_issue(newsletter="Brev från Xylofon Exempelsson"), {})
        (newsletter,) = library.newsletters.entries()
        publication = replace(newsletter.publication, audience="Läsare hos Xylofon Exempelsson", images=(credit,))
        library.newsletters.save(newsletter.id, publication, {})
        (named,) = (one for one in library.persons.report(PERSON).named if one.place == "newsletter")
        assert named.count == 1
        library.erasing.erase(PERSON, "[borttaget]")
        (newsletter,) = library.newsletters.entries()
        assert newsletter.publication.audience == "Läsare hos [borttaget]"
        assert newsletter.publication.images[0].credit == "[borttaget]"
        assert newsletter.publication.newsletter.name == "Brev från [borttaget]"


def test_erasing_does_not_make_a_damaged_row_pass_for_whole(folder: Path) -> None:
    with library_in(folder) as library:
        draft = filled(library)[0]
    with closing(sqlite3.connect(folder / "lansbrev.db")) as raw, raw:
        raw.execute("UPDATE snapshots SET title = 'Efter'")
        raw.execute("UPDATE reviews SET made_at = '2001-01-01T00:00:00+00:00'")
    with library_in(folder) as library:
        library.erasing.erase(PERSON, "[borttaget]")
        assert library.snapshots.entries(draft) == ()
        assert library.reviews.rounds(draft) == ()
        assert library.persons.report(PERSON).named == ()


def test_nothing_of_an_erased_person_is_left_in_any_file(folder: Path) -> None:
    with library_in(folder) as library:
        draft, published, binned = filled(library)
        assert sum(one.count for one in library.erasing.erase(PERSON, "[borttaget]").named) >= 7
        assert library.persons.report(PERSON) == Naming(named=(), unread=())
        assert library.load_issue(published).status == "published"
        assert library.load_issue(published).issue.contacts == (Contact(id="c", role="Handläggare"),)
        assert library.load_issue(binned, binned=True).issue.contacts[0].name == ""
        (entry,) = library.snapshots.entries(draft)
        assert entry.made_by == "[borttaget]"
        assert "[borttaget]" in str(library.snapshots.load(entry.id).issue)
        assert library.exports.issue(library.exports.entries(draft)[0].id) is not None
        assert library.reviews.rounds(draft)[0].comments[0].author == "[borttaget]"
        assert library.damaged_issues() == frozenset()
        while library.search.refresh():
            pass
        assert library.search.find("xylofon").hits == ()
        for file in folder.rglob("*"):
            if file.is_file():
                assert b"ylofon" not in file.read_bytes(), file
    with library_in(folder) as library:
        assert library.load_issue(draft).record.picture_notes["i"].people == "[borttaget]"


def test_copies_that_still_name_a_person_are_listed(folder: Path) -> None:
    with library_in(folder) as library:
        filled(library)
        (folder / "backups").mkdir(exist_ok=True)
        library.copy_to(folder / "backups" / "tidigare.db")
        (folder / "backups" / "trasig.db").write_bytes(b"ingen databas")
        library.erasing.erase(PERSON, "–")
        library.copy_to(folder / "backups" / "efter.db")
        assert library.persons.in_backups(PERSON) == ("tidigare.db", "trasig.db")


def test_an_erasing_that_was_cut_off_is_ended_by_the_next_tidying(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The rows are without the person, but not yet the log and the free pages of the files."""

    def cut_off(_: object) -> None:
        raise OSError

    with library_in(folder) as library:
        filled(library)
        with monkeypatch.context() as patched:
            patched.setattr(schema, "wipe", cut_off)
            with pytest.raises(OSError):
                library.erasing.erase(PERSON, "[borttaget]")
        assert library.persons.report(PERSON).named == ()
        assert any(b"ylofon" in file.read_bytes() for file in folder.glob("lansbrev.db*"))
    with library_in(folder) as library:
        library.erasing.finish()
    for file in folder.rglob("*"):
        assert not file.is_file() or b"ylofon" not in file.read_bytes(), file
    assert not (folder / "lansbrev.erasing").exists()


# What is damaged


def damage(folder: Path, *statements: str) -> None:
    with closing(sqlite3.connect(folder / "lansbrev.db")) as raw, raw:
        for statement in statements:
            raw.execute(statement)


def test_what_is_damaged_is_rescued_or_removed_and_then_the_person_is_nowhere(folder: Path) -> None:
    with library_in(folder) as library:
        draft, published, binned = filled(library)
        version = library.create_issue(issue("Bara versionen"), {})
        library.snapshots.add(version, issue("Bara versionen"), {}, made_by="", reason="saved")
        lost = library.create_issue(issue("Förlorad"), {})
        whole = library.create_issue(small_issue(), {})
    damage(
        folder,
        f"UPDATE contacts SET phone = '1' WHERE issue_id IN ('{published}', '{binned}')",  # a wrong letter
        f"UPDATE issues SET contact_order = '[' WHERE id IN ('{version}', '{lost}')",  # no issue any more
        f"UPDATE snapshots SET content = x'0001' WHERE of_issue = '{draft}'",
        "UPDATE register_entries SET value = '{'",
        "UPDATE newsletters SET settings = '{'",
    )
    with library_in(folder) as library:
        assert len(library.persons.report(PERSON).unread) > 4
        mended, naming = library.erasing.erase_damaged(PERSON, "[borttaget]")
        assert {(one.place, one.title, one.status) for one in mended.rescued} == {
            ("issue", "Publicerad", "published"),
            ("bin", "Borta", "draft"),
            ("issue", "Bara versionen", "draft"),
        }
        assert {(one.place, one.title) for one in mended.removed} == {
            ("issue", "Förlorad"),
            ("version", "Utkast"),
            ("register", ""),
            ("newsletter", ""),
        }
        assert naming.unread == ()
        assert library.persons.report(PERSON) == Naming(named=(), unread=())
        assert library.damaged_issues() == frozenset()
        assert library.load_issue(published).status == "published"
        contact = library.load_issue(binned, binned=True).issue.contacts[0]
        assert (contact.name, contact.role) == ("", "Handläggare")
        assert "[borttaget]" in str(library.load_issue(version).issue)
        assert {summary.id for summary in library.issues()} == {draft, published, version, whole}
        assert library.persons.in_backups(PERSON) == (mended.copy,)
        assert mended.copy.startswith("lansbrev-before-mending-2026")
        for file in folder.rglob("*"):
            if file.is_file() and file.name != mended.copy:
                assert b"ylofon" not in file.read_bytes(), file
        library.persons.remove_backup(mended.copy)
        assert list((folder / "backups").iterdir()) == []
    with library_in(folder) as library:
        assert {summary.id for summary in library.issues()} == {draft, published, version, whole}


def test_the_copy_is_the_store_as_it_was_damage_and_all(folder: Path) -> None:
    with library_in(folder) as library:
        published = filled(library)[1]
    damage(folder, f"UPDATE contacts SET phone = '1' WHERE issue_id = '{published}'")
    with library_in(folder) as library:
        mended, _ = library.erasing.erase_damaged(PERSON, "[borttaget]")
    (folder / "backups" / mended.copy).replace(folder / "lansbrev.db")
    with library_in(folder) as library:
        assert library.damaged_issues() == {published}
        assert {one.place for one in library.persons.report(PERSON).named} >= {"issue", "version", "register"}


def test_a_published_issue_is_rescued_as_it_was_published(folder: Path) -> None:
    with library_in(folder) as library:
        published = filled(library)[1]
        as_it_was = library.load_issue(published).issue
        library.snapshots.add(published, as_it_was, {}, made_by="", reason="status_published")
    damage(folder, f"UPDATE items SET body = '<p>Fel ord.</p>' WHERE issue_id = '{published}'")
    with library_in(folder) as library:
        library.erasing.erase_damaged(Person(name="Någon Annan"), "[borttaget]")
        assert library.load_issue(published).issue == as_it_was


def test_a_full_disk_stops_before_anything_is_mended(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with library_in(folder) as library:
        published = filled(library)[1]
    damage(folder, f"UPDATE contacts SET phone = '1' WHERE issue_id = '{published}'")

    def full(*_: object) -> None:
        raise DiskFull(folder=str(folder))

    with library_in(folder) as library:
        monkeypatch.setattr(schema, "_appear", full)
        with pytest.raises(StoreFull):
            library.erasing.erase_damaged(PERSON, "[borttaget]")
        assert library.damaged_issues() == {published}
        assert library.persons.report(PERSON).named != ()


def test_only_copies_of_the_database_can_be_removed(folder: Path) -> None:
    with library_in(folder) as library:
        filled(library)
        (folder / "backups").mkdir(exist_ok=True)
        for name in ("../lansbrev.db", "lansbrev.txt", "x/y.db"):
            with pytest.raises(ValueError, match=re.escape(name)):
                library.persons.remove_backup(name)
        library.persons.remove_backup("borta.db")
    assert (folder / "lansbrev.db").exists()


@given(st.data())
@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_whatever_is_scribbled_over_it_ends_whole_and_without_the_person(
    tmp_path_factory: pytest.TempPathFactory, data: st.DataObject
) -> None:
    folder = tmp_path_factory.mktemp("klotter") / "data"
    with library_in(folder) as library:
        filled(library)
    chosen = st.sampled_from([
        (table, column.name)
        for table in metadata.sorted_tables
        for column in table.columns
        if not column.primary_key and not column.foreign_keys and isinstance(column.type, Text)
    ])  # fmt: skip
    texts = st.sampled_from(["", "{", "null", "[]", "Xylofon Exempelsson", '["x"]', "\u0001", "9"])
    with closing(sqlite3.connect(folder / "lansbrev.db")) as raw, raw:
        for (table, column), text in data.draw(st.lists(st.tuples(chosen, texts), min_size=1, max_size=4)):
            raw.execute(f"UPDATE {table.name} SET {column} = ?", (text,))
    with library_in(folder) as library:
        _, naming = library.erasing.erase_damaged(PERSON, "[borttaget]")
        assert naming.unread == ()
        assert library.damaged_issues() == frozenset()
        assert library.persons.report(PERSON).named == ()
        for summary in library.issues():
            assert not summary.damaged
            library.load_issue(summary.id)
