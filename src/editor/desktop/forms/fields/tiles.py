"""One of a few values, each a tile with a picture and its name, side by side over as many lines as they need."""

from __future__ import annotations

from PySide6.QtCore import QRect, QSize, Qt, Signal
from PySide6.QtGui import QFont, QIcon, QPaintEvent, QPixmap, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QStyle, QStyleOptionButton, QStylePainter, QWidget

from editor.desktop.forms.fields.button_row import ButtonRow, RowButton
from editor.desktop.look.choice_button import describe

GAP_PX = 6
PADDING_PX = 10
PICTURE_TOP_PX = 5


class Tile(RowButton):
    """A value."""

    def __init__(self, value: str, words: str, tiles: Tiles) -> None:
        super().__init__(value, words, tiles)
        self.setProperty("part", "tile")

    def paintEvent(self, event: QPaintEvent) -> None:
        """The picture, and the words below it."""
        option = QStyleOptionButton()
        self.initStyleOption(option)
        option.text, option.icon = "", QIcon()
        painter = QStylePainter(self)
        painter.drawControl(QStyle.ControlElement.CE_PushButton, option)
        size = self.iconSize()
        mode = QIcon.Mode.Normal if self.isEnabled() else QIcon.Mode.Disabled
        left = (self.width() - size.width()) // 2
        self.icon().paint(painter, QRect(left, PICTURE_TOP_PX, size.width(), size.height()), mode=mode)
        font = self.font()
        font.setWeight(QFont.Weight.DemiBold if self.isChecked() else QFont.Weight.Normal)
        painter.setFont(font)
        painter.setPen(self.palette().color(self.foregroundRole()))
        below = PICTURE_TOP_PX + size.height()
        words = QRect(0, below, self.width(), self.height() - below - PICTURE_TOP_PX // 2)
        painter.drawText(words, Qt.AlignmentFlag.AlignCenter, self.text())


class Tiles(ButtonRow):
    """``chosen`` carries the value the user chose. Pictures are given by :meth:`show_picture`."""

    chosen = Signal(str)

    def __init__(self, picture_px: QSize, parent: QWidget | None = None) -> None:
        super().__init__(QSizePolicy.Policy.Fixed, parent)
        self._picture_px = picture_px
        self.buttons: list[Tile] = []
        self._descriptions: list[str] = []

    def offer(self, value: str, words: str, description: str) -> None:
        """Offer one more value; ``description`` says more of it."""
        tile = Tile(value, words, self)
        tile.setIconSize(self._picture_px)
        tile.clicked.connect(lambda _=False: self._choose(value))
        self.buttons.append(tile)
        self._descriptions.append(description)
        describe(self.buttons, *self._descriptions)
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
        """How many stand side by side: as many lines as are needed, filled alike, so that none is left alone."""
        tile, many = self._tile_px().width() + GAP_PX, max(len(self.buttons), 1)
        lines = -(-many // max((width_px + GAP_PX) // tile, 1))
        return -(-many // lines)

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
