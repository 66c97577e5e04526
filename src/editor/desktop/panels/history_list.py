"""The history as a list: what was done, where one is, and the way to any point of it."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QPoint, QSize, Qt
from PySide6.QtGui import QCloseEvent, QFont, QIcon, QKeyEvent, QPalette, QPixmap
from PySide6.QtWidgets import QFrame, QLabel, QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from editor.desktop.look.icons import SMALL_PX, icon
from editor.desktop.look.rows import make_roomy
from editor.workspace.open_issue import OpenIssue

WIDTH_PX = 320
HIGHEST_PX = 420


class HistoryList(QFrame):
    """Pops up over the window. A click or an arrow and Enter goes to that point; Esc or a click elsewhere closes."""

    def __init__(self, open_issue: OpenIssue, parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        self.setProperty("part", "popup")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._open = open_issue
        room = QPixmap(SMALL_PX, SMALL_PX)
        room.fill(Qt.GlobalColor.transparent)
        self._room = QIcon(room)  # every name begins at the same place
        title = QLabel(self.tr("Historik"))
        title.setProperty("role", "strong")
        self.list = QListWidget()
        self.list.setAccessibleName(self.tr("Historik: Enter går dit"))
        self.list.setProperty("part", "things")
        self.list.setVerticalScrollMode(QListWidget.ScrollMode.ScrollPerPixel)
        make_roomy(self.list)
        title.setBuddy(self.list)
        column = QVBoxLayout(self)
        column.setContentsMargins(8, 8, 8, 8)
        column.setSpacing(4)
        column.addWidget(title)
        title.setContentsMargins(8, 0, 8, 0)
        column.addWidget(self.list)
        self.list.itemClicked.connect(lambda item: self._go_to(self.list.row(item)))
        self._unsubscribe: Callable[[], None] = open_issue.subscribe(lambda change: self._fill())
        self._fill()

    def show_at(self, position: QPoint) -> None:
        """Show with the upper left corner at ``position`` (of the screen), as high as the list needs, and on screen."""
        rows = self.list.sizeHintForRow(0) * self.list.count() + 48
        size = QSize(WIDTH_PX, min(max(rows, 120), HIGHEST_PX))
        room = self.screen().availableGeometry()
        left = min(max(position.x(), room.left()), room.right() - size.width())
        top = min(max(position.y(), room.top()), room.bottom() - size.height())
        self.setGeometry(left, top, size.width(), size.height())
        self.show()
        self.list.setFocus(Qt.FocusReason.PopupFocusReason)
        self.list.scrollToItem(self.list.currentItem(), QListWidget.ScrollHint.PositionAtCenter)

    def _fill(self) -> None:
        """All steps, the current point marked; what was taken back stands below it, paler."""
        names = (self.tr("Utgåvan öppnas"), *self._open.history_names)
        position = self._open.history_position
        self.list.clear()
        for number, name in enumerate(names):
            item = QListWidgetItem(self._room, name)
            words = name
            if number == position:
                item.setIcon(icon("arrow_right"))
                item.setFont(_bold(self.list.font()))
                words = self.tr("{0}, här är du").format(name)
            elif number > position:
                item.setForeground(self.palette().brush(QPalette.ColorRole.PlaceholderText))
                words = self.tr("{0}, ångrat").format(name)
            item.setData(Qt.ItemDataRole.AccessibleTextRole, words)
            self.list.addItem(item)
        self.list.setCurrentRow(position)

    def _go_to(self, position: int) -> None:
        self._open.go_to(position)

    def closeEvent(self, event: QCloseEvent) -> None:
        self._unsubscribe()
        super().closeEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._go_to(self.list.currentRow())
            self.close()
            return
        super().keyPressEvent(event)


def _bold(font: QFont) -> QFont:
    bold = QFont(font)
    bold.setWeight(QFont.Weight.DemiBold)
    return bold
