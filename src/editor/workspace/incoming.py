"""An issue read from a file, its pictures made safe: what an import keeps and an export prints."""

from __future__ import annotations

from collections.abc import Mapping
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from pathlib import Path
from typing import Final

from msgspec.structs import replace

from editor.newsletter import issue_file
from editor.newsletter.errors import ForeignDocument
from editor.newsletter.issue import Issue
from editor.newsletter.issue_file import library_file
from editor.newsletter.issue_file.library_file import LibraryFile
from editor.newsletter.record import Crop, Record
from editor.support import files, pictures
from editor.support.errors import EditorError
from editor.support.pictures import Kept, Picture


@dataclass(frozen=True, kw_only=True)
class Incoming:
    """``pictures`` and ``picture_data`` are keyed by ``Image.file``; the bytes are those the pictures describe.

    ``originals`` holds what pictures were cut or scaled from, by SHA-256; the ``record`` says which. What a colleague's
    program handed over besides is in ``library`` (``None``: the file has no such thing) and in the record.
    """

    issue: Issue
    pictures: Mapping[str, Picture]
    picture_data: Mapping[str, bytes]
    library: LibraryFile | None = None
    record: Record = field(default_factory=Record)
    originals: Mapping[str, Kept] = field(default_factory=dict)


_AT_ONCE: Final = 2
"""Pictures that are decoded side by side."""
FOREIGN: Final = frozenset(
    (".doc", ".docx", ".eml", ".htm", ".html", ".mht", ".msg", ".odt", ".pdf", ".ppt", ".pptx", ".pub", ".rtf", ".txt")
)
"""What people try to open because their newsletter is in it. Its text comes in by the clipboard."""


def read(path: Path) -> Incoming:
    """Read an issue file or bundle. Raises its errors, and those of pictures that cannot be taken."""
    if path.suffix.lower() in FOREIGN:
        raise ForeignDocument(file=path.name)
    loaded = issue_file.read(files.reachable(path))
    found = prepared(loaded.issue, loaded.pictures)
    library = library_file.parse(loaded.library_json) if loaded.library_json is not None else None
    if library is None:
        return found
    came = _originals(library, loaded.originals)
    record = _with_originals(library, came)
    crops, kept = {**found.record.crops, **record.crops}, {**found.originals, **came}
    return Incoming(
        issue=found.issue,
        pictures=found.pictures,
        picture_data=found.picture_data,
        library=library,
        record=record if crops == record.crops else replace(record, crops=crops),
        originals={crop.original.sha256: kept[crop.original.sha256] for crop in crops.values()},
    )


def prepared(issue: Issue, picture_data: Mapping[str, bytes]) -> Incoming:
    """``issue`` with its pictures rebuilt from their pixels. ``picture_data``: the files as they came.

    Of one that is larger than a page needs, the original is kept too, and named by the record.
    """
    # Decoding leaves other threads their turn; no more than two, for the sake of memory.
    with ThreadPoolExecutor(_AT_ONCE) as threads:
        arrived = threads.map(lambda one: pictures.arrived(one[1], file=one[0]), picture_data.items())
        taken = dict(zip(picture_data, arrived, strict=True))
    larger = {file: one.original for file, one in taken.items() if one.original != one.shown}
    return Incoming(
        issue=issue,
        pictures={file: one.shown[0] for file, one in taken.items()},
        picture_data={file: one.shown[1] for file, one in taken.items()},
        record=Record(
            crops={image.id: Crop(original=larger[image.file][0]) for image in issue.images if image.file in larger}
        ),
        originals={picture.sha256: (picture, data) for picture, data in larger.values()},
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
