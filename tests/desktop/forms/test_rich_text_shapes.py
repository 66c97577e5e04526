"""Lists, quotations and sub-headings as functions of a row of shapes; states are written as indented lines."""

from __future__ import annotations

from itertools import count

import pytest
from hypothesis import given
from hypothesis import strategies as st

from editor.desktop.forms.fields.rich_text import shapes as rows
from editor.desktop.forms.fields.rich_text.shapes import Container, Fresh, Marker, Shape, Shapes

TAGS = {"u": "ul", "o": "ol", "i": "li", "q": "blockquote"}


def row(*paths: str) -> Shapes:
    """Shapes of "u1 i2 h": a sub-heading in item 2 of bullet list 1; "" is a paragraph of its own."""
    result = []
    for path in paths:
        words = path.split()
        kind = "h4" if "h" in words else "p"
        containers = (Container(TAGS[word[0]], int(word[1:])) for word in words if word != "h")  # type: ignore[arg-type]
        result.append(Shape(tuple(containers), kind))  # type: ignore[arg-type]
    return result


def drawn(shapes: Shapes) -> list[str]:
    """The shapes as :func:`row` takes them."""
    letters = {tag: letter for letter, tag in TAGS.items()}
    return [
        " ".join([*(f"{letters[tag]}{number}" for tag, number in shape.path), *(["h"] if shape.kind == "h4" else [])])
        for shape in shapes
    ]


@pytest.fixture
def fresh() -> Fresh:
    numbers = count(90)
    return lambda: next(numbers)


def test_enter_in_a_list_gives_a_new_item(fresh: Fresh) -> None:
    assert drawn(rows.split(row("u1 i2", "u1 i3"), 0, fresh, at_end=True)) == ["u1 i2", "u1 i90", "u1 i3"]


def test_enter_takes_what_hangs_below_into_the_new_item(fresh: Fresh) -> None:
    before = row("u1 i2", "u1 i2 o3 i4", "u1 i5")
    assert drawn(rows.split(before, 0, fresh, at_end=False)) == ["u1 i2", "u1 i90", "u1 i90 o3 i4", "u1 i5"]


def test_enter_at_the_end_of_a_sub_heading_gives_text(fresh: Fresh) -> None:
    assert drawn(rows.split(row("h"), 0, fresh, at_end=True)) == ["h", ""]
    assert drawn(rows.split(row("h"), 0, fresh, at_end=False)) == ["h", "h"]


def test_enter_in_a_quotation_stays_in_it(fresh: Fresh) -> None:
    assert drawn(rows.split(row("q1"), 0, fresh, at_end=True)) == ["q1", "q1"]


def test_lifting_the_middle_item_leaves_two_lists() -> None:
    assert drawn(rows.lifted(row("u1 i2", "u1 i3", "u1 i4"), 1)) == ["u1 i2", "", "u1 i4"]


def test_lifting_an_item_takes_its_blocks_along() -> None:
    assert drawn(rows.lifted(row("u1 i2", "u1 i2 o3 i4"), 0)) == ["", "o3 i4"]


def test_lifting_a_nested_item_makes_it_the_next_item_and_gives_it_what_followed() -> None:
    before = row("u1 i2", "u1 i2 u3 i4", "u1 i2 u3 i5", "u1 i2", "u1 i6")
    assert drawn(rows.lifted(before, 1)) == ["u1 i2", "u1 i4", "u1 i4 u3 i5", "u1 i4", "u1 i6"]


def test_lifting_out_of_a_quotation_and_of_nothing() -> None:
    assert drawn(rows.lifted(row("q1", "q1"), 0)) == ["", "q1"]
    assert drawn(rows.lifted(row("h"), 0)) == [""]


def test_indenting_moves_an_item_into_the_one_before(fresh: Fresh) -> None:
    moved = rows.indented(row("u1 i2", "u1 i3", "u1 i3 o4 i5"), 1, fresh)
    assert moved is not None
    assert drawn(moved) == ["u1 i2", "u1 i2 u90 i3", "u1 i2 u90 i3 o4 i5"]


def test_indenting_joins_the_nested_list_that_is_there(fresh: Fresh) -> None:
    moved = rows.indented(row("u1 i2", "u1 i2 u3 i4", "u1 i5"), 2, fresh)
    assert moved is not None
    assert drawn(moved) == ["u1 i2", "u1 i2 u3 i4", "u1 i2 u3 i5"]


@pytest.mark.parametrize("shapes", [row("u1 i2"), row("", "u1 i2"), row("u9 i8", "u1 i2"), row("u1 i1", "q2")])
def test_a_first_item_cannot_be_indented(shapes: Shapes, fresh: Fresh) -> None:
    assert rows.indented(shapes, len(shapes) - 1, fresh) is None


def test_an_item_is_indented_as_far_as_an_issue_file_may_have_it(fresh: Fresh) -> None:
    deep = " ".join(f"u{n} i{n}" for n in range(1, rows.DEEPEST // 2))
    assert rows.indented(row(f"{deep} u90 i90", f"{deep} u90 i91"), 1, fresh) is None
    assert rows.indented(row(deep, f"{deep[: -len('i21')]}i91"), 1, fresh) is not None
    hanging = row("u1 i1", "u1 i2", "u1 i2 " + " ".join(f"u{n} i{n}" for n in range(30, 30 + rows.DEEPEST // 2 - 1)))
    assert rows.indented(hanging, 1, fresh) is None, "what hangs below it would be too deep"


@pytest.mark.parametrize(("path", "kept"), [("q1 " * 60, rows.DEEPEST), ("q1 " + "u1 i1 " * 30, rows.DEEPEST - 1)])
def test_what_is_too_deep_stands_in_the_deepest_container_there_may_be(path: str, kept: int) -> None:
    (shape,) = row(path.strip())
    assert rows.within_depth(shape.path) == shape.path[:kept]
    assert rows.within_depth(shape.path[:kept]) == shape.path[:kept]


def test_only_nested_items_can_be_outdented() -> None:
    assert rows.outdented(row("u1 i2"), 0) is None
    assert rows.outdented(row("q1 u2 i3"), 0) is None
    moved = rows.outdented(row("u1 i2", "u1 i2 o3 i4"), 1)
    assert moved is not None
    assert drawn(moved) == ["u1 i2", "u1 i4"]


def test_paragraphs_become_a_list_and_come_out_again(fresh: Fresh) -> None:
    listed = rows.with_list(row("", "h", ""), range(0, 2), "ul", fresh)
    assert drawn(listed) == ["u90 i91", "u90 i92", ""]
    assert drawn(rows.with_list(listed, range(0, 2), "ul", fresh)) == ["", "", ""]


def test_a_new_item_joins_the_lists_before_and_after(fresh: Fresh) -> None:
    assert drawn(rows.with_list(row("u1 i2", "", "u3 i4", "u3 i5"), range(1, 2), "ul", fresh)) == [
        "u1 i2",
        "u1 i90",
        "u1 i4",
        "u1 i5",
    ]


def test_lists_of_another_kind_are_not_joined(fresh: Fresh) -> None:
    assert drawn(rows.with_list(row("o1 i2", ""), range(1, 2), "ul", fresh)) == ["o1 i2", "u90 i91"]


def test_bullets_become_numbers_in_the_whole_list(fresh: Fresh) -> None:
    before = row("u1 i2", "u1 i3", "u1 i3 u4 i5")
    assert drawn(rows.with_list(before, range(0, 1), "ol", fresh)) == ["o1 i2", "o1 i3", "o1 i3 u4 i5"]


def test_nested_items_taken_out_of_lists_come_all_the_way_out(fresh: Fresh) -> None:
    before = row("u1 i2", "u1 i2 u3 i4")
    assert drawn(rows.with_list(before, range(0, 2), "ul", fresh)) == ["", ""]


def test_quotation_around_paragraphs_and_away_again(fresh: Fresh) -> None:
    quoted = rows.with_quotation(row("", "", ""), range(0, 2), fresh)
    assert drawn(quoted) == ["q90", "q90", ""]
    assert drawn(rows.with_quotation(quoted, range(1, 2), fresh)) == ["q90", "", ""]


def test_quotation_around_items_holds_the_list(fresh: Fresh) -> None:
    before = row("u1 i2", "u1 i3", "")
    assert drawn(rows.with_quotation(before, range(0, 2), fresh)) == ["q90 u1 i2", "q90 u1 i3", ""]


def test_sub_headings_on_and_off() -> None:
    assert drawn(rows.with_sub_heading(row("", "h"), range(0, 2))) == ["h", "h"]
    assert drawn(rows.with_sub_heading(row("h", "h"), range(0, 2))) == ["", ""]


def test_markers_count_each_list_by_itself() -> None:
    shapes = row("", "o1 i2", "o1 i2", "o1 i3", "o1 i3 u4 i5", "o1 i6", "o7 i8", "", "o7 i9")
    assert list(rows.markers(shapes)) == [
        None,
        Marker(1, 1),
        None,
        Marker(1, 2),
        Marker(2, None),
        Marker(1, 3),
        Marker(1, 1),
        None,
        Marker(1, 1),
    ]


def any_shapes() -> st.SearchStrategy[Shapes]:
    """Rows as edits make them: any sequence of commands on a few paragraphs."""
    command = st.tuples(st.sampled_from("luoqhse"), st.integers(0, 5), st.integers(0, 3))
    return st.lists(command, max_size=8).map(after_commands)


def after_commands(commands: list[tuple[str, int, int]]) -> Shapes:
    numbers = count(1)
    fresh: Fresh = lambda: next(numbers)  # noqa: E731
    shapes = row("", "", "", "")
    for command, place, length in commands:
        index = place % len(shapes)
        chosen = range(index, min(index + length + 1, len(shapes)))
        match command:
            case "l":
                shapes = rows.lifted(shapes, index)
            case "u" | "o":
                shapes = rows.with_list(shapes, chosen, "ul" if command == "u" else "ol", fresh)
            case "q":
                shapes = rows.with_quotation(shapes, chosen, fresh)
            case "h":
                shapes = rows.with_sub_heading(shapes, chosen)
            case "s":
                shapes = rows.split(shapes, index, fresh, at_end=length == 0)
            case _:
                shapes = rows.indented(shapes, index, fresh) or shapes
    return shapes


@given(any_shapes())
def test_every_item_stands_in_a_list_and_every_list_holds_items(shapes: Shapes) -> None:
    for shape in shapes:
        tags = [container.tag for container in shape.path]
        for outer, inner in zip([None, *tags], [*tags, None], strict=True):
            assert (inner == "li") == (outer in ("ul", "ol"))


@given(any_shapes(), st.integers(0, 9))
def test_lifting_again_and_again_ends_with_plain_text(shapes: Shapes, place: int) -> None:
    index = place % len(shapes)
    for _ in range(20):
        shapes = rows.lifted(shapes, index)
    assert shapes[index] == rows.PLAIN
