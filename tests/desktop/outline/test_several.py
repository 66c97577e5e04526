"""Commands on several rows at once."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.outline.shapes import BEFORE, row, shape
from desktop.samples import sample
from editor.desktop.outline import several
from editor.desktop.outline.structure import StructureEdit
from editor.newsletter import issue_file
from editor.newsletter.issue import Issue, used_ids
from editor.newsletter.outline import OutlineRow, rows


def chosen(issue: Issue, *names: str) -> list[OutlineRow]:
    """Rows by name, top down: "a1", or "k1/e2" where a thing stands twice."""
    every = [found for top in rows(issue) for found in top.walk()]
    return [
        found
        for found in every
        if any("/".join(part.removeprefix("n:") for part in found.path).endswith(name) for name in names)
    ]


def after(issue: Issue, edit: StructureEdit | None) -> str | None:
    return shape(edit.apply(issue)) if edit is not None else None


def test_rows_inside_selected_rows_go_along() -> None:
    issue = sample()
    picked = [row(issue, "issue"), row(issue, "n:s1"), row(issue, "n:s1", "n:a1"), row(issue, "n:s2", "n:k1")]
    assert [found.key for found in several.top_rows(picked)] == ["n:s1", "n:k1"]


@pytest.mark.parametrize(
    ("names", "left", "shown", "name"),
    [
        (("s1/a1", "s1/a2"), "s1: a3 | s2: k1 e1 e2, k2 c1", "n:a3", "Ta bort 2 artiklar"),
        (("s1/a2", "s1/a3"), "s1: a1 c1 | s2: k1 e1 e2, k2 c1", "n:a1", "Ta bort 2 artiklar"),
        (("s1/a1", "s2/k1"), "s1: a2 e2 p1, a3 | s2: k2 c1", "n:k2", "Ta bort 2 poster"),
        (("k1/e1", "k1/e2"), "s1: a1 c1, a2 e2 p1, a3 | s2: k1, k2 c1", "n:k1", "Ta bort 2 händelser"),
        (("a2/e2", "k1/e2"), "s1: a1 c1, a2 p1, a3 | s2: k1 e1, k2 c1", "n:e1", "Ta bort 2 händelser"),
        (("s1", "s2"), "", None, "Ta bort 2 avsnitt"),
    ],
)
def test_deleting_several_shows_what_stands_next(
    names: tuple[str, ...], left: str, shown: str | None, name: str
) -> None:
    issue = sample()
    edit = several.delete(issue, chosen(issue, *names))
    assert edit is not None
    assert shape(edit.apply(issue)) == left
    assert (edit.focus, edit.name) == (shown, name)
    assert edit.told.endswith(" är borttagna.")


@pytest.mark.parametrize(
    ("names", "step", "result"),
    [
        (("s1/a2", "s1/a3"), -1, "s1: a2 e2 p1, a3, a1 c1 | s2: k1 e1 e2, k2 c1"),
        (("s1/a1", "s1/a2"), 1, "s1: a3, a1 c1, a2 e2 p1 | s2: k1 e1 e2, k2 c1"),
        (("s1/a1", "s1/a3"), 1, "s1: a2 e2 p1, a1 c1 | s2: a3, k1 e1 e2, k2 c1"),
        (("s1/a1", "s1/a2"), -1, None),
        (("s2/k1", "s2/k2"), -1, "s1: a1 c1, a2 e2 p1, a3, k1 e1 e2, k2 c1 | s2: "),
        (("s1/a2", "s1/a3"), 1, "s1: a1 c1 | s2: a2 e2 p1, a3, k1 e1 e2, k2 c1"),
        (("k1/e1", "k1/e2"), 1, None),
        (("s1", "s2"), -1, None),
    ],
)
def test_moving_keeps_the_order(names: tuple[str, ...], step: int, result: str | None) -> None:
    issue = sample()
    assert after(issue, several.move(issue, chosen(issue, *names), step)) == result


def test_copies_stand_together_after_the_last() -> None:
    issue = sample()
    edit = several.duplicate(issue, chosen(issue, "s1/a1", "s1/a3"))
    assert after(issue, edit) == "s1: a1 c1, a2 e2 p1, a3, a4 c2, a5 | s2: k1 e1 e2, k2 c1"
    assert edit is not None
    assert edit.selects == ("n:a4", "n:a5")
    edit = several.duplicate(issue, chosen(issue, "k1/e1", "k1/e2", "k2/c1"))
    assert after(issue, edit) == "s1: a1 c1, a2 e2 p1, a3 | s2: k1 e1 e2 e3 e4, k2 c1 c2"


@given(st.sets(st.integers(0, 16)), st.sampled_from(["delete", "duplicate", "up", "down"]))
def test_whatever_is_selected_the_issue_stays_whole(numbers: set[int], what: str) -> None:
    issue = sample()
    every = [found for top in rows(issue) for found in top.walk()]
    picked = [every[number] for number in sorted(numbers)]
    edit = {
        "delete": lambda: several.delete(issue, picked),
        "duplicate": lambda: several.duplicate(issue, picked),
        "up": lambda: several.move(issue, picked, -1),
        "down": lambda: several.move(issue, picked, 1),
    }[what]()
    if edit is None:
        assert shape(issue) == BEFORE
        return
    result = edit.apply(issue)
    assert result != issue
    assert issue_file.parse(issue_file.to_json(result), file="x") == result
    keys = {found.key for top in rows(result) for found in top.walk()}
    assert keys.issuperset(edit.selects)
    assert edit.focus is None or edit.focus in keys
    if what in ("up", "down"):
        assert used_ids(result) == used_ids(issue)
