"""Which block stands where on the printed pages. Pure; lengths in mm from the top of a page, pages from 1."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, Final, NamedTuple

from editor.newsletter.places import MASTHEAD

if TYPE_CHECKING:
    from editor.rendering.printing.issue_pages import Places
    from editor.rendering.printing.pages import Place

TOP_MM: Final = 27.0
BOTTOM_MM: Final = 273.0
"""Where the text of a page begins and ends."""
_LITTLE_MM: Final = 9.0
"""Less than this at the top of a page is the space before the next block, not the end of this one."""


class Point(NamedTuple):
    """A point of a page; ``left``: in its left half."""

    page: int
    mm: float
    left: bool = True


class Strip(NamedTuple):
    """A part of a page that a block covers, from ``top`` to ``bottom``."""

    page: int
    top: float
    bottom: float


class _Start(NamedTuple):
    key: str
    point: Point


class PlaceMap:
    """The beginnings of blocks in the order of the issue; a block reaches to the beginning of the next."""

    def __init__(self, places: Places) -> None:
        first = _Start(MASTHEAD, Point(1, 0.0))
        self._blocks = [first, *map(_start, places.blocks)]
        self._inside = [*map(_start, places.inside)]

    def key_at(self, point: Point) -> str:
        """The block, or the part, event or contact within it, that covers a point."""
        block = _last_before(self._blocks, point) or self._blocks[0]
        inside = _last_before(self._inside, point)
        return inside.key if inside and _order(inside.point) >= _order(block.point) else block.key

    def block_at(self, point: Point) -> str:
        """The block that covers a point."""
        return (_last_before(self._blocks, point) or self._blocks[0]).key

    def start_of(self, key: str) -> Point | None:
        """Where a thing begins; ``None`` for what is not printed."""
        return next((start.point for start in (*self._blocks, *self._inside) if start.key == key), None)

    def strips_of(self, key: str, pages: int) -> tuple[Strip, ...]:
        """What a thing covers, page by page, of ``pages`` in all."""
        start = self.start_of(key)
        if start is None:
            return ()
        end = self._end_of(key, start)
        return tuple(_strips(start, end or Point(max(pages, start.page), BOTTOM_MM, left=False)))

    def _end_of(self, key: str, start: Point) -> Point | None:
        """Where the next thing of its kind begins, or the next block if that comes before."""
        keys = [block.key for block in self._blocks]
        if key in keys:
            following = self._blocks[keys.index(key) + 1 :]
        else:
            following = [one for one in (*self._inside, *self._blocks) if _order(one.point) > _order(start)]
            following.sort(key=lambda one: _order(one.point))
        return following[0].point if following else None


def _start(place: Place) -> _Start:
    return _Start(place.key, Point(place.page, place.mm, place.left))


def _order(point: Point) -> tuple[int, bool, float]:
    """Left columns are read before right ones."""
    return point.page, not point.left, point.mm


def _last_before(starts: Sequence[_Start], point: Point) -> _Start | None:
    """The last thing, in the order of the issue, that begins above a point and not to the right of it."""

    def is_before(start: Point) -> bool:
        if start.page != point.page:
            return start.page < point.page
        return start.mm <= point.mm and (start.left or not point.left)

    return next((start for start in reversed(starts) if is_before(start.point)), None)


def _strips(start: Point, end: Point) -> Iterator[Strip]:
    if start.page == end.page:
        beside = start.left != end.left
        yield Strip(start.page, start.mm, BOTTOM_MM if beside else max(end.mm, start.mm))
        return
    yield Strip(start.page, start.mm, BOTTOM_MM)
    for page in range(start.page + 1, end.page):
        yield Strip(page, TOP_MM, BOTTOM_MM)
    if end.mm > TOP_MM + _LITTLE_MM:
        yield Strip(end.page, TOP_MM, end.mm)
