"""What the commands do to an issue, seen from each row."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable

import pytest

from desktop.samples import sample
from editor.desktop.outline import structure
from editor.desktop.outline.structure import StructureEdit
from editor.newsletter.edits.picture_edits import of_file
from editor.newsletter.issue import Article, Calendar, ContactList, Issue
from editor.newsletter.outline import OutlineRow, rows

Command = Callable[[Issue, OutlineRow | None], StructureEdit | None]


def row(issue: Issue, *path: str) -> OutlineRow:
    return next(found for top in rows(issue) for found in top.walk() if found.path == path)


def items(issue: Issue) -> list[list[str]]:
    return [[item.id for item in section.items] for section in issue.sections]


def done(issue: Issue, edit: StructureEdit | None) -> Issue:
    assert edit is not None
    return edit.apply(issue)


def test_an_article_comes_after_the_selected_one() -> None:
    issue = sample()
    edit = structure.add_article(issue, row(issue, "n:s1", "n:a1"))
    after = edit.apply(issue)
    fresh = edit.focus.removeprefix("n:") if edit.focus else ""
    assert items(after) == [["a1", fresh, "a2", "a3"], ["k1", "k2"]]


def test_an_article_comes_after_the_article_of_a_selected_part() -> None:
    issue = sample()
    after = done(issue, structure.add_article(issue, row(issue, "n:s1", "n:a2", "n:p1")))
    first = items(after)[0]
    assert len(first) == 4
    assert (first[:2], first[3]) == (["a1", "a2"], "a3")


@pytest.mark.parametrize(
    ("path", "section", "place"),
    [(("issue",), 0, 0), (("masthead",), 0, 0), (("n:s1",), 0, 3), (("about",), 1, 2), (("footer",), 1, 2)],
)
def test_an_article_from_elsewhere_goes_to_the_nearest_end(path: tuple[str, ...], section: int, place: int) -> None:
    issue = sample()
    edit = structure.add_article(issue, row(issue, *path))
    after = edit.apply(issue)
    assert f"n:{after.sections[section].items[place].id}" == edit.focus


@pytest.mark.parametrize("command", [structure.add_article, structure.add_calendar, structure.add_contact_list])
def test_an_issue_without_sections_gets_one(command: Command) -> None:
    issue = Issue(title="Tom", date=dt.date(2026, 1, 1))
    after = done(issue, command(issue, None))
    assert [len(section.items) for section in after.sections] == [1]


def test_a_section_comes_after_the_selected_one() -> None:
    issue = sample()
    edit = structure.add_section(issue, row(issue, "n:s1", "n:a2"))
    assert [f"n:{section.id}" for section in edit.apply(issue).sections] == ["n:s1", edit.focus, "n:s2"]


def test_a_part_needs_an_article() -> None:
    issue = sample()
    assert structure.add_part(issue, row(issue, "n:s2", "n:k1")) is None
    assert structure.add_part(issue, row(issue, "footer")) is None
    edit = structure.add_part(issue, row(issue, "n:s1", "n:a2", "n:p1"))
    article = done(issue, edit).sections[0].items[1]
    assert isinstance(article, Article)
    assert edit is not None
    assert [f"n:{part.id}" for part in article.parts] == ["n:p1", edit.focus]


def test_an_event_comes_after_the_selected_one() -> None:
    issue = sample()
    edit = structure.add_event(issue, row(issue, "n:s2", "n:k1", "n:e1"))
    calendar = edit.apply(issue).sections[1].items[0]
    assert isinstance(calendar, Calendar)
    assert [f"n:{event}" for event in calendar.events] == ["n:e1", edit.focus, "n:e2"]


def test_an_event_without_a_calendar_brings_one() -> None:
    issue = Issue(title="Tom", date=dt.date(2026, 1, 1))
    edit = structure.add_event(issue, None)
    after = edit.apply(issue)
    calendar = after.sections[0].items[0]
    assert isinstance(calendar, Calendar)
    assert [f"n:{event}" for event in calendar.events] == [edit.focus]
    assert [event.id for event in after.events] == list(calendar.events)


def test_a_contact_goes_to_the_selected_article_or_list() -> None:
    issue = sample()
    for path, holder in ((("n:s1", "n:a3"), (0, 2)), (("n:s2", "n:k2", "n:c1"), (1, 1)), (("issue",), (1, 1))):
        edit = structure.add_contact(issue, row(issue, *path))
        section, place = holder
        item = edit.apply(issue).sections[section].items[place]
        assert isinstance(item, Article | ContactList)
        assert f"n:{item.contacts[-1]}" == edit.focus


def test_delete_says_what_is_gone_and_where_to_go_on() -> None:
    issue = sample()
    edit = structure.delete(issue, row(issue, "n:s1", "n:a2"))
    assert edit is not None
    assert (edit.name, edit.told, edit.focus) == ("Ta bort artikel", "Artikeln är borttagen.", "n:a3")
    assert items(edit.apply(issue)) == [["a1", "a3"], ["k1", "k2"]]


def test_delete_of_the_last_goes_on_with_the_one_before_or_what_held_it() -> None:
    issue = sample()
    last = structure.delete(issue, row(issue, "n:s1", "n:a3"))
    only = structure.delete(issue, row(issue, "n:s1", "n:a2", "n:p1"))
    assert last is not None
    assert last.focus == "n:a2"
    assert only is not None
    assert only.focus == "n:e2"  # its sibling in the article
    contact = structure.delete(issue, row(issue, "n:s2", "n:k2", "n:c1"))
    assert contact is not None
    assert contact.focus == "n:k2"


def test_an_event_that_others_name_is_only_taken_out_of_this_list() -> None:
    issue = sample()
    after = done(issue, structure.delete(issue, row(issue, "n:s2", "n:k1", "n:e2")))
    assert [event.id for event in after.events] == ["e1", "e2"]
    calendar, article = after.sections[1].items[0], after.sections[0].items[1]
    assert isinstance(calendar, Calendar)
    assert isinstance(article, Article)
    assert (calendar.events, article.events) == (("e1",), ("e2",))


def test_an_event_that_nobody_else_names_goes_altogether() -> None:
    issue = sample()
    after = done(issue, structure.delete(issue, row(issue, "n:s2", "n:k1", "n:e1")))
    assert [event.id for event in after.events] == ["e2"]


@pytest.mark.parametrize("path", [("issue",), ("masthead",), ("about",), ("footer",)])
def test_the_fixed_rows_stay(path: tuple[str, ...]) -> None:
    issue = sample()
    fixed = row(issue, *path)
    assert structure.delete(issue, fixed) is None
    assert structure.duplicate(issue, fixed) is None
    assert structure.move(issue, fixed, 1) is None
    assert not structure.takes_picture(fixed)


def test_duplicate_shows_the_copy() -> None:
    issue = sample()
    edit = structure.duplicate(issue, row(issue, "n:s1", "n:a1"))
    assert edit is not None
    assert f"n:{edit.apply(issue).sections[0].items[1].id}" == edit.focus


def test_move_knows_the_ends() -> None:
    issue = sample()
    assert structure.move(issue, row(issue, "n:s1"), -1) is None
    assert structure.move(issue, row(issue, "n:s2"), 1) is None
    after = done(issue, structure.move(issue, row(issue, "n:s1", "n:a1"), 1))
    assert items(after)[0] == ["a2", "a1", "a3"]


def test_moving_an_event_moves_it_in_the_list_of_its_row() -> None:
    issue = sample()
    after = done(issue, structure.move(issue, row(issue, "n:s2", "n:k1", "n:e2"), -1))
    calendar, article = after.sections[1].items[0], after.sections[0].items[1]
    assert isinstance(calendar, Calendar)
    assert isinstance(article, Article)
    assert (calendar.events, article.events) == (("e2", "e1"), ("e2",))


def test_a_second_picture_of_an_article_joins_the_first() -> None:
    issue = sample()
    first = done(issue, structure.add_picture(issue, row(issue, "n:s1", "n:a1"), of_file("images/ett.jpg")))
    second = done(first, structure.add_picture(first, row(first, "n:s1", "n:a1"), of_file("images/två.jpg")))
    article = second.sections[0].items[0]
    assert isinstance(article, Article)
    files = {image.id: image.file for image in second.images}
    assert files[article.image or ""] == "images/ett.jpg"
    assert [files[image] for image in article.more_images] == ["images/två.jpg"]
