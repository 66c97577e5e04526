"""Calendars that gather, filled from the register of events: in open issues, in drafts of the store, in new issues.

One rule for all of them (:func:`filled`). Drafts that are not open are filled in the transaction that changes the
register, so that a search, or an export from the command line, reads what the window would show.
"""

from __future__ import annotations

from collections.abc import Container, Iterable
from typing import TYPE_CHECKING

from editor.newsletter.issue import Event
from editor.newsletter.record import Origin, Work
from editor.newsletter.registers import gathering, origins
from editor.newsletter.registers.gathering import Candidate
from editor.newsletter.registers.origins import Brought
from editor.newsletter.registers.register import Pictures
from editor.newsletter.status import is_frozen
from editor.store.errors import StoreError

if TYPE_CHECKING:
    from editor.store.library import Library
    from editor.store.values import RegisterEntry, StoredIssue


def filled(work: Work, pictures: Pictures, entries: Iterable[RegisterEntry]) -> Brought:
    """``work`` with what of ``entries`` its calendars gather, the same object where they gather nothing new.

    ``pictures`` says what lies behind each ``Image.file`` of the issue; the result has those that came along too.
    """
    if not work.record.gathers:
        return Brought(work=work, pictures=pictures)
    events = {entry.id: entry for entry in entries if isinstance(entry.content.thing, Event)}
    everything = dict(pictures)

    def take_in(before: Work, calendar_id: str, entry_id: str) -> tuple[Work, str]:
        entry = events[entry_id]
        origin = Origin(register=entry.register, entry=entry.id, revision=entry.revision)
        brought, node_id = origins.taken_in(before, everything, entry.content, origin, calendar_id)
        everything.update(brought.pictures)
        return brought.work, node_id

    candidates = [
        Candidate(entry.id, thing) for entry in events.values() if isinstance(thing := entry.content.thing, Event)
    ]
    return Brought(work=gathering.gathered(work, candidates, take_in), pictures=everything)


def fill_drafts(library: Library, entry: RegisterEntry, opened: Container[str]) -> None:
    """Let the drafts of the store gather an entry that is new or has changed; those in ``opened`` are the window's.

    For the store's thread, within the transaction that changes the entry.
    """
    if entry.register != "event":
        return
    for issue in library.registers.gathering_issues():
        if issue.id not in opened and not is_frozen(issue.status):
            try:
                stored = library.load_issue(issue.id)
            except StoreError:  # a damaged issue must not stop the others
                continue
            _fill_stored(library, stored, (entry,))


def _fill_stored(library: Library, stored: StoredIssue, entries: Iterable[RegisterEntry]) -> None:
    """Let an issue of the store gather ``entries``."""
    work = Work(stored.issue, stored.record)
    brought = filled(work, stored.pictures, entries)
    if brought.work != work:
        named = {image.file for image in brought.work.issue.images}
        pictures = {file: picture for file, picture in brought.pictures.items() if file in named}
        library.save_issue(stored.id, stored.issue, brought.work.issue, pictures, brought.work.record)


def create_filled(library: Library, work: Work, pictures: Pictures, *, version_of: str = "") -> str:
    """Keep a new issue whose calendars have gathered what the register holds; its id in the store."""
    entries = library.registers.entries("event") if work.record.gathers else ()
    brought = filled(work, pictures, entries)
    named = {image.file for image in brought.work.issue.images}
    kept = {file: picture for file, picture in brought.pictures.items() if file in named}
    return library.create_issue(brought.work.issue, kept, brought.work.record, version_of=version_of)
