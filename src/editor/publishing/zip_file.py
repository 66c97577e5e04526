"""ZIP files that are the same bytes for the same members."""

from __future__ import annotations

import datetime as dt
import io
import stat
import zipfile
from collections.abc import Iterable
from typing import TYPE_CHECKING

from editor.publishing.output_file import OutputFile

if TYPE_CHECKING:
    from _typeshed import ReadableBuffer as Buffer

_FIRST_YEAR, _LAST_YEAR = 1980, 2107
_UNIX = 3
_PACKED = (".jpg", ".png", ".gif", ".pdf", ".lansbrev", ".zip")
_LARGE = 1_000_000
"""Bytes above which a member is stored as it is: only pictures make a page so large, and they are packed already."""


def packed(files: Iterable[OutputFile], stamp: dt.datetime) -> bytes:
    """A ZIP of ``files`` in their order, each dated ``stamp`` (as near as a ZIP can: 1980 to 2107, even seconds)."""
    year = min(max(stamp.year, _FIRST_YEAR), _LAST_YEAR)
    date_time = (year, stamp.month, stamp.day, stamp.hour, stamp.minute, stamp.second)
    pieces = _Pieces()
    with zipfile.ZipFile(pieces, "w") as archive:
        for file in files:
            member = zipfile.ZipInfo(file.name, date_time)
            member.create_system = _UNIX
            member.external_attr = (stat.S_IFREG | 0o644) << 16
            is_packed = file.name.endswith(_PACKED) or len(file.data) > _LARGE
            member.compress_type = zipfile.ZIP_STORED if is_packed else zipfile.ZIP_DEFLATED
            archive.writestr(member, file.data)
    return pieces.joined()


class _Pieces(io.RawIOBase):
    """What a ZIP is written to: its pieces, put together once. A buffer that grows copies megabytes again and again.

    Written at the end, or over a piece written before (the head of a member, when its sum is known).
    """

    def __init__(self) -> None:
        self._pieces: dict[int, bytes] = {}
        self._end = 0
        self._at = 0

    def writable(self) -> bool:
        return True

    def seekable(self) -> bool:
        return True

    def tell(self) -> int:
        return self._at

    def seek(self, offset: int, whence: int = io.SEEK_SET) -> int:
        self._at = offset + {io.SEEK_SET: 0, io.SEEK_CUR: self._at, io.SEEK_END: self._end}[whence]
        return self._at

    def write(self, data: Buffer) -> int:
        piece = bytes(data)  # the very object, where it is one
        if piece:
            before = self._pieces.get(self._at, piece if self._at == self._end else b"")
            assert len(before) == len(piece), "a ZIP is written over only where it was written"
            self._pieces[self._at] = piece
            self._at += len(piece)
            self._end = max(self._end, self._at)
        return len(piece)

    def joined(self) -> bytes:
        return b"".join(self._pieces.values())
