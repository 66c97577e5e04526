"""Where the form's thing stands in the issue: "Avsnitt utan rubrik › Artikel 6 av 8"."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QSizePolicy,
    QStyle,
    QStyleOptionToolButton,
    QStylePainter,
    QToolButton,
    QWidget,
)

from editor.desktop.outline.model import OutlineModel
from editor.newsletter.outline import OutlineRow


class _ElidedButton(QToolButton):
    """A flat button whose words give way when there is no room."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self.setMinimumWidth(24)
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    def sizeHint(self) -> QSize:
        hint = super().sizeHint()
        return QSize(self.fontMetrics().horizontalAdvance(self.text()) + 12, hint.height())

    def minimumSizeHint(self) -> QSize:
        return QSize(24, super().minimumSizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:
        painter: QPainter = QStylePainter(self)
        option = QStyleOptionToolButton()
        self.initStyleOption(option)
        option.text = QFontMetrics(self.font()).elidedText(self.text(), Qt.TextElideMode.ElideRight, self.width() - 10)
        painter.drawComplexControl(QStyle.ComplexControl.CC_ToolButton, option)  # type: ignore[attr-defined]


class Breadcrumb(QWidget):
    """The way to the selected row; the step above it can be clicked."""

    chosen = Signal(str)
    """The block key of the step above."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._above_key = ""
        self._above = _ElidedButton(self)
        self._above.clicked.connect(lambda: self.chosen.emit(self._above_key))
        self._mark = QLabel("›")
        self._here = QLabel()
        self._here.setProperty("role", "strong")
        self._here.setTextFormat(Qt.TextFormat.PlainText)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(4)
        for part in (self._above, self._mark, self._here):
            row.addWidget(part)
        row.addStretch(1)

    def show_row(self, model: OutlineModel, row: OutlineRow | None) -> None:
        """Name ``row`` and the step above it."""
        above = model.row(model.index_of(row.path[-2], row.path)) if row and len(row.path) > 1 else None
        self._above_key = above.key if above else ""
        words = model.label(above) if above else ""
        self._above.setText(words)
        self._above.setToolTip(words)
        self._above.setAccessibleName(self.tr("Upp till {0}").format(words))
        self._above.setVisible(above is not None)
        self._mark.setVisible(above is not None)
        self._here.setText(_place(model, row) if row else "")
        self.updateGeometry()

    def words(self) -> str:
        """The whole line as text."""
        return f"{self._above.text()} › {self._here.text()}" if self._above_key else self._here.text()


def _place(model: OutlineModel, row: OutlineRow) -> str:
    """ "Artikel 6 av 8", or the row's name where it is the only one of its sort."""
    kind = model.kind_name(row.kind)
    if not kind:
        return model.label(row)
    alike = [found for found in model.siblings(row) if found.kind == row.kind]
    if len(alike) < 2:
        return kind
    number = next((n + 1 for n, found in enumerate(alike) if found.path == row.path), 1)
    return QCoreApplication.translate("Breadcrumb", "{0} {1} av {2}").format(kind, number, len(alike))
