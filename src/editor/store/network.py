"""Whether a folder lies on a network drive, where SQLite's write-ahead log must not be used.

Source: SQLite, "WAL does not work over a network filesystem" (https://sqlite.org/wal.html).
"""

from __future__ import annotations

import re
import sys
from pathlib import Path
from typing import Final

from editor.store.errors import NetworkFolder

NETWORK_TYPES: Final = frozenset(
    {"afpfs", "afs", "beegfs", "ceph", "cifs", "coda", "davfs", "glusterfs", "lustre", "ncpfs", "nfs", "nfs4", "smb3"}
    | {"smbfs", "fuse.davfs2", "fuse.glusterfs", "fuse.rclone", "fuse.s3fs", "fuse.smbnetfs", "fuse.sshfs"}
)
"""File system types of /proc/mounts that reach another computer. 9p and virtiofs are not among them: they are how
virtual machines and WSL show the local disk."""

_DRIVE_REMOTE: Final = 4
_OCTAL = re.compile(r"\\([0-7]{3})")


def refuse_network_folder(folder: Path) -> None:
    """Raise :class:`NetworkFolder` if ``folder`` (which need not exist) lies on a network drive."""
    if is_on_network(folder):
        raise NetworkFolder(folder=str(folder))


def is_on_network(folder: Path) -> bool:
    """Whether ``folder`` lies on a network drive, as far as the system tells."""
    resolved = folder.resolve()
    if sys.platform == "win32":
        return is_unc(str(resolved)) or _drive_type(resolved.anchor) == _DRIVE_REMOTE
    try:
        mounts = Path("/proc/mounts").read_text(encoding="utf-8", errors="surrogateescape")
    except OSError:  # macOS, or a sandbox without /proc
        return False
    return mount_type(resolved, mounts) in NETWORK_TYPES


def is_unc(path: str) -> bool:
    r"""Whether a Windows path names a computer: ``\\server\share``, also as ``\\?\UNC\server\share``."""
    path = path.replace("/", "\\")
    if path.upper().startswith("\\\\?\\UNC\\"):
        return True
    return path.startswith("\\\\") and not path.startswith(("\\\\?\\", "\\\\.\\"))


def mount_type(folder: Path, mounts: str) -> str:
    """The type of the file system ``folder`` (absolute) lies on; ``mounts`` is the text of /proc/mounts."""
    found = ""
    longest = -1
    for line in mounts.splitlines():
        fields = line.split(" ")
        if len(fields) < 3:
            continue
        place = Path(_OCTAL.sub(lambda match: chr(int(match[1], 8)), fields[1]))
        if folder.is_relative_to(place) and len(place.parts) >= longest:  # a later mount hides an earlier one
            found, longest = fields[2], len(place.parts)
    return found


def _drive_type(root: str) -> int:
    if sys.platform != "win32":
        return 0
    import ctypes

    return int(ctypes.windll.kernel32.GetDriveTypeW(root))
