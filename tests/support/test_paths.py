"""The program finds its own files in a checkout, in an installed package and when frozen."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from editor.support import paths


def test_resources_of_a_checkout() -> None:
    project = Path(__file__).resolve().parents[2]
    assert paths.resources() == project / "resources"


def test_resources_of_an_installed_package(tmp_path: Path) -> None:
    package = tmp_path / "site" / "lib" / "editor"
    (package / "support").mkdir(parents=True)
    (package / "__init__.py").touch()
    (package / "support" / "__init__.py").touch()
    shutil.copy(paths.__file__, package / "support" / "paths.py")
    printed = subprocess.run(
        [
            sys.executable,
            "-c",
            "from editor.support import paths; print(paths.resources())",
        ],
        env={**os.environ, "PYTHONPATH": str(package.parent)},
        cwd=tmp_path,
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=True,
    )
    assert printed.stdout.strip() == str(package / "_resources")


def test_in_the_frozen_program(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr(sys, "_MEIPASS", str(tmp_path), raising=False)
    assert paths.resources() == tmp_path / "resources"


def test_the_users_folders_are_three_of_the_programs_own(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    for name in ("XDG_DATA_HOME", "XDG_CONFIG_HOME", "XDG_STATE_HOME"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("HOME", str(tmp_path))
    folders = paths.user_folders()
    for folder in (folders.data, folders.settings, folders.log):
        assert "lansbrev" in folder.parts
