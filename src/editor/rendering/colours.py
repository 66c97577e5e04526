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
_CANVAS: Final = 0.10
"""The same of the ground around the page, where texts can be read on it; tint and ground keep their proportion."""
_PAPER: Final = 0.7
"""How much of an accent's saturation that ground keeps: it is the largest of all."""
_CALM: Final = 0.5
"""The same of the accent in its dark mode: bright colours of full saturation flicker on dark."""
_HUSHED: Final = 0.8
"""The same of dark grounds and of inks, drawn in a blue that may be a red now: warm ones look more coloured."""
_BRIGHT: Final = 8.5
"""The contrast of an accent in dark mode: as bright as those that are drawn."""


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

    Raises AccentTooLight where the accent has less than 7:1 on white or on its tint. Grounds, lines, links, band and
    button follow from the accent, in the dark mode its hue alone, and so do the inks in both.
    """
    accent = accent.upper()
    ground = tint_of(accent)
    lowest = _lowest(accent, (WHITE, ground))
    if lowest < READABLE:
        # rounded down: 6.96 is not yet what is asked for
        raise AccentTooLight(accent=accent, contrast=f"{int(lowest * 10) / 10}", offered=usable_accent(accent))
    canvas, tint = _grounds(accent)
    grounds = (WHITE, tint, canvas)
    night = _turned(dark, accent)
    dark_grounds = (night.tint, night.surface, night.canvas)
    bright = _shade(_saturated(accent, _CALM), +1, dark_grounds, _BRIGHT)
    band = mixed(mixed(accent, BLACK, 0.25), night.surface, 0.2)
    if luminance(band) < luminance(night.tint):  # nearly black: it would be a hole in the page
        band = mixed(night.tint, bright, 0.08)
    return (
        replace(
            light,
            canvas=canvas,
            tint=tint,
            ink=_shade(_in_hue(light.ink, accent), -1, grounds),
            muted=_shade(_in_hue(light.muted, accent), -1, grounds),
            accent=accent,
            link=accent,
            rule=mixed(WHITE, accent, 0.24),
            button=accent,
            button_ink=WHITE,
            band=accent,
            on_band=WHITE,
            on_band_muted=_shade(tint, +1, (accent,)),
            strata=(mixed(accent, WHITE, 0.35), mixed(accent, WHITE, 0.58), mixed(accent, WHITE, 0.78)),
        ),
        replace(
            night,
            ink=_shade(night.ink, +1, dark_grounds),
            muted=_shade(night.muted, +1, dark_grounds),
            accent=bright,
            link=bright,
            button=bright,
            button_ink=_shade(night.canvas, -1, (bright,)),
            band=band,
            on_band=WHITE,
            on_band_muted=_shade(tint, +1, (band,)),
            strata=(mixed(band, WHITE, 0.35), mixed(band, WHITE, 0.14), mixed(band, BLACK, 0.3)),
        ),
    )


def _grounds(accent: str) -> tuple[str, str]:
    """The ground around the page and the tint of an accent, apart from each other and from white.

    The ground is as deep as the palettes' where the accent can be read on it, else as deep as it can be.
    """
    paper = _saturated(accent, _PAPER)
    for step in range(round(_CANVAS * 100), round(_TINT * 100) - 1, -1):
        canvas = mixed(WHITE, paper, step / 100)
        if contrast(accent, canvas) >= READABLE:
            return canvas, mixed(WHITE, accent, step / 100 * _TINT / _CANVAS)
    return tint_of(accent), mixed(WHITE, accent, _TINT * _TINT / _CANVAS)


def _turned(dark: Colours, accent: str) -> Colours:
    """The grounds, lines and inks of a dark mode in the hue of ``accent``, as light as they were."""
    return replace(
        dark,
        canvas=_in_hue(dark.canvas, accent),
        surface=_in_hue(dark.surface, accent),
        tint=_in_hue(dark.tint, accent),
        rule=_in_hue(dark.rule, accent),
        ink=_in_hue(dark.ink, accent),
        muted=_in_hue(dark.muted, accent),
    )


def _in_hue(colour: str, accent: str) -> str:
    """``colour`` in the hue of ``accent``, as light as it was; grey where that is grey."""
    hue, _, vivid = colorsys.rgb_to_hls(*_parts(accent))
    _, lightness, saturation = colorsys.rgb_to_hls(*_parts(colour))
    return _written(colorsys.hls_to_rgb(hue, lightness, min(saturation * _HUSHED, vivid)))


def _saturated(colour: str, share: float) -> str:
    """``colour`` with that share of its saturation."""
    hue, lightness, saturation = colorsys.rgb_to_hls(*_parts(colour))
    return _written(colorsys.hls_to_rgb(hue, lightness, saturation * share))


def _shade(colour: str, direction: int, grounds: Iterable[str], least: float = READABLE) -> str:
    """The nearest lighter (+1) or darker (-1) shade of ``colour`` that stands at ``least`` to 1 on all ``grounds``."""
    held = tuple(grounds)
    for shade in _shades(colour, direction):
        if _lowest(shade, held) >= least:
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
