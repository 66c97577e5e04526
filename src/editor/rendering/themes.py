"""Themes: a palette drawn for a layout, both of them data in ``resources/themes``.

``palettes/NAME.toml`` holds the colours of a theme, light and dark, and names its layout; ``layouts/NAME/`` holds
measures (``layout.toml``) and style sheets. Every palette works with every layout.
"""

from __future__ import annotations

import tomllib
from pathlib import Path
from typing import ClassVar, Final

import msgspec

from editor.newsletter.issue import Issue
from editor.support.errors import EditorError
from editor.support.paths import resources

DEFAULT: Final = "skiffer"
_DEFAULT_LAYOUT: Final = "saklig"
_NAMES: Final = ("skiffer", "skog", "hav", "lingon", "plommon", "grafit")


class UnknownTheme(EditorError):
    """A theme that does not exist was asked for by name. Data: ``name``, ``known`` (names, comma between)."""

    code: ClassVar[str] = "unknown_theme"


class Colours(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """Colours of one mode as ``#RRGGBB``; ``strata`` are the lines under the band, top to bottom."""

    canvas: str
    surface: str
    tint: str
    ink: str
    muted: str
    accent: str
    link: str
    rule: str
    button: str
    button_ink: str
    band: str
    on_band: str
    on_band_muted: str
    strata: tuple[str, str, str]


class Layout(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """Measures and faces of a layout, and the folder of its style sheets."""

    name: str
    folder: Path
    page_px: int
    gutter_px: int
    corner_px: int
    heading_weight: int
    mail_face: str
    web_face: str
    strata_px: tuple[int, int, int]

    @property
    def text_px(self) -> int:
        """Width of the text."""
        return self.page_px - 2 * self.gutter_px


class Theme(msgspec.Struct, frozen=True, kw_only=True):
    """A palette and the layout it is rendered with."""

    name: str
    title: str
    layout: Layout
    light: Colours
    dark: Colours


class _Palette(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    title: str
    layout: str
    light: Colours
    dark: Colours


def names() -> tuple[str, ...]:
    """The themes that always exist."""
    return _NAMES


def load(name: str) -> Theme:
    """The theme ``name``; :class:`UnknownTheme` where there is none of that name."""
    if name not in _NAMES:
        raise UnknownTheme(name=name, known=", ".join(_NAMES))
    folder = resources() / "themes"
    palette = msgspec.toml.decode((folder / "palettes" / f"{name}.toml").read_bytes(), type=_Palette)
    layout = folder / "layouts" / palette.layout
    if not layout.is_dir():
        layout = folder / "layouts" / _DEFAULT_LAYOUT
    return Theme(name=name, title=palette.title, layout=_layout(layout), light=palette.light, dark=palette.dark)


def theme_of(issue: Issue) -> Theme:
    """The theme an issue names; the default where it names none or one that does not exist."""
    name = issue.newsletter.theme
    return load(name if name in _NAMES else DEFAULT)


def _layout(folder: Path) -> Layout:
    measures = tomllib.loads((folder / "layout.toml").read_text(encoding="utf-8"))
    return msgspec.convert({**measures, "name": folder.name, "folder": folder}, Layout)
