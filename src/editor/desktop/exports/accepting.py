"""Errors that stop a publication, each accepted with a reason."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from editor.desktop.guide.asking import explain
from editor.desktop.look.nesting import nest
from editor.desktop.look.room import give_room
from editor.desktop.look.scrolling import scrolling

ROW_PX = 96
"""An error of two lines with its field, about."""
MOST_ROWS = 4
"""More are scrolled to."""
AROUND_PX = 150


def _tr(text: str) -> str:
    return QCoreApplication.translate("Accepting", text)


class AcceptDialog(QDialog):
    """The errors, each with a field for why it may stand. Where there are several, a button gives those that have no
    reason yet that of the first one that has."""

    def __init__(self, errors: Sequence[str], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        explain(self, "export")
        self.setWindowTitle(_tr("Godta fel"))
        self.errors = tuple(errors)
        self.reasons = tuple(QLineEdit() for _ in errors)
        self.same_button = QPushButton(_tr("&Samma skäl för alla"))
        self.same_button.setAutoDefault(False)
        self.same_button.setVisible(len(errors) > 1)
        self.same_button.clicked.connect(self._give_same)
        self.accept_button = QPushButton(_tr("&Godta och exportera"))
        self.accept_button.setProperty("primary", "true")
        self.accept_button.setDefault(True)
        self.accept_button.clicked.connect(self.accept)
        self.cancel_button = QPushButton(_tr("Avbr&yt"))
        self.cancel_button.setAutoDefault(False)
        self.cancel_button.clicked.connect(self.reject)
        self._lay_out()
        give_room(self, 560, AROUND_PX + ROW_PX * min(len(errors), MOST_ROWS))
        for field in self.reasons:
            field.textChanged.connect(self._tell_ready)
        self._tell_ready()
        if self.reasons:
            self.reasons[0].setFocus(Qt.FocusReason.OtherFocusReason)

    def _lay_out(self) -> None:
        several = _tr("Felen står kvar i det som publiceras. Skälen sparas med utgåvan.")
        one = _tr("Felet står kvar i det som publiceras. Skälet sparas med utgåvan.")
        explained = QLabel(several if len(self.errors) > 1 else one)
        explained.setProperty("role", "help")
        explained.setWordWrap(True)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 20, 24, 20)
        column.setSpacing(12)
        column.addWidget(explained)
        column.addWidget(self._rows(), 1)
        buttons = QHBoxLayout()
        nest(column, buttons)
        buttons.addWidget(self.same_button)
        buttons.addStretch(1)
        buttons.addWidget(self.cancel_button)
        buttons.addWidget(self.accept_button)

    def _rows(self) -> QScrollArea:
        content = QWidget()
        rows = QVBoxLayout(content)
        rows.setContentsMargins(0, 0, 8, 0)
        rows.setSpacing(4)
        for error, field in zip(self.errors, self.reasons, strict=True):
            label = QLabel(error)
            label.setWordWrap(True)
            label.setTextFormat(Qt.TextFormat.PlainText)
            field.setPlaceholderText(_tr("Varför ska det stå så här?"))
            field.setAccessibleName(_tr("Skäl: {0}").format(error))
            rows.addWidget(label)
            rows.addWidget(field)
            rows.addSpacing(10)
        rows.addStretch(1)
        return scrolling(content)

    def value(self) -> tuple[str, ...]:
        """The reasons, each on one line, in the order of the errors."""
        return tuple(" ".join(field.text().split()) for field in self.reasons)

    def _give_same(self) -> None:
        reason = next((one for one in self.value() if one), "")
        for field, own in zip(self.reasons, self.value(), strict=True):
            if not own:
                field.setText(reason)

    def _tell_ready(self) -> None:
        given = self.value()
        self.accept_button.setEnabled(all(given))
        self.same_button.setEnabled(any(given) and not all(given))


def ask_reasons(errors: Sequence[str], parent: QWidget) -> tuple[str, ...]:
    """Why each of the errors may stand, in their order; nothing where they may not."""
    dialog = AcceptDialog(errors, parent)
    accepted = dialog.exec() == QDialog.DialogCode.Accepted
    reasons = dialog.value() if accepted else ()
    dialog.deleteLater()
    return reasons
