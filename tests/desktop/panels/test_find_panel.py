"""Finding and replacing in the whole issue, by keys."""

from __future__ import annotations

import datetime as dt

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QTextEdit

from desktop.conftest import Desk
from editor.desktop.commands import Command
from editor.newsletter.issue import Article, Event, Image, Issue, Part, Section, articles

CTRL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier


def wordy() -> Issue:
    """A word in many places: "hus" in headings, texts, an event and within another word."""
    return Issue(
        id="prov",
        title="Prov",
        date=dt.date(2026, 6, 2),
        sections=(
            Section(
                id="s1",
                items=(
                    Article(id="a1", heading="Ett hus", body="<p>Först. Sedan ett hus till.</p><p>Husbil.</p>"),
                    Article(
                        id="a2",
                        heading="Annat",
                        events=("e1",),
                        parts=(Part(id="p1", heading="Del", body="<ul><li>Ett <strong>hu</strong>s</li></ul>"),),
                    ),
                ),
            ),
        ),
        events=(Event(id="e1", title="Öppet hus"),),
    )


def asked(desk: Desk, text: str = "hus") -> None:
    desk.start_with_open(wordy())
    desk.press(Qt.Key.Key_F, CTRL)
    assert desk.focused() is desk.view.side.find_panel.field
    desk.type(text)


def listed(desk: Desk) -> list[str]:
    return [hit.match for hit in desk.view.side.find_panel.hits]


def marked(desk: Desk) -> list[tuple[str, str]]:
    """The whole text and the selected words of every visible field of the form that has any selected."""
    editors = [editor for editor in desk.view.form_area.findChildren(QTextEdit) if editor.isVisible()]
    found = [(editor.toPlainText(), editor.textCursor().selectedText()) for editor in editors]
    return [(text, words) for text, words in found if words]


def test_every_hit_is_listed_with_its_place(desk: Desk) -> None:
    asked(desk)
    panel = desk.view.side.find_panel
    assert listed(desk) == ["hus", "hus", "Hus", "hus", "hus"]
    first = panel.list.item(0).data(Qt.ItemDataRole.AccessibleTextRole)
    assert first == "Ett hus: Ett »hus«"
    assert panel.told.text() == "1 av 5"


def test_case_and_whole_words(desk: Desk) -> None:
    asked(desk)
    panel = desk.view.side.find_panel
    panel.words.click()
    assert listed(desk) == ["hus"] * 4
    panel.words.click()
    panel.case.click()
    assert listed(desk) == ["hus"] * 4
    panel.case.click()
    panel.field.setText("saknas")
    assert "saknas" in panel.told.text()
    assert not panel.all_button.isEnabled()


def test_enter_walks_and_selects_the_words_in_the_form(desk: Desk) -> None:
    asked(desk)
    panel = desk.view.side.find_panel
    desk.press(Qt.Key.Key_Return)
    assert marked(desk) == [("Ett hus", "hus")]
    assert desk.focused() is panel.field
    desk.press(Qt.Key.Key_Return)
    assert ("Först. Sedan ett hus till.\nHusbil.", "hus") in marked(desk)
    for _ in range(2):
        desk.press(Qt.Key.Key_Return)
    assert panel.told.text() == "4 av 5"
    desk.press(Qt.Key.Key_Return, SHIFT)
    assert panel.told.text() == "3 av 5"


def test_f3_goes_on_in_the_form_and_round_the_end(desk: Desk) -> None:
    asked(desk)
    desk.press(Qt.Key.Key_Return)
    desk.press(Qt.Key.Key_Escape)
    assert desk.view.outline.isVisible()
    for _ in range(5):
        desk.press(Qt.Key.Key_F3)
    assert desk.view.side.find_panel.told.text() == "1 av 5"
    assert desk.view.form_area.isAncestorOf(desk.focused())
    assert ("Ett hus", "hus") in marked(desk)
    desk.press(Qt.Key.Key_F3, SHIFT)
    assert desk.view.side.find_panel.told.text() == "5 av 5"


def test_the_selected_words_are_looked_for(desk: Desk) -> None:
    desk.start_with_open(wordy())
    desk.press(Qt.Key.Key_2, CTRL)
    desk.press(Qt.Key.Key_End)
    desk.press(Qt.Key.Key_Left, CTRL | SHIFT)
    desk.press(Qt.Key.Key_H, CTRL)
    assert desk.view.side.find_panel.field.text() == "hus"
    assert desk.focused() is desk.view.side.find_panel.replacement


def test_replacing_one_shows_it_first_and_goes_to_the_next(desk: Desk) -> None:
    asked(desk)
    panel = desk.view.side.find_panel
    panel.replacement.setFocus()
    desk.type("husbat")
    desk.press(Qt.Key.Key_Return)
    assert next(articles(desk.issue)).heading == "Ett hus"
    desk.press(Qt.Key.Key_Return)
    assert next(articles(desk.issue)).heading == "Ett husbat"
    hit = panel.current()
    assert hit is not None
    assert hit.field == "body"
    assert desk.window.actions_[Command.UNDO].text() == "&Ångra Ersätt text"


def test_replacing_all_is_one_step(desk: Desk) -> None:
    asked(desk)
    before = desk.issue
    panel = desk.view.side.find_panel
    panel.replacement.setText("torp")
    panel.all_button.click()
    first = next(articles(desk.issue))
    assert (first.heading, first.body) == ("Ett torp", "<p>Först. Sedan ett torp till.</p><p>torpbil.</p>")
    assert desk.issue.events[0].title == "Öppet torp"
    assert panel.hits == ()
    assert desk.view.notice.words() == "5 ställen är ersatta."
    desk.window.actions_[Command.UNDO].trigger()
    assert desk.issue == before
    desk.qtbot.waitUntil(lambda: len(panel.hits) == 5)


def test_hits_follow_what_is_written(desk: Desk) -> None:
    asked(desk)
    desk.press(Qt.Key.Key_2, CTRL)
    desk.press(Qt.Key.Key_Home)
    desk.type("hus ")
    desk.qtbot.waitUntil(lambda: len(desk.view.side.find_panel.hits) == 6)


def test_a_hit_in_a_folded_group_opens_it(desk: Desk) -> None:
    with_picture = Issue(
        id="prov",
        title="Prov",
        date=dt.date(2026, 6, 2),
        sections=(Section(id="s1", items=(Article(id="a1", heading="Ett", image="i1"),)),),
        images=(Image(id="i1", file="images/x.png", alt="En stuga vid sjön"),),
    )
    desk.start_with_open(with_picture)
    desk.press(Qt.Key.Key_F, CTRL)
    desk.type("stuga")
    desk.press(Qt.Key.Key_Return)
    assert ("En stuga vid sjön", "stuga") in marked(desk)
