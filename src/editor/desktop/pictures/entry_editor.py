"""One entry of the picture register: looked at, described, and saved to every draft that uses it."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from dataclasses import replace
from typing import TYPE_CHECKING

import msgspec
from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QPixmap
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QScrollArea, QVBoxLayout, QWidget

from editor.desktop.forms.edit import Edit
from editor.desktop.forms.fields.picture_panel import PicturePanel
from editor.desktop.forms.services import PictureSize
from editor.desktop.issues.issue_lines import ROW_PX, IssueLines
from editor.desktop.look.announcing import SpokenLabel
from editor.desktop.look.nesting import nest
from editor.desktop.pictures.drawing import small_pixmap
from editor.desktop.wording import registers as words
from editor.newsletter.edits import picture_edits
from editor.newsletter.record import Crop, PictureNotes, Record, Work
from editor.newsletter.registers import register
from editor.newsletter.registers.register import Content
from editor.support.errors import EditorError
from editor.workspace.registers.changes import Outcome, Undone
from editor.workspace.registers.entries import Registers
from editor.workspace.registers.pictures import PictureRegister, image_of, shown_of
from editor.workspace.registers.uses import Use

if TYPE_CHECKING:
    from editor.store.values import RegisterEntry

WIDTH_PX = 320
MOST_LINES = 4
"""Issues that use a picture are seen at once; the others are scrolled to."""


class EntryEditor(QWidget):
    """Shows an entry in the fields that pictures have everywhere. :meth:`save` keeps what was changed.

    ``today`` is what dates are held against: here no issue says when the picture is used. ``told`` carries words about
    what saving did, and what takes it back (or ``None``), ``opened`` an issue that uses the picture and the item there.
    ``left`` tells that the button with the focus goes out: the focus belongs somewhere else.
    """

    told = Signal(str, object)
    opened = Signal(str, str)
    failed = Signal(object)
    left = Signal()

    def __init__(
        self, pictures: PictureRegister, registers: Registers, today: dt.date, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._today = today
        self._pictures = pictures
        self._registers = registers
        self._entry: RegisterEntry | None = None
        self._work: Work | None = None
        self._drafts = 0
        self.panel = PicturePanel(self)
        self.panel.more.unfold(True)
        for button in (self.panel.crop_button, self.panel.replace_button, self.panel.remove_button):
            button.hide()
        self.uses = QLabel(self)
        self.uses.setWordWrap(True)
        self.uses.setProperty("role", "muted")
        self.lines = IssueLines(self)
        self.lines.setAccessibleName(self.tr("Används i"))
        self.lines.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAsNeeded)
        self.lines.opened.connect(self.opened)
        self.state = SpokenLabel(parent=self)
        self.state.setWordWrap(True)
        self.state.setProperty("role", "help")
        self.save_button = QPushButton(self.tr("Spara i re&gistret"), self)
        self.delete_button = QPushButton(self.tr("&Ta bort ur registret"), self)
        for button in (self.save_button, self.delete_button):
            button.setAutoDefault(False)
        self._lay_out()
        self.panel.edited.connect(self._take)
        self.save_button.clicked.connect(self.save)
        self.delete_button.clicked.connect(self._delete)

    def _lay_out(self) -> None:
        inside = QWidget(self)
        inside.setProperty("surface", "pane")
        column = QVBoxLayout(inside)
        column.setContentsMargins(14, 14, 14, 14)
        column.setSpacing(14)
        column.addWidget(self.panel)
        column.addStretch(1)
        scroll = QScrollArea(self)
        scroll.setWidgetResizable(True)
        scroll.setFrameShape(QScrollArea.Shape.NoFrame)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scroll.setWidget(inside)
        buttons = QHBoxLayout()
        buttons.setSpacing(8)
        buttons.addWidget(self.save_button)
        buttons.addWidget(self.delete_button)
        buttons.addStretch(1)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(12)
        whole.addWidget(scroll, 1)
        whole.addWidget(self.uses)
        whole.addWidget(self.lines)
        whole.addWidget(self.state)
        nest(whole, buttons)
        self.setMinimumWidth(WIDTH_PX)

    def show_entry(self, entry: RegisterEntry | None) -> None:
        """Show an entry; what was changed in another is saved first."""
        other = (entry.id if entry else None) != (self._entry.id if self._entry else None)
        if other:
            self.save()
        elif entry is not None and self._is_changed():
            if self._says_already(entry):
                self._entry = entry
                self._tell_change()
            return  # what is being typed stays
        self._entry = entry
        self._work = None
        self.panel.setVisible(entry is not None)
        for button in (self.save_button, self.delete_button):
            button.setVisible(entry is not None)
        if entry is not None:
            image_id = image_of(entry).id
            notes = entry.facts.notes
            record = Record(picture_notes={image_id: notes} if notes != PictureNotes() else {})
            value = msgspec.structs.replace(entry.content.value, date=self._today)  # dates without a year are of this
            self._work = Work(value, record)
            self.panel.show_picture(self._work.issue, image_id, "", self, fresh=True)
            self._ask_uses(entry.id)
        else:
            self._show_uses("", ())
        self._tell_change()

    # What the panel asks for

    def thumbnail(self, file: str) -> QPixmap | None:
        """The entry's picture."""
        data = self._data()
        return small_pixmap(data) if data is not None else None

    def picture_size(self, file: str) -> PictureSize | None:
        """How large it is."""
        data = self._data()
        if self._entry is None or data is None:
            return None
        shown = shown_of(self._entry)
        return PictureSize(shown.width_px, shown.height_px, len(data))

    def picture_notes(self, image_id: str) -> PictureNotes:
        """What is noted of it."""
        return picture_edits.notes_of(self._work.record, image_id) if self._work is not None else PictureNotes()

    def crop_picture(self, image_id: str, parent: QWidget, done: Callable[[str, Crop], None]) -> None:
        """A picture is cropped in an issue, where it is seen what for."""

    def _data(self) -> bytes | None:
        if self._entry is None:
            return None
        try:
            return self._pictures.picture_data(shown_of(self._entry))
        except EditorError:
            return None

    # Changing

    def _take(self, edit: Edit) -> None:
        if self._work is None or self._entry is None:
            return
        self._work = edit.work(self._work) if edit.work else Work(edit.apply(self._work.issue), self._work.record)
        self.panel.show_picture(self._work.issue, image_of(self._entry).id, "", self, fresh=False)
        self._tell_change()

    def _is_changed(self) -> bool:
        entry, content = self._entry, self._content()
        if entry is None or content is None or self._work is None:
            return False
        return not register.same(entry.content, content)

    def _says_already(self, entry: RegisterEntry) -> bool:
        content = self._content()
        return content is not None and register.same(entry.content, content)

    def _content(self) -> Content | None:
        if self._work is None or self._entry is None:
            return None
        value = msgspec.structs.replace(self._work.issue, date=self._entry.content.value.date)
        return replace(self._entry.content, value=value, notes=self._notes())

    def _notes(self) -> PictureNotes:
        return self.picture_notes(image_of(self._entry).id) if self._entry is not None else PictureNotes()

    def _tell_change(self) -> None:
        changed = self._is_changed()
        if not changed and self.save_button.hasFocus():
            self.left.emit()
        self.save_button.setEnabled(changed)
        everywhere, here = self.tr("Ändra &överallt"), self.tr("Spara i re&gistret")
        self.save_button.setText(everywhere if self._drafts else here)
        self.state.setText(words.change_words(self._drafts) if changed and self._drafts else "")
        self.state.setVisible(bool(self.state.text()))

    def save(self) -> None:
        """Keep what was changed, and change the drafts that use the picture."""
        entry, content = self._entry, self._content()
        if entry is None or content is None or not self._is_changed():
            return
        self._registers.change(entry.id, content, self.tr("Ändra bild i registret"), self._changed, self.failed.emit)

    def _changed(self, outcome: Outcome) -> None:
        name = self.tr("Ångra bildändring")

        def undone(what: Undone) -> None:
            self.told.emit(words.undone_words(what), None)

        self.told.emit(
            words.outcome_words(outcome), lambda: self._registers.undo(outcome, name, undone, self.failed.emit)
        )

    def _delete(self) -> None:
        entry = self._entry
        if entry is None:
            return
        self._work = None
        self.left.emit()

        def gone() -> None:
            self.told.emit(
                self.tr("Bilden är borttagen ur registret. Utgåvorna har den kvar."),
                lambda: self._registers.restore(entry.id, lambda _: None, self.failed.emit),
            )

        self._registers.delete(entry.id, gone, self.failed.emit)

    # Where it is used

    def _ask_uses(self, entry_id: str) -> None:
        self._show_uses("", ())

        def found(uses: tuple[Use, ...]) -> None:
            if self._entry is not None and self._entry.id == entry_id:
                if len(uses) > 1:
                    said = self.tr("Används i {0} utgåvor:").format(len(uses))
                else:
                    said = self.tr("Används i:") if uses else self.tr("Används inte i någon utgåva.")
                self._show_uses(said, uses)

        self._registers.uses(entry_id, found, self.failed.emit)

    def _show_uses(self, said: str, uses: tuple[Use, ...]) -> None:
        self.uses.setText(said)
        self.lines.show_lines(
            [(words.use_words(use), use.issue_id, use.places[0].item_id if use.places else "") for use in uses]
        )
        self.lines.setFixedHeight(min(self.lines.height(), MOST_LINES * ROW_PX))
        self._drafts = sum(use.status != "published" for use in uses)
        self._tell_change()
