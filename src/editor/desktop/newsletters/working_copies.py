"""The newsletters that are being set up, each in a working copy: nothing of them is in the store before it is kept."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field

from editor.desktop.newsletters.dressed import DressedIssue
from editor.newsletter.issue import Issue, Newsletter
from editor.newsletter.publication import Publication, publication_of
from editor.store.values import NewsletterEntry
from editor.support.errors import EditorError
from editor.workspace.newsletters import Newsletters, Setup
from editor.workspace.open_issue import OpenIssue


@dataclass
class WorkingCopy:
    """A newsletter being set up; ``entry_id`` is "" while the store does not have it. ``dressed`` is an issue shown in
    its settings."""

    entry_id: str
    work: OpenIssue
    dressed: DressedIssue
    has_issues: bool
    start: Issue = field(init=False)

    def __post_init__(self) -> None:
        self.start = self.work.issue

    @property
    def name(self) -> str:
        """What the newsletter is called now."""
        return self.work.issue.newsletter.name

    @property
    def changed(self) -> bool:
        """Whether there is something to keep."""
        return not self.entry_id or self.work.issue != self.start


class WorkingCopies:
    """Working copies by a key: the id of the newsletter's entry, or one of this class's own for a new newsletter.

    ``entries`` are those of the store; ``example`` makes the issue that a newsletter without issues is shown on.
    ``touched`` are the ids of what has been kept so far, "" for a newsletter that was taken away.
    """

    def __init__(
        self, newsletters: Newsletters, entries: Sequence[NewsletterEntry], example: Callable[[], Issue]
    ) -> None:
        self._newsletters = newsletters
        self._names = {entry.id: entry.name for entry in entries}
        self._example = example
        self._copies: dict[str, WorkingCopy] = {}
        self._begun = 0
        self._waiting = 0
        self.touched: list[str] = []

    def open(self, key: str, done: Callable[[WorkingCopy], None], failed: Callable[[EditorError], None]) -> None:
        """Give ``done`` the copy, made of what the store has if there was none."""
        if key in self._copies:
            done(self._copies[key])
            return

        def here(setup: Setup) -> None:
            work = self._newsletters.working_copy(setup.publication, setup.pictures)
            self._copies[key] = self._copy(key, work, setup)
            done(self._copies[key])

        self._newsletters.setup(key, here, failed)

    def begin(self, name: str) -> str:
        """The key of a new newsletter's copy."""
        key = f"new {self._begun}"
        self._begun += 1
        work = self._newsletters.working_copy(Publication(newsletter=Newsletter(name=name)), {})
        self._copies[key] = self._copy("", work, None)
        return key

    def _copy(self, entry_id: str, work: OpenIssue, setup: Setup | None) -> WorkingCopy:
        sample = setup.sample if setup is not None else None
        shown, pictures = (sample.issue, sample.pictures) if sample is not None else (self._example(), {})
        dressed = DressedIssue(shown, pictures, work, self._newsletters.read_picture)
        return WorkingCopy(entry_id, work, dressed, sample is not None)

    def forget(self, key: str) -> None:
        """The newsletter is gone."""
        self._copies.pop(key, None)
        self._names.pop(key, None)
        self.touched.append("")

    @property
    def would_lose(self) -> bool:
        """Whether something somebody did would be lost if nothing was kept."""
        return any(copy.changed and copy.work.can_undo for copy in self._copies.values())

    def misnamed(self) -> str | None:
        """The key of the first that has no name, or was given one that another has."""
        names = self._names | {key: copy.name for key, copy in self._copies.items()}
        for key, copy in self._copies.items():
            others = (name for other, name in names.items() if other != key)
            if not copy.name or (copy.changed and copy.name in others):
                return key
        return None

    def keep(self, done: Callable[[], None], failed: Callable[[EditorError], None]) -> None:
        """Save all that was changed; ``done`` when all is kept (at once where nothing was changed)."""
        wanted = [copy for copy in self._copies.values() if copy.changed]
        self._waiting = len(wanted)
        if not wanted:
            done()
        for copy in wanted:
            self._save(copy, done, failed)

    def _save(self, copy: WorkingCopy, done: Callable[[], None], failed: Callable[[EditorError], None]) -> None:
        draft = copy.work.unsaved()

        def kept(entry: NewsletterEntry) -> None:
            copy.entry_id, copy.start = entry.id, copy.work.issue
            self.touched.append(entry.id)
            self._waiting -= 1
            if not self._waiting:
                done()

        self._newsletters.save(
            copy.entry_id,
            publication_of(copy.work.issue),
            copy.work.pictures,
            kept,
            failed,
            new_pictures=draft.new_pictures if draft is not None else (),
        )
