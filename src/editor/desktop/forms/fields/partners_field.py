"""The newsletter's partners: text, address and logo of each."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from editor.desktop.forms.binder import edit_name
from editor.desktop.forms.edit import Edit
from editor.desktop.forms.fields.picture_field import PictureField
from editor.desktop.forms.fields.rows_field import Cell, Row, RowsField
from editor.desktop.forms.fields.text_field import TextField, UrlField
from editor.desktop.forms.services import FormServices
from editor.desktop.forms.targets import PartnerTarget, Target
from editor.newsletter.issue import Issue, Partner, used_ids


class PartnersField(RowsField):
    """Partners in rows. ``edited`` carries an Edit."""

    edited = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        self._services: FormServices | None = None
        self._logos: dict[Row, PictureField] = {}
        self._target: Target | None = None
        self._attribute = ""
        self._focus = ""
        super().__init__(parent)
        self.changed.connect(self._send)

    def serve(self, services: FormServices) -> None:
        """Where logos come from."""
        self._services = services

    def logo(self, index: int) -> PictureField:
        """The field for the logo of a partner."""
        return self._logos[self.rows[index]]

    def show_issue(self, issue: Issue, target: Target, attribute: str, focus: str, *, fresh: bool) -> None:
        """Show the partners that ``attribute`` of ``target`` holds."""
        self._target, self._attribute, self._focus = target, attribute, focus
        self.places = used_ids(issue)
        self.show_value(target.get(issue, attribute), fresh)
        for index, row in enumerate(self.rows):
            self._logos[row].show_issue(issue, PartnerTarget(index), "logo", focus, fresh=fresh)

    def _cells(self) -> list[Cell]:
        return [Cell("text", self.tr("Namn"), TextField), Cell("url", self.tr("Adress"), UrlField)]

    def _make_row(self, parent: QWidget) -> Row:
        row = super()._make_row(parent)
        logo = PictureField(row)
        logo.name_editor(self.tr("Logotyp"))
        if self._services is not None:
            logo.serve(self._services)
        logo.edited.connect(self.edited)
        logo.left.connect(self.left)
        row.column.addWidget(logo)
        self._logos[row] = logo
        return row

    def _take_row(self) -> None:
        self._logos.pop(self._rows[-1], None)
        super()._take_row()

    def _blank(self) -> Partner:
        return Partner()

    def _add_words(self) -> str:
        return self.tr("Lägg till partner")

    def _row_name(self) -> str:
        return self.tr("Partner")

    def _send(self, partners: object) -> None:
        target, attribute = self._target, self._attribute
        if target is not None:
            merge = (self._focus, attribute) if self.merges else None
            change = Edit(lambda issue: target.put(issue, attribute, partners), edit_name(self), merge, self._focus)
            self.edited.emit(change)
