"""Undo belongs to the issue: fields give up their own."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject
from PySide6.QtGui import QAction, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QApplication, QLineEdit, QPlainTextEdit, QTextEdit, QWidget

_OWN_UNDO = (
    QKeySequence.StandardKey.Undo,
    QKeySequence.StandardKey.Redo,
)


class TextHistory(QObject):
    """Leads undo and redo, pressed or chosen in a field, to the window's actions.

    Text widgets claim Ctrl+Z for themselves (``ShortcutOverride``) and offer it in their context menu; both would
    bypass the issue's history. Only the focused widget is watched: an application-wide filter would run Python for
    every event.
    """

    def __init__(self, undo: QAction, redo: QAction, is_ours: Callable[[QWidget], bool], parent: QObject) -> None:
        super().__init__(parent)
        self._undo = undo
        self._redo = redo
        self._is_ours = is_ours
        self._watched: QWidget | None = None
        application = QApplication.instance()
        assert isinstance(application, QApplication)
        application.focusChanged.connect(self._focus_changed)

    def _focus_changed(self, old: QWidget | None, new: QWidget | None) -> None:
        if self._watched is not None:
            self._watched.removeEventFilter(self)
            self._watched.destroyed.disconnect(self._forget)
            self._watched = None
        if new is not None and self._is_ours(new):
            new.installEventFilter(self)
            new.destroyed.connect(self._forget)
            self._watched = new

    def _forget(self) -> None:
        self._watched = None

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            keys = QKeySequence(event.keyCombination())
            if any(event.matches(key) for key in _OWN_UNDO) or keys in (
                *self._undo.shortcuts(),
                *self._redo.shortcuts(),
            ):
                event.ignore()
                return True
        if event.type() == QEvent.Type.ContextMenu and isinstance(watched, QLineEdit | QTextEdit | QPlainTextEdit):
            return self._open_menu(watched, event)
        return super().eventFilter(watched, event)

    def _open_menu(self, field: QLineEdit | QTextEdit | QPlainTextEdit, event: QEvent) -> bool:
        """The field's own menu, with the issue's undo and redo in place of its own."""
        menu = field.createStandardContextMenu()
        if menu is None:
            return False
        for action in menu.actions():
            if action.objectName() in ("edit-undo", "edit-redo"):
                menu.removeAction(action)
        first = menu.actions()[0] if menu.actions() else None
        menu.insertActions(first, [self._undo, self._redo])  # type: ignore[arg-type]
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(event.globalPos())  # type: ignore[attr-defined]
        return True
