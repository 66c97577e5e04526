"""What the store hands out: plain frozen values, free of SQLAlchemy."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Final

from editor.newsletter.issue import Issue
from editor.newsletter.publication import Publication
from editor.newsletter.record import Record, Register
from editor.newsletter.registers.register import Content, Facts
from editor.newsletter.status import Standing, Status
from editor.support.pictures import Picture

BIN_DAYS: Final = 30
"""How long deleted issues and sections rest in the bin."""


@dataclass(frozen=True, kw_only=True)
class StoredIssue:
    """An issue as it was saved last. ``pictures`` says what lies behind each ``Image.file``; ``revision`` counts
    the saves from 1; ``approved`` is the fingerprint of what was approved, "" where that is not known."""

    id: str
    issue: Issue
    pictures: Mapping[str, Picture]
    revision: int
    record: Record = field(default_factory=Record)
    status: Status = "draft"
    standing: Standing = "draft"
    approved: str = ""


@dataclass(frozen=True, kw_only=True)
class BinnedSection:
    """A deleted section in the bin. ``heading`` is its own or its first item's, ``items`` how many it has,
    ``deleted_at`` UTC; ``status`` is that of the issue it was taken out of."""

    id: str
    issue_id: str
    issue_title: str
    newsletter_name: str
    status: str
    heading: str
    items: int
    deleted_at: dt.datetime


@dataclass(frozen=True, kw_only=True)
class NewsletterEntry:
    """A newsletter of the register: the settings a new issue begins with.

    ``pictures``: what lies behind each ``Image.file``. ``revision`` is 1 where nobody has set it up yet: then it knows
    what its first issue said. ``changed_at`` is UTC."""

    id: str
    publication: Publication
    pictures: Mapping[str, Picture]
    revision: int
    changed_at: dt.datetime

    @property
    def name(self) -> str:
        """What the newsletter is called."""
        return self.publication.newsletter.name

    @property
    def is_set_up(self) -> bool:
        """Whether somebody has chosen its settings."""
        return self.revision > 1


@dataclass(frozen=True, kw_only=True)
class RegisterEntry:
    """An entry of a register. ``revision`` counts the changes of its content from 1, ``changed_at`` is UTC."""

    id: str
    register: Register
    content: Content
    facts: Facts
    revision: int
    changed_at: dt.datetime


@dataclass(frozen=True, kw_only=True)
class LinkedIssue:
    """An issue whose record names a register entry."""

    id: str
    status: Status


@dataclass(frozen=True, kw_only=True)
class ExportRecord:
    """What is remembered of an export: its folder, formats, mode and profile ("" = none), the number of its files, and
    ``digest``, the SHA-256 of its manifest: equal digests are equal files."""

    folder: str
    formats: tuple[str, ...]
    mode: str
    profile: str
    files: int
    digest: str


@dataclass(frozen=True, kw_only=True)
class ExportEntry:
    """A line of an issue's history of exports. ``made_at`` is UTC."""

    id: str
    made_at: dt.datetime
    export: ExportRecord


@dataclass(frozen=True, kw_only=True)
class SnapshotEntry:
    """A line of an issue's earlier versions. ``made_at`` is UTC, ``made_by`` a person's name or "", ``reason`` a code
    of the program ("saved", "before_restore")."""

    id: str
    made_at: dt.datetime
    made_by: str
    reason: str
    title: str
    articles: int
    events: int
    content_sha256: str


@dataclass(frozen=True, kw_only=True)
class Snapshot:
    """An earlier version, whole. ``pictures``: what lay behind each ``Image.file``; their bytes are still kept."""

    entry: SnapshotEntry
    issue: Issue
    pictures: Mapping[str, Picture]
    record: Record = field(default_factory=Record)
