"""Words for edits of the structure: what undo calls them."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from editor.newsletter.outline import RowKind


def _tr(text: str) -> str:
    return QCoreApplication.translate("Structure", text)


def added(kind: RowKind) -> str:
    """What undo calls a new thing."""
    return {
        "section": _tr("Lägg till avsnitt"),
        "article": _tr("Lägg till artikel"),
        "part": _tr("Lägg till delartikel"),
        "calendar": _tr("Lägg till kalender"),
        "event": _tr("Lägg till händelse"),
        "contacts": _tr("Lägg till kontaktlista"),
        "contact": _tr("Lägg till kontakt"),
    }[kind]


def picture_added() -> str:
    """What undo calls a new picture."""
    return _tr("Lägg till bild")


def one_more_picture() -> str:
    """Where a picture is that came to an article that has one."""
    return _tr("Bilden ligger under Fler bilder.")


def removed(kind: RowKind) -> tuple[str, str]:
    """What undo calls a removal, and what is told of it."""
    return {
        "section": (_tr("Ta bort avsnitt"), _tr("Avsnittet är borttaget.")),
        "article": (_tr("Ta bort artikel"), _tr("Artikeln är borttagen.")),
        "part": (_tr("Ta bort delartikel"), _tr("Delartikeln är borttagen.")),
        "calendar": (_tr("Ta bort kalender"), _tr("Kalendern är borttagen.")),
        "event": (_tr("Ta bort händelse"), _tr("Händelsen är borttagen.")),
        "contacts": (_tr("Ta bort kontaktlista"), _tr("Kontaktlistan är borttagen.")),
        "contact": (_tr("Ta bort kontakt"), _tr("Kontakten är borttagen.")),
    }[kind]


def moved(kind: RowKind) -> str:
    """What undo calls a move."""
    return {
        "section": _tr("Flytta avsnitt"),
        "article": _tr("Flytta artikel"),
        "part": _tr("Flytta delartikel"),
        "calendar": _tr("Flytta kalender"),
        "event": _tr("Flytta händelse"),
        "contacts": _tr("Flytta kontaktlista"),
        "contact": _tr("Flytta kontakt"),
    }[kind]


def duplicated(kind: RowKind) -> str:
    """What undo calls a copy."""
    return {
        "section": _tr("Duplicera avsnitt"),
        "article": _tr("Duplicera artikel"),
        "part": _tr("Duplicera delartikel"),
        "calendar": _tr("Duplicera kalender"),
        "event": _tr("Duplicera händelse"),
        "contacts": _tr("Duplicera kontaktlista"),
        "contact": _tr("Duplicera kontakt"),
    }[kind]
