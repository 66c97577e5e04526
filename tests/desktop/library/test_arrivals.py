"""A file from a colleague, opened: new, gone on with, or changed on both desks and put beside."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from msgspec.structs import replace
from PySide6.QtCore import Qt, QTimer, QUrl
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton
from pytestqt.qtbot import QtBot

from desktop.conftest import Desk
from desktop.samples import sample
from editor.desktop.versions.choose import ChooseDialog
from editor.newsletter import edits, issue_file
from editor.newsletter.issue import Article, Issue, Section
from editor.newsletter.issue_file import library_file
from editor.newsletter.issue_file.library_file import BlockFacts, LibraryFile, sign
from editor.newsletter.record import Record
from editor.newsletter.registers.blocks import block_of, without_personal_data
from editor.store.summary import IssueSummary
from editor.store.values import SnapshotEntry
from editor.workspace.versions.comparison import comparison


def bundle(path: Path, issue: Issue, *lineage: str) -> Path:
    library = LibraryFile(identity="prov", lineage=(*lineage, sign(issue, {})), record=Record())
    path.write_bytes(issue_file.bundle(issue, {}, library_file.to_json(library)))
    return path


def test_what_a_colleague_went_on_with_is_a_step_of_the_open_issue(desk: Desk, tmp_path: Path) -> None:
    desk.start_with_open()
    before = desk.issue
    after = replace(before, title="Kollegans titel")
    desk.window.open_file(bundle(tmp_path / "a.lansbrev", after, sign(before, {})))
    desk.qtbot.waitUntil(lambda: desk.issue.title == "Kollegans titel")
    desk.qtbot.waitUntil(lambda: desk.view.notice.words().startswith("Utgåvan är uppdaterad från filen."))
    desk.view.editing.undo()
    assert desk.issue == before


def in_choosing(work: Callable[[ChooseDialog], None]) -> list[str]:
    """Do ``work`` when the choice between two values is shown; its title stands in the answer then."""
    seen: list[str] = []

    def look() -> None:
        dialog = QApplication.activeModalWidget()
        if isinstance(dialog, ChooseDialog):
            try:
                work(dialog)
            finally:
                seen.append(dialog.windowTitle())
                if dialog.isVisible():
                    dialog.reject()
        else:
            QTimer.singleShot(10, look)

    QTimer.singleShot(0, look)
    return seen


def test_what_both_have_changed_stands_beside_with_the_comparison_open(desk: Desk, tmp_path: Path) -> None:
    desk.start_with_open()
    mine = desk.issue
    seen = in_choosing(lambda dialog: dialog.close_button.click())
    theirs = replace(sample(), title="Deras titel")
    desk.window.open_file(bundle(tmp_path / "b.lansbrev", theirs, "en annan utgångspunkt"))
    desk.qtbot.waitUntil(lambda: bool(seen))
    assert desk.issue.title == "Deras titel"
    assert desk.view.open_issue is not None
    assert desk.view.open_issue.id != "prov"
    desk.window.close()
    assert desk.stored("prov") == mine


def test_blocks_are_taken_over_by_keys_in_one_step_and_nothing_is_lost(desk: Desk, tmp_path: Path) -> None:
    desk.start_with_open()
    opened, workspace = desk.view.open_issue, desk.window.workspace
    assert opened is not None
    assert workspace is not None
    opened.apply(lambda issue: edits.update(issue, "a1", heading="Min rubrik"), "Ändra")
    mine = desk.issue
    theirs = edits.update(edits.update(sample(), "a1", heading="Deras rubrik"), "s1", heading="Deras avsnitt")

    def work(dialog: ChooseDialog) -> None:
        lines = [dialog.list.item(row).text() for row in range(dialog.list.count())]
        assert [line.partition(":")[0] for line in lines] == ["Olika", "Olika"]
        dialog.activateWindow()
        desk.qtbot.waitUntil(dialog.list.hasFocus)
        assert not dialog.take_button.isEnabled()
        QTest.keyClick(dialog.list, Qt.Key.Key_Right)
        assert dialog.right_choice.isChecked()
        assert dialog.list.item(0).text().endswith("✓ Som i filen")
        QTest.keyClick(dialog.list, Qt.Key.Key_Left)
        assert dialog.left_choice.isChecked()
        QTest.keyClick(dialog.list, Qt.Key.Key_Space)
        assert dialog.told.text() == "1 av 2 tas ur filen."
        QTest.keyClick(dialog.list, Qt.Key.Key_Return)

    seen = in_choosing(work)
    desk.window.open_file(bundle(tmp_path / "b.lansbrev", theirs, "en annan utgångspunkt"))
    desk.qtbot.waitUntil(lambda: bool(seen))
    desk.qtbot.waitUntil(lambda: desk.view.open_issue is opened)
    assert desk.issue == edits.update(mine, "s1", heading="Deras avsnitt")
    assert opened.undo_name == "Ta över ur filen"
    desk.view.editing.undo()
    assert desk.issue == mine
    desk.view.editing.redo()
    versions: list[SnapshotEntry] = []
    workspace.versions.entries("prov", versions.extend, fail)
    desk.qtbot.waitUntil(lambda: bool(versions))
    assert {"from_file", "before_import"} <= {one.reason for one in versions}
    desk.view.notice.findChildren(QPushButton)[0].click()
    desk.qtbot.waitUntil(lambda: "Papperskorgen" in desk.view.notice.words())
    issues: list[IssueSummary] = []
    workspace.issues(issues.extend, fail)
    desk.qtbot.waitUntil(lambda: bool(issues))
    assert [one.id for one in issues] == ["prov"]


def test_blocks_are_taken_over_by_the_mouse_and_what_stands_in_them_follows(qtbot: QtBot, desk: Desk) -> None:
    here = sample()
    there = edits.add_section(here, Section(id="s9", heading="Ny", items=(Article(id="a99", heading="Ny artikel"),)))
    dialog = ChooseDialog(here, there, desk.window.desk.look)
    qtbot.addWidget(dialog)
    assert [dialog.list.item(row).text().partition(":")[0] for row in range(2)] == ["Bara i filen", "Bara i filen"]
    number = next(n for n, block in enumerate(comparison(here, there)) if block.key == "n:s9")
    dialog.page.anchorClicked.emit(QUrl(f"right:{number}"))
    assert dialog.value() == {"n:s9", "n:a99"}
    dialog.page.anchorClicked.emit(QUrl(f"left:{number}"))
    assert not dialog.value()
    dialog.list.setCurrentRow(1)
    dialog.right_choice.click()
    assert dialog.value() == {"n:s9", "n:a99"}
    dialog.all_here_button.click()
    assert not dialog.value()
    dialog.all_there_button.click()
    assert dialog.value() == {"n:s9", "n:a99"}


def fail(error: Exception) -> None:
    raise AssertionError(error)


def test_a_block_that_is_opened_lands_among_the_saved_blocks_and_says_so(desk: Desk, tmp_path: Path) -> None:
    desk.start_with_open()
    block = without_personal_data(block_of(sample(), "n:a1", {}))
    facts = BlockFacts(name="Så söker du", root=block.root)
    file = tmp_path / "block.lansbrev-block"
    value = replace(block.content.value, title="Så söker du")
    file.write_bytes(issue_file.bundle(value, {}, library_file.to_json(LibraryFile(block=facts))))
    before = desk.issue
    desk.window.open_file(file)
    desk.qtbot.waitUntil(lambda: "Så söker du ligger nu bland de sparade blocken." in desk.view.notice.words())
    assert desk.window.workspace is not None
    assert [entry.facts.name for entry in desk.window.workspace.blocks.entries()] == ["Så söker du"]
    assert desk.issue == before
    file.write_bytes(file.read_bytes()[:-40])
    desk.window.open_file(file)
    desk.qtbot.waitUntil(lambda: bool(desk.prompts.errors))
    assert len(desk.window.workspace.blocks.entries()) == 1
