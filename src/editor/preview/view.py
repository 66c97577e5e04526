"""The preview: the open issue as its reader will see it, in one of seven modes, following every edit.

Cheap to make: the engine is imported and started only by :meth:`PreviewView.start_engine`, QtPdf and the process that
makes the printed pages with the first time that print is shown.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Signal, Slot
from PySide6.QtGui import QColor, QResizeEvent
from PySide6.QtWidgets import QWidget

from editor.preview.modes import PAGE_MODES, Mode
from editor.preview.page_view import DESK, PageView, ShownIssue

if TYPE_CHECKING:
    from editor.preview.renderings import Rendering

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

    def __init__(self, parent: QWidget | None = None, *, rendering: Rendering | None = None) -> None:
        super().__init__(parent)
        self._open: ShownIssue | None = None
        self._unsubscribe: Callable[[], None] | None = None
        self._update = 0
        self._mode: Mode = "wide"
        self._desk = QColor(DESK)
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

    def start_engine(self) -> None:
        """Import and start QtWebEngine (blocks some 0.1 s) and show the issue, if any. Later calls do nothing."""
        self._page.start_engine()

    def show_issue(self, open_issue: ShownIssue | None) -> None:
        """Follow this issue from now on; ``None`` follows nothing and covers the page."""
        if self._unsubscribe is not None:
            self._unsubscribe()
        self._open = open_issue
        self._unsubscribe = open_issue.subscribe(self._issue_changed) if open_issue is not None else None
        self._update += 1
        self._page.show_issue(open_issue, self._update)

    @property
    def mode(self) -> Mode:
        """How the issue is shown."""
        return self._mode

    def set_mode(self, mode: Mode) -> None:
        """Show the issue in this mode, at the block the reader has before them."""
        if mode == self._mode:
            return
        self._mode = mode
        self._update += 1
        if mode != "print":
            self._page.turn_to(PAGE_MODES[mode], self._update)

    def set_zoom(self, zoom: float | None) -> None:
        """Enlarge by this factor (1 = 100 %); ``None``: as large as the pane has room for, at most 100 %."""
        self._page.set_zoom(zoom)

    @property
    def shown_zoom(self) -> float:
        """The factor the page is really shown at."""
        return self._page.shown_zoom

    def page_size(self) -> QSize:
        """The size of the page's own view in pixels; empty before the engine started."""
        return self._page.page_size()

    def set_desk(self, color: QColor) -> None:
        """The colour round the page."""
        self._desk = color
        self._page.set_desk(color)

    def mark(self, key: str | None) -> None:
        """Outline the block with this key, scrolled into view if it is out of it; ``None`` outlines nothing."""
        self._page.mark(key)

    @Slot()
    def retry(self) -> None:
        """Begin anew after what is shown stopped."""
        self._page.retry()

    def _issue_changed(self, _change: object) -> None:
        self._update += 1
        self._page.refresh(self._update)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._page.setGeometry(self.rect())
