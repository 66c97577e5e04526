"""A list of small things edited in rows: add, remove, move. What the things are, the subclasses say."""

from __future__ import annotations

from abc import abstractmethod
from collections.abc import Callable, Container
from functools import partial
from typing import TYPE_CHECKING, Any, NamedTuple

import msgspec
from PySide6.QtCore import QMimeData, QSize, Qt, Signal
from PySide6.QtGui import QGuiApplication, QKeyEvent, QKeySequence
from PySide6.QtWidgets import (
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QSizePolicy,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from editor.desktop.abstract import AbstractWidget
from editor.desktop.forms.fields.date_field import TypedField
from editor.desktop.forms.fields.field import Field
from editor.desktop.forms.fields.text_field import TextField
from editor.desktop.look.icons import icon
from editor.desktop.look.nesting import nest, nest_at

if TYPE_CHECKING:
    from editor.desktop.forms.services import FormServices

_BUTTON_ICON_PX = 16
_FIELD_PX = 32


class Cell(NamedTuple):
    """One value of a row: its attribute, its words, the field it is edited in; ``joins`` the line of the one before."""

    attribute: str
    words: str
    make: Callable[[QWidget], Field]
    joins: bool = False


class Row(QFrame):
    """The fields of one thing, and the buttons that move and remove it."""

    changed = Signal()
    left = Signal()
    moved = Signal(int)
    removed = Signal()

    def __init__(self, cells: list[Cell], parent: QWidget) -> None:
        super().__init__(parent)
        self.setProperty("part", "row")
        self.setFrameShape(QFrame.Shape.StyledPanel)
        self._value: Any = None
        self.fields: dict[str, Field] = {}
        self._words = {cell.attribute: cell.words for cell in cells}
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(10, 8, 6, 8)
        self.column.setSpacing(8)
        top = QHBoxLayout()
        nest(self.column, top)
        self.grid = QGridLayout()
        nest(top, self.grid, 1)
        self.grid.setHorizontalSpacing(8)
        self.grid.setVerticalSpacing(6)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self._lines: list[QHBoxLayout] = []
        self._labels: dict[str, QLabel] = {}
        for cell in cells:
            self._add_cell(cell)
        self.grid.setColumnStretch(1, 1)
        self._buttons = {
            -1: self._button("arrow_up", self.tr("Flytta upp")),
            1: self._button("arrow_down", self.tr("Flytta ned")),
            0: self._button("delete", self.tr("Ta bort")),
        }
        side = QGridLayout()
        side.setSpacing(0)
        places = {-1: (0, 0), 1: (1, 0), 0: (0, 1)}
        for step, button in self._buttons.items():
            side.addWidget(button, *places[step])
            button.clicked.connect(lambda _=False, step=step: self.moved.emit(step) if step else self.removed.emit())
        side.setRowStretch(2, 1)
        nest(top, side)

    def _add_cell(self, cell: Cell) -> None:
        field = cell.make(self)
        if not cell.joins:
            line = QHBoxLayout()
            line.setSpacing(8)
            label = QLabel(cell.words, self)
            label.setProperty("role", "help")
            label.setBuddy(field.entry)
            label.setFixedHeight(_FIELD_PX)
            self.grid.addWidget(label, len(self._lines), 0, Qt.AlignmentFlag.AlignTop)
            nest_at(self.grid, line, len(self._lines), 1)
            self._lines.append(line)
            self._labels[cell.attribute] = label
        self._lines[-1].addWidget(field, 1, Qt.AlignmentFlag.AlignTop)
        self.fields[cell.attribute] = field
        field.changed.connect(self.changed)
        field.left.connect(self.left)

    def _button(self, picture: str, words: str) -> QToolButton:
        button = QToolButton(self)
        button.setIcon(icon(picture))
        button.setIconSize(QSize(_BUTTON_ICON_PX, _BUTTON_ICON_PX))
        button.setToolTip(words)
        button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        return button

    def show_cell(self, attribute: str, *, shown: bool) -> None:
        """Show or hide a value that stands on a line of its own."""
        self._labels[attribute].setVisible(shown)
        self.fields[attribute].setVisible(shown)

    def button(self, step: int) -> QToolButton:
        """The button that moves (-1, 1) or removes (0)."""
        return self._buttons[step]

    def name_fields(self, name: str) -> None:
        """Tell screen readers what stands in the row: "Länk 2: adress"."""
        for attribute, field in self.fields.items():
            field.name_editor(f"{name}: {self._words[attribute]}")
        for button in self._buttons.values():
            button.setAccessibleName(f"{button.toolTip()}: {name}")

    def value(self) -> Any:
        """The thing as the fields say. A value that cannot be missing stays what it was."""
        changes = {attribute: field.value() for attribute, field in self.fields.items()}  # type: ignore[attr-defined]
        return msgspec.structs.replace(self._value, **{k: v for k, v in changes.items() if not self._missing(k, v)})

    def _missing(self, attribute: str, value: object) -> bool:
        required = {field.name for field in msgspec.structs.fields(self._value) if field.required}
        return value is None and attribute in required

    def show_value(self, value: Any, fresh: bool) -> None:
        """Show a thing."""
        self._value = value
        for attribute, field in self.fields.items():
            field.show_value(getattr(value, attribute), fresh)  # type: ignore[attr-defined]


class RowsField(Field, metaclass=AbstractWidget):
    """A tuple of things, each in a row. ``grown``: there are more rows than before."""

    grown = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.places: Container[str] = ()
        self._services: FormServices | None = None
        self._rows: list[Row] = []
        self._values: tuple[Any, ...] = ()
        self.merges = True
        self.change_name = ""
        self._area = body = QWidget(self)
        body.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self._list = QVBoxLayout(body)
        self._list.setContentsMargins(0, 0, 0, 0)
        self._list.setSpacing(8)
        self.add_button = QPushButton(self._add_words(), body)
        self.add_button.setIcon(icon("add"))
        self.add_button.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self.add_button.setToolTip(self._paste_tip())
        self.add_button.clicked.connect(self._add)
        self._list.addWidget(self.add_button)
        self._set_editor(body, self.add_button)

    # What a subclass says

    @abstractmethod
    def _cells(self) -> list[Cell]:
        """The values of a row."""

    @abstractmethod
    def _blank(self) -> Any:
        """A new thing."""

    @abstractmethod
    def _add_words(self) -> str: ...

    @abstractmethod
    def _row_name(self) -> str:
        """What one row is called: "Länk"."""

    def _things_in(self, mime: QMimeData) -> tuple[Any, ...]:
        """The things that what was pasted holds, () where it is just text for a field."""
        return ()

    def _filled(self, value: Any, thing: Any, attribute: str) -> Any | None:
        """``value`` with what a single pasted ``thing`` says for its field; ``None``: it is just text for the field."""
        return None

    def _pasted_words(self) -> str:
        """What undo calls pasting things."""
        return ""

    def _paste_tip(self) -> str:
        """What hovering over the button tells of pasting."""
        return ""

    def _make_row(self, parent: QWidget) -> Row:
        return Row(self._cells(), parent)

    # Values

    @property
    def rows(self) -> list[Row]:
        """The rows in order."""
        return list(self._rows)

    def value(self) -> tuple[Any, ...]:
        """The things."""
        return self._values

    def show_value(self, value: tuple[Any, ...], fresh: bool = False) -> None:
        """Show things; a row whose texts say the same is left alone."""
        self._values = value
        while len(self._rows) > len(value):
            self._take_row()
        grows = len(self._rows) < len(value)
        while len(self._rows) < len(value):
            self._append_row()
        if grows:
            self.grown.emit()
        for row, shown in zip(self._rows, value, strict=True):
            for field in row.fields.values():
                if hasattr(field, "places"):
                    field.places = self.places
            row.show_value(shown, fresh)

    def _append_row(self) -> None:
        row = self._make_row(self._area)
        self._rows.append(row)
        self._list.insertWidget(len(self._rows) - 1, row)
        row.show()  # at once: the cursor goes there next
        row.changed.connect(lambda: self._row_changed(row))
        row.left.connect(self.left)
        row.moved.connect(lambda step: self._move(row, step))
        row.removed.connect(lambda: self._remove(row))
        row.name_fields(f"{self._row_name()} {len(self._rows)}")
        for attribute, field in row.fields.items():
            if isinstance(field, TextField | TypedField):
                field.editor.take = partial(self._take, row=row, attribute=attribute)
            if self._services is not None and hasattr(field, "serve"):
                field.serve(self._services)

    def _take_row(self) -> None:
        row = self._rows.pop()
        self._list.removeWidget(row)
        row.hide()
        row.deleteLater()

    # Pasting

    def serve(self, services: FormServices) -> None:
        """Where the dictionary comes from that mends what is pasted into rows."""
        self._services = services

    def paste(self, mime: QMimeData) -> bool:
        """Add the things that ``mime`` holds as rows; whether there are any."""
        return self._take(mime)

    def _take(self, mime: QMimeData, row: Row | None = None, attribute: str = "") -> bool:
        """Paste things as rows: behind ``row``, which gives way where it is blank, else at the end."""
        things = self._things_in(mime)
        if not things:
            return False
        values = list(self._values)
        place = self._rows.index(row) if row is not None else len(values)
        if row is None or values[place] == self._blank():
            values[place : place + 1] = things
        elif len(things) > 1:
            values[place + 1 : place + 1] = things
        else:
            filled = self._filled(values[place], things[0], attribute)
            if filled is None:
                return False
            values[place] = filled
        self._replace(tuple(values), place, attribute)
        return True

    def _replace(self, values: tuple[Any, ...], place: int, attribute: str) -> None:
        """Take over pasted values in one step; the cursor goes to a field of the row at ``place``."""
        self.change_name = self._pasted_words()
        try:
            self.show_value(values, fresh=True)
            self._send_values(merges=False)
        finally:
            self.change_name = ""
        if place < len(self._rows):
            fields = self._rows[place].fields
            fields.get(attribute, next(iter(fields.values()))).enter()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.matches(QKeySequence.StandardKey.Paste):
            mime = QGuiApplication.clipboard().mimeData()
            if mime is not None and self._take(mime):
                event.accept()
                return
        super().keyPressEvent(event)

    # Changes

    def _row_changed(self, row: Row) -> None:
        index = self._rows.index(row)
        changed = (*self._values[:index], row.value(), *self._values[index + 1 :])
        if changed != self._values:
            self._values = changed
            self._send_values(merges=True)

    def _send_values(self, *, merges: bool) -> None:
        self.merges = merges
        self.changed.emit(self._values)

    def _add(self) -> None:
        self.show_value((*self._values, self._blank()))
        self._send_values(merges=False)
        if self._rows:
            first = next(iter(self._rows[-1].fields.values()))
            first.enter()

    def _remove(self, row: Row) -> None:
        index = self._rows.index(row)
        self.show_value(self._values[:index] + self._values[index + 1 :])
        self._send_values(merges=False)
        place = min(index, len(self._rows) - 1)
        heir = self._rows[place].button(0) if self._rows else self.add_button
        heir.setFocus(Qt.FocusReason.OtherFocusReason)

    def _move(self, row: Row, step: int) -> None:
        index = self._rows.index(row)
        to = index + step
        if not 0 <= to < len(self._values):
            return
        values = list(self._values)
        values[index], values[to] = values[to], values[index]
        self.show_value(tuple(values), fresh=True)
        self._send_values(merges=False)
        self._rows[to].button(step).setFocus(Qt.FocusReason.OtherFocusReason)
