"""The issue file: one newsletter issue, complete and portable (``docs/issue-format.md``).

``NAME.lansbrev.json`` is the JSON document with its pictures beside it, ``NAME.lansbrev`` a ZIP of both. Reading is
strict and refuses what is not exactly right, naming the place; writing gives the same bytes for the same issue.
"""

from __future__ import annotations

import datetime as dt
import unicodedata
from collections.abc import Mapping
from pathlib import Path
from types import MappingProxyType
from typing import Final

import msgspec

from editor.newsletter.errors import FileTooLarge, MissingPicture, UnsafePath
from editor.newsletter.fields import fields_of
from editor.newsletter.issue import Issue, Moment, Node
from editor.newsletter.issue_file import bundle_file, json_text
from editor.newsletter.issue_file.reading import FORMAT, VERSION, read_issue
from editor.newsletter.issue_file.schema import json_schema
from editor.support.errors import FileNotReadable

__all__ = ["LoadedIssue", "bundle", "json_schema", "parse", "read", "to_json"]

PICTURE_LIMIT_MB: Final = 50
_MEGABYTE: Final = 1_000_000
_ORDER: Final = ("newsletter", "id", "title", "number", "date")
"""The first keys of a document; the others follow in the order of the type."""


class LoadedIssue(msgspec.Struct, frozen=True):
    """An issue with the bytes of its pictures by ``Image.file``.

    Of a bundle that has one, ``library_json`` is the file ``library.json`` and ``originals`` are the pictures that no
    entry names, by member (:mod:`editor.newsletter.issue_file.library_file`).
    """

    issue: Issue
    pictures: dict[str, bytes]
    library_json: bytes | None = None
    originals: dict[str, bytes] = {}


def read(path: Path) -> LoadedIssue:
    """The issue in a file of either form; what it is is told by its content, not by its name.

    Raises FileNotReadable, a subclass of IssueFileError (with the file's name in ``file``), never anything else; no
    file is written anywhere.
    """
    limit_mb = bundle_file.LIMIT_MB
    data = _bytes_of(path, limit_mb)
    if data is None:
        raise FileTooLarge(file=path.name, limit_mb=limit_mb)
    if bundle_file.is_zip(data):
        members = bundle_file.Bundle(data, path.name)
        issue = parse(members.issue_json(), file=path.name)
        pictures = _pictures_in(members, issue, path.name)
        library_json = members.library_json()
        originals = members.other_pictures(pictures) if library_json is not None else {}
        return LoadedIssue(issue, pictures, library_json, originals)
    issue = parse(data, file=path.name)
    return LoadedIssue(issue, _pictures_beside(path, issue))


def parse(data: bytes, *, file: str) -> Issue:
    """The issue of a JSON document. Raises a subclass of IssueFileError with ``file`` as given."""
    return read_issue(json_text.parse(data, file), file)


def to_json(issue: Issue) -> bytes:
    """The issue as a JSON document: UTF-8, every field written, one order of keys, the same bytes each time."""
    content = _plain(issue)
    first = {key: content[key] for key in _ORDER}
    document = {"format": FORMAT, "version": VERSION, **first, **content}
    return msgspec.json.format(msgspec.json.encode(document), indent=2) + b"\n"


def bundle(
    issue: Issue,
    pictures: Mapping[str, bytes],
    library_json: bytes | None = None,
    originals: Mapping[str, bytes] = MappingProxyType({}),
) -> bytes:
    """The issue and its pictures (by ``Image.file``) as one ZIP, the same bytes each time.

    ``library_json`` and ``originals`` (by member) are for going on with the issue: see :class:`LoadedIssue`. A picture
    that lies elsewhere than under ``images/`` gets a name there. Raises MissingPicture for an entry without bytes.
    """
    files = bundle_file.member_names(image.file for image in issue.images)
    for index, image in enumerate(issue.images):
        if image.file not in pictures:
            raise MissingPicture(file="issue.json", place=f"images[{index}].file", picture=image.file)
    images = tuple(
        image if files[image.file] == image.file else msgspec.structs.replace(image, file=files[image.file])
        for image in issue.images
    )
    members = {name: pictures[file] for file, name in files.items()}
    return bundle_file.pack(
        to_json(msgspec.structs.replace(issue, images=images)), {**originals, **members}, library_json
    )


def _plain(value: object) -> dict[str, object]:
    if not isinstance(value, Node):
        raise TypeError(type(value).__name__)
    config = value.__struct_config__
    tagged: dict[str, object] = {config.tag_field: config.tag} if config.tag_field else {}
    return tagged | {field.name: _plain_value(getattr(value, field.name)) for field in fields_of(type(value))}


def _plain_value(value: object) -> object:
    match value:
        case Node():
            return _plain(value)
        case tuple():
            return [_plain_value(one) for one in value]
        case Moment():
            return str(value)
        case dt.date():
            return value.isoformat()
    return value


def _bytes_of(path: Path, limit_mb: int) -> bytes | None:
    """The bytes of a file, ``None`` where there are more than the limit. Raises FileNotReadable."""
    limit = limit_mb * _MEGABYTE
    try:
        if not path.is_file():
            raise FileNotReadable(file=path.name or str(path))
        size = path.stat().st_size
        if size > limit:
            return None
        with path.open("rb") as stream:
            data = stream.read(size + 1)
    except OSError as error:
        raise FileNotReadable(file=path.name) from error
    return data if len(data) <= limit else None


def _pictures_in(members: bundle_file.Bundle, issue: Issue, file: str) -> dict[str, bytes]:
    pictures: dict[str, bytes] = {}
    for index, image in enumerate(issue.images):
        if image.file not in pictures:
            data = members.picture(image.file)
            if data is None:
                raise MissingPicture(file=file, place=f"images[{index}].file", picture=image.file)
            pictures[image.file] = data
    return pictures


def _pictures_beside(path: Path, issue: Issue) -> dict[str, bytes]:
    pictures: dict[str, bytes] = {}
    for index, image in enumerate(issue.images):
        if image.file not in pictures:
            pictures[image.file] = _picture_beside(path, image.file, f"images[{index}].file")
    return pictures


def _picture_beside(path: Path, picture: str, place: str) -> bytes:
    """The bytes of a picture that lies beside the issue file; accented names are found in either Unicode form."""
    for name in dict.fromkeys((picture, *(unicodedata.normalize(form, picture) for form in ("NFC", "NFD")))):
        try:
            folder = path.parent.resolve()
            found = (folder / name).resolve()
            if not found.is_file():
                continue
        except (OSError, ValueError, RuntimeError):
            continue
        if not found.is_relative_to(folder):
            raise UnsafePath(file=path.name, place=place)
        data = _bytes_of(found, PICTURE_LIMIT_MB)
        if data is None:
            raise FileTooLarge(file=picture, limit_mb=PICTURE_LIMIT_MB)
        return data
    raise MissingPicture(file=path.name, place=place, picture=picture)
