"""All commands and places by name (Ctrl+Shift+P): type some letters, choose with the arrows, Enter."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPoint, QRect, QSize, Qt
from PySide6.QtGui import QAction, QFont, QIcon, QKeySequence, QPainter, QPalette
from PySide6.QtWidgets import (
    QDialog,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from editor.desktop.guide.asking import explain
from editor.desktop.list_keys import ListKeys
from editor.desktop.look.announcing import SpokenLabel
from editor.desktop.look.buttons import plain
from editor.desktop.look.room import TITLE_BAR_PX, give_room
from editor.desktop.look.style import SMALL_PT, resized
from editor.desktop.matching import ranked

WIDTH_PX = 560
ROW_PX = 32
ROWS = 10
LEAST_ROWS = 4
TOP_PX = 72
"""Of the window, left free above."""
"""So many are shown where the screen is low."""
EDGE_PX = 10
ICON_PX = 16
BAR_PX = 3
KEYS_ROLE = Qt.ItemDataRole.UserRole
CHOICE_ROLE = Qt.ItemDataRole.UserRole + 1


@dataclass(frozen=True, kw_only=True, eq=False)
class Choice:
    """One line: ``name`` is searched, ``detail`` (the key, or where a place is) stands muted at the right."""

    name: str
    detail: str
    run: Callable[[], object]
    icon: QIcon | None = None


def choices_of(actions: Iterable[QAction]) -> list[Choice]:
    """The actions that can be used now, each once, in their order."""
    found: dict[int, Choice] = {}
    for action in actions:
        name = plain(action.text())
        if not name or not action.isEnabled() or action.isSeparator() or action.menu() is not None:
            continue
        keys = action.shortcut().toString(QKeySequence.SequenceFormat.NativeText)
        found.setdefault(id(action), Choice(name=name, detail=keys, run=action.trigger, icon=action.icon()))
    return list(found.values())


def actions_at_focus(window: QWidget) -> list[QAction]:
    """Every command that would answer here: those of the field with the focus first, then the window's."""
    found: list[QAction] = []
    widget: QWidget | None = window.focusWidget()
    while widget is not None:
        found += widget.actions()
        widget = None if widget is window else widget.parentWidget()
    return list(dict.fromkeys([*found, *window.actions()]))


class CommandPalette(QDialog):
    """Narrows ``commands`` and ``places`` while one types. Without letters only commands are listed."""

    def __init__(
        self, commands: Sequence[Choice], places: Sequence[Choice] = (), parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        explain(self, "keyboard")
        self._commands = tuple(commands)
        self._places = tuple(places)
        self._chosen: Choice | None = None
        self.setWindowTitle(self.tr("Alla kommandon"))
        self.setMinimumWidth(WIDTH_PX)
        self.field = QLineEdit()
        self.field.setPlaceholderText(self.tr("Skriv vad du vill göra eller vart du vill gå"))
        self.field.setAccessibleName(self.tr("Sök bland kommandon och platser"))
        self.field.textChanged.connect(self._narrow)
        self.list = QListWidget()
        keys = ListKeys(self.field, self.list)
        keys.taken.connect(lambda: self._choose(self.list.currentItem()))
        keys.moved.connect(self._describe)
        self.list.setAccessibleName(self.tr("Kommandon och platser"))
        self.list.setItemDelegate(_RowDelegate(self.list))
        self.list.setMinimumHeight(LEAST_ROWS * ROW_PX + 6)
        self.list.setMaximumHeight(ROWS * ROW_PX + 6)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.itemActivated.connect(self._choose)
        self.list.itemClicked.connect(self._choose)
        self._told = SpokenLabel()
        self._told.setProperty("role", "help")
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 12, 12, 8)
        column.setSpacing(8)
        for part in (self.field, self.list, self._told):
            column.addWidget(part)
        self._narrow("")
        give_room(self, WIDTH_PX, self.sizeHint().height() - self.list.sizeHint().height() + self.list.maximumHeight())

    def choice(self) -> Choice | None:
        """What was chosen."""
        return self._chosen

    def names(self) -> list[str]:
        """What is listed, from the top."""
        return [self.list.item(row).text() for row in range(self.list.count())]

    def _narrow(self, text: str) -> None:
        things = (*self._commands, *self._places) if text.strip() else self._commands
        self.list.clear()
        for choice in ranked(text, things, lambda choice: choice.name):
            item = QListWidgetItem(choice.name)
            if choice.icon is not None:
                item.setIcon(choice.icon)
            item.setData(KEYS_ROLE, choice.detail)
            item.setData(CHOICE_ROLE, choice)
            item.setData(
                Qt.ItemDataRole.AccessibleTextRole, f"{choice.name}, {choice.detail}" if choice.detail else choice.name
            )
            self.list.addItem(item)
        self.list.setCurrentRow(0)
        count = self.list.count()
        words = (
            self.tr("Enter väljer, Esc stänger") if count else self.tr("Inga träffar på ”{0}”.").format(text.strip())
        )
        self._told.setText(words)
        self._describe()

    def _describe(self) -> None:
        """Let a screen reader in the field hear the line that Enter would choose."""
        item = self.list.currentItem()
        self.field.setAccessibleDescription(
            item.data(Qt.ItemDataRole.AccessibleTextRole) if item is not None else self._told.text()
        )

    def _choose(self, item: QListWidgetItem | None) -> None:
        if item is not None:
            self._chosen = item.data(CHOICE_ROLE)
            self.accept()


class _RowDelegate(QStyledItemDelegate):
    """The name at the left, the key muted at the right; the chosen line has a bar before it."""

    def __init__(self, view: QListWidget) -> None:
        super().__init__(view)
        self._view = view

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        return QSize(WIDTH_PX // 2, max(ROW_PX, option.fontMetrics.height() + 12))

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        self.initStyleOption(option, index)
        rect: QRect = option.rect
        font: QFont = option.font
        palette: QPalette = option.palette
        painter.save()
        self._view.style().drawPrimitive(QStyle.PrimitiveElement.PE_PanelItemViewItem, option, painter, self._view)
        if option.state & QStyle.StateFlag.State_Selected:
            painter.fillRect(rect.left(), rect.top() + 4, BAR_PX, rect.height() - 8, palette.highlight())
        left = rect.left() + EDGE_PX
        drawn = index.data(Qt.ItemDataRole.DecorationRole)
        if isinstance(drawn, QIcon) and not drawn.isNull():
            drawn.paint(painter, QRect(QPoint(left, rect.center().y() - ICON_PX // 2 + 1), QSize(ICON_PX, ICON_PX)))
        left += ICON_PX + EDGE_PX
        keys = str(index.data(KEYS_ROLE) or "")
        small = resized(font, SMALL_PT)
        painter.setPen(palette.color(QPalette.ColorRole.PlaceholderText))
        painter.setFont(small)
        room = rect.adjusted(left - rect.left(), 0, -EDGE_PX, 0)
        keys_width = min(painter.fontMetrics().horizontalAdvance(keys) + 2, room.width() // 2)
        shown = painter.fontMetrics().elidedText(keys, Qt.TextElideMode.ElideRight, keys_width)
        painter.drawText(room, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, shown)
        painter.setPen(palette.color(QPalette.ColorRole.Text))
        painter.setFont(font)
        words = room.adjusted(0, 0, -keys_width - EDGE_PX, 0)
        text = painter.fontMetrics().elidedText(str(index.data()), Qt.TextElideMode.ElideRight, words.width())
        painter.drawText(words, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, text)
        painter.restore()


def ask_choice(commands: Sequence[Choice], places: Sequence[Choice], parent: QWidget) -> Choice | None:
    """What the user chooses, or ``None``; near the top of ``parent``, as wide as a line of reading."""
    palette = CommandPalette(commands, places, parent)
    at = parent.mapToGlobal(QPoint((parent.width() - palette.width()) // 2, TOP_PX))
    lowest = palette.screen().availableGeometry().bottom() - palette.height() - TITLE_BAR_PX
    palette.move(at.x(), min(at.y(), lowest))
    accepted = palette.exec() == QDialog.DialogCode.Accepted
    chosen = palette.choice() if accepted else None
    palette.deleteLater()
    return chosen
