"""Making the next issue of a newsletter out of a stored one: what it is made from, and its first save.

Reached as ``workspace.next_issues``.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from editor.newsletter.issue import Issue
from editor.newsletter.publication import carrier
from editor.newsletter.record import Work
from editor.store.thread import StoreThread
from editor.support.errors import EditorError
from editor.support.pictures import Picture
from editor.workspace.keeping import keep
from editor.workspace.new_issue import with_settings
from editor.workspace.next_issue.rhythm import Edition
from editor.workspace.open_issue import OpenIssue
from editor.workspace.registers.gathered import create_filled

if TYPE_CHECKING:
    from editor.store.library import Library
    from editor.store.summary import IssueSummary
    from editor.store.values import StoredIssue

Failed = Callable[[EditorError], None]
OpenOf = Callable[[str], OpenIssue | None]

LOOKED_AT: Final = 12
"""The latest issues of the newsletter that tell what recurs and how often it comes out."""


@dataclass(frozen=True, kw_only=True)
class Basis:
    """``work`` and its pictures are what the next issue is made of: the issue with the settings that its newsletter has
    now. ``earlier`` are other issues of the newsletter that came out no later, ``editions`` all that are known, this
    one included. ``has_own_hero``: its header picture is the newsletter's, not the issue's."""

    work: Work
    pictures: Mapping[str, Picture]
    earlier: tuple[Issue, ...]
    editions: tuple[Edition, ...]
    has_own_hero: bool = False


class NextIssues:
    """``opened`` gives the open issue with an id."""

    def __init__(self, store: StoreThread, opened: OpenOf) -> None:
        self._store = store
        self._opened = opened

    def basis(self, issue_id: str, done: Callable[[Basis], None], failed: Failed) -> None:
        """Read what the next issue is made of; what is unsaved of an open issue is saved first."""
        opened = self._opened(issue_id)
        draft = opened.unsaved() if opened is not None else None

        def job(library: Library) -> Basis:
            if draft is not None:
                keep(library, issue_id, draft)
            stored = library.load_issue(issue_id)
            issue, pictures, has_own_hero = _with_settings_now(library, stored)
            name = stored.issue.newsletter.name
            others = _others(issue_id, library.issues())
            known = _loaded(library, [one for one in others if name and one.newsletter_name == name])
            return Basis(
                work=Work(issue, stored.record),
                pictures=pictures,
                has_own_hero=has_own_hero,
                earlier=tuple(issue for issue in known if issue.date <= stored.issue.date),
                editions=tuple(Edition(date=issue.date, number=issue.number) for issue in (stored.issue, *known)),
            )

        def read(basis: Basis) -> None:
            if opened is not None and draft is not None:
                opened.mark_saved(draft)
            done(basis)

        self._store.submit(job, read, failed)

    def create(self, work: Work, pictures: Mapping[str, Picture], done: Callable[[str], None], failed: Failed) -> None:
        """Keep the new issue; ``done`` gets its id in the store. Its pictures are the ones the store has already."""
        named = {image.file for image in work.issue.images}
        kept = {file: picture for file, picture in pictures.items() if file in named}
        self._store.submit(lambda library: create_filled(library, work, kept), done, failed)


def _others(issue_id: str, summaries: Iterable[IssueSummary]) -> list[IssueSummary]:
    """The other issues that can be read, each in its latest version. Versions of the same issue tell neither what
    recurs nor how often the newsletter comes out."""
    known = {one.id: one for one in summaries}

    def first_of(one_id: str) -> str:
        seen: set[str] = set()
        while one_id in known and known[one_id].version_of and one_id not in seen:
            seen.add(one_id)
            one_id = known[one_id].version_of
        return one_id

    latest: dict[str, IssueSummary] = {}
    for one in known.values():
        first = first_of(one.id)
        if not one.damaged and first != first_of(issue_id):
            before = latest.get(first)
            latest[first] = one if before is None or one.version > before.version else before
    return list(latest.values())


def _with_settings_now(library: Library, stored: StoredIssue) -> tuple[Issue, Mapping[str, Picture], bool]:
    """The issue with its newsletter's settings from the register, where somebody has chosen them; and whether its
    header picture is one of these."""
    name = stored.issue.newsletter.name
    known = next((one for one in library.newsletters.entries() if name and one.name == name), None)
    if known is None or not known.is_set_up:
        return stored.issue, stored.pictures, False
    settings = carrier(known.publication)
    has_hero = bool(settings.hero)
    issue, pictures = with_settings(stored.issue, stored.pictures, settings, known.pictures, hero=has_hero)
    return issue, pictures, has_hero


def _loaded(library: Library, summaries: list[IssueSummary]) -> list[Issue]:
    """The latest of these issues; one that cannot be read says nothing."""
    latest = sorted(summaries, key=lambda one: (one.date, one.id), reverse=True)[:LOOKED_AT]
    found: list[Issue] = []
    for summary in latest:
        try:
            found.append(library.load_issue(summary.id).issue)
        except EditorError:
            continue
    return found
