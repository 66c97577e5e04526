"""One of a few values, all of them in sight: a row of buttons of which one is down."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QToolButton, QWidget

from editor.desktop.forms.fields.field import Field


class _Segment(QToolButton):
    """One value. The row is one stop for Tab; the arrows walk and choose."""

    def __init__(self, value: str, words: str, row: _Segments) -> None:
        super().__init__(row)
        self.value = value
        self._row = row
        self.setText(words)
        self.setAccessibleName(words)
        self.setCheckable(True)
        self.setProperty("part", "segment")
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        steps = {Qt.Key.Key_Left: -1, Qt.Key.Key_Up: -1, Qt.Key.Key_Right: 1, Qt.Key.Key_Down: 1}
        step = steps.get(Qt.Key(event.key()))
        if step is None:
            super().keyPressEvent(event)
        else:
            self._row.step(self, step)

    def nextCheckState(self) -> None:
        """A button that is down stays down."""
        self.setChecked(True)


class _Segments(QWidget):
    """The row of buttons."""

    def __init__(self, parent: Field) -> None:
        super().__init__(parent)
        self.buttons: list[_Segment] = []
        self.line = QHBoxLayout(self)
        self.line.setContentsMargins(0, 0, 0, 0)
        self.line.setSpacing(4)
        self.line.addStretch(1)

    def step(self, button: _Segment, step: int) -> None:
        """Choose the neighbour of ``button``."""
        place = self.buttons.index(button) + step
        if 0 <= place < len(self.buttons):
            self.buttons[place].setFocus(Qt.FocusReason.OtherFocusReason)
            self.buttons[place].click()


class SegmentField(Field):
    """One of two to five values."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._value = ""
        self._row = _Segments(self)
        self._set_editor(self._row)

    def offer(self, choices: Sequence[tuple[str, str]]) -> None:
        """Offer ``choices``: pairs of value and words."""
        for value, words in choices:
            button = _Segment(value, words, self._row)
            button.setAccessibleDescription(self.name())
            button.clicked.connect(lambda _=False, value=value: self._choose(value))
            self._row.buttons.append(button)
            self._row.line.insertWidget(len(self._row.buttons) - 1, button)
        self._show()

    def button(self, value: str) -> QToolButton:
        """The button of a value."""
        return next(button for button in self._row.buttons if button.value == value)

    def value(self) -> str:
        """The chosen value."""
        return self._value

    def show_value(self, value: str, fresh: bool = False) -> None:
        """Show ``value``."""
        self._value = value
        self._show()

    def _show(self) -> None:
        chosen = any(button.value == self._value for button in self._row.buttons)
        for place, button in enumerate(self._row.buttons):
            is_chosen = button.value == self._value
            button.setChecked(is_chosen)
            stops = is_chosen or (place == 0 and not chosen)
            button.setFocusPolicy(Qt.FocusPolicy.StrongFocus if stops else Qt.FocusPolicy.ClickFocus)
            if stops:
                self.setFocusProxy(button)

    def _choose(self, value: str) -> None:
        changed = value != self._value
        self._value = value
        self._show()
        if changed:
            self.changed.emit(value)
