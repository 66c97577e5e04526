"""A document as canonical HTML, as often as a key is pressed."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple, TypeAlias

from PySide6.QtGui import QTextBlock, QTextDocument

from editor.desktop.forms.fields.rich_text.formats import LINE_BREAK, STAND_IN, literal_of, marks_of, shape_of
from editor.desktop.forms.fields.rich_text.shapes import Path, Shape
from editor.newsletter import characters
from editor.newsletter.rich_text import tree
from editor.newsletter.rich_text.tree import Marks, Paragraph, Run

_Pieces: TypeAlias = tuple[tuple[str, int], ...]


class _Style(NamedTuple):
    marks: Marks
    literal: str


class DocumentReader:
    """Reads one document. What a paragraph gave is kept, so that a key costs one paragraph and a join.

    Qt numbers a document's formats and never changes one, so the numbers serve as keys; :meth:`forget` after the
    document was cleared.
    """

    def __init__(self, document: QTextDocument) -> None:
        self._document = document
        self._styles: dict[int, _Style] = {}
        self._shapes: dict[int, Shape] = {}
        self._texts: dict[tuple[_Pieces, bool], str] = {}

    def forget(self) -> None:
        """The document was cleared: its numbers mean other things now."""
        self._styles.clear()
        self._shapes.clear()
        self._texts.clear()

    def shape(self, block: QTextBlock) -> Shape:
        """The shape of a paragraph."""
        number = block.blockFormatIndex()
        shape = self._shapes.get(number)
        if shape is None:
            shape = self._shapes[number] = shape_of(block.blockFormat())
        return shape

    def shapes(self) -> list[Shape]:
        """The shapes of all paragraphs in order."""
        return [self.shape(block) for block in self._blocks()]

    def html(self, first: int = 0, last: int | None = None) -> str:
        """The canonical HTML of what stands between two positions; of everything when they are not given."""
        writer = _Writer()
        block = self._document.findBlock(first) if first else self._document.begin()
        while block.isValid() and (last is None or block.position() <= last):
            pieces = self._pieces(block) if last is None else tuple(_cut(block, self._pieces(block), first, last))
            shape = self.shape(block)
            bare = writer.writes_bare(shape)
            writer.add(shape, self._text(pieces, bare=bare), bare=bare)
            block = block.next()
        return writer.finish()

    def _blocks(self) -> Iterator[QTextBlock]:
        block = self._document.begin()
        while block.isValid():
            yield block
            block = block.next()

    def _pieces(self, block: QTextBlock) -> _Pieces:
        pieces = []
        place = block.begin()
        while not place.atEnd():
            fragment = place.fragment()
            number = fragment.charFormatIndex()
            if number not in self._styles:
                written = fragment.charFormat()
                self._styles[number] = _Style(marks_of(written), literal_of(written))
            pieces.append((fragment.text(), number))
            place += 1
        return tuple(pieces)

    def _text(self, pieces: _Pieces, *, bare: bool) -> str:
        """The inline HTML of a paragraph, "" for a blank one; ``bare``: it opens a list item."""
        key = (pieces, bare)
        text = self._texts.get(key)
        if text is None:
            runs = list(self._runs(pieces))
            children = tree.inline(tree.bare(runs) if bare else runs)
            text = tree.to_html((Paragraph(children),)).removeprefix("<p>").removesuffix("</p>")
            if len(self._texts) > 4000:  # a long day's typing, not a leak
                self._texts.clear()
            self._texts[key] = text
        return text

    def _runs(self, pieces: _Pieces) -> Iterator[Run]:
        for text, number in pieces:
            marks, literal = self._styles[number]
            for index, line in enumerate(text.split(LINE_BREAK)):
                if index:
                    yield Run(None, marks)
                if line:
                    yield Run(characters.unwrap(line.replace(STAND_IN, literal) if literal else line), marks)


class _Writer:
    """Puts paragraphs together: opens and closes containers, leaves out what is blank."""

    def __init__(self) -> None:
        self._parts: list[str] = []
        self._open: Path = ()

    def writes_bare(self, shape: Shape) -> bool:
        """Whether text of this shape comes first in its list item: containers are opened by the text they hold."""
        path = shape.path
        return shape.kind == "p" and bool(path) and path[-1].tag == "li" and self._shared(path) < len(path)

    def add(self, shape: Shape, text: str, *, bare: bool) -> None:
        """Write a paragraph; a blank one only ends the containers it does not stand in."""
        self._close_to(self._shared(shape.path))
        if not text:
            return
        self._parts.extend(f"<{container.tag}>" for container in shape.path[len(self._open) :])
        self._open = shape.path
        self._parts.append(text if bare else f"<{shape.kind}>{text}</{shape.kind}>")

    def finish(self) -> str:
        """The HTML of all that was added."""
        self._close_to(0)
        return "".join(self._parts)

    def _shared(self, path: Path) -> int:
        length = 0
        for one, other in zip(self._open, path, strict=False):
            if one != other:
                break
            length += 1
        return length

    def _close_to(self, depth: int) -> None:
        for container in reversed(self._open[depth:]):
            self._parts.append(f"</{container.tag}>")
        self._open = self._open[:depth]


def _cut(block: QTextBlock, pieces: _Pieces, first: int, last: int) -> Iterator[tuple[str, int]]:
    """The part of a paragraph's pieces that lies between two positions of the document (counted in UTF-16)."""
    position = block.position()
    for text, number in pieces:
        encoded = text.encode("utf-16-le", "surrogatepass")
        length = len(encoded) // 2
        begin, end = max(first - position, 0), min(last - position, length)
        if begin < end:
            yield encoded[2 * begin : 2 * end].decode("utf-16-le", "replace"), number
        position += length
