"""Where an entry is used: a folded list of issues, Enter opens one at the place."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLabel, QListWidget, QListWidgetItem, QSizePolicy, QVBoxLayout, QWidget

from editor.desktop.forms.fields.fold import Fold

ROW_PX = 32
_FRAME_PX = 2


class IssueLines(QListWidget):
    """Lines that each stand for an issue; as high as its rows. ``opened`` carries the issue's id and a node's id."""

    opened = Signal(str, str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("part", "things")
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setTextElideMode(Qt.TextElideMode.ElideMiddle)
        self.setTabKeyNavigation(False)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.itemDoubleClicked.connect(self._open)

    def show_lines(self, lines: Sequence[tuple[str, str, str]]) -> None:
        """Lines of words, an issue's id and a node's id ("" = none)."""
        self.clear()
        for words, issue_id, node_id in lines:
            item = QListWidgetItem(words)
            item.setSizeHint(QSize(0, ROW_PX))
            item.setToolTip(words)
            item.setData(Qt.ItemDataRole.UserRole, (issue_id, node_id))
            self.addItem(item)
        if lines:
            self.setCurrentRow(0)
        self.setFixedHeight(len(lines) * ROW_PX + 2 * _FRAME_PX)
        self.setVisible(bool(lines))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.currentItem() is not None:
            self._open(self.currentItem())
        else:
            super().keyPressEvent(event)

    def _open(self, item: QListWidgetItem) -> None:
        issue_id, node_id = item.data(Qt.ItemDataRole.UserRole)
        self.opened.emit(issue_id, node_id)


class UsesPanel(QWidget):
    """ "Används i", with what it means that published issues are among them."""

    opened = Signal(str, str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.fold = Fold(self)
        self.fold.setProperty("title", self.tr("Används i"))
        self._body = QWidget(self)
        self.lines = IssueLines(self._body)
        self.lines.setAccessibleName(self.tr("Används i"))
        self._told = QLabel(self._body)
        self._told.setProperty("role", "help")
        self._told.setWordWrap(True)
        inside = QVBoxLayout(self._body)
        inside.setContentsMargins(20, 4, 20, 12)
        inside.setSpacing(6)
        inside.addWidget(self.lines)
        inside.addWidget(self._told)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.fold)
        column.addWidget(self._body)
        self.fold.folds(self._body)
        self.lines.opened.connect(self.opened)

    def show_uses(self, lines: Sequence[tuple[str, str, str]], state: str) -> None:
        """The lines of :meth:`IssueLines.show_lines`, and what the heading tells."""
        self.lines.show_lines(lines)
        self._told.setText(
            self.tr("Enter öppnar utgåvan på stället.") if lines else self.tr("Ingen utgåva använder posten ännu.")
        )
        self.fold.show_state(state)
