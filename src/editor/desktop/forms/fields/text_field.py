"""Text fields: one line of plain text, in one row or wrapped over several."""

from __future__ import annotations

from collections.abc import Container

from PySide6.QtCore import Property, QEvent, QMimeData, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QFocusEvent, QFont, QKeyEvent
from PySide6.QtWidgets import QLineEdit, QMenu, QWidget

from editor.desktop.forms.fields.field import Field, restyle
from editor.desktop.forms.fields.growing_text_edit import GrowingTextEdit, without_own_history
from editor.desktop.forms.fields.typing import end_of_change, is_history_key, one_line, utf16_length
from editor.newsletter import characters, urls


class OneRowEdit(QLineEdit):
    """A line edit whose undo is the window's; ``edited`` carries what the user made of the text."""

    edited = Signal(str)
    left = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
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
        super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        if event.reason() != Qt.FocusReason.PopupFocusReason:
            self.left.emit()

    def createStandardContextMenu(self) -> QMenu:
        """Qt's menu of cut, copy and paste, without an undo of its own."""
        return without_own_history(super().createStandardContextMenu())

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        menu = self.createStandardContextMenu()
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.popup(event.globalPos())


class WrappedEdit(GrowingTextEdit):
    """One line of text shown over as many rows as it needs: Enter and pasted line breaks do not break it."""

    edited = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._showing = False
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

    def insertFromMimeData(self, source: QMimeData) -> None:
        self.textCursor().insertText(one_line(source.text()))


class TextField(Field):
    """One line of plain text.

    ``changed`` carries the text without white space at its ends; what stands in the editor is trimmed only when focus
    leaves. With ``limit`` (characters) the counter says how many are used; ``counted`` counts without a limit.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._limit = 0
        self._counted = False
        self._line: OneRowEdit | WrappedEdit = self._make_editor()
        self._set_editor(self._line)
        self._line.edited.connect(self._typed)
        self._line.left.connect(self._leave)

    def _make_editor(self) -> OneRowEdit | WrappedEdit:
        return OneRowEdit(self)

    def _get_limit(self) -> int:
        return self._limit

    def _put_limit(self, characters: int) -> None:
        self._limit = characters
        self._count()

    def _get_counted(self) -> bool:
        return self._counted

    def _put_counted(self, counted: bool) -> None:
        self._counted = counted
        self._count()

    def _get_placeholder(self) -> str:
        return self._line.placeholderText()

    def _put_placeholder(self, text: str) -> None:
        self._line.setPlaceholderText(text)

    def _get_strong(self) -> bool:
        return self._line.font().weight() >= QFont.Weight.DemiBold

    def _put_strong(self, strong: bool) -> None:
        self._line.setProperty("strong", strong)
        font = self._line.font()
        font.setWeight(QFont.Weight.DemiBold if strong else QFont.Weight.Normal)
        self._line.setFont(font)
        restyle(self._line)

    limit = Property(int, _get_limit, _put_limit, doc="Characters that fit well; 0 for no counter.")
    counted = Property(bool, _get_counted, _put_counted, doc="Count characters without a limit.")
    placeholder = Property(str, _get_placeholder, _put_placeholder, doc="An example shown while the field is empty.")
    strong = Property(bool, _get_strong, _put_strong, doc="Semibold text: headings.")

    @property
    def editor(self) -> OneRowEdit | WrappedEdit:
        """The widget that is typed in."""
        return self._line

    def value(self) -> str:
        """The text, trimmed."""
        return characters.trim(self._line.text())

    def show_value(self, value: str, fresh: bool = False) -> None:
        """Show ``value``; leave an editor whose text says just that alone, white space and all."""
        if fresh or self.value() != value:
            self._line.show_text(value)
        if fresh:
            self.show_error("")
        self._count()

    def _typed(self, _: str) -> None:
        self._count()
        self.changed.emit(self.value())

    def _leave(self) -> None:
        if self._line.text() != self.value():
            self._line.show_text(self.value())
        self.left.emit()

    def _count(self) -> None:
        used = len(self.value())
        if self._limit:
            self._count_in(self.tr("{used} av {limit} tecken").format(used=used, limit=self._limit))
        elif self._counted:
            self._count_in(self.tr("{used} tecken").format(used=used))


class LongTextField(TextField):
    """One line of plain text that is often long: headings, picture descriptions. Shown wrapped."""

    def _make_editor(self) -> OneRowEdit | WrappedEdit:
        return WrappedEdit(self)


class UrlField(TextField):
    """An address as people type it; ``changed`` carries a valid url of the issue format, "" while it is none.

    When focus leaves, the address is written out ("example.se" becomes "https://example.se"). ``places`` are the ids
    that "#id" may name.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.places: Container[str] = ()

    def value(self) -> str:
        return urls.from_typed(self._line.text(), self.places)

    def _typed(self, text: str) -> None:
        self.show_error("")
        super()._typed(text)

    def _leave(self) -> None:
        typed = characters.trim(self._line.text())
        if typed and not self.value():
            sentence = self.tr("”{text}” är ingen adress. Skriv till exempel example.se eller namn@example.se.")
            self.show_error(sentence.format(text=typed))
            self.left.emit()
        else:
            self.show_error("")
            super()._leave()
