"""A heading that folds what stands below it and tells its state while folded ("Länkar  inga ännu")."""

from __future__ import annotations

from PySide6.QtCore import Property, QPoint, QSize, Qt
from PySide6.QtGui import QFont, QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from editor.desktop.look.announcing import announce_now
from editor.desktop.look.icons import paint
from editor.desktop.look.style import SMALL_PT, TEXT_PT, resized

_HEIGHT_PX = 36
_ICON_PX = 16
_GAP_PX = 8
_LINE_PX = 1
_FOCUS_PX = 2


class Fold(QAbstractButton):
    """The heading of a folded group. ``unfold`` decides; a new form begins with what it is told."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._state = ""
        self._body: QWidget | None = None
        self._inset_px = 20
        self._unfolded = False
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.clicked.connect(lambda: self.unfold(not self._unfolded))

    def _put_title(self, text: str) -> None:
        self.setText(text)
        self._name()

    def _get_title(self) -> str:
        return self.text()

    def _get_inset(self) -> int:
        return self._inset_px

    def _put_inset(self, inset_px: int) -> None:
        self._inset_px = inset_px
        self.update()

    inset = Property(int, _get_inset, _put_inset, doc="Pixels from the left edge to the arrow.")
    title = Property(str, _get_title, _put_title, doc="The group's name.")

    def folds(self, body: QWidget) -> None:
        """Fold ``body``; it begins folded."""
        self._body = body
        self._show_body()

    def unfold(self, unfolded: bool) -> None:
        """Show or hide what stands below."""
        if unfolded != self._unfolded:
            self._unfolded = unfolded
            self._show_body()
            if self.hasFocus():
                announce_now(self, self.accessibleDescription())

    def is_unfolded(self) -> bool:
        """Whether what stands below is shown. Not Qt's "checked": a screen reader would speak of a check box."""
        return self._unfolded

    def holds(self, widget: QWidget) -> bool:
        """Whether ``widget`` stands in what is folded here."""
        return self._body is not None and self._body.isAncestorOf(widget)

    def show_state(self, words: str) -> None:
        """Tell what is inside: "3", "inga ännu"."""
        if words != self._state:
            self._state = words
            self._name()
            self.update()

    def state(self) -> str:
        """The words of :meth:`show_state`."""
        return self._state

    def _name(self) -> None:
        title = self.text().replace("&", "")
        self.setAccessibleName(f"{title}: {self._state}" if self._state else title)

    def _show_body(self) -> None:
        if self._body is not None:
            self._body.setVisible(self._unfolded)
        self.setAccessibleDescription(self.tr("utfälld") if self._unfolded else self.tr("hopfälld"))
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(200, _HEIGHT_PX)

    def minimumSizeHint(self) -> QSize:
        return QSize(120, _HEIGHT_PX)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Right and not self._unfolded:
            self.unfold(True)
        elif event.key() == Qt.Key.Key_Left and self._unfolded:
            self.unfold(False)
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.unfold(not self._unfolded)
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        palette = self.palette()
        painter = QPainter(self)
        painter.fillRect(0, 0, self.width(), _LINE_PX, palette.mid())
        if self.underMouse():
            painter.fillRect(0, _LINE_PX, self.width(), self.height() - _LINE_PX, palette.midlight())
        arrow = "chevron_down" if self._unfolded else "chevron_right"
        top_px = (self.height() + _LINE_PX - _ICON_PX) // 2
        paint(painter, arrow, QPoint(self._inset_px, top_px), _ICON_PX, palette.windowText().color())
        self._paint_words(painter)
        if self.hasFocus():
            painter.setPen(QPen(palette.highlight(), _FOCUS_PX))
            painter.drawRoundedRect(self.rect().adjusted(1, 2, -1, -1), 4, 4)
        painter.end()

    def _paint_words(self, painter: QPainter) -> None:
        """The title, and the state after it in the small size."""
        title = self.text().replace("&", "")
        centre = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft
        area = self.rect().adjusted(self._inset_px + _ICON_PX + _GAP_PX, _LINE_PX, -_GAP_PX, 0)
        painter.setFont(resized(self.font(), TEXT_PT, weight=QFont.Weight.DemiBold))
        painter.setPen(self.palette().windowText().color())
        painter.drawText(area, centre, title)
        area.setLeft(area.left() + painter.fontMetrics().horizontalAdvance(title) + _GAP_PX)
        painter.setFont(resized(self.font(), SMALL_PT))
        painter.setPen(self.palette().placeholderText().color())
        state = painter.fontMetrics().elidedText(self._state, Qt.TextElideMode.ElideRight, area.width())
        painter.drawText(area, centre, state)
