"""Fits an issue to its pages, as a designer would: no picture that leaves half a page empty, no page for a few lines.

Pages are set, looked at and set anew with other inputs of the templates; setting them takes a fraction of what writing
the file takes.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import cache
from itertools import groupby, islice
from typing import Final

from editor.rendering.content.view import Article, BlockView
from editor.rendering.printing.columns import UNEVEN_MM, feet, holds, levelled, levelled_run, unevenness
from editor.rendering.printing.pages import PAGE_MM, TEXT_TOP_MM, Fit, Pages, Setting
from editor.rendering.printing.pictures import beside_text, places_in_text, within_text

_MOST_SAVED: Final = 0.12
"""The part of the length that the tightest setting saves at most."""
_MOST_BLOCKS: Final = 24
"""Of longer issues neither tighter settings nor single pictures are tried."""
_MORE_BLOCKS: Final = 60
"""Longer still, and they are set once. Up to this the ending, the distances and the feet of columns are tried."""
_MOST_MOVES: Final = 8
"""So many pictures are tried within texts, or articles over both columns, so that columns end alike."""
_AT_ONCE: Final = 2
"""The better one of so many is taken."""

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
_DIVIDED_COST: Final = 100
"""What an event costs that is divided between two pages."""
_ALONE_COST: Final = 180
"""What a picture costs that stands beside nothing at the end of a page."""
_TIGHT: Final = (0.0, 0.06, 0.13)
"""How tightly pages are set, and what that costs, in parts of the length: somewhat more than it saves by itself."""
_MOST_SPREAD_MM: Final = 3
"""How much further apart blocks stand at most so that less stays empty below them: a fifth of what parts articles."""
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
    places = places_in_text(blocks)

    def at(fit: Fit) -> Setting:
        return Setting(fit, pages_with(fit))

    def arranged(one: Setting) -> Setting:
        """Pictures where they leave least empty; columns that end alike."""
        if not one.pages.runs:
            return beside_text(one, at)
        for key in [place.key for place in one.pages.runs]:
            one = within_text(one, key, places, at)
            if level and (shorter := levelled_run(one, key, at)).pages.pages <= one.pages.pages:
                one = shorter
        return one

    fit = Fit()
    if len(blocks) > _MOST_BLOCKS:
        articles = (block for block in blocks if isinstance(block, Article) and block.before == "item")
        fit = Fit(beside=tuple(one.key for one in articles if one.picture and one.picture.placement == "above"))
        if len(blocks) > _MORE_BLOCKS:
            return fit
        best = _with_ending(arranged(at(fit)), at)
    else:
        best = _at(0, arranged, at)
        for tight in range(1, len(_TIGHT) if _may_gain(best) else 1):
            best = min(best, _at(tight, arranged, at), key=_cost)
    return (_with_moves(best, blocks, places, at) if best.pages.runs and level else _spread(best, blocks, at)).fit


def _at(tight: int, arranged: Callable[[Setting], Setting], at: Callable[[Fit], Setting]) -> Setting:
    """The best that so tight a setting gives."""
    one = arranged(at(Fit(tight)))
    ended = _with_ending(one, at)
    return min(one, ended, key=_cost) if _last_is_lonely(ended.pages) else ended


def _may_gain(one: Setting) -> bool:
    """Whether tighter setting might save a page, or what stays empty on one."""
    pages = one.pages
    length = (pages.pages - 1) * PAGE_MM + pages.mm - TEXT_TOP_MM
    return pages.pages > 1 and (_flaws(pages) > 0 or pages.mm - TEXT_TOP_MM < _MOST_SAVED * length)


def _with_ending(best: Setting, at: Callable[[Fit], Setting]) -> Setting:
    """No last page of a few lines: what comes after the sections finds room on the page before, or all goes there."""
    if not _last_is_lonely(best.pages):
        return best
    closer = at(best.fit._replace(ending="closer"))
    if closer.pages.pages < best.pages.pages:
        return closer
    return min(best, at(best.fit._replace(ending="apart")), key=_cost)


def _spread(one: Setting, blocks: Sequence[BlockView], at: Callable[[Fit], Setting]) -> Setting:
    """Blocks somewhat further apart on pages that would leave much empty at their end."""
    fixed = {_FIXED, *(_keys_in_columns(blocks) if one.pages.runs else ())}
    spread: list[tuple[str, float]] = []
    for page, empty_mm in one.pages.empty_mm().items():
        begun = [edge.key for edge in one.pages.edges if edge.page == page and edge.key]
        lower = [key for key in (begun if _is_continued(one.pages, page) else begun[1:]) if key not in fixed]
        if lower and empty_mm > _EMPTY_MM:
            each = min((empty_mm - _SPREAD_TO_MM) / len(lower), _MOST_SPREAD_MM)
            spread += [(key, round(each, 2)) for key in lower]
    if not spread:
        return one
    moved = at(one.fit._replace(spread=(*one.fit.spread, *spread)))
    if not holds(moved):
        moved = levelled(moved, at)
    return min(one, moved, key=_cost) if _uneven(moved) <= _uneven(one) else one


def _with_moves(
    one: Setting, blocks: Sequence[BlockView], places: Mapping[str, Sequence[int]], at: Callable[[Fit], Setting]
) -> Setting:
    """The columns of each run end alike where the pages are as good otherwise."""
    tried = {one.fit}
    best = _spread(one, blocks, at)
    while len(tried) <= _MOST_MOVES and _uneven(best) > 0:
        fits = list(islice((fit for fit in _moves(one, blocks, places) if fit not in tried), _AT_ONCE))
        if not fits:
            break
        tried.update(fits)
        moved = (levelled(at(fit), at) for fit in fits)
        spread = ((each, _spread(each, blocks, at)) for each in moved if _uneven(each) < _uneven(one))
        better = [both for both in spread if _is_better(both[1], best)]
        if better:
            one, best = min(better, key=lambda both: _blank(both[1]))
    return best


def _is_better(level: Setting, one: Setting) -> bool:
    """Whether less stays blank on levelled pages that are nowhere worse: no more of them, no poorer last one."""
    before, after = one.pages, level.pages
    if not holds(level) or after.pages > before.pages:
        return False
    if after.pages == before.pages and after.mm < min(before.mm, _FEW_MM):
        return False
    return _blank(level) < _blank(one)


def _moves(one: Setting, blocks: Sequence[BlockView], places: Mapping[str, Sequence[int]]) -> Iterator[Fit]:
    """What may bring columns that end unlike nearer to one another."""
    fit = one.fit._replace(rooms=())
    for foot in sorted(feet(one), key=lambda foot: -abs(foot.uneven)):
        if abs(foot.uneven) <= UNEVEN_MM:
            break
        articles = _articles_of(foot.run, blocks, fit)
        if len(articles) == 1:
            yield fit._replace(over_both=(*fit.over_both, foot.run))
        for picture in one.pages.pictures:
            if picture.page == foot.page and foot.top <= picture.mm <= foot.lowest:
                for number in places.get(picture.key, ()):
                    yield fit._replace(within=(*fit.within, (picture.key, number)))
        for key in (article.key for article in (*articles[-1:], *articles[:1]) if _has_picture_above(article)):
            within = tuple(place for place in fit.within if place[0] != key)
            yield fit._replace(over_both=(*fit.over_both, key), beside=(*fit.beside, key), within=within)


def _articles_of(run: str, blocks: Sequence[BlockView], fit: Fit) -> Sequence[Article]:
    """The articles of the run that begins with this one."""
    rows = groupby(blocks, lambda block: isinstance(block, Article) and block.key not in fit.over_both)
    articles = ([block for block in row if isinstance(block, Article)] for is_run, row in rows if is_run)
    return next((row for row in articles if row[0].key == run), ())


def _has_picture_above(article: Article) -> bool:
    return article.picture is not None and article.picture.placement != "below"


def _uneven(one: Setting) -> float:
    return unevenness(feet(one))


def _blank(one: Setting) -> float:
    """What stays empty in columns and, where it takes more than an ordinary end, below what ends a page."""
    return _uneven(one) + UNEVEN_MM * sum(max(0.0, mm - _EMPTY_MM) for mm in one.pages.empty_mm().values())


def _keys_in_columns(blocks: Sequence[BlockView]) -> Iterator[str]:
    """The keys of what stands in the columns of a page that has two: their lengths are balanced otherwise."""
    for block in blocks:
        if isinstance(block, Article):
            yield block.key
            yield from (part.key for part in block.parts)


def _is_continued(pages: Pages, page: int) -> bool:
    """Whether a page begins with the rest of a block."""
    return next((not edge.key for edge in pages.edges if edge.page == page), False)


def _cost(one: Setting) -> float:
    """How long the pages are, what is left empty on them included, and how far they depart from the ordinary."""
    fit, pages = one
    length = (pages.pages - 1) * PAGE_MM + pages.mm
    return length * (1 + _TIGHT[fit.tight]) + pages.pages * _PAGE_COST + _flaws(pages)


def _flaws(pages: Pages) -> float:
    """What a designer would not leave so, in mm of length: much of a page empty, few lines on the last, events cut."""
    empty = sum(max(0.0, mm - _EMPTY_MM) for mm in pages.empty_mm().values())
    apart = pages.divided * _DIVIDED_COST + pages.alone * _ALONE_COST
    return empty * _EMPTY_COST + (_LAST_COST if _last_is_lonely(pages) else 0) + apart


def _last_is_lonely(pages: Pages) -> bool:
    return pages.pages > 1 and pages.mm < _FEW_MM
