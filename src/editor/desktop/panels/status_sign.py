"""How far the open issue has come, in the status bar: an icon and a word."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QHBoxLayout, QLabel, QWidget

from editor.desktop.look import icons
from editor.desktop.look.style import Look
from editor.desktop.wording.status import ICONS, status_words

if TYPE_CHECKING:
    from editor.newsletter.status import Status
    from editor.workspace.open_issue import OpenIssue


class StatusSign(QWidget):
    """Follows the open issue; nothing without one."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._status: Status | None = None
        self._unsubscribe: Callable[[], None] | None = None
        self._icon, self.words = QLabel(self), QLabel(self)
        row = QHBoxLayout(self)
        row.setContentsMargins(10, 0, 12, 0)
        row.setSpacing(5)
        row.addWidget(self._icon)
        row.addWidget(self.words)
        look.changed.connect(self._show)
        self._show()

    def follow(self, open_issue: OpenIssue | None) -> None:
        """Tell of ``open_issue`` from now on, or of none."""
        if self._unsubscribe is not None:
            self._unsubscribe()
            self._unsubscribe = None
        self._status = None
        if open_issue is not None:
            self._unsubscribe = open_issue.on_status(self._become)
            self._status = open_issue.status
        self._show()

    def _become(self, status: Status) -> None:
        self._status = status
        self._show()

    def _show(self) -> None:
        self.setVisible(self._status is not None)
        if self._status is None:
            return
        words = status_words(self._status)
        self.words.setText(words)
        self.words.setFont(self.font())
        self.setAccessibleName(self.tr("Status: {0}").format(words))
        self._icon.setPixmap(
            icons.pixmap(ICONS[self._status], icons.SMALL_PX, self._look.colours.text, self.devicePixelRatioF())
        )
