"""When the preview draws in software."""

from __future__ import annotations

from pathlib import Path

import pytest

from editor.preview import graphics
from editor.preview.engine import FLAGS_VARIABLE, NETWORK_SHUT
from editor.support.settings import Settings


@pytest.fixture
def settings(tmp_path: Path) -> Settings:
    return Settings(tmp_path / "settings.json")


@pytest.mark.parametrize(
    ("environment", "remote", "why"),
    [
        ({}, False, None),
        ({}, True, "remote"),
        ({"LANSBREV_GRAPHICS": "software"}, False, "asked"),
        ({"LANSBREV_GRAPHICS": "card"}, True, None),
        ({"QT_QPA_PLATFORM": "offscreen:size=800x600"}, False, "no_screen"),
        ({"QT_QPA_PLATFORM": "windows"}, False, None),
        ({"QT_QUICK_BACKEND": "software"}, False, "system"),
    ],
)
def test_software_is_for_remote_sessions_and_screenless_ones_and_who_asks(
    settings: Settings, environment: dict[str, str], remote: bool, why: str | None
) -> None:
    assert graphics.reason_for_software(environment, settings, "1.0", remote=remote) == why


def start(settings: Settings, version: str = "1.0") -> str | None:
    why = graphics.reason_for_software({}, settings, version, remote=False)
    graphics.begin_start(settings, version, why)
    return why


def test_a_start_that_never_came_through_makes_the_next_ones_draw_in_software(settings: Settings) -> None:
    assert start(settings) is None
    graphics.came_through(settings)
    assert start(settings) is None  # and then the driver takes the program with it
    assert start(settings) == "failed_before"
    graphics.came_through(settings)
    assert start(settings) == "failed_before"
    assert start(settings, version="1.1") is None  # a new engine may do better


def test_flags_that_stand_there_already_are_kept() -> None:
    environment = {FLAGS_VARIABLE: NETWORK_SHUT}
    graphics.use_software(environment)
    graphics.use_software(environment)
    assert environment == {FLAGS_VARIABLE: f"{NETWORK_SHUT} --disable-gpu", "QT_QUICK_BACKEND": "software"}
