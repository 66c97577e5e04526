"""Editors of one line of plain text, in one row or wrapped over several."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QEvent, QMimeData, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QDropEvent, QFocusEvent, QGuiApplication, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QLineEdit, QMenu, QWidget

from editor.desktop.forms import pasting
from editor.desktop.forms.fields.growing_text_edit import GrowingTextEdit, without_own_history
from editor.desktop.forms.fields.typing import (
    Taker,
    What,
    correction,
    end_of_change,
    is_history_key,
    one_line,
    take_nothing,
    utf16_head,
    utf16_length,
)
from editor.newsletter import characters

if TYPE_CHECKING:
    from editor.swedish.repair import Lexicon

_PASTE: Final = "edit-paste"
"""The name Qt gives the entry of its context menu."""


class OneRowEdit(QLineEdit):
    """A line edit whose undo is the window's; ``edited`` carries what the user made of the text.

    ``take`` may take what is pasted for itself; it answers whether it did.
    """

    edited = Signal(str)
    left = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.take: Taker = take_nothing
        self.textEdited.connect(self._pass_on)

    def _pass_on(self, typed: str) -> None:
        text = one_line(typed)
        if text != typed:
            after = utf16_length(one_line(typed[: self.cursorPosition()]))
            self.setText(text)
            self.setCursorPosition(after)
        self.edited.emit(text)

    def show_text(self, text: str) -> None:
        """Show a text from outside, the cursor where it changed (at the beginning where nobody is writing)."""
        cursor = utf16_length(text[: end_of_change(self.text(), text)]) if self.hasFocus() else 0
        self.setText(text)
        self.setCursorPosition(cursor)

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ShortcutOverride and is_history_key(event):
            event.ignore()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if is_history_key(event):
            event.ignore()
            return
        if event.matches(QKeySequence.StandardKey.Paste) and self._take_clipboard():
            return
        super().keyPressEvent(event)

    def _take_clipboard(self) -> bool:
        mime = QGuiApplication.clipboard().mimeData()
        return mime is not None and self.take(mime)

    def _paste(self) -> None:
        if not self._take_clipboard():
            self.paste()

    def dropEvent(self, event: QDropEvent) -> None:
        if self.take(event.mimeData()):
            event.acceptProposedAction()
        else:
            super().dropEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        if event.reason() != Qt.FocusReason.PopupFocusReason:
            self.left.emit()

    def createStandardContextMenu(self) -> QMenu:
        """Qt's menu of cut, copy and paste, without an undo of its own; it pastes as the key does."""
        menu = without_own_history(super().createStandardContextMenu())
        for action in menu.actions():
            if action.objectName() == _PASTE:
                action.triggered.disconnect()
                action.triggered.connect(self._paste)
        return menu

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        menu = self.createStandardContextMenu()
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.popup(event.globalPos())


class WrappedEdit(GrowingTextEdit):
    """One line of text shown over as many rows as it needs: Enter and pasted line breaks do not break it.

    ``take`` may take what is pasted for itself; ``pasted`` carries what was made of the rest, as
    :class:`editor.importing.clipboard.PastedLine`. ``what`` is the change under way, "" while it is typing.
    """

    edited = Signal(str)
    pasted = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._showing = False
        self.what: What = ""
        self.take: Taker = take_nothing
        self.lexicon: Callable[[], Lexicon | None] = lambda: None
        self.language = ""
        self._before_substitution: tuple[str, int] | None = None
        self.setAcceptRichText(False)
        self.textChanged.connect(self._pass_on)

    def text(self) -> str:
        """The text, no-break spaces kept."""
        lines = []
        block = self.document().begin()
        while block.isValid():
            lines.append(block.text())
            block = block.next()
        return "\u2029".join(lines)

    def show_text(self, text: str) -> None:
        """Show a text from outside, the cursor where it changed."""
        cursor = self.textCursor()
        place = utf16_length(text[: end_of_change(self.text(), text)]) if self.hasFocus() else 0
        if self._before_substitution is not None and characters.trim(self._before_substitution[0]) == text:
            text, place = self._before_substitution  # undone: writing goes on where it was
        self._showing = True
        cursor.select(cursor.SelectionType.Document)
        cursor.insertText(text)
        cursor.setPosition(place)
        self.setTextCursor(cursor)
        self._showing = False

    def _pass_on(self) -> None:
        if not self._showing:
            self.edited.emit(self.text())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            event.ignore()
            return
        super().keyPressEvent(event)
        if len(event.text()) == 1 and event.text().isprintable() and not self.isReadOnly():
            self._before_substitution = None
            self._substitute(event.text())

    def _substitute(self, typed: str) -> None:
        """Let quotation marks and dashes become right, as a change of its own that undo takes back."""
        cursor = self.textCursor()
        written = utf16_head(self.text(), cursor.position())
        found = None if cursor.hasSelection() else correction(written, typed, self.language)
        if found is None:
            return
        self._before_substitution = (self.text(), cursor.position())
        cursor.setPosition(found.first)
        cursor.setPosition(found.last, cursor.MoveMode.KeepAnchor)
        with self._doing("signs"):
            cursor.insertText(found.after)

    def insertFromMimeData(self, source: QMimeData) -> None:
        if self.take(source):
            return
        pasted = pasting.line(source, self.lexicon())
        with self._doing("pasted"):
            self.textCursor().insertText(pasted.text)
        self.pasted.emit(pasted)

    def become(self, text: str) -> None:
        """Hold ``text`` from now on, as one change of the user's."""
        self.show_text(text)
        with self._doing("chosen"):
            self.edited.emit(text)

    @contextmanager
    def _doing(self, what: What) -> Iterator[None]:
        """A change that is not typing: undo takes it back on its own, by its name."""
        self.what = what
        try:
            yield
        finally:
            self.what = ""
