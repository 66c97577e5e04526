"""A newsletter's settings used in drafts, from the dialog: chosen, told, taken back; published issues untouched."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from msgspec.structs import replace
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QPushButton

from desktop.conftest import Desk
from desktop.samples import sample
from editor.desktop.commands import STATUS_COMMANDS, Command
from editor.desktop.forms.form import Form
from editor.desktop.newsletters import use_dialog
from editor.desktop.newsletters.forms import LookForm
from editor.desktop.newsletters.settings_dialog import NewsletterDialog
from editor.desktop.newsletters.use_dialog import UseDialog

OPEN = replace(sample(), id="prov", title="Öppen")
CLOSED = replace(sample(), id="stangd", title="Stängd")
OUT = replace(sample(), id="ute", title="Publicerad")


def with_other_look(desk: Desk) -> NewsletterDialog:
    """The dialog, with another palette chosen."""
    desk.window.actions_[Command.NEWSLETTERS].trigger()
    desk.qtbot.waitUntil(lambda: desk.window.findChild(NewsletterDialog) is not None)
    dialog = desk.window.findChild(NewsletterDialog)
    assert dialog is not None
    dialog.resize(960, 640)
    desk.qtbot.waitUntil(lambda: dialog.findChild(Form) is not None)
    dialog.page_list.setCurrentRow(1)
    form = dialog.findChild(LookForm)
    assert form is not None
    QTest.mouseClick(form.theme.palettes.button_of("hav"), Qt.MouseButton.LeftButton)
    return dialog


@pytest.fixture
def asked(monkeypatch: pytest.MonkeyPatch) -> list[list[str]]:
    """Which drafts were offered; all are chosen."""
    offered: list[list[str]] = []

    def choose(dialog: UseDialog) -> int:
        offered.append([dialog.list.item(row).text() for row in range(dialog.list.count())])
        return int(UseDialog.DialogCode.Accepted)

    monkeypatch.setattr(use_dialog.UseDialog, "exec", choose)
    return offered


def test_drafts_get_the_settings_and_give_them_back(desk: Desk, asked: list[list[str]]) -> None:
    desk.start(OPEN, CLOSED, OUT, size=(1000, 700))
    desk.window.open_stored("ute")
    desk.qtbot.waitUntil(lambda: desk.view.open_issue is not None)
    desk.window.actions_[STATUS_COMMANDS["published"]].trigger()
    desk.qtbot.waitUntil(desk.view.notice.isVisible)
    desk.window.open_stored("prov")
    desk.qtbot.waitUntil(lambda: desk.issue.title == "Öppen")
    dialog = with_other_look(desk)
    dialog.use_button.click()
    desk.qtbot.waitUntil(lambda: desk.issue.newsletter.theme == "hav")
    assert len(asked[0]) == 2
    assert not [words for words in asked[0] if "Publicerad" in words]
    desk.qtbot.waitUntil(lambda: "2 utkast" in desk.view.notice.words())
    assert desk.view.open_issue is not None
    assert desk.view.open_issue.undo_name == "Använd nyhetsbrevets inställningar"
    desk.view.notice.findChildren(QPushButton)[0].click()
    desk.qtbot.waitUntil(lambda: desk.issue.newsletter.theme == sample().newsletter.theme)
    workspace = desk.window.workspace
    assert workspace is not None
    looks: list[str] = []
    workspace.open("stangd", lambda opened: looks.append(opened.issue.newsletter.theme), lambda error: None)
    desk.qtbot.waitUntil(lambda: bool(looks))
    assert looks == [sample().newsletter.theme]
    desk.close()
    assert desk.stored("ute") == OUT


def test_saving_alone_changes_no_draft_and_says_so(desk: Desk, asked: list[list[str]]) -> None:
    desk.start_with_open(OPEN, size=(1000, 700))
    with_other_look(desk).save_button.click()
    desk.qtbot.waitUntil(lambda: "gäller nya utgåvor" in desk.view.notice.words())
    assert desk.issue == OPEN
    assert asked == []
    desk.view.notice.findChildren(QPushButton)[0].click()
    desk.qtbot.waitUntil(lambda: desk.issue.newsletter.theme == "hav")


def test_the_dialog_uses_what_is_ticked(qtbot: Callable[..., object], desk: Desk) -> None:
    desk.start(OPEN, CLOSED)
    dialog = UseDialog("Exempelbrevet", desk.window.start_page.issues, desk.window)
    assert sorted(dialog.chosen()) == ["prov", "stangd"]
    for row in range(2):
        dialog.list.setCurrentRow(row)
        QTest.keyClick(dialog.list, Qt.Key.Key_Space)
    assert dialog.chosen() == []
    assert not dialog.use_button.isEnabled()
    dialog.deleteLater()


def test_a_newsletter_without_drafts_leads_to_its_first_issue(desk: Desk, asked: list[list[str]]) -> None:
    desk.start(size=(1000, 700))
    desk.window.actions_[Command.NEWSLETTERS].trigger()
    desk.qtbot.waitUntil(lambda: bool(desk.window.findChildren(NewsletterDialog)))
    (dialog,) = desk.window.findChildren(NewsletterDialog)
    dialog.new_button.click()
    name = dialog.focusWidget()
    assert isinstance(name, QLineEdit)
    assert name.selectedText() == "Nytt nyhetsbrev"
    desk.qtbot.keyClicks(name, "Kustnytt")
    dialog.save_button.click()
    desk.qtbot.waitUntil(lambda: desk.window.notice.words() == "Nyhetsbrevet är sparat.")
    buttons = [button.text() for button in desk.window.notice.findChildren(QPushButton)]
    assert buttons == ["Ny utgåva"]
    assert asked == []
