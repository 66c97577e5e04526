"""Profiles of sending services mended in the program, kept in the user's folder."""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from editor.desktop.exports.profiles_dialog import ProfilesDialog
from editor.desktop.look.style import Look
from editor.publishing.profiles import SHIPPED, Profiles
from editor.support.messages import Messages


class Mending:
    """The dialog on screen, on a folder of its own."""

    def __init__(self, qtbot: QtBot, folder: Path) -> None:
        self.qtbot = qtbot
        self.profiles = Profiles(folder)
        self.dialog = self.open()

    def open(self, chosen: str = "") -> ProfilesDialog:
        dialog = ProfilesDialog(self.profiles, Messages("sv"), chosen=chosen)
        self.qtbot.addWidget(dialog)
        dialog.show()
        self.qtbot.waitExposed(dialog)
        return dialog

    def write(self, field: str, value: str) -> None:
        edit = self.dialog._fields[field]
        edit.setFocus()
        edit.clear()
        self.qtbot.keyClicks(edit, value)
        self.qtbot.keyClick(edit, Qt.Key.Key_Return)

    def listed(self) -> list[str]:
        return [self.dialog.list.item(row).text() for row in range(self.dialog.list.count())]


@pytest.fixture
def mending(qtbot: QtBot, look: Look, tmp_path: Path) -> Mending:
    return Mending(qtbot, tmp_path / "profiles")


def test_every_shipped_service_is_there_and_says_what_is_unknown(mending: Mending) -> None:
    assert mending.listed() == [
        *("IdRelay", "Paloma", "Rule", "Get a Newsletter", "Apsis", "Mailchimp", "Brevo", "Outlook"),
        "Utan utskickstjänst",
    ]
    assert mending.dialog._fields["unsubscribe"].text() == ""
    assert mending.dialog._fields["unsubscribe"].placeholderText() == "okänt, fyll i"
    assert not mending.dialog.reset_button.isEnabled()
    mending.dialog.list.setCurrentRow(2)
    assert mending.dialog._fields["unsubscribe"].text() == "[Link:Unsubscribe]"
    assert mending.dialog.source.text() == "Källa: https://github.com/rulecom/rule-io-sdk"
    if folder := os.environ.get("LANSBREV_PICTURES"):
        mending.dialog.grab().save(f"{folder}/profiles.png")


def test_a_value_is_kept_when_its_field_is_left_and_the_shipped_one_comes_back(mending: Mending) -> None:
    mending.write("unsubscribe", "##avsluta##")
    assert mending.dialog.told.text() == "Sparat."
    assert mending.profiles.load("idrelay").fields["unsubscribe"] == "##avsluta##"
    assert mending.listed()[0] == "IdRelay (ändrad)"
    again = mending.open("idrelay")
    assert again._fields["unsubscribe"].text() == "##avsluta##"
    mending.dialog.reset_button.click()
    assert mending.profiles.load("idrelay").fields["unsubscribe"] == ""
    assert mending.listed()[0] == "IdRelay"


@pytest.mark.parametrize("value", ['"><script>', "<b>", 'a"b'])
def test_what_could_break_a_mail_is_refused(mending: Mending, value: str) -> None:
    mending.write("share", value)
    assert mending.dialog.told.text() == "Dela: citattecken och vinkelparenteser kan inte stå i ett fält."
    assert not mending.profiles.is_edited("idrelay")
    mending.dialog._fields["share"].setText("https://example.se/dela")
    mending.dialog.base.setText("ftp://example.se/")
    mending.dialog._keep()
    assert mending.dialog.told.text() == "Bildernas adress ska börja med https:// eller lämnas tom."


def test_a_copy_and_a_new_one_have_files_of_their_own(mending: Mending) -> None:
    mending.dialog.list.setCurrentRow(5)
    mending.dialog.copy_button.click()
    assert mending.dialog.chosen == "mailchimp-kopia"
    assert mending.dialog._fields["unsubscribe"].text() == "*|UNSUB|*"
    mending.dialog.new_button.click()
    assert mending.dialog.chosen == "ny-tjanst"
    mending.dialog.name.setText("Vår egen tjänst")
    mending.dialog._keep()
    assert mending.listed()[-2:] == ["Mailchimp, kopia (egen)", "Vår egen tjänst (egen)"]
    assert mending.dialog.reset_button.text() == "&Ta bort"
    mending.dialog.reset_button.click()
    assert mending.profiles.names() == (*SHIPPED, "mailchimp-kopia")


def test_fields_of_ones_own(mending: Mending) -> None:
    mending.dialog.new_field.setText("{{organisation}}")
    mending.dialog.add_button.click()
    mending.write("organisation", "##org##")
    assert mending.profiles.load("idrelay").fields["organisation"] == "##org##"
    mending.dialog.new_field.setText("å ä")
    mending.dialog.add_button.click()
    assert mending.dialog.told.text() == "Ett fält heter med bokstäver a–z, siffror och understreck."


def test_what_is_being_written_is_kept_on_closing(mending: Mending) -> None:
    mending.dialog.base.setText("https://example.se/bilder/")
    mending.dialog.close()
    assert mending.profiles.load("idrelay").picture_base_url == "https://example.se/bilder/"
