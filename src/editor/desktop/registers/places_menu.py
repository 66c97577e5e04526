"""The menu of places in open issues where an entry can be used."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from functools import partial

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QMenu, QWidget

from editor.desktop.wording.registers import issue_words, place_words
from editor.newsletter.issue import Article, Calendar, ContactList
from editor.newsletter.record import Register
from editor.workspace.open_issue import OpenIssue
from editor.workspace.registers.uses import Place

Use = Callable[[OpenIssue, str, str], None]
"""Gets an open issue, the id of one of its items and what that is called."""


def places_menu(parent: QWidget, opened: Iterable[OpenIssue], register: Register, use: Use) -> QMenu:
    """A menu for each open issue that may change, with its calendars and articles (contact lists and articles)."""
    menu = QMenu(parent)
    kinds = (Calendar, Article) if register == "event" else (ContactList, Article)
    for one in opened:
        if not one.is_frozen:
            inside = menu.addMenu(_plain(issue_words(one.issue.newsletter.name, one.issue.title)))
            for section in one.issue.sections:
                for item in section.items:
                    if isinstance(item, kinds):
                        _add(inside, one, item, use)
            inside.setEnabled(not inside.isEmpty())
    if menu.isEmpty():
        nothing = QCoreApplication.translate("RegisterWords", "Ingen utgåva är öppen. Öppna en först.")
        menu.addAction(nothing).setEnabled(False)
    return menu


def _add(menu: QMenu, opened: OpenIssue, item: Article | Calendar | ContactList, use: Use) -> None:
    place = Place(item_id=item.id, kind=str(item.__struct_config__.tag), heading=item.heading)
    name = place_words(place)
    menu.addAction(_plain(name)).triggered.connect(partial(_use, use, opened, item.id, name))


def _use(use: Use, opened: OpenIssue, item_id: str, name: str, _checked: bool = False) -> None:
    use(opened, item_id, name)


def _plain(text: str) -> str:
    return text.replace("&", "&&")
