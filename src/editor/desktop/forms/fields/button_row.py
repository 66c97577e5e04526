"""Buttons of which one is down, for values that are all in sight: the ground of segments and tiles."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from editor.desktop.look.choice_button import ChoiceButton, let_up

_STEPS = {Qt.Key.Key_Left: -1, Qt.Key.Key_Up: -1, Qt.Key.Key_Right: 1, Qt.Key.Key_Down: 1}


class RowButton(ChoiceButton):
    """A value. The row is one stop for Tab; the arrows walk and choose."""

    def __init__(self, value: str, words: str, row: ButtonRow) -> None:
        super().__init__(words, row)
        self.value = value
        self._row = row

    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = _STEPS.get(Qt.Key(event.key()))
        if step is None:
            super().keyPressEvent(event)
        else:
            self._row.step(self, step)


class ButtonRow(QWidget):
    """Its buttons in their order, over as many lines as they need; a subclass says where each stands."""

    def __init__(self, vertical: QSizePolicy.Policy, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, vertical)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def row_buttons(self) -> list[RowButton]:
        """The buttons in the order they were made."""
        return [child for child in self.children() if isinstance(child, RowButton)]

    def step(self, button: RowButton, step: int) -> None:
        """Choose the neighbour of ``button``."""
        buttons = self.row_buttons()
        place = buttons.index(button) + step
        if 0 <= place < len(buttons):
            buttons[place].setFocus(Qt.FocusReason.OtherFocusReason)
            buttons[place].click()

    def button_of(self, value: str) -> RowButton:
        """The button of a value."""
        return next(button for button in self.row_buttons() if button.value == value)

    def press(self, value: str) -> None:
        """Let the button of ``value`` be down; Tab comes in there, or at the first where none has that value."""
        buttons = self.row_buttons()
        stop = next((button for button in buttons if button.value == value), buttons[0] if buttons else None)
        if stop is not None and stop.value == value:
            stop.setChecked(True)
        else:
            let_up(buttons)
        for button in buttons:
            button.setFocusPolicy(Qt.FocusPolicy.StrongFocus if button is stop else Qt.FocusPolicy.ClickFocus)

    def stop(self) -> QWidget:
        """Where Tab comes in."""
        buttons = self.row_buttons()
        return next((button for button in buttons if button.isChecked()), buttons[0] if buttons else self)
