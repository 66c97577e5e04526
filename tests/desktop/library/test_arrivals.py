"""A file from a colleague, opened: new, gone on with, or changed on both desks and put beside."""

from __future__ import annotations

from pathlib import Path

from msgspec.structs import replace
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication

from desktop.conftest import Desk
from desktop.samples import sample
from editor.desktop.versions.compare import CompareDialog
from editor.newsletter import issue_file
from editor.newsletter.issue import Issue
from editor.newsletter.issue_file import library_file
from editor.newsletter.issue_file.library_file import BlockFacts, LibraryFile, sign
from editor.newsletter.record import Record
from editor.newsletter.registers.blocks import block_of, without_personal_data


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


def test_what_both_have_changed_stands_beside_with_the_comparison_open(desk: Desk, tmp_path: Path) -> None:
    desk.start_with_open()
    mine = desk.issue
    seen: list[str] = []

    def look() -> None:
        dialog = QApplication.activeModalWidget()
        if isinstance(dialog, CompareDialog):
            seen.append(dialog.windowTitle())
            dialog.close()
        else:
            QTimer.singleShot(10, look)

    QTimer.singleShot(0, look)
    theirs = replace(sample(), title="Deras titel")
    desk.window.open_file(bundle(tmp_path / "b.lansbrev", theirs, "en annan utgångspunkt"))
    desk.qtbot.waitUntil(lambda: bool(seen))
    assert desk.issue.title == "Deras titel"
    assert desk.view.open_issue is not None
    assert desk.view.open_issue.id != "prov"
    desk.window.close()
    assert desk.stored("prov") == mine


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
