"""Two columns that end alike: where the feet of those of each run of articles stand.

Text flows from column to column by itself. On a page where the run goes on, a column that ends early lets the other end
earlier too. On the run's last page the highest foot of the first column is sought with which the second ends
above it too. How text breaks is known only when it is set, so feet are tried: first at half of what the text takes,
then lower where the second column ends below, higher where it ends early.

On a last page the second column has the whole page below it: text that does not end above the foot is seen, and such a
setting is never taken, since what follows the columns stands there.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from typing import Final, NamedTuple

from editor.rendering.printing.pages import BOTTOM_MM, PAGE_MM, TEXT_TOP_MM, Fit, Pages, Place, Room, Setting

_ROUNDING_MM: Final = 0.4
_LINES_MM: Final = 11
"""Two lines: no break leaves a single one, so this much may have to go to the other column."""
_WORTH_MM: Final = 3
"""A foot that is higher by less than half a line is not worth another try."""
_MOST_ROUNDS: Final = 3
UNEVEN_MM: Final = 8
"""Columns that differ by less, a line or two, end alike."""
_LONE_MM: Final = 40
"""What it counts for that the second column is empty."""


class Run(NamedTuple):
    """Articles in a row in two columns: where the first begins, where the last ends."""

    start: Place
    end: Place

    @property
    def key(self) -> str:
        """That of its first article."""
        return self.start.key

    def top(self, page: int) -> float:
        """Where its columns begin on a page."""
        return self.start.mm if page == self.start.page else TEXT_TOP_MM

    def depth(self, page: int, mm: float) -> float:
        """How far below its beginning that is, the pages put below each other."""
        return (page - self.start.page) * PAGE_MM + mm - self.start.mm

    def at(self, depth: float) -> tuple[int, float]:
        """The page and the place on it that are so far below its beginning."""
        more, mm = divmod(self.start.mm + depth - TEXT_TOP_MM, PAGE_MM)
        return self.start.page + int(more), mm + TEXT_TOP_MM


def runs(pages: Pages) -> Iterator[Run]:
    """The runs of the pages, in order."""
    return (Run(*both) for both in zip(pages.runs, pages.run_ends, strict=True))


def _is_there(room: Room, pages: Pages) -> bool:
    """Whether a room has come to stand under its column."""
    place = next((place for place in pages.rooms if place.key == room.anchor), None)
    return place is not None and (place.page, place.left) == (room.page, room.left)


def holds(setting: Setting) -> bool:
    """Whether the runs end above their feet and what follows stands below them."""
    return all(_is_there(room, setting.pages) for room in setting.fit.rooms) and all(
        _fits(run, room, setting.pages) and _below(run, setting.pages) >= run.end.mm - _ROUNDING_MM
        for run, room in _with_rooms(setting)
    )


def _with_rooms(setting: Setting) -> Iterator[tuple[Run, Room]]:
    """The runs with the rooms below their ends."""
    rooms = {room.run: room for room in setting.fit.rooms if room.back is not None}
    return ((run, rooms[run.key]) for run in runs(setting.pages) if run.key in rooms)


def _fits(run: Run, room: Room, pages: Pages) -> bool:
    ends_here = _is_there(room, pages) and run.end.page == room.page
    return ends_here and run.end.mm <= BOTTOM_MM - room.mm + _ROUNDING_MM


def _below(run: Run, pages: Pages) -> float:
    """Where what follows the run begins on its last page; 0 where it does not."""
    return next((place.mm for place in pages.run_feet if (place.key, place.page) == (run.key, run.end.page)), 0.0)


def _put_below(setting: Setting, at: Callable[[Fit], Setting]) -> Setting:
    """What follows stands below both columns: they are as high as what stands in them, which may be less than room."""
    back: dict[str, float] = {}
    for run, room in _with_rooms(setting):
        below = _below(run, setting.pages)
        if room.back is None or not _fits(run, room, setting.pages) or below == 0:
            return setting
        if below < run.end.mm - _ROUNDING_MM:
            back[room.anchor] = round(room.back - (run.end.mm - below), 2)
    rooms = tuple(room._replace(back=back.get(room.anchor, room.back)) for room in setting.fit.rooms)
    return at(setting.fit._replace(rooms=rooms)) if back else setting


class Foot(NamedTuple):
    """Where both columns of a run begin and end on a page, and where they could end at most."""

    run: str
    page: int
    top: float
    left: float
    right: float
    lowest: float

    @property
    def length(self) -> float:
        """How much stands in both."""
        return self.left + self.right - 2 * self.top

    @property
    def uneven(self) -> float:
        """How much further down the first ends; less than 0 where it is the second."""
        return self.left - self.right

    @property
    def is_lone(self) -> bool:
        """Whether the second column is empty."""
        return self.right < self.top + 1


def feet(setting: Setting) -> Iterator[Foot]:
    """Where columns end: text that goes on in the next one fills its column."""
    gaps = tuple(setting.pages.gaps())
    free = {(room.run, room.page, room.left): room.mm for room in setting.fit.rooms if _is_there(room, setting.pages)}
    for run in runs(setting.pages):
        for page in range(run.start.page, run.end.page + 1):
            top, is_last = run.top(page), page == run.end.page
            first_lowest = BOTTOM_MM - free.get((run.key, page, True), 0.0)
            lowest = first_lowest if is_last else BOTTOM_MM - free.get((run.key, page, False), 0.0)
            here = [gap for gap in gaps if gap.page == page and top <= gap.mm < _next_run(run, page, setting.pages) + 1]
            left = next((gap.mm for gap in here if gap.left and gap.mm <= first_lowest), first_lowest)
            right = next((gap.mm for gap in here if not gap.left and gap.mm <= lowest), lowest)
            if is_last:
                left, right = (run.end.mm, top) if run.end.left else (left, run.end.mm)
            yield Foot(run.key, page, top, left, right, lowest)


def _next_run(run: Run, page: int, pages: Pages) -> float:
    """Where below it on its page the next run begins."""
    below = (other.mm for other in pages.runs if other.key != run.key and other.page == page)
    return min((mm for mm in below if mm > run.top(page)), default=float(BOTTOM_MM))


def unevenness(ends: Iterable[Foot]) -> float:
    """By how much columns end unlike, in square mm: a large difference counts for more than some small ones."""
    return sum(max(0.0, abs(foot.uneven) - UNEVEN_MM) ** 2 + _LONE_MM**2 * foot.is_lone for foot in ends)


def _room(run: Run, page: int, foot: float, pages: Pages, *, left: bool = True, is_last: bool = False) -> Room | None:
    """The room with which a column's foot stands there; None where there is no place to tell it."""
    top, lowest = run.top(page) - 1, min(foot - _LINES_MM, _next_run(run, page, pages))
    mm = round(BOTTOM_MM - foot, 2)
    if foot < run.top(page) + 2 * _LINES_MM:  # Where a column holds a line or two, one alone may stand in it.
        return None
    here = [place for place in pages.chances if (place.page, place.left) == (page, left) and top < place.mm < lowest]
    # What is told at a column's top may come to stand at the foot of the one before.
    below_top = next((place for place in here if place.mm > top + 2), None)
    anchor = below_top or next(iter(here), None) or _place_before(run, page, mm, pages, left=left)
    return Room(run.key, page, anchor.key, mm, mm if is_last else None, left) if anchor and mm > 1 else None


def _place_before(run: Run, page: int, mm: float, pages: Pages, *, left: bool) -> Place | None:
    """A place in the column before from where so large a room comes to stand in the next one: it does not fit there."""
    before = (page - 1, False) if left else (page, True)
    there = [
        place
        for place in pages.chances
        if (place.page, place.left) == before
        and run.top(place.page) <= place.mm
        and BOTTOM_MM - place.mm < mm - _LINES_MM
    ]
    return there[-1] if there and page > run.start.page else None


def _half(run: Run, last: Foot) -> float:
    """The depth above which half of what stands on the run's last page finds room, and the lines that must not part."""
    return run.depth(last.page, last.top) + (last.length + _LINES_MM) / 2


class _Search:
    """The search for the highest foot of one run: ``next`` is the depth to try, ``held`` what is known to hold it."""

    def __init__(self, run: Run, last: Foot) -> None:
        self.next = _half(run, last)
        self.held = float("inf")
        self._least = 0.0
        self._failures = 0

    def learn(self, run: Run, last: Foot) -> None:
        """What has become of the room asked for; ``last`` is the foot of the run's columns on its last page."""
        depth, beyond = run.depth(last.page, last.lowest), run.end.mm - last.lowest
        if beyond > _ROUNDING_MM:
            self._failures += 1
            self._least = max(self._least, depth)
            # What does not fit may be one thing, which half of the room more lets into the first column.
            part = 0.5 if beyond > _LINES_MM and self._failures == 1 else 1
            self.next = min(depth + beyond * part + _ROUNDING_MM, self.held)
        elif depth < self.held:
            self.held = depth
            if run.end.left:
                self._raise(_half(run, last))
            elif last.left < last.lowest:
                self._raise(depth - last.lowest + max(last.left, last.right) + _ROUNDING_MM)
            else:
                self._raise(depth + beyond / 2)

    def fail(self, depth: float, without: float) -> None:
        """The run goes on beyond the page with the foot there: half of the way to where it is ``without`` any."""
        self._least = max(self._least, depth)
        self.next = min((depth + without) / 2, self.held)

    def _raise(self, depth: float) -> None:
        depth = max(depth, self._least + _LINES_MM / 2)
        self.next = depth if depth < self.held - _WORTH_MM else self.held


def levelled(one: Setting, at: Callable[[Fit], Setting]) -> Setting:
    """Both columns of each run about equally long, as far as what must stay together lets them.

    Runs are levelled from the first to the last: where one ends decides where the next begins.
    """
    one = at(one.fit._replace(rooms=()))
    for key in [place.key for place in one.pages.runs]:
        one = levelled_run(one, key, at)
    return one


def levelled_run(one: Setting, key: str, at: Callable[[Fit], Setting]) -> Setting:
    """The columns of one run about equally long; ``one`` where no foot is found that holds.

    Where the run goes on on the next page, what one of its columns is longer by may go on too.
    """
    first = _evened(one, key, at, left=True)
    both = _evened(first, key, at, left=False)
    ended = [_with_end(each, key, at) for each in dict.fromkeys((first, both))]
    best = _most_even(key, ended)
    *before, last = _feet_of(key, best)
    if before and last.is_lone:
        more = _with_end(_with_more(best, before[-1], (last.left - last.top) / 2, at), key, at)
        best = _most_even(key, (best, more))
    return best


def _most_even(key: str, settings: Iterable[Setting]) -> Setting:
    return min(settings, key=lambda each: unevenness(_feet_of(key, each)))


def _with_more(one: Setting, foot: Foot, mm: float, at: Callable[[Fit], Setting]) -> Setting:
    """Both columns of the page before leave the run's last page something more: what it holds cannot be divided."""
    run = _run(foot.run, one.pages)
    each = mm + _LINES_MM / 2
    left = _room(run, foot.page, foot.left - each, one.pages)
    right = _room(run, foot.page, foot.right - each, one.pages, left=False)
    if left is None or right is None:
        return one
    others = (room for room in one.fit.rooms if room.run != foot.run or room.page < foot.page)
    raised = at(one.fit._replace(rooms=(*others, left, right)))
    return raised if holds(raised) and _run(foot.run, raised.pages).end.page == run.end.page else one


def _with_end(one: Setting, key: str, at: Callable[[Fit], Setting]) -> Setting:
    """Both columns of a run end alike on its last page."""
    best: Setting | None = None
    tried: Setting = one
    run = _run(key, one.pages)
    search = _Search(run, _feet_of(key, one)[-1])
    for _ in range(_MOST_ROUNDS):
        room = _room(run, *run.at(search.next), one.pages, is_last=True)
        if room is None or room[:4] in [other[:4] for other in tried.fit.rooms]:
            break
        tried = _put_below(at(one.fit._replace(rooms=(*one.fit.rooms, room))), at)
        if _run(key, tried.pages).end.page > room.page:
            without = next((foot.left for foot in _feet_of(key, one) if foot.page == room.page), float(BOTTOM_MM))
            search.fail(run.depth(room.page, BOTTOM_MM - room.mm), run.depth(room.page, without))
        elif _is_there(room, tried.pages):
            search.learn(_run(key, tried.pages), _feet_of(key, tried)[-1])
        if holds(tried) and (best is None or _last_room(best) < _last_room(tried)):
            best = tried
    return best or one


def _last_room(setting: Setting) -> float:
    return setting.fit.rooms[-1].mm


def _run(key: str, pages: Pages) -> Run:
    return next(run for run in runs(pages) if run.key == key)


def _feet_of(key: str, setting: Setting) -> list[Foot]:
    return [foot for foot in feet(setting) if foot.run == key]


def _evened(one: Setting, key: str, at: Callable[[Fit], Setting], *, left: bool) -> Setting:
    """Where the run goes on on the next page and its other column ends earlier, the first (``left``) is raised, or the
    second."""
    page = _run(key, one.pages).start.page
    while page < _run(key, one.pages).end.page:
        foot = next((foot for foot in _feet_of(key, one) if foot.page == page), None)
        if foot is not None and (foot.uneven if left else -foot.uneven) > _LINES_MM:
            one = _with_foot(one, foot, at)
        page += 1
    return one


def _with_foot(one: Setting, foot: Foot, at: Callable[[Fit], Setting]) -> Setting:
    """The longer column ends earlier, unless that moves more than it mends.

    Half of what the first is longer by goes to the second, or a line less, if the next page then begins as it did. What
    the second is longer by goes to the next page, if that takes no page more.
    """
    run, left = _run(foot.run, one.pages), foot.uneven > 0
    half = foot.left - foot.uneven / 2
    for mm in (half, half + _LINES_MM / 2) if left else (foot.left + _ROUNDING_MM,):
        room = _room(run, foot.page, mm, one.pages, left=left)
        if room is None:
            break
        raised = at(one.fit._replace(rooms=(*one.fit.rooms, room)))
        end = _run(foot.run, raised.pages).end
        now = next((other for other in _feet_of(foot.run, raised) if other.page == foot.page), foot)
        is_nearer = _stands_as(end, run.end) and abs(now.uneven) < foot.uneven if left else end.page == run.end.page
        if holds(raised) and is_nearer:
            return raised
    return one


def _stands_as(one: Place, other: Place) -> bool:
    return (one.page, one.left) == (other.page, other.left) and abs(one.mm - other.mm) < _LINES_MM
