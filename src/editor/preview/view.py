"""The preview: the open issue as its reader will see it, in one of seven modes, following every edit.

Cheap to make: the engine is imported and started only by :meth:`PreviewView.start_engine`, QtPdf and the process that
makes the printed pages with the first time that print is shown.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Signal, Slot
from PySide6.QtGui import QColor, QResizeEvent
from PySide6.QtWidgets import QApplication, QWidget

from editor.preview.cover import DESK
from editor.preview.modes import PAGE_MODES, Mode
from editor.preview.page_view import PageView
from editor.preview.shown_issue import ShownIssue

if TYPE_CHECKING:
    from editor.preview.printed.mode import PrintMode
    from editor.preview.renderings import Rendering
    from editor.rendering.printing.look import PrintOptions

__all__ = ["PreviewView", "ShownIssue"]


class PreviewView(QWidget):
    """Shows one open issue and follows it.

    ``block_clicked``: the reader pressed Enter in, or clicked beside the text of, the block with this key.
    ``spot_clicked``: clicked in a text (:class:`editor.preview.spot.Spot`). ``link_requested``: clicked on a link with
    Ctrl; the window may ask and open it. ``painted``: the update with this number is on screen. ``failed``: a sentence
    for the user; the last good page stays. ``recovered``: what failed works again. ``zoom_asked``: the wheel was turned
    with Ctrl, steps up or down.
    """

    block_clicked = Signal(str)
    spot_clicked = Signal(object)
    link_requested = Signal(str)
    painted = Signal(int)
    failed = Signal(str)
    recovered = Signal()
    zoom_asked = Signal(int)

    def __init__(
        self,
        parent: QWidget | None = None,
        *,
        rendering: Rendering | None = None,
        print_options: Callable[[], PrintOptions] | None = None,
    ) -> None:
        """``rendering`` renders the mail (default: as the export does), ``print_options`` gives what is chosen for
        print (default: nothing out of the ordinary)."""
        super().__init__(parent)
        self._print_options = print_options or _usual_options
        self._open: ShownIssue | None = None
        self._unsubscribe: Callable[[], None] | None = None
        self._update = 0
        self._painted = 0
        self.painted.connect(self._note_painted)
        self._mode: Mode = "wide"
        self._zoom: float | None = None
        self._marked: str | None = None
        self._desk = QColor(DESK)
        self._print: PrintMode | None = None
        self._page = PageView(self, rendering=rendering)
        self._page.block_clicked.connect(self.block_clicked)
        self._page.spot_clicked.connect(self.spot_clicked)
        self._page.link_requested.connect(self.link_requested)
        self._page.painted.connect(self.painted)
        self._page.failed.connect(self.failed)
        self._page.recovered.connect(self.recovered)
        self._page.wheeled.connect(self.zoom_asked)
        self.setMinimumWidth(200)

    @property
    def update_number(self) -> int:
        """The number of the newest change; ``painted`` with it means that the screen is up to date."""
        return self._update

    @property
    def is_up_to_date(self) -> bool:
        """Whether the newest change, in the mode that was chosen last, is on screen."""
        return self._painted == self._update

    def start_engine(self) -> None:
        """Import and start QtWebEngine (blocks some 0.1 s) and show the issue, if any. Later calls do nothing."""
        self._page.start_engine()

    def prepare(self, theme: str) -> None:
        """Load and compile beside the window what the first issue will need, if it is in this theme."""
        self._page.prepare(theme)

    def show_issue(self, open_issue: ShownIssue | None) -> None:
        """Follow this issue from now on; ``None`` follows nothing and covers the page."""
        if self._unsubscribe is not None:
            self._unsubscribe()
        self._open = open_issue
        self._unsubscribe = open_issue.subscribe(self._issue_changed) if open_issue is not None else None
        self._update += 1
        self._page.show_issue(open_issue, self._update)
        if self._print is not None:
            self._print.show_issue(open_issue, self._update)

    @property
    def mode(self) -> Mode:
        """How the issue is shown."""
        return self._mode

    def set_mode(self, mode: Mode) -> None:
        """Show the issue in this mode, at the block the reader has before them; what is shown stays until then."""
        before, self._mode = self._mode, mode
        if mode == before:
            return
        self._update += 1
        if mode == "print":
            self._show_print()
            return
        kept = None
        had_focus = False
        if self._print is not None and before == "print":
            kept = self._print.view.grab()
            had_focus = self._print.view.hasFocus()
            self._page.go_to(self._print.view.place)
        self._page.turn_to(PAGE_MODES[mode], self._update, kept)
        self._page.show()
        if self._print is not None:
            self._print.view.hide()
        if had_focus:
            self._page.setFocus()

    def _show_print(self) -> None:
        printed = self._print = self._print or self._make_print()
        printed.view.set_zoom(self._zoom)
        printed.view.go_to(self._page.place)
        printed.refresh(self._update)
        focused = QApplication.focusWidget()
        had_focus = focused is not None and self._page.isAncestorOf(focused)
        self._page.rest()
        printed.view.show()
        printed.view.raise_()
        self._page.hide()
        if had_focus:
            printed.view.setFocus()

    def _make_print(self) -> PrintMode:
        from editor.preview.printed.mode import PrintMode

        printed = PrintMode(self, self._print_options)
        view = printed.view
        view.setGeometry(self.rect())
        view.set_desk(self._desk)
        view.mark(self._marked)
        view.block_clicked.connect(self.block_clicked)
        view.spot_clicked.connect(self.spot_clicked)
        view.link_requested.connect(self.link_requested)
        view.painted.connect(self.painted)
        view.wheeled.connect(self.zoom_asked)
        printed.failed.connect(self.failed)
        printed.recovered.connect(self.recovered)
        printed.show_issue(self._open, self._update)
        return printed

    def set_zoom(self, zoom: float | None) -> None:
        """Enlarge by this factor (1 = 100 %); ``None``: as large as the pane has room for, at most 100 %."""
        self._zoom = zoom
        if self._mode == "print" and self._print is not None:
            self._print.view.set_zoom(zoom)
        else:
            self._page.set_zoom(zoom)

    @property
    def shown_zoom(self) -> float:
        """The factor the page is really shown at."""
        if self._mode == "print" and self._print is not None:
            return self._print.view.shown_zoom
        return self._page.shown_zoom

    def page_size(self) -> QSize:
        """The size of the page's own view in pixels; empty before the engine started."""
        return self._page.page_size()

    def set_desk(self, color: QColor) -> None:
        """The colour round the page."""
        self._desk = color
        self._page.set_desk(color)
        if self._print is not None:
            self._print.view.set_desk(color)

    def mark(self, key: str | None) -> None:
        """Outline the block with this key, scrolled into view if it is out of it; ``None`` outlines nothing."""
        self._marked = key
        self._page.mark(key)
        if self._print is not None:
            self._print.view.mark(key)

    def call_page(self, name: str) -> None:
        """What a screen reader calls the page of the engine; printed pages have a name of their own."""
        self._page.call_page(name)

    def take_focus(self) -> None:
        """Put the focus on what is shown, so that its keys scroll it."""
        (self._print.view if self._mode == "print" and self._print is not None else self._page).setFocus()

    @Slot()
    def retry(self) -> None:
        """Begin anew after what is shown stopped."""
        if self._mode == "print" and self._print is not None:
            self._print.retry()
        else:
            self._page.retry()

    @Slot(int)
    def _note_painted(self, number: int) -> None:
        self._painted = number

    def _issue_changed(self, _change: object) -> None:
        self._update += 1
        self._page.refresh(self._update)
        if self._print is not None:
            self._print.refresh(self._update)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._page.setGeometry(self.rect())
        if self._print is not None:
            self._print.view.setGeometry(self.rect())


def _usual_options() -> PrintOptions:
    from editor.rendering.printing.look import PrintOptions

    return PrintOptions()
