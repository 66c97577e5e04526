"""Pages of a PDF below one another on the desk: where each lies, and its picture once it is drawn."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QObject, QPointF, QRect, QSize, Qt, Signal, Slot
from PySide6.QtGui import QImage, QPainter
from PySide6.QtPdf import QPdfDocument, QPdfDocumentRenderOptions, QPdfLinkModel, QPdfPageRenderer

from editor.preview.printed.places import PlaceMap, Point

PT_PER_MM: Final = 72 / 25.4
GAP_PX: Final = 16
MARGIN_PX: Final = 16
_WORD_PT: Final = 14.0
"""As far from a click text is looked for."""


class Paper(QObject):
    """One PDF. ``drawn``: the picture of a page (from 0) is there."""

    drawn = Signal(int)

    def __init__(self, number: int, pdf: bytes, places: PlaceMap, parent: QObject | None = None) -> None:
        """``number`` names the update that these pages show."""
        super().__init__(parent)
        self.number = number
        self.places = places
        self._buffer = QBuffer(self)
        self._buffer.setData(QByteArray(pdf))
        self._buffer.open(QIODevice.OpenModeFlag.ReadOnly)
        self.document = QPdfDocument(self)
        self.document.load(self._buffer)
        self._links = QPdfLinkModel(self)
        self._links.setDocument(self.document)
        self._renderer = QPdfPageRenderer(self)
        self._renderer.setDocument(self.document)
        self._renderer.setRenderMode(QPdfPageRenderer.RenderMode.MultiThreaded)
        self._renderer.pageRendered.connect(self._page_drawn)
        self._sizes = [self.document.pagePointSize(0)] * self.document.pageCount()  # the pages of an issue are alike
        self._asked: dict[int, QSize] = {}
        self._pictures: dict[int, QImage] = {}
        self._rects: list[QRect] = []
        self.px_per_pt = 1.0
        self._ratio = 1.0
        self.size = QSize()

    @property
    def count(self) -> int:
        """How many pages there are."""
        return len(self._sizes)

    @property
    def widest_pt(self) -> float:
        """The width of the widest page in pt."""
        return max((size.width() for size in self._sizes), default=595.0)

    def lay_out(self, px_per_pt: float, ratio: float, room_px: int) -> None:
        """Put the pages below one another in the middle of ``room_px``; ``ratio`` is the screen's, for sharpness."""
        if (px_per_pt, ratio) != (self.px_per_pt, self._ratio):
            self._asked.clear()
        self.px_per_pt, self._ratio = px_per_pt, ratio
        width = max(room_px, round(self.widest_pt * px_per_pt) + 2 * MARGIN_PX)
        top = MARGIN_PX
        self._rects = []
        for size in self._sizes:
            page = QSize(round(size.width() * px_per_pt), round(size.height() * px_per_pt))
            self._rects.append(QRect((width - page.width()) // 2, top, page.width(), page.height()))
            top += page.height() + GAP_PX
        self.size = QSize(width, top - GAP_PX + MARGIN_PX)

    def rect(self, page: int) -> QRect:
        """Where a page (from 0) lies."""
        return self._rects[page]

    def pages_in(self, top: int, bottom: int) -> range:
        """The pages that show between two heights."""
        shown = [page for page, rect in enumerate(self._rects) if rect.bottom() >= top and rect.top() <= bottom]
        return range(shown[0], shown[-1] + 1) if shown else range(0)

    # -- pictures ------------------------------------------------------------------------------------------------------

    def picture(self, page: int) -> QImage | None:
        """The newest picture of a page; its size may be that of another zoom."""
        return self._pictures.get(page)

    def is_drawn(self, page: int) -> bool:
        """Whether the picture is there, in the size it is shown."""
        picture = self._pictures.get(page)
        return picture is not None and picture.size() == self._pixels(page)

    def draw(self, pages: Iterable[int]) -> None:
        """Draw pages that are not drawn yet, beside the window."""
        for page in pages:
            if 0 <= page < self.count and not self.is_drawn(page) and self._asked.get(page) != self._pixels(page):
                self._asked[page] = self._pixels(page)
                self._renderer.requestPage(page, self._pixels(page))

    def draw_now(self, page: int) -> QImage:
        """Draw a page while the window waits (15–60 ms)."""
        self._pictures[page] = _on_white(self.document.render(page, self._pixels(page)))
        return self._pictures[page]

    def keep_only(self, pages: Iterable[int]) -> None:
        """Let go of the other pages' pictures: one takes 4 MB, or more."""
        kept = set(pages)
        for page in [page for page in self._pictures if page not in kept]:
            del self._pictures[page]
            self._asked.pop(page, None)

    def _pixels(self, page: int) -> QSize:
        return self._rects[page].size() * self._ratio

    @Slot(int, QSize, QImage, QPdfDocumentRenderOptions, int)
    def _page_drawn(
        self, page: int, size: QSize, image: QImage, _options: QPdfDocumentRenderOptions, _request: int
    ) -> None:
        if size == self._pixels(page):
            self._pictures[page] = _on_white(image)
            self.drawn.emit(page)

    # -- places --------------------------------------------------------------------------------------------------------

    def point_at(self, x: int, y: int) -> Point | None:
        """The point of a page at a point of the desk."""
        for page, rect in enumerate(self._rects):
            if rect.contains(x, y):
                mm = (y - rect.top()) / self.px_per_pt / PT_PER_MM
                return Point(page + 1, mm, x < rect.center().x())
        return None

    def point_below(self, y: int) -> Point:
        """The first point of a page at this height or below it."""
        for page, rect in enumerate(self._rects):
            if y <= rect.bottom():
                return Point(page + 1, max(y - rect.top(), 0) / self.px_per_pt / PT_PER_MM)
        return Point(max(self.count, 1), 297.0)

    def height_of(self, page: int, mm: float) -> int:
        """How far down the desk a point of a page (from 1) lies."""
        rect = self._rects[min(page, self.count) - 1]
        return rect.top() + round(mm * PT_PER_MM * self.px_per_pt)

    def link_at(self, x: int, y: int) -> str:
        """The address that a link at a point of the desk leads to; "" where there is none out of the issue."""
        page = self._page_at(x, y)
        if page is None:
            return ""
        self._links.setPage(page)
        return self._links.linkAt(_on_page(self._rects[page], x, y, self.px_per_pt)).url().toString()

    def _page_at(self, x: int, y: int) -> int | None:
        return next((page for page, rect in enumerate(self._rects) if rect.contains(x, y)), None)

    def text_at(self, x: int, y: int) -> tuple[str, int] | None:
        """The text of the page at a point of the desk and the position in it; ``None`` beside all text."""
        page = self._page_at(x, y)
        if page is None:
            return None
        point = _on_page(self._rects[page], x, y, self.px_per_pt)
        for from_x, to_x, at_end in ((0.0, _WORD_PT, False), (-_WORD_PT, 0.0, True)):
            chosen = self.document.getSelection(page, point + QPointF(from_x, 0), point + QPointF(to_x, 0))
            if chosen.isValid() and chosen.text():
                return self.document.getAllText(page).text(), chosen.endIndex() if at_end else chosen.startIndex()
        return None


def _on_page(rect: QRect, x: int, y: int, px_per_pt: float) -> QPointF:
    """A point of the desk as one of the page that lies at ``rect``, in pt."""
    return QPointF((x - rect.left()) / px_per_pt, (y - rect.top()) / px_per_pt)


def _on_white(image: QImage) -> QImage:
    """The page as it is on paper; without an alpha channel it is painted many times as fast."""
    page = QImage(image.size(), QImage.Format.Format_RGB32)
    page.fill(Qt.GlobalColor.white)
    painter = QPainter(page)
    painter.drawImage(0, 0, image)
    painter.end()
    return page
