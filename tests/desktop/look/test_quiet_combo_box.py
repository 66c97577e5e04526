"""A combo box that scrolling never changes."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from editor.desktop.look.quiet_combo_box import QuietComboBox


def test_the_wheel_scrolls_what_stands_around_it(qtbot: QtBot) -> None:
    box = QuietComboBox()
    qtbot.addWidget(box)
    box.addItems(["ett", "två", "tre"])
    with qtbot.waitExposed(box):
        box.show()
    box.setFocus()
    box.setCurrentIndex(1)
    middle = box.rect().center()
    where = QPointF(middle), QPointF(box.mapToGlobal(middle))
    button, keys, phase = Qt.MouseButton.NoButton, Qt.KeyboardModifier.NoModifier, Qt.ScrollPhase.NoScrollPhase
    wheel = QWheelEvent(where[0], where[1], QPoint(), QPoint(0, -120), button, keys, phase, False)
    QApplication.sendEvent(box, wheel)
    assert box.currentIndex() == 1
    assert not wheel.isAccepted()  # so that Qt gives it to what stands around
