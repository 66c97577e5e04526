"""The export dialog with real files in real folders."""

from __future__ import annotations

import datetime as dt
import email
import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Literal

import msgspec
import pytest
from PySide6.QtCore import Qt, QTimer, QTranslator
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QApplication,
    QLabel,
    QListWidget,
    QPushButton,
    QTreeWidget,
)
from pytestqt.qtbot import QtBot

from desktop.conftest import NOW, Desk, ScriptedPrompts
from desktop.samples import sample
from editor.desktop.commands import Command
from editor.desktop.exports.accepting import AcceptDialog
from editor.desktop.exports.dialog import ExportDialog
from editor.desktop.exports.job import ExportSource
from editor.desktop.look.style import Look
from editor.newsletter.issue import Article, FooterLink, Image, Issue
from editor.newsletter.places import node_key
from editor.newsletter.record import Accepted, PictureNotes, Record
from editor.newsletter.review_round import ReviewRound
from editor.publishing import approval
from editor.publishing.formats import FORMATS, NAMES, Format
from editor.review.finding import Finding
from editor.store.values import ExportRecord
from editor.support import paths
from editor.support.messages import Messages
from editor.support.settings import Settings
from editor.workspace import incoming
from editor.workspace.exports.facts import ExportFacts
from editor.workspace.exports.history import PastExport
from editor.workspace.exports.release import STEPS
from editor.workspace.versions.differences import Difference


class History:
    """Keeps what it is given; ``known`` are the exports so far."""

    def __init__(self) -> None:
        self.known: tuple[PastExport, ...] = ()
        self.made: list[ExportRecord] = []
        self.about = ExportFacts()

    def past(self, done: Callable[[tuple[PastExport, ...]], None]) -> None:
        done(self.known)

    def remember(self, made: ExportRecord) -> None:
        self.made.append(made)

    def facts(self, done: Callable[[ExportFacts], None]) -> None:
        done(self.about)


class Export:
    """A dialog on screen."""

    def __init__(self, qtbot: QtBot, look: Look, folder: Path) -> None:
        self.qtbot = qtbot
        self.opened: list[Path] = []
        self.opens = True
        self.prompts = ScriptedPrompts()
        self.settings = Settings(folder / "settings.json")
        self.target = folder / "ut"
        self.source = ExportSource(issue_id="prov", issue=sample(), pictures={}, picture_data=lambda file: b"")
        self.look = look
        self.history = History()
        self.dialog = self.make()

    def make(self) -> ExportDialog:
        dialog = ExportDialog(
            self.source,
            look=self.look,
            settings=self.settings,
            messages=Messages("sv"),
            prompts=self.prompts,
            history=self.history,
            now=lambda: NOW,
            open_path=self.open,
        )
        self.qtbot.addWidget(dialog)
        dialog.show()
        return dialog

    def open(self, path: Path) -> bool:
        """Stands for the system, which opens a path or cannot."""
        self.opened.append(path)
        return self.opens

    def choose(self, *formats: Format) -> None:
        for name, box in self.dialog._fields.boxes.items():
            box.setChecked(name in formats)
        self.dialog.set_folder(self.target)

    def press(self, text: str) -> None:
        button = next(b for b in self.dialog.findChildren(QPushButton) if b.text().replace("&", "") == text)
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
    assert export.dialog._ui.will_write.text() == "Skriver web.html, newsletter.txt, manifest.json."
    export.target.mkdir()
    (export.target / "web.html").write_text("gammal")
    export.choose("web")
    assert export.dialog._ui.will_write.text() == (
        "Skriver web.html, manifest.json. web.html finns redan i mappen och ersätts."
    )
    for name in ("newsletter.pdf", "newsletter.txt", "manifest.json"):
        (export.target / name).write_text("gammal")
    export.choose("web", "text", "pdf")
    assert export.dialog._ui.will_write.text().endswith("4 av dem finns redan i mappen och ersätts.")


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
    export.wait_for("Klart. 3 filer ligger i mappen ut.")
    assert {"mail.html", "newsletter.txt"} <= {path.name for path in export.target.iterdir()}
    assert not (export.target / "web.html").exists()
    tree = export.dialog.findChild(QTreeWidget)
    assert tree is not None
    lines = [(tree.topLevelItem(n).text(0), tree.topLevelItem(n).text(1)) for n in range(tree.topLevelItemCount())]
    assert [name for name, _ in lines] == ["mail.html", "newsletter.txt", "manifest.json"]
    assert all(size.split()[0].replace(",", "").isdigit() for _, size in lines)
    export.press("Öppna mappen")
    assert export.opened == [export.target]


def test_the_folder_and_formats_are_remembered(export: Export) -> None:
    export.choose("text")
    export.press("Exportera")
    export.wait_for("Klart. 2 filer ligger i mappen ut.")
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
    assert "Exporten är avbruten. Inget har ändrats i mappen." in export.words()
    export.press("Exportera")
    export.wait_for("Klart.")


def test_while_it_stops_it_says_so_whatever_step_begins(export: Export) -> None:
    export.choose("text")
    export.press("Exportera")
    export.press("Avbryt")
    export.dialog._tell_progress(1, 2, "step_write")
    assert "Avbryter …" in export.words()
    # the thread still tells its dialog
    export.qtbot.waitUntil(export.dialog._ui.close_button.isEnabled, timeout=20_000)


@pytest.mark.parametrize("language", ["sv", "en"])
def test_every_step_has_words(language: Literal["sv", "en"]) -> None:
    assert set(STEPS) <= set(Messages(language).codes())


def test_a_folder_that_cannot_be_opened_is_told(export: Export) -> None:
    export.opens = False
    export.choose("text")
    export.press("Exportera")
    export.wait_for("Klart.")
    export.press("Öppna mappen")
    assert f"Det gick inte att öppna {export.target}." in export.words()


def test_what_it_will_write_is_seen_however_low_the_dialog(export: Export) -> None:
    export.choose("text")
    export.dialog.resize(export.dialog.width(), 320)
    told = export.dialog._ui.will_write
    assert told.isVisible()
    assert not export.dialog._ui.choices_area.isAncestorOf(told)
    export.dialog._ui.folder.setText("mappen")
    assert told.text() == "Skriv hela sökvägen till mappen, eller välj mappen."


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
    export.wait_for("Att se över innan utskicket går ut:")
    assert not export.target.exists()
    export.press("Exportera ändå")
    export.wait_for("Klart.")
    findings = export.dialog.findChild(QListWidget)
    assert findings is not None
    assert findings.isVisible()
    assert findings.item(0).text().endswith(".")
    assert "{" not in findings.item(0).text()
    reopened(export)
    export.choose("text")
    export.press("Exportera")  # asked once is enough
    export.wait_for("Klart.")


def reopened(export: Export) -> ExportDialog:
    """The dialog anew, on what the source or the history is now."""
    export.dialog.close()
    export.dialog = export.make()
    return export.dialog


def is_wholly_seen(view: QAbstractItemView) -> bool:
    last = view.visualRect(view.model().index(view.model().rowCount() - 1, 0))
    return view.viewport().rect().contains(last)


def test_the_result_takes_no_more_room_than_what_it_lists(export: Export) -> None:
    export.source = replace(export.source, issue=msgspec.structs.replace(sample(), title=""))
    ui, high = reopened(export)._ui, export.dialog.height()
    export.choose("mail", "text")
    export.press("Exportera")
    export.wait_for("Att se över innan utskicket går ut:")
    export.press("Exportera ändå")
    export.wait_for("Klart.")
    assert is_wholly_seen(ui.files)
    assert is_wholly_seen(ui.findings)
    low = export.dialog.height()
    assert low < high / 2
    at = ui.copy_button.geometry()
    export.press("Kopiera mejlets HTML")
    QApplication.processEvents()
    assert ui.copied.isVisible()
    assert (ui.copy_button.geometry(), export.dialog.height()) == (at, low)
    assert is_wholly_seen(ui.files)


def shown_findings(export: Export) -> list[str]:
    findings = export.dialog._ui.findings
    return [findings.item(row).text() for row in range(findings.count())]


def test_all_formats_lie_in_the_folder_and_the_list(export: Export) -> None:
    export.choose(*FORMATS)
    export.press("Exportera")
    export.wait_for("Klart.")
    assert {path.name for path in export.target.iterdir()} >= {
        name.partition("/")[0] for names in NAMES.values() for name in names if name not in ("images/", "events/")
    } | {"manifest.json"}
    assert set(export.history.made[0].formats) == set(FORMATS)
    assert export.history.made[0].folder == str(export.target)


def test_every_format_is_explained_also_to_screen_readers(export: Export) -> None:
    for box in export.dialog._fields.boxes.values():
        assert box.accessibleDescription().endswith(".")


def test_the_further_formats_are_folded_until_one_is_chosen(export: Export) -> None:
    fold, more = export.dialog._ui.more_fold, export.dialog._ui.more
    assert not more.isVisible()
    assert fold.accessibleName() == "Fler format: inget valt"
    export.qtbot.mouseClick(fold, Qt.MouseButton.LeftButton)
    assert more.isVisible()
    export.choose("text", "bundle")
    assert fold.accessibleName() == "Fler format: utgåvefil"
    export.choose("bundle", "eml", "zip", "archive")
    assert fold.accessibleName() == "Fler format: 4 valda"
    export.choose("text", "bundle")
    export.press("Exportera")
    export.wait_for("Klart.")
    assert reopened(export)._ui.more.isVisible()


@pytest.mark.parametrize("language", ["sv", "en"])
def test_no_letter_leads_to_two_fields(export: Export, qapp: QApplication, language: str) -> None:
    translator = QTranslator()
    if language == "en":
        assert translator.load("lansbrev_en", str(paths.resources() / "translations"))
        qapp.installTranslator(translator)
    ui = reopened(export)._ui
    qapp.removeTranslator(translator)
    assert ui.text.text() == {"sv": "Ren &text", "en": "Plain &text"}[language]
    ui.more_fold.unfold(True)
    ui.print_fold.unfold(True)
    buttons, labels = export.dialog.findChildren(QAbstractButton), export.dialog.findChildren(QLabel)
    shown = [button.text() for button in buttons if button.isVisible()]
    shown += [label.text() for label in labels if label.isVisible()]
    named = [text for text in shown if "&" in text]
    letters = [text[text.index("&") + 1].lower() for text in named]
    assert len(letters) >= 20
    assert sorted(letters) == sorted(set(letters)), named


@pytest.mark.parametrize("size", [(1366, 768), (683, 384)])
def test_it_fits_a_small_screen_and_every_field_can_be_reached(export: Export, size: tuple[int, int]) -> None:
    ui = export.dialog._ui
    export.choose(*FORMATS)
    ui.more_fold.unfold(True)
    ui.print_fold.unfold(True)
    export.dialog.resize(size[0] - 16, size[1] - 48)
    assert export.dialog.width() <= size[0] - 16
    assert export.dialog.height() <= size[1] - 48
    assert ui.choices_area.horizontalScrollBar().maximum() == 0
    for field in (*export.dialog._fields.boxes.values(), ui.gentle, ui.profile, ui.publicering, ui.folder):
        field.setFocus(Qt.FocusReason.TabFocusReason)
        area = ui.choices_area.viewport()
        assert area.rect().contains(field.mapTo(area, field.rect().center())), field.objectName()


def test_what_is_chosen_for_print_reaches_the_pdf(export: Export) -> None:
    export.choose("pdf")
    export.press("Exportera")
    export.wait_for("Klart.")
    usual = (export.target / "newsletter.pdf").read_bytes()
    again = reopened(export)
    again._ui.two_columns.setChecked(True)
    again._ui.gentle.setChecked(True)
    export.press("Exportera")
    export.wait_for("Klart.")
    assert (export.target / "newsletter.pdf").read_bytes() != usual
    assert reopened(export)._ui.print_fold.accessibleName() == "Utskrift (pdf): två spalter, skonsam utskrift"


def test_print_and_service_wait_for_something_to_work_on(export: Export) -> None:
    ui = export.dialog._ui
    export.choose("text")
    assert not ui.print_choices.isEnabled()
    assert not ui.profile.isEnabled()
    export.choose("archive", "eml")
    assert ui.print_choices.isEnabled()
    assert ui.profile.isEnabled()


def test_a_field_the_service_has_no_value_for_is_named_with_its_place(export: Export) -> None:
    links = (FooterLink(role="unsubscribe", text="Avsluta", url="{{unsubscribe}}"),)
    newsletter = msgspec.structs.replace(sample().newsletter, footer_links=links)
    issue = msgspec.structs.replace(sample(), newsletter=newsletter)
    export.source = ExportSource(issue_id="prov", issue=issue, pictures={}, picture_data=lambda file: b"")
    ui = reopened(export)._ui
    assert ui.profile.itemText(0) == "Ingen"
    export.choose("mail")
    ui.profile.setCurrentIndex(ui.profile.findText("Paloma"))
    export.press("Exportera")
    export.wait_for("Paloma saknar värde")
    assert "{{unsubscribe}} (Sidfot och kontakt)" in ui.problem_words.text()
    assert "newsletter." not in ui.problem_words.text()
    assert not export.target.exists() or list(export.target.iterdir()) == []
    ui.profile.setCurrentIndex(ui.profile.findText("Mailchimp"))
    export.press("Exportera")
    export.wait_for("Klart.")
    assert "*|UNSUB|*" in (export.target / "mail.html").read_text("utf-8")


def test_publishing_stops_at_errors_and_says_where_they_are(export: Export) -> None:
    first = sample().sections[0]
    article = first.items[0]
    assert isinstance(article, Article)
    shown = msgspec.structs.replace(article, image="b1")
    issue = msgspec.structs.replace(
        sample(),
        images=(*sample().images, Image(id="b1", file="images/sjö.png")),
        sections=(msgspec.structs.replace(first, items=(shown, *first.items[1:])), *sample().sections[1:]),
    )
    export.source = ExportSource(issue_id="prov", issue=issue, pictures={}, picture_data=lambda file: b"")
    ui = reopened(export)._ui
    export.choose("web")
    ui.publicering.setChecked(True)
    export.press("Exportera")
    export.wait_for("kan inte publiceras än")
    assert f"Bilden sjö.png i artikel ”{article.heading}” saknar bildbeskrivning" in ui.problem_words.text()
    assert ui.export_button.hasFocus()
    assert (ui.place_button.isVisible(), ui.place_button.text()) == (True, "Gå till stället")
    ui.utskick.setChecked(True)
    export.press("Exportera")
    export.wait_for("Att se över innan utskicket går ut:")
    ui.publicering.setChecked(True)
    assert ui.export_button.text() == "&Exportera"
    ui.utskick.setChecked(True)
    export.press("Exportera")
    export.wait_for("Klart.")
    assert any("sjö.png i artikel" in words for words in shown_findings(export))
    reopened(export)
    export.choose("web")
    export.dialog._ui.publicering.setChecked(True)
    export.press("Exportera")
    export.wait_for("kan inte publiceras än")
    export.press("Gå till stället")
    assert not export.dialog.isVisible()
    assert export.dialog.place == node_key(article.id)


def test_the_mail_can_be_copied_and_a_file_opened(export: Export, qapp: QApplication) -> None:
    export.choose("mail", "text")
    export.press("Exportera")
    export.wait_for("Klart.")
    export.press("Kopiera mejlets HTML")
    assert qapp.clipboard().text() == (export.target / "mail.html").read_bytes().decode()
    assert "Mejlets HTML är kopierad." in export.words()
    export.press("Öppna")
    assert export.opened == [export.target / "mail.html"]


def test_without_a_mail_there_is_none_to_copy(export: Export) -> None:
    export.choose("text")
    export.press("Exportera")
    export.wait_for("Klart.")
    assert not export.dialog._ui.copy_button.isVisible()


def test_earlier_exports_are_told_with_what_has_changed_since(export: Export) -> None:
    made = ExportRecord(folder="/n/juni", formats=("mail",), mode="utskick", profile="", files=1, digest="ab12cd34" * 8)
    changed = tuple(Difference(kind="changed", key=f"n:a{n}", title=f"Nytt {n}") for n in range(4))
    export.history.known = (
        PastExport(made_at=NOW, export=made, changed=()),
        PastExport(made_at=NOW - dt.timedelta(days=1), export=made, changed=changed),
    )
    assert reopened(export)._ui.past_words.text().splitlines() == [
        "• I dag 14.32 till mappen juni (fingeravtryck ab12cd34). Inget har ändrats sedan dess.",
        "• I går 14.32 till mappen juni (fingeravtryck ab12cd34). "
        "Sedan dess: ”Nytt 0” ändrad, ”Nytt 1” ändrad, 2 ändringar till.",
    ]
    assert export.dialog._ui.past_help.isVisible()
    export.history.known = (PastExport(made_at=NOW, export=replace(made, digest=""), changed=()),)
    assert reopened(export)._ui.past_words.text() == "I dag 14.32 till mappen juni. Inget har ändrats sedan dess."
    assert not export.dialog._ui.past_help.isVisible()


def test_an_export_from_the_window_is_in_the_history_next_time(desk: Desk, tmp_path: Path) -> None:
    desk.start_with_open()
    desk.settings.set("export.formats", ["text"])
    said: list[str] = []

    def export_once() -> None:
        dialog = desk.window.findChild(ExportDialog)
        assert dialog is not None
        dialog.set_folder(tmp_path / "ut")
        dialog.start()
        desk.qtbot.waitUntil(dialog._ui.done.isVisible, timeout=20_000)
        dialog.close()

    def read() -> None:
        dialog = desk.window.findChildren(ExportDialog)[-1]
        desk.qtbot.waitUntil(lambda: bool(dialog._ui.past_words.text()), timeout=20_000)
        said.append(dialog._ui.past_words.text())
        dialog.close()

    QTimer.singleShot(0, export_once)
    desk.window.actions_[Command.EXPORT].trigger()
    QTimer.singleShot(0, read)
    desk.window.actions_[Command.EXPORT].trigger()
    assert re.search(r"till mappen ut \(fingeravtryck [0-9a-f]{8}\)\. Inget har ändrats sedan dess\.$", said[0])


def test_files_may_have_descriptive_names(export: Export) -> None:
    export.choose("mail", "text")
    export.dialog._ui.descriptive.setChecked(True)
    stem = "exempelbrevet-nyhetsbrev-juni-2026-06-02"
    assert export.dialog._ui.will_write.text() == f"Skriver {stem}-mejl.html, images/, {stem}.txt, manifest.json."
    export.press("Exportera")
    export.wait_for("Klart. 3 filer")
    assert (export.target / f"{stem}.txt").is_file()
    export.press("Kopiera mejlets HTML")
    assert QApplication.clipboard().text() == (export.target / f"{stem}-mejl.html").read_text(encoding="utf-8")


def test_calendar_files_may_go_along_with_the_draft_and_count_by_the_stores_revision(export: Export) -> None:
    export.history.about = ExportFacts(revision=7)
    export.dialog = export.make()
    export.choose("text")
    assert not export.dialog._ui.attach_ics.isEnabled()
    export.choose("eml", "ics")
    export.dialog._ui.attach_ics.setChecked(True)
    export.press("Exportera")
    export.wait_for("Klart.")
    draft = email.message_from_bytes((export.target / "newsletter.eml").read_bytes())
    attached = [part for part in draft.walk() if part.get_content_type() == "text/calendar"]
    assert len(attached) == len(list((export.target / "events").iterdir())) > 0
    payload = attached[0].get_payload(decode=True)
    assert isinstance(payload, bytes)
    assert b"SEQUENCE:7" in payload


def test_an_error_is_accepted_with_a_reason_and_closed(export: Export) -> None:
    kept: list[Sequence[tuple[Finding, Accepted]]] = []
    source = replace(export.source, issue=untitled(), accept=kept.append, user="Prov Provsson")
    export.source = source
    export.dialog = export.make()
    export.choose("web")
    export.dialog._ui.publicering.setChecked(True)
    export.press("Exportera")
    export.qtbot.waitUntil(export.dialog._ui.problem.isVisible, timeout=20_000)
    assert export.dialog._ui.accept_button.isVisible()

    def give_reason() -> None:
        asked = QApplication.activeModalWidget()
        if not isinstance(asked, AcceptDialog):
            QTimer.singleShot(10, give_reason)
            return
        assert not asked.accept_button.isEnabled()
        assert not asked.same_button.isVisible(), "there is but one"
        (reason,) = asked.reasons
        export.qtbot.keyClicks(reason, "Sidan har en egen rubrik")
        export.qtbot.keyClick(reason, Qt.Key.Key_Return)

    QTimer.singleShot(0, give_reason)
    export.press("Godta felen…")
    export.wait_for("Klart.")
    assert (export.target / "web.html").is_file()
    (((finding, accepted),),) = kept
    assert finding.code == "title_missing"
    assert (accepted.reason, accepted.by) == ("Sidan har en egen rubrik", "Prov Provsson")
    told = export.dialog._ui.findings.item(0).text()
    assert told.endswith("Godtaget: Sidan har en egen rubrik (Prov Provsson)")


def test_each_error_is_accepted_with_a_reason_of_its_own(export: Export) -> None:
    kept: list[Sequence[tuple[Finding, Accepted]]] = []
    issue = msgspec.structs.replace(untitled(), intro="<p>Hej {{first_name}} {{last_name}}</p>")
    export.source = replace(export.source, issue=issue, accept=kept.append)
    export.dialog = export.make()
    export.choose("web")
    export.dialog._ui.publicering.setChecked(True)
    export.press("Exportera")
    export.qtbot.waitUntil(export.dialog._ui.problem.isVisible, timeout=20_000)
    given: list[tuple[bool | str, ...]] = []

    def give_reasons() -> None:
        asked = QApplication.activeModalWidget()
        if not isinstance(asked, AcceptDialog):
            QTimer.singleShot(10, give_reasons)
            return
        given.append((asked.accept_button.isEnabled(), asked.same_button.isEnabled()))
        for field, reason in zip(asked.reasons[1::-1], ("Namnet", "Rubriken"), strict=True):
            export.qtbot.keyClicks(field, reason)
            given.append((asked.accept_button.isEnabled(), asked.same_button.isEnabled()))
        export.qtbot.mouseClick(asked.same_button, Qt.MouseButton.LeftButton)
        given.append(asked.value())
        asked.done(int(asked.accept_button.isEnabled()))  # a test that fails does not wait for ever

    QTimer.singleShot(0, give_reasons)
    export.press("Godta felen…")
    export.wait_for("Klart.")
    assert given == [(False, False), (False, True), (False, True), ("Rubriken", "Namnet", "Rubriken")]
    ((*accepted,),) = kept
    assert [one.reason for _, one in accepted] == ["Rubriken", "Namnet", "Rubriken"]


def untitled() -> Issue:
    return msgspec.structs.replace(sample(), title="")


@pytest.mark.parametrize("changed", [False, True])
def test_the_approval_is_told_and_whether_it_still_holds(export: Export, changed: bool) -> None:
    given = approval.approve(untitled() if changed else sample(), {}, name="Chef Chefsson", day=NOW.date())
    export.history.about = ExportFacts(reviews=(ReviewRound(id="r", made_at=NOW, approval=given),))
    export.dialog = export.make()
    told = export.dialog._ui.approval.text()
    assert told.startswith("Godkänd av Chef Chefsson")
    assert ("Utgåvan har ändrats sedan dess." in told) == changed
    assert export.dialog._ui.approval.isVisible()


def test_a_bundle_from_the_window_is_known_on_another_desk(desk: Desk, tmp_path: Path) -> None:
    desk.start_with_open()
    desk.settings.set("export.formats", ["bundle"])

    def export_once() -> None:
        dialog = desk.window.findChild(ExportDialog)
        assert dialog is not None
        dialog.set_folder(tmp_path / "ut")
        desk.qtbot.waitUntil(dialog._ui.export_button.isEnabled, timeout=20_000)
        dialog.start()
        desk.qtbot.waitUntil(dialog._ui.done.isVisible, timeout=20_000)
        dialog.close()

    QTimer.singleShot(0, export_once)
    desk.window.actions_[Command.EXPORT].trigger()
    found = incoming.read(tmp_path / "ut" / "newsletter.lansbrev")
    assert found.issue == desk.issue
    assert found.library is not None
    assert found.library.identity == "prov"


def test_a_picture_that_may_not_be_used_any_more_is_asked_about_and_led_to(export: Export) -> None:
    first = sample().sections[0]
    article = first.items[0]
    assert isinstance(article, Article)
    shown = msgspec.structs.replace(article, image="b1")
    issue = msgspec.structs.replace(
        sample(),
        images=(*sample().images, Image(id="b1", file="images/sjö.png", alt="En sjö")),
        sections=(msgspec.structs.replace(first, items=(shown, *first.items[1:])), *sample().sections[1:]),
    )
    told = f"Bilden sjö.png i artikel ”{article.heading}” fick användas till och med 1\xa0juni 2023."
    for until, is_told in ((dt.date(2023, 6, 1), True), (issue.date, False)):
        record = Record(picture_notes={"b1": PictureNotes(licence_end=until)})
        export.source = ExportSource(
            issue_id=str(until), issue=issue, pictures={}, picture_data=lambda file: b"", record=record
        )
        reopened(export)
        export.choose("text")
        export.press("Exportera")
        if is_told:
            export.wait_for(told)
            assert export.dialog._ui.place_button.isVisible()
            export.press("Exportera ändå")
        export.wait_for("Klart.")
        assert any(words.startswith(told) for words in shown_findings(export)) is is_told
