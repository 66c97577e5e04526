"""An issue read from a file, its pictures made safe: what an import keeps and an export prints."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from editor.newsletter import issue_file
from editor.newsletter.issue import Issue
from editor.support import pictures
from editor.support.pictures import Picture


@dataclass(frozen=True, kw_only=True)
class Incoming:
    """``pictures`` and ``picture_data`` are keyed by ``Image.file``; the bytes are those the pictures describe."""

    issue: Issue
    pictures: Mapping[str, Picture]
    picture_data: Mapping[str, bytes]


def read(path: Path) -> Incoming:
    """Read an issue file or bundle. Raises its errors, and those of pictures that cannot be taken."""
    loaded = issue_file.read(path)
    return prepared(loaded.issue, loaded.pictures)


def prepared(issue: Issue, picture_data: Mapping[str, bytes]) -> Incoming:
    """``issue`` with its pictures rebuilt from their pixels. ``picture_data``: the files as they came."""
    rebuilt = {file: pictures.prepare(data, file=file) for file, data in picture_data.items()}
    return Incoming(
        issue=issue,
        pictures={file: picture for file, (picture, _) in rebuilt.items()},
        picture_data={file: data for file, (_, data) in rebuilt.items()},
    )
