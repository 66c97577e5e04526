"""Taking a node out of an issue together with all that pointed to it."""

from __future__ import annotations

import msgspec

from editor.newsletter import rich_text, tree, urls
from editor.newsletter.fields import Form, rebuilt, references
from editor.newsletter.issue import Article, Issue, Section, used_ids
from editor.newsletter.shapes import Reference, Shape

_NAMED_ENTRIES = {Reference.EVENT: "events", Reference.CONTACT: "contacts", Reference.IMAGE: "images"}


def remove(issue: Issue, node_id: str) -> Issue:
    """The issue without a node, what is in it, and the entries (events, contacts, images) that nothing else names.

    References to what is gone are taken out; links that led there (fields and rich text) get the empty address.
    Entries that nothing named before stay. Raises UnknownNode.
    """
    after = _without_node(issue, node_id)
    return without_pointers(_without_unnamed(after, issue, frozenset(_NAMED_ENTRIES)), issue)


def without_newly_unnamed(before: Issue, after: Issue) -> Issue:
    """``after`` without the entries that something named in ``before`` and nothing names any more."""
    return without_pointers(_without_unnamed(after, before, frozenset(_NAMED_ENTRIES)), before)


def without_newly_unnamed_images(before: Issue, after: Issue) -> Issue:
    """``after`` without the image entries that something named in ``before`` and nothing names any more."""
    return without_pointers(_without_unnamed(after, before, frozenset({Reference.IMAGE})), before)


def _without_node(issue: Issue, node_id: str) -> Issue:
    tree.find(issue, node_id)
    for name in ("sections", *tree.ENTRY_LISTS):
        listed: tuple[tree.IdNode, ...] = getattr(issue, name)
        for index, node in enumerate(listed):
            if node.id == node_id:
                return tree.without(issue, name, index)
    sections = tuple(_section_without(section, node_id) for section in issue.sections)
    return msgspec.structs.replace(issue, sections=sections)


def _section_without(section: Section, node_id: str) -> Section:
    for index, item in enumerate(section.items):
        if item.id == node_id:
            return tree.without(section, "items", index)
        if isinstance(item, Article):
            for part_index, part in enumerate(item.parts):
                if part.id == node_id:
                    return tree.replaced(section, "items", index, tree.without(item, "parts", part_index))
    return section


def _without_unnamed(after: Issue, before: Issue, kinds: frozenset[Reference]) -> Issue:
    named_before = set(references(before))
    while gone := {(kind, one) for kind, one in named_before - set(references(after)) if kind in kinds}:
        kept = after
        for kind, name in _NAMED_ENTRIES.items():
            entries: tuple[tree.IdNode, ...] = getattr(kept, name)
            remaining = tuple(entry for entry in entries if (kind, entry.id) not in gone)
            if len(remaining) < len(entries):
                kept = msgspec.structs.replace(kept, **{name: remaining})
        if kept is after:
            break
        after = kept
    return after


def without_pointers(after: Issue, before: Issue) -> Issue:
    """``after`` without references and links to what is in ``before`` only."""
    gone = used_ids(before) - used_ids(after)
    if not gone:
        return after

    def known_place(url: str) -> str:
        return "" if urls.place(url) in gone else url

    def visit(_: str, form: Form, value: str) -> str | None:
        if isinstance(form, Reference):
            return None if value in gone else value
        if form is Shape.URL:
            return known_place(value)
        if form is Shape.RICH_TEXT and 'href="#' in value:
            return rich_text.with_links(value, known_place)
        return value

    return rebuilt(after, visit)
