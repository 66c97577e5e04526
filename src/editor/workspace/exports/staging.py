"""Several files put into a folder together: all of them or none, also when the power fails half-way.

The files are first written into a hidden folder ``.lansbrev-…`` inside the target (the same disk, and no right to any
other folder needed), with links to the files they will replace. A journal, written when everything lies ready, is the
point of no return: from there each file is moved in by one ``rename``, so that every name holds the old file or
the new one, whole, at every moment. A hidden folder that a killed run left is found by the next: with a journal its
moves are finished (or, where it was on its way back, taken back), without one it is removed.
"""

from __future__ import annotations

import contextlib
import os
import re
import secrets
import shutil
from collections.abc import Callable, Iterable, Iterator, Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from pathlib import Path, PurePosixPath
from typing import Literal, TypeAlias

import msgspec

from editor.publishing.output_file import OutputFile
from editor.support import files
from editor.support.errors import DiskFull, EditorError, FileInTheWay, FolderNotWritable
from editor.support.locks import FileLock
from editor.workspace.errors import ExportCancelled, ExportRunning

Leftover: TypeAlias = Literal["finished", "removed"]

_STAGE_NAME = re.compile(r"\.lansbrev-[0-9a-f]{16}")
_LOCK_NAME = re.compile(r"\.lansbrev-[0-9a-f]{16}\.lock")
_JOURNAL = "journal.json"
_WRITERS = 4
"""Files written at once: most of the time goes in waiting until they are on the disk."""


class _Journal(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """``files`` are moved in order; those ``fresh`` replace nothing; ``folders`` did not exist before."""

    direction: Literal["in", "back"]
    files: tuple[str, ...]
    fresh: tuple[str, ...] = ()
    folders: tuple[str, ...] = ()


def put(
    outputs: Iterable[OutputFile], folder: Path, *, is_wanted: Callable[[], bool] = lambda: True
) -> tuple[Path, ...]:
    """Put ``outputs`` into ``folder`` (made if missing) together, the last of them last; returns their paths.

    They may be made while they are asked for: each is staged while the next is made, and an error of making ends all.

    ``is_wanted`` is asked before each file is staged and a last time before the first is moved;
    :class:`ExportCancelled` follows a no. Other errors: :class:`FileInTheWay`, :class:`FolderNotWritable`,
    :class:`DiskFull`, :class:`ExportRunning`. After an error the folder is what it was before.
    """
    folder = files.reachable(folder)
    with _told_of(folder):
        made = _missing(folder)
    try:
        files.make_folder(folder)
        stage = _Stage.begin(folder)
        try:
            _settle(folder, own=stage.path)
            names = stage.fill(outputs, is_wanted)
            stage.move_in()
        finally:
            stage.close()
    except (DiskFull, FolderNotWritable) as error:
        _remove_empty(made)
        if not Path(str(error.data["folder"])).is_relative_to(folder):  # where outputs are made, such as the PDF
            raise
        raise type(error)(folder=str(folder)) from error  # the hidden folder's name tells the user nothing
    except BaseException:
        _remove_empty(made)
        raise
    return tuple(folder / name for name in names)


def settle(folder: Path) -> tuple[Leftover, ...]:
    """Finish or remove what killed runs left in ``folder``; says of each which was done.

    Raises :class:`ExportRunning` if another process is at work there, and the errors of :func:`put`.
    """
    folder = files.reachable(folder)
    with _told_of(folder):
        is_there = folder.is_dir()
    return _settle(folder, own=None) if is_there else ()


def _settle(folder: Path, own: Path | None) -> tuple[Leftover, ...]:
    settled: list[Leftover] = []
    with _told_of(folder):
        left = _left_stages(folder)
    for path in left:
        if path == own:
            continue
        stage = _Stage.take(path)
        try:
            settled.append(stage.recover())
        finally:
            stage.close()
    _remove_lone_locks(folder)
    return tuple(settled)


@contextlib.contextmanager
def _told_of(folder: Path) -> Iterator[None]:
    """Raise the program's error for a folder that one may not even look into."""
    try:
        yield
    except OSError as error:
        raise files.translated(error, folder) from error


def _left_stages(folder: Path) -> list[Path]:
    found = [path for path in folder.iterdir() if _STAGE_NAME.fullmatch(path.name)]
    return sorted(path for path in found if path.is_dir() and not path.is_symlink())


def _remove_lone_locks(folder: Path) -> None:
    """A run killed at its very end leaves its lock's file only."""
    for path in folder.iterdir():
        if _LOCK_NAME.fullmatch(path.name) and not path.with_suffix("").exists():
            with contextlib.suppress(OSError):
                lock = FileLock.take(path)
                if lock is not None:
                    lock.release()


class _Stage:
    """One hidden folder, locked: ``new/`` holds what will be moved in, ``old/`` what that replaces."""

    def __init__(self, path: Path, lock: FileLock) -> None:
        self.path = path
        self._folder = path.parent
        self._lock = lock
        self._is_settled = True

    @classmethod
    def begin(cls, folder: Path) -> _Stage:
        """Make a new one in ``folder``."""
        path = folder / f"{files.TEMPORARY_PREFIX}{secrets.token_hex(8)}"
        stage = cls._locked(path)
        try:
            for part in ("new", "old"):
                (path / part).mkdir(parents=True)
        except OSError as error:
            stage.close()
            raise files.translated(error, folder) from error
        return stage

    @classmethod
    def take(cls, path: Path) -> _Stage:
        """Take over one that a killed run left. Raises :class:`ExportRunning` if its run is alive."""
        return cls._locked(path)

    @classmethod
    def _locked(cls, path: Path) -> _Stage:
        try:
            lock = FileLock.take(path.with_name(f"{path.name}.lock"))
        except OSError as error:
            raise files.translated(error, path.parent) from error
        if lock is None:
            raise ExportRunning(folder=str(path.parent))
        return cls(path, lock)

    def close(self) -> None:
        """Remove the hidden folder, unless files are still on their way: then the next run settles it."""
        if self._is_settled:
            shutil.rmtree(self.path, ignore_errors=True)
        self._lock.release()

    def fill(self, outputs: Iterable[OutputFile], is_wanted: Callable[[], bool]) -> tuple[str, ...]:
        """Write every output, and links to what it will replace, into the hidden folder; returns their names."""
        names: list[str] = []
        with ThreadPoolExecutor(_WRITERS) as writers:
            writing: list[Future[None]] = []
            for output in outputs:
                _check_name(self._folder, output.name)
                _check_wanted(is_wanted)
                names.append(output.name)
                writing.append(writers.submit(self._write, output))
        for written in writing:
            written.result()
        fresh = tuple(name for name in names if not self._keep_old(name))
        self._journal = _Journal(direction="in", files=tuple(names), fresh=fresh, folders=self._missing_folders(names))
        _check_wanted(is_wanted)
        return tuple(names)

    def _write(self, output: OutputFile) -> None:
        staged = self.path / "new" / output.name
        files.make_folder(staged.parent)
        files.write_durably(staged, output.data)

    def move_in(self) -> None:
        """Move everything to its place; if one file refuses, everything moved is taken back."""
        self._write_journal(self._journal)
        self._is_settled = False
        try:
            self._move(self._journal)
        except BaseException:
            self._take_back(self._journal)
            raise
        self._end_journey()

    def recover(self) -> Leftover:
        """Settle what a killed run left."""
        journal = self._read_journal()
        if journal is None:
            return "removed"
        self._is_settled = False
        if journal.direction == "back":
            self._take_back(journal)
            return "removed"
        try:
            self._move(journal)
        except EditorError:
            self._take_back(journal)
            return "removed"
        self._end_journey()
        return "finished"

    def _move(self, journal: _Journal) -> None:
        for name in journal.files:
            staged, target = self.path / "new" / name, self._folder / name
            if staged.is_file():  # otherwise a killed run has moved it already
                files.make_folder(target.parent)
                files.replace(staged, target)
        for folder in {(self._folder / name).parent for name in journal.files}:
            files.sync_folder(folder)

    def _take_back(self, journal: _Journal) -> None:
        """Give every name what it held before. Whatever refuses is left for the next run, as the journal says."""
        with contextlib.suppress(EditorError):  # a disk too full for the journal is no reason not to take back
            self._write_journal(msgspec.structs.replace(journal, direction="back"))
        refused = [name for name in journal.files if not self._has_taken_back(name, journal)]
        _remove_empty([self._folder / name for name in journal.folders])
        if not refused:
            self._end_journey()

    def _has_taken_back(self, name: str, journal: _Journal) -> bool:
        old, target = self.path / "old" / name, self._folder / name
        try:
            if old.is_file():
                files.replace(old, target)
            elif name in journal.fresh and not (self.path / "new" / name).is_file():
                target.unlink(missing_ok=True)
        except (EditorError, OSError):
            return False
        return True

    def _end_journey(self) -> None:
        with contextlib.suppress(FileNotFoundError):
            (self.path / _JOURNAL).unlink()
        files.sync_folder(self.path)
        self._is_settled = True

    def _keep_old(self, name: str) -> bool:
        """Link (or, where links are unknown, copy) what stands at ``name``; says whether anything did."""
        target, old = self._folder / name, self.path / "old" / name
        if not target.exists():
            return False
        files.make_folder(old.parent)
        try:
            os.link(target, old)
        except OSError:
            try:
                files.write_durably(old, target.read_bytes())
            except OSError as error:
                raise FileInTheWay(file=str(target)) from error
        return True

    def _missing_folders(self, names: Sequence[str]) -> tuple[str, ...]:
        """Folders inside the target that the outputs need and that are not there, innermost first."""
        parents = {str(parent) for name in names for parent in PurePosixPath(name).parents if str(parent) != "."}
        return tuple(sorted((name for name in parents if not (self._folder / name).is_dir()), key=len, reverse=True))

    def _write_journal(self, journal: _Journal) -> None:
        for folder in (self.path / "new", self.path / "old"):
            for inner in (folder, *(path for path in folder.rglob("*") if path.is_dir())):
                files.sync_folder(inner)
        files.write_atomically(self.path / _JOURNAL, msgspec.json.encode(journal))
        files.sync_folder(self._folder)

    def _read_journal(self) -> _Journal | None:
        """The journal, or ``None`` where there is none to trust: the folder may lie on a drive others write to."""
        try:
            journal = msgspec.json.decode((self.path / _JOURNAL).read_bytes(), type=_Journal)
        except (OSError, msgspec.DecodeError):
            return None
        named = (*journal.files, *journal.fresh, *journal.folders)
        return journal if all(_is_inside(name) for name in named) else None


def _is_inside(name: str) -> bool:
    parts = name.split("/")
    return all(part not in ("", ".", "..") and not re.search(r"[\\:\x00]", part) for part in parts)


def _check_name(folder: Path, name: str) -> None:
    """The name lies inside; nothing but a file stands where a file goes, nothing but a folder where a folder goes."""
    if not _is_inside(name):
        raise ValueError(f"not a name inside the folder: {name!r}")
    target = folder / name
    if target.is_dir():
        raise FileInTheWay(file=str(target))
    for parent in PurePosixPath(name).parents:
        if (folder / parent).exists() and not (folder / parent).is_dir():
            raise FileInTheWay(file=str(folder / parent))


def _check_wanted(is_wanted: Callable[[], bool]) -> None:
    if not is_wanted():
        raise ExportCancelled


def _missing(folder: Path) -> list[Path]:
    """The folders to be made for ``folder``, innermost first."""
    return [path for path in (folder, *folder.parents) if not path.exists()]


def _remove_empty(folders: Sequence[Path]) -> None:
    for folder in folders:
        with contextlib.suppress(OSError):
            folder.rmdir()
