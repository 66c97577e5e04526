"""Find by typing in a register, before something is typed a second time; a new one is always among the choices."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QDialog, QLabel, QLineEdit, QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from editor.desktop.guide.asking import explain
from editor.desktop.list_keys import ListKeys
from editor.desktop.look.icons import icon
from editor.desktop.look.room import give_room
from editor.desktop.matching import rank
from editor.desktop.registers.rows import Row, contact_groups, day_words, entry_name, event_groups, event_of
from editor.newsletter.issue import Contact, Event
from editor.newsletter.record import Register
from editor.store.values import RegisterEntry

WIDTH_PX: Final = 560
HEIGHT_PX: Final = 440
ROW_PX: Final = 34
_FAR: Final = 99
_ENTRY: Final = Qt.ItemDataRole.UserRole


@dataclass(frozen=True)
class Picked:
    """An entry, or (``entry_id`` "") a new thing called ``title``."""

    entry_id: str
    title: str = ""


class Picker(QDialog):
    """:attr:`picked` is what was chosen, ``None`` where the user thought better of it."""

    def __init__(
        self, register: Register, entries: Sequence[RegisterEntry], today: dt.date, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        explain(self, "registers")
        self._register = register
        self._entries = tuple(entries)
        self._today = today
        self.picked: Picked | None = None
        events = register == "event"
        self.setWindowTitle(self.tr("Lägg till händelse") if events else self.tr("Lägg till kontakt"))
        give_room(self, WIDTH_PX, HEIGHT_PX)
        self.field = QLineEdit()
        self.field.setPlaceholderText(
            self.tr("Sök i registret, eller skriv en ny rubrik")
            if events
            else self.tr("Sök i registret, eller skriv ett namn")
        )
        self.field.setAccessibleName(self.field.placeholderText())
        self.field.setClearButtonEnabled(True)
        self.field.addAction(icon("search"), QLineEdit.ActionPosition.LeadingPosition)
        self.list = QListWidget()
        ListKeys(self.field, self.list, round_about=True).taken.connect(lambda: self._take(self.list.currentItem()))
        self.list.setAccessibleName(self.tr("Träffar"))
        self.list.setUniformItemSizes(True)
        self.list.setTextElideMode(Qt.TextElideMode.ElideRight)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        told = QLabel(self.tr("Det som hämtas ur registret följer med när registret ändras."))
        told.setProperty("role", "help")
        told.setWordWrap(True)
        column = QVBoxLayout(self)
        column.setSpacing(10)
        for part in (self.field, self.list, told):
            column.addWidget(part)
        self.field.textChanged.connect(self._fill)
        self.list.itemActivated.connect(self._take)
        self.list.itemClicked.connect(self._take)
        self._fill("")

    def _fill(self, query: str) -> None:
        typed = query.strip()
        groups = event_groups if self._register == "event" else contact_groups
        self.list.clear()
        if not typed:
            self._put_new("")
        rows = [row for group in groups(self._entries, self._today, query) for row in group.rows]
        for row in sorted(rows, key=lambda row: _distance(typed, row)):
            self._put(row.entry, quiet=row.quiet)
        if typed:
            self._put_new(typed)
        self.list.setCurrentRow(0)

    def _put(self, entry: RegisterEntry, *, quiet: bool) -> None:
        words = self._words(entry)
        if quiet:
            past = self.tr("{0} (har varit)") if self._register == "event" else self.tr("{0} (har slutat)")
            words = past.format(words)
        item = QListWidgetItem(icon("calendar_ltr" if self._register == "event" else "contact_card"), words)
        item.setToolTip(words)
        item.setSizeHint(QSize(0, ROW_PX))
        item.setData(_ENTRY, entry.id)
        self.list.addItem(item)

    def _words(self, entry: RegisterEntry) -> str:
        thing = entry.content.thing
        if isinstance(thing, Event):
            days = day_words(event_of(entry))
            year = (
                f" {thing.start.date.year}"
                if thing.start is not None and thing.start.date.year != self._today.year
                else ""
            )
            said = [entry_name(entry), f"{days}{year}", thing.place]
        else:
            assert isinstance(thing, Contact)
            said = [entry_name(entry), thing.role, thing.organisation]
        return ", ".join(part for part in said if part)

    def _put_new(self, title: str) -> None:
        plain = self.tr("Ny händelse") if self._register == "event" else self.tr("Ny kontakt")
        item = QListWidgetItem(icon("add"), self.tr("{0}: ”{1}”").format(plain, title) if title else plain)
        item.setSizeHint(QSize(0, ROW_PX))
        item.setData(_ENTRY, "")
        self.list.addItem(item)

    def _take(self, item: QListWidgetItem | None) -> None:
        if item is None:
            return
        self.picked = Picked(str(item.data(_ENTRY)), self.field.text().strip())
        self.accept()


def _distance(typed: str, row: Row) -> tuple[bool, int]:
    """Those whose name begins with what is typed before those that have it elsewhere; what is over comes last."""
    fit = rank(typed, entry_name(row.entry))
    return row.quiet, _FAR if fit is None else fit


def pick(register: Register, entries: Sequence[RegisterEntry], today: dt.date, parent: QWidget) -> Picked | None:
    """Ask for an entry or a new thing."""
    dialog = Picker(register, entries, today, parent.window())
    dialog.exec()
    dialog.deleteLater()
    return dialog.picked
