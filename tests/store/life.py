"""A life of a store at random: what a user does with issues, versions, pictures, registers, persons and whole stores.

Run in a process of its own by :func:`store.processes.live`, which the tests kill.
"""

from __future__ import annotations

import datetime as dt
import io
import random
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Final, NamedTuple

from msgspec.structs import replace
from PIL import Image as Pixels

from editor.newsletter import edits, issue_file
from editor.newsletter.issue import Contact, Issue
from editor.newsletter.persons import Person
from editor.newsletter.registers.register import new_content
from editor.store.library import Library
from editor.store.moving import pack
from editor.store.values import ExportRecord
from editor.support import pictures
from editor.support.pictures import Picture
from editor.workspace import arrivals, incoming
from store.processes import numbered

PERSON: Final = Person(name="Exempel Exempelsson", email="exempel@example.se")
FILE: Final = "images/kaj.jpg"
EXPORT: Final = ExportRecord(folder="/ut", formats=("mail",), mode="utskick", profile="", files=1, digest="0")


class Known(NamedTuple):
    """What the store says of an issue: its title, and whether it lies in the bin."""

    title: str
    is_binned: bool


World = dict[str, Known]
Told = tuple[str, World]
"""What is begun, or "done", and what there will be or is."""
Step = Callable[[], Iterator[Told]]


def world(library: Library) -> World:
    """What there is."""
    return {
        summary.id: Known(summary.title, is_binned)
        for is_binned, found in ((False, library.issues()), (True, library.binned_issues()))
        for summary in found
    }


def picture_of(number: int) -> tuple[Picture, bytes]:
    """One of a few pictures."""
    written = io.BytesIO()
    Pixels.new("RGB", (8, 8), (number % 5 * 40, 90, 200)).save(written, "PNG")
    return pictures.prepare(written.getvalue(), file="bild.png")


class Life:
    """What is done next is told by ``seed``. ``folder`` is the store's; files are written beside it."""

    def __init__(self, library: Library, folder: Path, seed: int) -> None:
        self._library = library
        self._beside = folder.parent
        self._chance = random.Random(seed)
        self._number = seed * 10_000
        self._here = world(library)

    def go_on(self, tell: Callable[[Told], None]) -> None:
        """Live. ``tell`` gets what is begun with the world that will be, and then "done" with the world that is."""
        for name, there in self._steps():
            tell((name, there))
            if name == "done":
                self._here = there

    def _steps(self) -> Iterator[Told]:
        always: list[Step] = [self._create, self._arrive, self._erase, self._tidy]
        with_open: list[Step] = [*[self._edit] * 6, self._keep, self._export, self._bin, self._pack, self._register]
        with_binned: list[Step] = [self._restore, self._forget]
        while True:
            self._number += 1
            steps = [*always, *(with_open if self._keys(False) else []), *(with_binned if self._keys(True) else [])]
            yield from self._chance.choice(steps)()

    def _keys(self, is_binned: bool) -> list[str]:
        return [key for key, known in self._here.items() if known.is_binned == is_binned]

    def _done(self, there: World) -> Told:
        return "done", there

    def _create(self) -> Iterator[Told]:
        key = f"n{self._number}"
        there = {**self._here, key: Known(str(self._number), False)}
        yield "create", there
        picture, data = picture_of(self._number)
        self._library.pictures.add(picture, data)
        self._library.create_issue(numbered(self._number), {FILE: picture}, identity=key)
        yield self._done(there)

    def _arrive(self) -> Iterator[Told]:
        key = f"f{self._number}"
        there = {**self._here, key: Known(str(self._number), False)}
        yield "arrive", there
        file, data = self._beside / "kommer.lansbrev", picture_of(self._number)[1]
        issue = replace(numbered(self._number), id=key)
        file.write_bytes(issue_file.bundle(issue, {FILE: data}))
        arrivals.receive(self._library, incoming.read(file), made_by="")
        yield self._done(there)

    def _edit(self) -> Iterator[Told]:
        key = self._chance.choice(self._keys(False))
        there = {**self._here, key: Known(str(self._number), False)}
        yield "edit", there
        stored = self._library.load_issue(key)
        picture, data = picture_of(self._number)
        self._library.pictures.add(picture, data)
        self._library.save_issue(key, stored.issue, self._after(stored.issue), {FILE: picture})
        yield self._done(there)

    def _after(self, issue: Issue) -> Issue:
        after = replace(numbered(self._number), id=issue.id)
        return edits.remove(after, "s2") if self._number % 3 == 0 else after

    def _keep(self) -> Iterator[Told]:
        key = self._chance.choice(self._keys(False))
        yield "keep", self._here
        stored = self._library.load_issue(key)
        self._library.snapshots.add(key, stored.issue, stored.pictures, made_by="Exempel Exempelsson", reason="saved")
        yield self._done(self._here)

    def _export(self) -> Iterator[Told]:
        key = self._chance.choice(self._keys(False))
        yield "export", self._here
        self._library.exports.record(key, EXPORT, self._library.load_issue(key).issue)
        yield self._done(self._here)

    def _bin(self) -> Iterator[Told]:
        key = self._chance.choice(self._keys(False))
        there = {**self._here, key: Known(self._here[key].title, True)}
        yield "bin", there
        self._library.delete_issue(key)
        yield self._done(there)

    def _restore(self) -> Iterator[Told]:
        key = self._chance.choice(self._keys(True))
        there = {**self._here, key: Known(self._here[key].title, False)}
        yield "restore", there
        self._library.restore_issue(key)
        yield self._done(there)

    def _forget(self) -> Iterator[Told]:
        key = self._chance.choice(self._keys(True))
        there = {other: known for other, known in self._here.items() if other != key}
        yield "forget", there
        self._library.bin.forget_issue(key)
        yield self._done(there)

    def _register(self) -> Iterator[Told]:
        yield "register", self._here
        contact = Contact(id="c", name="Exempel Exempelsson", role=str(self._number))
        entries = self._library.registers.entries("contact")
        if len(entries) > 3:
            self._library.registers.delete(entries[0].id)
        else:
            self._library.registers.add("contact", new_content(contact))
        yield self._done(self._here)

    def _pack(self) -> Iterator[Told]:
        yield "pack", self._here
        copy = self._beside / "kopia.db"
        copy.unlink(missing_ok=True)
        issues = self._library.copy_to(copy)
        pack(
            copy,
            self._library.pictures,
            {},
            self._beside / "allt.lansbrev-allt",
            issues=issues,
            made_at=dt.datetime.now(dt.UTC),
            tell=lambda done, total: True,
        )
        yield self._done(self._here)

    def _erase(self) -> Iterator[Told]:
        yield "erase", self._here
        self._library.erasing.erase(PERSON, "[borttaget]")
        yield self._done(self._here)

    def _tidy(self) -> Iterator[Told]:
        yield "tidy", self._here
        self._library.bin.empty()
        self._library.unused.remove()
        while self._library.search.refresh():
            pass
        yield self._done(self._here)
