"""Files written whole or not at all, and names that every file system takes."""

from __future__ import annotations

import contextlib
import errno
import os
import re
import stat
import unicodedata
from collections.abc import Iterator
from pathlib import Path

from editor.support.errors import DiskFull, EditorError, FileInTheWay, FolderNotWritable

TEMPORARY_PREFIX = ".lansbrev-"
"""Names that begin so are unfinished work of this program; they may be removed once it no longer runs."""

_NO_ROOM = frozenset({errno.ENOSPC, errno.EFBIG, getattr(errno, "EDQUOT", errno.ENOSPC)})
_MAX_NAME_BYTES = 180
_NEAR_THE_LIMIT = 150
_SPELLED = str.maketrans({"ß": "ss", "æ": "ae", "ø": "o", "đ": "d", "ŧ": "t", "ŋ": "n", "ł": "l"})
_LONGEST_STEM = 60
_FORBIDDEN = re.compile(r'[<>:"/\\|?*]')
_RESERVED = re.compile(r"(con|prn|aux|nul|conin\$|conout\$|clock\$|(com|lpt)[0-9¹²³])\Z", re.IGNORECASE)


def extended(path: str) -> str:
    """An absolute path of Windows in the form without a limit of length, where it comes near the usual 260.

    Source: Microsoft, "Maximum Path Length Limitation". With ``\\\\?\\`` a path may have 32,767 characters, whatever
    the computer's policy is. Room is left for a folder and a temporary name below it.
    """
    if len(path) < _NEAR_THE_LIMIT or path.startswith("\\\\?\\"):
        return path
    return f"\\\\?\\UNC\\{path[2:]}" if path.startswith("\\\\") else f"\\\\?\\{path}"


def reachable(path: Path) -> Path:
    """``path`` in a form in which this system reaches it, however long it is."""
    return Path(extended(str(path.absolute()))) if os.name == "nt" else path


def refuse_special(path: Path) -> None:
    """Raise ``OSError`` unless ``path`` is, or leads to, an ordinary file: to read a pipe or a device may wait for ever
    or have no end."""
    if not stat.S_ISREG(path.stat().st_mode):
        raise OSError(errno.EINVAL, "not a regular file", str(path))


def read_ordinary(path: Path) -> bytes:
    """All bytes of an ordinary file. Raises ``OSError``, at once for anything else (:func:`refuse_special`)."""
    refuse_special(path)
    return path.read_bytes()


def write_atomically(path: Path, data: bytes, *, durable: bool = True) -> None:
    """Write ``data`` to ``path``: after any failure or loss of power the old file or the new one is there, whole.

    Where it need not be ``durable``, the disk is not waited for: a loss of power may leave anything in the file.
    The folder must exist. Raises :class:`FolderNotWritable`, :class:`DiskFull` or :class:`FileInTheWay`.
    """
    temporary = path.with_name(f"{TEMPORARY_PREFIX}{os.urandom(8).hex()}.tmp")
    try:
        write_durably(temporary, data, wait=durable)
        replace(temporary, path)
    except EditorError:
        with contextlib.suppress(OSError):
            temporary.unlink()
        raise
    if durable:
        sync_folder(path.parent)


def write_durably(path: Path, data: bytes, *, wait: bool = True) -> None:
    """Write a new file that nobody else reads yet, and ``wait`` until it is on the disk.

    Raises as :func:`write_atomically`.
    """
    try:
        with path.open("xb", buffering=0) as file:
            write_all(file.fileno(), data)
            if wait:
                os.fsync(file.fileno())
    except OSError as error:
        raise translated(error, path.parent) from error


def write_all(descriptor: int, data: bytes) -> None:
    """Write every byte: a disk that fills up may take a part and report no error."""
    rest = memoryview(data)
    while rest:
        rest = rest[os.write(descriptor, rest) :]


def replace(source: Path, target: Path) -> None:
    """Move ``source`` onto ``target`` in one step.

    Raises :class:`FileInTheWay` where a folder, or a file another program holds, stands in the target's place.
    """
    try:
        source.replace(target)
    except OSError as error:
        if target.exists() and error.errno not in _NO_ROOM:
            raise FileInTheWay(file=str(target)) from error
        raise translated(error, target.parent) from error


def make_folder(folder: Path) -> None:
    """Make ``folder`` and what it lies in, if it is not there. Raises as ``write_atomically``."""
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except (FileExistsError, NotADirectoryError) as error:
        raise FileInTheWay(file=str(_first_file(folder))) from error
    except OSError as error:
        raise translated(error, folder) from error


@contextlib.contextmanager
def temporary_folder(purpose: str) -> Iterator[Path]:
    """A folder for the time of the context, among the system's temporary ones. ``purpose`` is part of its name.

    Raises as :func:`write_atomically`, also for what is written into it. What cannot be removed at the end (Windows:
    while a virus scanner looks at it) is left to the system.
    """
    import tempfile  # late: a start of the program has no use for it

    try:
        with tempfile.TemporaryDirectory(prefix=f"lansbrev-{purpose}-", ignore_cleanup_errors=True) as name:
            yield Path(name)
    except OSError as error:
        raise translated(error, Path(tempfile.tempdir or ".")) from error


def sync_file(path: Path) -> None:
    """Wait until what was written to ``path`` is on the disk. Raises as :func:`write_atomically`."""
    try:
        with path.open("rb+") as file:
            os.fsync(file.fileno())
    except OSError as error:
        raise translated(error, path.parent) from error


def sync_folder(folder: Path) -> None:
    """Make new names in ``folder`` durable. Windows has no such call and keeps names in its own journal."""
    if os.name == "nt":
        return
    with contextlib.suppress(OSError):  # some network file systems refuse; the data itself is already synced
        descriptor = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(descriptor)
        finally:
            os.close(descriptor)


def translated(error: OSError, folder: Path) -> EditorError:
    """The program's error for a failed write in ``folder``."""
    if error.errno in _NO_ROOM:
        return DiskFull(folder=str(folder))
    return FolderNotWritable(folder=str(folder))


def safe_file_name(text: str, fallback: str) -> str:
    """``text`` as a file name that Windows, macOS and Linux take; ``fallback`` where nothing of it is left.

    Letters such as å, ä, ö are kept (NFC); at most 180 bytes of UTF-8, an ending such as ``.html`` included.
    """
    visible = "".join(
        " " if character.isspace() else character
        for character in unicodedata.normalize("NFC", text)
        if character.isspace() or unicodedata.category(character)[0] != "C"
    )
    name = " ".join(_FORBIDDEN.sub(" ", visible).split()).strip(". ")
    if _RESERVED.match(name.split(".")[0].rstrip()):
        name = f"_{name}"
    return _shortened(name) or fallback


def ascii_stem(text: str, fallback: str) -> str:
    """``text`` as the stem of a file name in lower-case ASCII (``a-z``, ``0-9``, ``-``), at most 60 characters.

    Mail programs and web servers mangle other letters. ``fallback`` where nothing is left.
    """
    spelled = unicodedata.normalize("NFKD", text.lower().translate(_SPELLED)).encode("ascii", "ignore").decode()
    stem = re.sub(r"[^a-z0-9]+", "-", spelled).strip("-")[:_LONGEST_STEM].strip("-") or fallback
    return f"{stem}-1" if _RESERVED.match(stem) else stem


def _shortened(name: str) -> str:
    if len(name.encode()) <= _MAX_NAME_BYTES:
        return name
    stem, dot, ending = name.rpartition(".")
    suffix = f"{dot}{ending}" if stem and len(ending.encode()) <= 12 else ""
    stem = stem if suffix else name
    room = _MAX_NAME_BYTES - len(suffix.encode())
    return stem.encode()[:room].decode(errors="ignore").rstrip(". ") + suffix


def _first_file(folder: Path) -> Path:
    return next((part for part in [*reversed(folder.parents), folder] if part.is_file()), folder)
