"""A person told of and erased: in drafts, published and binned issues, versions, exports, rounds and registers."""

from __future__ import annotations

import datetime as dt
import sqlite3
from contextlib import closing
from pathlib import Path

from msgspec.structs import replace

from editor.newsletter.issue import Article, Contact, Issue, Section
from editor.newsletter.persons import Person
from editor.newsletter.record import PictureNotes, Record
from editor.newsletter.registers.register import new_content
from editor.newsletter.review_round import Comment, ReviewRound
from editor.store.library import Library
from editor.store.values import ExportRecord
from store.samples import library_in

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
    made = ExportRecord(folder="/ut", formats=("mail",), mode="utskick", profile="", files=1, digest="0")
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
        told = {(one.place, one.issue_id) for one in library.persons.report(PERSON)}
        assert told >= {
            ("issue", draft),
            ("issue", published),
            ("bin", binned),
            ("version", draft),
            ("export", draft),
            ("review", draft),
            ("register", ""),
        }
        assert library.persons.report(Person(name="Någon Annan")) == ()


def test_erasing_does_not_make_a_damaged_row_pass_for_whole(folder: Path) -> None:
    with library_in(folder) as library:
        draft = filled(library)[0]
    with closing(sqlite3.connect(folder / "lansbrev.db")) as raw, raw:
        raw.execute("UPDATE snapshots SET title = 'Efter'")
        raw.execute("UPDATE reviews SET made_at = '2001-01-01T00:00:00+00:00'")
    with library_in(folder) as library:
        library.erase_person(PERSON, "[borttaget]")
        assert library.snapshots.entries(draft) == ()
        assert library.reviews.rounds(draft) == ()
        assert library.persons.report(PERSON) == ()


def test_nothing_of_an_erased_person_is_left_in_any_file(folder: Path) -> None:
    with library_in(folder) as library:
        draft, published, binned = filled(library)
        assert library.erase_person(PERSON, "[borttaget]") >= 7
        assert library.persons.report(PERSON) == ()
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
        library.erase_person(PERSON, "–")
        library.copy_to(folder / "backups" / "efter.db")
        assert library.persons.in_backups(PERSON) == ("tidigare.db", "trasig.db")
