"""Search in all issues, by keys: typed, narrowed, chosen, opened at the place."""

from __future__ import annotations

import datetime as dt

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QApplication

from desktop.conftest import Desk
from editor.desktop.commands import Command
from editor.desktop.library.search_dialog import SearchDialog
from editor.newsletter.issue import Article, Contact, ContactList, Issue, Newsletter, Section
from editor.newsletter.places import node_key

OLD = Issue(
    id="gammal",
    title="Hösten",
    date=dt.date(2016, 10, 3),
    newsletter=Newsletter(name="Kustbrevet"),
    sections=(
        Section(
            id="s1",
            heading="Natur",
            items=(
                Article(id="a1", heading="Älgen räknas", body="<p>Vi räknar älgar vid Exempelsjön i oktober.</p>"),
                Article(id="a2", heading="Torkan", body="<p>Brunnarna sinar.</p>"),
                ContactList(id="k1", heading="Kontakt", contacts=("c1",)),
            ),
        ),
    ),
    contacts=(Contact(id="c1", name="Exempel Exempelsson", role="Älgförvaltare"),),
)
NEW = Issue(
    id="ny",
    title="Våren",
    date=dt.date(2023, 4, 2),
    newsletter=Newsletter(name="Exempelbrevet"),
    sections=(Section(id="s1", items=(Article(id="b1", heading="Nytt om älgar", body="<p>Kort.</p>"),)),),
)


class Searcher:
    """The dialog, worked in while it is open; what its rows said after each step."""

    def __init__(self, desk: Desk) -> None:
        self.desk = desk
        self.dialog: SearchDialog | None = None

    def within(self, work: list[object]) -> None:
        """Open the dialog by its command, and do ``work`` in it: texts are typed, keys pressed, functions called."""
        steps = iter(work)

        def step() -> None:
            dialog = QApplication.activeModalWidget()
            if not isinstance(dialog, SearchDialog) or not dialog.is_settled():
                QTimer.singleShot(5, step)
                return
            self.dialog = dialog
            one = next(steps, None)
            if isinstance(one, str):
                self.desk.qtbot.keyClicks(dialog.field, one) if one.isascii() else dialog.field.insert(one)
            elif isinstance(one, Qt.Key):
                focused = dialog.focusWidget()
                assert focused is not None
                self.desk.qtbot.keyClick(focused, one)
            elif callable(one):
                one(dialog)
            if one is not None and dialog.isVisible():
                QTimer.singleShot(0, step)

        QTimer.singleShot(0, step)
        self.desk.window.actions_[Command.SEARCH_ALL].trigger()


def titles(dialog: SearchDialog) -> list[str]:
    return [dialog.list.item(row).data(Qt.ItemDataRole.AccessibleTextRole) for row in range(dialog.list.count())]


def test_what_was_written_years_ago_opens_at_its_place(desk: Desk) -> None:
    desk.start(OLD, NEW)
    seen: list[list[str]] = []
    Searcher(desk).within(
        [
            "älg",
            lambda dialog: seen.append(titles(dialog)),
            lambda dialog: dialog.field.insert(" räkn"),
            lambda dialog: seen.append(titles(dialog)),
            Qt.Key.Key_Return,
        ]
    )
    assert [len(rows) for rows in seen] == [3, 1]
    assert seen[1][0].startswith(
        "Älgen räknas. Artikel · Kustbrevet · Hösten · 3\N{NO-BREAK SPACE}oktober 2016 · Utkast. "
    )
    desk.qtbot.waitUntil(lambda: desk.view.open_issue is not None)
    assert desk.issue == OLD
    desk.qtbot.waitUntil(lambda: desk.view.outline.row is not None and desk.view.outline.row.key == node_key("a1"))


def test_the_arrows_choose_and_the_screen_reader_hears_the_row(desk: Desk) -> None:
    desk.start(OLD, NEW)
    heard: list[str] = []
    Searcher(desk).within(
        [
            "exempelsson",
            lambda dialog: heard.append(dialog.field.accessibleDescription()),
            lambda dialog: dialog.field.setText("brunnar"),
            Qt.Key.Key_Down,
            lambda dialog: heard.append(dialog.field.accessibleDescription()),
            Qt.Key.Key_Escape,
        ]
    )
    assert heard[0].startswith("1 träff. Enter öppnar. Exempel Exempelsson. Kontakt · ")
    assert "Brunnarna sinar" in heard[1]
    assert desk.view.open_issue is None


def test_hits_are_narrowed_and_nothing_found_is_said(desk: Desk) -> None:
    desk.start(OLD, NEW)
    seen: list[tuple[int, str]] = []

    def look(dialog: SearchDialog) -> None:
        seen.append((dialog.list.count(), dialog.told.text()))

    Searcher(desk).within(
        [
            look,
            "älg",
            look,
            lambda dialog: dialog.year.setCurrentIndex(dialog.year.findData(2023)),
            look,
            lambda dialog: dialog.newsletter.setCurrentIndex(dialog.newsletter.findData("Kustbrevet")),
            look,
            lambda dialog: dialog.year.setCurrentIndex(0),
            lambda dialog: dialog.kind.setCurrentIndex(dialog.kind.findData("contact")),
            look,
            Qt.Key.Key_Escape,
        ]
    )
    assert [count for count, _ in seen] == [0, 3, 1, 0, 1]
    assert seen[0][1] == "Början av ett ord räcker. Enter öppnar, Esc stänger."
    assert seen[1][1] == "3 träffar. Enter öppnar."
    assert seen[3][1] == "Inga träffar på ”älg”."


def test_what_was_just_typed_is_found(desk: Desk) -> None:
    desk.start_with_open(NEW)
    desk.view.select(node_key("b1"))
    open_issue = desk.view.open_issue
    assert open_issue is not None
    counts: list[int] = []
    renamed = Article(id="b1", heading="Nytt om lodjur", body="<p>Kort.</p>")
    open_issue.apply(
        lambda issue: Issue(
            id="ny",
            title=issue.title,
            date=issue.date,
            newsletter=issue.newsletter,
            sections=(Section(id="s1", items=(renamed,)),),
        ),
        "Skriv",
    )
    Searcher(desk).within(["lodjur", lambda dialog: counts.append(dialog.list.count()), Qt.Key.Key_Escape])
    assert counts == [1]
