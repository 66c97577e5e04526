"""The switch between the preview's modes, their zoom, and the way from a click in the page to the word in its field."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLineEdit, QTextEdit

from desktop.conftest import Desk
from editor.desktop.commands import Command
from editor.desktop.panels.mode_switch import MODE_COMMANDS
from editor.newsletter import edits
from editor.preview.modes import MODES, Mode
from editor.preview.spot import Spot

ALT = Qt.KeyboardModifier.AltModifier
HEADING = "Nytt stöd till våtmarker"
BODY = "<p>Nytt stöd finns.</p><ul><li>Sök <strong>stöd</strong> nu.</li></ul><p>Sök stöd nu.</p>"
PAGE = f"\n{HEADING}\n\nNytt stöd finns.\n\n\nSök stöd nu.\n\n\nSök stöd nu.\n"


@pytest.mark.parametrize(("number", "mode"), [*enumerate(MODES, 1)])
def test_alt_and_a_number_switch_wherever_the_focus_is(desk: Desk, number: int, mode: Mode) -> None:
    desk.start_with_open()
    pane = desk.view.preview
    for side in (desk.view.outline.tree, desk.view.form_area):
        pane.set_mode("phone" if mode == "wide" else "wide")
        side.setFocus()
        desk.press(Qt.Key(Qt.Key.Key_0 + number), ALT)
        assert pane.mode == mode
    checked = [each for each, command in MODE_COMMANDS.items() if desk.window.actions_[command].isChecked()]
    assert checked == [mode]


def test_arrow_keys_go_through_the_modes_and_tab_comes_to_the_one_that_is_on(desk: Desk) -> None:
    desk.start_with_open(size=(1920, 800))
    switch = desk.view.preview.switch
    assert [mode for mode in MODES if switch.buttons[mode].focusPolicy() & Qt.FocusPolicy.TabFocus] == ["wide"]
    switch.buttons["wide"].setFocus()
    for mode in (*MODES[1:], MODES[0]):
        desk.qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Right)
        assert desk.view.preview.mode == mode
        assert QApplication.focusWidget() is switch.buttons[mode]
    desk.qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Left)
    assert desk.view.preview.mode == "print"


def test_words_give_way_to_icons_and_these_to_a_menu(desk: Desk) -> None:
    desk.start_with_open(size=(1920, 800))
    switch = desk.view.preview.switch

    def written() -> list[Mode]:
        return [mode for mode in MODES if switch.buttons[mode].text()]

    switch.resize(900, switch.height())
    assert written() == list(MODES)
    switch.resize(360, switch.height())
    assert written() == ["wide"]
    desk.view.preview.set_mode("text")
    assert written() == ["text"]
    assert not switch.menu_button.isVisible()
    switch.resize(120, switch.height())
    assert switch.menu_button.isVisible()
    assert switch.menu_button.text() == "Text"
    assert [action.text().replace("&", "") for action in switch.menu_button.menu().actions()] == [
        "Mejl",
        "Telefon",
        "Mörkt",
        "Utan bilder",
        "Text",
        "Webb",
        "Utskrift",
    ]
    names = [switch.buttons[mode].accessibleName() for mode in MODES]
    assert len(set(names)) == len(MODES)
    assert all(names)


def test_every_mode_remembers_its_zoom(desk: Desk) -> None:
    desk.start_with_open()
    pane = desk.view.preview
    pane.set_zoom(1.5)
    pane.set_mode("text")
    assert pane.zoom is None
    desk.window.actions_[Command.ZOOM_IN].trigger()
    text_zoom = pane.zoom
    assert text_zoom
    pane.set_mode("wide")
    assert (pane.zoom, pane.zoom_words()) == (1.5, "150 %")
    pane.set_mode("text")
    assert pane.zoom == text_zoom
    desk.window.actions_[Command.ZOOM_RESET].trigger()
    assert pane.zoom is None
    assert desk.settings.get("preview.zoom.wide", 0.0) == 1.5


@pytest.mark.parametrize(
    ("before", "field", "position"),
    [
        ("\nNytt stöd till våt", "heading", len("Nytt stöd till våt")),
        (f"\n{HEADING}\n\nNytt st", "body", len("Nytt st")),
        (f"\n{HEADING}\n\nNytt stöd finns.\n\n\nSök st", "body", len("Nytt stöd finns.\nSök st")),
        (
            f"\n{HEADING}\n\nNytt stöd finns.\n\n\nSök stöd nu.\n\n\nSök st",
            "body",
            len("Nytt stöd finns.\nSök stöd nu.\nSök st"),
        ),
    ],
)
def test_a_click_puts_the_cursor_at_the_letter(desk: Desk, before: str, field: str, position: int) -> None:
    desk.start_with_open()
    item = desk.issue.sections[0].items[0]
    desk.view.open_issue.apply(lambda issue: edits.update(issue, item.id, heading=HEADING, body=BODY), "Prov")
    desk.view.outline.select("issue")
    assert PAGE.startswith(before)
    desk.view.preview.view.spot_clicked.emit(Spot(f"n:{item.id}", PAGE, len(before)))
    focused = QApplication.focusWidget()
    desk.qtbot.waitUntil(lambda: QApplication.focusWidget() is not None)
    if field == "heading":
        assert isinstance(focused, QLineEdit | QTextEdit)
    else:
        assert isinstance(focused, QTextEdit)
    at = focused.cursorPosition() if isinstance(focused, QLineEdit) else focused.textCursor().position()
    said = focused.text() if isinstance(focused, QLineEdit) else focused.toPlainText()
    assert said.startswith("Nytt stöd finns" if field == "body" else HEADING)
    assert at == position


def test_a_click_on_what_no_field_says_goes_to_the_form(desk: Desk) -> None:
    desk.start_with_open()
    item = desk.issue.sections[0].items[0]
    desk.view.preview.view.spot_clicked.emit(Spot(f"n:{item.id}", "\nNågot helt annat\n", 4))
    assert desk.view.form_area.contains_focus()


@pytest.mark.parametrize("key", [Qt.Key.Key_Plus, Qt.Key.Key_Minus])
def test_zoom_keys_work_in_the_previews_own_window(desk: Desk, key: Qt.Key) -> None:
    desk.start_with_open()
    desk.window.actions_[Command.DETACH_PREVIEW].trigger()
    pane = desk.view.preview
    before = pane.view.shown_zoom
    pane.window().activateWindow()
    desk.qtbot.keyClick(pane.window(), key, Qt.KeyboardModifier.ControlModifier)
    assert (pane.view.shown_zoom > before) == (key == Qt.Key.Key_Plus)
    desk.qtbot.keyClick(pane.window(), Qt.Key.Key_5, ALT)
    assert pane.mode == "text"
