"""An issue read from a file, its pictures made safe: what an import keeps and an export prints."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from msgspec.structs import replace

from editor.newsletter import issue_file
from editor.newsletter.issue import Issue
from editor.newsletter.issue_file import library_file
from editor.newsletter.issue_file.library_file import LibraryFile
from editor.newsletter.record import Record
from editor.support import files, pictures
from editor.support.errors import EditorError
from editor.support.pictures import Kept, Picture


@dataclass(frozen=True, kw_only=True)
class Incoming:
    """``pictures`` and ``picture_data`` are keyed by ``Image.file``; the bytes are those the pictures describe.

    What a colleague's program handed over besides: ``library`` (``None``: the file has no such thing), the
    ``record``, and the ``originals`` of cropped pictures by their SHA-256.
    """

    issue: Issue
    pictures: Mapping[str, Picture]
    picture_data: Mapping[str, bytes]
    library: LibraryFile | None = None
    record: Record = field(default_factory=Record)
    originals: Mapping[str, Kept] = field(default_factory=dict)


def read(path: Path) -> Incoming:
    """Read an issue file or bundle. Raises its errors, and those of pictures that cannot be taken."""
    loaded = issue_file.read(files.reachable(path))
    found = prepared(loaded.issue, loaded.pictures)
    library = library_file.parse(loaded.library_json) if loaded.library_json is not None else None
    if library is None:
        return found
    return Incoming(
        issue=found.issue,
        pictures=found.pictures,
        picture_data=found.picture_data,
        library=library,
        record=(record := _with_originals(library, originals := _originals(library, loaded.originals))),
        originals={crop.original.sha256: originals[crop.original.sha256] for crop in record.crops.values()},
    )


def prepared(issue: Issue, picture_data: Mapping[str, bytes]) -> Incoming:
    """``issue`` with its pictures rebuilt from their pixels. ``picture_data``: the files as they came."""
    rebuilt = {file: pictures.prepare(data, file=file) for file, data in picture_data.items()}
    return Incoming(
        issue=issue,
        pictures={file: picture for file, (picture, _) in rebuilt.items()},
        picture_data={file: data for file, (_, data) in rebuilt.items()},
    )


def _originals(library: LibraryFile, members: Mapping[str, bytes]) -> dict[str, Kept]:
    """The originals, rebuilt from their pixels; one that cannot be read, or is not what it is said to be, is left
    out: the picture itself is there all the same."""
    found: dict[str, Kept] = {}
    for sha256, member in library.originals.items():
        if member in members:
            try:
                kept = pictures.take_in(members[member], file=member).original
            except EditorError:
                continue
            if kept[0].sha256 == sha256:
                found[sha256] = kept
    return found


def _with_originals(library: LibraryFile, originals: Mapping[str, Kept]) -> Record:
    crops = {key: crop for key, crop in library.record.crops.items() if crop.original.sha256 in originals}
    return library.record if len(crops) == len(library.record.crops) else replace(library.record, crops=crops)
