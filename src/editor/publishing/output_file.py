"""A finished file that is not written yet."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class OutputFile:
    """``name`` is relative to the folder of the release, with ``/`` between folders (``images/foto.jpg``)."""

    name: str
    data: bytes
