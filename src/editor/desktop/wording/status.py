"""An issue's status in words and as an icon: never by colour."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QCoreApplication

from editor.newsletter.status import Standing

ICONS: Final[dict[Standing, str]] = {
    "draft": "edit",
    "review": "eye",
    "approved": "checkmark_circle",
    "changed": "warning",
    "published": "lock_closed",
}


def _tr(text: str) -> str:
    return QCoreApplication.translate("Status", text)


def status_words(status: Standing, version: int = 1) -> str:
    """What a status is called; a later version says which it is."""
    words = {
        "draft": _tr("Utkast"),
        "review": _tr("På granskning"),
        "approved": _tr("Godkänd"),
        "changed": _tr("Godkänd, ändrad sedan"),
        "published": _tr("Publicerad"),
    }[status]
    return _tr("{0}, version {1}").format(words, version) if version > 1 else words
