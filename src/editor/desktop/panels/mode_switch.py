"""The switch between the preview's modes: written out where there is room, else icons, else one button with a menu."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from PySide6.QtCore import QEvent, QObject, QSize, Qt
from PySide6.QtGui import QAction, QActionGroup, QKeyEvent, QKeySequence, QResizeEvent
from PySide6.QtWidgets import QApplication, QHBoxLayout, QMenu, QSizePolicy, QStackedLayout, QToolButton, QWidget

from editor.desktop.commands import Command
from editor.desktop.commands.actions import Actions
from editor.desktop.look.buttons import plain, small
from editor.desktop.look.choice_button import ChoiceButton, describe
from editor.desktop.look.icons import SMALL_PX
from editor.preview.modes import MODES, Mode

MODE_COMMANDS: Final[Mapping[Mode, Command]] = {
    "wide": Command.SHOW_MAIL,
    "phone": Command.SHOW_PHONE,
    "dark": Command.SHOW_DARK,
    "pictures_off": Command.SHOW_NO_PICTURES,
    "text": Command.SHOW_TEXT,
    "web": Command.SHOW_WEB,
    "print": Command.SHOW_PRINT,
}
GAP_PX: Final = 2
_BEFORE = frozenset({Qt.Key.Key_Left, Qt.Key.Key_Up})
_AFTER = frozenset({Qt.Key.Key_Right, Qt.Key.Key_Down})


class ModeButton(ChoiceButton):
    """A mode, written out or as its icon alone."""

    def __init__(self, action: QAction) -> None:
        super().__init__(plain(action.text()))
        self._words = f"\N{THIN SPACE}{self.text()}"  # Qt sets words too close to an icon
        self.setProperty("part", "mode")
        self.setIcon(action.icon())
        self.setIconSize(QSize(SMALL_PX, SMALL_PX))
        self.setToolTip(action.toolTip())
        self.setMinimumSize(28, 28)
        self.clicked.connect(lambda _=False: action.trigger())
        action.changed.connect(lambda: self.setEnabled(action.isEnabled()))

    @property
    def is_written(self) -> bool:
        """Whether the words stand beside the icon."""
        return bool(self.text())

    def write(self, written: bool) -> None:
        """Show the words, or the icon alone."""
        if written != self.is_written:
            self.setText(self._words if written else "")


class ModeSwitch(QWidget):
    """One of seven. Tab comes to the mode that is on; the arrow keys go on from it to the others, and switch."""

    def __init__(self, actions: Actions, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._actions = {mode: actions[MODE_COMMANDS[mode]] for mode in MODES}
        group = QActionGroup(self)
        for action in self._actions.values():
            group.addAction(action)
        self.setAccessibleName(self.tr("Så visas utgåvan"))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.buttons = {mode: ModeButton(action) for mode, action in self._actions.items()}
        describe(list(self.buttons.values()), self.accessibleName())
        for mode, action in self._actions.items():
            button, key = self.buttons[mode], action.shortcut().toString(QKeySequence.SequenceFormat.NativeText)
            button.setAccessibleDescription(", ".join(filter(None, (button.accessibleDescription(), key))))
        self.menu_button = small(QToolButton())
        self._row = QWidget()
        self._lay_out()
        self.show_mode("wide")

    def _lay_out(self) -> None:
        row = QHBoxLayout(self._row)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(GAP_PX)
        for button in self.buttons.values():
            button.installEventFilter(self)
            row.addWidget(button)
        row.addStretch(1)
        menu = QMenu(self)
        for action in self._actions.values():
            menu.addAction(action)
        self.menu_button.setMenu(menu)
        self.menu_button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.menu_button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self.menu_button.setProperty("menuWords", "true")
        self.menu_button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.menu_button.setToolTip(self.tr("Så visas utgåvan"))
        alone = QWidget()
        beside = QHBoxLayout(alone)
        beside.setContentsMargins(0, 0, 0, 0)
        beside.addWidget(self.menu_button)
        beside.addStretch(1)
        self._forms = QStackedLayout(self)
        self._forms.addWidget(self._row)
        self._forms.addWidget(alone)

    def show_mode(self, mode: Mode) -> None:
        """This mode is on now."""
        for each, action in self._actions.items():
            action.setChecked(each == mode)
            if each == mode:
                self.buttons[each].setChecked(True)
        for each in self._actions:
            self.buttons[each].setFocusPolicy(Qt.FocusPolicy.TabFocus if each == mode else Qt.FocusPolicy.NoFocus)
        action = self._actions[mode]
        self.menu_button.setText(plain(action.text()))
        self.menu_button.setIcon(action.icon())
        self.menu_button.setAccessibleName(self.tr("Så visas utgåvan: {mode}").format(mode=plain(action.text())))
        self._mode = mode
        self._fit()

    def minimumSizeHint(self) -> QSize:
        return self.menu_button.minimumSizeHint()

    def sizeHint(self) -> QSize:
        return QSize(self._width_of(frozenset(MODES)), self.menu_button.sizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """The arrow keys on a button of the row; the button itself would only pass the focus on."""
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            step = 1 if event.key() in _AFTER else -1 if event.key() in _BEFORE else 0
            if step:
                mode = MODES[(MODES.index(self._mode) + step) % len(MODES)]
                if self._actions[mode].isEnabled():
                    self._actions[mode].trigger()
                    self.buttons[mode].setFocus(Qt.FocusReason.TabFocusReason)
                return True
        return super().eventFilter(watched, event)

    def _fit(self) -> None:
        """As many words as the width has room for: all, that of the mode that is on, or none."""
        at = QApplication.focusWidget()
        focused = at is not None and self.isAncestorOf(at)
        wordy: tuple[frozenset[Mode], ...] = (frozenset(MODES), frozenset((self._mode,)), frozenset())
        fitting = next((words for words in wordy if self._width_of(words) <= self.width()), None)
        for mode, button in self.buttons.items():
            button.write(fitting is not None and mode in fitting)
        self._forms.setCurrentIndex(1 if fitting is None else 0)
        if focused and fitting is None:
            self.menu_button.setFocus(Qt.FocusReason.OtherFocusReason)

    def _width_of(self, words: frozenset[Mode]) -> int:
        """What the row needs with these modes written out, in px."""
        total = GAP_PX * (len(self.buttons) - 1)
        for mode, button in self.buttons.items():
            before = button.is_written
            button.write(mode in words)
            total += max(button.sizeHint().width(), button.minimumWidth())
            button.write(before)
        return total
