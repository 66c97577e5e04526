"""How an issue is fitted to its pages: decided from pages as they come out, here made up."""

from __future__ import annotations

from collections.abc import Callable

from editor.rendering.content.view import BlockView, Intro, Prose
from editor.rendering.printing.fit import Fit, Pages, fitted

BLOCKS: list[BlockView] = [Intro(key="intro", body=Prose(blocks=(), sub_level=2, right_to_left=False))]


def pages(number: int, mm: float) -> Pages:
    return Pages(pages=number, mm=mm, pictures=(), heads=(), runs=(), run_ends=(), chances=())


def fit(made: Callable[[Fit], Pages], blocks: int = 1) -> Fit:
    return fitted(BLOCKS * blocks, made)


def test_pages_that_are_full_are_left_alone() -> None:
    assert fit(lambda fit: pages(3, 200)) == Fit()


def test_a_last_page_of_a_few_lines_is_saved_by_setting_tighter() -> None:
    assert fit(lambda fit: pages(3, 40) if fit.tight == 0 else pages(2, 270)) == Fit(tight=1)


def test_where_that_does_not_help_what_ends_the_issue_stands_closer() -> None:
    assert fit(lambda fit: pages(2, 260) if fit.close_ending else pages(3, 40)) == Fit(close_ending=True)


def test_nothing_moves_for_a_last_page_that_has_enough_on_it() -> None:
    assert fit(lambda fit: pages(2, 260) if fit.close_ending else pages(3, 120)) == Fit()


def test_an_ending_that_stands_closer_in_vain_stays_as_it_is() -> None:
    assert fit(lambda fit: pages(3, 30 if fit.close_ending else 40)) == Fit()


def test_of_a_longer_issue_only_the_ending_is_tried_and_of_a_long_one_nothing() -> None:
    tried: list[Fit] = []

    def made(fit: Fit) -> Pages:
        tried.append(fit)
        return pages(8, 40)

    fit(made, blocks=40)
    assert tried == [Fit(), Fit(close_ending=True)]
    tried.clear()
    fit(made, blocks=200)
    assert tried == []
