"""Entries of any register compared with, and brought into, issues: things field by field, blocks as a whole.

An event, contact or picture follows its entry field by field (:mod:`editor.newsletter.registers.register`). A block of
several parts is taken or left: where an issue has changed a word of it, the whole block is the issue's own.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from editor.newsletter import places, tree
from editor.newsletter.issue import Contact, Event, Image, Issue
from editor.newsletter.registers import blocks, register
from editor.newsletter.registers.blocks import Block
from editor.newsletter.registers.register import Content, EntryChange, Pictures, Pushed

BLOCK: Final = "block"
"""What is told to differ where two blocks do."""


def is_block(content: Content) -> bool:
    """Whether an entry is a block of several parts, not a single event, contact or picture."""
    return bool(content.value.sections)


def content_of(issue: Issue, node_id: str, pictures: Pictures) -> Content:
    """A node of ``issue`` as an entry. Raises UnknownNode."""
    if isinstance(tree.find(issue, node_id), Event | Contact | Image):
        return register.content_of(issue, node_id, pictures)
    return blocks.block_of(issue, places.node_key(node_id), pictures).content


def differences(one: Content, other: Content) -> frozenset[str]:
    """In what two entries of one kind differ: fields, or :data:`BLOCK`."""
    if is_block(one) or is_block(other):
        return frozenset() if blocks.same(one, other) else frozenset({BLOCK})
    return register.differences(one, other)


def same(one: Content, other: Content) -> bool:
    """Whether two entries of one kind say the same."""
    return not differences(one, other)


def pushed(issue: Issue, node_id: str, pictures: Pictures, change: EntryChange, files: Mapping[str, str]) -> Pushed:
    """See :func:`register.pushed`; a block changes where it still is as the entry was before."""
    if not is_block(change.after):
        return register.pushed(issue, node_id, pictures, change, files)
    own = content_of(issue, node_id, pictures)
    if same(own, change.after):
        return Pushed(issue=issue, kept=frozenset())
    if not same(own, change.before):
        return Pushed(issue=issue, kept=frozenset({BLOCK}))
    after = blocks.exchanged(issue, node_id, _like(issue, node_id, change.after), files)
    return Pushed(issue=after, kept=frozenset())


def renewed(issue: Issue, node_id: str, pictures: Pictures, content: Content, files: Mapping[str, str]) -> Issue:
    """``issue`` with one of its nodes as the entry has it; what belongs to the issue alone stays."""
    own = content_of(issue, node_id, pictures)
    return pushed(issue, node_id, pictures, EntryChange(own, content), files).issue


def _like(issue: Issue, node_id: str, content: Content) -> Block:
    """``content`` as a block of the kind that the node is: a carrier's first node of that kind is what it carries."""
    kind = type(tree.find(issue, node_id))
    root = next(node.id for node, _ in tree.nodes(content.value) if type(node) is kind)
    return Block(content=content, root=places.node_key(root))
