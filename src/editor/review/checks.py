"""The checks: of an issue as it is printed, and of what could not be printed."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final

from editor.newsletter import places
from editor.newsletter.fields import references
from editor.newsletter.issue import Article, Issue
from editor.newsletter.shapes import Reference
from editor.rendering import merge_fields, themes
from editor.rendering.colours import AccentTooLight
from editor.rendering.themes import Theme
from editor.review.finding import Finding, Problem

OF_ISSUE: Final = (
    "title_missing",
    "theme_not_known",
    "accent_too_light",
    "picture_alt_missing",
    "merge_field_open",
    "merge_field_in_text",
)
OF_PRINT: Final = ("print_character_missing", "print_picture_missing")
CODES: Final = (*OF_ISSUE, *OF_PRINT)


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
