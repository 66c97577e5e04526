"""How a newsletter goes over time: words as bars, LIX as a line, one place for each issue."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from PySide6.QtCore import QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from editor.desktop.look.style import SMALL_PT, Look, resized

LEAST_BAR_PX = 3
MOST_BAR_PX = 34
GAP_SHARE = 0.35
LEFT_PX, RIGHT_PX, TOP_PX, BOTTOM_PX = 46, 40, 32, 24
HIGHEST_LIX = 70
DOT_PX = 3.5


class Point(NamedTuple):
    """An issue in the chart; ``label`` stands below it where there is room."""

    label: str
    words: int
    lix: int


class Chart(QWidget):
    """Drawn in two colours and two shapes; what it says is said in words by its accessible name too."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._points: tuple[Point, ...] = ()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setMinimumHeight(120)
        look.changed.connect(self.update)

    def sizeHint(self) -> QSize:
        return QSize(480, 190)

    def show_points(self, points: Sequence[Point], words: str) -> None:
        """Show these issues, the earliest first; ``words`` says the same."""
        self._points = tuple(points)
        self.setAccessibleName(words)
        self.update()

    @property
    def points(self) -> tuple[Point, ...]:
        """What is shown."""
        return self._points

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setFont(resized(self.font(), SMALL_PT))
        if self._points:
            area = QRect(LEFT_PX, TOP_PX, self.width() - LEFT_PX - RIGHT_PX, self.height() - TOP_PX - BOTTOM_PX)
            self._paint_axes(painter, area)
            self._paint_bars(painter, area)
            self._paint_line(painter, area)
        painter.end()

    def _most_words(self) -> int:
        most = max((point.words for point in self._points), default=0)
        step = 500 if most <= 3000 else 1000 if most <= 8000 else 5000
        return max((most + step - 1) // step * step, step)

    def _paint_axes(self, painter: QPainter, area: QRect) -> None:
        colours, most = self._look.colours, self._most_words()
        metrics = painter.fontMetrics()
        for share in (0.0, 0.5, 1.0):
            top = area.bottom() - share * area.height()
            painter.setPen(QPen(colours.line, 1))
            painter.drawLine(QPointF(area.left(), top), QPointF(area.right(), top))
            painter.setPen(colours.muted)
            line = metrics.height()
            left = QRectF(0, top - line / 2, LEFT_PX - 8, line)
            painter.drawText(left, int(Qt.AlignmentFlag.AlignRight), str(round(share * most)))
            right = QRectF(area.right() + 8, top - line / 2, RIGHT_PX - 8, line)
            painter.drawText(right, int(Qt.AlignmentFlag.AlignLeft), str(round(share * HIGHEST_LIX)))
        painter.drawText(QRectF(0, 0, 120, 18), int(Qt.AlignmentFlag.AlignLeft), self.tr("Ord (staplar)"))
        area_right = QRectF(self.width() - 120, 0, 118, 18)
        painter.drawText(area_right, int(Qt.AlignmentFlag.AlignRight), self.tr("LIX (linje)"))

    def _step(self, area: QRect) -> float:
        return area.width() / max(len(self._points), 1)

    def _paint_bars(self, painter: QPainter, area: QRect) -> None:
        colours, most, step = self._look.colours, self._most_words(), self._step(area)
        width = min(max(step * (1 - GAP_SHARE), LEAST_BAR_PX), MOST_BAR_PX)
        label_px = max((painter.fontMetrics().horizontalAdvance(point.label) for point in self._points), default=0) + 10
        every = max(-(-label_px // max(round(step), 1)), 1)
        for number, point in enumerate(self._points):
            middle = area.left() + (number + 0.5) * step
            height = area.height() * point.words / most
            painter.setPen(QPen(colours.field_line, 1))
            painter.setBrush(colours.selection)
            painter.drawRect(QRectF(middle - width / 2, area.bottom() - height, width, height))
            if number % every == 0:
                painter.setPen(colours.muted)
                below = QRectF(middle - label_px / 2, area.bottom() + 4, label_px, BOTTOM_PX - 4)
                painter.drawText(below, int(Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop), point.label)

    def _paint_line(self, painter: QPainter, area: QRect) -> None:
        step = self._step(area)
        places = [
            QPointF(
                area.left() + (number + 0.5) * step,
                area.bottom() - area.height() * min(point.lix, HIGHEST_LIX) / HIGHEST_LIX,
            )
            for number, point in enumerate(self._points)
            if point.lix
        ]
        accent = QColor(self._look.colours.accent)
        painter.setPen(QPen(accent, 2))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawPolyline(places)
        painter.setPen(QPen(self._look.colours.pane, 1))
        painter.setBrush(accent)
        for place in places:
            painter.drawEllipse(place, DOT_PX, DOT_PX)
        if places and len(places) <= 24:
            self._paint_lix(painter, places)

    def _paint_lix(self, painter: QPainter, places: Sequence[QPointF]) -> None:
        font = resized(self.font(), SMALL_PT, weight=QFont.Weight.DemiBold)
        painter.setFont(font)
        painter.setPen(self._look.colours.text)
        shown = [point.lix for point in self._points if point.lix]
        for place, lix in zip(places, shown, strict=True):
            area = QRectF(place.x() - 20, place.y() - 20, 40, 15)
            painter.drawText(area, int(Qt.AlignmentFlag.AlignCenter), str(lix))
        painter.setFont(resized(self.font(), SMALL_PT))
