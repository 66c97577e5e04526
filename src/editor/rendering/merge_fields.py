"""Merge fields of an issue: ``{{name}}``, filled in by the sending service.

Without a sending profile they stand in the mail as they are. Everywhere else they are printed as text where they
stand in a text, and a link whose address is one is printed without a link
(:func:`editor.newsletter.urls.printable_href`).
"""

from __future__ import annotations

from collections.abc import Iterator

import msgspec

from editor.newsletter.issue import Issue
from editor.newsletter.urls import MERGE_FIELD


class MergeField(msgspec.Struct, frozen=True, kw_only=True):
    """A field's ``name`` and where it stands: a path into the issue such as ``sections[2].items[0].body``."""

    name: str
    place: str


def fields(issue: Issue) -> tuple[MergeField, ...]:
    """Every merge field of the issue, in the order of the issue file."""
    return tuple(_in_value(issue, ""))


def _in_value(value: object, place: str) -> Iterator[MergeField]:
    if isinstance(value, str):
        if "{{" in value:
            for match in MERGE_FIELD.finditer(value):
                yield MergeField(name=match[0][2:-2], place=place)
    elif isinstance(value, tuple):
        for index, item in enumerate(value):
            yield from _in_value(item, f"{place}[{index}]")
    elif isinstance(value, msgspec.Struct):
        for name in value.__struct_fields__:
            yield from _in_value(getattr(value, name), f"{place}.{name}" if place else name)
