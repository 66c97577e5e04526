"""The pictures of the register as small pictures side by side, loaded beside the window while they come into sight."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, Final, TypeAlias

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QRect,
    QSize,
    Qt,
    QTimer,
    Signal,
)
from PySide6.QtGui import QFontMetrics, QImage, QPainter, QPalette, QPen, QPixmap
from PySide6.QtWidgets import (
    QAbstractItemView,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from editor.desktop.look.icons import icon
from editor.desktop.pictures.drawing import small_image
from editor.desktop.tasks import Progress, Task
from editor.support.errors import EditorError
from editor.support.pictures import Picture
from editor.workspace.registers.pictures import image_of, shown_of

if TYPE_CHECKING:
    from editor.store.values import RegisterEntry

_Index: TypeAlias = QModelIndex | QPersistentModelIndex
_CELL: Final = QSize(176, 168)
_PICTURE: Final = QSize(160, 112)
_LINE_PX: Final = 2
MOST_LINES: Final = 2
_BATCH: Final = 12


class Thumbnails(QObject):
    """Small pictures by SHA-256. ``read`` gives a picture's bytes on any thread; ``loaded`` follows each batch."""

    loaded = Signal()

    def __init__(self, read: Callable[[Picture], bytes], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._read = read
        self._pixmaps: dict[str, QPixmap] = {}
        self._wanted: dict[str, Picture] = {}
        self._task: Task[dict[str, QImage]] | None = None

    def pixmap(self, picture: Picture) -> QPixmap | None:
        """The small picture, or ``None`` while it is being loaded."""
        found = self._pixmaps.get(picture.sha256)
        if found is None:
            self._wanted[picture.sha256] = picture
            if self._task is None:
                QTimer.singleShot(0, self, self._load)
        return found

    def _load(self) -> None:
        if self._task is not None or not self._wanted:
            return
        batch = [self._wanted.pop(key) for key in list(self._wanted)[-_BATCH:]]  # what came into sight last
        ratio = 2
        task = Task(lambda progress: _images(self._read, batch, _PICTURE * ratio, progress), self)
        self._task = task
        task.succeeded.connect(self._took)
        for ended in (task.succeeded, task.failed, task.cancelled):
            ended.connect(task.deleteLater)
        task.failed.connect(lambda _: self._took({}))
        task.start()

    def _took(self, images: dict[str, QImage]) -> None:
        self._task = None
        self._pixmaps.update((key, QPixmap.fromImage(image)) for key, image in images.items())
        self.loaded.emit()
        self._load()


def _images(
    read: Callable[[Picture], bytes], batch: Sequence[Picture], room: QSize, progress: Progress
) -> dict[str, QImage]:
    images: dict[str, QImage] = {}
    for number, picture in enumerate(batch):
        if not progress(number, len(batch), ""):
            break
        try:
            images[picture.sha256] = small_image(read(picture), room)
        except EditorError:
            images[picture.sha256] = QImage()
    return images


class PictureModel(QAbstractListModel):
    """The entries shown, in order. What an entry is called is its description, caption or file."""

    def __init__(self, thumbnails: Thumbnails, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._entries: tuple[RegisterEntry, ...] = ()
        self._thumbnails = thumbnails
        thumbnails.loaded.connect(self._redraw)

    def show_entries(self, entries: Sequence[RegisterEntry]) -> None:
        """Show these."""
        self.beginResetModel()
        self._entries = tuple(entries)
        self.endResetModel()

    def entry(self, index: _Index) -> RegisterEntry | None:
        """The entry at ``index``."""
        row = index.row()
        return self._entries[row] if index.isValid() and 0 <= row < len(self._entries) else None

    def index_of(self, entry_id: str) -> QModelIndex:
        """Where an entry stands; an invalid index where it is not shown."""
        row = next((row for row, entry in enumerate(self._entries) if entry.id == entry_id), -1)
        return self.index(row, 0) if row >= 0 else QModelIndex()

    def rowCount(self, parent: _Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self._entries)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        entry = self.entry(index)
        if entry is None:
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return _name_of(entry)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            credit = image_of(entry).credit
            return f"{_name_of(entry)}, {credit}" if credit else _name_of(entry)
        if role == Qt.ItemDataRole.ToolTipRole:
            return _name_of(entry)
        if role == Qt.ItemDataRole.DecorationRole:
            return self._thumbnails.pixmap(shown_of(entry))
        return None

    def _redraw(self) -> None:
        if self._entries:
            self.dataChanged.emit(self.index(0, 0), self.index(len(self._entries) - 1, 0))


def _name_of(entry: RegisterEntry) -> str:
    """What a picture is called in lists."""
    image = image_of(entry)
    return image.alt or image.caption or image.file.rpartition("/")[2]


class PictureGrid(QListView):
    """Small pictures to choose from by mouse and arrow keys. ``chosen`` follows Enter and a double click."""

    chosen = Signal()
    stood_on = Signal()

    def __init__(self, model: PictureModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._pictures = model
        self.setModel(model)
        self.setItemDelegate(_PictureDelegate(self))
        self.setViewMode(QListView.ViewMode.IconMode)
        self.setMovement(QListView.Movement.Static)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setUniformItemSizes(True)
        self.setGridSize(_CELL)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setProperty("part", "things")
        self.setMinimumWidth(_CELL.width() + 24)
        self.activated.connect(lambda _: self.chosen.emit())
        self.selectionModel().currentChanged.connect(lambda *_: self.stood_on.emit())

    def entry(self) -> RegisterEntry | None:
        """The entry the list stands on."""
        return self._pictures.entry(self.currentIndex())

    def stand_on(self, entry_id: str) -> None:
        """Go to an entry, else to the first."""
        index = self._pictures.index_of(entry_id)
        if not index.isValid() and self._pictures.rowCount():
            index = self._pictures.index(0, 0)
        self.setCurrentIndex(index)


class _PictureDelegate(QStyledItemDelegate):
    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> QSize:
        return _CELL

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        painter.save()
        cell = option.rect.adjusted(4, 4, -4, -4)
        palette = option.palette
        selected = bool(option.state & QStyle.StateFlag.State_Selected)
        if selected:
            painter.setPen(QPen(palette.color(QPalette.ColorRole.Highlight), _LINE_PX))
            painter.drawRect(cell.adjusted(1, 1, -1, -1))
        if option.state & QStyle.StateFlag.State_HasFocus:
            painter.setPen(QPen(palette.color(QPalette.ColorRole.Text), _LINE_PX, Qt.PenStyle.DotLine))
            painter.drawRect(cell.adjusted(-2, -2, 2, 2))
        room = QRect(cell.left() + 4, cell.top() + 4, cell.width() - 8, _PICTURE.height())
        painter.fillRect(room, palette.midlight())
        pixmap = index.data(Qt.ItemDataRole.DecorationRole)
        if isinstance(pixmap, QPixmap) and not pixmap.isNull():
            fitting = pixmap.size().scaled(room.size(), Qt.AspectRatioMode.KeepAspectRatio)
            place = QRect(room.topLeft(), fitting.boundedTo(pixmap.size()))
            place.moveCenter(room.center())
            painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
            painter.drawPixmap(place, pixmap)
        else:
            sign = icon("image", role=QPalette.ColorRole.PlaceholderText).pixmap(20, 20)
            painter.drawPixmap(room.center() - sign.rect().center(), sign)
        words = room.translated(0, room.height() + 4)
        words.setHeight(cell.bottom() - words.top() - 2)
        painter.setPen(palette.color(QPalette.ColorRole.Text))
        shown = "\n".join(in_lines(str(index.data()), option.fontMetrics, words.width(), MOST_LINES))
        painter.drawText(words, int(Qt.AlignmentFlag.AlignLeft), shown)
        painter.restore()


def in_lines(text: str, metrics: QFontMetrics, width_px: int, most: int) -> list[str]:
    """``text`` in at most ``most`` lines of this width; what has no room ends in "…"."""
    words, lines = text.split(), list[str]()
    while words:
        count = len(words) if len(lines) == most - 1 else 1
        while count < len(words) and metrics.horizontalAdvance(" ".join(words[: count + 1])) <= width_px:
            count += 1
        lines.append(metrics.elidedText(" ".join(words[:count]), Qt.TextElideMode.ElideRight, width_px))
        words = words[count:]
    return lines
