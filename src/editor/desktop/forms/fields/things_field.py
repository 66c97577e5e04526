"""Lists of things that have forms of their own: the events and contacts that are shown, the parts of an article."""

from __future__ import annotations

from abc import abstractmethod
from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QHBoxLayout,
    QListWidget,
    QListWidgetItem,
    QMenu,
    QPushButton,
    QSizePolicy,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from editor.desktop.abstract import AbstractWidget
from editor.desktop.forms.edit import Edit
from editor.desktop.forms.fields.field import Field
from editor.desktop.forms.register_desk import RegisterDesk
from editor.desktop.forms.targets import Target
from editor.desktop.look.icons import icon
from editor.desktop.look.nesting import nest
from editor.newsletter import edits
from editor.newsletter.edits import event_links
from editor.newsletter.issue import Contact, ContactId, Event, EventId, Issue, Part, PartId
from editor.newsletter.places import node_id, node_key
from editor.newsletter.record import Register
from editor.swedish import events as event_words
from editor.swedish.words import NBSP

_ROW_PX = 32
_ICON_PX = 16
_FRAME_PX = 2
_MENU_LENGTH = 60


class _List(QListWidget):
    """As high as its rows; keys act on the current row."""

    opened = Signal()
    remove_asked = Signal()
    move_asked = Signal(int)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setProperty("part", "things")
        self.setUniformItemSizes(True)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setTextElideMode(Qt.TextElideMode.ElideRight)
        self.setTabKeyNavigation(False)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.itemDoubleClicked.connect(self.opened)

    def fit(self) -> None:
        """Be as high as the rows."""
        self.setFixedHeight(self.count() * _ROW_PX + 2 * _FRAME_PX)

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent) and self._action(event):
            event.accept()  # these keys mean the outline's rows elsewhere in the window
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        action = self._action(event)
        if action is None:
            super().keyPressEvent(event)
        else:
            action()
            event.accept()

    def _action(self, event: QKeyEvent) -> Callable[[], None] | None:
        key, alt = event.key(), event.modifiers() == Qt.KeyboardModifier.AltModifier
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            return self.opened.emit
        if key == Qt.Key.Key_Delete and not event.modifiers():
            return self.remove_asked.emit
        if alt and key in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            return partial(self.move_asked.emit, -1 if key == Qt.Key.Key_Up else 1)
        return None


class ThingsField(Field, metaclass=AbstractWidget):
    """Things named or held by the thing shown, in order. Enter or a double click goes to one.

    ``edited`` carries an Edit, ``opened`` the key of a block to show.
    """

    edited = Signal(object)
    opened = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._issue: Issue | None = None
        self._target: Target | None = None
        self._attribute = ""
        self._focus = ""
        self._ids: tuple[str, ...] = ()
        self._registers: RegisterDesk | None = None
        self._ordered = False
        self._offered: tuple[tuple[Event | Contact, ...], tuple[str, ...]] | None = None
        body = QWidget(self)
        body.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self.list = _List(body)
        self.add_button = QPushButton(self._new_words(), body)
        self.add_button.setIcon(icon("add"))
        self.choose_button = QPushButton(self.tr("Välj befintlig"), body)
        self._menu = QMenu(self.choose_button)
        self.choose_button.setMenu(self._menu)
        self.up_button = self._tool("arrow_up", self.tr("Flytta upp"))
        self.down_button = self._tool("arrow_down", self.tr("Flytta ned"))
        self.remove_button = self._tool("delete", self._remove_words())
        buttons = QHBoxLayout()
        buttons.setSpacing(8)
        buttons.addWidget(self.add_button)
        buttons.addWidget(self.choose_button)
        buttons.addStretch(1)
        for button in (self.up_button, self.down_button, self.remove_button):
            buttons.addWidget(button)
        column = QVBoxLayout(body)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(self.list)
        nest(column, buttons)
        self._set_editor(body, self.list)
        self._connect()

    def _tool(self, picture: str, words: str) -> QToolButton:
        button = QToolButton(self)
        button.setIcon(icon(picture))
        button.setIconSize(QSize(_ICON_PX, _ICON_PX))
        button.setToolTip(words)
        button.setAccessibleName(words)
        button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        return button

    def _connect(self) -> None:
        self.list.opened.connect(self._open)
        self.list.remove_asked.connect(self._remove)
        self.list.move_asked.connect(self._move)
        self.list.currentRowChanged.connect(self._follow_row)
        self.add_button.clicked.connect(self._add)
        self.up_button.clicked.connect(partial(self._move, -1))
        self.down_button.clicked.connect(partial(self._move, 1))
        self.remove_button.clicked.connect(self._remove)

    # What a subclass says

    @abstractmethod
    def _new_words(self) -> str: ...

    def _remove_words(self) -> str:
        return self.tr("Ta bort härifrån")

    @abstractmethod
    def _edit_names(self) -> tuple[str, str, str]:
        """What undo calls adding, removing and moving."""

    @abstractmethod
    def _words(self, issue: Issue, thing_id: str) -> str:
        """How a thing reads in the list."""

    def _all(self, issue: Issue) -> tuple[Event | Contact, ...]:
        """The things of the issue that could be chosen; the same object while they are unchanged."""
        return ()

    def _register(self) -> Register | None:
        """The register that such things are found in."""
        return None

    @abstractmethod
    def _with_new(self, issue: Issue, parent_id: str, title: str) -> Issue:
        """The issue with a new thing, called ``title`` ("" = not yet), named by the parent."""

    def _with_chosen(self, issue: Issue, parent_id: str, thing_id: str) -> Issue:
        return edits.use(issue, parent_id, thing_id)

    def _without(self, issue: Issue, parent_id: str, thing_id: str) -> Issue:
        return edits.release_use(issue, parent_id, thing_id)

    def _moved(self, issue: Issue, parent_id: str, thing_id: str, index: int) -> Issue:
        return edits.use(issue, parent_id, thing_id, index)

    @property
    def entry(self) -> QWidget:
        return self.list if self._ids else self.add_button

    # Showing

    def count(self) -> int:
        """How many things are listed."""
        return len(self._ids)

    def show_issue(self, issue: Issue, target: Target, attribute: str, focus: str, *, fresh: bool) -> None:
        """List what ``attribute`` of ``target`` names."""
        self._issue, self._target, self._attribute, self._focus = issue, target, attribute, focus
        before, row = self._ids, self.list.currentRow()
        current = before[row] if 0 <= row < len(before) and not fresh else None
        value = target.get(issue, attribute)
        self._ids = tuple(one if isinstance(one, str) else one.id for one in value)
        words = [self._words(issue, thing_id) for thing_id in self._ids]
        if words != [self.list.item(place).text() for place in range(self.list.count())]:
            self.list.clear()
            for text in words:
                item = QListWidgetItem(text)
                item.setSizeHint(QSize(0, _ROW_PX))
                item.setToolTip(text)
                self.list.addItem(item)
        if self._ids:
            place = self._ids.index(current) if current in self._ids else max(0, min(row, len(self._ids) - 1))
            self.list.setCurrentRow(0 if fresh else place)
        self.list.setVisible(bool(self._ids))
        self.list.fit()
        self._offer(issue)
        self._follow_row()

    def _offer(self, issue: Issue) -> None:
        things = self._all(issue)
        if self._offered is not None and self._offered[0] is things and self._offered[1] == self._ids:
            return  # as with every key pressed in a text
        self._offered = (things, self._ids)
        self._menu.clear()
        for thing_id in (thing.id for thing in things):
            if thing_id not in self._ids:
                words = self._words(issue, thing_id)
                shown = words if len(words) <= _MENU_LENGTH else words[:_MENU_LENGTH] + "…"
                self._menu.addAction(shown.replace("&", "&&")).triggered.connect(partial(self._choose, thing_id))
        self.choose_button.setVisible(not self._menu.isEmpty())

    def _follow_row(self, _: int = 0) -> None:
        row = self.list.currentRow()
        self.remove_button.setVisible(bool(self._ids))
        for button in (self.up_button, self.down_button):
            button.setVisible(bool(self._ids) and not self._ordered)
        self.up_button.setEnabled(row > 0)
        self.down_button.setEnabled(0 <= row < len(self._ids) - 1)
        self.remove_button.setEnabled(row >= 0)

    def keep_order(self, kept: bool) -> None:
        """Whether something else keeps the things in order: then they are not moved by hand."""
        self._ordered = kept
        self._follow_row()

    # Acting

    @property
    def choices(self) -> QMenu:
        """The menu of things that could be chosen."""
        return self._menu

    def _current(self) -> str | None:
        row = self.list.currentRow()
        return self._ids[row] if 0 <= row < len(self._ids) else None

    def _parent_id(self) -> str:
        return node_id(self._focus) or ""

    def _open(self) -> None:
        thing_id = self._current()
        if thing_id is not None:
            self.opened.emit(node_key(thing_id))

    def _send(self, change: Callable[[Issue], Issue], name: str) -> None:
        self.edited.emit(Edit(change, name, None, self._focus))

    def join(self, registers: RegisterDesk) -> None:
        """Offer what a register has before something new is made."""
        self._registers = registers

    def _add(self) -> None:
        before, parent_id, title = self._ids, self._parent_id(), ""
        register, registers = self._register(), self._registers
        if register is not None and registers is not None and registers.has_entries(register):
            chosen = registers.pick(register, self)
            if chosen is None:
                return
            if chosen.entry_id:
                registers.use(chosen.entry_id, parent_id)
                return
            title = chosen.title
        self._send(lambda issue: self._with_new(issue, parent_id, title), self._edit_names()[0])
        added = [thing_id for thing_id in self._ids if thing_id not in before]
        if added:  # the window has taken the edit and shown the issue again
            self.opened.emit(node_key(added[0]))

    def _choose(self, thing_id: str, _checked: bool = False) -> None:
        parent_id = self._parent_id()
        self._send(lambda issue: self._with_chosen(issue, parent_id, thing_id), self._edit_names()[0])

    def _remove(self) -> None:
        thing_id, parent_id = self._current(), self._parent_id()
        if thing_id is not None:
            self._send(lambda issue: self._without(issue, parent_id, thing_id), self._edit_names()[1])

    def _move(self, step: int, _checked: bool = False) -> None:
        thing_id, parent_id = self._current(), self._parent_id()
        if thing_id is None or self._ordered:
            return
        index = self._ids.index(thing_id) + step
        if 0 <= index < len(self._ids):
            self._send(lambda issue: self._moved(issue, parent_id, thing_id, index), self._edit_names()[2])


class EventsField(ThingsField):
    """The events that an article or calendar shows."""

    def _new_words(self) -> str:
        return self.tr("Ny händelse")

    def _edit_names(self) -> tuple[str, str, str]:
        return self.tr("Lägg till händelse"), self.tr("Ta bort händelse"), self.tr("Flytta händelse")

    def _words(self, issue: Issue, thing_id: str) -> str:
        event = edits.find(issue, thing_id)
        if not isinstance(event, Event):
            return ""
        badge = event_words.badge(event, "sv")
        title = event.title or self.tr("Händelse utan rubrik")
        return f"{badge.text.replace(NBSP, ' ')}  {title}" if badge else title

    def _all(self, issue: Issue) -> tuple[Event | Contact, ...]:
        return issue.events

    def _register(self) -> Register | None:
        return "event"

    def _with_new(self, issue: Issue, parent_id: str, title: str) -> Issue:
        event = Event(id=EventId(edits.fresh_id(issue, "e")), title=title)
        return event_links.named_back(edits.add_event(issue, event, parent_id), parent_id, event.id)

    def _with_chosen(self, issue: Issue, parent_id: str, thing_id: str) -> Issue:
        return event_links.named_back(edits.use(issue, parent_id, thing_id), parent_id, thing_id)


class ContactsField(ThingsField):
    """The contacts that an article or contact list shows."""

    def _new_words(self) -> str:
        return self.tr("Ny kontakt")

    def _edit_names(self) -> tuple[str, str, str]:
        return self.tr("Lägg till kontakt"), self.tr("Ta bort kontakt"), self.tr("Flytta kontakt")

    def _words(self, issue: Issue, thing_id: str) -> str:
        contact = edits.find(issue, thing_id)
        if not isinstance(contact, Contact):
            return ""
        said = [text for text in (contact.name, contact.role or contact.organisation) if text]
        return ", ".join(said) or contact.email or self.tr("Kontakt utan namn")

    def _all(self, issue: Issue) -> tuple[Event | Contact, ...]:
        return issue.contacts

    def _register(self) -> Register | None:
        return "contact"

    def _with_new(self, issue: Issue, parent_id: str, title: str) -> Issue:
        return edits.add_contact(issue, Contact(id=ContactId(edits.fresh_id(issue, "c")), name=title), parent_id)


class PartsField(ThingsField):
    """The sub-articles of an article."""

    def _new_words(self) -> str:
        return self.tr("Ny delartikel")

    def _remove_words(self) -> str:
        return self.tr("Ta bort delartikeln")

    def _edit_names(self) -> tuple[str, str, str]:
        return self.tr("Lägg till delartikel"), self.tr("Ta bort delartikel"), self.tr("Flytta delartikel")

    def _words(self, issue: Issue, thing_id: str) -> str:
        part = edits.find(issue, thing_id)
        heading = part.heading if isinstance(part, Part) else ""
        return heading or self.tr("Delartikel utan rubrik")

    def _with_new(self, issue: Issue, parent_id: str, title: str) -> Issue:
        return edits.add_part(issue, parent_id, Part(id=PartId(edits.fresh_id(issue, "p"))))

    def _without(self, issue: Issue, parent_id: str, thing_id: str) -> Issue:
        return edits.remove(issue, thing_id)

    def _moved(self, issue: Issue, parent_id: str, thing_id: str, index: int) -> Issue:
        return edits.move(issue, thing_id, parent_id, index)
