"""What the office has to know of a picture and never prints: how long it may be used, who is in it, on what ground."""

from __future__ import annotations

import datetime as dt
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from editor.desktop.forms.binder import ValueField, name_of_change
from editor.desktop.forms.edit import work_edit
from editor.desktop.forms.fields.date_field import MomentField
from editor.desktop.forms.fields.text_field import LongTextField
from editor.newsletter.edits import picture_edits
from editor.newsletter.issue import Issue, Moment
from editor.newsletter.record import PictureNotes, Work

_FIELD_GAP_PX = 14


def is_over(notes: PictureNotes, issue: Issue | None) -> bool:
    """Whether the picture may no longer be used on the day of the issue (in the register: today)."""
    return issue is not None and notes.licence_end is not None and issue.date > notes.licence_end


class PictureNotesFields(QWidget):
    """Three fields for the notes of one picture. ``edited`` carries an Edit of the issue's record."""

    edited = Signal(object)
    left = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._image_id = ""
        self._focus = ""
        self.licence_end = MomentField(self)
        self.people = LongTextField(self)
        self.legal_ground = LongTextField(self)
        self.licence_end.setProperty("label", self.tr("Får användas till och med"))
        self.licence_end.setProperty("placeholder", self.tr("31 december 2027"))
        self.people.setProperty("label", self.tr("Personer på bilden"))
        self.legal_ground.setProperty("label", self.tr("Rättslig grund"))
        self.legal_ground.setProperty(
            "help", self.tr("Till exempel allmänt intresse, eller samtycke och var det finns.")
        )
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(_FIELD_GAP_PX)
        for field in (self.licence_end, self.people, self.legal_ground):
            column.addWidget(field)
            field.left.connect(self.left)
        self.licence_end.changed.connect(self._send_licence_end)
        self.people.changed.connect(partial(self._send, "people"))
        self.legal_ground.changed.connect(partial(self._send, "legal_ground"))

    def show_notes(self, notes: PictureNotes, image_id: str, focus: str, issue: Issue | None, *, fresh: bool) -> None:
        """Show what is noted of the picture entry ``image_id``; edits concern the block ``focus`` ("": no issue's)."""
        self._image_id, self._focus = image_id, focus
        if issue is not None:
            self.licence_end.refer_to(issue.date)
        self.licence_end.show_value(Moment(notes.licence_end) if notes.licence_end else None, fresh)
        if is_over(notes, issue):
            in_issue = self.tr("Bilden får inte längre användas när utgåvan kommer ut.")
            self.licence_end.show_error(in_issue if focus else self.tr("Bilden får inte användas längre."))
        elif not self.licence_end.is_unread():
            self.licence_end.show_error("")
        self.people.show_value(notes.people, fresh)
        self.legal_ground.show_value(notes.legal_ground, fresh)

    def _send_licence_end(self, moment: Moment | None) -> None:
        self._send("licence_end", moment.date if moment is not None else None)

    def _send(self, name: str, value: str | dt.date | None) -> None:
        image_id = self._image_id

        def change(work: Work) -> Work:
            return picture_edits.noted(work, image_id, **{name: value})

        fields: dict[str, ValueField] = {"licence_end": self.licence_end, "people": self.people}
        field = fields.get(name, self.legal_ground)
        self.edited.emit(work_edit(change, name_of_change(field), self._focus, merge=(image_id, name)))
