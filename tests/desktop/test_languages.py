"""Which language the window speaks."""

from __future__ import annotations

from pathlib import Path

import pytest

from editor.desktop.languages import SETTING, chosen_language, language
from editor.support.settings import Settings


@pytest.mark.parametrize(
    ("setting", "variable", "system", "spoken"),
    [
        ("", "", "en_GB", "sv"),
        ("system", "", "en_GB", "en"),
        ("system", "", "sv_FI", "sv"),
        ("system", "", "de_DE", "sv"),
        ("en", "", "sv_SE", "en"),
        ("en", "sv", "en_GB", "sv"),
        ("sv", "en", "sv_SE", "en"),
        ("klingon", "", "en_GB", "sv"),
    ],
)
def test_the_variable_wins_over_the_setting_over_the_system(
    tmp_path: Path, setting: str, variable: str, system: str, spoken: str
) -> None:
    settings = Settings(tmp_path / "settings.json")
    if setting:
        settings.set(SETTING, setting)
    environment = {"LANSBREV_LANGUAGE": variable} if variable else {}
    assert language(settings, environment, system) == spoken


def test_a_new_program_is_swedish(tmp_path: Path) -> None:
    assert chosen_language(Settings(tmp_path / "settings.json")) == "sv"
