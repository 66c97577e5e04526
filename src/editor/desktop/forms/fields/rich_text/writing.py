"""A tree as paragraphs of a document."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TypeAlias

from PySide6.QtGui import QTextCursor

from editor.desktop.forms.fields.rich_text.formats import (
    LINE_BREAK,
    RESERVED,
    STAND_IN,
    block_format,
    text_format,
)
from editor.desktop.forms.fields.rich_text.shapes import Container, Fresh, Kind, Path, Shape
from editor.newsletter.rich_text import (
    Block,
    BulletList,
    Line,
    ListItem,
    NumberedList,
    Paragraph,
    Quotation,
    SubHeading,
)
from editor.newsletter.rich_text.tree import Run, runs

FlatText: TypeAlias = tuple[Shape, tuple[Run, ...]]
"""One paragraph: where it stands and its characters."""


def flattened(blocks: Iterable[Block], fresh: Fresh, path: Path = ()) -> Iterator[FlatText]:
    """The paragraphs of a tree in reading order, its containers numbered by ``fresh``."""
    for block in blocks:
        match block:
            case Paragraph(children) | Line(children):
                yield Shape(path, "p"), tuple(runs(children))
            case SubHeading(children):
                yield Shape(path, "h4"), tuple(runs(children))
            case BulletList(items):
                yield from _items(items, (*path, Container("ul", fresh())), fresh)
            case NumberedList(items):
                yield from _items(items, (*path, Container("ol", fresh())), fresh)
            case Quotation(inner):
                yield from flattened(inner, fresh, (*path, Container("blockquote", fresh())))


def write_document(cursor: QTextCursor, texts: Iterable[FlatText]) -> None:
    """Write paragraphs into an empty document."""
    for index, (shape, pieces) in enumerate(texts):
        if index:
            cursor.insertBlock(block_format(shape))
        else:
            cursor.setBlockFormat(block_format(shape))
        write_runs(cursor, pieces, shape.kind)


def write_runs(cursor: QTextCursor, pieces: Iterable[Run], kind: Kind) -> None:
    """Write characters where ``cursor`` stands."""
    for run in pieces:
        if run.text is None:
            cursor.insertText(LINE_BREAK, text_format(run.marks, kind))
            continue
        for index, part in enumerate(RESERVED.split(run.text)):
            if index % 2:
                cursor.insertText(STAND_IN, text_format(run.marks, kind, part))
            elif part:
                cursor.insertText(part, text_format(run.marks, kind))


def _items(items: Iterable[ListItem], path: Path, fresh: Fresh) -> Iterator[FlatText]:
    for item in items:
        yield from flattened(item.blocks, fresh, (*path, Container("li", fresh())))
