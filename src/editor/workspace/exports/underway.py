"""Which folders an export was writing to: an export that was cut off is recognised when the program starts next."""

from __future__ import annotations

import logging
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Final

import msgspec

from editor.support.errors import EditorError
from editor.support.settings import Settings
from editor.workspace.exports import staging
from editor.workspace.exports.staging import Leftover

_KEY: Final = "export.underway"
_MOST: Final = 50

_log = logging.getLogger(__name__)


class Interrupted(msgspec.Struct, frozen=True, kw_only=True):
    """An export that was cut off. ``outcome`` says what was done: its files are all there, or none of them is.

    The sentence for the user has the code ``interrupted_finished`` or ``interrupted_removed`` (data: ``folder``).
    """

    folder: Path
    outcome: Leftover

    @property
    def code(self) -> str:
        return f"interrupted_{self.outcome}"


CODES: Final = ("interrupted_finished", "interrupted_removed")


class Underway:
    """Remembers in the settings, before an export writes, where it will; and forgets when it has ended."""

    def __init__(self, settings: Settings) -> None:
        self._settings = settings

    @contextmanager
    def export_to(self, folder: Path) -> Iterator[None]:
        """An export into ``folder``: remembered until it is over, however it ends (but by the end of the process)."""
        name = str(folder.absolute())
        self._settings.set(_KEY, [*(other for other in self._folders() if other != name), name][-_MOST:])
        self._settings.wait()
        try:
            yield
        finally:
            self._forget(name)

    def settle(self) -> tuple[Interrupted, ...]:
        """Finish or take back every export that was cut off, and say so. Called once when the program starts.

        It looks at the folders, which may lie on a slow drive: not for the thread of the window. A folder that is out
        of reach, or where an export is at work, stays remembered.
        """
        settled: list[Interrupted] = []
        for name in self._folders():
            folder = Path(name)
            try:
                found = staging.settle(folder)
            except (EditorError, OSError) as error:
                _log.warning("an export may be unfinished: %s", type(error).__name__)
                continue
            settled += (Interrupted(folder=folder, outcome=outcome) for outcome in found)
            if folder.is_dir() or folder.parent.is_dir():
                self._forget(name)
        return tuple(settled)

    def _folders(self) -> list[str]:
        nothing: list[str] = []
        return self._settings.get(_KEY, nothing)

    def _forget(self, name: str) -> None:
        self._settings.set(_KEY, [other for other in self._folders() if other != name])
        self._settings.wait()
