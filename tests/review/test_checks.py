"""What a printer could not show is told once, under the heading it stands under."""

from __future__ import annotations

import datetime as dt

import msgspec

from editor.newsletter.issue import Article, Event, Issue, Part, Section
from editor.review.checks import of_print
from editor.review.finding import Finding


class Problem(msgspec.Struct, frozen=True):
    code: str
    data: dict[str, str | int]


ISSUE = Issue(
    title="Juni",
    date=dt.date(2023, 6, 7),
    sections=(
        Section(
            id="s1",
            heading="Aktuellt",
            items=(Article(id="a1", parts=(Part(id="p1", heading="Del"),)), Article(id="a2", heading="Artikel")),
        ),
    ),
    events=(Event(id="e1", title="Frukost"),),
)


def missing(sign: str, place: str) -> Problem:
    return Problem("print_character_missing", {"characters": sign, "place": place})


def test_places_are_named_as_the_user_knows_them() -> None:
    keys = {"n:s1": "Aktuellt", "n:a1": "", "n:p1": "Del", "n:a2": "Artikel", "n:e1": "Frukost", "masthead": "", "": ""}
    found = list(of_print(ISSUE, [missing(key or "x", key) for key in keys]))
    assert [finding.data["place"] for finding in found] == list(keys.values())


def test_the_same_problem_is_told_once_and_what_the_issue_told_not_again() -> None:
    picture = Problem("print_picture_missing", {"picture": "x.jpg", "place": "n:a2"})
    known = Problem("picture_alt_missing", {"picture": "x.jpg", "place": "n:a2"})
    found = list(of_print(ISSUE, [missing("U+1", "n:a2"), missing("U+1", "n:s1"), picture, known, missing("U+2", "")]))
    assert found == [
        Finding("print_character_missing", {"characters": "U+1", "place": "Artikel"}),
        Finding("print_picture_missing", {"picture": "x.jpg", "place": "Artikel"}),
        Finding("print_character_missing", {"characters": "U+2", "place": ""}),
    ]
