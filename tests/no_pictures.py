"""What an issue without pictures gives to those that ask for the bytes of one."""

from __future__ import annotations


def no_picture(file: str) -> bytes:
    """There is none: ``KeyError``, as from the bytes by file of an issue."""
    raise KeyError(file)
