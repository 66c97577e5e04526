"""Whatever keys are pressed, the text is one the issue format allows, and showing it again changes nothing."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from editor.desktop.forms.fields.rich_text.editor import RichTextEdit
from editor.newsletter import rich_text
from strategies import rich_texts

CONTROL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier
PRESSES = [
    (Qt.Key.Key_A, Qt.KeyboardModifier.NoModifier),
    (Qt.Key.Key_Space, Qt.KeyboardModifier.NoModifier),
    (Qt.Key.Key_Return, Qt.KeyboardModifier.NoModifier),
    (Qt.Key.Key_Return, SHIFT),
    (Qt.Key.Key_Backspace, Qt.KeyboardModifier.NoModifier),
    (Qt.Key.Key_Delete, Qt.KeyboardModifier.NoModifier),
    (Qt.Key.Key_Tab, Qt.KeyboardModifier.NoModifier),
    (Qt.Key.Key_Backtab, SHIFT),
    (Qt.Key.Key_B, CONTROL),
    (Qt.Key.Key_I, CONTROL),
    (Qt.Key.Key_L, CONTROL | SHIFT),
    (Qt.Key.Key_O, CONTROL | SHIFT),
    (Qt.Key.Key_H, CONTROL | SHIFT),
    (Qt.Key.Key_Q, CONTROL | SHIFT),
    (Qt.Key.Key_Home, Qt.KeyboardModifier.NoModifier),
    (Qt.Key.Key_End, Qt.KeyboardModifier.NoModifier),
    (Qt.Key.Key_Up, Qt.KeyboardModifier.NoModifier),
    (Qt.Key.Key_Down, Qt.KeyboardModifier.NoModifier),
    (Qt.Key.Key_Left, Qt.KeyboardModifier.NoModifier),
    (Qt.Key.Key_Up, SHIFT),
    (Qt.Key.Key_Right, SHIFT),
    (Qt.Key.Key_A, CONTROL),
    (Qt.Key.Key_C, CONTROL),
    (Qt.Key.Key_X, CONTROL),
    (Qt.Key.Key_V, CONTROL),
]


@pytest.fixture(scope="module")
def edit(qapp: QApplication) -> Iterator[RichTextEdit]:
    window = QWidget()
    widget = RichTextEdit(window)
    window.resize(300, 200)
    window.show()
    yield widget
    window.close()


@given(rich_texts(), st.lists(st.sampled_from(PRESSES), max_size=25))
@settings(max_examples=120, deadline=None)
def test_whatever_is_pressed_the_text_stays_canonical(
    edit: RichTextEdit, html: str, presses: list[tuple[Qt.Key, Qt.KeyboardModifier]]
) -> None:
    edit.setFocus()
    edit.show_html(html)
    for key, modifiers in presses:
        QTest.keyClick(edit, key, modifiers)
    result = edit.html()
    assert result == rich_text.normalise(result)
    edit.show_html(result)
    assert edit.html() == result
