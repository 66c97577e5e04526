"""Rich text as lines of plain text with the addresses of its links: for programs that show no marks."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from editor.newsletter import rich_text, urls
from editor.newsletter.rich_text import tree
from editor.newsletter.rich_text.tree import Block, Inline, ListItem


def lines(html: str) -> Iterator[str]:
    """The lines of a rich text; blocks are not set apart. Links read "text (address)"."""
    for block in rich_text.parse(html):
        yield from _block(block)


def link_line(text: str, url: str) -> str:
    """A link of its own: "text: address", or what there is of it (an address may lead nowhere outside mail)."""
    address = _address_of(url)
    return f"{text}: {address}" if text and address and text != address else text or address


def _address_of(url: str) -> str:
    """The address of a link as text; "" where it leads nowhere outside the issue."""
    printable = None if url.startswith("#") else urls.printable_href(url, mail=False)
    return (printable or "").removeprefix("mailto:").removeprefix("tel:")


def _block(block: Block) -> Iterator[str]:
    match block:
        case tree.Paragraph(children) | tree.SubHeading(children) | tree.Line(children):
            yield from "".join(map(_inline, children)).split("\n")
        case tree.BulletList(items):
            yield from _items(items, numbered=False)
        case tree.NumberedList(items):
            yield from _items(items, numbered=True)
        case tree.Quotation(blocks):
            for inner in blocks:
                yield from _block(inner)


def _items(items: Iterable[ListItem], *, numbered: bool) -> Iterator[str]:
    for number, item in enumerate(items, 1):
        sign = f"{number}. " if numbered else "- "
        inner = [line for block in item.blocks for line in _block(block)]
        yield from (f"{'  ' if place else sign}{line}" for place, line in enumerate(inner))


def _inline(child: Inline) -> str:
    match child:
        case tree.Text(text):
            return text
        case tree.LineBreak():
            return "\n"
        case tree.Anchor(href, children):
            text, address = "".join(map(_inline, children)), _address_of(href)
            return f"{text} ({address})" if address and address != text.strip() else text
        case _:
            return "".join(map(_inline, child.children))
