"""However a crop is moved, resized and turned, it stays inside the picture and keeps its ratio."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from editor.newsletter.edits import cutting
from editor.newsletter.edits.cutting import Box, Handle, Size

RATIOS = [None, 1.0, 4 / 3, 3 / 2, 16 / 9, 3 / 4, 64 / 27]
HANDLES: list[Handle] = ["n", "s", "w", "e", "nw", "ne", "sw", "se"]

sizes = st.tuples(st.integers(200, 4000), st.integers(200, 4000))
steps = st.integers(-5000, 5000)


@st.composite
def boxes(draw: st.DrawFn) -> tuple[Size, Box]:
    size = draw(sizes)
    width, height = draw(st.integers(60, size[0])), draw(st.integers(60, size[1]))
    return size, (draw(st.integers(0, size[0] - width)), draw(st.integers(0, size[1] - height)), width, height)


def lies_inside(box: Box, size: Size) -> bool:
    left, top, width, height = box
    return left >= 0 and top >= 0 and width >= 1 and height >= 1 and left + width <= size[0] and top + height <= size[1]


def has_ratio(box: Box, ratio: float | None) -> bool:
    """Within what whole px allow, except for boxes at the least size."""
    if ratio is None or min(box[2], box[3]) <= 2 * cutting.LEAST_PX:
        return True
    return abs(box[2] - box[3] * ratio) <= max(1.0, ratio) or abs(box[3] - box[2] / ratio) <= max(1.0, 1 / ratio)


@given(boxes(), steps, steps)
def test_moving_keeps_the_size(placed: tuple[Size, Box], dx: int, dy: int) -> None:
    size, box = placed
    after = cutting.moved(box, dx, dy, size)
    assert lies_inside(after, size)
    assert after[2:] == box[2:]


@given(boxes(), st.sampled_from(RATIOS), steps, steps)
def test_a_ratio_is_found_inside_the_box(placed: tuple[Size, Box], ratio: float | None, x: int, y: int) -> None:
    size, box = placed
    after = cutting.in_ratio(box, ratio, size, (x, y))
    assert lies_inside(after, size)
    assert has_ratio(after, ratio)
    if min(after[2:]) > cutting.LEAST_PX:
        assert after[0] >= box[0]
        assert after[1] >= box[1]
        assert after[2] == box[2] or after[3] == box[3]


@given(boxes(), st.sampled_from(RATIOS), st.sampled_from(HANDLES), steps, steps)
def test_dragging_a_handle(placed: tuple[Size, Box], ratio: float | None, handle: Handle, dx: int, dy: int) -> None:
    size, box = placed
    after = cutting.dragged(cutting.in_ratio(box, ratio, size, box[:2]), handle, (dx, dy), size, ratio)
    assert lies_inside(after, size)
    assert has_ratio(after, ratio)


@given(boxes(), st.sampled_from(RATIOS), st.integers(-100, 5000), st.booleans())
def test_typing_a_width_or_height(placed: tuple[Size, Box], ratio: float | None, typed: int, wide: bool) -> None:
    size, box = placed
    after = cutting.resized(box, typed if wide else box[2], box[3] if wide else typed, size, ratio)
    assert lies_inside(after, size)
    assert has_ratio(after, ratio) or after == box


@given(boxes(), st.booleans())
def test_a_quarter_turn_there_and_back(placed: tuple[Size, Box], clockwise: bool) -> None:
    size, box = placed
    there = cutting.turned(box, size, clockwise=clockwise)
    assert lies_inside(there, cutting.turned_size(size, 1))
    assert cutting.turned(there, cutting.turned_size(size, 1), clockwise=not clockwise) == box


@given(boxes(), st.tuples(st.integers(0, 100), st.integers(0, 100)))
def test_a_focal_point_there_and_back(placed: tuple[Size, Box], percent: tuple[int, int]) -> None:
    _, box = placed
    back = cutting.focus_percent(cutting.focus_point(percent, box), box)
    assert back == pytest.approx(percent, abs=1)


def test_a_free_box_follows_the_hand() -> None:
    assert cutting.dragged((10, 10, 100, 100), "se", (20, 30), (400, 400), None) == (10, 10, 120, 130)
    assert cutting.dragged((10, 10, 100, 100), "nw", (-20, 5), (400, 400), None) == (0, 15, 110, 95)
    assert cutting.resized((10, 10, 100, 100), 50, 100, (400, 400), 2.0) == (10, 10, 50, 25)
    assert cutting.resized((10, 10, 100, 50), 100, 60, (400, 400), 2.0) == (10, 10, 120, 60)


def test_the_focal_point_decides_where_a_ratio_cuts() -> None:
    everything = cutting.whole((3000, 1000))
    assert cutting.in_ratio(everything, 1.0, (3000, 1000), (2800, 500)) == (2000, 0, 1000, 1000)
    assert cutting.in_ratio(everything, 1.0, (3000, 1000), (1500, 500)) == (1000, 0, 1000, 1000)


def test_a_quarter_turn_takes_the_focal_point_along() -> None:
    assert cutting.turned_point((0, 0), (300, 100), clockwise=True) == (100, 0)
    assert cutting.turned_point((0, 0), (300, 100), clockwise=False) == (0, 300)
