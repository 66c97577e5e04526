"""What the first page will need, made in a thread while nobody waits for it."""

from __future__ import annotations

import contextlib
import logging

from PySide6.QtCore import QRunnable, SignalInstance

log = logging.getLogger(__name__)


class Preparing(QRunnable):
    """Makes renderings and hands them over; whoever wanted them may have gone."""

    def __init__(self, theme: str, done: SignalInstance) -> None:
        super().__init__()
        self._theme = theme
        self._done = done

    def run(self) -> None:
        from editor.preview.renderings import prepared

        try:
            made = prepared(self._theme)
        except Exception:  # an outermost place: the first page would fail in the same way, and says so
            log.exception("The preview could not be prepared")
            return
        with contextlib.suppress(RuntimeError):  # Qt's word for a view that has been closed meanwhile
            self._done.emit(made)
