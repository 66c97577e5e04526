"""The form of an article."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from editor.desktop.forms.form import Form
from editor.desktop.forms.services import FormServices
from editor.desktop.generated.ui_article_form import Ui_ArticleForm
from editor.newsletter.issue import Issue


class ArticleForm(Form):
    """Heading, text and picture first; links, events, contacts, parts and the rest in folded groups."""

    def __init__(self, services: FormServices, parent: QWidget | None = None) -> None:
        super().__init__(services, parent)
        self._ui = Ui_ArticleForm()
        self._ui.setupUi(self)
        self._connect()

    def _connect(self) -> None:
        ui = self._ui
        self._bind(ui.heading, "heading")
        self._bind(ui.body, "body")
        self._bind_picture(ui.picture, "image", placement="image_placement")
        self._bind(ui.links, "links")
        self._bind_things(ui.events, "events")
        self._bind(ui.contacts_lead, "contacts_lead")
        self._bind_things(ui.contacts, "contacts")
        self._bind_things(ui.parts, "parts")
        ui.more_images.serve(self._services)
        self._bind_issue(ui.more_images, "more_images")
        ui.picture.more_dropped.connect(ui.more_images.take_dropped)
        self._pictures_in_text(ui.body, ui.picture_fold, ui.picture, ui.more_images)
        self._bind(ui.kicker, "kicker")
        self._bind(ui.language, "language")
        self._fold_groups()
        ui.picture_fold.unfold(True)

    def _refresh(self, issue: Issue, fresh: bool) -> None:
        ui = self._ui
        self._tell_picture(ui.picture_fold, ui.picture)
        self._tell_count(ui.links_fold, len(ui.links.value()))
        self._tell_count(ui.events_fold, ui.events.count())
        self._tell_count(ui.contacts_fold, ui.contacts.count())
        self._tell_count(ui.parts_fold, ui.parts.count())
        self._tell_count(ui.pictures_fold, ui.more_images.count())
        ui.more_fold.show_state(ui.kicker.value() or self.tr("ingen vinjett"))
