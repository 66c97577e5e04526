"""The end of work in a store: everything is saved, or the user says that it may be lost."""

from __future__ import annotations

import logging
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from editor.desktop.desk import Desk
from editor.support.errors import EditorError

if TYPE_CHECKING:
    from editor.workspace.workspace import Workspace

_log = logging.getLogger(__name__)


def _tr(text: str) -> str:
    return QCoreApplication.translate("Closing", text)


def close_store(workspace: Workspace, desk: Desk) -> bool:
    """Save all and let go of the store; ``False`` where that fails and the user would rather stay."""
    try:
        workspace.close()
    except EditorError as error:
        leave = desk.prompts.confirm(
            desk.window,
            _tr("Det senaste är inte sparat. Vill du stänga ändå?"),
            desk.messages.sentence(error),
            _tr("Stäng utan att spara"),
        )
        if not leave:
            return False
        workspace.abandon()
    return True


def save_at_once(workspace: Workspace) -> None:
    """Save all without a question: the user logs off. What cannot be saved is said in the log."""
    try:
        workspace.save_all()
    except EditorError as error:
        _log.error("not saved at log-off: %s", error.code)
