"""What the fields of events, contacts and pictures are called inside a sentence."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QCoreApplication


def _tr(text: str) -> str:
    return QCoreApplication.translate("FieldWords", text)


def field_words(name: str) -> str:
    """What a field of an event, contact or picture is called inside a sentence."""
    return {
        "title": _tr("rubrik"),
        "kind": _tr("sort"),
        "over_title": _tr("rad ovanför rubriken"),
        "series": _tr("serie"),
        "language": _tr("språk"),
        "start": _tr("början"),
        "end": _tr("slut"),
        "daily": _tr("dagliga tider"),
        "date_text": _tr("datum i ord"),
        "occasions": _tr("tillfällen"),
        "place": _tr("plats"),
        "mode": _tr("form"),
        "signup": _tr("anmälan"),
        "deadline": _tr("sista anmälningsdag"),
        "body": _tr("text"),
        "note": _tr("anmärkning"),
        "image": _tr("bild"),
        "image_placement": _tr("bildens plats"),
        "links": _tr("länkar"),
        "name": _tr("namn"),
        "role": _tr("titel eller uppdrag"),
        "organisation": _tr("organisation"),
        "phone": _tr("telefon"),
        "email": _tr("e-post"),
        "url": _tr("webbadress"),
        "block": _tr("innehållet"),
        "file": _tr("utsnitt"),
        "focus": _tr("viktigaste punkten"),
        "alt": _tr("bildbeskrivning"),
        "decorative": _tr("utsmyckning"),
        "caption": _tr("bildtext"),
        "credit": _tr("fotograf eller upphov"),
        "credit_label": _tr("ord före namnet"),
        "rights": _tr("rättigheter"),
        "link": _tr("länk från bilden"),
        "licence_end": _tr("får användas till och med"),
        "people": _tr("personer på bilden"),
        "legal_ground": _tr("rättslig grund"),
    }.get(name, name)


def fields_words(fields: Iterable[str]) -> str:
    """Fields named in one row, in the order of the alphabet."""
    return ", ".join(sorted(field_words(name) for name in fields))
