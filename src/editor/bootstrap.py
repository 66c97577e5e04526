"""Puts the parts together: the window with its store, and what the command line asks of a store.

Each function imports what it needs: the window comes up before anything that only a command needs is loaded.
"""

from __future__ import annotations

import gc
import os
import sys
from collections.abc import Callable, Collection, Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from editor.support import log, paths
from editor.support.errors import EditorError, FileInTheWay
from editor.support.settings import Settings

if TYPE_CHECKING:
    from editor.store.errors import LogLost
    from editor.store.summary import IssueSummary
    from editor.store.thread import StoreThread
    from editor.workspace.exports.facts import ExportFacts
    from editor.workspace.incoming import Incoming

T = TypeVar("T")


class NoDisplay(EditorError):
    """There is no screen to show a window on. No data."""

    code = "no_display"


class ProgramOnNetwork(EditorError):
    """The preview's engine refuses to run from a network drive. Data: ``folder`` (the program's)."""

    code = "program_on_network"


def run_window(*, store_folder: Path, file: Path | None, environment: Mapping[str, str] = os.environ) -> int:
    """Show the window until it is closed; ``file`` is an issue file to import and open. Returns the exit status."""
    if not _has_display(environment):
        raise NoDisplay
    file = None if file is None else file.absolute()
    store_folder = store_folder.absolute()
    settle(environment)
    gc.disable()  # until the first paint: what is made by then stays, and looking through it again and again takes time
    from editor.desktop import app

    folders = paths.user_folders()
    log.configure(folders.log)
    return app.run(store_folder, file=file, settings=Settings(folders.settings / "settings.json"))


def settle(environment: Mapping[str, str]) -> None:
    """Work from a folder where the window can; only the frozen program on Windows has to. Paths are absolute by now.

    Raises ProgramOnNetwork where the program lies on a network drive itself.
    """
    if sys.platform != "win32" or not getattr(sys, "frozen", False):
        return
    from editor.store.network import is_on_network
    from editor.support.surroundings import leave_bad_place

    program = Path(sys.executable).parent
    if is_on_network(program):
        raise ProgramOnNetwork(folder=str(program))
    leave_bad_place(str(program), environment.get("SYSTEMROOT", ""))


Warn = Callable[["LogLost"], None]
"""Called where something that was saved in a store may be missing; the store can be used."""


def issues(store_folder: Path, warn: Warn) -> tuple[IssueSummary, ...]:
    """The issues of a store, the latest changed first; none where there is no store yet."""
    if not _has_store(store_folder):
        return ()
    with _store(store_folder, warn) as store:
        return store.call(lambda library: library.issues())


def stored_issue(store_folder: Path, issue_id: str, warn: Warn) -> tuple[Incoming, ExportFacts]:
    """An issue of a store with its pictures, and what an export needs besides. Pictures are read when they are asked
    for: a format without pictures needs none of them, and suffers from none that is damaged.

    Raises UnknownIssue and the store's other errors.
    """
    from editor.store.errors import UnknownIssue
    from editor.workspace.exports.history import facts_of
    from editor.workspace.incoming import Incoming

    if not _has_store(store_folder):
        raise UnknownIssue(id=issue_id)
    with _store(store_folder, warn) as store:
        stored = store.call(lambda library: library.load_issue(issue_id))
        facts = store.call(lambda library: facts_of(library, stored.id))
        shelf = store.pictures
    originals = {crop.original.sha256: crop.original for crop in stored.record.crops.values()}
    found = Incoming(
        issue=stored.issue,
        pictures=stored.pictures,
        picture_data=_ReadLater(stored.pictures, lambda file: shelf.read(stored.pictures[file].sha256, name=file)),
        record=stored.record,
        originals=_ReadLater(originals, lambda sha256: (originals[sha256], shelf.read(sha256))),
    )
    return found, facts


class _ReadLater(Mapping[str, T]):
    """Values that ``read`` gives for each of ``keys``, whenever one is asked for."""

    def __init__(self, keys: Collection[str], read: Callable[[str], T]) -> None:
        self._keys = keys
        self._read = read

    def __getitem__(self, key: str) -> T:
        if key not in self._keys:
            raise KeyError(key)
        return self._read(key)

    def __iter__(self) -> Iterator[str]:
        return iter(self._keys)

    def __len__(self) -> int:
        return len(self._keys)


def import_issue(store_folder: Path, file: Path, warn: Warn) -> str:
    """Keep the issue of ``file`` in the store; returns its id there."""
    from editor.workspace import arrivals, incoming

    found = incoming.read(file)
    with _store(store_folder, warn) as store:
        return store.call(lambda library: arrivals.receive(library, found, made_by="")).issue_id


def _has_store(folder: Path) -> bool:
    """Whether there is a folder to look in. Raises FileInTheWay where its name is a file's."""
    try:
        if folder.exists() and not folder.is_dir():
            raise FileInTheWay(file=str(folder))
        return folder.is_dir()
    except OSError:  # one may not even look: opening the store says why
        return True


@contextmanager
def _store(folder: Path, warn: Warn) -> Iterator[StoreThread]:
    """The store, open. That something may be missing is not noted as told: a command may have nobody who reads it."""
    from editor.store.thread import StoreThread

    store = StoreThread(folder, _at_once, program="lansbrev (kommandorad)")
    try:
        lost = store.call(lambda library: library.unmerged.lost)
        if lost is not None:
            warn(lost)
        yield store
    finally:
        store.close()


def _at_once(callback: Callable[[], None]) -> None:
    callback()


def _has_display(environment: Mapping[str, str]) -> bool:
    """Whether Qt will find a screen: without one it ends the process with no word that helps."""
    if sys.platform in ("win32", "darwin"):
        return True
    return any(environment.get(name) for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"))
