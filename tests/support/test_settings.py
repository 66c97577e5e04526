"""Settings survive, tolerate a broken file, and never stop the program."""

from __future__ import annotations

import json
import logging
import os
from pathlib import Path

import pytest

from editor.support.settings import Settings


def test_values_are_kept(tmp_path: Path) -> None:
    path = tmp_path / "mapp" / "settings.json"
    settings = Settings(path)
    settings.set("zoom", 1.25)
    settings.set("folder", "/hem/åäö")
    settings.set("recent", ["a", "b"])
    again = Settings(path)
    assert (again.get("zoom", 1.0), again.get("folder", ""), again.get("recent", [""])) == (
        1.25,
        "/hem/åäö",
        ["a", "b"],
    )
    assert again.get("width", 300) == 300


def test_a_folder_whose_name_is_no_unicode_is_remembered(tmp_path: Path) -> None:
    name = os.fsdecode(b"/hem/\xff") if os.name == "posix" else "C:\\\ud800"
    Settings(tmp_path / "settings.json").set("folder", name)
    assert Settings(tmp_path / "settings.json").get("folder", "") == name


def test_a_value_of_another_type_gives_the_default(tmp_path: Path) -> None:
    path = tmp_path / "settings.json"
    path.write_text(json.dumps({"zoom": "stor", "open": 1, "recent": [1]}), encoding="utf-8")
    settings = Settings(path)
    assert settings.get("zoom", 1.0) == 1.0
    assert settings.get("open", False) is False
    assert settings.get("recent", ["x"]) == ["x"]


@pytest.mark.parametrize("content", [b'{"zoom": ', b"\xff\xfe\x00", b"[1]", b"", b"[" * 200_000])
def test_a_broken_file_is_kept_aside_and_said(content: bytes, tmp_path: Path, caplog: pytest.LogCaptureFixture) -> None:
    path = tmp_path / "settings.json"
    path.write_bytes(content)
    with caplog.at_level(logging.WARNING):
        settings = Settings(path)
    assert settings.get("zoom", 1.0) == 1.0
    assert "put aside" in caplog.text
    assert (tmp_path / "settings.json.broken").read_bytes() == content
    settings.set("zoom", 2.0)
    assert Settings(path).get("zoom", 1.0) == 2.0


def test_a_value_that_cannot_be_written_holds_meanwhile(tmp_path: Path, caplog: pytest.LogCaptureFixture) -> None:
    (tmp_path / "fil").touch()
    settings = Settings(tmp_path / "fil" / "settings.json")
    with caplog.at_level(logging.WARNING):
        settings.set("zoom", 2.0)
    assert settings.get("zoom", 1.0) == 2.0
    assert "file_in_the_way" in caplog.text
