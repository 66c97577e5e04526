"""How large the mail is against what Gmail shows whole: 102 kB, the rest is behind a link."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QRect, QSize, QTimer, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QWidget

from editor.desktop import icons
from editor.desktop.style import Look
from editor.desktop.tasks import Task

if TYPE_CHECKING:
    from editor.newsletter.issue import Issue
    from editor.rendering.mail import MailRenderer
    from editor.support.pictures import Picture
    from editor.workspace.open_issue import OpenIssue

KB = 1024
LIMIT_BYTES = 102 * KB
"""Gmail cuts longer mails off (support.google.com: "[Message clipped]", measured 102 kB)."""
CLOSE_BYTES = 90 * KB
METER_PX = QSize(56, 6)
MEASURED_AFTER_MS = 1200
"""A page is rendered for it: only when typing pauses, and beside the window."""


class MailMeasure(QObject):
    """Measures the mail of the open issue in the background, one measurement at a time, the newest value last."""

    measured = Signal(int)
    """Bytes of the mail's page."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._open: OpenIssue | None = None
        self._task: Task[int] | None = None
        self._renderer: tuple[str, MailRenderer] | None = None
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(MEASURED_AFTER_MS)
        self._pause.timeout.connect(self._measure)

    def follow(self, open_issue: OpenIssue | None) -> None:
        """Measure this issue from now on."""
        self._open = open_issue
        self._pause.stop()
        if open_issue is not None:
            self._pause.start()

    def soon(self) -> None:
        """The issue changed: measure when the changes pause."""
        if self._open is not None:
            self._pause.start()

    def _measure(self) -> None:
        if self._open is None:
            return
        if self._task is not None:  # the next pause comes after it
            self._pause.start()
            return
        asked, issue, pictures = self._open, self._open.issue, dict(self._open.pictures)
        task = self._task = Task(lambda progress: self._size(issue, pictures), self)

        def done(size: int) -> None:
            end()
            if self._open is asked:
                self.measured.emit(size)

        def end(*_: object) -> None:
            self._task = None
            task.deleteLater()

        task.succeeded.connect(done)
        task.failed.connect(end)
        task.start()

    def _size(self, issue: Issue, pictures: Mapping[str, Picture]) -> int:
        """In the task's thread; the renderer, with its cache of blocks, is used by one task after the other."""
        from editor.rendering.mail import MailRenderer
        from editor.rendering.themes import theme_of

        name = issue.newsletter.theme
        if self._renderer is None or self._renderer[0] != name:
            self._renderer = (name, MailRenderer(theme_of(issue)))
        return len(self._renderer[1].render(issue, pictures).html().encode())


class MailSize(QWidget):
    """Words, a meter, and a sign of its own near the limit and above it."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._bytes = 0
        self._sign, self._words = QLabel(), QLabel()
        self._meter = _Meter(self._level_colour, lambda: look.colours.line)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(6)
        for part in (self._sign, self._words, self._meter):
            row.addWidget(part)
        look.changed.connect(self._tint)
        self.hide()

    def words(self) -> str:
        """What it says, ``""`` while nothing is measured."""
        return self._words.text() if not self.isHidden() else ""

    def forget(self) -> None:
        """Another issue: nothing is measured yet."""
        self.hide()

    def show_size(self, size_bytes: int) -> None:
        """Tell the size of the mail's page."""
        self._bytes = size_bytes
        size, limit = max(round(size_bytes / KB), 1), LIMIT_BYTES // KB
        self._words.setText(self.tr("Mejl {0} av {1} kB").format(size, limit))
        if size_bytes >= LIMIT_BYTES:
            told = self.tr("Mejlet är {0} kB. Gmail klipper av efter {1} kB. Korta texter eller dela utgåvan.")
        elif size_bytes >= CLOSE_BYTES:
            told = self.tr("Mejlet är {0} kB. Gmail klipper av efter {1} kB.")
        else:
            told = self.tr("Mejlet är {0} kB av de {1} kB som Gmail visar hela.")
        told = told.format(size, limit)
        self.setToolTip(told)
        self.setAccessibleName(told)
        self._meter.fill(size_bytes / LIMIT_BYTES)
        self._tint()
        self.show()

    def _level_colour(self) -> QColor:
        colours = self._look.colours
        if self._bytes >= LIMIT_BYTES:
            return colours.error
        return colours.warning if self._bytes >= CLOSE_BYTES else colours.accent

    def _tint(self) -> None:
        sign = "error_circle" if self._bytes >= LIMIT_BYTES else "warning" if self._bytes >= CLOSE_BYTES else ""
        self._sign.setVisible(bool(sign))
        if sign:
            picture = icons.pixmap(sign, icons.SMALL_PX, self._level_colour(), self.devicePixelRatioF())
            self._sign.setPixmap(picture)
        self._meter.update()


class _Meter(QWidget):
    def __init__(self, colour: Callable[[], QColor], ground: Callable[[], QColor]) -> None:
        super().__init__()
        self._colour, self._ground = colour, ground
        self._filled = 0.0
        self.setFixedSize(METER_PX)

    def fill(self, part: float) -> None:
        """``part`` of the limit, 1.0 = full."""
        self._filled = min(part, 1.0)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), self._ground())
        painter.fillRect(QRect(0, 0, round(self.width() * self._filled), self.height()), self._colour())
