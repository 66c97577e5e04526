"""The line over a form that says why nothing in it can be changed."""

from __future__ import annotations

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QWidget

from editor.desktop.forms.fields.field_parts import Mark
from editor.desktop.look.buttons import plain


class FrozenSign(QFrame):
    """A lock, the reason, and the way on."""

    def __init__(self, go_on: QAction, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("part", "notice")
        self.setProperty("severity", "quiet")
        words = QLabel(self.tr("Utgåvan är publicerad. Den kan läsas och kopieras men inte ändras."), self)
        words.setWordWrap(True)
        self.button = QPushButton(plain(go_on.text()), self)
        self.button.setProperty("quiet", "true")
        self.button.setAutoDefault(False)
        self.button.setToolTip(go_on.toolTip())
        self.button.clicked.connect(go_on.trigger)
        row = QHBoxLayout(self)
        row.setContentsMargins(12, 4, 6, 4)
        row.addWidget(Mark("lock_closed", self))
        row.addWidget(words, 1)
        row.addWidget(self.button)
        self.setAccessibleName(words.text())
        self.hide()
