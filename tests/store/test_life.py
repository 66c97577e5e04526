"""Killed at any moment of its life a store opens again, with all that was done and nothing that was half done.

``LANSBREV_KILLS`` sets how often (default 30).
"""

from __future__ import annotations

import os
import random
import tempfile
import time
from multiprocessing.connection import Connection
from pathlib import Path

from editor.store.library import Library
from editor.store.moving import unpack
from store.life import PERSON, World, world
from store.processes import child, live, report
from store.samples import library_in

KILLS = int(os.environ.get("LANSBREV_KILLS", "30"))
NAME = PERSON.name.split()[0].encode() + b" "


def told(connection: Connection, first: tuple[str, World]) -> tuple[str, list[World]]:
    """What was being done when the child was killed, and the worlds there may be: before that and after it."""
    said = [first]
    try:
        while connection.poll():
            said.append(connection.recv())
    except (EOFError, OSError):
        pass
    name, there = said[-1]
    if name == "done":
        return "nothing", [there]
    before = [world_ for told_, world_ in said if told_ == "done"][-1:]
    return name, [*before, there]


def test_killed_at_any_moment_of_its_life_a_store_has_all_that_was_done(tmp_path: Path) -> None:
    folder, chance = tmp_path / "data", random.Random(20261122)
    with library_in(folder) as library:
        here = world(library)
    interrupted: set[str] = set()
    for number in range(KILLS):
        with child(live, folder, number) as (process, connection):
            first = report(connection)
            time.sleep(chance.uniform(0, 0.6))
            process.kill()
            process.join()
            name, worlds = told(connection, first)
        interrupted.add(name)
        with library_in(folder) as library:
            assert world(library) in [*worlds, *([here] if len(worlds) < 2 and name != "nothing" else [])], name
            look_over(library, tmp_path)
            here = world(library)
        if name == "erase":
            erased_or_not(folder)
    assert len(interrupted) > min(3, KILLS // 10)


def look_over(library: Library, beside: Path) -> None:
    """Everything there is can be read, pictures and all, and what was packed is whole."""
    assert library.damaged_issues() == frozenset()
    for key, known in world(library).items():
        stored = library.load_issue(key, binned=True)
        assert stored.issue.title == known.title
        for picture in stored.pictures.values():
            library.pictures.read(picture.sha256)
        for version in library.snapshots.entries(key):
            library.snapshots.load(version.id)
        for export in library.exports.entries(key):
            assert library.exports.issue(export.id) is not None
    assert library.persons.unread() == ()
    packed = beside / "allt.lansbrev-allt"
    if packed.exists():
        with tempfile.TemporaryDirectory(dir=beside) as staged:
            unpack(packed, Path(staged), tell=lambda done, total: True)


def erased_or_not(folder: Path) -> None:
    """A person who was being erased is named as before, or nowhere; then the next tidying ends it in the files, too."""
    with library_in(folder) as library:
        named = library.persons.report(PERSON).named
        library.erasing.finish()
    if not named:
        for file in folder.iterdir():
            assert not file.is_file() or NAME not in file.read_bytes(), file
