"""Fits an issue to its pages, as a designer would: no picture that leaves half a page empty, no page for a few lines.

Pages are set, looked at and set anew with other inputs of the templates; setting them takes a fraction of what writing
the file takes.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Final, NamedTuple

import msgspec

_TOP_MM: Final = 45
"""A picture that begins above this stands first on its page."""
_PAGE_MM: Final = 246
"""Height of a page's text."""
_MOST_PAGES: Final = 24
"""Longer issues are not tried over and over."""
_MOST_TRIALS: Final = 6

_PAGE_COST: Final = 60
"""What a page less is worth in mm of length."""
_TIGHT_COST: Final = (0.0, 0.06, 0.13)
"""What tight setting costs, in parts of the length: somewhat more than it saves by itself."""


class Place(msgspec.Struct, frozen=True):
    """Where something stands: ``mm`` from the top of its page."""

    key: str
    page: int
    mm: float


class Pages(msgspec.Struct, frozen=True):
    """Pages as they have come out: where the text ends, the pictures above articles, the articles' headings."""

    pages: int
    mm: float
    pictures: tuple[Place, ...]
    heads: tuple[Place, ...]

    def page_of(self, key: str) -> int:
        """The page of an article's heading; 0 where it has none."""
        return next((place.page for place in self.heads if place.key == key), 0)


class Fit(NamedTuple):
    """Inputs of the templates: how tightly to set, and the articles whose picture moves beside their text."""

    tight: int = 0
    beside: tuple[str, ...] = ()

    def inputs(self) -> dict[str, str]:
        """As Typst takes them."""
        return {"tight": str(self.tight), "beside": " ".join(self.beside)}


class _Set(NamedTuple):
    """Pages as they come out with a fit."""

    fit: Fit
    pages: Pages


def fitted(pages_with: Callable[[Fit], Pages]) -> Fit:
    """The fit that fills the pages best. ``pages_with`` sets the pages."""
    fit = Fit()
    pages = pages_with(fit)
    if not 1 < pages.pages <= _MOST_PAGES:
        return fit
    best = _with_pictures_beside(fit, pages, pages_with)
    for tight in range(1, len(_TIGHT_COST)):
        other = Fit(tight)
        best = min(best, _with_pictures_beside(other, pages_with(other), pages_with), key=_cost)
    return best.fit


def _with_pictures_beside(fit: Fit, pages: Pages, pages_with: Callable[[Fit], Pages]) -> _Set:
    """A picture that was pushed to the next page stands beside its text if the article then begins a page earlier."""
    tried: set[str] = set()
    for _ in range(_MOST_TRIALS):
        first = next((place for place in pages.pictures if _is_first(place) and place.key not in tried), None)
        if first is None:
            break
        tried.add(first.key)
        moved = fit._replace(beside=(*fit.beside, first.key))
        after = pages_with(moved)
        if 0 < after.page_of(first.key) < pages.page_of(first.key):
            fit, pages = moved, after
    return _Set(fit, pages)


def _cost(one: _Set) -> float:
    """How long the pages are, what is left empty on them included, and how far they depart from the ordinary."""
    fit, pages = one
    length = (pages.pages - 1) * _PAGE_MM + pages.mm
    return length * (1 + _TIGHT_COST[fit.tight]) + pages.pages * _PAGE_COST


def _is_first(place: Place) -> bool:
    return place.page > 1 and place.mm < _TOP_MM
