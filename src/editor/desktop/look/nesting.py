"""Layouts in layouts, so that Qt owns what they hold.

PySide (6.12) hands the widgets of an inner layout over to Qt only if it knows their window, and ``addLayout`` asks for
it before the inner layout has one: what was put into it earlier stays owned by Python, held by a reference of the
layout's wrapper alone. When Qt deletes the window, the wrapper drops those references, each widget's wrapper is freed
and its destructor runs – Python in it, or in another thread meanwhile – while the layout still lists the freed wrapper:
a garbage collection at that moment follows it, and the program dies. So every layout comes into another through here
(``tests/test_architecture.py``), filled or not. ``QWidget.setLayout`` hands over by itself.
"""

from __future__ import annotations

from PySide6.QtWidgets import QBoxLayout, QGridLayout, QLayout


def nest(outer: QBoxLayout, inner: QLayout, stretch: int = 0, *, before: int = -1) -> None:
    """Put ``inner`` last into ``outer``, or before the item with the number ``before``."""
    outer.insertLayout(before, inner, stretch)
    _hand_over(inner, outer)


def nest_at(outer: QGridLayout, inner: QLayout, row: int, column: int) -> None:
    """Put ``inner`` into a cell of ``outer``."""
    outer.addLayout(inner, row, column)
    _hand_over(inner, outer)


def _hand_over(inner: QLayout, outer: QLayout) -> None:
    """Tell PySide the parents that Qt knows already; for Qt they change nothing."""
    inner.setParent(outer)
    for number in range(inner.count()):
        item = inner.itemAt(number)
        if item is None:
            continue
        widget, further = item.widget(), item.layout()
        if further is not None:
            _hand_over(further, inner)
        elif widget is not None and widget.parentWidget() is not None:
            widget.setParent(widget.parentWidget())
