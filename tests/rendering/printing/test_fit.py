"""How an issue is fitted to its pages: decided from pages as they come out, here made up."""

from __future__ import annotations

from collections.abc import Callable

from editor.rendering.content.view import Article, BlockView, Intro, Prose
from editor.rendering.printing.fit import fitted
from editor.rendering.printing.pages import Fit, Pages, Place

BLOCKS: list[BlockView] = [Intro(key="intro", body=Prose(blocks=(), sub_level=2, right_to_left=False))]


def pages(number: int, mm: float, *, edges: tuple[Place, ...] = (), runs: tuple[Place, ...] = ()) -> Pages:
    return Pages(pages=number, mm=mm, pictures=(), heads=(), runs=runs, run_ends=runs, chances=(), edges=edges)


def begins(key: str, page: int, mm: float) -> Place:
    return Place(key=key, page=page, mm=mm, left=True)


def ends(page: int, mm: float) -> Place:
    return begins("", page, mm)


def three_pages(first_ends_mm: float) -> tuple[Place, ...]:
    """Three blocks on the first page, which the fourth, on the second, left empty from there on."""
    row = [begins("a", 1, 40), ends(1, 80), begins("b", 1, 100), ends(1, 140), begins("c", 1, 160)]
    return (*row, ends(1, first_ends_mm), begins("d", 2, 40), ends(3, 200))


def fit(made: Callable[[Fit], Pages], blocks: int = 1) -> Fit:
    return fitted(BLOCKS * blocks, made)


def test_pages_that_are_full_are_left_alone_and_set_once() -> None:
    tried: list[Fit] = []

    def made(fit: Fit) -> Pages:
        tried.append(fit)
        return pages(3, 200)

    assert fit(made) == Fit()
    assert tried == [Fit()]


def test_a_last_page_of_a_few_lines_is_saved_by_setting_tighter() -> None:
    assert fit(lambda fit: pages(3, 40) if fit.tight == 0 else pages(2, 270)) == Fit(tight=1)


def test_where_that_does_not_help_what_ends_the_issue_stands_closer() -> None:
    assert fit(lambda fit: pages(2, 260) if fit.ending == "closer" else pages(3, 40)) == Fit(ending="closer")


def test_or_else_on_a_page_of_its_own() -> None:
    assert fit(lambda fit: pages(3, 90 if fit.ending == "apart" else 40)) == Fit(ending="apart")


def test_nothing_moves_for_a_last_page_that_has_enough_on_it() -> None:
    assert fit(lambda fit: pages(3, 200 if fit.ending else 120)) == Fit()


def test_an_ending_that_moves_in_vain_stays_where_it_is() -> None:
    assert fit(lambda fit: pages(3, 30 if fit.ending == "closer" else 41 if fit.ending else 40)) == Fit()


def test_blocks_stand_further_apart_where_their_page_would_stay_empty() -> None:
    def made(fit: Fit) -> Pages:
        more = sum(mm for _, mm in fit.spread)
        return pages(3, 200, edges=three_pages(213 + more))

    assert fit(made) == Fit(spread=(("b", 3), ("c", 3)))


def test_what_may_stay_empty_stays_empty() -> None:
    assert fit(lambda fit: pages(3, 200, edges=three_pages(250))) == Fit()


def test_blocks_are_not_spread_where_that_pushes_one_away() -> None:
    def made(fit: Fit) -> Pages:
        return pages(4 if fit.spread else 3, 200, edges=three_pages(213))

    assert fit(made).spread == ()


def test_in_columns_articles_stay_where_they_are() -> None:
    def article(key: str) -> Article:
        return Article(
            key=key,
            anchor="",
            before="item",
            kicker="",
            heading=None,
            picture=None,
            more_pictures=(),
            body=None,
            events=(),
            links=None,
            parts=(),
            contacts=(),
            contacts_lead="",
            language="",
        )

    def made(fit: Fit) -> Pages:
        more = sum(mm for _, mm in fit.spread)
        return pages(3, 200, edges=three_pages(213 + more), runs=(begins("0", 1, 30),))

    assert fitted([article("b")], made).spread == (("c", 3),)


def test_tighter_pages_win_where_they_leave_less_empty() -> None:
    def made(fit: Fit) -> Pages:
        return pages(3, 200, edges=three_pages(265 if fit.tight == 1 else 170))

    assert fit(made) == Fit(tight=1)


def test_of_a_longer_issue_only_the_ending_is_tried_and_of_a_long_one_nothing() -> None:
    tried: list[Fit] = []

    def made(fit: Fit) -> Pages:
        tried.append(fit)
        return pages(8, 40)

    fit(made, blocks=40)
    assert tried == [Fit(), Fit(ending="closer"), Fit(ending="apart")]
    tried.clear()
    fit(made, blocks=200)
    assert tried == []
