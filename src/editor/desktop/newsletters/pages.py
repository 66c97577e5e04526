"""Which pages a newsletter's settings have, and which forms stand on them."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from editor.desktop.forms.about_form import AboutForm
from editor.desktop.forms.footer_form import FooterForm
from editor.desktop.forms.form import Form
from editor.desktop.forms.masthead_form import MastheadForm
from editor.desktop.forms.services import FormServices
from editor.desktop.newsletters.forms import BoardForm, LookForm, NameForm
from editor.newsletter.places import ABOUT, FOOTER, HERO, ISSUE, MASTHEAD, PARTNERS, SENDER, SOCIAL


@dataclass(frozen=True, kw_only=True)
class PageSpec:
    """A page: its words, the block of the preview it concerns, and how its forms are made (with their keys)."""

    title: str
    help: str
    block: str
    make: Callable[[FormServices], list[tuple[Form, str]]]


def _tr(text: str) -> str:
    return QCoreApplication.translate("NewsletterPages", text)


def pages(today: Callable[[], dt.date]) -> tuple[PageSpec, ...]:
    """The pages in the order of the letter, the looks second: they concern all of it."""

    def footer(group: str) -> Callable[[FormServices], list[tuple[Form, str]]]:
        def make(services: FormServices) -> list[tuple[Form, str]]:
            form = FooterForm(services)
            form.show_only(group)
            return [(form, FOOTER)]

        return make

    def sender(services: FormServices) -> list[tuple[Form, str]]:
        return [(BoardForm(services, today), SENDER), *footer("sender")(services)]

    def hero(services: FormServices) -> list[tuple[Form, str]]:
        form = MastheadForm(services)
        form.show_only("hero")
        return [(form, MASTHEAD)]

    return (
        PageSpec(title=_tr("Namn och målgrupp"), help="", block=MASTHEAD, make=lambda s: [(NameForm(s), MASTHEAD)]),
        PageSpec(title=_tr("Utseende"), help="", block=MASTHEAD, make=lambda s: [(LookForm(s), ISSUE)]),
        PageSpec(title=_tr("Avsändare"), help="", block=SENDER, make=sender),
        PageSpec(
            title=_tr("Bild överst"),
            help=_tr("Varje ny utgåva börjar med den här bilden. Den kan bytas i utgåvan."),
            block=HERO,
            make=hero,
        ),
        PageSpec(
            title=_tr("Logotyp"),
            help=_tr("Länsbrev har inga logotyper eller vapen. Lägg in den bild ni har rätt att använda."),
            block=MASTHEAD,
            make=footer("logo"),
        ),
        PageSpec(title=_tr("Om nyhetsbrevet"), help="", block=ABOUT, make=lambda s: [(AboutForm(s), ABOUT)]),
        PageSpec(
            title=_tr("Kontaktrad"),
            help=_tr("Vilka av avsändarens uppgifter som skrivs sist i brevet, och i vilken ordning."),
            block=SENDER,
            make=footer("contact"),
        ),
        PageSpec(title=_tr("Samarbetspartner"), help="", block=PARTNERS, make=footer("partners")),
        PageSpec(title=_tr("Länkar i sidfoten"), help="", block=FOOTER, make=footer("footer")),
        PageSpec(title=_tr("Sociala medier"), help="", block=SOCIAL, make=footer("social")),
    )
