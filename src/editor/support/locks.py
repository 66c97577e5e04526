"""A lock that belongs to this process: the operating system takes it back however the process ends."""

from __future__ import annotations

import contextlib
import errno
import os
import sys
from pathlib import Path

_TAKEN = frozenset({errno.EACCES, errno.EAGAIN, errno.EDEADLK})


class FileLock:
    """A held lock; :meth:`release` lets go and removes the file."""

    def __init__(self, path: Path, descriptor: int) -> None:
        self._path = path
        self._descriptor = descriptor

    @classmethod
    def take(cls, path: Path) -> FileLock | None:
        """Lock ``path`` (made if missing) without waiting; ``None`` while another process holds it.

        Raises ``OSError`` where the file cannot be made. A file system that knows no locks gives every lock.
        """
        descriptor = os.open(path, os.O_RDWR | os.O_CREAT, 0o600)
        try:
            _lock(descriptor)
        except OSError as error:
            if error.errno in _TAKEN:
                os.close(descriptor)
                return None
        return cls(path, descriptor)

    def release(self) -> None:
        os.close(self._descriptor)
        with contextlib.suppress(OSError):
            self._path.unlink()


if sys.platform == "win32":
    import msvcrt

    def _lock(descriptor: int) -> None:
        msvcrt.locking(descriptor, msvcrt.LK_NBLCK, 1)

else:
    import fcntl

    def _lock(descriptor: int) -> None:
        fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
