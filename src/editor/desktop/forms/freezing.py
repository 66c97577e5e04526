"""A form that can be read but not changed: texts can still be selected and copied.

The style sheet draws what has the property ``frozen`` as something that is read; a screen reader is told by the fields
themselves (``readOnly``), and of what is switched off that it is."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QComboBox, QLineEdit, QPlainTextEdit, QTextEdit, QWidget

from editor.desktop.forms.fields.fold import Fold

_FROZEN: Final = "frozen"
"""A property of what was switched off here: only that is switched on again. Of a form: it may hold such a thing."""
_INVITATION: Final = "invitation"
"""A property of a field: the words that invite to write, which are away while nothing can be written."""
_LOOKS_ONLY: Final = "looksOnly"
"""A property of what only shows or leads somewhere, and can always be used."""


def looks_only(widget: QWidget) -> None:
    """``widget`` changes nothing of the issue: it works in a form that can only be read too."""
    widget.setProperty(_LOOKS_ONLY, True)


def is_frozen(widget: QWidget) -> bool:
    """Whether a field was switched to reading only here."""
    return bool(widget.property(_FROZEN))


def freeze(form: QWidget, frozen: bool) -> None:
    """Switch every field of ``form`` to reading only, or back to what it was. Asked at every key, it looks at no field
    of a form that never was frozen."""
    if not frozen and not form.property(_FROZEN):
        return
    form.setProperty(_FROZEN, frozen)
    for widget in form.findChildren(QWidget):
        if widget.property("part") == "editor":
            _draw(widget, frozen)
        if isinstance(widget, QLineEdit | QTextEdit | QPlainTextEdit):
            _freeze_text(widget, frozen)
        elif isinstance(widget, Fold) or widget.property(_LOOKS_ONLY):
            continue
        elif isinstance(widget, QAbstractButton | QComboBox):
            _freeze_button(widget, form, frozen)


def _freeze_text(widget: QLineEdit | QTextEdit | QPlainTextEdit, frozen: bool) -> None:
    if frozen and not widget.isReadOnly():
        widget.setReadOnly(True)
        _draw(widget, True)
        widget.setProperty(_INVITATION, widget.placeholderText())
        widget.setPlaceholderText("")  # nothing is to be written here
        if not isinstance(widget, QLineEdit):  # the arrows still walk, and select with Shift
            by_keys = Qt.TextInteractionFlag.TextSelectableByKeyboard
            widget.setTextInteractionFlags(widget.textInteractionFlags() | by_keys)
    elif not frozen and widget.property(_FROZEN):
        widget.setReadOnly(False)
        _draw(widget, False)
        widget.setPlaceholderText(widget.property(_INVITATION) or "")


def _freeze_button(widget: QAbstractButton | QComboBox, form: QWidget, frozen: bool) -> None:
    if frozen and widget.isEnabledTo(form):
        widget.setEnabled(False)
        widget.setProperty(_FROZEN, True)
    elif not frozen and widget.property(_FROZEN):
        widget.setEnabled(True)
        widget.setProperty(_FROZEN, False)


def _draw(widget: QWidget, frozen: bool) -> None:
    """Draw ``widget`` as something to read, or to write in."""
    if bool(widget.property(_FROZEN)) != frozen:
        widget.setProperty(_FROZEN, frozen)
        widget.style().unpolish(widget)
        widget.style().polish(widget)
