"""Which part of its original a picture shows: cut, turned, with the point that has to stay in sight."""

from __future__ import annotations

from functools import partial
from typing import Final

from msgspec.structs import replace
from PySide6.QtCore import QSignalBlocker, QSize, Qt
from PySide6.QtGui import QPixmap, QTransform
from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QFormLayout,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QScrollArea,
    QSpinBox,
    QVBoxLayout,
    QWidget,
)

from editor.desktop.guide.asking import explain
from editor.desktop.look.nesting import nest
from editor.desktop.look.scrolling import scrolling
from editor.desktop.look.tab_order import let_follow
from editor.desktop.pictures.crop_view import CropView
from editor.desktop.pictures.drawing import small_pixmap
from editor.newsletter.edits import cutting
from editor.newsletter.edits.cutting import Box, Point
from editor.newsletter.record import Crop
from editor.support.picture_pixels import within
from editor.support.pictures import SHOWN_HEIGHT_PX, SHOWN_WIDTH_PX

_DRAWN_PX: Final = QSize(1600, 1600)
_PANEL_PX: Final = 284
_INDENT_PX: Final = 8
_NUMBER_PX: Final = 90
_WINDOW_PX: Final = QSize(1000, 680)


class CropDialog(QDialog):
    """The picture at the left, what can be said in numbers at the right. Everything works by keyboard."""

    def __init__(self, original: bytes, crop: Crop, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        explain(self, "pictures")
        self._pixmap = small_pixmap(original, _DRAWN_PX)
        self._before = crop
        self._turns = crop.quarter_turns % 4
        self._box: Box = crop.box or cutting.whole(self._size)
        self._point: Point = cutting.focus_point(crop.focus, self._box)
        self._ratio: float | None = None
        self.setWindowTitle(self.tr("Beskär bild"))
        self.resize(_WINDOW_PX.boundedTo(self.screen().availableSize() * 0.94))
        self.view = CropView(self)
        self.view.setAccessibleName(self.tr("Utsnittet"))
        self.view.setAccessibleDescription(
            self.tr("Piltangenter flyttar utsnittet, Skift och pil ändrar storleken, med Ctrl en bildpunkt i taget.")
        )
        self.shape = QComboBox(self)
        self.shape.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.shape.setMinimumContentsLength(6)
        self._offer_shapes()
        self.left_edge, self.top_edge, self.width_box, self.height_box = (self._spin_box("px") for _ in range(4))
        self.focus_across, self.focus_down = self._spin_box("%"), self._spin_box("%")
        self.turn_left = QPushButton(self.tr("Vrid åt &vänster"), self)
        self.turn_right = QPushButton(self.tr("Vrid åt &höger"), self)
        self.reset_button = QPushButton(self.tr("Hela &bilden"), self)
        self.cancel_button = QPushButton(self.tr("Avbryt"), self)
        self.crop_button = QPushButton(self.tr("B&eskär"), self)
        self.outcome = QLabel(self)
        self._lay_out()
        self._connect()
        self._draw_picture()
        self._show()
        let_follow(self.view, self.panel)  # down the panel, then the verbs
        self.view.setFocus(Qt.FocusReason.OtherFocusReason)

    def value(self) -> Crop:
        """What was chosen."""
        box = None if self._box == cutting.whole(self._size) else self._box
        focus = cutting.focus_percent(self._point, self._box)
        return replace(self._before, quarter_turns=self._turns, box=box, focus=focus)

    @property
    def _size(self) -> cutting.Size:
        """Of the turned original, in px."""
        original = self._before.original
        return cutting.turned_size((original.width_px, original.height_px), self._turns)

    # Building

    def _offer_shapes(self) -> None:
        self.shape.addItem(self.tr("Fri"), None)
        self.shape.addItem(self.tr("Som originalet"), 0.0)
        for words, ratio in (
            ("1:1", 1.0),
            ("4:3", 4 / 3),
            ("3:2", 3 / 2),
            ("16:9", 16 / 9),
            (self.tr("64:27, bred bild överst"), 64 / 27),
            ("3:4", 3 / 4),
            ("4:5", 4 / 5),
        ):
            self.shape.addItem(words, ratio)

    def _spin_box(self, unit: str) -> QSpinBox:
        box = QSpinBox(self)
        box.setRange(0, 100 if unit == "%" else 20_000)
        box.setSingleStep(1 if unit == "%" else 10)
        box.setSuffix(f" {unit}")
        box.setKeyboardTracking(False)
        box.setMinimumWidth(_NUMBER_PX)
        box.lineEdit().setTextMargins(_INDENT_PX, 0, 0, 0)  # a style sheet does not reach it
        return box

    def _lay_out(self) -> None:
        form = QFormLayout()
        form.setHorizontalSpacing(12)
        form.setVerticalSpacing(8)
        for words, field in (
            (self.tr("&Form"), self.shape),
            (self.tr("Fr&ån vänster"), self.left_edge),
            (self.tr("Från &överkanten"), self.top_edge),
            (self.tr("B&redd"), self.width_box),
            (self.tr("Höj&d"), self.height_box),
        ):
            form.addRow(words, field)
            _name(field, words.replace("&", ""))
        focus = QFormLayout()
        focus.setHorizontalSpacing(12)
        focus.setVerticalSpacing(8)
        for words, field in (
            (self.tr("Från vän&ster"), self.focus_across),
            (self.tr("Från överk&anten"), self.focus_down),
        ):
            focus.addRow(words, field)
            _name(field, self.tr("Viktigaste punkten: {0}").format(words.replace("&", "")))
        turns = QHBoxLayout()
        turns.setSpacing(8)
        turns.addWidget(self.turn_left)
        turns.addWidget(self.turn_right)
        panel = self.panel = QWidget(self)
        column = QVBoxLayout(panel)
        column.setContentsMargins(0, 0, 10, 0)
        column.setSpacing(10)
        column.addWidget(_heading(self.tr("Utsnitt")))
        nest(column, form)
        nest(column, turns)
        column.addWidget(self.reset_button)
        column.addSpacing(10)
        column.addWidget(_heading(self.tr("Viktigaste punkten")))
        column.addWidget(_muted(self.tr("Den syns alltid, även där bilden måste visas smalare. Klicka i bilden.")))
        nest(column, focus)
        column.addStretch(1)
        self.outcome.setWordWrap(True)
        self.outcome.setProperty("role", "muted")
        column.addWidget(self.outcome)
        top = QHBoxLayout()
        top.setSpacing(20)
        top.addWidget(self.view, 1)
        top.addWidget(_scrolled(panel))
        buttons = QHBoxLayout()
        buttons.setSpacing(8)
        buttons.addWidget(_muted(self.tr("Piltangenter flyttar utsnittet, Skift+pil ändrar storleken.")), 1)
        self.cancel_button.setAutoDefault(False)
        self.crop_button.setProperty("primary", "true")
        self.crop_button.setDefault(True)
        for button in (self.turn_left, self.turn_right, self.reset_button):
            button.setAutoDefault(False)
        buttons.addWidget(self.cancel_button)
        buttons.addWidget(self.crop_button)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(20, 16, 20, 16)
        whole.setSpacing(14)
        nest(whole, top, 1)
        nest(whole, buttons)

    def _connect(self) -> None:
        self.view.box_wanted.connect(self._take_box)
        self.view.focus_wanted.connect(self._take_point)
        self.shape.currentIndexChanged.connect(self._take_shape)
        self.left_edge.valueChanged.connect(lambda px: self._take_box(self._moved_to(px, self._box[1])))
        self.top_edge.valueChanged.connect(lambda px: self._take_box(self._moved_to(self._box[0], px)))
        self.width_box.valueChanged.connect(lambda px: self._take_box(self._sized(px, self._box[3])))
        self.height_box.valueChanged.connect(lambda px: self._take_box(self._sized(self._box[2], px)))
        for box in (self.focus_across, self.focus_down):
            box.valueChanged.connect(self._take_percent)
        self.turn_left.clicked.connect(partial(self._turn, clockwise=False))
        self.turn_right.clicked.connect(partial(self._turn, clockwise=True))
        self.reset_button.clicked.connect(self._reset)
        self.cancel_button.clicked.connect(self.reject)
        self.crop_button.clicked.connect(self.accept)

    # What the user does

    def _take_box(self, box: Box) -> None:
        percent = cutting.focus_percent(self._point, self._box)
        held = percent != (50, 50)
        self._box = cutting.kept_inside(box, self._size)
        if not held or not self._holds(self._point):
            self._point = cutting.focus_point(percent, self._box)
        self._show()

    def _take_point(self, point: Point) -> None:
        self._point = cutting.focus_point(cutting.focus_percent(point, self._box), self._box)
        self._show()

    def _take_percent(self) -> None:
        self._point = cutting.focus_point((self.focus_across.value(), self.focus_down.value()), self._box)
        self._show()

    def _take_shape(self) -> None:
        chosen = self.shape.currentData()
        original = self._size[0] / self._size[1]
        self._ratio = None if chosen is None else chosen or original
        self._take_box(cutting.in_ratio(self._box, self._ratio, self._size, self._point))

    def _turn(self, *, clockwise: bool) -> None:
        size = self._size
        self._box = cutting.turned(self._box, size, clockwise=clockwise)
        self._point = cutting.turned_point(self._point, size, clockwise=clockwise)
        self._turns = (self._turns + (1 if clockwise else 3)) % 4
        self._draw_picture()
        if self._ratio is None:
            self._show()
        else:
            self._take_shape()

    def _reset(self) -> None:
        self._turns = 0
        self._box = cutting.whole(self._size)
        self._point = cutting.focus_point((50, 50), self._box)
        self._ratio = None
        with QSignalBlocker(self.shape):
            self.shape.setCurrentIndex(0)
        self._draw_picture()
        self._show()

    def _moved_to(self, left: int, top: int) -> Box:
        return cutting.kept_inside((left, top, *self._box[2:]), self._size)

    def _sized(self, width: int, height: int) -> Box:
        return cutting.resized(self._box, width, height, self._size, self._ratio)

    def _holds(self, point: Point) -> bool:
        left, top, width, height = self._box
        return left <= point[0] <= left + width and top <= point[1] <= top + height

    # What is shown

    def _draw_picture(self) -> None:
        pixmap: QPixmap = self._pixmap
        if self._turns:
            pixmap = pixmap.transformed(QTransform().rotate(90 * self._turns))
        self.view.show_picture(pixmap, self._size)

    def _show(self) -> None:
        across, down = cutting.focus_percent(self._point, self._box)
        left, top, width, height = self._box
        for field, value in (
            (self.left_edge, left),
            (self.top_edge, top),
            (self.width_box, width),
            (self.height_box, height),
            (self.focus_across, across),
            (self.focus_down, down),
        ):
            with QSignalBlocker(field):
                field.setValue(value)
        self.view.show_crop(self._box, self._point, self._ratio)
        wide, high = within((width, height), SHOWN_WIDTH_PX, SHOWN_HEIGHT_PX)
        words = self.tr("I brevet: {0} × {1} bildpunkter.").format(wide, high)
        if wide < SHOWN_WIDTH_PX // 2:
            words += " " + self.tr("Det är litet: bilden fyller inte hela bredden.")
        self.outcome.setText(words)


def _scrolled(panel: QWidget) -> QScrollArea:
    """The panel with a scroll bar on screens that are too low for it."""
    area = scrolling(panel)
    area.setFixedWidth(_PANEL_PX)
    return area


def _name(field: QWidget, name: str) -> None:
    """Call a field, and the line inside a box of numbers that a screen reader meets."""
    field.setAccessibleName(name)
    if isinstance(field, QSpinBox):
        field.lineEdit().setAccessibleName(name)


def _heading(words: str) -> QLabel:
    label = QLabel(words)
    label.setProperty("role", "label")
    return label


def _muted(words: str) -> QLabel:
    label = QLabel(words)
    label.setWordWrap(True)
    label.setProperty("role", "muted")
    return label


def ask_crop(original: bytes, crop: Crop, parent: QWidget) -> Crop | None:
    """What of ``original`` to show, beginning with ``crop``; ``None``: as before."""
    dialog = CropDialog(original, crop, parent.window())
    accepted = dialog.exec() == QDialog.DialogCode.Accepted
    chosen = dialog.value() if accepted else None
    dialog.deleteLater()
    return chosen
