"""Exports that were cut off are finished or taken back when the program starts next, and that is said."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from editor.desktop.tasks import Progress, Task
from editor.support.messages import Messages
from editor.support.settings import Settings

if TYPE_CHECKING:
    from editor.workspace.exports.underway import Interrupted


def settle_exports(settings: Settings, messages: Messages, tell: Callable[[str], None], parent: QObject) -> None:
    """Look after every folder that an export was writing to, beside the window; ``tell`` gets what was done, if any.

    The folders may lie on a slow drive. What goes wrong is in the log: nobody asked for it just now.
    """

    def work(_: Progress) -> tuple[Interrupted, ...]:
        from editor.workspace.exports.underway import Underway

        return Underway(settings).settle()

    def settled(found: tuple[Interrupted, ...]) -> None:
        task.deleteLater()
        sentences = [messages.text(one.code, folder=str(one.folder)) for one in found]
        if sentences:
            tell("\n".join(dict.fromkeys(sentences)))

    task = Task(work, parent)
    task.succeeded.connect(settled)
    task.failed.connect(task.deleteLater)
    task.start()
