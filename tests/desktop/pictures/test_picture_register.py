"""The register of pictures in its window: searched, narrowed, changed for every draft, used again."""

from __future__ import annotations

import dataclasses
import datetime as dt
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QFontMetrics
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from desktop.conftest import Desk
from desktop.pictures.hands import field, first_picture
from desktop.pictures.photographs import photograph
from desktop.reach import menu_letters, mnemonics, twice
from editor.desktop.commands import Command
from editor.desktop.forms.fields.origin_line import OriginLine
from editor.desktop.look.style import Look
from editor.desktop.pages.rail import Rail
from editor.desktop.pictures.picture_grid import in_lines
from editor.desktop.pictures.register_dialog import PictureRegisterDialog
from editor.desktop.pictures.register_page import PicturesPage
from editor.newsletter import edits
from editor.newsletter.issue import Image
from editor.newsletter.record import PictureNotes
from editor.workspace.registers.pictures import PictureRegister, image_of


@pytest.fixture
def filled(desk: Desk, tmp_path: Path) -> Desk:
    """An issue with two described pictures, the second in use no longer."""
    desk.start_with_open()
    for number, (key, alt) in enumerate([("n:a1", "Kajen i sol"), ("n:a2", "Skogen i regn")]):
        desk.view.select(key)
        file = tmp_path / f"bild-{number}.jpg"
        file.write_bytes(photograph((1600, 1000), seed=number))
        field(desk).take_dropped([file])
        desk.qtbot.waitUntil(lambda n=number: len(desk.issue.images) == n + 1, timeout=20_000)  # type: ignore[misc]
        field(desk).panel.alt.enter()
        desk.type(alt)
    desk.qtbot.waitUntil(
        lambda: {image_of(one).alt for one in register(desk).entries()} == {"Kajen i sol", "Skogen i regn"},
        timeout=10_000,
    )
    field(desk).panel.remove_button.click()
    opened = desk.view.open_issue
    assert opened is not None
    opened.save_now()
    desk.qtbot.waitUntil(lambda: opened.save_state.kind == "saved")
    return desk


def register(desk: Desk) -> PictureRegister:
    assert desk.window.workspace is not None
    return desk.window.workspace.picture_register


def dialog_of(desk: Desk) -> PictureRegisterDialog:
    assert desk.window.workspace is not None
    errors: list[object] = []
    dialog = PictureRegisterDialog(
        register(desk), desk.window.workspace.registers, dt.date(2026, 6, 2), errors.append, desk.window
    )
    desk.qtbot.addWidget(dialog)
    with desk.qtbot.waitExposed(dialog):
        dialog.show()
    desk.qtbot.waitUntil(lambda: dialog.browser.grid.model().rowCount() == 2)
    return dialog


def names(dialog: PictureRegisterDialog) -> list[str]:
    model = dialog.browser.grid.model()
    return [str(model.index(row, 0).data()) for row in range(model.rowCount())]


def test_pictures_are_found_by_typing_and_narrowed(filled: Desk) -> None:
    dialog = dialog_of(filled)
    assert names(dialog) == ["Skogen i regn", "Kajen i sol"]
    filled.qtbot.keyClicks(dialog.browser.search, "kajen")
    assert names(dialog) == ["Kajen i sol"]
    dialog.browser.search.setText("finns inte")
    assert names(dialog) == []
    assert "finns inte" in dialog.browser.empty.text()
    assert not dialog.use_button.isEnabled()
    dialog.browser.search.clear()
    dialog.browser.narrow.setCurrentIndex(dialog.browser.narrow.findData("unused"))
    filled.qtbot.waitUntil(lambda: names(dialog) == ["Skogen i regn"])
    dialog.browser.narrow.setCurrentIndex(dialog.browser.narrow.findData("alike"))
    assert names(dialog) == []


def test_where_a_picture_is_used(filled: Desk) -> None:
    dialog = dialog_of(filled)
    filled.qtbot.waitUntil(lambda: dialog.browser.editor.uses.text() == "Används inte i någon utgåva.")
    dialog.browser.search.setFocus()
    QTest.keyClick(dialog.browser.search, Qt.Key.Key_Down)
    QTest.keyClick(dialog.browser.grid, Qt.Key.Key_End)
    lines = dialog.browser.editor.lines
    filled.qtbot.waitUntil(lambda: lines.count() == 1)
    assert "Nyhetsbrev juni: Första artikeln (utkast)" in lines.item(0).text()
    opened: list[tuple[str, str]] = []
    dialog.browser.editor.opened.connect(lambda *what: opened.append(what))
    QTest.keyClick(lines, Qt.Key.Key_Return)
    assert opened == [("prov", "a1")]


def test_what_is_changed_in_the_register_is_changed_in_the_drafts_and_taken_back(filled: Desk) -> None:
    dialog = dialog_of(filled)
    dialog.browser.search.setText("kajen")
    editor = dialog.browser.editor
    editor.panel.credit.enter()
    filled.qtbot.keyClicks(editor.panel.credit.editor, "Exempel Exempelsson")
    assert editor.save_button.isEnabled()
    editor.save_button.click()
    filled.qtbot.waitUntil(lambda: credit(filled) == "Exempel Exempelsson")
    filled.qtbot.waitUntil(lambda: "ett utkast" in dialog.browser.notice.text())
    assert not editor.save_button.isEnabled()
    dialog.browser.undo_button.click()
    filled.qtbot.waitUntil(lambda: credit(filled) == "")


def test_what_a_change_will_do_is_said_before_and_no_key_press_falls_on_the_next_button(filled: Desk) -> None:
    dialog = dialog_of(filled)
    editor, grid = dialog.browser.editor, dialog.browser.grid
    filled.qtbot.waitUntil(lambda: editor.uses.text() == "Används inte i någon utgåva.")
    editor.panel.credit.enter()
    filled.qtbot.keyClicks(editor.panel.credit.editor, "Exempel")
    assert (editor.save_button.text(), editor.state.isVisible()) == ("Spara i re&gistret", False)
    dialog.browser.search.setText("kajen")
    filled.qtbot.waitUntil(lambda: editor.save_button.text() == "Ändra &överallt")
    editor.panel.credit.enter()
    filled.qtbot.keyClicks(editor.panel.credit.editor, "Exempelsson")
    assert editor.state.text() == "Ändringen görs också i ett utkast."
    editor.save_button.setFocus()
    QTest.keyClick(editor.save_button, Qt.Key.Key_Space)
    filled.qtbot.waitUntil(lambda: credit(filled) == "Exempelsson")
    filled.qtbot.waitUntil(lambda: not editor.save_button.isEnabled())
    assert dialog.focusWidget() is grid
    dialog.browser.undo_button.setFocus()
    QTest.keyClick(dialog.browser.undo_button, Qt.Key.Key_Space)
    assert dialog.focusWidget() is grid
    editor.delete_button.setFocus()
    QTest.keyClick(editor.delete_button, Qt.Key.Key_Space)
    filled.qtbot.waitUntil(lambda: names(dialog) == [])
    assert dialog.focusWidget() is dialog.browser.search


def credit(desk: Desk) -> str:
    (image,) = desk.issue.images
    return image.credit


def test_a_picture_is_taken_out_of_the_register_and_back(filled: Desk) -> None:
    dialog = dialog_of(filled)
    dialog.browser.editor.delete_button.click()
    filled.qtbot.waitUntil(lambda: names(dialog) == ["Kajen i sol"])
    dialog.browser.undo_button.click()
    filled.qtbot.waitUntil(lambda: len(names(dialog)) == 2)


def test_notes_are_kept_when_the_window_closes(filled: Desk) -> None:
    dialog = dialog_of(filled)
    notes = dialog.browser.editor.panel.notes
    notes.people.enter()
    filled.qtbot.keyClicks(notes.people.editor, "Två personer")
    dialog.reject()
    filled.qtbot.waitUntil(lambda: any(one.facts.notes.people == "Två personer" for one in register(filled).entries()))


def test_an_old_picture_is_used_again(filled: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    def choose(dialog: PictureRegisterDialog) -> int:
        filled.qtbot.waitUntil(lambda: dialog.browser.grid.model().rowCount() == 2)
        dialog.browser.search.setText("skogen")
        dialog.accept()
        return dialog.result()

    monkeypatch.setattr(PictureRegisterDialog, "exec", choose)
    filled.view.select("n:a3")
    field(filled).reuse_button.click()
    article = edits.find(filled.issue, "a3")
    image = edits.find(filled.issue, str(article.image))
    assert isinstance(image, Image)
    assert image.alt == "Skogen i regn"
    opened = filled.view.open_issue
    assert opened is not None
    assert opened.record.origins[image.id].register == "image"
    assert opened.undo_name == "Lägg till bild"
    assert first_picture(filled) is not None


def test_the_register_is_a_page_of_the_window(filled: Desk) -> None:
    filled.window.actions_[Command.PICTURES].trigger()
    page = filled.window.findChild(PicturesPage)
    assert page is not None
    assert page.isVisible()
    filled.qtbot.waitUntil(lambda: page.browser.grid.model().rowCount() == 2)
    assert filled.focused() is page.browser.search
    page.browser.search.setText("kajen")
    assert twice(page) == []
    assert set(mnemonics(page)) & menu_letters(filled.window) == set()
    page.browser.editor.panel.credit.enter()
    filled.type("Exempel Exempelsson")
    filled.window.open_stored("prov")
    filled.qtbot.waitUntil(lambda: not page.isVisible())
    filled.qtbot.waitUntil(lambda: credit(filled) == "Exempel Exempelsson")


def test_the_ways_to_other_pages_stand_beside_the_pictures_where_there_is_room(filled: Desk) -> None:
    filled.window.actions_[Command.PICTURES].trigger()
    page = filled.window.findChild(PicturesPage)
    assert page is not None
    rail = page.findChild(Rail)
    for width_px, shown in ((1300, True), (900, False), (1300, True)):
        filled.window.resize(width_px, 700)
        assert rail.isVisibleTo(page) is shown


def test_a_picture_that_differs_from_its_entry_is_offered_the_three_ways(filled: Desk) -> None:
    """Changed in the register, undone here, written anew: take the register's, change everywhere, keep apart."""
    filled.view.select("n:a1")
    line = field(filled).panel.origin
    assert line.words.text() == "Hämtad från registret."
    entry = next(one for one in register(filled).entries() if image_of(one).alt == "Kajen i sol")
    workspace, done = filled.window.workspace, []
    assert workspace is not None
    value = edits.update(entry.content.value, image_of(entry).id, credit="Exempel Exempelsson")
    content = dataclasses.replace(entry.content, value=value, notes=PictureNotes(people="Två personer"))
    workspace.registers.change(entry.id, content, "Ändra bild", done.append, done.append)
    filled.qtbot.waitUntil(lambda: credit(filled) == "Exempel Exempelsson")
    filled.window.actions_[Command.UNDO].trigger()
    line.refresh()
    assert line.words.text().endswith("har ändrats sedan dess: fotograf eller upphov, personer på bilden.")
    assert offered(line) == ["Ändra överallt", "Ta registrets", "Håll isär"]
    line.take_button.click()
    assert credit(filled) == "Exempel Exempelsson"
    assert field(filled).panel.notes.people.value() == "Två personer"
    assert line.words.text() == "Hämtad från registret."

    rights = field(filled).panel.rights
    field(filled).panel.more.unfold(True)
    rights.enter()
    filled.qtbot.keyClicks(rights.editor, "Fri licens")
    filled.qtbot.keyClick(rights.editor, Qt.Key.Key_Tab)
    assert line.words.text() == "Hämtad från registret, ändrad här: rättigheter."
    line.change_button.click()
    filled.qtbot.waitUntil(lambda: line.words.text() == "Hämtad från registret.")
    kept = workspace.registers.entry(entry.id)
    assert kept is not None
    assert image_of(kept).rights == "Fri licens"

    line.apart_button.click()
    assert line.words.text() == "Finns bara i den här utgåvan."
    line.enter_button.click()
    filled.qtbot.waitUntil(lambda: line.words.text() == "Hämtad från registret.")
    assert len(register(filled).entries()) == 2


def offered(line: OriginLine) -> list[str]:
    return [button.text() for button in line._buttons() if not button.isHidden()]


def test_rights_that_ended_and_people_without_ground_are_told_and_found(filled: Desk) -> None:
    """A date without a year is of this year, held against today."""
    dialog = dialog_of(filled)
    dialog.browser.search.setText("kajen")
    panel = dialog.browser.editor.panel
    panel.notes.licence_end.enter()
    filled.qtbot.keyClicks(panel.notes.licence_end.editor, "1 mars")
    panel.notes.people.enter()
    filled.qtbot.keyClicks(panel.notes.people.editor, "Exempel Exempelsson")
    assert panel.notes.licence_end.error() == "Bilden får inte användas längre."
    dialog.browser.editor.save_button.click()
    filled.qtbot.waitUntil(lambda: not dialog.browser.editor.save_button.isEnabled())
    (noted,) = [one.facts.notes for one in register(filled).entries() if one.facts.notes.people]
    assert noted.licence_end == dt.date(2026, 3, 1)
    dialog.browser.search.clear()
    for kind in ("over", "ending", "groundless"):
        dialog.browser.narrow.setCurrentIndex(dialog.browser.narrow.findData(kind))
        assert names(dialog) == ["Kajen i sol"]
    panel.notes.legal_ground.enter()
    filled.qtbot.keyClicks(panel.notes.legal_ground.editor, "Samtycke")
    dialog.browser.editor.save_button.click()
    filled.qtbot.waitUntil(lambda: names(dialog) == [])


@pytest.mark.parametrize(
    "text", ["", "Kajen", "En fornlämning i Exempels län, foto nummer 12", "Ett" * 60, "ett " * 60]
)
def test_a_caption_stands_in_two_lines_and_shows_where_it_is_cut(look: Look, text: str) -> None:
    metrics, width = QFontMetrics(QApplication.font()), 150
    lines = in_lines(text, metrics, width, 2)
    assert len(lines) <= 2
    assert all(metrics.horizontalAdvance(line) <= width for line in lines)
    whole = " ".join(lines) == " ".join(text.split())
    assert whole or lines[-1].endswith("…")
