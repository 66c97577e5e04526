"""Several issues open at once, each with its history; the history as a list; by keys and clicks."""

from __future__ import annotations

import datetime as dt

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QListWidget

from desktop.conftest import Desk
from desktop.samples import sample
from editor.desktop.commands import Command
from editor.desktop.panels.history_list import HistoryList
from editor.desktop.start.issue_list import CHANGED_ROLE
from editor.newsletter.issue import Article, Issue, Section, articles

CTRL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier
NONE = Qt.KeyboardModifier.NoModifier


def other() -> Issue:
    section = Section(id="s1", items=(Article(id="a1", heading="Juliartikel"),))
    return Issue(id="annan", title="Nyhetsbrev juli", date=dt.date(2026, 7, 1), sections=(section,))


def shown(desk: Desk) -> str:
    return desk.view.open_issue.id if desk.view.open_issue is not None else ""


def open_issue(desk: Desk, issue_id: str) -> None:
    desk.window.open_stored(issue_id)
    desk.qtbot.waitUntil(lambda: shown(desk) == issue_id)


def write(desk: Desk, text: str) -> None:
    desk.press(Qt.Key.Key_2, CTRL)
    desk.press(Qt.Key.Key_End)
    desk.type(text)


def first(desk: Desk) -> str:
    return next(articles(desk.issue)).heading


@pytest.fixture
def two(desk: Desk) -> Desk:
    """Two issues open, the second shown."""
    desk.start(sample(), other())
    open_issue(desk, "prov")
    open_issue(desk, "annan")
    return desk


def test_control_tab_walks_round_the_open_issues(two: Desk) -> None:
    for expected in ("prov", "annan", "prov"):
        two.press(Qt.Key.Key_Tab, CTRL)
        assert shown(two) == expected
    two.press(Qt.Key.Key_Backtab, CTRL | SHIFT)
    assert shown(two) == "annan"
    assert two.window.windowTitle() == "Nyhetsbrev juli – Länsbrev"


def test_each_issue_keeps_its_history(two: Desk) -> None:
    write(two, " X")
    two.press(Qt.Key.Key_Tab, CTRL)
    assert not two.window.actions_[Command.UNDO].isEnabled()
    write(two, " Y")
    two.press(Qt.Key.Key_Tab, CTRL)
    assert first(two) == "Juliartikel X"
    two.press(Qt.Key.Key_Z, CTRL)
    assert two.issue == other()
    two.press(Qt.Key.Key_Tab, CTRL)
    assert first(two) == "Första artikeln Y"
    two.press(Qt.Key.Key_Z, CTRL)
    assert two.issue == sample()


def test_each_issue_keeps_its_place_and_folds(two: Desk) -> None:
    two.press(Qt.Key.Key_Tab, CTRL)
    two.view.select("n:k1")
    two.view.outline.tree.setExpanded(two.view.outline.model.index_of("n:s1"), False)
    two.press(Qt.Key.Key_Tab, CTRL)
    assert two.view.outline.row is not None
    assert two.view.outline.row.key == "n:a1"
    two.press(Qt.Key.Key_Tab, CTRL)
    assert two.view.outline.row.key == "n:k1"
    assert two.view.form_area.form is not None
    assert two.view.form_area.form.key == "n:k1"
    assert not two.view.outline.tree.isExpanded(two.view.outline.model.index_of("n:s1"))


def test_the_start_page_shows_what_is_open_and_goes_back_there(two: Desk) -> None:
    write(two, " X")
    two.window.actions_[Command.START].trigger()
    cards = two.window.start_page.cards
    two.qtbot.waitUntil(lambda: two.window.start_page.issues[0].id == "annan")
    model = cards.model()
    assert [model.index(row, 0).data(CHANGED_ROLE).startswith("Öppen, ändrad ") for row in range(2)] == [True, True]
    assert "Öppen" in model.index(0, 0).data(Qt.ItemDataRole.AccessibleTextRole)
    two.press(Qt.Key.Key_Tab, CTRL)
    assert shown(two) == "annan"
    two.press(Qt.Key.Key_Z, CTRL)
    assert two.issue == other()


def test_a_closed_issue_is_saved_and_forgets_its_history(two: Desk) -> None:
    write(two, " X")
    two.press(Qt.Key.Key_W, CTRL)
    two.qtbot.waitUntil(two.window.start_page.isVisible)
    two.press(Qt.Key.Key_Tab, CTRL)
    assert shown(two) == "prov"
    assert not two.window.actions_[Command.NEXT_ISSUE].isEnabled()
    open_issue(two, "annan")
    assert first(two) == "Juliartikel X"
    assert not two.window.actions_[Command.UNDO].isEnabled()


# The history as a list


def popup() -> HistoryList:
    found = QApplication.activePopupWidget()
    assert isinstance(found, HistoryList)
    return found


def words(history: QListWidget) -> list[str]:
    return [str(history.item(row).data(Qt.ItemDataRole.AccessibleTextRole)) for row in range(history.count())]


def test_the_history_goes_anywhere_by_keys(desk: Desk) -> None:
    desk.start_with_open()
    write(desk, " X")
    desk.press(Qt.Key.Key_D, CTRL)
    desk.press(Qt.Key.Key_1, CTRL)
    desk.press(Qt.Key.Key_Delete)
    newest = desk.issue
    desk.press(Qt.Key.Key_Y, CTRL | SHIFT)
    history = popup().list
    assert words(history) == [
        "Utgåvan öppnas",
        "Ändra rubrik",
        "Duplicera artikel",
        "Ta bort artikel, här är du",
    ]
    desk.qtbot.keyClick(history, Qt.Key.Key_Home)
    desk.qtbot.keyClick(history, Qt.Key.Key_Return)
    assert desk.issue == sample()
    assert QApplication.activePopupWidget() is None
    desk.press(Qt.Key.Key_Y, CTRL | SHIFT)
    history = popup().list
    assert words(history)[0] == "Utgåvan öppnas, här är du"
    assert words(history)[3] == "Ta bort artikel, ångrat"
    desk.qtbot.keyClick(history, Qt.Key.Key_End)
    desk.qtbot.keyClick(history, Qt.Key.Key_Return)
    assert desk.issue == newest


def test_a_click_goes_there_and_leaves_the_list_open(desk: Desk) -> None:
    desk.start_with_open()
    write(desk, " X")
    desk.press(Qt.Key.Key_D, CTRL)
    desk.press(Qt.Key.Key_Y, CTRL | SHIFT)
    history = popup().list
    spot = history.visualItemRect(history.item(1)).center()
    desk.qtbot.mouseClick(history.viewport(), Qt.MouseButton.LeftButton, NONE, spot)
    assert [article.heading for article in articles(desk.issue)][:2] == ["Första artikeln X", "Andra artikeln"]
    assert words(history)[1] == "Ändra rubrik, här är du"
    desk.qtbot.keyClick(history, Qt.Key.Key_Escape)
    assert QApplication.activePopupWidget() is None
    desk.press(Qt.Key.Key_Z, CTRL)
    assert desk.issue == sample()


def test_five_hundred_steps_can_be_taken_back(desk: Desk) -> None:
    desk.start_with_open()
    desk.press(Qt.Key.Key_1, CTRL)
    for _ in range(250):
        desk.press(Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
        desk.press(Qt.Key.Key_Up, Qt.KeyboardModifier.AltModifier)
    assert desk.view.open_issue is not None
    assert desk.view.open_issue.history_position == 500
    for _ in range(500):
        desk.press(Qt.Key.Key_Z, CTRL)
    assert not desk.window.actions_[Command.UNDO].isEnabled()
    assert desk.issue == sample()
