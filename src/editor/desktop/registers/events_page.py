"""The event register: a list by month or a year at a glance, series, and each event with all that uses it."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from msgspec.structs import replace
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QWidget

from editor.desktop.commands import Command
from editor.desktop.desk import Desk
from editor.desktop.forms.event_form import EventForm
from editor.desktop.forms.fields.segment_field import SegmentField
from editor.desktop.forms.form import Form
from editor.desktop.pictures.issue_pictures import IssuePictures
from editor.desktop.registers.register_page import RegisterPage
from editor.desktop.registers.rows import Group, event_groups, event_of
from editor.desktop.registers.series_dialog import ask_series
from editor.desktop.registers.year_view import YearView
from editor.newsletter.event_dates import is_past, moved
from editor.newsletter.issue import Event, Issue
from editor.newsletter.record import Register
from editor.newsletter.registers import register
from editor.store.values import RegisterEntry
from editor.workspace.registers.entries import Registers


class EventsPage(RegisterPage):
    """All events, for every issue."""

    def __init__(self, desk: Desk, registers: Registers, parent: QWidget | None = None) -> None:
        self.year = YearView(desk.look, desk.now().date())
        super().__init__(desk, registers, self.tr("Händelser"), parent)

    def _register(self) -> Register:
        return "event"

    def _command(self) -> Command:
        return Command.EVENTS

    def _kind(self) -> str:
        return self.tr("Händelse")

    def _columns(self) -> tuple[Sequence[str], Sequence[int], int]:
        return (
            (self.tr("Tid"), self.tr("Rubrik"), self.tr("Plats"), self.tr("Anmälan")),
            (112, 0, 140, 150),
            1,
        )

    def _make_form(self, services: IssuePictures) -> Form:
        return EventForm(services)

    def _empty_thing(self) -> Event:
        return Event(id="e1", title="")

    def _groups(self, entries: tuple[RegisterEntry, ...], query: str) -> list[Group]:
        return event_groups(entries, self.today, query)

    def _count_words(self, entries: tuple[RegisterEntry, ...]) -> str:
        if not entries:
            return ""
        coming = sum(not is_past(event_of(entry), self.today) for entry in entries)
        return self.tr("{0} i registret, {1} kommande").format(len(entries), coming)

    def _words(self) -> tuple[str, str, str]:
        return (
            self.tr("Sök händelse"),
            self.tr("Ny händelse"),
            self.tr("Inga händelser i registret. När du lägger in en händelse kan du använda den i flera utgåvor."),
        )

    def _deleted_words(self) -> str:
        return self.tr("Händelsen är borttagen ur registret. Utgåvorna behåller den.")

    def _more_actions(self) -> Sequence[QAction]:
        self.series_action = self._action(self.tr("Duplicera som serie…"), "calendar_add", self.make_series)
        return (self.series_action,)

    def _more_layout(self) -> None:
        self.view = SegmentField()
        self.view.name_editor(self.tr("Visning"))
        self.view.offer([("list", self.tr("Lista")), ("year", self.tr("År"))])
        self.view.show_value("list", fresh=True)
        self.view.setMinimumWidth(112)
        self._head.insertWidget(3, self.view)
        self.body.addWidget(self.year)
        views = (self.view.button("list"), self.view.button("year"))
        months = (self.year.previous, self.year.next, *(month.list for month in self.year.months))
        for first, second in pairwise((*self._rail.buttons, *views, self.search, self.new_button, self.list, *months)):
            QWidget.setTabOrder(first, second)
        self.view.changed.connect(lambda _: self.refresh())
        self.year.chosen.connect(self._chosen_in_year)
        self.year.opened.connect(lambda _: self.pane.focus_form())

    def _shown_list(self) -> QWidget:
        return self.year if self.view.value() == "year" else self.list

    def _chosen_in_year(self, entry_id: str) -> None:
        self.list.choose(entry_id, tell=False)
        self.choose(entry_id)

    def _entries_changed(self) -> None:
        self.year.show_events(self.entries(), self.today, self.search.text())

    def make_series(self) -> None:
        """Ask for days and put a copy of the chosen event on each into the register."""
        self._keep()
        draft = self.pane.draft
        if draft is None:
            return
        content = self._drafted(draft)
        event = content.thing
        assert isinstance(event, Event)
        days = ask_series(event, self.today, self.window())
        if not days:
            return
        waiting = [len(days)]
        for day in days:
            there = register.Content(value=_with_event(content.value, moved(event, day)), pictures=content.pictures)
            self._registers.add("event", there, lambda _: self._series_made(waiting, len(days)), self._desk.tell)

    def _series_made(self, waiting: list[int], number: int) -> None:
        waiting[0] -= 1
        if not waiting[0]:
            told = self.tr("En händelse är tillagd.") if number == 1 else self.tr("{0} händelser är tillagda.")
            self.notice.tell(told.format(number))


def _with_event(value: Issue, event: Event) -> Issue:
    return replace(value, events=(event,))
