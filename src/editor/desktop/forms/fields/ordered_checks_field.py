"""Which of several things are shown, and in what order."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QCheckBox, QGridLayout, QSizePolicy, QToolButton, QWidget

from editor.desktop.forms.fields.field import Field
from editor.desktop.look.icons import icon

_ICON_PX = 16


class OrderedChecksField(Field):
    """A tuple of values out of those offered: ticked ones, in their order; the others follow, unticked."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words: dict[str, str] = {}
        self._order: list[str] = []
        self._chosen: set[str] = set()
        self.merges = False
        self._area = QWidget(self)
        self._area.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self._grid = QGridLayout(self._area)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setVerticalSpacing(2)
        self._grid.setColumnStretch(3, 1)
        self._boxes: list[QCheckBox] = []
        self._movers: list[tuple[QToolButton, QToolButton]] = []
        self._set_editor(self._area)

    def offer(self, choices: Sequence[tuple[str, str]]) -> None:
        """Offer ``choices``: pairs of value and words."""
        self._words = dict(choices)
        for line in range(len(choices)):
            box = QCheckBox(self._area)
            box.clicked.connect(lambda ticked, line=line: self._tick(line, ticked))
            up = self._mover("arrow_up", line, -1)
            down = self._mover("arrow_down", line, 1)
            for column, widget in enumerate((box, up, down)):
                self._grid.addWidget(widget, line, column)
            self._boxes.append(box)
            self._movers.append((up, down))
        self.show_value(())

    @property
    def entry(self) -> QWidget:
        return self._boxes[0] if self._boxes else self

    def box(self, value: str) -> QCheckBox:
        """The box of a value."""
        return self._boxes[self._order.index(value)]

    def mover(self, value: str, step: int) -> QToolButton:
        """The button that moves a value up (-1) or down (1)."""
        return self._movers[self._order.index(value)][0 if step < 0 else 1]

    def value(self) -> tuple[str, ...]:
        """The ticked values in order."""
        return tuple(value for value in self._order if value in self._chosen)

    def show_value(self, value: tuple[str, ...], fresh: bool = False) -> None:
        """Show ``value``."""
        if fresh or value != self.value() or len(self._order) != len(self._words):
            self._chosen = set(value)
            self._order = [*value, *(one for one in self._words if one not in value)]
        self._show()

    def _mover(self, picture: str, line: int, step: int) -> QToolButton:
        button = QToolButton(self._area)
        button.setIcon(icon(picture))
        button.setIconSize(QSize(_ICON_PX, _ICON_PX))
        button.setToolTip(self.tr("Flytta upp") if step < 0 else self.tr("Flytta ned"))
        button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        button.clicked.connect(partial(self._move, line, step))
        return button

    def _show(self) -> None:
        for line, value in enumerate(self._order):
            words = self._words[value]
            self._boxes[line].setText(words)
            self._boxes[line].setChecked(value in self._chosen)
            for button in self._movers[line]:
                button.setAccessibleName(f"{button.toolTip()}: {words}")

    def _tick(self, line: int, ticked: bool) -> None:
        value = self._order[line]
        self._chosen = self._chosen | {value} if ticked else self._chosen - {value}
        self.changed.emit(self.value())

    def _move(self, line: int, step: int, _checked: bool = False) -> None:
        to = line + step
        if not 0 <= to < len(self._order):
            return
        before = self.value()
        self._order[line], self._order[to] = self._order[to], self._order[line]
        self._show()
        self._movers[to][0 if step < 0 else 1].setFocus(Qt.FocusReason.OtherFocusReason)
        if self.value() != before:
            self.changed.emit(self.value())
