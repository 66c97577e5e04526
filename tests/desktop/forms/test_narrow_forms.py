"""In a narrow pane a form has one field a row, in a wide one those that belong together stand beside each other."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QComboBox, QLineEdit
from pytestqt.qtbot import QtBot

from desktop.forms.full_issue import full_issue
from desktop.forms.workbench import Bench
from editor.desktop.forms.fields.field import Field
from editor.newsletter.issue import Issue

MakeBench = Callable[[Issue, str], Bench]


@pytest.mark.parametrize(("key", "pair"), [("n:e1", ("start", "end")), ("n:c1", ("phone", "email"))])
def test_fields_stand_beside_each_other_only_where_there_is_room(
    bench: MakeBench, qtbot: QtBot, key: str, pair: tuple[str, str]
) -> None:
    work = bench(full_issue(), key)
    left, right = (work.form.findChild(Field, name) for name in pair)
    assert left is not None
    assert right is not None
    work.area.resize(340, 900)
    qtbot.waitUntil(lambda: left.x() == right.x() and left.y() < right.y())
    work.area.resize(700, 900)
    qtbot.waitUntil(lambda: left.x() < right.x() and left.y() == right.y())


def test_a_whole_moment_is_read_in_a_narrow_form(bench: MakeBench, qtbot: QtBot) -> None:
    work = bench(full_issue(), "n:e1")
    start = work.form.findChild(Field, "start")
    line = start.findChild(QLineEdit) if start is not None else None
    assert line is not None
    work.area.resize(340, 900)
    needed = QFontMetrics(line.font()).horizontalAdvance("19 september 2026 kl. 10.00")
    qtbot.waitUntil(lambda: work.form.width() <= 340 and needed < line.contentsRect().width())


def test_the_line_inside_a_box_of_languages_has_its_name(bench: MakeBench) -> None:
    work = bench(full_issue(), "n:a1")
    form = work.form
    boxes = [box for box in form.findChildren(QComboBox) if box.isEditable()]
    assert boxes
    assert all(box.lineEdit().accessibleName() == box.accessibleName() != "" for box in boxes)
