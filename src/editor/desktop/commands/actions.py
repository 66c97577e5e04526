"""The window's actions, made from the table of commands."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QWidget

from editor.desktop.commands import EDITING, STATUS_COMMANDS, Command, Spec, WindowState
from editor.desktop.commands.table import table
from editor.desktop.look.buttons import plain
from editor.desktop.look.icons import icon


class Actions:
    """The window's actions, made from the table and owned by ``window``."""

    def __init__(self, window: QWidget) -> None:
        self._specs = {spec.command: spec for spec in table()}
        self._actions = {command: _made(spec, window) for command, spec in self._specs.items()}
        window.addActions([self._actions[spec.command] for spec in self._specs.values() if not spec.local])

    def __getitem__(self, command: Command) -> QAction:
        return self._actions[command]

    def specs(self) -> tuple[Spec, ...]:
        """The rows of the table."""
        return tuple(self._specs.values())

    def add_to(self, widget: QWidget) -> None:
        """Let the local keys work while ``widget`` has the focus."""
        widget.addActions([self._actions[spec.command] for spec in self._specs.values() if spec.local])

    def connect(self, handlers: Mapping[Command, Callable[[], None]]) -> None:
        """Say what each command does. A command without a handler would be a dead entry: ``KeyError``."""
        for command, action in self._actions.items():
            handler = handlers[command]
            action.triggered.connect(lambda checked=False, handler=handler: handler())

    def update(self, state: WindowState) -> None:
        """Switch every action on or off, and name what undo and redo would do."""
        for command, spec in self._specs.items():
            self._actions[command].setEnabled(spec.when(state) and not (state.frozen and command in EDITING))
        for status, command in STATUS_COMMANDS.items():
            self._actions[command].setChecked(state.status == status)
        for command, name in ((Command.UNDO, state.undo_name), (Command.REDO, state.redo_name)):
            text = self._specs[command].text
            self._word(command, f"{text} {name}" if name else text)

    def _word(self, command: Command, text: str) -> None:
        action = self._actions[command]
        if action.text() != text:
            action.setText(text)
            action.setToolTip(_tooltip(text, action.shortcut()))


def _made(spec: Spec, window: QWidget) -> QAction:
    action = QAction(spec.text, window)
    action.setObjectName(spec.command.name.lower())
    action.setShortcuts([QKeySequence(keys) for keys in spec.keys])
    if spec.local:
        action.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
    action.setCheckable(spec.checkable)
    if spec.icon:
        action.setIcon(icon(spec.icon))
    action.setToolTip(_tooltip(spec.tip or spec.text, action.shortcut()))
    return action


def _tooltip(text: str, keys: QKeySequence) -> str:
    """What hovering says: the words and the key."""
    shown = keys.toString(QKeySequence.SequenceFormat.NativeText)
    return f"{plain(text)} ({shown})" if shown else plain(text)
