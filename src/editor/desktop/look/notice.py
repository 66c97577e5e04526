"""A line of news over the lower edge of a panel: "Artikeln är borttagen. Ångra"."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, QPoint, Qt, QTimer
from PySide6.QtGui import QHideEvent, QShowEvent
from PySide6.QtWidgets import QApplication, QFrame, QHBoxLayout, QLabel, QPushButton, QToolButton, QWidget
from shiboken6 import isValid

from editor.desktop.look.buttons import small
from editor.desktop.look.icons import icon

SHOWN_MS = 12_000
"""Long enough to read and reach; what the button does can always be done by undo too."""
MARGIN_PX = 16


class Notice(QFrame):
    """Lies over ``host``, centred at its foot, until closed, replaced or old. Takes no focus by itself.

    What is too long for the host's width stands in several lines.
    """

    def __init__(self, host: QWidget) -> None:
        super().__init__(host)
        self._host = host
        self._answer: Callable[[], None] | None = None
        self._before: QWidget | None = None
        self._floor: QWidget | None = None
        self.setProperty("part", "notice")
        self.setProperty("severity", "quiet")
        self.setAutoFillBackground(True)
        self._words = QLabel()
        self._words.setTextFormat(Qt.TextFormat.PlainText)
        self._button = QPushButton()
        self._button.setProperty("quiet", "true")
        self._button.clicked.connect(self._answered)
        self._close = small(QToolButton())
        self._close.setIcon(icon("dismiss"))
        self._close.setToolTip(self.tr("Stäng"))
        self._close.setAccessibleName(self.tr("Stäng meddelandet"))
        self._close.clicked.connect(self.hide)
        row = QHBoxLayout(self)
        row.setContentsMargins(14, 4, 6, 4)
        row.addWidget(self._words)
        row.addWidget(self._button)
        row.addWidget(self._close)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(SHOWN_MS)
        self._timer.timeout.connect(self._grow_old)
        self.hide()

    def stand_above(self, floor: QWidget) -> None:
        """Cover nothing of ``floor``, which stands at the foot of the host: buttons that are needed meanwhile."""
        self._floor = floor

    def tell(self, words: str, verb: str = "", answer: Callable[[], None] | None = None) -> None:
        """Say ``words``; ``verb`` on a button that calls ``answer``."""
        self._words.setText(words)
        self._answer = answer
        self._button.setText(verb)
        self._button.setVisible(bool(verb))
        self.setAccessibleName(words)
        self.adjustSize()
        self._place()
        self.show()
        self.raise_()
        self._timer.start()
        from editor.desktop.look.announcing import announce  # not needed by the first paint

        announce(self, f"{words} {verb}" if verb else words)

    @property
    def asks(self) -> bool:
        """Whether it is shown with a button that does something."""
        return self.isVisible() and bool(self._button.text())

    def enter(self) -> None:
        """Put the focus on that button; when the notice goes, the focus goes back."""
        self._before = QApplication.focusWidget()
        self._button.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def words(self) -> str:
        """What is said just now, ``""`` when nothing is."""
        return self._words.text() if self.isVisible() else ""

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._host.installEventFilter(self)

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self._host.removeEventFilter(self)
        before, self._before = self._before, None
        if before is not None and isValid(before) and self.isAncestorOf(QApplication.focusWidget() or self._host):
            before.setFocus(Qt.FocusReason.OtherFocusReason)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self._host and event.type() == QEvent.Type.Resize:
            self._place()
        return super().eventFilter(watched, event)

    def _place(self) -> None:
        self._words.setWordWrap(False)
        room = max(self._host.width() - 2 * MARGIN_PX, 100)
        width, height = self.sizeHint().width(), self.sizeHint().height()
        if width > room:
            self._words.setWordWrap(True)
            width, height = room, self.heightForWidth(room)
        left = (self._host.width() - width) // 2
        floor = self._floor.mapTo(self._host, QPoint(0, 0)).y() if self._floor is not None else self._host.height()
        self.setGeometry(left, floor - height - MARGIN_PX, width, height)

    def _answered(self) -> None:
        self.hide()
        if self._answer is not None:
            self._answer()

    def _grow_old(self) -> None:
        if self.isAncestorOf(self.window().focusWidget() or self._host) or self.underMouse():
            self._timer.start()
            return
        self.hide()
