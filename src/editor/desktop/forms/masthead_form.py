"""The form of the top of the newsletter: its name, sender, large picture and introduction."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from editor.desktop.forms.fields.choice_field import language_names
from editor.desktop.forms.form import Form, stand_alone
from editor.desktop.forms.services import FormServices
from editor.desktop.forms.targets import issue_target, newsletter_target, sender_target
from editor.desktop.generated.ui_masthead_form import Ui_MastheadForm
from editor.newsletter.issue import Issue
from editor.newsletter.places import HERO, INTRO, MASTHEAD


class MastheadForm(Form):
    """Newsletter's name, sender, hero, intro; the newsletter's language and how often it comes."""

    def __init__(self, services: FormServices, parent: QWidget | None = None) -> None:
        super().__init__(services, parent)
        self._ui = Ui_MastheadForm()
        self._ui.setupUi(self)
        self._say_scope(self._ui.main_column)
        self._ui.language.offer([("sv", self.tr("Svenska")), ("en", self.tr("Engelska"))])
        self._connect()

    def _connect(self) -> None:
        ui = self._ui
        self._bind(ui.name, "name", newsletter_target, MASTHEAD)
        self._bind(ui.sender_name, "name", sender_target, MASTHEAD)
        self._bind(ui.sender_short_name, "short_name", sender_target, MASTHEAD)
        self._bind(ui.intro, "intro", issue_target, INTRO)
        self._bind_picture(ui.hero, "hero", issue_target, focus=HERO)
        self._bind(ui.language, "language", newsletter_target, MASTHEAD)
        self._bind(ui.frequency, "frequency", newsletter_target, MASTHEAD)
        self._fold_groups()

    def show_only(self, group: str) -> None:
        """Show one group, unfolded and without its heading: "hero"."""
        ui = self._ui
        ui.main.hide()
        for fold in (ui.hero_fold, ui.newsletter_fold):
            fold.unfold(fold is ui.hero_fold and group == "hero")
            fold.hide()
        stand_alone(ui.hero_body)

    def _identity(self, key: str) -> str:
        return MASTHEAD

    def _refresh(self, issue: Issue, fresh: bool) -> None:
        self._tell_picture(self._ui.hero_fold, self._ui.hero)
        language = issue.newsletter.language
        self._ui.newsletter_fold.show_state(language_names().get(language, language))
