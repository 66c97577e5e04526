"""The bin empties itself, and pictures that nothing names any more go, at a calm moment after the start."""

from __future__ import annotations

import logging
from collections.abc import Callable
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, QTimer

from editor.support.errors import EditorError

if TYPE_CHECKING:
    from editor.workspace.bin import Tidied
    from editor.workspace.workspace import Workspace

CALM_AFTER_MS: Final = 45_000
"""The first issue is open by then, and nobody waits for the store."""

_log = logging.getLogger(__name__)


def tidy_later(workspace: Callable[[], Workspace | None], owner: QObject, after_ms: int = CALM_AFTER_MS) -> None:
    """Tidy the store once after ``after_ms``, if there is one open then; ``owner`` gone, nothing happens."""

    def tidy() -> None:
        opened = workspace()
        if opened is not None:
            opened.bin.tidy(_tidied, _failed)

    QTimer.singleShot(after_ms, owner, tidy)


def _tidied(tidied: Tidied) -> None:
    if tidied.deleted or tidied.pictures:
        _log.info("gone for good after their days: %d; pictures nothing names: %d", tidied.deleted, tidied.pictures)


def _failed(error: EditorError) -> None:
    _log.warning("the store was not tidied: %s", error.code)
