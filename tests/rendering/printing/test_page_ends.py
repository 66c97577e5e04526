"""What stays empty at the end of pages, and what stands with its picture: read back from real newsletters."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Literal

import pytest

from editor.newsletter.issue import Article, Image, Issue, Newsletter, Section
from editor.rendering import themes
from editor.rendering.content.view import BlockView
from editor.rendering.printing import issue_pages
from editor.rendering.printing.columns import feet
from editor.rendering.printing.fit import fitted as fit_of
from editor.rendering.printing.issue_pages import PdfRenderer
from editor.rendering.printing.look import PrintOptions
from editor.rendering.printing.pages import Fit, Pages, Setting
from editor.support.pictures import Picture
from rendering.printed import PICTURES, Word, words
from rendering.printing.real_issues import Material, Shared, kronoberg_issue, sample, vastra_gotaland

_TEXT_ENDS_MM = 273
_TEXT_BEGINS_MM = 27
_MOST_EMPTY_MM = {1: 52, 2: 69}
"""The heading of a calendar with its first event, which is kept whole, takes as much in a card with margins."""
_LEAST_LAST_MM = 55
_MOST_UNEVEN_MM = 16.5


@pytest.mark.parametrize("columns", [1, 2])
@pytest.mark.parametrize("theme", ["skiffer", "skog", "lingon"])
@pytest.mark.parametrize("material", [sample, vastra_gotaland, kronoberg_issue])
def test_no_page_ends_half_empty_and_the_last_has_more_than_a_few_lines(
    material: Callable[[Shared], Material],
    theme: str,
    columns: Literal[1, 2],
    request: pytest.FixtureRequest,
    tmp_path: Path,
) -> None:
    issue, pictures, data = material(lambda: request.getfixturevalue("shared"))
    printed = PdfRenderer(themes.load(theme), PrintOptions(columns=columns)).render(issue, pictures, data)
    ends: dict[int, float] = {}
    for word in words(printed, tmp_path):
        ends[word.page] = max(ends.get(word.page, 0), word.bottom)
    *full, last = (ends[page] for page in sorted(ends))
    assert [page for page, end in enumerate(full, 1) if end < _TEXT_ENDS_MM - _MOST_EMPTY_MM[columns]] == []
    assert last > _TEXT_BEGINS_MM + _LEAST_LAST_MM


def with_side_picture(paragraphs: int, credit: str) -> tuple[Issue, dict[str, Picture], dict[str, bytes]]:
    text = "<p>Textens första ord och många fler som fyller några rader av sidan innan stycket tar slut.</p>"
    article = Article(id="a", heading="Rubriken", body=text * paragraphs, image="i", image_placement="left")
    issue = Issue(
        title="Titel",
        date=dt.date(2024, 9, 12),
        newsletter=Newsletter(name="Exempelbrevet"),
        sections=(Section(id="s", items=(article,)),),
        images=(Image(id="i", file="wide", alt="Yta", credit=credit),),
    )
    picture, data = PICTURES["wide"]
    return issue, {"wide": picture}, {"wide": data}


@pytest.mark.parametrize("theme", ["skiffer", "skog", "lingon"])
@pytest.mark.parametrize("paragraphs", [1, 12])
def test_the_line_of_a_side_picture_stands_with_it(theme: str, paragraphs: int, tmp_path: Path) -> None:
    """Below picture and text both it could be half a page away, below the picture alone in the middle of the text."""
    material = with_side_picture(paragraphs, "Exempelsson")
    shown = words(PdfRenderer(themes.load(theme)).render(*material), tmp_path)
    credit = next(word for word in shown if word.text.startswith("Exempelsson"))
    first = next(word for word in shown if word.text == "Textens")
    heading = next(word for word in shown if word.text == "Rubriken")
    assert credit.page == first.page == heading.page
    assert credit.left < first.left
    assert heading.bottom < first.top
    assert abs(credit.top - first.top) < 1


@pytest.mark.parametrize("theme", ["skiffer", "skog", "lingon"])
@pytest.mark.parametrize(
    "credit",
    [
        "https://www.example.se/bilder/ett-langt-namn-pa-en-bild/och-mer.html",
        "ETTLÅNGTNAMNMEDSTORABOKSTÄVERUTANMELLANRUM",
        "Ex – Exempel-Exempelsson – Exempelbyrån",
    ],
)
def test_the_line_of_a_side_picture_keeps_to_its_column(theme: str, credit: str, tmp_path: Path) -> None:
    shown = words(PdfRenderer(themes.load(theme)).render(*with_side_picture(3, credit)), tmp_path)
    first = next(word for word in shown if word.text == "Textens")
    aside = [word for word in shown if word.left < first.left - 1 and first.top - 1 < word.top < first.top + 20]
    assert len(aside) >= 2
    assert max(word.right for word in aside) < first.left - 1


def stand_on_each_other(one: Word, other: Word) -> bool:
    wide = min(one.right, other.right) - max(one.left, other.left)
    high = min(one.bottom, other.bottom) - max(one.top, other.top)
    return one.page == other.page and wide > 0.5 and high > 0.45 * min(one.bottom - one.top, other.bottom - other.top)


@pytest.mark.parametrize("theme", ["skiffer", "skog"])
def test_nothing_stands_on_what_follows_two_columns(theme: str, tmp_path: Path) -> None:
    issue, pictures, data = sample(lambda: tmp_path)
    printed = words(PdfRenderer(themes.load(theme), PrintOptions(columns=2)).render(issue, pictures, data), tmp_path)
    assert [
        (one.text, other.text)
        for at, one in enumerate(printed)
        for other in printed[at + 1 :]
        if stand_on_each_other(one, other)
    ] == []


@pytest.mark.parametrize("theme", ["skiffer", "skog", "lingon"])
@pytest.mark.parametrize("material", [sample, vastra_gotaland, kronoberg_issue])
def test_two_columns_end_alike(
    material: Callable[[Shared], Material],
    theme: str,
    request: pytest.FixtureRequest,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """Three lines of text may stand in one more than in the other: where an article begins, no fewer can move."""
    settings: list[Setting] = []

    def fitted(blocks: Sequence[BlockView], pages_with: Callable[[Fit], Pages]) -> Fit:
        fit = fit_of(blocks, pages_with)
        settings.append(Setting(fit, pages_with(fit)))
        return fit

    monkeypatch.setattr(issue_pages, "fitted", fitted)
    issue, pictures, data = material(lambda: request.getfixturevalue("shared"))
    PdfRenderer(themes.load(theme), PrintOptions(columns=2)).render(issue, pictures, data)
    (setting,) = settings
    assert setting.pages.runs
    assert [foot for foot in feet(setting) if abs(foot.uneven) > _MOST_UNEVEN_MM] == []


@pytest.mark.parametrize("theme", ["skiffer", "skog", "lingon"])
def test_a_picture_that_does_not_fit_a_column_stands_in_the_text_of_its_article(theme: str, tmp_path: Path) -> None:
    """Above the article it would leave a third of the first column empty."""
    issue, pictures, data = sample(lambda: tmp_path)
    printed = PdfRenderer(themes.load(theme), PrintOptions(columns=2)).render(issue, pictures, data)
    of_columns = [word for word in words(printed, tmp_path) if word.page == 2 and word.top < _TEXT_ENDS_MM]
    left, right = (max(word.bottom for word in of_columns if (word.left < 105) == side) for side in (True, False))
    assert abs(left - right) < 16
    heading = next(word for word in of_columns if word.text == "Betesdjuren")
    credit = next(word for word in of_columns if word.text == "Korna")
    assert heading.left < 105 < credit.left
    assert heading.top > credit.top
