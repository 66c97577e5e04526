"""Tiles side by side: over as many lines as they need, none alone on one."""

from __future__ import annotations

from collections import Counter

import pytest
from PySide6.QtCore import QSize
from pytestqt.qtbot import QtBot

from editor.desktop.forms.fields.tiles import GAP_PX, Tiles

NAMES = ("Skiffer", "Skog", "Hav", "Lingon", "Plommon", "Grafit")


@pytest.mark.parametrize(
    ("room", "lines"), [(6, [6]), (5, [3, 3]), (4, [3, 3]), (3, [3, 3]), (2, [2, 2, 2]), (1, [1] * 6)]
)
def test_lines_are_filled_alike(qtbot: QtBot, room: int, lines: list[int]) -> None:
    tiles = Tiles(QSize(64, 32))
    qtbot.addWidget(tiles)
    for name in NAMES:
        tiles.offer(name, name, "")
    tile = tiles.minimumSizeHint().width() + GAP_PX
    tiles.resize(room * tile, 400)
    with qtbot.waitExposed(tiles):
        tiles.show()
    found = Counter(button.y() for button in tiles.buttons)
    assert [found[y] for y in sorted(found)] == lines
    assert tiles.height() == tiles.heightForWidth(tiles.width())
