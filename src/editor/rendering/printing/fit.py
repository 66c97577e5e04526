"""Fits an issue to its pages, as a designer would: no picture that leaves half a page empty, no page for a few lines.

Pages are set, looked at and set anew with other inputs of the templates; setting them takes a fraction of what writing
the file takes.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from itertools import pairwise
from typing import Final, Literal, NamedTuple

import msgspec

from editor.rendering.content.view import Article, BlockView

_TOP_MM: Final = 45
"""A picture that begins above this stands first on its page."""
_PAGE_MM: Final = 246
"""Height of a page's text."""
_TEXT_TOP_MM: Final = 27
_BOTTOM_MM: Final = 273
"""Where a page's text begins and ends."""
_MOST_SAVED: Final = 0.12
"""The part of the length that the tightest setting saves at most."""
_WORTH_MM: Final = 5
"""Columns that would become shorter by less stay as they are."""
_MOST_BLOCKS: Final = 24
"""Longer issues are set once: their pages take too long to be tried over and over."""
_MORE_BLOCKS: Final = 60
"""Of issues up to this only the ending and the distances are tried."""
_MOST_TRIALS: Final = 3

_PAGE_COST: Final = 60
"""What a page less is worth in mm of length."""
_LAST_COST: Final = 150
"""What a last page of a few lines costs beside that."""
_FEW_MM: Final = 88
"""A last page whose text ends above this, a quarter of it, holds a few lines."""
_EMPTY_MM: Final = 25
"""What may stay empty at the end of a page."""
_EMPTY_COST: Final = 1.5
"""What each mm costs that stays empty beyond that."""
_TIGHT: Final = (0.0, 0.06, 0.13)
"""How tightly pages are set, and what that costs, in parts of the length: somewhat more than it saves by itself."""
_MOST_SPREAD_MM: Final = 5
"""How much further apart blocks stand at most so that less stays empty below them."""
_FIXED: Final = "-"
"""The key of a block that cannot stand further from what is above it."""
_SPREAD_TO_MM: Final = 20
"""What then stays empty at least: not every page shall end at the same height."""


class Place(msgspec.Struct, frozen=True):
    """Where something stands: ``mm`` from the top of its page, in the left half of the page or the right."""

    key: str
    page: int
    mm: float
    left: bool


class Pages(msgspec.Struct, frozen=True):
    """Pages as they have come out.

    Where the text ends, the pictures above articles, the articles' headings; runs of articles in two columns, their
    ends, and where in them the first column may end; where blocks begin and, without a ``key``, where they end.
    """

    pages: int
    mm: float
    pictures: tuple[Place, ...]
    heads: tuple[Place, ...]
    runs: tuple[Place, ...]
    run_ends: tuple[Place, ...]
    chances: tuple[Place, ...]
    edges: tuple[Place, ...] = ()

    def page_of(self, key: str) -> int:
        """The page of an article's heading; 0 where it has none."""
        return next((place.page for place in self.heads if place.key == key), 0)

    def empty_mm(self) -> Mapping[int, float]:
        """How much stays empty at the end of each page whose next begins with a block that did not fit there."""
        return {
            before.page: _BOTTOM_MM - max(edge.mm for edge in self.edges if edge.page == before.page)
            for before, after in pairwise(self.edges)
            if after.page > before.page and after.key
        }


class Fit(NamedTuple):
    """Inputs of the templates.

    How tightly to set (0: as the look says, 2: most tightly), the articles whose picture moves beside their text, where
    first columns end, whether what comes after the sections stands closer or on a page of its own, and the blocks that
    stand further from the one above them, by how many mm.
    """

    tight: int = 0
    beside: tuple[str, ...] = ()
    column_ends: tuple[str, ...] = ()
    ending: Literal["", "closer", "apart"] = ""
    spread: tuple[tuple[str, float], ...] = ()

    def inputs(self) -> dict[str, str]:
        """As Typst takes them."""
        return {
            "tight": str(self.tight),
            "beside": " ".join(self.beside),
            "column_ends": " ".join(self.column_ends),
            "ending": self.ending,
            "spread": msgspec.json.encode(dict(self.spread)).decode(),
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
        if len(blocks) > _MORE_BLOCKS:
            return fit
        return _spread(_with_ending(_Set(fit, pages_with(fit)), pages_with), blocks, pages_with).fit
    best = _at(0, pages_with)
    for tight in range(1, len(_TIGHT) if _may_gain(best) else 1):
        best = min(best, _at(tight, pages_with), key=_cost)
    return _spread(best, blocks, pages_with).fit


def _at(tight: int, pages_with: Callable[[Fit], Pages]) -> _Set:
    """The best that so tight a setting gives."""
    fit = Fit(tight)
    beside = _with_pictures_beside(fit, pages_with(fit), pages_with)
    level = _with_ending(_balanced(beside, pages_with), pages_with)
    return min(beside, level, key=_cost) if _last_is_lonely(level.pages) else level


def _may_gain(one: _Set) -> bool:
    """Whether tighter setting might save a page, or what stays empty on one."""
    pages = one.pages
    length = (pages.pages - 1) * _PAGE_MM + pages.mm - _TEXT_TOP_MM
    return pages.pages > 1 and (_flaws(pages) > 0 or pages.mm - _TEXT_TOP_MM < _MOST_SAVED * length)


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


def _with_ending(best: _Set, pages_with: Callable[[Fit], Pages]) -> _Set:
    """No last page of a few lines: what comes after the sections finds room on the page before, or all goes there."""
    if not _last_is_lonely(best.pages):
        return best
    closer = best.fit._replace(ending="closer")
    after = pages_with(closer)
    if after.pages < best.pages.pages:
        return _Set(closer, after)
    apart = best.fit._replace(ending="apart")
    return min(best, _Set(apart, pages_with(apart)), key=_cost)


def _balanced(one: _Set, pages_with: Callable[[Fit], Pages]) -> _Set:
    """The last two columns of each run about equally long."""
    fit, pages = one
    for number in range(len(pages.runs)):
        chance = _middle(pages, number)
        if chance is None:
            continue
        ended = fit._replace(column_ends=(*fit.column_ends, chance.key))
        after = pages_with(ended)
        if after.run_ends[number].page == pages.run_ends[number].page:
            fit, pages = ended, after
    return _Set(fit, pages)


def _spread(one: _Set, blocks: Sequence[BlockView], pages_with: Callable[[Fit], Pages]) -> _Set:
    """Blocks somewhat further apart on pages that would leave much empty at their end."""
    fit, pages = one
    fixed = {_FIXED, *(_keys_in_columns(blocks) if pages.runs else ())}
    spread: list[tuple[str, float]] = []
    for page, empty_mm in pages.empty_mm().items():
        begun = [edge.key for edge in pages.edges if edge.page == page and edge.key]
        lower = [key for key in (begun if _is_continued(pages, page) else begun[1:]) if key not in fixed]
        if lower and empty_mm > _EMPTY_MM:
            each = min((empty_mm - _SPREAD_TO_MM) / len(lower), _MOST_SPREAD_MM)
            spread += [(key, round(each, 2)) for key in lower]
    if not spread:
        return one
    moved = fit._replace(spread=tuple(spread))
    return min(one, _Set(moved, pages_with(moved)), key=_cost)


def _keys_in_columns(blocks: Sequence[BlockView]) -> Iterator[str]:
    """The keys of what stands in the columns of a page that has two: their lengths are balanced otherwise."""
    for block in blocks:
        if isinstance(block, Article):
            yield block.key
            yield from (part.key for part in block.parts)


def _is_continued(pages: Pages, page: int) -> bool:
    """Whether a page begins with the rest of a block."""
    return next((not edge.key for edge in pages.edges if edge.page == page), False)


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
    return length * (1 + _TIGHT[fit.tight]) + pages.pages * _PAGE_COST + _flaws(pages)


def _flaws(pages: Pages) -> float:
    """What a designer would not leave so, in mm of length: much of a page empty, a last page of a few lines."""
    empty = sum(max(0.0, mm - _EMPTY_MM) for mm in pages.empty_mm().values())
    return empty * _EMPTY_COST + (_LAST_COST if _last_is_lonely(pages) else 0)


def _last_is_lonely(pages: Pages) -> bool:
    return pages.pages > 1 and pages.mm < _FEW_MM


def _is_first(place: Place) -> bool:
    return place.page > 1 and place.mm < _TOP_MM
