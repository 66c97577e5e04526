"""Where pictures stand so that no page and no column stays half empty above one that did not fit."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import Final

from editor.newsletter import rich_text
from editor.rendering.content.view import Article, BlockView
from editor.rendering.printing.pages import BOTTOM_MM, Fit, Gap, Pages, Place, Setting

_TOP_MM: Final = 45
"""A picture that begins above this stands first on its page."""
_UNDER_HEADING_MM: Final = 75
"""The same where the heading of its section stands over it."""
_MOST_TRIALS: Final = 3
_MOST_GAPS: Final = 10
_BEGINNING_MM: Final = 32
"""What an article's heading and the first lines of its text take at least."""
_WITH_SECTION_MM: Final = 48
"""The same with the heading of its section."""
_MOST_AFTER: Final = 3
"""Pictures stand after so many paragraphs at most."""


def beside_text(one: Setting, at: Callable[[Fit], Setting]) -> Setting:
    """A picture that was pushed to the next page stands beside its text if the article then begins a page earlier."""
    tried: set[str] = set()
    for _ in range(_MOST_TRIALS):
        first = next((place for place in _first(one.pages) if place.key not in tried), None)
        if first is None:
            break
        tried.add(first.key)
        moved = at(one.fit._replace(beside=(*one.fit.beside, first.key)))
        if 0 < moved.pages.page_of(first.key) < one.pages.page_of(first.key):
            one = moved
    return one


def _first(pages: Pages) -> Iterator[Place]:
    """The pictures with which a page begins, or a section on it that leaves much empty on the page before."""
    empty = pages.empty_mm()
    for place in pages.pictures:
        after_heading = empty.get(place.page - 1, 0) > _WITH_SECTION_MM
        if place.page > 1 and place.mm < (_UNDER_HEADING_MM if after_heading else _TOP_MM):
            yield place


def places_in_text(blocks: Sequence[BlockView]) -> Mapping[str, Sequence[int]]:
    """After how many paragraphs and lists of its text an article's picture may stand, by the article's key.

    Not before a list, to which the paragraph above it leads, nor under a heading.
    """
    return {block.key: tuple(_places(block)) for block in blocks if isinstance(block, Article)}


def _places(article: Article) -> list[int]:
    texts = article.body.blocks if article.body and article.picture and article.picture.placement != "below" else ()
    leads_on = (rich_text.BulletList, rich_text.NumberedList)
    return [
        number
        for number in range(1, min(len(texts), _MOST_AFTER) + 1)
        if isinstance(texts[number - 1], rich_text.Paragraph) and not isinstance(_at(texts, number), leads_on)
    ]


def _at(texts: Sequence[rich_text.Block], number: int) -> rich_text.Block | None:
    return texts[number] if number < len(texts) else None


def within_text(one: Setting, run: str, places: Mapping[str, Sequence[int]], at: Callable[[Fit], Setting]) -> Setting:
    """A picture that did not fit the foot of a column stands in its article's text, which then begins there.

    Columns on the run's last page are levelled, which may move pictures out of them.
    """
    tried: set[str] = set()
    for _ in range(_MOST_GAPS):
        gap = next((gap for gap in _above_pictures(one.pages, run) if gap.key not in tried), None)
        if gap is None:
            break
        tried.add(gap.key)
        one = _filled(one, gap, places.get(gap.key, ()), at)
    return one


def _above_pictures(pages: Pages, run: str) -> Iterator[Gap]:
    """What stays empty above a picture: of the page before the run, which it begins, and of the run's full columns."""
    above = {picture.key for picture in pages.pictures}
    start, end = (next(place for place in places if place.key == run) for places in (pages.runs, pages.run_ends))
    empty = pages.empty_mm().get(start.page - 1, 0.0)
    if run in above and empty > _WITH_SECTION_MM:
        yield Gap(start.page - 1, left=True, mm=BOTTOM_MM - empty, key=run)
    for gap in pages.gaps():
        is_full = (start.page, start.mm) <= (gap.page, gap.mm) and gap.page < end.page
        if is_full and gap.key in above and BOTTOM_MM - gap.mm > _BEGINNING_MM:
            yield gap


def _filled(one: Setting, gap: Gap, places: Sequence[int], at: Callable[[Fit], Setting]) -> Setting:
    """The picture where least stays empty above the column's foot, and as near its article's heading as that allows."""
    best, empty = one, BOTTOM_MM - gap.mm
    for number in places:
        moved = at(one.fit._replace(within=(*one.fit.within, (gap.key, number))))
        if not any((head.key, head.page, head.left) == (gap.key, gap.page, gap.left) for head in moved.pages.heads):
            break
        now = (other.mm for other in moved.pages.gaps() if (other.page, other.left) == gap[:2] and other.mm >= gap.mm)
        left = BOTTOM_MM - next(now, BOTTOM_MM)
        if left < empty - 1:
            best, empty = moved, left
        if left < _BEGINNING_MM / 3:
            break
    return best
