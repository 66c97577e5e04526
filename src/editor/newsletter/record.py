"""What goes with an issue but is never printed: the undoable part of a bundle's ``library.json``.

An :class:`editor.newsletter.issue.Issue` is exactly what its file shows. What the program remembers of it besides,
such as which register an event was taken from, is its :class:`Record`: a frozen value of its own, edited, undone,
saved and kept in snapshots together with the issue. Its keys are the issue's local ids; an entry whose id the issue
no longer has says nothing, and is there again when the removal is undone.
"""

from __future__ import annotations

from typing import Literal, NamedTuple, TypeAlias

import msgspec

from editor.newsletter.issue import Issue

Register: TypeAlias = Literal["event", "contact", "image", "block"]
"""A register that outlives issues."""


class Origin(msgspec.Struct, frozen=True, kw_only=True):
    """The register entry an object of an issue was taken from, and that entry's revision when it was last equal."""

    register: Register
    entry: str
    revision: int


class Record(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True):
    """``origins`` is keyed by the id of an event, contact, picture entry, section or item of the issue.

    The mappings are never changed in place: an edit makes a new record.
    """

    origins: dict[str, Origin] = {}
    profile: str = ""


class Work(NamedTuple):
    """An issue with its record: what an open issue is, and what a step of its history goes between."""

    issue: Issue
    record: Record


def to_json(record: Record) -> str:
    """The record as JSON, the same text for equal records; "" for one that says nothing."""
    return "" if record == Record() else msgspec.json.encode(record, order="sorted").decode()


def from_json(text: str) -> Record:
    """The record that :func:`to_json` wrote. Raises ``ValueError``."""
    return msgspec.json.decode(text, type=Record) if text else Record()
