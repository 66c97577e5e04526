"""Exports of a stored issue are remembered and told with what has changed since."""

from __future__ import annotations

import queue
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from editor.newsletter import edits
from editor.newsletter.issue import Issue
from editor.publishing.edition import Edition
from editor.rendering import themes
from editor.store.thread import StoreThread
from editor.workspace.exports import history
from editor.workspace.exports.history import PastExport
from editor.workspace.exports.release import release
from no_pictures import no_picture
from rendering.samples import rich_issue

ISSUE = rich_issue()


@pytest.fixture
def store(tmp_path: Path) -> Iterator[StoreThread]:
    opened = StoreThread(tmp_path / "data", lambda callback: callback())
    yield opened
    opened.close()


def told(store: StoreThread, issue_id: str, now: Issue) -> tuple[PastExport, ...]:
    answers: queue.Queue[object] = queue.Queue()
    done: Callable[[object], None] = answers.put
    history.history(store, issue_id, now, done, answers.put)
    answer = answers.get(timeout=20)
    assert isinstance(answer, tuple), answer
    return answer


def test_an_export_is_told_with_its_digest_and_what_changed_since(store: StoreThread, tmp_path: Path) -> None:
    issue_id = store.call(lambda library: library.create_issue(ISSUE, {}))
    folder = tmp_path / "ut"
    released = release(Edition(ISSUE, {}, no_picture, themes.theme_of(ISSUE)), folder, ("text",))
    made = history.record(released, folder=folder, formats=("text",), mode="utskick")
    history.remember(store, issue_id, ISSUE, made)
    (past,) = told(store, issue_id, ISSUE)
    assert (past.export, past.changed) == (made, ())
    assert (past.export.digest, past.export.files) == (released.digest, 1)
    article = ISSUE.sections[0].items[0]
    (past,) = told(store, issue_id, edits.update(ISSUE, article.id, kicker="Nytt"))
    assert past.changed is not None
    assert [difference.key for difference in past.changed] == [f"n:{article.id}"]


def test_an_issue_never_exported_has_no_history(store: StoreThread) -> None:
    issue_id = store.call(lambda library: library.create_issue(ISSUE, {}))
    assert told(store, issue_id, ISSUE) == ()
