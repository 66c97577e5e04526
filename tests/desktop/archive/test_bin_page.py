"""Papperskorgen in the window: what rests there, back again, gone for good after asking, emptied by itself."""

from __future__ import annotations

import os

from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtTest import QTest

from desktop.conftest import Desk
from desktop.samples import sample
from editor.desktop.archive.bin_page import LEFT, NAME, WHAT, WHERE, BinPage
from editor.desktop.archive.tidying import tidy_later
from editor.desktop.commands import STATUS_COMMANDS, Command
from editor.newsletter import edits
from editor.workspace.workspace import Workspace


def open_bin(desk: Desk, rows: int) -> BinPage:
    desk.window.actions_[Command.BIN].trigger()
    page = desk.window.findChild(BinPage)
    assert page is not None
    desk.qtbot.waitUntil(lambda: len(page._resting) == rows)
    return page


def without_a_section(desk: Desk) -> None:
    """Delete the issue's second section and have it saved."""
    desk.start_with_open(size=(1280, 760))
    opened = desk.view.open_issue
    assert opened is not None
    opened.apply(lambda issue: edits.remove(issue, "s2"), "Ta bort avsnitt")
    opened.save_now()
    desk.qtbot.waitUntil(lambda: not opened.is_dirty)


def test_an_empty_bin_says_so(desk: Desk) -> None:
    desk.start(sample())
    page = open_bin(desk, 0)
    desk.qtbot.waitUntil(page.empty_words.isVisible)
    assert not page.tree.isVisible()
    for button in (page.restore_button, page.forget_button, page.empty_button):
        assert not button.isEnabled()


def test_a_deleted_section_is_listed_and_put_back_by_enter(desk: Desk) -> None:
    without_a_section(desk)
    page = open_bin(desk, 1)
    row = page.tree.topLevelItem(0)
    assert row is not None
    assert [row.text(column) for column in (NAME, WHAT, WHERE)] == [
        "Kalender och folk",
        "Avsnitt",
        "Nyhetsbrev juni, Exempelbrevet",
    ]
    assert row.text(LEFT).startswith("om ") or row.text(LEFT) == "i dag"
    QTest.keyClick(page.tree, Qt.Key.Key_Return)
    desk.qtbot.waitUntil(lambda: len(page._resting) == 0)
    assert "står nu sist i Nyhetsbrev juni" in page.notice.words()
    desk.window.open_stored("prov")
    desk.qtbot.waitUntil(lambda: desk.view.open_issue is not None)
    assert [section.heading for section in desk.issue.sections] == ["", "Kalender och folk"]
    assert desk.view.open_issue is not None
    assert desk.view.open_issue.undo_name == "Lägg tillbaka avsnitt"


def test_a_published_issue_takes_nothing_back(desk: Desk) -> None:
    without_a_section(desk)
    opened = desk.view.open_issue
    assert opened is not None
    desk.window.actions_[STATUS_COMMANDS["published"]].trigger()
    desk.qtbot.waitUntil(desk.view.notice.isVisible)
    page = open_bin(desk, 1)
    assert not page.restore_button.isEnabled()
    assert "publicerad" in page.restore_button.toolTip()
    page.restore()
    assert len(page._resting) == 1


def test_a_deleted_issue_comes_back_to_the_start_page(desk: Desk) -> None:
    desk.start(sample())
    desk.window.start_page.delete_asked.emit("prov")
    desk.qtbot.waitUntil(lambda: not desk.window.start_page.issues)
    page = open_bin(desk, 1)
    page.restore_button.click()
    desk.qtbot.waitUntil(lambda: len(desk.window.start_page.issues) == 1)
    assert "tillbaka bland utgåvorna" in page.notice.words()
    button = page.forget_button
    assert not page.notice.geometry().intersects(QRect(button.mapTo(page, QPoint(0, 0)), button.size()))


def test_what_goes_for_good_is_asked_about(desk: Desk) -> None:
    without_a_section(desk)
    page = open_bin(desk, 1)
    desk.prompts.agrees = False
    QTest.keyClick(page.tree, Qt.Key.Key_Delete)
    assert desk.prompts.questions[0][0] == "Ta bort Kalender och folk för gott?"
    assert len(page._resting) == 1
    desk.prompts.agrees = True
    page.empty_button.click()
    desk.qtbot.waitUntil(lambda: len(page._resting) == 0)


def test_the_store_is_tidied_at_a_calm_moment(desk: Desk) -> None:
    desk.start(sample())
    stray = desk.folder / "store" / ".lansbrev-left"
    stray.write_bytes(b"a killed program left it")
    os.utime(stray, (0, 0))

    def workspace() -> Workspace | None:
        return desk.window.workspace

    tidy_later(workspace, desk.window, 1)
    desk.qtbot.waitUntil(lambda: not stray.exists())
