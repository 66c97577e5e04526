"""Saved blocks as the window sees them: kept from an issue, inserted into another, given away and taken in as files.

Reached as ``workspace.blocks``. Entries live in the register of blocks (:mod:`editor.workspace.registers.entries`),
which also changes linked blocks everywhere.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, TypeAlias

from msgspec.structs import replace

from editor.newsletter import issue_file, places, reminders
from editor.newsletter.edits.fragments import Place
from editor.newsletter.issue_file import library_file
from editor.newsletter.issue_file.library_file import BlockFacts, LibraryFile
from editor.newsletter.record import Origin, Work
from editor.newsletter.registers import blocks, origins
from editor.newsletter.registers.blocks import Block
from editor.newsletter.registers.register import Facts, placed_pictures
from editor.newsletter.reminders import Reason, Reminder
from editor.store.thread import StoreThread
from editor.support import files
from editor.support.errors import EditorError
from editor.workspace.errors import NotABlockFile
from editor.workspace.incoming import Incoming
from editor.workspace.old_dates import old_dates
from editor.workspace.open_issue import OpenIssue
from editor.workspace.registers.entries import Registers

if TYPE_CHECKING:
    from editor.store.values import RegisterEntry, StoredIssue

Failed: TypeAlias = Callable[[EditorError], None]


@dataclass(frozen=True, kw_only=True)
class Inserted:
    """The block key of a copy, and why it should be looked at."""

    key: str
    reasons: tuple[Reason, ...]


class Blocks:
    """The register of blocks. ``store`` gives the bytes of pictures."""

    def __init__(self, registers: Registers, store: StoreThread) -> None:
        self._registers = registers
        self._store = store

    def read(self, done: Callable[[], None], failed: Failed) -> None:
        """Bring all blocks to hand."""
        self._registers.read(("block",), done, failed)

    def entries(self) -> tuple[RegisterEntry, ...]:
        """The blocks at hand, by name."""
        return tuple(sorted(self._registers.entries("block"), key=lambda entry: entry.facts.name.casefold()))

    def picture_data(self, sha256: str) -> bytes:
        """The bytes of a block's picture. Raises PictureDamaged."""
        return self._store.pictures.read(sha256)

    def save(
        self,
        opened: OpenIssue,
        key: str,
        name: str,
        done: Callable[[RegisterEntry], None],
        failed: Failed,
        *,
        tags: tuple[str, ...] = (),
    ) -> None:
        """Keep the thing behind a block key of an open issue as a block called ``name``."""
        block = blocks.block_of(opened.issue, key, opened.pictures)
        self._registers.add(
            "block",
            block.content,
            done,
            failed,
            facts=Facts(name=name, tags=tags, root=block.root),
            new_pictures=self._registers.bytes_of(opened, block.content),
        )

    def rename(
        self, entry: RegisterEntry, name: str, tags: tuple[str, ...], done: Callable[[], None], failed: Failed
    ) -> None:
        """Call a block something else, or give it other tags."""
        facts = Facts(name=name, tags=tags, root=entry.facts.root)
        self._registers.set_facts(entry.id, facts, lambda _: done(), failed)

    def insert(
        self,
        opened: OpenIssue,
        block: Block,
        place: Place,
        name: str,
        *,
        written: dt.date,
        origin: Origin | None = None,
    ) -> Inserted:
        """Put a copy of a block, whose pictures the store has, into an open issue as a step called ``name``.

        What in it has passed is marked (:mod:`editor.newsletter.reminders`); ``written`` is when it was. With
        ``origin`` the copy follows the saved block from now on; an about box cannot.
        """
        for file, picture in block.content.pictures.items():
            opened.take_back_picture(picture, file)
        reasons = old_dates(block, written=written, day=opened.issue.date)
        placed: list[str] = []

        def edit(work: Work) -> Work:
            names, _ = placed_pictures(block.content, opened.pictures)
            issue, key = blocks.inserted(work.issue, block, place, names)
            placed.append(key)
            node_id, record = places.node_id(key), work.record
            seal = reminders.seal(issue, key)
            if reasons and seal is not None:
                marked = {**record.reminders, key: Reminder(reasons=reasons, seal=seal)}
                record = replace(record, reminders=marked)
            after = Work(issue, record)
            return after if origin is None or node_id is None else origins.with_origin(after, node_id, origin)

        opened.apply_work(edit, name)
        return Inserted(key=placed[-1], reasons=reasons)

    def load(self, issue_id: str, done: Callable[[StoredIssue], None], failed: Failed) -> None:
        """An issue of the store, to take blocks from."""
        self._store.submit(lambda library: library.load_issue(issue_id), done, failed)

    def write(self, entry: RegisterEntry, target: Path) -> None:
        """Write a block as a file to give away, without data of persons. Raises the errors of a file that cannot be
        written, and PictureDamaged."""
        block = blocks.without_personal_data(block_of(entry))
        value = replace(block.content.value, title=entry.facts.name)
        facts = BlockFacts(name=entry.facts.name, tags=entry.facts.tags, root=block.root)
        shown = {file: self.picture_data(picture.sha256) for file, picture in block.content.pictures.items()}
        data = issue_file.bundle(value, shown, library_file.to_json(LibraryFile(block=facts)))
        files.write_atomically(target, data)

    def take_in(self, came: Incoming, done: Callable[[RegisterEntry], None], failed: Failed) -> None:
        """Keep the block of a file. Raises NotABlockFile where that holds an issue."""
        block = block_in(came)
        assert came.library is not None
        assert came.library.block is not None
        told = came.library.block
        self._registers.add(
            "block",
            block.content,
            done,
            failed,
            facts=Facts(name=told.name.strip() or came.issue.title, tags=told.tags, root=block.root),
            new_pictures=tuple((came.pictures[file], data) for file, data in came.picture_data.items()),
        )


def block_of(entry: RegisterEntry) -> Block:
    """The block of a register entry."""
    return Block(content=entry.content, root=entry.facts.root)


def block_in(came: Incoming) -> Block:
    """The block that a file holds. Raises NotABlockFile."""
    told = came.library.block if came.library is not None else None
    if told is None or not blocks.may_be_saved(told.root):
        raise NotABlockFile
    try:
        return blocks.block_of(came.issue, told.root, came.pictures)
    except EditorError as error:
        raise NotABlockFile from error
