"""A finished file that is not written yet."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from functools import cached_property


@dataclass(frozen=True)
class OutputFile:
    """``name`` is relative to the folder of the release, with ``/`` between folders (``images/foto.jpg``)."""

    name: str
    data: bytes

    @cached_property
    def sha256(self) -> str:
        """Of the bytes; reckoned once, for an archive and an export list the same megabytes."""
        return hashlib.sha256(self.data).hexdigest()
