"""All that a user has, taken from one computer to another: the store and the profiles of sending services.

Both run beside the window's thread and tell how far they have come.
"""

from __future__ import annotations

import contextlib
import datetime as dt
import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Final, NamedTuple, TypeAlias

from editor.store.thread import StoreThread
from editor.support import files
from editor.support.errors import DiskFull, FolderNotWritable

if TYPE_CHECKING:
    from editor.store.moving import Unpacked

Tell: TypeAlias = Callable[[int, int], bool]
"""Called with the bytes done and all bytes; ``False`` stops the work."""

ENDING: Final = ".lansbrev-allt"
"""The name of a file that holds everything."""

_PROFILES: Final = "profiles"


def save_everything(store: StoreThread, settings: Path, target: Path, *, now: dt.datetime, tell: Tell) -> None:
    """Pack the store and the profiles in the settings folder's ``profiles`` into ``target``.

    Raises MovingStopped and the store's errors; ``target`` is then as it was.
    """
    from editor.store.moving import pack
    from editor.store.schema import check_copy

    with _temporary_folder(store.folder) as folder:
        database = folder / "lansbrev.db"
        issues = store.call(lambda library: library.copy_to(database, between=lambda: store.let_saves_pass(library)))
        check_copy(database)
        pack(database, store.pictures, _profiles(settings), target, issues=issues, made_at=now, tell=tell)


class Fetched(NamedTuple):
    """How many issues there are now, and the copy of the database that was there before."""

    issues: int
    kept: Path | None


def fetch_everything(file: Path, store: Path, settings: Path, *, now: dt.datetime, tell: Tell) -> Fetched:
    """Let what ``file`` holds be the store in the folder ``store``, which nobody has open.

    What was there stays as a copy in ``backups``; a profile that is here already stays as it is. Raises
    MovingStopped, NotAMoveFile, FileNotReadable, MoveFileDamaged and the store's errors; the store is as it was then.
    """
    from editor.store.moving import put_in_place, unpack

    files.make_folder(store)
    with _temporary_folder(store) as folder:
        found = unpack(file, folder, tell=tell)
        _take_profiles(found, settings)
        kept = put_in_place(found, store, now=now)
    return Fetched(issues=found.manifest.issues, kept=kept)


@contextlib.contextmanager
def _temporary_folder(store: Path) -> Iterator[Path]:
    """A folder on the store's own disk for the time of the context. Raises the errors of a full disk."""
    try:
        with tempfile.TemporaryDirectory(
            dir=store, prefix=files.TEMPORARY_PREFIX, ignore_cleanup_errors=True
        ) as folder:
            yield Path(folder)
    except OSError as error:
        raise files.translated(error, store) from error
    except (DiskFull, FolderNotWritable) as error:
        if Path(str(error.data["folder"])).is_relative_to(store):  # the hidden folder's name tells the user nothing
            raise type(error)(folder=str(store)) from error
        raise


def _profiles(settings: Path) -> dict[str, bytes]:
    """The files of profiles by name. A copy that somebody made beside them ("brevo - Kopia.toml") is none."""
    from editor.store.moving import may_be_packed

    found = {f"{_PROFILES}/{path.name}": path.read_bytes() for path in sorted((settings / _PROFILES).glob("*.toml"))}
    return {name: data for name, data in found.items() if may_be_packed(name, data)}


def _take_profiles(found: Unpacked, settings: Path) -> None:
    for name, data in found.settings.items():
        path = settings / name
        usual = files.safe_file_name(path.name, "") == path.name  # on Windows con.toml is no file
        if name.startswith(f"{_PROFILES}/") and name.endswith(".toml") and usual and not path.exists():
            files.make_folder(path.parent)
            files.write_atomically(path, data)
