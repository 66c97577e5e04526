"""Themes: what they are called, and what becomes of names that do not exist."""

from __future__ import annotations

import datetime as dt

import pytest

from editor.newsletter.issue import Issue, Newsletter
from editor.rendering import themes
from editor.rendering.colours import AccentTooLight


def test_six_palettes_and_three_layouts_always_exist() -> None:
    assert themes.names()[:6] == ("skiffer", "skog", "hav", "lingon", "plommon", "grafit")
    assert {"saklig", "nara", "redaktionell"} <= set(themes.layouts())


@pytest.mark.parametrize(
    ("written", "palette", "layout", "accent"),
    [
        ("skiffer", "skiffer", "saklig", ""),
        ("hav", "hav", "saklig", ""),
        ("skog", "skog", "nara", ""),
        ("plommon", "plommon", "nara", ""),
        ("lingon", "lingon", "redaktionell", ""),
        ("grafit", "grafit", "redaktionell", ""),
        ("skiffer/nara", "skiffer", "nara", ""),
        ("skiffer#7a1f3d", "skiffer", "saklig", "#7A1F3D"),
        ("lingon/saklig#00525F", "lingon", "saklig", "#00525F"),
    ],
)
def test_a_theme_is_a_palette_a_layout_and_an_accent(written: str, palette: str, layout: str, accent: str) -> None:
    theme = themes.load(written)
    assert (theme.name, theme.palette, theme.layout.name, theme.accent) == (written, palette, layout, accent)
    if accent:
        assert theme.light.accent == accent


@pytest.mark.parametrize(
    "written", ["../skiffer", "", "okänt", "skiffer/", "skiffer/okänt", "skiffer#12", "#7A1F3D", "skog\n"]
)
def test_unknown_theme_is_refused_with_those_there_are(written: str) -> None:
    with pytest.raises(themes.UnknownTheme) as caught:
        themes.load(written)
    assert caught.value.data["name"] == written
    assert "plommon" in str(caught.value.data["known"])
    assert "skiffer/redaktionell" in str(caught.value.data["known"])
    assert not themes.is_known(written)


def test_pale_accent_is_refused_with_a_shade_that_can_be_used() -> None:
    with pytest.raises(AccentTooLight) as caught:
        themes.load("skiffer#3FA34D")
    assert themes.is_known(f"skiffer{caught.value.data['offered']}")


@pytest.mark.parametrize(
    ("written", "used"),
    [
        ("", "skiffer"),
        ("okänt", "skiffer"),
        ("skog", "skog"),
        ("skog/okänd", "skog"),
        ("skog/saklig#FFFF00", "skog/saklig"),
        ("skog#vadsomhelst", "skog"),
        ("okänt/nara#7A1F3D", "skiffer"),
    ],
)
def test_issue_gets_the_nearest_theme_there_is(written: str, used: str) -> None:
    issue = Issue(title="T", date=dt.date(2024, 9, 12), newsletter=Newsletter(theme=written))
    assert themes.theme_of(issue) == themes.load(used)


def test_a_page_without_a_ground_around_it() -> None:
    theme = themes.load("lingon")
    assert theme.light.canvas == theme.light.surface == "#FFFFFF"
    assert themes.load("lingon/saklig").light.canvas == "#F3E8EB"
