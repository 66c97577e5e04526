"""The bin as the window sees it: what rests in it, back again or gone for good, and emptied by itself.

Reached as ``workspace.bin``.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from editor.newsletter.edits.fragments import Fragment, Place, put_in
from editor.newsletter.issue import Issue
from editor.store.aging import age
from editor.store.summary import IssueSummary
from editor.store.thread import StoreThread
from editor.store.values import BIN_DAYS, BinnedSection
from editor.support.errors import EditorError
from editor.support.pictures import Picture
from editor.workspace.keeping import keep
from editor.workspace.open_issue import OpenIssue

if TYPE_CHECKING:
    from editor.store.library import Library

Failed = Callable[[EditorError], None]

LEFTOVERS_REST: Final = dt.timedelta(days=1)
"""What was left unfinished is left alone that long: another program may be at it."""

PICTURES_REST_DAYS: Final = 1
"""A picture's file goes when nothing has named it for so many days on which the program was run: what will name it may
be on its way."""


@dataclass(frozen=True, kw_only=True)
class BinContents:
    """What rests in the bin, the latest deleted first. ``run`` are the days on which the program was run, in order: no
    others count."""

    issues: tuple[IssueSummary, ...] = ()
    sections: tuple[BinnedSection, ...] = ()
    run: tuple[dt.date, ...] = ()

    def __len__(self) -> int:
        return len(self.issues) + len(self.sections)


@dataclass(frozen=True, kw_only=True)
class Tidied:
    """What went for good by itself: issues and sections after their days, picture files nothing names."""

    deleted: int
    pictures: int


def days_left(deleted_at: dt.datetime, now: dt.datetime, run: Sequence[dt.date]) -> int:
    """In how many days something deleted then goes if the program is run on each, a begun day for a whole one, at least
    0. Both are aware; ``run`` are the days on which it was run, in order."""
    day = dt.timedelta(days=1)
    return max(-((age(deleted_at, now, run) - BIN_DAYS * day) // day), 0)


class Bin:
    """``now`` gives the time in UTC; ``in_use`` the SHA-256 of every picture that open issues and their undo steps
    name."""

    def __init__(
        self, store: StoreThread, now: Callable[[], dt.datetime], in_use: Callable[[], Collection[str]]
    ) -> None:
        self._store = store
        self._now = now
        self._in_use = in_use
        self._begun = now()

    def contents(self, done: Callable[[BinContents], None], failed: Failed) -> None:
        """All that rests in the bin."""

        def job(library: Library) -> BinContents:
            issues = sorted(
                library.binned_issues(), key=lambda issue: issue.deleted_at or issue.changed_at, reverse=True
            )
            return BinContents(issues=tuple(issues), sections=library.bin.sections(), run=library.days.note())

        self._store.submit(job, done, failed)

    def restore_section(
        self, opened: OpenIssue, entry_id: str, name: str, done: Callable[[str], None], failed: Failed
    ) -> None:
        """Put a deleted section back, last in the open issue it was taken out of: a step of the history, called
        ``name``. ``done`` gets the section's id there. A frozen issue takes nothing."""

        def loaded(found: tuple[Fragment, dict[str, Picture]]) -> None:
            fragment, pictures = found
            files = {file: opened.take_back_picture(picture, file) for file, picture in pictures.items()}
            roots: tuple[str, ...] = ()

            def back(issue: Issue) -> Issue:
                nonlocal roots
                issue, roots = put_in(issue, fragment, Place(section_index=len(issue.sections)), files)
                return issue

            opened.break_merging()
            opened.apply(back, name)
            if not roots:
                return
            draft = opened.unsaved()

            def job(library: Library) -> None:
                if draft is not None:
                    keep(library, opened.id, draft)
                library.bin.forget_section(entry_id)

            def kept(_: None) -> None:
                if draft is not None:
                    opened.mark_saved(draft)
                done(roots[0])

            self._store.submit(job, kept, failed, urgent=True)

        self._store.submit(lambda library: library.bin.load_section(entry_id), loaded, failed)

    def forget(
        self, issue_ids: Collection[str], section_ids: Collection[str], done: Callable[[], None], failed: Failed
    ) -> None:
        """Remove these issues and sections of the bin for good."""

        def job(library: Library) -> None:
            for issue_id in issue_ids:
                library.bin.forget_issue(issue_id)
            for section_id in section_ids:
                library.bin.forget_section(section_id)

        self._store.submit(job, lambda _: done(), failed)

    def tidy(self, done: Callable[[Tidied], None], failed: Failed) -> None:
        """Empty the bin of what has rested its days, and remove pictures that nothing names and what a killed program
        left unfinished; erase to the end whom it was erasing. For a calm moment."""
        in_use = frozenset(self._in_use())
        unfinished_before = min(self._now() - LEFTOVERS_REST, self._begun)  # what this program is at is newer

        def job(library: Library) -> Tidied:
            deleted = library.bin.empty(older_than_days=BIN_DAYS)
            library.registers.forget_deleted()
            removed = library.unused.remove(in_use, after_days=PICTURES_REST_DAYS)
            library.erasing.finish()
            library.remove_leftovers(before=unfinished_before)
            return Tidied(deleted=deleted, pictures=removed)

        self._store.submit(job, done, failed)
