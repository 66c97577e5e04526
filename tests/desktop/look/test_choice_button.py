"""Choices that look like buttons are radio buttons to a screen reader: one of how many, one stop for Tab."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from desktop.conftest import Desk
from editor.desktop.forms.fields.segment_field import SegmentField
from editor.desktop.look.choice_button import ChoiceButton, let_up
from editor.preview.modes import MODES


def told(button: QWidget) -> tuple[QAccessible.Role, str, str, bool]:
    """What a screen reader is told: role, name, description, whether it is the chosen one."""
    seen = QAccessible.queryAccessibleInterface(button)
    text = QAccessible.Text
    return seen.role(), seen.text(text.Name), seen.text(text.Description), bool(seen.state().checked)


def segments(qtbot: QtBot) -> SegmentField:
    field = SegmentField()
    qtbot.addWidget(field)
    field.setProperty("label", "Form")
    field.offer([("a", "På plats"), ("b", "Digitalt"), ("c", "Båda")])
    field.show_value("b")
    with qtbot.waitExposed(field):
        field.show()
    return field


def test_segments_are_told_as_radio_buttons_with_their_place(qtbot: QtBot) -> None:
    field = segments(qtbot)
    radio = QAccessible.Role.RadioButton
    seen = [told(field.button(value)) for value in "abc"]
    assert [(role, name, checked) for role, name, _, checked in seen] == [
        (radio, "På plats", False),
        (radio, "Digitalt", True),
        (radio, "Båda", False),
    ]
    assert [description.rpartition(", ")[2] for _, _, description, _ in seen] == ["1 av 3", "2 av 3", "3 av 3"]


def test_arrows_go_between_segments_that_are_one_stop_for_tab(qtbot: QtBot) -> None:
    field = segments(qtbot)
    changes: list[str] = []
    field.changed.connect(changes.append)
    field.button("b").setFocus()
    QTest.keyClick(field.button("b"), Qt.Key.Key_Right)
    QTest.keyClick(field.button("c"), Qt.Key.Key_Right)
    QTest.keyClick(field.button("c"), Qt.Key.Key_Space)
    assert changes == ["c"]
    assert [told(field.button(value))[3] for value in "abc"] == [False, False, True]
    stops = [value for value in "abc" if field.button(value).focusPolicy() & Qt.FocusPolicy.TabFocus]
    assert stops == ["c"]


def test_none_is_down_where_the_value_is_none_of_them(qtbot: QtBot) -> None:
    field = segments(qtbot)
    field.show_value("annat")
    assert [told(field.button(value))[3] for value in "abc"] == [False, False, False]
    stops = [value for value in "abc" if field.button(value).focusPolicy() & Qt.FocusPolicy.TabFocus]
    assert stops == ["a"]
    field.show_value("a")
    assert told(field.button("a"))[3]


def test_a_button_that_is_down_stays_down(qtbot: QtBot) -> None:
    row = QWidget()
    qtbot.addWidget(row)
    one, other = ChoiceButton("Ett", row), ChoiceButton("Två", row)
    one.click()
    one.click()
    assert (one.isChecked(), other.isChecked()) == (True, False)
    other.click()
    assert (one.isChecked(), other.isChecked()) == (False, True)
    let_up((one, other))
    assert (one.isChecked(), other.isChecked()) == (False, False)


def test_modes_of_the_preview_are_told_as_radio_buttons(desk: Desk) -> None:
    desk.start_with_open(size=(1920, 800))
    switch = desk.view.preview.switch
    for number, mode in enumerate(MODES, 1):
        role, name, description, checked = told(switch.buttons[mode])
        assert role == QAccessible.Role.RadioButton
        assert name
        assert f"{number} av {len(MODES)}" in description
        assert checked == (mode == "wide")
    switch.buttons["wide"].setFocus()
    desk.press(Qt.Key.Key_Right)
    assert [mode for mode in MODES if told(switch.buttons[mode])[3]] == ["phone"]
    assert QApplication.focusWidget() is switch.buttons["phone"]


def test_no_button_that_excludes_others_is_told_as_a_check_box(desk: Desk) -> None:
    """In every form of the sample: what stays down alone is a check box, what excludes others is none."""
    desk.start_with_open()
    model = desk.view.outline.model
    for index in model.indexes():
        row = model.row(index)
        assert row is not None
        desk.view.select(row.key)
        form = desk.view.form_area.form
        assert form is not None
        for button in form.findChildren(QPushButton):
            wanted = QAccessible.Role.RadioButton if button.autoExclusive() else QAccessible.Role.CheckBox
            assert not button.isCheckable() or told(button)[0] == wanted
