"""The static check of a frozen program: whatever is taken away is missed."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).resolve().parents[2] / "packaging"))
import check_build  # type: ignore[import-not-found]  # tools beside the program, no package
import collecting  # type: ignore[import-not-found]

FILES = ("lansbrev.exe", "_internal/PIL/_imaging.pyd", "_internal/PIL/_imagingcms.pyd", "_internal/åäö.txt")


@pytest.fixture
def program(tmp_path: Path) -> Path:
    """A folder of some files, listed as a build lists its own."""
    for name in FILES:
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text(name)
    collecting.write_list(tmp_path)
    return tmp_path


def test_a_program_as_it_was_built_is_whole(program: Path) -> None:
    assert list(check_build._not_as_built(program)) == []


@pytest.mark.parametrize("name", FILES)
def test_any_file_that_is_lost_is_named(program: Path, name: str) -> None:
    (program / name).unlink()
    assert list(check_build._not_as_built(program)) == [f"lost since it was built: {name}"]


def test_what_came_later_is_named_and_a_lost_list_is_missed(program: Path) -> None:
    (program / "_internal/new.dll").touch()
    assert list(check_build._not_as_built(program)) == ["came after it was built: _internal/new.dll"]
    (program / "_internal" / collecting.LIST).unlink()
    assert list(check_build._not_as_built(program)) == ["missing: _internal/files.txt"]


def test_one_extension_does_not_stand_for_another(program: Path) -> None:
    (program / "_internal/PIL/_imaging.pyd").unlink()
    assert "missing: _internal/PIL/_imaging.*" in list(check_build._missing(program, "windows"))
