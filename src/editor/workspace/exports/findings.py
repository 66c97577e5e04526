"""What an export reports without stopping, as codes and data (sentences: ``resources/messages``)."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Final, Protocol

from editor.newsletter import places
from editor.newsletter.fields import references
from editor.newsletter.issue import Article, Issue
from editor.newsletter.shapes import Reference
from editor.publishing.formats import MAILS, Format
from editor.rendering import merge_fields, themes
from editor.rendering.colours import AccentTooLight
from editor.rendering.themes import Theme


@dataclass(frozen=True)
class Finding:
    """``code`` names the sentence, ``data`` fills it."""

    code: str
    data: Mapping[str, str | int] = field(default_factory=dict)


class Problem(Protocol):
    """What a renderer could not do as asked."""

    @property
    def code(self) -> str: ...

    @property
    def data(self) -> Mapping[str, str | int]: ...


OF_ISSUE: Final = (
    "title_missing",
    "theme_not_known",
    "accent_too_light",
    "picture_alt_missing",
    "merge_field_open",
    "merge_field_in_text",
)
OF_PRINT: Final = ("print_character_missing", "print_picture_missing")
OF_FOLDER: Final = ("leftover_finished", "leftover_removed")
OF_EVENTS: Final = ("event_without_date",)
CODES: Final = (*OF_ISSUE, *OF_PRINT, *OF_FOLDER, *OF_EVENTS)

_STOPPING: Final[Mapping[str, frozenset[Format]]] = {
    "title_missing": frozenset({"web", "site", "pdf", "archive"}),
    "picture_alt_missing": frozenset({"web", "site", "pdf", "archive"}),
    "merge_field_in_text": frozenset({"web", "site", "pdf", "text", "ics", "archive"}),
    "print_character_missing": frozenset({"pdf", "archive"}),
    "print_picture_missing": frozenset({"pdf", "archive"}),
}
"""What may not be published (design rule of print and web pages), and in which formats it would be."""


def of_issue(issue: Issue, theme: Theme) -> Iterator[Finding]:
    """What may surprise in the issue as it is printed with ``theme``, whatever the format.

    ``title_missing``; ``theme_not_known`` (``name``, ``used``); ``accent_too_light`` (``accent``, ``contrast``,
    ``offered``); ``picture_alt_missing`` (``picture``: the file) of each
    picture in use that is neither described nor decorative; ``merge_field_open`` (``name``, ``place``: a path into the
    issue file) of each field that only a sending service can fill, ``merge_field_in_text`` where it is read as text.
    """
    if not issue.title:
        yield Finding("title_missing")
    named = issue.newsletter.theme
    if named and theme == themes.theme_of(issue):
        yield from _of_theme(named, theme.name)
    shown = {name for kind, name in references(issue) if kind is Reference.IMAGE}
    for image in issue.images:
        if image.id in shown and not image.alt and not image.decorative:
            yield Finding("picture_alt_missing", {"picture": image.file})
    for one in merge_fields.fields(issue):
        code = "merge_field_in_text" if one.in_text else "merge_field_open"
        yield Finding(code, {"name": one.name, "place": one.place})


def _of_theme(named: str, used: str) -> Iterator[Finding]:
    try:
        themes.load(named)
    except AccentTooLight as refused:
        yield Finding(refused.code, refused.data)
    except themes.UnknownTheme:
        yield Finding("theme_not_known", {"name": named, "used": used})


def before_export(issue: Issue, theme: Theme, formats: Collection[Format], *, has_profile: bool) -> tuple[Finding, ...]:
    """What can be said of an export without making it. A profile fills the merge fields of the mail."""
    noticed = list(of_issue(issue, theme))
    if has_profile:
        filled = {"merge_field_open", "merge_field_in_text"} if MAILS.issuperset(formats) else {"merge_field_open"}
        noticed = [finding for finding in noticed if finding.code not in filled]
    if "ics" in formats:
        noticed += of_events(issue)
    return tuple(noticed)


def of_print(issue: Issue, problems: Sequence[Problem]) -> Iterator[Finding]:
    """What only the PDF could not show; :func:`of_issue` has said the rest of it.

    ``print_character_missing`` (``characters``) and ``print_picture_missing`` (``picture``), each with ``place``: the
    heading it first stands under, "" where that has none.
    """
    seen: set[tuple[object, ...]] = set()
    for problem in problems:
        data = {name: value for name, value in problem.data.items() if name != "place"}
        same = (problem.code, *sorted(data.items()))
        if problem.code in OF_PRINT and same not in seen:
            seen.add(same)
            yield Finding(problem.code, {**data, "place": _heading(issue, str(problem.data.get("place", "")))})


def of_events(issue: Issue) -> Iterator[Finding]:
    """``event_without_date`` (``title``) of each event that no calendar file can hold."""
    from editor.publishing import calendar_file

    for event in calendar_file.undated(issue):
        yield Finding("event_without_date", {"title": event.title})


def stopping(noticed: Sequence[Finding], formats: Collection[Format]) -> Iterator[Finding]:
    """Those of the findings that may not be published in any of these formats."""
    return (finding for finding in noticed if not _STOPPING.get(finding.code, frozenset()).isdisjoint(formats))


def _heading(issue: Issue, key: str) -> str:
    """What the user calls the thing behind a block key."""
    node_id = places.node_id(key)
    if node_id is None:
        return ""
    named = {event.id: event.title for event in issue.events} | {contact.id: contact.name for contact in issue.contacts}
    for section in issue.sections:
        named[section.id] = section.heading
        for item in section.items:
            named[item.id] = item.heading
            if isinstance(item, Article):
                named.update((part.id, part.heading) for part in item.parts)
    return named.get(node_id, "")
