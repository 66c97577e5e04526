"""One of a few values, each a tile with a picture and its name, side by side over as many lines as they need."""

from __future__ import annotations

from PySide6.QtCore import QRect, QSize, Qt, Signal
from PySide6.QtGui import QIcon, QKeyEvent, QPixmap, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QToolButton, QWidget

GAP_PX = 6
PADDING_PX = 10


class Tile(QToolButton):
    """A value. The tiles are one stop for Tab; the arrows walk and choose."""

    def __init__(self, value: str, words: str, tiles: Tiles) -> None:
        super().__init__(tiles)
        self.value = value
        self._tiles = tiles
        self.setText(words)
        self.setAccessibleName(words)
        self.setCheckable(True)
        self.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextUnderIcon)
        self.setProperty("part", "tile")

    def keyPressEvent(self, event: QKeyEvent) -> None:
        steps = {Qt.Key.Key_Left: -1, Qt.Key.Key_Up: -1, Qt.Key.Key_Right: 1, Qt.Key.Key_Down: 1}
        step = steps.get(Qt.Key(event.key()))
        if step is None:
            super().keyPressEvent(event)
        else:
            self._tiles.step(self, step)

    def nextCheckState(self) -> None:
        """A tile that is down stays down."""
        self.setChecked(True)


class Tiles(QWidget):
    """``chosen`` carries the value the user chose. Pictures are given by :meth:`show_picture`."""

    chosen = Signal(str)

    def __init__(self, picture_px: QSize, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._picture_px = picture_px
        self.buttons: list[Tile] = []
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def offer(self, value: str, words: str, description: str) -> None:
        """Offer one more value."""
        tile = Tile(value, words, self)
        tile.setIconSize(self._picture_px)
        tile.setAccessibleDescription(description)
        tile.clicked.connect(lambda _=False: self._choose(value))
        self.buttons.append(tile)
        self.updateGeometry()

    def show_picture(self, value: str, picture: QPixmap) -> None:
        """Show ``picture`` on the tile of ``value``."""
        icon = QIcon(picture)
        icon.addPixmap(picture, QIcon.Mode.Disabled)
        self.tile(value).setIcon(icon)

    def tile(self, value: str) -> Tile:
        """The tile of a value."""
        return next(tile for tile in self.buttons if tile.value == value)

    @property
    def entry(self) -> QWidget:
        """Where Tab comes in."""
        return next((tile for tile in self.buttons if tile.isChecked()), self.buttons[0])

    def show_value(self, value: str) -> None:
        """Let the tile of ``value`` be down."""
        for tile in self.buttons:
            tile.setChecked(tile.value == value)
            tile.setFocusPolicy(Qt.FocusPolicy.StrongFocus if tile.value == value else Qt.FocusPolicy.ClickFocus)

    def step(self, tile: Tile, step: int) -> None:
        """Choose the neighbour of ``tile``."""
        place = self.buttons.index(tile) + step
        if 0 <= place < len(self.buttons):
            self.buttons[place].setFocus(Qt.FocusReason.OtherFocusReason)
            self.buttons[place].click()

    def _choose(self, value: str) -> None:
        self.show_value(value)
        self.chosen.emit(value)

    def _tile_px(self) -> QSize:
        words = max((tile.fontMetrics().horizontalAdvance(tile.text()) for tile in self.buttons), default=0)
        line = self.fontMetrics().height()
        width = max(self._picture_px.width(), round(words * 1.1)) + PADDING_PX
        return QSize(width, self._picture_px.height() + line + PADDING_PX + 4)

    def _across(self, width_px: int) -> int:
        tile = self._tile_px().width() + GAP_PX
        return min(max((width_px + GAP_PX) // tile, 1), max(len(self.buttons), 1))

    def sizeHint(self) -> QSize:
        width = len(self.buttons) * (self._tile_px().width() + GAP_PX) - GAP_PX
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        return self._tile_px()

    def heightForWidth(self, width_px: int) -> int:
        lines = -(-len(self.buttons) // self._across(width_px))
        return lines * (self._tile_px().height() + GAP_PX) - GAP_PX

    def resizeEvent(self, event: QResizeEvent) -> None:
        tile, across = self._tile_px(), self._across(self.width())
        for place, button in enumerate(self.buttons):
            column, line = place % across, place // across
            left, top = column * (tile.width() + GAP_PX), line * (tile.height() + GAP_PX)
            button.setGeometry(QRect(left, top, tile.width(), tile.height()))
        if self.height() != self.heightForWidth(self.width()):
            self.setFixedHeight(self.heightForWidth(self.width()))
