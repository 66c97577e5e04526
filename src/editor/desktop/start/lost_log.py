"""A box at the start where something that was saved may be missing."""

from __future__ import annotations

from typing import TYPE_CHECKING

from editor.desktop.desk import Desk
from editor.support.errors import EditorError

if TYPE_CHECKING:
    from editor.store.errors import LogLost
    from editor.workspace.workspace import Workspace


def tell_of_lost_log(desk: Desk, workspace: Workspace) -> None:
    """Say so once, if it is so; it counts as said when the box is closed."""

    def found(lost: LogLost | None) -> None:
        if lost is None or desk.workspace is not workspace:
            return
        from editor.workspace.lost_log import sentence

        desk.prompts.tell_error(desk.window, sentence(lost, desk.messages))
        if desk.workspace is workspace:  # the program may have been ended while the box stood there
            workspace.lost_log_told()

    workspace.lost_log(found, _said_by_the_list)


def _said_by_the_list(_: EditorError) -> None:
    """Why the store cannot be read at all stands on the start page."""
