"""How far the open issue has come, in the status bar: an icon and a word, and the menu that changes it."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QToolButton, QWidget

from editor.desktop.look.icons import SMALL_PX, icon
from editor.desktop.wording.status import ICONS, status_words

if TYPE_CHECKING:
    from editor.newsletter.status import Standing
    from editor.workspace.open_issue import OpenIssue

TARGET_PX: Final = 24
"""The least height of what is clicked (WCAG 2.5.8)."""


class StatusSign(QToolButton):
    """Follows the open issue; nothing without one. Its menu is set from outside, with the first issue."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._status: Standing | None = None
        self._unsubscribe: Callable[[], None] | None = None
        self.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.setIconSize(QSize(SMALL_PX, SMALL_PX))
        self.setProperty("menuWords", "true")
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setMinimumHeight(TARGET_PX)
        self._show()

    def follow(self, open_issue: OpenIssue | None) -> None:
        """Tell of ``open_issue`` from now on, or of none."""
        if self._unsubscribe is not None:
            self._unsubscribe()
            self._unsubscribe = None
        self._status = None
        if open_issue is not None:
            self._unsubscribe = open_issue.on_standing(self._become)
            self._status = open_issue.standing
        self._show()

    def _become(self, status: Standing) -> None:
        fell, rose = status == "changed", self._status == "changed" and status == "approved"
        self._status = status
        self._show()
        if fell or rose:  # by an edit: nothing else tells that somebody's yes no longer holds, or holds again
            from editor.desktop.look.announcing import announce

            announce(self, self.accessibleName())

    def _show(self) -> None:
        self.setVisible(self._status is not None)
        if self._status is None:
            return
        words = status_words(self._status)
        self.setText(words)
        self.setIcon(icon(ICONS[self._status]))
        self.setAccessibleName(self.tr("Status: {0}").format(words))
        told = self.tr("Utgåvans status: {0}. Klicka för att ändra.").format(words)
        if self._status == "changed":
            told = self.tr(
                "Utgåvan är inte längre den som godkändes. Ångra ändringarna, eller låt godkänna den igen. "
                "Klicka för att ändra statusen."
            )
        self.setToolTip(told)
        self.setAccessibleDescription(told)
