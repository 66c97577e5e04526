"""ZIP files that are the same bytes for the same members."""

from __future__ import annotations

import datetime as dt
import io
import stat
import zipfile
from collections.abc import Iterable

from editor.publishing.output_file import OutputFile

_FIRST_YEAR, _LAST_YEAR = 1980, 2107
_UNIX = 3
_PACKED = (".jpg", ".png", ".gif", ".pdf", ".lansbrev", ".zip")
_LARGE = 1_000_000
"""Bytes above which a member is stored as it is: only pictures make a page so large, and they are packed already."""


def packed(files: Iterable[OutputFile], stamp: dt.datetime) -> bytes:
    """A ZIP of ``files`` in their order, each dated ``stamp`` (as near as a ZIP can: 1980 to 2107, even seconds)."""
    year = min(max(stamp.year, _FIRST_YEAR), _LAST_YEAR)
    date_time = (year, stamp.month, stamp.day, stamp.hour, stamp.minute, stamp.second)
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as archive:
        for file in files:
            member = zipfile.ZipInfo(file.name, date_time)
            member.create_system = _UNIX
            member.external_attr = (stat.S_IFREG | 0o644) << 16
            is_packed = file.name.endswith(_PACKED) or len(file.data) > _LARGE
            member.compress_type = zipfile.ZIP_STORED if is_packed else zipfile.ZIP_DEFLATED
            archive.writestr(member, file.data)
    return buffer.getvalue()
