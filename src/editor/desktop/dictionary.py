"""The spelling dictionary of the window: loaded while nobody is typing, asked for without waiting."""

from __future__ import annotations

import logging
from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, QTimer, Signal

from editor.desktop.tasks import Task

if TYPE_CHECKING:
    from editor.swedish.spelling import Speller

_QUIET_MS = 1500
"""Loading holds up the whole program for a quarter of a second, also on a thread of its own: it waits for a pause."""

_log = logging.getLogger(__name__)


class Dictionary(QObject):
    """Knows Swedish words once it is loaded. Without its files it never is, and everything works without it."""

    loaded = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._speller: Speller | None = None
        self._begun = False
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(_QUIET_MS)
        self._pause.timeout.connect(self.load)

    def prepare(self) -> None:
        """Load it in the next pause (:meth:`postpone`)."""
        if not (self._begun or self._pause.isActive()):
            self._pause.start()

    def postpone(self) -> None:
        """Something was typed: the pause begins anew."""
        if self._pause.isActive():
            self._pause.start()

    def load(self) -> None:
        """Begin to load it now, if that has not begun."""
        self._pause.stop()
        if self._begun:
            return
        self._begun = True
        task: Task[Speller] = Task(lambda _: _loaded(), self)
        task.succeeded.connect(self._take)
        task.failed.connect(lambda _: _log.warning("no spelling dictionary: damaged words stay as they are"))
        for ended in (task.succeeded, task.failed, task.cancelled):
            ended.connect(task.deleteLater)
        task.start()

    def speller(self) -> Speller | None:
        """What knows the words; ``None`` until it is loaded."""
        return self._speller

    def when_loaded(self, call: Callable[[], None]) -> None:
        """Load it, and call back once then (at once where it is loaded)."""
        if self._speller is not None:
            call()
            return
        self.loaded.connect(call, Qt.ConnectionType.SingleShotConnection)
        self.load()

    def _take(self, speller: Speller) -> None:
        self._speller = speller
        self.loaded.emit()


def _loaded() -> Speller:
    from editor.swedish.spelling import Speller

    speller = Speller()
    speller.load()
    return speller
