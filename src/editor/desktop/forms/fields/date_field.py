"""Fields for dates, moments and hours: they take what people type and write it out when focus leaves."""

from __future__ import annotations

import datetime as dt
from abc import abstractmethod

from PySide6.QtCore import Property, QCoreApplication, QDate, QLocale, QPoint, Qt, Signal
from PySide6.QtGui import QIcon, QKeyEvent, QTextCharFormat, QTransform
from PySide6.QtWidgets import QCalendarWidget, QFrame, QHBoxLayout, QSizePolicy, QToolButton, QVBoxLayout, QWidget

from editor.desktop.abstract import AbstractWidget
from editor.desktop.forms.fields.field import Field
from editor.desktop.forms.fields.line_edits import OneRowEdit
from editor.desktop.look.icons import icon
from editor.newsletter import characters
from editor.newsletter.issue import Moment
from editor.swedish import typed_dates
from editor.swedish.dates import long_date
from editor.swedish.words import NBSP

_ARROW_PX = 16


class _CalendarPopup(QFrame):
    """A month to pick a day from."""

    picked = Signal(QDate)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setFrameShape(QFrame.Shape.StyledPanel)
        self._calendar = QCalendarWidget(self)
        self._calendar.setLocale(QLocale("sv_SE"))
        self._calendar.setFirstDayOfWeek(Qt.DayOfWeek.Monday)
        self._calendar.setVerticalHeaderFormat(QCalendarWidget.VerticalHeaderFormat.ISOWeekNumbers)
        self._calendar.setGridVisible(False)
        for day in (Qt.DayOfWeek.Saturday, Qt.DayOfWeek.Sunday):
            self._calendar.setWeekdayTextFormat(day, QTextCharFormat())
        self._draw_arrows()
        column = QVBoxLayout(self)
        column.setContentsMargins(1, 1, 1, 1)
        column.addWidget(self._calendar)
        self._calendar.clicked.connect(self._pick)
        self._calendar.activated.connect(self._pick)
        self.setFocusProxy(self._calendar)

    def _draw_arrows(self) -> None:
        """Qt draws its arrows black whatever lies under them."""
        forward = icon("chevron_right").pixmap(_ARROW_PX, _ARROW_PX)
        back = forward.transformed(QTransform.fromScale(-1, 1))
        for name, arrow, words in (
            ("qt_calendar_prevmonth", back, self.tr("Föregående månad")),
            ("qt_calendar_nextmonth", forward, self.tr("Nästa månad")),
        ):
            button = self._calendar.findChild(QToolButton, name)
            if button is not None:
                button.setIcon(QIcon(arrow))
                button.setAccessibleName(words)

    def open_at(self, place: QPoint, date: dt.date) -> None:
        """Show the month of ``date`` at ``place`` (of the screen)."""
        self._calendar.setSelectedDate(QDate(date.year, date.month, date.day))
        self.move(place)
        self.show()
        self._calendar.setFocus(Qt.FocusReason.PopupFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.close()
        else:
            super().keyPressEvent(event)

    def _pick(self, date: QDate) -> None:
        self.close()
        self.picked.emit(date)


class TypedField(Field, metaclass=AbstractWidget):
    """A row to type in that is read as a value: a base for dates and hours.

    While typing, every text that can be read is sent; one that cannot is left alone. When focus leaves, the value is
    written out in full, or the field says below that the text cannot be read and keeps it.
    """

    _button: QToolButton | None = None
    """Opens a calendar, where the value is a day."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._line = OneRowEdit(self)
        self._line.edited.connect(self._typed)
        self._line.left.connect(self._leave)

    @property
    def editor(self) -> OneRowEdit:
        """The widget that is typed in."""
        return self._line

    def _name_editor(self) -> None:
        super()._name_editor()
        if self._button is not None:  # several stand in a form: each says whose calendar it opens
            self._button.setAccessibleName(f"{self._button.toolTip()}: {self.name()}")

    @abstractmethod
    def is_unread(self) -> bool:
        """Whether the text is one that cannot be read: the value is then an older one."""

    def _get_placeholder(self) -> str:
        return self._line.placeholderText()

    def _put_placeholder(self, text: str) -> None:
        self._line.setPlaceholderText(text)

    placeholder = Property(str, _get_placeholder, _put_placeholder, doc="An example shown while the field is empty.")

    @abstractmethod
    def _typed(self, text: str) -> None: ...

    @abstractmethod
    def _leave(self) -> None: ...

    def _refuse(self, sentence: str) -> None:
        self.show_error(sentence.format(text=characters.trim(self._line.text())))


class DateField(TypedField):
    """One day. An empty field, or one that cannot be read, keeps the last day: an issue always has a date."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._date = dt.date(2000, 1, 1)
        self._popup: _CalendarPopup | None = None
        body, self._button = _with_calendar_button(self, self._line)
        self._set_editor(body, self._line)
        self._button.clicked.connect(self._open_calendar)

    def value(self) -> dt.date:
        """The last day that could be read."""
        return self._date

    def show_value(self, value: dt.date, fresh: bool = False) -> None:
        """Show ``value``, unless the text already says it."""
        if not fresh and value == self._date:
            return
        self._date = value
        self.show_error("")
        if fresh or typed_dates.parse_date(self._line.text(), value) != value:
            self._line.show_text(_date_words(value))

    def is_unread(self) -> bool:
        return typed_dates.parse_date(self._line.text(), self._date) is None

    def _typed(self, text: str) -> None:
        date = typed_dates.parse_date(text, self._date)
        if date is not None:
            self._accept(date)

    def _accept(self, date: dt.date) -> None:
        self.show_error("")
        if date != self._date:
            self._date = date
            self.changed.emit(date)

    def _leave(self) -> None:
        if typed_dates.parse_date(self._line.text(), self._date) is None:
            if characters.trim(self._line.text()):
                self._refuse(_unreadable())
            else:
                self.show_error(self.tr("Utgåvan behöver ett datum. Skriv till exempel 15 juni 2023."))
        else:
            self._line.show_text(_date_words(self._date))
            self.show_error("")
        self.left.emit()

    def _open_calendar(self) -> None:
        self._popup = _CalendarPopup(self)
        self._popup.picked.connect(self._pick)
        self._popup.open_at(self._line.mapToGlobal(self._line.rect().bottomLeft()), self._date)

    def _pick(self, picked: QDate) -> None:
        date = dt.date(picked.year(), picked.month(), picked.day())
        self._line.setText(_date_words(date))
        self._accept(date)
        self._line.setFocus(Qt.FocusReason.PopupFocusReason)


class MomentField(TypedField):
    """A day with or without a time, or nothing.

    After :meth:`take_periods` "15 juni kl 13-15", "12–14 juni kl 9–16" and "v. 39" are understood too:
    ``period_typed`` carries a :class:`editor.swedish.typed_dates.Typed`, before ``changed`` carries its start.
    """

    period_typed = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._moment: Moment | None = None
        self._reference = dt.date(2000, 1, 1)
        self._takes_period = False
        self._popup: _CalendarPopup | None = None
        body, self._button = _with_calendar_button(self, self._line)
        self._set_editor(body, self._line)
        self._button.clicked.connect(self._open_calendar)

    def take_periods(self) -> None:
        """Understand a start and an end typed into this one field."""
        self._takes_period = True

    def refer_to(self, date: dt.date) -> None:
        """The day that decides a year left out: the issue's."""
        self._reference = date

    def value(self) -> Moment | None:
        """The last moment that could be read; ``None`` when the field is empty."""
        return self._moment

    def show_value(self, value: Moment | None, fresh: bool = False) -> None:
        """Show ``value``, unless the text already says it."""
        if not fresh and value == self._moment:
            return
        self._moment = value
        self.show_error("")
        typed = self._read()
        if fresh or (typed.start if typed else None) != value:
            self._line.show_text(_moment_words(value) if value else "")

    def is_unread(self) -> bool:
        return bool(characters.trim(self._line.text())) and self._read() is None

    def _read(self) -> typed_dates.Typed | None:
        typed = typed_dates.read(self._line.text(), self._reference)
        return typed if typed and (self._takes_period or typed.end is None) else None

    def _typed(self, text: str) -> None:
        if not characters.trim(text):
            self._accept(None)
            return
        typed = self._read()
        if typed is None:
            return
        if self._takes_period:
            self._moment = typed.start
            self.show_error("")
            self.period_typed.emit(typed)
            self.changed.emit(typed.start)
        else:
            self._accept(typed.start)

    def _accept(self, moment: Moment | None) -> None:
        self.show_error("")
        if moment != self._moment:
            self._moment = moment
            self.changed.emit(moment)

    def _leave(self) -> None:
        text = characters.trim(self._line.text())
        if text and self._read() is None:
            self._refuse(_unreadable())
        else:
            self._line.show_text(_moment_words(self._moment) if text and self._moment else "")
            self.show_error("")
        self.left.emit()

    def _open_calendar(self) -> None:
        if self._popup is None:
            self._popup = _CalendarPopup(self)
            self._popup.picked.connect(self._pick)
        date = self._moment.date if self._moment else self._reference
        self._popup.open_at(self._line.mapToGlobal(self._line.rect().bottomLeft()), date)

    def _pick(self, picked: QDate) -> None:
        date = dt.date(picked.year(), picked.month(), picked.day())
        moment = Moment(date, self._moment.time if self._moment else None)
        self._line.setText(_moment_words(moment))
        self._accept(moment)
        self._line.setFocus(Qt.FocusReason.PopupFocusReason)


class HoursField(TypedField):
    """The hours of each day of an event of several days, kept as ``09:00-16:00``; may be empty."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._hours = ""
        self._set_editor(self._line)

    def value(self) -> str:
        """The last hours that could be read."""
        return self._hours

    def show_value(self, value: str, fresh: bool = False) -> None:
        """Show ``value``, unless the text already says it."""
        if not fresh and value == self._hours:
            return
        self._hours = value
        self.show_error("")
        if fresh or self._read() != value:
            self._line.show_text(self._words())

    def is_unread(self) -> bool:
        return self._read() is None

    def _read(self) -> str | None:
        """The text as a value, ``None`` where it cannot be read."""
        if not characters.trim(self._line.text()):
            return ""
        hours = typed_dates.parse_hours(self._line.text())
        return f"{hours[0]:%H:%M}-{hours[1]:%H:%M}" if hours else None

    def _words(self) -> str:
        return self._hours.replace(":", ".").replace("-", "–")

    def _typed(self, text: str) -> None:
        hours = self._read()
        if hours is not None:
            self.show_error("")
            if hours != self._hours:
                self._hours = hours
                self.changed.emit(hours)

    def _leave(self) -> None:
        if self._read() is None:
            self._refuse(self.tr("”{text}” går inte att tolka som tider. Skriv till exempel 9.00–16.00."))
        else:
            self._line.show_text(self._words())
            self.show_error("")
        self.left.emit()


def _moment_words(moment: Moment) -> str:
    """The moment as a field writes it: "15 juni 2023 kl. 13.00"."""
    words = _date_words(moment.date)
    return f"{words} kl. {moment.time.hour}.{moment.time.minute:02}" if moment.time else words


def _date_words(date: dt.date) -> str:
    return long_date(date, "sv").replace(NBSP, " ")


def _unreadable() -> str:
    return _tr("”{text}” går inte att tolka som ett datum. Skriv till exempel 15 juni 2023.")


def _with_calendar_button(parent: QWidget, line: OneRowEdit) -> tuple[QWidget, QToolButton]:
    """The row with a button that opens the calendar."""
    body = QWidget(parent)
    row = QHBoxLayout(body)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(4)
    line.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
    row.addWidget(line)
    button = QToolButton(body)
    button.setIcon(icon("calendar_ltr"))
    button.setAccessibleName(_tr("Öppna kalendern"))
    button.setToolTip(_tr("Öppna kalendern"))
    row.addWidget(button)
    return body, button


def _tr(text: str) -> str:
    return QCoreApplication.translate("DateField", text)
