"""What Tab comes to, one part of a window after another: Qt goes by the order in which widgets came into the window."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget


def stops_in(part: QWidget) -> list[QWidget]:
    """The widgets of ``part`` that take the focus, now or when they are chosen, in their order."""
    found: list[QWidget] = []
    at: QWidget | None = part
    while at is not None:
        is_inside = at is part or part.isAncestorOf(at)
        if is_inside and at.focusPolicy() != Qt.FocusPolicy.NoFocus and at.focusProxy() is None:
            found.append(at)
        at = at.nextInFocusChain()
        if at is part:
            break
    return found


def let_follow(before: QWidget, part: QWidget) -> None:
    """Let Tab come from ``before`` to ``part``, whose own order stays."""
    for stop in stops_in(part):
        QWidget.setTabOrder(before, stop)
        before = stop
