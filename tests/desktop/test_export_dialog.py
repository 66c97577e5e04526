"""The export dialog with real files in real folders."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import msgspec
import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QListWidget, QTreeWidget
from pytestqt.qtbot import QtBot

from desktop.conftest import ScriptedPrompts
from desktop.samples import sample
from editor.desktop.dialogs.export_dialog import ExportDialog, ExportSource, Format
from editor.desktop.style import Look
from editor.support.messages import Messages
from editor.support.settings import Settings


class Export:
    """A dialog on screen."""

    def __init__(self, qtbot: QtBot, look: Look, folder: Path) -> None:
        self.qtbot = qtbot
        self.opened: list[Path] = []
        self.prompts = ScriptedPrompts()
        self.settings = Settings(folder / "settings.json")
        self.target = folder / "ut"
        self.source = ExportSource(issue_id="prov", issue=sample(), pictures={}, picture_data=lambda file: b"")
        self.look = look
        self.dialog = self.make()

    def make(self) -> ExportDialog:
        dialog = ExportDialog(
            self.source,
            look=self.look,
            settings=self.settings,
            messages=Messages("sv"),
            prompts=self.prompts,
            open_folder=self.opened.append,
        )
        self.qtbot.addWidget(dialog)
        dialog.show()
        return dialog

    def choose(self, *formats: Format) -> None:
        for name, box in self.dialog._boxes.items():
            box.setChecked(name in formats)
        self.dialog.set_folder(self.target)

    def press(self, text: str) -> None:
        button = next(b for b in self.dialog.findChildren(type(self.dialog._ui.close_button)) if b.text() == text)
        assert button.isVisible()
        assert button.isEnabled()
        self.qtbot.mouseClick(button, Qt.MouseButton.LeftButton)

    def words(self) -> list[str]:
        return [label.text() for label in self.dialog.findChildren(QLabel) if label.isVisible() and label.text()]

    def wait_for(self, word: str) -> None:
        self.qtbot.waitUntil(lambda: any(word in words for words in self.words()), timeout=20_000)


@pytest.fixture
def export(qtbot: QtBot, look: Look, tmp_path: Path) -> Iterator[Export]:
    made = Export(qtbot, look, tmp_path)
    yield made
    made.dialog.close()


def test_it_says_what_it_will_write_and_what_it_replaces(export: Export) -> None:
    export.choose("web", "text")
    assert export.dialog._ui.will_write.text() == "Skriver web.html, newsletter.txt."
    export.target.mkdir()
    (export.target / "web.html").write_text("gammal")
    export.choose("web")
    assert export.dialog._ui.will_write.text() == ("Skriver web.html. web.html finns redan i mappen och ersätts.")


def test_nothing_chosen_cannot_be_exported(export: Export) -> None:
    export.choose()
    assert not export.dialog._ui.export_button.isEnabled()
    assert "Välj minst ett format." in export.words()
    export.choose("text")
    export.dialog._ui.folder.setText("")
    assert not export.dialog._ui.export_button.isEnabled()


def test_the_files_lie_there_and_are_listed_with_sizes(export: Export) -> None:
    export.choose("mail", "text")
    export.press("Exportera")
    export.wait_for("Klart. 2 filer ligger i mappen ut.")
    assert {"mail.html", "newsletter.txt"} <= {path.name for path in export.target.iterdir()}
    assert not (export.target / "web.html").exists()
    tree = export.dialog.findChild(QTreeWidget)
    assert tree is not None
    lines = [(tree.topLevelItem(n).text(0), tree.topLevelItem(n).text(1)) for n in range(tree.topLevelItemCount())]
    assert [name for name, _ in lines] == ["mail.html", "newsletter.txt"]
    assert all(size.split()[0].replace(",", "").isdigit() for _, size in lines)
    export.press("Öppna mappen")
    assert export.opened == [export.target]


def test_the_folder_and_formats_are_remembered(export: Export) -> None:
    export.choose("text")
    export.press("Exportera")
    export.wait_for("Klart. En fil ligger i mappen ut.")
    again = export.make()
    assert again.folder() == export.target
    assert again.formats() == ("text",)
    again.close()


def test_another_issue_is_offered_a_folder_beside(export: Export) -> None:
    export.choose("text")
    export.press("Exportera")
    export.wait_for("Klart.")
    export.source = ExportSource(issue_id="annan", issue=sample(), pictures={}, picture_data=lambda file: b"")
    other = export.make()
    assert other.folder() == export.target.parent / "Exempelbrevet Nyhetsbrev juni"
    other.close()


def test_a_folder_that_cannot_be_made_is_told_in_the_dialog(export: Export) -> None:
    export.target.write_text("en fil i vägen")
    export.choose("text")
    export.press("Exportera")
    export.wait_for(str(export.target.name))
    assert export.dialog._ui.problem.isVisible()
    assert export.target.read_text() == "en fil i vägen"
    assert export.dialog._ui.export_button.isVisible()


def test_cancelling_leaves_nothing(export: Export) -> None:
    export.choose("text", "web")
    export.press("Exportera")
    export.press("Avbryt")
    assert export.dialog.isVisible()
    export.qtbot.waitUntil(export.dialog._ui.export_button.isVisible, timeout=20_000)
    assert not export.target.exists() or list(export.target.iterdir()) == []
    assert not export.dialog._ui.problem.isVisible()


def test_findings_are_sentences(export: Export) -> None:
    export.source = ExportSource(
        issue_id="prov",
        issue=msgspec.structs.replace(sample(), title=""),
        pictures={},
        picture_data=lambda file: b"",
    )
    export.dialog.close()
    export.dialog = export.make()
    export.choose("text")
    export.press("Exportera")
    export.wait_for("Klart.")
    findings = export.dialog.findChild(QListWidget)
    assert findings is not None
    assert findings.isVisible()
    assert findings.item(0).text().endswith(".")
    assert "{" not in findings.item(0).text()
