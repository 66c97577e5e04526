"""A text editor that is as high as its text: the form around it has the only scroll bar."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QMimeData, QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QFocusEvent, QKeyEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QFrame, QMenu, QScrollArea, QSizePolicy, QTextEdit, QWidget

from editor.desktop.forms.fields.typing import is_history_key

_MARGIN_PX = 2
_CURSOR_AIR_PX = 28
_OWN_HISTORY = ("edit-undo", "edit-redo")  # names Qt gives the entries of its context menus


class GrowingTextEdit(QTextEdit):
    """Grows with its text, has no undo of its own, and lets Tab and the history keys through."""

    left = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._lines = 1
        self.setUndoRedoEnabled(False)
        self.setTabChangesFocus(True)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFrameShape(QFrame.Shape.StyledPanel)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.document().setDocumentMargin(_MARGIN_PX)
        self.document().documentLayout().documentSizeChanged.connect(self._fit)
        self.cursorPositionChanged.connect(self._keep_cursor_in_view)

    def set_least_lines(self, lines: int) -> None:
        """Never be lower than ``lines`` lines of text."""
        self._lines = lines
        self._fit()

    def _fit(self, *_: object) -> None:
        around = self.height() - self.viewport().height()
        least = self._lines * self.fontMetrics().lineSpacing() + 2 * _MARGIN_PX
        wanted = max(least, round(self.document().size().height())) + around
        if wanted != self.height():
            self.setFixedHeight(wanted)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._fit()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in (QEvent.Type.StyleChange, QEvent.Type.FontChange):
            self._fit()

    def minimumSizeHint(self) -> QSize:
        return QSize(80, self.height())

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ShortcutOverride and is_history_key(event):
            event.ignore()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if is_history_key(event) or event.key() in (Qt.Key.Key_Tab, Qt.Key.Key_Backtab):
            event.ignore()  # a tab stays out of the text also where there is nowhere to go
            return
        super().keyPressEvent(event)

    def createStandardContextMenu(self, position: QPoint | None = None) -> QMenu:
        """Qt's menu of cut, copy and paste, without an undo of its own."""
        menu = super().createStandardContextMenu(position) if position else super().createStandardContextMenu()
        return without_own_history(menu)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        menu = self.createStandardContextMenu(event.pos())
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.popup(event.globalPos())

    def canInsertFromMimeData(self, source: QMimeData) -> bool:
        return source.hasText() and not is_files(source)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        if event.reason() != Qt.FocusReason.PopupFocusReason:
            self.left.emit()

    def _keep_cursor_in_view(self) -> None:
        """Scroll the form, since this editor has nothing to scroll."""
        if not self.hasFocus():
            return
        area = self._scroll_area()
        inside = area.widget() if area else None
        if area is None or inside is None:
            return
        cursor: QRect = self.cursorRect()
        point = self.viewport().mapTo(inside, cursor.center())
        area.ensureVisible(point.x(), point.y(), 0, cursor.height() // 2 + _CURSOR_AIR_PX)

    def _scroll_area(self) -> QScrollArea | None:
        widget = self.parentWidget()
        while widget is not None and not isinstance(widget, QScrollArea):
            widget = widget.parentWidget()
        return widget


def is_files(source: QMimeData) -> bool:
    """Whether files are dropped or pasted: the window knows what to do with them, a text does not."""
    return source.hasUrls() and not source.hasHtml() and all(url.isLocalFile() for url in source.urls())


def without_own_history(menu: QMenu) -> QMenu:
    """A standard context menu of Qt's without its undo and redo: those belong to the window."""
    for action in menu.actions():
        if action.objectName() in _OWN_HISTORY:
            menu.removeAction(action)
    while menu.actions() and menu.actions()[0].isSeparator():
        menu.removeAction(menu.actions()[0])
    return menu
