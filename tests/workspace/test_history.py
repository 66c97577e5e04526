"""Undo and redo give back the very values; typing is one step; memory stays bounded."""

from __future__ import annotations

import datetime as dt
import itertools
import tracemalloc

import msgspec
from hypothesis import given
from hypothesis import strategies as st

from editor.newsletter.issue import Article, Issue, Section
from editor.workspace.history import History


def issue(title: str) -> Issue:
    return Issue(title=title, date=dt.date(2023, 6, 7))


def test_undo_and_redo_give_back_the_very_values() -> None:
    history = History()
    first, second = issue("a"), issue("b")
    history.push(first, second, "Skriv rubrik", focus="masthead")
    assert (history.can_undo, history.undo_name, history.can_redo) == (True, "Skriv rubrik", False)
    undone = history.undo()
    assert undone is not None
    assert undone.before is first
    assert undone.focus == "masthead"
    assert (history.can_undo, history.undo_name, history.redo_name) == (False, "", "Skriv rubrik")
    redone = history.redo()
    assert redone is not None
    assert redone.after is second
    assert history.redo() is None


def test_an_edit_forgets_what_was_undone() -> None:
    history = History()
    history.push(issue("a"), issue("b"), "1")
    history.undo()
    history.push(issue("a"), issue("c"), "2")
    assert not history.can_redo


def typed(history: History[Issue], *letters: tuple[str, str, float]) -> None:
    before = issue("")
    for text, merge, at in letters:
        after = issue(text)
        history.push(before, after, "Skriv", merge=merge, at=at)
        before = after


def steps(history: History[Issue]) -> int:
    count = 0
    while history.undo():
        count += 1
    return count


def test_typing_in_one_place_is_one_step() -> None:
    history = History()
    typed(history, ("h", "title", 0.0), ("he", "title", 0.9), ("hej", "title", 1.7))
    step = history.undo()
    assert step is not None
    assert (step.before.title, step.after.title) == ("", "hej")
    assert not history.can_undo


def test_a_pause_another_place_a_long_run_or_a_break_begins_a_step() -> None:
    paused, moved, long, unmerged = History(), History(), History(), History()
    typed(paused, ("h", "title", 0.0), ("he", "title", 1.5))
    typed(moved, ("h", "title", 0.0), ("he", "number", 0.1), ("hej", "title", 0.2))
    typed(long, *[(f"{n}", "title", n * 0.5) for n in range(30)])
    before = issue("")
    for text in ("x", "xy"):
        unmerged.push(before, issue(text), "Flytta", at=0.0)
        unmerged.break_merging()
    assert (steps(paused), steps(moved), steps(long), steps(unmerged)) == (2, 3, 2, 2)


def test_typing_never_joins_a_step_from_before_an_undo() -> None:
    history = History()
    typed(history, ("h", "title", 0.0))
    history.push(issue("h"), issue("g"), "Byt", at=0.1)
    history.undo()
    history.push(issue("h"), issue("he"), "Skriv", merge="title", at=0.2)
    assert steps(history) == 2


def test_typing_taken_back_by_typing_leaves_no_step() -> None:
    history = History()
    history.push(issue(""), issue("x"), "Skriv", merge="title", at=0.0)
    history.push(issue("x"), issue(""), "Skriv", merge="title", at=0.3)
    assert not history.can_undo


def test_five_hundred_steps_at_least_and_a_bound() -> None:
    history = History(limit=600)
    for number in range(2000):
        history.push(issue(str(number)), issue(str(number + 1)), "Flytta")
    assert steps(history) == 600
    assert History()._limit >= 500


def test_a_thousand_edits_of_a_long_issue_stay_small() -> None:
    articles = tuple(Article(id=f"a{n}", body=f"<p>{'ord ' * 400}</p>") for n in range(200))
    value = issue("stor")
    value = msgspec.structs.replace(value, sections=(Section(id="s1", items=articles),))
    history = History()
    tracemalloc.start()
    for number in range(1000):
        items = value.sections[0].items
        edited = msgspec.structs.replace(items[number % 200], body=f"<p>{number} {'ord ' * 400}</p>")
        at = number % 200
        section = msgspec.structs.replace(value.sections[0], items=(*items[:at], edited, *items[at + 1 :]))
        after = msgspec.structs.replace(value, sections=(section,))
        history.push(value, after, "Skriv")
        value = after
    kept, _ = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert history.can_undo
    assert kept < 8_000_000  # 1000 bodies of 1.6 kB and 1000 rows of 200 references


@given(st.lists(st.one_of(st.integers(0, 5), st.sampled_from(["undo", "redo"])), max_size=60))
def test_any_walk_matches_a_plain_list(walk: list[int | str]) -> None:
    """Against a model: a list of values and a position in it."""
    history = History()
    values, position = [issue("")], 0
    for move in walk:
        if move == "undo":
            step = history.undo()
            assert (step is not None) == (position > 0)
            if step is not None:
                position -= 1
                assert step.before is values[position]
        elif move == "redo":
            step = history.redo()
            assert (step is not None) == (position < len(values) - 1)
            if step is not None:
                position += 1
                assert step.after is values[position]
        else:
            after = issue(str(move))
            history.push(values[position], after, "Ändra")
            values = [*values[: position + 1], after]
            position += 1


@given(st.integers(0, 12), st.lists(st.integers(-2, 15), max_size=8))
def test_going_to_a_point_is_undoing_or_redoing_to_it(steps: int, points: list[int]) -> None:
    history = History()
    values = [issue(str(number)) for number in range(steps + 1)]
    for number, (before, after) in enumerate(itertools.pairwise(values)):
        history.push(before, after, f"Steg {number + 1}")
    value = values[-1]
    for point in points:
        left = history.position
        step = history.go_to(point)
        reached = min(max(point, 0), steps)
        assert history.position == reached
        assert (step is None) == (reached == left)
        if step is not None:
            value = step.before if reached < left else step.after
        assert value is values[reached]
        assert history.names == tuple(f"Steg {number + 1}" for number in range(steps))
