"""A year at a glance: twelve months, each with its events."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import (
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QListWidget,
    QListWidgetItem,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from editor.desktop.look.icons import icon
from editor.desktop.look.nesting import nest
from editor.desktop.look.scrolling import scrolling
from editor.desktop.look.style import Look
from editor.desktop.registers.rows import event_of, event_text, fits
from editor.desktop.wording.times import spoken
from editor.newsletter.event_dates import falls_within, first_moment, is_past, last_day
from editor.newsletter.issue import Event
from editor.store.values import RegisterEntry
from editor.swedish.words import words

MONTHS = 12
ACROSS = 3
NARROW_PX = 620
ROW_PX = 26
LEAST_ROWS = 3


class _Month(QFrame):
    """A month's name and its events. Enter goes to an event."""

    chosen = Signal(str)
    opened = Signal(str)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setProperty("part", "card")
        self.name = QLabel()
        self.name.setProperty("role", "strong")
        self.list = _Events(self)
        self.list.currentItemChanged.connect(self._current)
        self.list.opened.connect(self.opened)
        self.list.itemClicked.connect(self._current)
        column = QVBoxLayout(self)
        column.setContentsMargins(10, 8, 6, 6)
        column.setSpacing(4)
        column.addWidget(self.name)
        column.addWidget(self.list)
        column.addStretch(1)

    def _current(self, item: QListWidgetItem | None, _before: QListWidgetItem | None = None) -> None:
        if item is not None and self.list.hasFocus():
            self.chosen.emit(str(item.data(Qt.ItemDataRole.UserRole)))


class _Events(QListWidget):
    opened = Signal(str)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setProperty("part", "month")
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setTextElideMode(Qt.TextElideMode.ElideRight)
        self.setTabKeyNavigation(False)
        self.setUniformItemSizes(True)
        self.setIconSize(QSize(12, 12))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.currentItem() is not None:
            self.opened.emit(str(self.currentItem().data(Qt.ItemDataRole.UserRole)))
            return
        super().keyPressEvent(event)


class YearView(QWidget):
    """``chosen`` carries the id of an entry; ``opened`` follows Enter."""

    chosen = Signal(str)
    opened = Signal(str)

    def __init__(self, look: Look, today: dt.date, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._year = today.year
        self._today = today
        self._entries: tuple[RegisterEntry, ...] = ()
        self._query = ""
        self._label = QLabel()
        self._label.setProperty("role", "strong")
        self.previous = self._turn("‹", self.tr("Förra året"), -1)
        self.next = self._turn("›", self.tr("Nästa år"), 1)
        self.months = [_Month(self) for _ in range(MONTHS)]
        for month in self.months:
            month.chosen.connect(self.chosen)
            month.opened.connect(self.opened)
        self._across = 0
        self._lay_out()
        look.changed.connect(self._fill)

    def _turn(self, sign: str, words_: str, step: int) -> QToolButton:
        button = QToolButton(self)
        button.setText(sign)
        button.setToolTip(words_)
        button.setAccessibleName(words_)
        button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        button.setMinimumSize(QSize(28, 28))
        button.clicked.connect(lambda: self.show_year(self._year + step))
        return button

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setContentsMargins(16, 0, 16, 8)
        head.addWidget(self.previous)
        head.addWidget(self._label)
        head.addWidget(self.next)
        head.addStretch(1)
        holder = QWidget()
        holder.setProperty("surface", "pane")
        self._grid = QGridLayout(holder)
        self._grid.setContentsMargins(16, 0, 16, 16)
        self._grid.setSpacing(10)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        nest(column, head)
        column.addWidget(scrolling(holder), 1)
        self._arrange(ACROSS)

    def _arrange(self, across: int) -> None:
        if across == self._across:
            return
        self._across = across
        for month in self.months:
            self._grid.removeWidget(month)
        for number, month in enumerate(self.months):
            self._grid.addWidget(month, number // across, number % across)
        for column in range(ACROSS):
            self._grid.setColumnStretch(column, 1 if column < across else 0)

    def resizeEvent(self, event: QResizeEvent) -> None:
        self._arrange(ACROSS if event.size().width() >= NARROW_PX else 2)
        super().resizeEvent(event)

    @property
    def year(self) -> int:
        """The year shown."""
        return self._year

    def show_year(self, year: int) -> None:
        """Show another year."""
        self._year = year
        self._fill()

    def show_events(self, entries: Sequence[RegisterEntry], today: dt.date, query: str) -> None:
        """Show these entries of the event register, as far as they fit ``query``."""
        self._entries, self._today, self._query = tuple(entries), today, query
        self._fill()

    def _fill(self) -> None:
        self._label.setText(str(self._year))
        names = words(spoken()).months
        found = [entry for entry in self._entries if fits(self._query, event_text(event_of(entry)))]
        for number, month in enumerate(self.months, 1):
            first = dt.date(self._year, number, 1)
            last = dt.date(self._year + number // MONTHS, number % MONTHS + 1, 1) - dt.timedelta(days=1)
            here = sorted(
                (entry for entry in found if falls_within(event_of(entry), first, last)),
                key=lambda entry: first_moment(event_of(entry)) is not None and _begins(event_of(entry)),
            )
            name = names[number - 1]
            name = name[:1].upper() + name[1:]
            month.name.setText(self.tr("{0} (har varit)").format(name) if last < self._today else name)
            self._fill_month(month, here, first)

    def _fill_month(self, month: _Month, entries: Sequence[RegisterEntry], first: dt.date) -> None:
        events = month.list
        current = events.currentItem().data(Qt.ItemDataRole.UserRole) if events.currentItem() else None
        blocked = events.blockSignals(True)
        events.clear()
        for entry in entries:
            event = event_of(entry)
            item = QListWidgetItem(f"{_days(event, first)}  {event.title or self.tr('Händelse utan rubrik')}")
            item.setSizeHint(QSize(0, ROW_PX))
            item.setData(Qt.ItemDataRole.UserRole, entry.id)
            said = item.text()
            if is_past(event, self._today):
                item.setForeground(self._look.colours.muted)
                item.setIcon(icon("checkmark", colour=self._look.colours.muted))
                said = self.tr("{0} (har varit)").format(said)
            item.setToolTip(said)
            item.setData(Qt.ItemDataRole.AccessibleTextRole, said)
            events.addItem(item)
            if entry.id == current:
                events.setCurrentItem(item)
        events.blockSignals(blocked)
        name = f"{month.name.text()} {self._year}"
        told = self.tr("inga händelser") if not entries else self.tr("{0} händelser").format(len(entries))
        told = self.tr("1 händelse") if len(entries) == 1 else told
        events.setAccessibleName(f"{name}: {told}")
        events.setFocusPolicy(Qt.FocusPolicy.StrongFocus if entries else Qt.FocusPolicy.NoFocus)
        events.setFixedHeight(max(len(entries), LEAST_ROWS) * ROW_PX + 4)


def _begins(event: Event) -> dt.date:
    moment = first_moment(event)
    return moment.date if moment is not None else dt.date.max


def _days(event: Event, first: dt.date) -> str:
    """The day of the month an event begins, or "–" and the day it ends where it began the month before."""
    begins, ends = _begins(event), last_day(event)
    if begins < first:
        return f"–{ends.day}" if ends is not None and (ends.year, ends.month) == (first.year, first.month) else "–"
    if ends is None or ends <= begins:
        return str(begins.day)
    return f"{begins.day}–{ends.day}" if ends.month == begins.month else f"{begins.day}–"
