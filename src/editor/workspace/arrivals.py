"""Issues that come from another desk: which are new here, which go on with what is here, and which went their own way.

Jobs for the store's thread. Nothing is ever merged or written over silently: what was changed on both desks becomes a
second issue beside the first, and what a successor takes the place of is kept as an earlier version.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal, TypeAlias

from editor.newsletter.issue import Issue
from editor.newsletter.issue_file import library_file
from editor.newsletter.issue_file.library_file import LibraryFile
from editor.newsletter.status import is_frozen, status_of
from editor.store.values import StoredIssue
from editor.support.errors import EditorError
from editor.support.pictures import Picture
from editor.workspace.errors import HoldsABlock
from editor.workspace.incoming import Incoming

if TYPE_CHECKING:
    from editor.store.library import Library

ArrivalKind: TypeAlias = Literal["new", "same", "successor", "ancestor", "other"]


@dataclass(frozen=True, kw_only=True)
class Arrival:
    """What became of an issue that came. ``issue_id`` is the issue to open.

    ``new``: it was not here before. ``same``: it was, unchanged. ``successor``: it took the place of what was here,
    which is kept as an earlier version. ``ancestor``: what is here goes on from it; nothing was done. ``other``: it was
    changed on both desks and stands beside ``beside``, which has it as a version too.
    """

    kind: ArrivalKind
    issue_id: str
    beside: str = ""


def receive(library: Library, incoming: Incoming, *, made_by: str) -> Arrival:
    """Keep an issue that comes from a file. ``made_by`` is told by the snapshot of what it takes the place of.

    Raises HoldsABlock for a file that somebody made of a saved block.
    """
    if incoming.library is not None and incoming.library.block is not None:
        raise HoldsABlock
    keep_pictures(library, incoming)
    with library.transaction():
        return _received(library, incoming, made_by)


def _received(library: Library, incoming: Incoming, made_by: str) -> Arrival:
    came = incoming.library
    here = _here(library, came)
    if came is None or here is None:
        return Arrival(kind="new", issue_id=_keep(library, incoming))
    known = library.lineages.of(here.id).signs
    there = _sign(incoming.issue, incoming.pictures)
    kind = library_file.meeting(_sign(here.issue, here.pictures), known, there, came.lineage)
    if kind == "other" or (kind == "successor" and is_frozen(here.status)):
        library.snapshots.add(
            here.id, incoming.issue, incoming.pictures, incoming.record, made_by="", reason="from_file"
        )
        return Arrival(kind="other", issue_id=_keep(library, incoming, beside=here.id), beside=here.id)
    if kind == "successor":
        _go_on(library, here, incoming, came, made_by)
    elif kind == "same":
        library.lineages.add(here.id, came.lineage, here.revision)
    return Arrival(kind=kind, issue_id=here.id)


def keep_pictures(library: Library, incoming: Incoming) -> None:
    """Make the pictures that came and their originals durable, before a row names them."""
    for file, data in incoming.picture_data.items():
        library.pictures.add(incoming.pictures[file], data)
    for picture, data in incoming.originals.values():
        library.pictures.add(picture, data)


def handed_over(library: Library, issue_id: str, issue: Issue) -> None:
    """Remember that this value of an issue of the store has gone to another desk."""
    stored = library.load_issue(issue_id)
    library.lineages.add(issue_id, (_sign(issue, stored.pictures),), stored.revision)


def joined(library: Library, issue_id: str, other_id: str) -> None:
    """Remember that an issue holds what it was to hold of another desk's value, which the store has as ``other_id``:
    what that desk hears of it next follows upon its own."""
    other = library.load_issue(other_id)
    signs = (*library.lineages.of(other_id).signs, _sign(other.issue, other.pictures))
    library.lineages.add(issue_id, signs, library.load_issue(issue_id).revision)


def _here(library: Library, came: LibraryFile | None) -> StoredIssue | None:
    """The issue of this desk that the one that came is, if it is here and whole."""
    if came is None or not came.identity or not library.issue_exists(came.identity):
        return None
    try:
        return library.load_issue(came.identity)
    except EditorError:  # a damaged one is left alone; what came stands beside it
        return None


def _keep(library: Library, incoming: Incoming, *, beside: str = "") -> str:
    came = incoming.library
    issue_id = library.create_issue(
        incoming.issue,
        incoming.pictures,
        incoming.record,
        identity=came.identity if came is not None else "",
        beside=beside,
    )
    if came is not None:
        library.lineages.add(issue_id, came.lineage, 1)
        library.statuses.set(issue_id, status_of(came.status))
    return issue_id


def _go_on(library: Library, here: StoredIssue, incoming: Incoming, came: LibraryFile, made_by: str) -> None:
    library.snapshots.add(here.id, here.issue, here.pictures, here.record, made_by=made_by, reason="before_import")
    revision = library.save_issue(here.id, here.issue, incoming.issue, incoming.pictures, incoming.record)
    library.lineages.add(here.id, came.lineage, revision)
    library.statuses.set(here.id, status_of(came.status))


def _sign(issue: Issue, pictures: Mapping[str, Picture]) -> str:
    return library_file.sign(issue, {file: picture.sha256 for file, picture in pictures.items()})
