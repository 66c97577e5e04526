"""When something happened, as people say it: "i dag 14.32", "i går 16.05", "13 april 2023"."""

from __future__ import annotations

import datetime as dt

from PySide6.QtCore import QCoreApplication, QLocale

from editor.swedish.dates import long_date


def _tr(text: str) -> str:
    return QCoreApplication.translate("Times", text)


def happened(at: dt.datetime, now: dt.datetime) -> str:
    """``at`` in words, seen from ``now``; both aware, the words are in ``now``'s zone."""
    local = at.astimezone(now.tzinfo)
    days = (now.date() - local.date()).days
    if days == 0:
        return _tr("i dag {0}").format(f"{local:%H.%M}")
    if days == 1:
        return _tr("i går {0}").format(f"{local:%H.%M}")
    return long_date(local.date(), spoken())


def spoken() -> str:
    """The window's language, for dates in words."""
    return "en" if QLocale().language() == QLocale.Language.English else "sv"


def local_now() -> dt.datetime:
    """The time now, in the machine's zone."""
    return dt.datetime.now().astimezone()
