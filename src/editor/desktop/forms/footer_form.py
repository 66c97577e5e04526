"""The form of the foot of the newsletter: sender, partners, links, social media."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from editor.desktop.forms.fields.fold import Fold
from editor.desktop.forms.form import Form, stand_alone
from editor.desktop.forms.services import FormServices
from editor.desktop.forms.targets import newsletter_target, sender_target
from editor.desktop.generated.ui_footer_form import Ui_FooterForm
from editor.newsletter.issue import Issue
from editor.newsletter.places import FOOTER, PARTNERS, SENDER, SOCIAL


class FooterForm(Form):
    """How to reach the sender first; what the newsletters of one board share in folded groups."""

    def __init__(self, services: FormServices, parent: QWidget | None = None) -> None:
        super().__init__(services, parent)
        self._ui = Ui_FooterForm()
        self._ui.setupUi(self)
        self._say_scope(self._ui.main_column)
        self._offer()
        self._connect()

    def _offer(self) -> None:
        self._ui.contact_layout.offer(
            [("one_line", self.tr("Allt på en rad")), ("labelled_rows", self.tr("En rad för varje uppgift"))]
        )
        self._ui.contact_rows.offer(
            [
                ("phone", self.tr("Telefon")),
                ("postal_address", self.tr("Postadress")),
                ("visiting_address", self.tr("Besöksadress")),
                ("email", self.tr("E-post")),
                ("website", self.tr("Webbplats")),
            ]
        )

    def _connect(self) -> None:
        ui = self._ui
        for field, attribute in (
            (ui.sender_name, "name"),
            (ui.sender_short_name, "short_name"),
            (ui.postal_address, "postal_address"),
            (ui.visiting_address, "visiting_address"),
            (ui.phone, "phone"),
            (ui.email, "email"),
            (ui.website, "website"),
        ):
            self._bind(field, attribute, sender_target, SENDER)
        self._bind(ui.contact_layout, "contact_layout", newsletter_target, SENDER)
        self._bind(ui.contact_rows, "contact_rows", newsletter_target, SENDER)
        self._bind(ui.footer_links, "footer_links", newsletter_target, FOOTER)
        self._bind(ui.social_heading, "social_heading", newsletter_target, SOCIAL)
        self._bind(ui.social, "social", newsletter_target, SOCIAL)
        ui.partners.serve(self._services)
        self._bind_issue(ui.partners, "partners", newsletter_target, PARTNERS)
        self._bind_picture(ui.logo, "logo", sender_target, focus=SENDER)
        self._bind(ui.logo_url, "logo_url", sender_target, SENDER)
        self._fold_groups()

    def show_only(self, group: str) -> None:
        """Show one group, unfolded and without its heading: "sender", "contact", "footer", "social", "partners" or
        "logo"."""
        ui = self._ui
        ui.main.setVisible(group == "sender")
        for name in ("contact", "footer", "social", "partners", "logo"):
            fold: Fold = getattr(ui, f"{name}_fold")
            fold.unfold(name == group)
            fold.hide()
            if name == group:
                stand_alone(getattr(ui, f"{name}_body"))

    def _identity(self, key: str) -> str:
        return FOOTER

    def _refresh(self, issue: Issue, fresh: bool) -> None:
        newsletter = issue.newsletter
        one_line = newsletter.contact_layout == "one_line"
        self._ui.contact_fold.show_state(self.tr("på en rad") if one_line else self.tr("en rad för varje"))
        self._tell_count(self._ui.footer_fold, len(newsletter.footer_links))
        self._tell_count(self._ui.social_fold, len(newsletter.social))
        self._tell_count(self._ui.partners_fold, len(newsletter.partners))
        self._tell_picture(self._ui.logo_fold, self._ui.logo)
