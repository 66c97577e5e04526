"""The form of the box about the newsletter."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from editor.desktop.forms.form import Form
from editor.desktop.forms.services import FormServices
from editor.desktop.forms.targets import about_target
from editor.desktop.generated.ui_about_form import Ui_AboutForm
from editor.newsletter.issue import Issue
from editor.newsletter.places import ABOUT


class AboutForm(Form):
    """Heading, text and picture of the box."""

    def __init__(self, services: FormServices, parent: QWidget | None = None) -> None:
        super().__init__(services, parent)
        self._ui = Ui_AboutForm()
        self._ui.setupUi(self)
        self._say_scope(self._ui.main_column)
        self._connect()

    def _connect(self) -> None:
        ui = self._ui
        self._bind(ui.heading, "heading", about_target, ABOUT)
        self._bind(ui.body, "body", about_target, ABOUT)
        self._bind_picture(ui.picture, "image", about_target, placement="image_placement", focus=ABOUT)
        self._fold_groups()

    def _identity(self, key: str) -> str:
        return ABOUT

    def _refresh(self, issue: Issue, fresh: bool) -> None:
        self._tell_picture(self._ui.picture_fold, self._ui.picture)
