"""A button that is one of several choices: it looks like a button and is a radio button.

Qt tells a screen reader of a tool button that stays down as of a check box, whatever its neighbours do; of a push
button that excludes its neighbours as of a radio button, which is what it is.
"""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QPushButton, QWidget


def _tr(text: str) -> str:
    return QCoreApplication.translate("ChoiceButton", text)


class ChoiceButton(QPushButton):
    """One choice of those with the same parent. What the arrow keys do is the row's matter."""

    def __init__(self, words: str, parent: QWidget | None = None) -> None:
        super().__init__(words, parent)
        self.setAccessibleName(words)
        self.setCheckable(True)
        self.setAutoExclusive(True)
        self.setAutoDefault(False)


def let_up(buttons: Sequence[ChoiceButton]) -> None:
    """Let none be down, which a button that excludes others refuses."""
    for button in buttons:
        if button.isChecked():
            button.setAutoExclusive(False)
            button.setChecked(False)
            button.setAutoExclusive(True)


def describe(buttons: Sequence[ChoiceButton], *told_before: str) -> None:
    """Say of each which one it is of how many: after what is told before of all of them, or of each.

    WORKAROUND: in words, because Qt has no attributes for it (``PositionInSet``, ``SizeOfSet``) before 6.13
    (QTBUG-149577).
    """
    for number, button in enumerate(buttons):
        place = _tr("{0} av {1}").format(number + 1, len(buttons))
        before = told_before[min(number, len(told_before) - 1)] if told_before else ""
        button.setAccessibleDescription(", ".join(part for part in (before, place) if part))
