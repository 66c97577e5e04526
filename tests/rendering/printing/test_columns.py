"""Where the feet of two columns are put, on pages made up of lines of text."""

from __future__ import annotations

from collections.abc import Callable

import msgspec
import pytest

from editor.rendering.content.view import BlockView, Intro, Prose
from editor.rendering.printing.columns import feet, holds, levelled
from editor.rendering.printing.fit import fitted
from editor.rendering.printing.pages import BOTTOM_MM, TEXT_TOP_MM, Fit, Pages, Place, Room, Setting

LINE_MM = 5.5


class Text:
    """A run of articles on one page: so many lines, which may be divided anywhere."""

    def __init__(self, lines: int, top: float = 100) -> None:
        self._lines, self._top = lines, top
        self.tried: list[Fit] = []

    def at(self, fit: Fit) -> Setting:
        """The text with the room that ``fit`` asks for, or with a first column as long as the page."""
        self.tried.append(fit)
        room = fit.rooms[0].mm if fit.rooms else 0.0
        first = min(int((BOTTOM_MM - room - self._top) // LINE_MM), self._lines)
        left = first == self._lines
        end = self._top + (first if left else self._lines - first) * LINE_MM
        start = Place("a", 1, self._top, True)
        raised = (Place("a", 1, BOTTOM_MM - room, True),) if fit.rooms else ()
        pages = Pages(1, end, (), (), (start,), (Place("a", 1, end, left),), (start,), raised, raised)
        return Setting(fit, pages)


@pytest.mark.parametrize("lines", [8, 9, 17, 30, 41, 56])
def test_columns_end_within_two_lines_of_one_another(lines: int) -> None:
    text = Text(lines)
    found = levelled(text.at(Fit()), text.at)
    (foot,) = feet(found)
    assert holds(found)
    assert not found.pages.run_ends[0].left
    assert 0 <= foot.lowest - foot.right <= 2 * LINE_MM
    assert len(text.tried) <= 6


def test_text_that_ends_below_the_foot_is_never_taken() -> None:
    text = Text(40)
    assert holds(text.at(Fit(rooms=(Room("a", 1, "a", 60, 60),))))
    assert not holds(text.at(Fit(rooms=(Room("a", 1, "a", 70, 70),))))


def test_a_room_that_has_come_to_stand_elsewhere_does_not_count() -> None:
    one = Text(40).at(Fit(rooms=(Room("a", 1, "a", 60, 60),)))
    moved = one.pages.rooms[0]
    for elsewhere in (Place(moved.key, 2, moved.mm, True), Place(moved.key, 1, moved.mm, False)):
        pages = Pages(1, 200, (), (), one.pages.runs, one.pages.run_ends, (), (elsewhere,), one.pages.run_feet)
        assert not holds(Setting(one.fit, pages))


def test_what_follows_stands_below_both_columns() -> None:
    """Columns are as high as what stands in them: a first one that cannot be filled is put up with."""
    text = Text(40)
    one = text.at(Fit(rooms=(Room("a", 1, "a", 60, 60),)))
    higher = Place("a", 1, one.pages.run_ends[0].mm - 20, True)
    pages = Pages(1, 200, (), (), one.pages.runs, one.pages.run_ends, one.pages.chances, one.pages.rooms, (higher,))
    assert not holds(Setting(one.fit, pages))


BLOCKS: list[BlockView] = [Intro(key="intro", body=Prose(blocks=(), sub_level=2, right_to_left=False))]


def fit_of(text: Text, changed: Callable[[Fit, Pages], Pages]) -> Fit:
    """The fit of the text, whose pages come out otherwise than they would."""
    return fitted(BLOCKS, lambda fit: changed(fit, text.at(fit).pages))


def test_columns_are_levelled_where_the_pages_are_as_good() -> None:
    text = Text(40)
    assert fit_of(text, lambda fit, pages: pages).rooms
    assert len(text.tried) <= 8
    assert fitted(BLOCKS, lambda fit: text.at(fit).pages, level=False).rooms == ()


def test_columns_stay_as_they_are_where_levelling_them_costs_a_page() -> None:
    def longer(fit: Fit, pages: Pages) -> Pages:
        return msgspec.structs.replace(pages, pages=3 if fit.rooms else 2, mm=200.0)

    assert fit_of(Text(40), longer).rooms == ()


def test_a_first_column_ends_earlier_where_the_second_does_and_the_run_goes_on() -> None:
    """The next page begins with what did not fit the second column, so half of the difference goes there."""
    next_page, below = Place("b", 2, 40, True), Place("", 2, 60, True)

    def at(fit: Fit) -> Setting:
        room = fit.rooms[0].mm if fit.rooms else 0.0
        first, second = BOTTOM_MM - room, BOTTOM_MM - 60 + room
        start, end = Place("a", 1, 100, True), Place("a", 2, 60, True)
        edges = (start, Place("", 1, second, False), next_page, below)
        raised = (Place("a", 1, first, True),) if fit.rooms else ()
        return Setting(fit, Pages(2, 60, (), (), (start,), (end,), (start,), raised, (), edges))

    found = levelled(at(Fit()), at)
    assert found.fit.rooms == (Room("a", 1, "a", 30),)
    assert next(feet(found)).uneven == 0
    assert holds(found)


@pytest.mark.parametrize("last_page", [2, 3])
def test_a_second_column_ends_earlier_where_the_first_does_and_the_run_goes_on(last_page: int) -> None:
    """What begins the second did not fit the first; the next page takes what the second is longer by, if it can."""
    first, third = BOTTOM_MM - 25.0, Place("c", 1, 130, False)

    def at(fit: Fit) -> Setting:
        raised = tuple(Place(room.anchor, 1, BOTTOM_MM - room.mm, False) for room in fit.rooms)
        start, end = Place("a", 1, 100, True), Place("a", last_page if fit.rooms else 2, 60, True)
        edges = (start, Place("", 1, first, True), Place("b", 1, 100, False))
        return Setting(fit, Pages(2, 60, (), (), (start,), (end,), (start, third), raised, (), edges))

    found = levelled(at(Fit()), at)
    assert found.fit.rooms == ((Room("a", 1, "c", 24.6, left=False),) if last_page == 2 else ())
    assert abs(next(feet(found)).uneven) < 1 or last_page == 3


def test_a_rest_that_cannot_be_divided_gets_company_from_the_page_before() -> None:
    """By itself it would stand in the first column of the last page, beside nothing."""
    rest = 49.0

    def at(fit: Fit) -> Setting:
        free = {(room.page, room.left): room.mm for room in fit.rooms}
        came = free.get((1, True), 0.0) + free.get((1, False), 0.0)
        height = BOTTOM_MM - free.get((2, True), 0.0) - TEXT_TOP_MM
        beside = came > 0 and came + rest > height
        end = Place("a", 2, TEXT_TOP_MM + (rest + max(0.0, came - height) if beside else came + rest), not beside)
        feet_of_run = (Place("a", 2, TEXT_TOP_MM + max(min(came, height), rest), True),)
        start = Place("a", 1, 100, True)
        chances = (start, Place("b", 1, 110, False), Place("c", 2, 30, True))
        raised = tuple(Place(room.anchor, room.page, BOTTOM_MM - room.mm, room.left) for room in fit.rooms)
        return Setting(fit, Pages(2, end.mm, (), (), (start,), (end,), chances, raised, feet_of_run))

    alone = next(foot for foot in feet(at(Fit())) if foot.page == 2)
    assert alone.is_lone
    found = levelled(at(Fit()), at)
    assert holds(found)
    first, last = feet(found)
    assert abs(first.uneven) < 1
    assert not last.is_lone
    assert abs(last.left - last.right) < 2 * LINE_MM


def test_a_room_is_never_told_in_the_run_below() -> None:
    """It would push that run's text away, and what follows the first would stand on it."""
    text = Text(40)

    def at(fit: Fit) -> Setting:
        pages = text.at(fit).pages
        other = Place("z", 1, 160, True)
        pages = msgspec.structs.replace(pages, runs=(*pages.runs, other), run_ends=(*pages.run_ends, other))
        return Setting(fit, msgspec.structs.replace(pages, chances=(Place("z", 1, 170, True),)))

    assert levelled(at(Fit()), at).fit.rooms == ()
