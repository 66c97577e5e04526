"""The part of a calendar's form that lets it gather: all events from one day to another, in order of time."""

from __future__ import annotations

import datetime as dt

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from editor.desktop.forms.fields.choice_field import CheckField
from editor.desktop.forms.fields.date_field import MomentField
from editor.desktop.forms.register_desk import RegisterDesk
from editor.newsletter.issue import Moment
from editor.newsletter.record import Gather

DAYS = 60
"""How far ahead a new rule looks."""
PAUSE_MS = 600


class GatherField(QWidget):
    """Hidden until :meth:`join`. Shows the rule of a calendar and sets it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._registers: RegisterDesk | None = None
        self._calendar_id = ""
        self._date = dt.date(2000, 1, 1)
        self.gathers = CheckField(self)
        self.gathers.setProperty("words", self.tr("Sa&mla händelser ur registret"))
        self.first = MomentField(self)
        self.first.setProperty("label", self.tr("&Från och med"))
        self.last = MomentField(self)
        self.last.setProperty("label", self.tr("&Till och med"))
        self.deadlines = CheckField(self)
        self.deadlines.setProperty("words", self.tr("Även sista &dagar, till exempel för ansökan"))
        self._told = QLabel(self.tr("Kalendern hålls i datumordning. Det du tar bort kommer inte tillbaka."), self)
        self._told.setProperty("role", "help")
        self._told.setWordWrap(True)
        self._days = QWidget(self)
        days = QHBoxLayout(self._days)
        days.setContentsMargins(0, 0, 0, 0)
        days.setSpacing(12)
        days.addWidget(self.first, 1)
        days.addWidget(self.last, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        for part in (self.gathers, self._days, self.deadlines, self._told):
            column.addWidget(part)
        self._later = QTimer(self)
        self._later.setSingleShot(True)
        self._later.setInterval(PAUSE_MS)
        self._later.timeout.connect(self._take)
        self.gathers.changed.connect(self._switched)
        self.deadlines.changed.connect(lambda _: self._take())
        for field in (self.first, self.last):
            field.changed.connect(lambda _: self._later.start())
            field.left.connect(self._take)
        self.hide()

    def join(self, registers: RegisterDesk) -> None:
        """Ask ``registers`` from now on."""
        self._registers = registers
        registers.changed.connect(lambda: self._show(fresh=False))
        self._show(fresh=True)

    @property
    def has_rule(self) -> bool:
        """Whether the calendar shown gathers."""
        return self._registers is not None and self._registers.rule(self._calendar_id) is not None

    def show_calendar(self, calendar_id: str, date: dt.date, *, fresh: bool) -> None:
        """Speak of a calendar of an issue of ``date``."""
        self._calendar_id, self._date = calendar_id, date
        self._show(fresh=fresh)

    def _show(self, *, fresh: bool) -> None:
        if self._registers is None or not self._calendar_id:
            return
        self.show()
        rule = self._registers.rule(self._calendar_id)
        self.gathers.show_value(rule is not None, fresh)
        for field in (self.first, self.last):
            field.refer_to(self._date)
        for part in (self._days, self.deadlines, self._told):
            part.setVisible(rule is not None)
        if rule is not None:
            self.first.show_value(Moment(rule.first), fresh)
            self.last.show_value(Moment(rule.last), fresh)
            self.deadlines.show_value(rule.deadlines, fresh)
            self._tell_order(rule.first, rule.last)

    def _tell_order(self, first: dt.date, last: dt.date) -> None:
        self.last.show_error(self.tr("Sista dagen ligger före den första.") if last < first else "")

    def _switched(self, on: bool) -> None:
        if self._registers is None:
            return
        rule = Gather(first=self._date, last=self._date + dt.timedelta(days=DAYS)) if on else None
        self._registers.set_rule(self._calendar_id, rule)
        self._show(fresh=True)

    def _take(self) -> None:
        """Gather by what the fields say now, once typing pauses."""
        self._later.stop()
        registers = self._registers
        rule = registers.rule(self._calendar_id) if registers is not None else None
        first, last = self.first.value(), self.last.value()
        if registers is None or rule is None or first is None or last is None:
            return
        self._tell_order(first.date, last.date)
        if last.date >= first.date:
            new = Gather(first=first.date, last=last.date, deadlines=self.deadlines.value(), known=rule.known)
            if new != rule:
                registers.set_rule(self._calendar_id, new)
