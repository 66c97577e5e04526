"""Themes: colours that can be read, data that is complete."""

from __future__ import annotations

import datetime as dt

import pytest

from editor.newsletter.issue import Issue, Newsletter
from editor.rendering import themes
from editor.rendering.themes import Colours


def luminance(colour: str) -> float:
    """Relative luminance by WCAG 2.2."""
    parts = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    red, green, blue = (part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    light, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


@pytest.mark.parametrize("mode", ["light", "dark"])
@pytest.mark.parametrize("name", themes.names())
def test_every_text_stands_at_seven_to_one(name: str, mode: str) -> None:
    colours: Colours = getattr(themes.load(name), mode)
    for ink in (colours.ink, colours.muted, colours.accent, colours.link):
        for ground in (colours.surface, colours.tint, colours.canvas):
            assert contrast(ink, ground) >= 7
    assert contrast(colours.button_ink, colours.button) >= 7
    assert min(contrast(colours.on_band, colours.band), contrast(colours.on_band_muted, colours.band)) >= 7


def test_six_themes_always_exist() -> None:
    assert themes.names() == ("skiffer", "skog", "hav", "lingon", "plommon", "grafit")


def test_unknown_theme_is_refused_by_name_with_those_there_are() -> None:
    with pytest.raises(themes.UnknownTheme) as caught:
        themes.load("../skiffer")
    assert caught.value.data["name"] == "../skiffer"
    assert "plommon" in str(caught.value.data["known"])


@pytest.mark.parametrize(("written", "used"), [("", "skiffer"), ("okänt", "skiffer"), ("skog", "skog")])
def test_issue_with_unknown_theme_gets_the_default(written: str, used: str) -> None:
    issue = Issue(title="T", date=dt.date(2024, 9, 12), newsletter=Newsletter(theme=written))
    assert themes.theme_of(issue).name == used
