"""Where dragged rows land."""

from __future__ import annotations

import pytest

from desktop.outline.shapes import BEFORE, row, shape
from desktop.samples import sample
from editor.desktop.outline.dropping import Side, drop, drop_several, movable
from editor.newsletter.outline import rows


@pytest.mark.parametrize(
    ("dragged", "over", "side", "after"),
    [
        # articles among articles
        (("n:s1", "n:a1"), ("n:s1", "n:a2"), "below", "s1: a2 e2 p1, a1 c1, a3 | s2: k1 e1 e2, k2 c1"),
        (("n:s1", "n:a3"), ("n:s1", "n:a1"), "above", "s1: a3, a1 c1, a2 e2 p1 | s2: k1 e1 e2, k2 c1"),
        (("n:s1", "n:a3"), ("n:s1", "n:a2", "n:p1"), "above", None),  # after a2: where it is
        # into another section
        (("n:s1", "n:a1"), ("n:s2",), "below", "s1: a2 e2 p1, a3 | s2: a1 c1, k1 e1 e2, k2 c1"),
        (("n:s2", "n:k2"), ("n:s2",), "above", "s1: a1 c1, a2 e2 p1, a3, k2 c1 | s2: k1 e1 e2"),
        (("n:s1", "n:a1"), ("n:s2", "n:k1", "n:e1"), "above", "s1: a2 e2 p1, a3 | s2: k1 e1 e2, a1 c1, k2 c1"),
        # sections
        (("n:s1",), ("n:s2",), "below", "s2: k1 e1 e2, k2 c1 | s1: a1 c1, a2 e2 p1, a3"),
        (("n:s2",), ("n:s1",), "above", "s2: k1 e1 e2, k2 c1 | s1: a1 c1, a2 e2 p1, a3"),
        (("n:s1",), ("about",), "above", "s2: k1 e1 e2, k2 c1 | s1: a1 c1, a2 e2 p1, a3"),
        # parts
        (("n:s1", "n:a2", "n:p1"), ("n:s1", "n:a1"), "below", "s1: a1 c1 p1, a2 e2, a3 | s2: k1 e1 e2, k2 c1"),
        # entries
        (("n:s2", "n:k1", "n:e1"), ("n:s2", "n:k1", "n:e2"), "below", "s1: a1 c1, a2 e2 p1, a3 | s2: k1 e2 e1, k2 c1"),
        (("n:s2", "n:k1", "n:e1"), ("n:s1", "n:a3"), "below", "s1: a1 c1, a2 e2 p1, a3 e1 | s2: k1 e2, k2 c1"),
        (("n:s1", "n:a1", "n:c1"), ("n:s1", "n:a3"), "above", "s1: a1, a2 e2 p1, a3 c1 | s2: k1 e1 e2, k2 c1"),
        # nowhere to land
        (("n:s2", "n:k1", "n:e2"), ("n:s1", "n:a2"), "below", None),  # it stands there already
        (("n:s2", "n:k1", "n:e1"), ("n:s2", "n:k2"), "below", None),
        (("n:s1", "n:a2", "n:p1"), ("n:s2", "n:k1"), "below", None),
        (("n:s1",), ("n:s1", "n:a2"), "below", None),
        (("n:s1", "n:a2"), ("n:s1", "n:a2", "n:p1"), "above", None),
        (("n:s1", "n:a1"), ("footer",), "below", None),
        (("n:s1", "n:a1"), ("n:s1",), "above", None),
        (("n:s1", "n:a1"), ("n:s1", "n:a1"), "below", None),
    ],
)
def test_a_dragged_row_lands_beside_or_in_what_it_is_dropped_on(
    dragged: tuple[str, ...], over: tuple[str, ...], side: Side, after: str | None
) -> None:
    issue = sample()
    assert shape(issue) == BEFORE
    found = drop(issue, row(issue, *dragged), row(issue, *over), side)
    assert (shape(found.edit.apply(issue)) if found else None) == after
    if found is not None:
        assert found.edit.focus == dragged[-1]
        assert found.edit.name.startswith("Flytta ")


def test_every_offered_landing_changes_the_issue_and_keeps_all_of_it() -> None:
    issue = sample()
    every = [found for top in rows(issue) for found in top.walk()]
    offered = 0
    for dragged in filter(movable, every):
        for over in every:
            for side in ("above", "below"):
                found = drop(issue, dragged, over, side)
                if found is None:
                    continue
                offered += 1
                after = found.edit.apply(issue)
                assert after != issue
                assert sorted(shape(after).replace(",", "").replace("|", "").replace(":", "").split()) == sorted(
                    BEFORE.replace(",", "").replace("|", "").replace(":", "").split()
                )
    assert offered > 50


def test_fixed_rows_are_not_dragged() -> None:
    assert [found.key for found in rows(sample()) if not movable(found)] == ["issue", "masthead", "about", "footer"]


@pytest.mark.parametrize(
    ("dragged", "over", "side", "after"),
    [
        (("a1", "a3"), ("n:s2",), "below", "s1: a2 e2 p1 | s2: a1 c1, a3, k1 e1 e2, k2 c1"),
        (("a1", "a3"), ("n:s1", "n:a2"), "below", "s1: a2 e2 p1, a1 c1, a3 | s2: k1 e1 e2, k2 c1"),
        (("a1", "a3"), ("n:s1", "n:a2"), "above", "s1: a1 c1, a3, a2 e2 p1 | s2: k1 e1 e2, k2 c1"),
        (("a1", "a2"), ("n:s1", "n:a3"), "below", "s1: a3, a1 c1, a2 e2 p1 | s2: k1 e1 e2, k2 c1"),
        (("a2", "k2"), ("n:s2", "n:k1"), "above", "s1: a1 c1, a3 | s2: a2 e2 p1, k2 c1, k1 e1 e2"),
        (("e1", "k1/e2"), ("n:s1", "n:a3"), "below", "s1: a1 c1, a2 e2 p1, a3 e1 e2 | s2: k1, k2 c1"),
        (("s1", "s2"), ("about",), "above", None),  # where they are
        (("a1", "a2"), ("n:s1", "n:a3"), "above", None),
        (("a1", "e1"), ("n:s2",), "below", None),  # of two sorts
        (("a1", "a3"), ("n:s1", "n:a1"), "below", None),  # on one of themselves
        (("e1", "k1/e2"), ("n:s1", "n:a2"), "below", None),  # one stands there already
        (("a1", "issue"), ("n:s2",), "below", "s1: a2 e2 p1, a3 | s2: a1 c1, k1 e1 e2, k2 c1"),
    ],
)
def test_several_land_together(dragged: tuple[str, ...], over: tuple[str, ...], side: Side, after: str | None) -> None:
    issue = sample()
    every = [found for top in rows(issue) for found in top.walk()]
    picked = [
        found
        for found in every
        if any("/".join(part.removeprefix("n:") for part in found.path).endswith(name) for name in dragged)
    ]
    found = drop_several(issue, picked, row(issue, *over), side)
    assert (shape(found.edit.apply(issue)) if found else None) == after
