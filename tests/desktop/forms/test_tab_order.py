"""Tab walks every form from top to bottom, through everything that can be used, and comes out at the end."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QComboBox, QLineEdit, QListWidget, QTextEdit, QWidget

from desktop.forms.full_issue import full_issue
from desktop.forms.workbench import Bench
from editor.desktop.forms.fields.field import Field
from editor.desktop.forms.fields.rows_field import Row
from editor.newsletter.issue import Issue

KEYS = ("issue", "masthead", "about", "footer", *(f"n:{node}" for node in ("s1", "a1", "p1", "k1", "k2", "e1", "c1")))
MakeBench = Callable[[Issue, str], Bench]
USED = (QAbstractButton, QComboBox, QLineEdit, QListWidget, QTextEdit)


def walk(work: Bench) -> list[QWidget]:
    """The widgets that Tab stops at, beginning with the first field."""
    work.form.focus_first()
    stops: list[QWidget] = []
    for _ in range(300):
        focused = QApplication.focusWidget()
        assert focused is not None
        if not work.form.isAncestorOf(focused):
            return stops
        assert focused not in stops
        stops.append(focused)
        QTest.keyClick(focused, Qt.Key.Key_Tab)
    raise AssertionError("Tab never comes out")


def row_of(stop: QWidget) -> QWidget:
    """The row the widget stands in (its buttons come after its fields), else the widget."""
    row = stop.parentWidget()
    while row is not None and not isinstance(row, Row):
        row = row.parentWidget()
    return row or stop


@pytest.mark.parametrize("key", KEYS)
def test_tab_walks_down_the_form(bench: MakeBench, key: str) -> None:
    work = bench(full_issue(), key)
    work.unfold()
    stops = walk(work)
    fields = [field for field in work.form.findChildren(Field) if field.isVisible()]
    reached = {field for field in fields if any(field.isAncestorOf(stop) for stop in stops)}
    assert reached == set(fields)
    place = QPoint(0, 0)
    for stop in stops:
        here = row_of(stop).mapTo(work.form, QPoint(0, 0))
        beside = here.x() > place.x() and here.y() + stop.height() > place.y()
        assert here.y() >= place.y() or beside, f"{stop.accessibleName()} stands above what Tab visits before it"
        place = here


@pytest.mark.parametrize("key", KEYS)
def test_everything_has_a_name(bench: MakeBench, key: str) -> None:
    work = bench(full_issue(), key)
    work.unfold()
    named = [
        w for kind in USED for w in work.form.findChildren(kind) if w.isVisible() and w.objectName() != "qt_spinbox"
    ]
    nameless = [w for w in named if not (w.accessibleName() or (isinstance(w, QAbstractButton) and w.text()))]
    inner = [w for w in nameless if isinstance(w, QLineEdit) and isinstance(w.parent(), QComboBox)]
    assert [w for w in nameless if w not in inner] == []


@pytest.mark.parametrize("key", KEYS)
def test_every_form_fits_the_narrowest_pane(bench: MakeBench, key: str) -> None:
    work = bench(full_issue(), key)
    work.unfold()
    assert work.form.minimumSizeHint().width() <= 420 - 12  # the pane's least width without its scroll bar
