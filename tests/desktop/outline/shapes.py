"""The shape of an issue in a line of text, for tests that move its parts about."""

from __future__ import annotations

from editor.newsletter.issue import Article, Calendar, ContactList, Issue
from editor.newsletter.outline import OutlineRow, rows

BEFORE = "s1: a1 c1, a2 e2 p1, a3 | s2: k1 e1 e2, k2 c1"
"""Of the sample issue."""


def row(issue: Issue, *path: str) -> OutlineRow:
    """The row of the outline at a path of keys."""
    return next(found for top in rows(issue) for found in top.walk() if found.path == path)


def shape(issue: Issue) -> str:
    """Sections, their items, and what each item holds: ``s1: a1 c1, a2 e2 p1 | s2: …``."""
    words = []
    for section in issue.sections:
        items = []
        for item in section.items:
            held: tuple[str, ...] = ()
            if isinstance(item, Article):
                held = (*item.events, *item.contacts, *(part.id for part in item.parts))
            elif isinstance(item, Calendar):
                held = item.events
            elif isinstance(item, ContactList):
                held = item.contacts
            items.append(" ".join((item.id, *held)))
        words.append(f"{section.id}: {', '.join(items)}")
    return " | ".join(words)
