"""How large the mail is against what Gmail shows whole: 102 kB, the rest is behind a link."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import partial
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QObject, QRect, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QMenu, QToolButton, QWidget

from editor.desktop.look import icons
from editor.desktop.look.style import Look
from editor.desktop.tasks import Task
from editor.newsletter import places

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
_MENU_PX = 420
_ELIDE = Qt.TextElideMode.ElideRight
MEASURED_AFTER_MS = 1200
"""A page is rendered for it: only when typing pauses, and beside the window."""


class HeavyBlock(NamedTuple):
    """A block of a mail that is too large; ``name`` is "" where it has no words of its own."""

    key: str
    name: str
    size_bytes: int


class Measured(NamedTuple):
    """The mail's page, and of one that Gmail would cut the heaviest blocks, heaviest first."""

    size_bytes: int
    heaviest: tuple[HeavyBlock, ...] = ()


class MailMeasure(QObject):
    """Measures the mail of the open issue in the background, one measurement at a time, the newest value last."""

    measured = Signal(object)
    """A :class:`Measured`."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._open: OpenIssue | None = None
        self._task: Task[Measured] | None = None
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

        def done(measured: Measured) -> None:
            end()
            if self._open is asked:
                self.measured.emit(measured)

        def end(*_: object) -> None:
            self._task = None
            task.deleteLater()

        task.succeeded.connect(done)
        task.failed.connect(end)
        task.start()

    def _size(self, issue: Issue, pictures: Mapping[str, Picture]) -> Measured:
        """In the task's thread; the renderer, with its cache of blocks, is used by one task after the other."""
        from editor.newsletter.outline import rows
        from editor.rendering.mail import MailRenderer
        from editor.rendering.themes import theme_of
        from editor.rendering.weight import size_bytes, to_shorten

        name = issue.newsletter.theme
        if self._renderer is None or self._renderer[0] != name:
            self._renderer = (name, MailRenderer(theme_of(issue)))
        page = self._renderer[1].render(issue, pictures)
        weights = to_shorten(page, limit_bytes=LIMIT_BYTES)
        names = {row.key: row.label for top in rows(issue) for row in top.walk()} if weights else {}
        heaviest = (HeavyBlock(weight.key, names.get(weight.key, ""), weight.size_bytes) for weight in weights)
        return Measured(size_bytes(page), tuple(heaviest))


class MailSize(QWidget):
    """Words, a meter, and a sign of its own near the limit and above it.

    Above it a button lists what weighs most; choosing one asks to go there.
    """

    asked = Signal(str)
    """The block key of what the user wants to shorten."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._bytes = 0
        self._sign, self._words = QLabel(), QLabel()
        self._meter = _Meter(self._level_colour, lambda: look.colours.line)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(6)
        self.shorten = QToolButton()
        self.shorten.setText(self.tr("Korta"))
        self.shorten.setProperty("menuWords", True)
        self.shorten.setAccessibleName(self.tr("Korta mejlet: det som väger mest"))
        self.shorten.setToolTip(self.tr("Det som väger mest i mejlet"))
        self.shorten.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.shorten.setMenu(QMenu(self.shorten))
        for part in (self._sign, self._words, self._meter, self.shorten):
            row.addWidget(part)
        look.changed.connect(self._tint)
        self.hide()

    def words(self) -> str:
        """What it says, ``""`` while nothing is measured."""
        return self._words.text() if not self.isHidden() else ""

    def forget(self) -> None:
        """Another issue: nothing is measured yet."""
        self.hide()

    def show_size(self, measured: Measured) -> None:
        """Tell the size of the mail's page, and what to shorten."""
        size_bytes = self._bytes = measured.size_bytes
        self._fill_menu(measured.heaviest)
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

    def _fill_menu(self, heaviest: tuple[HeavyBlock, ...]) -> None:
        self.shorten.setVisible(bool(heaviest))
        menu = self.shorten.menu()
        menu.clear()
        for block in heaviest:
            name = self.fontMetrics().elidedText(block.name or self._stand_in(block.key), _ELIDE, _MENU_PX)
            words = self.tr("{0}: {1} kB").format(name.replace("&", "&&"), max(round(block.size_bytes / KB), 1))
            menu.addAction(words).triggered.connect(partial(self.asked.emit, block.key))

    def _stand_in(self, key: str) -> str:
        fixed = {
            places.HERO: self.tr("Bilden överst"),
            places.INTRO: self.tr("Inledningen"),
            places.CONTENTS: self.tr("Innehållsförteckningen"),
        }
        return fixed.get(key) or self.tr("Del utan rubrik")

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
