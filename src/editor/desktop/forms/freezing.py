"""A form that can be read but not changed: texts can still be selected and copied."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QComboBox, QLineEdit, QPlainTextEdit, QTextEdit, QWidget

from editor.desktop.forms.fields.fold import Fold

_FROZEN: Final = "frozen"
"""A property of what was switched off here: only that is switched on again. Of a form: it may hold such a thing."""
_LOOKS_ONLY: Final = "looksOnly"
"""A property of what only shows or leads somewhere, and can always be used."""


def looks_only(widget: QWidget) -> None:
    """``widget`` changes nothing of the issue: it works in a form that can only be read too."""
    widget.setProperty(_LOOKS_ONLY, True)


def freeze(form: QWidget, frozen: bool) -> None:
    """Switch every field of ``form`` to reading only, or back to what it was. Asked at every key, it looks at no field
    of a form that never was frozen."""
    if not frozen and not form.property(_FROZEN):
        return
    form.setProperty(_FROZEN, frozen)
    for widget in form.findChildren(QWidget):
        if isinstance(widget, QLineEdit | QTextEdit | QPlainTextEdit):
            if frozen and not widget.isReadOnly():
                widget.setReadOnly(True)
                widget.setProperty(_FROZEN, True)
                if not isinstance(widget, QLineEdit):  # the arrows still walk, and select with Shift
                    by_keys = Qt.TextInteractionFlag.TextSelectableByKeyboard
                    widget.setTextInteractionFlags(widget.textInteractionFlags() | by_keys)
            elif not frozen and widget.property(_FROZEN):
                widget.setReadOnly(False)
                widget.setProperty(_FROZEN, False)
        elif isinstance(widget, Fold) or widget.property(_LOOKS_ONLY):
            continue
        elif isinstance(widget, QAbstractButton | QComboBox):
            if frozen and widget.isEnabledTo(form):
                widget.setEnabled(False)
                widget.setProperty(_FROZEN, True)
            elif not frozen and widget.property(_FROZEN):
                widget.setEnabled(True)
                widget.setProperty(_FROZEN, False)
