"""The issues that the printed page is judged by: the sample and two real newsletters."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TypeAlias

import kronoberg
from editor.newsletter.issue import Issue
from editor.support.paths import resources
from editor.support.pictures import Picture
from editor.workspace import incoming

Material: TypeAlias = tuple[Issue, dict[str, Picture], dict[str, bytes]]
"""An issue, its pictures and their bytes, both by file name."""
Shared: TypeAlias = Callable[[], Path]
"""Gives the folder with the real newsletters; skips the test where there is none."""


def sample(_shared: Shared) -> Material:
    return _read(resources() / "sample" / "issue.lansbrev.json")


def vastra_gotaland(shared: Shared) -> Material:
    return _read(shared() / "examples" / "vastra-gotaland-2023-06" / "issue.lansbrev.json")


def kronoberg_issue(shared: Shared) -> Material:
    return kronoberg.build(kronoberg.RawText(shared() / "examples" / "raw" / "kronoberg-2023-02.txt")), {}, {}


def _read(file: Path) -> Material:
    found = incoming.read(file)
    return found.issue, dict(found.pictures), dict(found.picture_data)
