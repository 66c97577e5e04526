"""Fits an issue to its pages, as a designer would: no picture that leaves half a page empty, no page for a few lines.

Pages are set, looked at and set anew with other inputs of the templates; setting them takes a fraction of what writing
the file takes.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Final, NamedTuple

import msgspec

from editor.rendering.content.view import Article, BlockView

_TOP_MM: Final = 45
"""A picture that begins above this stands first on its page."""
_PAGE_MM: Final = 246
"""Height of a page's text."""
_TEXT_TOP_MM: Final = 27
_BOTTOM_MM: Final = 273
"""Where a page's text begins and ends."""
_WORTH_MM: Final = 5
"""Columns that would become shorter by less stay as they are."""
_MOST_BLOCKS: Final = 24
"""Longer issues are set once: their pages take too long to be tried over and over."""
_MORE_BLOCKS: Final = 60
"""Of issues up to this only the ending is tried."""
_MOST_TRIALS: Final = 3

_PAGE_COST: Final = 60
"""What a page less is worth in mm of length."""
_LAST_COST: Final = 150
"""What a last page of a few lines costs beside that."""
_FEW_MM: Final = 75
"""A last page whose text ends above this holds a few lines."""
_TIGHT_COST: Final = (0.0, 0.06, 0.13)
"""What tight setting costs, in parts of the length: somewhat more than it saves by itself."""


class Place(msgspec.Struct, frozen=True):
    """Where something stands: ``mm`` from the top of its page, in the left half of the page or the right."""

    key: str
    page: int
    mm: float
    left: bool


class Pages(msgspec.Struct, frozen=True):
    """Pages as they have come out.

    Where the text ends, the pictures above articles, the articles' headings; runs of articles in two columns, their
    ends, and where in them the first column may end.
    """

    pages: int
    mm: float
    pictures: tuple[Place, ...]
    heads: tuple[Place, ...]
    runs: tuple[Place, ...]
    run_ends: tuple[Place, ...]
    chances: tuple[Place, ...]

    def page_of(self, key: str) -> int:
        """The page of an article's heading; 0 where it has none."""
        return next((place.page for place in self.heads if place.key == key), 0)


class Fit(NamedTuple):
    """Inputs of the templates.

    How tightly to set, the articles whose picture moves beside their text, where first columns end, whether what comes
    after the sections stands closer.
    """

    tight: int = 0
    beside: tuple[str, ...] = ()
    column_ends: tuple[str, ...] = ()
    close_ending: bool = False

    def inputs(self) -> dict[str, str]:
        """As Typst takes them."""
        return {
            "tight": str(self.tight),
            "beside": " ".join(self.beside),
            "column_ends": " ".join(self.column_ends),
            "ending": str(int(self.close_ending)),
        }


class _Set(NamedTuple):
    """Pages as they come out with a fit."""

    fit: Fit
    pages: Pages


def fitted(blocks: Sequence[BlockView], pages_with: Callable[[Fit], Pages]) -> Fit:
    """The fit that fills the pages best. ``pages_with`` sets the pages, which hold these ``blocks``.

    Many blocks are not tried out: of their articles only the first of each section has its picture above it, since
    small pictures leave small gaps.
    """
    fit = Fit()
    if len(blocks) > _MOST_BLOCKS:
        articles = (block for block in blocks if isinstance(block, Article) and block.before == "item")
        fit = Fit(beside=tuple(one.key for one in articles if one.picture and one.picture.placement == "above"))
        return _with_close_ending(_Set(fit, pages_with(fit)), pages_with).fit if len(blocks) <= _MORE_BLOCKS else fit
    pages = pages_with(fit)
    best = _with_pictures_beside(fit, pages, pages_with)
    for tight in range(1, len(_TIGHT_COST) if pages.pages > 1 else 1):
        other = Fit(tight)
        best = min(best, _with_pictures_beside(other, pages_with(other), pages_with), key=_cost)
    return _balanced(*_with_close_ending(best, pages_with), pages_with)


def _with_pictures_beside(fit: Fit, pages: Pages, pages_with: Callable[[Fit], Pages]) -> _Set:
    """A picture that was pushed to the next page stands beside its text if the article then begins a page earlier."""
    tried: set[str] = set()
    for _ in range(0 if pages.runs else _MOST_TRIALS):
        first = next((place for place in pages.pictures if _is_first(place) and place.key not in tried), None)
        if first is None:
            break
        tried.add(first.key)
        moved = fit._replace(beside=(*fit.beside, first.key))
        after = pages_with(moved)
        if 0 < after.page_of(first.key) < pages.page_of(first.key):
            fit, pages = moved, after
    return _Set(fit, pages)


def _with_close_ending(best: _Set, pages_with: Callable[[Fit], Pages]) -> _Set:
    """The last lines on the page before, where what comes after the sections finds room there when it stands closer."""
    if not _last_is_lonely(best.pages):
        return best
    closer = best.fit._replace(close_ending=True)
    after = pages_with(closer)
    return _Set(closer, after) if after.pages < best.pages.pages else best


def _balanced(fit: Fit, pages: Pages, pages_with: Callable[[Fit], Pages]) -> Fit:
    """The last two columns of each run about equally long."""
    for number in range(len(pages.runs)):
        chance = _middle(pages, number)
        if chance is None:
            continue
        ended = fit._replace(column_ends=(*fit.column_ends, chance.key))
        after = pages_with(ended)
        if after.run_ends[number].page == pages.run_ends[number].page:
            fit, pages = ended, after
    return fit


def _middle(pages: Pages, number: int) -> Place | None:
    """Where a run's first column on its last page should end; None where it ends well of itself."""
    start, end = pages.runs[number], pages.run_ends[number]
    top = start.mm if start.page == end.page else _TEXT_TOP_MM
    column = _BOTTOM_MM - top

    def depth(place: Place) -> float:
        return place.mm - top + (0 if place.left else column)

    def longer(place: Place) -> float:
        return max(depth(place), depth(end) - depth(place))

    here = [place for place in pages.chances if place.page == end.page and 0 < depth(place) < min(depth(end), column)]
    best = min(here, key=longer, default=None)
    return best if best and longer(best) < min(column, depth(end)) - _WORTH_MM else None


def _cost(one: _Set) -> float:
    """How long the pages are, what is left empty on them included, and how far they depart from the ordinary."""
    fit, pages = one
    length = (pages.pages - 1) * _PAGE_MM + pages.mm
    last = _LAST_COST if _last_is_lonely(pages) else 0
    return length * (1 + _TIGHT_COST[fit.tight]) + pages.pages * _PAGE_COST + last


def _last_is_lonely(pages: Pages) -> bool:
    return pages.pages > 1 and pages.mm < _FEW_MM


def _is_first(place: Place) -> bool:
    return place.page > 1 and place.mm < _TOP_MM
