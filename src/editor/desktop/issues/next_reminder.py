"""The command that goes on to the next place marked to be looked at."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from editor.desktop.desk import Desk
from editor.desktop.outline.model import MARK_ROLE


def _tr(text: str) -> str:
    return QCoreApplication.translate("Reminders", text)


def go_to_next_reminder(desk: Desk) -> None:
    """Put the cursor into the form of the next block that is marked, after the one shown; round to the first."""
    view = desk.host.issue_view
    model, shown = view.outline.model, view.outline.row
    indexes = model.indexes()
    at = next((n for n, index in enumerate(indexes) if shown is not None and model.row(index) is shown), -1)
    marked = [index for index in (*indexes[at + 1 :], *indexes[: at + 1]) if index.data(MARK_ROLE)]
    row = model.row(marked[0]) if marked else None
    if row is None:
        desk.say(_tr("Inget är markerat att se över."))
    else:
        view.go_to(row.key)
