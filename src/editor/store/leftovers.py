"""What a killed program, or a computer that lost its power, left unfinished in the store's folders."""

from __future__ import annotations

import contextlib
import datetime as dt
import shutil
from pathlib import Path

from editor.support import files


def remove_leftovers(store: Path, *, before: dt.datetime) -> int:
    """Remove unfinished files and folders that nobody has written to since ``before``; how many there were.

    What another program holds (Windows) stays for the next time.
    """
    removed = 0
    inside = [path for path in store.iterdir() if path.is_dir() and not path.is_symlink()]
    for folder in (store, *inside):
        for path in folder.glob(f"{files.TEMPORARY_PREFIX}*"):
            with contextlib.suppress(OSError):
                if path.stat().st_mtime < before.timestamp():
                    shutil.rmtree(path) if path.is_dir() and not path.is_symlink() else path.unlink()
                    removed += 1
    return removed
