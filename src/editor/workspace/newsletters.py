"""The newsletters as the window sees them: set up, chosen for a new issue, their settings used in drafts.

Reached as ``workspace.newsletters``. Published issues never change.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from msgspec.structs import replace

from editor.newsletter.issue import Issue
from editor.newsletter.publication import Publication, begun_from, carrier
from editor.newsletter.status import is_frozen
from editor.store.summary import IssueSummary
from editor.store.thread import StoreThread
from editor.store.values import NewsletterEntry, StoredIssue
from editor.support.errors import EditorError
from editor.support.pictures import Picture
from editor.workspace.new_issue import with_settings
from editor.workspace.open_issue import Clock, OpenIssue
from editor.workspace.statuses import OpenOf
from editor.workspace.working_copy import working_copy

if TYPE_CHECKING:
    from editor.store.library import Library

Failed = Callable[[EditorError], None]
NewPictures = Collection[tuple[Picture, bytes]]


@dataclass(frozen=True, kw_only=True)
class Setup:
    """What setting up a newsletter begins with: its settings (where nobody has set it up, those of its latest issue)
    with their pictures by ``Image.file``, and that issue to show them on, if there is one."""

    entry: NewsletterEntry
    publication: Publication
    pictures: Mapping[str, Picture]
    sample: StoredIssue | None


@dataclass(frozen=True, kw_only=True)
class _Change:
    """What a draft that was not open became."""

    issue_id: str
    title: str
    before: Issue
    after: Issue
    pictures: Mapping[str, Picture]


@dataclass(frozen=True, kw_only=True)
class Used:
    """Which drafts got a newsletter's settings, and how to take that back. ``name`` is what undo calls it."""

    name: str
    open_ids: tuple[str, ...] = ()
    closed: tuple[_Change, ...] = field(default=())

    @property
    def count(self) -> int:
        """How many drafts have changed."""
        return len(self.open_ids) + len(self.closed)


class Newsletters:
    """``opened`` gives the open issue with an id, ``user`` is who works here: snapshots tell it."""

    def __init__(self, store: StoreThread, opened: OpenOf, *, clock: Clock, user: str) -> None:
        self._store = store
        self._opened = opened
        self._clock = clock
        self._user = user

    def entries(self, done: Callable[[tuple[NewsletterEntry, ...]], None], failed: Failed) -> None:
        """All newsletters, by name."""
        self._store.submit(lambda library: library.newsletters.entries(), done, failed)

    def setup(self, entry_id: str, done: Callable[[Setup], None], failed: Failed) -> None:
        """What setting up a newsletter begins with."""

        def job(library: Library) -> Setup:
            entry = library.newsletters.entry(entry_id)
            sample = latest_issue(library, entry_id)
            if entry.is_set_up or sample is None:
                return Setup(entry=entry, publication=entry.publication, pictures=entry.pictures, sample=sample)
            publication = begun_from(sample.issue, entry.publication)
            return Setup(entry=entry, publication=publication, pictures=sample.pictures, sample=sample)

        self._store.submit(job, done, failed)

    def working_copy(self, publication: Publication, pictures: Mapping[str, Picture]) -> OpenIssue:
        """The publication's carrier, to be edited with undo as an open issue is. It is kept by :meth:`save` only."""
        return working_copy(carrier(publication), pictures, self._store, self._clock)

    def read_picture(self, picture: Picture) -> bytes:
        """The bytes of a picture the store has."""
        return self._store.pictures.read(picture.sha256)

    def save(
        self,
        entry_id: str,
        publication: Publication,
        pictures: Mapping[str, Picture],
        done: Callable[[NewsletterEntry], None],
        failed: Failed,
        *,
        new_pictures: NewPictures = (),
    ) -> None:
        """Keep a newsletter's settings, as a new newsletter where ``entry_id`` is "". ``new_pictures`` come first."""

        def job(library: Library) -> NewsletterEntry:
            for picture, data in new_pictures:
                library.pictures.add(picture, data)
            if entry_id:
                return library.newsletters.save(entry_id, publication, pictures)
            return library.newsletters.add(publication, pictures)

        self._store.submit(job, done, failed)

    def remove(self, entry_id: str, done: Callable[[], None], failed: Failed) -> None:
        """Remove a newsletter that has no issues."""
        self._store.submit(lambda library: library.newsletters.remove(entry_id), lambda _: done(), failed)

    # Use in drafts

    def drafts(self, entry_id: str, done: Callable[[tuple[IssueSummary, ...]], None], failed: Failed) -> None:
        """The newsletter's issues that can change: not published, outside the bin, the latest date first."""

        def job(library: Library) -> tuple[IssueSummary, ...]:
            found = [one for one in library.issues() if one.newsletter_id == entry_id and not is_frozen(one.status)]
            return tuple(sorted((one for one in found if not one.damaged), key=lambda one: one.date, reverse=True))

        self._store.submit(job, done, failed)

    def use_in(
        self, entry_id: str, issue_ids: Collection[str], name: str, done: Callable[[Used], None], failed: Failed
    ) -> None:
        """Give these drafts the newsletter's settings as they are kept: open ones as a step of their history called
        ``name``, all others in one transaction, each with a version kept before. What does not change is left out."""
        opened = {issue_id: one for issue_id in issue_ids if (one := self._opened(issue_id)) is not None}
        closed = [issue_id for issue_id in issue_ids if issue_id not in opened]

        def job(library: Library) -> tuple[NewsletterEntry, tuple[_Change, ...]]:
            entry = library.newsletters.entry(entry_id)
            with library.transaction():
                changes = [self._change(library, issue_id, entry) for issue_id in closed]
            return entry, tuple(change for change in changes if change is not None)

        def changed(result: tuple[NewsletterEntry, tuple[_Change, ...]]) -> None:
            entry, changes = result
            ids = tuple(issue_id for issue_id, one in opened.items() if _apply_settings(one, entry, name))
            done(Used(name=name, open_ids=ids, closed=changes))

        self._store.submit(job, changed, failed)

    def take_back(self, used: Used, done: Callable[[tuple[str, ...]], None], failed: Failed) -> None:
        """Undo :meth:`use_in` in every draft that nobody has changed since; ``done`` gets the titles of the others."""
        left: list[str] = []
        for issue_id in used.open_ids:
            one = self._opened(issue_id)
            if one is not None and one.can_undo and one.undo_name == used.name:
                one.undo()
            elif one is not None:
                left.append(one.issue.title)
        since_opened = [change for change in used.closed if self._opened(change.issue_id) is not None]
        left += [change.title for change in since_opened]
        closed = [change for change in used.closed if change not in since_opened]

        def job(library: Library) -> tuple[str, ...]:
            kept: list[str] = []
            with library.transaction():
                for change in closed:
                    stored = library.load_issue(change.issue_id)
                    if stored.issue == change.after and not is_frozen(stored.status):
                        library.save_issue(change.issue_id, stored.issue, change.before, change.pictures)
                    else:
                        kept.append(change.title)
            return (*left, *kept)

        self._store.submit(job, done, failed)

    def _change(self, library: Library, issue_id: str, entry: NewsletterEntry) -> _Change | None:
        stored = library.load_issue(issue_id)
        if is_frozen(stored.status):
            return None
        after, pictures = with_settings(stored.issue, stored.pictures, carrier(entry.publication), entry.pictures)
        if after == stored.issue:
            return None
        library.snapshots.add(
            issue_id, stored.issue, stored.pictures, stored.record, made_by=self._user, reason="before_settings"
        )
        named = {image.file for image in after.images}
        library.save_issue(
            issue_id, stored.issue, after, {file: one for file, one in pictures.items() if file in named}
        )
        return _Change(
            issue_id=issue_id, title=stored.issue.title, before=stored.issue, after=after, pictures=stored.pictures
        )


def _apply_settings(opened: OpenIssue, entry: NewsletterEntry, name: str) -> bool:
    """Give an open issue a newsletter's settings; whether that changed it."""

    def edit(issue: Issue) -> Issue:
        changed, pictures = with_settings(issue, opened.pictures, carrier(entry.publication), entry.pictures)
        files = {
            file: opened.take_back_picture(picture, file)
            for file, picture in pictures.items()
            if opened.pictures.get(file) != picture
        }
        images = tuple(
            image if files.get(image.file, image.file) == image.file else replace(image, file=files[image.file])
            for image in changed.images
        )
        return replace(changed, images=images)

    before = opened.issue
    opened.keep_version("before_settings")
    opened.break_merging()
    opened.apply(edit, name)
    opened.break_merging()
    return opened.issue is not before


def latest_issue(library: Library, entry_id: str) -> StoredIssue | None:
    """The newsletter's issue of the latest date, of two of one date the one changed last."""
    known = [one for one in library.issues() if one.newsletter_id == entry_id and not one.damaged]
    if not known:
        return None
    return library.load_issue(max(known, key=lambda one: (one.date, one.changed_at)).id)
