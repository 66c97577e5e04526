"""Jobs of the registers on the store's thread, whose results can also be waited for."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, TypeVar

from editor.store.thread import StoreThread
from editor.support.errors import EditorError

if TYPE_CHECKING:
    from editor.store.library import Library

T = TypeVar("T")


class Jobs:
    """Hands jobs to ``store``. What comes back after :meth:`finish` is told to nobody any more."""

    def __init__(self, store: StoreThread) -> None:
        self._store = store
        self._waiting: list[Callable[[], None]] = []
        self._closed = False

    def submit(
        self,
        job: Callable[[Library], T],
        done: Callable[[T], None],
        failed: Callable[[EditorError], None],
        *,
        urgent: bool = False,
    ) -> None:
        """Do ``job`` there and give its result to ``done`` here; ``urgent`` as :meth:`StoreThread.submit`."""
        if self._closed:
            return
        results: list[T] = []

        def run(library: Library) -> None:
            results.append(job(library))

        def answer() -> None:
            if answer in self._waiting:
                self._waiting.remove(answer)
                if results:
                    done(results[0])

        def refused(error: EditorError) -> None:
            if answer in self._waiting:
                self._waiting.remove(answer)
            if not self._closed:
                failed(error)

        self._waiting.append(answer)
        self._store.submit(run, lambda _: answer(), refused, urgent=urgent)

    def finish(self) -> None:
        """Wait for what is under way and take its results now; whatever is asked afterwards is not done any more."""
        if self._waiting:
            self._store.call(lambda _: None)  # comes after every job that was handed in before
            for answer in tuple(self._waiting):
                answer()
        self._closed = True
