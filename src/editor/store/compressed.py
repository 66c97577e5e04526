"""Issue files inside the store: compressed, beside the SHA-256 of what they say.

Text columns of a row are covered by its seal; a compressed column is not, so that a list need not read it.
"""

from __future__ import annotations

import hashlib
import zlib
from typing import Final, TypedDict

_LONGEST_BYTES: Final = 64_000_000


class Damaged(Exception):
    """The content is not what was written. The text says how (technical, English)."""


class Columns(TypedDict):
    """The two columns that hold a content."""

    content: bytes
    content_sha256: str


def columns(content: bytes) -> Columns:
    """What to write for ``content``."""
    return {"content": zlib.compress(content), "content_sha256": hashlib.sha256(content).hexdigest()}


def unpacked(compressed: bytes) -> bytes:
    """What :func:`columns` packed, as far as it can be unpacked. Raises :class:`Damaged`."""
    try:
        return zlib.decompressobj().decompress(compressed, _LONGEST_BYTES)
    except zlib.error as error:
        raise Damaged("its content cannot be unpacked") from error


def is_whole(compressed: bytes, sha256: str | None) -> bool:
    """Whether the content is what was written."""
    try:
        content_of(compressed, sha256)
    except Damaged:
        return False
    return True


def content_of(compressed: bytes | None, sha256: str | None) -> bytes:
    """The content that was written. Raises :class:`Damaged`."""
    content = unpacked(compressed or b"")
    if hashlib.sha256(content).hexdigest() != sha256:
        raise Damaged("its content is not what was written")
    return content
