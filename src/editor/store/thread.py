"""The thread that owns the store's only connection.

Callers hand in jobs and get results through ``post``, which runs a callback on the caller's own thread. Saves go
before everything else. Importing this module is cheap: SQLAlchemy is loaded on the thread, with the first job.
"""

from __future__ import annotations

import contextlib
import datetime as dt
import itertools
import logging
import queue
import threading
import uuid
from collections.abc import Callable
from concurrent.futures import Future
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Final, TypeVar

from editor.store.errors import StoreFailed
from editor.store.pictures import PictureFiles
from editor.support.errors import EditorError

if TYPE_CHECKING:
    from editor.store.library import Library

T = TypeVar("T")

_URGENT: Final = 0
_NORMAL: Final = 1
_LAST: Final = 2

_log = logging.getLogger(__name__)


def _utc_now() -> dt.datetime:
    return dt.datetime.now(dt.UTC)


def _random_id() -> str:
    return uuid.uuid4().hex


@dataclass(order=True, frozen=True)
class _Task:
    """A job in the queue, ordered by urgency and then by age. ``run`` of ``None`` ends the thread.

    ``run`` does the job and gives what hands its result over; ``fail`` hands an error over.
    """

    urgency: int
    number: int
    run: Callable[[Library], Callable[[], None]] | None = field(compare=False)
    fail: Callable[[EditorError], None] = field(compare=False)


class StoreThread:
    """The store in ``folder``, opened with the first job and held until :meth:`close`.

    A store that cannot be opened fails each job with the reason and is tried again with the next, so that a
    store another program let go, or a disk with room again, needs no restart.
    """

    def __init__(
        self,
        folder: Path,
        post: Callable[[Callable[[], None]], None],
        *,
        program: str = "lansbrev",
        now: Callable[[], dt.datetime] = _utc_now,
        new_id: Callable[[], str] = _random_id,
    ) -> None:
        self.folder = folder
        self.pictures = PictureFiles(folder / "pictures")
        self._post = post
        self._program = program
        self._now = now
        self._new_id = new_id
        self._queue: queue.PriorityQueue[_Task] = queue.PriorityQueue()
        self._numbers = itertools.count()
        self._lock = threading.Lock()
        self._thread: threading.Thread | None = None
        self._closed = False

    def submit(
        self,
        job: Callable[[Library], T],
        done: Callable[[T], None] | None = None,
        failed: Callable[[EditorError], None] | None = None,
        *,
        urgent: bool = False,
    ) -> None:
        """Run ``job`` on the store's thread, then ``done`` with its result or ``failed`` with the reason, by ``post``.

        Jobs of the same urgency run in the order they came; ``urgent`` ones (saves) overtake the others.
        """

        def run(library: Library) -> Callable[[], None]:
            result = job(library)
            return _nothing if done is None else lambda: self._post(lambda: done(result))

        def fail(error: EditorError) -> None:
            if failed is None:
                _log.error("a job nobody waits for failed: %s", error)
            else:
                self._post(lambda: failed(error))

        self._enqueue(run, fail, _URGENT if urgent else _NORMAL)

    def call(self, job: Callable[[Library], T]) -> T:
        """Run ``job`` on the store's thread and wait. For the command line and for shutting down.

        Raises what ``job`` raises; errors that are not the program's own come as :class:`StoreFailed`.
        """
        if threading.current_thread() is self._thread:
            raise RuntimeError("the store's thread would wait for itself")
        future: Future[T] = Future()

        def run(library: Library) -> Callable[[], None]:
            result = job(library)
            return lambda: future.set_result(result)

        self._enqueue(run, future.set_exception, _NORMAL)
        return future.result()

    def let_saves_pass(self, library: Library) -> None:
        """For a long job: do the saves now that have been handed in since it began. Outside any transaction."""
        if threading.current_thread() is not self._thread:
            raise RuntimeError("not a job of this store")
        while self._queue.queue and self._queue.queue[0].urgency == _URGENT:  # nobody else takes tasks out
            self._do(self._queue.get(), lambda: library)

    def close(self) -> None:
        """Finish every job handed in, let go of the store, and end the thread. May be called again."""
        with self._lock:
            self._closed = True
            thread, self._thread = self._thread, None
        if thread is not None:
            self._queue.put(_Task(_LAST, next(self._numbers), None, _ignore))
            thread.join()

    def _enqueue(
        self, run: Callable[[Library], Callable[[], None]], fail: Callable[[EditorError], None], urgency: int
    ) -> None:
        with self._lock:
            if self._closed:
                raise RuntimeError("the store is closed")
            self._queue.put(_Task(urgency, next(self._numbers), run, fail))
            if self._thread is None:
                self._thread = threading.Thread(target=self._serve, name="store", daemon=True)
                self._thread.start()

    def _serve(self) -> None:
        with contextlib.ExitStack() as stack:
            library: Library | None = None

            def opened() -> Library:
                nonlocal library
                if library is None:
                    library = self._opened(stack)
                return library

            while True:
                task = self._queue.get()
                if task.run is None:
                    return
                self._do(task, opened)

    def _do(self, task: _Task, opened: Callable[[], Library]) -> None:
        assert task.run is not None
        try:
            hand_over = task.run(opened())
        except EditorError as error:
            hand_over = partial(task.fail, error)
        except Exception as error:  # the thread outlives a faulty job
            _log.exception("a job of the store failed")
            detail = f"{type(error).__name__}: {error}"
            hand_over = partial(task.fail, StoreFailed(file=str(self.folder), detail=detail))
        _hand_over(hand_over)

    def _opened(self, stack: contextlib.ExitStack) -> Library:
        from editor.store.opening import open_store

        return stack.enter_context(open_store(self.folder, program=self._program, now=self._now, new_id=self._new_id))


def _hand_over(result: Callable[[], None]) -> None:
    try:
        result()
    except Exception:  # whoever asked is gone; the next job's owner is not
        _log.exception("a result of the store could not be handed over")


def _nothing() -> None:
    """Nobody waits for the result."""


def _ignore(_: EditorError) -> None:
    """Nobody waits for the end of the queue but :meth:`StoreThread.close`, which joins the thread."""
