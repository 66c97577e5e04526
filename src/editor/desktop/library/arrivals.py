"""Files of the program's own, opened: an issue, a saved block, everything of another computer. What became of them is
said."""

from __future__ import annotations

from functools import partial
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QTimer

from editor.desktop.desk import Desk
from editor.desktop.library.block_files import take_block
from editor.store.values import RegisterEntry, StoredIssue
from editor.support.errors import EditorError
from editor.workspace import moving
from editor.workspace.arrivals import Arrival
from editor.workspace.errors import HoldsABlock
from editor.workspace.open_issue import OpenIssue
from editor.workspace.workspace import Workspace


def _tr(text: str) -> str:
    return QCoreApplication.translate("Arrivals", text)


def open_file(desk: Desk, file: Path) -> None:
    """Take in an issue and open it, put a block among the saved ones, or ask whether to fetch everything."""
    workspace = desk.workspace
    if workspace is None:
        return
    if file.name.lower().endswith(moving.ENDING):
        from editor.desktop.library.move_dialog import show_moving

        QTimer.singleShot(0, desk.window, lambda: show_moving(desk, file))  # a drop ends before anything is asked
        return

    def failed(error: EditorError) -> None:
        if isinstance(error, HoldsABlock):
            take_block(desk, file, desk.window, partial(_tell_block, desk), desk.tell)
        else:
            desk.tell(error)

    workspace.import_file(file, partial(_open_arrival, desk), failed, name=_step_name(file))


def _tell_block(desk: Desk, entry: RegisterEntry) -> None:
    words = _tr("Filen innehöll ett block. {0} ligger nu bland de sparade blocken.").format(entry.facts.name)
    if desk.open_issue is None:
        desk.say(words)
        return
    from editor.desktop.library.reuse_window import show_reuse

    desk.say(words, _tr("Visa"), lambda: show_reuse(desk, entry.facts.name))


def _step_name(file: Path) -> str:
    """What the history calls the issue's becoming what a file holds."""
    return _tr("Ta in {0}").format(file.name)


def _open_arrival(desk: Desk, arrival: Arrival) -> None:
    """Open the issue, and say what became of it where that is not plain to see."""
    words = {
        "new": "",
        "same": _tr("Utgåvan i filen är densamma som du redan har."),
        "successor": _tr("Utgåvan är uppdaterad från filen. Det du hade finns bland tidigare versioner."),
        "ancestor": _tr("Filen är äldre än det du har. Inget är ändrat."),
        "other": _tr(
            "Utgåvan är ändrad både här och i filen. Filens version ligger nu som en egen utgåva bredvid din."
        ),
    }[arrival.kind]

    def tell() -> None:
        if words:
            desk.say(words)
        if arrival.kind == "other":
            QTimer.singleShot(0, lambda: _compare(desk, arrival))  # the issue is painted first

    desk.host.open_stored(arrival.issue_id, then=tell)


def _compare(desk: Desk, arrival: Arrival) -> None:
    """Put what came beside what was here, every changed word marked; block by block it can be taken over."""
    workspace = desk.workspace
    if workspace is None:
        return

    def opened_here(here: OpenIssue) -> None:
        came = desk.open_issue
        if came is not None and came.id == arrival.issue_id:
            if here.is_frozen:
                _look(desk, here, came)
            else:
                workspace.blocks.load(arrival.issue_id, partial(_choose, desk, workspace, here), desk.tell)

    workspace.open(arrival.beside, opened_here, desk.tell)


def _look(desk: Desk, here: OpenIssue, came: OpenIssue) -> None:
    """A published issue is looked at only."""
    from editor.desktop.versions.compare import CompareDialog

    dialog = CompareDialog(
        here.issue,
        lambda: came.issue,
        _tr("den här datorn"),
        desk.look,
        restore_block=None,
        parent=desk.window,
    )
    dialog.exec()
    dialog.deleteLater()


def _choose(desk: Desk, workspace: Workspace, here: OpenIssue, came: StoredIssue) -> None:
    from editor.desktop.versions.choose import ChooseDialog

    theirs = workspace.versions.of_other_desk(here, came)
    dialog = ChooseDialog(here.issue, theirs.issue, desk.look, desk.window)
    accepted, keys = dialog.exec(), dialog.value()
    dialog.deleteLater()
    if not accepted or not keys or here not in workspace.open_issues:
        return
    workspace.versions.take_blocks(here, theirs, keys, came.id, _tr("Ta över ur filen"))

    def tell() -> None:
        many = _tr("En ändring är tagen ur filen.") if len(keys) == 1 else _tr("{0} ändringar är tagna ur filen.")
        words = many.format(len(keys)) + " " + _tr("Filens version ligger också som en egen utgåva.")
        desk.say(words, _tr("Lägg den i Papperskorgen"), partial(_put_away, desk, workspace, came.id))

    desk.host.show_issue(here)
    tell()


def _put_away(desk: Desk, workspace: Workspace, issue_id: str) -> None:
    words = _tr("Filens utgåva ligger i Papperskorgen, och bland utgåvans tidigare versioner.")
    workspace.delete(issue_id, lambda: desk.say(words), desk.tell)
