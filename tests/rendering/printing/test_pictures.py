"""Where pictures may stand so that less stays empty above them."""

from __future__ import annotations

import datetime as dt
from typing import Literal

import pytest

from editor.newsletter.issue import Article, Image, Issue, Newsletter, Section
from editor.rendering.content import page_plan
from editor.rendering.printing.pages import BOTTOM_MM, Fit, Pages, Place, Setting
from editor.rendering.printing.pictures import beside_text, places_in_text, within_text
from rendering.printed import PICTURES

PARAGRAPH, LIST = "<p>Ett stycke.</p>", "<ul><li>En punkt</li></ul>"


def places(body: str, placement: Literal["above", "below", "left"] = "above", image: str | None = "i") -> list[int]:
    article = Article(id="a", heading="Rubriken", body=body, image=image, image_placement=placement)
    issue = Issue(
        title="Titel",
        date=dt.date(2024, 9, 12),
        newsletter=Newsletter(name="Exempelbrevet"),
        sections=(Section(id="s", items=(article,)),),
        images=(Image(id="i", file="wide", alt="Yta"),),
    )
    found = places_in_text(page_plan.issue_view(issue, {"wide": PICTURES["wide"][0]}, "print").blocks)
    (after,) = found.values()
    return list(after)


@pytest.mark.parametrize(
    ("body", "after"),
    [
        (PARAGRAPH, [1]),
        (PARAGRAPH * 5, [1, 2, 3]),
        (PARAGRAPH + LIST + PARAGRAPH, [3]),
        (PARAGRAPH + "<h4>Rubrik</h4>" + PARAGRAPH, [1, 3]),
        (LIST, []),
        ("", []),
    ],
    ids=["one", "many", "before a list", "under a heading", "only a list", "none"],
)
def test_a_picture_may_follow_a_paragraph_that_leads_to_nothing(body: str, after: list[int]) -> None:
    assert places(body) == after


def test_only_a_picture_over_its_text_moves_into_it() -> None:
    assert places(PARAGRAPH, "left") == [1]
    assert places(PARAGRAPH, "below") == []
    assert places(PARAGRAPH, image=None) == []


class Columns:
    """Two pages of columns: the article ``b`` did not fit the first column, which ends at 200 mm, for its picture."""

    def __init__(self, filled: dict[int, float]) -> None:
        self._filled = filled
        self.tried: list[int] = []

    def at(self, fit: Fit) -> Setting:
        """The pages; ``filled``: where the first column then ends, by the number of paragraphs above the picture."""
        start, end = Place("a", 1, 60, True), Place("a", 2, 100, True)
        after = dict(fit.within).get("b", 0)
        if after:
            self.tried.append(after)
        moved = after in self._filled
        head = Place("b", 1, 210, True) if moved else Place("b", 1, 110, False)
        foot = self._filled.get(after, 200)
        edges = (start, Place("", 1, foot, True), Place("c" if moved else "b", 1, 70, False), end)
        pictures = () if after else (Place("b", 1, 60, False),)
        return Setting(fit, Pages(2, 100, pictures, (head,), (start,), (end,), edges=edges))

    def fit(self) -> Fit:
        return within_text(self.at(Fit()), "a", {"b": (1, 2, 3)}, self.at).fit


def test_the_picture_stands_where_the_column_is_filled() -> None:
    columns = Columns({1: BOTTOM_MM})
    assert columns.fit().within == (("b", 1),)
    assert columns.tried == [1]


def test_or_after_more_of_the_text_where_that_leaves_less_empty() -> None:
    assert Columns({1: 230, 2: 255, 3: 250}).fit().within == (("b", 2),)


def test_it_stays_where_its_article_would_not_begin_any_earlier() -> None:
    columns = Columns({})
    assert columns.fit() == Fit()
    assert columns.tried == [1]


@pytest.mark.parametrize(("mm", "empty_mm", "moves"), [(30, 0, True), (60, 90, True), (60, 20, False)])
def test_a_picture_pushed_to_the_next_page_stands_beside_its_text(mm: float, empty_mm: float, moves: bool) -> None:
    """Also one below the heading of its section, where that leaves much of the page before empty."""

    def at(fit: Fit) -> Setting:
        beside = fit.beside == ("b",)
        head = Place("b", 1 if beside else 2, 100, True)
        edges = (Place("", 1, BOTTOM_MM - empty_mm, True), Place("section", 2, 30, True), Place("", 2, 200, True))
        return Setting(fit, Pages(2, 200, () if beside else (Place("b", 2, mm, True),), (head,), (), (), edges=edges))

    assert beside_text(at(Fit()), at).fit.beside == (("b",) if moves else ())
