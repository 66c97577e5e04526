"""A theme taken apart for choosing: palette, layout, accent, and written together again."""

from __future__ import annotations

from typing import NamedTuple

from editor.rendering import themes
from editor.rendering.themes import DEFAULT


class ThemeChoice(NamedTuple):
    """Names of a palette and a layout, and an accent ``#RRGGBB`` or "" for the palette's own."""

    palette: str
    layout: str
    accent: str = ""


def choice_of(written: str) -> ThemeChoice:
    """What a theme is made of; of one that does not exist, what the nearest is made of."""
    theme = themes.nearest(written)
    return ThemeChoice(theme.palette, theme.layout.name, theme.accent)


def written(choice: ThemeChoice) -> str:
    """How the theme of ``choice`` is written: as short as it can be. Raises UnknownTheme, AccentTooLight."""
    drawn_for = themes.load(choice.palette).layout.name
    layout = f"/{choice.layout}" if choice.layout != drawn_for else ""
    name = f"{choice.palette}{layout}{choice.accent.upper()}"
    themes.load(name)
    return name


def same(one: str, other: str) -> bool:
    """Whether two ways of writing a theme mean the same."""
    return choice_of(one or DEFAULT) == choice_of(other or DEFAULT)
