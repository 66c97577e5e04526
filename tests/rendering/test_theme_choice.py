"""A theme is taken apart and written together without loss."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from editor.rendering import themes
from editor.rendering.colours import AccentTooLight, usable_accent
from editor.rendering.theme_choice import ThemeChoice, choice_of, same, written

COLOURS = st.integers(min_value=0, max_value=0xFFFFFF).map(lambda number: f"#{number:06X}")


@given(st.sampled_from(themes.names()), st.sampled_from(themes.layouts()), COLOURS | st.just(""))
def test_what_is_chosen_is_written_and_read_again(palette: str, layout: str, accent: str) -> None:
    usable = usable_accent(accent) if accent else ""
    choice = ThemeChoice(palette, layout, usable)
    assert choice_of(written(choice)) == choice


@pytest.mark.parametrize(
    ("choice", "name"),
    [
        (ThemeChoice("skog", "nara"), "skog"),
        (ThemeChoice("skiffer", "nara"), "skiffer/nara"),
        (ThemeChoice("hav", "redaktionell", "#00525f"), "hav/redaktionell#00525F"),
    ],
)
def test_a_theme_is_written_as_short_as_it_can_be(choice: ThemeChoice, name: str) -> None:
    assert written(choice) == name


def test_an_accent_nobody_could_read_is_refused_with_one_that_can_be_read() -> None:
    with pytest.raises(AccentTooLight) as caught:
        written(ThemeChoice("skiffer", "saklig", "#FFCC00"))
    assert written(ThemeChoice("skiffer", "saklig", str(caught.value.data["offered"])))


def test_no_theme_is_the_usual_one_and_an_unknown_one_is_shown_as_that() -> None:
    assert choice_of("") == choice_of("finns inte") == ThemeChoice("skiffer", "saklig")
    assert same("", "skiffer/saklig")
    assert not same("skog", "skiffer")
