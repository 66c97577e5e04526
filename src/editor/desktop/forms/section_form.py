"""The form of a section."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from editor.desktop.forms.form import Form
from editor.desktop.forms.services import FormServices
from editor.desktop.generated.ui_section_form import Ui_SectionForm
from editor.newsletter.issue import Issue


class SectionForm(Form):
    """Heading, intro, picture, language."""

    def __init__(self, services: FormServices, parent: QWidget | None = None) -> None:
        super().__init__(services, parent)
        self._ui = Ui_SectionForm()
        self._ui.setupUi(self)
        self._connect()

    def _connect(self) -> None:
        ui = self._ui
        self._bind(ui.heading, "heading")
        self._bind(ui.intro, "intro")
        self._bind_picture(ui.picture, "image", placement="image_placement")
        self._pictures_in_text(ui.intro, ui.picture_fold, ui.picture)
        self._bind(ui.language, "language")
        self._fold_groups()

    def _refresh(self, issue: Issue, fresh: bool) -> None:
        self._tell_picture(self._ui.picture_fold, self._ui.picture)
        self._tell_language(self._ui.language_fold, self._ui.language)
