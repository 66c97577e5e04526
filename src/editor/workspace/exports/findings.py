"""What an export reports: what the checks found, what only its formats and its folder make of it, and what stops it."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from typing import Final

from editor.newsletter.fields import references
from editor.newsletter.issue import Issue
from editor.newsletter.record import Record
from editor.newsletter.shapes import Reference
from editor.publishing.formats import MAILS, Format
from editor.rendering.themes import Theme
from editor.review import checks
from editor.review.finding import Finding

OF_FOLDER: Final = ("leftover_finished", "leftover_removed")
OF_EVENTS: Final = ("event_without_date",)
OF_RIGHTS: Final = ("picture_right_over",)
CODES: Final = (*checks.CODES, *OF_FOLDER, *OF_EVENTS, *OF_RIGHTS)

_STOPPING: Final[Mapping[str, frozenset[Format]]] = {
    "title_missing": frozenset({"web", "site", "pdf", "archive"}),
    "picture_alt_missing": frozenset({"web", "site", "pdf", "archive"}),
    "merge_field_in_text": frozenset({"web", "site", "pdf", "text", "ics", "archive"}),
    "print_character_missing": frozenset({"pdf", "archive"}),
    "print_picture_missing": frozenset({"pdf", "archive"}),
}
"""What may not be published (design rule of print and web pages), and in which formats it would be."""


def before_export(issue: Issue, theme: Theme, formats: Collection[Format], *, has_profile: bool) -> tuple[Finding, ...]:
    """What can be said of an export without making it. A profile fills the merge fields of the mail.

    Nothing of an issue that only goes to a colleague as an issue file: no reader gets that.
    """
    if set(formats) == {"bundle"}:
        return ()
    noticed = list(checks.of_issue(issue, theme))
    if has_profile:
        filled = {"merge_field_open", "merge_field_in_text"} if MAILS.issuperset(formats) else {"merge_field_open"}
        noticed = [finding for finding in noticed if finding.code not in filled]
    if "ics" in formats:
        noticed += _of_events(issue)
    return tuple(noticed)


def of_rights(issue: Issue, record: Record, formats: Collection[Format]) -> Iterator[Finding]:
    """``picture_right_over`` (``picture``: the file, ``until``: the last day, ISO) of each picture in use that may not
    be used any more on the day of the issue. Only the office's own record knows; a colleague's copy is no use."""
    shown = {name for kind, name in references(issue) if kind is Reference.IMAGE}
    for image in issue.images:
        until = record.picture_notes[image.id].licence_end if image.id in record.picture_notes else None
        if image.id in shown and until is not None and until < issue.date and set(formats) != {"bundle"}:
            yield Finding("picture_right_over", {"picture": image.file, "until": until.isoformat()})


def _of_events(issue: Issue) -> Iterator[Finding]:
    """``event_without_date`` (``title``) of each event that no calendar file can hold."""
    from editor.publishing import calendar_file

    for event in calendar_file.undated(issue):
        yield Finding("event_without_date", {"title": event.title})


def stopping(noticed: Sequence[Finding], formats: Collection[Format]) -> Iterator[Finding]:
    """Those of the findings that may not be published in any of these formats."""
    return (finding for finding in noticed if not _STOPPING.get(finding.code, frozenset()).isdisjoint(formats))
