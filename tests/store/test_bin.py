"""The bin: what rests in it, how it comes there and back, and when it goes for good."""

from __future__ import annotations

import datetime as dt
import shutil
import sqlite3
import uuid
from contextlib import closing
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec.structs import replace

from editor.newsletter import edits
from editor.newsletter.edits import fragments
from editor.newsletter.edits.fragments import Place
from editor.newsletter.issue import Contact, Issue, Section
from editor.newsletter.registers.register import new_content
from editor.store.errors import UnknownIssue, UnknownSection
from editor.store.library import Library
from editor.store.opening import open_store
from store.samples import PICTURES, library_in, picture_on_disk, small_issue

EVERYTHING = -1
"""Days of age: also what was deleted just now."""
DAY = dt.timedelta(days=1)


def kept(library: Library, issue: Issue | None = None) -> tuple[str, Issue]:
    issue = issue or small_issue()
    return library.create_issue(issue, PICTURES), issue


def test_a_section_that_a_save_takes_out_rests_in_the_bin_with_all_it_names(library: Library) -> None:
    issue_id, issue = kept(library)
    after = edits.remove(issue, "s1")
    library.save_issue(issue_id, issue, after, {})
    (entry,) = library.bin.sections()
    assert (entry.issue_id, entry.issue_title, entry.newsletter_name) == (issue_id, "Juni", "Exempelbrevet")
    assert (entry.heading, entry.items) == ("Aktuellt", 2)
    fragment, pictures = library.bin.load_section(entry.id)
    assert pictures == PICTURES
    back, _ = fragments.put_in(after, fragment, Place(section_index=0))
    assert [section.heading for section in back.sections] == ["Aktuellt", ""]
    assert back.sections[0].items[0].heading == "Kajen öppnar"
    assert {event.title for event in back.events} == {"Träff"}


def test_a_section_without_heading_is_known_by_what_stands_first_in_it(library: Library) -> None:
    issue = small_issue()
    issue = replace(issue, sections=(replace(issue.sections[0], heading=""), *issue.sections[1:]))
    issue_id, issue = kept(library, issue)
    library.save_issue(issue_id, issue, edits.remove(issue, "s1"), {})
    assert library.bin.sections()[0].heading == "Kajen öppnar"


def test_an_empty_section_is_not_kept(library: Library) -> None:
    issue = replace(small_issue(), sections=(*small_issue().sections, Section(id="tomt")))
    issue_id, issue = kept(library, issue)
    library.save_issue(issue_id, issue, edits.remove(issue, "tomt"), PICTURES)
    assert library.bin.sections() == ()


def test_an_undone_removal_takes_the_section_out_of_the_bin_again(library: Library) -> None:
    issue_id, issue = kept(library)
    after = edits.remove(issue, "s1")
    library.save_issue(issue_id, issue, after, {})
    library.save_issue(issue_id, after, issue, PICTURES)
    assert library.bin.sections() == ()


def test_a_section_of_an_issue_whose_settings_are_damaged_is_listed_without_the_newsletters_name(
    library: Library,
) -> None:
    issue_id, issue = kept(library)
    library.save_issue(issue_id, issue, edits.remove(issue, "s1"), {})
    with library._transaction() as connection:
        connection.exec_driver_sql("UPDATE issues SET newsletter = '{\"name\": '")
    (entry,) = library.bin.sections()
    assert (entry.heading, entry.issue_title, entry.newsletter_name) == ("Aktuellt", "Juni", "")


@given(st.lists(st.sampled_from(["s1", "s2", "s3"]), max_size=8))
@settings(max_examples=20)
def test_whatever_is_taken_out_and_put_back_a_section_is_in_the_issue_or_in_the_bin(
    tmp_path_factory: pytest.TempPathFactory, toggled: list[str]
) -> None:
    with library_in(tmp_path_factory.mktemp("bin") / "data") as library:
        whole = replace(small_issue(), sections=(*small_issue().sections, Section(id="s3", heading="Tredje")))
        issue_id = library.create_issue(whole, PICTURES)
        out: set[str] = set()
        now = whole
        for section in toggled:
            out ^= {section}
            after = replace(whole, sections=tuple(one for one in whole.sections if one.id not in out))
            library.save_issue(issue_id, now, after, PICTURES)
            now = after
        assert len(library.bin.sections()) == len(out)
        headings = {"s1": "Aktuellt", "s2": "", "s3": "Tredje"}
        assert sorted(entry.heading for entry in library.bin.sections()) == sorted(headings[one] for one in out)


def test_a_save_that_writes_everything_anew_keeps_the_section_too(library: Library) -> None:
    """The stored rows are not those the caller thinks: another save came between."""
    issue_id, issue = kept(library)
    between = replace(issue, title="Juli", sections=(replace(issue.sections[0], heading="Nytt"), *issue.sections[1:]))
    library.save_issue(issue_id, issue, between, PICTURES)
    library.save_issue(issue_id, issue, edits.remove(issue, "s1"), {})
    assert [entry.heading for entry in library.bin.sections()] == ["Nytt"], "as it was stored"
    library.save_issue(issue_id, issue, edits.remove(issue, "s1"), {})
    assert len(library.bin.sections()) == 1, "the same section once"


def test_a_section_can_be_removed_for_good(library: Library) -> None:
    issue_id, issue = kept(library)
    library.save_issue(issue_id, issue, edits.remove(issue, "s1"), {})
    (entry,) = library.bin.sections()
    library.bin.forget_section(entry.id)
    assert library.bin.sections() == ()
    with pytest.raises(UnknownSection):
        library.bin.load_section(entry.id)


def test_sections_of_a_deleted_issue_wait_for_it(library: Library) -> None:
    issue_id, issue = kept(library)
    library.save_issue(issue_id, issue, edits.remove(issue, "s1"), {})
    library.delete_issue(issue_id)
    assert library.bin.sections() == ()
    library.restore_issue(issue_id)
    assert len(library.bin.sections()) == 1


def test_after_its_days_all_that_was_deleted_goes(library: Library) -> None:
    issue_id, issue = kept(library)
    library.save_issue(issue_id, issue, edits.remove(issue, "s1"), {})
    other = library.create_issue(small_issue(title="Juli"), PICTURES)
    library.snapshots.add(other, small_issue(title="Juli"), PICTURES, made_by="", reason="saved")
    library.delete_issue(other)
    assert library.bin.empty() == 0
    assert library.bin.empty(older_than_days=EVERYTHING) == 2
    assert library.bin.sections() == ()
    assert library.binned_issues() == ()
    with pytest.raises(UnknownIssue):
        library.restore_issue(other)
    assert library.load_issue(issue_id).issue.title == "Juni"


def test_only_what_lies_in_the_bin_is_removed_for_good(library: Library) -> None:
    issue_id, issue = kept(library)
    library.bin.forget_issue(issue_id)
    assert library.load_issue(issue_id).issue == issue
    library.save_issue(issue_id, issue, edits.remove(issue, "s1"), {})
    library.delete_issue(issue_id)
    library.bin.forget_issue(issue_id)
    assert library.binned_issues() == ()
    assert library.bin.sections() == ()


# Pictures


def test_a_deleted_sections_pictures_stay_until_it_goes(library: Library) -> None:
    picture = picture_on_disk(library)
    issue = small_issue()
    issue_id = library.create_issue(issue, {"images/kaj.jpg": picture})
    after = replace(edits.remove(issue, "s1"), hero=None, images=())
    library.save_issue(issue_id, issue, after, {})
    assert library.unused.remove() == 0
    library.bin.empty(older_than_days=EVERYTHING)
    assert library.unused.remove() == 1
    assert list(library.pictures.kept()) == []


def test_a_picture_goes_on_a_day_after_nothing_named_it(folder: Path) -> None:
    clock = [dt.datetime(2026, 3, 4, 8, tzinfo=dt.UTC)]
    with open_store(folder, program="prov", now=lambda: clock[0], new_id=lambda: uuid.uuid4().hex) as library:
        picture = picture_on_disk(library)
        assert library.unused.remove(after_days=1) == library.unused.remove(after_days=1) == 0
        clock[0] += DAY
        assert library.unused.remove({picture.sha256}, after_days=1) == 0
        assert library.unused.remove(after_days=1) == 0, "it was used in the meantime"
        issue_id = library.create_issue(small_issue(), {"images/kaj.jpg": picture})
        clock[0] += DAY
        assert library.unused.remove(after_days=1) == 0
        library.delete_issue(issue_id)
        library.bin.empty(older_than_days=EVERYTHING)
        assert library.unused.remove(after_days=1) == 0, "nothing has named it since today"
        clock[0] += DAY
        assert library.unused.remove(after_days=1) == 1


@pytest.mark.parametrize("years", [-56, -1, 1, 73])
def test_no_jump_of_the_clock_removes_a_picture_the_day_it_is_first_seen_or_keeps_it_for_long(
    folder: Path, years: int
) -> None:
    right = dt.datetime(2026, 3, 4, 8, tzinfo=dt.UTC)
    clock = [right]
    with open_store(folder, program="prov", now=lambda: clock[0], new_id=lambda: uuid.uuid4().hex) as library:
        picture_on_disk(library)
        clock[0] = right + years * 365 * DAY
        assert library.unused.remove(after_days=1) == 0
        clock[0] = right
        library.unused.remove(after_days=1)
        clock[0] = right + DAY
        library.unused.remove(after_days=1)
        assert list(library.pictures.kept()) == []


def test_while_an_issue_is_damaged_its_pictures_stay(folder: Path) -> None:
    """Somebody may ask for it to be rescued as its rows stand: which picture it names, nobody knows."""
    with library_in(folder) as library:
        picture = picture_on_disk(library)
        issue_id = library.create_issue(small_issue(), {"images/kaj.jpg": picture})
    with closing(sqlite3.connect(folder / "lansbrev.db")) as raw:
        raw.execute("UPDATE pictures SET picture_sha256 = ?", ("0" * 64,))
        raw.commit()
    with library_in(folder) as library:
        assert library.damaged_issues() == {issue_id}
        assert library.unused.remove() == 0
        assert list(library.pictures.kept()) == [picture.sha256]


def test_the_pictures_of_an_earlier_copy_of_the_database_stay(library: Library, folder: Path) -> None:
    picture = picture_on_disk(library)
    issue_id = library.create_issue(small_issue(), {"images/kaj.jpg": picture})
    (folder / "backups").mkdir()
    copy = folder / "backups" / "lansbrev-schema-0001.db"
    with closing(sqlite3.connect(copy)) as raw:
        raw.execute("CREATE TABLE pictures (issue_id TEXT, picture_sha256 TEXT)")
        raw.execute("INSERT INTO pictures VALUES ('x', ?)", (picture.sha256,))
        raw.commit()
    library.delete_issue(issue_id)
    library.bin.empty(older_than_days=EVERYTHING)
    assert library.unused.remove() == 0
    shutil.rmtree(folder / "backups")
    assert library.unused.remove() == 1


def test_a_copy_that_cannot_be_read_keeps_every_picture(library: Library, folder: Path) -> None:
    picture_on_disk(library)
    (folder / "backups").mkdir()
    (folder / "backups" / "skadad.db").write_bytes(b"not a database" * 100)
    assert library.unused.remove() == 0


@pytest.mark.parametrize("years", [1, 56])
def test_what_is_deleted_while_the_clock_is_wrong_rests_its_days_when_it_is_right_again(
    folder: Path, years: int
) -> None:
    """A computer whose battery is empty starts in 1970."""
    right = dt.datetime(2026, 3, 4, tzinfo=dt.UTC)
    clock = [right]
    with open_store(folder, program="prov", now=lambda: clock[0], new_id=lambda: uuid.uuid4().hex) as library:
        issue_id, issue = kept(library)
        other_id, _ = kept(library)
        entry = library.registers.add("contact", new_content(Contact(id="c", name="Exempel Exempelsson")))
        clock[0] = right - dt.timedelta(days=365 * years)
        library.save_issue(issue_id, issue, edits.remove(issue, "s1"), {})
        library.delete_issue(other_id)
        library.registers.delete(entry.id)
        for day in range(30):
            clock[0] = right + dt.timedelta(days=day)
            assert library.bin.empty() == library.registers.forget_deleted() == 0
        clock[0] = right + dt.timedelta(days=31)
        assert (library.bin.empty(), library.registers.forget_deleted()) == (2, 1)


@given(jumps=st.lists(st.integers(min_value=-60 * 365, max_value=60 * 365), max_size=29))
@settings(max_examples=30, deadline=None)
def test_wherever_the_clock_jumps_nothing_goes_before_thirty_days_on_which_the_program_was_run(
    tmp_path_factory: pytest.TempPathFactory, jumps: list[int]
) -> None:
    right = dt.datetime(2066, 3, 4, 9, tzinfo=dt.UTC)
    clock = [right]
    folder = tmp_path_factory.mktemp("jumps")
    with open_store(folder, program="prov", now=lambda: clock[0], new_id=lambda: uuid.uuid4().hex) as library:
        issue_id, issue = kept(library)
        other_id, _ = kept(library)
        library.save_issue(issue_id, issue, edits.remove(issue, "s1"), {})
        library.delete_issue(other_id)
        entry = library.registers.add("contact", new_content(Contact(id="c", name="Exempel Exempelsson")))
        library.registers.delete(entry.id)
        for jump in jumps:
            clock[0] = right + jump * DAY
            assert library.bin.empty() == library.registers.forget_deleted() == 0
        assert len(library.bin.sections()) == len(library.binned_issues()) == 1


def test_days_on_which_the_program_was_not_run_do_not_count(folder: Path) -> None:
    begin = dt.datetime(2026, 3, 4, 9, tzinfo=dt.UTC)
    clock = [begin]
    with open_store(folder, program="prov", now=lambda: clock[0], new_id=lambda: uuid.uuid4().hex) as library:
        library.delete_issue(kept(library)[0])
        gone = []
        for week in range(1, 32):
            clock[0] = begin + 7 * week * DAY
            gone.append(library.bin.empty())
    assert gone == [*[0] * 29, 1, 0]
