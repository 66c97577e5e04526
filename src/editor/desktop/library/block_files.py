"""Files of saved blocks, taken in: read beside the window, kept by the register."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject

from editor.desktop.desk import Desk
from editor.desktop.tasks import Task
from editor.store.values import RegisterEntry
from editor.support.errors import EditorError
from editor.workspace import incoming
from editor.workspace.incoming import Incoming


def take_block(
    desk: Desk, file: Path, owner: QObject, done: Callable[[RegisterEntry], None], failed: Callable[[EditorError], None]
) -> None:
    """Put the block of a file among the saved blocks. ``owner`` is what must still be there when it has been read."""

    def read(came: Incoming) -> None:
        workspace = desk.workspace
        try:
            if workspace is not None:
                workspace.blocks.take_in(came, done, failed)
        except EditorError as error:
            failed(error)

    task: Task[Incoming] = Task(lambda progress: incoming.read(file), owner)
    task.succeeded.connect(read)
    task.failed.connect(failed)
    for ended in (task.succeeded, task.failed, task.cancelled):
        ended.connect(task.deleteLater)
    task.start()
