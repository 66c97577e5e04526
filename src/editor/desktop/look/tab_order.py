"""What Tab comes to: down the layouts as the eye goes, one part of a window after another.

Qt goes by the order in which widgets came into the window. Its ring of them (``nextInFocusChain``) is not read here:
PySide makes each widget the child of the one the ring names next, so that a form which is deleted takes the wrappers of
living widgets along.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QLayout, QWidget


def order_tabs(whole: QWidget) -> None:
    """Order all stops inside ``whole``."""
    for one, following in pairwise(stops_in(whole)):
        QWidget.setTabOrder(one, following)


def let_follow(before: QWidget, part: QWidget) -> None:
    """Let Tab come from ``before`` to ``part`` and through it."""
    for stop in stops_in(part):
        QWidget.setTabOrder(before, stop)
        before = stop


def stops_in(part: QWidget) -> Iterator[QWidget]:
    """The widgets of ``part`` that can take the focus, now or when they are chosen, in reading order."""
    if part.focusPolicy() != Qt.FocusPolicy.NoFocus:
        yield part
        return
    layout = part.layout()
    if layout is not None:
        yield from _stops_of_layout(layout)
        return
    for child in part.children():
        if isinstance(child, QWidget) and not child.isWindow():
            yield from stops_in(child)


def _stops_of_layout(layout: QLayout) -> Iterator[QWidget]:
    places = range(layout.count())
    if isinstance(layout, QGridLayout):
        places = sorted(places, key=lambda place: layout.getItemPosition(place)[:2])  # type: ignore[assignment,index]
    for place in places:
        item = layout.itemAt(place)
        if item is None:
            continue
        widget, inner = item.widget(), item.layout()
        if widget is not None:
            yield from stops_in(widget)
        elif inner is not None:
            yield from _stops_of_layout(inner)
