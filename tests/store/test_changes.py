from __future__ import annotations

from collections.abc import Iterable

import msgspec
from hypothesis import given, settings
from hypothesis import strategies as st

from editor.newsletter.issue import Issue
from editor.store import mapping
from editor.store.changes import RowChanges, node_changes, picture_changes
from editor.store.mapping import Key, Row
from editor.support.pictures import Picture
from store.samples import PICTURES, large_issue, small_issue, with_body, with_section
from strategies import issues

Stored = dict[Key, Row]


def stored(issue: Issue) -> Stored:
    return {key: mapping.node_row("x", key[0], placed) for key, placed in mapping.placed_nodes(issue).items()}


def apply(rows: Stored, before: Issue | None, after: Issue) -> Stored:
    """What a table does with the changes, row by row."""
    rows = dict(rows)
    for table, changes in node_changes("x", before, after).items():
        for row in changes.inserted:
            assert (table, str(row["id"])) not in rows
            rows[table, str(row["id"])] = row
        for row in changes.updated:
            assert rows[table, str(row["old_id"])]["sha256"] == row["old_sha256"]
            rows[table, str(row["old_id"])] = {name: row[name] for name in row if not name.startswith("old_")}
        for row in changes.deleted:
            assert rows.pop((table, str(row["old_id"])))["sha256"] == row["old_sha256"]
    return rows


@given(issues(), issues())
@settings(max_examples=30, deadline=None)
def test_the_changes_turn_the_rows_of_any_issue_into_those_of_any_other(before: Issue, after: Issue) -> None:
    assert apply(stored(before), before, after) == stored(after)
    assert apply({}, None, after) == stored(after)


@given(issues(), st.data())
@settings(max_examples=30, deadline=None)
def test_moving_a_section_touches_no_row_but_the_head(issue: Issue, data: st.DataObject) -> None:
    sections = data.draw(st.permutations(issue.sections))
    assert not any(node_changes("x", issue, msgspec.structs.replace(issue, sections=tuple(sections))).values())


def touched(changes: Iterable[RowChanges]) -> list[str]:
    return sorted(
        str(row.get("old_id", row.get("id")))
        for some in changes
        for row in (*some.inserted, *some.updated, *some.deleted)
    )


def test_an_edit_of_one_body_touches_one_row_of_many() -> None:
    before = large_issue(200)
    changes = node_changes("x", before, with_body(before, 7, 3, "<p>Nytt</p>"))
    assert touched(changes.values()) == ["a73"]
    assert len(changes["items"].updated) == 1


def test_a_new_article_at_the_top_touches_itself_and_its_section() -> None:
    before = large_issue(200)
    section = before.sections[0]
    new = msgspec.structs.replace(section.items[0], id="ny", parts=())
    after = with_section(before, 0, msgspec.structs.replace(section, items=(new, *section.items)))
    assert touched(node_changes("x", before, after).values()) == ["ny", "s0"]


def test_an_article_moved_to_another_section_takes_its_parts_along_untouched() -> None:
    before = large_issue(30)
    first, second = before.sections[:2]
    after = with_section(before, 0, msgspec.structs.replace(first, items=first.items[1:]))
    after = with_section(after, 1, msgspec.structs.replace(second, items=(*second.items, first.items[0])))
    assert touched(node_changes("x", before, after).values()) == ["a0", "s0", "s10"]


def test_an_equal_copy_changes_nothing() -> None:
    copy = msgspec.convert(msgspec.to_builtins(small_issue()), Issue)
    assert copy.sections[0] is not small_issue().sections[0]
    assert not any(node_changes("x", small_issue(), copy).values())


def test_pictures_come_change_and_go() -> None:
    other = Picture(sha256="b" * 64, width_px=1, height_px=2, media_type="image/png")
    assert not picture_changes("x", PICTURES, dict(PICTURES))
    changes = picture_changes("x", {"a": other, "b": other}, {"b": PICTURES["images/kaj.jpg"], "c": other})
    assert [row["file"] for row in changes.inserted] == ["c"]
    assert [(row["old_id"], row["picture_sha256"]) for row in changes.updated] == [("b", "a" * 64)]
    assert [row["old_id"] for row in changes.deleted] == ["a"]
