"""A widget that leaves something unsaid is told at once."""

from __future__ import annotations

from abc import abstractmethod

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from editor.desktop.abstract import AbstractWidget


class Speaker(QWidget, metaclass=AbstractWidget):
    @abstractmethod
    def words(self) -> str:
        """What it says."""


class Swede(Speaker):
    def words(self) -> str:
        return "hej"


def test_only_a_widget_that_says_everything_is_made(qtbot: QtBot) -> None:
    swede = Swede()
    qtbot.addWidget(swede)
    assert (swede.words(), isinstance(swede, QWidget)) == ("hej", True)
    with pytest.raises(TypeError, match="Speaker does not say words"):
        Speaker()  # type: ignore[abstract]
