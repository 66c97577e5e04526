"""The window in use: driven by keys and actions, judged by the issue and the store."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import msgspec
import pytest
from PySide6.QtCore import QEvent, QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent, QKeyEvent, QKeySequence
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QComboBox,
    QDialog,
    QLabel,
    QLineEdit,
    QMenu,
    QPlainTextEdit,
    QTextEdit,
    QToolButton,
    QWidget,
)

from desktop.conftest import Desk
from desktop.samples import sample
from editor.desktop.commands import Command
from editor.desktop.issues import new_issue
from editor.desktop.pages.rail import Rail
from editor.desktop.window_frame import DOCUMENT_ENDINGS
from editor.newsletter import issue_file
from editor.newsletter.issue import Article, Issue, articles
from editor.newsletter.places import ISSUE
from editor.store.errors import StoreFull
from editor.store.thread import StoreThread
from editor.workspace.incoming import FOREIGN

CTRL = Qt.KeyboardModifier.ControlModifier
ALT = Qt.KeyboardModifier.AltModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier


def headings(issue: Issue) -> list[str]:
    return [article.heading for article in articles(issue)]


# The start page


def test_an_empty_store_offers_a_new_issue_or_the_sample(desk: Desk) -> None:
    desk.start()
    rail = desk.window.start_page.findChild(Rail)
    assert rail is not None
    buttons = [one for one in desk.window.start_page.findChildren(QAbstractButton) if one.isVisible()]
    words = {one.text() for one in buttons if not rail.isAncestorOf(one)}
    assert words == {"Öppna fil…", "Ny utgåva", "Öppna exemplet", "Hämta från en annan dator…"}


def test_a_list_that_is_waited_for_is_told_of(desk: Desk) -> None:
    desk.window.show()
    words = desk.window.start_page.findChild(QLabel, "waiting_words")
    assert isinstance(words, QLabel)
    assert words.text() == ""
    desk.qtbot.waitUntil(lambda: words.isVisible() and words.text() == "Utgåvorna hämtas …")
    desk.qtbot.waitUntil(lambda: "efter en uppdatering" in words.text(), timeout=10_000)
    desk.start(sample())
    assert not words.isVisible()


def test_the_latest_changed_issue_is_chosen_and_enter_opens_it(desk: Desk) -> None:
    desk.start(sample())
    assert desk.focused() is desk.window.start_page.cards
    desk.press(Qt.Key.Key_Return)
    desk.qtbot.waitUntil(lambda: desk.view.open_issue is not None)
    assert desk.window.windowTitle() == "Exempelbrevet – Nyhetsbrev juni – Länsbrev"
    assert desk.view.isVisible()


def test_an_issue_that_was_made_is_listed_before_anybody_goes_back_to_the_list(desk: Desk) -> None:
    desk.start()
    listed: list[tuple[str, ...]] = []
    desk.window.stored.listed.connect(lambda issues: listed.append(tuple(issue.title for issue in issues)))
    desk.window.actions_[Command.OPEN_SAMPLE].trigger()
    desk.qtbot.waitUntil(lambda: desk.view.open_issue is not None, timeout=20_000)
    desk.qtbot.waitUntil(lambda: bool(listed))
    assert listed == [(desk.issue.title,)]
    assert not desk.window.start_page.isVisible()


def test_deleting_an_issue_can_be_undone(desk: Desk) -> None:
    desk.start(sample())
    desk.press(Qt.Key.Key_Delete)
    desk.qtbot.waitUntil(lambda: not desk.window.start_page.issues)
    notice = desk.window.notice
    assert notice.words() == "Nyhetsbrev juni ligger i Papperskorgen."
    undo = next(button for button in notice.findChildren(QAbstractButton) if button.text() == "Ångra")
    undo.click()
    desk.qtbot.waitUntil(lambda: len(desk.window.start_page.issues) == 1)


def test_a_broken_file_is_told_and_changes_nothing(desk: Desk, tmp_path: Path) -> None:
    desk.start(sample())
    file = tmp_path / "trasig.lansbrev.json"
    file.write_text('{"format": "lansbrev-issue", "version": 1, "title": "x", "date": "2026-01-01", "bodi": ""}')
    desk.prompts.file = file
    desk.window.actions_[Command.OPEN_FILE].trigger()
    desk.qtbot.waitUntil(lambda: bool(desk.prompts.errors))
    assert "bodi" in desk.prompts.errors[0]
    assert "trasig.lansbrev.json" in desk.prompts.errors[0]
    assert desk.view.open_issue is None
    assert [issue.id for issue in desk.window.start_page.issues] == ["prov"]


def test_an_issue_file_can_be_dropped_on_the_window(desk: Desk, tmp_path: Path) -> None:
    desk.start()
    file = tmp_path / "Släppt.lansbrev.json"
    file.write_bytes(issue_file.to_json(sample()))
    for address, taken in ((tmp_path / "bild.jpg", False), (file, True)):
        carried = QMimeData()
        carried.setUrls([QUrl.fromLocalFile(str(address))])
        dropped = QDropEvent(
            QPointF(50, 50),
            Qt.DropAction.CopyAction,
            carried,
            Qt.MouseButton.LeftButton,
            Qt.KeyboardModifier.NoModifier,
        )
        dropped.ignore()
        desk.window.dropEvent(dropped)
        assert dropped.isAccepted() is taken
    desk.qtbot.waitUntil(lambda: desk.view.open_issue is not None)
    assert desk.issue.title == "Nyhetsbrev juni"


def test_a_document_dropped_on_the_window_is_told_what_to_do_with_it(desk: Desk, tmp_path: Path) -> None:
    desk.start()
    document = tmp_path / "Artikel.docx"
    document.write_bytes(b"PK\x03\x04 word/document.xml")
    carried = QMimeData()
    carried.setUrls([QUrl.fromLocalFile(str(document))])
    left, none = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    desk.window.dropEvent(QDropEvent(QPointF(50, 50), Qt.DropAction.CopyAction, carried, left, none))
    desk.qtbot.waitUntil(lambda: bool(desk.prompts.errors))
    assert "kopiera texten och klistra in den i en artikel" in desk.prompts.errors[-1]
    assert frozenset(DOCUMENT_ENDINGS) == FOREIGN


def test_after_a_deletion_the_card_in_its_place_is_chosen(desk: Desk) -> None:
    desk.start(*(msgspec.structs.replace(sample(), id=f"u{number}", title=f"Nr {number}") for number in range(4)))
    page = desk.window.start_page
    order = [issue.id for issue in page.issues]
    page.choose(order[2])
    desk.press(Qt.Key.Key_Delete)
    desk.qtbot.waitUntil(lambda: len(page.issues) == 3)
    assert page.chosen == order[3]
    desk.press(Qt.Key.Key_Delete)
    desk.qtbot.waitUntil(lambda: len(page.issues) == 2)
    assert page.chosen == order[1]


def test_what_the_store_has_begins_with_the_latest_unless_somebody_has_chosen(desk: Desk) -> None:
    desk.start(*(msgspec.structs.replace(sample(), id=f"u{number}", title=f"Nr {number}") for number in range(3)))
    page = desk.window.start_page
    first, second, third = page.issues
    for chosen, then in ((second, first), (third, third)):
        page.show_issues((second, third), {})
        page.choose(chosen.id)
        page.show_issues((first, second, third))
        assert page.chosen == then.id


def test_a_store_that_is_refused_leads_nowhere_until_it_opens(desk: Desk) -> None:
    desk.start(sample())
    page, commands = desk.window.start_page, desk.window.actions_
    page.show_problem("Databasen är skriven av en nyare version.")
    desk.window.stored.refused.emit()
    assert not commands[Command.NEW_ISSUE].isEnabled()
    assert not any(rail.isEnabled() for rail in page.findChildren(Rail))
    page.retry_asked.emit()
    desk.qtbot.waitUntil(commands[Command.NEW_ISSUE].isEnabled)
    assert all(rail.isEnabled() for rail in page.findChildren(Rail))


def test_a_new_issue_takes_over_the_settings_of_its_newsletter(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    known = sample()
    desk.start(msgspec.structs.replace(known, newsletter=msgspec.structs.replace(known.newsletter, theme="skog")))

    def accept(dialog: QDialog) -> int:
        assert isinstance(dialog, new_issue.NewIssueDialog)
        value = dialog.value()
        assert value is not None
        assert (value.newsletter, value.title, value.date) == (
            "Exempelbrevet",
            "Nyhetsbrev juni 2026",
            dt.date(2026, 6, 2),
        )
        return int(QDialog.DialogCode.Accepted)

    monkeypatch.setattr(new_issue.NewIssueDialog, "exec", accept)
    desk.window.actions_[Command.NEW_ISSUE].trigger()
    desk.qtbot.waitUntil(lambda: desk.view.open_issue is not None)
    assert desk.issue.title == "Nyhetsbrev juni 2026"
    assert desk.issue.newsletter.theme == "skog"
    assert desk.view.outline.row is not None
    assert desk.view.outline.row.key == ISSUE


def test_a_new_newsletter_takes_its_sender_from_the_board_that_is_chosen(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    desk.start(sample())
    offered: list[str] = []

    def accept(dialog: QDialog) -> int:
        names, sender = dialog.findChild(QComboBox, "newsletter"), dialog.findChild(QComboBox, "sender")
        assert names is not None
        assert sender is not None
        offered.append(str(sender.currentData()))
        assert not sender.isVisibleTo(dialog)
        names.setEditText("Ett alldeles nytt brev" if len(offered) == 1 else "Ett till")
        assert sender.isVisibleTo(dialog)
        layout = dialog.layout()
        assert layout is not None
        assert dialog.height() >= layout.totalHeightForWidth(dialog.width())
        sender.setCurrentIndex(sender.findData("BD"))
        return int(QDialog.DialogCode.Accepted)

    monkeypatch.setattr(new_issue.NewIssueDialog, "exec", accept)
    desk.window.actions_[Command.NEW_ISSUE].trigger()
    desk.qtbot.waitUntil(lambda: desk.view.open_issue is not None)
    assert desk.issue.newsletter.name == "Ett alldeles nytt brev"
    assert desk.issue.newsletter.sender.name == "Länsstyrelsen i Norrbottens län"
    assert desk.issue.newsletter.sender.email
    before = desk.view.open_issue
    desk.window.actions_[Command.NEW_ISSUE].trigger()
    desk.qtbot.waitUntil(lambda: desk.view.open_issue is not before)
    assert offered == ["", "BD"], "the board chosen last is offered"


# Editing


def test_the_first_article_is_shown_and_typing_changes_it(desk: Desk) -> None:
    desk.start_with_open()
    desk.press(Qt.Key.Key_2, CTRL)
    desk.press(Qt.Key.Key_End)
    desk.type(" X")
    assert headings(desk.issue)[0] == "Första artikeln X"
    assert desk.view.outline.row is not None
    assert desk.view.outline.row.label == "Första artikeln X"


def test_undo_in_a_field_undoes_the_issue_and_names_it(desk: Desk) -> None:
    desk.start_with_open()
    desk.press(Qt.Key.Key_2, CTRL)
    field = desk.focused()
    desk.press(Qt.Key.Key_End)
    desk.type("a")
    assert desk.window.actions_[Command.UNDO].text().startswith("&Ångra ")
    assert len(desk.window.actions_[Command.UNDO].text()) > len("&Ångra ")
    desk.press(Qt.Key.Key_Z, CTRL)
    assert headings(desk.issue)[0] == "Första artikeln"
    assert field.toPlainText() == "Första artikeln"  # type: ignore[attr-defined]
    desk.press(Qt.Key.Key_Y, CTRL)
    assert headings(desk.issue)[0] == "Första artikelna"
    assert field.toPlainText() == "Första artikelna"  # type: ignore[attr-defined]


def test_no_field_of_any_form_keeps_undo_to_itself(desk: Desk) -> None:
    desk.start_with_open()
    fields = 0
    for index in desk.view.outline.model.indexes():
        row = desk.view.outline.model.row(index)
        assert row is not None
        desk.view.select(row.key)
        form = desk.view.form_area.form
        assert form is not None
        for field in (*form.findChildren(QLineEdit), *form.findChildren(QTextEdit), *form.findChildren(QPlainTextEdit)):
            fields += 1
            for key in (Qt.Key.Key_Z, Qt.Key.Key_Y):
                claim = QKeyEvent(QEvent.Type.ShortcutOverride, key, CTRL)
                claim.ignore()
                QApplication.sendEvent(field, claim)
                assert not claim.isAccepted(), (row.kind, field.objectName())
    assert fields > 50


def test_a_new_article_is_ready_to_be_written(desk: Desk) -> None:
    desk.start_with_open()
    desk.press(Qt.Key.Key_Return, CTRL)
    desk.type("Nyskriven")
    assert headings(desk.issue) == ["Första artikeln", "Nyskriven", "Andra artikeln", ""]


def test_delete_in_the_outline_can_be_undone_from_the_notice(desk: Desk) -> None:
    desk.start_with_open()
    desk.press(Qt.Key.Key_1, CTRL)
    desk.press(Qt.Key.Key_Delete)
    assert headings(desk.issue) == ["Andra artikeln", ""]
    assert desk.view.notice.words() == "Artikeln är borttagen."
    assert desk.view.outline.row is not None
    assert desk.view.outline.row.key == "n:a2"
    next(b for b in desk.view.notice.findChildren(QAbstractButton) if b.text() == "Ångra").click()
    assert desk.issue == sample()
    assert desk.view.outline.row.key == "n:a1"
    assert desk.view.notice.words() == ""


def test_delete_in_a_field_deletes_a_letter(desk: Desk) -> None:
    desk.start_with_open()
    desk.press(Qt.Key.Key_2, CTRL)
    desk.press(Qt.Key.Key_Home)
    desk.press(Qt.Key.Key_Delete)
    assert headings(desk.issue)[0] == "örsta artikeln"


def test_moving_keeps_the_selection(desk: Desk) -> None:
    desk.start_with_open()
    desk.press(Qt.Key.Key_1, CTRL)
    assert not desk.window.actions_[Command.MOVE_UP].isEnabled()
    desk.press(Qt.Key.Key_Down, ALT)
    assert headings(desk.issue)[:2] == ["Andra artikeln", "Första artikeln"]
    assert desk.view.outline.row is not None
    assert desk.view.outline.row.key == "n:a1"
    assert desk.view.form_area.breadcrumb.words() == "Avsnitt utan rubrik › Artikel 2 av 3"
    assert desk.window.actions_[Command.MOVE_UP].isEnabled()


def test_duplicate_shows_the_copy(desk: Desk) -> None:
    desk.start_with_open()
    desk.press(Qt.Key.Key_D, CTRL)
    assert headings(desk.issue)[:2] == ["Första artikeln", "Första artikeln"]
    assert desk.view.form_area.breadcrumb.words() == "Avsnitt utan rubrik › Artikel 2 av 4"


def test_a_click_in_the_preview_shows_the_form(desk: Desk) -> None:
    desk.start_with_open()
    desk.view.preview.view.block_clicked.emit("n:e1")
    assert desk.view.form_area.breadcrumb.words() == "Kalender › Händelse 1 av 2"
    assert desk.view.form_area.form is not None
    assert desk.view.form_area.form.key == "n:e1"
    desk.view.preview.view.block_clicked.emit("hero")
    assert desk.view.form_area.breadcrumb.words() == "Sidhuvud och inledning"
    desk.view.preview.view.block_clicked.emit("social")
    assert desk.view.form_area.breadcrumb.words() == "Sidfot och kontakt"


def test_every_row_has_a_form(desk: Desk) -> None:
    desk.start_with_open()
    rows = [desk.view.outline.model.row(index) for index in desk.view.outline.model.indexes()]
    assert len(rows) == 17
    for row in rows:
        assert row is not None
        desk.view.select(row.key)
        assert desk.view.form_area.form is not None
        assert desk.view.form_area.form.isVisible()
        assert desk.view.form_area.form.key == row.key
    assert desk.issue == sample()  # looking changes nothing


def test_folds_survive_edits(desk: Desk) -> None:
    desk.start_with_open()
    tree, model = desk.view.outline.tree, desk.view.outline.model
    tree.setExpanded(model.index_of("n:s2"), False)
    tree.setExpanded(model.index_of("n:a2"), False)
    desk.press(Qt.Key.Key_Return, CTRL)
    assert not tree.isExpanded(model.index_of("n:s2"))
    assert not tree.isExpanded(model.index_of("n:a2"))
    assert tree.isExpanded(model.index_of("n:s1"))


# Panes


def test_f6_walks_round_the_panes(desk: Desk) -> None:
    desk.start_with_open()
    view = desk.view
    desk.press(Qt.Key.Key_1, CTRL)
    assert desk.focused() is view.outline.tree
    desk.press(Qt.Key.Key_F6)
    assert view.form_area.isAncestorOf(desk.focused())
    desk.press(Qt.Key.Key_F6, SHIFT)
    assert desk.focused() is view.outline.tree


def test_the_form_comes_back_to_the_field_that_was_left(desk: Desk) -> None:
    desk.start_with_open()
    desk.press(Qt.Key.Key_2, CTRL)
    desk.press(Qt.Key.Key_Tab)
    left = desk.focused()
    desk.press(Qt.Key.Key_1, CTRL)
    desk.press(Qt.Key.Key_2, CTRL)
    assert desk.focused() is left


def test_a_narrow_window_has_its_outline_in_a_drawer(desk: Desk) -> None:
    desk.start_with_open(size=(760, 420))
    outline = desk.view.outline
    assert not outline.isVisible()
    desk.press(Qt.Key.Key_1, CTRL)
    assert outline.isVisible()
    assert desk.focused() is outline.tree
    desk.press(Qt.Key.Key_Escape)
    assert not outline.isVisible()
    desk.window.resize(1300, 700)
    desk.qtbot.waitUntil(outline.isVisible)


def test_everything_fits_a_small_laptop_at_double_size(desk: Desk) -> None:
    desk.start_with_open(size=(683, 384))
    assert (desk.window.width(), desk.window.height()) == (683, 384)
    export = next(b for b in desk.window.toolbar.findChildren(QToolButton) if b.text() == "Exportera…")
    desk.qtbot.waitUntil(export.isVisible)
    assert export.mapTo(desk.window, export.rect().topRight()).x() <= 683


def test_it_is_as_low_as_a_small_laptop_with_a_task_bar_at_double_size(desk: Desk) -> None:
    """Else its lowest line, with what is saved and the review's signs, stands below the screen."""
    desk.start_with_open(size=(683, 304))
    pages = (Command.EVENTS, Command.CONTACTS, Command.PICTURES, Command.ARCHIVE, Command.BIN, Command.START)
    for page in pages:
        desk.window.actions_[page].trigger()
    QApplication.processEvents()
    assert (desk.window.width(), desk.window.height()) == (683, 304)


def test_the_preview_can_be_put_away(desk: Desk) -> None:
    desk.start_with_open()
    desk.press(Qt.Key.Key_F9)
    assert not desk.view.preview.isVisible()
    assert not desk.window.actions_[Command.SHOW_PHONE].isEnabled()
    desk.press(Qt.Key.Key_F9)
    assert desk.view.preview.isVisible()


# Keeping


def test_closing_within_the_autosave_delay_loses_nothing(desk: Desk) -> None:
    desk.start_with_open()
    desk.press(Qt.Key.Key_2, CTRL)
    desk.press(Qt.Key.Key_End)
    desk.type(" sist")
    desk.window.close()
    assert headings(desk.stored())[0] == "Första artikeln sist"


def test_the_save_sign_tells_when(desk: Desk) -> None:
    desk.start_with_open()
    assert desk.window.status.save_sign.words() == "Allt är sparat"
    desk.press(Qt.Key.Key_Return, CTRL)
    desk.press(Qt.Key.Key_S, CTRL)
    local = dt.datetime(2026, 6, 2, 14, 32, tzinfo=dt.UTC).astimezone()
    desk.qtbot.waitUntil(lambda: desk.window.status.save_sign.words() == f"Sparat {local:%H.%M}")


def test_what_cannot_be_saved_is_asked_about(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    desk.start_with_open()
    desk.press(Qt.Key.Key_Return, CTRL)

    def full(self: StoreThread, job: object) -> None:
        raise StoreFull(folder="/full")

    monkeypatch.setattr(StoreThread, "call", full)
    desk.prompts.agrees = False
    desk.window.close()
    assert desk.window.isVisible()
    question, explanation, verb = desk.prompts.questions[0]
    assert question == "Det senaste är inte sparat. Vill du stänga ändå?"
    assert "/full" in explanation
    assert verb == "Stäng utan att spara"
    assert headings(desk.issue)[1] == ""
    monkeypatch.undo()


def test_going_back_to_start_shows_the_new_title(desk: Desk) -> None:
    desk.start_with_open()
    desk.view.select(ISSUE)
    assert desk.view.open_issue is not None
    desk.view.open_issue.apply(lambda issue: msgspec.structs.replace(issue, title="Nytt namn"), "Ändra titel")
    desk.window.actions_[Command.START].trigger()
    desk.qtbot.waitUntil(lambda: [issue.title for issue in desk.window.start_page.issues] == ["Nytt namn"])
    assert desk.window.windowTitle() == "Länsbrev"


# What everything must have


def test_every_command_stands_in_a_menu(desk: Desk) -> None:
    in_menus = set()
    for menu in desk.window.menuBar().findChildren(QMenu):
        in_menus.update(action.objectName() for action in menu.actions() if action.objectName())
    assert in_menus == {command.name.lower() for command in Command}


def test_no_key_does_two_things_and_none_is_altgr(desk: Desk) -> None:
    keys = [key.toString() for spec in desk.window.actions_.specs() for key in map(QKeySequence, spec.keys)]
    assert len(keys) == len(set(keys))
    assert not [key for key in keys if "Ctrl" in key and "Alt" in key]


def test_mnemonics_of_a_menu_differ(desk: Desk) -> None:
    menus = [desk.window.menuBar(), *desk.window.menuBar().findChildren(QMenu)]
    for menu in menus:
        texts = [action.text() for action in menu.actions() if "&" in action.text()]
        letters = [text[text.index("&") + 1].lower() for text in texts]
        assert len(letters) == len(set(letters)), texts


def test_every_button_has_a_name(desk: Desk) -> None:
    desk.start_with_open()
    for row in [desk.view.outline.model.row(index) for index in desk.view.outline.model.indexes()]:
        assert row is not None
        desk.view.select(row.key)
        nameless = [
            button.objectName() or button.toolTip() or str(button)
            for button in desk.window.findChildren(QAbstractButton)
            if button.isVisible() and not button.accessibleName() and not button.text()
        ]
        assert nameless == []


def test_icon_buttons_say_what_they_do(desk: Desk) -> None:
    desk.start_with_open()
    silent = [
        button.accessibleName()
        for button in desk.window.findChildren(QAbstractButton)
        if button.isVisible() and not button.text() and not button.toolTip()
    ]
    assert silent == []


def test_targets_are_large_enough(desk: Desk) -> None:
    desk.start_with_open()
    small = [
        (button.accessibleName() or button.text(), button.width(), button.height())
        for button in desk.window.findChildren(QAbstractButton)
        if button.isVisible() and (button.width() < 24 or button.height() < 24)
    ]
    assert small == []


def test_looking_at_an_article_needs_no_heading(desk: Desk) -> None:
    desk.start_with_open()
    desk.view.select("n:a3")
    article = next(article for article in articles(desk.issue) if article.id == "a3")
    assert isinstance(article, Article)
    assert desk.view.outline.row is not None
    assert desk.view.outline.row.nameless
    index = desk.view.outline.tree.currentIndex()
    assert index.data(Qt.ItemDataRole.AccessibleTextRole) == "Text utan rubrik., Artikel"


def test_focus_reaches_every_pane_by_tab(desk: Desk) -> None:
    desk.start_with_open()
    desk.press(Qt.Key.Key_1, CTRL)
    seen: set[QWidget] = set()
    for _ in range(80):
        desk.press(Qt.Key.Key_Tab)
        seen.update(pane for pane in (desk.view.outline, desk.view.form_area) if pane.isAncestorOf(desk.focused()))
    assert seen == {desk.view.outline, desk.view.form_area}


def test_the_start_page_is_searched_by_a_button_where_it_has_room(desk: Desk) -> None:
    desk.start(sample())
    button = desk.window.start_page.findChild(QAbstractButton, "search_button")
    assert button is not None
    desk.window.resize(1366, 700)
    desk.qtbot.waitUntil(button.isVisible)
    desk.window.resize(683, 400)
    desk.qtbot.waitUntil(lambda: not button.isVisible())
