"""Long work beside the window: run in a thread, with progress and cancel, its outcome told in the window's thread."""

from __future__ import annotations

import logging
import threading
from collections.abc import Callable
from contextlib import suppress
from typing import Generic, TypeVar

from PySide6.QtCore import QObject, QRunnable, Qt, QThreadPool, QTimer, Signal, SignalInstance

from editor.support.errors import EditorError

T = TypeVar("T")

_log = logging.getLogger(__name__)


class Post(QObject):
    """Brings calls into the thread that made this object. Calling it is safe from any thread."""

    _posted = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._posted.connect(self._run, Qt.ConnectionType.QueuedConnection)

    def __call__(self, call: Callable[[], None]) -> None:
        self._posted.emit(call)

    def _run(self, call: Callable[[], None]) -> None:
        call()


def after(seconds: float, callback: Callable[[], None]) -> Callable[[], None]:
    """Call ``callback`` once in this thread after ``seconds``; the answer cancels it."""
    wanted = threading.Event()
    wanted.set()
    QTimer.singleShot(round(seconds * 1000), lambda: callback() if wanted.is_set() else None)
    return wanted.clear


class Cancelled(Exception):
    """The user stopped the work."""


class Progress:
    """What running work tells, and whether it should stop."""

    def __init__(self, tell: Callable[[int, int, str], None]) -> None:
        self._tell = tell
        self._stop = threading.Event()

    def __call__(self, step: int, steps: int, what: str) -> bool:
        """Tell that ``step`` of ``steps`` is at hand; ``False`` when the work should stop."""
        self._tell(step, steps, what)
        return not self._stop.is_set()

    def stop(self) -> None:
        """Ask the work to stop at its next step."""
        self._stop.set()

    @property
    def stopped(self) -> bool:
        return self._stop.is_set()


class Task(QObject, Generic[T]):
    """One piece of work in the thread pool.

    Exactly one of ``succeeded``, ``failed``, ``cancelled`` is emitted, in the thread that made the task. ``failed``
    carries an :class:`EditorError`; anything else that goes wrong is logged and told as ``unexpected``. A task that
    went with its ``parent`` meanwhile tells nothing; its work goes on to the end.
    """

    progressed = Signal(int, int, str)
    succeeded = Signal(object)
    failed = Signal(object)
    cancelled = Signal()

    def __init__(self, work: Callable[[Progress], T], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._work = work
        self._progress = Progress(lambda *told: self._tell(self.progressed, *told))

    def start(self) -> None:
        """Begin; call once."""
        QThreadPool.globalInstance().start(_Run(self._run))

    def cancel(self) -> None:
        """Ask the work to stop; it does so at its next step."""
        self._progress.stop()

    def _run(self) -> None:
        try:
            value = self._work(self._progress)
        except Cancelled:
            self._tell(self.cancelled)
        except EditorError as error:
            self._tell(self.failed, error)
        except Exception as error:
            _log.exception("a task failed")
            self._tell(self.failed, EditorError(detail=type(error).__name__))
        else:
            if self._progress.stopped and value is None:
                self._tell(self.cancelled)
            else:
                self._tell(self.succeeded, value)

    def _tell(self, signal: SignalInstance, *values: object) -> None:
        """Emit, unless the task went with its window while it worked: then nobody waits. No slot runs in this thread,
        so nothing but that is an error here."""
        with suppress(RuntimeError):
            signal.emit(*values)


class _Run(QRunnable):
    def __init__(self, call: Callable[[], None]) -> None:
        super().__init__()
        self._call = call

    def run(self) -> None:
        self._call()
