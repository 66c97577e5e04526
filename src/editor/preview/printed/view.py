"""The printed pages in the preview. The last good pages stay until newer ones are drawn."""

from __future__ import annotations

import json
from typing import Final

from PySide6.QtCore import QRect, Qt, QTimer, Signal
from PySide6.QtGui import (
    QColor,
    QFocusEvent,
    QHideEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QResizeEvent,
    QShowEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QAbstractScrollArea, QFrame, QLabel, QWidget

from editor.preview.cover import DESK
from editor.preview.printed.paper import MARGIN_PX, PT_PER_MM, Paper
from editor.preview.printed.places import PlaceMap, Strip
from editor.preview.spot import Spot
from editor.preview.wheel import WheelSteps
from editor.preview.zoom import fitting, limited
from editor.rendering.printing.issue_pages import Places

PX_PER_PT: Final = 96 / 72
"""At 100 %."""
MARK: Final = QColor("#0F6CBD")
EDGE: Final = QColor(0, 0, 0, 40)
_MARK_MM: Final = 3.0
_ABOVE_MM: Final = 2.0
_BELOW_MM: Final = 3.5
"""The frame stands a little above the block, and clear of the next."""
_TEXT_LEFT_MM: Final = 20.0
_TEXT_RIGHT_MM: Final = 190.0
_NEAR_PAGES: Final = 2
IDLE_MS: Final = 200
_SHOWN_PX: Final = 48
"""A block counts as visible when this much of it (or all of it) shows."""


class PrintView(QAbstractScrollArea):
    """Signals as those of :class:`editor.preview.view.PreviewView`; ``appeared`` and ``disappeared``: it is on screen
    now, or no more."""

    block_clicked = Signal(str)
    spot_clicked = Signal(object)
    link_requested = Signal(str)
    painted = Signal(int)
    wheeled = Signal(int)
    appeared = Signal()
    disappeared = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._paper: Paper | None = None
        self._next: Paper | None = None
        self._place = ""
        self._marked: str | None = None
        self._zoom: float | None = None
        self._desk = QColor(DESK)
        self._steps = WheelSteps()
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)  # coming and going it would move the page
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(self.tr("Sidorna på papper"))
        self.viewport().setCursor(Qt.CursorShape.PointingHandCursor)
        self._idle = QTimer(self, singleShot=True, interval=IDLE_MS)
        self._idle.timeout.connect(self._draw_near)
        self._waiting = QLabel(self.tr("Sidorna görs klara …"), self.viewport())
        self._waiting.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._number = QLabel(self)
        self._number.setProperty("part", "pageNumber")
        self._number.setStyleSheet(
            "background: rgba(23, 34, 43, 215); color: #FFFFFF; padding: 3px 10px; border-radius: 4px"
        )
        self._number.hide()
        self.verticalScrollBar().valueChanged.connect(self._tell_page)
        self.verticalScrollBar().setSingleStep(40)
        self.horizontalScrollBar().setSingleStep(40)

    # -- pages ---------------------------------------------------------------------------------------------------------

    @property
    def shown_number(self) -> int:
        """The update whose pages are shown; 0 before the first."""
        return self._paper.number if self._paper is not None else 0

    @property
    def page_count(self) -> int:
        """How many pages are shown."""
        return self._paper.count if self._paper is not None else 0

    def show_pages(self, number: int, pdf: bytes, places: Places) -> None:
        """Show these pages, at the block the reader is at, as soon as what will be seen of them is drawn."""
        if self._next is not None:
            self._next.deleteLater()
        self._next = coming = Paper(number, pdf, PlaceMap(places), self)
        self._lay_out_paper(coming)
        coming.drawn.connect(self._page_drawn)
        self._bring_next()

    def clear(self) -> None:
        """Another issue comes: its pages are not there yet."""
        for paper in (self._paper, self._next):
            if paper is not None:
                paper.deleteLater()
        self._paper = self._next = None
        self._place = ""
        self._waiting.show()
        self._number.hide()
        self._measure()
        self.viewport().update()

    def tell(self, sentence: str) -> None:
        """What is said where there are no pages yet."""
        self._waiting.setText(sentence)

    def _page_drawn(self, _page: int) -> None:
        self.viewport().update()
        self._bring_next()

    def _bring_next(self) -> None:
        """Change over once all that will be seen of the new pages is drawn."""
        coming = self._next
        if coming is None:
            return
        top = self._top_for(coming, self.place, relaid=self._paper is None)
        if self._paper is not None or not self._place:
            top = self._revealing(coming, top)
        wanted = coming.pages_in(top, top + self.viewport().height())
        if not all(map(coming.is_drawn, wanted)):
            coming.draw(wanted)
            return
        before, self._paper, self._next = self._paper, coming, None
        self._waiting.hide()
        self._measure()
        self.verticalScrollBar().setValue(top)
        if before is not None:
            before.deleteLater()
        self._tell_page()
        self.viewport().update()
        self.painted.emit(coming.number)

    # -- zoom and geometry ---------------------------------------------------------------------------------------------

    def set_zoom(self, zoom: float | None) -> None:
        """Enlarge by this factor (1 = 100 %); ``None``: as large as the pane has room for, at most 100 %."""
        self._zoom = limited(zoom)
        self._lay_out()

    @property
    def shown_zoom(self) -> float:
        """The factor the pages are really shown at."""
        if self._zoom is not None:
            return self._zoom
        paper = self._paper or self._next
        width_pt = paper.widest_pt if paper is not None else 595.3
        room = self.width() - self.verticalScrollBar().sizeHint().width() - 2 * MARGIN_PX
        return fitting(room / (width_pt * PX_PER_PT))

    def set_desk(self, color: QColor) -> None:
        """The colour round the pages."""
        self._desk = color
        ink = "#17222B" if color.lightness() > 128 else "#E6EBEF"
        self._waiting.setStyleSheet(f"color: {ink}")
        self.viewport().update()

    def _lay_out_paper(self, paper: Paper) -> None:
        paper.lay_out(self.shown_zoom * PX_PER_PT, self.devicePixelRatioF(), self.viewport().width())

    def _lay_out(self) -> None:
        place = self.place
        for paper in (self._paper, self._next):
            if paper is not None:
                self._lay_out_paper(paper)
        self._measure()
        if self._paper is not None:
            self.verticalScrollBar().setValue(self._top_for(self._paper, place))
        self._waiting.setGeometry(self.viewport().rect())
        self._tell_page()
        self.viewport().update()
        self._bring_next()

    def _measure(self) -> None:
        size = self._paper.size if self._paper is not None else self.viewport().size()
        room = self.viewport().size()
        self.verticalScrollBar().setPageStep(room.height())
        self.verticalScrollBar().setRange(0, max(size.height() - room.height(), 0))
        self.horizontalScrollBar().setPageStep(room.width())
        self.horizontalScrollBar().setRange(0, max(size.width() - room.width(), 0))

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.appeared.emit()

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self.disappeared.emit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._lay_out()

    # -- the reader's place --------------------------------------------------------------------------------------------

    @property
    def place(self) -> str:
        """Where the reader is; as :attr:`editor.preview.page.LivePage.place`."""
        paper = self._paper
        if paper is None:
            return self._place
        top = self.verticalScrollBar().value()
        if top <= 0:
            return "[]"
        key = paper.places.block_at(paper.point_below(top))
        start = paper.places.start_of(key)
        if start is None:
            return "[]"
        height = sum(self._height(paper, strip) for strip in paper.places.strips_of(key, paper.count))
        return json.dumps([[key, paper.height_of(start.page, start.mm) - top, height]])

    def go_to(self, place: str) -> None:
        """Bring a place of the same form into view, now or when there are pages."""
        self._place = place
        if self._paper is not None:
            self.verticalScrollBar().setValue(self._top_for(self._paper, place))

    def _top_for(self, paper: Paper, place: str, *, relaid: bool = True) -> int:
        """How far down the desk a place begins. ``relaid``: it is one of another layout, where a block is as high as it
        is there; the reader stays at the same share of it."""
        key: str
        top: float
        heights: list[float]
        for key, top, *heights in json.loads(place or "[]"):
            start = paper.places.start_of(key)
            if start is not None:
                height = sum(self._height(paper, strip) for strip in paper.places.strips_of(key, paper.count))
                share = height / heights[0] if relaid and top < 0 and heights and heights[0] else 1.0
                return max(paper.height_of(start.page, start.mm) - round(top * share), 0)
        return 0

    @staticmethod
    def _height(paper: Paper, strip: Strip) -> int:
        return paper.height_of(strip.page, strip.bottom) - paper.height_of(strip.page, strip.top)

    def mark(self, key: str | None) -> None:
        """Frame the block with this key, scrolled into view if it is out of it; ``None`` frames nothing."""
        if key != self._marked:
            self._marked = key
            self.viewport().update()
        if self._paper is not None:
            self.verticalScrollBar().setValue(self._revealing(self._paper, self.verticalScrollBar().value()))

    def _revealing(self, paper: Paper, top: int) -> int:
        """How far down the desk to be for the framed block to show: ``top`` itself if it does there."""
        strips = paper.places.strips_of(self._marked, paper.count) if self._marked is not None else ()
        room = self.viewport().height()
        for strip in strips:
            above, below = paper.height_of(strip.page, strip.top), paper.height_of(strip.page, strip.bottom)
            if min(below, top + room) - max(above, top) >= min(_SHOWN_PX, below - above):
                return top
        if not strips:
            return top
        height = self._height(paper, strips[0])
        air = (room - height) * 0.3 if height < room * 0.7 else _SHOWN_PX
        return max(round(paper.height_of(strips[0].page, strips[0].top) - air), 0)

    def _tell_page(self) -> None:
        paper = self._paper
        if paper is None or not paper.count:
            return
        middle = self.verticalScrollBar().value() + self.viewport().height() // 2
        words = self.tr("Sida {page} av {pages}").format(page=paper.point_below(middle).page, pages=paper.count)
        if words != self._number.text():
            self._number.setText(words)
            self.setAccessibleDescription(words)
        self._number.adjustSize()
        room = self.viewport().geometry()
        self._number.move(room.right() - self._number.width() - 10, room.bottom() - self._number.height() - 10)
        self._number.show()
        self._number.raise_()

    # -- painting ------------------------------------------------------------------------------------------------------

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self.viewport())
        painter.fillRect(event.rect(), self._desk)
        paper = self._paper
        if paper is None:
            return
        left, top = self.horizontalScrollBar().value(), self.verticalScrollBar().value()
        painter.translate(-left, -top)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        shown = paper.pages_in(top, top + self.viewport().height())
        for page in shown:
            rect = paper.rect(page)
            painter.drawImage(rect, paper.picture(page) or paper.draw_now(page))
            painter.setPen(EDGE)
            painter.drawRect(rect.adjusted(-1, -1, 0, 0))
        self._paint_mark(painter, paper)
        paper.draw(shown)
        self._idle.start()
        if self.hasFocus():
            painter.resetTransform()
            painter.setPen(QPen(MARK, 2))
            painter.drawRect(self.viewport().rect().adjusted(1, 1, -1, -1))

    def _draw_near(self) -> None:
        """Draw the pages next to those that show, for one who scrolls on, and let go of the others."""
        paper = self._paper
        if paper is not None:
            top = self.verticalScrollBar().value()
            shown = paper.pages_in(top, top + self.viewport().height())
            near = range(shown.start - _NEAR_PAGES, shown.stop + _NEAR_PAGES)
            paper.draw(near)
            paper.keep_only(near)

    def _paint_mark(self, painter: QPainter, paper: Paper) -> None:
        if self._marked is None:
            return
        scale = PT_PER_MM * paper.px_per_pt
        painter.setPen(QPen(MARK, 2))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        for strip in paper.places.strips_of(self._marked, paper.count):
            left = paper.rect(strip.page - 1).left()
            top = paper.height_of(strip.page, strip.top) - round(_ABOVE_MM * scale)
            bottom = paper.height_of(strip.page, strip.bottom) - round(_BELOW_MM * scale)
            box = QRect(
                round(left + (_TEXT_LEFT_MM - _MARK_MM) * scale),
                top,
                round((_TEXT_RIGHT_MM - _TEXT_LEFT_MM + 2 * _MARK_MM) * scale),
                max(bottom - top, round(_MARK_MM * scale)),
            )
            painter.drawRect(box)

    # -- the reader's hand ---------------------------------------------------------------------------------------------

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton and self._paper is not None:
            at = event.position().toPoint()
            x, y = at.x() + self.horizontalScrollBar().value(), at.y() + self.verticalScrollBar().value()
            link = ""
            if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
                link = self._paper.link_at(x, y)
            if link:
                self.link_requested.emit(link)
            else:
                self._click(x, y)
        super().mouseReleaseEvent(event)

    def _click(self, x: int, y: int) -> None:
        assert self._paper is not None
        point = self._paper.point_at(x, y)
        if point is None:
            return
        key = self._paper.places.key_at(point)
        said = self._paper.text_at(x, y)
        if said is None:
            self.block_clicked.emit(key)
        else:
            self.spot_clicked.emit(Spot(key, said[0], said[1], wrapped=True))

    def wheelEvent(self, event: QWheelEvent) -> None:
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            steps = self._steps.turned(event.angleDelta().y())
            if steps:
                self.wheeled.emit(steps)
            event.accept()
            return
        super().wheelEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        bar = self.verticalScrollBar()
        if event.key() == Qt.Key.Key_Home:
            bar.setValue(0)
        elif event.key() == Qt.Key.Key_End:
            bar.setValue(bar.maximum())
        elif event.key() == Qt.Key.Key_Space:
            back = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
            bar.setValue(bar.value() + (-1 if back else 1) * round(bar.pageStep() * 0.9))
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self._paper is not None:
            middle = bar.value() + self.viewport().height() // 3
            self.block_clicked.emit(self._paper.places.key_at(self._paper.point_below(middle)))
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.viewport().update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.viewport().update()
