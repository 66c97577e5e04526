"""The left pane: the outline, and in its place the panel that finds and replaces."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QApplication, QLineEdit, QStackedWidget, QTextEdit, QWidget

from editor.desktop.look.style import Look
from editor.desktop.outline.panel import PLACES_IN_ROWS, OutlinePanel
from editor.desktop.panels.find_panel import FindPanel
from editor.newsletter.issue import Issue
from editor.newsletter.search import Hit


class Side(QStackedWidget):
    """Shows one of the two. ``issue`` says what is open just now."""

    shown = Signal(bool)
    """What is shown is to be seen now; whether it is the other one than before."""

    def __init__(
        self, outline: OutlinePanel, look: Look, steps: tuple[QAction, QAction], issue: Callable[[], Issue | None]
    ) -> None:
        super().__init__()
        self._outline = outline
        self._issue = issue
        self.find_panel = FindPanel(look, self._name_hit, steps)
        self.addWidget(outline)
        self.addWidget(self.find_panel)

    @property
    def finding(self) -> bool:
        """Whether the panel that finds is shown."""
        return self.currentWidget() is self.find_panel

    def show_outline(self) -> None:
        """Show the outline."""
        self._show(self._outline)

    def focus_outline(self) -> None:
        """Show the outline and put the focus on it."""
        self.show_outline()
        self._outline.tree.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def focus(self) -> None:
        """Put the focus where it belongs in what is shown."""
        if not self.finding:
            self.focus_outline()
            return
        self._show(self.find_panel)
        self.find_panel.field.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def show_issue(self, issue: Issue | None) -> None:
        """The open issue is another one, or none: then the outline is shown again."""
        if issue is None:
            self.setCurrentWidget(self._outline)
        self.find_panel.show_issue(issue)

    def issue_changed(self, issue: Issue) -> None:
        """The open issue is so now: look in it again."""
        if self.finding:
            self.find_panel.show_issue(issue)

    def ask_find(self, *, replacing: bool) -> None:
        """Ask what to find, beginning with what is selected where the focus is."""
        text = _selected_text(QApplication.focusWidget())
        self._show(self.find_panel)
        row = self._outline.row
        self.find_panel.ask(text, replacing=replacing, near=row.key if row is not None else "")

    def find_step(self, step: int) -> None:
        """Go to the next hit (1) or the one before (-1)."""
        focused = QApplication.focusWidget()
        in_panel = focused is not None and self.find_panel.isAncestorOf(focused)
        if not self.finding:
            self._show(self.find_panel)
        self.find_panel.step(step, focus=not in_panel)

    def _show(self, panel: QWidget) -> None:
        turned = panel is not self.currentWidget()
        self.setCurrentWidget(panel)
        if turned and self.finding:
            self.find_panel.show_issue(self._issue())
        self.shown.emit(turned)

    def _name_hit(self, hit: Hit) -> str:
        model = self._outline.model
        row = model.row(model.index_of(PLACES_IN_ROWS.get(hit.key, hit.key)))
        return model.label(row) if row is not None else ""


def _selected_text(focused: QWidget | None) -> str:
    """The words selected where the focus is, if they stand on one line."""
    if isinstance(focused, QLineEdit):
        return focused.selectedText()
    if isinstance(focused, QTextEdit):
        text = focused.textCursor().selectedText()
        return text if "\u2029" not in text and "\u2028" not in text else ""
    return ""
