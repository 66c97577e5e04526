"""Where each paragraph of a rich text stands: inside which lists, items and quotations, and what kind it is.

An editor's document is flat. Every paragraph has a :class:`Shape`, and paragraphs that follow each other and name the
same container (by number) stand in it together. Editing of structure is a function of the row of shapes, without Qt.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from typing import Final, Literal, NamedTuple, TypeAlias

from editor.newsletter.rich_text import parser

ListTag = Literal["ul", "ol"]
Kind = Literal["p", "h4"]
Tag = Literal["ul", "ol", "li", "blockquote"]


class Container(NamedTuple):
    """An open element around paragraphs; ``number`` tells neighbours of the same kind apart."""

    tag: Tag
    number: int


Path: TypeAlias = tuple[Container, ...]


class Shape(NamedTuple):
    """The containers of a paragraph from the outside in, and whether it is a sub-heading."""

    path: Path = ()
    kind: Kind = "p"


PLAIN = Shape()
Shapes: TypeAlias = list[Shape]
Fresh: TypeAlias = Callable[[], int]
"""Gives a container number that is not in use."""
DEEPEST: Final = parser.DEEPEST - 6
"""Nothing is put into more containers than this: root, paragraph and four marks are open elements, too."""


class Marker(NamedTuple):
    """What is drawn before the first paragraph of a list item; ``number`` is ``None`` for a bullet."""

    level: int
    number: int | None


def within_depth(path: Path) -> Path:
    """``path`` without what is deeper than :data:`DEEPEST`: text goes in no deeper than an issue file may have it."""
    kept = path[:DEEPEST]
    return kept[:-1] if kept and kept[-1].tag in ("ul", "ol") else kept


def innermost_list(path: Path) -> Container | None:
    """The list whose item directly holds the paragraph; ``None`` outside lists and inside a quotation in an item."""
    return path[-2] if path and path[-1].tag == "li" else None


def span(shapes: Sequence[Shape], index: int, prefix: Path) -> range:
    """The paragraphs around ``index`` that stand in all containers of ``prefix`` without a break."""
    depth = len(prefix)
    first = last = index
    while first > 0 and shapes[first - 1].path[:depth] == prefix:
        first -= 1
    while last + 1 < len(shapes) and shapes[last + 1].path[:depth] == prefix:
        last += 1
    return range(first, last + 1)


def is_first_in_item(shapes: Sequence[Shape], index: int) -> bool:
    """Whether the paragraph opens the list item that directly holds it."""
    path = shapes[index].path
    return innermost_list(path) is not None and span(shapes, index, path).start == index


def lifted(shapes: Shapes, index: int) -> Shapes:
    """The paragraph (with the whole of its list item) taken one container out; a sub-heading outside becomes text."""
    path = shapes[index].path
    if not path:
        return _replaced(shapes, index, Shape((), "p"))
    if path[-1].tag == "blockquote":
        return _replaced(shapes, index, Shape(path[:-1], shapes[index].kind))
    outer = path[:-2]
    item = span(shapes, index, path)
    result = list(shapes)
    nested = bool(outer) and outer[-1].tag == "li"
    target = (*outer[:-1], path[-1]) if nested else outer
    for place in item:
        result[place] = Shape((*target, *shapes[place].path[len(path) :]), shapes[place].kind)
    if nested:  # what followed in the outer item now belongs to this one
        for place in range(item.stop, span(shapes, index, outer).stop):
            result[place] = Shape((*target, *shapes[place].path[len(outer) :]), shapes[place].kind)
    return result


def indented(shapes: Shapes, index: int, fresh: Fresh) -> Shapes | None:
    """The list item moved into the item before it; ``None`` where there is none, or no deeper place."""
    path = shapes[index].path
    if innermost_list(path) is None:
        return None
    item = span(shapes, index, path)
    around = path[:-1]
    if item.start == 0 or shapes[item.start - 1].path[: len(around)] != around:
        return None
    before = shapes[item.start - 1].path
    inner = before[len(path)] if len(before) > len(path) else None
    if inner is None or inner.tag != around[-1].tag:
        inner = Container(around[-1].tag, fresh())
    target = (*around, before[len(around)], inner, path[-1])
    result = list(shapes)
    for place in item:
        result[place] = Shape((*target, *shapes[place].path[len(path) :]), shapes[place].kind)
    return None if any(len(result[place].path) > DEEPEST for place in item) else result


def outdented(shapes: Shapes, index: int) -> Shapes | None:
    """A nested list item moved out one level; ``None`` for an item of an outermost list."""
    path = shapes[index].path
    if innermost_list(path) is None or len(path) < 3 or path[-3].tag != "li":
        return None
    return lifted(shapes, index)


def split(shapes: Shapes, index: int, fresh: Fresh, *, at_end: bool) -> Shapes:
    """The row after Enter in paragraph ``index``: one more shape after it. A list gets a new item."""
    shape = shapes[index]
    kind: Kind = "p" if at_end else shape.kind
    if innermost_list(shape.path) is None:
        return [*shapes[: index + 1], Shape(shape.path, kind), *shapes[index + 1 :]]
    path = (*shape.path[:-1], Container("li", fresh()))
    after = list(shapes[index + 1 :])
    for place in range(span(shapes, index, shape.path).stop - index - 1):
        after[place] = Shape((*path, *after[place].path[len(path) :]), after[place].kind)
    return [*shapes[: index + 1], Shape(path, kind), *after]


def with_list(shapes: Shapes, chosen: range, tag: ListTag, fresh: Fresh) -> Shapes:
    """The chosen paragraphs as items of a list of kind ``tag``, or out of it when they all are that already."""
    lists = [innermost_list(shapes[place].path) for place in chosen]
    if all(around is not None and around.tag == tag for around in lists):
        return _without_list(shapes, chosen)
    if all(around is not None for around in lists):
        numbers = {around.number for around in lists if around}
        return [Shape(_retagged(shape.path, numbers, tag), shape.kind) for shape in shapes]
    result = list(shapes)
    for place in chosen:
        if innermost_list(shapes[place].path) is None:
            outer = result[place].path
            around = _list_before(result, place, outer, tag) or Container(tag, fresh())
            result[place] = Shape((*outer, around, Container("li", fresh())), "p")
    return _joined_with_next(result, chosen.stop - 1)


def with_quotation(shapes: Shapes, chosen: range, fresh: Fresh) -> Shapes:
    """The chosen paragraphs in one quotation, or out of their innermost one when they all stand in one."""
    result = list(shapes)
    if all(any(around.tag == "blockquote" for around in shapes[place].path) for place in chosen):
        for place in chosen:
            path = shapes[place].path
            innermost = max(depth for depth, around in enumerate(path) if around.tag == "blockquote")
            result[place] = Shape((*path[:innermost], *path[innermost + 1 :]), shapes[place].kind)
        return result
    shared = _shared_path([shapes[place].path for place in chosen])
    quotation = Container("blockquote", fresh())
    for place in chosen:
        path = shapes[place].path
        result[place] = Shape((*shared, quotation, *path[len(shared) :]), shapes[place].kind)
    return result


def with_sub_heading(shapes: Shapes, chosen: range) -> Shapes:
    """The chosen paragraphs as sub-headings, or as text when they all are sub-headings."""
    kind: Kind = "p" if all(shapes[place].kind == "h4" for place in chosen) else "h4"
    result = list(shapes)
    for place in chosen:
        result[place] = Shape(shapes[place].path, kind)
    return result


def markers(shapes: Sequence[Shape]) -> Iterator[Marker | None]:
    """For each paragraph what its list item is marked with; ``None`` where it does not open an item."""
    counts: dict[int, int] = {}
    previous: Path = ()
    for shape in shapes:
        shared = _shared_length(previous, shape.path)
        marker: Marker | None = None
        level = 0
        for depth, container in enumerate(shape.path):
            is_new = depth >= shared
            if container.tag in ("ul", "ol"):
                level += 1
                if is_new:
                    counts[container.number] = 0
            elif container.tag == "li" and is_new:
                around = shape.path[depth - 1]
                counts[around.number] += 1
                marker = Marker(level, counts[around.number] if around.tag == "ol" else None)
        yield marker
        previous = shape.path


def _replaced(shapes: Shapes, index: int, shape: Shape) -> Shapes:
    return [*shapes[:index], shape, *shapes[index + 1 :]]


def _without_list(shapes: Shapes, chosen: range) -> Shapes:
    result = list(shapes)
    done: set[Container] = set()
    for place in chosen:
        item = shapes[place].path[-1]
        if item not in done:
            done.add(item)
            result = lifted(result, place)
            while (path := result[place].path) and path[-1] == item:  # a nested item goes all the way out
                result = lifted(result, place)
    return result


def _retagged(path: Path, numbers: set[int], tag: ListTag) -> Path:
    return tuple(
        Container(tag, around.number) if around.tag in ("ul", "ol") and around.number in numbers else around
        for around in path
    )


def _list_before(shapes: Shapes, place: int, outer: Path, tag: ListTag) -> Container | None:
    """The list that the paragraph before stands in, directly inside ``outer``."""
    if place == 0:
        return None
    before = shapes[place - 1].path
    depth = len(outer)
    return before[depth] if len(before) > depth and before[:depth] == outer and before[depth].tag == tag else None


def _joined_with_next(shapes: Shapes, last: int) -> Shapes:
    """A list of the same kind that follows directly becomes one with the list that ends at ``last``."""
    path = shapes[last].path
    around = innermost_list(path)
    if around is None or last + 1 >= len(shapes):
        return shapes
    outer, after = path[:-2], shapes[last + 1].path
    follows = len(after) > len(outer) and after[: len(outer)] == outer and after[len(outer)].tag == around.tag
    if not follows:
        return shapes
    prefix = after[: len(outer) + 1]
    result = list(shapes)
    for place in span(shapes, last + 1, prefix):
        result[place] = Shape((*outer, around, *shapes[place].path[len(prefix) :]), shapes[place].kind)
    return result


def _shared_length(first: Path, second: Path) -> int:
    length = 0
    for one, other in zip(first, second, strict=False):
        if one != other:
            break
        length += 1
    return length


def _shared_path(paths: Sequence[Path]) -> Path:
    """The containers that all share, down to the last that may hold a quotation."""
    shared = paths[0]
    for path in paths[1:]:
        shared = shared[: _shared_length(shared, path)]
    while shared and shared[-1].tag in ("ul", "ol"):
        shared = shared[:-1]
    return shared
