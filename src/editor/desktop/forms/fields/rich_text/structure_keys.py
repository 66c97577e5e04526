"""What Enter, Backspace, Delete and Tab do to the structure of rich text: paragraphs, lists, quotations."""

from __future__ import annotations

from collections.abc import Callable

import msgspec
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent, QTextBlock
from PySide6.QtWidgets import QTextEdit

from editor.desktop.forms.fields.rich_text import shapes as rows
from editor.desktop.forms.fields.rich_text.document import RichDocument, edit_block, is_blank
from editor.desktop.forms.fields.rich_text.formats import block_format, text_format
from editor.desktop.forms.fields.rich_text.shapes import Shapes
from editor.newsletter.rich_text.tree import Marks


class StructureKeys:
    """The keys of ``edit``, whose document is ``rich``.

    ``restructure`` gives the paragraphs other shapes as a command of its own, ``settle`` follows a change by hand;
    ``marks`` are those of what is typed next.
    """

    def __init__(
        self,
        edit: QTextEdit,
        rich: RichDocument,
        restructure: Callable[[Shapes], None],
        settle: Callable[[], None],
        marks: Callable[[], Marks],
    ) -> None:
        self._edit = edit
        self._rich = rich
        self._restructure = restructure
        self._settle = settle
        self._marks = marks

    def key(self, event: QKeyEvent) -> Callable[[], None] | None:
        """What Enter, Backspace and Delete do where they change structure; ``None`` where Qt does right."""
        cursor = self._edit.textCursor()
        key, plain = event.key(), not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and plain:
            return self._break_paragraph
        if cursor.hasSelection():
            return None
        if key == Qt.Key.Key_Backspace and cursor.atBlockStart():
            return self._backspace_at_start
        if key == Qt.Key.Key_Delete and cursor.atBlockEnd() and cursor.block().next().isValid():
            return self._delete_at_end
        return None

    def changes_level(self, event: QKeyEvent) -> bool:
        """Tab at the beginning of a list item: moves it, where it can be moved."""
        is_in = event.key() == Qt.Key.Key_Tab and not event.modifiers()
        is_out = event.key() == Qt.Key.Key_Backtab
        cursor = self._edit.textCursor()
        if not (is_in or is_out) or cursor.hasSelection() or not cursor.atBlockStart():
            return False
        shapes, index = self._rich.shapes(), cursor.blockNumber()
        if not rows.is_first_in_item(shapes, index):
            return False
        moved = rows.indented(shapes, index, self._rich.fresh) if is_in else rows.outdented(shapes, index)
        if moved is None:
            return False
        self._restructure(moved)
        return True

    def _break_paragraph(self) -> None:
        cursor = self._edit.textCursor()
        with edit_block(cursor):
            cursor.removeSelectedText()
            shapes, index = self._rich.shapes(), cursor.blockNumber()
            block = cursor.block()
            if is_blank(block) and shapes[index] != rows.PLAIN:
                self._rich.reshape(rows.lifted(shapes, index))
            else:
                at_end = cursor.atBlockEnd()
                wanted = rows.split(shapes, index, self._rich.fresh, at_end=at_end)
                marks = msgspec.structs.replace(self._marks(), href=None)
                kind = wanted[index + 1].kind
                cursor.insertBlock(block_format(wanted[index + 1]), text_format(marks, kind))
                self._rich.reshape(wanted)
        self._edit.setTextCursor(cursor)
        self._settle()

    def _backspace_at_start(self) -> None:
        shapes, cursor = self._rich.shapes(), self._edit.textCursor()
        index = cursor.blockNumber()
        shape = shapes[index]
        opens_container = index == 0 or shapes[index - 1].path[: len(shape.path)] != shape.path
        if (shape.path and opens_container) or shape.kind == "h4":
            kept = rows.with_sub_heading(shapes, range(index, index + 1)) if shape.kind == "h4" else None
            self._restructure(kept or rows.lifted(shapes, index))
        elif index:
            self._join(cursor.block().previous())

    def _delete_at_end(self) -> None:
        self._join(self._edit.textCursor().block())

    def _join(self, block: QTextBlock) -> None:
        """Join a paragraph with the one after it; a blank one outside lists gives way to what follows."""
        first, second = self._rich.shape(block), self._rich.shape(block.next())
        shape = second if is_blank(block) and not first.path else first
        cursor = self._edit.textCursor()
        with edit_block(cursor):
            cursor.setPosition(block.position() + block.length() - 1)
            cursor.deleteChar()
            cursor.setBlockFormat(block_format(shape))
            self._rich.settle(cursor.block(), shape.kind)
        self._edit.setTextCursor(cursor)
