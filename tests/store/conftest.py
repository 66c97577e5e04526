"""A store on a real disk for each test."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from editor.store.library import Library
from store.samples import library_in


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Where the store of this test lies; it is not there yet."""
    return tmp_path / "data"


@pytest.fixture
def library(folder: Path) -> Iterator[Library]:
    with library_in(folder) as opened:
        yield opened
