"""What is tried of stores alone: an old one is brought up to date, the window's own is read again."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from editor.selftest.report import Facts, expect
from editor.support import paths

if TYPE_CHECKING:
    from editor.newsletter.issue import Issue


def migrate(folder: Path) -> Facts:
    """A store as the first version left it, with the sample in it, opens and gives the sample back."""
    from editor.store.earlier import make_earlier
    from editor.store.opening import DATABASE_NAME
    from editor.store.schema import CURRENT
    from editor.store.thread import StoreThread
    from editor.workspace import incoming
    from editor.workspace.workspace import keep_new

    sample = incoming.read(_sample_file())
    store = StoreThread(folder, _at_once)
    try:
        issue_id = store.call(lambda library: keep_new(library, sample))
    finally:
        store.close()
    newest = (folder / DATABASE_NAME).rename(folder / "newest.db")
    make_earlier(folder / DATABASE_NAME, newest, 1)
    found, damaged = _read(folder, issue_id)
    expect(found == sample.issue and not damaged, "the migrated store does not give the sample back")
    return {"from_revision": 1, "to_revision": CURRENT.revision}


def stored(folder: Path, issue_id: str, written: Issue | None) -> Facts:
    """A program started afterwards finds what was typed, undamaged."""
    expect(bool(issue_id), "nothing was imported")
    found, damaged = _read(folder, issue_id)
    expect(found == written, "the store holds something else than what was on screen")
    expect(not damaged, "the store is damaged")
    return {"characters": len(str(found))}


def _read(folder: Path, issue_id: str) -> tuple[Issue, bool]:
    """An issue of the store in ``folder``, and whether the store has damaged ones."""
    from editor.store.thread import StoreThread

    store = StoreThread(folder, _at_once)
    try:
        found = store.call(lambda library: library.load_issue(issue_id)).issue
        return found, bool(store.call(lambda library: library.damaged_issues()))
    finally:
        store.close()


def _at_once(callback: Callable[[], None]) -> None:
    callback()


def _sample_file() -> Path:
    return paths.resources() / "sample" / "issue.lansbrev.json"
