"""Which subject of the guide belongs to which place of the window, and the way to it: F1."""

from __future__ import annotations

from typing import Final

from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QApplication, QDialog, QWidget

from editor.desktop.guide.subjects import FIRST, SUBJECTS, Subject

_PROPERTY: Final = "guide"
KEY: Final = "F1"


def explain(place: QWidget, subject: Subject) -> None:
    """Let F1 in ``place``, and in all that stands in it, open the guide at ``subject``."""
    place.setProperty(_PROPERTY, subject)
    if isinstance(place, QDialog):  # the window's own F1 does not reach it
        QShortcut(QKeySequence(KEY), place).activated.connect(lambda: open_guide(place, subject_at(place)))


def subject_at(otherwise: QWidget | None = None) -> Subject:
    """The subject of the place with the focus; that of ``otherwise`` where nothing has it."""
    place = QApplication.focusWidget() or otherwise
    while place is not None:
        subject = next((each for each in SUBJECTS if each == place.property(_PROPERTY)), None)
        if subject is not None:
            return subject
        place = place.parentWidget()
    return FIRST


def open_guide(beside: QWidget, subject: Subject) -> None:
    """Show ``subject``: in the guide that ``beside``'s window has open, else in a new one."""
    from editor.desktop.guide.window import GuideWindow

    window = beside.window()
    shown = next((each for each in window.findChildren(GuideWindow) if each.isVisible()), None)
    (shown or GuideWindow(window)).show_subject(subject)
