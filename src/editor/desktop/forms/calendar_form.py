"""The form of a calendar."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from editor.desktop.forms.form import Form
from editor.desktop.forms.services import FormServices
from editor.desktop.generated.ui_calendar_form import Ui_CalendarForm
from editor.newsletter.issue import Issue
from editor.newsletter.places import node_id


class CalendarForm(Form):
    """Heading, looks, events."""

    def __init__(self, services: FormServices, parent: QWidget | None = None) -> None:
        super().__init__(services, parent)
        self._ui = Ui_CalendarForm()
        self._ui.setupUi(self)
        self._ui.style.offer([("badges", self.tr("Datum i rutor")), ("cards", self.tr("Kort med tid och plats"))])
        self._connect()

    def _connect(self) -> None:
        self._bind(self._ui.heading, "heading")
        self._bind(self._ui.style, "style")
        self._bind_things(self._ui.events, "events")

    def _refresh(self, issue: Issue, fresh: bool) -> None:
        self._ui.gather.show_calendar(node_id(self.key) or "", issue.date, fresh=fresh)
        self._ui.events.keep_order(self._ui.gather.has_rule)
