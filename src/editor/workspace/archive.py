"""The issues of years: by year, and what is in them (words, LIX, articles, events), to see how a newsletter goes.

Reached as ``workspace.archive``. Figures are counted on demand, one job of the store an issue, so that saves come in
between, and remembered until the issue changes.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from editor.newsletter import prose
from editor.newsletter.issue import Issue, articles
from editor.store.summary import IssueSummary
from editor.store.thread import StoreThread
from editor.support.errors import EditorError
from editor.swedish import readability

if TYPE_CHECKING:
    from editor.store.library import Library


@dataclass(frozen=True, kw_only=True)
class Figures:
    """What an issue holds. ``lix`` is 0 where there are no words."""

    issue_id: str
    words: int
    lix: int
    articles: int
    events: int


@dataclass(frozen=True, kw_only=True)
class Year:
    """The issues of one year, the latest first."""

    year: int
    issues: tuple[IssueSummary, ...]


@dataclass(frozen=True, kw_only=True)
class Averages:
    """Several issues together: how many, and what one of them holds on average, rounded."""

    issues: int
    words: int
    lix: int
    articles: int
    events: int


def figures_of(issue_id: str, issue: Issue) -> Figures:
    """The figures of an issue, counted as the status bar counts."""
    counts = readability.count_all(prose.paragraphs(issue, issue))
    return Figures(
        issue_id=issue_id,
        words=counts.words,
        lix=counts.lix or 0,
        articles=sum(1 for _ in articles(issue)),
        events=len(issue.events),
    )


def years(issues: Iterable[IssueSummary], newsletter: str = "") -> tuple[Year, ...]:
    """The issues by the year of their date, the latest first; with ``newsletter`` (a name) only its own."""
    found: dict[int, list[IssueSummary]] = {}
    for issue in issues:
        if issue.date != dt.date.min and newsletter in ("", issue.newsletter_name):
            found.setdefault(issue.date.year, []).append(issue)
    return tuple(
        Year(
            year=year,
            issues=tuple(sorted(found[year], key=lambda one: (one.date, one.version, one.title), reverse=True)),
        )
        for year in sorted(found, reverse=True)
    )


def newest_versions(issues: Iterable[IssueSummary]) -> tuple[IssueSummary, ...]:
    """The issues without those that a later published version has taken the place of, the earliest date first."""
    known = tuple(issues)
    replaced = {one.version_of for one in known if one.version_of and one.status == "published"}
    return tuple(sorted((one for one in known if one.id not in replaced), key=lambda one: (one.date, one.title)))


def averages(figures: Sequence[Figures]) -> Averages | None:
    """What these issues hold on average; ``None`` for none. LIX counts only where there are words."""
    if not figures:
        return None
    with_words = [one for one in figures if one.words]

    def mean(values: Iterable[int], count: int) -> int:
        return round(sum(values) / count) if count else 0

    return Averages(
        issues=len(figures),
        words=mean((one.words for one in figures), len(figures)),
        lix=mean((one.lix for one in with_words), len(with_words)),
        articles=mean((one.articles for one in figures), len(figures)),
        events=mean((one.events for one in figures), len(figures)),
    )


class Archive:
    """Counts on the store's thread."""

    def __init__(self, store: StoreThread) -> None:
        self._store = store
        self._known: dict[tuple[str, dt.datetime], Figures] = {}

    def known(self, issue: IssueSummary) -> Figures | None:
        """The figures of an issue as it is now, where they have been counted."""
        return self._known.get((issue.id, issue.changed_at))

    def count(
        self, issues: Sequence[IssueSummary], found: Callable[[Figures], None], is_wanted: Callable[[], bool]
    ) -> None:
        """Count one issue after the other, telling ``found`` each; known ones at once. Stops when ``is_wanted`` says
        no. An issue that cannot be read is passed over."""
        waiting: list[IssueSummary] = []
        for issue in issues:
            known = self.known(issue)
            if known is not None:
                found(known)
            elif not issue.damaged:
                waiting.append(issue)
        waiting.reverse()

        def next_one() -> None:
            if not waiting or not is_wanted():
                return
            issue = waiting.pop()

            def job(library: Library) -> Figures:
                return figures_of(issue.id, library.load_issue(issue.id).issue)

            def counted(figures: Figures) -> None:
                self._known[(issue.id, issue.changed_at)] = figures
                if is_wanted():
                    found(figures)
                next_one()

            def passed_over(_: EditorError) -> None:
                next_one()

            self._store.submit(job, counted, passed_over)

        next_one()
