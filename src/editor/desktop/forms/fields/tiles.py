"""One of a few values, each a tile with a picture and its name, side by side over as many lines as they need."""

from __future__ import annotations

from PySide6.QtCore import QRect, QSize, Qt, Signal
from PySide6.QtGui import QIcon, QPixmap, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from editor.desktop.forms.fields.button_row import ButtonRow, RowButton

GAP_PX = 6
PADDING_PX = 10


class Tile(RowButton):
    """A value."""

    def __init__(self, value: str, words: str, tiles: Tiles) -> None:
        super().__init__(value, words, tiles)
        self.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextUnderIcon)
        self.setProperty("part", "tile")


class Tiles(ButtonRow):
    """``chosen`` carries the value the user chose. Pictures are given by :meth:`show_picture`."""

    chosen = Signal(str)

    def __init__(self, picture_px: QSize, parent: QWidget | None = None) -> None:
        super().__init__(QSizePolicy.Policy.Fixed, parent)
        self._picture_px = picture_px
        self.buttons: list[Tile] = []

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
        self.button_of(value).setIcon(icon)

    @property
    def entry(self) -> QWidget:
        """Where Tab comes in."""
        return self.stop()

    def show_value(self, value: str) -> None:
        """Let the tile of ``value`` be down."""
        self.press(value)

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
