"""Rich text: the restricted HTML of the issue format.

A row of blocks ``p ul ol h4 blockquote``; inside them text and ``strong em a[href] br span[lang]``. Fields of an
issue hold it as canonical HTML; :func:`parse` gives the tree, :func:`to_html` the HTML back.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from functools import lru_cache

from editor.newsletter.rich_text.cleaning import clean, from_plain_text
from editor.newsletter.rich_text.parser import parse
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
    canonical,
    to_html,
)

__all__ = [
    "Anchor",
    "Block",
    "BulletList",
    "Emphasis",
    "Inline",
    "Line",
    "LineBreak",
    "ListItem",
    "NumberedList",
    "Paragraph",
    "Quotation",
    "Span",
    "Strong",
    "SubHeading",
    "Text",
    "canonical",
    "clean",
    "from_plain_text",
    "is_empty",
    "links",
    "normalise",
    "parse",
    "plain_text",
    "text_blocks",
    "text_length",
    "to_html",
    "with_links",
]

TextBlock = Paragraph | SubHeading | Line


@lru_cache(maxsize=4096)
def normalise(html: str) -> str:
    """Restricted HTML in its canonical form. Raises ForbiddenMarkup like :func:`parse`."""
    return to_html(parse(html)) if html else ""


def is_empty(html: str) -> bool:
    """Whether the rich text prints nothing."""
    return not parse(html)


def text_blocks(blocks: Iterable[Block]) -> Iterator[TextBlock]:
    """The paragraphs, sub-headings and lines of a tree in reading order."""
    for block in blocks:
        match block:
            case Paragraph() | SubHeading() | Line():
                yield block
            case BulletList(items) | NumberedList(items):
                for item in items:
                    yield from text_blocks(item.blocks)
            case Quotation(inner):
                yield from text_blocks(inner)


def plain_text(source: str | Iterable[Block]) -> str:
    """The bare text of rich text (HTML or tree): one line a block or line break, no list signs, no addresses."""
    blocks = parse(source) if isinstance(source, str) else source
    return "\n".join(_inline_text(block.children) for block in text_blocks(blocks))


def text_length(blocks: Iterable[Block]) -> int:
    """How many characters :func:`plain_text` of a tree has, without writing it."""
    return max(_lines_length(blocks) - 1, 0)


def links(html: str) -> tuple[Anchor, ...]:
    """The links of a rich text in reading order."""
    return tuple(anchor for block in text_blocks(parse(html)) for anchor in _anchors(block.children))


def with_links(html: str, change: Callable[[str], str]) -> str:
    """The rich text with ``change(href)`` as the address of every link."""
    blocks = parse(html)
    if all(change(anchor.href) == anchor.href for anchor in links(html)):
        return html
    return to_html(_with_links(blocks, change))


def _inline_text(children: Iterable[Inline]) -> str:
    return "".join(map(_inline_node_text, children))


def _inline_node_text(node: Inline) -> str:
    if isinstance(node, Text):  # asked of every text of a page: a match takes twice as long
        return node.text
    return "\n" if isinstance(node, LineBreak) else _inline_text(node.children)


def _lines_length(blocks: Iterable[Block]) -> int:
    """The characters of all lines, a line break after each."""
    length = 0
    for block in blocks:  # asked of each text beside a picture: types are compared quicker than they are matched
        if type(block) is Paragraph or type(block) is Line or type(block) is SubHeading:
            length += _inline_length(block.children) + 1
        elif type(block) is BulletList or type(block) is NumberedList:
            for item in block.items:
                length += _lines_length(item.blocks)
        elif type(block) is Quotation:
            length += _lines_length(block.blocks)
    return length


def _inline_length(children: Iterable[Inline]) -> int:
    length = 0
    for child in children:
        if type(child) is Text:
            length += len(child.text)
        elif isinstance(child, LineBreak):
            length += 1
        elif isinstance(child, (Strong, Emphasis, Anchor, Span)):
            length += _inline_length(child.children)
    return length


def _anchors(children: Iterable[Inline]) -> Iterator[Anchor]:
    for child in children:
        match child:
            case Anchor():
                yield child
            case Strong(inner) | Emphasis(inner) | Span(_, inner):
                yield from _anchors(inner)


def _with_links(blocks: Iterable[Block], change: Callable[[str], str]) -> Iterator[Block]:
    for block in blocks:
        match block:
            case Paragraph(children) | SubHeading(children) | Line(children):
                yield type(block)(tuple(_changed(child, change) for child in children))
            case BulletList(items) | NumberedList(items):
                yield type(block)(tuple(ListItem(tuple(_with_links(item.blocks, change))) for item in items))
            case Quotation(inner):
                yield Quotation(tuple(_with_links(inner, change)))


def _changed(node: Inline, change: Callable[[str], str]) -> Inline:
    match node:
        case Anchor(href, children):
            return Anchor(change(href), children)
        case Strong(children):
            return Strong(tuple(_changed(child, change) for child in children))
        case Emphasis(children):
            return Emphasis(tuple(_changed(child, change) for child in children))
        case Span(language, children):
            return Span(language, tuple(_changed(child, change) for child in children))
        case _:
            return node
