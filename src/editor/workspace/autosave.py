"""When to save: half a second after the first unsaved edit, however fast the typing goes on, and again after failure.

Knows neither what is saved nor where; the timer comes in from outside, so that the rule can be tested by a clock made
of numbers.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Protocol

from editor.support.errors import EditorError

SAVE_AFTER_S = 0.5
RETRY_AFTER_S = (1.0, 2.0, 5.0, 10.0)
"""Pauses after the first, second … failure in a row; the last holds from then on."""

Cancel = Callable[[], None]


class After(Protocol):
    """Calls ``callback`` once after ``seconds``, on the caller's own thread; the result cancels it."""

    def __call__(self, seconds: float, callback: Callable[[], None], /) -> Cancel: ...


class Save(Protocol):
    """Begins to save; calls exactly one of ``done`` and ``failed`` later, on the caller's own thread."""

    def __call__(self, done: Callable[[], None], failed: Callable[[EditorError], None], /) -> None: ...


class Autosave:
    """Starts ``save`` in time. At most one save runs at once.

    ``is_dirty`` tells whether something is unsaved.
    """

    def __init__(self, *, save: Save, is_dirty: Callable[[], bool], after: After) -> None:
        self._save = save
        self._is_dirty = is_dirty
        self._after = after
        self._cancel_timer: Cancel | None = None
        self._cancel_retry: Cancel | None = None
        self._is_saving = False
        self._is_due = False
        self._failures = 0

    def edited(self) -> None:
        """There is an unsaved edit. Later calls never postpone the save that the first one asked for."""
        if self._cancel_timer is None:
            self._cancel_timer = self._after(SAVE_AFTER_S, self._timer_ended)

    def save_now(self) -> None:
        """Save without waiting, or as soon as the running save ends."""
        self.stop()
        self._start()

    def stop(self) -> None:
        """Start nothing more of its own accord; a running save goes on."""
        for cancel in (self._cancel_timer, self._cancel_retry):
            if cancel is not None:
                cancel()
        self._cancel_timer = self._cancel_retry = None
        self._is_due = False

    def _timer_ended(self) -> None:
        self._cancel_timer = None
        self._start()

    def _retry_ended(self) -> None:
        self._cancel_retry = None
        self._start()

    def _start(self) -> None:
        if self._is_saving:
            self._is_due = True
        elif self._is_dirty():
            self._is_saving = True
            self._save(self._done, self._failed)

    def _done(self) -> None:
        self._is_saving = False
        self._failures = 0
        if self._cancel_retry is not None:
            self._cancel_retry()
            self._cancel_retry = None
        if self._is_due:
            self._is_due = False
            self._start()

    def _failed(self, error: EditorError) -> None:
        del error
        self._is_saving = False
        self._is_due = False
        pause = RETRY_AFTER_S[min(self._failures, len(RETRY_AFTER_S) - 1)]
        self._failures += 1
        if self._cancel_retry is None:
            self._cancel_retry = self._after(pause, self._retry_ended)
