"""One of a few values, all of them in sight: a row of buttons of which one is down."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRect, QSize
from PySide6.QtGui import QFont, QFontMetrics, QResizeEvent
from PySide6.QtWidgets import QPushButton, QSizePolicy, QWidget

from editor.desktop.forms.fields.button_row import ButtonRow, RowButton
from editor.desktop.forms.fields.field import Field
from editor.desktop.look.choice_button import describe
from editor.desktop.look.style import TEXT_PT, resized

_HEIGHT_PX = 32
_GAP_PX = 4
_PADDING_PX = 12


class _Segment(RowButton):
    """One value."""

    def __init__(self, value: str, words: str, row: _Segments) -> None:
        super().__init__(value, words, row)
        self.setProperty("part", "segment")

    def width_px(self) -> int:
        """Wide enough for the words in semibold, so that nothing moves when the button goes down."""
        font = resized(self.font(), TEXT_PT, weight=QFont.Weight.DemiBold)
        return QFontMetrics(font).horizontalAdvance(self.text()) + 2 * _PADDING_PX


class _Segments(ButtonRow):
    """The buttons side by side, each as wide as its words."""

    def __init__(self, parent: Field) -> None:
        super().__init__(QSizePolicy.Policy.Preferred, parent)
        self.buttons: list[_Segment] = []

    def sizeHint(self) -> QSize:
        width_px = sum(button.width_px() + _GAP_PX for button in self.buttons)
        return QSize(width_px, self.heightForWidth(width_px))

    def minimumSizeHint(self) -> QSize:
        return QSize(max((button.width_px() for button in self.buttons), default=0), _HEIGHT_PX)

    def heightForWidth(self, width_px: int) -> int:
        return max((area.bottom() + 1 for area in self._areas(width_px)), default=0)

    def resizeEvent(self, event: QResizeEvent) -> None:
        for button, area in zip(self.buttons, self._areas(self.width()), strict=True):
            button.setGeometry(area)

    def _areas(self, width_px: int) -> list[QRect]:
        """Where each button stands in a row of ``width_px``."""
        areas: list[QRect] = []
        left = top = 0
        for button in self.buttons:
            if left and left + button.width_px() > width_px:
                left, top = 0, top + _HEIGHT_PX + _GAP_PX
            areas.append(QRect(left, top, button.width_px(), _HEIGHT_PX))
            left += button.width_px() + _GAP_PX
        return areas


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
            button.clicked.connect(lambda _=False, value=value: self._choose(value))
            self._row.buttons.append(button)
        describe(self._row.buttons, self.name())
        self._row.updateGeometry()
        self._row.press(self._value)

    def button(self, value: str) -> QPushButton:
        """The button of a value."""
        return self._row.button_of(value)

    @property
    def entry(self) -> QWidget:
        return self._row.stop() if self._row.buttons else self

    def value(self) -> str:
        """The chosen value."""
        return self._value

    def show_value(self, value: str, fresh: bool = False) -> None:
        """Show ``value``."""
        self._value = value
        self._row.press(self._value)

    def _choose(self, value: str) -> None:
        changed = value != self._value
        self._value = value
        self._row.press(self._value)
        if changed:
            self.changed.emit(value)
