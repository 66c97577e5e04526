"""A store with its registers at hand."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from editor.newsletter.record import Register
from workspace.hands import Desk


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    desk = Desk(tmp_path / "store")
    every: tuple[Register, ...] = ("event", "contact", "image", "block")
    desk.ask(lambda done, failed: desk.workspace.registers.read(every, lambda: done(None), failed))
    yield desk
    desk.workspace.abandon()
