"""Pages as they have come out, and what can be asked of the templates so that they come out better."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from itertools import pairwise
from typing import Final, Literal, NamedTuple

import msgspec

TEXT_TOP_MM: Final = 27
BOTTOM_MM: Final = 273
"""Where a page's text begins and ends."""
PAGE_MM: Final = BOTTOM_MM - TEXT_TOP_MM
"""Height of a page's text."""


class Place(msgspec.Struct, frozen=True):
    """Where something stands: ``mm`` from the top of its page, in the left half of the page or the right."""

    key: str
    page: int
    mm: float
    left: bool


class Gap(NamedTuple):
    """What stays empty from ``mm`` on at the foot of a column: ``key``, which begins the next one, did not fit."""

    page: int
    left: bool
    mm: float
    key: str


class Pages(msgspec.Struct, frozen=True):
    """Pages as they have come out.

    Where the text ends, the pictures above articles, the articles' headings; runs of articles in two columns, by the
    first one's key, their ends, from where in them a column's foot can be raised, the feet that have been raised, where
    what follows these runs begins; where blocks begin and, without a ``key``, where they end; how many events are
    divided between pages that a page would hold with others; how many pictures stand beside nothing at a page's end.
    """

    pages: int
    mm: float
    pictures: tuple[Place, ...]
    heads: tuple[Place, ...]
    runs: tuple[Place, ...]
    run_ends: tuple[Place, ...]
    chances: tuple[Place, ...] = ()
    rooms: tuple[Place, ...] = ()
    run_feet: tuple[Place, ...] = ()
    edges: tuple[Place, ...] = ()
    divided: int = 0
    alone: int = 0

    def page_of(self, key: str) -> int:
        """The page of an article's heading; 0 where it has none."""
        return next((place.page for place in self.heads if place.key == key), 0)

    def empty_mm(self) -> Mapping[int, float]:
        """How much stays empty at the end of each page whose next begins with a block that did not fit there."""
        return {
            before.page: BOTTOM_MM - self._end(before.page)
            for before, after in pairwise(self.edges)
            if after.page > before.page and after.key
        }

    def _end(self, page: int) -> float:
        """Where what stands on a page ends: columns by the longer one."""
        return max(place.mm for place in (*self.edges, *self.run_feet) if place.page == page)

    def gaps(self) -> Iterator[Gap]:
        """What stays empty at the foot of columns that do not end their run."""
        for before, after in pairwise(self.edges):
            if after.key and not before.key and (after.page > before.page or (before.left and not after.left)):
                yield Gap(before.page, before.left, before.mm, after.key)


class Room(NamedTuple):
    """What stays free at the foot of one of a page's columns, told at ``anchor``, so that both columns end alike.

    On the run's last page it is the first column's; the second ends above it too, and what follows stands in it.
    """

    run: str
    page: int
    anchor: str
    mm: float
    back: float | None = None
    """By how much what follows the run stands above the foot of the room; None where the run goes on."""
    left: bool = True


class Fit(NamedTuple):
    """Inputs of the templates.

    How tightly to set (0: as the look says, 2: most tightly), the articles whose picture moves beside their text,
    whether what comes after the sections stands closer or on a page of its own, the blocks that stand further from the
    one above them, by how many mm. In columns: what stays free below them, the articles whose picture stands in their
    text, after how many of its paragraphs and lists, and those that stand over both columns.
    """

    tight: int = 0
    beside: tuple[str, ...] = ()
    ending: Literal["", "closer", "apart"] = ""
    spread: tuple[tuple[str, float], ...] = ()
    rooms: tuple[Room, ...] = ()
    within: tuple[tuple[str, int], ...] = ()
    over_both: tuple[str, ...] = ()

    def inputs(self) -> dict[str, object]:
        """As the templates read them."""
        return {
            "tight": self.tight,
            "beside": self.beside,
            "within": dict(self.within),
            "over_both": self.over_both,
            "rooms": {room.anchor: room.mm for room in self.rooms},
            "back": {room.run: room.back for room in self.rooms if room.back is not None},
            "ending": self.ending,
            "spread": dict(self.spread),
        }


class Setting(NamedTuple):
    """Pages as they come out with a fit."""

    fit: Fit
    pages: Pages
