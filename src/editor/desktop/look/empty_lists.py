"""Where the focus is in a list without rows: rows show it themselves, an empty list has none to show it on.

The focused view gets the property ``empty``, by which ``program.qss`` draws a frame round it.
"""

from __future__ import annotations

from contextlib import suppress

from PySide6.QtCore import QAbstractItemModel, QObject
from PySide6.QtWidgets import QAbstractItemView, QApplication, QWidget

PROPERTY = "empty"


class EmptyListFocus(QObject):
    """Follows the focus of ``application``."""

    def __init__(self, application: QApplication) -> None:
        super().__init__(application)
        self._view: QAbstractItemView | None = None
        self._model: QAbstractItemModel | None = None
        application.focusChanged.connect(self._focus_changed)

    def _focus_changed(self, _before: QWidget | None, now: QWidget | None) -> None:
        with suppress(RuntimeError):  # a list that is gone with its dialog
            self._leave()
        self._view = self._model = None
        if isinstance(now, QAbstractItemView) and now.model() is not None:
            self._view, self._model = now, now.model()
            for signal in (self._model.rowsInserted, self._model.rowsRemoved, self._model.modelReset):
                signal.connect(self._look)
            self._look()

    def _leave(self) -> None:
        if self._model is not None:
            for signal in (self._model.rowsInserted, self._model.rowsRemoved, self._model.modelReset):
                signal.disconnect(self._look)
        if self._view is not None:
            _mark(self._view, is_empty=False)

    def _look(self) -> None:
        if self._view is not None and self._model is not None:
            with suppress(RuntimeError):
                _mark(self._view, is_empty=self._model.rowCount(self._view.rootIndex()) == 0)


def _mark(view: QAbstractItemView, *, is_empty: bool) -> None:
    if bool(view.property(PROPERTY)) != is_empty:
        view.setProperty(PROPERTY, is_empty)
        view.style().unpolish(view)
        view.style().polish(view)
        view.update()
