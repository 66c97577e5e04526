"""A page of the engine in the preview: mail, web page or text, patched after every change.

Cheap to make: the engine is imported and started only by :meth:`PageView.start_engine`.
"""

from __future__ import annotations

import json
import logging
from collections.abc import Mapping
from typing import TYPE_CHECKING

from PySide6.QtCore import (
    QChildEvent,
    QEvent,
    QObject,
    QRect,
    QSize,
    Qt,
    QThreadPool,
    Signal,
    Slot,
)
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPixmap, QResizeEvent, QWheelEvent
from PySide6.QtWidgets import QScrollBar, QWidget

from editor.preview import engine, page_pictures
from editor.preview.cover import DESK, Cover
from editor.preview.modes import PAGE_MODES, PageKind, PageMode
from editor.preview.preparing import Preparing
from editor.preview.spot import Spot
from editor.preview.updates import Shown, difference, shown
from editor.preview.wheel import WheelSteps
from editor.preview.zoom import fitting, limited

if TYPE_CHECKING:
    from PySide6.QtWebEngineWidgets import QWebEngineView

    from editor.preview.page import LivePage
    from editor.preview.renderings import Rendering
    from editor.preview.shown_issue import ShownIssue

log = logging.getLogger(__name__)

SCROLL_BAR_PX = 12


class PageView(QWidget):
    """Shows one open issue in the modes of :data:`editor.preview.modes.PAGE_MODES`.

    Who made it tells of every change (:meth:`refresh`). Signals as those of
    :class:`editor.preview.view.PreviewView`; ``wheeled``: the wheel was turned with Ctrl, steps up or down.
    """

    block_clicked = Signal(str)
    spot_clicked = Signal(object)
    link_requested = Signal(str)
    painted = Signal(int)
    failed = Signal(str)
    recovered = Signal()
    wheeled = Signal(int)

    _prepared = Signal(object)

    def __init__(self, parent: QWidget | None = None, *, rendering: Rendering | None = None) -> None:
        """``rendering``: renders the mail (default: as the export does)."""
        super().__init__(parent)
        self._renderings: dict[PageKind, Rendering] = {"mail": rendering} if rendering else {}
        self._open: ShownIssue | None = None
        self._live: LivePage | None = None
        self._web: QWebEngineView | None = None
        self._shown: Shown | None = None
        self._number = 0
        self._in_flight: int | None = None
        self._renewed = False
        self._ready = False
        self._failing = False
        self._resting = False
        self._marked: str | None = None
        self._mode = PAGE_MODES["wide"]
        self._on_page = self._mode
        self._before: QPixmap | None = None
        self._zoom: float | None = None
        self._desk = QColor(DESK)
        self._steps = WheelSteps()
        self._name = ""
        self._prepared.connect(self._take_prepared, Qt.ConnectionType.QueuedConnection)
        self._cover = Cover(self, self._desk)
        self._cover.retry.clicked.connect(self.retry)
        self._across = QScrollBar(Qt.Orientation.Horizontal, self)
        self._across.hide()
        self._across.valueChanged.connect(self._lay_out)

    # -- what the preview asks ---------------------------------------------------------------------------------------

    def start_engine(self) -> None:
        """Import and start QtWebEngine (blocks some 0.1 s) and show the issue, if any. Later calls do nothing."""
        if self._live is not None:
            return
        self._live = live = engine.start(self)
        from PySide6.QtWebEngineWidgets import QWebEngineView

        self._web = web = QWebEngineView(self)
        web.setContextMenuPolicy(Qt.ContextMenuPolicy.NoContextMenu)
        web.setAcceptDrops(False)
        web.installEventFilter(self)
        web.setPage(live.web_page)
        self.setFocusProxy(web)
        self._name_page()
        live.web_page.setBackgroundColor(self._desk)
        live.ready.connect(self._page_ready)
        live.applied.connect(self._patch_applied)
        live.painted.connect(self._patch_painted)
        live.clicked.connect(self.block_clicked)
        live.pointed_at.connect(self._pointed_at)
        live.link_wanted.connect(self.link_requested)
        live.lost.connect(self._page_lost)
        live.stopped.connect(self._page_stopped)
        self._lay_out()
        web.show()
        self._across.raise_()
        self._cover.raise_()
        live.mark(self._marked)
        self._begin()

    def prepare(self, theme: str) -> None:
        """Load and compile, in a thread, what the first page in this theme needs, unless there is an issue already."""
        if self._open is None and not self._renderings:
            QThreadPool.globalInstance().start(Preparing(theme, self._prepared))

    @Slot(object)
    def _take_prepared(self, renderings: Mapping[PageKind, Rendering]) -> None:
        for kind, rendering in renderings.items():
            self._renderings.setdefault(kind, rendering)

    def show_issue(self, open_issue: ShownIssue | None, number: int) -> None:
        """Show this issue from now on; ``None`` shows nothing and covers the page. ``number`` names the update."""
        self._open = open_issue
        self._number = number
        self._shown = None
        self._failing = False
        self._cover.say("")
        self._cover.show()
        self._begin()

    def refresh(self, number: int) -> None:
        """The issue has changed; ``painted`` with ``number`` follows when the screen says so."""
        self._number = number
        if self._resting:
            return
        if self._shown is None:
            self._begin()
        else:
            self._bring_up()

    def turn_to(self, mode: PageMode, number: int, before: QPixmap | None = None) -> None:
        """Show the issue in this mode, where the reader is; the page shown now stays until the other is painted.

        ``before``: what another view showed in this place; it stays instead.
        """
        self._mode = mode
        self._before = before
        self._number = number
        self._resting = False
        self._lay_out()
        if self._shown is None:
            self._begin()
        elif mode.is_same_page(self._on_page):
            self._bring_up()
        else:
            self._turn_page()

    def rest(self) -> None:
        """Another view is shown: nothing needs to be rendered until :meth:`turn_to`."""
        self._resting = True

    @property
    def place(self) -> str:
        """Where the reader is; see :attr:`editor.preview.page.LivePage.place`."""
        return self._live.place if self._live is not None else ""

    def go_to(self, place: str) -> None:
        """Bring a place into view."""
        if self._live is not None and place:
            self._live.go_to(place)

    def set_zoom(self, zoom: float | None) -> None:
        """Enlarge by this factor (1 = 100 %); ``None``: as large as the pane has room for, at most 100 %."""
        self._zoom = limited(zoom)
        self._lay_out()

    @property
    def shown_zoom(self) -> float:
        """The factor the page is really shown at."""
        if self._zoom is not None:
            return self._zoom
        return fitting(self.width() / (self._mode.width_px + SCROLL_BAR_PX))

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

    def _begin(self) -> None:
        """Load the page from nothing."""
        if self._live is None or self._open is None or self._resting:
            return
        rendered = self._render()
        if rendered is not None:
            self._load(rendered, same_place=False)

    def _turn_page(self) -> None:
        """Load another page; what is on the screen stays there as a picture until it is painted."""
        if self._live is None or self._web is None:
            return
        rendered = self._render()
        if rendered is None:
            return
        if self._before is not None:
            self._cover.keep(self._before, self.rect())
            self._cover.show()
        elif self._ready and not self._cover.isVisible():
            self._cover.keep(self._web.grab(), self._web.geometry())
            self._cover.show()
        self._before = None
        self._load(rendered, same_place=True)

    def _load(self, rendered: Shown, *, same_place: bool) -> None:
        assert self._live is not None
        self._ready = False
        self._in_flight = None
        self._shown = rendered
        self._on_page = self._mode
        self._live.load(same_place=same_place, pictures=self._mode.pictures)

    def _bring_up(self) -> None:
        """Bring the page up to the newest value: one patch at a time, so a flood of edits leaves out the middle."""
        if self._live is None or self._shown is None or not self._ready or self._in_flight is not None:
            return
        if self._resting:
            return
        if not self._mode.is_same_page(self._on_page):
            self._turn_page()
            return
        rendered = self._render()
        if rendered is None:
            return
        if self._renewed:
            self._load(rendered, same_place=True)
            return
        patch = difference(self._shown, rendered, self._number)
        self._shown = rendered
        self._on_page = self._mode
        self._in_flight = self._number
        self._live.send(patch.to_json())

    def _render(self) -> Shown | None:
        """The issue as it is now, handed to the site; ``None`` (and ``failed``) where rendering it fails."""
        assert self._live is not None
        assert self._open is not None
        issue, pictures = self._open.issue, self._open.pictures
        mode = self._mode
        try:
            rendering = self._rendering(mode.kind)
            rendered = shown(rendering.page(issue, pictures), dark=mode.dark)
            read = self._open.picture_data
            files = page_pictures.files_of(rendering, issue, pictures, read)
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
        self._renewed = self._live.site.publish(rendered.page.html, files, kind=mode.kind, with_pictures=mode.pictures)
        return rendered

    def _rendering(self, kind: PageKind) -> Rendering:
        if kind not in self._renderings:
            from editor.preview.renderings import rendering_of  # templates and inliner load with the first page only

            self._renderings[kind] = rendering_of(kind)
        return self._renderings[kind]

    def call_page(self, name: str) -> None:
        """What a screen reader calls the page."""
        self._name = name
        self._name_page()

    def _name_page(self) -> None:
        """The engine's widget takes the focus, and another one does after every new page."""
        if self._web is not None:
            for widget in (self._web, self._web.focusProxy()):
                if widget is not None and widget.accessibleName() != self._name:
                    widget.setAccessibleName(self._name)

    @Slot()
    def _page_ready(self) -> None:
        self._ready = True
        self._name_page()
        self._lay_out()
        self._bring_up()

    @Slot(int)
    def _patch_applied(self, number: int) -> None:
        if number != self._in_flight:
            return
        self._in_flight = None
        if number != self._number:
            self._bring_up()

    @Slot(int)
    def _patch_painted(self, number: int) -> None:
        if self._ready and self._mode.is_same_page(self._on_page):
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

    @Slot(str)
    def _pointed_at(self, message: str) -> None:
        """The page counts letters as UTF-16 does."""
        clicked = json.loads(message)
        text: str = clicked["text"]
        before = text.encode("utf-16-le", "surrogatepass")[: 2 * clicked["at"]].decode("utf-16-le", "replace")
        self.spot_clicked.emit(Spot(clicked["key"], text, len(before), wrapped=self._on_page.kind == "text"))

    # -- geometry ----------------------------------------------------------------------------------------------------

    @Slot()
    def _lay_out(self) -> None:
        """Centre the page; its own width is the mode's, whatever the zoom, so that media queries hold.

        A page wider than the pane reaches beyond it, and a bar below moves it.
        """
        self._cover.setGeometry(self.rect())
        if self._web is None:
            return
        zoom = self.shown_zoom
        own = round((self._mode.width_px + SCROLL_BAR_PX) * zoom)
        if self._zoom is None:
            own = min(own, self.width())  # rounded up it would need the bar for one px
        width = max(own, self.width()) if self._mode.grows else own
        beyond = max(width - self.width(), 0)
        self._across.setRange(0, beyond)
        self._across.setPageStep(self.width())
        self._across.setSingleStep(40)
        self._across.setVisible(beyond > 0)
        bar = self._across.sizeHint().height() if beyond else 0
        self._across.setGeometry(0, self.height() - bar, self.width(), bar)
        left = -self._across.value() if beyond else (self.width() - width) // 2
        self._web.setGeometry(QRect(left, 0, width, self.height() - bar))
        if abs(self._web.zoomFactor() - zoom) > 0.001:
            self._web.setZoomFactor(zoom)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._lay_out()

    def paintEvent(self, _event: QPaintEvent) -> None:
        QPainter(self).fillRect(self.rect(), self._desk)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """The wheel over the engine's own widgets: with Ctrl it enlarges, with Shift it moves a wide page."""
        if event.type() == QEvent.Type.ChildAdded and isinstance(event, QChildEvent):
            event.child().installEventFilter(self)
        elif isinstance(event, QWheelEvent):
            if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
                steps = self._steps.turned(event.angleDelta().y())
                if steps:
                    self.wheeled.emit(steps)
                return True
            if self._across.isVisible() and event.modifiers() & Qt.KeyboardModifier.ShiftModifier:
                turned = event.angleDelta().y() or event.angleDelta().x()
                self._across.setValue(self._across.value() - turned)
                return True
        return super().eventFilter(watched, event)
