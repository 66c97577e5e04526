"""Where the door of a running program is, and who holds its key: told without what a knock needs (QtNetwork)."""

from __future__ import annotations

import os
import sys
import tempfile
from pathlib import Path

from PySide6.QtCore import QCryptographicHash, QLockFile


def door_name(store_folder: Path, user: str) -> str:
    """What the door of this user's program on this store is called: a socket's path, on Windows a pipe's name."""
    told = f"{user}\n{os.path.normcase(store_folder.absolute())}"
    hashed = QCryptographicHash.hash(
        told.encode("utf-8", "surrogatepass"), QCryptographicHash.Algorithm.Sha256
    )  # hashlib would load all of OpenSSL
    sign = hashed.toHex().toStdString()
    name = f"lansbrev-{sign[:20]}"
    if sys.platform == "win32":
        return name
    return f"{os.environ.get('XDG_RUNTIME_DIR') or tempfile.gettempdir()}/{name}"


def take_key(name: str) -> QLockFile | None:
    """The key to the door, which one process at a time holds, until it ends or lets go of what is returned.

    ``None`` where another process holds it: that one runs, or is just starting. What a killed process held is free.
    """
    folder = "" if Path(name).is_absolute() else f"{tempfile.gettempdir()}/"
    key = QLockFile(f"{folder}{name}.key")
    key.setStaleLockTime(0)  # however long it is held: only a process that is gone loses it
    held_by_another = not key.tryLock(0) and key.error() == QLockFile.LockError.LockFailedError
    return None if held_by_another else key
