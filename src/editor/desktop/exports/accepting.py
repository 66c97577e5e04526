"""Errors that stop a publication, accepted with a reason."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QDialog, QHBoxLayout, QLabel, QLineEdit, QListWidget, QPushButton, QVBoxLayout, QWidget

from editor.desktop.guide.asking import explain
from editor.desktop.look.nesting import nest
from editor.desktop.look.room import give_room
from editor.desktop.look.rows import make_roomy


def _tr(text: str) -> str:
    return QCoreApplication.translate("Accepting", text)


class AcceptDialog(QDialog):
    """The errors, and a field for why they may stand."""

    def __init__(self, errors: Sequence[str], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        explain(self, "export")
        self.setWindowTitle(_tr("Godta fel"))
        give_room(self, 560, 360)
        self.errors = QListWidget()
        self.errors.setAccessibleName(_tr("Fel som stoppar publiceringen"))
        self.errors.setWordWrap(True)
        self.errors.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.errors.addItems(list(errors))
        self.errors.setProperty("part", "things")
        make_roomy(self.errors)
        self.reason = QLineEdit()
        label = QLabel(_tr("&Skäl"))
        label.setProperty("role", "label")
        label.setBuddy(self.reason)
        self.reason.setAccessibleName(_tr("Skäl"))
        explained = QLabel(_tr("Felen står kvar i det som publiceras. Skälet sparas med utgåvan."))
        explained.setProperty("role", "help")
        explained.setWordWrap(True)
        self.reason.setAccessibleDescription(explained.text())
        self.accept_button = QPushButton(_tr("&Godta och exportera"))
        self.accept_button.setProperty("primary", "true")
        self.accept_button.setDefault(True)
        self.accept_button.clicked.connect(self.accept)
        cancel = QPushButton(_tr("Avbr&yt"))
        cancel.setAutoDefault(False)
        cancel.clicked.connect(self.reject)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 20, 24, 20)
        column.setSpacing(6)
        for widget in (self.errors, label, self.reason, explained):
            column.addWidget(widget, 1 if widget is self.errors else 0)
        column.addSpacing(8)
        buttons = QHBoxLayout()
        nest(column, buttons)
        buttons.addStretch(1)
        buttons.addWidget(cancel)
        buttons.addWidget(self.accept_button)
        self.reason.textChanged.connect(self._tell_ready)
        self._tell_ready()
        self.reason.setFocus(Qt.FocusReason.OtherFocusReason)

    def value(self) -> str:
        """The reason on one line."""
        return " ".join(self.reason.text().split())

    def _tell_ready(self) -> None:
        self.accept_button.setEnabled(bool(self.value()))


def ask_reason(errors: Sequence[str], parent: QWidget) -> str:
    """Why the errors may stand; "" where they may not."""
    dialog = AcceptDialog(errors, parent)
    accepted = dialog.exec() == QDialog.DialogCode.Accepted
    reason = dialog.value() if accepted else ""
    dialog.deleteLater()
    return reason
