"""An issue's exports in the store: remembered when done, and told with what has changed since."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Final

import msgspec

from editor.newsletter.issue import Issue
from editor.publishing.formats import Format
from editor.store.thread import StoreThread
from editor.store.values import ExportEntry, ExportRecord
from editor.support.errors import EditorError
from editor.workspace.arrivals import handed_over
from editor.workspace.exports.facts import ExportFacts
from editor.workspace.exports.release import Mode, Released
from editor.workspace.versions.differences import Difference, differences

if TYPE_CHECKING:
    from editor.store.library import Library


HANDED_OVER: Final = frozenset({"bundle", "archive"})
"""Formats that hold the issue itself, so that somebody else may go on with it."""


class PastExport(msgspec.Struct, frozen=True, kw_only=True):
    """A line of the history. ``made_at`` is UTC; ``changed`` what differs between the issue then and now.

    It is ``None`` where the issue as it was is no longer known.
    """

    made_at: dt.datetime
    export: ExportRecord
    changed: tuple[Difference, ...] | None


def facts(
    store: StoreThread,
    issue_id: str,
    done: Callable[[ExportFacts], None],
    failed: Callable[[EditorError], None] | None = None,
) -> None:
    """Give ``done`` what is known of the stored issue, as it was saved last."""
    store.submit(lambda library: facts_of(library, issue_id), done, failed)


def facts_of(library: Library, issue_id: str) -> ExportFacts:
    """Raises UnknownIssue."""
    stored, lineage = library.load_issue(issue_id), library.lineages.of(issue_id)
    return ExportFacts(
        issue_id=issue_id,
        revision=stored.revision,
        status="review" if stored.standing == "changed" else stored.status,
        reviews=library.reviews.rounds(issue_id),
        record=stored.record,
        lineage=lineage.signs,
        handed_revision=lineage.revision,
    )


def record(
    released: Released, *, folder: Path, formats: Sequence[Format], mode: Mode, profile: str = ""
) -> ExportRecord:
    """What the history keeps of a release. ``profile`` is the profile's name in the list, "" where none was chosen."""
    return ExportRecord(
        folder=str(folder),
        formats=tuple(formats),
        mode=mode,
        profile=profile,
        files=len(released.files),
        digest=released.digest,
    )


def remember(
    store: StoreThread,
    issue_id: str,
    issue: Issue,
    made: ExportRecord,
    *,
    failed: Callable[[EditorError], None] | None = None,
) -> None:
    """Enter an export of the stored issue ``issue_id``, whose value was ``issue``, into the history."""

    def job(library: Library) -> None:
        library.exports.record(issue_id, made, issue)
        if not HANDED_OVER.isdisjoint(made.formats):
            handed_over(library, issue_id, issue)

    store.submit(job, None, failed)


def history(
    store: StoreThread,
    issue_id: str,
    now: Issue,
    done: Callable[[tuple[PastExport, ...]], None],
    failed: Callable[[EditorError], None] | None = None,
) -> None:
    """Give ``done`` the exports of an issue, the latest first, compared with its value ``now``."""

    def job(library: Library) -> tuple[PastExport, ...]:
        return tuple(
            _compared(entry, library.exports.issue(entry.id), now) for entry in library.exports.entries(issue_id)
        )

    store.submit(job, done, failed)


def _compared(entry: ExportEntry, then: Issue | None, now: Issue) -> PastExport:
    changed = None if then is None else differences(then, now)
    return PastExport(made_at=entry.made_at, export=entry.export, changed=changed)
