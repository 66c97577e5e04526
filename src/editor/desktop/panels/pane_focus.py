"""Which pane has the focus, and the ways from one to the other: commands, drawer, focus mode."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QWidget

from editor.desktop.look.notice import Notice
from editor.desktop.outline.tree import OutlineTree
from editor.desktop.panels.form_area import FormArea
from editor.desktop.panels.panes import Panes
from editor.desktop.panels.preview_pane import PreviewPane
from editor.desktop.panels.side import Side

FIND_PX = 336
"""Room for a hit with some words around it."""


class PaneFocus(QObject):
    """Puts the focus into side, form and preview, and sees to it that they can be seen."""

    def __init__(
        self,
        *,
        panes: Panes,
        side: Side,
        tree: OutlineTree,
        form_area: FormArea,
        preview: PreviewPane,
        notice: Notice,
    ) -> None:
        super().__init__(panes)
        self._panes = panes
        self._side = side
        self._tree = tree
        self._form_area = form_area
        self._preview = preview
        self._notice = notice
        side.shown.connect(self._show_side)
        form_area.drawer_button.clicked.connect(self.toggle_drawer)
        tree.installEventFilter(self)

    def start(self) -> None:
        """Put the focus where the work begins."""
        if self._panes.narrow:
            self._form_area.focus_form()
        else:
            self.outline()

    def outline(self) -> None:
        """Put the focus on the outline, opening the drawer where it is one."""
        self._side.focus_outline()

    def form(self) -> None:
        """Put the cursor into the form."""
        self._panes.window().activateWindow()
        self._form_area.focus_form()

    def preview(self) -> None:
        """Put the focus on the page."""
        self._panes.bring_preview()
        self._preview.focus_page()

    def next_pane(self, step: int) -> None:
        """From the pane with the focus to the next (1) or the one before (-1)."""
        panes: list[tuple[QWidget, Callable[[], None]]] = [
            (self._side, self._side.focus),
            (self._form_area, self.form),
        ]
        if self._notice.asks:
            panes.append((self._notice, self._notice.enter))
        if self._panes.preview_shown:
            panes.append((self._preview, self.preview))
        focused = QApplication.focusWidget()
        here = [n for n, (pane, _) in enumerate(panes) if focused and pane.isAncestorOf(focused)]
        now = here[-1] if here else -step  # the notice lies in the form's pane
        panes[(now + step) % len(panes)][1]()

    def toggle_focus_mode(self) -> None:
        """Show the form alone, or all panes again."""
        self._panes.set_focus_mode(not self._panes.focus_mode)
        self.form()
        if self._panes.focus_mode:
            self._notice.tell(self.tr("Fokusläge: bara formuläret. Esc eller F11 visar allt igen."))
        else:
            self._notice.hide()

    def toggle_drawer(self) -> None:
        """Open or close the outline where it is a drawer."""
        if self._panes.drawer_open:
            self._panes.close_drawer()
        else:
            self.outline()

    def _show_side(self, turned: bool) -> None:
        if turned and self._side.finding:
            self._panes.widen_side(FIND_PX)
        elif turned:
            self._panes.usual_widths()
        self._panes.open_side()

    def focus_moved(self, new: QWidget | None) -> None:
        """The focus is in ``new`` now: a drawer that it left closes."""
        if self._panes.drawer_open and new is not None and not self._side.isAncestorOf(new):
            self._panes.close_drawer()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Enter in the outline goes to the form; Escape closes the drawer."""
        if watched is self._tree and isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not self._tree.renaming:
                self._form_area.focus_form()
                return True
            if event.key() == Qt.Key.Key_Escape and self._panes.drawer_open:
                self._panes.close_drawer()
                self._form_area.focus_form()
                return True
        return super().eventFilter(watched, event)
