"""The look of a newsletter: chosen by tile or key, an accent typed or picked, one nobody could read refused."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from msgspec.structs import replace
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from desktop.forms.full_issue import full_issue
from desktop.forms.workbench import Bench
from editor.desktop.forms.fields.theme_field import ThemeField
from editor.newsletter import places
from editor.newsletter.issue import Issue

MakeBench = Callable[[Issue, str], Bench]


@pytest.fixture
def work(bench: MakeBench) -> Bench:
    made = bench(full_issue(), places.ISSUE)
    made.unfold()
    return made


def field(work: Bench) -> ThemeField:
    return work.field(ThemeField, "theme")


def theme(work: Bench) -> str:
    return work.issue.newsletter.theme


def press(tile: object) -> None:
    QTest.mouseClick(tile, Qt.MouseButton.LeftButton)  # type: ignore[call-overload]


def test_layout_and_colours_are_chosen_apart(work: Bench) -> None:
    press(field(work).layouts.button_of("nara"))
    assert theme(work) == "skiffer/nara"
    press(field(work).palettes.button_of("skog"))
    assert theme(work) == "skog"
    assert field(work).layouts.button_of("nara").isChecked()
    press(field(work).palettes.button_of("skog"))
    assert len(work.edits) == 2, "the same again is no change"


def test_the_arrows_walk_and_choose_and_tab_stops_once_at_each_row(work: Bench) -> None:
    row = field(work).palettes
    row.entry.setFocus()
    QTest.keyClick(row.entry, Qt.Key.Key_Right)
    assert theme(work) != "skiffer"
    assert row.button_of(theme(work).partition("/")[0]).hasFocus()
    stops = [tile for tile in row.buttons if tile.focusPolicy() & Qt.FocusPolicy.TabFocus]
    assert [tile.value for tile in stops] == [theme(work).partition("/")[0]]


def test_an_accent_is_typed_with_or_without_its_sign(work: Bench) -> None:
    edit = field(work).accent
    edit.setFocus()
    QTest.keyClicks(edit, "7a1f3d")
    assert theme(work) == "skiffer#7A1F3D"
    assert field(work).error() == ""
    press(field(work).plain_button)
    assert theme(work) == "skiffer"


def test_an_accent_nobody_could_read_is_refused_in_words_and_a_darker_one_offered(work: Bench) -> None:
    edit = field(work).accent
    edit.setFocus()
    QTest.keyClicks(edit, "#FFCC00")
    assert theme(work) == "skiffer", "what cannot be read is not shown"
    assert "kontrasten mot bakgrunden är 1,4 till 1" in field(work).error()
    assert "minst 7 till 1" in field(work).error()
    offer = field(work).offer_button
    assert offer.isVisible()
    press(offer)
    assert theme(work) == f"skiffer{offer.property('shade')}"
    assert field(work).error() == ""
    assert not offer.isVisible()
    assert edit.text() == offer.property("shade")


def test_what_is_no_colour_is_said_when_the_field_is_left(work: Bench) -> None:
    edit = field(work).accent
    edit.setFocus()
    QTest.keyClicks(edit, "#12")
    assert field(work).error() == ""
    edit.clearFocus()
    QApplication.processEvents()
    assert "”#12” är ingen färg" in field(work).error()
    assert work.edits == []


def test_an_accent_can_be_picked(work: Bench) -> None:
    asked: list[str] = []

    def pick(before: QColor, _: object) -> QColor:
        asked.append(before.name())
        return QColor("#00525f")

    field(work).ask_colour = pick
    press(field(work).pick_button)
    assert asked == ["#1f3a4d"]
    assert theme(work) == "skiffer#00525F"
    field(work).ask_colour = lambda before, parent: None
    press(field(work).pick_button)
    assert theme(work) == "skiffer#00525F"


def test_undo_shows_the_look_as_it_was(work: Bench) -> None:
    press(field(work).palettes.button_of("hav"))
    work.undo()
    assert field(work).palettes.button_of("skiffer").isChecked()
    assert field(work).value() == "skiffer"


def test_an_unknown_theme_stays_until_another_is_chosen(bench: MakeBench) -> None:
    issue = full_issue()
    made = bench(replace(issue, newsletter=replace(issue.newsletter, theme="lönn")), places.ISSUE)
    made.unfold()
    assert made.edits == []
    press(field(made).palettes.button_of("skiffer"))
    assert theme(made) == "skiffer"


def test_every_tile_has_a_name_and_a_picture(work: Bench) -> None:
    for tile in (*field(work).layouts.buttons, *field(work).palettes.buttons):
        assert tile.accessibleName()
        assert " av " in tile.accessibleDescription()
        assert not tile.icon().isNull()
        assert tile.height() >= 28


def test_layouts_say_each_what_they_are(work: Bench) -> None:
    told = [tile.accessibleDescription() for tile in field(work).layouts.buttons]
    assert len(set(told)) == len({one.rpartition(", ")[0] for one in told}) == len(told)
