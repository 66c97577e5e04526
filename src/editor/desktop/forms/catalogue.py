"""Which form edits what."""

from __future__ import annotations

from typing import Final

from editor.desktop.forms.about_form import AboutForm
from editor.desktop.forms.article_form import ArticleForm
from editor.desktop.forms.calendar_form import CalendarForm
from editor.desktop.forms.contact_form import ContactForm
from editor.desktop.forms.contact_list_form import ContactListForm
from editor.desktop.forms.event_form import EventForm
from editor.desktop.forms.footer_form import FooterForm
from editor.desktop.forms.form import Form
from editor.desktop.forms.issue_form import IssueForm
from editor.desktop.forms.masthead_form import MastheadForm
from editor.desktop.forms.part_form import PartForm
from editor.desktop.forms.section_form import SectionForm
from editor.desktop.forms.services import FormServices
from editor.newsletter import edits, places
from editor.newsletter.errors import UnknownNode
from editor.newsletter.issue import Article, Calendar, Contact, ContactList, Event, Issue, Part, Section

_FIXED: Final[dict[str, type[Form]]] = {
    places.ISSUE: IssueForm,
    places.MASTHEAD: MastheadForm,
    places.HERO: MastheadForm,
    places.INTRO: MastheadForm,
    places.CONTENTS: IssueForm,
    places.ABOUT: AboutForm,
    places.TOP: FooterForm,
    places.SENDER: FooterForm,
    places.PARTNERS: FooterForm,
    places.FOOTER: FooterForm,
    places.SOCIAL: FooterForm,
}
_NODES: Final[dict[type, type[Form]]] = {
    Section: SectionForm,
    Article: ArticleForm,
    Part: PartForm,
    Calendar: CalendarForm,
    ContactList: ContactListForm,
    Event: EventForm,
    Contact: ContactForm,
}


def form_class(key: str, issue: Issue) -> type[Form]:
    """The kind of form for the block ``key``. A form serves every block of its kind: one of each is enough.

    Raises UnknownNode for a key that names nothing with a form.
    """
    found = _FIXED.get(key)
    if found is None:
        found = _NODES.get(type(edits.find(issue, places.node_id(key) or "")))
    if found is None:
        raise UnknownNode(id=key)
    return found


def make_form(key: str, issue: Issue, services: FormServices) -> Form:
    """A form that shows the block ``key``. Raises UnknownNode for a key that names nothing with a form."""
    form = form_class(key, issue)(services)
    form.show_node(issue, key)
    return form
