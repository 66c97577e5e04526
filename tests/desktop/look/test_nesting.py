"""What lies in nested layouts belongs to Qt, and windows of them go away while Python collects its garbage."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable

import pytest
import shiboken6
from PySide6.QtCore import QObject
from PySide6.QtWidgets import QDialog, QFormLayout, QGridLayout, QHBoxLayout, QLineEdit, QPushButton, QVBoxLayout
from pytestqt.qtbot import QtBot

from editor.desktop.look.nesting import nest, nest_at


def _of_qt(*things: QObject) -> bool:
    return not any(shiboken6.ownedByPython(thing) for thing in things)


def test_a_filled_row_and_what_it_holds_belong_to_qt(qtbot: QtBot) -> None:
    dialog, row, button = QDialog(), QHBoxLayout(), QPushButton("Stäng")
    qtbot.addWidget(dialog)
    row.addStretch(1)
    row.addWidget(button)
    nest(QVBoxLayout(dialog), row)
    assert _of_qt(row, button)
    assert button.parentWidget() is dialog
    assert not button.isHidden()


@pytest.mark.parametrize("inside_first", [True, False])
def test_rows_in_rows_do_whatever_the_order(qtbot: QtBot, inside_first: bool) -> None:
    dialog = QDialog()
    qtbot.addWidget(dialog)
    whole, outer, grid, form = QVBoxLayout(dialog), QHBoxLayout(), QGridLayout(), QFormLayout()
    button, field = QPushButton("Stäng"), QLineEdit()
    steps: list[Callable[[], None]] = [
        lambda: nest(whole, outer),
        lambda: nest(outer, grid, 1),
        lambda: nest_at(grid, form, 0, 0),
    ]
    grid.addWidget(button, 1, 0)
    form.addRow("Namn", field)
    for step in reversed(steps) if inside_first else steps:
        step()
    assert _of_qt(outer, grid, form, button, field)
    assert outer.stretch(0) == 1


def test_a_layout_goes_before_another(qtbot: QtBot) -> None:
    dialog = QDialog()
    qtbot.addWidget(dialog)
    whole, first, last = QVBoxLayout(dialog), QHBoxLayout(), QHBoxLayout()
    nest(whole, last)
    nest(whole, first, before=0)
    assert whole.indexOf(first) == 0
    assert whole.indexOf(last) == 1


_GOES_AWAY_UNDER_A_COLLECTION = """
import gc, sys
from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QApplication, QDialog, QHBoxLayout, QPushButton, QVBoxLayout
from editor.desktop.look.nesting import nest
application = QApplication([])
dialog, row, button = QDialog(), QHBoxLayout(), QPushButton()
row.addWidget(button)
button.destroyed.connect(lambda: print("collected", gc.collect() >= 0))
column = QVBoxLayout(dialog)
nest(column, row) if sys.argv[1] == "nest" else column.addLayout(row)
del row, button, column
dialog.deleteLater()
QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
print("alive")
"""


def test_a_window_goes_away_under_a_collection() -> None:
    """With ``addLayout`` alone this process dies: freed memory is overwritten, as Python's debugging allocator does."""
    ran = subprocess.run(
        [sys.executable, "-c", _GOES_AWAY_UNDER_A_COLLECTION, "nest"],
        env={**os.environ, "PYTHONMALLOC": "debug"},
        capture_output=True,
        text=True,
        encoding="utf-8",
        timeout=60,
        check=False,
    )
    assert (ran.returncode, ran.stdout.split()) == (0, ["collected", "True", "alive"]), ran.stderr
