"""The work of one export, for a thread beside the window: no widget is touched here."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import TYPE_CHECKING

from editor.desktop.exports.choices import Choices
from editor.newsletter.issue import Issue
from editor.newsletter.record import Accepted, Record
from editor.publishing.profiles import Profiles
from editor.support.pictures import Picture
from editor.support.settings import Settings
from editor.workspace.exports.facts import ExportFacts

if TYPE_CHECKING:
    from editor.publishing.edition import Edition
    from editor.publishing.profiles import Profile
    from editor.rendering.themes import Theme
    from editor.review.finding import Finding
    from editor.workspace.exports.release import Progress, Released


@dataclass(frozen=True, kw_only=True)
class ExportSource:
    """The issue as it stands when the dialog opens; ``picture_data`` may be called from any thread."""

    issue_id: str
    issue: Issue
    pictures: Mapping[str, Picture]
    picture_data: Callable[[str], bytes]
    record: Record = field(default_factory=Record)
    accept: Callable[[Sequence[tuple[Finding, Accepted]]], None] = lambda accepted: None
    """Keeps with the issue that errors may stand."""
    user: str = ""
    original_data: Callable[[Picture], bytes] | None = None
    """The bytes of the original of a cropped picture: for bundles."""


@dataclass(frozen=True, kw_only=True)
class ExportJob:
    """What is exported, as it was chosen, and where to. ``record`` is the issue's with what has been accepted since the
    dialog opened; ``agreed`` are the keys (:func:`editor.review.acceptance.key_of`) of what was asked about before."""

    source: ExportSource
    choices: Choices
    folder: Path
    facts: ExportFacts
    record: Record
    agreed: frozenset[str]

    def run(self, profiles: Profiles, settings: Settings, progress: Progress) -> Released | tuple[Finding, ...]:
        """Export, or answer with what may surprise and nobody was asked about, with nothing written.

        Raises what :func:`editor.workspace.exports.release.release` raises, and what reading the profile does.
        """
        from editor.rendering import themes
        from editor.rendering.printing.memory import forgetting
        from editor.review.acceptance import is_accepted
        from editor.workspace.exports.findings import of_rights
        from editor.workspace.exports.release import release
        from editor.workspace.exports.underway import Underway

        chosen, issue = self.choices, self.source.issue
        profile = profiles.load(chosen.profile) if chosen.profile else None
        theme, closed = themes.theme_of(issue), is_accepted(issue, self.record)
        if chosen.mode == "utskick":
            surprises = self._surprises(theme, closed, has_profile=profile is not None)
            if surprises:
                return surprises
        with Underway(settings).export_to(self.folder), forgetting():
            released = release(
                self._edition(theme, profile),
                self.folder,
                chosen.formats,
                mode=chosen.mode,
                names=chosen.names(issue),
                attach_events=chosen.attach_events,
                is_accepted=closed,
                progress=progress,
            )
        return replace(released, findings=(*released.findings, *of_rights(issue, self.record, chosen.formats)))

    def _surprises(self, theme: Theme, closed: Callable[[Finding], bool], *, has_profile: bool) -> tuple[Finding, ...]:
        """Everything that may surprise, if any of it is news: it is asked about once."""
        from editor.review.acceptance import key_of
        from editor.workspace.exports.findings import before_export, of_rights

        issue, formats = self.source.issue, self.choices.formats
        before = (
            *of_rights(issue, self.record, formats),
            *before_export(issue, theme, formats, has_profile=has_profile),
        )
        news = (one for one in before if key_of(one, issue) not in self.agreed and not closed(one))
        return before if any(True for _ in news) else ()

    def _edition(self, theme: Theme, profile: Profile | None) -> Edition:
        from editor.publishing.edition import Edition

        source, originals = self.source, self.source.original_data
        return Edition(
            source.issue,
            source.pictures,
            source.picture_data,
            theme,
            profile=profile,
            revision=self.facts.revision,
            print_options=self.choices.print_options(),
            reviews=self.facts.reviews,
            hand_over=None if originals is None else self.facts.hand_over(originals),
        )
