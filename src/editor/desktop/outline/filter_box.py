"""The line above the outline that filters it: what is typed, and how much it found."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit, QToolButton, QVBoxLayout, QWidget

from editor.desktop.look.announcing import SpokenLabel
from editor.desktop.look.icons import icon


class FilterBox(QWidget):
    """Hidden until it is opened. Which rows there are it does not know: it is told how many were found."""

    changed = Signal()
    """Other words are asked for; they stand in ``wanted``."""
    taken = Signal()
    """Down or Enter: on to the rows."""
    left = Signal()
    """The box is put away; the focus was in its line."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.button = QToolButton()
        self.button.setIcon(icon("filter"))
        self.button.setCheckable(True)
        self.button.setToolTip(self.tr("Filtrera innehållet (Ctrl+Skift+F)"))
        self.button.setAccessibleName(self.tr("Filtrera innehållet"))
        self.line = QLineEdit()
        self.line.setPlaceholderText(self.tr("Visa rader med orden …"))
        self.line.setAccessibleName(self.tr("Filtrera innehållet"))
        self.line.setClearButtonEnabled(True)
        self.words = SpokenLabel()
        self.words.setProperty("role", "muted")
        self.words.setWordWrap(True)
        self.words.setTextFormat(Qt.TextFormat.PlainText)
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 8, 12, 0)
        column.setSpacing(4)
        column.addWidget(self.line)
        column.addWidget(self.words)
        self.hide()
        self.line.textChanged.connect(lambda _: self.changed.emit())
        self.line.installEventFilter(self)
        self.button.clicked.connect(lambda shown: self.open() if shown else self.put_away())

    @property
    def wanted(self) -> str:
        """The words asked for, "" for none."""
        return self.line.text().strip()

    def open(self) -> None:
        """Show the line and put the cursor into it."""
        self.show()
        self.button.setChecked(True)
        self.line.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.line.selectAll()

    def put_away(self) -> None:
        """Ask for nothing, and hide."""
        focused = self.line.hasFocus()
        self.line.clear()
        self.hide()
        self.button.setChecked(False)
        if focused:
            self.left.emit()

    def tell_found(self, count: int) -> None:
        """Say how many rows have the wanted words; nothing where none are wanted."""
        self.words.setText(self._told(count) if self.wanted else "")
        self.words.setVisible(bool(self.words.text()))
        self.line.setAccessibleDescription(self.words.text())

    def _told(self, count: int) -> str:
        if not count:
            return self.tr("Inga träffar på ”{0}”.").format(self.wanted)
        return self.tr("1 träff") if count == 1 else self.tr("%n träffar", "", count)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            if event.key() in (Qt.Key.Key_Down, Qt.Key.Key_Return, Qt.Key.Key_Enter):
                self.taken.emit()
                return True
            if event.key() == Qt.Key.Key_Escape:
                self.put_away()
                return True
        return super().eventFilter(watched, event)
