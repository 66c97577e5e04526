"""Jobs on the store's thread that find where register entries are used, and drafts that name a person."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, TypeAlias

from editor.newsletter import rich_text
from editor.newsletter.fields import Form, rebuilt
from editor.newsletter.issue import Contact, Issue
from editor.newsletter.record import Work
from editor.newsletter.registers import origins
from editor.newsletter.shapes import Shape
from editor.newsletter.status import Standing, is_frozen
from editor.store.entry_uses import Place, Use
from editor.workspace.registers.changes import load_or_none

if TYPE_CHECKING:
    from editor.store.library import Library

__all__ = ["Naming", "Place", "Use", "Works", "drafts_naming", "uses"]

Works: TypeAlias = Mapping[str, tuple[Work, Standing]]
"""The open issues: their newest value counts, not the stored one."""


@dataclass(frozen=True, kw_only=True)
class Naming:
    """A draft that names a person: ``as_contact`` in a list of contacts, ``in_text`` in running text."""

    issue_id: str
    newsletter: str
    title: str
    status: Standing
    as_contact: bool
    in_text: bool


def uses(library: Library, entry_id: str, opened: Works) -> tuple[Use, ...]:
    """Every issue outside the bin that uses an entry, the latest date first."""
    found = [use for use in library.registers.uses(entry_id) if use.issue_id not in opened]
    for issue_id, (work, status) in opened.items():
        node_ids = origins.linked(work, entry_id)
        if node_ids:
            found.append(_use(issue_id, work.issue, status, node_ids))
    return tuple(sorted(found, key=lambda use: (use.date, use.issue_id), reverse=True))


def _use(issue_id: str, issue: Issue, status: Standing, node_ids: tuple[str, ...]) -> Use:
    items = {item.id: item for section in issue.sections for item in section.items}
    named = {item_id for node_id in node_ids for item_id in origins.named_by(issue, node_id)}
    return Use(
        issue_id=issue_id,
        newsletter=issue.newsletter.name,
        title=issue.title,
        date=issue.date,
        status=status,
        node_ids=node_ids,
        places=tuple(
            Place(item_id=one, kind=str(item.__struct_config__.tag), heading=item.heading)
            for one, item in items.items()
            if one in named
        ),
    )


def drafts_naming(library: Library, entry_id: str, opened: Works) -> tuple[Naming, ...]:
    """Every draft that names the person of a contact entry, the latest changed first."""
    person = library.registers.entry(entry_id).content.thing
    if not isinstance(person, Contact):
        return ()
    found: list[Naming] = []
    for summary in library.issues():
        if is_frozen(summary.status):
            continue
        work, status = opened.get(summary.id, (None, summary.standing))
        if work is None:
            stored = load_or_none(library, summary.id)
            if stored is None:
                continue
            work = Work(stored.issue, stored.record)
        as_contact = bool(origins.linked(work, entry_id)) or any(_is(person, one) for one in work.issue.contacts)
        in_text = bool(person.name) and any(person.name.casefold() in text for text in _texts(work.issue))
        if as_contact or in_text:
            found.append(
                Naming(
                    issue_id=summary.id,
                    newsletter=work.issue.newsletter.name,
                    title=work.issue.title,
                    status=status,
                    as_contact=as_contact,
                    in_text=in_text,
                )
            )
    return tuple(found)


def _is(person: Contact, other: Contact) -> bool:
    same_name = bool(person.name) and person.name.casefold() == other.name.casefold()
    return same_name or (bool(person.email) and person.email.casefold() == other.email.casefold())


def _texts(issue: Issue) -> Iterator[str]:
    """Every text that is printed but the contacts' own, folded."""
    texts: list[str] = []

    def visit(path: str, form: Form, value: str) -> str:
        if path.startswith("contacts"):
            return value
        if form is Shape.TEXT:
            texts.append(value.casefold())
        elif form is Shape.RICH_TEXT:
            texts.append(rich_text.plain_text(value).casefold())
        return value

    rebuilt(issue, visit)
    return iter(texts)
