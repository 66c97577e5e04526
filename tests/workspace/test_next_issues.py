"""What the next issue is made from, out of a real store, and its first save."""

from __future__ import annotations

import datetime as dt

import msgspec

from editor.newsletter.issue import About, Article, Issue, Newsletter, Section
from editor.newsletter.publication import Publication
from editor.newsletter.record import Record, Work
from editor.workspace.next_issue.proposals import proposals
from workspace.hands import ISSUE, Desk, title

D = dt.date


def issue_of(name: str, date: dt.date, number: str) -> Issue:
    section = Section(id="s1", items=(Article(id="a1", heading=f"Nummer {number}"),))
    return Issue(title="T", date=date, number=number, newsletter=Newsletter(name=name), sections=(section,))


def test_issues_of_the_same_newsletter_tell_the_rhythm_and_what_recurs(desk: Desk) -> None:
    ids = [
        desk.create(issue_of("Brevet", D(2023, month, 1), number)) for month, number in ((3, "1"), (6, "2"), (9, "3"))
    ]
    desk.create(issue_of("Annat brev", D(2023, 4, 1), "9"))
    basis = desk.ask(lambda done, failed: desk.workspace.next_issues.basis(ids[1], done, failed))
    assert basis.work.issue.number == "2"
    assert [issue.number for issue in basis.earlier] == ["1"]
    assert sorted((str(one.date), one.number) for one in basis.editions) == [
        ("2023-03-01", "1"),
        ("2023-06-01", "2"),
        ("2023-09-01", "3"),
    ]


def test_versions_of_one_issue_count_as_one(desk: Desk) -> None:
    def new_version(issue_id: str) -> str:
        desk.open(issue_id)
        desk.ask(lambda done, failed: desk.workspace.statuses.set(issue_id, "published", lambda: done(None), failed))
        return desk.ask(lambda done, failed: desk.workspace.statuses.new_version(issue_id, done, failed))

    march = desk.create(issue_of("Brevet", D(2023, 3, 1), "1"))
    june = desk.create(issue_of("Brevet", D(2023, 6, 1), "2"))
    new_version(march)
    corrected = new_version(new_version(june))
    basis = desk.ask(lambda done, failed: desk.workspace.next_issues.basis(corrected, done, failed))
    assert [issue.number for issue in basis.earlier] == ["1"]
    assert sorted(one.number for one in basis.editions) == ["1", "2"]


def test_what_is_unsaved_comes_along(desk: Desk) -> None:
    opened = desk.open(desk.create())
    opened.apply(title("Nyss ändrad"), "Ändra")
    basis = desk.ask(lambda done, failed: desk.workspace.next_issues.basis(opened.id, done, failed))
    assert basis.work.issue.title == "Nyss ändrad"
    assert not opened.is_dirty


def test_the_new_issue_has_the_old_ones_pictures_byte_for_byte(desk: Desk) -> None:
    old = desk.open(desk.create())
    basis = desk.ask(lambda done, failed: desk.workspace.next_issues.basis(old.id, done, failed))
    work = Work(msgspec.structs.replace(basis.work.issue, title="Nästa"), Record(profile="p"))
    new_id = desk.ask(lambda done, failed: desk.workspace.next_issues.create(work, basis.pictures, done, failed))
    new = desk.open(new_id)
    assert (new.id != old.id, new.issue, new.record, new.status) == (True, work.issue, work.record, "draft")
    assert new.picture_data("images/logo.png") == old.picture_data("images/logo.png")


def test_the_settings_are_those_the_newsletter_has_now(desk: Desk) -> None:
    issue_id = desk.create()

    def set_up(library: object) -> None:
        from editor.store.library import Library

        assert isinstance(library, Library)
        (entry,) = library.newsletters.entries()
        newsletter = Newsletter(name="Exempelbrevet", about=About(heading="Om brevet"))
        library.newsletters.save(entry.id, Publication(newsletter=newsletter), {})

    desk.store.call(set_up)
    basis = desk.ask(lambda done, failed: desk.workspace.next_issues.basis(issue_id, done, failed))
    assert basis.work.issue.newsletter.about.heading == "Om brevet"
    assert not basis.has_own_hero
    assert desk.ask(lambda done, failed: desk.workspace.open(issue_id, done, failed)).issue == ISSUE


def test_a_header_picture_of_the_newsletters_own_is_kept() -> None:
    issue = msgspec.structs.replace(ISSUE, hero="i1")
    found = {one.key: one for one in proposals(issue, (), D(2023, 9, 1), has_own_hero=True)}
    assert found["hero"].choice == "keep"
    assert {one.key: one for one in proposals(issue, (), D(2023, 9, 1))}["hero"].choice == "leave_out"
