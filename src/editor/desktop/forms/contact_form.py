"""The form of a contact."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from editor.desktop.forms.form import Form
from editor.desktop.forms.services import FormServices
from editor.desktop.generated.ui_contact_form import Ui_ContactForm
from editor.newsletter.issue import Issue
from editor.newsletter.places import node_id


class ContactForm(Form):
    """Who it is, and how to reach them."""

    def __init__(self, services: FormServices, parent: QWidget | None = None) -> None:
        super().__init__(services, parent)
        self._ui = Ui_ContactForm()
        self._ui.setupUi(self)
        self._stack_when_narrow(self._ui.reach_row)
        self._connect()

    def _connect(self) -> None:
        ui = self._ui
        self._bind(ui.name, "name")
        self._bind(ui.role, "role")
        self._bind(ui.organisation, "organisation")
        self._bind(ui.phone, "phone")
        self._bind(ui.email, "email")
        self._bind(ui.url, "url")
        self._bind(ui.note, "note")
        self._bind_picture(ui.picture, "image")
        self._fold_groups()
        self.field_left.connect(ui.origin.refresh)

    def _refresh(self, issue: Issue, fresh: bool) -> None:
        self._ui.origin.show_thing(node_id(self.key) or "", fresh=fresh)
        self._tell_picture(self._ui.picture_fold, self._ui.picture)
