"""Keeping the registers clean: what stands in them twice, and what is kept of a person."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QLabel,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QTabWidget,
    QVBoxLayout,
    QWidget,
)

from editor.desktop.desk import Desk
from editor.desktop.guide.asking import explain
from editor.desktop.library.person_tab import PersonTab, Tell
from editor.desktop.look.announcing import SpokenLabel
from editor.desktop.look.empty_words import EmptyWords
from editor.desktop.look.nesting import nest
from editor.desktop.look.room import give_room
from editor.desktop.look.rows import make_roomy
from editor.desktop.registers.rows import entry_name
from editor.desktop.wording.times import happened
from editor.newsletter.issue import Contact, Event
from editor.support.errors import EditorError
from editor.swedish.dates import long_date

if TYPE_CHECKING:
    from editor.store.values import RegisterEntry

WIDTH_PX: Final = 720
HEIGHT_PX: Final = 540


def _tr(text: str) -> str:
    return QCoreApplication.translate("TidyDialog", text)


class TidyDialog(QDialog):
    """Two tabs; everything said stands in one line at the foot."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        explain(self, "registers")
        self.setWindowTitle(self.tr("Städa registren"))
        give_room(self, WIDTH_PX, HEIGHT_PX)
        self.told = SpokenLabel()
        self.told.setWordWrap(True)
        self.told.setTextFormat(Qt.TextFormat.PlainText)
        self.told.setProperty("role", "help")
        self.twice = DuplicatesTab(desk, self._tell)
        self.person = PersonTab(desk, self._tell)
        self.tabs = QTabWidget()
        self.tabs.setAccessibleName(self.windowTitle())
        self.tabs.addTab(self.twice, self.tr("&Dubbletter"))
        self.tabs.addTab(self.person, self.tr("&Personuppgifter"))
        self.tabs.currentChanged.connect(lambda _: self._tell(""))
        close = QPushButton(self.tr("Stän&g"))
        close.clicked.connect(self.accept)
        close.setAutoDefault(False)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 14, 16, 12)
        column.setSpacing(10)
        column.addWidget(self.tabs, 1)
        foot = QHBoxLayout()
        nest(column, foot)
        foot.addWidget(self.told, 1)
        foot.addWidget(close)

    def _tell(self, words: str) -> None:
        self.told.setText(words)
        self.told.setAccessibleName(words)


class DuplicatesTab(QWidget):
    """Groups of entries that are probably the same; the chosen one is kept and the others become it."""

    def __init__(self, desk: Desk, tell: Tell) -> None:
        super().__init__()
        self._desk = desk
        self._tell = tell
        words = QLabel(
            self.tr(
                "Här står händelser och kontakter som förmodligen är samma. Markera den som ska vara kvar: de andra i "
                "gruppen går upp i den, också i alla utkast. Publicerade utgåvor ändras inte."
            )
        )
        words.setWordWrap(True)
        self.list = QListWidget()
        self.list.setAccessibleName(self.tr("Poster som står flera gånger"))
        self._empty = EmptyWords(self.list)
        make_roomy(self.list)
        self.merge_button = QPushButton(self.tr("Behåll den markerade och &slå ihop gruppen"))
        self.merge_button.setAutoDefault(False)
        self.merge_button.clicked.connect(self.merge)
        self.list.currentItemChanged.connect(lambda current, before: self._update())
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 12, 12, 12)
        column.setSpacing(10)
        column.addWidget(words)
        column.addWidget(self.list, 1)
        row = QHBoxLayout()
        row.addStretch(1)
        row.addWidget(self.merge_button)
        nest(column, row)
        workspace = desk.workspace
        if workspace is not None:
            workspace.registers.read(("event", "contact"), self.refresh, self._fail)

    def refresh(self) -> None:
        """List the groups there are now."""
        workspace = self._desk.workspace
        groups = workspace.tidying.duplicates() if workspace is not None else ()
        self.list.clear()
        for number, group in enumerate(groups, start=1):
            for entry in group:
                item = QListWidgetItem(f"{number}.  {_described(entry, self._desk)}")
                item.setData(Qt.ItemDataRole.UserRole, (entry, group))
                self.list.addItem(item)
        if groups:
            self.list.setCurrentRow(0)
        self._empty.say("" if groups else self.tr("Inget står två gånger i registren."))
        self._update()

    def _update(self) -> None:
        self.merge_button.setEnabled(self.list.currentItem() is not None)

    def merge(self) -> None:
        """Keep the chosen entry, and let the others of its group become it."""
        item, workspace = self.list.currentItem(), self._desk.workspace
        if item is None or workspace is None:
            return
        kept, group = item.data(Qt.ItemDataRole.UserRole)
        others = [entry for entry in group if entry.id != kept.id]
        agreed = self._desk.prompts.confirm(
            self,
            self.tr("Slå ihop till {0}?").format(entry_name(kept)),
            self.tr("Antal poster som går upp i den: {0}. I utkasten kan du ångra som vanligt.").format(len(others)),
            self.tr("Slå ihop"),
        )
        if agreed:
            self._merge_next(kept, others)

    def _merge_next(self, kept: RegisterEntry, others: list[RegisterEntry]) -> None:
        workspace = self._desk.workspace
        if workspace is None:
            return
        if not others:
            self._tell(self.tr("Ihopslaget: {0}.").format(entry_name(kept)))
            self.refresh()
            return
        name = self.tr("Slå ihop poster i registret")
        workspace.tidying.merge(kept, others[0], name, lambda: self._merge_next(kept, others[1:]), self._fail)

    def _fail(self, error: EditorError) -> None:
        self._tell(self._desk.messages.sentence(error))


def show_tidying(desk: Desk) -> None:
    """Show the dialog until the user is done."""
    dialog = TidyDialog(desk, desk.window)
    dialog.exec()
    dialog.deleteLater()


def _described(entry: RegisterEntry, desk: Desk) -> str:
    thing = entry.content.thing
    parts: Iterable[str] = ()
    if isinstance(thing, Contact):
        parts = (thing.role, thing.organisation, thing.email, thing.phone)
    elif isinstance(thing, Event):
        parts = (long_date(thing.start.date, "sv") if thing.start else thing.date_text, thing.place)
    changed = _tr("ändrad {0}").format(happened(entry.changed_at, desk.now()))
    return " · ".join(part for part in (entry_name(entry), *parts, changed) if part)
