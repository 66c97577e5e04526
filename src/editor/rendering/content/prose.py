"""Rich text made ready to print: its links lead somewhere or are text."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from typing import TypeAlias

from editor.newsletter.rich_text import parse
from editor.newsletter.rich_text.tree import (
    Anchor,
    Block,
    BulletList,
    Emphasis,
    Inline,
    Line,
    LineBreak,
    ListItem,
    NumberedList,
    Paragraph,
    Quotation,
    Span,
    Strong,
    SubHeading,
    Text,
)
from editor.rendering.content.anchors import is_right_to_left
from editor.rendering.content.view import Prose

Resolve: TypeAlias = Callable[[str], str]
"""An address as written -> what stands in ``href``; "" where it must be printed as text."""


def prose(html: str, sub_level: int, resolve: Resolve, language: str) -> Prose | None:
    """The rich text ``html`` (canonical), written in ``language``, for printing; ``None`` where it prints nothing.

    A link without a printable address gives up its place to its content. ``sub_level`` is the level of its
    sub-headings.
    """
    blocks = parse(html) if html else ()
    if not blocks:
        return None
    has_links = "=" in html  # which no link is without, and which is found forty times as quickly as "<a"
    return Prose(
        blocks=tuple([_block(block, resolve) for block in blocks]) if has_links else blocks,
        sub_level=min(sub_level, 6),
        right_to_left=is_right_to_left(language),
    )


def _block(block: Block, resolve: Resolve) -> Block:
    match block:
        case Paragraph(children):
            return Paragraph(tuple(_inlines(children, resolve)))
        case SubHeading(children):
            return SubHeading(tuple(_inlines(children, resolve)))
        case Line(children):
            return Line(tuple(_inlines(children, resolve)))
        case BulletList(items):
            return BulletList(tuple(_item(item, resolve) for item in items))
        case NumberedList(items):
            return NumberedList(tuple(_item(item, resolve) for item in items))
        case Quotation(blocks):
            return Quotation(tuple(_block(inner, resolve) for inner in blocks))


def _item(item: ListItem, resolve: Resolve) -> ListItem:
    return ListItem(tuple(_block(block, resolve) for block in item.blocks))


def _inlines(children: Iterable[Inline], resolve: Resolve) -> Iterator[Inline]:
    for child in children:
        match child:
            case Text() | LineBreak():
                yield child
            case Strong(inner):
                yield Strong(tuple(_inlines(inner, resolve)))
            case Emphasis(inner):
                yield Emphasis(tuple(_inlines(inner, resolve)))
            case Span(language, inner):
                yield Span(language, tuple(_inlines(inner, resolve)))
            case Anchor(address, inner):
                href = resolve(address)
                if href and any(map(_is_visible, inner)):
                    yield Anchor(href, tuple(_inlines(inner, resolve)))
                else:
                    yield from _inlines(inner, resolve)


def _is_visible(child: Inline) -> bool:
    match child:
        case Text(text):
            return bool(text.strip())
        case LineBreak():
            return False
        case _:
            return any(map(_is_visible, child.children))
