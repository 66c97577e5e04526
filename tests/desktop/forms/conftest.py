"""Fixtures for forms."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop.forms.workbench import Bench
from editor.newsletter.issue import Issue


@pytest.fixture
def bench(qtbot: QtBot) -> Callable[[Issue, str], Bench]:
    """Makes a :class:`Bench` for an issue and a block key."""
    return lambda issue, key: Bench(qtbot, issue, key)


@pytest.fixture(autouse=True)
def no_popup_left(qapp: QApplication) -> Iterator[None]:
    """A popup left open would take the keys of the next test."""
    yield
    while (popup := qapp.activePopupWidget()) is not None:
        popup.close()
