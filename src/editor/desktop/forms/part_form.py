"""The form of a sub-article."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from editor.desktop.forms.form import Form
from editor.desktop.forms.services import FormServices
from editor.desktop.generated.ui_part_form import Ui_PartForm
from editor.newsletter.issue import Issue


class PartForm(Form):
    """Heading, text, picture, links, language."""

    def __init__(self, services: FormServices, parent: QWidget | None = None) -> None:
        super().__init__(services, parent)
        self._ui = Ui_PartForm()
        self._ui.setupUi(self)
        self._connect()

    def _connect(self) -> None:
        ui = self._ui
        self._bind(ui.heading, "heading")
        self._bind(ui.body, "body")
        self._bind_picture(ui.picture, "image", placement="image_placement")
        self._pictures_in_text(ui.body, ui.picture_fold, ui.picture)
        self._bind(ui.links, "links")
        self._bind(ui.language, "language")
        self._fold_groups()
        ui.picture_fold.unfold(True)

    def _refresh(self, issue: Issue, fresh: bool) -> None:
        self._tell_picture(self._ui.picture_fold, self._ui.picture)
        self._tell_count(self._ui.links_fold, len(self._ui.links.value()))
        self._tell_language(self._ui.language_fold, self._ui.language)
