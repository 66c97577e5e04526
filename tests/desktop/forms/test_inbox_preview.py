"""The inbox in the issue's settings: it follows the typing, is cut as the programs cut, and can be read aloud."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from msgspec.structs import replace
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton

from desktop.forms.full_issue import full_issue
from desktop.forms.workbench import Bench
from desktop.hands import type_text
from editor.desktop.forms.fields.fold import Fold
from editor.desktop.forms.fields.inbox_preview import PROGRAMS, InboxPreview
from editor.desktop.forms.fields.text_field import LongTextField
from editor.newsletter import places
from editor.newsletter.issue import Issue
from editor.rendering.inbox import Inbox

MakeBench = Callable[[Issue, str], Bench]
LONG = "Sök bidrag till våtmarker och betesmarker senast den 1 oktober, och träffa oss på någon av höstens kurser"


@pytest.fixture
def bench(qtbot) -> MakeBench:  # type: ignore[no-untyped-def]
    return lambda issue, key: Bench(qtbot, issue, key)


def preview(work: Bench) -> InboxPreview:
    return work.field(InboxPreview, "inbox")


def test_it_follows_the_typing(bench: MakeBench) -> None:
    work = bench(replace(full_issue(), subject="", preheader=""), places.ISSUE)
    assert preview(work)._inbox.subject == full_issue().title
    assert "Utan förhandstext" in preview(work).advice
    for name, text in (("subject", "Sök bidrag nu"), ("preheader", "Sista dag är 1 oktober")):
        field = work.field(LongTextField, name)
        field.enter()
        type_text(field.entry, text)
    assert preview(work)._inbox[1:] == ("Sök bidrag nu", "Sista dag är 1 oktober", True)
    assert "Utan förhandstext" not in preview(work).advice
    for program in PROGRAMS:
        assert "ämne: Sök bidrag nu" in preview(work).mails[program].accessibleName()


def test_what_is_cut_is_said_where_the_group_is_folded_too(bench: MakeBench) -> None:
    work = bench(replace(full_issue(), subject=LONG, preheader="Kort"), places.ISSUE)
    assert preview(work).cut_in("subject") == ("Outlook", "iPhone", "Gmail")
    assert preview(work).cut_in("preview") == ()
    assert work.field(Fold, "inbox_fold").state() == "ämnesraden klipps i Outlook, iPhone, Gmail"
    work.show(replace(work.issue, subject="Kort"))
    assert work.field(Fold, "inbox_fold").state() == ""


def test_what_has_room_when_the_form_has_its_width_is_not_said_to_be_cut(bench: MakeBench) -> None:
    work = bench(replace(full_issue(), subject="Nyhetsbrev november 2026", preheader="Kort"), places.ISSUE)
    assert preview(work).mails["outlook"].width() > 250
    assert work.field(Fold, "inbox_fold").state() == ""


def test_the_words_for_those_who_do_not_see_it_tell_where_it_is_cut(bench: MakeBench) -> None:
    work = bench(replace(full_issue(), subject=LONG), places.ISSUE)
    words = preview(work).mails["outlook"].accessibleName()
    assert words.startswith("Outlook. Avsändare: ")
    assert "klipps efter" in words
    seen = words.split("ämne: ")[1].split(", klipps")[0]
    assert LONG.startswith(seen)
    preview(work).show_inbox(Inbox("", "", "", is_preheader=False))
    assert preview(work).mails["gmail"].accessibleName() == (
        "Gmail. Avsändare saknas; ämne saknas; sidans första ord saknas."
    )


def test_light_and_dark_are_drawn_apart(bench: MakeBench) -> None:
    work = bench(full_issue(), places.ISSUE)
    mail = preview(work).mails["iphone"]
    light = mail.grab().toImage().pixelColor(mail.width() - 4, mail.height() // 2)
    preview(work).dark.click()
    dark = mail.grab().toImage().pixelColor(mail.width() - 4, mail.height() // 2)
    assert light.lightness() > 200
    assert dark.lightness() < 60
    assert work.edits == []


def test_the_large_picture_is_one_press_away(bench: MakeBench) -> None:
    work = bench(full_issue(), places.ISSUE)
    work.unfold()
    QTest.mouseClick(work.field(QPushButton, "hero_button"), Qt.MouseButton.LeftButton)
    assert work.requests == [places.MASTHEAD]
