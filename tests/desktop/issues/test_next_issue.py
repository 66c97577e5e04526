"""The next issue through the window: the June issue of Västra Götaland becomes a September issue, item by item."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QApplication, QTreeWidget, QTreeWidgetItemIterator

from desktop.conftest import Desk
from editor.desktop.commands import Command
from editor.desktop.issues.next_issue_dialog import NextIssueDialog
from editor.desktop.outline.model import MARK_ROLE
from editor.desktop.panels.reminder_marks import ReminderBar
from editor.newsletter import edits, issue_file, places
from editor.newsletter.issue import Article, Issue, articles
from editor.newsletter.record import Record, Work
from editor.newsletter.reminders import standing
from editor.store.thread import StoreThread
from editor.workspace import incoming

CTRL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier
ID = "vastra-gotaland-2023-06"


@pytest.fixture
def june(shared: Path) -> Path:
    return shared / "examples" / ID / "issue.lansbrev.json"


class Hands:
    """One person's actions, counted: a key, a text typed into a field, a click."""

    def __init__(self, desk: Desk) -> None:
        self.desk = desk
        self.actions = 0

    def press(self, key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        self.actions += 1
        self.desk.press(key, modifier)

    def type(self, text: str) -> None:
        self.actions += 1
        self.desk.type(text)


def start(desk: Desk, file: Path) -> None:
    """A window whose store holds the issue of ``file``, pictures and all."""
    read = incoming.read(file)
    store = StoreThread(desk.folder / "store", lambda call: call())

    def fill(library: object) -> None:
        from editor.store.library import Library

        assert isinstance(library, Library)
        for name, data in read.picture_data.items():
            library.pictures.add(read.pictures[name], data)
        library.create_issue(read.issue, read.pictures)

    store.call(fill)
    store.close()
    desk.start()
    desk.qtbot.waitUntil(lambda: len(desk.window.start_page.issues) == 1)


def in_dialog(desk: Desk, work: Callable[[NextIssueDialog], None], ask: Callable[[], None]) -> None:
    """``ask`` for the dialog and ``work`` in it; ``work`` closes it."""
    done: list[bool] = []

    def begin() -> None:
        dialog = QApplication.activeModalWidget()
        if not isinstance(dialog, NextIssueDialog):
            QTimer.singleShot(10, begin)
            return
        dialog.activateWindow()
        desk.qtbot.waitUntil(dialog.isActiveWindow)
        try:
            work(dialog)
        finally:
            done.append(True)
            if QApplication.activeModalWidget() is dialog:
                dialog.reject()

    QTimer.singleShot(0, begin)
    ask()
    desk.qtbot.waitUntil(lambda: bool(done) and QApplication.activeModalWidget() is None)
    desk.window.activateWindow()
    desk.qtbot.waitUntil(desk.window.isActiveWindow)


def lines(dialog: NextIssueDialog) -> list[tuple[str, str, str]]:
    """What the list says, top down."""
    tree = dialog.findChild(QTreeWidget)
    assert isinstance(tree, QTreeWidget)
    walk = QTreeWidgetItemIterator(tree)
    found = []
    while (row := walk.value()) is not None:
        found.append((row.text(0), row.text(1), row.text(2).replace("\u00a0", " ")))
        walk += 1
    return found


def go_to(desk: Desk, dialog: NextIssueDialog, beginning: str) -> None:
    """Down the list by keys to the row that begins so."""
    tree = dialog.findChild(QTreeWidget)
    assert isinstance(tree, QTreeWidget)
    tree.setFocus()
    desk.press(Qt.Key.Key_Home)
    for _ in range(40):
        row = tree.currentItem()
        if row is not None and row.text(0).startswith(beginning):
            return
        desk.press(Qt.Key.Key_Down)
    raise AssertionError(beginning)


def make_september(desk: Desk, june: Path) -> None:
    """The issue of September, made of that of June with all that is proposed."""
    start(desk, june)

    def work(dialog: NextIssueDialog) -> None:
        desk.type("1 september 2023")
        desk.press(Qt.Key.Key_Return)

    in_dialog(desk, work, desk.window.actions_[Command.NEW_FROM].trigger)
    desk.qtbot.waitUntil(lambda: desk.view.open_issue is not None)


def test_june_becomes_september_item_by_item(desk: Desk, june: Path) -> None:
    start(desk, june)
    old = issue_file.read(june).issue
    heading = {article.id: article.heading for article in articles(old)}
    title = {event.id: event.title for event in old.events}
    hands = Hands(desk)

    def work(dialog: NextIssueDialog) -> None:
        hands.type("1 september 2023")
        news, gone = ("Ta inte med", "Nyhet ur den utgåvan."), "Ta inte med"
        assert lines(dialog) == [
            ("Sidhuvud", "Behåll", "Hör till nyhetsbrevet."),
            ("Avsnitt utan rubrik", "Behåll", "Hör till brevets stomme."),
            (heading["a1"], gone, "Har varit: 12 juni 2023."),
            (heading["a2"], "Uppdatera", "Kontrollera om det fortfarande stämmer: i år."),
            (heading["a3"], *news),
            (heading["a4"], gone, "Sista dag har passerat: 1 aug 2023. Nyhet ur den utgåvan."),
            *((heading[a], *news) for a in ("a5", "a6", "a7", "a8")),
            ("KALENDER", "Behåll", "Hör till brevets stomme."),
            ("Kalender", "Behåll", "Hör till brevets stomme."),
            (title["e1"], gone, "Har varit: 7 juni 2023."),
            (title["e2"], gone, "Har varit: 12 juni 2023."),
            (title["e3"], gone, "Har varit: 15 juni 2023."),
            (title["e4"], "Behåll", "Gäller till och med 2 september 2023."),
            (title["e5"], "Behåll", "Gäller till och med 19 december 2023."),
            ("Om nyhetsbrevet", "Behåll", "Hör till nyhetsbrevet."),
            (
                "Sidfot och kontakt",
                "Uppdatera",
                "Adressen för ”Webbversion” leder till den utgåvan och tas bort.",
            ),
        ]
        hands.press(Qt.Key.Key_Return)

    in_dialog(desk, work, lambda: hands.press(Qt.Key.Key_N, CTRL | SHIFT))
    desk.qtbot.waitUntil(lambda: desk.view.open_issue is not None)
    assert hands.actions <= 10
    new = desk.issue
    assert (new.title, str(new.date), new.number, new.id) == ("Nyhetsbrev september 2023", "2023-09-01", "", "")
    (kept,) = articles(new)
    assert kept == next(article for article in articles(old) if article.id == "a2")
    assert [section.heading for section in new.sections] == ["", "KALENDER"]
    assert new.events == tuple(event for event in old.events if event.id in ("e4", "e5"))
    assert [image.credit for image in new.images] == ["Ola Kjelbye"]
    assert new.newsletter.about == old.newsletter.about
    assert new.newsletter.sender == old.newsletter.sender
    assert [link.url for link in new.newsletter.footer_links if link.role == "web_version"] == [""]
    opened = desk.view.open_issue
    assert opened is not None
    assert set(standing(new, opened.record.reminders)) == {places.node_key("a2"), places.FOOTER}
    assert opened.picture_data(new.images[0].file)
    assert not opened.can_undo
    assert desk.window.issue_view.notice.words().startswith("Utgåvan är skapad. 2 ställen")


def test_the_old_issue_stays_as_it_was(desk: Desk, june: Path) -> None:
    start(desk, june)
    in_dialog(desk, lambda dialog: desk.press(Qt.Key.Key_Return), desk.window.actions_[Command.NEW_FROM].trigger)
    desk.qtbot.waitUntil(lambda: desk.view.open_issue is not None)
    desk.close()
    assert desk.stored(ID) == issue_file.read(june).issue


def test_choices_by_keys(desk: Desk, june: Path) -> None:
    start(desk, june)

    def work(dialog: NextIssueDialog) -> None:
        desk.type("1 september 2023")
        go_to(desk, dialog, "Metodstöd")
        desk.press(Qt.Key.Key_1)
        go_to(desk, dialog, "Webbsändning")
        desk.press(Qt.Key.Key_2)
        go_to(desk, dialog, "Frihamnsdagarna 2023")
        desk.press(Qt.Key.Key_3)
        go_to(desk, dialog, "Grundutbildning")
        desk.press(Qt.Key.Key_Space)
        said = {name: (choice, reason) for name, choice, reason in lines(dialog)}
        assert said["Frihamnsdagarna 2023"] == ("Ta inte med", "Ditt val. Förslaget var: Behåll.")
        desk.press(Qt.Key.Key_Return)

    in_dialog(desk, work, desk.window.actions_[Command.NEW_FROM].trigger)
    desk.qtbot.waitUntil(lambda: desk.view.open_issue is not None)
    assert [article.id for article in articles(desk.issue)] == ["a2", "a5"]
    e3, e5 = desk.issue.events
    assert (e3.id, e3.start, e3.deadline, e5.id) == ("e3", None, None, "e5")
    opened = desk.view.open_issue
    assert opened is not None
    assert set(opened.record.reminders) == {"n:a2", "n:e3", "n:e5", places.FOOTER}


def test_taking_along_what_stands_in_something_left_out_takes_both(desk: Desk, june: Path) -> None:
    issue = issue_file.read(june).issue
    article = next(articles(issue))
    assert isinstance(article, Article)
    issue = edits.update(issue, "s2", heading="Kalender")
    desk.start(_without_pictures(issue))

    def work(dialog: NextIssueDialog) -> None:
        desk.type("1 september 2023")
        go_to(desk, dialog, "Kalender")
        desk.press(Qt.Key.Key_3)
        said = [(name, choice) for name, choice, _ in lines(dialog)]
        assert ("Frihamnsdagarna 2023", "Ta inte med") in said
        go_to(desk, dialog, "Frihamnsdagarna 2023")
        desk.press(Qt.Key.Key_1)
        said = [(name, choice) for name, choice, _ in lines(dialog)]
        assert ("Frihamnsdagarna 2023", "Behåll") in said
        assert said.count(("Kalender", "Behåll")) == 2

    in_dialog(desk, work, desk.window.actions_[Command.NEW_FROM].trigger)


def _without_pictures(issue: Issue) -> Issue:
    for image in issue.images:
        issue = edits.remove(issue, image.id)
    return issue


def test_title_and_number_follow_the_date_until_they_are_written(desk: Desk, june: Path) -> None:
    desk.start(_without_pictures(edits.update_issue(issue_file.read(june).issue, number="3")))

    def work(dialog: NextIssueDialog) -> None:
        desk.type("1 oktober 2023")
        first = dialog.plan()
        assert first is not None
        assert (first.title, first.number) == ("Nyhetsbrev oktober 2023", "4")
        desk.press(Qt.Key.Key_Backtab, SHIFT)
        desk.type("Vinterbrevet")
        desk.press(Qt.Key.Key_Tab)
        desk.type("4 mars 2024")
        second = dialog.plan()
        assert second is not None
        assert (second.title, str(second.date)) == ("Vinterbrevet", "2024-03-04")
        desk.press(Qt.Key.Key_A, CTRL)
        desk.type("i mars")
        assert dialog.plan() is None
        desk.press(Qt.Key.Key_Return)
        assert dialog.isVisible()

    in_dialog(desk, work, desk.window.actions_[Command.NEW_FROM].trigger)
    assert desk.view.open_issue is None


def test_an_open_issue_with_unsaved_words_is_taken_as_it_stands(desk: Desk, june: Path) -> None:
    desk.start(_without_pictures(issue_file.read(june).issue))
    desk.window.open_stored(ID)
    desk.qtbot.waitUntil(lambda: desk.view.open_issue is not None)
    first = desk.view.open_issue
    assert first is not None
    first.apply(lambda issue: edits.update(issue, "s2", heading="På gång"), "Ändra")
    in_dialog(desk, lambda dialog: desk.press(Qt.Key.Key_Return), desk.window.actions_[Command.NEW_FROM].trigger)
    desk.qtbot.waitUntil(lambda: desk.view.open_issue is not first)
    assert [section.heading for section in desk.issue.sections] == ["", "På gång"]


def test_what_is_to_be_looked_at_is_marked_until_touched_or_dismissed(desk: Desk, june: Path) -> None:
    make_september(desk, june)
    article, footer = places.node_key("a2"), places.FOOTER
    bar = desk.view.findChild(ReminderBar)
    assert isinstance(bar, ReminderBar)

    def marked() -> set[str]:
        model = desk.view.outline.model
        return {row.key for index in model.indexes() if index.data(MARK_ROLE) and (row := model.row(index))}

    assert marked() == {article, footer}
    desk.view.select(article)
    assert bar.words.text() == "Att se över: Kontrollera om det fortfarande stämmer: i år."
    spoken = desk.view.outline.tree.currentIndex().data(Qt.ItemDataRole.AccessibleTextRole)
    assert spoken.endswith("Artikel, att se över")
    desk.press(Qt.Key.Key_2, CTRL)
    desk.press(Qt.Key.Key_End)
    desk.type("X")
    assert marked() == {footer}
    assert not bar.isVisible()
    desk.press(Qt.Key.Key_Z, CTRL)
    assert marked() == {article, footer}
    desk.view.select(footer)
    assert "leder till den utgåvan" in bar.words.text()
    bar.button.setFocus()
    desk.press(Qt.Key.Key_Space)
    assert marked() == {article}
    assert not bar.isVisible()
    desk.press(Qt.Key.Key_Z, CTRL)
    assert marked() == {article, footer}


def test_f4_goes_from_mark_to_mark_and_says_when_there_is_none(desk: Desk, june: Path) -> None:
    make_september(desk, june)
    desk.view.select(places.ISSUE)
    seen = []
    for _ in range(3):
        desk.window.actions_[Command.NEXT_REMINDER].trigger()
        row = desk.view.outline.row
        assert row is not None
        seen.append(row.key)
    assert seen == [places.node_key("a2"), places.FOOTER, places.node_key("a2")]
    assert desk.view.form_area.isAncestorOf(desk.focused())
    opened = desk.view.open_issue
    assert opened is not None
    opened.apply_work(lambda now: Work(now.issue, Record()), "Ta bort")
    desk.window.actions_[Command.NEXT_REMINDER].trigger()
    assert desk.view.notice.words() == "Inget är markerat att se över."
