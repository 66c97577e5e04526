from __future__ import annotations

import hashlib
import sqlite3
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from pathlib import Path

import msgspec
import pytest
from hypothesis import HealthCheck, given, settings
from sqlalchemy import Engine, event

from editor.newsletter import issue_file
from editor.newsletter.issue import Issue, Newsletter
from editor.newsletter.publication import Publication
from editor.newsletter.record import Record
from editor.store.errors import IssueDamaged, UnknownIssue
from editor.store.library import Library
from editor.support.pictures import Picture
from store.samples import PICTURES, large_issue, library_in, small_issue, with_body
from strategies import issues


def renamed(issue: Issue, title: str) -> Issue:
    return msgspec.structs.replace(issue, title=title)


@contextmanager
def written() -> Iterator[list[str]]:
    """Every statement that is sent while the context lasts, once per row."""
    statements: list[str] = []

    def note(_c: object, _cursor: object, sql: str, parameters: object, _context: object, many: bool) -> None:
        statements.extend(
            [" ".join(sql.split()[:3])] * (len(parameters) if many and isinstance(parameters, list) else 1)
        )

    event.listen(Engine, "before_cursor_execute", note)
    try:
        yield statements
    finally:
        event.remove(Engine, "before_cursor_execute", note)


def test_an_issue_comes_back_equal(library: Library) -> None:
    issue_id = library.create_issue(small_issue(), PICTURES)
    stored = library.load_issue(issue_id)
    assert (stored.id, stored.issue, stored.pictures, stored.revision) == (issue_id, small_issue(), PICTURES, 1)


@given(issue=issues(), later=issues())
@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_any_issue_comes_back_equal_created_or_saved(library: Library, issue: Issue, later: Issue) -> None:
    issue_id = library.create_issue(issue, {})
    assert library.load_issue(issue_id).issue == issue
    library.save_issue(issue_id, issue, later, PICTURES)
    assert library.load_issue(issue_id).issue == later
    library.save_issue(issue_id, None, issue, {})
    stored = library.load_issue(issue_id)
    assert (stored.issue, stored.pictures) == (issue, {})


def test_a_real_newsletter_comes_back_equal(library: Library, example: Path) -> None:
    loaded = issue_file.read(example / "issue.lansbrev.json")
    issue_id = library.create_issue(loaded.issue, {})
    assert library.load_issue(issue_id).issue == loaded.issue


def test_an_issue_is_there_after_a_restart(folder: Path) -> None:
    with library_in(folder) as library:
        issue_id = library.create_issue(small_issue(), PICTURES)
    with library_in(folder) as library:
        assert library.load_issue(issue_id).issue == small_issue()


@pytest.mark.parametrize("name", ["lansbrev.db-wal", "lansbrev.db-shm"])
def test_closing_leaves_one_database_file(folder: Path, name: str) -> None:
    with library_in(folder) as library:
        library.create_issue(small_issue(), {})
    assert not (folder / name).exists()


def test_the_issues_own_id_is_the_stores_where_it_is_free_and_fit(library: Library) -> None:
    assert library.create_issue(small_issue(own_id="juni-2023"), {}) == "juni-2023"
    again = library.create_issue(small_issue(own_id="juni-2023"), {})
    odd = library.create_issue(small_issue(own_id="../juni 2023"), {})
    assert len({"juni-2023", again, odd}) == 3
    assert library.load_issue(again).issue.id == "juni-2023"
    assert library.load_issue(odd).issue.id == "../juni 2023"


def test_the_list_shows_the_latest_change_first(library: Library) -> None:
    first = library.create_issue(small_issue(title="Maj"), {})
    second = library.create_issue(small_issue(title="Juni", newsletter="Kustbrevet"), {})
    assert [one.id for one in library.issues()] == [second, first]
    library.save_issue(first, small_issue(title="Maj"), small_issue(title="Maj, ändrad"), {})
    latest, other = library.issues()
    assert (latest.title, latest.newsletter_name, latest.theme) == ("Maj, ändrad", "Exempelbrevet", "hav")
    assert (latest.status, latest.date, latest.damaged) == ("draft", small_issue().date, False)
    assert latest.changed_at > other.changed_at


def test_each_save_counts_and_saving_nothing_new_does_not(library: Library) -> None:
    issue = small_issue()
    issue_id = library.create_issue(issue, PICTURES)
    assert library.save_issue(issue_id, issue, renamed(issue, "Juli"), PICTURES) == 2
    assert library.save_issue(issue_id, renamed(issue, "Juli"), renamed(issue, "Juli"), PICTURES) == 2
    assert library.save_issue(issue_id, renamed(issue, "Juli"), issue, PICTURES) == 3


def test_what_goes_with_an_issue_is_saved_with_it_and_stays_where_it_is_not_told(folder: Path) -> None:
    issue, first, second = small_issue(), Record(profile="plain"), Record(profile="mailchimp")
    with library_in(folder) as library:
        issue_id = library.create_issue(issue, PICTURES, first)
        assert library.load_issue(issue_id).record == first
        assert library.save_issue(issue_id, issue, issue, PICTURES, second) == 2
        assert library.save_issue(issue_id, issue, issue, PICTURES) == 2
        library.save_issue(issue_id, None, renamed(issue, "Juli"), PICTURES)
    with library_in(folder) as library:
        assert library.load_issue(issue_id).record == second
        library.save_issue(issue_id, renamed(issue, "Juli"), renamed(issue, "Juli"), PICTURES, Record())
        assert library.load_issue(issue_id).record == Record()


def test_an_edit_of_one_body_among_200_articles_writes_that_row_and_the_head(library: Library) -> None:
    before = large_issue(200)
    issue_id = library.create_issue(before, PICTURES)
    with written() as statements:
        library.save_issue(issue_id, before, with_body(before, 12, 5, "<p>Nytt</p>"), PICTURES)
    reading = [one for one in statements if one.startswith("SELECT")]
    assert sorted(set(statements) - set(reading)) == ["BEGIN IMMEDIATE", "UPDATE issues SET", "UPDATE items SET"]
    assert len(reading) == 1
    assert len(statements) == 4


def test_a_save_after_a_restart_reads_the_picture_table_once(folder: Path) -> None:
    with library_in(folder) as library:
        issue_id = library.create_issue(small_issue(), PICTURES)
    with library_in(folder) as library:
        library.save_issue(issue_id, small_issue(), renamed(small_issue(), "Juli"), PICTURES)
        assert library.load_issue(issue_id).pictures == PICTURES


def test_pictures_are_saved_with_the_issue(library: Library) -> None:
    issue_id = library.create_issue(small_issue(), PICTURES)
    other = {"images/ny.png": Picture(sha256="b" * 64, width_px=3, height_px=4, media_type="image/png")}
    assert library.save_issue(issue_id, small_issue(), small_issue(), other) == 2
    assert library.load_issue(issue_id).pictures == other


def test_a_wrong_before_is_noticed_and_everything_is_written(library: Library) -> None:
    issue = large_issue(20)
    issue_id = library.create_issue(issue, {})
    library.save_issue(issue_id, issue, with_body(issue, 1, 2, "<p>Sparat</p>"), {})
    after = with_body(issue, 1, 2, "<p>Senare</p>")
    library.save_issue(issue_id, issue, after, {})
    assert library.load_issue(issue_id).issue == after


def test_a_save_that_fails_writes_nothing(library: Library) -> None:
    issue = small_issue()
    issue_id = library.create_issue(issue, {})
    twice = msgspec.structs.replace(issue, title="Juli", contacts=issue.contacts * 2)
    with pytest.raises(ValueError, match="c1"):
        library.save_issue(issue_id, issue, twice, {})
    assert library.load_issue(issue_id).issue == issue


def test_an_unknown_issue_is_named(library: Library) -> None:
    for job in (
        lambda: library.load_issue("nej"),
        lambda: library.save_issue("nej", small_issue(), small_issue(title="x"), {}),
        lambda: library.save_issue("nej", None, small_issue(), {}),
        lambda: library.delete_issue("nej"),
        lambda: library.restore_issue("nej"),
    ):
        with pytest.raises(UnknownIssue) as caught:
            job()
        assert caught.value.data == {"id": "nej"}
    assert not library.issue_exists("nej")


def test_a_deleted_issue_rests_in_the_bin_and_comes_back(library: Library) -> None:
    issue_id = library.create_issue(small_issue(), {})
    library.delete_issue(issue_id)
    assert library.issues() == ()
    assert not library.issue_exists(issue_id)
    with pytest.raises(UnknownIssue):
        library.load_issue(issue_id)
    (binned,) = library.binned_issues()
    assert binned.id == issue_id
    assert binned.deleted_at is not None
    library.restore_issue(issue_id)
    assert library.load_issue(issue_id).issue == small_issue()
    assert library.binned_issues() == ()


def test_an_issue_deleted_under_an_open_window_still_takes_its_last_save(library: Library) -> None:
    issue_id = library.create_issue(small_issue(), {})
    library.delete_issue(issue_id)
    library.save_issue(issue_id, small_issue(), small_issue(title="Sista ordet"), {})
    assert library.issues() == ()
    library.restore_issue(issue_id)
    assert library.load_issue(issue_id).issue.title == "Sista ordet"


def test_the_bin_is_emptied_of_what_has_rested_long_enough(library: Library) -> None:
    kept = library.create_issue(small_issue(title="Kvar"), {})
    binned = library.create_issue(small_issue(title="Borta"), PICTURES)
    library.delete_issue(binned)
    assert library.bin.empty() == 0
    assert library.bin.empty(older_than_days=0) == 1
    assert library.binned_issues() == ()
    assert library.load_issue(kept).issue.title == "Kvar"
    assert library.damaged_issues() == frozenset()
    with pytest.raises(UnknownIssue):
        library.restore_issue(binned)


def test_only_pictures_nothing_names_are_removed(library: Library) -> None:
    kept = {}
    for use in ("issue", "bin", "undo", "nothing"):
        data = use.encode()
        kept[use] = Picture(sha256=hashlib.sha256(data).hexdigest(), width_px=1, height_px=1, media_type="image/png")
        library.pictures.add(kept[use], data)
    library.create_issue(small_issue(), {"images/a.png": kept["issue"]})
    library.delete_issue(library.create_issue(small_issue(), {"images/b.png": kept["bin"]}))
    assert library.unused.remove({kept["undo"].sha256}) == 1
    assert set(library.pictures.kept()) == {kept[use].sha256 for use in ("issue", "bin", "undo")}


def test_a_new_newsletter_enters_the_register_once(library: Library) -> None:
    library.create_issue(small_issue(title="Maj"), {})
    library.create_issue(small_issue(title="Juni"), {})
    library.create_issue(small_issue(title="Juni", newsletter="Kustbrevet"), {})
    library.create_issue(small_issue(title="Utan namn", newsletter=""), {})
    by_id = Newsletter(id="kust", name="Kustbrevet")
    library.create_issue(msgspec.structs.replace(small_issue(), newsletter=by_id), {})
    entries = [(entry.name, entry.publication.newsletter.id) for entry in library.newsletters.entries()]
    assert sorted(entries) == [("Exempelbrevet", ""), ("Kustbrevet", ""), ("Kustbrevet", "kust")]


def test_new_settings_of_a_newsletter_leave_its_issues_alone(library: Library) -> None:
    issue_id = library.create_issue(small_issue(), {})
    (entry,) = library.newsletters.entries()
    changed = msgspec.structs.replace(entry.publication.newsletter, theme="skog")
    library.newsletters.save(entry.id, Publication(newsletter=changed), {})
    (entry,) = library.newsletters.entries()
    assert (entry.publication, entry.revision) == (Publication(newsletter=changed), 2)
    assert library.load_issue(issue_id).issue == small_issue()


@pytest.mark.parametrize(
    "damage",
    [
        "UPDATE items SET body = replace(body, 'två', 'tvb')",
        "UPDATE issues SET title = 'Juno'",
        "UPDATE pictures SET width_px = 601",
        "UPDATE images SET decorative = 0",
        "DELETE FROM pictures",
        "DELETE FROM parts WHERE id = 'p2'",
        "UPDATE issues SET digest = 'x'",
    ],
)
def test_damage_to_a_text_is_noticed_and_stays_within_its_issue(folder: Path, damage: str) -> None:
    with library_in(folder) as library:
        issue_id = library.create_issue(small_issue(), PICTURES)
        other = library.create_issue(small_issue(title="Hel", own_id="hel"), {})
    with sqlite3.connect(folder / "lansbrev.db") as raw:
        assert raw.execute(f"{damage} {'AND' if 'WHERE' in damage else 'WHERE'} {key(damage)} = '{issue_id}'").rowcount
    raw.close()
    with library_in(folder) as library:
        with pytest.raises(IssueDamaged) as caught:
            library.load_issue(issue_id)
        assert caught.value.data["id"] == issue_id
        assert library.load_issue(other).issue.title == "Hel"
        assert library.damaged_issues() == {issue_id}
        assert {one.id for one in library.issues()} == {issue_id, other}


@pytest.mark.parametrize(
    "touch",
    [
        lambda library, issue_id: library.statuses.set(issue_id, "review"),
        lambda library, issue_id: (library.delete_issue(issue_id), library.restore_issue(issue_id)),
    ],
)
def test_a_damaged_head_does_not_pass_for_whole_by_being_changed(
    folder: Path, touch: Callable[[Library, str], object]
) -> None:
    with library_in(folder) as library:
        issue_id = library.create_issue(small_issue(), PICTURES)
    with closing(sqlite3.connect(folder / "lansbrev.db")) as raw, raw:
        raw.execute("UPDATE issues SET title = 'Juno'")
    with library_in(folder) as library:
        touch(library, issue_id)
        with pytest.raises(IssueDamaged):
            library.load_issue(issue_id)


def key(statement: str) -> str:
    return "id" if " issues " in statement else "issue_id"


def test_a_row_put_back_as_it_was_earlier_is_noticed(folder: Path) -> None:
    """What a disk does that loses a write: every row is intact by itself."""
    issue = large_issue(3)
    with library_in(folder) as library:
        issue_id = library.create_issue(issue, {})
    with sqlite3.connect(folder / "lansbrev.db") as raw:
        (old,) = raw.execute("SELECT * FROM items WHERE id = 'a1'").fetchall()
    raw.close()
    with library_in(folder) as library:
        library.save_issue(issue_id, issue, with_body(issue, 0, 1, "<p>Nytt</p>"), {})
    with sqlite3.connect(folder / "lansbrev.db") as raw:
        raw.execute("DELETE FROM items WHERE id = 'a1'")
        raw.execute(f"INSERT INTO items VALUES ({', '.join('?' * len(old))})", old)
    raw.close()
    with library_in(folder) as library, pytest.raises(IssueDamaged, match="older"):
        library.load_issue(issue_id)


def test_a_damaged_head_is_listed_as_damaged_and_healed_by_a_save(folder: Path) -> None:
    with library_in(folder) as library:
        issue_id = library.create_issue(small_issue(), {})
    with sqlite3.connect(folder / "lansbrev.db") as raw:
        raw.execute("UPDATE issues SET date = '2023-06-0', newsletter = '{', digest = 'x'")
    raw.close()
    with library_in(folder) as library:
        (summary,) = library.issues()
        assert summary.damaged
        library.save_issue(issue_id, small_issue(), small_issue(title="Räddad"), {})
        assert library.load_issue(issue_id).issue.title == "Räddad"
        assert not library.issues()[0].damaged
