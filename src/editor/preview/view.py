"""The preview pane: the open issue as its reader will see it, following every edit.

Cheap to make: the engine is imported and started only by :meth:`PreviewView.start_engine`.
"""

from __future__ import annotations

import logging
from collections.abc import Callable, Mapping
from functools import partial
from typing import TYPE_CHECKING, Literal, Protocol

from PySide6.QtCore import QRect, QSize, Qt, Signal, Slot
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QWidget

from editor.preview import engine
from editor.preview.cover import Cover
from editor.preview.pages import PictureFile
from editor.preview.updates import Shown, difference, shown

if TYPE_CHECKING:
    from PySide6.QtWebEngineWidgets import QWebEngineView

    from editor.newsletter.issue import Issue
    from editor.preview.page import LivePage
    from editor.rendering.page import Page
    from editor.support.pictures import Picture

log = logging.getLogger(__name__)

Width = Literal["wide", "phone"]

WIDTHS_PX: Mapping[Width, int] = {"wide": 700, "phone": 375}
SCROLL_BAR_PX = 12
SMALLEST_ZOOM = 0.25
LARGEST_ZOOM = 4.0
DESK = "#E4E8EC"


class ShownIssue(Protocol):
    """What the preview needs of an open issue (:class:`editor.workspace.open_issue.OpenIssue`)."""

    @property
    def issue(self) -> Issue: ...
    @property
    def pictures(self) -> Mapping[str, Picture]: ...
    def picture_data(self, file: str) -> bytes: ...
    def subscribe(self, listener: Callable[[object], None]) -> Callable[[], None]: ...


class Rendering(Protocol):
    """Renders an issue with marks, and names its pictures as the page does."""

    def page(self, issue: Issue, pictures: Mapping[str, Picture]) -> Page: ...
    def picture_names(self, issue: Issue, pictures: Mapping[str, Picture]) -> Mapping[str, str]: ...


class PreviewView(QWidget):
    """Shows one open issue, patched after every change.

    ``block_clicked``: the reader clicked on (or pressed Enter in) the block with this key. ``link_requested``: clicked
    on a link with Ctrl; the window may ask and open it. ``painted``: the update with this number is on screen.
    ``failed``: a sentence for the user; the last good page stays. ``recovered``: what failed works again.
    """

    block_clicked = Signal(str)
    link_requested = Signal(str)
    painted = Signal(int)
    failed = Signal(str)
    recovered = Signal()

    def __init__(self, parent: QWidget | None = None, *, rendering: Rendering | None = None) -> None:
        super().__init__(parent)
        self._rendering = rendering
        self._open: ShownIssue | None = None
        self._unsubscribe: Callable[[], None] | None = None
        self._live: LivePage | None = None
        self._web: QWebEngineView | None = None
        self._shown: Shown | None = None
        self._update = 0
        self._in_flight: int | None = None
        self._renewed = False
        self._ready = False
        self._failing = False
        self._marked: str | None = None
        self._width: Width = "wide"
        self._zoom = 1.0
        self._desk = QColor(DESK)
        self._cover = Cover(self, self._desk)
        self._cover.retry.clicked.connect(self.retry)
        self.setMinimumWidth(200)

    # -- what the window asks ----------------------------------------------------------------------------------------

    @property
    def update_number(self) -> int:
        """The number of the newest change; ``painted`` with it means that the screen is up to date."""
        return self._update

    def start_engine(self) -> None:
        """Import and start QtWebEngine (blocks some 0.1 s) and show the issue, if any. Later calls do nothing."""
        if self._live is not None:
            return
        self._live = live = engine.start(self)
        from PySide6.QtWebEngineWidgets import QWebEngineView

        self._web = web = QWebEngineView(self)
        web.setContextMenuPolicy(Qt.ContextMenuPolicy.NoContextMenu)
        web.setAcceptDrops(False)
        web.setPage(live.web_page)
        live.web_page.setBackgroundColor(self._desk)
        live.ready.connect(self._page_ready)
        live.applied.connect(self._patch_applied)
        live.painted.connect(self._patch_painted)
        live.clicked.connect(self.block_clicked)
        live.link_wanted.connect(self.link_requested)
        live.lost.connect(self._page_lost)
        live.stopped.connect(self._page_stopped)
        self._lay_out()
        web.show()
        self._cover.raise_()
        live.mark(self._marked)
        self._begin()

    def show_issue(self, open_issue: ShownIssue | None) -> None:
        """Follow this issue from now on; ``None`` follows nothing and covers the page."""
        if self._unsubscribe is not None:
            self._unsubscribe()
        self._open = open_issue
        self._unsubscribe = open_issue.subscribe(self._issue_changed) if open_issue is not None else None
        self._shown = None
        self._failing = False
        self._update += 1
        self._cover.say("")
        self._cover.show()
        self._begin()

    def set_width(self, width: Width) -> None:
        """Show the page as wide as in a mail program, or as in a telephone."""
        self._width = width
        self._lay_out()

    def set_zoom(self, zoom: float) -> None:
        """Enlarge by this factor (1 = 100 %); a pane too narrow for the page shows it smaller all the same."""
        self._zoom = min(max(zoom, SMALLEST_ZOOM), LARGEST_ZOOM)
        self._lay_out()

    @property
    def shown_zoom(self) -> float:
        """The factor the page is really shown at."""
        return min(self._zoom, max(self.width() / (WIDTHS_PX[self._width] + SCROLL_BAR_PX), SMALLEST_ZOOM))

    def page_size(self) -> QSize:
        """The size of the page's own view in pixels; empty before the engine started."""
        return self._web.size() if self._web is not None else QSize()

    def set_desk(self, color: QColor) -> None:
        """The colour round the page."""
        self._desk = color
        self._cover.set_desk(color)
        if self._live is not None:
            self._live.web_page.setBackgroundColor(color)
        self.update()

    def mark(self, key: str | None) -> None:
        """Outline the block with this key, scrolled into view if it is out of it; ``None`` outlines nothing."""
        self._marked = key
        if self._live is not None:
            self._live.mark(key)

    @Slot()
    def retry(self) -> None:
        """Begin anew after the page stopped."""
        if self._live is not None:
            self._live.crashes.forget()
        self._cover.say("")
        self._shown = None
        self._begin()

    # -- rendering and patching --------------------------------------------------------------------------------------

    def _issue_changed(self, _change: object) -> None:
        self._update += 1
        if self._shown is None:
            self._begin()
        else:
            self._refresh()

    def _begin(self) -> None:
        """Load the page from nothing."""
        if self._live is None or self._open is None:
            return
        rendered = self._render()
        if rendered is not None:
            self._load(rendered, same_place=False)

    def _load(self, rendered: Shown, *, same_place: bool) -> None:
        assert self._live is not None
        self._ready = False
        self._in_flight = None
        self._shown = rendered
        self._live.load(same_place=same_place)

    def _refresh(self) -> None:
        """Bring the page up to the newest value: one patch at a time, so a flood of edits leaves out the middle."""
        if self._live is None or self._shown is None or not self._ready or self._in_flight is not None:
            return
        rendered = self._render()
        if rendered is None:
            return
        if self._renewed:
            self._load(rendered, same_place=True)
            return
        patch = difference(self._shown, rendered, self._update)
        self._shown = rendered
        self._in_flight = self._update
        self._live.send(patch.to_json())

    def _render(self) -> Shown | None:
        """The issue as it is now, handed to the site; ``None`` (and ``failed``) where rendering it fails."""
        assert self._live is not None
        assert self._open is not None
        issue, pictures = self._open.issue, self._open.pictures
        try:
            rendering = self._rendering = self._rendering or _mail_rendering()
            rendered = shown(rendering.page(issue, pictures))
            files = _picture_files(rendering.picture_names(issue, pictures), pictures, self._open.picture_data)
        except Exception:  # an outermost place: a defect in rendering must not stop the typing that called us
            log.exception("The preview could not render the issue")
            self._failing = True
            self.failed.emit(
                self.tr("Förhandsvisningen kan inte visa utgåvan.")
                if self._shown is None
                else self.tr("Förhandsvisningen kan inte visa utgåvan. Den senaste fungerande sidan visas.")
            )
            return None
        if self._failing:
            self._failing = False
            self.recovered.emit()
        self._renewed = self._live.site.publish(rendered.page.html, files)
        return rendered

    @Slot()
    def _page_ready(self) -> None:
        self._ready = True
        self._lay_out()
        self._refresh()

    @Slot(int)
    def _patch_applied(self, number: int) -> None:
        if number != self._in_flight:
            return
        self._in_flight = None
        if number != self._update:
            self._refresh()

    @Slot(int)
    def _patch_painted(self, number: int) -> None:
        if self._ready:
            self._cover.hide()
        self.painted.emit(number)

    @Slot()
    def _page_lost(self) -> None:
        self._ready = False
        self._in_flight = None
        self._cover.show()

    @Slot()
    def _page_stopped(self) -> None:
        sentence = self.tr(
            "Förhandsvisningen har stannat flera gånger på kort tid. Texten är kvar och sparas som vanligt."
        )
        self._cover.say(sentence)
        self.failed.emit(sentence)

    # -- geometry ----------------------------------------------------------------------------------------------------

    def _lay_out(self) -> None:
        """Centre the page; its own width is the mode's, whatever the zoom, so that media queries hold."""
        self._cover.setGeometry(self.rect())
        if self._web is None:
            return
        zoom = self.shown_zoom
        width = min(round((WIDTHS_PX[self._width] + SCROLL_BAR_PX) * zoom), self.width())
        self._web.setGeometry(QRect((self.width() - width) // 2, 0, width, self.height()))
        if abs(self._web.zoomFactor() - zoom) > 0.001:
            self._web.setZoomFactor(zoom)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._lay_out()

    def paintEvent(self, _event: QPaintEvent) -> None:
        QPainter(self).fillRect(self.rect(), self._desk)


def _mail_rendering() -> Rendering:
    from editor.preview.mail_rendering import MailRendering  # templates and inliner load with the first page only

    return MailRendering()


def _picture_files(
    names: Mapping[str, str], pictures: Mapping[str, Picture], read: Callable[[str], bytes]
) -> dict[str, PictureFile]:
    """The pictures under the names that the page calls them by."""
    return {
        name: PictureFile(pictures[file].media_type, pictures[file].sha256, partial(read, file))
        for file, name in names.items()
        if file in pictures
    }
