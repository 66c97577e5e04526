"""A picture chosen out of the register for an issue."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QDialog, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from editor.desktop.guide.asking import explain
from editor.desktop.look.nesting import nest
from editor.desktop.pictures.browser import PictureBrowser
from editor.support.errors import EditorError
from editor.workspace.registers.entries import Registers
from editor.workspace.registers.pictures import PictureRegister

if TYPE_CHECKING:
    from editor.store.values import RegisterEntry


class PictureRegisterDialog(QDialog):
    """The register, with a button that uses the picture stood on."""

    def __init__(
        self,
        pictures: PictureRegister,
        registers: Registers,
        today: dt.date,
        tell: Callable[[EditorError], None],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        explain(self, "pictures")
        self.setWindowTitle(self.tr("Bildregister"))
        self.resize(QSize(1080, 700).boundedTo(self.screen().availableSize() * 0.94))
        self.browser = PictureBrowser(pictures, registers, today, self)
        self.use_button = QPushButton(self.tr("A&nvänd bilden"), self)
        self.use_button.setProperty("primary", "true")
        self.use_button.setDefault(True)
        self.cancel_button = QPushButton(self.tr("Avbryt"), self)
        self.cancel_button.setAutoDefault(False)
        buttons = QHBoxLayout()
        buttons.setSpacing(8)
        buttons.addStretch(1)
        buttons.addWidget(self.cancel_button)
        buttons.addWidget(self.use_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 16, 20, 16)
        column.setSpacing(14)
        column.addWidget(self.browser, 1)
        nest(column, buttons)
        self.browser.failed.connect(tell)
        self.browser.chosen.connect(self.accept)
        self.browser.stood_on.connect(self._allow)
        self.use_button.clicked.connect(self.accept)
        self.cancel_button.clicked.connect(self.reject)
        self.finished.connect(self.browser.close_down)
        self._allow()
        self.browser.search.setFocus(Qt.FocusReason.OtherFocusReason)

    def chosen(self) -> RegisterEntry | None:
        """The picture to use."""
        return self.browser.entry()

    def _allow(self) -> None:
        self.use_button.setEnabled(self.browser.entry() is not None)


def ask_picture(
    pictures: PictureRegister,
    registers: Registers,
    today: dt.date,
    tell: Callable[[EditorError], None],
    parent: QWidget,
) -> RegisterEntry | None:
    """A picture of the register, or ``None``."""
    dialog = PictureRegisterDialog(pictures, registers, today, tell, parent.window())
    accepted = dialog.exec() == QDialog.DialogCode.Accepted
    entry = dialog.chosen() if accepted else None
    dialog.deleteLater()
    return entry
