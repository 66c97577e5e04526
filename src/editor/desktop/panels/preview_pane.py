"""The right pane: the newsletter as its readers get it, in one of seven modes."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QMenu, QPushButton, QToolButton, QVBoxLayout, QWidget

from editor.desktop.commands import Command
from editor.desktop.commands.actions import Actions
from editor.desktop.guide.asking import explain
from editor.desktop.look.announcing import announce
from editor.desktop.look.buttons import plain, small
from editor.desktop.look.style import Look
from editor.desktop.panels.mode_switch import MODE_COMMANDS, ModeSwitch
from editor.preview.modes import Mode
from editor.preview.view import PreviewView
from editor.support.settings import Settings
from editor.workspace.open_issue import OpenIssue

if TYPE_CHECKING:
    from editor.rendering.printing.look import PrintOptions

STEPS: Final = (0.5, 0.67, 0.75, 0.82, 0.9, 1.0, 1.1, 1.25, 1.5, 1.75, 2.0, 2.5, 3.0)
MENU_STEPS: Final = (0.5, 0.75, 1.0, 1.25, 1.5, 2.0)
_LAST_THEME: Final = "preview.theme"
_FITTING: Final = 0.0
"""How the settings write that the page is as large as there is room for."""


class PreviewPane(QWidget):
    """A bar with modes and zoom over the page. Every mode has a zoom of its own."""

    block_clicked = Signal(str)
    spot_clicked = Signal(object)
    link_requested = Signal(str)

    def __init__(self, look: Look, actions: Actions, settings: Settings, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        explain(self, "preview")
        self._look = look
        self._actions = actions
        self._settings = settings
        self.view = PreviewView(print_options=lambda: _print_options(settings))
        self.switch = ModeSwitch(actions)
        self._zoom_button = QToolButton()
        self._problem = QFrame()
        self._problem_words = QLabel()
        self._lay_out()
        self._name_page()
        self._resized = _once(0, self._tell_zoom, self)
        self.view.installEventFilter(self)
        self.view.failed.connect(self._failed)
        self.view.recovered.connect(self._problem.hide)
        self.view.block_clicked.connect(self.block_clicked)
        self.view.spot_clicked.connect(self.spot_clicked)
        self.view.link_requested.connect(self.link_requested)
        self.view.zoom_asked.connect(self.zoom_by)
        look.changed.connect(self._tint)
        self._tint()
        self.view.set_zoom(self.zoom)
        self._tell_zoom()

    def _lay_out(self) -> None:
        self.setProperty("surface", "desk")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setMinimumWidth(240)
        header = QFrame()
        header.setProperty("part", "header")
        header.setProperty("surface", "side")
        header.setFixedHeight(40)
        row = QHBoxLayout(header)
        row.setContentsMargins(8, 0, 8, 0)
        row.setSpacing(2)
        row.addWidget(self.switch, 1)
        small(self._zoom_button)
        self._zoom_button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextOnly)
        self._zoom_button.setProperty("menuWords", "true")
        self._zoom_button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self._zoom_button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._zoom_button.setToolTip(self.tr("Storlek i förhandsvisningen"))
        self._zoom_button.setMenu(self._zoom_menu())
        row.addWidget(self._zoom_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(header)
        column.addWidget(self._make_problem())
        column.addWidget(self.view, 1)

    def _zoom_menu(self) -> QMenu:
        menu = QMenu(self)
        for step in MENU_STEPS:
            action = menu.addAction(_percent(step))
            action.triggered.connect(lambda checked=False, step=step: self.set_zoom(step))
        menu.addSeparator()
        for command in (Command.ZOOM_IN, Command.ZOOM_OUT, Command.ZOOM_RESET):
            menu.addAction(self._actions[command])
        return menu

    def _make_problem(self) -> QFrame:
        self._problem.setProperty("part", "notice")
        self._problem_words.setWordWrap(True)
        again = QPushButton(self.tr("Försök igen"))
        again.setProperty("quiet", "true")
        again.clicked.connect(self._retry)
        row = QHBoxLayout(self._problem)
        row.setContentsMargins(12, 4, 6, 4)
        row.addWidget(self._problem_words, 1)
        row.addWidget(again)
        self._problem.hide()
        return self._problem

    # What is shown

    def show_issue(self, open_issue: OpenIssue | None) -> None:
        """Follow ``open_issue`` from now on."""
        self._problem.hide()
        self.view.show_issue(open_issue)
        if open_issue is not None:
            self._settings.set(_LAST_THEME, open_issue.issue.newsletter.theme)

    def prepare(self) -> None:
        """Start the engine (blocks some 0.1 s), and get ready beside the window for an issue like the last one."""
        self.view.start_engine()
        self.view.prepare(self._settings.get(_LAST_THEME, ""))

    def focus_page(self) -> None:
        """Put the focus on the page, so that the arrow keys scroll it."""
        self.view.take_focus()

    def mark(self, key: str | None) -> None:
        """Frame a block of the page and bring it into view."""
        self.view.mark(key)

    @property
    def mode(self) -> Mode:
        """How the issue is shown."""
        return self.view.mode

    def set_mode(self, mode: Mode) -> None:
        """Show the issue in this mode, as large as that mode was shown last."""
        self._problem.hide()
        self.view.set_mode(mode)
        self.view.set_zoom(self.zoom)
        self.switch.show_mode(mode)
        self._name_page()
        self._tell_zoom()
        announce(self, self.switch.menu_button.accessibleName())

    def _name_page(self) -> None:
        """A screen reader that comes to the page says which of them it is, and the way out."""
        words = plain(self._actions[MODE_COMMANDS[self.mode]].text())
        self.view.call_page(self.tr("Förhandsvisning: {mode}. F6 går vidare.").format(mode=words))

    @property
    def zoom(self) -> float | None:
        """The zoom asked for in this mode, 1.0 = 100 %; ``None``: as large as fits, at most 100 %."""
        return self._settings.get(self._zoom_key, _FITTING) or None

    def set_zoom(self, zoom: float | None) -> None:
        """Show the page at ``zoom``; ``None``: as large as fits. Remembered for this mode."""
        self._settings.set(self._zoom_key, _FITTING if zoom is None else zoom)
        self.view.set_zoom(zoom)
        self._tell_zoom()
        announce(self, self._zoom_button.accessibleName())

    @property
    def _zoom_key(self) -> str:
        return f"preview.zoom.{self.mode}"

    def zoom_by(self, steps: int) -> None:
        """So many steps larger (1, 2 …) or smaller (-1, -2 …) than what is shown."""
        now = self.view.shown_zoom
        larger = [step for step in STEPS if step > now + 0.01]
        smaller = [step for step in reversed(STEPS) if step < now - 0.01]
        wanted = larger if steps > 0 else smaller
        if wanted:
            self.set_zoom(wanted[min(abs(steps), len(wanted)) - 1])

    def zoom_words(self) -> str:
        """What the zoom button says."""
        return self._zoom_button.text()

    def _tell_zoom(self) -> None:
        words = _percent(self.view.shown_zoom)
        self._zoom_button.setText(words)
        self._zoom_button.setAccessibleName(self.tr("Storlek {0}").format(words))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self.view and event.type() == QEvent.Type.Resize:
            self._resized.start()  # told when the view knows its new width
        return super().eventFilter(watched, event)

    def _failed(self, sentence: str) -> None:
        self._problem_words.setText(sentence)
        self._problem.show()
        announce(self, sentence)

    def _retry(self) -> None:
        self._problem.hide()
        self.view.retry()

    def _tint(self) -> None:
        self.view.set_desk(self._look.colours.desk)


def _once(after_ms: int, call: Callable[[], None], parent: QObject) -> QTimer:
    timer = QTimer(parent)
    timer.setSingleShot(True)
    timer.setInterval(after_ms)
    timer.timeout.connect(call)
    return timer


def _print_options(settings: Settings) -> PrintOptions:
    """What was chosen for print with the last export: what the next one proposes."""
    from editor.rendering.printing.look import PrintOptions

    return PrintOptions(
        columns=2 if settings.get("export.two_columns", False) else 1,
        show_urls=settings.get("export.show_urls", False),
        gentle=settings.get("export.gentle", False),
    )


def _percent(zoom: float) -> str:
    return f"{round(zoom * 100)} %"
