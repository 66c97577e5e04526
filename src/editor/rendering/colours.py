"""Colours: how well one can be read on another, and the colours of a newsletter's own accent.

Contrast is that of WCAG 2.2. Text of a newsletter stands at 7:1 or more (level AAA) on every ground it may meet.
"""

from __future__ import annotations

import colorsys
import re
from collections.abc import Iterable
from typing import ClassVar, Final

import msgspec
from msgspec.structs import replace

from editor.support.errors import EditorError

READABLE: Final = 7.0
"""The contrast every text has at least."""

WHITE: Final = "#FFFFFF"
BLACK: Final = "#000000"

_COLOUR: Final = re.compile(r"#[0-9A-Fa-f]{6}")
_STEPS: Final = 255
_TINT: Final = 0.06
"""How much of an accent its tint holds; the rest is white."""


class AccentTooLight(EditorError):
    """An accent that texts cannot be set in.

    Data: ``accent``, ``contrast`` (its lower one, on white or on its tint, as "4.5"), ``offered`` (the nearest darker
    shade that can be used).
    """

    code: ClassVar[str] = "accent_too_light"


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


def is_colour(text: str) -> bool:
    """Whether ``text`` is ``#RRGGBB``."""
    return _COLOUR.fullmatch(text) is not None


def luminance(colour: str) -> float:
    """Relative luminance of ``#RRGGBB``: 0 black, 1 white (WCAG 2.2)."""
    red, green, blue = (part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in _parts(colour))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    """Contrast ratio of two colours, 1–21, whichever is lighter (WCAG 2.2)."""
    light, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def mixed(colour: str, other: str, share: float) -> str:
    """``colour`` with ``share`` (0–1) of ``other`` in it."""
    return _written(one + (two - one) * share for one, two in zip(_parts(colour), _parts(other), strict=True))


def tint_of(accent: str) -> str:
    """The pale ground that belongs to an accent."""
    return mixed(WHITE, accent, _TINT)


def usable_accent(colour: str) -> str:
    """``colour`` itself where texts can be set in it, else the nearest darker shade of its hue where they can."""
    for shade in _shades(colour, -1):
        if _lowest(shade, (WHITE, tint_of(shade))) >= READABLE:
            return shade
    return BLACK


def accented(light: Colours, dark: Colours, accent: str) -> tuple[Colours, Colours]:
    """A palette's colours, light and dark, with a newsletter's own ``accent`` in place of the palette's.

    Raises AccentTooLight where the accent has less than 7:1 on white or on its tint. Grounds and lines of the light
    mode, links, band and button follow from the accent; the inks and the grounds of the dark mode stay.
    """
    accent = accent.upper()
    ground = tint_of(accent)
    lowest = _lowest(accent, (WHITE, ground))
    if lowest < READABLE:
        # rounded down: 6.96 is not yet what is asked for
        raise AccentTooLight(accent=accent, contrast=f"{int(lowest * 10) / 10}", offered=usable_accent(accent))
    strata = (mixed(accent, WHITE, 0.35), mixed(accent, WHITE, 0.58), mixed(accent, WHITE, 0.78))
    bright = _shade(accent, +1, (dark.tint, dark.surface, dark.canvas))
    band = mixed(accent, BLACK, 0.25)
    return (
        replace(
            light,
            canvas=ground,
            tint=ground,
            ink=_shade(light.ink, -1, (WHITE, ground)),
            muted=_shade(light.muted, -1, (WHITE, ground)),
            accent=accent,
            link=accent,
            rule=mixed(WHITE, accent, 0.22),
            button=accent,
            button_ink=WHITE,
            band=accent,
            on_band=WHITE,
            on_band_muted=_shade(ground, +1, (accent,)),
            strata=strata,
        ),
        replace(
            dark,
            accent=bright,
            link=bright,
            button=bright,
            button_ink=dark.canvas,
            band=band,
            on_band=WHITE,
            on_band_muted=_shade(ground, +1, (band,)),
            strata=(mixed(band, WHITE, 0.35), mixed(band, WHITE, 0.14), mixed(band, BLACK, 0.3)),
        ),
    )


def _shade(colour: str, direction: int, grounds: Iterable[str]) -> str:
    """The nearest lighter (+1) or darker (-1) shade of ``colour`` that can be read on all ``grounds``."""
    held = tuple(grounds)
    for shade in _shades(colour, direction):
        if _lowest(shade, held) >= READABLE:
            return shade
    return WHITE if direction > 0 else BLACK


def _shades(colour: str, direction: int) -> Iterable[str]:
    """``colour`` and its shades of the same hue, ever lighter (+1) or darker (-1)."""
    yield colour.upper()
    hue, lightness, saturation = colorsys.rgb_to_hls(*_parts(colour))
    for step in range(1, _STEPS + 1):
        shifted = lightness + direction * step / _STEPS
        if not 0 <= shifted <= 1:
            return
        yield _written(colorsys.hls_to_rgb(hue, shifted, saturation))


def _lowest(colour: str, grounds: Iterable[str]) -> float:
    return min(contrast(colour, ground) for ground in grounds)


def _parts(colour: str) -> tuple[float, float, float]:
    red, green, blue = (int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5))
    return red, green, blue


def _written(parts: Iterable[float]) -> str:
    return "#" + "".join(f"{round(max(0.0, min(part, 1.0)) * 255):02X}" for part in parts)
