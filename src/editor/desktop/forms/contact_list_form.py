"""The form of a list of contacts."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from editor.desktop.forms.form import Form
from editor.desktop.forms.services import FormServices
from editor.desktop.generated.ui_contact_list_form import Ui_ContactListForm


class ContactListForm(Form):
    """Heading and contacts."""

    def __init__(self, services: FormServices, parent: QWidget | None = None) -> None:
        super().__init__(services, parent)
        self._ui = Ui_ContactListForm()
        self._ui.setupUi(self)
        self._bind(self._ui.heading, "heading")
        self._bind_things(self._ui.contacts, "contacts")
