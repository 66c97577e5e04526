"""The sign of saving in the status bar: quiet while all is well, plain when it is not."""

from __future__ import annotations

import datetime as dt
from typing import Literal

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QHBoxLayout, QLabel, QWidget

from editor.desktop.look import icons
from editor.desktop.look.style import Look

SAVING_SHOWN_AFTER_MS = 400
"""A save that ends sooner shows no "Sparar …": nothing flickers."""

SaveKind = Literal["none", "saved", "pending", "saving", "failed"]


class SaveSign(QWidget):
    """An icon and a sentence; nothing while there is nothing to save."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._kind: SaveKind = "none"
        self._icon = QLabel()
        self._words = QLabel()
        row = QHBoxLayout(self)
        row.setContentsMargins(12, 0, 10, 0)
        row.setSpacing(6)
        row.addWidget(self._icon)
        row.addWidget(self._words)
        row.addStretch(1)
        self._slow = QTimer(self)
        self._slow.setSingleShot(True)
        self._slow.setInterval(SAVING_SHOWN_AFTER_MS)
        self._slow.timeout.connect(lambda: self._write("saving", self.tr("Sparar …"), "arrow_sync"))
        look.changed.connect(self._tint)
        self._drawn = ""
        self.hide()

    def show_state(self, kind: SaveKind, at: dt.datetime | None = None, sentence: str = "") -> None:
        """Tell the state: ``at`` (local) when it was saved, ``sentence`` why it was not."""
        if kind == self._kind == "saving":
            return
        waited = self._kind
        self._kind = kind
        if kind in ("pending", "saving"):
            if kind == "saving" or waited == "none":
                self._slow.start()
            return
        self._slow.stop()
        if kind == "saved":
            words = self.tr("Sparat {0}").format(f"{at:%H.%M}") if at else self.tr("Allt är sparat")
            self._write("saved", words, "checkmark")
        elif kind == "failed":
            self._write("failed", sentence, "error_circle")
        else:
            self._write("none", "", "")

    def words(self) -> str:
        """What the sign says."""
        return self._words.text()

    def _write(self, kind: SaveKind, words: str, drawn: str) -> None:
        self._words.setText(words)
        self.setVisible(kind != "none")  # what stands beside it begins at the edge then
        self._words.setToolTip(words if kind == "failed" else "")
        self._dress("error" if kind == "failed" else "")
        self._drawn = drawn
        self.setAccessibleName(words)
        if kind == "failed":
            from editor.desktop.look.announcing import announce  # not needed by the first paint

            announce(self, words, urgent=True)
        self._tint()

    def _dress(self, role: str) -> None:
        if self._words.property("role") != (role or None):
            self._words.setProperty("role", role or None)
            self._words.style().unpolish(self._words)
            self._words.style().polish(self._words)

    def _tint(self) -> None:
        if not self._drawn:
            self._icon.clear()
            return
        colours = self._look.colours
        colour = colours.error if self._kind == "failed" else colours.muted
        self._icon.setPixmap(icons.pixmap(self._drawn, icons.SMALL_PX, colour, self.devicePixelRatioF()))
