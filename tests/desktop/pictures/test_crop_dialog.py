"""Cropping by keyboard and mouse; the original and what is known of it stay."""

from __future__ import annotations

import io

import pytest
from msgspec.structs import replace
from PIL import Image
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QPushButton, QSpinBox
from pytestqt.qtbot import QtBot

from editor.desktop.pictures.crop_dialog import CropDialog
from editor.newsletter.record import Crop
from editor.support import pictures
from editor.support.pictures import Picture

SHIFT, CTRL, NONE = (
    Qt.KeyboardModifier.ShiftModifier,
    Qt.KeyboardModifier.ControlModifier,
    Qt.KeyboardModifier.NoModifier,
)


@pytest.fixture(scope="module")
def original() -> tuple[Picture, bytes]:
    stream = io.BytesIO()
    Image.linear_gradient("L").resize((2000, 1000)).save(stream, "JPEG")
    return pictures.take_in(stream.getvalue(), file="kaj.jpg").original


def dialog_for(qtbot: QtBot, original: tuple[Picture, bytes], crop: Crop | None = None) -> CropDialog:
    dialog = CropDialog(original[1], crop or Crop(original=original[0]))
    qtbot.addWidget(dialog)
    with qtbot.waitExposed(dialog):
        dialog.show()
    return dialog


def test_nothing_done_changes_nothing(qtbot: QtBot, original: tuple[Picture, bytes]) -> None:
    for crop in (
        Crop(original=original[0]),
        Crop(original=original[0], quarter_turns=1, box=(100, 200, 700, 900), focus=(20, 80)),
    ):
        assert dialog_for(qtbot, original, crop).value() == crop


def test_arrow_keys_move_and_resize(qtbot: QtBot, original: tuple[Picture, bytes]) -> None:
    dialog = dialog_for(qtbot, original)
    for key, modifier in (
        (Qt.Key.Key_Left, SHIFT),
        (Qt.Key.Key_Up, SHIFT),
        (Qt.Key.Key_Right, NONE),
        (Qt.Key.Key_Down, CTRL),
    ):
        QTest.keyClick(dialog.view, key, modifier)
    assert dialog.value().box == (20, 1, 1980, 980)
    assert dialog.value().focus == (50, 50)


def test_a_ratio_holds_for_keys_and_numbers(qtbot: QtBot, original: tuple[Picture, bytes]) -> None:
    dialog = dialog_for(qtbot, original)
    dialog.shape.setFocus()
    QTest.keyClicks(dialog.shape, "1")  # the first whose name begins so
    assert dialog.shape.currentText() == "1:1"
    assert dialog.value().box == (500, 0, 1000, 1000)
    dialog.width_box.setFocus()
    dialog.width_box.selectAll()
    QTest.keyClicks(dialog.width_box, "600")
    QTest.keyClick(dialog.width_box, Qt.Key.Key_Tab)
    assert dialog.value().box == (500, 0, 600, 600)
    QTest.keyClick(dialog.view, Qt.Key.Key_Left, SHIFT)
    assert dialog.value().box == (500, 0, 580, 580)


def test_the_focal_point_is_clicked_or_typed_and_stays_in_its_place(
    qtbot: QtBot, original: tuple[Picture, bytes]
) -> None:
    dialog = dialog_for(qtbot, original)
    dialog.focus_across.setValue(75)
    assert dialog.value().focus == (75, 50)
    dialog.shape.setCurrentIndex(dialog.shape.findText("1:1"))
    assert dialog.value().box == (1000, 0, 1000, 1000)
    assert dialog.value().focus == (50, 50)
    dialog.left_edge.setValue(900)
    dialog.focus_down.setValue(10)
    QTest.mouseClick(dialog.view, Qt.MouseButton.LeftButton, NONE, dialog.view.rect().center())
    assert dialog.value().focus == pytest.approx((10, 50), abs=1)


def test_dragging_a_corner_and_the_middle(qtbot: QtBot, original: tuple[Picture, bytes]) -> None:
    dialog = dialog_for(qtbot, original)
    view = dialog.view
    corner = view._handles()["se"].toPoint()
    drag(view, corner, corner - QPoint(view.width() // 4, 0))
    box = dialog.value().box
    assert box is not None
    assert box[:2] == (0, 0)
    assert box[2] < 1600
    middle = view._frame().center().toPoint() + QPoint(40, 20)
    drag(view, middle, middle + QPoint(60, 0))
    moved = dialog.value().box
    assert moved is not None
    assert moved[0] > 0
    assert moved[2:] == box[2:]


def drag(widget: CropDialog | object, start: QPoint, end: QPoint) -> None:
    QTest.mousePress(widget, Qt.MouseButton.LeftButton, NONE, start)  # type: ignore[arg-type]
    QTest.mouseMove(widget, end)  # type: ignore[arg-type]
    QTest.mouseRelease(widget, Qt.MouseButton.LeftButton, NONE, end)  # type: ignore[arg-type]


def test_a_quarter_turn_takes_the_part_along(qtbot: QtBot, original: tuple[Picture, bytes]) -> None:
    dialog = dialog_for(qtbot, original, Crop(original=original[0], box=(0, 0, 500, 1000)))
    dialog.turn_right.click()
    assert dialog.value().quarter_turns == 1
    assert dialog.value().box == (0, 0, 1000, 500)
    for _ in range(3):
        dialog.turn_right.click()
    assert dialog.value() == Crop(original=original[0], box=(0, 0, 500, 1000))
    dialog.turn_left.click()
    assert dialog.value().quarter_turns == 3


def test_back_to_all_of_it(qtbot: QtBot, original: tuple[Picture, bytes]) -> None:
    crop = Crop(original=original[0], quarter_turns=1, box=(100, 200, 700, 900), focus=(20, 80))
    dialog = dialog_for(qtbot, original, crop)
    dialog.reset_button.click()
    assert dialog.value() == replace(crop, quarter_turns=0, box=None, focus=(50, 50))


def test_every_field_is_reached_by_tab_and_has_a_name(qtbot: QtBot, original: tuple[Picture, bytes]) -> None:
    dialog = dialog_for(qtbot, original)
    dialog.activateWindow()
    dialog.view.setFocus()
    reached = []
    for _ in range(30):
        focused = QApplication.focusWidget()
        if focused is None or (reached and focused is reached[0]):
            break
        reached.append(focused)
        assert focused.accessibleName() or focused.property("text"), focused
        QTest.keyClick(focused, Qt.Key.Key_Tab)
    for wanted in (dialog.view, dialog.shape, dialog.turn_left, dialog.reset_button, dialog.crop_button):
        assert wanted in reached
    assert set(dialog.findChildren(QSpinBox)) <= set(reached)


def test_what_was_chosen_is_what_the_page_shows(qtbot: QtBot, original: tuple[Picture, bytes]) -> None:
    dialog = dialog_for(qtbot, original)
    dialog.turn_right.click()
    dialog.shape.setCurrentIndex(dialog.shape.findText("1:1"))
    crop = dialog.value()
    shown, _ = pictures.shown(original[1], file="x", quarter_turns=crop.quarter_turns, box=crop.box)
    assert (shown.width_px, shown.height_px) == (1000, 1000)
    assert "1000 × 1000" in dialog.outcome.text()


def test_no_letter_leads_to_two_fields(qtbot: QtBot, original: tuple[Picture, bytes]) -> None:
    dialog = dialog_for(qtbot, original)
    words = [label.text() for label in dialog.findChildren(QLabel) if label.buddy() is not None]
    words += [button.text() for button in dialog.findChildren(QPushButton)]
    letters = [text[text.index("&") + 1].lower() for text in words if "&" in text]
    assert len(letters) >= 11
    assert len(letters) == len(set(letters)), sorted(letters)


def test_it_fits_a_small_screen_at_twice_the_size(qtbot: QtBot, original: tuple[Picture, bytes]) -> None:
    dialog = dialog_for(qtbot, original)
    dialog.resize(640, 350)
    assert (dialog.width(), dialog.height()) == (640, 350)
    dialog.focus_down.setFocus()
    for button in (dialog.crop_button, dialog.cancel_button):
        assert dialog.rect().contains(button.geometry())
