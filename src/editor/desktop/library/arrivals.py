"""What is said of an issue that came in a file, before it is opened."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QCoreApplication, QTimer

from editor.desktop.desk import Desk
from editor.store.values import StoredIssue
from editor.workspace.arrivals import Arrival

LATER_MS = 400
"""The notice comes when the issue is on screen."""


def _tr(text: str) -> str:
    return QCoreApplication.translate("Arrivals", text)


def step_name(file: Path) -> str:
    """What the history calls the issue's becoming what a file holds."""
    return _tr("Ta in {0}").format(file.name)


def open_arrival(desk: Desk, arrival: Arrival) -> None:
    """Open the issue, and say what became of it where that is not plain to see."""
    desk.host.open_stored(arrival.issue_id)
    words = {
        "new": "",
        "same": _tr("Utgåvan i filen är densamma som du redan har."),
        "successor": _tr("Utgåvan är uppdaterad från filen. Det du hade finns bland tidigare versioner."),
        "ancestor": _tr("Filen är äldre än det du har. Inget är ändrat."),
        "other": _tr(
            "Utgåvan är ändrad både här och i filen. Filens version ligger nu som en egen utgåva bredvid din."
        ),
    }[arrival.kind]
    if words:
        QTimer.singleShot(LATER_MS, lambda: desk.say(words))
    if arrival.kind == "other":
        QTimer.singleShot(LATER_MS, lambda: _compare(desk, arrival))


def _compare(desk: Desk, arrival: Arrival) -> None:
    """Put what came beside what was here, every changed word marked."""
    workspace = desk.workspace
    if workspace is None:
        return

    def loaded(here: StoredIssue) -> None:
        from editor.desktop.dialogs.compare import CompareDialog

        opened = desk.open_issue
        if opened is None or opened.id != arrival.issue_id:
            return
        dialog = CompareDialog(
            here.issue,
            lambda: opened.issue,
            _tr("den här datorn"),
            desk.look,
            restore_block=None,
            parent=desk.window,
        )
        dialog.exec()
        dialog.deleteLater()

    workspace.blocks.load(arrival.beside, loaded, desk.tell)
