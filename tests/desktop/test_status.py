"""Status in the window: chosen in the menu, shown in words, a published issue read-only and gone on with."""

from __future__ import annotations

import datetime as dt

import msgspec
import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QApplication, QLineEdit, QPushButton, QTextEdit

from desktop.conftest import Desk
from desktop.hands import type_text
from desktop.samples import sample
from editor.desktop.commands import EDITING, STATUS_COMMANDS, Command
from editor.desktop.start.issue_list import IssueList
from editor.desktop.wording.status import ICONS, status_words
from editor.newsletter import edits
from editor.newsletter.status import STANDINGS, Standing, Status
from editor.publishing.approval import approve


def choose(desk: Desk, status: Status) -> None:
    opened = desk.view.open_issue
    assert opened is not None
    desk.window.actions_[STATUS_COMMANDS[status]].trigger()
    desk.qtbot.waitUntil(lambda: opened.status == status)


def publish(desk: Desk) -> None:
    """Until it is kept."""
    choose(desk, "published")
    desk.qtbot.waitUntil(desk.view.notice.isVisible)


def test_the_status_is_shown_in_words_and_can_be_taken_back(desk: Desk) -> None:
    desk.start_with_open()
    assert desk.window.status.issue_status.text() == "Utkast"
    choose(desk, "review")
    assert desk.window.status.issue_status.text() == "På granskning"
    assert "(på granskning)" in desk.window.windowTitle()
    assert desk.window.actions_[Command.STATUS_REVIEW].isChecked()
    assert not desk.window.actions_[Command.STATUS_DRAFT].isChecked()
    desk.qtbot.waitUntil(desk.view.notice.isVisible)
    desk.view.notice.findChildren(QPushButton)[0].click()
    desk.qtbot.waitUntil(lambda: desk.window.status.issue_status.text() == "Utkast")


def test_publishing_is_asked_about(desk: Desk) -> None:
    desk.start_with_open()
    desk.prompts.agrees = False
    desk.window.actions_[Command.STATUS_PUBLISHED].trigger()
    opened = desk.view.open_issue
    assert opened is not None
    desk.qtbot.waitUntil(lambda: bool(desk.prompts.questions))
    desk.qtbot.waitUntil(desk.window.actions_[Command.STATUS_DRAFT].isChecked)
    assert opened.status == "draft"
    assert not desk.window.actions_[Command.STATUS_PUBLISHED].isChecked()
    ((question, words, verb),) = desk.prompts.questions
    assert (question, verb) == ("Markera utgåvan som publicerad?", "Markera som publicerad")
    assert words.startswith("Det gör du när utgåvan har gått ut.")


def test_publishing_says_that_the_approval_no_longer_holds(desk: Desk) -> None:
    desk.start_with_open()
    desk.prompts.agrees = False
    opened, workspace = desk.view.open_issue, desk.window.workspace
    assert opened is not None
    assert workspace is not None
    given = approve(opened.issue, opened.pictures, name="Exempel Exempelsson", day=dt.date(2026, 9, 1))
    review = msgspec.structs.replace(workspace.reviews.begun(opened.id, ()), approval=given)
    workspace.reviews.keep(opened.id, review, fail)
    opened.apply(lambda issue: edits.update(issue, "a1", heading="Ändrad efteråt"), "Ändra")
    desk.window.actions_[Command.STATUS_PUBLISHED].trigger()
    desk.qtbot.waitUntil(lambda: bool(desk.prompts.questions))
    said = "Godkänd av Exempel Exempelsson 1\N{NO-BREAK SPACE}september 2026. Utgåvan har ändrats sedan dess."
    assert desk.prompts.questions[0][1].startswith(said)


def test_an_edit_after_the_approval_is_shown_wherever_the_status_is(desk: Desk) -> None:
    desk.start_with_open()
    opened, sign = desk.view.open_issue, desk.window.status.issue_status
    assert opened is not None
    choose(desk, "approved")
    assert sign.text() == "Godkänd"
    opened.apply(lambda issue: edits.update(issue, "a1", heading="Ändrad efteråt"), "Ändra")
    assert sign.text() == "Godkänd, ändrad sedan"
    assert sign.accessibleName() == "Status: Godkänd, ändrad sedan"
    assert "(godkänd, ändrad sedan)" in desk.window.windowTitle()
    assert not desk.window.actions_[Command.STATUS_APPROVED].isChecked()
    desk.window.actions_[Command.UNDO].trigger()
    assert sign.text() == "Godkänd"
    desk.window.actions_[Command.REDO].trigger()
    desk.window.actions_[Command.STATUS_APPROVED].trigger()  # as it is now
    desk.qtbot.waitUntil(lambda: sign.text() == "Godkänd")
    desk.qtbot.waitUntil(desk.view.notice.isVisible)
    desk.view.notice.findChildren(QPushButton)[0].click()
    desk.qtbot.waitUntil(lambda: sign.text() == "Godkänd, ändrad sedan")
    desk.window.go_to_start()
    desk.qtbot.waitUntil(lambda: desk.window.start_page.issues[:1] != ())
    desk.qtbot.waitUntil(lambda: desk.window.start_page.issues[0].standing == "changed")


def test_publishing_says_that_what_the_status_approved_has_changed(desk: Desk) -> None:
    desk.start_with_open()
    desk.prompts.agrees = False
    opened = desk.view.open_issue
    assert opened is not None
    choose(desk, "approved")
    opened.apply(lambda issue: edits.update(issue, "a1", heading="Ändrad efteråt"), "Ändra")
    desk.window.actions_[Command.STATUS_PUBLISHED].trigger()
    desk.qtbot.waitUntil(lambda: bool(desk.prompts.questions))
    assert desk.prompts.questions[0][1].startswith("Utgåvan har ändrats sedan den godkändes.")


def fail(error: Exception) -> None:
    raise AssertionError(error)


def test_a_published_issue_can_be_read_and_copied_but_not_changed(desk: Desk) -> None:
    desk.start_with_open()
    desk.view.select("n:a1")
    publish(desk)
    assert desk.view.frozen_sign.isVisible()
    form = desk.view.form_area.form
    assert form is not None
    editors = [one for one in form.findChildren(QTextEdit) + form.findChildren(QLineEdit) if one.isVisible()]
    assert editors
    assert all(one.isReadOnly() and one.isEnabled() for one in editors)
    before = desk.issue
    desk.view.form_area.focus_form()
    type_text(desk.focused(), "hej")
    desk.press(Qt.Key.Key_Delete)
    assert desk.issue == before
    for command in EDITING:
        assert not desk.window.actions_[command].isEnabled(), command
    for command in STATUS_COMMANDS.values():
        assert not desk.window.actions_[command].isEnabled(), command
    assert desk.window.actions_[Command.NEW_VERSION].isEnabled()
    assert desk.window.actions_[Command.EXPORT].isEnabled()
    desk.view.select("n:s2")
    shown = desk.view.form_area.form
    assert shown is not None
    assert all(one.isReadOnly() for one in shown.findChildren(QTextEdit))


def test_fields_of_a_published_issue_look_and_read_as_read_only_and_say_why_when_written_in(desk: Desk) -> None:
    desk.start_with_open()
    desk.view.select("n:e1")
    form = desk.view.form_area.form
    assert form is not None
    lines = [one for one in form.findChildren(QLineEdit) if one.isVisible()]
    invited = [one for one in lines if one.placeholderText()]
    assert invited
    writable = {line: (line.grab().toImage().pixelColor(6, 4), line.placeholderText()) for line in lines}
    publish(desk)
    desk.view.notice.hide()
    for line in lines:
        state = QAccessible.queryAccessibleInterface(line).state()
        assert state.readOnly
        assert not state.disabled
        assert line.grab().toImage().pixelColor(6, 4) != writable[line][0]
        assert not line.placeholderText()
    assert desk.view.frozen_sign.accessibleName().startswith("Utgåvan är publicerad.")
    desk.view.form_area.focus_form()
    type_text(desk.focused(), "h")
    assert desk.view.notice.isVisible()
    assert desk.view.notice.words().startswith("Utgåvan är publicerad")
    desk.view.notice.hide()
    desk.press(Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    desk.press(Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert not desk.view.notice.isVisible()
    desk.view.select("n:a1")
    form = desk.view.form_area.form
    assert form is not None
    texts = [one for one in form.findChildren(QTextEdit) if one.isVisible()]
    assert texts
    assert all(QAccessible.queryAccessibleInterface(one).state().readOnly for one in texts)
    desk.view.frozen_sign.button.click()
    desk.qtbot.waitUntil(lambda: not desk.view.frozen_sign.isVisible())
    desk.view.select("n:e1")
    assert {line: (line.grab().toImage().pixelColor(6, 4), line.placeholderText()) for line in lines} == writable
    assert not any(QAccessible.queryAccessibleInterface(line).state().readOnly for line in lines)


def test_what_would_change_a_published_issue_all_the_same_is_refused_in_words(desk: Desk) -> None:
    desk.start_with_open()
    publish(desk)
    opened = desk.view.open_issue
    assert opened is not None
    before = desk.issue
    desk.view.notice.hide()
    opened.apply(lambda issue: type(issue)(title="annat", date=issue.date), "Ändra")
    assert desk.issue == before
    assert desk.view.notice.isVisible()


def test_the_status_line_changes_the_status(desk: Desk) -> None:
    desk.start_with_open()
    sign = desk.window.status.issue_status
    entries = {one.text().replace("&", ""): one for one in sign.menu().actions() if one.isEnabled() and one.text()}
    assert list(entries) == ["Utkast", "På granskning", "Godkänd", "Publicerad…"]
    entries["På granskning"].trigger()
    desk.qtbot.waitUntil(lambda: sign.text() == "På granskning")


def test_a_published_issue_is_gone_on_with_as_a_new_version(desk: Desk) -> None:
    desk.start_with_open()
    first = desk.view.open_issue
    assert first is not None
    before = desk.issue
    publish(desk)
    desk.view.frozen_sign.button.click()
    desk.qtbot.waitUntil(lambda: desk.view.open_issue is not None and desk.view.open_issue is not first)
    assert not desk.view.frozen_sign.isVisible()
    assert desk.view.notice.words().startswith("Det här är en ny version.")
    desk.view.select("n:a1")
    form = desk.view.form_area.form
    assert form is not None
    assert not any(one.isReadOnly() for one in form.findChildren(QTextEdit) if one.isVisible())
    desk.view.form_area.focus_form()
    type_text(desk.focused(), "Ny ")
    assert desk.issue != before
    desk.window.go_to_start()
    desk.qtbot.waitUntil(lambda: len(desk.window.start_page.issues) == 2)
    words = {issue.id: status_words(issue.status, issue.version) for issue in desk.window.start_page.issues}
    assert words[first.id] == "Publicerad"
    assert sorted(words.values()) == ["Publicerad", "Utkast, version 2"]
    desk.close()
    assert desk.stored() == before


def test_the_start_page_tells_the_status_by_icon_and_word(desk: Desk) -> None:
    desk.start_with_open()
    choose(desk, "approved")
    desk.window.go_to_start()
    desk.qtbot.waitUntil(lambda: desk.window.start_page.issues[0].status == "approved")
    model = desk.window.start_page.cards.model()
    assert isinstance(model, IssueList)
    spoken = model.data(model.index(0), Qt.ItemDataRole.AccessibleTextRole)
    assert "Godkänd" in spoken


@pytest.mark.parametrize("status", STANDINGS)
def test_every_status_has_an_icon_of_its_own(status: Standing) -> None:
    assert list(ICONS.values()).count(ICONS[status]) == 1


def test_no_key_changes_the_text_of_a_published_issue_even_on_screen(desk: Desk) -> None:
    """Also those keys that a rich text field takes for itself."""
    desk.start_with_open()
    desk.view.select("n:a1")
    publish(desk)
    form = desk.view.form_area.form
    assert form is not None
    QApplication.clipboard().setText("inklistrat")
    for editor in [one for one in form.findChildren(QTextEdit) if one.isVisible()]:
        editor.setFocus()
        before = editor.document().revision()
        control, shift = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
        for key, modifier in (
            (Qt.Key.Key_A, control),
            (Qt.Key.Key_B, control),
            (Qt.Key.Key_I, control),
            (Qt.Key.Key_V, control),
            (Qt.Key.Key_V, control | shift),
            (Qt.Key.Key_X, control),
            (Qt.Key.Key_Return, Qt.KeyboardModifier.NoModifier),
            (Qt.Key.Key_Return, shift),
            (Qt.Key.Key_Tab, Qt.KeyboardModifier.NoModifier),
            (Qt.Key.Key_Backspace, Qt.KeyboardModifier.NoModifier),
            (Qt.Key.Key_Delete, Qt.KeyboardModifier.NoModifier),
        ):
            editor.setFocus()
            desk.qtbot.keyClick(editor, key, modifier)
            assert editor.document().revision() == before, (key, modifier)
        type_text(editor, "ny")
        assert editor.document().revision() == before
    assert desk.issue == sample()
