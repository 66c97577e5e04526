"""Searching the whole store while one types: the newest question only, over an index that is being caught up."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from editor.store.search_index import SearchChoices, SearchFilter, SearchResult
from editor.store.thread import StoreThread
from editor.support.errors import EditorError

if TYPE_CHECKING:
    from editor.store.library import Library

Failed = Callable[[EditorError], None]


class Searching:
    """Made by :class:`editor.workspace.workspace.Workspace`; answers come on the window's thread."""

    def __init__(self, store: StoreThread) -> None:
        self._store = store
        self._asked = 0
        self._closed = False

    def find(
        self,
        text: str,
        only: SearchFilter,
        done: Callable[[SearchResult, bool], None],
        failed: Failed,
    ) -> None:
        """Give ``done`` what is known now and, where the index was behind, again as it catches up.

        ``done`` is told whether that was the last answer. A later question silences an earlier one.
        """
        self._asked += 1
        asked = self._asked

        def job(library: Library) -> tuple[SearchResult, bool] | None:
            if asked != self._asked:
                return None
            return library.search.answer(text, only)

        def answered(answer: tuple[SearchResult, bool] | None) -> None:
            if answer is None or asked != self._asked:
                return
            result, complete = answer
            done(result, complete)
            if not complete and asked == self._asked:
                self._store.submit(job, answered, refused)

        def refused(error: EditorError) -> None:
            if asked == self._asked:
                failed(error)

        self._store.submit(job, answered, refused)

    def silence(self) -> None:
        """Whoever asked is gone: no answer comes any more."""
        self._asked += 1

    def choices(self, done: Callable[[SearchChoices], None], failed: Failed) -> None:
        """What a search can be narrowed to, as far as the index knows."""

        def job(library: Library) -> SearchChoices:
            library.search.refresh()
            return library.search.choices()

        self._store.submit(job, done, failed)

    def catch_up(self, failed: Failed) -> None:
        """Bring the index up to date in small steps, between which saves have their turn."""

        def stepped(more: bool) -> None:
            if more:
                self.catch_up(failed)

        if not self._closed:
            self._store.submit(lambda library: library.search.refresh(), stepped, failed)

    def close(self) -> None:
        """Ask the store nothing any more: it is being closed."""
        self._closed = True
        self.silence()
