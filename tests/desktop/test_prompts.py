"""The message boxes themselves: what they say can be read, and the verb stands last."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QLabel, QMessageBox, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from editor.desktop.look.style import Look
from editor.desktop.prompts import WindowPrompts
from editor.support.settings import Settings

LONG = "Filen nyhetsbrev-hösten.lansbrev finns inte eller går inte att läsa. Se efter att namnet är rätt."


@pytest.fixture
def prompts(look: Look, tmp_path: Path) -> WindowPrompts:
    return WindowPrompts(Settings(tmp_path / "settings.json"))


def shown(qtbot: QtBot, call: Callable[[], object], look_at: Callable[[QMessageBox], None]) -> None:
    """Let ``call`` open a box, look at it and close it."""
    looked: list[QMessageBox] = []

    def look() -> None:
        box = QApplication.activeModalWidget()
        if not isinstance(box, QMessageBox):
            QTimer.singleShot(10, look)
            return
        try:
            look_at(box)
        finally:
            looked.append(box)
            box.close()

    QTimer.singleShot(0, look)
    call()
    assert looked


def is_whole(label: QLabel) -> bool:
    """Whether all words of ``label`` have room."""
    if label.wordWrap():
        return label.heightForWidth(label.width()) <= label.height()
    return label.sizeHint().width() <= label.width()


@pytest.mark.parametrize("words", ["Ta bort?", LONG, LONG * 3])
def test_a_question_of_any_length_is_read_whole(qtbot: QtBot, prompts: WindowPrompts, words: str) -> None:
    window = QWidget()
    qtbot.addWidget(window)

    def look(box: QMessageBox) -> None:
        labels = [label for label in box.findChildren(QLabel) if label.text() and label.isVisible()]
        assert len(labels) == 2
        assert all(is_whole(label) for label in labels)
        assert all(label.width() >= 320 for label in labels)

    shown(qtbot, lambda: prompts.confirm(window, words, "Det går inte att ångra.", "Ta bort"), look)


@pytest.mark.usefixtures("look")
def test_the_verb_stands_last_as_in_every_dialog(qtbot: QtBot, prompts: WindowPrompts) -> None:
    window = QWidget()
    qtbot.addWidget(window)

    def look(box: QMessageBox) -> None:
        places = {button.text(): button.x() for button in box.findChildren(QPushButton)}
        assert places["Avbryt"] < places["Ta bort"]

    shown(qtbot, lambda: prompts.confirm(window, "Ta bort?", "Det går inte att ångra.", "Ta bort"), look)
