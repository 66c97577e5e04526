"""Two columns that end alike: where the feet of those of each run of articles stand.

Text flows from column to column by itself; what is sought is the highest foot of the first column with which the
second ends above it too. How text breaks is known only when it is set, so feet are tried: first at half of what the
text takes, then lower where the second column ends below, higher where it ends early.

The second column has the whole page below it: text that does not end above the foot is seen, and such a setting is
never taken, since what follows the columns stands there.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from typing import Final, NamedTuple

from editor.rendering.printing.pages import BOTTOM_MM, PAGE_MM, TEXT_TOP_MM, Fit, Pages, Place, Room, Setting

_ROUNDING_MM: Final = 0.4
_LINES_MM: Final = 11
"""Two lines: no break leaves a single one, so this much may have to go to the other column."""
_WORTH_MM: Final = 3
"""A foot that is higher by less than half a line is not worth another try."""
_MOST_ROUNDS: Final = 3


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


def _is_there(run: Run, pages: Pages) -> bool:
    """Whether the room of the run has come to stand under the last of its first columns."""
    room = next((place for place in pages.rooms if place.key == run.key), None)
    return room is not None and room.left and room.page == run.end.page


def holds(setting: Setting) -> bool:
    """Whether the runs end above their feet and what follows stands below them."""
    return all(
        _fits(run, room, setting.pages) and _below(run, setting.pages) >= run.end.mm - _ROUNDING_MM
        for run, room in _with_rooms(setting)
    )


def _with_rooms(setting: Setting) -> Iterator[tuple[Run, Room]]:
    rooms = {room.run: room for room in setting.fit.rooms}
    return ((run, rooms[run.key]) for run in runs(setting.pages) if run.key in rooms)


def _fits(run: Run, room: Room, pages: Pages) -> bool:
    return _is_there(run, pages) and run.end.mm <= BOTTOM_MM - room.mm + _ROUNDING_MM


def _below(run: Run, pages: Pages) -> float:
    """Where what follows the run begins on its last page; 0 where it does not."""
    return next((place.mm for place in pages.run_feet if (place.key, place.page) == (run.key, run.end.page)), 0.0)


def put_below(setting: Setting, at: Callable[[Fit], Setting]) -> Setting:
    """What follows stands below both columns: they are as high as what stands in them, which may be less than room."""
    back: dict[str, float] = {}
    for run, room in _with_rooms(setting):
        below = _below(run, setting.pages)
        if not _fits(run, room, setting.pages) or below == 0:
            return setting
        if below < run.end.mm - _ROUNDING_MM:
            back[run.key] = round(room.back - (run.end.mm - below), 2)
    rooms = tuple(room._replace(back=back.get(room.run, room.back)) for room in setting.fit.rooms)
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


def feet(setting: Setting) -> Iterator[Foot]:
    """Where columns end: text that goes on in the next one fills its column."""
    gaps = tuple(setting.pages.gaps())
    rooms = {room.run: room for room in setting.fit.rooms}
    ended = {place.page: place.mm for place in setting.pages.chances if place.key in setting.fit.column_ends}
    for run in runs(setting.pages):
        room = rooms.get(run.key)
        for page in range(run.start.page, run.end.page + 1):
            top, lowest = run.top(page), float(BOTTOM_MM)
            if page == run.end.page and room and _is_there(run, setting.pages):
                lowest -= room.mm
            here = [gap for gap in gaps if gap.page == page and top <= gap.mm <= lowest]
            left, right = (next((gap.mm for gap in here if gap.left == side), lowest) for side in (True, False))
            if page == run.end.page:
                left, right = (run.end.mm, top) if run.end.left else (left, run.end.mm)
            if page in ended and top < ended[page] < left:
                left = ended[page]
            yield Foot(run.key, page, top, left, right, lowest)


class _Search:
    """The search for the highest foot of one run: ``next`` is the depth to try, ``held`` what is known to hold it."""

    def __init__(self, length: float) -> None:
        self.next = length / 2 + _LINES_MM / 2
        self.held = float("inf")
        self._least = 0.0
        self._failures = 0

    def learn(self, run: Run, pages: Pages, ends: Sequence[Foot]) -> None:
        """What has become of the room asked for; ``ends`` are the feet of the run's columns."""
        if not _is_there(run, pages):
            return
        last = ends[-1]
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
                self._raise(sum(foot.length for foot in ends) / 2 + _LINES_MM / 2)
            elif last.left < last.lowest:
                self._raise(depth - last.lowest + max(last.left, last.right) + _ROUNDING_MM)
            else:
                self._raise(depth + beyond / 2)

    def _raise(self, depth: float) -> None:
        depth = max(depth, self._least + _LINES_MM / 2)
        self.next = depth if depth < self.held - _WORTH_MM else self.held

    def room(self, run: Run, pages: Pages) -> Room | None:
        """What to try next; None where there is no place to tell it."""
        page, foot = run.at(self.next)
        top, lowest = run.top(page) - 1, foot - _LINES_MM
        here = (place for place in pages.chances if place.page == page and place.left and top < place.mm < lowest)
        anchor = next(here, None)
        mm = round(BOTTOM_MM - foot, 2)
        return Room(run.key, anchor.key, mm, mm) if anchor and mm > 1 else None


def levelled(one: Setting, at: Callable[[Fit], Setting], rounds: int = _MOST_ROUNDS) -> Setting:
    """Both columns of each run about equally long, as far as what must stay together lets them."""
    lengths: dict[str, float] = {}
    for foot in feet(one):
        lengths[foot.run] = lengths.get(foot.run, 0) + foot.length
    searches = {key: _Search(length) for key, length in lengths.items()}
    best: Setting | None = None
    for _ in range(rounds if searches else 0):
        best = _better(best, one)
        ends = tuple(feet(one))
        known = {room.run for room in one.fit.rooms}
        rooms: list[Room] = []
        for run in runs(one.pages):
            search = searches[run.key]
            if run.key in known:
                search.learn(run, one.pages, [foot for foot in ends if foot.run == run.key])
            room = search.room(run, one.pages)
            if room:
                rooms.append(room)
        if [room[:3] for room in rooms] == [room[:3] for room in one.fit.rooms]:
            break
        one = put_below(at(one.fit._replace(rooms=tuple(rooms))), at)
    return _better(best, one) or at(one.fit._replace(rooms=()))


def _better(best: Setting | None, one: Setting) -> Setting | None:
    """The one of these that leaves more room below its columns, if that holds."""
    if not one.fit.rooms or not holds(one):
        return best
    if best is None or len(best.fit.rooms) < len(one.fit.rooms):
        return one
    return max(best, one, key=lambda setting: (len(setting.fit.rooms), sum(room.mm for room in setting.fit.rooms)))
