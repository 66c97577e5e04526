"""The bundle ``NAME.lansbrev``: a ZIP with ``issue.json``, the pictures under ``images/``, maybe ``library.json``.

Reading trusts nothing the ZIP says of itself: names, kinds, sizes, ratios and positions of the members are checked
before anything is unpacked, and what is unpacked is counted. Nothing is ever written to disk.
"""

from __future__ import annotations

import io
import stat
import struct
import unicodedata
import zipfile
from collections.abc import Container, Iterable, Mapping
from typing import Final

from editor.newsletter import shapes
from editor.newsletter.errors import (
    BrokenBundle,
    EncryptedBundle,
    FileTooLarge,
    MissingMember,
    NotAnIssueFile,
    TooComplicated,
    UnexpectedMember,
    UnsafePath,
)
from editor.newsletter.issue_file import json_text
from editor.support.zips import BROKEN

LIMIT_MB: Final = 300
"""The largest bundle, and the most that all its members may unpack to."""

MEMBER_LIMIT_MB: Final = 50
MOST_MEMBERS: Final = 2_000

_ISSUE: Final = "issue.json"
_LIBRARY: Final = "library.json"
_LIBRARY_FORMAT: Final = "lansbrev-library"
_IMAGES: Final = "images/"

_MEGABYTE: Final = 1_000_000
_HIGHEST_RATIO: Final = 200
_RATIO_MATTERS_ABOVE: Final = 1_000_000
_CHUNK: Final = 1 << 16
_ENCRYPTED: Final = 0x1
_LOCAL_HEADER: Final = struct.Struct("<4sHHHHHIIIHH")
_CENTRAL_MAGIC: Final = b"PK\x01\x02"
_LOCAL_MAGIC: Final = b"PK\x03\x04"
_EMPTY_MAGIC: Final = b"PK\x05\x06"
_EARLIEST: Final = (1980, 1, 1, 0, 0, 0)
_UNIX: Final = 3


def is_zip(data: bytes) -> bool:
    """Whether the bytes begin as a ZIP does."""
    return data.startswith((_LOCAL_MAGIC, _EMPTY_MAGIC))


class Bundle:
    """The members of a bundle, checked when it is made.

    Raises BrokenBundle, EncryptedBundle, UnexpectedMember, UnsafePath, MissingMember, FileTooLarge, TooComplicated
    or NotAnIssueFile (for a ``library.json`` that is none), each naming ``file``.
    """

    def __init__(self, data: bytes, file: str) -> None:
        self._data = data
        self._file = file
        self._unpacked = 0
        if data.count(_CENTRAL_MAGIC) > 2 * MOST_MEMBERS:
            raise TooComplicated(file=file)
        try:
            self._zip = zipfile.ZipFile(io.BytesIO(data))
        except BROKEN as error:
            raise BrokenBundle(file=file) from error
        self._members: dict[str, zipfile.ZipInfo] = {}
        self._check_members(self._zip.infolist())
        self._check_positions()
        if _ISSUE not in self._members:
            raise MissingMember(file=file, place=_ISSUE)
        if _LIBRARY in self._members:
            self._check_library()

    def issue_json(self) -> bytes:
        """The JSON document."""
        return self._unpack(_ISSUE, json_text.LIMIT_MB)

    def library_json(self) -> bytes | None:
        """``library.json``, where there is one."""
        return self._unpack(_LIBRARY, json_text.LIMIT_MB) if _LIBRARY in self._members else None

    def other_pictures(self, named: Container[str]) -> dict[str, bytes]:
        """The members under ``images/`` that are not among ``named``."""
        others = (name for name in self._members if name.startswith(_IMAGES) and name not in named)
        return {name: self._unpack(name, MEMBER_LIMIT_MB) for name in others}

    def picture(self, name: str) -> bytes | None:
        """The bytes of a picture by its ``Image.file``; ``None`` where there is no such member."""
        name = unicodedata.normalize("NFC", name)
        return self._unpack(name, MEMBER_LIMIT_MB) if name in self._members and name.startswith(_IMAGES) else None

    def _check_members(self, members: list[zipfile.ZipInfo]) -> None:
        if len(members) > MOST_MEMBERS:
            raise TooComplicated(file=self._file)
        seen: set[str] = set()
        for member in members:
            name = unicodedata.normalize("NFC", member.orig_filename)
            if member.flag_bits & _ENCRYPTED:
                raise EncryptedBundle(file=self._file)
            if not shapes.is_file_path(name.removesuffix("/")):
                raise UnsafePath(file=self._file, place=json_text.key_path("", name))
            folded = name.removesuffix("/").casefold()
            if folded in seen or not self._may_stand_in_a_bundle(member, name):
                raise UnexpectedMember(file=self._file, place=json_text.key_path("", name))
            seen.add(folded)
            if not name.endswith("/"):
                self._members[name] = member

    @staticmethod
    def _may_stand_in_a_bundle(member: zipfile.ZipInfo, name: str) -> bool:
        kind = stat.S_IFMT(member.external_attr >> 16)
        if name.endswith("/"):
            return name.startswith(_IMAGES) and member.file_size == 0 and kind in (0, stat.S_IFDIR)
        is_known = name in (_ISSUE, _LIBRARY) or name.startswith(_IMAGES)
        return (
            is_known
            and kind in (0, stat.S_IFREG)
            and member.compress_type in (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED)
        )

    def _check_positions(self) -> None:
        """Refuses members that share bytes, lie outside the file, or are called something else where they lie."""
        end = 0
        for member in sorted(self._zip.infolist(), key=lambda member: member.header_offset):
            start = member.header_offset
            try:
                magic, *_, name_length, extra_length = _LOCAL_HEADER.unpack_from(self._data, start)
            except struct.error as error:
                raise BrokenBundle(file=self._file) from error
            if start < end or magic != _LOCAL_MAGIC:
                raise BrokenBundle(file=self._file)
            end = start + _LOCAL_HEADER.size + name_length + extra_length + member.compress_size
            if end > self._zip.start_dir or self._is_bomb(member):
                raise BrokenBundle(file=self._file)

    @staticmethod
    def _is_bomb(member: zipfile.ZipInfo) -> bool:
        return member.file_size > _RATIO_MATTERS_ABOVE and member.file_size > _HIGHEST_RATIO * member.compress_size

    def _check_library(self) -> None:
        library = json_text.parse(self._unpack(_LIBRARY, json_text.LIMIT_MB), self._file)
        if not isinstance(library, dict) or library.get("format") != _LIBRARY_FORMAT:
            raise NotAnIssueFile(file=self._file, detail=_LIBRARY)

    def _unpack(self, name: str, limit_mb: int) -> bytes:
        """The bytes of a member, counted while they are unpacked."""
        member = self._members[name]
        limit = min(limit_mb * _MEGABYTE, LIMIT_MB * _MEGABYTE - self._unpacked)
        pieces: list[bytes] = []
        size = 0
        if member.file_size > limit:
            raise FileTooLarge(file=self._file, limit_mb=limit_mb)
        try:
            with self._zip.open(member) as stream:
                while piece := stream.read(_CHUNK):
                    size += len(piece)
                    if size > member.file_size:
                        raise BrokenBundle(file=self._file)
                    pieces.append(piece)
        except BROKEN as error:
            raise BrokenBundle(file=self._file) from error
        if size != member.file_size:
            raise BrokenBundle(file=self._file)
        self._unpacked += size
        return b"".join(pieces)


def member_names(files: Iterable[str]) -> dict[str, str]:
    """For every ``Image.file`` its name in a bundle: the same under ``images/``, otherwise a free one there."""
    unique = list(dict.fromkeys(files))
    names: dict[str, str] = {}
    taken: set[str] = set()
    for file in sorted(unique, key=lambda file: (not file.startswith(_IMAGES), file)):
        wanted = file if file.startswith(_IMAGES) else _IMAGES + file.rpartition("/")[2]
        stem, dot, suffix = wanted.rpartition(".")
        name, number = wanted, 1
        while _folded(name) in taken:
            number += 1
            name = f"{stem}-{number}{dot}{suffix}" if dot else f"{wanted}-{number}"
        taken.add(_folded(name))
        names[file] = name
    return {file: names[file] for file in unique}


def pack(issue_json: bytes, pictures: Mapping[str, bytes], library_json: bytes | None = None) -> bytes:
    """A bundle of these members: sorted, stored as they are, without the time of day."""
    buffer = io.BytesIO()
    library = () if library_json is None else ((_LIBRARY, library_json),)
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_STORED) as archive:
        for name, data in ((_ISSUE, issue_json), *library, *sorted(pictures.items())):
            info = zipfile.ZipInfo(name, date_time=_EARLIEST)
            info.create_system = _UNIX
            info.external_attr = (stat.S_IFREG | 0o644) << 16
            archive.writestr(info, data)
    return buffer.getvalue()


def _folded(name: str) -> str:
    return unicodedata.normalize("NFC", name).casefold()
