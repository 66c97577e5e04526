"""Searching while one types: the newest question is answered, and again while the index catches up."""

from __future__ import annotations

import queue
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from editor.store.search import REFRESH_S
from editor.store.search_index import SearchChoices, SearchFilter, SearchResult
from editor.store.thread import StoreThread
from editor.support.errors import EditorError
from editor.workspace.searching import Searching
from store.samples import small_issue

ISSUES = 60


@pytest.fixture
def calls() -> queue.Queue[Callable[[], None]]:
    return queue.Queue()


@pytest.fixture
def store(tmp_path: Path, calls: queue.Queue[Callable[[], None]]) -> Iterator[StoreThread]:
    thread = StoreThread(tmp_path / "store", calls.put)
    for number in range(ISSUES):
        thread.call(lambda library, n=number: library.create_issue(small_issue(title=f"Vattenbrevet {n}"), {}))  # type: ignore[misc]
    yield thread
    thread.close()


def failed(error: EditorError) -> None:
    raise AssertionError(error)


def test_answers_come_until_the_index_knows_everything(
    store: StoreThread, calls: queue.Queue[Callable[[], None]]
) -> None:
    searching, answers = Searching(store), list[tuple[SearchResult, bool]]()
    searching.find("vattenbr", SearchFilter(), lambda result, last: answers.append((result, last)), failed)
    while not answers or not answers[-1][1]:
        calls.get(timeout=20 * REFRESH_S * ISSUES)()
    assert len(answers[-1][0].hits) == ISSUES
    assert [len(result.hits) for result, _ in answers] == sorted(len(result.hits) for result, _ in answers)


def test_a_later_question_silences_an_earlier_one(store: StoreThread, calls: queue.Queue[Callable[[], None]]) -> None:
    searching, answers = Searching(store), list[str]()
    searching.find("vatten", SearchFilter(), lambda result, last: answers.append("first"), failed)
    searching.find("vattenbrevet", SearchFilter(), lambda result, last: answers.append("second"), failed)
    store.call(lambda library: None)
    while not answers:
        calls.get(timeout=10)()
    searching.silence()
    store.call(lambda library: None)
    while not calls.empty():
        calls.get()()
    assert answers == ["second"]


def test_the_index_catches_up_by_itself(store: StoreThread, calls: queue.Queue[Callable[[], None]]) -> None:
    searching, told = Searching(store), list[SearchChoices]()
    searching.catch_up(failed)
    while store.call(lambda library: library.search.refresh(limit_s=0.0)):
        calls.get(timeout=10)()
    searching.choices(told.append, failed)
    while not told:
        calls.get(timeout=10)()
    assert told[0].years == (small_issue().date.year,)
    assert told[0].statuses == ("draft",)
