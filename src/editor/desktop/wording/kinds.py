"""What the kinds of things of a newsletter are called, alone and as the first word of a title."""

from __future__ import annotations

from typing import Literal, TypeAlias

from PySide6.QtCore import QCoreApplication

Kind: TypeAlias = Literal[
    "issue", "masthead", "subject", "preheader", "registration_number", "hero", "intro", "section", "article", "part",
    "calendar", "event", "contacts", "contact", "image", "block", "about", "footer",
]  # fmt: skip


def _tr(text: str) -> str:
    return QCoreApplication.translate("KindWords", text)


def kind_words(kind: Kind) -> str:
    """The word for one of its kind."""
    words: dict[Kind, str] = {
        "issue": _tr("Utgåva"),
        "masthead": _tr("Sidhuvud"),
        "subject": _tr("Ämnesrad"),
        "preheader": _tr("Förhandstext"),
        "registration_number": _tr("Diarienummer"),
        "hero": _tr("Bild överst"),
        "intro": _tr("Inledning"),
        "section": _tr("Avsnitt"),
        "article": _tr("Artikel"),
        "part": _tr("Delartikel"),
        "calendar": _tr("Kalender"),
        "event": _tr("Händelse"),
        "contacts": _tr("Kontaktlista"),
        "contact": _tr("Kontakt"),
        "image": _tr("Bild"),
        "block": _tr("Sparat block"),
        "about": _tr("Om nyhetsbrevet"),
        "footer": _tr("Sidfot och kontakt"),
    }
    return words[kind]
