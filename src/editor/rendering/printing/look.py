"""How issues look on paper: what the layout says (``print.toml`` in its folder) and what is chosen for one print."""

from __future__ import annotations

from typing import Annotated, Final, Literal

import msgspec

from editor.rendering.printing.fonts import FAMILIES
from editor.rendering.theme_files import ThemeFile
from editor.rendering.themes import Theme
from editor.support.paths import resources

_Points = Annotated[float, msgspec.Meta(ge=0)]
TypeSize = tuple[Annotated[float, msgspec.Meta(gt=0)], Annotated[float, msgspec.Meta(gt=0)]]
"""Size and line height in pt."""

_FILE: Final = "print.toml"
_FALLBACK: Final = "saklig"


class PrintSizes(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """Sizes of type by role; ``slim`` is an article's heading, ``column`` its text where the page has two columns."""

    name: TypeSize
    issue: TypeSize
    section: TypeSize
    article: TypeSize
    slim: TypeSize
    event: TypeSize
    label: TypeSize
    minor: TypeSize
    intro: TypeSize
    body: TypeSize
    column: TypeSize
    kicker: TypeSize
    small: TypeSize
    note: TypeSize


class PrintLook(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A layout on paper. Faces are families of ``resources/fonts``, asked in order before all the others."""

    text_faces: tuple[str, ...]
    heading_faces: tuple[str, ...]
    heading_weight: int
    strong_weight: int
    masthead: Literal["band", "card", "ruled"]
    panel: Literal["tint", "lines"]
    article: Literal["rule", "card", "space"]
    """What tells articles apart."""
    corner_mm: _Points
    section_rule_pt: _Points
    section_colour: Literal["accent", "ink"]
    sizes: PrintSizes


class PrintOptions(msgspec.Struct, frozen=True, kw_only=True):
    """What is chosen for one print.

    ``columns``: articles in one measure, or in two columns. ``show_urls``: the addresses of an article's links stand
    under it. ``gentle``: no large surfaces in colour.
    """

    columns: Literal[1, 2] = 1
    show_urls: bool = False
    gentle: bool = False


def look_of(theme: Theme) -> PrintLook:
    """How the theme's layout looks on paper; a layout that does not say prints as "saklig" does. Raises ThemeFault."""
    file = theme.layout.folder / _FILE
    given = ThemeFile(file if file.is_file() else resources() / "themes" / "layouts" / _FALLBACK / _FILE)
    look = given.value(PrintLook)
    for name in ("text_faces", "heading_faces"):
        for face in getattr(look, name):
            if face not in FAMILIES:
                raise given.unknown(face, FAMILIES, name)
    return look
