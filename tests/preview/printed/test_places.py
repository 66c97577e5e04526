"""Which block covers which part of which page."""

from __future__ import annotations

from editor.preview.printed.places import PlaceMap, Point, Strip
from editor.rendering.printing.issue_pages import Places
from editor.rendering.printing.pages import Place

PLACES = PlaceMap(
    Places(
        blocks=(
            Place("intro", 1, 70, left=True),
            Place("n:s", 1, 120, left=True),
            Place("n:a", 1, 140, left=True),
            Place("n:b", 3, 60, left=True),
            Place("about", 3, 200, left=True),
        ),
        inside=(Place("n:e", 2, 50, left=True), Place("n:p", 2, 100, left=True)),
    )
)


def test_a_block_reaches_to_the_next() -> None:
    assert PLACES.key_at(Point(1, 10)) == "masthead"
    assert PLACES.key_at(Point(1, 125)) == "n:s"
    assert PLACES.key_at(Point(2, 30)) == "n:a"
    assert PLACES.key_at(Point(3, 61)) == "n:b"
    assert PLACES.key_at(Point(9, 10)) == "about"


def test_what_stands_inside_a_block_is_found_and_so_is_its_block() -> None:
    assert PLACES.key_at(Point(2, 60)) == "n:e"
    assert PLACES.block_at(Point(2, 60)) == "n:a"
    assert PLACES.key_at(Point(3, 100)) == "n:b"


def test_a_block_over_several_pages_covers_a_strip_of_each() -> None:
    assert PLACES.strips_of("n:a", 3) == (Strip(1, 140, 273), Strip(2, 27, 273), Strip(3, 27, 60))
    assert PLACES.strips_of("n:e", 3) == (Strip(2, 50, 100),)
    assert PLACES.strips_of("about", 4) == (Strip(3, 200, 273), Strip(4, 27, 273))
    assert PLACES.strips_of("n:none", 3) == ()


def test_columns_are_told_apart() -> None:
    places = PlaceMap(
        Places(
            blocks=(
                Place("n:a", 1, 50, left=True),
                Place("n:b", 1, 150, left=True),
                Place("n:c", 1, 90, left=False),
                Place("footer", 1, 240, left=True),
            )
        )
    )
    assert places.key_at(Point(1, 160, left=True)) == "n:b"
    assert places.key_at(Point(1, 160, left=False)) == "n:c"
    assert places.key_at(Point(1, 250, left=False)) == "footer"
    assert places.strips_of("n:b", 1) == (Strip(1, 150, 273),)
