"""The start page's list as it was last, so that the window shows it at once while the store is being opened.

A file beside the store; nothing depends on it. The store's own list takes its place a moment later.
"""

from __future__ import annotations

import logging
from pathlib import Path

import msgspec

from editor.store.summary import IssueSummary
from editor.support import files
from editor.support.errors import EditorError

FILE = "start.json"
LONGEST = 60
"""More cards than any screen shows at once."""

_log = logging.getLogger(__name__)


def read(store_folder: Path) -> tuple[IssueSummary, ...]:
    """The issues listed last, ``()`` where nothing is known."""
    try:
        return msgspec.json.decode((store_folder / FILE).read_bytes(), type=tuple[IssueSummary, ...])
    except (OSError, msgspec.MsgspecError):
        return ()


def write(store_folder: Path, issues: tuple[IssueSummary, ...]) -> None:
    """Keep the list for the next start; a list that cannot be kept is only logged."""
    data = msgspec.json.encode(issues[:LONGEST])
    try:
        file = store_folder / FILE
        if not file.is_file() or file.read_bytes() != data:
            files.write_atomically(file, data)
    except (EditorError, OSError) as error:
        _log.warning("the start list was not kept: %s", type(error).__name__)
