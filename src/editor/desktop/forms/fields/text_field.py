"""Text fields: one line of plain text, in one row or wrapped over several."""

from __future__ import annotations

from collections.abc import Callable, Container, Iterator
from contextlib import contextmanager
from functools import partial
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Property, QEvent, QMimeData, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QDropEvent, QFocusEvent, QFont, QGuiApplication, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QLineEdit, QMenu, QWidget

from editor.desktop.forms import pasting
from editor.desktop.forms.fields.field import Field
from editor.desktop.forms.fields.field_parts import restyle
from editor.desktop.forms.fields.growing_text_edit import GrowingTextEdit, without_own_history
from editor.desktop.forms.fields.paste_notice import Offer, Question
from editor.desktop.forms.fields.typing import (
    Taker,
    What,
    change_words,
    end_of_change,
    is_history_key,
    one_line,
    take_nothing,
    utf16_head,
    utf16_length,
)
from editor.newsletter import characters, tracking, urls

if TYPE_CHECKING:
    from editor.desktop.forms.services import FormServices
    from editor.importing.clipboard import PastedLine
    from editor.swedish.repair import Lexicon

_PASTE: Final = "edit-paste"


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
        if len(event.text()) == 1 and event.text().isprintable():
            self._before_substitution = None
            self._substitute(event.text())

    def _substitute(self, typed: str) -> None:
        """Let quotation marks and dashes become right, as a change of its own that undo takes back."""
        from editor.swedish.typography import substitute

        cursor = self.textCursor()
        written = utf16_head(self.text(), cursor.position())
        if cursor.hasSelection() or not written.endswith(typed):
            return
        change = substitute(written[: -len(typed)], typed, self.language or "sv")
        if change is None:
            return
        self._before_substitution = (self.text(), cursor.position())
        first = utf16_length(written[: change.start])
        cursor.setPosition(first)
        cursor.setPosition(first + utf16_length(change.before), cursor.MoveMode.KeepAnchor)
        with self._doing("signs"):
            cursor.insertText(change.after)

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
    """One line of plain text that is often long: headings, picture descriptions. Shown wrapped.

    What is pasted is mended by the dictionary and made one line; quotation marks and dashes become right as they are
    typed. ``merges``: whether the last change was typing.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        self._services: FormServices | None = None
        self._wrapped: WrappedEdit
        self.merges = True
        super().__init__(parent)
        self._wrapped.pasted.connect(self._pasted)

    def _make_editor(self) -> OneRowEdit | WrappedEdit:
        self._wrapped = WrappedEdit(self)
        return self._wrapped

    def serve(self, services: FormServices) -> None:
        """Where the dictionary comes from that mends what is pasted."""
        self._services = services
        self._wrapped.lexicon = services.lexicon

    def write_in(self, language: str) -> None:
        """The language of the text, as a BCP 47 tag."""
        self._wrapped.language = language

    def show_value(self, value: str, fresh: bool = False) -> None:
        super().show_value(value, fresh)
        if fresh:
            self._say_no_more()

    def _typed(self, text: str) -> None:
        self.merges = not self._wrapped.what
        super()._typed(text)

    @property
    def change_name(self) -> str:
        """What undo calls the change under way; "" for the usual words."""
        return change_words(self, self._wrapped.what)

    def _pasted(self, pasted: PastedLine) -> None:
        self._tell_of(pasted)
        if self._services is not None and self._services.lexicon() is None and pasting.LOST in pasted.text:
            self._services.when_lexicon(self._mend)

    def _mend(self) -> None:
        """The dictionary is there now: mend what was pasted before."""
        lexicon = self._services.lexicon() if self._services is not None else None
        if lexicon is not None and pasting.LOST in self.value():
            pasted = pasting.line_mended(self.value(), lexicon)
            self._wrapped.become(pasted.text)
            self._tell_of(pasted)

    def _tell_of(self, pasted: PastedLine) -> None:
        if self._services is None or not (pasted.notes or self.notice):
            return
        sentences = [self._services.words(note.code, dict(note.data)) for note in pasted.notes]
        questions = [
            Question(one.damaged, one.candidates, partial(self._choose, one.damaged)) for one in pasted.choices
        ]
        self._say(sentences, questions)

    def _choose(self, damaged: str, word: str) -> None:
        self._wrapped.become(pasting.line_chosen(self._wrapped.text(), damaged, word))


class UrlField(TextField):
    """An address as people type it; ``changed`` carries a valid url of the issue format, "" while it is none.

    When focus leaves, the address is written out ("example.se" becomes "https://example.se"). ``places`` are the ids
    that "#id" may name. Parameters that tell who clicks are pointed out below, with a button that removes them.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.places: Container[str] = ()
        self._told_of = ""
        self.change_name = ""

    def value(self) -> str:
        return urls.from_typed(self._line.text(), self.places)

    def show_value(self, value: str, fresh: bool = False) -> None:
        super().show_value(value, fresh)
        if fresh:
            self._told_of = ""
        self._tell_tracking()

    def _typed(self, text: str) -> None:
        self.show_error("")
        super()._typed(text)
        self._tell_tracking()

    def _tell_tracking(self) -> None:
        """Point out once what an address tells of those who click."""
        url = self.value()
        if url == self._told_of:
            return
        self._told_of = url
        names, counts = tracking.strip_tracking(url).removed, tracking.is_tracking_host(url)
        if names:
            words = self.tr("Adressen berättar vem som klickar ({names}).").format(names=", ".join(names))
            self._say([words], (), [Offer(self.tr("Ta bort spårningen"), self._remove_tracking)])
        elif counts:
            self._say([self.tr("Länken går genom en tjänst som räknar klick. Skriv hellre sidans egen adress.")])
        else:
            self._say_no_more()

    def _remove_tracking(self) -> None:
        self.change_name = self.tr("Ta bort spårning")
        try:
            self._line.show_text(tracking.strip_tracking(self.value()).url)
            self._line.edited.emit(self._line.text())
        finally:
            self.change_name = ""

    def _leave(self) -> None:
        typed = characters.trim(self._line.text())
        if typed and not self.value():
            sentence = self.tr("”{text}” är ingen adress. Skriv till exempel example.se eller namn@example.se.")
            self.show_error(sentence.format(text=typed))
            self.left.emit()
        else:
            self.show_error("")
            super()._leave()
