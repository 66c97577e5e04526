"""One picture of the issue: what it looks like, what it says, whose it is."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QPalette, QPixmap
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from editor.desktop.forms.binder import Binder
from editor.desktop.forms.edit import work_edit
from editor.desktop.forms.fields.choice_field import CheckField
from editor.desktop.forms.fields.field_parts import small_label
from editor.desktop.forms.fields.fold import Fold
from editor.desktop.forms.fields.origin_line import OriginLine
from editor.desktop.forms.fields.picture_notes import PictureNotesFields, is_over
from editor.desktop.forms.fields.text_field import LongTextField, TextField, UrlField
from editor.desktop.forms.services import PictureServices, PictureSize
from editor.desktop.forms.targets import NodeTarget
from editor.desktop.look.icons import icon
from editor.desktop.look.nesting import nest
from editor.newsletter import edits
from editor.newsletter.edits import picture_edits
from editor.newsletter.issue import Image, Issue
from editor.newsletter.record import Crop, PictureNotes

_THUMBNAIL_PX = QSize(128, 96)
_ICON_PX = 20
_FIELD_GAP_PX = 14


class Thumbnail(QWidget):
    """A picture, small; an icon where it cannot be shown."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._pixmap: QPixmap | None = None
        self.setFixedSize(_THUMBNAIL_PX)

    def show_pixmap(self, pixmap: QPixmap | None) -> None:
        """Show ``pixmap``, as large as fits."""
        self._pixmap = pixmap
        self.update()

    def has_picture(self) -> bool:
        """Whether there is something to show."""
        return self._pixmap is not None and not self._pixmap.isNull()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        if self._pixmap is None or self._pixmap.isNull():
            painter.fillRect(self.rect(), self.palette().midlight())
            sign = icon("image", role=QPalette.ColorRole.PlaceholderText).pixmap(_ICON_PX, _ICON_PX)
            painter.drawPixmap(self.rect().center() - sign.rect().center(), sign)
        else:
            scale = self.devicePixelRatioF()
            drawn = self._pixmap.scaled(
                self.size() * scale,
                Qt.AspectRatioMode.KeepAspectRatio,
                Qt.TransformationMode.SmoothTransformation,
            )
            drawn.setDevicePixelRatio(scale)
            painter.drawPixmap(0, 0, drawn)
        painter.end()


class PicturePanel(QWidget):
    """Edits one picture entry. ``edited`` carries an Edit; the buttons ask their owner to act."""

    edited = Signal(object)
    left = Signal()
    replace_asked = Signal()
    remove_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._image: Image | None = None
        self._services: PictureServices | None = None
        self._focus = ""
        self._binder = Binder(self.edited.emit)
        self.thumbnail = Thumbnail(self)
        self.alt = LongTextField(self)
        self.decorative = CheckField(self)
        self.caption = LongTextField(self)
        self.credit_label = TextField(self)
        self.credit = TextField(self)
        self.rights = LongTextField(self)
        self.notes = PictureNotesFields(self)
        self.link = UrlField(self)
        self.more = Fold(self)
        self.size_words = small_label(self)
        self.crop_button = QPushButton(self.tr("Beskär…"), self)
        self.replace_button = QPushButton(self.tr("Byt bild…"), self)
        self.remove_button = QPushButton(self.tr("Ta bort bilden"), self)
        self.origin = OriginLine(self)
        self._write_words()
        self._lay_out()
        self._connect()

    def _write_words(self) -> None:
        self.alt.setProperty("label", self.tr("Bildbeskrivning"))
        self.alt.setProperty("help", self.tr("Beskriv vad bilden säger, inte hur den ser ut."))
        self.alt.setProperty("counted", True)
        self.decorative.setProperty("words", self.tr("Bilden är bara utsmyckning"))
        self.caption.setProperty("label", self.tr("Bildtext"))
        self.credit_label.setProperty("label", self.tr("Ord före namnet"))
        self.credit_label.setProperty("placeholder", self.tr("Fotograf"))
        self.credit.setProperty("label", self.tr("Fotograf eller upphov"))
        self.rights.setProperty("label", self.tr("Rättigheter"))
        self.rights.setProperty("help", self.tr("För er egen skull. Skrivs inte ut."))
        self.link.setProperty("label", self.tr("Länk från bilden"))
        self.more.setProperty("title", self.tr("Rättigheter och länk"))
        self.more.setProperty("inset", 4)

    def _lay_out(self) -> None:
        left = QVBoxLayout()
        left.addWidget(self.thumbnail)
        left.addWidget(self.size_words)
        left.addStretch(1)
        right = QVBoxLayout()
        right.setSpacing(8)
        right.addWidget(self.alt)
        right.addWidget(self.decorative)
        right.addStretch(1)
        top = QHBoxLayout()
        top.setSpacing(14)
        nest(top, left)
        nest(top, right, 1)
        credit = QGridLayout()
        credit.setHorizontalSpacing(12)
        credit.addWidget(self.credit_label, 0, 0)
        credit.addWidget(self.credit, 0, 1)
        credit.setColumnStretch(0, 3)
        credit.setColumnStretch(1, 5)
        buttons = QHBoxLayout()
        buttons.setSpacing(8)
        for button in (self.crop_button, self.replace_button, self.remove_button):
            button.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
            buttons.addWidget(button)
        buttons.addStretch(1)
        body = QWidget(self)
        inside = QVBoxLayout(body)
        inside.setContentsMargins(0, 4, 0, 0)
        inside.setSpacing(_FIELD_GAP_PX)
        inside.addWidget(self.rights)
        inside.addWidget(self.notes)
        inside.addWidget(self.link)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(_FIELD_GAP_PX)
        nest(column, top)
        column.addWidget(self.caption)
        nest(column, credit)
        nest(column, buttons)
        column.addWidget(self.origin)
        column.addWidget(self.more)
        column.addWidget(body)
        self.more.folds(body)

    def _connect(self) -> None:
        for field, attribute in (
            (self.alt, "alt"),
            (self.decorative, "decorative"),
            (self.caption, "caption"),
            (self.credit_label, "credit_label"),
            (self.credit, "credit"),
            (self.rights, "rights"),
            (self.link, "link"),
        ):
            self._binder.bind(field, attribute, NodeTarget)
            field.left.connect(self.left)
        self.notes.edited.connect(self.edited)
        self.notes.left.connect(self.left)
        self.left.connect(self.origin.refresh)
        self.crop_button.clicked.connect(self._crop)
        self.replace_button.clicked.connect(self.replace_asked)
        self.remove_button.clicked.connect(self.remove_asked)

    @property
    def image_id(self) -> str | None:
        """The picture shown."""
        return self._image.id if self._image else None

    def show_picture(
        self, issue: Issue, image_id: str, focus: str, services: PictureServices | None, *, fresh: bool
    ) -> None:
        """Show the picture entry ``image_id``; edits of it concern the block ``focus``."""
        image = edits.find(issue, image_id)
        if not isinstance(image, Image):
            return
        other = fresh or self._image is None or self._image.id != image.id
        another_file = self._image is None or self._image.file != image.file
        if services is not None and (other or another_file or not self.thumbnail.has_picture()):
            self.thumbnail.show_pixmap(services.thumbnail(image.file))
            self.size_words.setText(_size_words(services.picture_size(image.file)))
        self._image, self._services, self._focus = image, services, focus
        self.thumbnail.setAccessibleName(image.alt or self.tr("Bilden"))
        self._binder.show(issue, image_id, focus, fresh=other)
        self.alt.setEnabled(not image.decorative)
        self.origin.show_thing(image_id, fresh=other or another_file)
        notes = services.picture_notes(image_id) if services is not None else PictureNotes()
        self.notes.show_notes(notes, image_id, focus, issue, fresh=other)
        held = sum(bool(known) for known in (image.rights, image.link, notes != PictureNotes()))
        if is_over(notes, issue):
            self.more.show_state(self.tr("rätten har upphört"))
        elif notes.is_groundless:
            self.more.show_state(self.tr("rättslig grund saknas"))
        else:
            self.more.show_state("" if held else self.tr("inget ännu"))

    def _crop(self) -> None:
        image, services, focus, name = self._image, self._services, self._focus, self.tr("Beskär bild")
        if image is None or services is None:
            return

        def take(file: str, crop: Crop) -> None:
            cropped = partial(picture_edits.recropped, image_id=image.id, file=file, crop=crop)
            self.edited.emit(work_edit(cropped, name, focus))

        services.crop_picture(image.id, self, take)


def _size_words(size: PictureSize | None) -> str:
    """ "1280 × 853 px, 184 kB"."""
    if size is None:
        return ""
    kilobytes = max(1, round(size.bytes / 1000))
    return f"{size.width_px}\N{NO-BREAK SPACE}×\N{NO-BREAK SPACE}{size.height_px} px\n{kilobytes} kB"
