"""Changes of a rich text's document: marks on a stretch of it, shapes of its paragraphs, trees put in.

Qt's cursor works on positions; this module keeps its formats in step with what the text means.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from itertools import count
from typing import NamedTuple

from PySide6.QtGui import QTextBlock, QTextCursor, QTextDocument

from editor.desktop.forms.fields.rich_text.formats import block_format, literal_of, marks_of, text_format
from editor.desktop.forms.fields.rich_text.reading import DocumentReader
from editor.desktop.forms.fields.rich_text.shapes import Container, Kind, Shape, Shapes, innermost_list, within_depth
from editor.desktop.forms.fields.rich_text.writing import FlatText, flattened, write_document, write_runs
from editor.newsletter import rich_text
from editor.newsletter.rich_text.tree import PLAIN, Marks


class Stretch(NamedTuple):
    """From one position of the document up to another."""

    first: int
    last: int


class RichDocument:
    """The document of a rich text, read and changed in the words of the text."""

    def __init__(self, document: QTextDocument) -> None:
        self._document = document
        self._reader = DocumentReader(document)
        self._numbers = count(1)

    @property
    def document(self) -> QTextDocument:
        """Qt's document."""
        return self._document

    def fresh(self) -> int:
        """A container number not in use."""
        return next(self._numbers)

    def html(self) -> str:
        """The canonical HTML of the whole document."""
        return self._reader.html()

    def html_between(self, stretch: Stretch) -> str:
        """The canonical HTML of a part."""
        return self._reader.html(stretch.first, stretch.last)

    def shapes(self) -> Shapes:
        """The shapes of all paragraphs."""
        return self._reader.shapes()

    def shape(self, block: QTextBlock) -> Shape:
        """The shape of one paragraph."""
        return self._reader.shape(block)

    def show(self, html: str) -> None:
        """Replace everything by rich text."""
        self._document.clear()
        self._reader.forget()
        cursor = QTextCursor(self._document)
        with edit_block(cursor):
            write_document(cursor, flattened(rich_text.parse(html), self.fresh))

    def marks_around(self, position: int) -> tuple[Marks | None, Marks | None]:
        """The marks of the characters before and after a position; ``None`` at the ends of the paragraph."""
        block = self._document.findBlock(position)
        before = self._marks_after(position - 1) if position > block.position() else None
        after = self._marks_after(position) if position < block.position() + block.length() - 1 else None
        return before, after

    def link_at(self, position: int) -> Stretch | None:
        """The whole link that the position stands in or touches."""
        block = self._document.findBlock(position)
        found: Stretch | None = None
        current: Stretch | None = None
        previous: str | None = None
        for first, last, marks, _ in fragments(block):
            joins = current is not None and marks.href is not None and marks.href == previous
            current = Stretch(current.first if joins and current else first, last)
            previous = marks.href
            if previous is not None and current.first <= position <= current.last:
                found = current
        return found

    def marks_in(self, stretch: Stretch) -> list[Marks]:
        """The marks of every piece of a stretch."""
        return [marks for _, _, marks, _ in self._pieces(stretch)]

    def change_marks(self, stretch: Stretch, change: Callable[[Marks], Marks]) -> None:
        """Give every character of a stretch other marks."""
        cursor = QTextCursor(self._document)
        with edit_block(cursor):
            for first, last, marks, literal in list(self._pieces(stretch)):
                kind = self.shape(self._document.findBlock(first)).kind
                self._format(cursor, Stretch(first, last), text_format(change(marks), kind, literal))

    def reshape(self, shapes: Sequence[Shape]) -> None:
        """Give the paragraphs these shapes, one for each; none goes deeper than an issue file may have it."""
        cursor = QTextCursor(self._document)
        with edit_block(cursor):
            block = self._document.begin()
            for wanted in shapes:
                before = self.shape(block)
                shape = wanted if wanted == before else Shape(within_depth(wanted.path), wanted.kind)
                if before != shape:
                    cursor.setPosition(block.position())
                    cursor.setBlockFormat(block_format(shape))
                if before.kind != shape.kind:
                    self.settle(block, shape.kind)
                block = block.next()

    def settle(self, block: QTextBlock, kind: Kind) -> None:
        """Make all characters of a paragraph look like those of its kind."""
        cursor = QTextCursor(self._document)
        with edit_block(cursor):
            for first, last, marks, literal in list(fragments(block)):
                self._format(cursor, Stretch(first, last), text_format(marks, kind, literal))
            cursor.setPosition(block.position())
            cursor.setBlockCharFormat(text_format(PLAIN, kind))

    def insert(self, cursor: QTextCursor, html: str) -> None:
        """Put rich text in place of the cursor's selection; text of one paragraph joins the one around it."""
        texts = list(flattened(rich_text.parse(html), self.fresh))
        with edit_block(cursor):
            cursor.removeSelectedText()
            for index, (shape, runs) in enumerate(self._placed(cursor.block(), texts)):
                here = self.shape(cursor.block())
                blank = is_blank(cursor.block())
                if index == 0 and (not blank or shape == here):
                    shape = here  # noqa: PLW2901
                elif index == 0:
                    cursor.setBlockFormat(block_format(shape))
                else:
                    cursor.insertBlock(block_format(shape))
                write_runs(cursor, runs, shape.kind)
            self.settle(cursor.block(), self.shape(cursor.block()).kind)

    def _placed(self, block: QTextBlock, texts: list[FlatText]) -> Iterator[FlatText]:
        """The paragraphs as they stand where they are put in: items of a list among the items of the list there."""
        around = self.shape(block).path
        if self._ends_list(block) and texts and not texts[0][0].path and any(shape != Shape() for shape, _ in texts):
            around = around[:-2]  # a text with headings or lists of its own goes on below the list, as in Word
        listed = innermost_list(around)
        if not is_blank(block) and texts and texts[0][0].path:
            yield self.shape(block), ()  # a list begins below the text that stands there
        for shape, runs in texts:
            path = shape.path
            if listed is not None and path and path[0].tag in ("ul", "ol"):
                item = Container("li", path[1].number)
                yield Shape(within_depth((*around[:-1], item, *path[2:])), shape.kind), runs
            else:
                yield Shape(within_depth((*around, *path)), shape.kind), runs

    def _ends_list(self, block: QTextBlock) -> bool:
        """Whether the paragraph is an empty item at the end of a list: where Enter would leave the list."""
        path = self.shape(block).path
        if innermost_list(path) is None or not is_blank(block):
            return False
        after = block.next()
        return not after.isValid() or path[-2] not in self.shape(after).path

    def _marks_after(self, position: int) -> Marks:
        for first, last, marks, _ in fragments(self._document.findBlock(position)):
            if first <= position < last:
                return marks
        return PLAIN

    def _pieces(self, stretch: Stretch) -> Iterator[tuple[int, int, Marks, str]]:
        block = self._document.findBlock(stretch.first)
        while block.isValid() and block.position() < stretch.last:
            for first, last, marks, literal in fragments(block):
                begin, end = max(first, stretch.first), min(last, stretch.last)
                if begin < end:
                    yield begin, end, marks, literal
            block = block.next()

    @staticmethod
    def _format(cursor: QTextCursor, stretch: Stretch, written: object) -> None:
        cursor.setPosition(stretch.first)
        cursor.setPosition(stretch.last, QTextCursor.MoveMode.KeepAnchor)
        cursor.setCharFormat(written)  # type: ignore[arg-type]
        cursor.clearSelection()


def fragments(block: QTextBlock) -> Iterator[tuple[int, int, Marks, str]]:
    """The pieces of a paragraph: first and last position, marks, and what a stand-in stands for."""
    place = block.begin()
    while not place.atEnd():
        fragment = place.fragment()
        written = fragment.charFormat()
        first = fragment.position()
        yield first, first + fragment.length(), marks_of(written), literal_of(written)
        place += 1


def is_blank(block: QTextBlock) -> bool:
    """Whether the paragraph holds nothing but white space."""
    return not block.text().strip()


@contextmanager
def edit_block(cursor: QTextCursor) -> Iterator[None]:
    """All changes inside are one change to whoever listens to the document."""
    cursor.beginEditBlock()
    try:
        yield
    finally:
        cursor.endEditBlock()
