"""The picture with the part that is kept: dragged by the mouse, moved and resized by arrow keys."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QPoint, QPointF, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QMouseEvent, QPainter, QPainterPath, QPaintEvent, QPalette, QPen, QPixmap
from PySide6.QtWidgets import QSizePolicy, QWidget

from editor.newsletter.edits import cutting
from editor.newsletter.edits.cutting import Box, Handle, Point, Size

_HANDLE_PX: Final = 10
_REACH_PX: Final = 12
_FOCUS_PX: Final = 11
_MARGIN_PX: Final = 10
_LARGE_STEP: Final = 100
"""A key moves by this part of the picture's longer side; with Ctrl by one px."""

_ARROWS: Final = {
    Qt.Key.Key_Left: (-1, 0),
    Qt.Key.Key_Right: (1, 0),
    Qt.Key.Key_Up: (0, -1),
    Qt.Key.Key_Down: (0, 1),
}
_CURSORS: Final = {
    "n": Qt.CursorShape.SizeVerCursor,
    "s": Qt.CursorShape.SizeVerCursor,
    "w": Qt.CursorShape.SizeHorCursor,
    "e": Qt.CursorShape.SizeHorCursor,
    "nw": Qt.CursorShape.SizeFDiagCursor,
    "se": Qt.CursorShape.SizeFDiagCursor,
    "ne": Qt.CursorShape.SizeBDiagCursor,
    "sw": Qt.CursorShape.SizeBDiagCursor,
}


class CropView(QWidget):
    """Shows the turned picture, what is kept of it, and the focal point.

    ``box_wanted`` carries the box that a drag or key asks for, ``focus_wanted`` the point that was clicked, both in px
    of the turned original; the owner decides and calls :meth:`show_crop`.
    """

    box_wanted = Signal(object)
    focus_wanted = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._pixmap = QPixmap()
        self._size: Size = (1, 1)
        self._box: Box = (0, 0, 1, 1)
        self._point: Point = (0, 0)
        self._ratio: float | None = None
        self._held: Handle | None = None
        self._pressed_at: QPoint | None = None
        self._box_then: Box = self._box
        self._dragged = False
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        self.setMinimumSize(240, 160)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)

    def sizeHint(self) -> QSize:
        return QSize(620, 480)

    def show_picture(self, pixmap: QPixmap, size: Size) -> None:
        """The picture as turned now, drawn from ``pixmap``; ``size`` is that of the original in px."""
        self._pixmap, self._size = pixmap, size
        self.update()

    def show_crop(self, box: Box, point: Point, ratio: float | None) -> None:
        """What is kept, the focal point, and the ratio that dragging keeps."""
        self._box, self._point, self._ratio = box, point, ratio
        self.update()

    # Keys

    def keyPressEvent(self, event: QKeyEvent) -> None:
        arrow = _ARROWS.get(Qt.Key(event.key()))
        if arrow is None:
            super().keyPressEvent(event)
            return
        fine = event.modifiers() & Qt.KeyboardModifier.ControlModifier
        step = 1 if fine else max(1, max(self._size) // _LARGE_STEP)
        dx, dy = arrow[0] * step, arrow[1] * step
        if event.modifiers() & Qt.KeyboardModifier.ShiftModifier:
            handle: Handle = "e" if dx else "s"
            self.box_wanted.emit(cutting.dragged(self._box, handle, (dx, dy), self._size, self._ratio))
        else:
            self.box_wanted.emit(cutting.moved(self._box, dx, dy, self._size))

    # The mouse

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() != Qt.MouseButton.LeftButton:
            return
        at = event.position().toPoint()
        self._held = self._handle_at(at)
        if self._held is None and not self._frame().contains(QPointF(at)):
            return
        self._pressed_at, self._box_then, self._dragged = at, self._box, False

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        at = event.position().toPoint()
        if self._pressed_at is None:
            self._point_with(at)
            return
        moved = at - self._pressed_at
        if not self._dragged and moved.manhattanLength() < 4:
            return
        self._dragged = True
        dx, dy = round(moved.x() / self._scale()), round(moved.y() / self._scale())
        if self._held is not None:
            wanted = cutting.dragged(self._box_then, self._held, (dx, dy), self._size, self._ratio)
        else:
            wanted = cutting.moved(self._box_then, dx, dy, self._size)
        self.box_wanted.emit(wanted)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if self._pressed_at is not None and not self._dragged and self._held is None:
            at = event.position() - self._area().topLeft()
            self.focus_wanted.emit((round(at.x() / self._scale()), round(at.y() / self._scale())))
        self._pressed_at = self._held = None

    def _point_with(self, at: QPoint) -> None:
        handle = self._handle_at(at)
        if handle is not None:
            self.setCursor(_CURSORS[handle])
        elif self._frame().contains(QPointF(at)):
            self.setCursor(Qt.CursorShape.SizeAllCursor)
        else:
            self.unsetCursor()

    def _handle_at(self, at: QPoint) -> Handle | None:
        for handle, place in self._handles().items():
            if (QPointF(at) - place).manhattanLength() <= _REACH_PX:
                return handle
        return None

    # Where things are drawn

    def _scale(self) -> float:
        """Screen px for each px of the original."""
        across = (self.width() - 2 * _MARGIN_PX) / self._size[0]
        return max(min(across, (self.height() - 2 * _MARGIN_PX) / self._size[1]), 0.001)

    def _area(self) -> QRectF:
        """The whole picture on screen."""
        width, height = self._size[0] * self._scale(), self._size[1] * self._scale()
        return QRectF((self.width() - width) / 2, (self.height() - height) / 2, width, height)

    def _frame(self) -> QRectF:
        """The part that is kept, on screen."""
        scale, origin = self._scale(), self._area().topLeft()
        left, top, width, height = self._box
        return QRectF(origin.x() + left * scale, origin.y() + top * scale, width * scale, height * scale)

    def _handles(self) -> dict[Handle, QPointF]:
        frame = self._frame()
        middle = frame.center()
        return {
            "nw": frame.topLeft(),
            "ne": frame.topRight(),
            "sw": frame.bottomLeft(),
            "se": frame.bottomRight(),
            "n": QPointF(middle.x(), frame.top()),
            "s": QPointF(middle.x(), frame.bottom()),
            "w": QPointF(frame.left(), middle.y()),
            "e": QPointF(frame.right(), middle.y()),
        }

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHints(QPainter.RenderHint.Antialiasing | QPainter.RenderHint.SmoothPixmapTransform)
        area, frame = self._area(), self._frame()
        painter.drawPixmap(area, self._pixmap, QRectF(QRect(QPoint(0, 0), self._pixmap.size())))
        outside = QPainterPath()
        outside.addRect(area)
        inside = QPainterPath()
        inside.addRect(frame)
        painter.fillPath(outside.subtracted(inside), QColor(0, 0, 0, 150))
        self._draw_frame(painter, frame)
        self._draw_focus(painter)
        if self.hasFocus():
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(self.palette().color(QPalette.ColorRole.Highlight), 2))
            painter.drawRect(QRectF(self.rect()).adjusted(1, 1, -1, -1))
        painter.end()

    def _draw_frame(self, painter: QPainter, frame: QRectF) -> None:
        """White within black, so that it shows on every picture."""
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(QColor(0, 0, 0, 190), 3))
        painter.drawRect(frame)
        painter.setPen(QPen(Qt.GlobalColor.white, 1))
        painter.drawRect(frame)
        for third in (1, 2):
            painter.setPen(QPen(QColor(255, 255, 255, 90), 1))
            across, down = frame.left() + frame.width() * third / 3, frame.top() + frame.height() * third / 3
            painter.drawLine(QPointF(across, frame.top()), QPointF(across, frame.bottom()))
            painter.drawLine(QPointF(frame.left(), down), QPointF(frame.right(), down))
        painter.setPen(QPen(QColor(0, 0, 0, 190), 1))
        painter.setBrush(Qt.GlobalColor.white)
        for place in self._handles().values():
            painter.drawRect(QRectF(place.x() - _HANDLE_PX / 2, place.y() - _HANDLE_PX / 2, _HANDLE_PX, _HANDLE_PX))

    def _draw_focus(self, painter: QPainter) -> None:
        scale, origin = self._scale(), self._area().topLeft()
        at = QPointF(origin.x() + self._point[0] * scale, origin.y() + self._point[1] * scale)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        for colour, width in ((QColor(0, 0, 0, 190), 4), (QColor(Qt.GlobalColor.white), 2)):
            painter.setPen(QPen(colour, width))
            painter.drawEllipse(at, _FOCUS_PX, _FOCUS_PX)
            painter.drawEllipse(at, 1, 1)
