"""Marks on blocks of a draft that were taken over from an earlier issue and should be looked at.

A mark goes by itself when its block is touched: it carries a seal of what the block held when the mark was set, and
holds only while the block still has that content. Undo therefore brings it back, and nothing has to watch edits.
"""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from typing import Any, Final

import msgspec

from editor.newsletter import places, tree
from editor.newsletter.issue import Issue, Node

_INSIDE: Final = frozenset({"sections", "items", "parts", "events", "contacts"})
"""Lists of what has marks of its own."""


class Reason(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True):
    """Why: a code, and the words or the day of the text that it is about. The sentences stand in the messages."""

    code: str
    words: str = ""


class Reminder(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True):
    """``seal`` is :func:`seal` of the block when the mark was set."""

    reasons: tuple[Reason, ...]
    seal: str


def standing(issue: Issue, reminders: Mapping[str, Reminder]) -> dict[str, Reminder]:
    """The marks, by block key, whose blocks are there and untouched."""
    return {key: one for key, one in reminders.items() if (now := seal(issue, key)) is not None and now == one.seal}


def seal(issue: Issue, key: str) -> str | None:
    """A short sum of what the block ``key`` of the issue holds, ``None`` where there is no such block.

    Fields that say nothing do not count, so that a field the format gets later leaves the seals as they are.
    """
    content = _content(issue, key)
    if content is None:
        return None
    text = msgspec.json.encode(_said(content), order="sorted")
    return hashlib.sha256(text).hexdigest()[:16]


def _content(issue: Issue, key: str) -> object | None:
    node_id = places.node_id(key)
    if node_id is not None:
        return tree.get(issue, node_id)
    fixed = {  # what of these blocks is of one issue; the rest is the newsletter's, or has just been filled in
        places.ISSUE: (issue.subject, issue.preheader, issue.registration_number),
        places.MASTHEAD: (issue.hero, issue.intro),
        places.ABOUT: issue.newsletter.about,
        places.FOOTER: issue.newsletter.footer_links,
    }
    return fixed.get(key)


def _said(content: object) -> Any:
    """The content without what says nothing and without what has marks of its own."""
    if isinstance(content, Node):
        said = {
            name: _said(value)
            for name in content.__struct_fields__
            if not isinstance(value := getattr(content, name), tuple) or name not in _INSIDE
        }
        return {name: value for name, value in said.items() if value not in (None, "", [], {}, False)}
    if isinstance(content, tuple):
        return [_said(value) for value in content]
    return content if content is None or isinstance(content, str | bool) else str(content)
