"""Windows are never larger than the screen they come up on."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QDialog
from pytestqt.qtbot import QtBot

from editor.desktop.look.room import give_room


@pytest.mark.parametrize(("width", "height"), [(300, 200), (5000, 200), (300, 5000), (5000, 5000)])
def test_as_large_as_asked_and_as_the_screen_allows(qtbot: QtBot, width: int, height: int) -> None:
    dialog = QDialog()
    qtbot.addWidget(dialog)
    room = dialog.screen().availableGeometry()
    give_room(dialog, width, height)
    with qtbot.waitExposed(dialog):
        dialog.show()
    assert dialog.width() == width or (width > room.width() > dialog.width() > 0.9 * room.width())
    assert dialog.height() == height or (height > room.height() > dialog.height() > 0.9 * room.height())
