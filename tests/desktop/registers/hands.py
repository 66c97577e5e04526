"""Hands for the registers: dialogs answered while they are open, pages opened by their commands."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from typing import TypeVar, cast

from PySide6.QtCore import Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QWidget

from desktop.conftest import NOW, Desk
from desktop.hands import type_text
from editor.desktop.commands import Command
from editor.desktop.pages.page import Page
from editor.desktop.registers.contacts_page import ContactsPage
from editor.desktop.registers.events_page import EventsPage
from editor.desktop.registers.picker import Picker
from editor.newsletter.issue import Contact, Event, Moment
from editor.newsletter.record import Register
from editor.newsletter.registers import register
from editor.store.thread import StoreThread
from editor.store.values import RegisterEntry
from editor.workspace.registers.entries import Registers
from editor.workspace.registers.origins import Origins

D = TypeVar("D", bound=QDialog)


TODAY = NOW.date()
SOON = TODAY + dt.timedelta(days=10)
NEXT = Event(
    id="e1",
    title="Vandring",
    start=Moment(SOON, dt.time(9)),
    deadline=Moment(SOON - dt.timedelta(days=3)),
    place="Exempelskogen",
)
OVER = Event(id="e1", title="Forum", start=Moment(TODAY - dt.timedelta(days=40)), place="Zoom")
PERSON = Contact(id="c1", name="Exempel Exempelsson", role="Samordnare", email="exempel@example.se")


def registers(desk: Desk) -> Registers:
    """The registers of the desk's workspace."""
    workspace = desk.window.workspace
    assert workspace is not None
    return workspace.registers


def origins(desk: Desk) -> Origins:
    """Where the things of the desk's issues come from."""
    workspace = desk.window.workspace
    assert workspace is not None
    return workspace.origins


def events_page(desk: Desk) -> EventsPage:
    """The event register, put on screen from the menu."""
    return cast(EventsPage, _page(desk, Command.EVENTS, EventsPage))


def contacts_page(desk: Desk) -> ContactsPage:
    """The contact register, put on screen from the menu."""
    return cast(ContactsPage, _page(desk, Command.CONTACTS, ContactsPage))


def _page(desk: Desk, command: Command, kind: type[Page]) -> Page:
    action = desk.window.actions_[command]
    assert action.isEnabled()
    action.trigger()
    found = [page for page in desk.window.findChildren(kind) if page.isVisible()]
    assert len(found) == 1
    desk.qtbot.waitUntil(lambda: desk.window.focusWidget() is not None and found[0].isAncestorOf(desk.focused()))
    return found[0]


def answer(desk: Desk, kind: type[D], work: Callable[[D], None], ask: Callable[[], object]) -> None:
    """Do what opens a dialog, and ``work`` in the dialog once it is there; it has to close it."""
    seen: list[D] = []
    wrong: list[BaseException] = []

    def step() -> None:
        dialog = QApplication.activeModalWidget()
        if not isinstance(dialog, kind):
            QTimer.singleShot(5, step)
            return
        seen.append(dialog)
        try:
            work(dialog)
        except BaseException as error:  # raised where the test can see it, not in the dialog's event loop
            wrong.append(error)
            dialog.reject()

    QTimer.singleShot(0, step)
    ask()
    if wrong:
        raise wrong[0]
    assert len(seen) == 1, f"no {kind.__name__} was opened"
    desk.window.activateWindow()
    desk.qtbot.waitUntil(desk.window.isActiveWindow)


def pick(desk: Desk, text: str, ask: Callable[[], object]) -> list[str]:
    """Type ``text`` into the picker that ``ask`` opens and press Enter; what was listed."""
    listed: list[str] = []

    def work(dialog: Picker) -> None:
        type_text(dialog.field, text)
        listed.extend(dialog.list.item(row).text() for row in range(dialog.list.count()))
        QTest.keyClick(dialog.field, Qt.Key.Key_Return)

    answer(desk, Picker, work, ask)
    return listed


def write(desk: Desk, text: str) -> None:
    """Type a text where the focus is, in place of what stands there."""
    write_in(desk.focused(), text)


def write_in(editor: QWidget, text: str) -> None:
    """Type a text into a field, in place of what stands there."""
    QTest.keyClick(editor, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    type_text(editor, text)


def fill(desk: Desk, *things: Event | Contact) -> list[RegisterEntry]:
    """Entries in the store before the program starts."""
    store = StoreThread(desk.folder / "store", lambda call: call())
    kept = []
    for thing in things:
        name: Register = "event" if isinstance(thing, Event) else "contact"
        content = register.new_content(thing)
        kept.append(store.call(lambda library, name=name, content=content: library.registers.add(name, content)))  # type: ignore[misc]
    store.close()
    return kept
