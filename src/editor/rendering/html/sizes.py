"""How large a picture stands on the page."""

from __future__ import annotations

from typing import Final

import msgspec

from editor.rendering.content.view import Picture

SIDE_PX: Final = 208
"""Width of a picture beside a text."""

COLUMNS_LIMIT: Final = 800
"""Characters of text beside a picture that still stand in a column of their own; longer texts flow round it."""

TALLEST: Final = 1.25
"""Height to width; a taller picture is made narrower, so that it does not fill the screen."""

TALLEST_BESIDE: Final = 1.5
"""The same beside a text, where portraits look well."""


_LEAST_BESIDE_PX: Final = 140
"""A caption needs some room, however narrow its picture."""


class Size(msgspec.Struct, frozen=True, kw_only=True):
    """Size on the page, in CSS px."""

    width_px: int
    height_px: int


def fitting(picture: Picture, width_px: int, tallest: float = TALLEST) -> Size:
    """The picture in its own ratio within ``width_px``: never enlarged, its height at most ``tallest`` widths."""
    true_width, true_height = max(picture.width_px, 1), max(picture.height_px, 1)
    width = min(width_px, true_width)
    if true_height > true_width * tallest:
        width = min(width, round(width_px * tallest * true_width / true_height))
    width = max(width, 1)
    return Size(width_px=width, height_px=max(1, round(width * true_height / true_width)))


def beside(picture: Picture) -> int:
    """Width in CSS px of the column of a picture beside a text: its own, so that it ends where the text column does."""
    return min(SIDE_PX, max(fitting(picture, SIDE_PX, TALLEST_BESIDE).width_px, _LEAST_BESIDE_PX))


def width_at(picture: Picture, height_px: int) -> int:
    """The picture's width at that height, at most five times the height."""
    return max(1, min(round(picture.width_px * height_px / max(picture.height_px, 1)), 5 * height_px))
