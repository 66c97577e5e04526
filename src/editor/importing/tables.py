"""Tables of pasted HTML: those that lay out a page come undone, those that hold data become lists.

Newsletters have no tables: they cannot be read on a phone, and mail programs break them. A row becomes a list item
``Rubrik: värde; Rubrik: värde``, where the headings are those of the table's first row.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise
from typing import Final, NamedTuple

from editor.importing.markup import BLOCKS, HEADINGS, Element, Node, rebuilt

_MOST_CELLS: Final = 5000
_MOST_SPANNED: Final = 50
_LONGEST_CELL: Final = 300
_LONGEST_HEADING: Final = 60
_BOLD: Final = re.compile(r"font-weight\s*:\s*(?:bold|[6-9]00)", re.IGNORECASE)
_STRUCTURE: Final = HEADINGS | {"ul", "ol", "table", "blockquote", "img"}
_HAS_DIGIT: Final = re.compile(r"\d")


class Unfolded(NamedTuple):
    """How many data tables became lists, with how many items in all."""

    tables: int
    rows: int


class _Cell(NamedTuple):
    element: Element
    text: str
    is_heading: bool


def unfold(root: Element) -> Unfolded:
    """Every table below ``root``, innermost first, as a list or as the blocks of its cells."""
    tables = rows = 0

    def change(element: Element) -> list[Node]:
        nonlocal tables, rows
        if element.tag != "table":
            return [element]
        grid = _grid(element)
        if not _holds_data(element, grid):
            return _unwrapped(element)
        items = _items(grid)
        tables += 1
        rows += len(items)
        captions = [Element("p", {}, [text]) for text in _captions(element)]
        return [*captions, Element("ul", {}, list(items))]

    rebuilt(root, change)
    return Unfolded(tables, rows)


def _unwrapped(table: Element) -> list[Node]:
    """The cells' contents in reading order, each a block of its own."""
    return [Element("div", {}, node.children) for node in _parts(table, ("td", "th", "caption"))]


def _captions(table: Element) -> list[str]:
    return [caption.text() for caption in _parts(table, ("caption",)) if caption.text()]


def _parts(element: Element, tags: tuple[str, ...]) -> Iterator[Element]:
    """The nearest elements below with one of these tags."""
    for child in element.children:
        if isinstance(child, Element):
            if child.tag in tags:
                yield child
            elif child.tag != "table":
                yield from _parts(child, tags)


def _grid(table: Element) -> list[list[_Cell]]:
    """The rows of a table with spanned cells repeated; empty where the table is too large."""
    grid: list[list[_Cell]] = []
    carried: dict[int, tuple[_Cell, int]] = {}
    count = 0
    for row in _parts(table, ("tr",)):
        cells = list(_parts(row, ("td", "th")))
        line: list[_Cell] = []
        while cells or any(column >= len(line) for column in carried):
            if len(line) in carried:
                cell, left = carried.pop(len(line))
                if left > 1:
                    carried[len(line)] = (cell, left - 1)
                line.append(cell)
                continue
            if not cells:
                break
            element = cells.pop(0)
            cell = _Cell(element, element.text(), element.tag == "th")
            for _ in range(_span(element, "colspan")):
                if (depth := _span(element, "rowspan")) > 1:
                    carried[len(line)] = (cell, depth - 1)
                line.append(cell)
        count += len(line)
        if count > _MOST_CELLS:
            return []
        if any(cell.text for cell in line):
            grid.append(line)
    return grid


def _span(element: Element, name: str) -> int:
    value = element.attributes.get(name, "")
    return min(max(1, int(value)), _MOST_SPANNED) if value.isdecimal() and len(value) < 5 else 1


def _holds_data(table: Element, grid: list[list[_Cell]]) -> bool:
    """Whether a table is one: several rows and columns of short texts, nothing nested."""
    if table.attributes.get("role") in ("presentation", "none") or len(grid) < 2:
        return False
    if max(map(len, grid)) < 2 or sum(len(row) > 1 for row in grid) < 2:
        return False
    if any(element.tag in _STRUCTURE for element in table.elements()):
        return False
    return all(len(cell.text) <= _LONGEST_CELL for row in grid for cell in row)


def _items(grid: list[list[_Cell]]) -> list[Element]:
    headings = [_as_heading(cell.text) for cell in grid[0]] if _has_heading_row(grid) else []
    rows = grid[1:] if headings else grid
    if not headings and all(len(row) == 2 for row in rows):
        return [_pair(row) for row in rows]
    return [Element("li", {}, _row(row, headings)) for row in rows]


def _has_heading_row(grid: list[list[_Cell]]) -> bool:
    first, rest = grid[0], grid[1:]
    if all(cell.is_heading for cell in first if cell.text):
        return True
    if any(not cell.text or len(cell.text) > _LONGEST_HEADING for cell in first[1:]) or len(first) < 2:
        return False
    if all(_is_bold(cell.element) for cell in first if cell.text):
        return not all(_is_bold(cell.element) for row in rest for cell in row if cell.text)
    columns = [[row[index].text for row in rest if index < len(row)] for index in range(len(first))]
    return not any(_HAS_DIGIT.search(cell.text) for cell in first) and any(
        texts and all(map(_HAS_DIGIT.search, texts)) for texts in columns
    )


def _is_bold(cell: Element) -> bool:
    """Whether all text of a cell is bold."""
    stack: list[tuple[Node, bool]] = [(cell, False)]
    while stack:
        node, bold = stack.pop()
        if isinstance(node, str):
            if node.strip() and not bold:
                return False
            continue
        bold = bold or node.tag in ("b", "strong", "th") or _BOLD.search(node.style) is not None
        stack.extend((child, bold) for child in node.children)
    return bool(cell.text())


def _as_heading(text: str) -> str:
    return text.rstrip(": ")


def _pair(row: list[_Cell]) -> Element:
    """A row of a table of names and values."""
    name, value = row
    if not name.text or not value.text or name.element is value.element:
        return Element("li", {}, _inline(name.element if name.text else value.element))
    return Element("li", {}, [f"{_as_heading(name.text)}: ", *_inline(value.element)])


def _row(row: list[_Cell], headings: list[str]) -> list[Node]:
    parts: list[list[Node]] = []
    for index, cell in enumerate(row):
        if not cell.text or (index and row[index - 1].element is cell.element):
            continue
        heading = headings[index] if index < len(headings) else ""
        parts.append([f"{heading}: ", *_inline(cell.element)] if heading else _inline(cell.element))
    result: list[Node] = []
    for part in parts:
        result += ["; ", *part] if result else part
    return result


def _inline(cell: Element) -> list[Node]:
    """What is in a cell as one line: its paragraphs and lines parted by commas."""
    pieces: list[list[Node]] = [[]]
    _collect(cell.children, pieces)
    pieces = [piece for piece in pieces if any(_text(node).strip() for node in piece)]
    result: list[Node] = []
    for piece, following in pairwise([*pieces, []]):
        result += piece
        if following:
            ends = "".join(map(_text, piece)).rstrip()
            result.append(" " if ends.endswith((",", ";", ":", ".")) else ", ")
    return result


def _collect(nodes: list[Node], pieces: list[list[Node]]) -> None:
    for node in nodes:
        if isinstance(node, Element) and node.tag in BLOCKS | {"br"}:
            pieces.append([])
            _collect(node.children, pieces)
            pieces.append([])
        elif isinstance(node, str):
            pieces[-1].append(re.sub(r"\s*\n\s*", " ", node))
        else:
            pieces[-1].append(node)


def _text(node: Node) -> str:
    return node if isinstance(node, str) else node.text()
