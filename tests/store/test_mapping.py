from __future__ import annotations

import datetime as dt
from collections.abc import Mapping

import msgspec
import pytest
from hypothesis import given, settings

from editor.newsletter.issue import Article, Issue, Moment, Section
from editor.store import mapping, tables
from editor.store.mapping import NODE_TABLES, NodeTable, Row
from store.samples import PICTURES, small_issue
from strategies import issues


def rows_of(issue: Issue) -> dict[NodeTable, list[Row]]:
    rows: dict[NodeTable, list[Row]] = {table: [] for table in NODE_TABLES}
    for (table, _), placed in mapping.placed_nodes(issue).items():
        rows[table].append(mapping.node_row("x", table, placed))
    return rows


def loaded(head: Mapping[str, mapping.Value], rows: Mapping[NodeTable, list[Row]]) -> Issue:
    return mapping.issue_of(head, {table: reversed(rows[table]) for table in NODE_TABLES})


@given(issues())
@settings(max_examples=80, deadline=None)
def test_an_issue_made_of_its_rows_is_equal_to_it(issue: Issue) -> None:
    assert loaded(mapping.head_fields(issue), rows_of(issue)) == issue


@pytest.mark.parametrize("table", NODE_TABLES)
def test_rows_have_the_columns_of_their_table(table: NodeTable) -> None:
    columns = set(tables.metadata.tables[table].c.keys())
    rows = rows_of(small_issue())[table]
    assert rows
    for row in rows:
        assert set(row) == columns


def test_the_head_and_the_picture_rows_have_the_columns_of_their_tables() -> None:
    own = {"id", "newsletter_id", "status", "revision", "created_at", "changed_at", "deleted_at"}
    own |= {"digest", "record", "sha256", "published_at", "version", "version_of", "approved", "content", "beside"}
    assert set(mapping.head_fields(small_issue())) | own == set(tables.issues.c.keys())
    (file, picture), *_ = PICTURES.items()
    assert set(mapping.picture_row("x", file, picture)) == set(tables.pictures.c.keys())


@pytest.mark.parametrize(
    ("moment", "text"),
    [
        (Moment(dt.date(2023, 6, 7)), "2023-06-07"),
        (Moment(dt.date(2023, 6, 7), dt.time(0, 0)), "2023-06-07T00:00"),
        (Moment(dt.date(2023, 6, 7), dt.time(8, 30)), "2023-06-07T08:30"),
        (Moment(dt.date(2023, 6, 7), dt.time(8, 30, 5)), "2023-06-07T08:30:05"),
    ],
)
def test_moments_are_the_text_of_the_issue_format_and_come_back(moment: Moment, text: str) -> None:
    assert mapping.stored(moment) == text
    event = msgspec.structs.replace(small_issue().events[0], start=moment)
    issue = msgspec.structs.replace(small_issue(), events=(event,))
    assert loaded(mapping.head_fields(issue), rows_of(issue)).events[0].start == moment


def test_a_seal_covers_every_column_and_ignores_empty_ones() -> None:
    row = rows_of(small_issue())["events"][0]
    assert mapping.is_intact(row)
    assert mapping.is_intact({**row, "a_later_column": None})
    for column in row:
        assert not mapping.is_intact({**row, column: f"{row[column]}x"}), column


def test_the_digest_follows_rows_that_come_and_go() -> None:
    first, second, third = (f"{number:064x}" for number in (1 << 255, (1 << 255) + 7, 12345))
    both = mapping.digest([first, second])
    assert mapping.digest([third], start=both, without=[first]) == mapping.digest([third, second])
    assert mapping.digest([], start=both, without=[second, first]) == mapping.digest([])


def test_a_missing_row_does_not_fit() -> None:
    rows = rows_of(small_issue())
    rows["parts"].pop()
    with pytest.raises(mapping.RowsDoNotFit, match="p2"):
        loaded(mapping.head_fields(small_issue()), rows)


def test_a_row_nothing_names_does_not_fit() -> None:
    head = mapping.head_fields(msgspec.structs.replace(small_issue(), contacts=()))
    with pytest.raises(mapping.RowsDoNotFit, match="contacts that nothing names: c1"):
        loaded(head, rows_of(small_issue()))


def test_a_row_under_another_parent_does_not_fit() -> None:
    rows = rows_of(small_issue())
    rows["items"][0]["section_id"] = "s2"
    with pytest.raises(mapping.RowsDoNotFit, match="a1"):
        loaded(mapping.head_fields(small_issue()), rows)


def test_an_unreadable_value_does_not_fit() -> None:
    rows = rows_of(small_issue())
    rows["events"][0]["start"] = "2023-13-07"
    with pytest.raises(mapping.RowsDoNotFit, match="value"):
        loaded(mapping.head_fields(small_issue()), rows)


def test_two_nodes_with_one_id_are_refused() -> None:
    twice = (Section(id="s1", items=(Article(id="a1", heading="Ett"), Article(id="a1", heading="Två"))),)
    with pytest.raises(ValueError, match="'a1'"):
        mapping.placed_nodes(Issue(title="", date=dt.date(2023, 6, 2), sections=twice))
