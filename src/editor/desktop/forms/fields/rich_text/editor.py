"""The editor of rich text: typing, structure, marks, paste. What it holds is always the tree of the issue format."""

from __future__ import annotations

from collections.abc import Callable, Container, Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING, NamedTuple

import msgspec
from PySide6.QtCore import QEvent, QMimeData, QPoint, Qt, Signal
from PySide6.QtGui import (
    QAction,
    QGuiApplication,
    QInputMethodEvent,
    QKeyEvent,
    QPainter,
    QPaintEvent,
    QTextCursor,
)
from PySide6.QtWidgets import QMenu, QWidget

from editor.desktop.forms import pasting
from editor.desktop.forms.fields.growing_text_edit import GrowingTextEdit, is_files
from editor.desktop.forms.fields.picture_drop import Dropped, pictures_in
from editor.desktop.forms.fields.rich_text import drawing
from editor.desktop.forms.fields.rich_text import shapes as rows
from editor.desktop.forms.fields.rich_text.document import RichDocument, Stretch, edit_block
from editor.desktop.forms.fields.rich_text.formats import (
    text_format,
)
from editor.desktop.forms.fields.rich_text.shapes import ListTag, Marker, Shapes
from editor.desktop.forms.fields.rich_text.structure_keys import StructureKeys
from editor.desktop.forms.fields.typing import What, correction, end_of_change, utf16_head, utf16_length
from editor.newsletter import rich_text
from editor.newsletter.rich_text.tree import PLAIN, Marks

if TYPE_CHECKING:
    from editor.importing.clipboard import Pasted
    from editor.swedish.repair import Lexicon


class Standing(NamedTuple):
    """What holds where the cursor stands: which buttons are down."""

    strong: bool
    emphasis: bool
    link: bool
    language: str
    list_tag: ListTag | None
    sub_heading: bool
    quotation: bool


class RichTextEdit(GrowingTextEdit):
    """Edits rich text. ``edited`` carries the canonical HTML after each change; ``stood`` follows the cursor.

    Tab always leaves the field, but at the beginning of a list item, where it moves the item one level in
    (Shift+Tab: out) as long as that is possible.
    """

    edited = Signal(str)
    stood = Signal()
    link_asked = Signal()
    pasted = Signal(object)
    """What was put in, as :class:`editor.importing.clipboard.Pasted`."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._rich = RichDocument(self.document())
        self._showing = False
        self._markers: list[Marker | None] = []
        self._typed_marks = PLAIN
        self.typing = True
        self.what: What = ""
        self.language = ""
        self.places: Container[str] = ()
        self.lexicon: Callable[[], Lexicon | None] = lambda: None
        self._before_substitution: tuple[str, int] | None = None
        self.menu_actions: list[QAction] = []
        self.take_pictures: Callable[[list[Dropped]], None] | None = None
        self._structure = StructureKeys(
            self, self._rich, self._restructure, self._settle_typing, lambda: self._typed_marks
        )
        self._commands: dict[Qt.Key, dict[bool, Callable[[], None]]] = {
            Qt.Key.Key_B: {False: self.toggle_strong},
            Qt.Key.Key_I: {False: self.toggle_emphasis},
            Qt.Key.Key_K: {False: self.link_asked.emit},
            Qt.Key.Key_L: {True: lambda: self.toggle_list("ul")},
            Qt.Key.Key_O: {True: lambda: self.toggle_list("ol")},
            Qt.Key.Key_H: {True: self.toggle_sub_heading},
            Qt.Key.Key_Q: {True: self.toggle_quotation},
            Qt.Key.Key_V: {True: self.paste_as_text},
        }
        self.textChanged.connect(self._pass_on)
        self.cursorPositionChanged.connect(self._settle_typing)
        self.selectionChanged.connect(self._settle_typing)
        self.show_html("")

    # What it holds

    @property
    def rich(self) -> RichDocument:
        """The document in the words of rich text."""
        return self._rich

    def html(self) -> str:
        """The canonical HTML of the text."""
        return self._rich.html()

    def show_html(self, html: str) -> None:
        """Show rich text from outside, the cursor where it changed."""
        before = self.document().toRawText()
        self._showing = True
        try:
            self._rich.show(html)
        finally:
            self._showing = False
        after = self.document().toRawText()
        place = utf16_length(after[: end_of_change(before, after)]) if self.hasFocus() else 0
        if self._before_substitution is not None and self._before_substitution[0] == html:
            place = self._before_substitution[1]  # undone: writing goes on where it was
        cursor = self.textCursor()
        cursor.setPosition(place)
        self.setTextCursor(cursor)
        self._number_items()
        self._settle_typing()

    def _pass_on(self) -> None:
        if not self._showing:
            self._number_items()
            self.edited.emit(self.html())

    def _number_items(self) -> None:
        self._markers = list(rows.markers(self._rich.shapes()))
        self.viewport().update()

    # Where the cursor stands

    def standing(self) -> Standing:
        """What holds where the cursor stands, or for all of the selection."""
        cursor = self.textCursor()
        marks = self._rich.marks_in(self._selected()) if cursor.hasSelection() else []
        marks = marks or [self._typed_marks]
        shape = self._rich.shape(cursor.block())
        around = rows.innermost_list(shape.path)
        return Standing(
            strong=all(mark.strong for mark in marks),
            emphasis=all(mark.emphasis for mark in marks),
            link=self._rich.link_at(cursor.position()) is not None,
            language=marks[0].language or "",
            list_tag=around.tag if around and around.tag in ("ul", "ol") else None,
            sub_heading=shape.kind == "h4",
            quotation=any(container.tag == "blockquote" for container in shape.path),
        )

    def _selected(self) -> Stretch:
        cursor = self.textCursor()
        return Stretch(cursor.selectionStart(), cursor.selectionEnd())

    def _chosen(self) -> range:
        """The paragraphs that the cursor or selection touches."""
        stretch = self._selected()
        first = self.document().findBlock(stretch.first)
        last = self.document().findBlock(stretch.last)
        if last.position() == stretch.last > stretch.first:
            last = last.previous()
        return range(first.blockNumber(), last.blockNumber() + 1)

    def _settle_typing(self) -> None:
        """What is typed next is marked like the text before it, but does not prolong a link it only touches."""
        cursor = self.textCursor()
        if not cursor.hasSelection():
            before, after = self._rich.marks_around(cursor.position())
            marks = before or after or PLAIN
            inside = before is not None and after is not None and before.href == after.href
            if not inside:
                marks = msgspec.structs.replace(marks, href=None)
            self._type_with(marks)
        self.stood.emit()

    def _type_with(self, marks: Marks) -> None:
        """What is typed next has these marks."""
        self._typed_marks = marks
        self.setCurrentCharFormat(text_format(marks, self._rich.shape(self.textCursor().block()).kind))

    # Commands

    def toggle_strong(self) -> None:
        """Bold on or off."""
        wanted = not self.standing().strong
        self._mark(lambda marks: msgspec.structs.replace(marks, strong=wanted))

    def toggle_emphasis(self) -> None:
        """Italic on or off."""
        wanted = not self.standing().emphasis
        self._mark(lambda marks: msgspec.structs.replace(marks, emphasis=wanted))

    def set_language(self, tag: str) -> None:
        """The language of the selection, or of what is typed next; "" for that of the text around."""
        self._mark(lambda marks: msgspec.structs.replace(marks, language=tag or None))

    def toggle_list(self, tag: ListTag) -> None:
        """The chosen paragraphs as a list, or out of it."""
        self._restructure(rows.with_list(self._rich.shapes(), self._chosen(), tag, self._rich.fresh))

    def toggle_sub_heading(self) -> None:
        """The chosen paragraphs as sub-headings, or as text."""
        self._restructure(rows.with_sub_heading(self._rich.shapes(), self._chosen()))

    def toggle_quotation(self) -> None:
        """The chosen paragraphs as a quotation, or out of it."""
        self._restructure(rows.with_quotation(self._rich.shapes(), self._chosen(), self._rich.fresh))

    def select_link(self) -> str | None:
        """Select the link at the cursor; its address, ``None`` where there is no link."""
        if self.textCursor().hasSelection():
            marks = self._rich.marks_in(self._selected())
            hrefs = {mark.href for mark in marks}
            return hrefs.pop() if len(hrefs) == 1 else None
        link = self._rich.link_at(self.textCursor().position())
        if link is None:
            return None
        self._select(link)
        return self._rich.marks_in(link)[0].href

    def set_link(self, href: str, text: str | None) -> None:
        """Make the selection a link to ``href``; with ``text`` that text stands in its place."""
        cursor = self.textCursor()
        with self._command(), edit_block(cursor):
            if text is not None:
                marks = (self._rich.marks_in(self._selected()) or [self._typed_marks])[0]
                kind = self._rich.shape(cursor.block()).kind
                first = cursor.selectionStart()
                cursor.insertText(text, text_format(msgspec.structs.replace(marks, href=href), kind))
                self._select(Stretch(first, cursor.position()))
            else:
                self._rich.change_marks(self._selected(), lambda marks: msgspec.structs.replace(marks, href=href))
        cursor = self.textCursor()
        cursor.setPosition(cursor.selectionEnd())
        self.setTextCursor(cursor)

    def remove_link(self) -> None:
        """The selection is no link any more, its text stays."""
        with self._command():
            self._rich.change_marks(self._selected(), lambda marks: msgspec.structs.replace(marks, href=None))

    def paste_as_text(self) -> None:
        """Put in what the clipboard holds as plain text."""
        mime = QGuiApplication.clipboard().mimeData()
        if mime is not None and mime.text():
            self._put_in(pasting.rich_from_text(mime, self.lexicon()))

    def become(self, html: str) -> None:
        """Hold ``html`` from now on, as one change of the user's; the cursor stays as near as can be."""
        if html == self.html():
            return
        place = self.textCursor().position()
        self.show_html(html)
        cursor = self.textCursor()
        cursor.setPosition(min(place, self.document().characterCount() - 1))
        self.setTextCursor(cursor)
        with self._command():
            self.edited.emit(self.html())

    def _select(self, stretch: Stretch) -> None:
        cursor = self.textCursor()
        cursor.setPosition(stretch.first)
        cursor.setPosition(stretch.last, QTextCursor.MoveMode.KeepAnchor)
        self.setTextCursor(cursor)

    def _mark(self, change: Callable[[Marks], Marks]) -> None:
        cursor = self.textCursor()
        if cursor.hasSelection():
            with self._command():
                self._rich.change_marks(self._selected(), change)
        else:
            self._type_with(change(self._typed_marks))
        self.stood.emit()

    def _restructure(self, shapes: Shapes) -> None:
        with self._command():
            self._rich.reshape(shapes)
        self._settle_typing()

    @contextmanager
    def _command(self, what: What = "") -> Iterator[None]:
        """A change that is not typing: undo takes it back on its own."""
        self.typing, self.what = False, what
        try:
            yield
        finally:
            self.typing, self.what = True, ""

    # Keys

    def event(self, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent) and not self.isReadOnly():
            if event.type() == QEvent.Type.ShortcutOverride and self._command_of(event):
                event.accept()
                return True
            if event.type() == QEvent.Type.KeyPress and self._structure.changes_level(event):
                event.accept()
                return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if self.isReadOnly():
            super().keyPressEvent(event)
            return
        command = self._command_of(event) or self._structure.key(event)
        if command is None:
            if event.text().isprintable() and event.text() and not self.textCursor().hasSelection():
                self._type_with(self._typed_marks)  # Qt forgets it when a key wants to move the cursor and cannot
            super().keyPressEvent(event)
            if len(event.text()) == 1 and event.text().isprintable():
                self._before_substitution = None
                self._substitute(event.text())
        else:
            command()
            event.accept()

    def _substitute(self, typed: str) -> None:
        """Let quotation marks and dashes become right, as a change of its own that undo takes back."""
        cursor = self.textCursor()
        begin = cursor.block().position()
        written = utf16_head(cursor.block().text(), cursor.position() - begin)
        language = self._typed_marks.language or self.language
        found = None if cursor.hasSelection() else correction(written, typed, language)
        if found is None:
            return
        self._before_substitution = (self.html(), cursor.position())
        place = QTextCursor(cursor)
        place.setPosition(begin + found.first)
        place.setPosition(begin + found.last, QTextCursor.MoveMode.KeepAnchor)
        with self._command("signs"), edit_block(place):
            place.insertText(found.after, place.charFormat())
        self._settle_typing()

    def inputMethodEvent(self, event: QInputMethodEvent) -> None:
        if event.commitString() and not self.textCursor().hasSelection():
            self._type_with(self._typed_marks)
        super().inputMethodEvent(event)

    def _command_of(self, event: QKeyEvent) -> Callable[[], None] | None:
        control, shift = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
        pressed = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if pressed not in (control, control | shift):
            return None
        return self._commands.get(Qt.Key(event.key()), {}).get(bool(pressed & shift))

    def createStandardContextMenu(self, position: QPoint | None = None) -> QMenu:
        """Qt's menu, and all commands of the bar for those who work without a mouse."""
        menu = super().createStandardContextMenu(position)
        menu.addSeparator()
        for action in self.menu_actions:
            menu.addAction(action)
        return menu

    # Clipboard

    def canInsertFromMimeData(self, source: QMimeData) -> bool:
        if self.take_pictures is not None and pictures_in(source):
            return True
        return (source.hasHtml() or source.hasText()) and not is_files(source)

    def insertFromMimeData(self, source: QMimeData) -> None:
        """Paste and drop: never Qt's own HTML, only what the issue format knows. Pictures go where they belong."""
        pictures = pictures_in(source) if self.take_pictures is not None else []
        if pictures and self.take_pictures is not None:
            self.take_pictures(pictures)
            return
        self._put_in(pasting.rich(source, self.places, self.lexicon()))

    def _put_in(self, pasted: Pasted) -> None:
        with self._command("pasted"):
            cursor = self.textCursor()
            self._rich.insert(cursor, pasted.body)
            self.setTextCursor(cursor)
        self._settle_typing()
        self.pasted.emit(pasted)

    def createMimeDataFromSelection(self) -> QMimeData:
        mime = QMimeData()
        html = self._rich.html_between(self._selected())
        mime.setData(pasting.OWN_FORMAT, html.encode("utf-8"))
        mime.setHtml(html)
        mime.setText(rich_text.plain_text(html))
        return mime

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        painter = QPainter(self.viewport())
        painter.setFont(self.font())
        drawing.paint_structure(painter, self._rich, self._markers, event.rect(), self.palette())
        painter.end()
