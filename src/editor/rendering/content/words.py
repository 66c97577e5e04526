"""Words of the page beyond those of :mod:`editor.swedish.words`: names of links the user left without a text."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

import msgspec

from editor.newsletter.issue import FooterRole, SocialService
from editor.swedish.words import words_language


class PageWords(msgspec.Struct, frozen=True, kw_only=True):
    """Fixed phrases of one language."""

    skip_to_content: str
    links: str
    """Heading of the list of addresses in plain text."""
    picture: str
    film: str
    film_at: str
    """``{}`` is the service."""
    in_mail: str
    """What stands in brackets after the text of a link that only the mail has."""
    header_links: str
    footer_links: str
    number: str
    registration_number: str
    footer: Mapping[FooterRole, str]


_SERVICES: Final[Mapping[SocialService, str]] = {
    "facebook": "Facebook",
    "instagram": "Instagram",
    "linkedin": "LinkedIn",
    "x": "X",
    "youtube": "YouTube",
    "other": "",
}

_SWEDISH: Final = PageWords(
    skip_to_content="Hoppa till innehållet",
    links="Länkar",
    picture="Bild",
    film="Se filmen",
    film_at="Se filmen på {}",
    in_mail="i mejlet",
    header_links="Andra former av nyhetsbrevet",
    footer_links="Om utskicket",
    number="Nr",
    registration_number="Diarienummer",
    footer={
        "subscribe": "Prenumerera",
        "unsubscribe": "Avsluta prenumerationen",
        "privacy": "Så hanterar vi dina personuppgifter",
        "web_version": "Visa i webbläsaren",
        "pdf_version": "Läs som pdf",
        "forward": "Skicka vidare",
        "share": "Dela",
        "other": "",
    },
)
_ENGLISH: Final = PageWords(
    skip_to_content="Skip to content",
    links="Links",
    picture="Picture",
    film="Watch the film",
    film_at="Watch the film on {}",
    in_mail="in the e-mail",
    header_links="Other forms of the newsletter",
    footer_links="About this mailing",
    number="No.",
    registration_number="Registration number",
    footer={
        "subscribe": "Subscribe",
        "unsubscribe": "Unsubscribe",
        "privacy": "How we handle your personal data",
        "web_version": "View in browser",
        "pdf_version": "Read as PDF",
        "forward": "Forward",
        "share": "Share",
        "other": "",
    },
)


def page_words(language: str) -> PageWords:
    """The phrases of a page in ``language`` (BCP 47): English for ``en…``, else Swedish."""
    return _ENGLISH if words_language(language) == "en" else _SWEDISH


def service_name(service: SocialService) -> str:
    """What a social service is called; "" for one of its own."""
    return _SERVICES[service]
