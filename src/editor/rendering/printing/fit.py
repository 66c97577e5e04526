"""Fits an issue to its pages, as a designer would: no picture that leaves half a page empty, no page for a few lines.

Pages are set, looked at and set anew with other inputs of the templates; setting them takes a fraction of what writing
the file takes.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from functools import cache
from typing import Final

from editor.rendering.content.view import Article, BlockView
from editor.rendering.printing.columns import Foot, feet, holds, levelled, put_below, runs
from editor.rendering.printing.pages import BOTTOM_MM, PAGE_MM, TEXT_TOP_MM, Fit, Pages, Place, Room, Setting

_TOP_MM: Final = 45
"""A picture that begins above this stands first on its page."""
_MOST_SAVED: Final = 0.12
"""The part of the length that the tightest setting saves at most."""
_WORTH_MM: Final = 5
"""Columns that would become shorter by less stay as they are."""
_MOST_BLOCKS: Final = 24
"""Of longer issues neither tighter settings nor single pictures are tried."""
_MORE_BLOCKS: Final = 60
"""Longer still, and they are set once. Up to this the ending, the distances and the feet of columns are tried."""
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
_UNEVEN_MM: Final = 8
"""Columns that differ by less, a line or two, end alike."""
_MUCH_MM: Final = 52
"""What levelling columns may leave empty at the end of a page."""
_LINE_MM: Final = 4
"""Columns that differ by less than a line are left as they are."""
_TIGHT: Final = (0.0, 0.06, 0.13)
"""How tightly pages are set, and what that costs, in parts of the length: somewhat more than it saves by itself."""
_MOST_SPREAD_MM: Final = 5
"""How much further apart blocks stand at most so that less stays empty below them."""
_MOST_IN_COLUMNS_MM: Final = 7
"""The same in columns, where rules stand between articles."""
_FIXED: Final = "-"
"""The key of a block that cannot stand further from what is above it."""
_SPREAD_TO_MM: Final = 20
"""What then stays empty at least: not every page shall end at the same height."""


def fitted(blocks: Sequence[BlockView], pages_with: Callable[[Fit], Pages], *, level: bool = True) -> Fit:
    """The fit that fills the pages best. ``pages_with`` sets the pages, which hold these ``blocks``.

    ``level``: the feet of two columns may be raised so that both end alike.

    Many blocks are not tried out: of their articles only the first of each section has its picture above it, since
    small pictures leave small gaps.
    """
    pages_with = cache(pages_with)
    fit = Fit()
    if len(blocks) > _MOST_BLOCKS:
        articles = (block for block in blocks if isinstance(block, Article) and block.before == "item")
        fit = Fit(beside=tuple(one.key for one in articles if one.picture and one.picture.placement == "above"))
        if len(blocks) > _MORE_BLOCKS:
            return fit
        best = _with_ending(Setting(fit, pages_with(fit)), pages_with)
    else:
        best = _at(0, pages_with)
        for tight in range(1, len(_TIGHT) if _may_gain(best) else 1):
            best = min(best, _at(tight, pages_with), key=_cost)
    best = _spread(best, blocks, pages_with)
    return (_with_level_columns(best, pages_with) if level else best).fit


def _at(tight: int, pages_with: Callable[[Fit], Pages]) -> Setting:
    """The best that so tight a setting gives."""
    fit = Fit(tight)
    beside = _with_pictures_beside(fit, pages_with(fit), pages_with)
    level = _with_ending(_balanced(beside, pages_with), pages_with)
    return min(beside, level, key=_cost) if _last_is_lonely(level.pages) else level


def _may_gain(one: Setting) -> bool:
    """Whether tighter setting might save a page, or what stays empty on one."""
    pages = one.pages
    length = (pages.pages - 1) * PAGE_MM + pages.mm - TEXT_TOP_MM
    return pages.pages > 1 and (_flaws(pages) > 0 or pages.mm - TEXT_TOP_MM < _MOST_SAVED * length)


def _with_pictures_beside(fit: Fit, pages: Pages, pages_with: Callable[[Fit], Pages]) -> Setting:
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
    return Setting(fit, pages)


def _with_ending(best: Setting, pages_with: Callable[[Fit], Pages]) -> Setting:
    """No last page of a few lines: what comes after the sections finds room on the page before, or all goes there."""
    if not _last_is_lonely(best.pages):
        return best
    closer = best.fit._replace(ending="closer")
    after = pages_with(closer)
    if after.pages < best.pages.pages:
        return Setting(closer, after)
    apart = best.fit._replace(ending="apart")
    return min(best, Setting(apart, pages_with(apart)), key=_cost)


def _balanced(one: Setting, pages_with: Callable[[Fit], Pages]) -> Setting:
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
    return Setting(fit, pages)


def _spread(one: Setting, blocks: Sequence[BlockView], pages_with: Callable[[Fit], Pages]) -> Setting:
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
    return min(one, Setting(moved, pages_with(moved)), key=_cost)


def _with_level_columns(one: Setting, pages_with: Callable[[Fit], Pages]) -> Setting:
    """The columns of each run end alike where the pages are as good otherwise."""

    def at(fit: Fit) -> Setting:
        return Setting(fit, pages_with(fit))

    if _uneven(one) == 0:
        return one
    level = levelled(at(one.fit._replace(column_ends=())), at)
    raised = {room.run for room in level.fit.rooms}
    others = tuple(key for key in one.fit.column_ends if _run_of(key, one.pages) not in raised)
    if others:
        level = at(level.fit._replace(column_ends=others))
    best = one
    for better in (level, _spread_in_columns(level, at)):
        if _is_as_good(better, one) and _uneven(better) < _uneven(best):
            best = better
    return best


def _run_of(key: str, pages: Pages) -> str:
    """The run in which a column may end at ``key``."""

    def order(place: Place) -> tuple[int, bool, float]:
        return place.page, not place.left, place.mm

    chance = next(place for place in pages.chances if place.key == key)
    return next((run.key for run in reversed(tuple(runs(pages))) if order(run.start) <= order(chance)), "")


def _is_as_good(level: Setting, one: Setting) -> bool:
    """Whether levelled pages are nowhere worse than they were: no more of them, no poorer last one, not more empty."""
    before, after = one.pages, level.pages
    if not holds(level) or after.pages > before.pages:
        return False
    if after.pages == before.pages and after.mm < min(before.mm, _FEW_MM):
        return False
    return max(after.empty_mm().values(), default=0) <= max((_MUCH_MM, *before.empty_mm().values()))


def _uneven(one: Setting) -> float:
    """By how much columns end unlike: a large difference counts for more than some small ones."""
    return sum(max(0.0, abs(foot.left - foot.right) - _UNEVEN_MM) ** 2 for foot in feet(one))


def _spread_in_columns(one: Setting, at: Callable[[Fit], Setting]) -> Setting:
    """What begins in columns, but not first, somewhat further apart: in the shorter, in both above an empty foot."""
    empty = one.pages.empty_mm()
    spread: dict[str, float] = {}
    lower: dict[str, float] = {}
    for foot in feet(one):
        left, right = (_begun_in(foot, one.pages, left=side) for side in (True, False))
        shorter, by = left if foot.left < foot.right else right, abs(foot.left - foot.right)
        room_mm = empty.get(foot.page, 0) - _SPREAD_TO_MM
        most = max(len(left), len(right))
        if foot.lowest < BOTTOM_MM and room_mm > _EMPTY_MM - _SPREAD_TO_MM and most:
            each = min(room_mm / most, _MOST_IN_COLUMNS_MM)
            lower[foot.run] = each * most
            spread |= dict.fromkeys((*left, *right), round(each, 2))
        elif shorter and by > _LINE_MM:
            spread |= dict.fromkeys(shorter, round(min(by / len(shorter), _MOST_SPREAD_MM), 2))
    if not spread:
        return one
    rooms = tuple(_less(room, lower.get(room.run, 0)) for room in one.fit.rooms)
    return put_below(at(one.fit._replace(spread=(*one.fit.spread, *spread.items()), rooms=rooms)), at)


def _less(room: Room, by: float) -> Room:
    return room._replace(mm=round(room.mm - by, 2), back=round(room.back - by, 2)) if room.mm > by else room


def _begun_in(foot: Foot, pages: Pages, *, left: bool) -> list[str]:
    """What begins in a column, but not first in it, and can stand further from what is above it."""
    end = min(foot.left if left else foot.right, foot.lowest)
    edges = [edge for edge in pages.edges if (edge.page, edge.left) == (foot.page, left)]
    here = [edge.key for edge in edges if foot.top + 1 < edge.mm < end + 1]
    return [key for key in (here[1:] if here and here[0] else here) if key not in ("", _FIXED)]


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
    top = start.mm if start.page == end.page else TEXT_TOP_MM
    column = BOTTOM_MM - top

    def depth(place: Place) -> float:
        return place.mm - top + (0 if place.left else column)

    def longer(place: Place) -> float:
        return max(depth(place), depth(end) - depth(place))

    here = [place for place in pages.chances if place.page == end.page and 0 < depth(place) < min(depth(end), column)]
    best = min(here, key=longer, default=None)
    return best if best and longer(best) < min(column, depth(end)) - _WORTH_MM else None


def _cost(one: Setting) -> float:
    """How long the pages are, what is left empty on them included, and how far they depart from the ordinary."""
    fit, pages = one
    length = (pages.pages - 1) * PAGE_MM + pages.mm
    return length * (1 + _TIGHT[fit.tight]) + pages.pages * _PAGE_COST + _flaws(pages)


def _flaws(pages: Pages) -> float:
    """What a designer would not leave so, in mm of length: much of a page empty, a last page of a few lines."""
    empty = sum(max(0.0, mm - _EMPTY_MM) for mm in pages.empty_mm().values())
    return empty * _EMPTY_COST + (_LAST_COST if _last_is_lonely(pages) else 0)


def _last_is_lonely(pages: Pages) -> bool:
    return pages.pages > 1 and pages.mm < _FEW_MM


def _is_first(place: Place) -> bool:
    return place.page > 1 and place.mm < _TOP_MM
