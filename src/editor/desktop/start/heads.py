"""How the head of a newsletter is drawn on a card, by theme: a few colours out of all that a theme says.

The list of the last time brings them along (:mod:`editor.desktop.start.start_list`): reading themes takes longer than
painting all cards.
"""

from __future__ import annotations

from functools import lru_cache
from typing import NamedTuple


class Head(NamedTuple):
    """The layout, the weight of its headings (100 to 900), and colours as ``#RRGGBB``."""

    layout: str
    weight: int
    canvas: str
    surface: str
    band: str
    on_band: str
    on_band_muted: str
    accent: str
    muted: str
    ink: str
    rule: str
    strata: tuple[str, ...]


@lru_cache(maxsize=64)
def head_in(theme: str) -> Head:
    """The head in ``theme`` as written, or in the nearest there is, read from the theme itself."""
    from editor.rendering import themes

    found = themes.nearest(theme)
    colours = found.light
    return Head(
        layout=found.layout.name,
        weight=found.layout.heading_weight,
        canvas=colours.canvas,
        surface=colours.surface,
        band=colours.band,
        on_band=colours.on_band,
        on_band_muted=colours.on_band_muted,
        accent=colours.accent,
        muted=colours.muted,
        ink=colours.ink,
        rule=colours.rule,
        strata=colours.strata,
    )
