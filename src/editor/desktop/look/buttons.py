"""Tool buttons that always have a name: as a tip for the eye and as a name for screen readers."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QToolButton

from editor.desktop.look.icons import SMALL_PX


def action_button(action: QAction, *, words: bool = False) -> QToolButton:
    """A button for ``action``, with its words beside the icon or without."""
    button = QToolButton()
    button.setDefaultAction(action)
    button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
    style = Qt.ToolButtonStyle
    button.setToolButtonStyle(style.ToolButtonTextBesideIcon if words else style.ToolButtonIconOnly)
    _name(button, action)
    action.changed.connect(lambda: _name(button, action))
    return button


def small(button: QToolButton) -> QToolButton:
    """The button in the size of pane headers: 30 px square at 16 px icons."""
    button.setIconSize(QSize(SMALL_PX, SMALL_PX))
    button.setMinimumSize(28, 28)
    return button


def plain(text: str) -> str:
    """A menu text without mnemonic and dots."""
    return text.replace("&&", "\0").replace("&", "").replace("\0", "&").removesuffix("…")


def _name(button: QToolButton, action: QAction) -> None:
    """A screen reader hears the words once: Qt would read the tip, which begins with them, as a description."""
    words = plain(action.text())
    button.setAccessibleName(words)
    if action.toolTip().startswith(words):
        button.setAccessibleDescription(action.shortcut().toString(QKeySequence.SequenceFormat.NativeText))
    else:
        button.setAccessibleDescription(action.toolTip())
