"""Where an entry is used: a folded list of issues, Enter opens one at the place."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from editor.desktop.forms.fields.fold import Fold
from editor.desktop.issues.issue_lines import IssueLines


class UsesPanel(QWidget):
    """ "Används i", with what it means that published issues are among them."""

    opened = Signal(str, str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.fold = Fold(self)
        self.fold.setProperty("title", self.tr("Används i"))
        self._body = QWidget(self)
        self.lines = IssueLines(self._body)
        self.lines.setAccessibleName(self.tr("Används i"))
        self._told = QLabel(self._body)
        self._told.setProperty("role", "help")
        self._told.setWordWrap(True)
        inside = QVBoxLayout(self._body)
        inside.setContentsMargins(20, 4, 20, 12)
        inside.setSpacing(6)
        inside.addWidget(self.lines)
        inside.addWidget(self._told)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.fold)
        column.addWidget(self._body)
        self.fold.folds(self._body)
        self.lines.opened.connect(self.opened)

    def show_uses(self, lines: Sequence[tuple[str, str, str]], state: str) -> None:
        """The lines of :meth:`IssueLines.show_lines`, and what the heading tells."""
        self.lines.show_lines(lines)
        self._told.setText(
            self.tr("Enter öppnar utgåvan på stället.") if lines else self.tr("Ingen utgåva använder posten ännu.")
        )
        self.fold.show_state(state)
