"""The pages of the registers, put on screen from the menu or at an entry."""

from __future__ import annotations

from typing import cast

from editor.desktop.desk import Desk
from editor.desktop.registers.contacts_page import ContactsPage
from editor.desktop.registers.events_page import EventsPage
from editor.store.values import RegisterEntry


def show_events(desk: Desk, entry_id: str = "") -> None:
    """The event register, at an entry if one is named."""
    workspace = desk.workspace
    if workspace is not None:
        page = cast(EventsPage, desk.host.show_page("events", lambda: EventsPage(desk, workspace.registers)))
        if entry_id:
            page.show_entry(entry_id)


def show_contacts(desk: Desk, entry_id: str = "") -> None:
    """The contact register, at an entry if one is named."""
    workspace = desk.workspace
    if workspace is not None:
        page = cast(ContactsPage, desk.host.show_page("contacts", lambda: ContactsPage(desk, workspace.registers)))
        if entry_id:
            page.show_entry(entry_id)


def show_entry(desk: Desk, entry: RegisterEntry) -> None:
    """The register of an event, contact or picture, at it."""
    from editor.desktop.pictures.register_page import show_pictures

    {"event": show_events, "contact": show_contacts, "image": show_pictures}[entry.register](desk, entry.id)
