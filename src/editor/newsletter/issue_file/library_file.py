"""``library.json`` of a bundle: what the program of a colleague needs to go on with an issue. Never printed.

``identity`` names the issue on every desk it has been on. ``lineage`` are the signs (:func:`sign`) of its values
whenever it was handed over, the oldest first: a bundle is the successor of what a desk has where the desk's own value
is among its ancestors, and an ancestor where it is the other way round. Counting revisions cannot tell, because two
desks count alike; ``revision`` and ``parent_revision`` are for people and other programs.

A bundle without the file, or with one of a form this program does not know, is complete all the same.
"""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from typing import Final, Literal

import msgspec

from editor.newsletter import issue_file
from editor.newsletter.issue import Issue
from editor.newsletter.issue_file.bundle_file import member_names
from editor.newsletter.record import Record

LONGEST_LINEAGE: Final = 200
"""Hand-overs remembered; the oldest are forgotten first."""


class BlockFacts(msgspec.Struct, frozen=True, kw_only=True):
    """What a saved block is called, the words it is found by, and the block key of what it is."""

    name: str
    tags: tuple[str, ...] = ()
    root: str


class LibraryFile(msgspec.Struct, frozen=True, kw_only=True):
    """``status`` is the issue's when it was handed over. ``originals`` gives the bundle's member that holds each
    larger original of a cropped picture, by its SHA-256. ``block`` says that the bundle is a saved block, not an
    issue: what it holds is a carrier (:mod:`editor.newsletter.registers.blocks`)."""

    format: Literal["lansbrev-library"] = "lansbrev-library"
    version: Literal[1] = 1
    identity: str = ""
    revision: int = 0
    parent_revision: int | None = None
    status: str = "draft"
    lineage: tuple[str, ...] = ()
    originals: dict[str, str] = {}
    record: Record = msgspec.field(default_factory=Record)
    block: BlockFacts | None = None


def parse(data: bytes) -> LibraryFile | None:
    """The file; ``None`` where it is of another form or version than this program's."""
    try:
        return msgspec.json.decode(data, type=LibraryFile)
    except (msgspec.MsgspecError, ValueError):
        return None


def to_json(library: LibraryFile) -> bytes:
    """The file, the same bytes for the same values."""
    return msgspec.json.format(msgspec.json.encode(library, order="sorted"), indent=2) + b"\n"


def sign(issue: Issue, pictures: Mapping[str, str]) -> str:
    """What tells one value of an issue from another on whatever desk: SHA-256 (hex) over the issue as a bundle holds
    it and its pictures' SHA-256 by ``Image.file``. What is never printed does not count: registers differ by desk."""
    names = member_names(image.file for image in issue.images)
    images = tuple(msgspec.structs.replace(image, file=names[image.file]) for image in issue.images)
    digest = hashlib.sha256(issue_file.to_json(msgspec.structs.replace(issue, images=images)))
    shown = {names[file]: sha256 for file, sha256 in pictures.items() if file in names}
    digest.update(msgspec.json.encode(shown, order="sorted"))
    return digest.hexdigest()


def handed_over(lineage: tuple[str, ...], signed: str) -> tuple[str, ...]:
    """``lineage`` with a value that is handed over now; a value handed over twice in a row stands there once."""
    return lineage if lineage[-1:] == (signed,) else (*lineage, signed)[-LONGEST_LINEAGE:]


Meeting = Literal["same", "successor", "ancestor", "other"]


def meeting(here: str, here_lineage: tuple[str, ...], there: str, there_lineage: tuple[str, ...]) -> Meeting:
    """What the value that comes (``there``) is to the value that this desk has (``here``): the same, a successor made
    from it, an ancestor that is known already, or another that was changed on both desks."""
    if here == there:
        return "same"
    if here in there_lineage:
        return "successor"
    if there in here_lineage:
        return "ancestor"
    return "other"
