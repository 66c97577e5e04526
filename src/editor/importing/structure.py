"""Structure that is only typed: bullets and numbers before lines, blank lines inside paragraphs, addresses."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Iterable, Iterator
from typing import Final

import msgspec

from editor.newsletter import urls
from editor.newsletter.rich_text import TextBlock
from editor.newsletter.rich_text.tree import (
    PLAIN,
    Block,
    BulletList,
    ListItem,
    Marks,
    NumberedList,
    Paragraph,
    Quotation,
    Run,
    SubHeading,
    inline,
    runs,
)
from editor.swedish.lines import ITEM
from editor.swedish.tokens import ADDRESS

_CERTAIN_BULLETS: Final = "•‣⁃●○■□▪▫◦❖➢✓·\uf0b7\uf0a7\uf0fc\uf076\uf0d8"
"""Signs that begin nothing but list items; a hyphen, an asterisk or an ``o`` needs a second item to be one."""
_CLOSING: Final = ".,;:!?)]’'”»"
_DEEPEST: Final = 8

Line = list[Run]


class _Typed(msgspec.Struct, frozen=True):
    """A line and the list sign it begins with, if any."""

    line: Line
    sign: str | None = None
    number: int | None = None
    rest: Line = []


def with_typed_structure(blocks: Iterable[Block]) -> tuple[Block, ...]:
    """Blocks with typed lists as lists and paragraphs parted where two line breaks meet.

    A list begins with a line after a certain bullet (•), with two lines in a row after the same uncertain one (a
    hyphen may begin a spoken line), or with lines numbered 1, 2, …; another sign inside it opens a deeper level.
    """
    result: list[Block] = []
    paragraphs: list[list[Line]] = []
    for block in blocks:
        if isinstance(block, Paragraph):
            paragraphs.extend(_parted(block))
            continue
        result.extend(_written(paragraphs))
        paragraphs = []
        result.append(Quotation(with_typed_structure(block.blocks)) if isinstance(block, Quotation) else block)
    result.extend(_written(paragraphs))
    return tuple(result)


def linked(text: str) -> list[Run]:
    """Plain text as runs, every web and e-mail address in it a link."""
    pieces: list[Run] = []
    done = 0
    for match in ADDRESS.finditer(text):
        address = match[0].rstrip(_CLOSING if match[0].count("(") < match[0].count(")") else _CLOSING.replace(")", ""))
        if url := urls.from_typed(address):
            pieces.append(Run(text[done : match.start()], PLAIN))
            pieces.append(Run(address, Marks(href=url)))
            done = match.start() + len(address)
    pieces.append(Run(text[done:], PLAIN))
    return [run for run in pieces if run.text]


def paragraph(lines: Iterable[Line]) -> Paragraph:
    """A paragraph of lines with line breaks between them."""
    pieces: list[Run] = []
    for line in lines:
        if pieces:
            pieces.append(Run(None, PLAIN))
        pieces.extend(line)
    return Paragraph(inline(pieces))


def plain_heading(block: SubHeading) -> SubHeading:
    """A sub-heading that is bold all through, without the bold that headings have anyway."""
    pieces = list(runs(block.children))
    if all(run.marks.strong for run in pieces if run.text and run.text.strip()):
        pieces = [Run(run.text, msgspec.structs.replace(run.marks, strong=False)) for run in pieces]
    return SubHeading(inline(pieces))


def _parted(block: Paragraph) -> Iterator[list[Line]]:
    """The lines of a paragraph; a new paragraph after every blank line."""
    lines: list[Line] = []
    for line in _lines(block):
        if any(run.text and run.text.strip() for run in line):
            lines.append(line)
        elif lines:
            yield lines
            lines = []
    if lines:
        yield lines


def _lines(block: Paragraph) -> Iterator[Line]:
    line: Line = []
    for run in runs(block.children):
        if run.text is None:
            yield line
            line = []
        else:
            line.append(run)
    yield line


def _written(paragraphs: list[list[Line]]) -> Iterator[Block]:
    """Paragraphs as blocks; lines that begin with list signs as lists."""
    typed = [[_typed(line) for line in lines] for lines in paragraphs]
    flat = [line for lines in typed for line in lines]
    items = _items(flat)
    position = 0
    open_items: list[_Typed] = []
    for lines in typed:
        kept: list[Line] = []
        for line in lines:
            if position in items:
                if kept:
                    yield paragraph(kept)
                    kept = []
                open_items.append(line)
            else:
                if open_items:
                    yield from _lists(open_items)
                    open_items = []
                kept.append(line.line)
            position += 1
        if kept:
            yield paragraph(kept)
    if open_items:
        yield from _lists(open_items)


def _typed(line: Line) -> _Typed:
    text = "".join(run.text or "" for run in line)
    start = len(text) - len(text.lstrip(" \u00a0\t"))
    match = ITEM.match(text, start)
    if match is None or match.end() >= len(text.rstrip()):
        return _Typed(line)
    rest = _without_start(line, match.end())
    rest = _without_start(rest, _blank_start(rest))
    if match["number"]:
        return _Typed(line, "1", int(match["number"]), rest)
    return _Typed(line, match["bullet"].strip(), None, rest)


def _items(lines: list[_Typed]) -> set[int]:
    """The numbers of the lines that are list items."""
    items: set[int] = set()
    for index, line in enumerate(lines):
        if line.sign is None:
            continue
        before = lines[index - 1] if index else None
        after = lines[index + 1] if index + 1 < len(lines) else None
        if line.number is not None:
            counted_on = before is not None and before.number == line.number - 1 and index - 1 in items
            begins = line.number == 1 and after is not None and after.number == 2
            if counted_on or begins:
                items.add(index)
        elif line.sign in _CERTAIN_BULLETS or line.sign in {getattr(before, "sign", ""), getattr(after, "sign", "")}:
            items.add(index)
    return items


def _lists(lines: list[_Typed]) -> Iterator[Block]:
    """Lists of items in a row: a sign not seen in the list so far opens a deeper level."""
    left = deque(lines)
    while left:
        yield _list(left, ())


def _list(lines: deque[_Typed], outer: tuple[str, ...]) -> Block:
    """The list that begins with the first line; its lines are taken out of ``lines``."""
    sign = lines[0].sign or ""
    items: list[list[Block]] = []
    while lines:
        first = lines[0]
        if first.sign == sign:
            items.append([Paragraph(inline(first.rest))])
            lines.popleft()
        elif first.sign in outer or (not outer and first.number == 1) or len(outer) >= _DEEPEST:
            break
        else:
            items[-1].append(_list(lines, (*outer, sign)))
    kind = NumberedList if sign == "1" else BulletList
    return kind(tuple(ListItem(tuple(blocks)) for blocks in items))


def _without_start(line: Line, length: int) -> Line:
    """A line without its first characters."""
    result: Line = []
    for run in line:
        text = run.text or ""
        if length >= len(text):
            length -= len(text)
            continue
        result.append(Run(text[length:], run.marks))
        length = 0
    return result


def _blank_start(line: Line) -> int:
    text = "".join(run.text or "" for run in line)
    return len(text) - len(text.lstrip(" \u00a0\t"))


def with_text_blocks(block: Block, change: Callable[[TextBlock], TextBlock]) -> Block:
    """A block with ``change`` made to each paragraph, sub-heading and line in it."""
    match block:
        case BulletList(items) | NumberedList(items):
            return type(block)(
                tuple(ListItem(tuple(with_text_blocks(inner, change) for inner in item.blocks)) for item in items)
            )
        case Quotation(inner):
            return Quotation(tuple(with_text_blocks(one, change) for one in inner))
        case _:
            return change(block)


def with_texts(block: Block, change: Callable[[str], str]) -> Block:
    """A block with ``change`` made to each stretch of text in it, marks kept."""

    def changed(block: TextBlock) -> TextBlock:
        pieces = (Run(change(run.text) if run.text else run.text, run.marks) for run in runs(block.children))
        return type(block)(inline(pieces))

    return with_text_blocks(block, changed)
