"""Who holds the store: a file beside it that is locked while a process has the store open.

The lock belongs to the operating system and ends with the process, however that ends, so a killed program never
leaves a store that asks questions. The file's text only says who it is.
"""

from __future__ import annotations

import errno
import json
import os
import socket
import sys
import time
from pathlib import Path
from typing import Final

from editor.store.errors import StoreHeld, StoreHeldByUnknown
from editor.support import files
from editor.support.errors import DiskFull

_LOCKED_BYTE: Final = 1 << 30
"""Windows lets nobody read a locked byte, so the lock lies far behind the text."""

_TAKEN: Final = frozenset({errno.EAGAIN, errno.EWOULDBLOCK, errno.EACCES, errno.EDEADLK})
"""How systems say that another process has the lock; any other error says that there can be no lock here."""

_WAIT_FOR_NAME_S: Final = 0.2
_TEXT_LIMIT: Final = 4096


class Holder:
    """The lock, held until :meth:`release`."""

    def __init__(self, descriptor: int) -> None:
        self._descriptor = descriptor

    @classmethod
    def take(cls, path: Path, program: str) -> Holder:
        """Lock ``path`` for this process and write ``program``, process id and computer into it.

        Raises :class:`StoreHeld` with what the holder wrote, or an error of :mod:`editor.support.files`.
        """
        try:
            descriptor = os.open(path, os.O_RDWR | os.O_CREAT | getattr(os, "O_BINARY", 0), 0o600)
        except OSError as error:
            raise files.translated(error, path.parent) from error
        try:
            _lock(descriptor)
        except OSError as error:
            os.close(descriptor)
            raise (_held(path) if error.errno in _TAKEN else files.translated(error, path.parent)) from error
        holder = cls(descriptor)
        try:
            holder._write({"program": program, "pid": os.getpid(), "host": socket.gethostname()})
        except OSError as error:
            why = files.translated(error, path.parent)
            if not isinstance(why, DiskFull):  # else: the lock holds without a name, and what there is can be read
                holder.release()
                raise why from error
        return holder

    def release(self) -> None:
        """Let go. The file stays: removing it could take it from under the next holder."""
        try:
            os.ftruncate(self._descriptor, 0)
        finally:
            os.close(self._descriptor)

    def _write(self, who: dict[str, str | int]) -> None:
        os.ftruncate(self._descriptor, 0)
        os.lseek(self._descriptor, 0, os.SEEK_SET)
        files.write_all(self._descriptor, json.dumps(who).encode())


def _held(path: Path) -> StoreHeld:
    """The error for a lock another process has; it may be just about to write its name."""
    until = time.monotonic() + _WAIT_FOR_NAME_S
    while True:
        who = _read(path)
        if who or time.monotonic() > until:
            break
        time.sleep(0.02)
    program, pid, host = who.get("program"), who.get("pid"), who.get("host")
    if isinstance(program, str) and isinstance(pid, int) and isinstance(host, str):
        return StoreHeld(file=str(path), program=program, pid=pid, host=host)
    return StoreHeldByUnknown(file=str(path))


def _read(path: Path) -> dict[str, object]:
    try:
        with path.open("rb") as file:
            who = json.loads(file.read(_TEXT_LIMIT))
    except (OSError, ValueError):
        return {}
    return who if isinstance(who, dict) else {}


if sys.platform == "win32":
    import msvcrt

    def _lock(descriptor: int) -> None:
        os.lseek(descriptor, _LOCKED_BYTE, os.SEEK_SET)
        msvcrt.locking(descriptor, msvcrt.LK_NBLCK, 1)

else:
    import fcntl

    def _lock(descriptor: int) -> None:
        fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
