"""The command that goes on to the next place marked to be looked at."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from editor.desktop.desk import Desk


def _tr(text: str) -> str:
    return QCoreApplication.translate("Reminders", text)


def go_to_next_reminder(desk: Desk) -> None:
    """Put the cursor into the form of the next block that is marked, after the one shown; round to the first."""
    if not desk.host.issue_view.go_to_next_mark():
        desk.say(_tr("Inget är markerat att se över."))
