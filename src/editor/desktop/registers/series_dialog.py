"""Duplicate an event as a series: weekly, monthly or on days of one's own; the days are shown before it is made."""

from __future__ import annotations

import datetime as dt
from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QHBoxLayout,
    QLabel,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from editor.desktop.forms.fields.choice_field import ChoiceField
from editor.desktop.forms.fields.date_field import MomentField
from editor.desktop.guide.asking import explain
from editor.desktop.look.announcing import SpokenLabel
from editor.desktop.look.icons import icon
from editor.desktop.look.rows import make_roomy
from editor.desktop.wording.times import spoken
from editor.newsletter.event_dates import first_moment, series_days
from editor.newsletter.issue import Event, Moment
from editor.swedish.dates import weekday_date

WIDTH_PX: Final = 460
MOST_DAYS: Final = 60
_SATURDAY: Final = 5


class SeriesDialog(QDialog):
    """``days`` are those that are ticked when the dialog is accepted."""

    def __init__(self, event: Event, today: dt.date, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        explain(self, "registers")
        begins = first_moment(event)
        self._first = begins.date if begins is not None else today
        self.setWindowTitle(self.tr("Duplicera som serie"))
        self.setMinimumWidth(WIDTH_PX)
        self.rhythm = ChoiceField()
        self.rhythm.setProperty("label", self.tr("&Upprepas"))
        self.rhythm.offer(
            [
                ("weekly", self.tr("Varje vecka")),
                ("fortnightly", self.tr("Varannan vecka")),
                ("monthly_weekday", self.tr("Varje månad, samma veckodag")),
                ("monthly_date", self.tr("Varje månad, samma datum")),
                ("own", self.tr("Egna datum")),
            ]
        )
        self.rhythm.show_value("weekly", fresh=True)
        self.until = MomentField()
        self.until.setProperty("label", self.tr("Till &och med"))
        self.until.refer_to(self._first)
        self.until.show_value(Moment(self._first + dt.timedelta(days=28)), fresh=True)
        self.own = MomentField()
        self.own.setProperty("label", self.tr("&Datum"))
        self.own.refer_to(self._first)
        self.add_button = QPushButton(self.tr("&Lägg till datum"))
        self.add_button.setIcon(icon("add"))
        self.list = QListWidget()
        self.list.setAccessibleName(self.tr("Datum i serien"))
        make_roomy(self.list)
        self.list.setMinimumHeight(180)
        self._told = SpokenLabel()
        self._told.setProperty("role", "help")
        self._told.setWordWrap(True)
        self._buttons = QDialogButtonBox()
        self.make_button = self._buttons.addButton(self.tr("Lägg till"), QDialogButtonBox.ButtonRole.AcceptRole)
        self.make_button.setProperty("primary", "true")
        self._buttons.addButton(self.tr("Avbryt"), QDialogButtonBox.ButtonRole.RejectRole)
        self._lay_out(event)
        self._connect()
        self._fill()

    def _lay_out(self, event: Event) -> None:
        begins = weekday_date(self._first, spoken())
        said = QLabel(self.tr("{0}, {1}. Sista anmälningsdag och slut flyttas med.").format(event.title, begins))
        said.setWordWrap(True)
        self._own_row = QWidget()
        own = QHBoxLayout(self._own_row)
        own.setContentsMargins(0, 0, 0, 0)
        own.addWidget(self.own, 1)
        own.addWidget(self.add_button, 0, Qt.AlignmentFlag.AlignBottom)
        column = QVBoxLayout(self)
        column.setSpacing(12)
        for part in (said, self.rhythm, self.until, self._own_row, self.list, self._told, self._buttons):
            column.addWidget(part)

    def _connect(self) -> None:
        self.rhythm.changed.connect(lambda _: self._fill())
        self.until.changed.connect(lambda _: self._fill())
        self.add_button.clicked.connect(self._add_own)
        self.list.itemChanged.connect(lambda _: self._tell())
        self._buttons.accepted.connect(self.accept)
        self._buttons.rejected.connect(self.reject)

    @property
    def days(self) -> list[dt.date]:
        """The days that are ticked."""
        items = [self.list.item(row) for row in range(self.list.count())]
        return [item.data(Qt.ItemDataRole.UserRole) for item in items if item.checkState() == Qt.CheckState.Checked]

    def _fill(self) -> None:
        rhythm, until = self.rhythm.value(), self.until.value()
        own = rhythm == "own"
        self._own_row.setVisible(own)
        self.until.setVisible(not own)
        self.list.clear()
        if not own and until is not None:
            step = 2 if rhythm == "fortnightly" else 1
            kind = "weekly" if rhythm == "fortnightly" else rhythm
            for day in series_days(self._first, kind, step=step, until=until.date, limit=MOST_DAYS):  # type: ignore[arg-type]
                self._put(day)
        self._tell()

    def _put(self, day: dt.date) -> None:
        words = weekday_date(day, spoken())
        if day.weekday() >= _SATURDAY:
            words = self.tr("{0} (helg)").format(words)
        item = QListWidgetItem(words)
        item.setFlags(item.flags() | Qt.ItemFlag.ItemIsUserCheckable)
        item.setCheckState(Qt.CheckState.Checked)
        item.setData(Qt.ItemDataRole.UserRole, day)
        places = [self.list.item(row).data(Qt.ItemDataRole.UserRole) for row in range(self.list.count())]
        if day in places:
            return
        self.list.insertItem(sum(other < day for other in places), item)

    def _add_own(self) -> None:
        moment = self.own.value()
        if moment is not None:
            self._put(moment.date)
            self.own.show_value(None, fresh=True)
            self._tell()
        self.own.enter()

    def _tell(self) -> None:
        number = len(self.days)
        self.make_button.setEnabled(bool(number))
        if not number:
            self._told.setText(self.tr("Inga datum ännu."))
        elif number == 1:
            self._told.setText(self.tr("En händelse läggs till i registret."))
        else:
            self._told.setText(self.tr("{0} händelser läggs till i registret.").format(number))


def ask_series(event: Event, today: dt.date, parent: QWidget) -> list[dt.date]:
    """The days to put copies of ``event`` on; empty where the user thinks better of it."""
    dialog = SeriesDialog(event, today, parent)
    accepted = dialog.exec() == QDialog.DialogCode.Accepted
    dialog.deleteLater()
    return dialog.days if accepted else []
