"""Colours: contrast as WCAG counts it, and a newsletter's own accent."""

from __future__ import annotations

import colorsys

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from editor.rendering import themes
from editor.rendering.colours import (
    READABLE,
    AccentTooLight,
    Colours,
    accented,
    contrast,
    luminance,
    mixed,
    tint_of,
    usable_accent,
)

COLOURS = st.integers(0, 0xFFFFFF).map(lambda number: f"#{number:06X}")


@pytest.mark.parametrize(
    ("one", "other", "ratio"),
    [
        ("#000000", "#FFFFFF", 21),
        ("#777777", "#FFFFFF", 4.478),
        ("#FFFFFF", "#0000FF", 8.59),
        ("#123456", "#123456", 1),
    ],
)
def test_contrast_is_that_of_wcag(one: str, other: str, ratio: float) -> None:
    assert contrast(one, other) == pytest.approx(ratio, abs=0.01)


def test_colours_are_mixed_by_share() -> None:
    assert mixed("#8A1538", "#FFFFFF", 0.35) == "#B3677E"
    assert mixed("#8A1538", "#FFFFFF", 0) == "#8A1538"
    assert tint_of("#000000") == "#F0F0F0"


def readable_pairs(colours: Colours) -> list[tuple[str, str]]:
    """Every text colour with every ground it may stand on."""
    inks = (colours.ink, colours.muted, colours.accent, colours.link)
    pairs = [(ink, ground) for ink in inks for ground in (colours.surface, colours.tint, colours.canvas)]
    return [
        *pairs,
        (colours.button_ink, colours.button),
        *((colours.button, ground) for ground in (colours.surface, colours.tint, colours.canvas)),
        (colours.on_band, colours.band),
        (colours.on_band_muted, colours.band),
    ]


@pytest.mark.parametrize("layout", themes.layouts())
@pytest.mark.parametrize("palette", themes.names())
def test_every_text_of_every_theme_stands_at_seven_to_one(palette: str, layout: str) -> None:
    theme = themes.load(f"{palette}/{layout}")
    for colours in (theme.light, theme.dark):
        for ink, ground in readable_pairs(colours):
            assert contrast(ink, ground) >= READABLE, (ink, ground)


@pytest.mark.parametrize("palette", themes.names())
def test_grounds_of_every_palette_stand_apart(palette: str) -> None:
    theme = themes.load(f"{palette}/saklig")
    light, dark = theme.light, theme.dark
    assert contrast(light.surface, light.tint) > 1.09
    assert contrast(light.tint, light.canvas) > 1.05 or hue(light.tint) != pytest.approx(hue(light.canvas), abs=0.1)
    assert luminance(dark.canvas) < luminance(dark.surface) < luminance(dark.tint) < luminance(dark.rule)


@given(colour=COLOURS, palette=st.sampled_from(themes.names()))
@example(colour="#FFFF00", palette="grafit")
@example(colour="#FFFFFF", palette="skog")
def test_an_offered_accent_is_readable_everywhere(colour: str, palette: str) -> None:
    theme = themes.load(palette)
    offered = usable_accent(colour)
    for colours in accented(theme.light, theme.dark, offered):
        for ink, ground in readable_pairs(colours):
            assert contrast(ink, ground) >= READABLE, (ink, ground)


@given(colour=COLOURS, palette=st.sampled_from(themes.names()))
@example(colour="#005A2B", palette="skog")
@example(colour="#595959", palette="skiffer")
def test_grounds_of_an_accent_stand_apart(colour: str, palette: str) -> None:
    theme = themes.load(f"{palette}/saklig")
    light, dark = accented(theme.light, theme.dark, usable_accent(colour))
    assert luminance(light.surface) > luminance(light.tint) > luminance(light.canvas) > luminance(light.rule)
    assert luminance(dark.canvas) < luminance(dark.surface) < luminance(dark.tint) < luminance(dark.rule)
    assert contrast(light.surface, light.canvas) > 1.06
    assert contrast(dark.surface, dark.canvas) > 1.05
    assert luminance(dark.band) >= luminance(dark.tint)


@given(colour=COLOURS)
def test_an_accent_is_taken_as_it_is_or_refused(colour: str) -> None:
    theme = themes.load("skiffer")
    readable = min(contrast(colour, "#FFFFFF"), contrast(colour, tint_of(colour))) >= READABLE
    if readable:
        light, _ = accented(theme.light, theme.dark, colour)
        assert light.accent == light.band == light.button == colour
        return
    with pytest.raises(AccentTooLight) as refused:
        accented(theme.light, theme.dark, colour)
    assert refused.value.data["offered"] == usable_accent(colour) != colour
    assert float(str(refused.value.data["contrast"])) < READABLE


def hue(colour: str) -> float:
    return colorsys.rgb_to_hls(*(int(colour[at : at + 2], 16) for at in (1, 3, 5)))[0]


def saturation(colour: str) -> float:
    return colorsys.rgb_to_hls(*(int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)))[2]


def test_the_offered_shade_is_the_nearest() -> None:
    offered = usable_accent("#3FA34D")
    assert READABLE <= contrast(offered, tint_of(offered)) < 7.2
    assert colorsys.rgb_to_hls(0x3F, 0xA3, 0x4D)[0] == pytest.approx(hue(offered), abs=0.01)


def test_strata_and_dark_accent_follow_the_accent() -> None:
    theme = themes.load("skiffer#8A1538")
    assert theme.light.strata == ("#B3677E", "#CE9DAB", "#E5CCD3")
    assert theme.dark.accent == theme.dark.link != theme.light.accent
    assert 8.5 <= contrast(theme.dark.accent, theme.dark.tint) < 8.8
    assert saturation(theme.dark.accent) < saturation("#8A1538")
    assert hue(theme.dark.surface) == pytest.approx(hue("#8A1538"), abs=0.05)


def test_dark_grounds_of_a_grey_accent_are_grey() -> None:
    dark = themes.load("skiffer#4A4A4A").dark
    assert {saturation(colour) for colour in (dark.canvas, dark.surface, dark.tint, dark.accent)} == {0}


def test_inks_are_of_the_accents_hue() -> None:
    theme = themes.load("skiffer")
    accent = "#6B3A00"
    for colours in accented(theme.light, theme.dark, accent):
        for ink in (colours.ink, colours.muted):
            assert hue(ink) == pytest.approx(hue(accent), abs=0.03), ink
    for colours in accented(theme.light, theme.dark, "#333333"):
        assert saturation(colours.ink) == saturation(colours.muted) == 0
