"""Entries of any register compared with, and brought into, issues with their records: things field by field, blocks
as a whole.

An event, contact or picture follows its entry field by field (:mod:`editor.newsletter.registers.register`). A block of
several parts is taken or left: where an issue has changed a word of it, the whole block is the issue's own.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from editor.newsletter import places, tree
from editor.newsletter.issue import Contact, Event, Image, Issue
from editor.newsletter.record import Work
from editor.newsletter.registers import blocks, picture_facts, register
from editor.newsletter.registers.blocks import Block
from editor.newsletter.registers.register import Content, EntryChange, Pictures

BLOCK: Final = "block"
"""What is told to differ where two blocks do."""


@dataclass(frozen=True, kw_only=True)
class Pushed:
    """A work after a changed entry came into one of its nodes; ``kept`` as of :class:`register.Pushed`."""

    work: Work
    kept: frozenset[str] = frozenset()


def _is_block(content: Content) -> bool:
    """Whether an entry is a block of several parts, not a single event, contact or picture."""
    return bool(content.value.sections)


def content_of(work: Work, node_id: str, pictures: Pictures) -> Content:
    """A node of an issue as an entry. Raises UnknownNode."""
    thing = tree.find(work.issue, node_id)
    if isinstance(thing, Image | Event | Contact):
        return picture_facts.content_of(work, node_id, pictures)
    return blocks.block_of(work.issue, places.node_key(node_id), pictures).content


def differences(one: Content, other: Content) -> frozenset[str]:
    """In what two entries of one kind differ: fields, or :data:`BLOCK`."""
    if _is_block(one) or _is_block(other):
        return frozenset() if blocks.same(one, other) else frozenset({BLOCK})
    return register.differences(one, other)


def same(one: Content, other: Content) -> bool:
    """Whether two entries of one kind say the same."""
    return not differences(one, other)


def pushed(work: Work, node_id: str, pictures: Pictures, change: EntryChange, files: Mapping[str, str]) -> Pushed:
    """See :func:`register.pushed`; a block changes where it still is as the entry was before."""
    own = content_of(work, node_id, pictures)
    if not _is_block(change.after):
        done = register.pushed(work.issue, node_id, own, change, files)
        record = picture_facts.written(work.record, node_id, done.written, own, change.after)
        pushed_work = Work(done.issue, record)
        if "image" in done.written:
            pushed_work = picture_facts.brought(pushed_work, node_id, change.after)
        return Pushed(work=pushed_work, kept=done.kept)
    if same(own, change.after):
        return Pushed(work=work)
    if not same(own, change.before):
        return Pushed(work=work, kept=frozenset({BLOCK}))
    after = blocks.exchanged(work.issue, node_id, _like(work.issue, node_id, change.after), files)
    return Pushed(work=Work(after, work.record))


def renewed(work: Work, node_id: str, pictures: Pictures, content: Content, files: Mapping[str, str]) -> Work:
    """``work`` with one of its nodes as the entry has it; what belongs to the issue alone stays."""
    own = content_of(work, node_id, pictures)
    return pushed(work, node_id, pictures, EntryChange(own, content), files).work


def _like(issue: Issue, node_id: str, content: Content) -> Block:
    """``content`` as a block of the kind that the node is: a carrier's first node of that kind is what it carries."""
    kind = type(tree.find(issue, node_id))
    root = next(node.id for node, _ in tree.nodes(content.value) if type(node) is kind)
    return Block(content=content, root=places.node_key(root))
